"""Write a document as PDF: tagged, with embedded fonts only, reproducible to the byte.

The objects of the file are written here: ReportLab's canvas and document take longer for them than laying out
the paper does, know no structure, and cost the first paper of the day its import.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from reports.bookmarks import Bookmarks
from reports.document import Document, printable
from reports.embedding import Codes, EmbeddedFont
from reports.layout import Layout, lay_out
from reports.metadata import About, information, metadata
from reports.objects import PdfFile, Written, stream
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
    file, tree = PdfFile(), Written()
    above = file.add(tree)
    fonts = _Fonts()
    shared = Written()
    resources = file.add(shared)
    structure, bookmarks = Structure(layout.boxes), Bookmarks()
    sheets = Sheets(fonts, structure, (style.width, style.height))
    size = f"{style.width:.4f} {style.height:.4f}"
    pages: list[str] = []
    level = -1
    for number, page in enumerate(layout.pages):
        contents = file.add(stream(sheets.content(page)))
        entries = f"/MediaBox[0 0 {size}]/Resources {resources}/Contents {contents}"
        pages.append(
            file.add(Written(f"<</Type/Page/Parent {above}{entries}/StructParents {number}/Tabs/S>>"))
        )
        for mark in page.marks:
            level = min(mark.level, level + 1)
            bookmarks.enter(mark.text, level, pages[-1], style.height - mark.y)
    tree.content = f"<</Type/Pages/Count {len(pages)}/Kids[{' '.join(pages)}]>>"
    shared.content = f"<</Font<<{fonts.write(file)}>>>>"
    about = _about(document)
    root = _catalogue(file, about, above, bookmarks.write(file), structure.write(file, pages))
    return file.assembled(root, file.add(information(about)))


def _about(document: Document) -> About:
    """Return what a file says of itself."""
    return About(
        title=printable(document.title),
        author=printable(document.author),
        subject=document.code,
        keywords=keywords(document.page_code) if document.page_code else "",
        creator=PRODUCER,
        language=document.language,
        created=document.created,
    )


def _catalogue(file: PdfFile, about: About, pages: str, bookmarks: str, structure: str) -> str:
    """Add the catalogue to a file and return what it is called by."""
    outlines = f"/Outlines {bookmarks}" if bookmarks else ""
    return file.add(
        Written(
            f"<</Type/Catalog/Pages {pages}{outlines}/StructTreeRoot {structure}/MarkInfo<</Marked true>>"
            f"/Lang ({about.language})/Metadata {file.add(metadata(about))}"
            "/ViewerPreferences<</DisplayDocTitle true>>>>"
        )
    )


class _Fonts:
    """The bundled fonts as one file uses them."""

    def __init__(self) -> None:
        self._known = _bundled()
        self._used: dict[str, Codes] = {}
        self.label = bundled().file(Role.HEADING).name

    def codes(self, name: str) -> Codes:
        """Return the numbers of the characters of a font."""
        if name not in self._used:
            self._used[name] = Codes(f"F{len(self._used) + 1}")
        return self._used[name]

    def width(self, text: str, name: str) -> float:
        """Return the width of a text in em."""
        return self._known[name].width(text)

    def write(self, file: PdfFile) -> str:
        """Write the fonts into a file and return the entries by which pages know them."""
        return "".join(
            f"/{codes.name} {self._known[name].write(codes, file.add)}" for name, codes in self._used.items()
        )


@cache
def _bundled() -> Mapping[str, EmbeddedFont]:
    """Return the bundled fonts by name."""
    files = map(bundled().file, Role)
    return {file.name: EmbeddedFont(file) for file in files}
