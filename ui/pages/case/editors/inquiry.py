"""The record of an inquiry: questions and answers, a line each."""

from forms.registry import form
from forms.source import Source
from forms.spec import Values
from mediation_app.model import Inquiry
from mediation_app.rules.permissions import Permission
from mediation_app.services import inquiries
from resources.i18n import translate
from ui.forms.commands import record_inquiry
from ui.forms.entries import LongEntry
from ui.forms.form_dialog import Work
from ui.forms.form_view import FormView
from ui.pages.case.desk import CaseDesk
from ui.pages.case.editors.base import Editor

QUESTION, ANSWER = "问：", "答："


class InquiryEditor(Editor):
    """Enter after a question begins the answer, after an answer the next question."""

    permission = Permission.MEDIATE

    def __init__(self, desk: CaseDesk, inquiry: Inquiry | None) -> None:
        self._inquiry = inquiry
        view = FormView(form("inquiry_record").spec, today=desk.workspace.today(), options=desk.options())
        view.change(_values(desk, inquiry))
        key = f"inquiry:{desk.case.id}:{inquiry.id if inquiry else 0}"
        super().__init__(desk, view, key, translate("InquiryEditor", "调查记录"))
        talk = view.box("text").entry
        if isinstance(talk, LongEntry):
            talk.begin_lines_with(turn)

    def work(self, values: Values) -> Work:
        """Record the inquiry."""
        inquiry_id = self._inquiry.id if self._inquiry else None
        command = record_inquiry(values, self.desk.case.id, self.desk.revision, inquiry_id)
        return lambda books, actor: inquiries.record(books, actor, command)


def turn(line: str) -> str:
    """Return how the line after ``line`` begins: an answer after a question, else a question."""
    return ANSWER if line.startswith(("问：", "问:")) else QUESTION


def _values(desk: CaseDesk, inquiry: Inquiry | None) -> Values:
    if inquiry is not None:
        source = Source(case=desk.case, office=desk.workspace.office, subject_id=inquiry.id)
        return form("inquiry_record").fill(source)
    return {
        "asked_at": desk.workspace.now(),
        "inquirer_id": desk.workspace.actor.staff_id,
        "text": QUESTION,
    }
