"""Sections of a form as rows of a ruled grid of 24 units."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from math import ceil

from forms import typed
from forms.spec import Section, Values
from reports.document import Align, Cell
from reports.printed import Printed, Printer, blocks, columns, rows

UNITS = 24
"""Width of a row, in units."""

LABEL = 4
"""Width of the first label of a row and of the longest of the others, in units."""

_CHARS_A_UNIT = 1.5
_VALUE = 2
"""Least width of a value."""


def grid_rows(section: Section, values: Values, printer: Printer) -> Iterator[tuple[Cell, ...]]:
    """Yield the rows of a section on a paper with a grid."""
    if section.as_table:
        yield from _table(section, values)
        return
    if section.numbered:
        yield _numbered(section, values, printer)
        return
    listed = blocks(section, values)
    for number, block in enumerate(listed, 1):
        printed = tuple(rows(tuple(printer.fields(section, block))))
        fields = [_row(row, _labels(row, printed)) for row in printed]
        if section.title:
            band = _band(section.title if len(listed) == 1 else f"{section.title}（{number}）")
            yield from map(_kept, (band, *fields[:-1]))
            fields = fields[-1:]
        yield from fields


def _band(text: str) -> tuple[Cell, ...]:
    return (Cell(text=text, width=UNITS, label=True),)


def _kept(row: tuple[Cell, ...]) -> tuple[Cell, ...]:
    """Return a row that stays with the next: what is said of one party is not divided between pages."""
    return (replace(row[0], kept=True), *row[1:])


def _labels(row: Sequence[Printed], others: Sequence[Sequence[Printed]]) -> list[int]:
    """Return the widths of a row's labels: those of rows that are divided alike stand one under another."""
    alike = [one for one in others if _spans(one) == _spans(row)]
    columns = (max(_label_width(one[at].label) for one in alike) for at in range(1, len(row)))
    return [LABEL, *columns]


def _spans(row: Sequence[Printed]) -> tuple[int, ...]:
    return tuple(field.span for field in row)


def _row(fields: Sequence[Printed], labels: Sequence[int]) -> tuple[Cell, ...]:
    """Return labels and values side by side; a first value gets what is left over."""
    widths = shared(UNITS - sum(labels), [field.span for field in fields])
    cells = []
    for field, label, width in zip(fields, labels, widths, strict=True):
        cells.append(Cell(text=field.label, width=label, label=True))
        cells.append(Cell(text=field.text, width=width, lines=field.lines, fill=field.elastic))
    return tuple(cells)


def _label_width(label: str) -> int:
    return min(LABEL, max(2, ceil((len(label) + 0.4) / _CHARS_A_UNIT)))


def shared(whole: int, shares: Sequence[int]) -> list[int]:
    """Divide units in the proportion of shares, each at least one; the first takes what is left over."""
    total = sum(shares)
    widths = [max(1, whole * share // total) for share in shares]
    widths[0] += whole - sum(widths)
    return widths


def _numbered(section: Section, values: Values, printer: Printer) -> tuple[Cell, ...]:
    """Return a numbered list as one row."""
    texts = []
    for number, block in enumerate(blocks(section, values), 1):
        words = "\n".join(field.text for field in printer.fields(section, block))
        texts.append(f"{number}．{words}")
    value = Cell(text="\n".join(texts), width=UNITS - LABEL, lines=section.blank_blocks)
    return (Cell(text=section.title, width=LABEL, label=True), value)


def _table(section: Section, values: Values) -> Iterator[tuple[Cell, ...]]:
    """Yield a list as rows of the grid, its title across, its labels above, rows to write in below."""
    fields = columns(section)
    widths = shared(UNITS, [field.span for field in fields])
    if section.title:
        yield _band(section.title)
    yield tuple(
        Cell(text=field.label, width=width, label=True) for field, width in zip(fields, widths, strict=True)
    )
    filled = section.blocks_of(values)
    for block in (*filled, *({},) * (section.blank_blocks - len(filled))):
        yield tuple(
            Cell(text=typed.printed(field, block.get(field.name)), width=width, align=Align.LEFT)
            for field, width in zip(fields, widths, strict=True)
        )
