"""The record of a return visit, in the middle of the dossier."""

from forms.spec import Values
from mediation_app.model import ReturnVisit
from mediation_app.rules.permissions import Permission
from mediation_app.services import visits
from resources.i18n import translate
from ui.forms.commands import record_visit
from ui.forms.form_dialog import Work
from ui.forms.form_view import FormView
from ui.pages.case.desk import CaseDesk
from ui.pages.case.dialogs.visits import first_field, visit_spec, visit_values
from ui.pages.case.editors.base import Editor


class VisitEditor(Editor):
    """A visit made, or one that was owed and is written down now."""

    permission = Permission.RECORD_VISIT

    def __init__(self, desk: CaseDesk, visit: ReturnVisit | None) -> None:
        self._visit = visit
        view = FormView(visit_spec(desk), today=desk.workspace.today(), options=desk.options())
        values = visit_values(desk, visit)
        self._first = first_field(values)
        view.change(values)
        key = f"visit:{desk.case.id}:{visit.id if visit else 0}"
        super().__init__(desk, view, key, translate("VisitEditor", "回访记录"))

    def work(self, values: Values) -> Work:
        """Record the visit."""
        visit_id = self._visit.id if self._visit else None
        command = record_visit(values, self.desk.case.id, self.desk.revision, visit_id)
        return lambda books, actor: visits.record(books, actor, command)

    def begin_at(self) -> str:
        """Start with what was found."""
        return self._first
