from enum import StrEnum
from types import ModuleType
from typing import get_type_hints

import pytest

from forms import labels, matter_labels
from forms.wording import numeral

BY_ENUM = {
    (module, name): hint.__args__[0]
    for module in (labels, matter_labels)
    for name, hint in get_type_hints(module).items()
    if name.isupper() and issubclass(hint.__args__[0], StrEnum)
}


def test_the_labels_of_the_model_are_all_here() -> None:
    assert len(BY_ENUM) == 47


@pytest.mark.parametrize(("module", "name"), BY_ENUM, ids=[name for _, name in BY_ENUM])
def test_every_code_has_its_own_words(module: ModuleType, name: str) -> None:
    words = getattr(module, name)
    assert set(words) == set(BY_ENUM[module, name])
    assert len(set(words.values())) == len(words)
    assert [choice.code for choice in labels.choices(words)] == [str(code) for code in words]


@pytest.mark.parametrize(
    ("number", "words"),
    [(1, "一"), (3, "三"), (10, "十"), (11, "十一"), (20, "二十"), (99, "九十九"), (100, "100"), (0, "0")],
)
def test_copies_and_times_are_counted_in_words(number: int, words: str) -> None:
    assert numeral(number) == words
