"""Sections of a form as labels with lines to write on, running text and lists."""

from collections.abc import Iterator

from forms import typed
from forms.spec import Field, Section, Values
from reports.document import (
    Align,
    Blank,
    Block,
    Column,
    Entry,
    Heading,
    LabelledLines,
    NumberLine,
    Paragraph,
    Run,
    Table,
    WritingLines,
    paragraph,
)
from reports.printed import Printed, Printer, blocks, columns, rows

_NUMBER_GAP = 10
"""Width of the blank left for a number, in characters."""


def aside(section: Section, values: Values, printer: Printer) -> Iterator[Block]:
    """Yield what stands at the right under the title, such as 编号."""
    for field in printer.fields(section, values):
        label = f"{field.label}："
        if field.text:
            yield NumberLine(label + field.text)
            continue
        gap = (Run(label), Blank(_NUMBER_GAP))
        yield Paragraph(runs=gap, indent=0, align=Align.RIGHT, keep_with_next=True)


def line_blocks(section: Section, values: Values, printer: Printer) -> Iterator[Block]:
    """Yield the blocks of a section on a paper with lines."""
    if section.title:
        yield Heading(f"{section.title}：")
    if section.as_table:
        yield _table(section, values)
        return
    for number, block in enumerate(blocks(section, values), 1):
        fields = tuple(printer.fields(section, block))
        yield from _numbered(number, fields) if section.numbered else _fields(fields)


def _fields(fields: tuple[Printed, ...]) -> Iterator[Block]:
    """Yield fields: short ones together on ruled lines, running text under its label."""
    short: list[tuple[Entry, ...]] = []
    for row in rows(fields):
        if not row[0].long:
            short.append(tuple(Entry(field.label, field.text, field.span) for field in row))
            continue
        if short:
            yield LabelledLines(tuple(short))
            short = []
        yield Heading(f"{row[0].label}：")
        yield from _long(row[0])
    if short:
        yield LabelledLines(tuple(short))


def _long(field: Printed) -> Iterator[Block]:
    """Yield running text, a paragraph a line, or lines to write it on."""
    for line in field.text.split("\n"):
        if line:
            yield paragraph(line)
    if not field.text:
        yield WritingLines(lines=field.lines, fill=field.elastic)


def _numbered(number: int, fields: tuple[Printed, ...]) -> Iterator[Block]:
    """Yield the words of a numbered block, ``1．`` before them, or lines to write them on."""
    words = "\n".join(field.text for field in fields if field.text)
    if words:
        first, *others = words.split("\n")
        yield paragraph(f"{number}．{first}")
        yield from (paragraph(line) for line in others if line)
        return
    yield LabelledLines(((Entry(f"{number}．"),),))
    more = sum(field.lines for field in fields) - 1
    if more > 0:
        yield WritingLines(lines=more)


def _table(section: Section, values: Values) -> Table:
    fields = columns(section)
    filled = section.blocks_of(values)
    return Table(
        columns=tuple(Column(field.label, field.span, _column_align(field)) for field in fields),
        rows=tuple(
            tuple(typed.printed(field, block.get(field.name)) for field in fields) for block in filled
        ),
        blank_rows=max(0, section.blank_blocks - len(filled)),
    )


def _column_align(field: Field) -> Align:
    return Align.CENTRE if field.span == 1 else Align.LEFT
