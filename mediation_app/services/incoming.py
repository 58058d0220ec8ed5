"""A whole case from outside, whatever file it stood in: dispute, sessions and agreement in one act."""

from dataclasses import dataclass, field, replace
from datetime import date, datetime

from mediation_app.model import Case, MediationSession, SessionNote, SessionState
from mediation_app.rules.errors import InvalidInput, Problem
from mediation_app.rules.vocabulary import CaseKind
from mediation_app.rules.workflow import CaseState
from mediation_app.services import agreements
from mediation_app.services.acts import Act
from mediation_app.services.agreements import SaveAgreement
from mediation_app.services.books import Desk
from mediation_app.services.cases import loaded, shift
from mediation_app.services.effect import advance
from mediation_app.services.entries import cleaned, refuse, too_long
from mediation_app.services.exchange_conduct import (
    IncomingConduct,
    IncomingInvitation,
    conduct_problems,
    invitation_problems,
    invitation_rows,
    put_conduct,
)
from mediation_app.services.exchange_matter import IncomingMatter, add_rest, as_matter
from mediation_app.services.intake import RegisterDispute, Registered, put_case, registered
from mediation_app.services.matters import intake as matter_intake
from mediation_app.services.mediation import NoteEntry
from mediation_app.services.terms import TermEntry
from resources.i18n import QT_TRANSLATE_NOOP, Message


