"""Which cases under 包案 may have something to be urged, found in SQL, and what the rules look at in them."""

from collections.abc import Iterator, Mapping
from datetime import date, timedelta

from sqlalchemy import ColumnElement, and_, exists, or_, select
from sqlalchemy.orm import Session

from mediation_app.model import (
    Case,
    CaseUnit,
    Matter,
    PetitionRecord,
    ProcedureEvent,
    ReturnVisit,
    RiskColour,
    UnitPart,
    VisitState,
)
from mediation_app.rules.deadlines import Calendar
from mediation_app.rules.habits import Habits
from mediation_app.rules.supervision import RuleCode, RuleSetting, SupervisionFacts, UnitFacts
from mediation_app.rules.vocabulary import ProcedureKind
from mediation_app.rules.workflow import CaseState
from mediation_app.services.calendars import working_calendar
from mediation_app.services.clocks.facts import finished_on
from mediation_app.services.clocks.loading import for_boards
from mediation_app.services.clocks.reading import clocks_of, office_habits

Settings = Mapping[RuleCode, RuleSetting]

ENDED = (CaseState.CLOSED, CaseState.REJECTED)
"""The states in which nothing is urged any more."""

_PETITION_ANSWERS = (ProcedureKind.REVIEW_ASKED, ProcedureKind.RECHECK_ASKED)


def watched(session: Session, settings: Settings, today: date) -> Iterator[tuple[Case, SupervisionFacts]]:
    """Yield the cases that a rule may be about, loaded in batches, with what the rules ask."""
    calendar, habits = working_calendar(session), office_habits(session)
    for case in for_boards(session, _candidates(session, settings, today)):
        yield case, facts_of_supervision(case, calendar, habits, today)


def facts_of_supervision(case: Case, calendar: Calendar, habits: Habits, today: date) -> SupervisionFacts:
    """Return what the rules of supervision look at in a loaded case with a matter."""
    matter = case.matter
    if matter is None:
        return SupervisionFacts(case_id=case.id, registered_on=case.registered_on)
    lead = matter.lead
    return SupervisionFacts(
        case_id=case.id,
        registered_on=case.registered_on,
        clocks=clocks_of(case, calendar, habits, today),
        progress_on=progress_on(case),
        units=() if finished_on(case) else tuple(_units(matter)),
        acknowledged_on=lead.acknowledged_on if lead else None,
        last_visit_on=_last_visit_on(case),
        petitions=tuple((one.id, one.on) for one in matter.petitions),
        red=_red(matter),
        relapsed_on=matter.relapsed_on,
    )


def progress_on(case: Case) -> date | None:
    """Return the last day something was done on a case: progress, a step, a visit, a unit's answer."""
    days: list[date | None] = [_last_visit_on(case)]
    if case.matter is not None:
        days += [entry.on for entry in case.matter.progress]
        days += [unit.answered_on for unit in case.matter.units]
        days += [step.done_on for plan in case.matter.plans for step in plan.steps]
    return max((day for day in days if day is not None), default=None)


def _last_visit_on(case: Case) -> date | None:
    days = (visit.done_on for visit in case.visits if visit.state is VisitState.DONE)
    return max((day for day in days if day is not None), default=None)


def _units(matter: Matter) -> Iterator[UnitFacts]:
    for part in matter.units:
        if part.ended_on is None and part.rerouted_on is None:
            own = (entry.on for entry in matter.progress if entry.unit_id == part.unit_id)
            heard = [day for day in (part.answered_on, *own) if day is not None and day >= part.since]
            yield UnitFacts(
                part_id=part.id,
                name=part.unit.name,
                person=part.person,
                co_handling=part.part is UnitPart.CO_HANDLING,
                since=part.since,
                heard_on=max(heard, default=None),
                returned_on=part.returned_on,
            )


def _red(matter: Matter) -> tuple[int, date, bool] | None:
    last = matter.risks[-1] if matter.risks else None
    if last is None or last.colour is not RiskColour.RED:
        return None
    graded = last.graded_at.date()
    return last.id, graded, last.reported_at is not None and last.reported_at.date() <= graded


def _candidates(session: Session, settings: Settings, today: date) -> list[int]:
    """Return the open cases under 包案 that some rule that is on may be about."""
    conditions = [read(settings, today) for code, read in _NARROWED.items() if settings[code].on]
    if not conditions:
        return []
    query = (
        select(Case.id)
        .join(Matter, Matter.case_id == Case.id)
        .where(Matter.under_ownership, Case.voided_on.is_(None), Case.state.not_in(ENDED), or_(*conditions))
    )
    return list(session.scalars(query))


def _clock_may_run(_settings: Settings, _today: date) -> ColumnElement[bool]:
    asked = exists().where(ProcedureEvent.case_id == Case.id, ProcedureEvent.kind.in_(_PETITION_ANSWERS))
    return or_(and_(Matter.settled_on.is_(None), Matter.concluded_on.is_(None)), asked)


def _returned(settings: Settings, today: date) -> ColumnElement[bool]:
    before = today - timedelta(days=settings[RuleCode.RETURNED_UNIT].threshold)
    return exists().where(
        CaseUnit.case_id == Case.id,
        CaseUnit.returned_on < before,
        CaseUnit.rerouted_on.is_(None),
        CaseUnit.ended_on.is_(None),
    )


def _silent(settings: Settings, today: date) -> ColumnElement[bool]:
    until = today - timedelta(days=settings[RuleCode.SILENT_UNIT].threshold)
    return exists().where(
        CaseUnit.case_id == Case.id,
        CaseUnit.part == UnitPart.CO_HANDLING,
        CaseUnit.since <= until,
        CaseUnit.answered_on.is_(None),
        CaseUnit.ended_on.is_(None),
    )


def _not_visited(settings: Settings, today: date) -> ColumnElement[bool]:
    from_day = today - timedelta(days=settings[RuleCode.NO_VISIT].threshold)
    visited = exists().where(
        ReturnVisit.case_id == Case.id, ReturnVisit.state == VisitState.DONE, ReturnVisit.done_on >= from_day
    )
    return and_(Case.registered_on < from_day, ~visited)


def _petitioned(_settings: Settings, _today: date) -> ColumnElement[bool]:
    return exists().where(PetitionRecord.case_id == Case.id, PetitionRecord.on != "")


def _red_now(_settings: Settings, _today: date) -> ColumnElement[bool]:
    return Case.risk == RiskColour.RED


_NARROWED = {
    RuleCode.HALF_TIME: _clock_may_run,
    RuleCode.OVERDUE: _clock_may_run,
    RuleCode.RETURNED_UNIT: _returned,
    RuleCode.SILENT_UNIT: _silent,
    RuleCode.NO_VISIT: _not_visited,
    RuleCode.REPEAT_PETITION: _petitioned,
    RuleCode.RED_LEVEL: _red_now,
}
"""For each rule, the cases it may be about: wider than the rule itself, never narrower."""
