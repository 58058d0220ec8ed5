"""The words of a paper polished before it is issued; what equals the proposal follows the case again."""

from forms.spec import Values
from mediation_app.rules.permissions import Permission
from mediation_app.services import papers
from mediation_app.services.paper_standing import Slip
from mediation_app.services.papers import OpenPaper
from resources.i18n import translate
from ui.forms.form_dialog import Work
from ui.forms.form_view import FormView
from ui.forms.variants import words_of
from ui.pages.case.desk import CaseDesk
from ui.pages.case.editors.base import Editor
from ui.theme import Tone


class WordsEditor(Editor):
    """The fields of a paper that may be worded by hand."""

    permission = Permission.MEDIATE

    def __init__(self, desk: CaseDesk, slip: Slip, paper: OpenPaper) -> None:
        self._slip = slip
        view = FormView(words_of(paper.spec), today=desk.workspace.today())
        view.change({field.name: paper.values.get(field.name) for field in paper.spec.editable()})
        key = f"words:{desk.case.id}:{slip.form_code}:{slip.subject_id}"
        super().__init__(desk, view, key, translate("WordsEditor", "文书字句"))
        if paper.typed:
            hint = self.tr("有字句是手工改过的，不再随案情变化；改回原文就重新跟随。")
            self.notice.tell(hint, Tone.QUIET)

    def work(self, values: Values) -> Work:
        """Keep the words."""
        slip, case_id = self._slip, self.desk.case.id
        words = {field.name: values.get(field.name) for field in self.form.spec.fields()}
        return lambda books, actor: papers.change_text(
            books, actor, case_id, slip.form_code, slip.subject_id, words
        )
