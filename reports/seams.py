"""Divide texts where a page ends, for files that break pages by themselves.

LibreOffice moves a paragraph or row that is to stay with the next one as a whole. So where the end of a long
text goes with the signatures to a new page, it becomes a paragraph or row of its own, beginning where the
page does.
"""

from collections.abc import Mapping, Sequence

from reports.boxes import Box, SpaceBox
from reports.pagination import Placed


def seams(boxes: Sequence[Sequence[Box]], pages: Sequence[Sequence[Placed]]) -> Mapping[int, int]:
    """Return, by the number of a block whose last text runs on, the line that begins its last page."""
    last = {
        id(next(box for box in reversed(group) if not isinstance(box, SpaceBox))): number
        for number, group in enumerate(boxes)
        if not all(isinstance(box, SpaceBox) for box in group)
    }
    placed = (each for page in pages for each in page)
    return {last[id(each.box)]: each.first for each in placed if each.first and id(each.box) in last}


def heads(boxes: Sequence[Sequence[Box]], pages: Sequence[Sequence[Placed]]) -> frozenset[int]:
    """Return the numbers of the blocks that begin a page after the first."""
    begun = {id(page[0].box) for page in pages[1:] if page and not page[0].first}
    return frozenset(number for number, group in enumerate(boxes) if group and id(group[0]) in begun)
