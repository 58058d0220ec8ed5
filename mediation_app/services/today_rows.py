"""The lines of 今日, each kind by one narrow query; nothing is stored, all of it is read off the cases."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from enum import StrEnum
from typing import Any

from sqlalchemy import ColumnElement, Select, exists, func, or_, select
from sqlalchemy.orm import InstrumentedAttribute, Session

from mediation_app.model import (
    LEADS,
    Agreement,
    AgreementForm,
    Case,
    CaseKind,
    ClockPause,
    Extension,
    LeadAssignment,
    MediationExtension,
    MediationSession,
    Recusal,
    ReturnVisit,
    SessionState,
    SignatureTick,
    Staff,
    Term,
    VisitState,
)
from mediation_app.rules.clock_rules import ClockCode
from mediation_app.rules.deadlines import STATUTORY, ClockState, Deadline, Period, Statutory, deadline
from mediation_app.rules.permissions import Permission, Role
from mediation_app.rules.workflow import BEFORE_OUTCOME, CaseState
from mediation_app.services.books import Actor
from mediation_app.services.calendars import working_calendar
from mediation_app.services.clocks.reading import clocks_of_many
from mediation_app.services.overdue import UNDER_WAY
from resources.i18n import QT_TRANSLATE_NOOP, Message

SOON = timedelta(days=3)
"""How far ahead sessions and visits are announced."""

UNTAKEN_LINES = 20
"""How many of the cases that nobody has taken up are listed, the oldest first."""

CLOCK_CALLS = timedelta(days=7)
"""How long before its end a clock calls."""

_CONFIRMATION_LOOK_BACK = timedelta(days=60)
"""The 30 days of art. 33, and as many more for an end that falls into holidays."""

SEES_ALL = frozenset({Role.OFFICE_HEAD, Role.CLERK})
"""The roles that are shown every case; a mediator and a leader their own, and whose duties they have."""

Cases = Select[*tuple[Any, ...]]
"""A query whose rows begin with id, number and title of a case."""


class TodayKind(StrEnum):
    """What a line of the day is about."""

    SESSION = "session"
    CLOCK = "clock"
    VISIT = "visit"
    TERM = "term"
    DRAFT = "draft"
    TO_VERIFY = "to_verify"
    TO_PRINT = "to_print"
    TO_SIGN = "to_sign"
    TO_SEAL = "to_seal"
    TO_SCAN = "to_scan"
    TO_HAND_OUT = "to_hand_out"
    TO_BIND = "to_bind"
    APPROVAL = "approval"
    SUPERVISION = "supervision"
    UNTAKEN = "untaken"


@dataclass(frozen=True, slots=True, kw_only=True)
class TodayRow:
    """One thing to do: of which case, what, by when, and which part of the dossier to open."""

    kind: TodayKind
    case_id: int | None
    number: str
    title: str
    text: Message
    due_on: date | None = None
    late: bool = False
    target: str = "case"
    """``session:3``, ``agreement``, ``visit:4``, ``paper:code:subject``, ``draft:key`` or ``case``."""
    papers: tuple[tuple[str, int], ...] = ()
    """For what waits to be printed: form code and subject of each paper the line stands for."""
    word: str = ""
    """Of an approval, whose word is asked for: a ``kind`` of ``leading.approvals.ApprovalRow``."""


@dataclass(frozen=True, slots=True)
class Scope:
    """Whose cases are looked at (all when nobody is named), and when: theirs who mediate or lead them."""

    session: Session
    now: datetime
    people: frozenset[int] | None

    @property
    def day(self) -> date:
        """Return the day."""
        return self.now.date()

    def cases(self) -> Cases:
        """Return id, number and title of the cases in the hands of those looked for."""
        return self.of(self.everybodys(), Case.mediator_id)

    def of(self, query: Cases, whose: ColumnElement[int | None] | InstrumentedAttribute[int | None]) -> Cases:
        """Narrow a query of cases to what those looked for have to do, ``whose`` it is, or lead."""
        if self.people is None:
            return query
        led = select(LeadAssignment.case_id).where(
            LeadAssignment.leader_id.in_(self.people), LeadAssignment.state.in_(LEADS)
        )
        return query.where(or_(whose.in_(self.people), Case.id.in_(led)))

    def everybodys(self) -> Cases:
        """Return id, number and title of all cases that are not void."""
        query = select(Case.id, Case.number, Case.title).where(Case.voided_on.is_(None))
        return query.order_by(Case.id)


def sessions(scope: Scope) -> Iterator[TodayRow]:
    """Yield the sessions up to three days ahead, and those gone by without a record."""
    until = datetime.combine(scope.day + SOON + timedelta(days=1), time())
    table = MediationSession
    query = (
        scope.everybodys()
        .add_columns(table.id, table.starts_at, table.place)
        .join(table)
        .where(table.state == SessionState.PLANNED, table.starts_at < until)
        .order_by(None)
        .order_by(table.starts_at)
    )
    query = scope.of(query, table.mediator_id)
    for case_id, number, title, session_id, starts_at, place in scope.session.execute(query):
        late = starts_at.date() < scope.day
        yield TodayRow(
            kind=TodayKind.SESSION,
            case_id=case_id,
            number=number,
            title=title,
            text=_session_text(starts_at, place, late=late),
            due_on=starts_at.date(),
            late=late,
            target=f"session:{session_id}",
        )


def clocks(scope: Scope, period: Period) -> Iterator[TodayRow]:
    """Yield the clocks near their end or past it: the mediation period, and the 30 days of art. 33."""
    calendar = working_calendar(scope.session)
    latest = scope.day + CLOCK_CALLS - timedelta(days=period.count)
    began_on = func.coalesce(Case.accepted_on, Case.registered_on)
    query = scope.cases().add_columns(began_on, _is_moved())
    query = query.where(Case.kind == CaseKind.DISPUTE, Case.state.in_(BEFORE_OUTCOME), began_on <= latest)
    moved: dict[int, tuple[int, str, str]] = {}
    for case_id, number, title, began, is_moved in scope.session.execute(query):
        if is_moved:
            moved[case_id] = (case_id, number, title)
            continue
        yield from _calling(scope, (case_id, number, title), deadline(began, period, calendar))
    for case_id, found in clocks_of_many(scope.session, moved, scope.day).items():
        for clock in found:
            if clock.code is ClockCode.MEDIATION and clock.state is not ClockState.PAUSED:
                yield from _calling(scope, moved[case_id], clock.deadline)
    yield from _confirmation_clocks(scope)


def _calling(scope: Scope, case: tuple[int, str, str], clock: Deadline) -> Iterator[TodayRow]:
    if clock.end - CLOCK_CALLS <= scope.day:
        text = QT_TRANSLATE_NOOP("Today", "调解期限至{end}")
        yield _clock(scope, case, clock, _say(text, end=clock.end))


def _is_moved() -> ColumnElement[bool]:
    """Tell whether an extension or a pause moved the mediation period, which is then counted apart."""
    code = ClockCode.MEDIATION.value
    extended = exists().where(
        Extension.case_id == Case.id, Extension.clock == code, Extension.approved.is_(True)
    )
    agreed = exists().where(MediationExtension.case_id == Case.id, MediationExtension.agreed)
    return or_(extended, agreed, exists().where(ClockPause.case_id == Case.id, ClockPause.clock == code))


def visits(scope: Scope) -> Iterator[TodayRow]:
    """Yield the visits owed up to three days ahead."""
    table = ReturnVisit
    query = (
        scope.everybodys()
        .add_columns(table.id, table.planned_on, table.reason)
        .join(table)
        .where(
            Case.state != CaseState.CLOSED,
            table.state == VisitState.PLANNED,
            table.planned_on <= scope.day + SOON,
        )
        .order_by(None)
        .order_by(table.planned_on)
    )
    query = scope.of(query, func.coalesce(table.visitor_id, Case.mediator_id))
    for case_id, number, title, visit_id, planned_on, reason in scope.session.execute(query):
        yield TodayRow(
            kind=TodayKind.VISIT,
            case_id=case_id,
            number=number,
            title=title,
            text=_say(QT_TRANSLATE_NOOP("Today", "{day}回访：{reason}"), day=planned_on, reason=reason),
            due_on=planned_on,
            late=planned_on < scope.day,
            target=f"visit:{visit_id}",
        )


def untaken(scope: Scope) -> Iterator[TodayRow]:
    """Yield the oldest cases registered and in nobody's hands; the first line tells how many there are."""
    query = scope.everybodys().add_columns(func.count().over())
    query = query.where(Case.mediator_id.is_(None), Case.state == CaseState.REGISTERED).limit(UNTAKEN_LINES)
    for at, (case_id, number, title, count) in enumerate(scope.session.execute(query)):
        is_more = at == 0 and count > UNTAKEN_LINES
        text = QT_TRANSLATE_NOOP("Today", "还没有经办人（共{count}件，这里列最早的{shown}件）")
        plain = QT_TRANSLATE_NOOP("Today", "还没有经办人")
        yield TodayRow(
            kind=TodayKind.UNTAKEN,
            case_id=case_id,
            number=number,
            title=title,
            text=_say(text, count=count, shown=UNTAKEN_LINES) if is_more else _say(plain),
        )


