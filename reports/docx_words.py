"""The words of a paragraph of a Word file as they are printed: changes made, fields with their results."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from xml.etree.ElementTree import Element

GONE = frozenset({"del", "moveFrom", "delText", "instrText", "rPr", "pPr"})
"""Elements whose words are not those of the paper: struck out, the making of fields, looks."""

_BREAKS = {"tab": " ", "br": "\n", "cr": "\n", "noBreakHyphen": "-", "softHyphen": ""}
_PAGE_FIELD = re.compile(r"\s*(?:PAGE|NUMPAGES|SECTIONPAGES)\b", re.IGNORECASE)
_PAGE_NUMBER = re.compile(r"[\s0-9０-９一二三四五六七八九十百〇零ivxlcIVXLC\-‐‑–—]*")


def words_of(paragraph: Element) -> str:
    """Return the words of a paragraph without those of its boxes.

    What a field says is printed and so belongs to it; only numbers of pages, which every program reckons
    anew, do not.
    """
    reader = _Words()
    reader.take(paragraph)
    return reader.whole()


def versions(element: Element) -> Iterator[Element]:
    """Yield what an element holds; of two drawings of the same for older and newer programs one."""
    if local(element) != "AlternateContent":
        yield from element
        return
    told: set[str] = set()
    for child in element:
        words = "".join(each.text or "" for each in child.iter() if local(each) == "t")
        if words not in told:
            told.add(words)
            yield child


def local(element: Element) -> str:
    """Return the name of an element without its namespace."""
    return str(element.tag).rpartition("}")[2]


def attribute(element: Element, name: str) -> str:
    """Return an attribute whatever its namespace, empty where there is none."""
    return next((value for key, value in element.items() if key.rpartition("}")[2] == name), "")


@dataclass(slots=True)
class _Field:
    """A field that has begun: what makes it, and its result once that begins."""

    making: list[str] = field(default_factory=list)
    result: list[str] | None = None

    def printed(self) -> str:
        """Return the result, empty for the number of a page."""
        words = "".join(self.result or ())
        return "" if _is_page_number("".join(self.making), words) else words


class _Words:
    """Gathers words; a field that is open takes what follows until it ends."""

    def __init__(self) -> None:
        self._words: list[str] = []
        self._fields: list[_Field] = []

    def take(self, element: Element) -> None:
        """Take the words of an element in order."""
        for child in versions(element):
            name = local(child)
            if name == "fldChar":
                self._mark(attribute(child, "fldCharType"))
            elif name == "instrText" and self._fields:
                self._fields[-1].making.append(child.text or "")
            elif name == "fldSimple":
                self._simple(child)
            elif name == "t":
                self._say(child.text or "")
            elif name == "sym":
                self._say(_symbol(attribute(child, "char")))
            elif name in _BREAKS:
                self._say(_BREAKS[name])
            elif name not in GONE and name != "txbxContent":
                self.take(child)

    def whole(self) -> str:
        """Return all words; a field that never ends hides none."""
        while self._fields:
            self._end()
        return "".join(self._words)

    def _say(self, words: str) -> None:
        results = [each.result for each in self._fields if each.result is not None]
        (results[-1] if results else self._words).append(words)

    def _mark(self, kind: str) -> None:
        if kind == "begin":
            self._fields.append(_Field())
        elif kind == "separate" and self._fields:
            self._fields[-1].result = []
        elif kind == "end" and self._fields:
            self._end()

    def _end(self) -> None:
        self._say(self._fields.pop().printed())

    def _simple(self, element: Element) -> None:
        self._fields.append(_Field([attribute(element, "instr")], []))
        depth = len(self._fields)
        self.take(element)
        while len(self._fields) >= depth:
            self._end()


def _is_page_number(making: str, words: str) -> bool:
    return bool(_PAGE_FIELD.match(making) and _PAGE_NUMBER.fullmatch(words))


def _symbol(code: str) -> str:
    """Return a character that is named by its number, in the typeface of symbols too."""
    return chr(int(code, 16)) if re.fullmatch(r"[0-9A-Fa-f]{1,5}", code) else ""
