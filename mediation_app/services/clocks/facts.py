"""What the clocks of a loaded case depend on, read off its dossier."""

from collections.abc import Iterator
from datetime import date, timedelta

from mediation_app.model import (
    AgreementForm,
    Case,
    CaseKind,
    Matter,
    PartyRole,
    Term,
)
from mediation_app.rules.clock_facts import ClockFacts, FixedDay
from mediation_app.rules.clock_rules import ClockCode
from mediation_app.rules.deadlines import Pause, Period, Unit
from mediation_app.rules.habits import Habits
from mediation_app.rules.vocabulary import ProcedureKind, RiskColour
from mediation_app.rules.workflow import BEFORE_OUTCOME, CaseState
from mediation_app.services.agreement_effect import effective_on
from mediation_app.services.case_facts import is_open
from mediation_app.services.confirmation import RESULTS

_CONFIRMED = RESULTS[0]
C = ClockCode


def clock_facts_of(case: Case, habits: Habits) -> ClockFacts:
    """Return the facts of a case loaded whole, or as far as `loading.for_clocks` loads it."""
    matter = case.matter
    effective = effective_on(case) if _is_written(case) else None
    return ClockFacts(
        events=tuple((event.kind, event.on) for event in matter.procedures) if matter else (),
        purpose=matter.purpose if matter else None,
        route=matter.route if matter else None,
        reachable=is_reachable(case),
        concluded_on=matter.concluded_on if matter else None,
        fixed=tuple(_fixed(case, matter, habits)) if matter else (),
        mediation_period=mediation_period(habits),
        mediation=_mediation(case),
        effective_on=effective,
        confirmation_applied_on=case.agreement.confirmation_applied_on if case.agreement else None,
        enforceable_from=_enforceable_from(case) if effective else None,
        performed_on=_performed_on(case) if effective else None,
        extended=_extended(case),
        pauses=tuple(_pauses(matter)) if matter else (),
    )


def mediation_period(habits: Habits) -> Period:
    """Return the office's own period for a mediation."""
    unit = Unit.WORKING_DAYS if habits.mediation_in_working_days else Unit.NATURAL_DAYS
    return Period(habits.mediation_days, unit)


def is_reachable(case: Case) -> bool:
    """Tell whether an address or a telephone number of some petitioner is on record (art. 23)."""
    if case.matter is not None and case.matter.household_place:
        return True
    people = (party.person for party in case.parties if party.role is PartyRole.APPLICANT)
    return any(person.phone or person.address for person in people)


def finished_on(case: Case) -> date | None:
    """Return the day a case under 包案 was settled or concluded, of a dispute the day its agreement bound."""
    days = (case.matter.settled_on, case.matter.concluded_on) if case.matter is not None else ()
    agreed = effective_on(case) if case.kind is CaseKind.DISPUTE else None
    return min(filter(None, (*days, agreed)), default=None)


def _fixed(case: Case, matter: Matter, habits: Habits) -> Iterator[tuple[ClockCode, FixedDay]]:
    finished = finished_on(case)
    if matter.instructed_due_on is not None:
        start = matter.instructed_on or case.registered_on
        yield C.INSTRUCTED, _day(start, matter.instructed_due_on, finished)
    if resolution := _resolution(matter):
        yield C.RESOLUTION, _day(*resolution, finished)
    if matter.target_on is not None:
        yield C.INTERNAL_TARGET, _day(case.registered_on, matter.target_on, finished)
    yield from _risk(matter, habits, finished)
    for part in matter.units:
        if part.due_on is not None and part.returned_on is None and part.ended_on is None:
            heard = min(filter(None, (part.answered_on, finished)), default=None)
            yield C.UNIT_ANSWER, _day(part.since, part.due_on, heard, part.unit.name)


