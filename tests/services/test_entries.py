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


@given(st.text(st.characters(exclude_categories=["Cc", "Cs"])))
def test_nothing_but_controls_and_outer_blanks_is_dropped(text: str) -> None:
    assert clean(text) == text.strip()


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
