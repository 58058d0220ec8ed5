"""Labels and values find their places on ruled lines."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reports.document import Entry
from reports.entries import LEAST_FIRST, LEAST_VALUE, Slot, arrange

MEASURE = 32.0


def width(text: str) -> float:
    return float(len(text))


def lines(*entries: Entry) -> list[list[str]]:
    return [[slot.entry.label for slot in line] for line in arrange([entries], MEASURE, width)]


def test_what_fits_stands_side_by_side() -> None:
    assert lines(Entry("姓名", "张三"), Entry("性别", "男"), Entry("民族", "汉族"), Entry("年龄", "46")) == [
        ["姓名", "性别", "民族", "年龄"]
    ]


def test_a_long_value_pushes_the_next_entries_to_another_line() -> None:
    assert lines(Entry("姓名", "阿" * 25), Entry("性别", "男"), Entry("民族", "汉族")) == [
        ["姓名"],
        ["性别", "民族"],
    ]


def test_a_value_longer_than_a_line_stands_alone() -> None:
    assert lines(Entry("姓名", "阿" * 60), Entry("性别", "男")) == [["姓名"], ["性别"]]


def test_a_lone_entry_takes_the_whole_line() -> None:
    ((slot,),) = arrange([[Entry("住址", "某村")]], MEASURE, width)
    assert slot == Slot(Entry("住址", "某村"), 0.0, 2.0, MEASURE)


def test_room_left_over_goes_by_shares() -> None:
    (line,) = arrange([[Entry("甲", share=1), Entry("乙", share=3)]], MEASURE, width)
    added = [
        slot.end - slot.value - least for slot, least in zip(line, (LEAST_FIRST, LEAST_VALUE), strict=True)
    ]
    assert added[1] == pytest.approx(3 * added[0])


@given(
    st.lists(
        st.builds(
            Entry, st.text("标签", min_size=1, max_size=6), st.text("值", max_size=50), st.integers(1, 4)
        ),
        min_size=1,
        max_size=6,
    )
)
def test_slots_never_overlap_and_every_entry_has_one(entries: list[Entry]) -> None:
    arranged = arrange([entries], MEASURE, width)
    assert [slot.entry for line in arranged for slot in line] == entries
    for line in arranged:
        edges = [edge for slot in line for edge in (slot.start, slot.value, slot.end)]
        assert edges == sorted(edges)
        assert line[-1].end <= MEASURE
        for slot in line:
            room = slot.end - slot.value
            assert room >= min(LEAST_VALUE, MEASURE - slot.value) or len(line) == 1
            assert len(line) == 1 or room >= width(slot.entry.value) - 1e-6


def test_values_keep_a_little_away_from_their_label() -> None:
    ((slot,),) = arrange([[Entry("住址", "某村")]], MEASURE, width)
    assert slot.value == pytest.approx(2.0)
