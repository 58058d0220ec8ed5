"""Write a document as DOCX: the same content and order as the PDF, on pages of the same size and pitch.

Offices go on in Word or WPS with the fonts they have, 仿宋, 宋体, 楷体 and 黑体, named for East Asian text.
"""

from datetime import timedelta
from io import BytesIO
from itertools import chain

import docx
from docx.document import Document as File
from docx.enum.section import WD_ORIENT
from docx.enum.text import WD_LINE_SPACING
from docx.oxml.ns import qn
from docx.section import Section
from docx.shared import Pt

from reports.boxes import RowBox
from reports.document import Document
from reports.docx_blocks import SPARE, BlockWriter
from reports.docx_margins import footer_distance, write_margins
from reports.layout import HEAD, Layout, lay_out
from reports.page_code import keywords
from reports.seams import seams
from reports.styles import MARGINAL, PaperStyle
from reports.wordml import base, packed, twips, w

_OFFICIAL_SPARE = 2.8
"""The same for 公文, a millimetre as GB/T 9704-2012 allows."""

_SPARE_OF_ROWS = 27.0
"""The same where pages divide rows, whose parts are full pages: room for a whole line."""

_BEIJING = timedelta(hours=8)


def render(document: Document) -> bytes:
    """Return a document as DOCX."""
    return write(lay_out(document))


def write(layout: Layout) -> bytes:
    """Return a laid-out document as DOCX; elastic blocks are as high as on its pages."""
    file = docx.Document(BytesIO(base()))
    section = file.sections[0]
    for element in BlockWriter(layout).elements():
        file.element.body.sectPr.addprevious(element)
    _set_styles(file, layout.document.style)
    _set_page(section, layout)
    write_margins(file, layout)
    _describe(file, layout.document)
    target = BytesIO()
    file.save(target)
    return packed(target.getvalue(), layout.document.created)


def _set_styles(file: File, style: PaperStyle) -> None:
    """Give the styles of the base the sizes and pitches of a paper.

    The defaults too: LibreOffice takes the size of Latin letters in tables from there.
    """
    for size in file.styles.element.xpath("w:docDefaults//w:sz | w:docDefaults//w:szCs"):
        size.set(qn("w:val"), str(round(style.body * 2)))
    for name, size, pitch in (
        ("Normal", style.body, style.pitch),
        ("Title", style.title, style.title_pitch),
        ("Heading 1", style.heading, style.pitch),
        ("Heading 2", style.heading, style.pitch),
        ("Heading 3", style.heading, style.pitch),
        ("备注", style.note, style.note * 1.5),
    ):
        look = file.styles[name]
        look.font.size = Pt(size)
        look.paragraph_format.line_spacing_rule = WD_LINE_SPACING.EXACTLY
        look.paragraph_format.line_spacing = Pt(pitch)
    if style.tracking:
        for kinsoku in file.styles["Normal"].element.xpath("w:pPr/w:kinsoku"):
            kinsoku.addnext(w("overflowPunct"))  # which LibreOffice takes for its opposite, see docx_lines
    for name, tracking in (("Normal", style.tracking), ("Title", 0.0), ("header", 0.0)):
        if style.tracking:
            properties = file.styles[name].element.get_or_add_rPr()
            place = next((i for i, each in enumerate(properties) if each.tag == qn("w:sz")), len(properties))
            properties.insert(place, w("spacing", val=twips(tracking)))


def _set_page(section: Section, layout: Layout) -> None:
    """Give pages the size and margins of the PDF's, the lower one smaller where they are full to the foot."""
    style = layout.document.style
    spare = layout.spare(_most_spare(layout))
    section.page_width, section.page_height = Pt(style.width), Pt(style.height)
    if style.width > style.height:
        section.orientation = WD_ORIENT.LANDSCAPE
    section.top_margin, section.bottom_margin = Pt(style.top), Pt(style.bottom - spare)
    section.left_margin, section.right_margin = Pt(style.left), Pt(style.right)
    section.header_distance, section.footer_distance = (
        Pt(HEAD - MARGINAL),
        Pt(footer_distance(layout.document)),
    )


def _most_spare(layout: Layout) -> float:
    """Return how much deeper pages may be at most than those of the PDF."""
    if layout.document.style.is_official:
        return _OFFICIAL_SPARE
    if any(isinstance(box, RowBox) and seams(box, layout.cuts) for box in chain.from_iterable(layout.boxes)):
        return _SPARE_OF_ROWS
    return SPARE if layout.full else 0.0


def _describe(file: File, document: Document) -> None:
    """Set what the file says of itself; the handed-in time is the only one."""
    properties = file.core_properties
    properties.title, properties.subject = document.title, document.code
    properties.author = properties.last_modified_by = document.author
    properties.language = document.language
    if document.page_code:
        properties.keywords = keywords(document.page_code)
    properties.created = properties.modified = document.created - _BEIJING  # the format wants UTC
    properties.revision = 1
