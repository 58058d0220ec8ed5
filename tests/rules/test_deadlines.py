from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mediation_app.rules.deadlines import (
    LATEST,
    STATUTORY,
    UNIT_LABELS,
    Calendar,
    ClockState,
    Deadline,
    Pause,
    Period,
    Statutory,
    Unit,
    add_months,
    days_left,
    deadline,
    state_on,
)

# 2026: Spring Festival off 15–23 February, worked on 14 and 28 February; Tomb-Sweeping off 4–6 April
SPRING = frozenset(date(2026, 2, day) for day in range(15, 24))
TOMBS = frozenset(date(2026, 4, day) for day in (4, 5, 6))
CALENDAR = Calendar(SPRING | TOMBS, frozenset({date(2026, 2, 14), date(2026, 2, 28)}), frozenset({2026}))


def count(start: date, days: int, unit: Unit = Unit.NATURAL_DAYS, *pauses: Pause) -> Deadline:
    return deadline(start, Period(days, unit), CALENDAR, pauses=pauses)


def test_the_starting_day_is_not_counted() -> None:
    assert count(date(2026, 3, 5), 1).end == date(2026, 3, 6)


def test_a_last_day_on_a_holiday_moves_to_the_next_working_day() -> None:
    clock = count(date(2026, 3, 5), 30)
    assert clock.due_before_moving == date(2026, 4, 4)
    assert clock.end == date(2026, 4, 7)
    assert set(clock.skipped) == TOMBS


def test_a_weekend_day_that_is_worked_is_a_last_day() -> None:
    assert count(date(2026, 2, 27), 1).end == date(2026, 2, 28)
    assert count(date(2026, 3, 6), 1).end == date(2026, 3, 9)


def test_working_days_pass_over_the_holiday() -> None:
    clock = count(date(2026, 2, 13), 2, Unit.WORKING_DAYS)
    assert clock.end == date(2026, 2, 24)
    assert set(clock.skipped) == SPRING


def test_a_period_in_months_ends_on_the_corresponding_day() -> None:
    assert count(date(2026, 1, 10), 2, Unit.MONTHS).end == date(2026, 3, 10)
    assert add_months(date(2025, 12, 31), 2) == date(2026, 2, 28)
    assert add_months(date(2024, 2, 29), 24) == date(2026, 2, 28)


def test_paused_days_do_not_count() -> None:
    pause = Pause(date(2026, 3, 9), date(2026, 3, 13), "鉴定")
    assert count(date(2026, 3, 5), 5, Unit.NATURAL_DAYS, pause).end == date(2026, 3, 16)


def test_overlapping_pauses_count_once() -> None:
    first = Pause(date(2026, 3, 9), date(2026, 3, 13), "鉴定")
    second = Pause(date(2026, 3, 12), date(2026, 3, 16), "评估")
    assert count(date(2026, 3, 5), 5, Unit.NATURAL_DAYS, first, second).end == date(2026, 3, 18)


def test_a_pause_that_goes_on_stops_the_clock() -> None:
    going_on = (Pause(date(2026, 3, 9), None, "鉴定"),)
    clock = deadline(date(2026, 3, 5), Period(5), CALENDAR, pauses=going_on, today=date(2026, 4, 30))
    assert clock.paused
    assert clock.end > date(2026, 4, 30)
    assert state_on(clock, date(2026, 12, 1)) is ClockState.PAUSED


def test_a_year_not_announced_yet_is_counted_provisionally() -> None:
    clock = deadline(date(2026, 12, 1), Period(60), CALENDAR)
    assert clock.provisional
    assert clock.end == date(2027, 2, 1)
    assert "暂计" in str(clock.explain())
    assert not deadline(date(2026, 3, 5), Period(60), CALENDAR).provisional


def test_explains_itself() -> None:
    clock = deadline(date(2026, 3, 5), STATUTORY[Statutory.CONFIRMATION], CALENDAR)
    assert str(clock.explain()) == (
        "自2026年3月5日起算（当日不计），30日，至2026年4月7日届满。"
        "2026年4月4日是休息日，顺延到下一个工作日（《民法典》第二百零三条）。"
        "其中3天不计入：2026年4月4日至2026年4月6日。依据：《人民调解法》第三十三条。"
    )


def test_a_long_list_of_skipped_days_is_shortened() -> None:
    text = str(count(date(2026, 3, 5), 60, Unit.WORKING_DAYS).explain())
    assert "其中25天不计入：2026年3月7日至2026年3月8日、" in text
    assert text.count("至2026") == 7  # six runs, and the end of the period
    assert "等。" in text


def test_due_today_is_not_overdue() -> None:
    clock = count(date(2026, 3, 5), 5)
    assert clock.end == date(2026, 3, 10)
    states = [state_on(clock, date(2026, 3, day)) for day in (9, 10, 11)]
    assert states == [ClockState.RUNNING, ClockState.DUE_TODAY, ClockState.OVERDUE]
    assert [days_left(clock, date(2026, 3, day)) for day in (9, 10, 11)] == [1, 0, -1]


@pytest.mark.parametrize("name", Statutory)
def test_every_statutory_period_names_its_article(name: Statutory) -> None:
    period = STATUTORY[name]
    assert "第" in period.article
    assert period.count > 0
    assert str(UNIT_LABELS[period.unit])


days = st.dates(date(2026, 1, 1), date(2026, 10, 1))
pauses = st.lists(st.tuples(days, st.integers(0, 20)), max_size=3)


@given(start=days, length=st.integers(1, 60), working=st.booleans(), paused=pauses)
def test_agrees_with_counting_on_the_fingers(
    start: date, length: int, working: bool, paused: list[tuple[date, int]]
) -> None:
    unit = Unit.WORKING_DAYS if working else Unit.NATURAL_DAYS
    given_pauses = [Pause(first, first + timedelta(days=more), "鉴定") for first, more in paused]
    clock = deadline(start, Period(length, unit), CALENDAR, pauses=given_pauses)

    every_day = [date(2026, 1, 1) + timedelta(days=offset) for offset in range(900)]
    rest = {
        day
        for day in every_day
        if day in SPRING | TOMBS or (day.isoweekday() > 5 and day not in CALENDAR.work)
    }
    stopped = {day for day in every_day if any(p.first <= day <= (p.last or p.first) for p in given_pauses)}
    uncounted = stopped | rest if working else stopped
    due = [day for day in every_day if day > start and day not in uncounted][length - 1]
    assert clock.due_before_moving == due
    assert clock.end == min(day for day in every_day if day >= due and day not in rest)
    counted = {day for day in every_day if start < day <= due} - uncounted
    assert len(counted) == length
    assert not (counted - {due}) & set(clock.skipped)


@pytest.mark.parametrize("name", list(Statutory))
def test_a_mistyped_year_does_not_run_over_the_end_of_the_calendar(name: Statutory) -> None:
    clock = deadline(date.max, STATUTORY[name], Calendar())
    assert LATEST <= clock.end < date.max
    assert clock.provisional


def test_a_pause_that_goes_on_is_counted_up_to_the_end_of_the_calendar_at_most() -> None:
    first = LATEST - timedelta(days=3)
    term = Period(30, Unit.NATURAL_DAYS)
    clock = deadline(first, term, Calendar(), pauses=(Pause(first, None, "鉴定"),), today=date.max)
    assert clock.paused
    assert clock.end < date.max
