"""Rows of a grid as those of a DOCX table: what runs on over pages is a row on each."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from docx.oxml.xmlchemy import BaseOxmlElement

from reports.boxes import CellPart, RowBox
from reports.document import Cell, LabelGrid
from reports.docx_lines import text_pieces
from reports.layout import Layout
from reports.seams import begins_page, seams
from reports.styles import CELL_LEAD
from reports.wordml import PLAIN, Form, Look, TableCell, TableRow, paragraph, runs

_SPARE_LINES = 2
"""What an elastic cell leaves for lines elsewhere that break differently in an office program."""

_FEW_LINES = 5
"""Lines up to which a row is not cut."""


@dataclass(frozen=True, slots=True)
class _Place:
    """Where a row stands: among those repeated on each page, on the page of what follows."""

    header: bool
    kept: bool


@dataclass(frozen=True, slots=True)
class _Row:
    """How a row is written: repeated on each page, on the page of what follows, not cut."""

    header: bool
    kept: bool
    whole: bool


class GridWriter:
    """Writes the rows of the grids of a laid-out document."""

    def __init__(self, layout: Layout) -> None:
        self.layout = layout
        self.style = layout.document.style

    def rows(self, grid: LabelGrid, boxes: Sequence[RowBox], *, kept: bool) -> Iterator[TableRow]:
        """Yield the rows of a grid; `kept`: the last one stays on the page of what follows."""
        last = len(boxes) - 1
        for number, (row, box) in enumerate(zip(grid.rows, boxes, strict=True)):
            place = _Place(number < grid.header, kept and number == last)
            yield from self._row_parts(row, box, place)

    def _row_parts(self, row: tuple[Cell, ...], box: RowBox, place: _Place) -> Iterator[TableRow]:
        """Yield a row, as one on each page where it runs on over pages."""
        kept = place.header or row[0].kept or place.kept
        within = seams(box, self.layout.cuts)
        whole = begins_page(box, self.layout.cuts) or box.count <= _FEW_LINES
        if not within:
            yield self._grid_row(row, box, (0, box.count), _Row(place.header, kept, whole))
            return
        low = tuple(replace(cell, lines=1) for cell in row)
        for span in pairwise((0, *within, box.count)):
            last = span[1] == box.count
            yield self._grid_row(low, box, span, _Row(place.header, kept and last, whole or bool(span[0])))

    def _grid_row(self, row: tuple[Cell, ...], box: RowBox, span: tuple[int, int], how: _Row) -> TableRow:
        """Return the lines ``first:last`` of a row."""
        first, last = span
        count = last - first
        room = max(cell.lines for cell in row)
        spare = _SPARE_LINES if len(self.layout.pages) == 1 else 0
        lines = max(cell.lines - spare * cell.fill for cell in row)
        cells = []
        for cell, part in zip(row, box.cells, strict=True):
            text = text_pieces(part.setting, first, last)
            content = self._cell_paragraph(part, text, keep_next=how.kept)
            centred = (count <= _FEW_LINES or count <= room) and not cell.fill
            cells.append(
                TableCell(
                    end=part.x + part.width,
                    paragraphs=(content,),
                    vertical="center" if centred else "top",
                    close=(first > 0, last < box.count),
                )
            )
        height = max(lines, 1) * self.style.cell_pitch + ((first == 0) + (last == box.count)) * CELL_LEAD
        return TableRow(cells=tuple(cells), height=height, whole=how.whole, header=how.header)

    def _cell_paragraph(
        self, part: CellPart, content: Sequence[tuple[str, float]], *, keep_next: bool
    ) -> BaseOxmlElement:
        style = self.style
        own = Look(size=style.table, tracking=0.0) if style.table else PLAIN
        elements = [
            element
            for text, gap in content
            for element in runs(
                text, replace(own, tracking=part.setting.shape.tracking + gap) if gap else own
            )
        ]
        pitch = style.table_pitch or None
        return paragraph(elements, Form(keep_next=keep_next, align=part.setting.shape.align, pitch=pitch))
