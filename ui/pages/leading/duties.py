"""What F8 does with a line: approve or acknowledge, record the visit, answer 督办, write progress."""

from collections.abc import Mapping

from PySide6.QtWidgets import QWidget

from forms.registry import entry
from forms.spec import Values
from mediation_app.model import Case
from mediation_app.rules.permissions import Permission
from mediation_app.services import cases
from mediation_app.services.leading import progress
from mediation_app.services.leading.approvals import ApprovalRow
from mediation_app.services.supervision import SupervisionRow
from mediation_app.services.visits import VisitRow
from resources.i18n import QT_TRANSLATE_NOOP, translate
from ui.forms.form_dialog import Sheet, Work
from ui.forms.reading import day, text, tick
from ui.forms.variants import without
from ui.pages.leading import supervising
from ui.pages.leading.asking import Asked, ask_form, changed
from ui.pages.leading.decide import open_decision
from ui.pages.leading.rows import Duty, DutyKind
from ui.workspace import Workspace

_WORDS: Mapping[DutyKind, str] = {
    DutyKind.CASE: QT_TRANSLATE_NOOP("LeadingDuties", "登记进展"),
    DutyKind.SILENT: QT_TRANSLATE_NOOP("LeadingDuties", "登记进展"),
    DutyKind.APPROVAL: QT_TRANSLATE_NOOP("LeadingDuties", "审批"),
    DutyKind.SUPERVISION: QT_TRANSLATE_NOOP("LeadingDuties", "回复督办"),
    DutyKind.VISIT: QT_TRANSLATE_NOOP("LeadingDuties", "记录走访回访"),
}
_NEEDED: Mapping[DutyKind, Permission] = {
    DutyKind.CASE: Permission.WORK_MATTER,
    DutyKind.SILENT: Permission.WORK_MATTER,
    DutyKind.VISIT: Permission.RECORD_VISIT,
}


def words_of(duty: Duty | None) -> str:
    """Return what F8 does with a line, in words."""
    if duty is not None and isinstance(duty.row, ApprovalRow) and duty.row.kind == "acknowledge":
        return translate("LeadingDuties", "签收")
    return translate("LeadingDuties", _WORDS[duty.kind if duty is not None else DutyKind.CASE])


def why_not(workspace: Workspace, duty: Duty) -> str:
    """Say why it may not be done here; empty when it may."""
    if workspace.read_only:
        return translate("LeadingDuties", "所在文件夹是只读的，只能查看")
    needed = _NEEDED.get(duty.kind)
    if needed is not None and not workspace.may(needed):
        return translate("LeadingDuties", "没有这一步的权限")
    return ""


def place_of(duty: Duty) -> str:
    """Return where in the dossier a line leads."""
    row = duty.row
    if isinstance(row, ApprovalRow) and row.kind == "plan":
        return f"paper:plan:{row.subject_id}"
    if isinstance(row, SupervisionRow):
        return f"paper:supervision_slip:{row.id}"
    return ""


def do(workspace: Workspace, duty: Duty, parent: QWidget) -> None:
    """Do the main thing of a line."""
    row = duty.row
    if isinstance(row, ApprovalRow):
        open_decision(workspace, row, parent)
    elif isinstance(row, SupervisionRow):
        supervising.answer(workspace, row, parent)
    elif isinstance(row, VisitRow):
        from ui.pages.case.visit_dialog import open_visit

        open_visit(workspace, row.case_id, row.visit_id, parent)
    else:
        workspace.ask(
            cases.load,
            duty.case_id,
            done=lambda case: write_progress(workspace, case, parent),
            owner=parent,
        )


def write_progress(workspace: Workspace, case: Case, parent: QWidget) -> None:
    """Write down what was done on a case."""

    def save(values: Values) -> Work:
        return lambda books, actor: progress.add_progress(
            books,
            actor,
            case.id,
            text(values, "text"),
            on=day(values, "on"),
            told_person=tick(values, "told_person"),
            revision=case.revision,
        )

    asked = Asked(
        spec=without(entry("progress"), "unit_id"),
        values={"on": workspace.today()},
        sheet=Sheet(
            title=translate("LeadingDuties", "登记进展"),
            text=f"{case.number}　{case.title}",
            draft_key=f"progress:{case.id}",
        ),
        save=save,
        done=lambda _: changed(workspace, case.id, translate("LeadingDuties", "进展已登记")),
    )
    ask_form(workspace, parent, asked)
