"""How states, days and risks look in lists: always a word, a shape and a tone together."""

from collections.abc import Mapping
from datetime import date

from forms.matter_labels import LEAD_STATE, RISK, RISK_MEANING
from mediation_app.rules.vocabulary import CaseKind, LeadState, RiskColour
from mediation_app.rules.workflow import CaseState, state_label
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


_RISKS: Mapping[RiskColour, tuple[Tone, Shape]] = {
    RiskColour.RED: (Tone.RED, Shape.TRIANGLE),
    RiskColour.ORANGE: (Tone.ORANGE, Shape.SQUARE),
    RiskColour.YELLOW: (Tone.YELLOW, Shape.HALF),
    RiskColour.BLUE: (Tone.BLUE, Shape.RING),
    RiskColour.GREEN: (Tone.DONE, Shape.CHECK),
}

_LEADS: Mapping[LeadState, tuple[Tone, Shape]] = {
    LeadState.PROPOSED: (Tone.PLAIN, Shape.RING),
    LeadState.AGREED: (Tone.PLAIN, Shape.HALF),
    LeadState.APPROVED: (Tone.PLAIN, Shape.HALF),
    LeadState.DELIVERED: (Tone.PLAIN, Shape.HALF),
    LeadState.ACKNOWLEDGED: (Tone.ACCENT, Shape.CHECK),
    LeadState.REFUSED: (Tone.QUIET, Shape.CROSS),
    LeadState.ENDED: (Tone.QUIET, Shape.NONE),
}


def state_look(state: CaseState, *, voided: bool = False, kind: CaseKind = CaseKind.DISPUTE) -> BadgeLook:
    """Return the badge of a case's state, in the words of its kind; a void case says so instead."""
    if voided:
        return BadgeLook(translate("Looks", "作废"), Tone.QUIET, Shape.CROSS)
    tone, shape = _STATES[state]
    return BadgeLook(render(state_label(state, kind)), tone, shape)


def risk_look(risk: RiskColour | None, *, meaning: bool = False) -> BadgeLook:
    """Return the badge of a risk colour: colour, word and shape; with ``meaning`` also what it stands for."""
    if risk is None:
        return BadgeLook(translate("Looks", "未评定"), Tone.QUIET, Shape.RING)
    tone, shape = _RISKS[risk]
    words = translate("Forms", RISK[risk])
    if meaning:
        words = translate("Looks", "{colour} {meaning}").format(
            colour=words, meaning=translate("Forms", RISK_MEANING[risk])
        )
    return BadgeLook(words, tone, shape)


def lead_look(state: LeadState) -> BadgeLook:
    """Return the badge of how far an assignment is."""
    tone, shape = _LEADS[state]
    return BadgeLook(translate("Forms", LEAD_STATE[state]), tone, shape)


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
