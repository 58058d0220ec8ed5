"""The words of a Word file as pages to look at, where no office program can show the file as it is."""

from collections.abc import Iterator
from datetime import datetime
from io import BytesIO
from itertools import groupby

import docx
from docx.table import Table as WordTable
from docx.table import _Cell as WordCell
from docx.text.paragraph import Paragraph as WordParagraph

from reports import pdf
from reports.document import Block, Cell, Document, LabelGrid, Note, Spacer, paragraph, printable

_NO_PROGRAM = "这台电脑没有 LibreOffice、WPS 或 Word，"
_FAILED = "办公软件没有能把这份文书转成 PDF，"
_TOLD = "这里只显示文字，版式以 Word 稿为准。定稿后请打印 Word 稿，签署后扫描附卷。"
_MOST_ROWS = 300


def words_pdf(content: bytes, title: str, *, has_program: bool = False) -> bytes:
    """Return the paragraphs and tables of a Word file as PDF, with a note why it looks otherwise."""
    file = docx.Document(BytesIO(content))
    made = file.core_properties.modified or datetime(2000, 1, 1)
    note = Note((_FAILED if has_program else _NO_PROGRAM) + _TOLD)
    document = Document(
        title=title, blocks=(note, Spacer(), *_blocks(file)), created=made.replace(tzinfo=None)
    )
    return pdf.render(document).pdf


def _blocks(file: docx.document.Document) -> Iterator[Block]:
    for item in file.iter_inner_content():
        if isinstance(item, WordParagraph):
            yield paragraph(printable(item.text), indent=0) if item.text.strip() else Spacer()
        elif len(item.rows):
            yield _grid(item)


def _grid(table: WordTable) -> LabelGrid:
    """Return a table as a grid, cells joined in Word joined here."""
    columns = max(1, len(table.columns))
    return LabelGrid(tuple(_row(row.cells, columns) for row in list(table.rows)[:_MOST_ROWS]))


def _row(cells: tuple[WordCell, ...], columns: int) -> tuple[Cell, ...]:
    """Return a row; python-docx names a joined cell once for every column it takes."""
    joined = [(each, len(list(same))) for each, same in groupby(cells, key=lambda cell: cell.text)]
    spare = columns - len(cells)
    last = len(joined) - 1
    return tuple(
        Cell(text=printable(text), width=width + (spare if place == last else 0))
        for place, (text, width) in enumerate(joined)
    )
