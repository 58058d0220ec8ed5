"""The blocks of a document as elements of a DOCX body."""

from collections.abc import Iterator, Sequence
from functools import singledispatchmethod
from typing import Any

from docx.oxml.xmlchemy import BaseOxmlElement

from reports.boxes import FEW_LINES, EntryBox, RowBox, SigningBox, SpaceBox, TextBox
from reports.composition import (
    AFTER_GRID,
    BEFORE_NOTE,
    BEFORE_SIGNATURES,
    COMPANY,
)
from reports.document import (
    Align,
    Blank,
    Block,
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
    SignatureBlock,
    Spacer,
    Subtitle,
    Table,
    Title,
    WritingLines,
)
from reports.docx_grids import GridWriter
from reports.docx_lines import Piece, pieces, text_pieces
from reports.docx_official import closing_lines, imprint_lines
from reports.layout import Layout
from reports.official_boxes import ClosingBox
from reports.seams import begins_page, seams
from reports.signing import GAP, Place, Row
from reports.styles import CELL_LEAD, CELL_PADDING, RULE
from reports.wordml import (
    KAI,
    UNDERLINED,
    Form,
    Look,
    TableCell,
    TableRow,
    paragraph,
    runs,
    tab,
    table,
)

SPARE = 15.0
"""Height a full page is given for a line that breaks differently in an office program."""

_SPARE_A_ROW = 2.0
"""What a row to sign in leaves for the same on a full page."""

_HAIR = 1.0
"""Height of the paragraph that the format wants after a table."""


