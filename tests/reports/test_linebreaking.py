"""Lines of Chinese text: 避头尾, whole words, even spaces."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reports.linebreaking import (
    LOOSEST,
    NOT_AT_START,
    SQUEEZE,
    Line,
    break_lines,
    breakable,
    kern,
)

CHARS = "人民调解协议书张三李四于和的〇，。、；：？！（）《》“”…—·0123456789abcXY.-%￥ 　"


def widths(text: str) -> list[float]:
    return [1.0 if char >= "\u2014" else 0.5 for char in text]


def lines_of(text: str, measure: float, first: float | None = None) -> list[str]:
    lines = break_lines(text, widths(text), measure, em=1.0, first=first)
    return [text[line.start : line.end] for line in lines]


def width(text: str, line: Line) -> float:
    return sum(widths(text[line.start : line.end])) + sum(line.gaps)


@given(st.text(CHARS, max_size=120), st.integers(4, 40))
def test_nothing_is_lost_but_spaces_between_lines(text: str, measure: int) -> None:
    lines = break_lines(text, widths(text), measure, em=1.0)
    ends = [0, *(line.end for line in lines)]
    assert all(not text[end : line.start].strip(" 　") for end, line in zip(ends, lines, strict=False))
    assert not text[lines[-1].end :].strip(" 　")


@given(st.text(CHARS, max_size=120), st.integers(4, 40))
def test_a_line_is_no_wider_than_its_measure_and_one_hanging_mark(text: str, measure: int) -> None:
    for line in break_lines(text, widths(text), measure, em=1.0):
        shown = text[line.start : line.end]
        if not shown.strip(" 　"):
            continue
        hanging = 1.0 if shown[-1] in NOT_AT_START else 0.0
        assert width(text, line) <= measure + hanging + 1e-6 or len(shown) == 1


@given(st.text("人民调解，。、；：？！（）《》“”", min_size=1, max_size=150), st.integers(8, 40))
def test_no_line_begins_or_ends_with_a_mark_that_may_not(text: str, measure: int) -> None:
    lines = break_lines(text, widths(text), measure, em=1.0)
    for before, after in pairwise(lines):
        assert breakable(text[before.end - 1], text[after.start]) or nowhere_to_break(text, before)


def nowhere_to_break(text: str, line: Line) -> bool:
    return not any(breakable(a, b) for a, b in pairwise(text[line.start : line.end + 1]))


@given(st.text(CHARS, max_size=120), st.integers(4, 40))
def test_spaces_are_never_loose_nor_crushed(text: str, measure: int) -> None:
    for line in break_lines(text, widths(text), measure, em=1.0):
        shown = text[line.start : line.end]
        bases = [*map(kern, shown, shown[1:]), 0.0][: len(shown)]
        for base, gap in zip(bases, line.gaps, strict=True):
            assert -SQUEEZE - 1e-6 <= gap - base <= LOOSEST + 1e-6


@given(st.text("人民调解和的张李", min_size=30, max_size=90), st.integers(6, 20))
def test_lines_of_a_paragraph_are_full(text: str, measure: int) -> None:
    *inner, _ = break_lines(text, widths(text), measure, em=1.0)
    assert all(width(text, line) == pytest.approx(measure) for line in inner)


def test_a_mark_at_the_edge_hangs_or_is_squeezed_in() -> None:
    assert lines_of("一二三四五，六七", 5) == ["一二三四五，", "六七"]
    assert lines_of("一，三，五六。八", 6) == ["一，三，五六。", "八"]


def test_an_opening_mark_goes_to_the_next_line() -> None:
    assert lines_of("一二三四（五六）", 5) == ["一二三四", "（五六）"]


def test_two_closing_marks_take_a_character_along_when_they_do_not_fit() -> None:
    assert lines_of("一二三四五”。六", 5) == ["一二三四", "五”。六"]


@pytest.mark.parametrize("word", ["530113194912310022", "10000.50", "13812345678", "GB/T", "a@b.cn", "50%"])
def test_words_and_numbers_stay_whole(word: str) -> None:
    assert any(word in line for line in lines_of(f"一二三四五{word}六七八九十", 12))


@pytest.mark.parametrize("pair", ["——", "……"])
def test_a_double_mark_is_not_cut(pair: str) -> None:
    assert any(pair in line for line in lines_of(f"一二三四五{pair}六七", 6))


def test_a_sum_keeps_its_sign() -> None:
    assert lines_of("一二三￥500元", 4)[1].startswith("￥500")


def test_a_word_longer_than_a_line_is_cut_at_the_edge() -> None:
    assert lines_of("x" * 50, 10) == ["x" * 20, "x" * 20, "x" * 10]


def test_a_line_before_a_long_word_stays_ragged_instead_of_loose() -> None:
    first = break_lines("一二三四530113194912310022", widths("一二三四530113194912310022"), 9.5, em=1.0)[0]
    assert (first.start, first.end) == (0, 4)
    assert not any(first.gaps)


def test_line_ends_in_the_text_are_kept_and_hard() -> None:
    lines = break_lines("一\n\n二三", [1.0] * 5, 10, em=1.0)
    assert [("一\n\n二三"[line.start : line.end], line.hard) for line in lines] == [
        ("一", True),
        ("", True),
        ("二三", True),
    ]


def test_an_empty_text_is_one_empty_line() -> None:
    assert break_lines("", [], 10, em=1.0) == (Line(0, 0, (), hard=True),)


def test_the_first_line_may_be_shorter() -> None:
    assert lines_of("一二三四五六", 4, first=2) == ["一二", "三四五六"]


def test_no_break_at_a_space_that_does_not_break() -> None:
    assert not breakable("第", "\xa0")
    assert not breakable("\xa0", "条")


def test_marks_side_by_side_share_their_empty_halves() -> None:
    assert kern("：", "“") == kern("。", "”") == kern("《", "《") == -0.5
    assert kern("，", "一") == 0.0


def test_a_number_stands_a_little_away_from_the_characters_around_it() -> None:
    assert kern("于", "2") == kern("6", "年") > 0
    assert kern("（", "2") == kern("2", "，") == 0.0


def test_a_run_without_a_place_to_break_is_cut_at_each_measure() -> None:
    assert {len(line) for line in lines_of("A" * 40_000, 20)} == {40}
