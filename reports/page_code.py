"""The code at the foot of each page of an issued paper: its words, its QR code, and where both stand.

The QR code stands in the outer lower corner of the sheet, beside and below the text area; the words stand
below the page number, at the outer end of its line.
"""

from io import BytesIO

from mediation_app.rules.paper_code import MARK, shown
from reports.document import Align, Document, PageCode
from reports.qr import MODULES, squares
from reports.styles import SIZES

LABEL = "验证码"
NAME = "验证码二维码"
"""What the picture is called in a DOCX, by which it is found again."""

MODULE = 1.5
"""Side of a square in points, 3 dots at 150 dpi."""

SIDE = MODULE * MODULES

SIZE = SIZES["小五"]
"""Size of the words."""

FOOT = 18.0
"""Height of the QR code and of the words above the lower edge, and of the QR code from the side, 6 mm."""

QUIET = 4
"""Squares of the white edge of the picture."""

_DOTS = 8
"""Dots along a square of the picture."""


def payload(code: PageCode, number: int = 0, total: int = 0) -> str:
    """Return what the QR code of a page says; without a number that of any page."""
    return f"{MARK}{code.code}:{number}/{total}" if number else f"{MARK}{code.code}"


def words(code: PageCode) -> str:
    """Return the words at the foot of a page, such as ``验证码 7K3M-QX9A-04VT``."""
    return "　".join(part for part in (f"{LABEL} {shown(code.code)}", code.words) if part)


def keywords(code: PageCode) -> str:
    """Return the code as it stands in the properties of a file."""
    return f"{LABEL}:{code.code}"


def picture(text: str) -> bytes:
    """Return a QR code with its quiet zone as PNG."""
    from PIL import Image

    width = MODULES + 2 * QUIET
    image = Image.new("1", (width, width), 1)
    for y, row in enumerate(squares(text)):
        for x, dark in enumerate(row):
            if dark:
                image.putpixel((x + QUIET, y + QUIET), 0)
    target = BytesIO()
    image.resize((width * _DOTS, width * _DOTS), Image.Resampling.NEAREST).save(target, "PNG")
    return target.getvalue()


def is_left(document: Document, number: int) -> bool:
    """Tell whether a page is the back of a leaf, whose outer edge is at the left."""
    return document.facing and number % 2 == 0


def text_left(document: Document, number: int) -> float:
    """Return where the text area of a page begins; mirrored on the back of a leaf."""
    return document.style.right if is_left(document, number) else document.style.left


def corner(document: Document, number: int) -> tuple[float, float]:
    """Return the upper left corner of the QR code of a page."""
    style = document.style
    x = FOOT if is_left(document, number) else style.width - FOOT - SIDE
    return x, style.height - FOOT - SIDE


def words_align(document: Document, number: int) -> Align:
    """Return at which end of the text's width the words of a page stand."""
    return Align.LEFT if is_left(document, number) else Align.RIGHT
