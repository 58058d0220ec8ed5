"""Set runs of text to a measure: a font for every character, lines, and the ink of each line."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from functools import lru_cache
from typing import NamedTuple

from reports.document import Align, Blank, Inline, Run, printable
from reports.ink import Ink, Missing, Rule, Text
from reports.linebreaking import BLANK, Line, break_lines, kern
from reports.typefaces import Glyph, Typefaces
from resources.fonts import Role

ASCENT = 0.88
"""Height of the em square above the baseline, in em, the same in all Chinese fonts."""

UNDERLINE = 0.22
"""Depth of an underline below the baseline, in em."""

_SHORT_BLANK = 8

_SHORT, _REMEMBERED = 48, 1 << 12
"""Characters of texts whose setting a process remembers, and how many of them: labels, headings, names."""


class Shape(NamedTuple):
    """The measure that text is set to, all in points; `indents` of the first line and of the others.

    `tracking` is added to the width of every character.
    """

    size: float
    pitch: float
    measure: float
    indents: tuple[float, float] = (0.0, 0.0)
    align: Align = Align.LEFT
    tracking: float = 0.0

    def but(
        self,
        *,
        size: float | None = None,
        measure: float | None = None,
        indents: tuple[float, float] | None = None,
        align: Align | None = None,
    ) -> "Shape":
        """Return the shape with another size, measure, indents or alignment."""
        return Shape(
            size=self.size if size is None else size,
            pitch=self.pitch,
            measure=self.measure if measure is None else measure,
            indents=self.indents if indents is None else indents,
            align=align or self.align,
            tracking=self.tracking,
        )

    def baseline(self, top: float) -> float:
        """Return where the baseline lies in the slot of a line that begins at `top`."""
        return top + (self.pitch - self.size) / 2 + ASCENT * self.size

    def underline(self, top: float) -> float:
        """Return where an underline lies in such a slot."""
        return self.baseline(top) + UNDERLINE * self.size


class Stroke(NamedTuple):
    """What is drawn in one go of a line: from where to where, counted from the left; `font` empty for a box.

    `at` is where the characters begin, which may be moved within their width.
    """

    start: float
    end: float
    at: float
    font: str
    text: str
    spacing: float
    stretch: float
    underlined: bool


@dataclass(slots=True)
class Setting:
    """Text broken into lines; of every character the glyph, whether it is underlined, and its width.

    It is never changed, since one may be shared by all papers of a process.
    """

    shape: Shape
    text: str
    glyphs: tuple[Glyph, ...]
    underlined: tuple[bool, ...]
    widths: tuple[float, ...]
    lines: tuple[Line, ...]
    _strokes: dict[int, tuple[Stroke, ...]] = field(
        default_factory=dict, init=False, repr=False, compare=False
    )

    def width(self, number: int) -> float:
        """Return the width of a line as set."""
        line = self.lines[number]
        return self._natural(line.start, line.end) + sum(line.gaps)

    def end(self, number: int) -> float:
        """Return how far from the left a line reaches."""
        return self.shape.indents[bool(number)] + self.width(number)

    def ink(self, number: int, x: float, top: float) -> list[Ink]:
        """Return the ink of a line whose slot begins at `top`."""
        shape = self.shape
        baseline, size = shape.baseline(top), shape.size
        ink: list[Ink] = []
        for start, end, at, font, text, spacing, stretch, underlined in self._line(number):
            if font:
                ink.append(Text(x + at, baseline, size, font, text, spacing, stretch))
            elif text != BLANK:
                ink.append(Missing(x + start, baseline, size, text))
            if underlined:
                rule = shape.underline(top)
                ink.append(Rule(x + start, rule, x + end, rule))
        return ink

    def _line(self, number: int) -> tuple[Stroke, ...]:
        """Return the strokes of a line."""
        if number not in self._strokes:
            self._strokes[number] = tuple(self._drawn(number))
        return self._strokes[number]

    def _drawn(self, number: int) -> Iterator[Stroke]:
        size, tracking = self.shape.size, self.shape.tracking
        pen = self.shape.indents[bool(number)] + self._shift(number)
        for start, end, gap in self._pieces(self.lines[number]):
            width = self._natural(start, end) + gap * (end - start)
            font, _, stretch, shift, _ = self.glyphs[start]
            text, underlined = self.text[start:end], self.underlined[start]
            yield Stroke(
                pen, pen + width, pen + shift * size, font, text, gap + tracking, stretch, underlined
            )
            pen += width

    def _natural(self, start: int, end: int) -> float:
        return sum(self.widths[start:end])

    def _shift(self, number: int) -> float:
        align = self.shape.align
        if align is not Align.RIGHT and align is not Align.CENTRE:
            return 0.0
        spare = self.shape.measure - self.end(number)
        return spare if align is Align.RIGHT else spare / 2

    def _pieces(self, line: Line) -> Iterator[tuple[int, int, float]]:
        """Yield what can be drawn in one go: start, end and the gap after each character."""
        gaps = [*line.gaps[:-1], *line.gaps[-2:-1]] if len(line.gaps) > 1 else [0.0] * len(line.gaps)
        looks = [glyph.look for glyph in self.glyphs[line.start : line.end]]
        under = self.underlined[line.start : line.end]
        if looks and looks[0] and len(set(looks)) == len(set(gaps)) == len(set(under)) == 1:
            yield line.start, line.end, gaps[0]
            return
        start = 0
        for i, look in enumerate(looks):
            apart = not look or look != looks[start] or under[i] != under[start]
            if apart or abs(gaps[i] - gaps[start]) > 1e-6:
                if i > start:
                    yield line.start + start, line.start + i, gaps[start]
                start = i
        if looks:
            yield line.start + start, line.end, gaps[start]


class Composer:
    """Sets text with a set of typefaces, and remembers how lines were broken for the next try of a layout."""

    def __init__(self, faces: Typefaces) -> None:
        self.faces = faces
        self._broken: dict[tuple[object, ...], tuple[Line, ...]] = {}

    def compose(self, runs: Iterable[Inline], shape: Shape, face: Role = Role.BODY) -> Setting:
        """Return runs set in a face, bold and Kai runs in theirs."""
        text: list[str] = []
        glyphs: list[Glyph] = []
        underlined: list[bool] = []
        for run in runs:
            piece = standing_for(run)
            text.append(piece)
            glyphs.extend(self._glyphs(run, piece, face))
            underlined.extend([isinstance(run, Blank) or run.underline] * len(piece))
        whole = "".join(text)
        size, tracking = shape.size, shape.tracking
        widths = tuple([glyph.width * size + tracking for glyph in glyphs])
        lines = self._lines(whole, widths, shape)
        return Setting(shape, whole, tuple(glyphs), tuple(underlined), widths, lines)

    def plain(self, text: str, shape: Shape, face: Role = Role.BODY) -> Setting:
        """Return plain text set in a face."""
        if len(text) <= _SHORT:
            return _short(self.faces, text, shape, face)
        return self.compose((Run(text),), shape, face)

    def width(self, text: str, size: float, face: Role = Role.BODY) -> float:
        """Return the width of a text on one line, in points."""
        return _width(self.faces, text, face) * size

    def _glyphs(self, run: Inline, piece: str, face: Role) -> list[Glyph]:
        if isinstance(run, Blank):
            return [Glyph("", run.width / len(piece))] * len(piece)
        own = Role.BODY_BOLD if run.bold else Role.KAI if run.kai else face
        return self.faces.glyphs(piece, own)

    def _lines(self, text: str, widths: tuple[float, ...], shape: Shape) -> tuple[Line, ...]:
        key = text, widths, shape.size, shape.measure, shape.indents, shape.align is Align.JUSTIFY
        if key not in self._broken:
            first, rest = (shape.measure - indent for indent in shape.indents)
            self._broken[key] = break_lines(
                text, widths, rest, em=shape.size, first=first, justify=shape.align is Align.JUSTIFY
            )
        return self._broken[key]


@lru_cache(_REMEMBERED)
def _short(faces: Typefaces, text: str, shape: Shape, face: Role) -> Setting:
    """Return a short plain text set in a face, which is the same in whatever paper it stands."""
    return Composer(faces).compose((Run(text),), shape, face)


@lru_cache(_REMEMBERED)
def _width(faces: Typefaces, text: str, face: Role) -> float:
    """Return the width of a text on one line, in em."""
    shown = printable(text)
    return faces.width(shown, face) + sum(map(kern, shown, shown[1:]))


def standing_for(run: Inline) -> str:
    """Return the characters that stand for a run in the text; a long blank has several, to run on."""
    if isinstance(run, Run):
        return printable(run.text).replace(BLANK, "\ufffd")
    return BLANK if run.width <= _SHORT_BLANK else BLANK * round(run.width)
