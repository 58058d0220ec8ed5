"""The clocks of a case, of one on the screen or of many for a board."""

from collections.abc import Iterable, Mapping
from datetime import date

from sqlalchemy import select
from sqlalchemy.orm import Session

from mediation_app.model import Case, Office
from mediation_app.rules.clock_facts import CaseClock
from mediation_app.rules.clock_rules import DUTIES_OF_LAW, ClockCode
from mediation_app.rules.clocks import clocks
from mediation_app.rules.deadlines import Calendar
from mediation_app.rules.habits import Habits
from mediation_app.rules.workflow import CaseState
from mediation_app.services import cases
from mediation_app.services.books import Actor, Books
from mediation_app.services.calendars import working_calendar
from mediation_app.services.clocks.facts import clock_facts_of
from mediation_app.services.clocks.loading import for_clocks
from mediation_app.services.habits import habits_of

_AT_THE_START = frozenset({ClockCode.PETITION_FORWARD, ClockCode.PETITION_NOTICE})
"""The duties of the first days; an internal target is about the end."""


def clocks_of(case: Case, calendar: Calendar, habits: Habits, today: date) -> tuple[CaseClock, ...]:
    """Return the clocks of a loaded case on a day, open ones first; a void or closed case has none."""
    if case.voided_on is not None or case.state is CaseState.CLOSED:
        return ()
    return clocks(clock_facts_of(case, habits), calendar, today)


def case_clocks(books: Books, actor: Actor, case_id: int, on: date | None = None) -> tuple[CaseClock, ...]:
    """Return the clocks of a case on a day, today when not given. Raises NotFound."""
    with books.reading(actor) as session:
        case = cases.loaded(session, case_id)
        return clocks_in(session, case, on or books.clock().date())


def clocks_in(session: Session, case: Case, on: date) -> tuple[CaseClock, ...]:
    """Return the clocks of a case loaded in this session."""
    return clocks_of(case, working_calendar(session), office_habits(session), on)


def clocks_of_many(
    session: Session, case_ids: Iterable[int], on: date
) -> Mapping[int, tuple[CaseClock, ...]]:
    """Return the clocks of many cases by case, with a fixed number of queries."""
    calendar, habits = working_calendar(session), office_habits(session)
    return {case.id: clocks_of(case, calendar, habits, on) for case in for_clocks(session, case_ids)}


def office_habits(session: Session) -> Habits:
    """Return the office's habits within a session."""
    return habits_of(session.scalars(select(Office)).one())


def nearest(found: Iterable[CaseClock]) -> CaseClock | None:
    """Return the open clock that ends first; the time of a mere right comes after every duty."""
    duties = (clock for clock in found if clock.is_open and clock.end is not None)
    return min(duties, key=lambda clock: (clock.is_right, clock.end or date.max), default=None)


def law_ends(found: Iterable[CaseClock]) -> date | None:
    """Return the earliest end that law or the instructing unit set for a case's open duties."""
    bound = DUTIES_OF_LAW - _AT_THE_START | {ClockCode.INSTRUCTED}
    ends = (clock.end for clock in found if clock.code in bound and clock.is_open)
    return min((end for end in ends if end is not None), default=None)
