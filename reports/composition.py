"""Make the blocks of a document ready for the page: each becomes boxes of a certain width."""

from collections.abc import Iterator
from dataclasses import replace
from functools import singledispatchmethod
from math import ceil

from reports.boxes import (
    Box,
    BreakBox,
    CellPart,
    EntryBox,
    EntryPart,
    RowBox,
    SigningBox,
    SigningPart,
    SpaceBox,
    TextBox,
    WritingBox,
)
from reports.document import (
    Align,
    Blank,
    Block,
    Cell,
    Closing,
    Heading,
    Imprint,
    Inline,
    LabelGrid,
    LabelledLines,
    Note,
    NumberLine,
    PageBreak,
    Paragraph,
    Run,
    SignatureBlock,
    Spacer,
    Subtitle,
    Table,
    Title,
    WritingLines,
)
from reports.entries import Slot, arrange, written
from reports.official_boxes import ClosingBox, ImprintBox
from reports.setting import Composer, Shape
from reports.signing import GAP, Place, arrange_signatures, room_of
from reports.styles import CELL_PADDING, CLOSE_SIGNING_PITCH, IMPRINT_RULE, PaperStyle
from resources.fonts import Role

JUSTIFIED_FROM = 14
"""Width of a cell, in characters, from which on its text is justified."""

AFTER_GRID = 6.0
BEFORE_SIGNATURES = 10.0
BEFORE_NOTE = 6.0
"""Spaces between blocks, in points."""

SEAL_LINES = 2
"""Empty lines above who issues a 公文, so that the seal begins at most a line below the text."""

CLOSING_INSET = 4
"""Characters between the date of a 公文 and the right margin (GB/T 9704-2012, 7.3.5.1)."""

IMPRINT_PITCH = 24.0
"""Height of a line of the 版记."""

LEVELS = (Role.HEADING, Role.KAI, Role.BODY_BOLD)
"""Typefaces of the headings of a 公文 by their level: 黑体, 楷体, bold 仿宋."""

COMPANY = 3
"""Lines of what stands before that go with the signatures to a new page."""


