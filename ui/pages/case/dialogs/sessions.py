"""Mediation sessions to come: when, where, by whom; clashes are shown while one types."""

from datetime import datetime

from PySide6.QtCore import QTimer

from forms import typed
from forms.registry import entry
from forms.spec import Values
from mediation_app.model import MediationSession
from mediation_app.services import mediation
from mediation_app.services.checks import among
from mediation_app.services.mediation import Planned, PlanSession
from resources.i18n import Message, render, translate
from ui.forms.form_dialog import FormDialog, Sheet, Work
from ui.forms.reading import moment, number, text
from ui.pages.case.desk import CaseDesk
from ui.pages.case.dialogs.reasons import ask_for_reason
from ui.theme import Tone

_SETTLES_MS = 350


def plan_session(desk: CaseDesk, _: str = "") -> None:
    """Plan the next session."""
    held = [session for session in desk.case.sessions if session.place]
    _open(
        desk,
        None,
        {
            "place": held[-1].place if held else "",
            "mediator_id": desk.case.mediator_id or desk.workspace.actor.staff_id,
            "recorder_id": held[-1].recorder_id if held else None,
        },
    )


def change_session(desk: CaseDesk, session_id: str) -> None:
    """Change a planned session."""
    session = among(desk.case.sessions, int(session_id))
    _open(
        desk,
        session,
        {
            "starts_at": session.starts_at,
            "place": session.place,
            "mediator_id": session.mediator_id,
            "recorder_id": session.recorder_id,
            "participants": session.participants,
        },
    )


def cancel_session(desk: CaseDesk, session_id: str) -> None:
    """Call a planned session off, with a reason."""
    ask_for_reason(
        desk,
        translate("CaseDialogs", "取消这次调解会"),
        translate("CaseDialogs", "取消的原因会记入经过。"),
        translate("CaseDialogs", "取消调解会"),
        lambda reason: desk.act(mediation.cancel, int(session_id), reason, revision=desk.revision),
    )


def _open(desk: CaseDesk, session: MediationSession | None, values: Values) -> None:
    def save(checked: Values) -> Work:
        command = _command(desk, session, checked)
        return lambda books, actor: mediation.plan(books, actor, command)

    def done(planned: Planned) -> None:
        desk.changed(translate("CaseDialogs", "调解会已安排"), planned.clashes)

    title = (
        translate("CaseDialogs", "安排调解会")
        if session is None
        else translate("CaseDialogs", "改调解会的时间地点")
    )
    key = f"session_plan:{desk.case.id}:{session.id if session else 0}"
    dialog = desk.ask_form(entry("session_plan"), values, Sheet(title=title, draft_key=key), save, done)
    _watch_clashes(desk, dialog, session)


def _command(desk: CaseDesk, session: MediationSession | None, values: Values) -> PlanSession:
    return PlanSession(
        case_id=desk.case.id,
        starts_at=moment(values, "starts_at") or desk.workspace.now(),
        place=text(values, "place"),
        mediator_id=number(values, "mediator_id") or 0,
        recorder_id=number(values, "recorder_id"),
        participants=text(values, "participants"),
        session_id=session.id if session else None,
        revision=desk.revision,
    )


def _watch_clashes(desk: CaseDesk, dialog: FormDialog, session: MediationSession | None) -> None:
    """Ask, a moment after the last key, what else the mediator or the place is taken for."""
    form = dialog.form
    wait = QTimer(dialog, interval=_SETTLES_MS, singleShot=True)

    def show(found: tuple[Message, ...]) -> None:
        if found:
            dialog.notice.tell("\n".join(render(one) for one in found), Tone.ORANGE)
        else:
            dialog.notice.clear()

    def ask() -> None:
        values = form.values()
        when = typed.read(form.spec.field("starts_at"), values.get("starts_at"), form.today)
        if not isinstance(when, datetime):
            return
        desk.workspace.ask(
            mediation.clashes,
            mediator_id=number(values, "mediator_id"),
            starts_at=when,
            place=text(values, "place"),
            exclude=session.id if session else None,
            done=show,
            owner=dialog,
        )

    wait.timeout.connect(ask)
    form.edited.connect(lambda _place: wait.start())
