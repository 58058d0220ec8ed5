"""Every period counted from every day of 2007 to 2026, compared with a count made in another way.

The other way: the raw notices make one sorted list of working days; an end is found by its place in it.
"""

import json
from bisect import bisect_left, bisect_right
from datetime import date, timedelta

import pytest

import resources
from mediation_app.rules.deadlines import STATUTORY, Calendar, Period, Statutory, Unit, deadline
from resources.calendars import holiday_years

FIRST, LAST = date(2007, 1, 1), date(2026, 12, 31)
STARTS = [FIRST + timedelta(days=offset) for offset in range((LAST - FIRST).days + 1)]


def _working_days() -> list[date]:
    off: set[str] = set()
    work: set[str] = set()
    for file in resources.path("calendars").glob("[0-9]*.json"):
        raw = json.loads(file.read_text("utf-8"))
        off |= set(raw["off"])
        work |= set(raw["work"])
    days = (date.fromordinal(number) for number in range(FIRST.toordinal(), date(2030, 1, 1).toordinal()))
    return [day for day in days if str(day) in work or (day.isoweekday() < 6 and str(day) not in off)]


WORKING = _working_days()
CALENDAR = Calendar(
    off=frozenset(day for year in holiday_years() for day in year.off),
    work=frozenset(day for year in holiday_years() for day in year.work),
    years_known=frozenset(year.year for year in holiday_years()),
)


def _from_rest(day: date) -> date:
    return WORKING[bisect_left(WORKING, day)]


def _natural(start: date, days: int) -> date:
    return _from_rest(date.fromordinal(start.toordinal() + days))


def _working(start: date, days: int) -> date:
    return WORKING[bisect_right(WORKING, start) + days - 1]


def _months(start: date, months: int) -> date:
    years, month = divmod(start.month - 1 + months, 12)
    year = start.year + years
    for day in (start.day, 30, 29, 28):
        try:
            return _from_rest(date(year, month + 1, day))
        except ValueError:
            continue
    raise AssertionError(start)


WAYS = {Unit.NATURAL_DAYS: _natural, Unit.WORKING_DAYS: _working, Unit.MONTHS: _months}
WITH_EXTENSION = Period(
    STATUTORY[Statutory.PETITION_HANDLING].count + STATUTORY[Statutory.PETITION_EXTENSION].count
)
PERIODS = [
    *STATUTORY.values(),
    WITH_EXTENSION,
    *(Period(count, Unit.WORKING_DAYS) for count in range(1, 16)),
]


@pytest.mark.parametrize("period", PERIODS, ids=lambda one: f"{one.count}-{one.unit}")
def test_every_start_day_of_twenty_years(period: Period) -> None:
    other = WAYS[period.unit]
    counted = {start: deadline(start, period, CALENDAR) for start in STARTS}
    different = {s: clock.end for s, clock in counted.items() if clock.end != other(s, period.count)}
    assert len(counted) == 7305
    assert different == {}
    unknown = {start for start, clock in counted.items() if clock.end.year > 2026}
    assert {start for start, clock in counted.items() if clock.provisional} >= unknown
    assert not any(clock.provisional for start, clock in counted.items() if clock.end.year <= 2026)