def _risk(matter: Matter, habits: Habits, finished: date | None) -> Iterator[tuple[ClockCode, FixedDay]]:
    if not matter.risks:
        return
    last = matter.risks[-1]
    if last.colour is RiskColour.GREEN:
        return
    graded = last.graded_at.date()
    days: int = getattr(habits, f"risk_days_{last.colour.value}")
    yield C.RISK, _day(graded, graded + timedelta(days=days), finished)
    if last.colour is RiskColour.RED:
        yield C.RED_REPORT, _day(graded, graded, last.reported_at.date() if last.reported_at else None)


def _resolution(matter: Matter) -> tuple[date, date] | None:
    """Return start and end of the 化解时限: the plan's, else the one set with the leader."""
    lead, plan = matter.lead, matter.plan_in_force
    if plan is not None and plan.due_on is not None:
        return plan.approved_on or plan.drafted_on, plan.due_on
    if lead is not None and lead.due_on is not None:
        return lead.approved_on or lead.proposed_on, lead.due_on
    return None


def _day(start: date, end: date, met_on: date | None, subject: str = "") -> FixedDay:
    return FixedDay(start=min(start, end), end=end, met_on=met_on, subject=subject)


def _mediation(case: Case) -> FixedDay | None:
    if case.kind is not CaseKind.DISPUTE or case.state is CaseState.REJECTED:
        return None
    start = case.accepted_on or case.registered_on
    met = None if case.state in BEFORE_OUTCOME else _outcome_on(case)
    return FixedDay(start=start, end=start, met_on=max(met, start) if met else None)


def _outcome_on(case: Case) -> date:
    reached = case.agreement.reached_on if case.agreement else None
    return reached or case.state_since


def _is_written(case: Case) -> bool:
    return case.agreement is not None and case.agreement.form is AgreementForm.WRITTEN


def _enforceable_from(case: Case) -> date | None:
    """Return from when the two years run: the last day due, without one the day a court was asked.

    民事诉讼法 art. 250; the day of the ruling itself is not on record, and this one is never later.
    """
    agreement = case.agreement
    if agreement is None or agreement.confirmation_result != _CONFIRMED:
        return None
    due = [one.due_on for term in agreement.terms for one in term.instalments if one.due_on is not None]
    return max(due, default=agreement.confirmation_applied_on)


def _performed_on(case: Case) -> date | None:
    terms: list[Term] = case.agreement.terms if case.agreement else []
    if not terms or any(is_open(term) for term in terms):
        return None
    done = (act.done_on for term in terms for one in term.instalments for act in one.performed)
    return max(done, default=None)


def _extended(case: Case) -> dict[ClockCode, int]:
    """Sum the extensions of the present turn: not those from before a new acceptance or plan.

    A mediation is extended by its parties; what a 主要领导 approved of it in older versions goes on counting.
    """
    found = _approved(case, case.matter) if case.matter is not None else {}
    began = case.accepted_on or case.registered_on
    agreed = sum(one.days for one in case.extensions if one.agreed and one.asked_on >= began)
    return {**found, C.MEDIATION: found.get(C.MEDIATION, 0) + agreed} if agreed else found


def _approved(case: Case, matter: Matter) -> dict[ClockCode, int]:
    since = {C.PETITION_HANDLING: _accepted_on(matter), C.RESOLUTION: (_resolution(matter) or (None,))[0]}
    found: dict[ClockCode, int] = {}
    for one in matter.extensions:
        code = ClockCode(one.clock)
        turn = since.get(code) or case.registered_on
        if one.approved and (one.decided_on or one.asked_on) >= turn:
            found[code] = found.get(code, 0) + one.days
    return found


def _accepted_on(matter: Matter) -> date | None:
    days = (event.on for event in matter.procedures if event.kind is ProcedureKind.ACCEPTED)
    return max(days, default=None)


def _pauses(matter: Matter) -> Iterator[tuple[ClockCode, Pause]]:
    for one in matter.pauses:
        yield ClockCode(one.clock), Pause(one.first_on, one.last_on, one.reason)
