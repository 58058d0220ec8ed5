"""Change the code at the foot of the pages of a DOCX of ours, also after an office program saved it again."""

import re
from io import BytesIO

import docx
from docx.document import Document as File
from docx.opc.part import Part
from docx.oxml.ns import qn
from docx.oxml.xmlchemy import BaseOxmlElement
from docx.parts.story import StoryPart

from reports.document import PageCode
from reports.page_code import LABEL, NAME, keywords, payload, picture, words
from reports.word_files import righted
from reports.wordml import packed

_WORDS = re.compile(rf"{LABEL}\s*[0-9A-Za-z]{{4}}(?:[-‐‑–—][0-9A-Za-z]{{4}}){{2}}(?:　.*)?")
_KEYWORDS = re.compile(rf"{LABEL}[:\s]?[0-9A-Z]{{12}}")
"""LibreOffice takes the colon away."""


def replace_code(data: bytes, page_code: PageCode) -> bytes:
    """Return a DOCX with another code in its words, QR codes and keywords; unchanged where none is found."""
    file = docx.Document(BytesIO(righted(data)))
    found = [_replace_in(part, page_code) for part in file.part.package.iter_parts() if _is_margin(part)]
    if not any((*found, _replace_keywords(file, page_code))):
        return data
    target = BytesIO()
    file.save(target)
    return packed(target.getvalue(), file.core_properties.modified)


def _is_margin(part: Part) -> bool:
    return isinstance(part, StoryPart) and part.element.tag in {qn("w:ftr"), qn("w:hdr")}


def _replace_in(part: StoryPart, code: PageCode) -> bool:
    """Replace the code in a footer or header; return whether there was one."""
    texts = [_replace_words(paragraph, words(code)) for paragraph in part.element.iter(qn("w:p"))]
    pictures = [_replace_picture(part, drawing, code) for drawing in _drawings(part.element)]
    return any((*texts, *pictures))


def _replace_words(paragraph: BaseOxmlElement, new: str) -> bool:
    """Replace the code in a paragraph, which programs may have divided into many runs."""
    texts = [text for text in paragraph.iter(qn("w:t")) if next(text.iterancestors(qn("w:p"))) is paragraph]
    found = _WORDS.search("".join(text.text or "" for text in texts))
    if not found:
        return False
    place = 0
    for text in texts:
        old = text.text or ""
        first, last = (min(max(at - place, 0), len(old)) for at in found.span())
        begins_here = place <= found.start() < place + len(old)
        text.text = old[:first] + (new if begins_here else "") + old[last:]
        place += len(old)
    return True


def _drawings(root: BaseOxmlElement) -> list[BaseOxmlElement]:
    """Return what embeds our QR code, known by its name or its description."""
    return [
        blip
        for holder in root.iter(qn("wp:anchor"), qn("wp:inline"))
        if any(NAME in (each.get("name", ""), each.get("descr", "")) for each in holder.iter(qn("wp:docPr")))
        for blip in holder.iter(qn("a:blip"))
    ]


def _replace_picture(part: StoryPart, blip: BaseOxmlElement, code: PageCode) -> bool:
    """Let a picture be the new QR code."""
    image, _ = part.get_or_add_image(BytesIO(picture(payload(code))))
    old = blip.get(qn("r:embed"))
    blip.set(qn("r:embed"), image)
    if old and old != image:
        part.drop_rel(old)
    return True


def _replace_keywords(file: File, code: PageCode) -> bool:
    old = file.core_properties.keywords
    new = _KEYWORDS.sub(keywords(code), old)
    file.core_properties.keywords = new
    return bool(_KEYWORDS.search(old))
