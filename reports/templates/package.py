"""Whether a file is a Word file at all, and carries nothing but a paper: no macro, link or object."""

import re
import zlib
from collections.abc import Iterator
from io import BytesIO
from zipfile import BadZipFile, ZipFile

from mediation_app.rules.template_slots import TemplateProblem
from reports.word_files import has_too_many_tags, unpacks_too_large
from reports.word_links import kinds_outside
from resources.i18n import QT_TRANSLATE_NOOP, Message

LARGEST = 50 * 1024 * 1024
"""Bytes a template may have."""

MOST_PARAGRAPHS = 20_000
"""Paragraphs of one part of a template, which is filled in a moment."""

_PARAGRAPH = re.compile(rb"<(?:\w+:)?p[\s/>]")
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_TYPES = "[Content_Types].xml"
_BODY = "word/document.xml"


def package_problems(content: bytes) -> tuple[TemplateProblem, ...]:
    """Return why a file cannot be taken as a Word template; empty when it can be opened and read."""
    plain = _not_word(content)
    if plain is not None:
        return (TemplateProblem(_WHOLE, plain),)
    try:
        with ZipFile(BytesIO(content)) as package:
            return tuple(_of_parts(package))
    except (BadZipFile, zlib.error, EOFError, OSError, RuntimeError, NotImplementedError, ValueError):
        return (
            TemplateProblem(_WHOLE, _say(QT_TRANSLATE_NOOP("Templates", "文件已损坏，请重新保存后再导入"))),
        )


def _not_word(content: bytes) -> Message | None:
    if len(content) > LARGEST:
        text = QT_TRANSLATE_NOOP("Templates", "文件有{size}MB，最大{largest}MB；请压缩里面的图片")
        return _say(text, size=len(content) // 1024**2 + 1, largest=LARGEST // 1024**2)
    if not content:
        return _say(QT_TRANSLATE_NOOP("Templates", "文件是空的"))
    if content.startswith(_OLE):
        text = QT_TRANSLATE_NOOP(
            "Templates", "这是旧格式（.doc、.wps）或加了密码的文件，请在 Word 或 WPS 里去掉密码，另存为 .docx"
        )
        return _say(text)
    if not content.startswith(b"PK"):
        return _say(QT_TRANSLATE_NOOP("Templates", "这不是 Word 文件，请选择 .docx 文件"))
    return None


def _of_parts(package: ZipFile) -> Iterator[TemplateProblem]:
    parts = package.infolist()
    if unpacks_too_large(parts):
        yield _TOO_LARGE
        return
    names = {part.filename for part in parts}
    if not {_TYPES, _BODY} <= names:
        yield TemplateProblem(
            _WHOLE, _say(QT_TRANSLATE_NOOP("Templates", "这不是 Word 文件，请选择 .docx 文件"))
        )
        return
    types = package.read(_TYPES)
    if any("vba" in name.lower() for name in names) or b"macroEnabled" in types:
        text = QT_TRANSLATE_NOOP("Templates", "文件里有宏，请另存为不带宏的 .docx")
        yield TemplateProblem(_WHOLE, _say(text))
    elif b"wordprocessingml.template" in types:
        text = QT_TRANSLATE_NOOP("Templates", "这是 Word 模板文件（.dotx），请另存为 .docx")
        yield TemplateProblem(_WHOLE, _say(text))
    if any("activex" in name.lower() for name in names):
        yield TemplateProblem(_WHOLE, _say(QT_TRANSLATE_NOOP("Templates", "文件里有控件，请删除后再导入")))
    for name in sorted(names):
        yield from _of_part(package, name)


def _of_part(package: ZipFile, name: str) -> Iterator[TemplateProblem]:
    place = _say(QT_TRANSLATE_NOOP("Templates", "文件内部的“{name}”"), name=name)
    if name.startswith("word/embeddings/"):
        text = QT_TRANSLATE_NOOP("Templates", "嵌入了别的文件（对象），请删除，或改成图片")
        yield TemplateProblem(place, _say(text))
    if not name.endswith((".xml", ".rels")):
        return
    content = package.read(name)
    if has_too_many_tags(content):
        yield _TOO_LARGE
    elif len(_PARAGRAPH.findall(content)) > MOST_PARAGRAPHS:
        text = QT_TRANSLATE_NOOP(
            "Templates", "段落超过{most}个，不像一份文书的模板；请删去多余的段落和表格行"
        )
        yield TemplateProblem(place, _say(text, most=MOST_PARAGRAPHS))
    if b"<!DOCTYPE" in content or b"<!ENTITY" in content:
        yield TemplateProblem(place, _say(QT_TRANSLATE_NOOP("Templates", "含有 Word 文件里不该有的内容")))
    if name == _BODY and b"purl.oclc.org/ooxml" in content:
        text = QT_TRANSLATE_NOOP("Templates", "这是“严格”格式的 Word 文件，请另存为普通的 .docx")
        yield TemplateProblem(_WHOLE, _say(text))
    if name.endswith(".rels"):
        yield from _links(content, place)


def _links(relations: bytes, place: Message) -> Iterator[TemplateProblem]:
    for kind, is_outside in kinds_outside(relations):
        if kind == "aFChunk":
            text = QT_TRANSLATE_NOOP("Templates", "正文里插着另一个文件，请在 Word 里打开后重新保存")
            yield TemplateProblem(place, _say(text))
        elif is_outside:
            text = QT_TRANSLATE_NOOP("Templates", "链接了文件外面的图片或对象，请改成插入在文件里")
            yield TemplateProblem(place, _say(text))


def _say(source: str, **values: object) -> Message:
    return Message("Templates", source, **values)


_WHOLE = _say(QT_TRANSLATE_NOOP("Templates", "整个文件"))
_TOO_LARGE = TemplateProblem(_WHOLE, _say(QT_TRANSLATE_NOOP("Templates", "文件解开后过大，不能使用")))
