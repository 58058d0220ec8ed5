"""What every kind of file is turned into before it is bound: A4 pages, and what has to be told about them."""

import struct
import zlib
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass

from pikepdf import Dictionary, ForeignObjectError, Name, Pdf, PdfError

from mediation_app.rules.errors import UserError
from reports.styles import A4_HEIGHT, A4_WIDTH
from resources.i18n import QT_TRANSLATE_NOOP, Message

PORTRAIT = (A4_WIDTH, A4_HEIGHT)
LANDSCAPE = (A4_HEIGHT, A4_WIDTH)


UNREADABLE = (
    ArithmeticError,
    AssertionError,
    AttributeError,
    EOFError,
    ForeignObjectError,
    LookupError,
    MemoryError,
    OSError,
    PdfError,
    RuntimeError,
    SyntaxError,
    TypeError,
    ValueError,
    struct.error,
    zlib.error,
)
"""What reading a file of unknown origin raises: whoever wrote it may have put anything anywhere."""


class Unjoinable(UserError):
    """A file that cannot become pages of a dossier; the message says why."""


@dataclass(frozen=True, slots=True)
class Sheets:
    """A file made into A4 pages, upright, without anything that acts or asks; `notes` are to be told."""

    pdf: bytes
    pages: int
    notes: tuple[Message, ...] = ()


@contextmanager
def reading_foreign() -> Iterator[None]:
    """Turn whatever the content of a foreign file leads to into Unjoinable; faults of the machine stay."""
    try:
        yield
    except UNREADABLE as error:
        if isinstance(error, OSError) and error.errno is not None:
            raise
        raise Unjoinable(say(QT_TRANSLATE_NOOP("Binding", "文件已损坏，读不出内容"))) from error


def add_picture(
    pdf: Pdf, size: tuple[float, float], coded: bytes, look: Mapping[str, object], matrix: Sequence[float]
) -> None:
    """Add a page of that size with a picture on it; ``look`` are the entries of its dictionary."""
    page = pdf.add_blank_page(page_size=size)
    image = pdf.make_stream(coded, Type=Name.XObject, Subtype=Name.Image, **look)
    page.obj["/Resources"] = Dictionary(XObject=Dictionary(Im=image))
    place = " ".join(f"{value:.4f}" for value in matrix)
    page.obj["/Contents"] = pdf.make_stream(f"q {place} cm /Im Do Q".encode())


def say(source: str, **values: object) -> Message:
    """Return a message about a file that is bound."""
    return Message("Binding", source, **values)
