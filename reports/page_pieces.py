"""What stands on the pages of a PDF from outside: pieces of text in lines, and straight level rules."""

import ctypes
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any, NamedTuple

from resources.pdfium import ONE_AT_A_TIME

_APART = 1.4
"""Room between characters, in em, from which on they are two pieces: a blank to write on, another column."""

_LEAST_RULE = 40.0
_LEVEL = 3.0
"""Least length of a line to sign on, and most height of one that is level, in points."""

_STROKES = "_＿"
"""Characters that are typed in a row for a line to sign on."""

_MOST_PAGES = 60


class Piece(NamedTuple):
    """Words that stand together: their edges in points from the lower left, without blanks in the text."""

    text: str
    left: float
    bottom: float
    right: float
    top: float

    @property
    def size(self) -> float:
        """Return the height of the characters."""
        return self.top - self.bottom

    @property
    def middle(self) -> tuple[float, float]:
        """Return the middle of the words."""
        return (self.left + self.right) / 2, (self.bottom + self.top) / 2


class Rule(NamedTuple):
    """A level line from `left` to `right`."""

    left: float
    right: float
    y: float


@dataclass(frozen=True, slots=True)
class PagePieces:
    """One page: its lines of pieces from top to bottom, its rules, its width."""

    lines: tuple[tuple[Piece, ...], ...]
    rules: tuple[Rule, ...]
    width: float


def page_pieces(pdf: bytes) -> tuple[PagePieces, ...]:
    """Return the first sixty pages of a PDF; none of one that cannot be read."""
    import pypdfium2

    with ONE_AT_A_TIME:
        try:
            document = pypdfium2.PdfDocument(pdf)
        except pypdfium2.PdfiumError:
            return ()
        try:
            return tuple(_page(document[number]) for number in range(min(len(document), _MOST_PAGES)))
        except pypdfium2.PdfiumError:
            return ()
        finally:
            document.close()


def _page(page: Any) -> PagePieces:
    chars = list(_characters(page))
    words = [char for char in chars if char.text not in _STROKES]
    pieces = sorted(_pieces(words), key=lambda piece: (-piece.bottom, piece.left))
    typed = _pieces([char for char in chars if char.text in _STROKES])
    under = (Rule(run.left, run.right, run.bottom) for run in typed if run.right - run.left >= _LEAST_RULE)
    return PagePieces(tuple(_lines(pieces)), (*_rules(page), *under), page.get_width())


def _characters(page: Any) -> Iterator[Piece]:
    """Yield the characters in the order they are drawn, each as high as its line of type."""
    from pypdfium2 import raw

    text = page.get_textpage()
    box, high = raw.FS_RECTF(), ""
    for number in range(text.count_chars()):
        code = raw.FPDFText_GetUnicode(text, number)
        char = chr(code)
        if 0xD800 <= code < 0xDC00:
            high = char
            continue
        if high:
            char, high = (high + char).encode("utf-16", "surrogatepass").decode("utf-16", "replace"), ""
        if char.isspace() or not raw.FPDFText_GetLooseCharBox(text, number, box):
            continue
        size = raw.FPDFText_GetFontSize(text, number)
        x, y = ctypes.c_double(), ctypes.c_double()
        raw.FPDFText_GetCharOrigin(text, number, x, y)
        yield Piece(char, box.left, y.value - 0.12 * size, box.right, y.value + 0.88 * size)


def _pieces(chars: Sequence[Piece]) -> Iterator[Piece]:
    """Yield runs of characters of one line that stand together."""
    run: list[Piece] = []
    for char in sorted(chars, key=lambda one: (-round(one.middle[1] / 4), one.left)):
        if run and not _goes_on(run[-1], char):
            yield _joined(run)
            run = []
        run.append(char)
    if run:
        yield _joined(run)


def _goes_on(before: Piece, char: Piece) -> bool:
    gap = char.left - before.right
    return abs(char.middle[1] - before.middle[1]) < before.size / 2 and gap < _APART * max(before.size, 6.0)


def _joined(run: Sequence[Piece]) -> Piece:
    return Piece(
        "".join(one.text for one in run),
        min(one.left for one in run),
        min(one.bottom for one in run),
        max(one.right for one in run),
        max(one.top for one in run),
    )


def _lines(pieces: Sequence[Piece]) -> Iterator[tuple[Piece, ...]]:
    """Yield the pieces line by line."""
    line: list[Piece] = []
    for piece in pieces:
        if line and abs(piece.middle[1] - line[0].middle[1]) > line[0].size / 2:
            yield tuple(sorted(line, key=lambda one: one.left))
            line = []
        line.append(piece)
    if line:
        yield tuple(sorted(line, key=lambda one: one.left))


def _rules(page: Any) -> Iterator[Rule]:
    """Yield the level lines of a page, drawn each for itself or many as one path."""
    from pypdfium2 import raw

    for thing in page.get_objects(filter=(raw.FPDF_PAGEOBJ_PATH,)):
        left, bottom, right, top = thing.get_bounds()
        if right - left < _LEAST_RULE:
            continue
        kinds = [raw.FPDFPathSegment_GetType(segment) for segment in _path(thing)]
        if top - bottom <= _LEVEL and kinds.count(raw.FPDF_SEGMENT_MOVETO) == 1:
            yield Rule(left, right, (bottom + top) / 2)
            continue
        yield from _segments(thing)


def _path(path: Any) -> Iterator[Any]:
    """Yield the segments of a path."""
    from pypdfium2 import raw

    for number in range(raw.FPDFPath_CountSegments(path)):
        yield raw.FPDFPath_GetPathSegment(path, number)


def _segments(path: Any) -> Iterator[Rule]:
    """Yield the level lines of a path of many."""
    from pypdfium2 import raw

    matrix = path.get_matrix()
    before: tuple[float, float] | None = None
    for segment in _path(path):
        x, y = ctypes.c_float(), ctypes.c_float()
        raw.FPDFPathSegment_GetPoint(segment, x, y)
        here = matrix.on_point(x.value, y.value)
        is_line = raw.FPDFPathSegment_GetType(segment) == raw.FPDF_SEGMENT_LINETO
        if is_line and before and abs(before[1] - here[1]) < 0.5 and abs(before[0] - here[0]) >= _LEAST_RULE:
            yield Rule(min(before[0], here[0]), max(before[0], here[0]), here[1])
        before = here
