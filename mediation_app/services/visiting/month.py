"""The month's visits, owed and made; one is moved with ``visits.move``, which asks for a reason."""

from calendar import monthrange
from datetime import date

from sqlalchemy import and_, or_

from mediation_app.model import Case, ReturnVisit, VisitState
from mediation_app.rules.workflow import CaseState
from mediation_app.services.books import Actor, Books
from mediation_app.services.visiting.rows import VisitRow, of_person, visit_rows


def month(books: Books, actor: Actor, year: int, month: int, *, mine: bool = False) -> tuple[VisitRow, ...]:
    """Return the visits of a month, earliest first; ``mine`` are those the actor makes or answers for."""
    first, last = date(year, month, 1), date(year, month, monthrange(year, month)[1])
    planned = and_(
        ReturnVisit.state == VisitState.PLANNED,
        ReturnVisit.planned_on.between(first, last),
        Case.state != CaseState.CLOSED,
    )
    made = and_(ReturnVisit.state == VisitState.DONE, ReturnVisit.done_on.between(first, last))
    whose = (of_person(actor.staff_id),) if mine else ()
    with books.reading(actor) as session:
        return visit_rows(session, books.clock().date(), or_(planned, made), *whose)
