"""Turn a declared form and its values into a document; without values into a blank form to fill by hand."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import datetime
from itertools import groupby
from types import MappingProxyType
from typing import TypedDict, Unpack

from forms.spec import Fixed, FormSpec, Part, Remark, Section, Signatures, Style, Use, Values
from reports.document import (
    Block,
    Document,
    LabelGrid,
    Note,
    PageCode,
    Spacer,
    Subtitle,
    Title,
)
from reports.paper_grid import grid_rows
from reports.paper_lines import aside, line_blocks
from reports.paper_official import official_blocks, title_of
from reports.paper_parts import sentence, signatures
from reports.printed import Printer
from reports.styles import COVER, GRID, LINES, OFFICIAL, PageNumbers, PaperStyle

_STYLES: Mapping[Style, PaperStyle] = MappingProxyType(
    {Style.LINES: LINES, Style.GRID: GRID, Style.COVER: COVER, Style.OFFICIAL: OFFICIAL}
)
_NUMBERS: Mapping[Style, PageNumbers] = MappingProxyType(
    {Style.COVER: PageNumbers.NONE, Style.OFFICIAL: PageNumbers.DASHED}
)
_ABOVE_GRID = 0.3
"""Room between a sentence and the grid below it, in lines."""


class Marks(TypedDict, total=False):
    """What may be set of a paper beside its words; see `Document`."""

    header: str
    draft: bool
    void: bool
    page_code: PageCode | None
    facing: bool


def paper(spec: FormSpec, values: Values, *, created: datetime, **marks: Unpack[Marks]) -> Document:
    """Return the paper of a form over values as `Form.fill` gives them.

    `created` is naive Beijing time. Of the marks `header` is small text on every page; a `draft` is marked on
    every page, and that of a `void` case as 作废; a `page_code` stands at the foot of every page; `facing`
    papers are printed on both sides.
    """
    official = spec.style is Style.OFFICIAL
    return Document(
        title=title_of(spec, values).replace("\n", "") if official else spec.title,
        blocks=tuple(official_blocks(spec, values) if official else _blocks(spec, values)),
        created=created,
        code=spec.code,
        author=str(values.get("committee") or ""),
        style=_STYLES[spec.style],
        page_numbers=_NUMBERS.get(spec.style, PageNumbers.OF_TOTAL),
        **marks,
    )


def blank(spec: FormSpec, *, created: datetime, committee: str = "") -> Document:
    """Return a form without values, to print for the day the power fails."""
    return paper(spec, {"committee": committee}, created=created)


def _blocks(spec: FormSpec, values: Values) -> Iterator[Block]:
    """Yield the blocks of a paper; sections that follow each other on a grid make one grid."""
    printer = Printer.of(spec)
    yield from _head(spec, values)
    for number, (ruled, parts) in enumerate(groupby(spec.parts, key=lambda part: _is_ruled(spec, part))):
        if ruled and number:
            yield Spacer(_ABOVE_GRID)
        if ruled:
            sections = [part for part in parts if isinstance(part, Section)]
            rows = tuple(row for each in sections for row in grid_rows(each, values, printer))
            yield LabelGrid(rows, header=_header(sections))
            continue
        for part in parts:
            yield from _part(spec, part, values, printer)


def _header(sections: Sequence[Section]) -> int:
    """Return how many rows a grid repeats on each page: those above the lines of a table of its own."""
    (first, *others) = sections
    if others or not first.as_table:
        return 0
    return 2 if first.title else 1


def _head(spec: FormSpec, values: Values) -> Iterator[Block]:
    if spec.style is not Style.COVER:
        yield Title(spec.title)
        return
    yield Spacer(1)
    committee = values.get("committee")
    yield Subtitle(str(committee)) if committee else Subtitle(spec.maker, blank=6)
    yield Title(spec.title)
    yield Spacer(1)


def _is_ruled(spec: FormSpec, part: Part) -> bool:
    return (
        spec.style is Style.GRID
        and isinstance(part, Section)
        and part.use is not Use.SCREEN
        and not part.aside
    )


def _part(spec: FormSpec, part: Part, values: Values, printer: Printer) -> Iterator[Block]:
    """Yield the blocks of a part; notes and some sections are for the screen only."""
    match part:
        case Section(use=Use.SCREEN):
            return
        case Section(aside=True):
            yield from aside(part, values, printer)
        case Section():
            yield from line_blocks(part, values, printer)
        case Fixed():
            if part.holds(values):
                yield sentence(spec, part, values)
        case Signatures():
            yield signatures(part, values)
        case Remark():
            yield Note(f"备注：{part.text}")
