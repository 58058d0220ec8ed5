"""A scanned file as pictures of its pages, one at a time: PDF, TIFF of many pages, JPEG, PNG and others."""

import warnings
from collections.abc import Iterator
from contextlib import contextmanager
from io import BytesIO
from typing import TYPE_CHECKING, Protocol

from PIL import Image, ImageOps

from reports.binding.pictures import MOST_BYTES
from reports.binding.sheets import UNREADABLE, Unjoinable, reading_foreign
from resources.i18n import QT_TRANSLATE_NOOP, Message
from resources.pdfium import ONE_AT_A_TIME

if TYPE_CHECKING:
    import pypdfium2

PDF = "application/pdf"
PICTURES = frozenset({"image/jpeg", "image/png", "image/tiff", "image/bmp", "image/gif", "image/webp"})
READABLE = PICTURES | {PDF}
MOST_PAGES = 500
"""Pages one file may have."""
LONGEST_SIDE = 3600
"""Pixels of the longer side that are kept of a page: 300 dpi of A4."""

_LEAST_DPI, _MOST_DPI, _PLAIN_DPI = 150, 300, 200
_POINTS = 72
_MOST_PIXELS = MOST_BYTES // 4
_LARGEST_PAGE = 14400
"""Points of a page's longer side that PDF allows."""
_BROKEN = (*UNREADABLE, Image.DecompressionBombError)


class Pages(Protocol):
    """The pages of an opened file."""

    count: int

    def page(self, index: int) -> Image.Image:
        """Return a page as seen, in 1-bit, grey or RGB. Raises Unjoinable for one that cannot be read."""


@contextmanager
def opened(content: bytes, media_type: str) -> Iterator[Pages]:
    """Open a scanned file. Raises Unjoinable: broken, with a password, no picture, too many pages."""
    if media_type not in READABLE:
        raise Unjoinable(
            _say(QT_TRANSLATE_NOOP("Scanning", "不是扫描件：只收 PDF、JPG、PNG、TIFF、BMP 和 WebP"))
        )
    with reading_foreign():
        kind = _PdfPages if media_type == PDF else _PicturePages
        pages = kind(content)
    try:
        if pages.count > MOST_PAGES:
            text = QT_TRANSLATE_NOOP("Scanning", "有{count}页，一次最多{most}页；请分成几个文件")
            raise Unjoinable(_say(text, count=pages.count, most=MOST_PAGES))
        yield pages
    finally:
        pages.close()


class _PdfPages:
    """A PDF, drawn page by page in the resolution it was scanned in, up to 300 dpi."""

    def __init__(self, content: bytes) -> None:
        import pypdfium2

        with ONE_AT_A_TIME:
            try:
                self._document: pypdfium2.PdfDocument = pypdfium2.PdfDocument(content)
            except pypdfium2.PdfiumError as error:
                raise Unjoinable(_why_no_pdf(content, str(error))) from None
            self.count = len(self._document)
        if not self.count:
            self.close()
            raise Unjoinable(_say(QT_TRANSLATE_NOOP("Scanning", "PDF 里一页也没有")))

    def page(self, index: int) -> Image.Image:
        """Return a page drawn; one that is a picture in black and white stays one."""
        import pypdfium2

        with reading_foreign(), ONE_AT_A_TIME:
            try:
                page = self._document[index]
                dpi, is_bilevel = _look_of(page)
                image = page.render(scale=dpi / _POINTS, grayscale=is_bilevel).to_pil()
            except pypdfium2.PdfiumError:
                raise _unreadable() from None
        return image.point(_THRESHOLD, "1") if is_bilevel else plain(image)

    def close(self) -> None:
        """Close the document."""
        with ONE_AT_A_TIME:
            self._document.close()


class _PicturePages:
    """A picture, or a TIFF with several; each page is opened anew, so that a torn one harms no other."""

    def __init__(self, content: bytes) -> None:
        self._content = content
        with _picture(content) as image:
            self.count, self._is_torn = _frames(image)

    def page(self, index: int) -> Image.Image:
        """Return a picture upright as its camera said."""
        if self._is_torn and index == self.count - 1:
            raise Unjoinable(
                _say(QT_TRANSLATE_NOOP("Scanning", "文件从这里断了，后面的页没有读到；请重新扫描"))
            )
        with reading_foreign(), _picture(self._content) as image:
            try:
                image.seek(index)
                _check_size(image)
                if image.format == "JPEG":
                    image.draft(image.mode, _within(image.size, LONGEST_SIDE))
                image.load()
                return limited(ImageOps.exif_transpose(plain(image)))
            except _BROKEN:
                raise _unreadable() from None

    def close(self) -> None:
        """Nothing stays open."""


