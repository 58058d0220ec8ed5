"""Write a document as DOCX: the same content and order as the PDF, on pages of the same size and pitch.

Offices go on in Word or WPS with the fonts they have, 仿宋, 宋体, 楷体 and 黑体, named for East Asian text.
"""

from datetime import timedelta
from io import BytesIO

import docx
from docx.document import Document as File
from docx.enum.section import WD_ORIENT
from docx.enum.text import WD_LINE_SPACING
from docx.oxml.ns import qn
from docx.oxml.xmlchemy import BaseOxmlElement
from docx.section import Section, _Footer, _Header
from docx.shared import Pt

from reports.document import Document
from reports.docx_blocks import BlockWriter
from reports.layout import HEAD, Layout, header, lay_out, number_inset, numbers_align
from reports.styles import MARGINAL, PageNumbers, PaperStyle
from reports.wordml import PLAIN, Form, Look, base, field, packed, paragraph, runs, twips, w

_SPARE = 15.0
"""Height a full page is given for a line that breaks differently in an office program."""

_OFFICIAL_SPARE = 2.8
"""The same for 公文, a millimetre as GB/T 9704-2012 allows."""

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
        ("Heading 2", style.heading, style.pitch),
        ("Heading 3", style.heading, style.pitch),
        ("备注", style.note, style.note * 1.5),
    ):
        look = file.styles[name]
        look.font.size = Pt(size)
        look.paragraph_format.line_spacing_rule = WD_LINE_SPACING.EXACTLY
        look.paragraph_format.line_spacing = Pt(pitch)
    for name, tracking in (("Normal", style.tracking), ("Title", 0.0), ("header", 0.0)):
        if style.tracking:
            properties = file.styles[name].element.get_or_add_rPr()
            place = next((i for i, each in enumerate(properties) if each.tag == qn("w:sz")), len(properties))
            properties.insert(place, w("spacing", val=twips(tracking)))


def _set_page(section: Section, layout: Layout) -> None:
    """Give pages the size and margins of the PDF's, the lower one smaller where they are full to the foot."""
    style = layout.document.style
    spare = _OFFICIAL_SPARE if style.is_official else _SPARE if layout.full else 0.0
    section.page_width, section.page_height = Pt(style.width), Pt(style.height)
    if style.width > style.height:
        section.orientation = WD_ORIENT.LANDSCAPE
    section.top_margin, section.bottom_margin = Pt(style.top), Pt(style.bottom - spare)
    section.left_margin, section.right_margin = Pt(style.left), Pt(style.right)
    foot = style.foot - (0.1 * style.number if style.is_official else MARGINAL)
    section.header_distance, section.footer_distance = Pt(HEAD - MARGINAL), Pt(foot)


def _set_margins(file: File, section: Section, layout: Layout) -> None:
    """Write the header and the page numbers."""
    kind, total, style = layout.document.page_numbers, len(layout.pages), layout.document.style
    words = header(layout.document)
    if words:
        _replace(section.header, paragraph(runs(words), Form(style="Header")))
    if kind is PageNumbers.NONE:
        return
    _replace(section.footer, _numbers(kind, 1, total, style))
    if kind is PageNumbers.DASHED:
        file.settings.odd_and_even_pages_header_footer = True
        _replace(section.even_page_footer, _numbers(kind, 2, total, style))
        if words:
            _replace(section.even_page_header, paragraph(runs(words), Form(style="Header")))


def _replace(place: _Header | _Footer, content: BaseOxmlElement) -> None:
    """Make a paragraph the whole of a header or footer."""
    place.is_linked_to_previous = False
    root = place.part.element
    for child in list(root):
        root.remove(child)
    root.append(content)


def _numbers(kind: PageNumbers, number: int, total: int, style: PaperStyle) -> BaseOxmlElement:
    """Return the page number of odd or even pages in fields, `number` being one of those pages."""
    look = PLAIN if style.number == MARGINAL else Look(size=style.number)
    if kind is PageNumbers.DASHED:
        content = [*runs("— ", look), field("PAGE", str(number), look), *runs(" —", look)]
    else:
        content = [
            *runs("第", look),
            field("PAGE", "1", look),
            *runs("页　共", look),
            field("NUMPAGES", str(total), look),
            *runs("页", look),
        ]
    inset = number_inset(kind, style)
    pitch = None if look is PLAIN else style.number * 1.2
    form = Form(
        style="Footer", align=numbers_align(kind, number), indents=(inset, 0.0), right=inset, pitch=pitch
    )
    return paragraph(content, form)


def _describe(file: File, document: Document) -> None:
    """Set what the file says of itself; the handed-in time is the only one."""
    properties = file.core_properties
    properties.title, properties.subject = document.title, document.code
    properties.author = properties.last_modified_by = document.author
    properties.language = document.language
    properties.created = properties.modified = document.created - _BEIJING  # the format wants UTC
    properties.revision = 1
