"""Cases as the boards show them: colour, next clock, steps, silence; many at once."""

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from datetime import date

from sqlalchemy import select
from sqlalchemy.orm import Session

from mediation_app.model import LEADS, Case, CaseKind, LeadAssignment, RiskColour
from mediation_app.rules.clock_facts import CaseClock
from mediation_app.rules.workflow import CaseState
from mediation_app.services.calendars import working_calendar
from mediation_app.services.clocks.loading import for_boards
from mediation_app.services.clocks.reading import clocks_of, nearest, office_habits
from mediation_app.services.leading.standing import current_plan, last_activity, progress_of

WAITS = frozenset({CaseState.RESOLVED, CaseState.CONCLUDED, CaseState.VISITING, CaseState.CLOSED})
"""The states in which nobody expects progress any more."""


@dataclass(frozen=True, slots=True, kw_only=True)
class BoardCase:
    """One case on a board; ``deputising``: the duties are here while its leader is away."""

    case_id: int
    number: str
    title: str
    kind: CaseKind
    state: CaseState
    risk: RiskColour | None
    village: str
    leader_id: int | None
    leader: str
    next_clock: CaseClock | None
    overdue: bool
    steps_done: int
    steps_total: int
    last_activity: date
    days_silent: int
    deputising: bool = False


def board_cases(
    session: Session, case_ids: Iterable[int], on: date, *, leader_id: int | None = None
) -> tuple[BoardCase, ...]:
    """Return the cases as a board shows them on a day: red ones first, then late ones, then by their end.

    ``leader_id``: whose board it is; cases of other leaders are marked as deputised for.
    """
    calendar, habits = working_calendar(session), office_habits(session)
    found = (
        _board_case(case, clocks_of(case, calendar, habits, on), on, leader_id)
        for case in for_boards(session, case_ids)
    )
    return tuple(sorted(found, key=_place))


def led_ids(session: Session, leader_ids: Collection[int] | None = None) -> list[int]:
    """Return the open cases that these leaders answer for, that anybody does when nobody is named."""
    query = (
        select(Case.id)
        .join(LeadAssignment, LeadAssignment.case_id == Case.id)
        .where(LeadAssignment.state.in_(LEADS), Case.voided_on.is_(None), Case.state != CaseState.CLOSED)
    )
    if leader_ids is not None:
        query = query.where(LeadAssignment.leader_id.in_(leader_ids))
    return list(session.scalars(query))


def _board_case(case: Case, clocks: tuple[CaseClock, ...], on: date, leader_id: int | None) -> BoardCase:
    lead = case.matter.lead if case.matter else None
    steps = progress_of(current_plan(case))
    active = last_activity(case)
    return BoardCase(
        case_id=case.id,
        number=case.number,
        title=case.title,
        kind=case.kind,
        state=case.state,
        risk=case.risk,
        village=case.village.name if case.village else "",
        leader_id=lead.leader_id if lead else None,
        leader=lead.leader.name if lead else "",
        next_clock=nearest(clocks),
        overdue=any(clock.is_overdue for clock in clocks),
        steps_done=steps.done,
        steps_total=steps.total,
        last_activity=active,
        days_silent=max((on - active).days, 0),
        deputising=leader_id is not None and lead is not None and lead.leader_id != leader_id,
    )


def _place(case: BoardCase) -> tuple[bool, bool, int, date, int]:
    colour = list(RiskColour).index(case.risk) if case.risk else len(RiskColour)
    end = case.next_clock.end if case.next_clock and case.next_clock.end else date.max
    return case.risk is not RiskColour.RED, not case.overdue, colour, end, case.case_id
