"""Boxes of 公文: who issues it and when, and the 版记 at the foot of its last page."""

from collections.abc import Iterator
from dataclasses import dataclass

from reports.boxes import Slice
from reports.ink import Ink, Part, Rule
from reports.setting import Setting


@dataclass(frozen=True, slots=True)
class ClosingBox:
    """落款: who issues a 公文 and the date, `starts` from the left, below `above` points for the seal."""

    above: float
    settings: tuple[Setting, ...]
    starts: tuple[float, ...]

    @property
    def slices(self) -> tuple[Slice, ...]:
        """Return the one strip, which is never divided."""
        heights = (len(setting.lines) * setting.shape.pitch for setting in self.settings)
        return (Slice(self.above + sum(heights)),)

    def ink(self, first: int, last: int, x: float, top: float) -> Iterator[Ink]:  # noqa: ARG002
        """Yield the two lines."""
        yield Part(self)
        top += self.above
        for setting, start in zip(self.settings, self.starts, strict=True):
            for number in range(len(setting.lines)):
                yield from setting.ink(number, x + max(start, 0.0), top)
                top += setting.shape.pitch


@dataclass(frozen=True, slots=True)
class ImprintBox:
    """版记: lines of words between rules, one character in at either end; stands at the foot of its page."""

    rows: tuple[tuple[Setting, Setting], ...]
    measure: float
    inset: float
    rule: float

    @property
    def slices(self) -> tuple[Slice, ...]:
        """Return the one strip, which is never divided."""
        return (Slice(sum(self._height(row) for row in self.rows)),)

    def ink(self, first: int, last: int, x: float, top: float) -> Iterator[Ink]:  # noqa: ARG002
        """Yield the words and the rules, the outer ones broader."""
        yield Part(self)
        yield Rule(x, top, x + self.measure, top, self.rule)
        for number, row in enumerate(self.rows):
            words, end = row
            for line in range(len(words.lines)):
                yield from words.ink(line, x + self.inset, top + line * words.shape.pitch)
            bottom = top + self._height(row)
            if end.text:
                start = x + self.measure - self.inset - end.width(0)
                yield from end.ink(0, start, bottom - end.shape.pitch)
            width = self.rule if number == len(self.rows) - 1 else 0.0
            yield Rule(x, bottom, x + self.measure, bottom, width)
            top = bottom

    def _height(self, row: tuple[Setting, Setting]) -> float:
        return len(row[0].lines) * row[0].shape.pitch
