"""Read what a Word file says, line by line, and what in it no text shows: changes, comments, macros, codes.

Only the standard library reads here, with limits: the file comes from outside and may be anything.
"""

import re
import zlib
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from enum import StrEnum
from io import BytesIO
from xml.etree import ElementTree as ET
from xml.etree.ElementTree import Element
from zipfile import BadZipFile, ZipFile

from mediation_app.rules.errors import UserError
from mediation_app.rules.paper_code import LENGTH
from reports.docx_unseen import unseen
from reports.docx_words import GONE, local, versions, words_of
from reports.word_files import has_too_many_tags, unpacks_too_large
from reports.word_links import fetching, kinds_outside
from resources.i18n import QT_TRANSLATE_NOOP, Message

LARGEST = 50 * 1024 * 1024
"""Bytes of a Word file that is read at most."""

_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_BODY = "word/document.xml"
_STYLES = "word/styles.xml"
_STRICT = "purl.oclc.org/ooxml"

_LABELLED = re.compile(rf"验证码[:：\s]*([0-9A-Za-z](?:[\s\-‐‑–—]?[0-9A-Za-z]){{{LENGTH - 1}}})")
_CHANGES = frozenset({"ins", "del", "moveFrom", "moveTo"})


class UnreadableWord(UserError):
    """A file that cannot be read as a Word file; says why and what to do."""


class Part(StrEnum):
    """Where on the paper a line stands."""

    BODY = "body"
    TABLE = "table"
    BOX = "box"
    HEADER = "header"
    FOOTER = "footer"
    NOTE = "note"


@dataclass(frozen=True, slots=True)
class Line:
    """A paragraph of a Word file; of a table its number, row and cell, from 1."""

    text: str
    part: Part = Part.BODY
    table: int = 0
    row: int = 0
    cell: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class WordText:
    """What a Word file says; `codes` are those of our papers found in its properties and its margins."""

    lines: tuple[Line, ...]
    codes: tuple[str, ...] = ()
    tracked: int = 0
    """Changes that nobody has accepted; the lines are as if all had been."""
    comments: int = 0
    pictures: int = 0
    has_objects: bool = False
    """Something of another program lies in it, which no text shows."""
    unseen: tuple[str, ...] = ()
    """Words among the lines that are set so that nobody sees them on paper."""
    reaches_out: bool = False
    """It would fetch something from outside of it when it is opened."""

    def texts(self) -> tuple[str, ...]:
        """Return the words of the lines."""
        return tuple(line.text for line in self.lines)


def read_word(data: bytes) -> WordText:
    """Return what a Word file says. Raises UnreadableWord for no Word file, a macro or a password."""
    try:
        return _read_word(data)
    except RecursionError:  # thousands of frames within each other, which no office program writes
        raise broken() from None


def _read_word(data: bytes) -> WordText:
    with _opened(data) as package:
        names = package.namelist()
        _refuse_macros(package, names)
        body = _xml(package, _BODY)
        if _STRICT in body.tag:
            raise _refusal(QT_TRANSLATE_NOOP("Word", "这份文件存成了“Strict Open XML”格式"), _SAVE_AS)
        margins = [(name, _xml(package, name)) for name in sorted(names) if _is_margin(name)]
        notes = [_xml(package, name) for name in ("word/footnotes.xml", "word/endnotes.xml") if name in names]
        comments = _xml(package, "word/comments.xml") if "word/comments.xml" in names else None
        keywords = _keywords(package, names)
        styles = _xml(package, _STYLES) if _STYLES in names else None
        is_linked = any(_leads_out(package, name) for name in names if name.endswith(".rels"))
    lines = [*_lines_of(body), *_of_notes(notes), *_of_margins(margins)]
    roots = [body, *notes, *(root for _, root in margins)]
    return WordText(
        lines=tuple(lines),
        codes=tuple(dict.fromkeys(_codes(keywords, margins))),
        tracked=sum(_is_change(each) for root in roots for each in root.iter()),
        comments=sum(local(each) == "comment" for each in comments) if comments is not None else 0,
        pictures=sum(local(each) in {"blip", "imagedata"} for each in body.iter()),
        has_objects=any(name.startswith("word/embeddings/") for name in names)
        or any(local(each) == "altChunk" for each in body.iter()),
        unseen=tuple(words for root in roots for words in unseen(root, styles)),
        reaches_out=is_linked or any(True for root in roots for _ in fetching(root)),
    )


