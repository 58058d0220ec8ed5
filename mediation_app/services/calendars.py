"""The working calendar that clocks and visits are counted with: the State Council's days, as bundled."""

from functools import cache

from mediation_app.rules.deadlines import Calendar
from resources.calendars import holiday_years


@cache
def working_calendar() -> Calendar:
    """Return the calendar of all years announced so far."""
    years = holiday_years()
    return Calendar(
        off=frozenset(day for year in years for day in year.off),
        work=frozenset(day for year in years for day in year.work),
        years_known=frozenset(year.year for year in years),
    )
