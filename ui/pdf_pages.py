"""Pages of a PDF as pictures, for the preview and for the printer.

PDFium allows one call at a time: everything here runs on the rendering thread of `ui.tasks`, and holds the
lock that binding a dossier holds, too.
"""

from dataclasses import dataclass

import pypdfium2
from PySide6.QtCore import QSizeF
from PySide6.QtGui import QImage

from resources.pdfium import ONE_AT_A_TIME

POINTS_PER_INCH = 72


@dataclass(frozen=True, slots=True)
class Pages:
    """A PDF and the size of each of its pages, in points."""

    pdf: bytes
    sizes: tuple[QSizeF, ...]

    def __len__(self) -> int:
        return len(self.sizes)


def read_pages(pdf: bytes) -> Pages:
    """Measure the pages of a PDF."""
    with ONE_AT_A_TIME:
        document = pypdfium2.PdfDocument(pdf)
        try:
            return Pages(pdf, tuple(QSizeF(*document.get_page_size(index)) for index in range(len(document))))
        finally:
            document.close()


def page_image(pdf: bytes, index: int, scale: float) -> QImage:
    """Draw one page at `scale` pixels a point on white."""
    with ONE_AT_A_TIME:
        document = pypdfium2.PdfDocument(pdf)
        document.init_forms()  # a seal is a form field: without this it is not drawn
        try:
            bitmap = document[index].render(scale=scale, prefer_bgrx=True)
            picture = QImage(
                bytes(bitmap.buffer), bitmap.width, bitmap.height, bitmap.stride, QImage.Format.Format_RGB32
            )
            return picture.copy()  # the bytes above live only as long as this call
        finally:
            document.close()