def recusals(scope: Scope, actor: Actor) -> Iterator[TodayRow]:
    """Yield the requests that a mediator withdraw which an actor may decide on, the oldest first."""
    if not actor.may(Permission.DECIDE_RECUSAL):
        return
    query = (
        scope.everybodys()
        .add_columns(Recusal.id, Recusal.asked_on, Staff.name)
        .join(Recusal, Recusal.case_id == Case.id)
        .join(Staff, Staff.id == Recusal.mediator_id)
        .where(
            Case.state != CaseState.CLOSED,
            Recusal.granted.is_(None),
            Recusal.mediator_id != actor.staff_id,
            func.coalesce(Case.mediator_id, 0) != actor.staff_id,
        )
        .order_by(None)
        .order_by(Recusal.asked_on, Recusal.id)
    )
    for case_id, number, title, recusal_id, asked_on, name in scope.session.execute(query):
        text = QT_TRANSLATE_NOOP("Today", "决定回避：{name}，{day}提出")
        yield TodayRow(
            kind=TodayKind.APPROVAL,
            case_id=case_id,
            number=number,
            title=title,
            text=_say(text, name=name, day=asked_on),
            target=f"verb:recusal.decide:{recusal_id}",
        )


def to_verify(scope: Scope) -> Iterator[TodayRow]:
    """Yield the cases with drafts read from a raw record that nobody has confirmed."""
    query = (
        scope.cases()
        .add_columns(func.count(Term.id))
        .join(Agreement, Agreement.case_id == Case.id)
        .join(Term)
        .where(Term.to_verify)
        .group_by(Case.id, Case.number, Case.title)
    )
    for case_id, number, title, count in scope.session.execute(query):
        yield TodayRow(
            kind=TodayKind.TO_VERIFY,
            case_id=case_id,
            number=number,
            title=title,
            text=_say(QT_TRANSLATE_NOOP("Today", "{count}条约定待核"), count=count),
            target="agreement",
        )


