"""What a page is filled with: boxes cut into slices between lines, able to draw any run of them."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import count
from typing import NamedTuple, Protocol

from reports.entries import Slot
from reports.ink import Ink, Part, Rule
from reports.setting import Setting, Shape
from reports.signing import Arrangement
from reports.styles import CELL_LEAD, CELL_PADDING

FEW_LINES = 3
"""Lines to write on that are not divided between pages."""


class Slice(NamedTuple):
    """A horizontal strip that is never cut; a glued one stays on the page of the next."""

    height: float
    glued: bool = False


class Box(Protocol):
    """A block made ready to be drawn."""

    @property
    def slices(self) -> tuple[Slice, ...]:
        """Return the strips of the box from top to bottom."""

    def ink(self, first: int, last: int, x: float, top: float) -> Iterator[Ink]:
        """Yield the ink of the slices ``first:last``, the first of them at `top`."""


def _lines(count: int, height: float, *, kept: int = 2, glued: bool = False) -> tuple[Slice, ...]:
    """Return slices of lines, `kept` of them together at either end; `glued` the last with what follows."""
    last = count - 1
    inner = tuple(Slice(height, i < kept - 1 or i > last - kept) for i in range(last))
    return (*inner, Slice(height, glued))


@dataclass(frozen=True, slots=True)
class TextBox:
    """Running text; no single line stands alone at the head or foot of a page."""

    setting: Setting
    keep_with_next: bool = False
    outline: int | None = None
    """Level of the text in the bookmarks."""

    @property
    def slices(self) -> tuple[Slice, ...]:
        """Return one slice a line."""
        return _lines(len(self.setting.lines), self.setting.shape.pitch, glued=self.keep_with_next)

    def ink(self, first: int, last: int, x: float, top: float) -> Iterator[Ink]:
        """Yield the lines."""
        yield Part(self, 0, first)
        for i in range(first, last):
            yield from self.setting.ink(i, x, top + (i - first) * self.setting.shape.pitch)


@dataclass(frozen=True, slots=True)
class SpaceBox:
    """Empty height; `discardable` at the head of a page."""

    height: float
    discardable: bool = True

    @property
    def slices(self) -> tuple[Slice, ...]:
        """Return the one slice, which stays with what follows."""
        return (Slice(self.height, glued=True),)

    def ink(self, first: int, last: int, x: float, top: float) -> Iterator[Ink]:  # noqa: ARG002
        """Yield nothing."""
        return iter(())


@dataclass(frozen=True, slots=True)
class BreakBox:
    """The end of a page."""

    slices: tuple[Slice, ...] = (Slice(0.0),)

    def ink(self, first: int, last: int, x: float, top: float) -> Iterator[Ink]:  # noqa: ARG002
        """Yield nothing."""
        return iter(())


@dataclass(frozen=True, slots=True)
class WritingBox:
    """Empty ruled lines; a few are not divided between pages."""

    shape: Shape
    count: int

    @property
    def slices(self) -> tuple[Slice, ...]:
        """Return one slice a line."""
        return _lines(self.count, self.shape.pitch, kept=self.count if self.count <= FEW_LINES else 1)

    def ink(self, first: int, last: int, x: float, top: float) -> Iterator[Ink]:
        """Yield the rules."""
        for i in range(last - first):
            y = self.shape.underline(top + i * self.shape.pitch)
            yield Rule(x, y, x + self.shape.measure, y)


class EntryPart(NamedTuple):
    """A slot with its label and value set; lengths in points."""

    slot: Slot
    label: Setting
    value: Setting


@dataclass(frozen=True, slots=True)
class EntryBox:
    """One line of labelled entries, or one entry over several lines."""

    parts: tuple[EntryPart, ...]
    keep_with_next: bool

    @property
    def slices(self) -> tuple[Slice, ...]:
        """Return one slice a line."""
        count = max(len(part.value.lines) for part in self.parts)
        return _lines(count, self.parts[0].value.shape.pitch, glued=self.keep_with_next)

    def ink(self, first: int, last: int, x: float, top: float) -> Iterator[Ink]:
        """Yield labels, values and the rules under the values."""
        for number, part in enumerate(self.parts):
            shape = part.value.shape
            if first == 0:
                yield Part(self, 2 * number)
                yield from part.label.ink(0, x + part.slot.start * shape.size, top)
            yield Part(self, 2 * number + 1, first)
            for i in range(first, min(last, len(part.value.lines))):
                slot_top = top + (i - first) * shape.pitch
                yield from part.value.ink(i, x, slot_top)
                start = 0.0 if i else part.slot.value * shape.size
                y = shape.underline(slot_top)
                yield Rule(x + start, y, x + part.slot.end * shape.size, y)


class CellPart(NamedTuple):
    """A cell with its text set, at its place in the row."""

    x: float
    width: float
    setting: Setting
    lines: int
    """Least number of lines."""
    high: bool = False
    """The text begins at the top of the cell, not in the middle of its height."""
    label: bool = False
    """The text says what stands beside or below it."""


@dataclass(frozen=True, slots=True)
class RowBox:
    """A row of cells; grows with its text, runs on over pages when it is tall, `header` is repeated there."""

    cells: tuple[CellPart, ...]
    pitch: float
    header: tuple["RowBox", ...] = ()
    keep_with_next: bool = False

    @property
    def count(self) -> int:
        """Return the number of lines."""
        return max(max(cell.lines, len(cell.setting.lines)) for cell in self.cells)

    @property
    def slices(self) -> tuple[Slice, ...]:
        """Return one slice a line; rows up to five lines are not cut."""
        count = self.count
        lines = _lines(count, self.pitch, kept=count if count <= 5 else 3, glued=self.keep_with_next)
        heights = [line.height for line in lines]
        heights[0] += CELL_LEAD
        heights[-1] += CELL_LEAD
        return tuple(Slice(height, line.glued) for height, line in zip(heights, lines, strict=True))

    def ink(self, first: int, last: int, x: float, top: float) -> Iterator[Ink]:
        """Yield the texts and the rules around the cells."""
        height = sum(piece.height for piece in self.slices[first:last])
        whole = first == 0 and last == self.count
        for number, cell in enumerate(self.cells):
            yield Part(self, number, first)
            yield from self._text(cell, (first, last), x, top, whole=whole)
        left, right = x + self.cells[0].x, x + self.cells[-1].x + self.cells[-1].width
        yield Rule(left, top, right, top)
        yield Rule(left, top + height, right, top + height)
        for edge in (left, *(x + cell.x + cell.width for cell in self.cells)):
            yield Rule(edge, top, edge, top + height)

    def _text(
        self, cell: CellPart, lines: tuple[int, int], x: float, top: float, *, whole: bool
    ) -> Iterator[Ink]:
        """Yield a cell's lines, in the middle of a row that is not cut."""
        first, last = lines
        number = len(cell.setting.lines)
        down = (self.count - number) * self.pitch / 2 if whole and not cell.high else 0.0
        lead = CELL_LEAD if first == 0 else 0.0
        for i in range(first, min(last, number)):
            slot_top = top + lead + down + (i - first) * self.pitch
            yield from cell.setting.ink(i, x + cell.x + CELL_PADDING, slot_top)


