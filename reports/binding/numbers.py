"""Page numbers stamped as archives ask: at the upper right of a front, at the upper left of a back."""

from io import BytesIO

from pikepdf import Name, Object, Page, Pdf, parse_content_stream
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfgen.canvas import Canvas

from reports.embedding import register
from reports.styles import MM, SIZES
from reports.typefaces import bundled
from resources.fonts import Role

_DIGITS = "0123456789"
_SIZE = SIZES["四号"]
_FROM_TOP = 11 * MM
_FROM_SIDE = 11 * MM


class Stamp:
    """The stamp of one dossier: digits of one embedded font, in black, as text that can be searched."""

    def __init__(self, pdf: Pdf) -> None:
        self._name = _registered()
        with Pdf.open(BytesIO(_drawn_digits(self._name))) as source:
            page = source.pages[0]
            steps = {str(step.operator): step.operands for step in parse_content_stream(page)}
            self._font: Object = pdf.copy_foreign(page.Resources.Font[str(steps["Tf"][0])])
            shown = bytes(steps["Tj"][0])
        wide = len(shown) // len(_DIGITS)
        self._codes = {digit: shown[wide * at : wide * (at + 1)].hex() for at, digit in enumerate(_DIGITS)}

    def put(self, page: Page, number: int, *, back: bool) -> None:
        """Stamp a number on a page; ``back`` is the reverse of a sheet."""
        text = str(number)
        width = pdfmetrics.stringWidth(text, self._name, _SIZE)
        left, bottom, right, top = (float(side) for side in page.mediabox)
        x = left + _FROM_SIDE if back else right - _FROM_SIDE - width
        y = top - _FROM_TOP - _SIZE * 0.4 if top > bottom else top
        name = page.add_resource(self._font, Name.Font, Name.DossierNo)
        codes = "".join(self._codes[digit] for digit in text)
        drawing = (
            f"Q\n/Artifact <</Type /Pagination>> BDC q 0 g BT {name} {_SIZE:g} Tf 1 0 0 1 {x:.3f} {y:.3f} Tm "
            f"<{codes}> Tj ET Q EMC"
        )
        page.contents_add(b"q\n", prepend=True)
        page.contents_add(drawing.encode())


def _registered() -> str:
    """Return the name of the font of the stamps, known to ReportLab."""
    file = bundled().file(Role.BODY)
    register(file)
    return file.name


def _drawn_digits(name: str) -> bytes:
    """Return a PDF of the ten digits: where their font is taken from."""
    target = BytesIO()
    canvas = Canvas(target, invariant=1, initialFontName=name)  # type: ignore[arg-type]
    canvas.setFont(name, _SIZE)
    canvas.drawString(10, 10, _DIGITS)
    canvas.save()
    return target.getvalue()
