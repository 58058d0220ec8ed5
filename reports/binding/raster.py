"""Pages of a PDF as pictures, for what cannot be bound as it is."""

from collections.abc import Iterator
from contextlib import contextmanager
from io import BytesIO
from typing import TYPE_CHECKING

from pikepdf import Name, Pdf

from reports.binding.sheets import LANDSCAPE, PORTRAIT, Unjoinable, add_picture, say
from resources.i18n import QT_TRANSLATE_NOOP
from resources.pdfium import ONE_AT_A_TIME

if TYPE_CHECKING:
    from pypdfium2 import PdfDocument

DPI = 200
_POINTS = 72


def count(content: bytes) -> int:
    """Return the pages of a PDF as PDFium reads it. Raises Unjoinable."""
    with _opened(content) as document:
        return len(document)


def put_picture(pdf: Pdf, content: bytes, index: int) -> None:
    """Add page ``index`` of a PDF as a picture of 200 dpi on an A4 page. Raises Unjoinable."""
    with _opened(content) as document:
        page = document[index]
        width, height = (max(side, 1.0) for side in page.get_size())
        target = LANDSCAPE if width > height else PORTRAIT
        share = min(target[0] / width, target[1] / height, 1.0)
        image = page.render(scale=share * DPI / _POINTS, may_draw_forms=True).to_pil().convert("RGB")
    coded = BytesIO()
    image.save(coded, "JPEG", quality=86, subsampling=0)
    drawn = width * share, height * share
    look = {
        "Width": image.width,
        "Height": image.height,
        "ColorSpace": Name.DeviceRGB,
        "BitsPerComponent": 8,
        "Filter": Name.DCTDecode,
    }
    corner = (target[0] - drawn[0]) / 2, (target[1] - drawn[1]) / 2
    add_picture(pdf, target, coded.getvalue(), look, (drawn[0], 0, 0, drawn[1], *corner))


@contextmanager
def _opened(content: bytes) -> "Iterator[PdfDocument]":
    import pypdfium2

    with ONE_AT_A_TIME:
        try:
            document = pypdfium2.PdfDocument(content)
            document.init_forms()
        except pypdfium2.PdfiumError:
            text = QT_TRANSLATE_NOOP("Binding", "PDF 文件已损坏，修复不了")
            raise Unjoinable(say(text)) from None
        try:
            yield document
        except (pypdfium2.PdfiumError, ValueError):
            text = QT_TRANSLATE_NOOP("Binding", "PDF 里有的页读不出来")
            raise Unjoinable(say(text)) from None
        finally:
            document.close()
