"""The picture of a fingerprint or of an organisation's seal: checked, made small, kept as PNG."""

import warnings
from io import BytesIO
from typing import TYPE_CHECKING

from mediation_app.rules.errors import Damaged, Problem
from mediation_app.services.entries import refuse
from resources.i18n import QT_TRANSLATE_NOOP, Message

if TYPE_CHECKING:
    from PIL.Image import Image

LARGEST_FILE = 20_000_000
"""Bytes of a file that is taken; a scan of a fingerprint has far fewer."""
MOST_PIXELS = 40_000_000
LONGEST_SIDE = 800
"""Pixels kept: 300 an inch on 6 cm, more than a fingerprint needs."""

_SEARCHED_SIDE = 420
"""Pixels of a picture while ink is looked for: specks of dust are smaller than one of them."""
_INK = 24
"""How much darker than its paper ink is at least, of 255."""
_LEAST_SIDE = 40
_LEAST_CONTRAST = 24
"""Between the lightest and the darkest grey of what is more than an empty sheet."""
_FORMATS = ("PNG", "JPEG", "BMP", "TIFF", "WEBP", "GIF")
_TOO_MANY = QT_TRANSLATE_NOOP("ScreenSigning", "图片的像素太多，请只扫描指印那一块，或用较低的分辨率")


def picture_of(content: bytes, field: str = "fingerprint") -> bytes:
    """Return a picture as PNG, upright, of `LONGEST_SIDE` pixels at most; nothing for nothing.

    Raises InvalidInput for what is no picture, too large, too small, or as good as blank.
    """
    if not content:
        return b""
    if len(content) > LARGEST_FILE:
        text = QT_TRANSLATE_NOOP(
            "ScreenSigning", "图片文件太大（{size} MB），最多{most} MB；请只扫描指印那一块"
        )
        _refuse(field, text, size=len(content) // 1_000_000, most=LARGEST_FILE // 1_000_000)
    image = _opened(content, field)
    if max(image.size) < _LEAST_SIDE:
        _refuse(field, QT_TRANSLATE_NOOP("ScreenSigning", "图片太小，看不清，请重新扫描或拍照"))
    low, high = _greys(image)
    if high - low < _LEAST_CONTRAST:
        _refuse(field, QT_TRANSLATE_NOOP("ScreenSigning", "图片几乎是空白的，请重新扫描或拍照"))
    target = BytesIO()
    image.save(target, "PNG", optimize=True)
    return target.getvalue()


def _opened(content: bytes, field: str) -> "Image":
    """Return a picture upright, small and on white."""
    from PIL import Image, ImageOps

    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            with Image.open(BytesIO(content), formats=_FORMATS) as found:
                if found.width * found.height > MOST_PIXELS:
                    _refuse(field, _TOO_MANY)
                found.draft("RGB", (LONGEST_SIDE * 2, LONGEST_SIDE * 2))
                upright = ImageOps.exif_transpose(found)
                coloured = upright.convert("RGBA")
    except Image.DecompressionBombError:
        _refuse(field, _TOO_MANY)
    except (OSError, SyntaxError, ValueError, EOFError):
        _refuse(
            field,
            QT_TRANSLATE_NOOP(
                "ScreenSigning", "打不开这个文件：不是图片，或者已损坏；请选 PNG、JPEG 或 TIFF 图片"
            ),
        )
    ground = Image.new("RGBA", coloured.size, "white")
    ground.alpha_composite(coloured)
    cut = _cut_to_ink(ground.convert("RGB"))
    cut.thumbnail((LONGEST_SIDE, LONGEST_SIDE))
    return cut


def _cut_to_ink(image: "Image") -> "Image":
    """Return the part of a picture that has ink on it: a fingerprint on a whole scanned sheet is small."""
    from PIL import ImageFilter

    small = image.convert("L")
    small.thumbnail((_SEARCHED_SIDE, _SEARCHED_SIDE))
    paper = max(range(256), key=small.histogram().__getitem__)
    inked = small.filter(ImageFilter.MedianFilter(3)).point(lambda grey: 255 if grey < paper - _INK else 0)
    box = inked.getbbox()
    if box is None:
        return image
    factor, more = max(image.size) / max(small.size), 3
    left, top = (max(0, round((side - more) * factor)) for side in box[:2])
    right, bottom = (round((side + more) * factor) for side in box[2:])
    return image.crop((left, top, min(right, image.width), min(bottom, image.height)))


def _greys(image: "Image") -> tuple[int, int]:
    low, high = image.convert("L").getextrema()
    return int(low), int(high)  # type: ignore[arg-type]  # of one band these are numbers


def _refuse(field: str, source: str, **values: object) -> None:
    refuse([Problem(field, Message("ScreenSigning", source, **values))])


def for_paper(picture: bytes) -> bytes:
    """Return a kept picture as it is printed: small, and its paper white, so that only the ink shows.

    Raises Damaged for what is no picture any more.
    """
    from PIL import Image

    try:
        with Image.open(BytesIO(picture), formats=("PNG",)) as found:
            shown = found.convert("RGB")
    except (OSError, SyntaxError, ValueError, Image.DecompressionBombError):
        raise Damaged from None
    shown.thumbnail((_PRINTED_SIDE, _PRINTED_SIDE), Image.Resampling.LANCZOS)
    target = BytesIO()
    shown.point(_paper_white).save(target, "PNG")
    return target.getvalue()


def _paper_white(level: int) -> int:
    return 255 if level >= _PAPER else level


_PRINTED_SIDE = 170
"""Pixels of a fingerprint 12 mm high, 360 an inch."""
_PAPER = 226
"""How light paper is at least, of 255."""
