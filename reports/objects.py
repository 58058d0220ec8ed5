"""Objects of a PDF that ReportLab has no words for: it numbers them and writes them into the file."""

import zlib
from typing import Any

from reportlab.pdfbase.pdfdoc import PDFDocument, PDFObject

PdfFile = Any
"""ReportLab's PDFDocument, whose published types know hardly any of its attributes."""


class Written(PDFObject):
    """An object as it stands in the file; what it says may be set after others have referred to it."""

    __RefOnly__ = 1

    def __init__(self, content: bytes = b"null") -> None:
        self.content = content

    def format(self, document: PDFDocument) -> bytes:  # noqa: ARG002
        """Return the bytes, as the document asks for them when it is saved."""
        return self.content


def add(file: PdfFile, thing: Written) -> str:
    """Add an object to a file and return what others call it by, such as ``12 0 R``."""
    return reference(file, file.Reference(thing).name)


def reference(file: PdfFile, name: str) -> str:
    """Return what others call an object by that the file knows by a name."""
    number, version = file.idToObjectNumberAndVersion[name]
    return f"{number} {version} R"


def stream(content: bytes, entries: str = "", *, strategy: int = zlib.Z_DEFAULT_STRATEGY) -> Written:
    """Return a packed stream with further entries of its dictionary."""
    packer = zlib.compressobj(1, memLevel=9, strategy=strategy)
    return plain_stream(packer.compress(content) + packer.flush(), f"/Filter/FlateDecode{entries}")


def outlines(program: bytes) -> Written:
    """Return the program of a font as a stream.

    Outlines hardly repeat anything: to look for what they do takes twice as long and saves a tenth.
    """
    return stream(program, f"/Length1 {len(program)}", strategy=zlib.Z_HUFFMAN_ONLY)


def plain_stream(content: bytes, entries: str) -> Written:
    """Return a stream as it is, with entries of its dictionary."""
    head = f"<</Length {len(content)}{entries}>>\nstream\n".encode()
    return Written(b"".join((head, content, b"\nendstream\n")))


def text_string(text: str) -> str:
    """Return a text as objects of a PDF hold it."""
    return f"<FEFF{text.encode('utf-16-be').hex().upper()}>"