class Compositor:
    """Makes boxes of blocks in one style."""

    def __init__(self, style: PaperStyle, composer: Composer) -> None:
        self.style = style
        self.composer = composer
        self._running = Shape(
            size=style.body, pitch=style.pitch, measure=style.measure, tracking=style.tracking
        )

    @singledispatchmethod
    def boxes(self, block: Block) -> Iterator[Box]:
        """Yield the boxes of a block."""
        raise TypeError(block)

    @boxes.register
    def _(self, block: Title) -> Iterator[Box]:
        style = self.style
        shape = Shape(size=style.title, pitch=style.title_pitch, measure=style.measure, align=Align.CENTRE)
        setting = self.composer.plain(block.text, shape, Role.BODY_BOLD)
        yield TextBox(setting, keep_with_next=True, outline=0)
        yield SpaceBox(style.after_title)

    @boxes.register
    def _(self, block: Subtitle) -> Iterator[Box]:
        runs: tuple[Inline, ...] = (Run(block.text),)
        shape = self._shape().but(size=self.style.heading, align=Align.CENTRE)
        setting = self.composer.compose((Blank(block.blank), *runs) if block.blank else runs, shape)
        yield TextBox(setting, keep_with_next=True)

    @boxes.register
    def _(self, block: NumberLine) -> Iterator[Box]:
        shape = self._shape().but(align=Align.RIGHT)
        yield TextBox(self.composer.plain(block.text, shape), keep_with_next=True)

    @boxes.register
    def _(self, block: Heading) -> Iterator[Box]:
        style = self.style
        indents = (2 * style.em, 0.0) if style.is_official else (0.0, 0.0)
        shape = self._shape().but(size=style.heading, indents=indents)
        setting = self.composer.plain(block.text, shape, LEVELS[block.level - 1])
        yield TextBox(setting, keep_with_next=True, outline=block.level)

    @boxes.register
    def _(self, block: Paragraph) -> Iterator[Box]:
        em = self.style.em
        indents = (block.indent * em, block.hang * em)
        shape = self._shape().but(indents=indents, align=block.align)
        yield TextBox(self.composer.compose(block.runs, shape), block.keep_with_next)

    @boxes.register
    def _(self, block: LabelledLines) -> Iterator[Box]:
        size = self.style.body
        lines = arrange(block.rows, self.style.measure / size, lambda text: self.composer.width(text, 1.0))
        for number, line in enumerate(lines):
            yield EntryBox(tuple(map(self._entry, line)), keep_with_next=number < len(lines) - 1)

    def _entry(self, slot: Slot) -> EntryPart:
        size, shape = self.style.body, self._shape()
        lone = shape.but(indents=(slot.value * size, 0.0), align=Align.JUSTIFY)
        label = self.composer.plain(slot.entry.label, shape)
        return EntryPart(slot, label, self.composer.plain(written(slot.entry.value), lone))

    @boxes.register
    def _(self, block: WritingLines) -> Iterator[Box]:
        yield WritingBox(self._shape(), block.lines)

    @boxes.register
    def _(self, block: Table) -> Iterator[Box]:
        yield from self.boxes(block.as_grid())

    @boxes.register
    def _(self, block: LabelGrid) -> Iterator[Box]:
        rows = [self._row(row) for row in block.rows]
        header = tuple(replace(row, keep_with_next=True) for row in rows[: block.header])
        yield from header
        for row in rows[block.header :]:
            yield replace(row, header=header)
        yield SpaceBox(AFTER_GRID)

    def _row(self, row: tuple[Cell, ...]) -> RowBox:
        unit = self.style.measure / sum(cell.width for cell in row)
        parts, x = [], 0.0
        for cell in row:
            parts.append(self._cell(cell, x, cell.width * unit))
            x += cell.width * unit
        return RowBox(tuple(parts), self.style.cell_pitch, keep_with_next=row[0].kept)

    def _cell(self, cell: Cell, x: float, width: float) -> CellPart:
        measure = width - 2 * CELL_PADDING
        size = self.style.cell
        align = cell_align(cell, measure / size)
        text = balanced(cell.text, measure / size) if cell.label else cell.text
        shape = Shape(size=size, pitch=self.style.cell_pitch, measure=measure, align=align)
        setting = self.composer.plain(text, shape)
        return CellPart(x, width, setting, cell.lines, high=cell.fill, label=cell.label)

    @boxes.register
    def _(self, block: SignatureBlock) -> Iterator[Box]:
        size, measure = self.style.body, self.style.measure
        plan = arrange_signatures(block, measure / size, lambda text: self.composer.width(text, 1.0))
        yield SpaceBox(BEFORE_SIGNATURES)
        plan = replace(plan, rows=tuple(tuple(map(self._roomy, row)) for row in plan.rows))
        rows = tuple(tuple(map(self._place, row)) for row in plan.rows)
        room = self.style.depth - (COMPANY + 1) * self.style.pitch - BEFORE_SIGNATURES
        pitch = CLOSE_SIGNING_PITCH if plan.crowded else self.style.signing
        yield SigningBox(plan, rows, pitch, room)

    def _roomy(self, place: Place) -> Place:
        """Return a place with its words divided where too little of their line would be left to sign on."""
        size = self.style.body
        line = (place.end - place.start) * self.style.measure - GAP * size
        need = max(room_of(place, size), self.composer.width(place.mark, size))
        setting = self.composer.plain(place.text, self._shape().but(measure=line))
        if not (place.signed and place.text) or setting.end(len(setting.lines) - 1) + need <= line + 1e-6:
            return place
        cut = place.text.rfind("（") if place.text.endswith("）：") else 0
        if cut > 0 and self.composer.width(place.text[cut:], size) + need <= line:
            return replace(place, text=f"{place.text[:cut]}\n{place.text[cut:]}")
        return replace(place, text=f"{place.text}\n")

    def _place(self, place: Place) -> SigningPart:
        size, measure = self.style.body, self.style.measure
        width = (place.end - place.start) * measure
        if not place.signed:
            align = Align.CENTRE if place.start else Align.LEFT
            shape = self._shape().but(measure=width, align=align)
            return SigningPart(place.start * measure, self.composer.plain(place.text, shape), (0.0, 0.0))
        shape = self._shape().but(measure=width - GAP * size)
        setting = self.composer.plain(place.text + place.mark, shape)
        words = self.composer.width(place.mark, size)
        start = place.start * measure + setting.end(len(setting.lines) - 1) - words
        return SigningPart(place.start * measure, setting, (start, place.end * measure - GAP * size))

    @boxes.register
    def _(self, block: Closing) -> Iterator[Box]:
        shape = self._shape()
        settings = tuple(self.composer.plain(text, shape) for text in (block.issuer, block.date))
        widths = [setting.end(0) for setting in settings]
        ends = closing_ends(widths[0], widths[1], shape.measure, self.style.em)
        starts = tuple(end - width for end, width in zip(ends, widths, strict=True))
        yield ClosingBox(SEAL_LINES * shape.pitch, settings, starts)

    @boxes.register
    def _(self, block: Imprint) -> Iterator[Box]:
        size, measure = self.style.number, self.style.measure
        rows = []
        for words, end in block.lines:
            last = self.composer.width(end, size)
            room = measure - 2 * size - (last + size if end else 0.0)
            hang = self._hang(words) * size
            shape = Shape(size=size, pitch=IMPRINT_PITCH, measure=room, indents=(0.0, hang))
            left = self.composer.plain(words, shape)
            right = self.composer.plain(end, Shape(size=size, pitch=IMPRINT_PITCH, measure=last + 1))
            rows.append((left, right))
        yield ImprintBox(tuple(rows), measure, size, IMPRINT_RULE)

    def _hang(self, words: str) -> float:
        """Return where the following lines begin, in characters: after ``抄送：``."""
        label, colon, _ = words.partition("：")
        return len(label) + 1 if colon and len(label) <= 4 else 0

    @boxes.register
    def _(self, block: Note) -> Iterator[Box]:
        size = self.style.note
        shape = Shape(size=size, pitch=size * 1.5, measure=self.style.measure, align=Align.JUSTIFY)
        yield SpaceBox(BEFORE_NOTE)
        yield TextBox(self.composer.plain(block.text, shape))

    @boxes.register
    def _(self, block: PageBreak) -> Iterator[Box]:  # noqa: ARG002
        yield BreakBox()

    @boxes.register
    def _(self, block: Spacer) -> Iterator[Box]:
        yield SpaceBox(block.lines * self.style.pitch, discardable=False)

    def _shape(self) -> Shape:
        return self._running


