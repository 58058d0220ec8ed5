"""The operators that draw a page of a PDF, with y from the bottom, each text marked as what it is."""

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from math import cos, radians, sin
from typing import Protocol

from reports.embedding import Codes
from reports.ink import Ink, Missing, Page, Part, Rule, Squares, Text, Watermark
from reports.objects import text_string
from reports.structure import Structure
from reports.styles import RULE


class Fonts(Protocol):
    """The fonts of a file; `label` is the name of the one for the codes of missing characters."""

    label: str

    def codes(self, name: str) -> Codes:
        """Return the numbers of the characters of a font."""

    def width(self, text: str, name: str) -> float:
        """Return the width of a text in em."""


_BLACK = re.compile(b"\x01+")
_PALE = 0.9
_WATERMARK = 150
_TILT = radians(50)
_FURNITURE = "/Artifact<</Type/Pagination>>BDC"
_DECORATION = "/Artifact<</Type/Layout>>BDC"


class Sheets:
    """The pages of a document being drawn one by one, of a width and height."""

    def __init__(self, fonts: Fonts, structure: Structure, size: tuple[float, float]) -> None:
        self.fonts = fonts
        self.structure = structure
        self.width, self.height = size

    def content(self, page: Page) -> str:
        """Return the operators of a page: what belongs to the page first, then the texts as they are read."""
        self.structure.begin_page()
        lines: list[str] = []
        for ink in page.ink:
            if isinstance(ink, Watermark):
                lines += self._watermark(ink)
        lines += self._rules(dict.fromkeys(ink for ink in page.ink if isinstance(ink, Rule)))
        for ink in page.ink:
            if isinstance(ink, Squares):
                lines += self._squares(ink)
        lines += _Words(self).of(page.ink)
        return "\n".join(lines)

    def _rules(self, rules: Iterable[Rule]) -> Iterator[str]:
        """Yield the lines, all of one width as one path."""
        widths: dict[float, list[Rule]] = {}
        for rule in rules:
            widths.setdefault(rule.width or RULE, []).append(rule)
        if not widths:
            return
        yield _DECORATION
        for width, group in widths.items():
            yield f"{width:.2f} w"
            for rule in group:
                start, end = self.height - rule.y1, self.height - rule.y2
                yield f"{rule.x1:.2f} {start:.2f} m {rule.x2:.2f} {end:.2f} l"
            yield "S"
        yield "EMC"

    def _watermark(self, mark: Watermark) -> Iterator[str]:
        codes = self.fonts.codes(mark.font)
        start = -self.fonts.width(mark.text, mark.font) * _WATERMARK / 2
        c, s = cos(_TILT), sin(_TILT)
        x, y = self.width / 2 + start * c + 50 * s, self.height / 2 + start * s - 50 * c
        yield "/Artifact<</Type/Pagination/Subtype/Watermark>>BDC"
        yield f"q {_PALE} g BT /{codes.name} {_WATERMARK} Tf"
        yield f"{c:.5f} {s:.5f} {-s:.5f} {c:.5f} {x:.2f} {y:.2f} Tm <{codes.coded(mark.text)}>Tj ET Q"
        yield "EMC"

    def _squares(self, code: Squares) -> list[str]:
        """Return the black squares of a QR code as one path, so that no seams show between them."""
        place = f"q {code.size:g} 0 0 {-code.size:g} {code.x:.2f} {self.height - code.y:.2f} cm"
        path = [f"{x} {y} {width} 1 re" for y, row in enumerate(code.rows) for x, width in _black(row)]
        return [_FURNITURE, place, *path, "f Q", "EMC"]


@lru_cache(1 << 12)
def _black(row: bytes) -> tuple[tuple[int, int], ...]:
    """Return the runs of black squares in a row, each with its beginning and length."""
    spans = (run.span() for run in _BLACK.finditer(row))
    return tuple((start, end - start) for start, end in spans)


class _Words:
    """The texts of a page, each marked with its part of the structure."""

    def __init__(self, sheets: Sheets) -> None:
        self.sheets = sheets
        self.lines: list[str] = []
        self.part: Part | None = None
        self.open = False
        self.font: tuple[str, float] = ("", 0.0)
        self.codes = Codes("")
        self.spacing = 0.0
        self.stretch = 1.0

    def of(self, page: Sequence[Ink]) -> list[str]:
        """Return the operators of all texts and boxes of missing characters."""
        for ink in page:
            if isinstance(ink, Text):
                self._text(ink)
            elif isinstance(ink, Part):
                self._close()
                self.part = ink
            elif isinstance(ink, Missing):
                self._missing(ink)
        self._close()
        return self.lines

    def _close(self) -> None:
        if self.open:
            self.lines.append("ET EMC")
            self.open = False

    def _mark(self) -> None:
        if not self.open:
            mark = self.sheets.structure.mark(self.part) if self.part else _FURNITURE
            self.lines.append(f"{mark} BT")
            self.open = True

    def _text(self, ink: Text) -> None:
        if not self.open:
            self._mark()
        if self.font != (ink.font, ink.size):
            self._set(ink.font, ink.size)
        if self.spacing != ink.spacing:
            self.spacing = ink.spacing
            self.lines.append(f"{ink.spacing:.3f} Tc")
        if self.stretch != ink.stretch:
            self.stretch = ink.stretch
            self.lines.append(f"{100 * ink.stretch:.3f} Tz")
        y = self.sheets.height - ink.y
        self.lines.append(f"1 0 0 1 {ink.x:.2f} {y:.2f} Tm <{self.codes.coded(ink.text)}>Tj")

    def _set(self, font: str, size: float) -> None:
        self.font = font, size
        self.codes = self.sheets.fonts.codes(font)
        self.lines.append(f"/{self.codes.name} {size:g} Tf")

    def _missing(self, box: Missing) -> None:
        """Draw a box with the code of its character, which is still what is read, copied and searched."""
        self._mark()
        size, code = box.size, f"{ord(box.char):04X}"
        x, y = box.x + 0.06 * size, self.sheets.height - box.y - 0.06 * size
        half = (len(code) + 1) // 2
        self.lines += [
            f"ET /Span<</ActualText{text_string(box.char)}>>BDC",
            f"0.5 w {x:.2f} {y:.2f} {0.88 * size:.2f} {0.88 * size:.2f} re S",
            "BT 0 Tc 100 Tz",
        ]
        self.spacing, self.stretch = 0.0, 1.0
        self._set(self.sheets.fonts.label, round(size * 0.38, 2))
        for words, up in ((code[:half], 0.5), (code[half:], 0.12)):
            start = (
                x + 0.44 * size - self.sheets.fonts.width(words, self.sheets.fonts.label) * self.font[1] / 2
            )
            self.lines.append(f"1 0 0 1 {start:.2f} {y + up * size:.2f} Tm <{self.codes.coded(words)}>Tj")
        self.lines.append("ET EMC BT")
