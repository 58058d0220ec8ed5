"""What an extension that is asked for would do to its clock."""

from collections.abc import Iterable
from dataclasses import dataclass, replace

from mediation_app.model import Case
from mediation_app.rules.clock_facts import CaseClock
from mediation_app.rules.clock_rules import ClockCode
from mediation_app.rules.clocks import clocks
from mediation_app.services.books import Books
from mediation_app.services.calendars import calendar
from mediation_app.services.checks import among
from mediation_app.services.clocks.facts import clock_facts_of
from mediation_app.services.habits import habits


@dataclass(frozen=True, slots=True)
class MovedClock:
    """A clock as it runs, and as it would run with the days asked for."""

    now: CaseClock | None
    then: CaseClock | None


def extended_clock(books: Books, case: Case, extension_id: int) -> MovedClock:
    """Count the clock of an extension asked for, without and with its days."""
    asked = among(case.matter.extensions if case.matter else (), extension_id)
    code, counted, today = ClockCode(asked.clock), calendar(books), books.clock().date()
    facts = clock_facts_of(case, habits(books))
    longer = {**facts.extended, code: facts.extended.get(code, 0) + asked.days}
    return MovedClock(
        _of(code, clocks(facts, counted, today)),
        _of(code, clocks(replace(facts, extended=longer), counted, today)),
    )


def _of(code: ClockCode, found: Iterable[CaseClock]) -> CaseClock | None:
    return next((clock for clock in found if clock.code is code), None)
