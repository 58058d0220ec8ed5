"""What is to be printed of the office's papers, and how it comes into the print queue."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Protocol

from mediation_app.services.books import Actor, Books
from mediation_app.services.papers import issue
from mediation_app.services.printing.before import Before, before_printing
from mediation_app.services.printing.ordering import PrintHow, Reprint, ToPrint, change, enqueue, reprint
from ui.dialogs.printer_fields import PrintWish


@dataclass(frozen=True, slots=True)
class SlipToPrint:
    """A paper of a case that is issued when it is printed."""

    case_id: int
    form_code: str
    subject_id: int = 0


@dataclass(frozen=True, slots=True)
class Queued:
    """Orders in the queue, and the titles of papers that have no pages and were left out."""

    order_ids: tuple[int, ...]
    only_word: tuple[str, ...] = ()


class Source(Protocol):
    """Papers of cases; its functions run on the database thread."""

    def before(self, books: Books, actor: Actor) -> tuple[Before, ...]:
        """Return what became of these papers so far."""

    def queue(self, books: Books, actor: Actor, wish: PrintWish) -> Queued:
        """Make final what is not final, and see that all of it is in the queue."""


@dataclass(frozen=True, slots=True)
class Issued:
    """A version that was issued before."""

    paper_id: int

    def before(self, books: Books, actor: Actor) -> tuple[Before, ...]:
        """Return what became of it so far."""
        return before_printing(books, actor, (ToPrint(paper_id=self.paper_id),))

    def queue(self, books: Books, actor: Actor, wish: PrintWish) -> Queued:
        """Put it into the queue."""
        return Queued(_queued(books, actor, (ToPrint(paper_id=self.paper_id),), wish))


@dataclass(frozen=True, slots=True)
class Slips:
    """Papers issued as they stand by being printed."""

    slips: tuple[SlipToPrint, ...]

    def before(self, books: Books, actor: Actor) -> tuple[Before, ...]:
        """Return what became of them so far."""
        return before_printing(books, actor, self._wanted())

    def queue(self, books: Books, actor: Actor, wish: PrintWish) -> Queued:
        """Issue and queue them; of several, those that are only a Word file are left out."""
        wanted = self._wanted()
        if len(wanted) == 1:
            return Queued(_queued(books, actor, wanted, wish))
        found = before_printing(books, actor, wanted)
        kept, left_out = [], []
        for one, known in zip(wanted, found, strict=True):
            if known.paper_id is not None:
                kept.append(replace(one, paper_id=known.paper_id))
                continue
            paper = issue(books, actor, one.case_id, one.form_code, one.subject_id)
            if paper.sha256:
                kept.append(replace(one, paper_id=paper.id))
            else:
                left_out.append(paper.title)
        return Queued(_queued(books, actor, kept, wish), tuple(left_out))

    def _wanted(self) -> tuple[ToPrint, ...]:
        return tuple(
            ToPrint(case_id=one.case_id, form_code=one.form_code, subject_id=one.subject_id)
            for one in self.slips
        )


@dataclass(frozen=True, slots=True)
class Waiting:
    """Orders that wait in the queue already."""

    order_ids: tuple[int, ...]

    def before(self, books: Books, actor: Actor) -> tuple[Before, ...]:
        """Nothing has to be asked of them any more."""
        return ()

    def queue(self, books: Books, actor: Actor, wish: PrintWish) -> Queued:
        """Leave them as they were queued."""
        return Queued(self.order_ids)


def _queued(books: Books, actor: Actor, wanted: Sequence[ToPrint], wish: PrintWish) -> tuple[int, ...]:
    """See that papers are in the queue: new, again for a reason, or waiting there already."""
    how = PrintHow(
        copies=wish.copies, two_sided=wish.two_sided, printer=wish.printer or "", tray=wish.tray or ""
    )
    found = before_printing(books, actor, wanted)
    fresh: list[ToPrint] = []
    ids: list[int] = []
    for one, known in zip(wanted, found, strict=True):
        if known.order_id is not None:
            change(books, actor, (known.order_id,), how)
            ids.append(known.order_id)
        elif known.paper_id is not None and known.printed:
            ids.append(reprint(books, actor, _again(known, wish, how)))
        else:
            fresh.append(replace(one, signed_file_id=known.signed_file_id, paper_id=known.paper_id))
    return (*(enqueue(books, actor, fresh, how) if fresh else ()), *ids)


def _again(known: Before, wish: PrintWish, how: PrintHow) -> Reprint:
    return Reprint(
        paper_id=known.paper_id or 0,
        reason=wish.reason,
        copies=wish.copies or 1,
        as_original=wish.as_original and not known.is_signed,
        signed_file_id=known.signed_file_id,
        how=how,
    )