class BlockWriter:
    """Writes the blocks of a laid-out document in order."""

    def __init__(self, layout: Layout) -> None:
        self.layout = layout
        self.blocks = layout.document.blocks
        self.boxes = layout.boxes
        self.style = layout.document.style
        self.kept = _company(layout)
        self._index = 0
        self.page_break = False

    def elements(self) -> Iterator[BaseOxmlElement]:
        """Yield the paragraphs and tables of the body."""
        for index, block in enumerate(self.blocks):
            self._index = index
            yield from self.write(block)
        if self.page_break or isinstance(self.blocks[-1], LabelGrid | Table | SignatureBlock):
            yield self._paragraph([], pitch=_HAIR)

    @singledispatchmethod
    def write(self, block: Block) -> Iterator[BaseOxmlElement]:
        """Yield the elements of a block."""
        raise TypeError(block)

    @write.register
    def _(self, block: Title) -> Iterator[BaseOxmlElement]:
        yield self._paragraph(runs(block.text), style="Title", after=self.style.after_title)

    @write.register
    def _(self, block: Subtitle) -> Iterator[BaseOxmlElement]:
        size = self.style.heading
        blank = runs("\u3000" * round(block.blank), Look(size=size, underline=True))
        words = runs(block.text, Look(size=size))
        yield self._paragraph([*blank, *words], keep_next=True, align=Align.CENTRE)

    @write.register
    def _(self, block: NumberLine) -> Iterator[BaseOxmlElement]:
        yield self._paragraph(runs(block.text), keep_next=True, align=Align.RIGHT)

    @write.register
    def _(self, block: Heading) -> Iterator[BaseOxmlElement]:
        indents = (0.0, 2 * self.style.em) if self.style.is_official else (0.0, 0.0)
        yield self._paragraph(runs(block.text), style=f"Heading{block.level}", indents=indents)

    @write.register
    def _(self, block: Paragraph) -> Iterator[BaseOxmlElement]:
        kept = block.keep_with_next or self._kept
        box, seam = self.boxes[self._index][-1], self._seam
        if block.align is Align.RIGHT and isinstance(block.runs[-1], Blank) and isinstance(box, TextBox):
            yield self._gap_at_the_right(block, box, keep_next=kept)
            return
        if not isinstance(box, TextBox):
            raise TypeError(box)
        if not seam:
            yield self._text(block, pieces(block.runs, box.setting), block.indent, keep_next=kept)
            return
        yield self._text(block, pieces(block.runs, box.setting, last=seam), block.indent)
        yield self._text(block, pieces(block.runs, box.setting, seam), block.hang, keep_next=kept)

    def _gap_at_the_right(self, block: Paragraph, box: TextBox, *, keep_next: bool) -> BaseOxmlElement:
        """Return words and a blank to the right margin; tabs, for spaces at a line's end do not show."""
        measure = self.style.measure
        words = [element for run in block.runs[:-1] for element in _inline(run)]
        stops = (measure - box.setting.width(0), measure)
        return self._paragraph([tab(), *words, tab(UNDERLINED)], keep_next=keep_next, tabs=stops)

    def _tracking(self, gap: float) -> float | None:
        """Return the tracking of a line with a gap, None for the usual one."""
        return self.style.tracking + gap if gap else None

    def _text(
        self, block: Paragraph, content: Sequence[Piece], indent: float, *, keep_next: bool = False
    ) -> BaseOxmlElement:
        em = self.style.em
        indents = (block.hang * em, (indent - block.hang) * em)
        elements = [each for run, gap in content for each in _inline(run, self._tracking(gap))]
        return self._paragraph(elements, keep_next=keep_next, indents=indents, align=block.align)

    @write.register
    def _(self, block: LabelledLines) -> Iterator[BaseOxmlElement]:  # noqa: ARG002
        # LibreOffice keeps such lines together, but not always
        self.page_break |= begins_page(self.boxes[self._index][0], self.layout.cuts)
        for box in self.boxes[self._index]:
            if isinstance(box, EntryBox):
                yield self._entries(box)

    def _entries(self, box: EntryBox) -> BaseOxmlElement:
        """Return a line of labels and values; tabs draw the rules up to where the next label begins."""
        size = self.style.body
        content: list[BaseOxmlElement] = []
        stops: list[float] = []
        for part in box.parts:
            if content:
                content.append(tab())
                stops.append(part.slot.start * size)
            content += runs(part.slot.entry.label)
            for text, gap in text_pieces(part.value):
                content += runs(text, Look(underline=True, tracking=self._tracking(gap)))
            content.append(tab(UNDERLINED))
            stops.append(part.slot.end * size)
        return self._paragraph(content, keep_next=box.keep_with_next or self._kept, tabs=tuple(stops))

    @write.register
    def _(self, block: WritingLines) -> Iterator[BaseOxmlElement]:
        for number in range(block.lines):
            last = number == block.lines - 1
            line = [
                *runs(" ", UNDERLINED),
                tab(UNDERLINED),
            ]  # LibreOffice gives tabs alone a pitch of its own
            kept = self._kept if last else block.lines <= FEW_LINES
            yield self._paragraph(line, keep_next=kept, tabs=(self.style.measure,))

    @write.register
    def _(self, block: Table) -> Iterator[BaseOxmlElement]:
        yield from self.write(block.as_grid())

    @write.register
    def _(self, block: LabelGrid) -> Iterator[BaseOxmlElement]:
        boxes = [box for box in self.boxes[self._index] if isinstance(box, RowBox)]
        rows = [*GridWriter(self.layout).rows(block, boxes, kept=self._kept)]
        yield table(rows, style="PaperGrid", padding=(CELL_LEAD - RULE / 2, CELL_PADDING))
        if self._index + 1 < len(self.blocks):
            yield self._paragraph([], pitch=AFTER_GRID, keep_next=self._kept)

    @write.register
    def _(self, block: SignatureBlock) -> Iterator[BaseOxmlElement]:  # noqa: ARG002
        yield self._paragraph([], pitch=BEFORE_SIGNATURES, keep_next=True)
        for box in self.boxes[self._index]:
            if isinstance(box, SigningBox):
                spare = self._spare_a_row(len(box.rows))
                heights = [piece.height - spare for piece in box.slices]
                glued = [piece.glued for piece in box.slices]
                glued[-1] = self._index + 1 < len(self.blocks)
                rows = [
                    self._signing_row(row, height, keep_next=keep)
                    for row, height, keep in zip(box.plan.rows, heights, glued, strict=True)
                ]
                yield table(rows, style="TableNormal", padding=(0.0, 0.0))

    def _spare_a_row(self, rows: int) -> float:
        """Return what rows to sign in are lower, nothing where all of them together would save a page."""
        saved = _SPARE_A_ROW * rows
        return _SPARE_A_ROW if self.layout.full and self.layout.bears(saved + SPARE) else 0.0

    def _signing_row(self, row: Row, height: float, *, keep_next: bool) -> TableRow:
        """Return a row of places to sign, empty cells where there is none."""
        cells = []
        for place in _with_gaps(row):
            content = self._signing_place(place, keep_next=keep_next)
            end = place.end * self.style.measure
            cells.append(TableCell(end=end, paragraphs=(content,), vertical="bottom"))
        return TableRow(cells=tuple(cells), height=height)

    def _signing_place(self, place: Place, *, keep_next: bool) -> BaseOxmlElement:
        """Return the words of a place; a tab draws the line to sign on."""
        if not place.signed:
            align = Align.CENTRE if place.start else Align.LEFT
            return self._paragraph(runs(place.text), keep_next=keep_next, align=align)
        line = (place.end - place.start) * self.style.measure - GAP * self.style.body
        content = [*runs(place.text), *runs(place.mark, UNDERLINED), tab(UNDERLINED)]
        return self._paragraph(content, keep_next=keep_next, tabs=(line,), align=Align.LEFT)

    @write.register
    def _(self, block: Closing) -> Iterator[BaseOxmlElement]:
        for box in self.boxes[self._index]:
            if isinstance(box, ClosingBox):
                for content, form in closing_lines(block, box, self.style):
                    yield self._paragraph(content, **form)

    @write.register
    def _(self, block: Imprint) -> Iterator[BaseOxmlElement]:
        for content, form in imprint_lines(block, self.layout.gap, self.style):
            yield self._paragraph(content, **form)

    @write.register
    def _(self, block: Note) -> Iterator[BaseOxmlElement]:
        look = Look(size=self.style.note)
        pitch = self.style.note * 1.5
        yield self._paragraph([], pitch=BEFORE_NOTE, keep_next=True)
        yield self._paragraph(runs(block.text, look), style="Note", pitch=pitch)

    @write.register
    def _(self, block: PageBreak) -> Iterator[BaseOxmlElement]:  # noqa: ARG002
        self.page_break = True
        return iter(())

    @write.register
    def _(self, block: Spacer) -> Iterator[BaseOxmlElement]:
        yield self._paragraph([], pitch=block.lines * self.style.pitch, keep_next=self._has_next)

    @property
    def _has_next(self) -> bool:
        """Tell whether a block follows that need not begin a page."""
        follow = self.blocks[self._index + 1 : self._index + 2]
        return bool(follow) and not isinstance(follow[0], PageBreak)

    @property
    def _kept(self) -> bool:
        """Tell whether the end of this block goes with the signatures that follow."""
        return self._index in self.kept

    @property
    def _seam(self) -> int:
        """Return the line from which on this block goes with the signatures to a new page, or 0."""
        within = seams(self.boxes[self._index][-1], self.layout.cuts)
        return within[-1] if within and self._kept else 0

    def _paragraph(self, content: Sequence[BaseOxmlElement], **form: Any) -> BaseOxmlElement:
        """Return a paragraph, the first one after a page break on a new page."""
        page_break, self.page_break = self.page_break, False
        return paragraph(content, Form(page_break=page_break, **form))


