"""What waits, as groups of rows: shared by 今日 and 文书."""

from collections.abc import Iterable, Sequence
from datetime import date

from PySide6.QtCore import QCoreApplication

from mediation_app.services.today import TODAY_LABELS
from mediation_app.services.today_rows import TodayKind, TodayRow
from resources.i18n import render
from ui.models.looks import late_look, short_day
from ui.theme import Tone
from ui.widgets.badge import BadgeLook, Shape
from ui.widgets.grouped_list import Group, Row


def label_of(kind: TodayKind) -> str:
    """Return the name of a kind of work in the active language."""
    return render(TODAY_LABELS[kind])


def groups_of(groups: Iterable[tuple[TodayKind, Sequence[TodayRow]]], today: date) -> tuple[Group, ...]:
    """Return what waits as groups, empty ones left out; late things are counted in the heading."""
    return tuple(
        Group(
            title=label_of(kind),
            rows=tuple(row_of(row, today) for row in rows),
            note=late_words(rows),
            note_tone=Tone.RED,
        )
        for kind, rows in groups
        if rows
    )


def row_of(row: TodayRow, today: date) -> Row:
    """Return one line: what to do, in which case, by when."""
    case = "　".join(part for part in (row.number, row.title) if part)
    lines = (case, render(row.text)) if row.kind is TodayKind.DRAFT else (render(row.text), case)
    return Row(
        title=lines[0],
        text=lines[1],
        badge=_badge(row, today),
        note="" if row.due_on is None else short_day(row.due_on, today),
        target=row,
    )


def late_words(rows: Sequence[TodayRow]) -> str:
    """Return how many are late, in words; empty for none."""
    late = sum(row.late for row in rows)
    return QCoreApplication.translate("TodayRows", "▲ {late} 项逾期").format(late=late) if late else ""


def _badge(row: TodayRow, today: date) -> BadgeLook | None:
    if row.due_on is None:
        return None
    days = (today - row.due_on).days
    if row.late:
        return late_look(max(days, 1))
    if days == 0:
        return BadgeLook(QCoreApplication.translate("TodayRows", "今天"), Tone.BLUE, Shape.DOT)
    return None
