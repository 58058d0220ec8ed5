"""Pictures as objects of a PDF, see-through where they are, with no more dots than paper shows."""

import zlib
from functools import lru_cache
from io import BytesIO

from pikepdf import Dictionary, Name, Object, Pdf, Stream
from PIL import Image

_DOTS = 600
"""Dots to the inch that are kept of a picture."""

_LEVEL = 4
"""How hard dots are packed: seals and fingerprints hardly get smaller by more."""

_KEPT = 4
"""Pictures that a process remembers as dots: the office's seal goes on many papers."""


def like_ink() -> Object:
    """Return how a picture is laid over a page: as ink, so that what stands below can be read."""
    return Dictionary(Type=Name.ExtGState, BM=Name.Multiply)


def picture_object(file: Pdf, image: bytes, room: tuple[float, float]) -> tuple[Object, tuple[int, int]]:
    """Return a picture as an object of a file, with its width and height in dots.

    It is to fit into a room in points. Raises PIL.UnidentifiedImageError for what is no picture.
    """
    colours, cover, size = _packed(image, round(max(room) * _DOTS / 72))
    found = _dots(file, colours, size, Name.DeviceRGB)
    if cover:
        found["/SMask"] = file.make_indirect(_dots(file, cover, size, Name.DeviceGray))
    return file.make_indirect(found), size


@lru_cache(_KEPT)
def _packed(image: bytes, most: int) -> tuple[bytes, bytes, tuple[int, int]]:
    """Return the packed dots of a picture, those of how far it covers what is below, and its size."""
    with Image.open(BytesIO(image)) as opened:
        is_clear = "A" in opened.getbands() or "transparency" in opened.info
        shown = opened.convert("RGBA" if is_clear else "RGB")
    if max(shown.size) > most:
        shown.thumbnail((most, most), Image.Resampling.LANCZOS)
    cover = zlib.compress(shown.getchannel("A").tobytes(), _LEVEL) if is_clear else b""
    return zlib.compress(shown.convert("RGB").tobytes(), _LEVEL), cover, shown.size


def _dots(file: Pdf, data: bytes, size: tuple[int, int], space: Name) -> Stream:
    about = Dictionary(
        Type=Name.XObject,
        Subtype=Name.Image,
        Width=size[0],
        Height=size[1],
        ColorSpace=space,
        BitsPerComponent=8,
        Filter=Name.FlateDecode,
    )
    return Stream(file, data, about)
