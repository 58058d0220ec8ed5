"""Answer, strike off, raise and print a 督办单."""

from collections.abc import Callable
from datetime import timedelta

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from forms.registry import entry
from forms.spec import Options, Values
from mediation_app.rules.permissions import Permission
from mediation_app.services import cases, papers, supervision
from mediation_app.services.books import Actor, Books
from mediation_app.services.supervision import RaiseByHand, SupervisionRow
from resources.i18n import translate
from ui.dialogs.reason import ReasonDialog
from ui.forms.form_dialog import Sheet, Work
from ui.forms.reading import needed_day, number, text
from ui.pages.leading.asking import Asked, ask_form, changed, people
from ui.workspace import Workspace

FORM_CODE = "supervision_slip"
USUAL_DAYS = 7
"""How long somebody has to answer a 督办单 written by hand, unless another day is typed."""


def answer(workspace: Workspace, row: SupervisionRow, parent: QWidget) -> None:
    """Ask what was done and answer the 督办单."""

    def save(values: Values) -> Work:
        return lambda books, actor: supervision.answer(books, actor, row.id, text(values, "answer"))

    asked = Asked(
        spec=entry("supervision_answer"),
        sheet=Sheet(
            title=translate("LeadingSupervision", "回复督办"),
            text="\n".join(part for part in (f"{row.case_number}　{row.title}", row.text, row.asks) if part),
            draft_key=f"supervision:{row.case_id}:{row.id}",
        ),
        save=save,
        done=lambda _: changed(workspace, row.case_id, translate("LeadingSupervision", "督办已回复")),
    )
    ask_form(workspace, parent, asked)


def close_one(workspace: Workspace, row: SupervisionRow, parent: QWidget, reason: str = "") -> None:
    """Strike off a 督办单; one not answered only with the reason."""
    workspace.ask(
        supervision.close,
        row.id,
        reason,
        done=lambda _: changed(workspace, row.case_id, translate("LeadingSupervision", "督办单已销")),
        failed=lambda error: workspace.show_error(error, parent),
        owner=parent,
    )


def close_with_reason(workspace: Workspace, row: SupervisionRow, parent: QWidget) -> ReasonDialog:
    """Ask why a 督办单 is struck off without an answer."""
    title = translate("LeadingSupervision", "销督办单")
    words = translate("LeadingSupervision", "{number}还没有回复，销单的理由会记入案件的经过。")
    dialog = ReasonDialog(parent, title, words.format(number=row.number), ())
    dialog.add_buttons(title, "danger")
    dialog.accepted.connect(lambda: close_one(workspace, row, parent, dialog.reason()))
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.open()
    return dialog


def print_one(workspace: Workspace, row: SupervisionRow, parent: QWidget) -> None:
    """Print the 督办单 as a paper of its case; for who may not make papers final, marked 草稿."""
    from ui.printing import SlipToPrint, print_pdf, print_slips

    if workspace.can(Permission.ISSUE_PAPER):
        slip = SlipToPrint(row.case_id, FORM_CODE, row.id)
        job = print_slips(workspace, (slip,), row.number, parent)
        job.then(lambda: workspace.changes.caseChanged.emit(row.case_id))
        return
    workspace.ask(
        papers.draft,
        row.case_id,
        FORM_CODE,
        row.id,
        done=lambda made: print_pdf(workspace, made[0], row.number, parent),
        failed=lambda error: workspace.show_error(error, parent),
        owner=parent,
    )


def raise_one(workspace: Workspace, parent: QWidget, reference: str = "") -> None:
    """Write a 督办单 about a case by hand."""
    workspace.ask(people, done=lambda options: _raise(workspace, parent, reference, options), owner=parent)


def run_now(workspace: Workspace, parent: QWidget, done: Callable[[int], object]) -> None:
    """Let the program look for what is late now; ``done`` gets how many 督办单 it raised."""
    workspace.tasks.run(
        lambda: supervision.run(workspace.books),
        done=lambda raised: done(len(raised)),
        failed=lambda error: workspace.show_error(error, parent),
        owner=parent,
    )


def _raise(workspace: Workspace, parent: QWidget, reference: str, options: Options) -> None:
    def save(values: Values) -> Work:
        return lambda books, actor: _raised(books, actor, values)

    asked = Asked(
        spec=entry("supervision_raise"),
        values={"reference": reference, "due_on": workspace.today() + timedelta(days=USUAL_DAYS)},
        options=options,
        sheet=Sheet(
            title=translate("LeadingSupervision", "发督办单"),
            accept_text=translate("LeadingSupervision", "发出"),
            begin_at="for_id" if reference else "reference",
        ),
        save=save,
        done=lambda case_id: changed(workspace, case_id, translate("LeadingSupervision", "督办单已发出")),
    )
    ask_form(workspace, parent, asked)


def _raised(books: Books, actor: Actor, values: Values) -> int:
    case_id = cases.find(books, actor, text(values, "reference"))
    command = RaiseByHand(
        case_id=case_id,
        for_id=number(values, "for_id") or 0,
        text=text(values, "text"),
        asks=text(values, "asks"),
        due_on=needed_day(values, "due_on"),
    )
    supervision.raise_by_hand(books, actor, command)
    return case_id