def plain(image: Image.Image) -> Image.Image:
    """Return a picture in 1-bit, grey or RGB, what shows through as white; its EXIF is kept."""
    info = image.info
    if image.mode.startswith("I"):
        image = _eight_bits(image)
    elif image.mode == "F":
        image = ImageOps.autocontrast(image.convert("L"))
    elif image.mode in ("RGBA", "LA", "PA", "La", "RGBa") or "transparency" in info:
        clear = image.convert("RGBA")
        image = Image.alpha_composite(Image.new("RGBA", clear.size, "white"), clear).convert("RGB")
    elif image.mode not in ("1", "L", "RGB"):
        image = image.convert("RGB")
    if "exif" in info:
        image.info["exif"] = info["exif"]
    return image


def limited(image: Image.Image, longest: int = LONGEST_SIDE) -> Image.Image:
    """Return a picture whose longer side has no more pixels than that; 1-bit stays 1-bit."""
    if max(image.size) <= longest:
        return image
    size = _within(image.size, longest)
    if image.mode == "1":
        return image.convert("L").resize(size, Image.Resampling.BOX).point(_THRESHOLD, "1")
    return image.resize(size, Image.Resampling.LANCZOS, reducing_gap=2.0)


_THRESHOLD = [0] * 128 + [255] * 128


def _look_of(page: "pypdfium2.PdfPage") -> tuple[float, bool]:
    """Return the dpi to draw a page in, and whether it is one picture in black and white."""
    import pypdfium2.raw as pdfium

    width, height = (max(side, 1.0) for side in page.get_size())
    if max(width, height) > _LARGEST_PAGE:
        raise Unjoinable(_too_large())
    found, bits, covered = 0.0, set(), 0.0
    for image in page.get_objects(filter=[pdfium.FPDF_PAGEOBJ_IMAGE], max_depth=3):
        left, bottom, right, top = image.get_bounds()
        area = max(right - left, 1.0) * max(top - bottom, 1.0)
        look = image.get_metadata()
        found = max(found, (look.width * look.height / area) ** 0.5 * _POINTS)
        bits.add(look.bits_per_pixel)
        covered += area
    dpi = min(max(found, _LEAST_DPI), _MOST_DPI) if found else _PLAIN_DPI
    dpi = min(dpi, LONGEST_SIDE * 1.4 * _POINTS / max(width, height))
    return dpi, bits == {1} and covered > 0.8 * width * height


def _why_no_pdf(content: bytes, said: str) -> Message:
    """Return why PDFium opens no file; it asks for a password, too, where there is no page."""
    is_asked = "assword" in said or "ecurity" in said
    if is_asked and b"/Encrypt" not in content:
        return _say(QT_TRANSLATE_NOOP("Scanning", "PDF 里一页也没有"))
    if is_asked:
        text = QT_TRANSLATE_NOOP("Scanning", "PDF 有打开密码，读不出来；请去掉密码后重新收进")
        return _say(text)
    return _say(QT_TRANSLATE_NOOP("Scanning", "PDF 文件已损坏，读不出来；请重新扫描"))


@contextmanager
def _picture(content: bytes) -> Iterator[Image.Image]:
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        try:
            image = Image.open(BytesIO(content))
        except Image.DecompressionBombError:
            raise Unjoinable(_too_large()) from None
        except _BROKEN:
            raise Unjoinable(
                _say(QT_TRANSLATE_NOOP("Scanning", "图片打不开：文件已损坏，或格式不认得"))
            ) from None
        with image:
            yield image


def _frames(image: Image.Image) -> tuple[int, bool]:
    """Return how many pages a TIFF has, and whether it is torn at the last of them; anything else has one."""
    if image.format != "TIFF":
        return 1, False
    found = 1
    try:
        while found <= MOST_PAGES:
            image.seek(found)
            found += 1
    except EOFError:
        return found, False
    except _BROKEN:
        return found + 1, True
    return found, False


def _check_size(image: Image.Image) -> None:
    if image.width * image.height > _MOST_PIXELS:
        raise Unjoinable(_too_large())


def _eight_bits(image: Image.Image) -> Image.Image:
    wide = image.convert("I")
    _, most = wide.getextrema()
    share = 1 / 257 if isinstance(most, (int, float)) and most > 255 else 1
    return wide.point(lambda value: value * share).convert("L")


def _within(size: tuple[int, int], longest: int) -> tuple[int, int]:
    share = min(1.0, longest / max(size))
    return max(1, round(size[0] * share)), max(1, round(size[1] * share))


def _too_large() -> Message:
    return _say(QT_TRANSLATE_NOOP("Scanning", "页面尺寸太大，请按 A4、200 到 300 点重新扫描"))


def _unreadable() -> Unjoinable:
    return Unjoinable(_say(QT_TRANSLATE_NOOP("Scanning", "这一页已损坏，读不出来")))


def _say(source: str, **values: object) -> Message:
    return Message("Scanning", source, **values)
