"""Move a planned visit to another day: always with the reason, and told where a promise is moved."""

from datetime import date

from PySide6.QtWidgets import QWidget

from forms.registry import entry
from forms.spec import Values
from mediation_app.model import VisitOrigin, VisitState
from mediation_app.rules.permissions import Permission
from mediation_app.services import visits
from mediation_app.services.visits import Moved, VisitRow
from resources.i18n import render, translate
from ui.forms.form_dialog import FormDialog, Sheet, Work
from ui.forms.reading import needed_day, text
from ui.models.looks import short_day
from ui.pages.leading.asking import Asked, ask_form
from ui.pages.visits.rows import kind_words
from ui.wording import clauses
from ui.workspace import Workspace


def why_not_write(workspace: Workspace) -> str:
    """Say why this person may not write visits down here; empty when he may."""
    if workspace.read_only:
        return translate("Visits", "所在文件夹是只读的，只能查看")
    if not workspace.may(Permission.RECORD_VISIT):
        return translate("Visits", "走访回访由调解员、领导和信访办负责人记录")
    return ""


def why_not_move(workspace: Workspace, visit: VisitRow | None) -> str:
    """Say why a visit cannot be moved; empty when it can."""
    if visit is None:
        return translate("Visits", "没有选中要改期的走访")
    if visit.state is not VisitState.PLANNED:
        return translate("Visits", "已经做过的走访不能改期")
    return why_not_write(workspace)


def may_move(workspace: Workspace, visit: VisitRow | None) -> bool:
    """Tell whether a visit can be moved by this person."""
    return not why_not_move(workspace, visit)


def ask_move(
    workspace: Workspace,
    parent: QWidget,
    visit: VisitRow,
    to: date | None = None,
    *,
    is_rest: bool = False,
) -> FormDialog:
    """Ask for the day, unless it is given, and for the reason, and move the visit."""

    def save(values: Values) -> Work:
        day, reason = needed_day(values, "to"), text(values, "reason")
        return lambda books, actor: visits.move(
            books, actor, visit.visit_id, day, reason, was=visit.planned_on
        )

    def done(moved: Moved) -> None:
        workspace.toast(clauses((translate("Visits", "走访已改期"), *map(render, moved.warnings))))
        workspace.changes.caseChanged.emit(visit.case_id)

    asked = Asked(
        spec=entry("visit_move"),
        values={"to": to},
        sheet=Sheet(
            title=translate("Visits", "走访改期"),
            text="\n".join(_told(visit, workspace.today(), rest=is_rest)),
            begin_at="reason" if to is not None else "to",
        ),
        save=save,
        done=done,
    )
    return ask_form(workspace, parent, asked)


def _told(visit: VisitRow, today: date, *, rest: bool) -> list[str]:
    day = short_day(visit.planned_on, today)
    told = [
        f"{visit.number}　{visit.title}",
        translate("Visits", "{kind}，原定{day}。").format(kind=kind_words(visit), day=day),
    ]
    if visit.origin is VisitOrigin.AGREED:
        told.append(
            translate("Visits", "● 这是与当事人约定的日期：改期前请先告知当事人，原因会记入案件的经过。")
        )
    if rest:
        told.append(translate("Visits", "▲ 新日期是休息日，请确认能够上门。"))
    return told
