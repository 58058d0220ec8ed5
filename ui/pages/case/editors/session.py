"""The record of a mediation session, typed while it is held."""

from forms.registry import form
from forms.source import Source
from forms.spec import Choice, Values
from mediation_app.model import PRINCIPALS, MediationSession, SessionState
from mediation_app.rules.permissions import Permission
from mediation_app.services import mediation
from resources.i18n import translate
from ui.forms.commands import record_session
from ui.forms.form_dialog import Work
from ui.forms.form_view import FormView
from ui.pages.case.desk import CaseDesk
from ui.pages.case.editors.base import Editor
from ui.pages.case.editors.notes import NotesEditor


class SessionEditor(Editor):
    """Head of the record filled in beforehand; typing starts with what is said."""

    permission = Permission.MEDIATE

    def __init__(self, desk: CaseDesk, session: MediationSession | None) -> None:
        self._session = session
        self.notes = NotesEditor(_speakers(desk), _mediator_name(desk, session))
        view = FormView(
            form("mediation_record").spec,
            today=desk.workspace.today(),
            options=desk.options(),
            own={"notes": self.notes},
        )
        view.change(_values(desk, session))
        key = f"session:{desk.case.id}:{session.id if session else 0}"
        super().__init__(desk, view, key, translate("SessionEditor", "调解记录"))

    def work(self, values: Values) -> Work:
        """Record the session."""
        session_id = self._session.id if self._session else None
        command = record_session(values, self.desk.case.id, self.desk.revision, session_id)
        return lambda books, actor: mediation.record(books, actor, command)

    def focus_first(self) -> None:
        """Start with what is said."""
        if self.save_button.isEnabled():
            self.notes.line.setFocus()
        else:
            super().focus_first()


def _values(desk: CaseDesk, session: MediationSession | None) -> Values:
    if session is not None:
        source = Source(case=desk.case, office=desk.workspace.office, subject_id=session.id)
        values = form("mediation_record").fill(source)
        if session.state is SessionState.HELD:
            return values
        return {**values, "recorder_id": session.recorder_id or desk.workspace.actor.staff_id}
    held = [one for one in desk.case.sessions if one.place]
    return {
        "starts_at": desk.workspace.now(),
        "place": held[-1].place if held else "",
        "mediator_id": desk.case.mediator_id or desk.workspace.actor.staff_id,
        "recorder_id": desk.workspace.actor.staff_id,
        "rights_told": True,
    }


def _speakers(desk: CaseDesk) -> tuple[str, ...]:
    parties = sorted(desk.case.parties, key=lambda party: (party.role not in PRINCIPALS, party.ordinal))
    return tuple(party.person.name for party in parties)


def _mediator_name(desk: CaseDesk, session: MediationSession | None) -> str:
    wanted = (
        (session.mediator_id if session else None) or desk.case.mediator_id or desk.workspace.actor.staff_id
    )
    staff: tuple[Choice, ...] = desk.dossier.lists.options["staff"]
    return next((one.label for one in staff if one.code == str(wanted)), "")