def codes_in(text: str) -> tuple[str, ...]:
    """Return the codes of ours that stand in a text behind the words 验证码, without dashes, as printed."""
    return tuple(re.sub(r"[^0-9A-Za-z]", "", found).upper() for found in _LABELLED.findall(text))


def without_codes(text: str) -> str:
    """Return a text without the codes of ours that stand in it; nothing else of it is left out."""
    return _LABELLED.sub("", text).strip()


# ---- the package


def _opened(data: bytes) -> ZipFile:
    """Return the package of a Word file; say what is wrong with one that cannot be opened."""
    _refuse_others(data)
    try:
        package = ZipFile(BytesIO(data))
    except (BadZipFile, NotImplementedError, ValueError):
        raise broken() from None
    if _BODY not in package.namelist():
        raise _refusal(QT_TRANSLATE_NOOP("Word", "这不是 Word 的 .docx 文件"), _SAVE_AS)
    if unpacks_too_large(package.infolist()):
        raise _too_large()
    return package


def _refuse_others(data: bytes) -> None:
    """Raise for what is told from its first bytes."""
    if not data:
        raise _refusal(QT_TRANSLATE_NOOP("Word", "文件是空的"), _OTHER_FILE)
    if len(data) > LARGEST:
        raise _too_large()
    if data.startswith(_OLE):
        if "EncryptedPackage".encode("utf-16-le") in data:
            raise _refusal(QT_TRANSLATE_NOOP("Word", "这份 Word 文件设了打开密码"), _NO_PASSWORD)
        raise _refusal(QT_TRANSLATE_NOOP("Word", "这是旧的 .doc 或 .wps 格式"), _SAVE_AS)
    if data.startswith(b"%PDF"):
        raise _refusal(QT_TRANSLATE_NOOP("Word", "这是 PDF，不是 Word 文件"), _OTHER_FILE)
    if not data.startswith(b"PK"):
        raise _refusal(QT_TRANSLATE_NOOP("Word", "这不是 Word 的 .docx 文件"), _SAVE_AS)


def _refuse_macros(package: ZipFile, names: list[str]) -> None:
    types = _read(package, "[Content_Types].xml") if "[Content_Types].xml" in names else b""
    if any(name.lower().endswith("vbaproject.bin") for name in names) or b"macroEnabled" in types:
        raise _refusal(QT_TRANSLATE_NOOP("Word", "文件里有宏，不能取回"), _SAVE_AS)


def _xml(package: ZipFile, name: str) -> Element:
    content = _read(package, name)
    if has_too_many_tags(content):
        raise _too_large()
    try:
        return ET.fromstring(content)  # noqa: S314  expat of Python 3.11 stops entity bombs
    except (ET.ParseError, ValueError, LookupError):  # the last two for encodings Python cannot read
        raise broken() from None


def _leads_out(package: ZipFile, name: str) -> bool:
    try:
        return any(is_outside for _, is_outside in kinds_outside(_read(package, name)))
    except ValueError:
        raise broken() from None


def _read(package: ZipFile, name: str) -> bytes:
    try:
        return package.read(name)
    except (BadZipFile, zlib.error, EOFError, NotImplementedError):
        raise broken() from None
    except RuntimeError:  # what zipfile raises for a password of the zip
        raise _refusal(QT_TRANSLATE_NOOP("Word", "这份 Word 文件设了打开密码"), _NO_PASSWORD) from None


def _keywords(package: ZipFile, names: list[str]) -> str:
    if "docProps/core.xml" not in names:
        return ""
    return " ".join(each.text or "" for each in _xml(package, "docProps/core.xml").iter() if each.text)


# ---- lines


