"""Which way a page lies: by its code where one was read, else by its lines of text, as far as these tell.

The lean is measured where the rows of a small picture differ most from each other: lines dark, gaps light.
"""

from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise

from PIL import Image, ImageChops, ImageFilter

LEANS_AT_MOST = 11.0
"""Degrees to either side that are looked at without a code."""

_SIDE = 900
_NEAR = 2.5
"""Degrees around what the code says: it is a small square, and its angle a rough one."""
_STEPS = (1.0, 0.25, 0.05)
_EDGE, _STRONG, _LEAST_INK = 0.03, 40, 0.00006
_ALIGNED, _LEAST_LINE, _LEAST_FLUSH = 0.008, 4, 1.3
_LEAST_GAIN = 1.15
"""How much more the rows must differ than the columns for a page to be known as lying that way."""


def lie_by_code(image: Image.Image, angle: float) -> tuple[int, float]:
    """Return the quarter turns to the right that put a page upright, and its lean afterwards.

    ``angle``: degrees to the right that its code is turned. The lean is counter-clockwise positive.
    """
    quarters = round(angle / 90)
    turned = (-90 * quarters) % 360
    rough = -(angle - 90 * quarters)
    found = lean(quarter_turned(image, turned), rough, _NEAR)
    return turned, found


def lie_by_lines(image: Image.Image, usual: int | None = None) -> tuple[int, float]:
    """Return turn and lean of a page without a code; ``usual`` is how other pages of the batch lie.

    Lines tell a page from one on its side; top and bottom follow the batch, or stay as they are.
    """
    ink = _ink(image)
    aside = ink.transpose(Image.Transpose.ROTATE_270)
    along, lean_along = _best(ink, 0.0, LEANS_AT_MOST)
    across, lean_across = _best(aside, 0.0, LEANS_AT_MOST)
    if across > along * _LEAST_GAIN:
        return _either_way(aside, lean_across, 90, usual), lean_across
    return _either_way(ink, lean_along, 0, usual), lean_along


def _either_way(ink: Image.Image, leaning: float, turned: int, usual: int | None) -> int:
    """Return a turn or its opposite: what the batch has, else what the ends of the lines say.

    Lines begin below each other and end wherever the paragraph does.
    """
    other = (turned + 180) % 360
    if usual in (turned, other):
        return usual
    starts, ends = _flush(ink.rotate(-leaning, Image.Resampling.NEAREST))
    return other if ends > starts * _LEAST_FLUSH else turned


def _flush(ink: Image.Image) -> tuple[int, int]:
    """Return how many lines begin, and how many end, straight below each other."""
    strong = ink.point([0] * _STRONG + [255] * (256 - _STRONG))
    lines = [
        box
        for top, bottom in _bands(strong)
        if (box := strong.crop((0, top, strong.width, bottom)).getbbox())
    ]
    near = max(2, round(strong.width * _ALIGNED))
    return _most_alike([box[0] for box in lines], near), _most_alike([box[2] for box in lines], near)


def _bands(ink: Image.Image) -> Iterator[tuple[int, int]]:
    """Yield where the lines of text lie, from top to bottom."""
    rows = ink.resize((1, ink.height), Image.Resampling.BOX).tobytes()
    start = None
    for row, tone in enumerate([*rows, 0]):
        if tone and start is None:
            start = row
        elif not tone and start is not None:
            if row - start >= _LEAST_LINE:
                yield start, row
            start = None


def _most_alike(places: Sequence[int], near: int) -> int:
    return max((sum(abs(one - other) <= near for other in places) for one in places), default=0)


def lean(image: Image.Image, around: float = 0.0, reach: float = LEANS_AT_MOST) -> float:
    """Return by how many degrees the lines of an upright page lean, counter-clockwise positive."""
    return _best(_ink(image), around, reach)[1]


def is_blank(image: Image.Image) -> bool:
    """Tell whether nothing stands on a page: the back of a leaf that a duplex scanner took along."""
    ink = _ink(image)
    edge = round(max(ink.size) * _EDGE)
    middle = ink.crop((edge, edge, ink.width - edge, ink.height - edge))
    strong = sum(middle.histogram()[_STRONG:])
    return strong < _LEAST_INK * middle.width * middle.height


def quarter_turned(image: Image.Image, degrees: int) -> Image.Image:
    """Return a picture turned to the right by a multiple of 90 degrees."""
    method = {
        90: Image.Transpose.ROTATE_270,
        180: Image.Transpose.ROTATE_180,
        270: Image.Transpose.ROTATE_90,
    }.get(degrees % 360)
    return image if method is None else image.transpose(method)


def _ink(image: Image.Image) -> Image.Image:
    """Return what is darker than its surroundings on a small picture, so that shadows do not count."""
    small = image.convert("L")
    by = max(small.size) // _SIDE
    small = small.reduce(by) if by > 1 else small
    ground = small.filter(ImageFilter.GaussianBlur(12))
    return ImageChops.subtract(ground, small, 1.0, -10)


def _best(ink: Image.Image, around: float, reach: float) -> tuple[float, float]:
    """Return the largest difference between rows, and the lean at which they have it; 0 for a blank page."""
    width = reach
    best = (_difference(ink, around), around)
    for step in _STEPS:
        best = max([best, *_tried(ink, _around(best[1], width, step))])
        width = step
    return best if best[0] > 0 else (0.0, around)


def _tried(ink: Image.Image, leans: Iterable[float]) -> list[tuple[float, float]]:
    return [(_difference(ink, one), one) for one in leans]


def _around(middle: float, reach: float, step: float) -> Sequence[float]:
    count = round(reach / step)
    return [round(middle + number * step, 3) for number in range(-count, count + 1) if number]


def _difference(ink: Image.Image, leaning: float) -> float:
    """Return how much the rows differ after turning a page back by its lean."""
    straight = ink.rotate(-leaning, Image.Resampling.NEAREST) if leaning else ink
    rows = straight.resize((1, straight.height), Image.Resampling.BOX).tobytes()
    return float(sum((one - other) ** 2 for one, other in pairwise(rows)))
