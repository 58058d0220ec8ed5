"""The scan desk as a list: what can be filed, what lacks something, strays, files not taken in."""

from collections.abc import Sequence
from dataclasses import dataclass

from mediation_app.rules.errors import AppError
from mediation_app.rules.scan_pages import pages_in_words
from mediation_app.services.paper_which import with_which
from mediation_app.services.scans.desk import ScanDesk, ScanPageRow, ScanSet, why_unknown
from resources.i18n import Message, day_text, render, translate
from ui import messages
from ui.scanning.taking import Incoming
from ui.theme import Tone
from ui.widgets import BadgeLook, Group, Row, Shape
from ui.wording import clauses


@dataclass(frozen=True, slots=True)
class SetKey:
    """The set of one issued version."""

    paper_id: int


@dataclass(frozen=True, slots=True)
class PageKey:
    """A page that belongs to no set."""

    page_id: int
    is_aside: bool = False


@dataclass(frozen=True, slots=True)
class RefusedKey:
    """A file that could not be taken in."""

    number: int


@dataclass(frozen=True, slots=True)
class Refused:
    """A file that could not be taken in, and why."""

    item: Incoming
    error: AppError


def groups_of(desk: ScanDesk, refused: Sequence[Refused]) -> tuple[Group, ...]:
    """Return the groups that are not empty, what can be done at once first."""
    whole = [one for one in desk.sets if one.is_complete and not one.is_void]
    others = [one for one in desk.sets if one not in whole]
    groups = (
        Group(title=translate("ScanDesk", "可以归卷"), rows=tuple(map(_set_row, whole))),
        Group(title=translate("ScanDesk", "还不能归卷"), rows=tuple(map(_set_row, others))),
        Group(
            title=translate("ScanDesk", "不知道是哪份文书的页"), rows=tuple(map(_unknown_row, desk.unknown))
        ),
        Group(
            title=translate("ScanDesk", "没有收进的文件"),
            rows=tuple(_refused_row(number, one) for number, one in enumerate(refused)),
        ),
        Group(title=translate("ScanDesk", "已搁置"), rows=tuple(map(_aside_row, desk.aside))),
    )
    return tuple(group for group in groups if group.rows)


def state_words(found: ScanSet) -> str:
    """Return in a few words what a set lacks, or that it is whole."""
    parts = []
    if found.missing:
        words = translate("ScanDesk", "缺第{pages}页")
        parts.append(words.format(pages=render(pages_in_words(found.missing))))
    if found.doubled:
        words = translate("ScanDesk", "第{pages}页有两张")
        parts.append(words.format(pages=render(pages_in_words(found.doubled))))
    if found.is_superseded:
        words = translate("ScanDesk", "是第{version}版，现行第{newest}版")
        parts.append(words.format(version=found.version, newest=found.newest))
    if found.needs_reason:
        parts.append(translate("ScanDesk", "已有签署原件"))
    whole = translate("ScanDesk", "{total}页都在").format(total=found.total)
    return clauses(parts) or whole


def paper_words(found: ScanSet) -> str:
    """Return what paper a set is of."""
    title = render(with_which(Message("Forms", found.title), found.which))
    if found.version == 1 and found.newest == 1:
        return title
    return translate("ScanDesk", "{title}（第{version}版）").format(title=title, version=found.version)


def page_words(row: ScanPageRow) -> str:
    """Return which page of which file a row is."""
    words = translate("ScanDesk", "{name} 第{page}页")
    return words.format(name=row.scan_name, page=row.ordinal + 1)


def _set_row(found: ScanSet) -> Row:
    return Row(
        title=paper_words(found),
        text=f"{found.number}　{found.case_title}",
        badge=_badge(found),
        tip="\n".join((paper_words(found), found.number, state_words(found))),
        target=SetKey(found.paper_id),
    )


def _badge(found: ScanSet) -> BadgeLook:
    if found.is_void:
        return BadgeLook(translate("ScanDesk", "案件已作废"), Tone.RED, Shape.CROSS)
    if found.missing:
        words = translate("ScanDesk", "缺{count}页").format(count=len(found.missing))
        return BadgeLook(words, Tone.ORANGE, Shape.TRIANGLE)
    if found.doubled:
        return BadgeLook(translate("ScanDesk", "有重复"), Tone.ORANGE, Shape.TRIANGLE)
    if found.is_superseded:
        return BadgeLook(translate("ScanDesk", "旧版"), Tone.YELLOW, Shape.TRIANGLE)
    words = translate("ScanDesk", "{total}页齐").format(total=found.total)
    return BadgeLook(words, Tone.ACCENT, Shape.CHECK)


def _unknown_row(row: ScanPageRow) -> Row:
    foreign = BadgeLook(translate("ScanDesk", "别处"), Tone.RED, Shape.CROSS)
    return Row(
        title=page_words(row),
        text=render(why_unknown(row)),
        badge=foreign if row.is_foreign else None,
        target=PageKey(row.page_id),
    )


def _aside_row(row: ScanPageRow) -> Row:
    return Row(
        title=page_words(row),
        text=row.note,
        note=day_text(row.taken_at.date()),
        target=PageKey(row.page_id, is_aside=True),
    )


def _refused_row(number: int, one: Refused) -> Row:
    happened, advice = messages.texts(one.error)
    return Row(title=one.item.name, text=happened, tip=f"{happened}\n{advice}", target=RefusedKey(number))
