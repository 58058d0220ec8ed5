import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mediation_app.model import Person
from mediation_app.rules.errors import InvalidInput
from mediation_app.services.entries import clean, cleaned, reason_given, too_long
from tests.builders import person

ANY_TEXT = st.text(st.characters())


@given(ANY_TEXT)
def test_cleaned_text_stays_clean_and_can_be_stored(text: str) -> None:
    found = clean(text)
    assert clean(found) == found
    found.encode()
    assert not [char for char in found if unicodedata.category(char) == "Cc" and char not in "\n\t"]


@given(st.text(st.characters(exclude_categories=["Cc", "Cf", "Cs", "Zl", "Zp"])))
def test_nothing_but_what_nobody_sees_and_outer_blanks_is_dropped(text: str) -> None:
    assert clean(text) == text.strip()


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("第一行\r\n第二行\r第三行", "第一行\n第二行\n第三行"),
        ("从Word\x0b复制\u2028来", "从Word\n复制\n来"),
        ("\ufeff陈\u200b小\u202e燕\u2069", "陈小燕"),
        ("👨\u200d👩\u200d👧", "👨\u200d👩\u200d👧"),
        ("𠮷\U000e0100", "𠮷\U000e0100"),
    ],
)
def test_line_ends_are_made_alike_and_marks_without_a_shape_go(typed: str, kept: str) -> None:
    assert clean(typed) == kept


def test_only_texts_are_cleaned() -> None:
    entry = cleaned(person(" 陈小燕 ", address=" 石桥村\x00 ", stated_age=30))
    assert (entry.name, entry.address, entry.stated_age) == ("陈小燕", "石桥村", 30)


def test_a_text_too_long_for_its_column_is_told_with_both_lengths() -> None:
    (problem,) = too_long(person("名" * 201), Person, "parties[0].")
    assert (problem.field, str(problem.message)) == ("parties[0].name", "填了201个字，最多200个字")


def test_a_reason_is_more_than_blanks() -> None:
    assert reason_given(" 写错了 ") == "写错了"
    with pytest.raises(InvalidInput):
        reason_given(" \t\n")
