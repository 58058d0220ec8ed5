"""Which dossiers wait to be bound: closed and not bound, near their end, and bound already."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime

from sqlalchemy import ColumnElement, exists, func, or_, select
from sqlalchemy.orm import InstrumentedAttribute, Session

from mediation_app.model import AuditEntry, Case, CaseKind, IssuedPaper
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
    """The parts of the shelf, newest first, at most `MOST` of each."""

    waiting: tuple[ShelfRow, ...]
    """Closed, not bound since."""
    ready: tuple[ShelfRow, ...]
    """Not closed yet, but with an outcome: bound with 草稿 on what counts the rest."""
    bound: tuple[ShelfRow, ...]
    waiting_in_all: int = 0
    """How many wait, shown or not."""


def shelf(books: Books, actor: Actor) -> Shelf:
    """Return the dossiers by where they stand; void cases have none."""
    closed = _in_state(CaseState.CLOSED)
    waiting, bound = (*closed, ~is_bound()), (*closed, is_bound())
    with books.reading(actor) as session:
        return Shelf(
            waiting=tuple(_rows(session, waiting)),
            ready=tuple(_rows(session, _in_state(*_NEAR_END))),
            bound=tuple(_rows(session, bound)),
            waiting_in_all=waiting_in_all(session),
        )


def waiting_in_all(session: Session) -> int:
    """Return how many closed cases wait to be bound."""
    return session.scalar(select(func.count(Case.id)).where(*_in_state(CaseState.CLOSED), ~is_bound())) or 0


Condition = ColumnElement[bool]


def _in_state(*states: CaseState) -> tuple[Condition, ...]:
    return Case.voided_on.is_(None), Case.state.in_(states)


def _made() -> tuple[Condition, ...]:
    """Return what tells the entries that say a case's dossier was bound."""
    return AuditEntry.case_id == Case.id, AuditEntry.act == Act.DOSSIER_MADE.value


def _list_issued() -> tuple[Condition, ...]:
    """Return what tells the lists of contents made final: who prints them binds by hand."""
    return IssuedPaper.case_id == Case.id, IssuedPaper.form_code == "contents"


def is_bound() -> Condition:
    """Tell whether a case was bound into a file since it was closed, or its list of contents made final."""
    return exists().where(*_made(), _since_closed(AuditEntry.at)) | exists().where(
        *_list_issued(), _since_closed(IssuedPaper.issued_at)
    )


def _since_closed(at: InstrumentedAttribute[datetime]) -> Condition:
    return or_(Case.closed_on.is_(None), at >= Case.closed_on)


def _rows(session: Session, conditions: tuple[Condition, ...]) -> Iterator[ShelfRow]:
    made_at = select(func.max(AuditEntry.at)).where(*_made()).scalar_subquery()
    listed_at = select(func.max(IssuedPaper.issued_at)).where(*_list_issued()).scalar_subquery()
    query = (
        select(Case.id, Case.number, Case.title, Case.kind, Case.state, Case.closed_on, made_at, listed_at)
        .where(*conditions)
        .order_by(Case.state_since.desc(), Case.id.desc())
        .limit(MOST)
    )
    for case_id, number, title, kind, state, closed_on, made, listed in session.execute(query):
        yield ShelfRow(
            case_id=case_id,
            number=number,
            title=title,
            kind=kind,
            state=state,
            closed_on=closed_on,
            bound_at=max(filter(None, (made, listed)), default=None),
        )
