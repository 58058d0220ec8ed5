"""What stands on paper for the fields of a form: the value, or the gap to fill it by hand."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from forms import typed
from forms.spec import Field, FormSpec, Kind, Section, Use, Values

COLUMNS = 4
"""Columns of the grid that the spans of fields are counted in."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Printed:
    """A field on paper; `lines` is its least height, an elastic one takes what room is left over."""

    label: str
    text: str
    span: int
    lines: int
    long: bool
    elastic: bool


@dataclass(frozen=True, slots=True)
class Printer:
    """Prints the fields of one form; the longest running text of the form is elastic."""

    longest: int

    @classmethod
    def of(cls, spec: FormSpec) -> "Printer":
        """Return the printer of a form."""
        long = (field.lines for field in spec.fields() if _on_paper(field) and field.kind is Kind.TEXT)
        return cls(max(long, default=0))

    def fields(self, section: Section, block: Values) -> Iterator[Printed]:
        """Yield what is printed of a block of a section, in order."""
        for field in section.fields:
            value = typed.printed(field, block.get(field.name))
            if _on_paper(field) and field.shows(block) and (value or not field.only_filled):
                yield self._printed(field, value)

    def _printed(self, field: Field, value: str) -> Printed:
        long = field.kind is Kind.TEXT
        return Printed(
            label=field.label,
            text=value or gap(field),
            span=min(field.span, COLUMNS),
            lines=field.lines,
            long=long,
            elastic=long and field.lines == self.longest,
        )


def columns(section: Section) -> tuple[Field, ...]:
    """Return the fields of a section that is printed as a table."""
    return tuple(field for field in section.fields if _on_paper(field))


def blocks(section: Section, values: Values) -> tuple[Values, ...]:
    """Return the blocks to print, empty ones to fill by hand where there are none."""
    return section.blocks_of(values) or section.blank or ({},) * section.blank_blocks


def gap(field: Field) -> str:
    """Return the words in the gap that is left for a value, such as ``年　月　日``; often none."""
    words = typed.blank(field)
    return words if words.strip("\u3000") else ""


def rows(fields: Sequence[Printed]) -> Iterator[tuple[Printed, ...]]:
    """Yield the fields that stand side by side; running text stands alone."""
    row: list[Printed] = []
    for field in fields:
        if row and (field.long or sum(each.span for each in row) + field.span > COLUMNS):
            yield tuple(row)
            row = []
        row.append(field)
        if field.long:
            yield tuple(row)
            row = []
    if row:
        yield tuple(row)


def _on_paper(field: Field) -> bool:
    return field.use is not Use.SCREEN
