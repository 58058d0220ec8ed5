"""Pictures as pages: upright by their EXIF, on white, in a size that prints well and no larger."""

import warnings
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from io import BytesIO

from pikepdf import Name, Pdf
from PIL import Image, ImageFile, ImageOps

from reports.binding.sheets import LANDSCAPE, PORTRAIT, UNREADABLE, Sheets, Unjoinable, add_picture, say
from reports.styles import MM
from resources.i18n import QT_TRANSLATE_NOOP, Message

LONGEST_SIDE = 3600
"""Pixels a picture may keep: 300 a full inch of A4, as scanners deliver them."""
SHRUNK_SIDE = 2800
"""Pixels of the longer side of what was larger."""
LARGEST_BYTES = 4 * 1024 * 1024
"""Bytes up to which a JPEG is bound as it is."""
MOST_BYTES = 480_000_000
"""Bytes a picture may take while it is decoded, of 120 megapixels in colour; larger ones are not bound."""
MOST_FRAMES = 500

_MARGIN = 20 * MM
_LEAST_DPI = 110
"""A small picture is not drawn larger than this makes it."""
_SCAN_RATIO = (0.685, 0.735)
_SCAN_PIXELS = 1100
_BROKEN = (*UNREADABLE, Image.DecompressionBombError)
_QUARTER_TURNS = range(5, 9)
_STRIP = 16_000_000
"""Pixels of a large picture that are reduced in one go."""

Image.MAX_IMAGE_PIXELS = 400_000_000


@dataclass(frozen=True, slots=True)
class _Ink:
    """One picture as the PDF holds it; `turned` is the EXIF orientation still to be carried out."""

    data: bytes
    width: int
    height: int
    space: str = "/DeviceRGB"
    bits: int = 8
    coding: str = "/DCTDecode"
    turned: int = 1

    @property
    def shown(self) -> tuple[int, int]:
        """Return width and height as seen upright."""
        return (self.height, self.width) if self.turned in _QUARTER_TURNS else (self.width, self.height)


def picture_pages(content: bytes) -> Sheets:
    """Return a picture as pages, a TIFF with all its pages. Raises Unjoinable."""
    notes: list[Message] = []
    pdf = Pdf.new()
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        for ink in _inks(content, notes):
            if ink is None:
                pdf.add_blank_page(page_size=PORTRAIT)
            else:
                _put(pdf, ink)
    target = BytesIO()
    pdf.save(target, deterministic_id=True)
    return Sheets(target.getvalue(), len(pdf.pages), tuple(notes))


def picture_count(content: bytes) -> int:
    """Return how many pages a picture takes. Raises Unjoinable."""
    with warnings.catch_warnings(), _opened(content) as image:
        warnings.simplefilter("ignore")
        return min(_frames(image)[0], MOST_FRAMES)


@contextmanager
def _opened(content: bytes) -> Iterator[Image.Image]:
    try:
        image = Image.open(BytesIO(content))
    except Image.DecompressionBombError:
        raise _too_large() from None
    except _BROKEN:
        raise Unjoinable(say(QT_TRANSLATE_NOOP("Binding", "图片打不开：文件已损坏，或格式不认得"))) from None
    with image:
        yield image


def _too_large() -> Unjoinable:
    return Unjoinable(say(QT_TRANSLATE_NOOP("Binding", "图片尺寸太大，请缩小后重新附上")))


def _frames(image: Image.Image) -> tuple[int, bool]:
    """Return how many pages can be found, and whether there may be more that cannot."""
    if image.format != "TIFF":
        return 1, False
    found = 1
    try:
        while True:
            image.seek(found)
            found += 1
    except EOFError:
        return found, False
    except Image.DecompressionBombError:
        return found + 1, True
    except _BROKEN:
        return found, True


def _inks(content: bytes, notes: list[Message]) -> Iterator[_Ink | None]:
    """Yield the pictures of a file, None for a page of it that cannot be read."""
    with _opened(content) as image:
        if image.format != "TIFF" and getattr(image, "is_animated", False):
            notes.append(say(QT_TRANSLATE_NOOP("Binding", "是动图，只装了第一幅")))
        several, torn = _frames(image)
        if several > 1:
            yield from _pages(content, several, notes)
        else:
            yield _whole_or_torn(content, image, notes)
        if torn:
            text = QT_TRANSLATE_NOOP("Binding", "图片文件不完整，后面如还有页，没有装进去")
            notes.append(say(text))
        if several > MOST_FRAMES:
            text = QT_TRANSLATE_NOOP("Binding", "共{count}页，只装了前{most}页")
            notes.append(say(text, count=several, most=MOST_FRAMES))


