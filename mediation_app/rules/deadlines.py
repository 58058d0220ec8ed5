"""Periods of the law and of the office, counted so that each end explains itself.

The starting day is not counted (《民法典》第二百零一条); a period in months ends on the corresponding day
(第二百零二条); a last day that is a day of rest moves to the next working day (第二百零三条).
"""

import calendar as months
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date, timedelta
from enum import StrEnum
from types import MappingProxyType

from mediation_app.rules.wording import say
from resources.i18n import QT_TRANSLATE_NOOP, Message

_DAY = timedelta(days=1)
_LONGEST_LIST = 6
"""Runs of skipped days that an explanation names one by one."""


@dataclass(frozen=True, slots=True)
class Calendar:
    """The State Council's days: weekdays off, weekend days worked (调休), and the years announced so far.

    A year not announced yet is counted with plain weekends, and the result says that it is provisional.
    """

    off: frozenset[date] = frozenset()
    work: frozenset[date] = frozenset()
    years_known: frozenset[int] = frozenset()

    def is_working(self, day: date) -> bool:
        """Tell whether offices work on a day."""
        return day in self.work or (day.weekday() < 5 and day not in self.off)

    def knows(self, day: date) -> bool:
        """Tell whether the year's holidays have been announced."""
        return day.year in self.years_known


class Unit(StrEnum):
    """How a period is counted."""

    NATURAL_DAYS = "natural_days"
    WORKING_DAYS = "working_days"
    MONTHS = "months"


UNIT_LABELS: Mapping[Unit, Message] = MappingProxyType(
    {
        Unit.NATURAL_DAYS: say(QT_TRANSLATE_NOOP("Rules", "日")),
        Unit.WORKING_DAYS: say(QT_TRANSLATE_NOOP("Rules", "个工作日")),
        Unit.MONTHS: say(QT_TRANSLATE_NOOP("Rules", "个月")),
    }
)


@dataclass(frozen=True, slots=True)
class Period:
    """So many days or months, and the article they come from (empty for the office's own setting)."""

    count: int
    unit: Unit = Unit.NATURAL_DAYS
    article: str = ""


class Statutory(StrEnum):
    """Periods fixed by law; no setting changes them."""

    CONFIRMATION = "confirmation"
    ENFORCEMENT = "enforcement"
    PETITION_FORWARD = "petition_forward"
    PETITION_NOTICE = "petition_notice"
    PETITION_OBJECTION = "petition_objection"
    PETITION_HANDLING = "petition_handling"
    PETITION_EXTENSION = "petition_extension"
    PETITION_ASK_REVIEW = "petition_ask_review"
    PETITION_REVIEW = "petition_review"
    PETITION_ASK_RECHECK = "petition_ask_recheck"
    PETITION_RECHECK = "petition_recheck"


_MEDIATION_LAW_33 = QT_TRANSLATE_NOOP("Rules", "《人民调解法》第三十三条")
_CIVIL_PROCEDURE_250 = QT_TRANSLATE_NOOP("Rules", "《民事诉讼法》第二百五十条")
_PETITIONS_22 = QT_TRANSLATE_NOOP("Rules", "《信访工作条例》第二十二条")
_PETITIONS_23 = QT_TRANSLATE_NOOP("Rules", "《信访工作条例》第二十三条")
_PETITIONS_34 = QT_TRANSLATE_NOOP("Rules", "《信访工作条例》第三十四条")
_PETITIONS_35 = QT_TRANSLATE_NOOP("Rules", "《信访工作条例》第三十五条")
_PETITIONS_36 = QT_TRANSLATE_NOOP("Rules", "《信访工作条例》第三十六条")

