"""The State Council's holidays of each year, 2007 on: days off, and weekends worked instead (调休)."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache

import resources


@dataclass(frozen=True, slots=True)
class HolidayYear:
    """One year's notice (国务院办公厅关于部分节假日安排的通知)."""

    year: int
    off: Mapping[date, str]  # day off, weekends of the holiday included: the holiday's name
    work: frozenset[date]  # Saturdays and Sundays on which offices work


def read_year(text: str) -> HolidayYear:
    """Read one year's file, the bundled kind or one an office imports when the next notice is out.

    Raises ValueError when it is not such a file, or when a day stands in another year, twice, or is
    no weekend though said to be worked instead of one.
    """
    try:
        raw = json.loads(text)
        year = int(raw["year"])
        off = {date.fromisoformat(day): str(name) for day, name in raw["off"].items()}
        work = frozenset(date.fromisoformat(day) for day in raw["work"])
    except (KeyError, TypeError, AttributeError) as error:
        raise ValueError(error) from error
    if wrong := sorted(day for day in {*off, *work} if day.year != year):
        raise ValueError(f"{wrong[0]} is not in {year}")
    if wrong := sorted(day for day in work if day in off or day.weekday() < 5):
        raise ValueError(f"{wrong[0]} cannot be worked instead of another day")
    return HolidayYear(year, off, work)


@cache
def holiday_years() -> tuple[HolidayYear, ...]:
    """Return the bundled years in order."""
    files = sorted(resources.path("calendars").glob("[0-9]*.json"))
    return tuple(read_year(file.read_text("utf-8")) for file in files)
