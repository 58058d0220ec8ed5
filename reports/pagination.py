"""Divide boxes into pages: as much as fits on each, but never between slices that belong together."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from reports.boxes import Box, BreakBox, RowBox, SigningBox, Slice, SpaceBox
from reports.official_boxes import ClosingBox, ImprintBox


class Placed(NamedTuple):
    """The slices ``first:last`` of a box, the first of them at `top` of the text area."""

    box: Box
    first: int
    last: int
    top: float


class _Strip(NamedTuple):
    """A slice of a box in the whole document."""

    box: Box
    number: int
    slice: Slice

    @property
    def discardable(self) -> bool:
        """Tell whether it vanishes at the head of a page."""
        return isinstance(self.box, SpaceBox) and self.box.discardable


def paginate(boxes: Sequence[Box], depth: float, *, company: int) -> tuple[tuple[Placed, ...], ...]:
    """Return the pages of a document, at least one.

    `company` slices of what stands before the signatures go with them to another page, fewer where all that
    would be longer than a page.
    """
    strips = [_Strip(box, i, piece) for box in boxes for i, piece in enumerate(box.slices)]
    while strips and strips[-1].discardable:
        strips.pop()
    glued = _glued(strips, company)
    pages: list[tuple[Placed, ...]] = []
    start = 0
    while start < len(strips):
        while pages and strips[start].discardable:
            start += 1
        header = _header(strips[start])
        room = depth - sum(piece.height for row in header for piece in row.slices)
        end = _page_end(strips, glued, start, room)
        pages.append((*_place_header(header), *_place(strips[start:end], depth - room)))
        start = end
    if pages:
        pages[-1] = tuple(_at_foot(placed, depth) for placed in pages[-1])
    return tuple(pages) or ((),)


def _at_foot(placed: Placed, depth: float) -> Placed:
    """Return what stands at the foot of its page moved there."""
    if not isinstance(placed.box, ImprintBox):
        return placed
    return placed._replace(top=depth - sum(piece.height for piece in placed.box.slices))


def _glued(strips: Sequence[_Strip], company: int) -> list[list[bool]]:
    """Return of each strip whether the next one stays on its page, in the order of what is tried.

    First the whole company stays with the signatures, then less and less of it.
    """
    glued = [strip.slice.glued for strip in strips]
    signed = [
        number
        for number, strip in enumerate(strips)
        if strip.number == 0 and isinstance(strip.box, SigningBox | ClosingBox)
    ]
    for number in signed:
        after = number + len(strips[number].box.slices)
        glued[after - 1] = after < len(strips) and not isinstance(strips[after].box, BreakBox)
    return [_joined(strips, glued, signed, count) for count in range(company, 0, -1)] if signed else [glued]


def _joined(
    strips: Sequence[_Strip], glued: Sequence[bool], signed: Sequence[int], company: int
) -> list[bool]:
    """Return what is glued when so many strips go with each of the signatures."""
    found = list(glued)
    for number in signed:
        for before in _company(strips[:number], company):
            found[before] = True
    return found


def _company(strips: Sequence[_Strip], count: int) -> Iterator[int]:
    """Yield the last strips up to the page break before them, `count` without spaces."""
    for number in range(len(strips) - 1, -1, -1):
        if not count or isinstance(strips[number].box, BreakBox):
            return
        count -= not isinstance(strips[number].box, SpaceBox)
        yield number


def _header(strip: _Strip) -> tuple[RowBox, ...]:
    """Return the rows to repeat above a strip at the head of a page."""
    return strip.box.header if isinstance(strip.box, RowBox) else ()


def _page_end(strips: Sequence[_Strip], glued: Sequence[Sequence[bool]], start: int, room: float) -> int:
    """Return the last allowed end of the page that begins at `start`; what is longer than a page is cut."""
    end = start
    while end < len(strips) and strips[end].slice.height <= room + 1e-6:
        room -= strips[end].slice.height
        end += 1
        if isinstance(strips[end - 1].box, BreakBox):
            return end
    if end == len(strips):
        return end
    allowed = (_last_end(kept, start, end) for kept in glued)
    return next((found for found in allowed if found > start), max(end, start + 1))


def _last_end(glued: Sequence[bool], start: int, end: int) -> int:
    """Return the last place up to `end` that divides nothing kept together."""
    while end > start and glued[end - 1]:
        end -= 1
    return end


def _place(strips: Sequence[_Strip], top: float) -> Iterator[Placed]:
    """Yield the strips of a page, those of one box together."""
    first = 0
    for number, strip in enumerate(strips):
        if number + 1 == len(strips) or strips[number + 1].box is not strip.box:
            yield Placed(strip.box, strips[first].number, strip.number + 1, top)
            top += sum(each.slice.height for each in strips[first : number + 1])
            first = number + 1


def _place_header(rows: Sequence[RowBox]) -> Iterator[Placed]:
    top = 0.0
    for row in rows:
        yield Placed(row, 0, row.count, top)
        top += sum(piece.height for piece in row.slices)
