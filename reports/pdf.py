"""Write a document as PDF with ReportLab's canvas: embedded fonts only, reproducible to the byte."""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from io import BytesIO
from itertools import groupby

from reportlab import rl_config
from reportlab.pdfgen.canvas import Canvas

from reports.document import Document
from reports.embedding import register
from reports.ink import Missing, Page, Rule, Squares, Text, Watermark
from reports.layout import Layout, lay_out
from reports.page_code import keywords
from reports.styles import RULE, PaperStyle
from reports.typefaces import Typefaces, bundled
from resources.fonts import Role

PRODUCER = "人民调解案件与卷宗管理"

rl_config.useA85 = 0  # page contents as bytes: no mail gateway of the 1990s stands between office and printer


@dataclass(frozen=True, slots=True)
class Rendered:
    """A paper as a file: its bytes, its pages, and the characters no font has, drawn as boxes with a code."""

    pdf: bytes
    pages: int
    missing: tuple[str, ...] = ()


def render(document: Document) -> Rendered:
    """Return a document as PDF."""
    layout = lay_out(document)
    return Rendered(draw(layout), len(layout.pages), layout.missing)


def draw(layout: Layout) -> bytes:
    """Return laid-out pages as PDF."""
    faces = _registered()
    document = layout.document
    target = BytesIO()
    canvas = Canvas(
        target,
        pagesize=(document.style.width, document.style.height),
        pageCompression=1,
        invariant=1,
        pdfVersion=(1, 7),
        initialFontName=faces.file(Role.BODY).name,  # type: ignore[arg-type]  # the stub is wrong
        lang=document.language,
    )
    _describe(canvas, document)
    sheets = _Sheets(canvas, faces, document.style)
    for page in layout.pages:
        sheets.draw(page)
    canvas.save()
    return target.getvalue()


@cache
def _registered() -> Typefaces:
    """Return the bundled fonts, known to ReportLab."""
    faces = bundled()
    for role in Role:
        register(faces.file(role))
    return faces


def _describe(canvas: Canvas, document: Document) -> None:
    """Set what the file says of itself."""
    stamp = f"D:{document.created:%Y%m%d%H%M%S}+08'00'"
    canvas.setTitle(document.title)
    canvas.setAuthor(document.author)
    canvas.setSubject(document.code)
    if document.page_code:
        canvas.setKeywords(keywords(document.page_code))
    canvas.setCreator(PRODUCER)
    canvas.setDateFormatter(lambda *_: stamp)
    canvas.setViewerPreference("DisplayDocTitle", "true")


class _Sheets:
    """Pages being drawn one by one; turns y from the top into ReportLab's from the bottom."""

    def __init__(self, canvas: Canvas, faces: Typefaces, style: PaperStyle) -> None:
        self.canvas = canvas
        self.faces = faces
        self.width, self.height = style.width, style.height
        self.level = -1

    def draw(self, page: Page) -> None:
        """Draw a page and end it."""
        self._bookmark(page)
        for mark in (ink for ink in page.ink if isinstance(ink, Watermark)):
            self._watermark(mark)
        self._rules(dict.fromkeys(ink for ink in page.ink if isinstance(ink, Rule)))
        self._texts([ink for ink in page.ink if isinstance(ink, Text)])
        for box in (ink for ink in page.ink if isinstance(ink, Missing)):
            self._missing(box)
        for code in (ink for ink in page.ink if isinstance(ink, Squares)):
            self._squares(code)
        self.canvas.showPage()

    def _rules(self, rules: Iterable[Rule]) -> None:
        width = 0.0
        self.canvas.setLineWidth(RULE)
        for rule in rules:
            if rule.width != width:
                width = rule.width
                self.canvas.setLineWidth(width or RULE)
            self.canvas.line(rule.x1, self.height - rule.y1, rule.x2, self.height - rule.y2)

    def _bookmark(self, page: Page) -> None:
        for number, mark in enumerate(page.marks):
            key = f"{self.canvas.getPageNumber()}-{number}"
            self.canvas.bookmarkHorizontalAbsolute(key, self.height - mark.y)
            self.level = min(mark.level, self.level + 1)
            self.canvas.addOutlineEntry(mark.text, key, self.level)

    def _texts(self, texts: list[Text]) -> None:
        lines = self.canvas.beginText()
        font, spacing, stretch = ("", 0.0), 0.0, 1.0
        for ink in texts:
            if font != (ink.font, ink.size):
                font = ink.font, ink.size
                lines.setFont(*font)
            if spacing != ink.spacing:
                spacing = ink.spacing
                lines.setCharSpace(spacing)
            if stretch != ink.stretch:
                stretch = ink.stretch
                lines.setHorizScale(100 * stretch)
            lines.setTextOrigin(ink.x, self.height - ink.y)
            lines.textOut(ink.text)
        self.canvas.drawText(lines)

    def _watermark(self, mark: Watermark) -> None:
        canvas = self.canvas
        canvas.saveState()
        canvas.setFillGray(0.9)
        canvas.setFont(mark.font, 150)
        canvas.translate(self.width / 2, self.height / 2)
        canvas.rotate(50)
        canvas.drawCentredString(0, -50, mark.text)
        canvas.restoreState()

    def _squares(self, code: Squares) -> None:
        """Fill the black squares of a QR code as one path, so that no seams show between them."""
        path = self.canvas.beginPath()
        for number, row in enumerate(code.rows):
            start = 0
            for dark, group in groupby(row):
                end = start + len(tuple(group))
                if dark:
                    y = self.height - code.y - (number + 1) * code.size
                    path.rect(code.x + start * code.size, y, (end - start) * code.size, code.size)
                start = end
        self.canvas.drawPath(path, stroke=0, fill=1)

    def _missing(self, box: Missing) -> None:
        """Draw a box with the code of its character, which is still what is copied and searched."""
        canvas, size = self.canvas, box.size
        x, y = box.x + 0.06 * size, self.height - box.y - 0.06 * size
        code = f"{ord(box.char):04X}"
        half = (len(code) + 1) // 2
        actual = box.char.encode("utf-16-be").hex().upper()
        canvas.addLiteral(f"/Span <</ActualText <FEFF{actual}>>> BDC")
        canvas.setLineWidth(0.5)
        canvas.rect(x, y, 0.88 * size, 0.88 * size)
        canvas.setFont(self.faces.file(Role.HEADING).name, size * 0.38)
        canvas.drawCentredString(x + 0.44 * size, y + 0.5 * size, code[:half])
        canvas.drawCentredString(x + 0.44 * size, y + 0.12 * size, code[half:])
        canvas.addLiteral("EMC")
