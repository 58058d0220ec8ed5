"""Make a Word file that came back fit to be kept: changes accepted, comments gone, marked as its version."""

from collections.abc import Iterator
from io import BytesIO

import docx
from docx.document import Document as File
from docx.opc.exceptions import PackageNotFoundError
from docx.opc.part import XmlPart
from docx.oxml.ns import qn
from docx.oxml.xmlchemy import BaseOxmlElement

from reports.docx_text import broken
from reports.word_files import righted
from reports.wordml import packed

_STRUCK = {qn("w:del"), qn("w:moveFrom")}
_TAKEN = {qn("w:ins"), qn("w:moveTo")}
_MARKS = {
    qn(f"w:{name}")
    for name in (
        *("moveFromRangeStart", "moveFromRangeEnd", "moveToRangeStart", "moveToRangeEnd"),
        *("commentRangeStart", "commentRangeEnd", "commentReference", "annotationRef"),
    )
}
_OF_PARAGRAPH, _OF_ROW = qn("w:rPr"), qn("w:trPr")

_SPOILED = (KeyError, ValueError, SyntaxError, AttributeError, PackageNotFoundError)
"""What python-docx raises at parts that are no XML, or hold other elements than they should."""


def finished(data: bytes, *, old_mark: str = "", new_mark: str = "") -> bytes:
    """Return a Word file as it is to be kept; a header that says `old_mark` says `new_mark`.

    Raises UnreadableWord for a package no office program could have written.
    """
    try:
        file = docx.Document(BytesIO(righted(data)))
    except _SPOILED:
        raise broken() from None
    _drop_comments(file)
    for root in _stories(file):
        _accept(root)
        if old_mark and root.tag == qn("w:hdr"):
            _mark(root, old_mark, new_mark)
    target = BytesIO()
    file.save(target)
    return packed(target.getvalue(), file.core_properties.modified)


def _stories(file: File) -> Iterator[BaseOxmlElement]:
    """Yield the document, its headers and footers."""
    for part in file.part.package.iter_parts():
        if isinstance(part, XmlPart) and part.element.tag in {qn("w:document"), qn("w:hdr"), qn("w:ftr")}:
            yield part.element


def _drop_comments(file: File) -> None:
    """Leave out the parts that hold comments; what refers to them goes with the marks."""
    relationships = file.part.rels
    for key in [key for key, each in relationships.items() if "/comments" in each.reltype]:
        relationships.pop(key)


def _accept(root: BaseOxmlElement) -> None:
    """Take every tracked change as made, and take out what only editing needs."""
    for element in list(root.iter(*_STRUCK)):
        _strike(element)
    for element in list(root.iter(*_TAKEN)):
        _unwrap(element)
    for element in list(root.iter(*_MARKS)):
        _remove(element)
    for element in [
        each for each in root.iter() if isinstance(each.tag, str) and each.tag.endswith("PrChange")
    ]:
        _remove(element)


def _strike(element: BaseOxmlElement) -> None:
    """Remove what was struck out: words, a row, or the end of a paragraph of which nothing is left."""
    holder = element.getparent()
    if holder is None:
        return
    if holder.tag == _OF_ROW:
        _remove(holder.getparent())
    elif holder.tag == _OF_PARAGRAPH:
        _remove(element)
        paragraph = next(holder.iterancestors(qn("w:p")), None)
        if paragraph is not None and _is_spare(paragraph):
            _remove(paragraph)
    else:
        _remove(element)


def _is_spare(paragraph: BaseOxmlElement) -> bool:
    """Tell whether a paragraph holds nothing that stays and may go; a cell ends in a paragraph."""
    kept = [each for each in paragraph if each.tag not in {qn("w:pPr"), *_STRUCK, *_MARKS}]
    follows = paragraph.getnext()
    return not kept and follows is not None and follows.tag == qn("w:p")


def _unwrap(element: BaseOxmlElement) -> None:
    """Leave what was put in where it stands, without the frame that says who put it in."""
    holder = element.getparent()
    if holder is None:
        return
    place = holder.index(element)
    for offset, child in enumerate(list(element)):
        holder.insert(place + offset, child)
    holder.remove(element)


def _remove(element: BaseOxmlElement | None) -> None:
    holder = element.getparent() if element is not None else None
    if element is not None and holder is not None:
        holder.remove(element)


def _mark(root: BaseOxmlElement, old: str, new: str) -> None:
    for paragraph in root.iter(qn("w:p")):
        texts = list(paragraph.iter(qn("w:t")))
        words = "".join(each.text or "" for each in texts)
        if texts and old in words:
            texts[0].text = words.replace(old, new)
            for each in texts[1:]:
                each.text = ""
