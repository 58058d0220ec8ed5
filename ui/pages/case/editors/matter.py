"""The details of a matter, from which its registration sheet and its papers are made."""

from forms.registry import entry
from forms.spec import Values
from mediation_app.rules.permissions import Permission
from mediation_app.services.matters import details
from resources.i18n import translate
from ui.forms.form_dialog import Work
from ui.forms.form_view import FormView
from ui.forms.matter_work_commands import change_matter, details_values
from ui.pages.case.desk import CaseDesk
from ui.pages.case.editors.base import Editor


class MatterEditor(Editor):
    """What it is about, how it came, who is behind it, what was found out."""

    permission = Permission.WORK_MATTER

    def __init__(self, desk: CaseDesk) -> None:
        view = FormView(entry("matter_details"), today=desk.workspace.today(), options=desk.options())
        view.change(details_values(desk.case))
        super().__init__(desk, view, f"matter:{desk.case.id}:0", translate("MatterEditor", "事项情况"))
        view.edited.connect(self._edited)

    def work(self, values: Values) -> Work:
        """Change the matter."""
        command = change_matter(values, self.desk.case.id, self.desk.revision)
        return lambda books, actor: details.change(books, actor, command)

    def begin_at(self) -> str:
        """Start with the story."""
        return "facts"

    def _edited(self, place: str) -> None:
        if place == "village_id":
            village = self.form.values().get("village_id")
            self.form.set_options("grids", self.desk.dossier.lists.grids_of(village))
