"""The calendar that clocks and visits are counted with: bundled years, overruled by imported ones."""

from dataclasses import dataclass
from datetime import date, datetime
from functools import cache

from sqlalchemy import select
from sqlalchemy.orm import Session

from mediation_app.model import HolidayNotice
from mediation_app.rules.deadlines import Calendar
from mediation_app.services.books import SYSTEM, Books
from resources.calendars import holiday_years


@dataclass(frozen=True, slots=True, kw_only=True)
class CalendarYear:
    """A year whose days are known; ``imported_at`` is empty for one that came with the program."""

    year: int
    off: int
    work: int
    source: str = ""
    imported_at: datetime | None = None


@cache
def bundled_calendar() -> Calendar:
    """Return the calendar of the years that came with the program."""
    years = holiday_years()
    return Calendar(
        off=frozenset(day for year in years for day in year.off),
        work=frozenset(day for year in years for day in year.work),
        years_known=frozenset(year.year for year in years),
    )


def working_calendar(session: Session) -> Calendar:
    """Return the calendar of all years announced so far, as this office knows them."""
    notices = session.execute(select(HolidayNotice.year, HolidayNotice.off, HolidayNotice.work)).all()
    found = bundled_calendar()
    if not notices:
        return found
    years = {year for year, _, _ in notices}
    off = {date.fromisoformat(day) for _, days, _ in notices for day in days}
    work = {date.fromisoformat(day) for _, _, days in notices for day in days}
    return Calendar(
        off=frozenset(off | {day for day in found.off if day.year not in years}),
        work=frozenset(work | {day for day in found.work if day.year not in years}),
        years_known=found.years_known | years,
    )


def calendar(books: Books) -> Calendar:
    """Return the office's working calendar; everybody may see it."""
    with books.reading(SYSTEM) as session:
        return working_calendar(session)


def calendar_years(books: Books) -> tuple[CalendarYear, ...]:
    """Return the years known, in order; an imported year stands for the bundled one."""
    found = {
        one.year: CalendarYear(year=one.year, off=len(one.off), work=len(one.work)) for one in holiday_years()
    }
    with books.reading(SYSTEM) as session:
        for row in session.scalars(select(HolidayNotice)):
            found[row.year] = CalendarYear(
                year=row.year,
                off=len(row.off),
                work=len(row.work),
                source=row.source,
                imported_at=row.imported_at,
            )
    return tuple(found[year] for year in sorted(found))
