"""Write a document as DOCX: the same content and order as the PDF, on pages of the same size and pitch.

Offices go on in Word or WPS with the fonts they have, 仿宋, 宋体, 楷体 and 黑体, named for East Asian text.
"""

from datetime import timedelta
from io import BytesIO

import docx
from docx.document import Document as File
from docx.enum.text import WD_LINE_SPACING
from docx.oxml.ns import qn
from docx.oxml.xmlchemy import BaseOxmlElement
from docx.section import Section, _Footer, _Header
from docx.shared import Pt

from reports.document import Document
from reports.docx_blocks import BlockWriter
from reports.layout import FOOT, HEAD, MARGINAL, Layout, header, lay_out, numbers_align
from reports.styles import A4_HEIGHT, A4_WIDTH, PageNumbers, PaperStyle
from reports.wordml import Form, base, field, packed, paragraph, runs

_SPARE = 15.0
"""Height a full page is given for a line that breaks differently in an office program."""

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
    _set_margins(file, section, layout)
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
        ("备注", style.note, style.note * 1.5),
    ):
        look = file.styles[name]
        look.font.size = Pt(size)
        look.paragraph_format.line_spacing_rule = WD_LINE_SPACING.EXACTLY
        look.paragraph_format.line_spacing = Pt(pitch)


def _set_page(section: Section, layout: Layout) -> None:
    """Give pages the size and margins of the PDF's, the lower one smaller where they are full to the foot."""
    style = layout.document.style
    spare = _SPARE if layout.full else 0.0
    section.page_width, section.page_height = Pt(A4_WIDTH), Pt(A4_HEIGHT)
    section.top_margin, section.bottom_margin = Pt(style.top), Pt(style.bottom - spare)
    section.left_margin, section.right_margin = Pt(style.left), Pt(style.right)
    section.header_distance, section.footer_distance = Pt(HEAD - MARGINAL), Pt(FOOT - MARGINAL)


def _set_margins(file: File, section: Section, layout: Layout) -> None:
    """Write the header and the page numbers."""
    kind, total = layout.document.page_numbers, len(layout.pages)
    words = header(layout.document)
    if words:
        _replace(section.header, paragraph(runs(words), Form(style="Header")))
    if kind is PageNumbers.NONE:
        return
    _replace(section.footer, _numbers(kind, 1, total))
    if kind is PageNumbers.DASHED:
        file.settings.odd_and_even_pages_header_footer = True
        _replace(section.even_page_footer, _numbers(kind, 2, total))
        if words:
            _replace(section.even_page_header, paragraph(runs(words), Form(style="Header")))


def _replace(place: _Header | _Footer, content: BaseOxmlElement) -> None:
    """Make a paragraph the whole of a header or footer."""
    place.is_linked_to_previous = False
    root = place.part.element
    for child in list(root):
        root.remove(child)
    root.append(content)


def _numbers(kind: PageNumbers, number: int, total: int) -> BaseOxmlElement:
    """Return the page number of odd or even pages in fields, `number` being one of those pages."""
    if kind is PageNumbers.DASHED:
        content = [*runs("— "), field("PAGE", str(number)), *runs(" —")]
    else:
        content = [
            *runs("第"),
            field("PAGE", "1"),
            *runs("页　共"),
            field("NUMPAGES", str(total)),
            *runs("页"),
        ]
    return paragraph(content, Form(style="Footer", align=numbers_align(kind, number)))


def _describe(file: File, document: Document) -> None:
    """Set what the file says of itself; the handed-in time is the only one."""
    properties = file.core_properties
    properties.title, properties.subject = document.title, document.code
    properties.author = properties.last_modified_by = document.author
    properties.language = document.language
    properties.created = properties.modified = document.created - _BEIJING  # the format wants UTC
    properties.revision = 1
