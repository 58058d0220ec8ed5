"""Pages that come back from the scanner: what their code says, their order, what lacks, what is doubled."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from mediation_app.rules.errors import InvalidInput
from mediation_app.rules.paper_code import MARK, read_code
from resources.i18n import QT_TRANSLATE_NOOP, Message

MOST_PAGES = 9999
"""The highest page number a code can say."""

_PLACE = re.compile(r":(\d{1,4})/(\d{1,4})$")


@dataclass(frozen=True, slots=True)
class PageMark:
    """What the code of a page says: which paper, and which of its pages; no page where it tells none.

    A paper printed from Word carries the same code on each page, without a number.
    """

    code: str
    page: int | None = None
    total: int | None = None


@dataclass(frozen=True, slots=True)
class Sheet:
    """A scanned page of a known paper; ``is_new`` while it is not filed."""

    id: int
    page: int
    is_new: bool = True


@dataclass(frozen=True, slots=True)
class Sorted:
    """Pages of one paper in order, with what is wrong with them; page numbers from 1."""

    order: tuple[int, ...]
    """Ids, one a page; of a doubled page the first that came, until somebody chooses."""
    missing: tuple[int, ...] = ()
    doubled: tuple[int, ...] = ()
    beyond: tuple[int, ...] = ()
    """Page numbers that the paper does not have."""

    @property
    def is_complete(self) -> bool:
        """Tell whether each page is there exactly once."""
        return not (self.missing or self.doubled or self.beyond)


def read_mark(text: str) -> PageMark | None:
    """Return what a QR code says; None for one that is not of a paper, or misread."""
    plain = text.strip()
    if not plain.upper().startswith(MARK):
        return None
    try:
        code = read_code(plain)
    except InvalidInput:
        return None
    place = _PLACE.search(plain)
    page, total = (int(place[1]), int(place[2])) if place else (0, 0)
    return PageMark(code, page, total) if 0 < page <= total else PageMark(code)


def sorted_pages(sheets: Iterable[Sheet], total: int) -> Sorted:
    """Return the pages of a paper of ``total`` pages in order; 0: as many as there are.

    A new page stands in place of one filed before; two new ones of the same number are doubled.
    """
    by_page: dict[int, list[Sheet]] = {}
    for sheet in sorted(sheets, key=lambda one: (one.page, one.id)):
        by_page.setdefault(sheet.page, []).append(sheet)
    last = total or max(by_page, default=0)
    new = Counter({page: sum(one.is_new for one in found) for page, found in by_page.items()})
    return Sorted(
        order=tuple(_standing(by_page[page]).id for page in sorted(by_page)),
        missing=tuple(page for page in range(1, last + 1) if page not in by_page),
        doubled=tuple(page for page in sorted(by_page) if new[page] > 1),
        beyond=tuple(page for page in sorted(by_page) if page > last),
    )


def numbered(marks: Sequence[PageMark], total: int, taken: Iterable[int] = ()) -> tuple[int, ...]:
    """Return the page number of each mark of one paper, in the order they came.

    Those that tell none take the numbers still free, and when all are taken begin again at 1: a second pass.
    """
    used = {*taken, *(mark.page for mark in marks if mark.page)}
    free = _free(used, total)
    return tuple(mark.page or next(free) for mark in marks)


@dataclass(frozen=True, slots=True)
class Place:
    """Where a scanned page belongs: a paper, one of its pages, and how many it has."""

    paper_id: int
    page: int
    total: int


def guessed(before: Place | None, after: Place | None) -> Place | None:
    """Return where a page without a readable code belongs, by those fed before and after it.

    Between pages 1 and 3 lies page 2; behind page 2 of three, with another paper following, page 3. Stacks
    fed from the last page on are read the same way.
    """
    if before and after and before.paper_id == after.paper_id:
        middle, odd = divmod(before.page + after.page, 2)
        return _at(before, middle) if not odd and abs(before.page - after.page) == 2 else None
    if before and before.page < before.total:
        return _at(before, before.page + 1)
    if after and after.page > 1:
        return _at(after, after.page - 1)
    return None


def _at(place: Place, page: int) -> Place:
    return Place(place.paper_id, page, place.total)


def pages_in_words(pages: Sequence[int]) -> Message:
    """Return page numbers as they are read out: ``1、3—5``."""
    runs: list[list[int]] = []
    for page in pages:
        if runs and page == runs[-1][-1] + 1:
            runs[-1].append(page)
        else:
            runs.append([page])
    parts = [part for run in runs for part in _run_in_words(run)]
    return _in_a_row(parts) if parts else Message("ScanPages", "{page}", page="")


def _run_in_words(run: Sequence[int]) -> tuple[Message, ...]:
    if len(run) > 2:
        text = QT_TRANSLATE_NOOP("ScanPages", "{first}—{last}")
        return (Message("ScanPages", text, first=run[0], last=run[-1]),)
    return tuple(Message("ScanPages", "{page}", page=page) for page in run)


def _in_a_row(parts: Sequence[Message]) -> Message:
    """Return words with the language's own commas between, put together by halves."""
    if len(parts) == 1:
        return parts[0]
    half = len(parts) // 2
    text = QT_TRANSLATE_NOOP("ScanPages", "{first}、{second}")
    return Message("ScanPages", text, first=_in_a_row(parts[:half]), second=_in_a_row(parts[half:]))


def _standing(found: Sequence[Sheet]) -> Sheet:
    new = [one for one in found if one.is_new]
    return new[0] if new else found[-1]


def _free(used: set[int], total: int) -> Iterator[int]:
    yield from (page for page in range(1, (total or MOST_PAGES) + 1) if page not in used)
    while True:
        yield from range(1, max(total, 1) + 1)