def closing_ends(issuer: float, dated: float, measure: float, em: float) -> tuple[float, float]:
    """Return where issuer and date of a 公文 end: the date four characters in, the issuer centred over it.

    A long issuer moves both to the left, at most to the left margin (GB/T 9704-2012, 7.3.5.1).
    """
    end = measure - CLOSING_INSET * em
    middle = min(end - dated / 2, measure - issuer / 2)
    return max(middle + issuer / 2, issuer), middle + dated / 2


def balanced(label: str, measure: float) -> str:
    """Return a label with its line ends, for cells `measure` characters wide.

    Lines are about equally long; of two lines of Chinese the last has an even number of characters, for so
    most words have: 纠纷/简要情况, 当事人/申请事项.
    """
    lines = ceil(len(label) / max(1, int(measure + 0.01)))
    if lines > 1 and "/" in label:
        return label.replace("/", "/\n", 1)
    if lines > 1 and "（" in label[1:]:
        return label.replace("（", "\n（", 1)
    if lines < 2 or not all("\u4e00" <= char <= "\u9fff" for char in label):
        return label
    head = len(label) - 2 * ceil(len(label) / 4)
    if lines == 2 and head > 1 and max(head, len(label) - head) <= measure + 0.01:
        return f"{label[:head]}\n{label[head:]}"
    length = ceil(len(label) / lines)
    return "\n".join(label[i : i + length] for i in range(0, len(label), length))


def cell_align(cell: Cell, measure: float) -> Align:
    """Return how a cell's text stands, `measure` being its width in characters."""
    if cell.label:
        return Align.CENTRE
    return Align.JUSTIFY if cell.align is Align.LEFT and measure >= JUSTIFIED_FROM else cell.align
