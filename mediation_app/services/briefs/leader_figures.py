"""What a leader's month comes to: narrow rows read once, counted over the cases he answered for."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime, time
from typing import Any

from sqlalchemy import Row, func, or_, select
from sqlalchemy.orm import Session

from mediation_app.model import (
    Case,
    CaseKind,
    Extension,
    LeadAssignment,
    Matter,
    Plan,
    PlanOpinion,
    PlanState,
    PlanStep,
    Progress,
    ReturnVisit,
    RiskColour,
    Staff,
    Supervision,
    SupervisionState,
    VisitState,
)
from mediation_app.rules.clock_facts import CaseClock
from mediation_app.rules.workflow import CaseState
from mediation_app.services.briefs.months import Month
from mediation_app.services.clocks.reading import clocks_of_many
from mediation_app.services.visiting.rows import VisitRow, still_owed, visit_rows


@dataclass(frozen=True, slots=True)
class LedCase:
    """A case the leader answered for in the month; ``in_hand`` at its end."""

    case_id: int
    number: str
    title: str
    kind: CaseKind
    state: CaseState
    risk: RiskColour | None
    since: date
    settled_on: date | None
    closed_on: date | None
    in_hand: bool


@dataclass(frozen=True, slots=True)
class ClockRow:
    """A clock of one of the cases."""

    case: LedCase
    clock: CaseClock

    @property
    def days_late(self) -> int:
        """Return how many days ago it ended, 0 while it has not."""
        return max(-(self.clock.days_left or 0), 0)


@dataclass(frozen=True, slots=True, kw_only=True)
class LeaderMonth:
    """A leader's month, as of ``as_of``: the month's last day, or today while it still runs."""

    leader: str
    post: str
    month: Month
    as_of: date
    cases: tuple[LedCase, ...]
    progress: int
    visits_made: int
    visits_planned: int
    steps_done: int
    steps_due: int
    approvals: int
    slips_raised: int
    slips_open: int
    silent: tuple[LedCase, ...]
    """Cases in hand of which nothing was written down in the month."""
    late: tuple[ClockRow, ...]
    next_clocks: tuple[ClockRow, ...]
    owed: tuple[VisitRow, ...]
    next_visits: tuple[VisitRow, ...]

    @property
    def in_hand(self) -> tuple[LedCase, ...]:
        """Return the cases he answers for at the month's end."""
        return tuple(case for case in self.cases if case.in_hand)

    @property
    def new(self) -> int:
        """Count the cases that became his in the month."""
        return sum(self.month.holds(case.since) for case in self.cases)

    @property
    def settled(self) -> int:
        """Count the cases settled in the month."""
        return sum(self.month.holds(case.settled_on) for case in self.cases)

    @property
    def closed(self) -> int:
        """Count the cases struck off in the month."""
        return sum(self.month.holds(case.closed_on) for case in self.cases)

    @property
    def late_cases(self) -> int:
        """Count the cases with something late."""
        return len({row.case.case_id for row in self.late})

    def by_risk(self) -> Mapping[RiskColour | None, int]:
        """Count the cases in hand by colour."""
        return Counter(case.risk for case in self.in_hand)

    def by_state(self) -> Mapping[CaseState, int]:
        """Count the cases in hand by state."""
        return Counter(case.state for case in self.in_hand)


def leader_month(session: Session, leader: Staff, month: Month, today: date) -> LeaderMonth:
    """Return a leader's month."""
    as_of = min(today, month.last)
    cases = _cases(session, leader.id, month)
    ids = [case.case_id for case in cases]
    in_hand = {case.case_id: case for case in cases if case.in_hand}
    touched, progress = _progress(session, ids, month)
    visits = _visits(session, ids, month)
    steps = _steps(session, ids, month)
    touched |= {case_id for case_id, _, done in (*visits, *steps) if month.holds(done)}
    clocks = _clocks(session, in_hand, as_of)
    coming = visit_rows(session, as_of, *still_owed(), ReturnVisit.case_id.in_(in_hand))
    return LeaderMonth(
        leader=leader.name,
        post=leader.post,
        month=month,
        as_of=as_of,
        cases=cases,
        progress=progress,
        visits_made=sum(month.holds(done) for _, _, done in visits),
        visits_planned=sum(month.holds(planned) for _, planned, _ in visits),
        steps_done=sum(month.holds(done) for _, _, done in steps),
        steps_due=sum(month.holds(due) for _, due, _ in steps),
        approvals=_approvals(session, leader.id, month),
        slips_raised=_slips(session, leader.id, month),
        slips_open=_slips(session, leader.id, None),
        silent=tuple(case for case in in_hand.values() if case.case_id not in touched),
        late=tuple(row for row in clocks if row.clock.is_overdue),
        next_clocks=tuple(row for row in clocks if month.following.holds(row.clock.end)),
        owed=tuple(row for row in coming if row.planned_on < as_of),
        next_visits=tuple(row for row in coming if month.following.holds(row.planned_on)),
    )


