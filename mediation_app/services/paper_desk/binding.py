"""To bind: closed cases whose dossier is neither bound into a file nor has its list printed."""

from collections.abc import Iterator

from mediation_app.model import Case
from mediation_app.rules.workflow import CaseState
from mediation_app.services.dossiers.shelf import is_bound
from mediation_app.services.paper_desk.rows import DeskRow, Stage, say
from mediation_app.services.paper_values import PaperKey
from mediation_app.services.today_rows import Scope
from resources.i18n import QT_TRANSLATE_NOOP

_DOSSIER = say(QT_TRANSLATE_NOOP("PaperDesk", "卷宗"))


def to_bind(scope: Scope) -> Iterator[DeskRow]:
    """Yield the closed cases that are not bound."""
    query = scope.cases().add_columns(Case.closed_on, Case.state_since)
    query = query.where(Case.state == CaseState.CLOSED, ~is_bound())
    for case_id, number, title, closed_on, since in scope.session.execute(query):
        yield DeskRow(
            stage=Stage.BIND,
            case_id=case_id,
            number=number,
            title=title,
            paper=_DOSSIER,
            keys=(PaperKey("contents"),),
            since=closed_on or since,
            missing=say(QT_TRANSLATE_NOOP("PaperDesk", "{day}结案，待打印卷内目录并装订"), day=closed_on),
            verb="dossier.bind",
        )
