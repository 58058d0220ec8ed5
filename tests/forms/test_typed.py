from datetime import date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from forms import typed
from forms.fields import Choice, Field, Kind
from mediation_app.rules.amounts import LARGEST_FEN
from mediation_app.rules.errors import InvalidInput

TODAY = date(2026, 11, 25)
DATES = st.dates(date(1900, 1, 1), date(2199, 12, 31))
MONEY = st.integers(1, LARGEST_FEN)


def field(kind: Kind, **more: object) -> Field:
    return Field(name="x", label="某项", kind=kind, **more)  # type: ignore[arg-type]


def read_back(kind: Kind, value: object) -> object:
    return typed.parse(field(kind), typed.shown(field(kind), value), TODAY)


@given(DATES)
def test_a_date_reads_back(day: date) -> None:
    assert read_back(Kind.DATE, day) == day


@given(st.datetimes(datetime(1900, 1, 1), datetime(2199, 12, 31)))
def test_a_moment_reads_back_to_the_minute(moment: datetime) -> None:
    whole = moment.replace(second=0, microsecond=0)
    assert read_back(Kind.MOMENT, whole) == whole


@given(MONEY)
def test_money_reads_back_from_the_entry_and_from_the_paper(fen: int) -> None:
    assert read_back(Kind.MONEY, fen) == fen
    figures, capitals = typed.printed(field(Kind.MONEY), fen).rstrip("）").split("（大写：")
    assert typed.parse(field(Kind.MONEY), figures, TODAY) == fen
    assert typed.parse(field(Kind.MONEY), capitals, TODAY) == fen


@given(st.integers(0, 1_000_000))
def test_a_number_reads_back(number: int) -> None:
    assert read_back(Kind.NUMBER, number) == number


@given(st.booleans())
def test_a_tick_reads_back(ticked: bool) -> None:
    assert read_back(Kind.TICK, ticked) is ticked


@given(st.lists(st.tuples(DATES, st.none() | MONEY) | st.tuples(st.none(), MONEY), max_size=5))
def test_instalments_read_back(parts: list[tuple[date | None, int | None]]) -> None:
    value = tuple({"due_on": day, "amount_fen": fen} for day, fen in parts)
    assert read_back(Kind.INSTALMENTS, value) == value


@given(st.text())
def test_a_text_reads_back_once_cleaned(text: str) -> None:
    cleaned = typed.parse(field(Kind.TEXT), text, TODAY)
    assert read_back(Kind.TEXT, cleaned) == cleaned
    assert "\x00" not in str(cleaned)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("2026-3-31 5000元；2026-6-30 5000元", [(date(2026, 3, 31), 500_000), (date(2026, 6, 30), 500_000)]),
        ("3月31日前付5000元", [(date(2026, 3, 31), 500_000)]),
        ("３月３１日 １.２万", [(date(2026, 3, 31), 1_200_000)]),
        ("20260331 5000\n20260630 5000", [(date(2026, 3, 31), 500_000), (date(2026, 6, 30), 500_000)]),
        ("12-31", [(date(2026, 12, 31), None)]),
        ("2026年3月31日", [(date(2026, 3, 31), None)]),
        ("5000元", [(None, 500_000)]),
        ("1.5万", [(None, 1_500_000)]),
    ],
)
def test_instalments_as_people_write_them(text: str, expected: list[tuple[date | None, int | None]]) -> None:
    value = typed.parse(field(Kind.INSTALMENTS), text, TODAY)
    assert value == tuple({"due_on": day, "amount_fen": fen} for day, fen in expected)


@pytest.mark.parametrize(
    ("kind", "text"),
    [
        (Kind.DATE, "2月30日"),
        (Kind.DATE, "尽快"),
        (Kind.DATE, "1899-12-31"),
        (Kind.MOMENT, "3月5日"),
        (Kind.MOMENT, "3月5日25:00"),
        (Kind.MONEY, "-5"),
        (Kind.MONEY, "若干"),
        (Kind.NUMBER, "三五个"),
        (Kind.NUMBER, "99999999"),
        (Kind.REFERENCE, "张三"),
        (Kind.INSTALMENTS, "3月31日 若干"),
        (Kind.INSTALMENTS, "2月30日 5000元"),
    ],
)
def test_what_cannot_be_read_is_said_beside_the_field(kind: Kind, text: str) -> None:
    with pytest.raises(InvalidInput) as refused:
        typed.parse(field(kind), text, TODAY)
    assert [problem.field for problem in refused.value.problems] == ["x"]
    assert typed.read(field(kind), text, TODAY) == text, "a draft keeps what was typed"


@pytest.mark.parametrize(
    ("kind", "text", "value"),
    [
        (Kind.MONEY, "壹万元", 1_000_000),
        (Kind.MONEY, "1.2万", 1_200_000),
        (Kind.NUMBER, "１２人", 12),
        (Kind.PARTIAL_DATE, "2009年3月", "2009-03"),
        (Kind.ID_NUMBER, " 11010519491231002x ", "11010519491231002X"),
        (Kind.NAME, "张　三", "张三"),
        (Kind.NAME, "阿依古丽•买买提", "阿依古丽·买买提"),
        (Kind.NAME, "陈㛃", "陈㛃"),
        (Kind.PHONE, "没有", "无电话"),
        (Kind.LINE, " 一行\n两行\x00 ", "一行 两行"),
        (Kind.TEXT, "问：\r\n答：  \r\n", "问：\n答："),
    ],
)
def test_entries_as_people_type_them(kind: Kind, text: str, value: object) -> None:
    assert typed.parse(field(kind), text, TODAY) == value


@pytest.mark.parametrize("kind", Kind)
def test_nothing_typed_is_nothing_and_shows_as_nothing(kind: Kind) -> None:
    value = typed.parse(field(kind), "  ", TODAY)
    assert value == typed.nothing(field(kind))
    assert kind is Kind.TICK or typed.shown(field(kind), value) == ""


def test_a_choice_is_read_by_code_and_by_label_and_printed_by_label() -> None:
    choice = field(Kind.CHOICE, choices=(Choice("cash", "现金"),))
    assert typed.parse(choice, "现金", TODAY) == typed.parse(choice, "cash", TODAY) == "cash"
    assert typed.printed(choice, "cash") == "现金"
    with pytest.raises(InvalidInput):
        typed.parse(choice, "支票", TODAY)


def test_papers_print_money_in_figures_and_capitals_and_dates_without_zeros() -> None:
    assert typed.printed(field(Kind.MONEY), 1_000_000) == "10000元（大写：壹万元整）"
    assert typed.printed(field(Kind.DATE), date(2026, 3, 5)) == "2026年3月5日"
    assert typed.printed(field(Kind.PARTIAL_DATE), "2009-03") == "2009年3月"
    assert typed.printed(field(Kind.MOMENT), datetime(2026, 3, 5, 9, 0)) == "2026年3月5日9时"


@pytest.mark.parametrize("kind", Kind)
def test_an_empty_field_leaves_room_to_write_by_hand(kind: Kind) -> None:
    assert typed.printed(field(kind), None) == ""
    assert "　　" in typed.blank(field(kind))


def test_a_field_may_say_itself_what_its_blank_is() -> None:
    assert typed.blank(field(Kind.LINE, blank="短期　长期　永久")) == "短期　长期　永久"