def _with_gaps(row: Row) -> Iterator[Place]:
    """Yield the places of a row and what is empty between and after them."""
    end = 0.0
    for place in row:
        if place.start > end + 1e-6:
            yield Place(text="", start=end, end=place.start, signed=False)
        yield place
        end = place.end
    if end < 1 - 1e-6:
        yield Place(text="", start=end, signed=False)


def _inline(run: Inline, tracking: float | None = None) -> Sequence[BaseOxmlElement]:
    if isinstance(run, Blank):
        return runs("\u3000" * round(run.width), UNDERLINED)
    font = KAI if run.kai else None
    return runs(run.text, Look(font=font, bold=run.bold, underline=run.underline, tracking=tracking))


def _company(layout: Layout) -> frozenset[int]:
    """Return the blocks whose ends go with the signatures to another page."""
    kept: set[int] = set()
    blocks = layout.document.blocks
    for number, block in enumerate(blocks):
        lines, before = 0, number - 1
        while isinstance(block, SignatureBlock | Closing) and before >= 0 and lines < COMPANY:
            if isinstance(blocks[before], PageBreak):
                break
            lines += sum(len(box.slices) for box in layout.boxes[before] if not isinstance(box, SpaceBox))
            kept.add(before)
            before -= 1
    return frozenset(kept)
