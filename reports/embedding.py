"""A font in a PDF: one Type 0 font a file, holding just the characters used, all of them extractable.

ReportLab's own fonts are cut into subsets of 255 characters, cost the parsing of the whole file, and write a
character map that is wrong beyond U+FFFF, where rare name characters live.
"""

from collections.abc import Iterable, Sequence
from functools import cache
from hashlib import sha256
from types import SimpleNamespace
from typing import NamedTuple
from weakref import WeakKeyDictionary

from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.pdfdoc import PDFDocument

from reports.objects import PdfFile, Written, add, outlines, stream
from reports.truetype import FontFile

_SYMBOLIC = 4
_STEM = 80
_FULL = 1000
"""Width of most characters, which is not written for each of them."""
_LETTERS = bytes(ord("A") + byte % 26 for byte in range(256))


class _Char(NamedTuple):
    """A character: its glyph, its width in thousandths of the em, and its UTF-16 as a string of the map."""

    glyph: int
    advance: int
    unicode: str


class Codes(dict[str, str]):
    """The characters one document draws with a font, numbered from 1 as they come, in four hex digits."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self.name = name

    def __missing__(self, char: str) -> str:
        """Return the next number, for a character that is drawn for the first time."""
        code = self[char] = f"{len(self) + 1:04X}"
        return code

    def coded(self, text: str) -> str:
        """Return a text in the numbers of the font, in hex."""
        return "".join(map(self.__getitem__, text))


class EmbeddedFont:
    """A font as ReportLab's canvas draws with it; what a document uses of it is forgotten with the document.

    The names of methods and attributes are those the canvas calls.
    """

    _dynamicFont = 1  # noqa: N815
    _multiByte = 1  # noqa: N815
    shapable = False

    def __init__(self, file: FontFile) -> None:
        self.file = file
        self.fontName = file.name
        self.face = SimpleNamespace(name=file.name, ascent=file.ascent, descent=file.descent)
        self._char = cache(self._looked_up)
        self._documents: WeakKeyDictionary[PDFDocument, Codes] = WeakKeyDictionary()

    def stringWidth(self, text: str, size: float, encoding: str = "utf-8") -> float:  # noqa: ARG002, N802
        """Return the width of a text in points."""
        return sum(self._char(char).advance for char in text) * size / 1000

    def splitString(  # noqa: N802
        self,
        text: str,
        doc: PDFDocument,
        encoding: str = "utf-8",  # noqa: ARG002
    ) -> list[tuple[int, bytes]]:
        """Return the text in the numbers of this font, two bytes each, all in one subset."""
        return [(0, bytes.fromhex(self.codes(doc).coded(text)))]

    def getSubsetInternalName(self, subset: int, doc: PDFDocument) -> str:  # noqa: ARG002, N802
        """Return the name pages call this font by."""
        return f"/{self.codes(doc).name}"

    def codes(self, doc: PDFDocument) -> Codes:
        """Return the numbers that a document knows this font's characters by."""
        if doc not in self._documents:
            name = f"F{len(doc.fontMapping) + 1}"
            doc.fontMapping[self.fontName] = f"/{name}"
            doc.delayedFonts.append(self)
            self._documents[doc] = Codes(name)
        return self._documents[doc]

    def addObjects(self, doc: PdfFile) -> None:  # noqa: N802
        """Write the font into a finished document."""
        codes = self._documents.pop(doc)
        chars = list(map(self._char, codes))
        tag = sha256("".join(codes).encode()).digest()[:6].translate(_LETTERS).decode()
        name = f"/{tag}+{self.fontName}"
        program = self.file.subset([0, *(char.glyph for char in chars)])
        written = add(doc, outlines(program))
        descriptor = add(doc, Written(self._descriptor(name, written)))
        descendant = (
            f"<</Type/Font/Subtype/CIDFontType2/BaseFont{name}"
            "/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>"
            f"/FontDescriptor {descriptor}/DW {_FULL}/W[{_widths(chars)}]/CIDToGIDMap/Identity>>"
        )
        text = add(doc, stream(_unicode_map(chars).encode()))
        font = (
            f"<</Type/Font/Subtype/Type0/BaseFont{name}/Encoding/Identity-H"
            f"/DescendantFonts[{add(doc, Written(descendant.encode()))}]/ToUnicode {text}>>"
        )
        doc.idToObject["BasicFonts"].dict[codes.name] = doc.Reference(Written(font.encode()))

    def _looked_up(self, char: str) -> _Char:
        glyph = self.file.glyph(char)
        return _Char(glyph, self.file.advance(glyph), f"<{char.encode('utf-16-be').hex().upper()}>")

    def _descriptor(self, name: str, program: str) -> bytes:
        file = self.file
        box = " ".join(map(str, file.bbox))
        return (
            f"<</Type/FontDescriptor/FontName{name}/Flags {_SYMBOLIC}/FontBBox[{box}]/ItalicAngle 0"
            f"/Ascent {file.ascent}/Descent {file.descent}/CapHeight {file.ascent}/StemV {_STEM}"
            f"/FontFile2 {program}>>"
        ).encode()


def register(file: FontFile) -> EmbeddedFont:
    """Make a font known to ReportLab under its own name, and return it."""
    font = EmbeddedFont(file)
    pdfmetrics.registerFont(font)
    return font


def _widths(chars: Iterable[_Char]) -> str:
    """Return the widths of the characters that are not as wide as most."""
    return "".join(f"{code}[{char.advance}]" for code, char in enumerate(chars, 1) if char.advance != _FULL)


def _unicode_map(chars: Sequence[_Char]) -> str:
    """Return the map from numbers back to characters, in UTF-16 also beyond U+FFFF.

    A range of numbers may not go beyond those with the same first byte.
    """
    starts = (1, *range(0x100, len(chars) + 1, 0x100))
    spans = [(start, min(start | 0xFF, len(chars))) for start in starts]
    ranges = [
        f"<{start:04X}><{end:04X}>[{''.join(char.unicode for char in chars[start - 1 : end])}]"
        for start, end in spans
    ]
    mappings = "\n".join(
        f"{len(ranges[i : i + 100])} beginbfrange\n" + "\n".join(ranges[i : i + 100]) + "\nendbfrange"
        for i in range(0, len(ranges), 100)
    )
    return (
        "/CIDInit /ProcSet findresource begin\n12 dict begin\nbegincmap\n"
        "/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def\n"
        "/CMapName /Adobe-Identity-UCS def\n/CMapType 2 def\n"
        "1 begincodespacerange\n<0000> <FFFF>\nendcodespacerange\n"
        f"{mappings}\nendcmap\nCMapName currentdict /CMap defineresource pop\nend\nend\n"
    )
