"""What became so far of papers somebody is about to print: out of a printer already, signed, in the queue."""

from collections.abc import Sequence
from dataclasses import dataclass

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from mediation_app.model import IssuedPaper, PrintOrder, SignatureTick
from mediation_app.rules.permissions import Permission
from mediation_app.rules.vocabulary import PrintState
from mediation_app.services import papers
from mediation_app.services.books import Actor, Books
from mediation_app.services.checks import existing
from mediation_app.services.paper_standing import SlipState
from mediation_app.services.printing.ordering import ToPrint
from mediation_app.services.signed_files import newest_of


@dataclass(frozen=True, slots=True, kw_only=True)
class Before:
    """The version that stands for a paper now, and what happened to it; all empty while there is none."""

    paper_id: int | None = None
    printed: int = 0
    """How often it has come out of a printer; where a signed copy stands for it, that copy."""
    is_signed: bool = False
    """Somebody's signature was seen on it: there will be no second original."""
    signed_file_id: int | None = None
    """The signed copy that stands for the original."""
    order_id: int | None = None
    """The order that waits for it in the queue."""


def before_printing(books: Books, actor: Actor, wanted: Sequence[ToPrint]) -> tuple[Before, ...]:
    """Return what became of papers so far, in the order wanted; nothing is issued by asking."""
    versions = [_version_of(books, actor, one) for one in wanted]
    with books.reading(actor, Permission.PRINT_PAPER) as session:
        return tuple(Before() if version is None else _of(session, version) for version in versions)


def _version_of(books: Books, actor: Actor, one: ToPrint) -> int | None:
    """Return the version that would be printed as it is; None where a new one would be issued."""
    if one.paper_id is not None:
        return one.paper_id
    final = (SlipState.ISSUED, SlipState.SIGNED)
    listed = papers.contents(books, actor, one.case_id)
    mine = (slip for slip in listed if (slip.form_code, slip.subject_id) == (one.form_code, one.subject_id))
    return next((slip.paper_id for slip in mine if slip.state in final or slip.is_settled), None)


def _of(session: Session, paper_id: int) -> Before:
    ticks = select(func.count()).select_from(SignatureTick).where(SignatureTick.paper_id == paper_id)
    waiting = select(func.max(PrintOrder.id)).where(
        PrintOrder.paper_id == paper_id, PrintOrder.state == PrintState.WAITING
    )
    newest = newest_of(session, paper_id)
    file_id = newest.id if newest is not None and newest.counts else None
    return Before(
        paper_id=paper_id,
        printed=_times(session, paper_id, file_id),
        is_signed=bool(session.scalar(ticks)),
        signed_file_id=file_id,
        order_id=session.scalar(waiting),
    )


def _times(session: Session, paper_id: int, file_id: int | None) -> int:
    if file_id is None:
        return existing(session, IssuedPaper, paper_id).printed
    out = select(func.count()).select_from(PrintOrder)
    out = out.where(PrintOrder.signed_file_id == file_id, PrintOrder.state == PrintState.PRINTED)
    return session.scalar(out) or 0