def _confirmation_clocks(scope: Scope) -> Iterator[TodayRow]:
    """Yield the windows for judicial confirmation of the cases in performance that are near their end."""
    period = STATUTORY[Statutory.CONFIRMATION]
    calendar = working_calendar(scope.session)
    effective = func.max(SignatureTick.signed_on)
    query = (
        scope.cases()
        .add_columns(effective)
        .join(Agreement, Agreement.case_id == Case.id)
        .join(SignatureTick)
        .where(
            Case.state.in_(UNDER_WAY),
            Agreement.form == AgreementForm.WRITTEN,
            Agreement.confirmation_applied_on.is_(None),
        )
        .group_by(Case.id, Case.number, Case.title)
        .having(effective > scope.day - _CONFIRMATION_LOOK_BACK)
    )
    for case_id, number, title, began in scope.session.execute(query):
        clock = deadline(began, period, calendar)
        if clock.end - CLOCK_CALLS <= scope.day <= clock.end:
            text = QT_TRANSLATE_NOOP("Today", "可共同申请司法确认，至{end}")
            yield _clock(scope, (case_id, number, title), clock, _say(text, end=clock.end))


def _clock(scope: Scope, case: tuple[int, str, str], clock: Deadline, text: Message) -> TodayRow:
    case_id, number, title = case
    return TodayRow(
        kind=TodayKind.CLOCK,
        case_id=case_id,
        number=number,
        title=title,
        text=text,
        due_on=clock.end,
        late=clock.end < scope.day,
    )


def _session_text(starts_at: datetime, place: str, *, late: bool) -> Message:
    if late:
        text = QT_TRANSLATE_NOOP("Today", "{day}的调解会还没有记录")
        return _say(text, day=starts_at.date())
    text = QT_TRANSLATE_NOOP("Today", "{day}{time}，{place}")
    return _say(text, day=starts_at.date(), time=f"{starts_at:%H:%M}", place=place)


def _say(source: str, **values: object) -> Message:
    return Message("Today", source, **values)
