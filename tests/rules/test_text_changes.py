"""Two texts side by side: what stayed, what changed and in which words, what is gone and what is new."""

from collections import Counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mediation_app.rules.text_changes import (
    ChangedRow,
    ChangeKind,
    compare_texts,
    likeness,
    mark_changes,
    only_changes,
)


def words(text: str, spans: tuple[tuple[int, int], ...]) -> list[str]:
    return [text[start:end] for start, end in spans]


def kinds(rows: tuple[ChangedRow, ...]) -> list[str]:
    return [row.kind.value for row in rows]


def test_a_changed_sum_is_marked_whole() -> None:
    before, after = "石磊于2026年3月5日前付田芳2400元。", "石磊于2026年3月15日前付田芳3200元。"
    removed, added = mark_changes(before, after)
    assert (words(before, removed), words(after, added)) == (["5", "2400"], ["15", "3200"])


def test_single_characters_alike_by_chance_do_not_tear_a_change_apart() -> None:
    before, after = "由石磊修复水沟。", "由石家出资重砌水沟。"
    removed, added = mark_changes(before, after)
    assert words(before, removed) == ["磊修复"]
    assert words(after, added) == ["家出资重砌"]


def test_paragraphs_gone_new_and_changed_are_told_apart() -> None:
    before = ("标题", "一、石磊付2400元。", "二、田芳清理沟内杂物。", "三、双方不再争吵。", "落款")
    after = ("标题", "一、石磊付2600元。", "新写的一段，与前后都不相干。", "三、双方不再争吵。", "落款")
    rows = compare_texts(before, after)
    assert kinds(rows) == ["same", "changed", "removed", "added", "same", "same"]
    assert [row.kind for row in only_changes(rows)] == [
        ChangeKind.CHANGED,
        ChangeKind.REMOVED,
        ChangeKind.ADDED,
    ]
    assert (rows[1].index_before, rows[1].index_after, rows[3].index_before) == (1, 1, -1)


def test_an_inserted_paragraph_does_not_shift_the_others() -> None:
    before = [f"第{number}条　双方约定的第{number}件事。" for number in range(1, 9)]
    after = [*before[:3], "加一条　由村委会作证。", *before[3:]]
    assert kinds(only_changes(compare_texts(before, after))) == ["added"]


def test_nothing_changed_and_nothing_there() -> None:
    assert only_changes(compare_texts(("一", "二"), ("一", "二"))) == ()
    assert compare_texts((), ()) == ()
    assert kinds(compare_texts((), ("一",))) == ["added"]


def test_a_long_paragraph_is_compared_by_sentences_then_words() -> None:
    story = "".join(f"第{number}天，双方又为水沟争了一回，各说各的道理。" for number in range(400))
    after = story.replace("第200天，双方", "第200天，两家")
    removed, added = mark_changes(story, after)
    assert (words(story, removed), words(after, added)) == (["双方"], ["两家"])


def test_thirty_pages_all_different_are_told_as_gone_and_new() -> None:
    before = [f"{number}：这是原来的第{number}段话，说的是修沟的事。" for number in range(900)]
    after = [f"{number}号——换了说法，讲的是道路通行，与前面{number}不同。" for number in range(900)]
    rows = compare_texts(before, after)
    assert Counter(kinds(rows)) == {"removed": 900, "added": 900}


SENTENCE = "甲方于二〇二六年三月五日前向乙方支付赔偿款人民币伍仟元整，乙方收到后出具收条，双方再无争议"


def test_one_word_replaced_throughout_a_long_paragraph_is_marked_each_time() -> None:
    story = "".join(f"{number * 7919 % 99991}{SENTENCE}。" for number in range(400))
    after = story.replace("甲方", "申请人")
    (row,) = compare_texts([story], [after])
    assert Counter(words(story, row.removed)) == {"甲方": 400}
    assert Counter(words(after, row.added)) == {"申请人": 400}


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ([SENTENCE * 400], [SENTENCE.replace("五日", "六日") * 400]),
        (["甲" * 20_000], ["甲乙" * 10_000]),
        ([f"{SENTENCE}。" * 400], [f"{SENTENCE.replace('五日', '六日')}。" * 399]),
        (["同样的一行"] * 3500, [*["同样的一行"] * 3499, "x"]),
        (["同样的一行", "另一行"] * 1700, ["另一行", "同样的一行", "同样的一行"] * 1100),
        ([f"第{n}行 内容{n}" for n in range(3000)], [f"第{n}行 内容{n}改" for n in range(3000)]),
        ([f"第{n}行" for n in range(3000)], [f"第{n}行" for n in reversed(range(3000))]),
    ],
    ids=["no sentence", "no end", "sentences", "equal lines", "two lines", "all lines", "turned round"],
)
def test_long_and_repeating_texts_lose_no_paragraph(before: list[str], after: list[str]) -> None:
    rows = compare_texts(before, after)
    assert [row.before for row in rows if row.index_before >= 0] == before
    assert [row.after for row in rows if row.index_after >= 0] == after


def test_in_a_large_block_changed_paragraphs_keep_their_counterparts() -> None:
    before = [f"第{number}条　石磊于{number}日前付田芳{number * 37}元。" for number in range(60)]
    after = [line.replace("石磊", "石家") for line in before]
    after[20:20] = ["新写的一段，与前后都不相干"]
    rows = compare_texts(before, [line for at, line in enumerate(after) if at != 40])
    assert Counter(kinds(rows)) == {"changed": 59, "added": 1, "removed": 1}


def test_likeness_tells_the_same_paper_from_another() -> None:
    paper = ["人民调解协议书", "石磊赔偿田芳损失2400元。", "本协议一式三份。"]
    assert likeness(paper, [*paper[:1], "石磊赔偿田芳损失2600元。", *paper[2:]]) > 0.8
    assert likeness(paper, ["关于召开会议的通知", "请各村派人参加。"]) < 0.3
    assert likeness([], []) == 1.0


@given(
    st.lists(st.text(alphabet="甲乙丙1 。", max_size=6), max_size=8),
    st.lists(st.text(alphabet="甲乙丙1 。", max_size=6), max_size=8),
)
def test_the_rows_hold_both_texts_whole_and_in_order(before: list[str], after: list[str]) -> None:
    rows = compare_texts(before, after)
    assert [row.before for row in rows if row.index_before >= 0] == before
    assert [row.after for row in rows if row.index_after >= 0] == after


SHORT = st.text(alphabet="甲乙丙12 。", max_size=30)
LONG = st.lists(st.sampled_from(["甲方付款，", "乙方收款。", "双方", "3月5日"]), max_size=400).map("".join)


@given(st.one_of(st.tuples(SHORT, SHORT), st.tuples(LONG, LONG)))
def test_what_is_not_marked_is_the_same_on_both_sides(texts: tuple[str, str]) -> None:
    before, after = texts
    removed, added = mark_changes(before, after)

    def rest(text: str, spans: tuple[tuple[int, int], ...]) -> str:
        return "".join(c for at, c in enumerate(text) if not any(a <= at < b for a, b in spans))

    assert rest(before, removed) == rest(after, added)
