"""A month of the calendar, as briefs count it."""

import re
import unicodedata
from calendar import monthrange
from dataclasses import dataclass
from datetime import date, timedelta

from mediation_app.rules.errors import InvalidInput, Problem
from resources.i18n import QT_TRANSLATE_NOOP, Message

_MONTH = re.compile(r"(\d{4})\s*[-/.年]?\s*(\d{1,2})\s*月?")
_YEARS = range(1949, 2200)


@dataclass(frozen=True, slots=True)
class Month:
    """A month; its first and last day count."""

    year: int
    month: int

    @property
    def first(self) -> date:
        """Return its first day."""
        return date(self.year, self.month, 1)

    @property
    def last(self) -> date:
        """Return its last day."""
        return date(self.year, self.month, monthrange(self.year, self.month)[1])

    @property
    def following(self) -> "Month":
        """Return the month after it."""
        day = self.last + timedelta(days=1)
        return Month(day.year, day.month)

    def holds(self, day: date | None) -> bool:
        """Tell whether a day lies in it."""
        return day is not None and self.first <= day <= self.last


def month_of(year: int, month: int) -> Month:
    """Return a month of the calendar. Raises InvalidInput."""
    if year not in _YEARS or not 1 <= month <= 12:
        raise _malformed(f"{year}-{month}")
    return Month(year, month)


def read_month(text: str) -> Month:
    """Read ``2026-10``, ``202610`` or ``2026年10月``. Raises InvalidInput."""
    found = _MONTH.fullmatch(unicodedata.normalize("NFKC", text).strip())
    if found is None:
        raise _malformed(text)
    year, month = int(found[1]), int(found[2])
    if year not in _YEARS or not 1 <= month <= 12:
        raise _malformed(text)
    return Month(year, month)


def _malformed(text: str) -> InvalidInput:
    words = QT_TRANSLATE_NOOP("Briefs", "“{text}”不是月份，请写成 2026-10 这样")
    return InvalidInput((Problem("month", Message("Briefs", words, text=text)),))