STATUTORY: Mapping[Statutory, Period] = MappingProxyType(
    {
        Statutory.CONFIRMATION: Period(30, article=_MEDIATION_LAW_33),
        Statutory.ENFORCEMENT: Period(24, Unit.MONTHS, _CIVIL_PROCEDURE_250),
        Statutory.PETITION_FORWARD: Period(15, article=_PETITIONS_22),
        Statutory.PETITION_NOTICE: Period(15, article=_PETITIONS_23),
        Statutory.PETITION_OBJECTION: Period(5, Unit.WORKING_DAYS, _PETITIONS_23),
        Statutory.PETITION_HANDLING: Period(60, article=_PETITIONS_34),
        Statutory.PETITION_EXTENSION: Period(30, article=_PETITIONS_34),
        Statutory.PETITION_ASK_REVIEW: Period(30, article=_PETITIONS_35),
        Statutory.PETITION_REVIEW: Period(30, article=_PETITIONS_35),
        Statutory.PETITION_ASK_RECHECK: Period(30, article=_PETITIONS_36),
        Statutory.PETITION_RECHECK: Period(30, article=_PETITIONS_36),
    }
)


@dataclass(frozen=True, slots=True)
class Pause:
    """Days that do not count, both ends included; `last` is None while the pause goes on (鉴定、评估 …)."""

    first: date
    last: date | None
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Deadline:
    """The last day of a period and how it was found.

    `skipped` are the days that did not count: days of rest (also those the end moved over) and paused days.
    `due_before_moving` is the last day before it moved off days of rest. `provisional`: the count met a year
    whose holidays are not announced yet. `paused`: a pause still goes on, so the end will move further.
    """

    start: date
    end: date
    period: Period
    due_before_moving: date
    skipped: tuple[date, ...] = ()
    provisional: bool = False
    paused: bool = False

    def explain(self) -> Message:
        """Say how the end was counted, for the text shown over the clock."""
        return say(
            QT_TRANSLATE_NOOP(
                "Rules",
                "自{start}起算（当日不计），{count}{unit}，至{end}届满。{moved}{skipped}{provisional}{article}",
            ),
            start=self.start,
            count=self.period.count,
            unit=UNIT_LABELS[self.period.unit],
            end=self.end,
            moved=self._explain_move(),
            skipped=self._explain_skipped(),
            provisional=self._explain_provisional(),
            article=self._explain_article(),
        )

    def _explain_move(self) -> Message | str:
        if self.end == self.due_before_moving:
            return ""
        text = QT_TRANSLATE_NOOP("Rules", "{day}是休息日，顺延到下一个工作日（《民法典》第二百零三条）。")
        return say(text, day=self.due_before_moving)

    def _explain_skipped(self) -> Message | str:
        if not self.skipped:
            return ""
        text = QT_TRANSLATE_NOOP("Rules", "其中{count}天不计入：{days}。")
        return say(text, count=len(self.skipped), days=days_in_words(self.skipped))

    def _explain_provisional(self) -> Message | str:
        if not self.provisional:
            return ""
        return say(QT_TRANSLATE_NOOP("Rules", "其中有年份的放假安排尚未公布，届满日为暂计。"))

    def _explain_article(self) -> Message | str:
        if not self.period.article:
            return ""
        return say(QT_TRANSLATE_NOOP("Rules", "依据：{article}。"), article=say(self.period.article))


def days_in_words(days: Iterable[date]) -> Message | date | str:
    """List days as runs, ``2026年4月4日至2026年4月6日``; of a long list the first runs, and 等."""
    runs: list[list[date]] = []
    for day in sorted(set(days)):
        if runs and day - runs[-1][-1] == _DAY:
            runs[-1].append(day)
        else:
            runs.append([day])
    text: Message | date | str = ""
    for run in runs[:_LONGEST_LIST]:
        text = _listed(text, _run_in_words(run))
    if len(runs) > _LONGEST_LIST:
        text = say(QT_TRANSLATE_NOOP("Rules", "{days}等"), days=text)
    return text


def _run_in_words(run: list[date]) -> Message | date:
    if len(run) == 1:
        return run[0]
    return say(QT_TRANSLATE_NOOP("Rules", "{first}至{last}"), first=run[0], last=run[-1])


