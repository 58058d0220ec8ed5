import pytest
from hypothesis import given
from hypothesis import strategies as st

from mediation_app.rules.phones import Phones, read_phones


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        ("13812345678", "13812345678"),
        ("138 1234 5678", "13812345678"),
        ("138-1234-5678", "13812345678"),
        ("+86 13812345678", "13812345678"),
        ("008613812345678", "13812345678"),
        ("１３８１２３４５６７８", "13812345678"),
        ("13812345678.0", "13812345678"),
        ("13812345678、13912345679", "13812345678、13912345679"),
        ("13812345678 13912345679", "13812345678、13912345679"),
        ("13812345678/0871-65123456", "13812345678、0871-65123456"),
        ("(0871)65123456", "0871-65123456"),
        ("087165123456转801", "0871-65123456-801"),
        ("010-12345678-12", "010-12345678-12"),
        ("400-123-4567", "4001234567"),
        ("13812345678，13812345678", "13812345678"),
        ("", ""),
    ],
)
def test_reads_what_people_give(text: str, kept: str) -> None:
    phones = read_phones(text)
    assert str(phones) == kept
    assert phones.warnings == ()


@pytest.mark.parametrize("text", ["无", "无电话", " 没有电话 "])
def test_some_have_none(text: str) -> None:
    assert read_phones(text) == Phones(none=True)
    assert str(read_phones(text)) == "无电话"


@pytest.mark.parametrize(
    ("text", "kept", "said"),
    [
        ("65123456", "65123456", "区号"),
        ("1381234567", "1381234567", "不像"),
        ("12345678901", "12345678901", "不像"),
        ("问村长", "问村长", "不像"),
    ],
)
def test_what_is_no_number_is_kept_with_a_warning(text: str, kept: str, said: str) -> None:
    phones = read_phones(text)
    assert str(phones) == kept
    assert said in str(phones.warnings[0])


@given(st.lists(st.from_regex(r"\A1[3-9][0-9]{9}\Z"), unique=True, max_size=4))
def test_reading_again_changes_nothing(numbers: list[str]) -> None:
    once = str(read_phones("；".join(numbers)))
    assert once == str(read_phones(once)) == "、".join(numbers)
