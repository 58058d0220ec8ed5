"""Handwriting as strokes with time: checked, packed into bytes, thinned and scaled for drawing.

Lengths are hundredths of a millimetre from the upper left of the pad, times milliseconds since the first
point, pressure parts of 1,000 (`FULL` where a device tells none).
"""

import math
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from mediation_app.rules.errors import Damaged
from mediation_app.rules.wording import say
from resources.i18n import QT_TRANSLATE_NOOP, Message

FULL = 1000
"""The pressure of a device that tells none."""
MOST_POINTS = 200_000
"""More than a name written for ten minutes has; a record of more is no handwriting."""
DRAWN_POINTS = 4_000
"""So many points are drawn at most; all of them are kept."""

_MARK = b"TJS1"
"""What packed strokes begin with: their kind and version."""
_FARTHEST = 200_000
"""Two metres: no pad is larger, hundredths of a millimetre."""
_LONGEST = 24 * 3600 * 1000
_LEAST_SIZE, _LEAST_LENGTH = 500, 800
"""A signature is at least 5 mm wide or high and 8 mm long; the name 一 is."""
_MOST_OF_ALL = 5


@dataclass(frozen=True, slots=True)
class Point:
    """Where the pen was, when, and how hard it pressed."""

    x: float
    y: float
    t_ms: float = 0
    pressure: float = FULL


@dataclass(frozen=True, slots=True)
class Stroke:
    """What was drawn from setting the pen down to lifting it."""

    points: tuple[Point, ...]


Strokes = tuple[Stroke, ...]


@dataclass(frozen=True, slots=True)
class Box:
    """The least rectangle around strokes."""

    x: float
    y: float
    width: float
    height: float


def count(strokes: Iterable[Stroke]) -> int:
    """Return the points of strokes."""
    return sum(len(stroke.points) for stroke in strokes)


def box_of(strokes: Sequence[Stroke]) -> Box:
    """Return the rectangle around strokes; an empty one where there are none."""
    points = [point for stroke in strokes for point in stroke.points]
    if not points:
        return Box(0, 0, 0, 0)
    left, top = min(point.x for point in points), min(point.y for point in points)
    width = max(point.x for point in points) - left
    return Box(left, top, width, max(point.y for point in points) - top)


def length_of(strokes: Iterable[Stroke]) -> float:
    """Return how far the pen went on the paper, in hundredths of a millimetre."""
    return sum(
        math.hypot(after.x - before.x, after.y - before.y)
        for stroke in strokes
        for before, after in zip(stroke.points, stroke.points[1:], strict=False)
    )


def checked(strokes: Sequence[Stroke]) -> tuple[Message, ...]:
    """Return why strokes are no signature: none, a dot, a scratch, or numbers no pad gives; empty if fine."""
    if not any(stroke.points for stroke in strokes):
        return (say(QT_TRANSLATE_NOOP("Rules", "还没有签名")),)
    if count(strokes) > MOST_POINTS:
        text = QT_TRANSLATE_NOOP("Rules", "笔迹有{count}个点，超过{most}个，不像是签名，请清除后重新签")
        return (say(text, count=count(strokes), most=MOST_POINTS),)
    if not all(_is_sound(point) for stroke in strokes for point in stroke.points):
        return (say(QT_TRANSLATE_NOOP("Rules", "笔迹数据不对（坐标或时间超出手写板），请清除后重新签")),)
    box = box_of(strokes)
    if max(box.width, box.height) < _LEAST_SIZE or length_of(strokes) < _LEAST_LENGTH:
        return (say(QT_TRANSLATE_NOOP("Rules", "只有一个点或很短的一划，不能算签名，请写清姓名")),)
    return ()


def _is_sound(point: Point) -> bool:
    numbers = (point.x, point.y, point.t_ms, point.pressure)
    return (
        all(math.isfinite(number) for number in numbers)
        and abs(point.x) <= _FARTHEST
        and abs(point.y) <= _FARTHEST
        and 0 <= point.t_ms <= _LONGEST
        and 0 <= point.pressure <= FULL
    )


# ---- packing


