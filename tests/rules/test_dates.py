from contextlib import suppress
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mediation_app.rules.dates import bounds, parse_date, parse_partial, show, show_capitals, show_partial
from mediation_app.rules.errors import InvalidInput

TODAY = date(2026, 3, 5)


@pytest.mark.parametrize(
    "text",
    [
        "2026-3-5",
        "2026.3.5",
        "2026/03/05",
        "2026年3月5日",
        "2026年3月5号",
        "20260305",
        " ２０２６．３．５ ",
        "2026 年 3 月 5 日",
        "26.3.5",
        "3月5日",
        "3-5",
        "5日",
        "今天",
        "+0",
        "二〇二六年三月五日",
        "二零二六年三月五日",
        "2026-03-05 10:30",
        "2026-03-05T10:30:00",
        "2026年3月5日 9:00",
    ],
)
def test_reads_what_people_write(text: str) -> None:
    assert parse_date(text, today=TODAY) == TODAY


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("昨天", date(2026, 3, 4)),
        ("明天", date(2026, 3, 6)),
        ("大后天", date(2026, 3, 8)),
        ("+7", date(2026, 3, 12)),
        ("+30天", date(2026, 4, 4)),
        ("-5", date(2026, 2, 28)),
        ("98.12.31", date(1998, 12, 31)),
        ("二〇二五年十二月三十一日", date(2025, 12, 31)),
        ("二〇二六年十月二十日", date(2026, 10, 20)),
        ("2026年元月1日", date(2026, 1, 1)),
        ("十二月廿五日", date(2026, 12, 25)),
        ("2024-02-29", date(2024, 2, 29)),
    ],
)
def test_reads_other_days(text: str, day: date) -> None:
    assert parse_date(text, today=TODAY) == day


@pytest.mark.parametrize(
    "text", ["", "尽快", "三月", "2026-3", "12345", "2026-3-5-7", "😀", "2026年3月5日前"]
)
def test_what_is_no_date_says_how_to_write_one(text: str) -> None:
    with pytest.raises(InvalidInput, match="读不出日期"):
        parse_date(text, today=TODAY)


@pytest.mark.parametrize("text", ["2026-2-30", "2026.13.1", "20260431", "二月三十日", "2025-02-29"])
def test_a_day_no_calendar_has_is_told_apart(text: str) -> None:
    with pytest.raises(InvalidInput, match="日历"):
        parse_date(text, today=TODAY)


def test_before_1900_is_refused() -> None:
    with pytest.raises(InvalidInput, match="不能早于1900年1月1日"):
        parse_date("1899-12-31", today=TODAY)


def test_a_year_nobody_meant_is_refused() -> None:
    assert parse_date("2199-12-31", today=TODAY).year == 2199
    with pytest.raises(InvalidInput, match="不能晚于2199年12月31日"):
        parse_date("9999-12-31", today=TODAY)


def test_the_future_is_refused_only_where_told() -> None:
    assert parse_date("明天", today=TODAY) > TODAY
    with pytest.raises(InvalidInput, match="晚于2026年3月5日") as caught:
        parse_date("明天", today=TODAY, latest=TODAY, field="birth_date")
    assert [problem.field for problem in caught.value.problems] == ["birth_date"]


@pytest.mark.parametrize(
    ("text", "partial"),
    [
        ("2009", "2009"),
        ("2009年", "2009"),
        ("二〇〇九年", "2009"),
        ("2009年初", "2009"),
        ("2009年3月", "2009-03"),
        ("2009.3", "2009-03"),
        ("2009年3月份", "2009-03"),
        ("2017年3月某日", "2017-03"),
        ("2009年12月上旬", "2009-12"),
        ("2009-3-5", "2009-03-05"),
    ],
)
def test_reads_partial_dates(text: str, partial: str) -> None:
    assert parse_partial(text, today=TODAY) == partial


@pytest.mark.parametrize("text", ["2009年13月", "1899年", "2027年", "很久以前"])
def test_partial_dates_are_checked_too(text: str) -> None:
    with pytest.raises(InvalidInput):
        parse_partial(text, today=TODAY, latest=TODAY)


def test_this_year_is_not_in_the_future() -> None:
    assert parse_partial("2026年", today=TODAY, latest=TODAY) == "2026"


def test_shows_dates_without_leading_zeros() -> None:
    assert show(TODAY) == "2026年3月5日"
    assert [show_partial(text) for text in ("2009", "2009-03", "2009-03-05")] == [
        "2009年",
        "2009年3月",
        "2009年3月5日",
    ]


@pytest.mark.parametrize(
    ("day", "text"),
    [
        (TODAY, "二〇二六年三月五日"),
        (date(2020, 10, 10), "二〇二〇年十月十日"),
        (date(2011, 12, 21), "二〇一一年十二月二十一日"),
        (date(1999, 11, 30), "一九九九年十一月三十日"),
    ],
)
def test_shows_capital_dates(day: date, text: str) -> None:
    assert show_capitals(day) == text


def test_a_partial_date_spans_what_it_may_mean() -> None:
    assert bounds("2024") == (date(2024, 1, 1), date(2024, 12, 31))
    assert bounds("2024-02") == (date(2024, 2, 1), date(2024, 2, 29))
    assert bounds("2024-02-05") == (date(2024, 2, 5), date(2024, 2, 5))


@given(st.dates(date(1900, 1, 1), date(2199, 12, 31)))
def test_every_shown_date_is_read_back(day: date) -> None:
    for text in (show(day), show_capitals(day), day.isoformat(), f"{day:%Y%m%d}"):
        assert parse_date(text, today=TODAY) == day


@given(st.text(max_size=20))
def test_any_text_gives_a_date_or_a_clear_refusal(text: str) -> None:
    with suppress(InvalidInput):
        assert isinstance(parse_date(text, today=TODAY), date)
