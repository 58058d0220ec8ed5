"""The one document model of all papers: what stands on a paper, not how it is drawn.

Pure and frozen; `reports.pdf` and `reports.docx` render the same document with the same pages.
"""

import re
from dataclasses import dataclass
from datetime import datetime
from enum import Enum

from reports.styles import LINES, PageNumbers, PaperStyle

_SUSPECT = re.compile(
    "\r\n|[\x00-\x09\x0b-\x1f\x7f-\x9f\xad\u061c\u180e\u200b-\u200f\u2028-\u202e\u2060-\u206f"
    "\ufe00-\ufe0f\ufeff\ufff9-\ufffb\ufffe\uffff\ud800-\udfff\U000e0000-\U000e0fff]"
)
"""Control characters, joiners, direction marks and variation selectors: nothing of them shows on paper."""


class Align(Enum):
    """Where the lines of a paragraph stand."""

    JUSTIFY = "justify"
    LEFT = "left"
    CENTRE = "centre"
    RIGHT = "right"


@dataclass(frozen=True, slots=True)
class Run:
    """A piece of text in one look; line breaks in it are kept."""

    text: str
    bold: bool = False
    kai: bool = False
    underline: bool = False


@dataclass(frozen=True, slots=True)
class Blank:
    """An underlined blank to fill by hand, `width` characters wide."""

    width: float = 4


Inline = Run | Blank


@dataclass(frozen=True, slots=True)
class Title:
    """The name of the paper, centred, 2号 bold Song."""

    text: str


@dataclass(frozen=True, slots=True)
class Subtitle:
    """A centred line beside the title, with `blank` characters before it to fill by hand."""

    text: str
    blank: float = 0


@dataclass(frozen=True, slots=True)
class NumberLine:
    """The 编号 at the right under the title."""

    text: str


@dataclass(frozen=True, slots=True)
class Heading:
    """The label of what follows, never the last line of a page.

    Of 公文 the level, 1 to 3, gives the typeface: ``一、`` 黑体, ``（一）`` 楷体, ``1．`` bold.
    """

    text: str
    level: int = 1


@dataclass(frozen=True, slots=True, kw_only=True)
class Paragraph:
    """Running text; `indent` of the first line and `hang` of the others in characters."""

    runs: tuple[Inline, ...]
    indent: float = 2
    hang: float = 0
    align: Align = Align.JUSTIFY
    keep_with_next: bool = False


@dataclass(frozen=True, slots=True)
class Entry:
    """A label and its value on a ruled line; `share` is the part of the line it likes to take."""

    label: str
    value: str = ""
    share: float = 1


