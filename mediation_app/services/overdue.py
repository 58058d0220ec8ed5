"""What should have been performed by now and was not, over all cases (人民调解法 art. 31)."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from sqlalchemy import or_, select
from sqlalchemy.orm import Session, joinedload, selectinload

from mediation_app.model import Agreement, Case, Instalment, Party, Term, TermKind
from mediation_app.rules.workflow import CaseState
from mediation_app.services.books import Actor, Books
from mediation_app.services.case_facts import effective_on
from mediation_app.services.next_action import still_open
from mediation_app.services.performance import status_of_instalment

UNDER_WAY = (CaseState.PERFORMING, CaseState.VISITING)
"""The states in which something may be owed under an agreement."""


@dataclass(frozen=True, slots=True, kw_only=True)
class DueRow:
    """A line of the list of what is overdue."""

    case_id: int
    number: str
    title: str
    term_id: int
    instalment_id: int
    debtor: str
    due_on: date
    amount_fen: int | None
    left_fen: int
    days_late: int
    mediator_id: int | None


def overdue(books: Books, actor: Actor, on: date | None = None) -> tuple[DueRow, ...]:
    """List what was due before a day (today when not given) and is not performed, longest due first."""
    day = on or books.clock().date()
    with books.reading(actor) as session:
        rows = [_due_row(one, day) for one in _candidates(session, day)]
        return tuple(sorted((row for row in rows if row), key=lambda row: (row.due_on, row.instalment_id)))


def _candidates(session: Session, day: date) -> Iterable[Instalment]:
    term = joinedload(Instalment.term)
    agreement = term.joinedload(Term.agreement)
    query = (
        select(Instalment)
        .join(Instalment.term)
        .join(Term.agreement)
        .join(Agreement.case)
        .where(
            Case.state.in_(UNDER_WAY),
            Case.voided_on.is_(None),
            Term.to_verify.is_(False),
            Term.kind != TermKind.FORBEAR,
            or_(Instalment.due_on < day, Term.on_the_spot),
            still_open(),
        )
        .options(
            selectinload(Instalment.performed),
            term.joinedload(Term.debtor).joinedload(Party.person),
            agreement.selectinload(Agreement.ticks),
            agreement.joinedload(Agreement.mediator),
            agreement.joinedload(Agreement.case).options(
                joinedload(Case.agreement), selectinload(Case.parties).joinedload(Party.person)
            ),
        )
    )
    return session.scalars(query)


def _due_row(instalment: Instalment, day: date) -> DueRow | None:
    term = instalment.term
    case = term.agreement.case
    status = status_of_instalment(term, instalment, effective_on(case), day)
    if status.due_on is None or not status.late:
        return None
    return DueRow(
        case_id=case.id,
        number=case.number,
        title=case.title,
        term_id=term.id,
        instalment_id=instalment.id,
        debtor=term.debtor.person.name if term.debtor else "",
        due_on=status.due_on,
        amount_fen=status.amount_fen,
        left_fen=status.standing.left_fen,
        days_late=status.standing.days_late,
        mediator_id=case.mediator_id,
    )