def _listed(text: Message | date | str, more: Message | date) -> Message | date:
    return say(QT_TRANSLATE_NOOP("Rules", "{first}、{second}"), first=text, second=more) if text else more


@dataclass(slots=True)
class _Count:
    """The running count: the day reached, the days passed over, and whether guesses were needed."""

    calendar: Calendar
    paused_days: frozenset[date]
    day: date
    skipped: list[date] = field(default_factory=list)
    provisional: bool = False

    def step(self, *, working_only: bool) -> None:
        """Go to the next day that counts."""
        while True:
            self.day += _DAY
            rests = working_only and not self._works(self.day)
            if not rests and self.day not in self.paused_days:
                return
            self.skipped.append(self.day)

    def leave_rest(self) -> None:
        """Move to the next working day when the day reached is a day of rest."""
        while not self._works(self.day):
            self.skipped.append(self.day)
            self.day += _DAY

    def _works(self, day: date) -> bool:
        self.provisional |= not self.calendar.knows(day)
        return self.calendar.is_working(day)


LATEST = date(9900, 1, 1)
"""The last day periods are counted from, so that no period runs over the end of the calendar."""


def deadline(
    start: date,
    period: Period,
    calendar: Calendar,
    *,
    pauses: Iterable[Pause] = (),
    today: date | None = None,
) -> Deadline:
    """Count a period from a day.

    A pause that goes on is counted up to `today` (its first day when not given). Pauses do not lengthen a
    period in months. A day beyond `LATEST`, a year mistyped, is counted as if it were that day.
    """
    pauses, start = tuple(pauses), min(start, LATEST)
    count = _Count(calendar, _paused_days(pauses, today), start)
    if period.unit is Unit.MONTHS:
        count.day = add_months(start, period.count)
    elif period.unit is Unit.NATURAL_DAYS and not count.paused_days:
        count.day = start + timedelta(days=period.count)
    else:
        for _ in range(period.count):
            count.step(working_only=period.unit is Unit.WORKING_DAYS)
    due = count.day
    count.leave_rest()
    return Deadline(
        start=start,
        end=count.day,
        period=period,
        due_before_moving=due,
        skipped=tuple(count.skipped),
        provisional=count.provisional,
        paused=any(pause.last is None for pause in pauses),
    )


def add_months(day: date, count: int) -> date:
    """Return the corresponding day so many months later, the month's last day when there is none."""
    year, month = divmod(day.year * 12 + day.month - 1 + count, 12)
    return date(year, month + 1, min(day.day, months.monthrange(year, month + 1)[1]))


def _paused_days(pauses: Iterable[Pause], today: date | None) -> frozenset[date]:
    return frozenset(
        pause.first + timedelta(days=offset)
        for pause in pauses
        for offset in range((min(pause.last or today or pause.first, LATEST) - pause.first).days + 1)
    )


class ClockState(StrEnum):
    """How a clock stands on a day; a deadline due today is not overdue.

    MET: what it waits for was done. IDLE: it does not run, for a reason its explanation gives. LAPSED: the
    time of a right, not of a duty, is over.
    """

    RUNNING = "running"
    DUE_TODAY = "due_today"
    OVERDUE = "overdue"
    PAUSED = "paused"
    MET = "met"
    IDLE = "idle"
    LAPSED = "lapsed"


def days_left(clock: Deadline, day: date) -> int:
    """Return the days from a day to the end: 0 on the last day, negative when it is over."""
    return (clock.end - day).days


def state_on(clock: Deadline, day: date) -> ClockState:
    """Tell how a clock stands on a day."""
    if clock.paused:
        return ClockState.PAUSED
    left = days_left(clock, day)
    if left == 0:
        return ClockState.DUE_TODAY
    return ClockState.RUNNING if left > 0 else ClockState.OVERDUE
