"""Which return visits an agreement owes (人民调解法 art. 31), kept in step with its terms at once."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from mediation_app.model import Case, ReturnVisit, Term, VisitOrigin, VisitState
from mediation_app.rules.dates import show
from mediation_app.rules.deadlines import Calendar
from mediation_app.rules.habits import Habits
from mediation_app.rules.visits import OFFSET_DAYS, DueDate, PlannedVisit, VisitCause, plan_visits
from mediation_app.rules.vocabulary import Difficulty
from mediation_app.services.audit import Act
from mediation_app.services.books import Desk
from mediation_app.services.calendars import working_calendar
from mediation_app.services.case_facts import effective_on
from mediation_app.services.habits import habits_of

STRUCK_OFF = "协议改动后不再需要"
"""The reason written on a visit that the program struck off; such a one may come back with its term."""


@dataclass(frozen=True, slots=True)
class Wanted:
    """A visit that is owed: when, why, and what it comes from."""

    planned_on: date
    reason: str
    """Names the terms with their due dates, so that another date makes another visit."""
    origin: VisitOrigin


def wanted(case: Case, habits: Habits, calendar: Calendar) -> tuple[Wanted, ...]:
    """Return the visits a loaded case owes; none before its agreement takes effect."""
    effective = effective_on(case)
    if case.agreement is None or effective is None:
        return ()
    planned = plan_visits(
        _due_dates(case.agreement.terms),
        effective=effective,
        difficulty=case.difficulty,
        offset_days=min(max(habits.visit_offset_days, OFFSET_DAYS.start), OFFSET_DAYS.stop - 1),
        presets={
            Difficulty.SIMPLE: habits.visit_days_simple,
            Difficulty.NORMAL: habits.visit_days_normal,
            Difficulty.COMPLEX: habits.visit_days_complex,
        },
        calendar=calendar,
    )
    return tuple(_wanted(visit, effective) for visit in planned)


def plan(desk: Desk, case: Case) -> None:
    """Bring the planned visits of a loaded case in line with its agreement: new ones in, unwanted ones off.

    Visits made, moved, agreed with the person or called off by somebody stay as they are.
    """
    calendar = working_calendar(desk.session)
    owed = {one.reason: one for one in wanted(case, habits_of(desk.office), calendar)}
    known = {visit.reason: visit for visit in case.visits if visit.origin is not VisitOrigin.AGREED}
    new = [one for reason, one in owed.items() if reason not in known]
    back = [visit for visit in known.values() if visit.reason in owed and _was_struck_off(visit)]
    off = [v for v in known.values() if v.reason not in owed and v.state is VisitState.PLANNED]
    for visit in off:
        visit.state, visit.cancel_reason = VisitState.CANCELLED, STRUCK_OFF
    for visit in back:
        visit.state, visit.cancel_reason = VisitState.PLANNED, ""
    case.visits.extend(_planned(case, one) for one in new)
    desk.session.flush()
    if new or back or off:
        days = [one.planned_on for one in new] + [visit.planned_on for visit in back]
        desk.log(Act.VISITS_PLANNED, case.id, planned=sorted(days), struck_off=[v.planned_on for v in off])


def recount(desk: Desk, case: Case, before: Calendar) -> int:
    """Move the planned visits of a loaded case that stand where the calendar before put them.

    Visits that somebody moved or agreed upon stay where they are. Return how many moved.
    """
    habits = habits_of(desk.office)
    old = {one.reason: one.planned_on for one in wanted(case, habits, before)}
    new = {one.reason: one.planned_on for one in wanted(case, habits, working_calendar(desk.session))}
    planned = [visit for visit in case.visits if visit.state is VisitState.PLANNED]
    moved = [v for v in planned if v.planned_on == old.get(v.reason) != new.get(v.reason, v.planned_on)]
    for visit in moved:
        visit.planned_on = new[visit.reason]
    if moved:
        desk.log(Act.VISITS_PLANNED, case.id, planned=sorted(visit.planned_on for visit in moved))
    return len(moved)


def _due_dates(terms: list[Term]) -> Iterator[DueDate]:
    for term in terms:
        for instalment in term.instalments:
            if instalment.due_on is not None and not term.on_the_spot and not term.to_verify:
                part = f"第{instalment.ordinal}期" if len(term.instalments) > 1 else ""
                yield DueDate(f"第{term.ordinal}条{part}（{show(instalment.due_on)}）", instalment.due_on)


def _wanted(visit: PlannedVisit, effective: date) -> Wanted:
    words = "、".join(map(str, visit.reasons))
    reason = words.replace("协议生效后", f"协议生效（{show(effective)}）后")
    if len(reason) > 200:
        reason = f"多项约定到期后（{show(visit.on)}）"
    by_term = visit.cause is VisitCause.TERM
    return Wanted(visit.on, reason, VisitOrigin.TERM if by_term else VisitOrigin.PRESET)


def _was_struck_off(visit: ReturnVisit) -> bool:
    return visit.state is VisitState.CANCELLED and visit.cancel_reason == STRUCK_OFF


def _planned(case: Case, one: Wanted) -> ReturnVisit:
    return ReturnVisit(
        origin=one.origin, reason=one.reason, planned_on=one.planned_on, visitor_id=case.mediator_id
    )
