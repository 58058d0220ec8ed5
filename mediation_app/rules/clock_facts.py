"""What the clocks of a case depend on, and what a clock tells."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from mediation_app.rules.clock_rules import RIGHTS, ClockCode
from mediation_app.rules.deadlines import ClockState, Deadline, Pause, Period
from mediation_app.rules.vocabulary import PetitionPurpose, PetitionRoute, ProcedureKind
from resources.i18n import Message

_OPEN = frozenset({ClockState.RUNNING, ClockState.DUE_TODAY, ClockState.OVERDUE, ClockState.PAUSED})


@dataclass(frozen=True, slots=True, kw_only=True)
class FixedDay:
    """A day somebody set: from when, until when, when it was done, and a name where there are several."""

    start: date
    end: date
    met_on: date | None = None
    subject: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class ClockFacts:
    """What the clocks of a case depend on; empty where it has not happened or does not concern the case.

    `reachable`: an address or a telephone number of a petitioner is known. `finished_on`: 办结 or 化解.
    `extended`: approved days by clock. `mediation`: start and, once it has one, day of the outcome.
    """

    events: tuple[tuple[ProcedureKind, date], ...] = ()
    purpose: PetitionPurpose | None = None
    route: PetitionRoute | None = None
    reachable: bool = True
    concluded_on: date | None = None
    fixed: tuple[tuple[ClockCode, FixedDay], ...] = ()
    mediation_period: Period | None = None
    mediation: FixedDay | None = None
    effective_on: date | None = None
    confirmation_applied_on: date | None = None
    enforceable_from: date | None = None
    performed_on: date | None = None
    extended: Mapping[ClockCode, int] = field(default_factory=dict)
    pauses: tuple[tuple[ClockCode, Pause], ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class CaseClock:
    """One clock of a case on a day.

    `days_left`: 0 on the last day, negative afterwards; of a met one counted on the day it was met.
    `end` is empty while the clock is idle. `tip` explains the count: rule, article, start, skipped days, end.
    """

    code: ClockCode
    label: Message
    start: date
    end: date | None
    state: ClockState
    days_left: int | None
    deadline: Deadline
    extended_days: int = 0
    is_statutory: bool = False
    is_provisional: bool = False
    met_on: date | None = None
    subject: str = ""
    tip: Message

    @property
    def is_open(self) -> bool:
        """Tell whether something still has to be done by the end."""
        return self.state in _OPEN

    @property
    def is_overdue(self) -> bool:
        """Tell whether a duty is late; due today is not."""
        return self.state is ClockState.OVERDUE

    @property
    def is_right(self) -> bool:
        """Tell whether it is the time of somebody's right rather than of a duty."""
        return self.code in RIGHTS
