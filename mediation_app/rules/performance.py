"""What was due, what was done: the state of an instalment, a term, an agreement (art. 31)."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from types import MappingProxyType

from mediation_app.rules.amounts import say_figure
from mediation_app.rules.wording import say
from resources.i18n import QT_TRANSLATE_NOOP, Message


class PerformanceState(StrEnum):
    """How far something due has been performed."""

    NOT_DUE = "not_due"
    PARTLY = "partly"
    DONE = "done"
    OVERDUE = "overdue"


PERFORMANCE_LABELS: Mapping[PerformanceState, Message] = MappingProxyType(
    {
        PerformanceState.NOT_DUE: say(QT_TRANSLATE_NOOP("Rules", "未到期")),
        PerformanceState.PARTLY: say(QT_TRANSLATE_NOOP("Rules", "部分履行")),
        PerformanceState.DONE: say(QT_TRANSLATE_NOOP("Rules", "已履行")),
        PerformanceState.OVERDUE: say(QT_TRANSLATE_NOOP("Rules", "逾期")),
    }
)


@dataclass(frozen=True, slots=True)
class Due:
    """Something due; `amount_fen` is None for an act, `due_on` None where no day was agreed."""

    due_on: date | None = None
    amount_fen: int | None = None


@dataclass(frozen=True, slots=True)
class Done:
    """A payment, or an act done (`amount_fen` None)."""

    on: date
    amount_fen: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class DueStatus:
    """How something due stands on a day; amounts are 0 for an act.

    `days_late`: days past the due date, up to the day it was complete.
    """

    state: PerformanceState
    paid_fen: int = 0
    left_fen: int = 0
    over_fen: int = 0
    days_late: int = 0

    @property
    def warning(self) -> Message | None:
        """Say that more was paid than due, which usually is a typing error."""
        if not self.over_fen:
            return None
        return say(
            QT_TRANSLATE_NOOP("Rules", "已付的比应付的多{amount}，请核对"), amount=say_figure(self.over_fen)
        )


def status_of(due: Due, done: Iterable[Done], on: date) -> DueStatus:
    """Tell how something due stands on a day, from what was done up to that day; due today is not overdue."""
    rows = sorted((row for row in done if row.on <= on), key=lambda row: row.on)
    paid = sum(row.amount_fen or 0 for row in rows)
    complete_on = _complete_on(due, rows)
    late = (min(complete_on or on, on) - due.due_on).days if due.due_on is not None else 0
    owed = due.amount_fen or 0
    return DueStatus(
        state=_state(begun=bool(rows), complete=complete_on is not None, late=late > 0),
        paid_fen=paid,
        left_fen=max(owed - paid, 0),
        over_fen=max(paid - owed, 0) if due.amount_fen is not None else 0,
        days_late=max(late, 0),
    )


def combine(states: Iterable[PerformanceState]) -> PerformanceState:
    """Return the state of the whole from its parts: overdue as soon as one part is."""
    parts = set(states)
    if PerformanceState.OVERDUE in parts:
        return PerformanceState.OVERDUE
    if not parts or parts == {PerformanceState.NOT_DUE}:
        return PerformanceState.NOT_DUE
    return PerformanceState.DONE if parts == {PerformanceState.DONE} else PerformanceState.PARTLY


def _complete_on(due: Due, rows: Iterable[Done]) -> date | None:
    paid = 0
    for row in rows:
        paid += row.amount_fen or 0
        if due.amount_fen is None or paid >= due.amount_fen:
            return row.on
    return None


def _state(*, begun: bool, complete: bool, late: bool) -> PerformanceState:
    if complete:
        return PerformanceState.DONE
    if late:
        return PerformanceState.OVERDUE
    return PerformanceState.PARTLY if begun else PerformanceState.NOT_DUE