@dataclass(frozen=True, slots=True, kw_only=True)
class IncomingSession:
    """A session as another record tells it; what it does not tell is empty."""

    state: SessionState = SessionState.HELD
    starts_at: datetime | None = None
    ends_at: datetime | None = None
    place: str = ""
    mediator_id: int | None = None
    recorder_id: int | None = None
    participants: str = ""
    rights_told: bool = True
    notes: tuple[NoteEntry, ...] = ()
    result: str = ""
    invitations: tuple[IncomingInvitation, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class IncomingCase:
    """A dispute with what became of it.

    In the terms of ``agreement``, ``debtor_id`` and ``creditor_id`` are places among the parties, from 0.
    """

    dispute: RegisterDispute
    accepted_on: date | None = None
    sessions: tuple[IncomingSession, ...] = ()
    agreement: SaveAgreement | None = None
    no_agreement_reason: str = ""
    matter: IncomingMatter | None = None
    conduct: IncomingConduct = field(default_factory=IncomingConduct)


def put_incoming(desk: Desk, incoming: IncomingCase, *, source: str) -> Registered:
    """Write an incoming case within an act under way; ``source`` says where it came from, for the timeline.

    The state follows what is there: a session held means mediation, an agreement means it was agreed. Raises
    InvalidInput for what cannot be kept.
    """
    refuse(_sessions_wrong(incoming.sessions, desk.now) + conduct_problems(incoming.conduct))
    case, answer = _put(desk, incoming)
    case.no_agreement_reason = incoming.no_agreement_reason
    desk.log(Act.IMPORTED, case.id, source=source, external_id=case.external_id)
    for ordinal, session in enumerate(incoming.sessions, start=1):
        _put_session(desk, case, cleaned(session), ordinal)
    put_conduct(desk, case.id, incoming.conduct)
    if case.kind is CaseKind.DISPUTE:
        _bring_on(desk, case, incoming)
    if incoming.matter is not None:
        add_rest(desk, case.id, incoming.matter)
    if incoming.agreement is not None:
        warnings = _put_agreement(desk, case.id, incoming.agreement)
        return replace(answer, warnings=(*answer.warnings, *warnings))
    return answer


def _put(desk: Desk, incoming: IncomingCase) -> tuple[Case, Registered]:
    if incoming.matter is None or incoming.matter.kind is CaseKind.DISPUTE:
        case = put_case(desk, incoming.dispute)
        return case, registered(desk, case, incoming.dispute)
    command = as_matter(incoming.dispute, incoming.matter)
    case = matter_intake.put_matter(desk, command)
    return case, matter_intake.registered(desk, case, command)


def _bring_on(desk: Desk, case: Case, incoming: IncomingCase) -> None:
    held = [session for session in incoming.sessions if session.state is SessionState.HELD]
    mediated = bool(held) or incoming.agreement is not None
    if mediated or incoming.accepted_on is not None:
        shift(desk, case, CaseState.ACCEPTED, on=incoming.accepted_on or case.registered_on)
    if mediated:
        started = held[0].starts_at if held else None
        on = max(started.date() if started else case.registered_on, case.registered_on)
        shift(desk, case, CaseState.MEDIATING, on=on)


def _put_session(desk: Desk, case: Case, session: IncomingSession, ordinal: int) -> None:
    notes = [
        SessionNote(ordinal=place, speaker=note.speaker, kind=note.kind, text=note.text)
        for place, note in enumerate(map(cleaned, session.notes), start=1)
    ]
    row = MediationSession(
        case_id=case.id,
        ordinal=ordinal,
        state=session.state,
        starts_at=session.starts_at,
        ends_at=session.ends_at,
        place=session.place,
        mediator_id=session.mediator_id,
        recorder_id=session.recorder_id,
        participants=session.participants,
        rights_told=session.rights_told,
        result=session.result,
        notes=notes,
        invitations=invitation_rows(session.invitations),
    )
    desk.session.add(row)
    desk.session.flush()
    act = Act.SESSION_RECORDED if session.state is SessionState.HELD else Act.SESSION_PLANNED
    desk.log(act, case.id, f"session:{row.id}", ordinal=ordinal)


def _put_agreement(desk: Desk, case_id: int, agreement: SaveAgreement) -> tuple[Problem, ...]:
    case = loaded(desk.session, case_id)
    ids = [party.id for party in case.parties]
    terms = tuple(_with_parties(term, ids) for term in agreement.terms)
    command = replace(agreement, case_id=case_id, terms=terms)
    try:
        saved = agreements.put(desk, case, command)
    except InvalidInput as error:
        inside = [Problem(f"agreement.{one.field}", one.message) for one in error.problems]
        raise InvalidInput(inside) from error
    if saved.state is CaseState.MEDIATING:
        fresh = loaded(desk.session, case_id)
        on = max(agreement.reached_on or fresh.registered_on, fresh.registered_on)
        shift(desk, fresh, CaseState.AGREED, on=on)
        advance(desk, fresh, on)
    drafts = all(term.to_verify for term in terms)  # looked at one by one before they bind
    return () if drafts else tuple(Problem("agreement", message) for message in saved.warnings)


def _with_parties(term: TermEntry, ids: list[int]) -> TermEntry:
    debtor = None if term.debtor_id is None else ids[term.debtor_id]
    creditor = None if term.creditor_id is None else ids[term.creditor_id]
    return replace(term, debtor_id=debtor, creditor_id=creditor)


def _sessions_wrong(sessions: tuple[IncomingSession, ...], now: datetime) -> list[Problem]:
    found: list[Problem] = []
    for place, session in enumerate(sessions):
        prefix = f"sessions[{place}]."
        found += too_long(session, MediationSession, prefix)
        found += invitation_problems(session.invitations, prefix)
        for row, note in enumerate(session.notes):
            found += too_long(note, SessionNote, f"{prefix}notes[{row}].")
        if session.state is SessionState.HELD and session.starts_at and session.starts_at > now:
            text = QT_TRANSLATE_NOOP("Incoming", "已召开的调解会不能在以后")
            found.append(Problem(f"{prefix}starts_at", Message("Incoming", text)))
        if session.starts_at and session.ends_at and session.ends_at < session.starts_at:
            text = QT_TRANSLATE_NOOP("Incoming", "结束时间早于开始时间")
            found.append(Problem(f"{prefix}ends_at", Message("Incoming", text)))
    return found
