"""Which visits a case owes (人民调解法 art. 31; 包案回访、下访), kept in step with what is on record.

Some stand in the calendar beforehand: those that follow an agreement (its due dates, its difficulty) or a
settlement (the template of ownership). Beside them one further visit at most is planned: the next one that
risk, ownership or a promise not performed asks for, unless another visit already stands no later than that.
"""

from collections.abc import Iterator, Sequence
from datetime import date

from sqlalchemy import or_, select

from mediation_app.model import Case, Matter, ReturnVisit, Term, VisitOrigin, VisitState
from mediation_app.rules.dates import show
from mediation_app.rules.visit_templates import VisitTemplates
from mediation_app.rules.visits import OFFSET_DAYS, DueDate, PlannedVisit, Preset, VisitCause, plan_visits
from mediation_app.rules.workflow import CaseState
from mediation_app.services.acts import Act
from mediation_app.services.books import Desk
from mediation_app.services.calendars import working_calendar
from mediation_app.services.case_facts import effective_on
from mediation_app.services.cases import loaded
from mediation_app.services.habits import habits_of
from mediation_app.services.visiting.following import last_visit, settlement, visitor_of
from mediation_app.services.visiting.key_periods import key_periods
from mediation_app.services.visiting.upcoming import (
    NOT_NEEDED,
    STRUCK_OFF,
    Grounds,
    Wanted,
    ground,
    is_next,
    next_wanted,
    stays,
    was_struck_off,
)

_ORIGINS = {VisitCause.TERM: VisitOrigin.TERM, VisitCause.OWNERSHIP: VisitOrigin.OWNERSHIP}


def wanted(case: Case, grounds: Grounds) -> tuple[Wanted, ...]:
    """Return the visits a loaded case owes by agreement and settlement; none before either."""
    habits = grounds.habits
    planned = plan_visits(
        _due_dates(case),
        _presets(case, grounds.templates),
        offset_days=min(max(habits.visit_offset_days, OFFSET_DAYS.start), OFFSET_DAYS.stop - 1),
        calendar=grounds.calendar,
    )
    return tuple(map(_wanted, planned))


def plan(desk: Desk, case: Case) -> None:
    """Bring the planned visits of a loaded case in line with what is on record: new in, unwanted off.

    Visits made, moved, missed, agreed with the person or called off by somebody stay as they are.
    """
    grounds = _grounds(desk)
    owed = {one.reason: one for one in wanted(case, grounds)}
    if (upcoming := _uncovered(case, owed, grounds)) is not None:
        owed[upcoming.reason] = upcoming
    known = {ground(visit): visit for visit in case.visits if visit.origin is not VisitOrigin.AGREED}
    gone = [visit for visit in known.values() if was_struck_off(visit)]
    off = [v for reason, v in known.items() if reason not in owed and _goes(v, desk.today)]
    for visit in off:
        visit.state, visit.cancel_reason = VisitState.CANCELLED, NOT_NEEDED if is_next(visit) else STRUCK_OFF
    back = [visit for visit in gone if ground(visit) in owed and _comes_back(case, visit, desk.today)]
    new = [one for reason, one in owed.items() if reason not in known and _is_open_day(case, one.planned_on)]
    case.visits.extend(_planned(case, one) for one in new)
    _hand_on(case)
    desk.session.flush()
    if new or back or off:
        days = [one.planned_on for one in new] + [visit.planned_on for visit in back]
        desk.log(Act.VISITS_PLANNED, case.id, planned=sorted(days), struck_off=[v.planned_on for v in off])


def keep(desk: Desk, case_id: int) -> None:
    """Read a case again and bring its planned visits in line, within an act under way."""
    plan(desk, loaded(desk.session, case_id))


def keep_all(desk: Desk) -> int:
    """Do so for every open case under 包案 or with a risk colour; return how many there are."""
    query = (
        select(Case.id)
        .outerjoin(Matter, Matter.case_id == Case.id)
        .where(
            Case.voided_on.is_(None),
            Case.state != CaseState.CLOSED,
            or_(Matter.under_ownership.is_(True), Case.risk.is_not(None)),
        )
        .order_by(Case.id)
    )
    found = desk.session.scalars(query).all()
    for case_id in found:
        keep(desk, case_id)
    return len(found)


