from contextlib import suppress
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mediation_app.rules.errors import InvalidInput
from mediation_app.rules.identifiers import (
    CreditCode,
    IdKind,
    IdNumber,
    age_on,
    credit_check_character,
    id_check_character,
    read_credit_code,
    read_id_number,
)

TODAY = date(2026, 3, 5)
GOOD = "11010519491231002X"


def read(text: str) -> IdNumber:
    return read_id_number(text, today=TODAY)


def said(number: IdNumber | CreditCode) -> str:
    return "；".join(map(str, number.warnings))


def test_the_example_of_the_standard_is_fine() -> None:
    number = read(GOOD)
    assert number.warnings == ()
    assert (number.sex, number.birth_date, number.kind) == ("女", date(1949, 12, 31), IdKind.RESIDENT)


@pytest.mark.parametrize(
    "text",
    [
        "11010519491231002x",
        " 110105 19491231 002X ",
        "'11010519491231002X",
        "１１０１０５１９４９１２３１００２Ｘ",
    ],
)
def test_writing_does_not_matter(text: str) -> None:
    assert read(text).value == GOOD


def test_old_numbers_are_lengthened() -> None:
    assert read("110105491231002").value == GOOD


@pytest.mark.parametrize("text", ["1.10105E+17", "1.23e17", "530113198001011234.0"])
def test_a_number_broken_by_a_spreadsheet_is_refused_with_the_reason(text: str) -> None:
    with pytest.raises(InvalidInput, match="丢失") as caught:
        read_id_number(text, today=TODAY, field="id_number")
    assert caught.value.problems[0].field == "id_number"


@pytest.mark.parametrize(
    ("text", "warning"),
    [
        ("110105194912310021", "校验不符"),
        ("1101051949123100", "18位"),
        ("张三", "18位"),
        ("110105194902300026", "不是日历上"),
        ("110105203001010027", "今天以后"),
        ("110105189901010026", "1900"),
        ("990105194912310026", "校验"),
        ("770105194912310026", "省份"),
    ],
)
def test_what_is_wrong_warns_and_never_blocks(text: str, warning: str) -> None:
    number = read(text)
    assert warning in said(number)
    assert number.value == text


def test_no_birth_date_in_the_future_is_derived() -> None:
    assert read("110105203001010027").birth_date is None


def test_an_abolished_area_only_warns() -> None:
    number = read_id_number(GOOD, today=TODAY, areas={"530113"})
    assert "撤销" in said(number)
    assert read_id_number(GOOD, today=TODAY, areas={"110105"}).warnings == ()


@pytest.mark.parametrize(
    ("start", "kind"),
    [
        ("810000", IdKind.RESIDENCE_PERMIT),
        ("820000", IdKind.RESIDENCE_PERMIT),
        ("830000", IdKind.RESIDENCE_PERMIT),
        ("911124", IdKind.PERMANENT_RESIDENCE),
    ],
)
def test_other_papers_with_the_same_check_are_known(start: str, kind: IdKind) -> None:
    first = f"{start}19810311007"
    number = read_id_number(first + id_check_character(first), today=TODAY, areas={"530113"})
    assert number.kind is kind
    assert number.warnings == ()


def test_nothing_is_nothing_wrong() -> None:
    assert read("") == IdNumber(value="")


@pytest.mark.parametrize(
    ("day", "age"), [(date(2026, 3, 4), 17), (date(2026, 3, 5), 18), (date(2008, 3, 5), 0)]
)
def test_age_counts_full_years(day: date, age: int) -> None:
    assert age_on(date(2008, 3, 5), day) == age


def test_age_of_a_leap_day_child() -> None:
    assert age_on(date(2008, 2, 29), date(2026, 2, 28)) == 17
    assert age_on(date(2008, 2, 29), date(2026, 3, 1)) == 18


@given(birth=st.dates(date(1900, 1, 1), TODAY), order=st.integers(0, 999))
def test_every_good_number_is_clean_and_every_other_last_digit_warns(birth: date, order: int) -> None:
    first = f"530113{birth:%Y%m%d}{order:03}"
    good = first + id_check_character(first)
    assert read(good).warnings == ()
    assert read(good).birth_date == birth
    assert read(good).sex == ("男" if order % 2 else "女")
    assert all(read(first + last).warnings for last in "0123456789X" if last != good[-1])


@given(st.text(max_size=20))
def test_any_text_is_read_or_refused_clearly(text: str) -> None:
    with suppress(InvalidInput):
        assert isinstance(read(text), IdNumber)
    assert isinstance(read_credit_code(text), CreditCode)


def test_credit_codes() -> None:
    good = "91350211M0000XUF4" + credit_check_character("91350211M0000XUF4")
    assert good.endswith("R")
    assert read_credit_code(good.lower()).warnings == ()
    assert str(read_credit_code(good).body) == "企业"
    assert "校验" in said(read_credit_code("91350211M0000XUF46"))
    assert "18位" in said(read_credit_code("9135"))
    assert "“I”" in said(read_credit_code("91350211M0000XUFI6"))
    assert read_credit_code("") == CreditCode("")


@given(st.text("0123456789ABCDEFGHJKLMNPQRTUWXY", min_size=17, max_size=17))
def test_a_credit_code_with_its_check_is_clean(first: str) -> None:
    assert read_credit_code(first + credit_check_character(first)).warnings == ()
