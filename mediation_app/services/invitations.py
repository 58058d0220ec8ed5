"""邀请: helpers asked to a mediation session with the parties' consent (人民调解法 art. 20)."""

import re
from dataclasses import dataclass
from datetime import date

from mediation_app.model import Case, Invitation, MediationSession, SessionState
from mediation_app.rules.errors import NotAllowed, Problem
from mediation_app.rules.permissions import Permission
from mediation_app.services import cases
from mediation_app.services.acts import Act
from mediation_app.services.books import Actor, Books
from mediation_app.services.checks import among, existing, not_after
from mediation_app.services.entries import cleaned, reason_given, refuse, texts_too_long, too_long
from resources.i18n import QT_TRANSLATE_NOOP, Message

FORM_CODE = "invitation"
"""The paper of an invitation, 调解邀请函."""

_BETWEEN_NAMES = re.compile(r"[、，,；;\n]+")


@dataclass(frozen=True, slots=True, kw_only=True)
class SaveInvitation:
    """Who is asked to a session, and for what; with ``invitation_id`` one written before is changed."""

    session_id: int
    name: str
    invited_on: date
    unit: str = ""
    task: str = ""
    agreed: bool = False
    """The parties agree to his taking part."""
    invitation_id: int | None = None
    revision: int | None = None


def save(books: Books, actor: Actor, command: SaveInvitation) -> int:
    """Write down an invitation and return its id; at a session to come its name joins the 参加人.

    Raises InvalidInput, NotAllowed for a session called off.
    """
    with books.acting(actor, Permission.MEDIATE) as desk:
        command = cleaned(command)
        case_id = existing(desk.session, MediationSession, command.session_id).case_id
        case = cases.for_change(desk, case_id, command.revision)
        session = among(case.sessions, command.session_id)
        if session.state is SessionState.CANCELLED:
            text = QT_TRANSLATE_NOOP("Invitations", "这次调解会已经取消，不用再邀请")
            raise NotAllowed(_say(text))
        refuse(_problems(command, session, case, desk.today))
        row = _row(session, command.invitation_id)
        before = row.name
        for name in ("name", "unit", "task", "invited_on", "agreed"):
            setattr(row, name, getattr(command, name))
        _join(session, before, row.name if row.agreed else "")
        desk.session.flush()
        detail = {"ordinal": session.ordinal, "name": row.name, "unit": row.unit, "on": row.invited_on}
        desk.log(Act.INVITATION_SAVED, case.id, f"invitation:{row.id}", **detail)
        return row.id


def remove(
    books: Books, actor: Actor, invitation_id: int, reason: str, *, revision: int | None = None
) -> None:
    """Take an invitation back, with the reason. Raises NotAllowed once its paper has been issued."""
    with books.acting(actor, Permission.MEDIATE) as desk:
        words = reason_given(reason)
        session_id = existing(desk.session, Invitation, invitation_id).session_id
        case_id = existing(desk.session, MediationSession, session_id).case_id
        case = cases.for_change(desk, case_id, revision)
        session = among(case.sessions, session_id)
        row = among(session.invitations, invitation_id)
        if any(one.form_code == FORM_CODE and one.subject_id == row.id for one in case.papers):
            raise NotAllowed(
                _say(QT_TRANSLATE_NOOP("Invitations", "给{name}的邀请函已经定稿，不能撤回"), name=row.name),
                _say(QT_TRANSLATE_NOOP("Invitations", "没有到场的，请在调解记录里写明")),
            )
        _join(session, row.name, "")
        detail = {"ordinal": session.ordinal, "name": row.name, "reason": words}
        session.invitations.remove(row)
        desk.session.flush()
        desk.log(Act.INVITATION_REMOVED, case.id, f"invitation:{invitation_id}", **detail)


def _row(session: MediationSession, invitation_id: int | None) -> Invitation:
    if invitation_id is not None:
        return among(session.invitations, invitation_id)
    ordinal = max((one.ordinal for one in session.invitations), default=0) + 1
    row = Invitation(ordinal=ordinal, name="")
    session.invitations.append(row)
    return row


def _problems(command: SaveInvitation, session: MediationSession, case: Case, today: date) -> list[Problem]:
    problems = too_long(command, Invitation) + not_after("invited_on", command.invited_on, today)
    if not command.name:
        problems.append(Problem("name", _say(QT_TRANSLATE_NOOP("Invitations", "请填写邀请谁"))))
    if command.invited_on < case.registered_on:
        text = QT_TRANSLATE_NOOP("Invitations", "邀请日期早于登记日期{day}")
        problems.append(Problem("invited_on", _say(text, day=case.registered_on)))
    if session.starts_at is not None and command.invited_on > session.starts_at.date():
        text = QT_TRANSLATE_NOOP("Invitations", "邀请日期晚于调解会的日期")
        problems.append(Problem("invited_on", _say(text)))
    if command.agreed and session.state is SessionState.PLANNED:
        joined = _joined(session.participants, "", command.name)
        longer = texts_too_long({"participants": joined}, MediationSession)
        problems += [Problem("name", one.message) for one in longer]
    return problems


def _join(session: MediationSession, before: str, name: str) -> None:
    """Keep the 参加人 of a session to come as they are invited; a record of one held is never touched."""
    if session.state is SessionState.PLANNED:
        session.participants = _joined(session.participants, before, name)


def _joined(participants: str, before: str, name: str) -> str:
    """Return the names with one taken out and another put in, unless it stands there already."""
    kept = [one for one in _BETWEEN_NAMES.split(participants) if one and one != before]
    if name and not any(name in one for one in kept):
        kept.append(name)
    return "、".join(kept)


def _say(source: str, **values: object) -> Message:
    return Message("Invitations", source, **values)
