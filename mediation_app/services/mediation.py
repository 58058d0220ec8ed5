"""Mediation sessions (调解会) planned, held and called off, and what was said in them."""

from dataclasses import dataclass
from datetime import date, datetime, timedelta

from sqlalchemy import or_, select
from sqlalchemy.orm import Session, selectinload

from mediation_app.model import (
    PRINCIPALS,
    Case,
    Consent,
    MediationSession,
    NoteKind,
    SessionNote,
    SessionState,
)
from mediation_app.rules.dates import show
from mediation_app.rules.errors import NotAllowed, Problem
from mediation_app.rules.permissions import Permission
from mediation_app.rules.vocabulary import MATTER_KINDS
from mediation_app.rules.workflow import BEFORE_OUTCOME, CaseState, find_move
from mediation_app.services import cases
from mediation_app.services.acts import Act
from mediation_app.services.books import Actor, Books, Desk
from mediation_app.services.case_facts import facts_of
from mediation_app.services.checks import among, existing
from mediation_app.services.entries import clean, cleaned, reason_given, refuse, too_long
from resources.i18n import QT_TRANSLATE_NOOP, Message

USUAL_LENGTH = timedelta(hours=2)
"""How long a session is taken to last while its end is unknown."""

_ENDED = frozenset({CaseState.REJECTED, CaseState.FAILED, CaseState.TERMINATED})
_RECORDED = (
    *("starts_at", "ends_at", "place", "mediator_id", "recorder_id", "participants"),
    *("result", "rights_told"),
)


@dataclass(frozen=True, slots=True, kw_only=True)
class PlanSession:
    """The next session: when, where and who mediates; with ``session_id`` a planned one is changed."""

    case_id: int
    starts_at: datetime
    place: str
    mediator_id: int
    recorder_id: int | None = None
    participants: str = ""
    session_id: int | None = None
    revision: int | None = None


@dataclass(frozen=True, slots=True)
class Planned:
    """The session planned, and what else its mediator or place is taken for at that time."""

    session_id: int
    clashes: tuple[Message, ...]


@dataclass(frozen=True, slots=True)
class NoteEntry:
    """One typed line of a session."""

    speaker: str
    kind: NoteKind
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class RecordSession:
    """What a session brought (调解记录, art. 27); without ``session_id`` one that nobody planned."""

    case_id: int
    session_id: int | None = None
    starts_at: datetime | None = None
    ends_at: datetime | None = None
    place: str = ""
    mediator_id: int | None = None
    recorder_id: int | None = None
    participants: str = ""
    notes: tuple[NoteEntry, ...] = ()
    result: str = ""
    rights_told: bool = True
    revision: int | None = None


@dataclass(frozen=True, slots=True)
class Recorded:
    """Id of what was written down, where the case stands now, and what to look at."""

    id: int
    state: CaseState
    warnings: tuple[Message, ...] = ()


def plan(books: Books, actor: Actor, command: PlanSession) -> Planned:
    """Plan the next session or change a planned one; clashes are told, never refused.

    Raises InvalidInput for a time gone by, NotAllowed after a refusal (art. 17) or an end of mediation.
    """
    with books.acting(actor, Permission.MEDIATE) as desk:
        command = cleaned(command)
        case = cases.loaded(desk.session, command.case_id)
        check_may_go_on(case)
        _check_plan(command, desk.today)
        cases.touch(desk, case, command.revision)
        session = _planned_session(case, command.session_id)
        for name in ("starts_at", "place", "mediator_id", "recorder_id", "participants"):
            setattr(session, name, getattr(command, name))
        desk.session.flush()
        act = Act.SESSION_PLANNED if command.session_id is None else Act.SESSION_CHANGED
        desk.log(
            act, case.id, f"session:{session.id}", starts_at=_minute(session.starts_at), place=session.place
        )
        found = _clashes(desk.session, command, exclude=session.id)
        return Planned(session.id, found)


def clashes(
    books: Books,
    actor: Actor,
    *,
    mediator_id: int | None,
    starts_at: datetime,
    place: str,
    exclude: int | None = None,
) -> tuple[Message, ...]:
    """Tell what the mediator or the place is already taken for then; ``exclude``: the session itself."""
    wanted = PlanSession(case_id=0, starts_at=starts_at, place=place, mediator_id=mediator_id or 0)
    with books.reading(actor) as session:
        return _clashes(session, wanted, exclude=exclude)


