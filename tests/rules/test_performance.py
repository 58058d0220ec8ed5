from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mediation_app.rules.performance import (
    PERFORMANCE_LABELS,
    Done,
    Due,
    PerformanceState,
    combine,
    status_of,
)

DUE = date(2026, 3, 10)
MONEY = Due(DUE, 1_000_000)
S = PerformanceState


def state(due: Due, on: date, *done: Done) -> PerformanceState:
    return status_of(due, done, on).state


def test_due_today_is_not_overdue() -> None:
    assert state(MONEY, DUE) is S.NOT_DUE
    late = status_of(MONEY, [], date(2026, 3, 11))
    assert (late.state, late.days_late) == (S.OVERDUE, 1)


def test_part_payments_add_up() -> None:
    first, second = Done(date(2026, 3, 1), 400_000), Done(date(2026, 3, 9), 600_000)
    partly = status_of(MONEY, [first], DUE)
    assert (partly.state, partly.paid_fen, partly.left_fen) == (S.PARTLY, 400_000, 600_000)
    assert state(MONEY, DUE, first, second) is S.DONE


def test_part_paid_and_past_due_is_overdue() -> None:
    assert state(MONEY, date(2026, 3, 12), Done(date(2026, 3, 1), 400_000)) is S.OVERDUE


def test_paid_late_is_done_and_the_delay_is_kept() -> None:
    status = status_of(MONEY, [Done(date(2026, 3, 15), 1_000_000)], date(2026, 5, 1))
    assert (status.state, status.days_late) == (S.DONE, 5)


def test_over_payment_is_flagged() -> None:
    status = status_of(MONEY, [Done(DUE, 1_200_000)], DUE)
    assert status.state is S.DONE
    assert status.over_fen == 200_000
    assert "2000元" in str(status.warning)
    assert status_of(MONEY, [Done(DUE, 1_000_000)], DUE).warning is None


def test_an_act_is_done_once_done() -> None:
    assert state(Due(DUE), DUE) is S.NOT_DUE
    assert state(Due(DUE), date(2026, 3, 20), Done(DUE)) is S.DONE


def test_without_a_day_nothing_is_overdue() -> None:
    assert state(Due(None, 100), date(2036, 1, 1)) is S.NOT_DUE
    assert state(Due(None, 100), DUE, Done(DUE, 50)) is S.PARTLY


def test_what_is_recorded_for_later_does_not_count_yet() -> None:
    assert state(MONEY, date(2026, 3, 11), Done(date(2026, 3, 12), 1_000_000)) is S.OVERDUE


@pytest.mark.parametrize(
    ("parts", "whole"),
    [
        ([S.DONE, S.DONE], S.DONE),
        ([S.DONE, S.NOT_DUE], S.PARTLY),
        ([S.PARTLY, S.NOT_DUE], S.PARTLY),
        ([S.NOT_DUE], S.NOT_DUE),
        ([S.DONE, S.OVERDUE], S.OVERDUE),
        ([], S.NOT_DUE),
    ],
)
def test_the_whole_follows_its_parts(parts: list[PerformanceState], whole: PerformanceState) -> None:
    assert combine(parts) is whole


def test_every_state_has_a_label() -> None:
    assert set(PERFORMANCE_LABELS) == set(PerformanceState)


@given(st.lists(st.integers(1, 10**6), max_size=6), st.integers(1, 10**6))
def test_paid_left_and_over_balance(payments: list[int], owed: int) -> None:
    status = status_of(Due(DUE, owed), [Done(DUE, fen) for fen in payments], DUE)
    assert status.paid_fen + status.left_fen - status.over_fen == owed
    assert (status.state is S.DONE) == (sum(payments) >= owed)
