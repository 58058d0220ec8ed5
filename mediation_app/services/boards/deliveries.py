"""待送达: leaders approved for a case whose notice has not been delivered to them yet."""

from dataclasses import dataclass
from datetime import date

from sqlalchemy import select

from mediation_app.model import Case, LeadAssignment, LeadState, Staff
from mediation_app.rules.workflow import CaseState
from mediation_app.services.books import Actor, Books


@dataclass(frozen=True, slots=True, kw_only=True)
class Delivery:
    """A notice to deliver: to which leader, of which case, approved when."""

    assignment_id: int
    case_id: int
    number: str
    title: str
    leader: str
    approved_on: date | None


def to_deliver(books: Books, actor: Actor) -> tuple[Delivery, ...]:
    """Return the notices that wait to be delivered, the longest waiting first."""
    query = (
        select(
            LeadAssignment.id.label("assignment_id"),
            LeadAssignment.case_id,
            Case.number,
            Case.title,
            Staff.name.label("leader"),
            LeadAssignment.approved_on,
        )
        .join(Case, Case.id == LeadAssignment.case_id)
        .join(Staff, Staff.id == LeadAssignment.leader_id)
        .where(
            LeadAssignment.state == LeadState.APPROVED,
            Case.voided_on.is_(None),
            Case.state != CaseState.CLOSED,
        )
        .order_by(LeadAssignment.approved_on, LeadAssignment.id)
    )
    with books.reading(actor) as session:
        return tuple(Delivery(**row) for row in session.execute(query).mappings())
