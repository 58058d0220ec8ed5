from datetime import date

import pytest

from forms import checks
from forms.fields import Choice, Field, Kind

TODAY = date(2026, 11, 25)


def field(kind: Kind = Kind.LINE, **more: object) -> Field:
    return Field(name="x", label="某项", kind=kind, **more)  # type: ignore[arg-type]


def error(value: object, kind: Kind = Kind.LINE, **more: object) -> str:
    return str(checks.error(field(kind, **more), value, TODAY) or "")


def warnings(value: object, kind: Kind, **block: object) -> list[str]:
    return [str(message) for message in checks.warnings(field(kind), {"x": value, **block}, TODAY)]


@pytest.mark.parametrize("value", ["", "   ", None])
def test_only_a_required_field_must_be_filled(value: object) -> None:
    assert error(value) == ""
    assert error(value, required=True) == "请填写某项"
    assert error(value, Kind.CHOICE, required=True, choices=(Choice("a", "甲"),)) == "请选择某项"
    assert error(value, Kind.DATE, required=True) == "请填写某项"


def test_too_long_a_text_says_how_long_it_is() -> None:
    assert error("长" * 201) == "最多200个字，现在有201个字"
    assert error("长" * 10_000, Kind.TEXT) == "", "a story of 10,000 characters goes in"
    assert error("长" * 20_001, Kind.TEXT) == "最多20000个字，现在有20001个字"


def test_a_birth_date_cannot_lie_ahead() -> None:
    assert (
        error(date(2026, 11, 26), Kind.DATE, not_future=True)
        == "某项2026年11月26日还没有到，不能填以后的日期"
    )
    assert error("明天9:30", Kind.MOMENT, not_future=True).startswith("某项2026年11月26日还没有到")
    assert error("2027年", Kind.PARTIAL_DATE, not_future=True).startswith("某项2027年1月1日还没有到")
    assert error(TODAY, Kind.DATE, not_future=True) == ""
    assert error(date(2026, 11, 26), Kind.DATE) == ""


@pytest.mark.parametrize("value", ["1899-12-31", date(1899, 12, 31)])
def test_a_date_before_1900_is_refused(value: object) -> None:
    assert "1900年1月1日" in error(value, Kind.DATE)


@pytest.mark.parametrize("text", ["-5", "若干", "0", "12.345"])
def test_amounts_that_are_none(text: str) -> None:
    assert error(text, Kind.MONEY)


@pytest.mark.parametrize("text", ["壹万元", "1.2万", "10,000.50元"])
def test_amounts_as_people_write_them(text: str) -> None:
    assert error(text, Kind.MONEY) == ""


@pytest.mark.parametrize("text", ["110105194912310021", "5301131988", "护照E1234"])
def test_an_odd_id_number_warns_and_never_blocks(text: str) -> None:
    assert warnings(text, Kind.ID_NUMBER)
    assert error(text, Kind.ID_NUMBER) == ""


def test_an_id_number_with_the_right_check_digit_is_quiet() -> None:
    assert warnings("11010519491231002X", Kind.ID_NUMBER) == []
    assert warnings("11010519491231002x", Kind.ID_NUMBER, id_type="resident_id") == []


def test_another_document_and_a_masked_number_are_not_measured_by_the_id_standard() -> None:
    assert warnings("E12345678", Kind.ID_NUMBER, id_type="passport") == []
    assert warnings("530113********1234", Kind.ID_NUMBER) == []
    assert warnings("138****5678", Kind.PHONE) == []


def test_digits_lost_in_a_spreadsheet_block() -> None:
    assert "后几位已丢失" in error("1.23E+17", Kind.ID_NUMBER)
    assert warnings("1.23E+17", Kind.ID_NUMBER) == [], "the error says it already"


def test_a_real_credit_code_that_fails_the_check_only_warns() -> None:
    assert warnings("91350211M0000XUF46", Kind.CREDIT_CODE)
    assert error("91350211M0000XUF46", Kind.CREDIT_CODE) == ""


@pytest.mark.parametrize(
    ("name", "hint"),
    [("张", "只有一个字"), ("张三😀", "少见的字符"), ("张三、李四", "像是有2个人"), ("张3", "少见")],
)
def test_odd_names_warn(name: str, hint: str) -> None:
    assert any(hint in message for message in warnings(name, Kind.NAME))
    assert error(name, Kind.NAME) == ""


@pytest.mark.parametrize("name", ["龑堃", "喆淼", "䶮", "𠮷野", "阿依古丽·买买提"])
def test_rare_characters_and_minority_names_pass(name: str) -> None:
    assert not any("字符" in message for message in warnings(name, Kind.NAME))


def test_emoji_and_private_characters_in_texts_are_pointed_out() -> None:
    assert warnings("谢谢😀😀", Kind.TEXT) == ["有特殊字符“😀”，打印前请核对"]
    assert warnings("造字\ue000", Kind.LINE)
    assert warnings("①〔2026〕3号——“好”…×÷℃", Kind.TEXT) == []


def test_a_phone_that_is_none_warns() -> None:
    assert warnings("12345", Kind.PHONE)
    assert warnings("13812345678、0871-63123456", Kind.PHONE) == []
