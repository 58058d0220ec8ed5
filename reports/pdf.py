"""Write a document as PDF: tagged, with embedded fonts only, reproducible to the byte.

ReportLab keeps the objects and writes the file; what stands in them is written here, for its canvas takes as
long for the words of a page as all the rest does.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from reportlab.pdfbase.pdfdoc import PDFDocument

from reports.bookmarks import Bookmarks
from reports.document import Document
from reports.embedding import Codes, EmbeddedFont, register
from reports.layout import Layout, lay_out
from reports.metadata import metadata
from reports.objects import PdfFile, Written, add, reference, stream
from reports.operators import Sheets
from reports.page_code import keywords
from reports.structure import Structure
from reports.styles import PaperStyle
from reports.typefaces import bundled
from resources.fonts import Role

PRODUCER = "人民调解案件与卷宗管理"


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
    document, style = layout.document, layout.document.style
    file = _file(document)
    structure, bookmarks = Structure(layout.boxes), Bookmarks()
    sheets = Sheets(_Fonts(file), structure, (style.width, style.height))
    pages = []
    level = -1
    for number, page in enumerate(layout.pages):
        content = sheets.content(page)
        file.updateSignature(content)
        pages.append(_page(file, style, number, add(file, stream(content))))
        for mark in page.marks:
            level = min(mark.level, level + 1)
            bookmarks.enter(mark.text, level, pages[-1], style.height - mark.y)
    file.Catalog.Outlines = bookmarks.write(file)
    structure.write(file, pages)
    for font in file.delayedFonts:
        font.addObjects(file)
    whole: bytes = file.format()
    return whole


def _file(document: Document) -> PdfFile:
    """Return an empty file that says of itself what is known."""
    file: PdfFile = PDFDocument(compression=1, invariant=1, pdfVersion=(1, 7), lang=document.language)
    stamp = f"D:{document.created:%Y%m%d%H%M%S}+08'00'"
    file.setTitle(document.title)
    file.setAuthor(document.author)
    file.setSubject(document.code)
    marks = keywords(document.page_code) if document.page_code else ""
    file.setKeywords(marks)
    file.setCreator(PRODUCER)
    file.setDateFormatter(lambda *_: stamp)
    file.info.digest(file.signature)
    file.Catalog.Metadata = metadata(document, PRODUCER, file.info.producer, marks)
    file.Catalog.ViewerPreferences = Written(b"<</DisplayDocTitle true>>")
    return file


def _page(file: PdfFile, style: PaperStyle, number: int, contents: str) -> str:
    """Add a page to a file and return what others call it by."""
    parent = reference(file, file.Reference(file.Pages).name)
    fonts = reference(file, "BasicFonts")
    size = f"{style.width:.4f} {style.height:.4f}"
    page = (
        f"<</Type/Page/Parent {parent}/MediaBox[0 0 {size}]/Resources<</Font {fonts}>>"
        f"/Contents {contents}/StructParents {number}/Tabs/S>>"
    )
    file.addPage(Written(page.encode()))
    return reference(file, f"Page{number + 1}")


class _Fonts:
    """The bundled fonts as one file uses them."""

    def __init__(self, file: PdfFile) -> None:
        self._file = file
        self._fonts = _registered()
        self.label = bundled().file(Role.HEADING).name

    def codes(self, name: str) -> Codes:
        """Return the numbers of the characters of a font."""
        return self._fonts[name].codes(self._file)

    def width(self, text: str, name: str) -> float:
        """Return the width of a text in em."""
        return self._fonts[name].stringWidth(text, 1)


@cache
def _registered() -> Mapping[str, EmbeddedFont]:
    """Return the bundled fonts by name, known to ReportLab."""
    files = map(bundled().file, Role)
    return {file.name: register(file) for file in files}