def _pages(content: bytes, several: int, notes: list[Message]) -> Iterator[_Ink | None]:
    """Yield the pages of a TIFF. Raises Unjoinable when none of them can be read."""
    lost = 0
    count = min(several, MOST_FRAMES)
    for number in range(count):
        ink = _page(content, number)
        lost += ink is None
        if lost == count:
            raise Unjoinable(say(QT_TRANSLATE_NOOP("Binding", "图片文件已损坏，读不出内容")))
        yield ink
    if lost:
        notes.append(say(QT_TRANSLATE_NOOP("Binding", "有{count}页读不出来，留了空页"), count=lost))


def _page(content: bytes, number: int) -> _Ink | None:
    """Return a page of a TIFF, opened anew so that one in disorder harms no other; None if unreadable."""
    with _opened(content) as image:
        try:
            image.seek(number)
            _check_size(image)
            return _drawn(image)
        except (*_BROKEN, Unjoinable):
            return None


def _check_size(image: Image.Image) -> None:
    """Raise Unjoinable for a picture that would take too much memory."""
    pixels = image.width * image.height
    if image.format == "JPEG":  # decoded in a smaller size; one in passes is kept whole while it is decoded
        room = 3 * pixels if image.info.get("progressive") else 0
    else:
        room = pixels * (1 if image.mode in ("1", "L", "P") else 2 if image.mode.startswith("I;16") else 4)
    if room > MOST_BYTES:
        raise _too_large()


def _whole_or_torn(content: bytes, image: Image.Image, notes: list[Message]) -> _Ink:
    """Return the picture; of one that breaks off, what can be seen of it."""
    _check_size(image)
    try:
        return _ink(content, image)
    except _BROKEN:
        notes.append(say(QT_TRANSLATE_NOOP("Binding", "图片文件不完整，缺的部分是空的")))
    ImageFile.LOAD_TRUNCATED_IMAGES = True
    try:
        with _opened(content) as again:
            return _drawn(again)
    except _BROKEN:
        raise Unjoinable(say(QT_TRANSLATE_NOOP("Binding", "图片文件已损坏，读不出内容"))) from None
    finally:
        ImageFile.LOAD_TRUNCATED_IMAGES = False


