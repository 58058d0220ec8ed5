"""Read what a PDF says, page by page, and the codes of ours in it; the file comes from outside."""

import re
from dataclasses import dataclass
from enum import Enum

from reports.docx_text import codes_in, without_codes
from resources.pdfium import ONE_AT_A_TIME

_LINE_ENDS = re.compile(r"[\r\n]+")
_AFTER = re.compile(r"(?<=[。；！？：])")


class Fault(Enum):
    """Why the pages of a PDF cannot be read."""

    LOCKED = "locked"
    BROKEN = "broken"


@dataclass(frozen=True, slots=True, kw_only=True)
class PdfText:
    """The sentences of each page, without blanks and without our code; with a fault none.

    Sentences and not lines: a program that writes the file anew may break the lines elsewhere.
    """

    pages: tuple[tuple[str, ...], ...] = ()
    codes: tuple[str, ...] = ()
    fault: Fault | None = None

    @property
    def has_words(self) -> bool:
        """Tell whether there is any text; a scan has none."""
        return any(self.pages)


def read_pdf(data: bytes) -> PdfText:
    """Return what a PDF says, or why it cannot be read."""
    import pypdfium2
    from pypdfium2 import raw

    with ONE_AT_A_TIME:
        try:
            document = pypdfium2.PdfDocument(data)
        except pypdfium2.PdfiumError as error:
            is_locked = getattr(error, "err_code", None) == raw.FPDF_ERR_PASSWORD
            return PdfText(fault=Fault.LOCKED if is_locked else Fault.BROKEN)
        try:
            texts = [document[index].get_textpage().get_text_bounded() for index in range(len(document))]
            keywords = document.get_metadata_value("Keywords")
        except pypdfium2.PdfiumError:
            return PdfText(fault=Fault.BROKEN)
        finally:
            document.close()
    codes = [code for text in (keywords, *texts) for code in codes_in(text)]
    return PdfText(pages=tuple(map(_sentences, texts)), codes=tuple(dict.fromkeys(codes)))


def _sentences(text: str) -> tuple[str, ...]:
    lines = ("".join(line.split()) for line in _LINE_ENDS.split(text))
    joined = "".join(map(without_codes, lines))
    return tuple(part for part in _AFTER.split(joined) if part)
