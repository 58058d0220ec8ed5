"""Codes on papers: the same for the same paper, read however somebody types them, wrong ones found."""

from itertools import pairwise

import pytest

from mediation_app.rules.errors import InvalidInput
from mediation_app.rules.paper_code import ALPHABET, LENGTH, looks_like_code, paper_code, read_code, shown

CODE = paper_code("(2026)青石坪人调字第12号", "agreement", "0", "1")


def test_the_same_paper_has_the_same_code_and_another_one_another() -> None:
    assert paper_code("(2026)青石坪人调字第12号", "agreement", "0", "1") == CODE
    others = {paper_code("(2026)青石坪人调字第12号", "agreement", "0", str(v)) for v in range(1, 2001)}
    assert len(others) == 2000
    assert all(len(code) == LENGTH and set(code) <= set(ALPHABET) for code in others)


def test_parts_are_told_apart_where_one_ends() -> None:
    assert paper_code("a1", "1") != paper_code("a", "11")


def test_a_code_is_shown_in_three_groups() -> None:
    assert shown(CODE).replace("-", "") == CODE
    assert [len(group) for group in shown(CODE).split("-")] == [4, 4, 4]
    assert shown("") == ""


@pytest.mark.parametrize(
    "typed",
    [
        CODE,
        shown(CODE),
        shown(CODE).lower(),
        f"  {shown(CODE).replace('-', ' ')}\n",
        f"验证码：{shown(CODE)}",
        f"验证码 {shown(CODE)}",
        f"TJ1:{CODE}:2/3",
        f"tj1:{CODE.lower()}",
        shown(CODE).replace("-", "—"),
        "\ufeff" + shown(CODE).replace("-", "\u200b-"),
        "".join(chr(ord(character) + 0xFEE0) for character in CODE),
        CODE.replace("0", "O").replace("1", "l").replace("8", "B").replace("2", "z").replace("5", "s"),
    ],
)
def test_a_code_is_read_however_it_is_typed(typed: str) -> None:
    assert read_code(typed) == CODE


def test_every_single_wrong_character_is_found() -> None:
    for place, right in enumerate(CODE):
        for wrong in ALPHABET.replace(right, ""):
            with pytest.raises(InvalidInput):
                read_code(CODE[:place] + wrong + CODE[place + 1 :])


def test_two_neighbours_that_changed_places_are_found() -> None:
    for place, (first, second) in enumerate(pairwise(CODE)):
        if first != second:
            with pytest.raises(InvalidInput, match="有一位不对"):
                read_code(CODE[:place] + second + first + CODE[place + 2 :])


@pytest.mark.parametrize(
    ("typed", "says"), [("", "0位"), (CODE[:-1], "11位"), (CODE[:-1] + "好", "只有数字和字母")]
)
def test_what_is_no_code_is_said(typed: str, says: str) -> None:
    with pytest.raises(InvalidInput, match=says) as refused:
        read_code(typed)
    assert refused.value.problems[0].field == "code"


def test_a_code_is_told_from_the_name_of_a_file() -> None:
    assert all(map(looks_like_code, (CODE, shown(CODE), f"TJ1:{CODE}:1/2", "验证码 123")))
    assert not any(map(looks_like_code, ("协议书.pdf", "D:/文书/a.docx", "abc", "")))
    assert all(map(looks_like_code, ("7K3M-QX9A-04V", "7K3M-QX9A-04VTT", "\u200b" + CODE)))
    assert not any(map(looks_like_code, ("协议书第一版", "agreements.x", "agreements", "handovernotes")))
