"""Which dossiers wait to be bound: closed and not bound, near their end, and bound already."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from mediation_app.model import AuditEntry, Case, CaseKind
from mediation_app.rules.workflow import CaseState
from mediation_app.services.acts import Act
from mediation_app.services.books import Actor, Books

MOST = 300
"""Most lines of one part of the shelf."""

_NEAR_END = (
    CaseState.VISITING,
    CaseState.REJECTED,
    CaseState.FAILED,
    CaseState.TERMINATED,
    CaseState.RESOLVED,
    CaseState.CONCLUDED,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class ShelfRow:
    """A case whose dossier can be bound; `bound_at` is when it was bound last."""

    case_id: int
    number: str
    title: str
    kind: CaseKind
    state: CaseState
    closed_on: date | None
    bound_at: datetime | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Shelf:
    """The parts of the shelf, newest first."""

    waiting: tuple[ShelfRow, ...]
    """Closed, not bound since."""
    ready: tuple[ShelfRow, ...]
    """Not closed yet, but with an outcome: bound with 草稿 on what counts the rest."""
    bound: tuple[ShelfRow, ...]


def shelf(books: Books, actor: Actor) -> Shelf:
    """Return the dossiers by where they stand; void cases have none."""
    with books.reading(actor) as session:
        closed = tuple(_rows(session, (CaseState.CLOSED,)))
        ready = tuple(_rows(session, _NEAR_END))
    waiting = tuple(row for row in closed if not _is_bound(row))
    return Shelf(waiting=waiting, ready=ready, bound=tuple(row for row in closed if _is_bound(row)))


def _is_bound(row: ShelfRow) -> bool:
    """Tell whether a dossier was bound after its case was closed."""
    return row.bound_at is not None and (row.closed_on is None or row.bound_at.date() >= row.closed_on)


def _rows(session: Session, states: tuple[CaseState, ...]) -> Iterator[ShelfRow]:
    made = (
        select(AuditEntry.case_id, func.max(AuditEntry.at).label("at"))
        .where(AuditEntry.act == Act.DOSSIER_MADE.value)
        .group_by(AuditEntry.case_id)
        .subquery()
    )
    query = (
        select(Case.id, Case.number, Case.title, Case.kind, Case.state, Case.closed_on, made.c.at)
        .outerjoin(made, made.c.case_id == Case.id)
        .where(Case.voided_on.is_(None), Case.state.in_(states))
        .order_by(Case.state_since.desc(), Case.id.desc())
        .limit(MOST)
    )
    for case_id, number, title, kind, state, closed_on, bound_at in session.execute(query):
        yield ShelfRow(
            case_id=case_id,
            number=number,
            title=title,
            kind=kind,
            state=state,
            closed_on=closed_on,
            bound_at=bound_at,
        )
