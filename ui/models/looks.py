"""How states, days and risks look in lists: always a word, a shape and a tone together."""

from collections.abc import Mapping
from datetime import date

from PySide6.QtCore import QCoreApplication

from mediation_app.rules.workflow import STATE_LABELS, CaseState
from resources.i18n import language, render
from ui.theme import Tone
from ui.widgets.badge import BadgeLook, Shape

_STATES: Mapping[CaseState, tuple[Tone, Shape]] = {
    CaseState.REGISTERED: (Tone.PLAIN, Shape.RING),
    CaseState.ACCEPTED: (Tone.PLAIN, Shape.HALF),
    CaseState.INQUIRY: (Tone.PLAIN, Shape.HALF),
    CaseState.MEDIATING: (Tone.ACCENT, Shape.HALF),
    CaseState.AGREED: (Tone.ACCENT, Shape.DOT),
    CaseState.PERFORMING: (Tone.ACCENT, Shape.DOT),
    CaseState.VISITING: (Tone.ACCENT, Shape.DOT),
    CaseState.REJECTED: (Tone.QUIET, Shape.CROSS),
    CaseState.FAILED: (Tone.QUIET, Shape.CROSS),
    CaseState.TERMINATED: (Tone.QUIET, Shape.CROSS),
    CaseState.CLOSED: (Tone.DONE, Shape.CHECK),
}


def state_look(state: CaseState, *, voided: bool = False) -> BadgeLook:
    """Return the badge of a case's state; a void case says so instead."""
    if voided:
        return BadgeLook(_say("作废"), Tone.QUIET, Shape.CROSS)
    tone, shape = _STATES[state]
    return BadgeLook(render(STATE_LABELS[state]), tone, shape)


def late_look(days: int) -> BadgeLook:
    """Return the badge of something that is late by so many days: red, with a triangle and words."""
    return BadgeLook(_say("逾期{days}天").format(days=days), Tone.RED, Shape.TRIANGLE)


def day_words(day: date, today: date) -> str:
    """Return a day as people say it: 今天, 明天, else month, day and weekday."""
    near = {-1: _say("昨天"), 0: _say("今天"), 1: _say("明天")}.get((day - today).days)
    return near or short_day(day, today)


def short_day(day: date, today: date) -> str:
    """Return month, day and weekday, with the year when it is not today's."""
    if language() == "en":
        return f"{day:%a %d %b}" if day.year == today.year else f"{day:%d %b %Y}"
    written = f"{day.month}月{day.day}日"
    return (
        f"{written} 周{'一二三四五六日'[day.weekday()]}"
        if day.year == today.year
        else f"{day.year}年{written}"
    )


def month_words(day: date, today: date) -> str:
    """Return the month as a heading."""
    if language() == "en":
        return f"{day:%B %Y}"
    return f"{day.month}月" if day.year == today.year else f"{day.year}年{day.month}月"


def plain_day(day: date) -> str:
    """Return a day in figures for narrow columns."""
    return day.isoformat()


def _say(text: str) -> str:
    return QCoreApplication.translate("Looks", text)
