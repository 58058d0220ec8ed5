"""To bind: closed cases whose dossier is neither bound into a file nor has its list printed."""

from collections.abc import Iterator

from sqlalchemy import func

from mediation_app.model import Case
from mediation_app.rules.workflow import CaseState
from mediation_app.services.dossiers.shelf import MOST, is_bound
from mediation_app.services.paper_desk.rows import DeskRow, Stage, say
from mediation_app.services.paper_values import PaperKey
from mediation_app.services.today_rows import Scope
from resources.i18n import QT_TRANSLATE_NOOP

_DOSSIER = say(QT_TRANSLATE_NOOP("PaperDesk", "卷宗"))


def to_bind(scope: Scope) -> Iterator[DeskRow]:
    """Yield the closed cases that are not bound, the oldest; the first line tells how many there are."""
    since = func.coalesce(Case.closed_on, Case.state_since)
    query = scope.cases().add_columns(since, func.count().over())
    query = query.where(Case.state == CaseState.CLOSED, ~is_bound())
    query = query.order_by(None).order_by(since, Case.id).limit(MOST)
    for at, (case_id, number, title, day, count) in enumerate(scope.session.execute(query)):
        text = QT_TRANSLATE_NOOP("PaperDesk", "{day}结案，待打印卷内目录并装订")
        more = QT_TRANSLATE_NOOP("PaperDesk", "{day}结案，待装订（共{count}件，这里列最早的{shown}件）")
        is_more = at == 0 and count > MOST
        yield DeskRow(
            stage=Stage.BIND,
            case_id=case_id,
            number=number,
            title=title,
            paper=_DOSSIER,
            keys=(PaperKey("contents"),),
            since=day,
            missing=say(more, day=day, count=count, shown=MOST) if is_more else say(text, day=day),
            verb="dossier.bind",
            left_off=count - MOST if is_more else 0,
        )
