"""The clerk's desk as rows of a list: what it is, what it lacks, and for how long it has been waiting."""

from collections.abc import Iterable, Iterator
from datetime import date

from mediation_app.services.paper_desk import STAGE_LABELS, DeskRow, PaperDesk, Stage
from resources.i18n import render, translate
from ui.theme import Tone
from ui.widgets.badge import BadgeLook, Shape
from ui.widgets.grouped_list import Group, Row

OLD, VERY_OLD = 7, 30
"""Days after which an age is shown in orange, and in red."""


def stage_title(stage: Stage) -> str:
    """Return the name of a stage in the active language."""
    return render(STAGE_LABELS[stage])


def groups_of(
    desk: PaperDesk, stages: Iterable[Stage], marked: frozenset[object], most: int
) -> tuple[Group, ...]:
    """Return the first so many lines of the stages as groups; marked ones carry a tick."""
    return tuple(_groups(desk, stages, marked, most))


def _groups(
    desk: PaperDesk, stages: Iterable[Stage], marked: frozenset[object], most: int
) -> Iterator[Group]:
    left = most
    for stage in stages:
        rows = desk.rows(stage)
        if rows and left > 0:
            shown = rows[:left]
            left -= len(shown)
            yield Group(
                title=stage_title(stage),
                rows=tuple(_row(row, desk.day, marked) for row in shown),
                note=_stuck_words(rows),
                note_tone=Tone.RED,
                more=len(rows) - len(shown),
            )


def age_words(days: int) -> str:
    """Return an age in words."""
    return translate("DeskRows", "{days}天").format(days=days) if days else translate("DeskRows", "今天")


def _row(row: DeskRow, today: date, marked: frozenset[object]) -> Row:
    days = row.age(today)
    missing = render(row.missing)
    tone = Tone.RED if days >= VERY_OLD else Tone.ORANGE if days >= OLD else Tone.QUIET
    titles = translate("DeskRows", "{paper}：{missing}").format(paper=render(row.paper), missing=missing)
    look = _mark(row, marked)
    return Row(
        title=titles,
        text=f"{row.number}　{row.title}",
        note=age_words(days),
        note_tone=tone,
        badge=BadgeLook(translate("DeskRows", "要处理"), Tone.RED, Shape.TRIANGLE) if row.is_stuck else None,
        mark=look,
        target=row.what,
    )


def _mark(row: DeskRow, marked: frozenset[object]) -> BadgeLook | None:
    """Return the tick of a line that can be marked; one in the queue has a square in its place."""
    if row.what in marked:
        return BadgeLook(translate("DeskRows", "选"), Tone.ACCENT, Shape.CHECK)
    if row.is_queued:
        return BadgeLook("　", Tone.QUIET, Shape.SQUARE)
    return BadgeLook("　", Tone.QUIET, Shape.RING) if is_markable(row) else None


def is_markable(row: DeskRow) -> bool:
    """Tell whether several lines of this kind can be done at once."""
    return row.stage is Stage.BIND or (row.stage is Stage.PRINT and not row.is_queued)


def _stuck_words(rows: Iterable[DeskRow]) -> str:
    stuck = sum(row.is_stuck for row in rows)
    return translate("DeskRows", "▲ {count} 项要处理").format(count=stuck) if stuck else ""