def record(books: Books, actor: Actor, command: RecordSession) -> Recorded:
    """Write down a session held; the first one accepts the case and opens its mediation as rules allow.

    Raises InvalidInput for a time to come or an empty line, NotAllowed for a session after a refusal
    (art. 17) or after mediation ended.
    """
    with books.acting(actor, Permission.MEDIATE) as desk:
        command = cleaned(command)
        case = cases.loaded(desk.session, command.case_id)
        _check_record(command, desk.now)
        cases.touch(desk, case, command.revision)
        session = _session_to_record(case, command)
        _write_session(session, command)
        if case.mediator_id is None:
            case.mediator_id = command.mediator_id
        desk.session.flush()
        desk.log(Act.SESSION_RECORDED, case.id, f"session:{session.id}", ordinal=session.ordinal)
        on = command.starts_at.date() if command.starts_at else desk.today
        warnings = bring_on(desk, case, CaseState.MEDIATING, on)
        return Recorded(session.id, case.state, warnings + _session_warnings(case, command))


def cancel(books: Books, actor: Actor, session_id: int, reason: str, *, revision: int | None = None) -> None:
    """Call off a planned session; raises NotAllowed for one already held."""
    with books.acting(actor, Permission.MEDIATE) as desk:
        session = existing(desk.session, MediationSession, session_id)
        case = cases.loaded(desk.session, session.case_id)
        if session.state is not SessionState.PLANNED:
            raise NotAllowed(_say(QT_TRANSLATE_NOOP("Mediation", "只有还没有召开的调解会可以取消")))
        cases.touch(desk, case, revision)
        session.state, session.cancel_reason = SessionState.CANCELLED, reason_given(reason)
        desk.log(Act.SESSION_CANCELLED, case.id, f"session:{session.id}", reason=session.cancel_reason)


def check_may_go_on(case: Case) -> None:
    """Raise NotAllowed when the case is void or closed, a party refused (art. 17) or mediation has ended."""
    cases.require_open(case)
    if any(party.consent is Consent.REFUSED for party in case.parties if party.role in PRINCIPALS):
        raise NotAllowed(
            _say(
                QT_TRANSLATE_NOOP(
                    "Mediation", "有当事人明确拒绝调解，不能再安排调解（《人民调解法》第十七条）"
                )
            ),
            _say(QT_TRANSLATE_NOOP("Mediation", "请办理不予受理或终止；当事人改变主意的，先更正其调解意愿")),
        )
    if case.state in _ENDED:
        raise NotAllowed(
            _say(QT_TRANSLATE_NOOP("Mediation", "这件纠纷的调解已经结束")),
            _say(QT_TRANSLATE_NOOP("Mediation", "需要继续时，请先办理“重新调解”或“恢复办理”")),
        )


def _check_new_record(case: Case, command: RecordSession) -> None:
    """Let what was said up to the day of the refusal still be written down, nothing later."""
    refusals = [party.consent_on for party in case.parties if party.consent is Consent.REFUSED]
    held_on = command.starts_at.date() if command.starts_at else None
    told_before = held_on is not None and all(day is not None and held_on <= day for day in refusals)
    if not (refusals and told_before and case.state not in _ENDED):
        check_may_go_on(case)


def _check_plan(command: PlanSession, today: date) -> None:
    problems = too_long(command, MediationSession)
    if command.starts_at.date() < today:
        text = _say(QT_TRANSLATE_NOOP("Mediation", "计划的时间已经过去，请改填以后的时间"))
        problems.append(Problem("starts_at", text))
    if not command.place:
        problems.append(Problem("place", _say(QT_TRANSLATE_NOOP("Mediation", "请填写调解地点"))))
    refuse(problems)


def _check_record(command: RecordSession, now: datetime) -> None:
    problems = too_long(command, MediationSession) + time_problems("starts_at", command.starts_at, now)
    if command.starts_at and command.ends_at and command.ends_at < command.starts_at:
        problems.append(Problem("ends_at", _say(QT_TRANSLATE_NOOP("Mediation", "结束时间早于开始时间"))))
    for index, note in enumerate(command.notes):
        problems += too_long(note, SessionNote, f"notes[{index}].")
        if not clean(note.text):
            text = _say(QT_TRANSLATE_NOOP("Mediation", "这一行还没有写内容"))
            problems.append(Problem(f"notes[{index}].text", text))
    refuse(problems)


def time_problems(field: str, moment: datetime | None, now: datetime) -> list[Problem]:
    """Return the problem of a record of something still to come, none when it lies behind."""
    if moment is None or moment <= now:
        return []
    return [Problem(field, _say(QT_TRANSLATE_NOOP("Mediation", "时间还没有到，不能先写记录")))]


