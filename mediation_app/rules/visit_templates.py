"""How often somebody is gone to: by difficulty, performance, risk and ownership, closer in key periods.

Nothing here is fixed by law; every number is the office's own habit with a usual default (回访、下访).
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from types import MappingProxyType

from mediation_app.rules.deadlines import Calendar
from mediation_app.rules.habits import Habits
from mediation_app.rules.vocabulary import Difficulty, RiskColour

_DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class KeyPeriod:
    """A 重点时段, both ends included; each of its days counts ``divisor`` times towards the next visit."""

    name: str
    first: date
    last: date

    def covers(self, day: date) -> bool:
        """Tell whether a day falls into the period."""
        return self.first <= day <= self.last


@dataclass(frozen=True, slots=True, kw_only=True)
class VisitTemplates:
    """The office's numbers: days after an event, and gaps in days between two visits."""

    by_difficulty: Mapping[Difficulty, tuple[int, ...]]
    """Days after an agreement takes effect."""
    unperformed: tuple[int, ...]
    """Days after the first, second, … visit in a row that found nothing performed."""
    owned: tuple[int, ...]
    """Days after a case under 包案 is settled."""
    by_risk: Mapping[RiskColour, int]
    """Gap while a case has the colour; 绿 has none, its visits are those after settling."""
    owned_gap: int
    """Gap of going down (下访) while a leader answers for a case not settled."""
    divisor: int
    """How many times a day of a key period counts."""

    def after_unperformed(self, times: int) -> int | None:
        """Return the days until the next visit after ``times`` visits in a row found nothing performed."""
        if not self.unperformed or times < 1:
            return None
        return self.unperformed[min(times, len(self.unperformed)) - 1]


def templates_of(habits: Habits) -> VisitTemplates:
    """Return the templates that the office's habits hold."""
    return VisitTemplates(
        by_difficulty=MappingProxyType(
            {
                Difficulty.SIMPLE: habits.visit_days_simple,
                Difficulty.NORMAL: habits.visit_days_normal,
                Difficulty.COMPLEX: habits.visit_days_complex,
            }
        ),
        unperformed=habits.visit_days_unperformed,
        owned=habits.visit_days_owned,
        by_risk=MappingProxyType(
            {
                RiskColour.RED: habits.visit_gap_red,
                RiskColour.ORANGE: habits.visit_gap_orange,
                RiskColour.YELLOW: habits.visit_gap_yellow,
                RiskColour.BLUE: habits.visit_gap_blue,
            }
        ),
        owned_gap=habits.visit_gap_owned,
        divisor=habits.key_period_divisor,
    )


def next_after(since: date, gap: int, *, periods: Iterable[KeyPeriod] = (), divisor: int = 1) -> date:
    """Return the day on which ``gap`` days since ``since`` are over, days of key periods counting more.

    Never before the day after ``since``; a longer gap is never earlier, a further key period never later.
    """
    known = tuple(periods)
    day, counted = since, 0
    while counted < max(gap, 1):
        day += _DAY
        counted += divisor if any(period.covers(day) for period in known) else 1
    return day


def off_rest(day: date, calendar: Calendar) -> date:
    """Return the day itself, or the next one on which offices work."""
    while not calendar.is_working(day):
        day += _DAY
    return day


def before_rest(day: date, calendar: Calendar) -> date:
    """Return the day itself, or the last one before it on which offices work."""
    while not calendar.is_working(day):
        day -= _DAY
    return day