def _cases(session: Session, leader_id: int, month: Month) -> tuple[LedCase, ...]:
    query = (
        select(
            Case.id,
            Case.number,
            Case.title,
            Case.kind,
            Case.state,
            Case.risk,
            func.min(LeadAssignment.approved_on),
            func.max(func.coalesce(LeadAssignment.ended_on, date.max)),
            Matter.settled_on,
            Case.closed_on,
        )
        .join(Matter, Matter.case_id == Case.id)
        .join(LeadAssignment, LeadAssignment.case_id == Case.id)
        .where(
            LeadAssignment.leader_id == leader_id,
            LeadAssignment.approved_on <= month.last,
            or_(LeadAssignment.ended_on.is_(None), LeadAssignment.ended_on >= month.first),
            or_(Case.closed_on.is_(None), Case.closed_on >= month.first),
            Case.voided_on.is_(None),
        )
        .group_by(
            Case.id,
            Case.number,
            Case.title,
            Case.kind,
            Case.state,
            Case.risk,
            Matter.settled_on,
            Case.closed_on,
        )
        .order_by(Case.id)
    )
    return tuple(_led(row, month) for row in session.execute(query))


def _led(row: Row[*tuple[Any, ...]], month: Month) -> LedCase:
    case_id, number, title, kind, state, risk, since, until, settled_on, closed_on = row
    in_hand = until > month.last and (closed_on is None or closed_on > month.last)
    return LedCase(case_id, number, title, kind, state, risk, since, settled_on, closed_on, in_hand)


def _progress(session: Session, ids: list[int], month: Month) -> tuple[set[int], int]:
    rows = session.scalars(
        select(Progress.case_id).where(
            Progress.case_id.in_(ids), Progress.on.between(month.first, month.last)
        )
    ).all()
    return set(rows), len(rows)


_Dated = tuple[int, date | None, date | None]
"""Case, day it was to be done, day it was."""


def _visits(session: Session, ids: list[int], month: Month) -> list[_Dated]:
    rows = session.execute(
        select(ReturnVisit.case_id, ReturnVisit.planned_on, ReturnVisit.done_on).where(
            ReturnVisit.case_id.in_(ids),
            ReturnVisit.state != VisitState.CANCELLED,
            or_(
                ReturnVisit.planned_on.between(month.first, month.last),
                ReturnVisit.done_on.between(month.first, month.last),
            ),
        )
    )
    return [(case_id, planned, done) for case_id, planned, done in rows]


def _steps(session: Session, ids: list[int], month: Month) -> list[_Dated]:
    rows = session.execute(
        select(Plan.case_id, PlanStep.due_on, PlanStep.done_on)
        .join(Plan, Plan.id == PlanStep.plan_id)
        .where(
            Plan.case_id.in_(ids),
            Plan.state == PlanState.APPROVED,
            or_(
                PlanStep.due_on.between(month.first, month.last),
                PlanStep.done_on.between(month.first, month.last),
            ),
        )
    )
    return [(case_id, due, done) for case_id, due, done in rows]


def _clocks(session: Session, cases: Mapping[int, LedCase], on: date) -> list[ClockRow]:
    """Return the open duties of the cases, the one that ends first before the others."""
    rows = [
        ClockRow(cases[case_id], clock)
        for case_id, found in clocks_of_many(session, cases, on).items()
        for clock in found
        if clock.is_open and clock.end is not None and not clock.is_right
    ]
    return sorted(rows, key=lambda row: (row.clock.end or date.max, row.case.case_id))


def _approvals(session: Session, leader_id: int, month: Month) -> int:
    """Count the words he gave: on leaders, plans, extensions, and that a case may be struck off."""
    first, last = datetime.combine(month.first, time.min), datetime.combine(month.last, time.max)
    days = (month.first, month.last)
    counted = (
        select(func.count()).where(
            PlanOpinion.staff_id == leader_id, PlanOpinion.given_at.between(first, last)
        ),
        select(func.count()).where(
            LeadAssignment.approved_by_id == leader_id, LeadAssignment.approved_on.between(*days)
        ),
        select(func.count()).where(Extension.decided_by_id == leader_id, Extension.decided_on.between(*days)),
        select(func.count()).where(Matter.signed_off_by_id == leader_id, Matter.signed_off_on.between(*days)),
    )
    return sum(session.scalar(query) or 0 for query in counted)


def _slips(session: Session, leader_id: int, month: Month | None) -> int:
    """Count the 督办单 for him: raised in a month, or without one those he still has to answer."""
    query = select(func.count()).where(Supervision.for_id == leader_id)
    if month is None:
        return session.scalar(query.where(Supervision.state == SupervisionState.OPEN)) or 0
    return session.scalar(query.where(Supervision.raised_on.between(month.first, month.last))) or 0
