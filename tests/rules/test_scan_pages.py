"""Scanned pages: what their code says, their order, what lacks and what is doubled."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mediation_app.rules.paper_code import paper_code
from mediation_app.rules.scan_pages import (
    PageMark,
    Place,
    Sheet,
    guessed,
    numbered,
    pages_in_words,
    read_mark,
    sorted_pages,
)

CODE = paper_code("一份文书")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (f"TJ1:{CODE}:2/13", PageMark(CODE, 2, 13)),
        (f" tj1:{CODE.lower()}:2/13 ", PageMark(CODE, 2, 13)),
        (f"TJ1:{CODE}", PageMark(CODE)),
        (f"TJ1:{CODE}:3/2", PageMark(CODE)),
        (f"TJ1:{CODE}:0/2", PageMark(CODE)),
        ("https://example.cn/pay?id=1", None),
        ("TJ1:000000000000:1/1", PageMark("000000000000", 1, 1)),
        (f"TJ1:{CODE[:-1]}:1/2", None),
        ("TJ1:", None),
        ("", None),
    ],
)
def test_what_a_code_says(text: str, expected: PageMark | None) -> None:
    assert read_mark(text) == expected


def test_pages_are_put_in_order_and_what_is_wrong_is_told() -> None:
    found = sorted_pages([Sheet(7, 3), Sheet(8, 1), Sheet(9, 3), Sheet(10, 6)], 5)
    assert (found.order, found.missing, found.doubled, found.beyond) == ((8, 7, 10), (2, 4, 5), (3,), (6,))
    assert not found.is_complete
    assert sorted_pages([Sheet(2, 2), Sheet(1, 1)], 2).is_complete


def test_a_new_page_stands_in_place_of_one_filed_before() -> None:
    found = sorted_pages([Sheet(1, 1, is_new=False), Sheet(2, 2, is_new=False), Sheet(3, 2)], 2)
    assert (found.order, found.is_complete) == ((1, 3), True)
    assert sorted_pages([Sheet(1, 1, is_new=False), Sheet(4, 1, is_new=False)], 1).order == (4,)


@given(st.permutations(range(1, 12)), st.integers(1, 11))
def test_any_order_of_a_whole_paper_is_complete_and_without_one_it_is_not(
    pages: list[int], lost: int
) -> None:
    sheets = [Sheet(number, page) for number, page in enumerate(pages, 1)]
    found = sorted_pages(sheets, 11)
    assert found.is_complete
    assert [pages[one - 1] for one in found.order] == list(range(1, 12))
    assert sorted_pages([one for one in sheets if one.page != lost], 11).missing == (lost,)


def test_pages_without_a_number_take_the_free_ones_in_the_order_they_came() -> None:
    bare, second = PageMark(CODE), PageMark(CODE, 2, 3)
    assert numbered([bare, second, bare], 3) == (1, 2, 3)
    assert numbered([bare, bare], 3, taken=(1,)) == (2, 3)
    assert numbered([bare, bare], 1) == (1, 1)
    assert numbered([bare, bare], 0) == (1, 2)


@pytest.mark.parametrize(
    ("before", "after", "page"),
    [
        (Place(4, 1, 3), Place(4, 3, 3), 2),
        (Place(4, 3, 3), Place(4, 1, 3), 2),
        (Place(4, 2, 3), Place(5, 1, 2), 3),
        (Place(4, 2, 3), None, 3),
        (None, Place(4, 2, 3), 1),
        (Place(4, 3, 3), None, None),
        (None, Place(4, 1, 3), None),
        (Place(4, 1, 3), Place(4, 2, 3), None),
        (Place(4, 1, 5), Place(4, 4, 5), None),
        (None, None, None),
    ],
)
def test_where_a_page_without_a_code_belongs(
    before: Place | None, after: Place | None, page: int | None
) -> None:
    found = guessed(before, after)
    assert (found.page if found else None) == page


@pytest.mark.parametrize(
    ("pages", "words"), [((), ""), ((2,), "2"), ((1, 2), "1、2"), ((1, 2, 3, 5, 7, 8), "1—3、5、7、8")]
)
def test_page_numbers_in_words(pages: tuple[int, ...], words: str) -> None:
    assert str(pages_in_words(pages)) == words


def test_page_numbers_have_the_commas_of_the_language_however_many_there_are() -> None:
    assert pages_in_words((1, 2, 3, 5, 7)).in_language("en") == "1–3, 5, 7"
    assert str(pages_in_words(range(1, 9999, 2))).endswith("、9995、9997")
