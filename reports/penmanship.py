"""Handwriting as operators of a PDF: smooth curves, as broad as the pen pressed."""

from collections.abc import Iterator, Sequence
from itertools import groupby, pairwise
from typing import NamedTuple

from mediation_app.rules.strokes import FULL, Box, Point, Strokes, scaled, thinned

INK = "0.04 0.06 0.24 RG"
"""Blue-black, as archives ask of what is signed."""

_INSET = 1.5
"""What handwriting keeps from the edges of its place, in points."""

_WIDEST = 6.0
"""How many times as wide as high it gets on a long line, where it stands beside the words before it."""

_BROADEST, _FINEST = 1.3, 0.45
"""Width of a line at full pressure and at none, in points."""

_STEPS = 8
"""Widths that are told apart."""


class Spot(NamedTuple):
    """A rectangle on its page: lower left corner, width and height in points."""

    x: float
    y: float
    width: float
    height: float


def handwriting(strokes: Strokes, at: Spot) -> Iterator[str]:
    """Yield the operators that draw strokes as large as fits at the left of a rectangle."""
    inside = Box(0, 0, min(at.width, at.height * _WIDEST) - 2 * _INSET, at.height - 2 * _INSET)
    left, top = at.x + _INSET, at.y + at.height - _INSET
    yield f"q {INK} 1 J 1 j"
    for stroke in scaled(thinned(strokes), inside):
        points = [Point(left + one.x, top - one.y, one.t_ms, one.pressure) for one in stroke.points]
        yield from _line(points)
    yield "Q"


def _line(points: Sequence[Point]) -> Iterator[str]:
    """Yield one stroke, a path for each width that follows another."""
    if len(points) == 1:
        points = [points[0], points[0]]
    widths = [_width(one, other) for one, other in pairwise(points)]
    for width, run in groupby(range(len(widths)), key=widths.__getitem__):
        numbers = list(run)
        start = points[numbers[0]]
        yield f"{width:.2f} w {start.x:.2f} {start.y:.2f} m"
        yield from (_curve(points, number) for number in numbers)
        yield "S"


def _curve(points: Sequence[Point], number: int) -> str:
    """Return the curve from a point to the next that goes through both smoothly (Catmull and Rom)."""
    one, other = points[number], points[number + 1]
    before, after = points[max(number - 1, 0)], points[min(number + 2, len(points) - 1)]
    first = one.x + (other.x - before.x) / 6, one.y + (other.y - before.y) / 6
    second = other.x - (after.x - one.x) / 6, other.y - (after.y - one.y) / 6
    return " ".join(f"{number:.2f}" for number in (*first, *second, other.x, other.y)) + " c"


def _width(one: Point, other: Point) -> float:
    pressed = round((one.pressure + other.pressure) / 2 / FULL * _STEPS) / _STEPS
    return _FINEST + (_BROADEST - _FINEST) * pressed
