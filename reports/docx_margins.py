"""What stands outside of the text area of a DOCX: header, page numbers, the code of an issued paper."""

from collections.abc import Sequence
from io import BytesIO

from docx.document import Document as File
from docx.oxml.xmlchemy import BaseOxmlElement
from docx.section import _Footer, _Header

from reports import page_code
from reports.document import Document, PageCode
from reports.layout import Layout, header, number_inset, numbers_align
from reports.styles import MARGINAL, PageNumbers, PaperStyle
from reports.wordml import PLAIN, Floating, Form, Look, field, floating, paragraph, runs, w

_PITCH = page_code.SIZE + 1
"""Height of the line of the code."""


def footer_distance(document: Document) -> float:
    """Return the height of the footer above the lower edge."""
    return page_code.FOOT if document.page_code else _number_foot(document.style)


def write_margins(file: File, layout: Layout) -> None:
    """Write the header, the page numbers and the code; even pages have their own where they differ."""
    document, section = layout.document, file.sections[0]
    both = document.page_numbers is PageNumbers.DASHED or document.facing
    if both:
        file.settings.odd_and_even_pages_header_footer = True
    if document.facing:
        file.settings.element[0].addnext(w("mirrorMargins"))
    words = header(document)
    pages = [(section.header, section.footer), (section.even_page_header, section.even_page_footer)]
    for number, (head, foot) in enumerate(pages[: 1 + both], 1):
        if words:
            _replace(head, [paragraph(runs(words), Form(style="Header"))])
        if lines := _footer(foot, layout, number):
            _replace(foot, lines)


def _replace(place: _Header | _Footer, content: Sequence[BaseOxmlElement]) -> None:
    """Make paragraphs the whole of a header or footer."""
    place.is_linked_to_previous = False
    root = place.part.element
    for child in list(root):
        root.remove(child)
    root.extend(content)


def _footer(place: _Footer, layout: Layout, number: int) -> list[BaseOxmlElement]:
    """Return the lines at the foot of odd or even pages, `number` being one of those pages."""
    document = layout.document
    kind, code = document.page_numbers, document.page_code
    lines = []
    if kind is not PageNumbers.NONE:
        lines.append(_numbers(kind, number, len(layout.pages), document.style))
    if code:
        lines.append(_code(place, document, code, number))
    return lines


def _numbers(kind: PageNumbers, number: int, total: int, style: PaperStyle) -> BaseOxmlElement:
    """Return the page number in fields."""
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


def _code(place: _Footer, document: Document, code: PageCode, number: int) -> BaseOxmlElement:
    """Return the line of the code, which holds the QR code in its corner of the sheet."""
    place.is_linked_to_previous = False
    image, _ = place.part.get_or_add_image(BytesIO(page_code.picture(page_code.payload(code))))
    x, y = page_code.corner(document, number)
    quiet = page_code.QUIET * page_code.MODULE
    corner = Floating(
        image=image,
        number=number,
        name=page_code.NAME,
        x=x - quiet,
        y=y - quiet,
        side=page_code.SIDE + 2 * quiet,
    )
    above = max(_number_foot(document.style) - page_code.FOOT - _PITCH, 0.0)
    form = Form(
        style="Footer",
        align=page_code.words_align(document, number),
        before=above if document.page_numbers is not PageNumbers.NONE else 0.0,
        pitch=_PITCH,
    )
    return paragraph([floating(corner), *runs(page_code.words(code), Look(size=page_code.SIZE))], form)


def _number_foot(style: PaperStyle) -> float:
    """Return the height of the page number's line above the lower edge."""
    return style.foot - (0.1 * style.number if style.is_official else MARGINAL)
