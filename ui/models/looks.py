"""How states, days and risks look in lists: always a word, a shape and a tone together."""

from collections.abc import Mapping
from datetime import date

from mediation_app.rules.workflow import STATE_LABELS, CaseState
from resources.i18n import day_text, language, partial_text, render, translate
from ui.theme import Tone
from ui.widgets.badge import BadgeLook, Shape
from ui.wording import with_weekday

_STATES: Mapping[CaseState, tuple[Tone, Shape]] = {
    CaseState.REGISTERED: (Tone.PLAIN, Shape.RING),
    CaseState.ACCEPTED: (Tone.PLAIN, Shape.HALF),
    CaseState.INQUIRY: (Tone.PLAIN, Shape.HALF),
    CaseState.MEDIATING: (Tone.ACCENT, Shape.HALF),
    CaseState.AGREED: (Tone.ACCENT, Shape.DOT),
    CaseState.PERFORMING: (Tone.ACCENT, Shape.DOT),
    CaseState.STUDIED: (Tone.PLAIN, Shape.HALF),
    CaseState.ASSIGNING: (Tone.PLAIN, Shape.HALF),
    CaseState.PLANNING: (Tone.PLAIN, Shape.HALF),
    CaseState.RESOLVING: (Tone.ACCENT, Shape.HALF),
    CaseState.DELIVERED: (Tone.ACCENT, Shape.HALF),
    CaseState.CHECKING: (Tone.ACCENT, Shape.HALF),
    CaseState.RESOLVED: (Tone.ACCENT, Shape.DOT),
    CaseState.CONCLUDED: (Tone.QUIET, Shape.CROSS),
    CaseState.HELD: (Tone.PLAIN, Shape.SQUARE),
    CaseState.VISITING: (Tone.ACCENT, Shape.DOT),
    CaseState.REJECTED: (Tone.QUIET, Shape.CROSS),
    CaseState.FAILED: (Tone.QUIET, Shape.CROSS),
    CaseState.TERMINATED: (Tone.QUIET, Shape.CROSS),
    CaseState.CLOSED: (Tone.DONE, Shape.CHECK),
}


def state_look(state: CaseState, *, voided: bool = False) -> BadgeLook:
    """Return the badge of a case's state; a void case says so instead."""
    if voided:
        return BadgeLook(translate("Looks", "作废"), Tone.QUIET, Shape.CROSS)
    tone, shape = _STATES[state]
    return BadgeLook(render(STATE_LABELS[state]), tone, shape)


def late_look(days: int) -> BadgeLook:
    """Return the badge of something that is late by so many days: red, with a triangle and words."""
    return BadgeLook(translate("Looks", "逾期{days}天").format(days=days), Tone.RED, Shape.TRIANGLE)


def short_day(day: date, today: date) -> str:
    """Return month, day and weekday, with the year when it is not today's."""
    if day.year != today.year:
        return day_text(day)
    year = f" {day.year}" if language() == "en" else f"{day.year}年"
    return with_weekday(day_text(day).replace(year, ""), day)


def month_words(day: date, today: date) -> str:
    """Return the month as a heading."""
    if language() == "zh" and day.year == today.year:
        return f"{day.month}月"
    return partial_text(f"{day:%Y-%m}")


def plain_day(day: date) -> str:
    """Return a day in figures for narrow columns."""
    return day.isoformat()