def _ink(content: bytes, image: Image.Image) -> _Ink:
    fits = max(image.size) <= LONGEST_SIDE
    if image.format == "JPEG" and image.mode in ("L", "RGB") and fits and len(content) <= LARGEST_BYTES:
        size, mode = image.size, image.mode
        turned = _orientation(image)
        image.draft(mode, (size[0] // 8 + 1, size[1] // 8 + 1))
        image.load()  # an eighth in size: tells whether all of it is there
        return _Ink(content, *size, space="/DeviceGray" if mode == "L" else "/DeviceRGB", turned=turned)
    return _drawn(image)


def _drawn(image: Image.Image) -> _Ink:
    """Return a picture decoded, shrunk, turned upright and coded again."""
    turned = _orientation(image)
    if max(image.size) > LONGEST_SIDE:
        image.draft("RGB", _within(image.size, SHRUNK_SIDE))
    if image.mode == "1" and max(image.size) <= 2 * LONGEST_SIDE:
        return _bilevel(image, turned)
    plain = _upright(_on_white(_shrunk(image)), turned)
    target = BytesIO()
    plain.save(target, "JPEG", quality=86, subsampling=-1 if image.format == "JPEG" else 0)
    return _Ink(target.getvalue(), *plain.size, space="/DeviceGray" if plain.mode == "L" else "/DeviceRGB")


def _bilevel(image: Image.Image, turned: int) -> _Ink:
    plain = _upright(image.convert("1"), turned)
    packed = zlib.compress(plain.tobytes(), 9)
    return _Ink(packed, *plain.size, space="/DeviceGray", bits=1, coding="/FlateDecode")


def _orientation(image: Image.Image) -> int:
    try:
        found = image.getexif().get(0x0112, 1)
    except _BROKEN:
        return 1
    return found if isinstance(found, int) and 1 <= found <= 8 else 1


def _upright(image: Image.Image, turned: int) -> Image.Image:
    method = {
        2: Image.Transpose.FLIP_LEFT_RIGHT,
        3: Image.Transpose.ROTATE_180,
        4: Image.Transpose.FLIP_TOP_BOTTOM,
        5: Image.Transpose.TRANSPOSE,
        6: Image.Transpose.ROTATE_270,
        7: Image.Transpose.TRANSVERSE,
        8: Image.Transpose.ROTATE_90,
    }.get(turned)
    return image if method is None else image.transpose(method)


def _within(size: tuple[int, int], longest: int) -> tuple[int, int]:
    share = longest / max(size)
    return max(1, round(size[0] * share)), max(1, round(size[1] * share))


def _shrunk(image: Image.Image) -> Image.Image:
    """Return a picture no larger than is printed; one of 100 megapixels is reduced before it is converted."""
    image.load()
    if max(image.size) <= LONGEST_SIDE:
        return image
    by = max(image.size) // SHRUNK_SIDE
    if image.mode in ("P", "1"):
        return image.resize(_within(image.size, SHRUNK_SIDE), Image.Resampling.NEAREST)
    if image.mode.startswith("I"):
        return image.resize(_within(image.size, SHRUNK_SIDE), Image.Resampling.NEAREST)
    small = _reduced(image, by) if by > 1 else image
    return small.resize(_within(small.size, SHRUNK_SIDE), Image.Resampling.LANCZOS)


def _reduced(image: Image.Image, by: int) -> Image.Image:
    """Return a picture in a part of its size, strip by strip: one that shows through is copied for that."""
    width, height = -(-image.width // by), -(-image.height // by)
    small = Image.new(image.mode, (width, height))
    rows = max(1, _STRIP // (image.width * by))
    for top in range(0, height, rows):
        bottom = min(image.height, (top + rows) * by)
        small.paste(image.crop((0, top * by, image.width, bottom)).reduce(by), (0, top))
    return small


def _on_white(image: Image.Image) -> Image.Image:
    """Return a picture in grey or RGB, eight bits, what shows through as white."""
    if image.mode.startswith("I"):
        return _eight_bits(image)
    if image.mode == "F":
        return ImageOps.autocontrast(image.convert("L"))
    if image.mode in ("RGBA", "LA", "PA", "La", "RGBa") or "transparency" in image.info:
        clear = image.convert("RGBA")
        ground = Image.new("RGBA", clear.size, "white")
        return Image.alpha_composite(ground, clear).convert("RGB")
    return image.convert("L" if image.mode in ("1", "L") else "RGB")


def _eight_bits(image: Image.Image) -> Image.Image:
    """Return a picture of 16 bits a pixel in 8."""
    wide = image.convert("I")
    _, most = wide.getextrema()
    share = 1 / 257 if isinstance(most, (int, float)) and most > 255 else 1
    return wide.point(lambda value: value * share).convert("L")


def _put(pdf: Pdf, ink: _Ink) -> None:
    size, (x, y, width, height) = _place(*ink.shown)
    look = {
        "Width": ink.width,
        "Height": ink.height,
        "ColorSpace": Name(ink.space),
        "BitsPerComponent": ink.bits,
        "Filter": Name(ink.coding),
    }
    add_picture(pdf, size, ink.data, look, _matrix(ink.turned, x, y, width, height))


def _place(width: int, height: int) -> tuple[tuple[float, float], tuple[float, float, float, float]]:
    """Return the size of the page a picture of so many pixels goes on, and its place there.

    A scan of a whole A4 page fills the page; anything else keeps a margin and is not blown up.
    """
    low, high = _SCAN_RATIO
    ratio = width / height
    if max(width, height) >= _SCAN_PIXELS and (low <= ratio <= high or low <= 1 / ratio <= high):
        page = PORTRAIT if ratio < 1 else LANDSCAPE
        return page, (0.0, 0.0, *page)
    natural = width * 72 / _LEAST_DPI, height * 72 / _LEAST_DPI
    wide = natural[0] > PORTRAIT[0] - 2 * _MARGIN and ratio > 1
    page = LANDSCAPE if wide else PORTRAIT
    room = page[0] - 2 * _MARGIN, page[1] - 2 * _MARGIN
    share = min(1.0, room[0] / natural[0], room[1] / natural[1])
    drawn = natural[0] * share, natural[1] * share
    return page, ((page[0] - drawn[0]) / 2, (page[1] - drawn[1]) / 2, *drawn)


def _matrix(turned: int, x: float, y: float, width: float, height: float) -> tuple[float, ...]:
    """Return what draws the stored picture upright in a place (EXIF orientation 1 to 8)."""
    right, top = x + width, y + height
    return {
        1: (width, 0, 0, height, x, y),
        2: (-width, 0, 0, height, right, y),
        3: (-width, 0, 0, -height, right, top),
        4: (width, 0, 0, -height, x, top),
        5: (0, -height, -width, 0, right, top),
        6: (0, -height, width, 0, x, top),
        7: (0, height, width, 0, x, y),
        8: (0, height, -width, 0, right, y),
    }[turned]