@dataclass(frozen=True, slots=True)
class LabelledLines:
    """Rows of labels with ruled lines as on the 司法部 forms, kept together on a page.

    Entries that do not fit side by side go one under another; a lone value may run over several lines.
    """

    rows: tuple[tuple[Entry, ...], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class WritingLines:
    """Ruled lines to write on by hand; with `fill` as many more as the last page has room for."""

    lines: int = 1
    fill: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Cell:
    """A cell of a grid, `width` of the grid's units wide.

    A label is centred both ways. `lines` is the least height; with `fill` an empty cell takes all the room
    left on a single page, and a filled one is at least as high as its text. `kept` in a row's first cell
    keeps the row on the page of the next one.
    """

    text: str = ""
    width: int
    label: bool = False
    align: Align = Align.LEFT
    lines: int = 1
    fill: bool = False
    kept: bool = False


@dataclass(frozen=True, slots=True)
class LabelGrid:
    """Ruled rows of cells; the widths of a row's cells add up to the same number in every row.

    Rows grow with their text; long ones run on over pages. The first `header` rows are repeated on each page.
    """

    rows: tuple[tuple[Cell, ...], ...]
    header: int = 0


@dataclass(frozen=True, slots=True)
class Column:
    """A column of a table: its title and its width relative to the others."""

    title: str
    width: int
    align: Align = Align.LEFT
    lines: int = 1
    """Least height of its cells."""


@dataclass(frozen=True, slots=True)
class Table:
    """A list with a header that is repeated on every page, and `blank_rows` to fill by hand.

    A `whole` one is not divided between pages.
    """

    columns: tuple[Column, ...]
    rows: tuple[tuple[str, ...], ...]
    blank_rows: int = 0
    whole: bool = False

    def as_grid(self) -> LabelGrid:
        """Return the grid this table is printed as."""
        head = tuple(Cell(text=column.title, width=column.width, label=True) for column in self.columns)
        rows = self.rows + (("",) * len(self.columns),) * self.blank_rows
        kept = [self.whole] * (len(rows) - 1) + [False]
        cells = (self._row(row, kept=keep) for row, keep in zip(rows, kept, strict=False))
        return LabelGrid((head, *cells), header=1)

    def _row(self, texts: tuple[str, ...], *, kept: bool) -> tuple[Cell, ...]:
        return tuple(
            Cell(text=text, width=column.width, align=column.align, lines=column.lines, kept=kept)
            for column, text in zip(self.columns, texts, strict=True)
        )


@dataclass(frozen=True, slots=True)
class Signer:
    """Who signs; `mark` is what is known of it, such as ``已签名 2026年3月5日``."""

    name: str = ""
    mark: str = ""


@dataclass(frozen=True, slots=True)
class SignatureGroup:
    """Those who sign under one label, such as ``当事人（签名盖章或按指印）``."""

    label: str
    signers: tuple[Signer, ...] = (Signer(),)


@dataclass(frozen=True, slots=True, kw_only=True)
class SignatureBlock:
    """The signatures, the words where the seal goes, and the date; never alone on a page."""

    groups: tuple[SignatureGroup, ...]
    seal: str = ""
    date: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Closing:
    """落款 of a 公文: who issues it and when, at the right, with room for the seal; never alone on a page."""

    issuer: str
    date: str


@dataclass(frozen=True, slots=True)
class Imprint:
    """版记 of a 公文 at the foot of its last page: each line's words at the left and at the right."""

    lines: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Note:
    """The 备注 at the foot of a form, in smaller type."""

    text: str


@dataclass(frozen=True, slots=True)
class PageBreak:
    """What follows begins on a new page."""


@dataclass(frozen=True, slots=True)
class Spacer:
    """Empty height, in lines."""

    lines: float = 1


Block = (
    Title
    | Subtitle
    | NumberLine
    | Heading
    | Paragraph
    | LabelledLines
    | WritingLines
    | LabelGrid
    | Table
    | SignatureBlock
    | Closing
    | Imprint
    | Note
    | PageBreak
    | Spacer
)


@dataclass(frozen=True, slots=True)
class PageCode:
    """The code of an issued paper, 12 characters without dashes; `words` such as a version follow it."""

    code: str
    words: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Document:
    """One paper, or several bound in one file.

    `created` is naive Beijing time and the only time that enters the file: the same document gives the same
    bytes. `header` is small text at the head of every page, such as the number; `draft` marks every page as
    草稿.
    """

    title: str
    blocks: tuple[Block, ...]
    created: datetime
    code: str = ""
    author: str = ""
    language: str = "zh-CN"
    style: PaperStyle = LINES
    page_numbers: PageNumbers = PageNumbers.OF_TOTAL
    header: str = ""
    draft: bool = False
    void: bool = False
    """The case was declared void: every page is marked 作废, and nothing else."""
    page_code: PageCode | None = None
    """Stands with a QR code at the foot of every page."""
    facing: bool = False
    """To print on both sides: the binding margin of even pages is at the right."""


def paragraph(text: str, *, indent: float = 2, align: Align = Align.JUSTIFY) -> Paragraph:
    """Return a paragraph of plain text."""
    return Paragraph(runs=(Run(text),), indent=indent, align=align)


def printable(text: str) -> str:
    """Return a text as it can be printed: no control characters, no invisible joiners, one kind of line end.

    Characters merely without a glyph stay; what no file can hold, such as lone surrogates, becomes U+FFFD.
    """
    return _SUSPECT.sub(_replaced, text)


def _replaced(found: re.Match[str]) -> str:
    what = found.group()
    if what in {"\r\n", "\r", "\x85", "\u2028", "\u2029"}:
        return "\n"
    if what in "\t\v\f":
        return " "
    return "\ufffd" if "\ud800" <= what <= "\udfff" or what in "\ufffe\uffff" else ""
