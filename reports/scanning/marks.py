"""The code on a scanned page: found whichever way the page lies, and how it lies by it."""

import math
from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PIL import Image, ImageChops, ImageFilter, ImageOps

from mediation_app.rules.paper_code import MARK

if TYPE_CHECKING:
    import zxingcpp

_SMALL = 1800
"""Pixels of the longer side in which a code is looked for first: 150 dpi of A4."""
_CORNER = 0.3
"""Share of the sides that a corner takes: the code stands in one of them."""
_CORNER_SIDE = 1300
_SHARPER = ImageFilter.UnsharpMask(radius=6, percent=300, threshold=0)


@dataclass(frozen=True, slots=True)
class Seen:
    """A code of a paper, and by how many degrees the page leans to the right, from -180 to 180."""

    text: str
    angle: float


def marks_on(image: Image.Image) -> tuple[Seen, ...]:
    """Return the codes of papers on a page; other codes are passed over. The quick ways are tried first."""
    for attempt in _attempts(image):
        if found := _read(attempt):
            return found
    return ()


def _attempts(image: Image.Image) -> Iterator[Image.Image]:
    """Yield the page in ways a code may be read in: smaller, whole, without red ink, corner by corner.

    A seal over the code vanishes where only red light is looked at; corners are evened and sharpened.
    """
    grey = image.convert("L")
    plain = [grey, image.getchannel("R")] if image.mode == "RGB" else [grey]
    if max(grey.size) > 1.3 * _SMALL:
        for one in plain:
            yield one.resize(_scaled(grey.size, _SMALL / max(grey.size)), Image.Resampling.BOX)
    yield from plain
    for corner in _corners(plain[-1]):
        even = evened(corner)
        yield even
        yield even.filter(_SHARPER)


def evened(grey: Image.Image) -> Image.Image:
    """Return a picture with its shadows taken out: each place compared with what lies around it."""
    around = grey.reduce(8).filter(ImageFilter.MaxFilter(5)).filter(ImageFilter.GaussianBlur(6))
    ground = around.resize(grey.size, Image.Resampling.BILINEAR)
    return ImageOps.autocontrast(_divided(grey, ground), cutoff=1)


def _divided(grey: Image.Image, ground: Image.Image) -> Image.Image:
    """Return 255 less what a place is darker than its ground."""
    return ImageOps.invert(ImageChops.subtract(ground, grey))


def _corners(grey: Image.Image) -> Iterator[Image.Image]:
    """Yield the four corners in one size, the lower ones first."""
    width, height = grey.size
    wide, high = round(width * _CORNER), round(height * _CORNER)
    side = round(max(wide, high) * 1.15)
    for left, top in ((width - side, height - side), (0, height - side), (width - side, 0), (0, 0)):
        box = max(0, left), max(0, top), min(width, left + side), min(height, top + side)
        corner = grey.crop(box)
        yield corner.resize(_scaled(corner.size, _CORNER_SIDE / max(corner.size)), Image.Resampling.BICUBIC)


def _read(grey: Image.Image) -> tuple[Seen, ...]:
    import zxingcpp

    found = zxingcpp.read_barcodes(
        grey, formats=zxingcpp.BarcodeFormats(zxingcpp.BarcodeFormat.QRCode), try_invert=False
    )
    return tuple(Seen(one.text, _angle(one)) for one in found if one.text.upper().startswith(MARK))


def _angle(found: "zxingcpp.Barcode") -> float:
    """Return by how much the upper edge of a code turns to the right."""
    place = found.position
    across = place.top_right.x - place.top_left.x + place.bottom_right.x - place.bottom_left.x
    down = place.top_right.y - place.top_left.y + place.bottom_right.y - place.bottom_left.y
    return math.degrees(math.atan2(down, across))


def _scaled(size: tuple[int, int], share: float) -> tuple[int, int]:
    return max(1, round(size[0] * share)), max(1, round(size[1] * share))
