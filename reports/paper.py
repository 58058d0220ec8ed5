"""Turn a declared form and its values into a document; without values into a blank form to fill by hand."""

import re
from collections.abc import Iterator, Mapping
from datetime import date, datetime
from itertools import groupby
from types import MappingProxyType

from forms.spec import Fixed, FormSpec, Part, Remark, Section, SignatureLine, Signatures, Style, Use, Values
from mediation_app.rules import dates
from reports.document import (
    Blank,
    Block,
    Document,
    Inline,
    LabelGrid,
    Note,
    Paragraph,
    Run,
    SignatureBlock,
    SignatureGroup,
    Signer,
    Spacer,
    Subtitle,
    Title,
)
from reports.paper_grid import grid_rows
from reports.paper_lines import aside, line_blocks
from reports.printed import Printer
from reports.styles import COVER, GRID, LINES, PageNumbers, PaperStyle

_STYLES: Mapping[Style, PaperStyle] = MappingProxyType(
    {Style.LINES: LINES, Style.GRID: GRID, Style.COVER: COVER}
)
_GAP = re.compile("(\u3000+)")
_ABOVE_GRID = 0.3
"""Room between a sentence and the grid below it, in lines."""

_COMMITTEE = "人民调解委员会"
_UNDATED = "　　　　年　　月　　日"


def paper(
    spec: FormSpec, values: Values, *, created: datetime, header: str = "", draft: bool = False
) -> Document:
    """Return the paper of a form over values as `Form.fill` gives them.

    `created` is naive Beijing time, `header` small text on every page; a `draft` is marked on every page.
    """
    cover = spec.style is Style.COVER
    return Document(
        title=spec.title,
        blocks=tuple(_blocks(spec, values)),
        created=created,
        code=spec.code,
        author=str(values.get("committee") or ""),
        style=_STYLES[spec.style],
        page_numbers=PageNumbers.NONE if cover else PageNumbers.OF_TOTAL,
        header=header,
        draft=draft,
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
            sections = (part for part in parts if isinstance(part, Section))
            yield LabelGrid(tuple(row for each in sections for row in grid_rows(each, values, printer)))
            continue
        for part in parts:
            yield from _part(spec, part, values, printer)


def _head(spec: FormSpec, values: Values) -> Iterator[Block]:
    if spec.style is not Style.COVER:
        yield Title(spec.title)
        return
    yield Spacer(1)
    committee = values.get("committee")
    yield Subtitle(str(committee)) if committee else Subtitle(_COMMITTEE, blank=6)
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
                yield _sentence(spec, part, values)
        case Signatures():
            yield _signatures(part, values)
        case Remark():
            yield Note(f"备注：{part.text}")


def _sentence(spec: FormSpec, fixed: Fixed, values: Values) -> Paragraph:
    """Return a fixed sentence; what is not known of it is left to be filled by hand."""
    runs: list[Inline] = []
    for run in spec.runs(fixed, values):
        pieces = _GAP.split(run.text) if run.filled else [run.text]
        runs.extend(Run(piece) if piece.strip("\u3000") else Blank(len(piece)) for piece in pieces if piece)
    return Paragraph(runs=tuple(runs), indent=2 if fixed.indent else 0)


def _signatures(part: Signatures, values: Values) -> SignatureBlock:
    signed_on = values.get(part.dated)
    return SignatureBlock(
        groups=tuple(_group(line, values) for line in part.lines),
        seal=part.seal.format(committee=values.get("committee") or _COMMITTEE),
        date=dates.show(signed_on) if isinstance(signed_on, date) else _UNDATED,
    )


def _group(line: SignatureLine, values: Values) -> SignatureGroup:
    """Return those who sign under a label; places without a name where fewer are known than must sign."""
    given = values.get(line.names) if line.names else ()
    names = [str(name) for name in given] if isinstance(given, tuple | list) else []
    places = max(line.at_least, len(names))
    return SignatureGroup(line.label, tuple(map(Signer, names + [""] * (places - len(names)))))
