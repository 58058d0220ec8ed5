"""A scanned file read: of each page the codes on it, and the turn and lean that put it upright."""

from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace

from reports.binding.sheets import Unjoinable
from reports.scanning.marks import marks_on
from reports.scanning.sources import Pages, opened
from reports.scanning.upright import is_blank, lean, lie_by_code, lie_by_lines, quarter_turned
from resources.i18n import Message

Told = Callable[[int, int], object]
"""Is told pages done and pages in all; what it raises stops the reading."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PageRead:
    """What was seen on a page of a file; ``texts`` of its codes, each once, the best first."""

    ordinal: int
    texts: tuple[str, ...] = ()
    turned: int = 0
    """Quarter turns to the right, in degrees, that put it upright."""
    skew: float = 0.0
    """Degrees, counter-clockwise positive, by which it leans afterwards."""
    is_blank: bool = False
    """Nothing stands on it: the back of a leaf."""
    problem: Message | None = None
    """Why it cannot be looked at."""


def read_pages(content: bytes, media_type: str, told: Told | None = None) -> tuple[PageRead, ...]:
    """Return what stands on each page of a file. Raises Unjoinable for a file that cannot be opened.

    Pages without a code lie as most of those with one do.
    """
    with opened(content, media_type) as pages:
        found = list(_each(pages, told))
        turns = Counter(page.turned for page in found if page.texts)
        usual = turns.most_common(1)[0][0] if turns else None
        if usual is not None:
            found = [_with_the_others(pages, page, usual) for page in found]
    return tuple(found)


def lean_of(content: bytes, media_type: str, ordinal: int, turned: int) -> float:
    """Return how a page leans once it is turned so far, counter-clockwise positive. Raises Unjoinable."""
    with opened(content, media_type) as pages:
        return lean(quarter_turned(pages.page(ordinal), turned))


def _each(pages: Pages, told: Told | None) -> Iterator[PageRead]:
    for ordinal in range(pages.count):
        yield _read(pages, ordinal)
        if told is not None:
            told(ordinal + 1, pages.count)


def _read(pages: Pages, ordinal: int) -> PageRead:
    try:
        image = pages.page(ordinal)
    except Unjoinable as error:
        return PageRead(ordinal=ordinal, problem=error.message)
    if is_blank(image):
        return PageRead(ordinal=ordinal, is_blank=True)
    seen = marks_on(image)
    turned, skew = lie_by_code(image, seen[0].angle) if seen else lie_by_lines(image)
    texts = tuple(dict.fromkeys(one.text for one in seen))
    return PageRead(ordinal=ordinal, texts=texts, turned=turned, skew=skew)


def _with_the_others(pages: Pages, page: PageRead, usual: int) -> PageRead:
    """Return a page without a code turned as the batch is; it is looked at again only where that differs."""
    if page.texts or page.problem or page.is_blank or page.turned == usual:
        return page
    turned, skew = lie_by_lines(pages.page(page.ordinal), usual)
    return replace(page, turned=turned, skew=skew)
