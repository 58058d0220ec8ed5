"""How a case is led, read from what is loaded: leader, plan, last activity, and whose duties it is."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime

from sqlalchemy import select
from sqlalchemy.orm import Session

from mediation_app.model import (
    LEADS_ASKED,
    Absence,
    Case,
    CaseUnit,
    LeadAssignment,
    LeadState,
    Matter,
    OwnerLevel,
    Plan,
    RiskColour,
    RiskGrade,
    Staff,
    TeamMember,
    TeamPart,
    UnitPart,
    VisitState,
)
from mediation_app.rules.ownership import Days, duties_of
from mediation_app.rules.permissions import Permission, Role, allowed
from mediation_app.rules.risk import CONSEQUENCES
from mediation_app.rules.workflow import CaseState


@dataclass(frozen=True, slots=True)
class StepCount:
    """How many steps of a plan are done, how many there are, and how many are late."""

    done: int
    total: int
    late: int


def active_lead(case: Case) -> LeadAssignment | None:
    """Return the one assignment whose leader answers for the case."""
    return case.matter.lead if case.matter else None


def open_proposal(case: Case) -> LeadAssignment | None:
    """Return the assignment that waits for somebody's word."""
    return next((lead for lead in _leads(case) if lead.state in LEADS_ASKED), None)


def current_plan(case: Case) -> Plan | None:
    """Return the version in force: the approved one."""
    return case.matter.plan_in_force if case.matter else None


def newest_plan(case: Case) -> Plan | None:
    """Return the latest version, whatever its state."""
    return max(plans_of(case), key=lambda plan: plan.version, default=None)


def plans_of(case: Case) -> tuple[Plan, ...]:
    """Return every version of a case's plan, the oldest first."""
    return tuple(case.matter.plans) if case.matter else ()


def progress_of(plan: Plan | None, on: date | None = None) -> StepCount:
    """Count the steps of a plan; late are those undone whose day is over on ``on`` (none when not given)."""
    steps = plan.steps if plan else []
    undone = [step for step in steps if step.done_on is None]
    late = [step for step in undone if on is not None and step.due_on is not None and step.due_on < on]
    return StepCount(len(steps) - len(undone), len(steps), len(late))


def last_activity(case: Case) -> date:
    """Return the last day on which something was done: progress, a step, a visit, a unit's answer.

    Without any of it the day of registration.
    """
    days: list[date | None] = [case.registered_on]
    days += [visit.done_on for visit in case.visits if visit.state is VisitState.DONE]
    if case.matter is not None:
        days += [entry.on for entry in case.matter.progress]
        days += [unit.answered_on for unit in case.matter.units]
        days += [step.done_on for plan in case.matter.plans for step in plan.steps]
    return max(day for day in days if day is not None)


def units_now(case: Case, part: UnitPart = UnitPart.RESPONSIBLE) -> tuple[CaseUnit, ...]:
    """Return the units that have a part in the case now: not sent back, routed on or ended."""
    units = case.matter.units if case.matter else []
    return tuple(unit for unit in units if unit.part is part and _is_at_work(unit))


def team_now(case: Case) -> tuple[TeamMember, ...]:
    """Return who is on the case beside the leader now."""
    team = case.matter.team if case.matter else []
    return tuple(member for member in team if member.ended_on is None)


def last_grade(matter: Matter) -> RiskGrade | None:
    """Return the grading that counts: the last one."""
    return max(matter.risks, key=lambda risk: risk.id, default=None)


def red_unreported(case: Case, now: datetime) -> RiskGrade | None:
    """Return the grading that makes a case red and is not reported by ``now``; nothing when none is owed."""
    row = last_grade(case.matter) if case.matter is not None else None
    if row is None or row.colour is not RiskColour.RED or row.graded_at > now:
        return None
    return row if row.reported_at is None or row.reported_at > now else None


def owner_missing(case: Case) -> OwnerLevel | None:
    """Return the level of ownership that a case's colour asks for and nobody on it has; none when it is met.

    The leader is the first level; somebody of a higher level stands for a lower one.
    """
    if case.risk is None:
        return None
    asked, order = CONSEQUENCES[case.risk].owner_level, list(OwnerLevel)
    levels = {member.level for member in team_now(case) if member.part is TeamPart.OWNER and member.level}
    levels |= {OwnerLevel.LEADER} if active_lead(case) is not None else set()
    met = any(order.index(level) <= order.index(asked) for level in levels)
    return None if met else asked


def may_lead(member: Staff | None) -> bool:
    """Tell whether a case can be given to a member: active, and with the permission to lead."""
    return member is not None and member.active and allowed(map(Role, member.roles), Permission.LEAD)


def may_deputise(member: Staff | None) -> bool:
    """Tell whether somebody can have another's duties: active, allowed to visit and to work on matters."""
    if member is None or not member.active:
        return False
    roles = tuple(map(Role, member.roles))
    return all(allowed(roles, needed) for needed in (Permission.RECORD_VISIT, Permission.WORK_MATTER))


def answers_for(session: Session, staff_id: int, on: date) -> frozenset[int]:
    """Return the ids of those whose duties somebody has on a day: his own, and of whom he deputises for."""
    return duties_of(staff_id, days_away(session, on), on)


def days_away(session: Session, first: date, last: date | None = None) -> tuple[Days, ...]:
    """Return the absences, not cancelled ones, that touch the days from ``first`` to ``last`` (one day)."""
    found = session.execute(
        select(Absence.staff_id, Absence.deputy_id, Absence.first_on, Absence.last_on).where(
            Absence.cancelled_on.is_(None),
            Absence.first_on <= (last or first),
            Absence.last_on >= first,
        )
    )
    return tuple(Days(*row) for row in found)


def led_by(session: Session, leader_ids: Iterable[int], states: Iterable[LeadState]) -> tuple[Case, ...]:
    """Return the open cases, bare, with an assignment of one of the leaders in one of the states."""
    return tuple(
        session.scalars(
            select(Case)
            .join(LeadAssignment, LeadAssignment.case_id == Case.id)
            .where(
                LeadAssignment.leader_id.in_(tuple(leader_ids)),
                LeadAssignment.state.in_(tuple(states)),
                Case.voided_on.is_(None),
                Case.state != CaseState.CLOSED,
            )
            .order_by(Case.id)
        )
    )


def _is_at_work(unit: CaseUnit) -> bool:
    return unit.returned_on is None and unit.rerouted_on is None and unit.ended_on is None


def _leads(case: Case) -> tuple[LeadAssignment, ...]:
    return tuple(case.matter.leads) if case.matter else ()
