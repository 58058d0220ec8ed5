"""Our fonts for ReportLab's canvas, where something small is drawn with it; papers are drawn without it."""

from types import SimpleNamespace
from weakref import WeakKeyDictionary

from reportlab.pdfbase.pdfdoc import PDFDocument, PDFObject

from reports.embedding import Codes, EmbeddedFont
from reports.objects import Written
from reports.truetype import FontFile


class CanvasFont(EmbeddedFont):
    """A font as ReportLab's canvas draws with it; what a document uses of it is forgotten with the document.

    The names of methods and attributes are those the canvas calls.
    """

    _dynamicFont = 1  # noqa: N815
    _multiByte = 1  # noqa: N815
    shapable = False

    def __init__(self, file: FontFile) -> None:
        super().__init__(file)
        self.fontName = file.name
        self.face = SimpleNamespace(name=file.name, ascent=file.ascent, descent=file.descent)
        self._documents: WeakKeyDictionary[PDFDocument, Codes] = WeakKeyDictionary()

    def stringWidth(self, text: str, size: float, encoding: str = "utf-8") -> float:  # noqa: ARG002, N802
        """Return the width of a text in points."""
        return self.width(text) * size

    def splitString(  # noqa: N802
        self,
        text: str,
        doc: PDFDocument,
        encoding: str = "utf-8",  # noqa: ARG002
    ) -> list[tuple[int, bytes]]:
        """Return the text in the numbers of this font, two bytes each, all in one subset."""
        return [(0, bytes.fromhex(self._of(doc).coded(text)))]

    def getSubsetInternalName(self, subset: int, doc: PDFDocument) -> str:  # noqa: ARG002, N802
        """Return the name pages call this font by."""
        return f"/{self._of(doc).name}"

    def addObjects(self, doc: PDFDocument) -> None:  # noqa: N802
        """Write the font into a finished document."""
        codes = self._documents.pop(doc)
        name = self.write(codes, lambda thing: _add(doc, thing))
        fonts = doc.idToObject["BasicFonts"]
        fonts.dict[codes.name] = _Object(name.encode())  # type: ignore[attr-defined]

    def _of(self, doc: PDFDocument) -> Codes:
        if doc not in self._documents:
            name = f"F{len(doc.fontMapping) + 1}"
            doc.fontMapping[self.fontName] = f"/{name}"
            doc.delayedFonts.append(self)
            self._documents[doc] = Codes(name)
        return self._documents[doc]


class _Object(PDFObject):
    """An object of ours among those of ReportLab."""

    def __init__(self, content: bytes) -> None:
        self.content = content

    def format(self, document: PDFDocument) -> bytes:  # noqa: ARG002
        """Return the bytes, as the document asks for them when it is saved."""
        return self.content


def _add(doc: PDFDocument, thing: Written) -> str:
    known = doc.Reference(_Object(thing.data)).name  # type: ignore[no-untyped-call]
    number, version = doc.idToObjectNumberAndVersion[known]
    return f"{number} {version} R"
