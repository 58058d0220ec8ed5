"""The lines of a DOCX: texts divided where a page ends, lines set so that they end where ours do.

Our lines squeeze the empty halves of marks to take in what may not begin the next line, and let marks hang.
LibreOffice hangs them too but squeezes nothing, and Times is narrower than our Latin letters. So a line that
would end elsewhere gets a little less or more room between its characters. What hangs from a line with such
room LibreOffice does not draw: there nothing hangs.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import cache
from itertools import groupby, pairwise
from math import floor

from reportlab.pdfbase.pdfmetrics import stringWidth

from reports.document import Blank, Inline, Run
from reports.linebreaking import breakable, kern
from reports.setting import Setting, standing_for

_HANGING = frozenset("，。、；：？！．,.:;?!")
"""Marks that office programs let hang beyond the end of a line."""

_MOST = 1.2
"""Most that is changed between two characters, in points; what would need more is left to the program."""

_LEFT = 0.35
"""Room that is left at the end of a line that is set closer or wider, in em; no character fits in there."""

_ROUNDED = 2.0
"""What programs may make of a line with Latin letters by rounding widths, in points."""

Piece = tuple[Inline, float]
"""What is written in one go, and what is added after each of its characters."""


def pieces(runs: Sequence[Inline], setting: Setting, first: int = 0, last: int | None = None) -> list[Piece]:
    """Return the runs of the lines ``first:last``, cut where lines with another tracking begin and end.

    A line end in the text before `last` is dropped.
    """
    return _cut(runs, setting, (first, last), hangs=not setting.shape.tracking)


def _cut(
    runs: Sequence[Inline], setting: Setting, span: tuple[int, int | None], *, hangs: bool
) -> list[Piece]:
    first, last = span
    end = len(setting.lines) if last is None else min(last, len(setting.lines))
    found: list[Piece] = []
    for gap, numbers in groupby(range(first, end), key=lambda number: tracking(setting, number, hangs=hangs)):
        lines = list(numbers)
        found += [(run, gap) for run in _lines(runs, setting, lines[0], lines[-1] + 1)]
    return _without_line_end(found) if end < len(setting.lines) else found


def text_pieces(setting: Setting, first: int = 0, last: int | None = None) -> list[tuple[str, float]]:
    """Return the text of a cell or a value cut in the same way; LibreOffice lets nothing hang there."""
    cut = _cut((Run(setting.text),), setting, (first, last), hangs=False)
    return [(run.text, gap) for run, gap in cut if isinstance(run, Run)]


def tracking(setting: Setting, number: int, *, hangs: bool) -> float:
    """Return what is added after each character of a line so that it ends where it does on our page.

    `hangs` tells whether office programs let a mark hang from it.
    """
    line, shape = setting.lines[number], setting.shape
    text = setting.text[line.start : line.end]
    if not text:
        return 0.0
    room = shape.measure - shape.indents[bool(number)] - _width(setting, line.start, line.end)
    hanging = _width(setting, line.end - 1, line.end) if hangs and text[-1] in _HANGING else 0.0
    rounded = _ROUNDED if any(char.isascii() for char in text) else 1e-3
    if room + hanging > rounded - 2e-3 and (line.hard or room < _next(setting, line.end) - rounded):
        return 0.0
    gap = floor((room - _LEFT * shape.size) / len(text) * 20) / 20
    return gap if abs(gap) <= _MOST else 0.0


def _width(setting: Setting, start: int, end: int) -> float:
    """Return the width of characters in an office program, Latin ones in its Times."""
    shape = setting.shape
    text = setting.text[start:end]
    marks = sum(max(kern(a, b), 0.0) for a, b in pairwise(text))
    glyphs = zip(text, setting.glyphs[start:end], strict=True)
    widths = sum(_latin(char) if char.isascii() else glyph.width for char, glyph in glyphs)
    return (widths + marks) * shape.size + len(text) * shape.tracking


@cache
def _latin(char: str) -> float:
    width: float = stringWidth(char, "Times-Roman", 1.0)
    return width


def _next(setting: Setting, start: int) -> float:
    """Return the width of the least that could follow on a line."""
    end, text = start + 1, setting.text
    while end < len(text) and text[end] != "\n" and not breakable(text[end - 1], text[end]):
        end += 1
    return _width(setting, start, end - (end - start > 1 and text[end - 1] in _HANGING))


def _lines(runs: Sequence[Inline], setting: Setting, first: int, last: int) -> Iterator[Inline]:
    """Yield the runs of some lines with the spaces and line ends after them."""
    starts = [line.start for line in setting.lines]
    end = starts[last] if last < len(starts) else len(setting.text)
    place = 0
    for run in runs:
        shown = standing_for(run)
        a, b = max(starts[first] - place, 0), min(end - place, len(shown))
        place += len(shown)
        if a < b:
            yield _part(run, shown, a, b)


def _part(run: Inline, shown: str, start: int, end: int) -> Inline:
    if isinstance(run, Blank):
        return Blank(run.width * (end - start) / len(shown))
    return replace(run, text=shown[start:end])


def _without_line_end(found: list[Piece]) -> list[Piece]:
    """Return pieces without the line end they end with."""
    if found and isinstance(run := found[-1][0], Run) and run.text.endswith("\n"):
        rest = run.text.removesuffix("\n")
        return [*found[:-1], *([(replace(run, text=rest), found[-1][1])] if rest else [])]
    return found
