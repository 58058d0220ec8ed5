"""The queue as it is shown: one narrow row an order, and how many are in each state."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, Select, func, select
from sqlalchemy.orm import Session, aliased

from mediation_app.model import Case, IssuedPaper, PrintOrder, Staff
from mediation_app.rules.print_faults import FaultWords, fault_words
from mediation_app.rules.print_queue import OPEN_STATES
from mediation_app.rules.vocabulary import PrintState, PrintWord
from mediation_app.services.books import Actor, Books
from mediation_app.services.paper_values import PaperKey
from mediation_app.services.paper_which import which_of
from mediation_app.services.printing.desks import host_of
from resources.i18n import Message

_FIELDS = (
    *("id", "case_id", "paper_id", "signed_file_id", "copies", "two_sided", "printer", "tray", "state"),
    *("is_duplicate", "reason", "queued_at", "taken_at", "taken_desk", "attempts", "fault", "ended_at"),
    "told_by",
)
_QUEUED, _TAKEN = aliased(Staff), aliased(Staff)


@dataclass(frozen=True, slots=True, kw_only=True)
class QueueRow:
    """An order as it is listed."""

    id: int
    case_id: int
    paper_id: int
    signed_file_id: int | None
    copies: int
    two_sided: bool
    printer: str
    """Empty: the system's default printer."""
    tray: str
    state: PrintState
    is_duplicate: bool
    reason: str
    queued_at: datetime
    taken_at: datetime | None
    taken_desk: str
    attempts: int
    fault: str
    ended_at: datetime | None
    told_by: PrintWord | None
    number: str
    case_title: str
    title: str
    version: int
    pages: int
    printed: int
    """How often the version has come out of a printer so far."""
    queued_by: str
    taken_by: str
    age_days: int
    """Whole days since it was queued; of one that has ended, until then."""
    which: Message | None = None
    """What tells the paper from others of its form in the case, where there are others."""

    @property
    def words(self) -> FaultWords | None:
        """Return what is wrong and what to do, if anything is."""
        return fault_words(self.fault)

    @property
    def taken_host(self) -> str:
        """Return the name of the machine that sent it; empty before that."""
        return host_of(self.taken_desk)


def queue(
    books: Books,
    actor: Actor,
    *,
    ended_since: datetime | None = None,
    case_id: int | None = None,
    limit: int = 5000,
) -> tuple[QueueRow, ...]:
    """Return the orders still open, in the order they were queued.

    ``ended_since`` adds those printed or cancelled from then on; ``case_id`` keeps to one case.
    """
    wanted: ColumnElement[bool] = PrintOrder.state.in_(OPEN_STATES)
    if ended_since is not None:
        wanted |= PrintOrder.ended_at >= ended_since
    query = _rows().where(wanted).order_by(PrintOrder.id).limit(limit)
    if case_id is not None:
        query = query.where(PrintOrder.case_id == case_id)
    with books.reading(actor) as session:
        return _told(session, query, books.clock())


def rows_of(books: Books, actor: Actor, ids: Collection[int]) -> tuple[QueueRow, ...]:
    """Return some orders, whatever became of them, in the order they were queued; those gone are left out."""
    query = _rows().where(PrintOrder.id.in_(ids)).order_by(PrintOrder.id)
    with books.reading(actor) as session:
        return _told(session, query, books.clock())


def counts(books: Books, actor: Actor) -> Mapping[PrintState, int]:
    """Return how many orders are in each open state."""
    query = (
        select(PrintOrder.state, func.count().label("orders"))
        .where(PrintOrder.state.in_(OPEN_STATES))
        .group_by(PrintOrder.state)
    )
    with books.reading(actor) as session:
        return {row.state: row.orders for row in session.execute(query)}


def _rows() -> Select[Any]:
    return (
        select(
            *(getattr(PrintOrder, name) for name in _FIELDS),
            Case.number.label("number"),
            Case.title.label("case_title"),
            IssuedPaper.form_code.label("form_code"),
            IssuedPaper.subject_id.label("subject_id"),
            IssuedPaper.title.label("title"),
            IssuedPaper.version.label("version"),
            IssuedPaper.pages.label("pages"),
            IssuedPaper.printed.label("printed"),
            _QUEUED.name.label("queued_by"),
            func.coalesce(_TAKEN.name, "").label("taken_by"),
        )
        .join(Case, Case.id == PrintOrder.case_id)
        .join(IssuedPaper, IssuedPaper.id == PrintOrder.paper_id)
        .join(_QUEUED, _QUEUED.id == PrintOrder.queued_by_id)
        .outerjoin(_TAKEN, _TAKEN.id == PrintOrder.taken_by_id)
    )


def _told(session: Session, query: Select[Any], now: datetime) -> tuple[QueueRow, ...]:
    found = [dict(row) for row in session.execute(query).mappings()]
    papers = [(row["case_id"], PaperKey(row.pop("form_code"), row.pop("subject_id"))) for row in found]
    which = which_of(session, papers)
    return tuple(_row(row, which.get(paper), now) for row, paper in zip(found, papers, strict=True))


def _row(found: dict[str, Any], which: Message | None, now: datetime) -> QueueRow:
    age = (found["ended_at"] or now) - found["queued_at"]
    return QueueRow(**found, age_days=max(age.days, 0), which=which)
