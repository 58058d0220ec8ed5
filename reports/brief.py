"""A leader's month on one page: figures first, then lists that are cut until the page holds them."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime

from mediation_app.rules import dates
from reports.document import Align, Block, Cell, Document, LabelGrid, Spacer, Title
from reports.layout import lay_out
from reports.styles import GRID, MM, SIZES

UNITS = 24
_MOST = 12
"""Most rows of a list."""

_STYLE = replace(
    GRID,
    body=SIZES["五号"],
    pitch=14.0,
    heading=SIZES["五号"],
    title_pitch=30.0,
    top=18 * MM,
    bottom=20 * MM,
    left=22 * MM,
    measure=472.5,
)
_FIGURES_A_ROW = 4


@dataclass(frozen=True, slots=True)
class BriefList:
    """A list of the brief: its title, its columns with their widths (24 in all), its rows."""

    title: str
    columns: tuple[tuple[str, int], ...]
    rows: tuple[tuple[str, ...], ...]
    counted_in: str = "件"


@dataclass(frozen=True, slots=True, kw_only=True)
class BriefPage:
    """What stands on a brief, in words; the first row says of whom, of when, and as of which day."""

    leader: str
    office: str
    year: int
    month: int
    as_of: date
    figures: tuple[tuple[str, str], ...]
    lines: tuple[tuple[str, str], ...]
    """Labels and words across the page: by colour, by state, what was done."""
    lists: tuple[BriefList, ...]


def brief(page: BriefPage, *, created: datetime) -> Document:
    """Return the brief on one page: the lists are cut as far as that takes, and say how much they leave out.

    `created` is naive Beijing time.
    """
    shown = [min(len(each.rows), _MOST) for each in page.lists]
    document = _document(page, shown, created)
    while len(lay_out(document).pages) > 1 and any(shown):
        longest = max(range(len(shown)), key=lambda place: (shown[place], place))
        shown[longest] -= 1
        document = _document(page, shown, created)
    return document


def _document(page: BriefPage, shown: Sequence[int], created: datetime) -> Document:
    title = f"领导包案工作月报（{page.year}年{page.month}月）"
    blocks: tuple[Block, ...] = (Title(title), Spacer(0.2), LabelGrid(tuple(_rows(page, shown))))
    return Document(
        title=title, blocks=blocks, created=created, code="brief", author=page.office, style=_STYLE
    )


def _rows(page: BriefPage, shown: Sequence[int]) -> Iterator[tuple[Cell, ...]]:
    yield (
        _label("包案领导", 4),
        Cell(text=page.leader, width=10),
        _label("数据截至", 4),
        Cell(text=dates.show(page.as_of), width=6),
    )
    yield (_label("填报单位", 4), Cell(text=page.office, width=20))
    for first in range(0, len(page.figures), _FIGURES_A_ROW):
        yield from _figures(page.figures[first : first + _FIGURES_A_ROW])
    for label, words in page.lines:
        yield (_label(label, 4), Cell(text=words, width=20))
    for each, count in zip(page.lists, shown, strict=True):
        yield from _list(each, count)


def _figures(figures: tuple[tuple[str, str], ...]) -> Iterator[tuple[Cell, ...]]:
    """Yield labels above figures, four side by side."""
    width = UNITS // _FIGURES_A_ROW
    padded = (*figures, *((("", ""),) * (_FIGURES_A_ROW - len(figures))))
    yield tuple(Cell(text=label, width=width, label=True) for label, _ in padded)
    yield tuple(Cell(text=value, width=width, align=Align.CENTRE) for _, value in padded)


def _list(each: BriefList, count: int) -> Iterator[tuple[Cell, ...]]:
    """Yield the first rows of a list under a band that says how many there are and how many are left out."""
    left = len(each.rows) - count
    told = f"{each.title}（{len(each.rows)}{each.counted_in}"
    told += f"，列出{count}{each.counted_in}，另有{left}{each.counted_in}）" if left else "）"
    yield (_label(told, UNITS),)
    if count:
        yield tuple(_label(title, width) for title, width in each.columns)
    for row in each.rows[:count]:
        cells = zip(row, each.columns, strict=True)
        yield tuple(Cell(text=text, width=width) for text, (_, width) in cells)


def _label(text: str, width: int) -> Cell:
    return Cell(text=text, width=width, label=True)
