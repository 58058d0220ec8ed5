"""The picture of the office's own seal, read from a file: white made clear, as PNG; nothing is ever drawn.

Without its white, words under the seal stay legible as they do under ink.
"""

from dataclasses import dataclass
from enum import StrEnum
from io import BytesIO

from PIL import Image, ImageChops, ImageOps, UnidentifiedImageError

MOST_PIXELS = 16_000_000
LEAST_SIDE = 100
"""Pixels below which a seal of 4 cm is a blur."""
GOOD_DPI = 200

_FORMATS = ("PNG", "JPEG", "BMP")
_INK_FROM, _INK_FULL = 8, 64
"""How much darker than white a point may be and still be clear, and from where on it is all ink."""
_LEAST_INK = 0.002
"""Part of the picture that has to be ink for it to be one of a seal."""


class PictureFault(StrEnum):
    """Why a file is no picture of a seal."""

    NO_PICTURE = "no_picture"
    TOO_LARGE = "too_large"
    TOO_SMALL = "too_small"
    CMYK = "cmyk"
    """Colours for a printing press, which screens show wrongly."""
    EMPTY = "empty"
    """White or clear all over."""


class PictureRefused(Exception):
    """A file that cannot be used as the picture of a seal."""

    def __init__(self, fault: PictureFault) -> None:
        super().__init__(fault)
        self.fault = fault


@dataclass(frozen=True, slots=True)
class SealPicture:
    """A picture as PNG, cut to its ink, and its size in pixels."""

    png: bytes
    width: int
    height: int

    def dpi(self, width_mm: float) -> float:
        """Return how finely it prints at a width."""
        return self.width / width_mm * 25.4


def seal_picture(content: bytes, *, clear_white: bool) -> SealPicture:
    """Return the picture in a PNG, JPEG or BMP file, turned upright, its empty margin cut off.

    With ``clear_white`` the paper behind the ink becomes clear. Raises PictureRefused.
    """
    image = _opened(content)
    if image.mode == "CMYK":
        raise PictureRefused(PictureFault.CMYK)
    coloured = ImageOps.exif_transpose(image).convert("RGBA")
    ink = _ink(coloured)
    box = ink.point(lambda value: 255 if value >= _INK_FULL else 0).getbbox()
    if box is None or _part(ink) < _LEAST_INK:
        raise PictureRefused(PictureFault.EMPTY)
    if clear_white:
        coloured.putalpha(ink.point(_opacity))
    cut = coloured.crop(box)
    target = BytesIO()
    cut.save(target, "PNG", optimize=True)
    return SealPicture(target.getvalue(), cut.width, cut.height)


def _opened(content: bytes) -> Image.Image:
    try:
        image = Image.open(BytesIO(content), formats=_FORMATS)
        if image.width * image.height > MOST_PIXELS:
            raise PictureRefused(PictureFault.TOO_LARGE)
        image.load()
    except Image.DecompressionBombError:
        raise PictureRefused(PictureFault.TOO_LARGE) from None
    except (UnidentifiedImageError, OSError, SyntaxError, ValueError):
        raise PictureRefused(PictureFault.NO_PICTURE) from None
    if min(image.size) < LEAST_SIDE:
        raise PictureRefused(PictureFault.TOO_SMALL)
    return image


def _ink(image: Image.Image) -> Image.Image:
    """Return how far each point is from white, or from clear."""
    red, green, blue, alpha = image.split()
    away = ImageChops.invert(ImageChops.darker(ImageChops.darker(red, green), blue))
    return ImageChops.multiply(away, alpha)


def _opacity(value: int) -> int:
    """Return how opaque ink of that depth is: all of it, but for the fading edge of a stroke."""
    if value <= _INK_FROM:
        return 0
    return min(255, round((value - _INK_FROM) * 255 / (_INK_FULL - _INK_FROM)))


def _part(ink: Image.Image) -> float:
    counts = ink.histogram()
    return sum(counts[_INK_FULL:]) / (sum(counts) or 1)
