"""Handwriting: what is a signature, packed and read again, thinned and scaled."""

import math
import random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mediation_app.rules.errors import Damaged
from mediation_app.rules.strokes import (
    DRAWN_POINTS,
    MOST_POINTS,
    Box,
    Point,
    Stroke,
    Strokes,
    box_of,
    checked,
    count,
    length_of,
    pack,
    scaled,
    thinned,
    unpack,
)

LINE = (Stroke((Point(100, 500), Point(1600, 500, 90), Point(3100, 500, 180))),)
"""The name 一: wide, and not high at all."""


def scribble(points: int, seed: int = 1) -> Strokes:
    chance = random.Random(seed)
    dots = tuple(Point(chance.randint(0, 9000), chance.randint(0, 3000), n * 5) for n in range(points))
    return (Stroke(dots),)


def test_a_plain_line_is_a_name() -> None:
    assert checked(LINE) == ()


def test_nothing_a_dot_and_a_scratch_are_no_signature() -> None:
    dot = (Stroke((Point(100, 100),)),)
    scratch = (Stroke((Point(100, 100), Point(400, 100, 20))),)
    assert [str(words) for words in checked(())] == ["还没有签名"]
    assert [str(words) for words in checked((Stroke(()),))] == ["还没有签名"]
    for one in (dot, scratch, dot * 40):
        assert [str(words) for words in checked(one)] == ["只有一个点或很短的一划，不能算签名，请写清姓名"]


@pytest.mark.parametrize("bad", [math.nan, math.inf, -math.inf, -1e9, 1e300])
@pytest.mark.parametrize("where", ["x", "y"])
def test_numbers_that_no_pad_gives_are_refused(bad: float, where: str) -> None:
    point = Point(bad, 5) if where == "x" else Point(5, bad)
    strokes = (*LINE, Stroke((point, Point(3000, 3000))))
    assert [str(words) for words in checked(strokes)] == [
        "笔迹数据不对（坐标或时间超出手写板），请清除后重新签"
    ]
    with pytest.raises(ValueError, match="outside"):
        pack(strokes)


@pytest.mark.parametrize("point", [Point(1, 1, -1), Point(1, 1, math.nan), Point(1, 1, 0, 1001)])
def test_time_and_pressure_are_looked_at_too(point: Point) -> None:
    assert checked((*LINE, Stroke((point,)))) != ()


def test_negative_places_within_reach_are_taken() -> None:
    moved = tuple(Stroke(tuple(Point(p.x - 2000, p.y - 900, p.t_ms) for p in one.points)) for one in LINE)
    assert checked(moved) == ()
    assert unpack(pack(moved)) == moved


def test_fifty_thousand_points_are_kept_whole_and_thinned_for_drawing() -> None:
    strokes = scribble(50_000)
    assert checked(strokes) == ()
    assert unpack(pack(strokes)) == strokes
    drawn = thinned(strokes)
    assert DRAWN_POINTS // 2 < count(drawn) <= DRAWN_POINTS + len(strokes)
    assert drawn[0].points[0] == strokes[0].points[0]
    assert drawn[0].points[-1] == strokes[0].points[-1]


def test_more_points_than_a_hand_makes_are_refused() -> None:
    assert "超过" in str(checked(scribble(MOST_POINTS + 1))[0])


def test_many_strokes_of_one_point_are_thinned_too() -> None:
    dots = tuple(Stroke((Point(n % 100 * 90, n // 100 * 60, n),)) for n in range(9_000))
    assert count(thinned(dots)) <= DRAWN_POINTS


def test_few_points_stay_as_they_are() -> None:
    assert thinned(LINE) == LINE


POINTS = st.builds(
    Point, st.integers(-200_000, 200_000), st.integers(-200_000, 200_000), st.integers(0, 86_400_000)
)


@given(st.lists(st.builds(Stroke, st.lists(POINTS, max_size=6).map(tuple)), max_size=6).map(tuple))
def test_packed_strokes_are_read_as_they_were(strokes: Strokes) -> None:
    assert unpack(pack(strokes)) == strokes
    assert pack(strokes) == pack(unpack(pack(strokes)))


@given(st.binary(max_size=60))
def test_other_bytes_are_damaged_and_nothing_else(data: bytes) -> None:
    for tried in (data, b"TJS1" + data):
        try:
            strokes = unpack(tried)
        except Damaged:
            continue
        assert unpack(pack(strokes)) == strokes


@pytest.mark.parametrize(
    "data", [b"x", b"TJS2\x00", pack(LINE)[:-1], pack(LINE) + b"\x00", b"TJS1" + b"\xff" * 9]
)
def test_cut_or_longer_bytes_are_damaged(data: bytes) -> None:
    with pytest.raises(Damaged):
        unpack(data)


def test_no_bytes_are_no_strokes() -> None:
    assert unpack(b"") == ()


def test_strokes_are_scaled_without_being_stretched() -> None:
    square = (Stroke((Point(0, 0), Point(1000, 0), Point(1000, 1000))),)
    inside = scaled(square, Box(10, 20, 100, 50))
    assert box_of(inside) == Box(35, 20, 50, 50)
    assert box_of(scaled(LINE, Box(0, 0, 60, 20))) == Box(0, 10, 60, 0)
    assert box_of(()) == Box(0, 0, 0, 0)


def test_length_is_how_far_the_pen_went() -> None:
    assert length_of(LINE) == 3000
