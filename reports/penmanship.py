"""Handwriting as operators of a PDF: smooth curves, as broad as the pen pressed."""

from collections.abc import Iterator, Sequence
from itertools import groupby, pairwise
from typing import NamedTuple

from mediation_app.rules.strokes import FULL, Box, Strokes, scaled, thinned

INK = "0.04 0.06 0.24 RG"
"""Blue-black, as archives ask of what is signed."""

_INSET = 1.5
"""What handwriting keeps from the edges of its place, in points."""

_WIDEST = 6.0
"""How many times as wide as high it gets on a long line, where it stands beside the words before it."""

_BROADEST, _FINEST = 1.3, 0.45
"""Width of a line at full pressure and at none, in points."""

_NEAR = 0.3
"""Points nearer than this to the one before, in points of type, make no difference."""

_STEPS = 8
"""Widths that are told apart."""


class Spot(NamedTuple):
    """A rectangle on its page: lower left corner, width and height in points."""

    x: float
    y: float
    width: float
    height: float


class _At(NamedTuple):
    """Where the pen was on the page, and how hard it pressed."""

    x: float
    y: float
    pressure: float


def handwriting(strokes: Strokes, at: Spot) -> Iterator[str]:
    """Yield the operators that draw strokes as large as fits at the left of a rectangle."""
    inside = Box(0, 0, min(at.width, at.height * _WIDEST) - 2 * _INSET, at.height - 2 * _INSET)
    left, top = at.x + _INSET, at.y + at.height - _INSET
    yield f"q {INK} 1 J 1 j"
    for stroke in scaled(thinned(strokes), inside):
        points = [_At(left + one.x, top - one.y, one.pressure) for one in stroke.points]
        yield from _line(_apart(points))
    yield "Q"


def _apart(points: Sequence[_At]) -> list[_At]:
    """Return points without those that lie on the one before, as paper shows them; both ends are kept."""
    kept = list(points[:1])
    for point in points[1:-1]:
        if abs(point.x - kept[-1].x) + abs(point.y - kept[-1].y) >= _NEAR:
            kept.append(point)
    return [*kept, points[-1]]


def _line(points: Sequence[_At]) -> Iterator[str]:
    """Yield one stroke, a path for each width that follows another."""
    widths = [_width(one, other) for one, other in pairwise(points)]
    curves = list(_curves(points))
    start = 0
    for width, run in groupby(widths):
        count = sum(1 for _ in run)
        yield f"{width:.2f} w {points[start].x:.2f} {points[start].y:.2f} m"
        yield from curves[start : start + count]
        yield "S"
        start += count


def _curves(points: Sequence[_At]) -> Iterator[str]:
    """Yield the curves from each point to the next, which go through all smoothly (Catmull and Rom)."""
    ends = [points[0], *points, points[-1]]
    for (x0, y0, _), (x1, y1, _), (x2, y2, _), (x3, y3, _) in zip(
        ends, ends[1:], ends[2:], ends[3:], strict=False
    ):
        start = f"{x1 + (x2 - x0) / 6:.2f} {y1 + (y2 - y0) / 6:.2f}"
        yield f"{start} {x2 - (x3 - x1) / 6:.2f} {y2 - (y3 - y1) / 6:.2f} {x2:.2f} {y2:.2f} c"


def _width(one: _At, other: _At) -> float:
    pressed = round((one.pressure + other.pressure) / 2 / FULL * _STEPS) / _STEPS
    return _FINEST + (_BROADEST - _FINEST) * pressed