def _planned_session(case: Case, session_id: int | None) -> MediationSession:
    if session_id is None:
        return _new_session(case)
    session = among(case.sessions, session_id)
    if session.state is not SessionState.PLANNED:
        raise NotAllowed(_say(QT_TRANSLATE_NOOP("Mediation", "这次调解会已经召开或取消，不能再改期")))
    return session


def _session_to_record(case: Case, command: RecordSession) -> MediationSession:
    cases.require_open(case)
    session = None if command.session_id is None else among(case.sessions, command.session_id)
    if session is None or session.state is not SessionState.HELD:
        _check_new_record(case, command)
    if session is not None and session.state is SessionState.CANCELLED:
        raise NotAllowed(_say(QT_TRANSLATE_NOOP("Mediation", "这次调解会已经取消")))
    return session or _new_session(case)


def _new_session(case: Case) -> MediationSession:
    ordinal = max((session.ordinal for session in case.sessions), default=0) + 1
    session = MediationSession(ordinal=ordinal, state=SessionState.PLANNED, notes=[])
    case.sessions.append(session)
    return session


def _write_session(session: MediationSession, command: RecordSession) -> None:
    session.state = SessionState.HELD
    for name in _RECORDED:
        setattr(session, name, getattr(command, name))
    session.notes = [
        SessionNote(ordinal=ordinal, speaker=clean(note.speaker), kind=note.kind, text=clean(note.text))
        for ordinal, note in enumerate(command.notes, start=1)
    ]


def bring_on(desk: Desk, case: Case, target: CaseState, on: date) -> tuple[Message, ...]:
    """Move the case along its road towards ``target``; return what stands in the way, if anything."""
    if case.state not in BEFORE_OUTCOME or case.state is target or case.kind in MATTER_KINDS:
        return ()  # a matter that is mediated stays on its own road
    if case.state is CaseState.REGISTERED:
        cases.step(desk, case, CaseState.ACCEPTED, on=max(on, case.registered_on))
    if case.state is not CaseState.REGISTERED:
        cases.step(desk, case, target, on=max(on, case.registered_on))
    return () if case.state is target else _blocked(case, target)


def _blocked(case: Case, target: CaseState) -> tuple[Message, ...]:
    step = CaseState.ACCEPTED if case.state is CaseState.REGISTERED else target
    move = find_move(case.state, step, facts_of(case))
    return move.blocked_by if move else ()


def _session_warnings(case: Case, command: RecordSession) -> tuple[Message, ...]:
    if command.starts_at is None or command.starts_at.date() >= case.registered_on:
        return ()
    text = QT_TRANSLATE_NOOP("Mediation", "调解时间早于登记日期{day}，请核对")
    return (_say(text, day=case.registered_on),)


def _clashes(session: Session, wanted: PlanSession, *, exclude: int | None) -> tuple[Message, ...]:
    place = clean(wanted.place)
    at_once = select(MediationSession).where(
        MediationSession.state == SessionState.PLANNED,
        MediationSession.starts_at > wanted.starts_at - USUAL_LENGTH,
        MediationSession.starts_at < wanted.starts_at + USUAL_LENGTH,
        MediationSession.id != (exclude or 0),
        or_(MediationSession.mediator_id == wanted.mediator_id, MediationSession.place == place),
        MediationSession.case.has(Case.voided_on.is_(None)),
    )
    loaded = at_once.options(selectinload(MediationSession.case), selectinload(MediationSession.mediator))
    others = session.scalars(loaded.order_by(MediationSession.starts_at))
    return tuple(_clash(other, wanted, place) for other in others)


def _clash(other: MediationSession, wanted: PlanSession, place: str) -> Message:
    known: dict[str, object] = {"time": other.starts_at or "", "title": other.case.title}
    if other.mediator_id == wanted.mediator_id and other.mediator is not None:
        text = QT_TRANSLATE_NOOP("Mediation", "{name}在{time}已安排“{title}”的调解")
        return _say(text, name=other.mediator.name, **known)
    return _say(QT_TRANSLATE_NOOP("Mediation", "{place}在{time}已安排“{title}”的调解"), place=place, **known)


def _minute(moment: datetime | None) -> str:
    return "" if moment is None else f"{show(moment.date())}{moment:%H:%M}"


def _say(source: str, **values: object) -> Message:
    return Message("Mediation", source, **values)
