"""The facts of the case, from which application and registration sheet are made."""

from forms.registry import entry
from forms.spec import Values
from mediation_app.model import Case
from mediation_app.services import case_change
from resources.i18n import translate
from ui.forms.commands import change_case
from ui.forms.form_dialog import Work
from ui.forms.form_view import FormView
from ui.pages.case.desk import CaseDesk
from ui.pages.case.editors.base import Editor


class FactsEditor(Editor):
    """What the dispute is about, where it came from, who mediates."""

    def __init__(self, desk: CaseDesk) -> None:
        view = FormView(entry("case_facts"), today=desk.workspace.today(), options=desk.options())
        view.change(facts_values(desk.case))
        super().__init__(desk, view, f"facts:{desk.case.id}:0", translate("FactsEditor", "案件情况"))
        view.edited.connect(self._edited)

    def work(self, values: Values) -> Work:
        """Change the case."""
        command = change_case(values, self.desk.case.id, self.desk.revision)
        return lambda books, actor: case_change.change(books, actor, command)

    def begin_at(self) -> str:
        """Start with the story."""
        return "facts"

    def _edited(self, place: str) -> None:
        if place == "village_id":
            village = self.form.values().get("village_id")
            self.form.set_options("grids", self.desk.dossier.lists.grids_of(village))


def facts_values(case: Case) -> Values:
    """Return what the form shows of a case; a title made by the program stays empty."""
    return {
        "facts": case.facts,
        "type_code": case.type_code,
        "difficulty": case.difficulty.value,
        "demands": case.demands,
        "source": case.source.value,
        "source_unit": case.source_unit,
        "source_document": case.source_document,
        "occurred_on": case.occurred_on,
        "place": case.place,
        "village_id": case.village_id,
        "grid_id": case.grid_id,
        "people_count": case.people_count,
        "amount_fen": case.amount_fen,
        "mediator_id": case.mediator_id,
        "chosen_by_parties": case.chosen_by_parties,
        "is_public": case.is_public,
        "title": case.title if case.title_is_own else "",
        "remark": case.remark,
    }
