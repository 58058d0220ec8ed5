"""Lists across the sheet, to take along, hang up or write on: route sheet, roster, register, matrix."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import datetime

from reports.document import Block, Column, Document, Heading, Note, Paragraph, Run, Spacer, Table, Title
from reports.styles import A4_HEIGHT, A4_WIDTH, GRID, MM, SIZES

_STYLE = replace(
    GRID,
    body=SIZES["五号"],
    pitch=15.0,
    heading=SIZES["小四"],
    note=SIZES["五号"],
    title_pitch=30.0,
    width=A4_HEIGHT,
    height=A4_WIDTH,
    top=20 * MM,
    bottom=18 * MM,
    left=20 * MM,
    measure=728.0,
)


@dataclass(frozen=True, slots=True)
class SheetGroup:
    """Rows under one heading, which may be empty; `blank_rows` are left to write on."""

    heading: str
    columns: tuple[Column, ...]
    rows: tuple[tuple[str, ...], ...]
    blank_rows: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Sheet:
    """A list with what it is about above it, and remarks at its foot."""

    code: str
    title: str
    office: str
    about: tuple[str, ...]
    groups: tuple[SheetGroup, ...]
    foot: tuple[str, ...] = ()


def sheet(page: Sheet, *, created: datetime) -> Document:
    """Return a list as a document across the sheet; `created` is naive Beijing time."""
    return Document(
        title=page.title,
        blocks=tuple(_blocks(page)),
        created=created,
        code=page.code,
        author=page.office,
        style=_STYLE,
    )


def _blocks(page: Sheet) -> Iterator[Block]:
    yield Title(page.title)
    yield Paragraph(runs=(Run("　　".join((page.office, *page.about))),), indent=0)
    for group in page.groups:
        yield Spacer(0.4)
        if group.heading:
            yield Heading(group.heading)
        yield Table(group.columns, group.rows, group.blank_rows)
    for words in page.foot:
        yield Note(words)