def _grounds(desk: Desk) -> Grounds:
    return Grounds(
        habits_of(desk.office), working_calendar(desk.session), key_periods(desk.session), desk.today
    )


def _due_dates(case: Case) -> Iterator[DueDate]:
    terms: Sequence[Term] = case.agreement.terms if case.agreement and effective_on(case) else ()
    for term in terms:
        for instalment in term.instalments:
            if instalment.due_on is not None and not term.on_the_spot and not term.to_verify:
                part = f"第{instalment.ordinal}期" if len(term.instalments) > 1 else ""
                yield DueDate(f"第{term.ordinal}条{part}（{show(instalment.due_on)}）", instalment.due_on)


def _presets(case: Case, templates: VisitTemplates) -> Iterator[Preset]:
    if (effective := effective_on(case)) is not None:
        event = f"协议生效（{show(effective)}）"
        yield Preset(event, effective, templates.by_difficulty[case.difficulty])
    base = settlement(case) if case.matter and case.matter.under_ownership else None
    if base is not None:
        yield Preset(f"{base.event}（{show(base.on)}）", base.on, templates.owned, VisitCause.OWNERSHIP)


def _uncovered(case: Case, owed: dict[str, Wanted], grounds: Grounds) -> Wanted | None:
    """Return the next visit wanted unless one stands already that is no later."""
    upcoming = next_wanted(case, grounds)
    if upcoming is None:
        return None
    stand = [v.planned_on for v in case.visits if _is_planned(v) and _covers(v, owed, grounds.today)]
    known = {ground(visit) for visit in case.visits}
    stand += [one.planned_on for one in owed.values() if one.reason not in known]
    return None if any(day <= upcoming.planned_on for day in stand) else upcoming


def _covers(visit: ReturnVisit, owed: dict[str, Wanted], today: date) -> bool:
    return visit.origin is VisitOrigin.AGREED or ground(visit) in owed or stays(visit, today)


def _goes(visit: ReturnVisit, today: date) -> bool:
    return _is_planned(visit) and not stays(visit, today)


def _comes_back(case: Case, visit: ReturnVisit, today: date) -> bool:
    """Plan a visit struck off again, where somebody does not go on that day anyhow; return whether."""
    day = max(visit.planned_on, today) if is_next(visit) else visit.planned_on
    if not _is_open_day(case, day):
        return False
    visit.state, visit.cancel_reason, visit.planned_on = VisitState.PLANNED, "", day
    return True


def _is_open_day(case: Case, day: date) -> bool:
    """Tell whether nobody goes on that day already, nor went later: nobody is visited for it twice."""
    last = last_visit(case)
    made = last.done_on if last and last.done_on else date.min
    return day > made and all(visit.planned_on != day for visit in case.visits if _is_planned(visit))


def _is_planned(visit: ReturnVisit) -> bool:
    return visit.state is VisitState.PLANNED


def _hand_on(case: Case) -> None:
    """Give planned visits of a former leader to the one who answers for the case now."""
    former = {lead.leader_id for lead in case.matter.leads} if case.matter else set()
    visitor = visitor_of(case)
    for visit in case.visits:
        if _is_planned(visit) and visit.visitor_id in former - {visitor}:
            visit.visitor_id = visitor


def _wanted(visit: PlannedVisit) -> Wanted:
    reason = "、".join(map(str, visit.reasons))
    if len(reason) > 200:
        reason = f"多项约定到期后（{show(visit.on)}）"
    return Wanted(visit.on, reason, _ORIGINS.get(visit.cause, VisitOrigin.PRESET))


def _planned(case: Case, one: Wanted) -> ReturnVisit:
    return ReturnVisit(
        kind=one.kind,
        origin=one.origin,
        reason=one.reason,
        planned_on=one.planned_on,
        visitor_id=visitor_of(case),
    )
