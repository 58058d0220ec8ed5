"""A font in a PDF: one Type 0 font a file, holding just the characters used, all of them extractable.

ReportLab's own fonts are cut into subsets of 255 characters, cost the parsing of the whole file, and write a
character map that is wrong beyond U+FFFF, where rare name characters live.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import cache
from hashlib import sha256
from struct import pack
from types import SimpleNamespace
from weakref import WeakKeyDictionary

from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.pdfdoc import (
    PDFArray,
    PDFDictionary,
    PDFDocument,
    PDFName,
    PDFObject,
    PDFObjectReference,
    PDFStream,
    PDFString,
    PDFZCompress,
)

from reports.truetype import FontFile

_SYMBOLIC = 4
_STEM = 80
_MAPPINGS_AT_ONCE = 100  # the limit of the format


@dataclass(slots=True)
class _Used:
    """The characters of one document, numbered from 1 as they come."""

    name: str
    numbers: dict[str, int] = field(default_factory=dict)


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
        self._advance = cache(lambda char: file.advance(file.glyph(char)))
        self._documents: WeakKeyDictionary[PDFDocument, _Used] = WeakKeyDictionary()

    def stringWidth(self, text: str, size: float, encoding: str = "utf-8") -> float:  # noqa: ARG002, N802
        """Return the width of a text in points."""
        return sum(map(self._advance, text)) * size / 1000

    def splitString(  # noqa: N802
        self,
        text: str,
        doc: PDFDocument,
        encoding: str = "utf-8",  # noqa: ARG002
    ) -> list[tuple[int, bytes]]:
        """Return the text in the numbers of this font, two bytes each, all in one subset."""
        numbers = self._of(doc).numbers
        codes = [numbers.setdefault(char, len(numbers) + 1) for char in text]
        return [(0, pack(f">{len(codes)}H", *codes))]

    def getSubsetInternalName(self, subset: int, doc: PDFDocument) -> str:  # noqa: ARG002, N802
        """Return the name pages call this font by."""
        return f"/{self._of(doc).name}"

    def addObjects(self, doc: PDFDocument) -> None:  # noqa: N802
        """Write the font into a finished document."""
        used = self._documents.pop(doc)
        chars = list(used.numbers)
        glyphs = [self.file.glyph(char) for char in chars]
        tag = sha256("".join(chars).encode()).digest()[:6].translate(_LETTERS).decode()
        name = f"{tag}+{self.file.name}"
        descendant = _refer(doc, self._descendant(doc, name, glyphs))
        font = PDFDictionary(
            {
                "Type": PDFName("Font"),
                "Subtype": PDFName("Type0"),
                "BaseFont": PDFName(name),
                "Encoding": PDFName("Identity-H"),
                "DescendantFonts": PDFArray([descendant]),
                "ToUnicode": _refer(doc, _compressed(_unicode_map(chars))),
            }
        )
        _fonts(doc)[used.name] = _refer(doc, font)

    def _of(self, doc: PDFDocument) -> _Used:
        if doc not in self._documents:
            name = f"F{len(doc.fontMapping) + 1}"
            doc.fontMapping[self.fontName] = f"/{name}"
            doc.delayedFonts.append(self)
            self._documents[doc] = _Used(name)
        return self._documents[doc]

    def _descendant(self, doc: PDFDocument, name: str, glyphs: Sequence[int]) -> PDFDictionary:
        return PDFDictionary(
            {
                "Type": PDFName("Font"),
                "Subtype": PDFName("CIDFontType2"),
                "BaseFont": PDFName(name),
                "CIDSystemInfo": PDFDictionary(
                    {"Registry": PDFString("Adobe"), "Ordering": PDFString("Identity"), "Supplement": 0}
                ),
                "FontDescriptor": _refer(doc, self._descriptor(doc, name, glyphs)),
                "DW": 1000,
                "W": PDFArray([1, PDFArray([self.file.advance(glyph) for glyph in glyphs])]),
                "CIDToGIDMap": PDFName("Identity"),
            }
        )

    def _descriptor(self, doc: PDFDocument, name: str, glyphs: Sequence[int]) -> PDFDictionary:
        program = self.file.subset([0, *glyphs])
        stream = _compressed(program)
        stream.dictionary["Length1"] = len(program)
        return PDFDictionary(
            {
                "Type": PDFName("FontDescriptor"),
                "FontName": PDFName(name),
                "Flags": _SYMBOLIC,
                "FontBBox": PDFArray(list(self.file.bbox)),
                "ItalicAngle": 0,
                "Ascent": self.file.ascent,
                "Descent": self.file.descent,
                "CapHeight": self.file.ascent,
                "StemV": _STEM,
                "FontFile2": _refer(doc, stream),
            }
        )


_LETTERS = bytes(ord("A") + byte % 26 for byte in range(256))


def register(file: FontFile) -> None:
    """Make a font known to ReportLab under its own name."""
    pdfmetrics.registerFont(EmbeddedFont(file))


def _refer(doc: PDFDocument, thing: PDFObject) -> PDFObjectReference:
    """Add an object to a document and return what others call it by."""
    return doc.Reference(thing)  # type: ignore[no-untyped-call, no-any-return]


def _fonts(doc: PDFDocument) -> dict[str, PDFObject]:
    """Return the fonts all pages of a document share, by name."""
    return doc.idToObject["BasicFonts"].dict  # type: ignore[attr-defined, no-any-return]


def _compressed(content: bytes | str) -> PDFStream:
    return PDFStream(content=content, filters=[PDFZCompress])


def _unicode_map(chars: Sequence[str]) -> str:
    """Return the map from numbers back to characters, in UTF-16 also beyond U+FFFF."""
    codes = (char.encode("utf-16-be").hex().upper() for char in chars)
    lines = [f"<{number:04X}> <{code}>" for number, code in enumerate(codes, 1)]
    blocks = [lines[i : i + _MAPPINGS_AT_ONCE] for i in range(0, len(lines), _MAPPINGS_AT_ONCE)]
    mappings = "\n".join(f"{len(block)} beginbfchar\n" + "\n".join(block) + "\nendbfchar" for block in blocks)
    return (
        "/CIDInit /ProcSet findresource begin\n12 dict begin\nbegincmap\n"
        "/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def\n"
        "/CMapName /Adobe-Identity-UCS def\n/CMapType 2 def\n"
        "1 begincodespacerange\n<0000> <FFFF>\nendcodespacerange\n"
        f"{mappings}\nendcmap\nCMapName currentdict /CMap defineresource pop\nend\nend\n"
    )