def pack(strokes: Sequence[Stroke]) -> bytes:
    """Return strokes as bytes, the same for the same strokes: a mark, then differences of whole numbers.

    Raises ValueError for numbers that `checked` refuses.
    """
    made = bytearray(_MARK)
    _put(made, len(strokes))
    last = (0, 0, 0, 0)
    for stroke in strokes:
        _put(made, len(stroke.points))
        for point in stroke.points:
            if not _is_sound(point):
                raise ValueError("a point outside of any pad")
            now = (round(point.x), round(point.y), round(point.t_ms), round(point.pressure))
            for new, old in zip(now, last, strict=True):
                _put(made, _unsigned(new - old))
            last = now
    return bytes(made)


def unpack(packed: bytes) -> Strokes:
    """Return the strokes of `pack`; none for no bytes. Raises Damaged for anything else."""
    if not packed:
        return ()
    if packed[: len(_MARK)] != _MARK:
        raise Damaged
    numbers = _numbers(packed[len(_MARK) :])
    try:
        strokes = tuple(_read(numbers))
    except StopIteration:
        raise Damaged from None
    if next(numbers, None) is not None:
        raise Damaged
    return strokes


def _read(numbers: Iterator[int]) -> list[Stroke]:
    last = [0, 0, 0, 0]
    strokes, left = [], MOST_POINTS
    for _ in range(_at_most(next(numbers), left)):
        points = []
        for _ in range(_at_most(next(numbers), left)):
            last = [old + _signed(next(numbers)) for old in last]
            points.append(Point(*last))
        left -= len(points)
        strokes.append(Stroke(tuple(points)))
    return strokes


def _at_most(number: int, most: int) -> int:
    if number > most:
        raise Damaged
    return number


def _put(made: bytearray, number: int) -> None:
    """Write a number in sevens of bits, the lowest first; the highest bit says that more follow."""
    while number > 0x7F:
        made.append(number & 0x7F | 0x80)
        number >>= 7
    made.append(number)


def _numbers(data: bytes) -> Iterator[int]:
    number = shift = 0
    for byte in data:
        number |= (byte & 0x7F) << shift
        shift += 7
        if shift > 7 * _MOST_OF_ALL:
            raise Damaged
        if not byte & 0x80:
            yield number
            number = shift = 0
    if shift:
        raise Damaged


def _unsigned(number: int) -> int:
    return number * 2 if number >= 0 else -number * 2 - 1


def _signed(number: int) -> int:
    return number // 2 if number % 2 == 0 else -(number + 1) // 2


# ---- drawing


def thinned(strokes: Sequence[Stroke], most: int = DRAWN_POINTS) -> Strokes:
    """Return strokes with as many points as drawing needs, at most about ``most``; ends are kept.

    Points nearer to the one before than a thousandth of the whole go first, then all but every so-manieth.
    """
    kept = tuple(stroke for stroke in strokes if stroke.points)
    if count(kept) <= most:
        return kept
    step = max(box_of(kept).width, box_of(kept).height) / 1_000
    fewer = tuple(Stroke(_sparse(stroke.points, step)) for stroke in kept)[:most]
    every = math.ceil(count(fewer) / most)
    return tuple(Stroke((*stroke.points[:-1:every], stroke.points[-1])) for stroke in fewer)


def _sparse(points: Sequence[Point], step: float) -> tuple[Point, ...]:
    made = [points[0]]
    for point in points[1:-1]:
        if math.hypot(point.x - made[-1].x, point.y - made[-1].y) >= step:
            made.append(point)
    return (*made, points[-1]) if len(points) > 1 else tuple(made)


def scaled(strokes: Sequence[Stroke], into: Box) -> Strokes:
    """Return strokes moved into a rectangle and centred, as large as fits without being stretched.

    Both have their origin at the upper left; the numbers are then those of ``into``.
    """
    box = box_of(strokes)
    factors = [room / size for room, size in ((into.width, box.width), (into.height, box.height)) if size > 0]
    factor = min(factors, default=1.0)
    left = into.x + (into.width - box.width * factor) / 2
    top = into.y + (into.height - box.height * factor) / 2

    def moved(point: Point) -> Point:
        x, y = left + (point.x - box.x) * factor, top + (point.y - box.y) * factor
        return Point(x, y, point.t_ms, point.pressure)

    return tuple(Stroke(tuple(map(moved, stroke.points))) for stroke in strokes)
