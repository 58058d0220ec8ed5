"""公文 of GB/T 9704-2012 without letterhead: what frames the text of a plan, letter or report."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, datetime

from mediation_app.rules import dates
from reports.document import (
    Align,
    Block,
    Closing,
    Document,
    Imprint,
    Paragraph,
    Run,
    Spacer,
    Title,
)
from reports.paper_parts import day_shown, gapped
from reports.styles import OFFICIAL, OFFICIAL_LANDSCAPE, PageNumbers, PaperStyle
from reports.titles import balanced_title


@dataclass(frozen=True, slots=True, kw_only=True)
class Frame:
    """What stands around the text; empty parts are left out.

    A `number` such as ``青石坪访字〔2026〕　　号`` may have gaps to fill by hand. An `issuer` without `dated`
    leaves the date to be written.
    """

    number: str = ""
    addressee: str = ""
    """主送机关, without its colon."""
    issuer: str = ""
    dated: date | None = None
    enclosures: tuple[str, ...] = ()
    """附件, by their names."""
    copies_to: str = ""
    """抄送, as it is printed."""
    printed_by: str = ""
    """印发机关 of the 版记."""
    printed_on: date | None = None


def official_document(
    title: str,
    blocks: Iterable[Block],
    *,
    created: datetime,
    frame: Frame = Frame(),
    landscape: bool = False,
    draft: bool = False,
) -> Document:
    """Return a 公文 of these blocks; `created` is naive Beijing time, a `draft` is marked on every page.

    Headings of levels 1 to 3 carry their numbers themselves: ``一、``, ``（一）``, ``1．``.
    """
    style = OFFICIAL_LANDSCAPE if landscape else OFFICIAL
    framed = (
        *heading_blocks(title, frame, style),
        *blocks,
        *enclosed(frame.enclosures),
        *([Closing(issuer=frame.issuer, date=day_shown(frame.dated))] if frame.issuer else []),
        *imprint(frame.copies_to, frame.printed_by, frame.printed_on),
    )
    return Document(
        title=title,
        blocks=framed,
        created=created,
        author=frame.issuer,
        style=style,
        page_numbers=PageNumbers.DASHED,
        draft=draft,
    )


def heading_blocks(title: str, frame: Frame, style: PaperStyle = OFFICIAL) -> Iterator[Block]:
    """Yield the title, balanced over its lines, the number and whom it is addressed to."""
    yield Title(balanced_title(title, style.measure / style.title))
    if frame.number:
        yield number_line(frame.number)
        yield Spacer(0.5)
    if frame.addressee:
        yield Paragraph(runs=(Run(f"{frame.addressee}："),), indent=0, keep_with_next=True)


def number_line(number: str) -> Paragraph:
    """Return the 发文字号 under the title, with gaps to fill by hand."""
    return Paragraph(runs=gapped(number), indent=0, align=Align.CENTRE, keep_with_next=True)


def enclosed(names: tuple[str, ...]) -> Iterator[Block]:
    """Yield the 附件 a line below the text, numbered where there are several (GB/T 9704-2012, 7.3.4)."""
    if not names:
        return
    yield Spacer(1)
    if len(names) == 1:
        yield Paragraph(runs=(Run(f"附件：{names[0]}"),), hang=5)
        return
    for number, name in enumerate(names, 1):
        lead = "附件：" if number == 1 else "\u3000\u3000\u3000"
        yield Paragraph(runs=(Run(f"{lead}{number}．{name}"),), hang=6.5, align=Align.LEFT)


def imprint(copies_to: str, printed_by: str, printed_on: date | None) -> Iterator[Block]:
    """Yield the 版记, none where nothing stands in it."""
    lines = []
    if copies_to:
        lines.append((f"抄送：{copies_to.rstrip('。')}。", ""))
    if printed_by:
        lines.append((printed_by, f"{dates.show(printed_on)}印发" if printed_on else ""))
    if lines:
        yield Imprint(tuple(lines))