class SigningPart(NamedTuple):
    """A place to sign: its words, where the line to sign on begins and where it ends, if there is one."""

    x: float
    setting: Setting
    rule: tuple[float, float]


@dataclass(frozen=True, slots=True)
class SigningBox:
    """The signature area in rows; kept whole while it fits on a page with `depth`."""

    plan: Arrangement
    rows: tuple[tuple[SigningPart, ...], ...]
    pitch: float
    depth: float

    @property
    def slices(self) -> tuple[Slice, ...]:
        """Return one slice a row."""
        heights = [self._height(row) for row in self.rows]
        whole = sum(heights) <= self.depth
        last, start = len(heights) - 1, len(heights) - max(self.plan.closing + 1, 3)
        return tuple(
            Slice(height, i < last and (whole or i < 2 or i >= start)) for i, height in enumerate(heights)
        )

    def ink(self, first: int, last: int, x: float, top: float) -> Iterator[Ink]:
        """Yield the words and the lines to sign on."""
        numbers = count(sum(map(len, self.rows[:first])))
        for row in self.rows[first:last]:
            height = self._height(row)
            for part in row:
                yield Part(self, next(numbers))
                yield from _signing_place(part, x, top + height)
            top += height

    def _height(self, row: Sequence[SigningPart]) -> float:
        lines = max(len(part.setting.lines) for part in row)
        return self.pitch + (lines - 1) * row[0].setting.shape.pitch


def _signing_place(part: SigningPart, x: float, bottom: float) -> Iterator[Ink]:
    """Yield a place to sign; its last line stands at the foot of the row, room to write above it."""
    shape = part.setting.shape
    for i in range(len(part.setting.lines)):
        top = bottom - (len(part.setting.lines) - i) * shape.pitch
        yield from part.setting.ink(i, x + part.x, top)
    start, end = part.rule
    if end > start:
        y = shape.underline(bottom - shape.pitch)
        yield Rule(x + start, y, x + end, y)
