"""Where pages begin within and between boxes, for files that break pages by themselves.

LibreOffice moves a paragraph or row that is to stay with the next one as a whole, and divides rows where we
would not. So where the end of a long text goes with the signatures to a new page, it becomes a paragraph of
its own, and a row that runs on over pages becomes a row on each, beginning where the page does.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from reports.boxes import Box, RowBox, Slice
from reports.pagination import Placed

Cuts = Mapping[int, tuple[int, ...]]
"""By the identity of a box its slices that begin a page after the first; 0 where the box itself does."""


def cuts(pages: Sequence[Sequence[Placed]]) -> Cuts:
    """Return where pages cut boxes."""
    found: dict[int, tuple[int, ...]] = {}
    for page in pages[1:]:
        repeated = {id(row) for each in page if isinstance(each.box, RowBox) for row in each.box.header}
        begun = next((each for each in page if id(each.box) not in repeated), None)
        if begun:
            found[id(begun.box)] = (*found.get(id(begun.box), ()), begun.first)
    return found


def begins_page(box: Box, cuts: Cuts) -> bool:
    """Tell whether a box begins a page."""
    return 0 in cuts.get(id(box), ())


def seams(box: Box, cuts: Cuts) -> tuple[int, ...]:
    """Return the slices of a box from which on it goes on on another page."""
    return tuple(cut for cut in cuts.get(id(box), ()) if cut)


@dataclass(frozen=True, slots=True)
class _PartedRow(RowBox):
    """A row in parts that begin where pages do, none of them cut again."""

    begins: tuple[int, ...] = ()

    @property
    def slices(self) -> tuple[Slice, ...]:
        """Return one slice a line, glued within the parts."""
        ends = {begin - 1 for begin in self.begins}
        whole = RowBox.slices.__get__(self)
        last = len(whole) - 1
        return tuple(
            piece if number == last else Slice(piece.height, number not in ends)
            for number, piece in enumerate(whole)
        )


def parted(box: Box, cuts: Cuts) -> Box:
    """Return a box as it is written: a row that runs on over pages in parts."""
    begins = seams(box, cuts)
    if not begins or not isinstance(box, RowBox):
        return box
    return _PartedRow(box.cells, box.pitch, box.header, box.keep_with_next, begins)
