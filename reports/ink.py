"""What a laid-out page consists of; lengths in points from the top left corner of the sheet, y downwards."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import NamedTuple


class Text(NamedTuple):
    """Characters of one font in a row; `y` is the baseline, `spacing` is added after each of them."""

    x: float
    y: float
    size: float
    font: str
    text: str
    spacing: float = 0.0
    stretch: float = 1.0


class Rule(NamedTuple):
    """A straight line; `width` is 0 for the usual one."""

    x1: float
    y1: float
    x2: float
    y2: float
    width: float = 0.0


class Missing(NamedTuple):
    """The box that stands for a character no font has; `y` is the baseline."""

    x: float
    y: float
    size: float
    char: str


class Squares(NamedTuple):
    """A QR code with its upper left corner at x and y, in squares of `size`; 1 is black."""

    x: float
    y: float
    size: float
    rows: tuple[bytes, ...]


class Watermark(NamedTuple):
    """Large pale words across the page."""

    text: str
    font: str


class Part(NamedTuple):
    """What the words after it belong to: the `number`-th text of a box, from its line `first` on.

    Before the first of them stands what belongs to the page, not to the document. A part that comes a second
    time is a repeated header.
    """

    box: object
    number: int = 0
    first: int = 0


Ink = Text | Rule | Missing | Squares | Watermark | Part


@dataclass(frozen=True, slots=True)
class Mark:
    """An entry of the bookmarks: text, level from 0, and height on the page."""

    text: str
    level: int
    y: float


@dataclass(frozen=True, slots=True)
class Page:
    """A page: what is drawn on it, and its entries in the bookmarks."""

    ink: tuple[Ink, ...]
    marks: tuple[Mark, ...] = ()

    @property
    def text(self) -> str:
        """Return the words of the page in the order they are drawn, a line of type a line, cells apart."""
        lines: dict[float, list[Text | Missing]] = {}
        for ink in self.ink:
            if isinstance(ink, Text | Missing):
                lines.setdefault(round(ink.y, 1), []).append(ink)
        return "\n".join("".join(_words(line)) for line in lines.values())


def _words(line: Sequence[Text | Missing]) -> Iterator[str]:
    """Yield the pieces of a line, two spaces where there is room between them."""
    end = line[0].x
    for ink in line:
        words = ink.text if isinstance(ink, Text) else ink.char
        if ink.x > end + ink.size / 2:
            yield "  "
        yield words
        end = ink.x + _width(ink, words)


def _width(ink: Text | Missing, words: str) -> float:
    """Return about how wide words are: Latin letters half of the others."""
    gaps = ink.spacing * len(words) if isinstance(ink, Text) else 0.0
    return gaps + ink.size * sum(0.55 if char < "\u2000" else 1.0 for char in words)
