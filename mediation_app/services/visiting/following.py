"""What a 回访 follows: the agreement of a dispute, the settlement of a matter; and who goes there."""

from dataclasses import dataclass
from datetime import date

from mediation_app.model import (
    Case,
    CaseKind,
    LeadState,
    ReturnVisit,
    VisitKind,
    VisitMethod,
    VisitState,
)
from mediation_app.rules.workflow import WITHOUT_AGREEMENT
from mediation_app.services.case_facts import effective_on
from resources.i18n import QT_TRANSLATE_NOOP

_KINDS = {
    VisitMethod.DOOR: VisitKind.DOOR,
    VisitMethod.PHONE: VisitKind.PHONE,
    VisitMethod.OFFICE: VisitKind.TALK,
}


@dataclass(frozen=True, slots=True)
class Followed:
    """What a 回访 comes after: its name (协议生效), which a message of ``Visits`` translates, and its day."""

    event: str
    on: date


def followed(case: Case) -> Followed | None:
    """Return what a 回访 of a loaded case follows, None while there is nothing yet.

    An agreement by its effect, else by the day it was reached; a matter by its settlement, else its
    conclusion; a dispute that ended without agreement by its end.
    """
    found = [*_of_agreement(case), *_of_matter(case)]
    if not found and (case.closed_from or case.state) in WITHOUT_AGREEMENT:
        return Followed(QT_TRANSLATE_NOOP("Visits", "调解终结"), case.state_since)
    return min(found, key=lambda one: one.on, default=None)


def settlement(case: Case) -> Followed | None:
    """Return what the template of ownership counts from: 化解, else 办结, else an agreement's effect."""
    if found := _of_matter(case):
        return found[0]
    effective = effective_on(case)
    return (
        Followed(QT_TRANSLATE_NOOP("Visits", "协议生效"), effective)
        if effective is not None and is_settled(case)
        else None
    )


def is_settled(case: Case) -> bool:
    """Tell whether an agreement is in force, or a matter settled (a relapse takes that back)."""
    if case.kind is CaseKind.DISPUTE:
        return effective_on(case) is not None
    return case.matter is not None and case.matter.settled_on is not None


def default_kind(case: Case, method: VisitMethod | None = None) -> VisitKind:
    """Return the kind a visit of a loaded case most likely is: 回访 once there is something to follow."""
    if followed(case) is not None:
        return VisitKind.RETURN
    return _KINDS.get(method, VisitKind.DOOR) if method else VisitKind.DOOR


def led_since(case: Case) -> date | None:
    """Return the day the leader of a case under 包案 acknowledged it, None while nobody has."""
    lead = case.matter.lead if case.matter else None
    if case.matter is None or not case.matter.under_ownership or lead is None:
        return None
    return lead.acknowledged_on if lead.state is LeadState.ACKNOWLEDGED else None


def visitor_of(case: Case) -> int | None:
    """Return who goes: the leader who answers for the case, else its mediator."""
    lead = case.matter.lead if case.matter else None
    return lead.leader_id if lead else case.mediator_id


def last_visit(case: Case) -> ReturnVisit | None:
    """Return the last visit made of a loaded case."""
    made = [visit for visit in case.visits if visit.state is VisitState.DONE and visit.done_on]
    return max(made, key=lambda visit: (visit.done_on or date.min, visit.id), default=None)


def _of_agreement(case: Case) -> list[Followed]:
    if case.agreement is None:
        return []
    if (effective := effective_on(case)) is not None:
        return [Followed(QT_TRANSLATE_NOOP("Visits", "协议生效"), effective)]
    reached = case.agreement.reached_on
    return [Followed(QT_TRANSLATE_NOOP("Visits", "协议达成"), reached)] if reached is not None else []


def _of_matter(case: Case) -> list[Followed]:
    if case.matter is None:
        return []
    if case.matter.settled_on is not None:
        return [Followed(QT_TRANSLATE_NOOP("Visits", "化解"), case.matter.settled_on)]
    concluded = case.matter.concluded_on
    return [Followed(QT_TRANSLATE_NOOP("Visits", "办结"), concluded)] if concluded is not None else []