@dataclass(slots=True)
class _Reader:
    """Goes through a story in order, counting its tables."""

    part: Part
    tables: int = 0
    lines: list[Line] = field(default_factory=list)

    def blocks(self, parent: Element, at: tuple[int, int, int] = (0, 0, 0)) -> None:
        """Take the paragraphs and tables of an element."""
        for child in versions(parent):
            name = local(child)
            if name == "p":
                self._paragraph(child, at)
            elif name == "tbl":
                self._table(child)
            elif name not in GONE:
                self.blocks(child, at)

    def _table(self, table: Element) -> None:
        self.tables += 1
        number = self.tables
        rows = (each for each in _within(table, "tr") if not _is_struck(each))
        for r, row in enumerate(rows, 1):
            for c, cell in enumerate(_within(row, "tc"), 1):
                self.blocks(cell, (number, r, c))

    def _paragraph(self, paragraph: Element, at: tuple[int, int, int]) -> None:
        text = " ".join(words_of(paragraph).split())
        part = Part.TABLE if at[0] and self.part is Part.BODY else self.part
        if text:
            self.lines.append(Line(text, part, *at))
        for box in _boxes(paragraph):
            inner = _Reader(Part.BOX if self.part is Part.BODY else self.part)
            inner.blocks(box)
            self.lines += inner.lines


def _lines_of(root: Element, part: Part = Part.BODY) -> list[Line]:
    reader = _Reader(part)
    reader.blocks(root)
    return reader.lines


def _of_notes(roots: list[Element]) -> list[Line]:
    return [line for root in roots for line in _lines_of(root, Part.NOTE)]


def _of_margins(margins: list[tuple[str, Element]]) -> Iterator[Line]:
    """Yield what headers and footers say besides a code of ours, each line once: programs keep copies."""
    told: set[tuple[Part, str]] = set()
    for name, root in margins:
        part = Part.HEADER if "header" in name else Part.FOOTER
        for each in _lines_of(root, part):
            line = replace(each, text=without_codes(each.text))
            if line.text and (part, line.text) not in told:
                told.add((part, line.text))
                yield line


def _within(parent: Element, name: str) -> Iterator[Element]:
    """Yield the rows of a table or the cells of a row, also those in a frame of their own."""
    for child in parent:
        if local(child) == name:
            yield child
        elif local(child) not in {"tbl", "tc", "p"}:
            yield from _within(child, name)


def _boxes(paragraph: Element) -> Iterator[Element]:
    """Yield the text boxes anchored in a paragraph, each once."""
    for child in versions(paragraph):
        name = local(child)
        if name == "txbxContent":
            yield child
        elif name not in GONE:
            yield from _boxes(child)


def _codes(keywords: str, margins: list[tuple[str, Element]]) -> Iterator[str]:
    yield from codes_in(keywords)
    for _, root in margins:
        for paragraph in (each for each in root.iter() if local(each) == "p"):
            yield from codes_in(words_of(paragraph))


def _is_margin(name: str) -> bool:
    return bool(re.fullmatch(r"word/(?:header|footer)\d*\.xml", name))


def _is_change(element: Element) -> bool:
    name = local(element)
    return name in _CHANGES or name.endswith("PrChange")


def _is_struck(row: Element) -> bool:
    """Tell whether a row of a table was struck out."""
    return any(local(each) == "del" for kept in row if local(kept) == "trPr" for each in kept)


# ---- refusals

_SAVE_AS = QT_TRANSLATE_NOOP("Word", "请在 Word 或 WPS 里另存为不带宏的“Word 文档（.docx）”，再取回")
_OTHER_FILE = QT_TRANSLATE_NOOP("Word", "请选择用 Word 或 WPS 改过的那份 .docx 文件")
_NO_PASSWORD = QT_TRANSLATE_NOOP("Word", "请在 Word 或 WPS 里去掉密码，存好后再取回")


def _refusal(text: str, advice: str) -> UnreadableWord:
    return UnreadableWord(Message("Word", text), Message("Word", advice))


def broken() -> UnreadableWord:
    """Return the refusal of a package that cannot be read."""
    text = QT_TRANSLATE_NOOP("Word", "文件已损坏，读不出来")
    return _refusal(text, QT_TRANSLATE_NOOP("Word", "请在 Word 或 WPS 里打开，重新存一次再取回"))


def _too_large() -> UnreadableWord:
    text = QT_TRANSLATE_NOOP("Word", "文件超过{size}MB或者内容过多，不像一份文书")
    return UnreadableWord(Message("Word", text, size=LARGEST // 1024 // 1024), Message("Word", _OTHER_FILE))
