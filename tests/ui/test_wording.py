from datetime import date

import pytest

from ui.models.looks import month_words, short_day
from ui.wording import (
    aside,
    clauses,
    day_and_weekday,
    kind_name,
    kind_title,
    labelled,
    listed,
    money,
)

TODAY = date(2026, 11, 22)


def test_the_window_speaks_chinese() -> None:
    assert (kind_name("neighbour"), kind_title("neighbour"), kind_title("")) == ("邻里", "邻里纠纷", "")
    assert (money(1_000_000), money(None)) == ("10000元", "")
    assert listed(["调解员", "内勤"]) == "调解员、内勤"
    assert clauses(["甲", "乙"]) == "甲；乙"
    assert labelled("日期", "今天") == "日期：今天"
    assert aside("登记", "F2") == "登记（F2）"
    assert day_and_weekday(TODAY) == "2026年11月22日 周日"


@pytest.mark.usefixtures("english")
def test_the_window_speaks_english() -> None:
    assert (kind_name("neighbour"), kind_title("neighbour"), kind_title("")) == (
        "Neighbours",
        "Neighbour dispute",
        "",
    )
    assert money(1_000_050) == "10000.50 yuan"
    assert listed(["Mediator", "Clerk"]) == "Mediator, Clerk"
    assert clauses(["one", "two"]) == "one; two"
    assert labelled("Date", "today") == "Date: today"
    assert aside("Register", "F2") == "Register (F2)"
    assert day_and_weekday(TODAY) == "Sun 22 Nov 2026"


def test_a_short_day_names_its_year_only_when_it_is_another() -> None:
    assert short_day(date(2026, 3, 5), TODAY) == "3月5日 周四"
    assert short_day(date(2027, 3, 5), TODAY) == "2027年3月5日"
    assert month_words(date(2026, 3, 5), TODAY) == "3月"
    assert month_words(date(2027, 3, 5), TODAY) == "2027年3月"


@pytest.mark.usefixtures("english")
def test_an_english_day_needs_no_english_system() -> None:
    assert short_day(date(2026, 3, 5), TODAY) == "Thu 5 Mar"
    assert short_day(date(2027, 3, 5), TODAY) == "5 Mar 2027"
    assert month_words(date(2026, 3, 5), TODAY) == "Mar 2026"
