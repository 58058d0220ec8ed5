"""What a laid-out page consists of; lengths in points from the top left corner of the sheet, y downwards."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Text:
    """Characters of one font in a row; `y` is the baseline, `spacing` is added after each of them."""

    x: float
    y: float
    size: float
    font: str
    text: str
    spacing: float = 0.0
    stretch: float = 1.0


@dataclass(frozen=True, slots=True)
class Rule:
    """A straight line."""

    x1: float
    y1: float
    x2: float
    y2: float


@dataclass(frozen=True, slots=True)
class Missing:
    """The box that stands for a character no font has; `y` is the baseline."""

    x: float
    y: float
    size: float
    char: str


@dataclass(frozen=True, slots=True)
class Watermark:
    """Large pale words across the page."""

    text: str
    font: str


Ink = Text | Rule | Missing | Watermark


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
        """Return the words of the page in the order they are drawn, one line of type a line."""
        lines: dict[float, list[str]] = {}
        for ink in self.ink:
            if isinstance(ink, Text | Missing):
                lines.setdefault(round(ink.y, 1), []).append(ink.text if isinstance(ink, Text) else ink.char)
        return "\n".join("".join(parts) for parts in lines.values())
