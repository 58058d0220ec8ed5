"""The tags of a Word template, ``{{ 卷号 }}`` and ``{% for … %}``, wherever they stand and however cut.

Word divides what was typed at once into several runs; the text of a paragraph is read as a whole, and a tag
stays in the run it begins in. Full-width braces and curly quotes inside tags are read as the plain ones.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from docx.oxml.ns import qn
from lxml.etree import _Element as Element

from resources.i18n import QT_TRANSLATE_NOOP, Message

P, T, TBL, TR, TC = qn("w:p"), qn("w:t"), qn("w:tbl"), qn("w:tr"), qn("w:tc")
_BOX = qn("w:txbxContent")
_FALLBACK = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"

_TAG = re.compile(r"\{\{[^{}]{0,300}\}\}|\{%[^{}%]{0,300}%\}|\{#[^{}#]{0,300}#\}")
_TORN = re.compile(r"\{\{|\}\}|\{%|%\}|\{#|#\}")
_WORD = re.compile(r"(?:(tr|tc|p|r)\s+)?(for|endfor|if|elif|else|endif)\b\s*(.*)", re.DOTALL)
_BRACES = str.maketrans("｛｝％＃", "{}%#")
_PLAIN = str.maketrans("“”‘’．（）＝＞＜！｛｝％＃　", "\"\"''.()=><!{}%# ")

_EXCERPT = 24


@dataclass(frozen=True, slots=True, eq=False)
class Spot:
    """A paragraph and where it stands; a ``copy`` is what old programs show of a text box."""

    paragraph: Element
    place: Message
    story: Element
    """The body, header, note or text box it belongs to: blocks do not reach beyond it."""
    is_copy: bool = False

    @property
    def text(self) -> str:
        """Return the words of the paragraph, those of text boxes in it apart."""
        return "".join(node.text or "" for node in self.nodes())

    def nodes(self) -> list[Element]:
        """Return the pieces of text of the paragraph."""
        inside = (node for node in self.paragraph.iter(T))
        return [node for node in inside if next(node.iterancestors(P)) is self.paragraph]

    @property
    def said(self) -> Message:
        """Say where it stands, with its words."""
        words = " ".join(self.text.split())
        cut = words if len(words) <= _EXCERPT else f"{words[:_EXCERPT]}…"
        return _say(QT_TRANSLATE_NOOP("Templates", "{place}“{words}”"), place=self.place, words=cut)


@dataclass(frozen=True, slots=True, eq=False)
class Tag:
    """One tag: its word (``print``, ``for``, ``endif`` … or ``other``), what follows, and where it stands."""

    word: str
    body: str
    text: str
    spot: Spot
    begin: int
    """Place of its first character in the text of the paragraph."""
    level: str = ""
    """``tr`` or ``p`` where the author says that rows or paragraphs are repeated."""


def spots(root: Element, where: Message | None = None) -> list[Spot]:
    """Return the paragraphs of a body, header, footer or notes, in order, each with its place."""
    places = dict(_places(root, where))
    found = []
    for paragraph in root.iter(P):
        is_copy = any(each.tag == _FALLBACK for each in paragraph.iterancestors())
        story = next(paragraph.iterancestors(_BOX), root)
        place = places.get(paragraph, _say(QT_TRANSLATE_NOOP("Templates", "文本框")))
        found.append(Spot(paragraph, place, story, is_copy))
    return found


def tags(spot: Spot) -> Iterator[Tag]:
    """Yield the tags of a paragraph; comments ``{# #}`` too."""
    text = spot.text
    for found in _TAG.finditer(text.translate(_BRACES)):
        yield _read(text[found.start() : found.end()], spot, found.start())


def torn(spot: Spot) -> bool:
    """Tell whether braces are left over that belong to no tag."""
    return _TORN.search(_TAG.sub("", spot.text.translate(_BRACES))) is not None


def rewritten(spot: Spot, replacements: dict[int, tuple[int, str]]) -> None:
    """Put words in the place of tags: by where a tag begins, its length and the new words."""
    at = 0
    for node in spot.nodes():
        old = node.text or ""
        new = "".join(_kept(old, at, replacements))
        if new != old:
            node.text = new
            node.set("{http://www.w3.org/XML/1998/namespace}space", "preserve")
        at += len(old)


def _kept(old: str, at: int, replacements: dict[int, tuple[int, str]]) -> Iterator[str]:
    """Yield what a piece of text becomes, by character; ``at`` is where it begins in its paragraph."""
    for place, character in enumerate(old, start=at):
        if place in replacements:
            yield replacements[place][1]
        elif not any(begin < place < begin + length for begin, (length, _) in replacements.items()):
            yield character


def _read(text: str, spot: Spot, begin: int) -> Tag:
    kind, inner = text.translate(_BRACES)[1], text[2:-2].translate(_PLAIN).strip().strip("-+").strip()
    if kind == "{":
        return Tag("print", inner, text, spot, begin)
    if kind == "#":
        return Tag("comment", "", text, spot, begin)
    found = _WORD.fullmatch(inner)
    if found is None:
        return Tag("other", inner, text, spot, begin)
    return Tag(found[2], found[3].strip(), text, spot, begin, found[1] or "")


def _places(holder: Element, where: Message | None) -> Iterator[tuple[Element, Message]]:
    """Yield each paragraph under a holder with its place: the number in the text, or table, row and cell."""
    paragraphs = tables = 0
    for child in _blocks(holder):
        if child.tag == P:
            paragraphs += 1
            place = _numbered(where, paragraphs)
            yield child, place
            yield from _boxes(child, place)
        else:
            tables += 1
            yield from _cells(child, where, tables)


def _blocks(holder: Element) -> Iterator[Element]:
    """Yield the paragraphs and tables of a holder, those inside content controls and notes too."""
    for child in holder:
        if child.tag in (P, TBL):
            yield child
        elif isinstance(child.tag, str) and child.tag != TC:
            yield from _blocks(child)


def _boxes(paragraph: Element, place: Message) -> Iterator[tuple[Element, Message]]:
    inside = _say(QT_TRANSLATE_NOOP("Templates", "{place}的文本框"), place=place)
    for box in paragraph.iter(_BOX):
        if not any(each.tag == _FALLBACK for each in box.iterancestors()):
            yield from ((each, inside) for each in box.iter(P))


def _cells(table: Element, where: Message | None, number: int) -> Iterator[tuple[Element, Message]]:
    for row, line in enumerate(table.iter(TR), start=1):
        for cell, holder in enumerate(line.iter(TC), start=1):
            text = QT_TRANSLATE_NOOP("Templates", "第{table}个表格第{row}行第{cell}格")
            place = _say(text, table=number, row=row, cell=cell)
            for paragraph in holder.iter(P):
                yield paragraph, _inside(where, place)


def _numbered(where: Message | None, number: int) -> Message:
    return _inside(where, _say(QT_TRANSLATE_NOOP("Templates", "第{number}段"), number=number))


def _inside(where: Message | None, place: Message) -> Message:
    if where is None:
        return place
    return _say(QT_TRANSLATE_NOOP("Templates", "{where}{place}"), where=where, place=place)


def _say(source: str, **values: object) -> Message:
    return Message("Templates", source, **values)
