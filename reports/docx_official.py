"""落款 and 版记 of a 公文 as paragraphs of a DOCX body: their runs, and how each stands."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from docx.oxml.xmlchemy import BaseOxmlElement

from reports.composition import IMPRINT_PITCH, SEAL_LINES
from reports.document import Align, Closing, Imprint
from reports.official_boxes import ClosingBox
from reports.styles import IMPRINT_RULE, RULE, PaperStyle
from reports.wordml import Look, runs, tab

Line = tuple[Sequence[BaseOxmlElement], Mapping[str, Any]]
"""The runs of a paragraph, and what of `wordml.Form` differs from the style's."""

_SPARE_AT_FOOT = 29.0
"""What the empty room above a 版记 leaves for a line that breaks differently in an office program."""


def closing_lines(block: Closing, box: ClosingBox, style: PaperStyle) -> Iterator[Line]:
    """Yield the room for the seal, who issues the paper, and the date."""
    for _ in range(SEAL_LINES):
        yield [], {"keep_next": True}
    for number, text in enumerate((block.issuer, block.date)):
        end = box.starts[number] + box.settings[number].end(0)
        right = max(style.measure - end, 0.0)
        yield runs(text), {"keep_next": not number, "right": right, "align": Align.RIGHT}


def imprint_lines(block: Imprint, gap: float, style: PaperStyle) -> Iterator[Line]:
    """Yield the room above the 版记, `gap` points of it on our pages, and its lines between rules."""
    look = Look(size=style.number, tracking=0.0)
    if gap > _SPARE_AT_FOOT:
        yield [], {"pitch": gap - _SPARE_AT_FOOT, "keep_next": True}
    last = len(block.lines) - 1
    for number, (words, end) in enumerate(block.lines):
        content = [*runs(f"\u3000{words}", look), *([tab(look), *runs(end, look)] if end else [])]
        yield (
            content,
            {
                "pitch": IMPRINT_PITCH,
                "keep_next": number < last,
                "end": style.measure - style.number if end else 0.0,
                "rules": (RULE if number else IMPRINT_RULE, IMPRINT_RULE if number == last else 0.0),
            },
        )
