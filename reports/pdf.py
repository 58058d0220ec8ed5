"""Write a document as PDF with ReportLab: tagged, with embedded fonts only, reproducible to the byte.

Its canvas keeps pages, bookmarks and what the file says of itself, and writes the file. What it has no
interface for is written here: the operators of a page with their marks, the structure, and the metadata.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from io import BytesIO
from typing import Any

from reportlab.pdfgen.canvas import Canvas

from reports.document import Document, printable
from reports.embedding import Codes, EmbeddedFont, register
from reports.layout import Layout, lay_out
from reports.metadata import metadata
from reports.objects import PdfFile, Written, reference, stream
from reports.operators import Sheets
from reports.page_code import keywords
from reports.structure import Structure
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
    target = BytesIO()
    fonts = registered()
    canvas = Canvas(
        target,
        pagesize=(style.width, style.height),
        pageCompression=1,
        invariant=1,
        pdfVersion=(1, 7),
        initialFontName=bundled().file(Role.BODY).name,  # type: ignore[arg-type]  # the stub is wrong
        lang=document.language,
    )
    _describe(canvas, document)
    file: PdfFile = canvas._doc  # type: ignore[attr-defined]  # noqa: SLF001  the way to what is not drawn
    structure = Structure(layout.boxes)
    sheets = Sheets(_Fonts(file, fonts), structure, (style.width, style.height))
    resources = Written(f"<</Font {reference(file, 'BasicFonts')}>>".encode())
    level = -1
    names = []
    for number, page in enumerate(layout.pages):
        for place, mark in enumerate(page.marks):
            key = f"{number}-{place}"
            level = min(mark.level, level + 1)
            canvas.bookmarkHorizontalAbsolute(key, round(style.height - mark.y))
            canvas.addOutlineEntry(mark.text, key, level)
        content = sheets.content(page)
        file.updateSignature(content)  # so that papers that differ have different identifiers
        names.append(file.thisPageName())
        canvas.showPage()
        _fill(file.idToObject[names[-1]], number, content, resources)
    structure.write(file, [reference(file, name) for name in names])
    file.Catalog.Metadata = metadata(document, file.info)
    canvas.save()
    return target.getvalue()


def _fill(page: Any, number: int, content: str, resources: Written) -> None:
    """Give a page of ReportLab's its operators; say which marks are its own and in which order it is read."""
    entries = {"Contents": stream(content.encode()), "Resources": resources}
    order = {"StructParents": number, "Tabs": "/S"}
    vars(page).update(entries | order, __NoDefault__=[*page.__NoDefault__, *order])


def _describe(canvas: Canvas, document: Document) -> None:
    """Set what the file says of itself."""
    stamp = f"D:{document.created:%Y%m%d%H%M%S}+08'00'"
    canvas.setTitle(printable(document.title))
    canvas.setAuthor(printable(document.author))
    canvas.setSubject(document.code)
    if document.page_code:
        canvas.setKeywords(keywords(document.page_code))
    canvas.setCreator(PRODUCER)
    canvas.setDateFormatter(lambda *_: stamp)
    canvas.setViewerPreference("DisplayDocTitle", "true")


class _Fonts:
    """The bundled fonts as one file uses them."""

    def __init__(self, file: PdfFile, fonts: Mapping[str, EmbeddedFont]) -> None:
        self._file = file
        self._fonts = fonts
        self.label = bundled().file(Role.HEADING).name

    def codes(self, name: str) -> Codes:
        """Return the numbers of the characters of a font."""
        return self._fonts[name].codes(self._file)

    def width(self, text: str, name: str) -> float:
        """Return the width of a text in em."""
        return self._fonts[name].stringWidth(text, 1)


@cache
def registered() -> Mapping[str, EmbeddedFont]:
    """Return the bundled fonts by name, known to ReportLab."""
    files = map(bundled().file, Role)
    return {file.name: register(file) for file in files}
