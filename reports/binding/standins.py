"""Pages made for what has none: a file that is kept beside the dossier, and plain text."""

import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime

from reports import pdf
from reports.binding.sheets import Sheets, say
from reports.document import (
    Blank,
    Block,
    Column,
    Document,
    Inline,
    Paragraph,
    Run,
    Spacer,
    Table,
    Title,
    paragraph,
)
from reports.styles import PageNumbers
from resources.i18n import QT_TRANSLATE_NOOP, Message

_LONGEST = 200_000
"""Characters of a text that are printed."""

_GAP = re.compile("(　{3,})")

_CUT_OFF = "（文字太长，以下没有装入本卷，见原文件）"


def stand_in(
    title: str, rows: tuple[tuple[str, str], ...], *, reason: str, advice: str, created: datetime
) -> Sheets:
    """Return the page 此件另附 in place of a file: what it is, why it is not here, where it is."""
    table = Table(columns=(Column("项目", 2), Column("内容", 8)), rows=rows)
    blocks: tuple[Block, ...] = (
        Title("此件另附"),
        Spacer(1),
        Paragraph(runs=(Run(title, bold=True),), indent=0),
        table,
        Spacer(1),
        paragraph(f"未装入本卷的原因：{reason}。"),
        Paragraph(runs=tuple(_with_lines(advice))),
    )
    return _drawn(Document(title=title, blocks=blocks, created=created, page_numbers=PageNumbers.NONE))


def _with_lines(text: str) -> Iterator[Inline]:
    """Yield a text with lines to write on where it is left blank."""
    for part in _GAP.split(text):
        yield Run(part) if part.strip("　") else Blank(len(part))


def text_pages(title: str, text: str, *, created: datetime) -> Sheets:
    """Return a plain text as pages; of a very long one the beginning, which the pages and a note say."""
    lines = text.splitlines() or [""]
    notes: tuple[Message, ...] = ()
    if len(text) > _LONGEST:
        lines = [*(text[:_LONGEST].rpartition("\n")[0] or text[:_LONGEST]).splitlines(), _CUT_OFF]
        notes = (say(QT_TRANSLATE_NOOP("Binding", "文字太长，只装了前{count}字"), count=_LONGEST),)
    blocks: tuple[Block, ...] = (Title(title), *(paragraph(line, indent=0) for line in lines))
    document = Document(title=title, blocks=blocks, created=created, page_numbers=PageNumbers.NONE)
    return replace(_drawn(document), notes=notes)


def _drawn(document: Document) -> Sheets:
    made = pdf.render(document)
    return Sheets(made.pdf, made.pages)
