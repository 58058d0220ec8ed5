"""Numbers: given once, without a gap, by one counter for each series and year; never used again."""

from dataclasses import dataclass
from datetime import date
from typing import Final

from sqlalchemy import text

from mediation_app.model import GivenNumber, Office
from mediation_app.rules.numbering import render
from mediation_app.services.books import Desk

FILE: Final = "file"
ORAL: Final = "oral"
MATTER: Final = "matter"
"""信访事项, 信访积案 and 历史遗留问题 together."""

# One statement that both engines know; a second writer waits for the first one's commit or rollback.
_NEXT = text(
    "INSERT INTO number_counter (series, year, last) VALUES (:series, :year, 1)"
    " ON CONFLICT (series, year) DO UPDATE SET last = number_counter.last + 1 RETURNING last"
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Given:
    """A number just given; ``text`` is how it is printed."""

    series: str
    year: int
    seq: int
    text: str


def give(desk: Desk, series: str, on: date) -> Given:
    """Give the next number of ``series`` in the year of ``on``, by the office's pattern.

    Given back by the rollback when the act fails. Raises InvalidInput for a pattern that cannot number.
    """
    office = desk.office
    pattern = _pattern(office, series)
    seq = count_up(desk, series, on.year)
    printed = render(pattern, year=on.year, seq=seq, short=office.short_name)
    return Given(series=series, year=on.year, seq=seq, text=printed)


def count_up(desk: Desk, series: str, year: int) -> int:
    """Return the next number of a series in a year, for papers that have no line in the register."""
    return int(desk.session.execute(_NEXT, {"series": series, "year": year}).scalar_one())


def _pattern(office: Office, series: str) -> str:
    patterns = {ORAL: office.oral_number_pattern, MATTER: office.matter_number_pattern}
    return patterns.get(series, office.number_pattern)


def enter(desk: Desk, given: Given, case_id: int) -> None:
    """Write a number given into the register, for the case that carries it."""
    desk.session.add(
        GivenNumber(
            series=given.series,
            year=given.year,
            seq=given.seq,
            text=given.text,
            case_id=case_id,
            given_at=desk.now,
        )
    )
