"""Check a Word file before it becomes a template: tags known, loops closed, nothing required missing."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import datetime
from io import BytesIO
from zipfile import BadZipFile

import docx
from docx.document import Document as File
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.opc.exceptions import OpcError
from docx.opc.part import Part
from docx.oxml import parse_xml
from jinja2 import TemplateError, TemplateSyntaxError, nodes
from lxml.etree import LxmlError
from lxml.etree import _Element as Element

from mediation_app.rules.template_slots import (
    FREE,
    LOOP,
    Slot,
    SlotKind,
    TemplateProblem,
    TemplateReport,
    sample_values,
)
from mediation_app.rules.template_vocabulary import REQUIRED, SLOTS
from mediation_app.rules.waivers import bars_rights
from reports.templates.blocks import Group, Misplaced, grouped, level_of, misplaced
from reports.templates.expressions import BadExpression, Scope, condition, listed, printed
from reports.templates.filling import Print, fill, sandbox
from reports.templates.package import package_problems
from reports.templates.tags import Spot, Tag, spots, tags, torn
from reports.word_links import fetching
from resources.i18n import QT_TRANSLATE_NOOP, Message

_FOR = re.compile(r"(\w+)\s+in\s+([\w.]+)")
_DEEPEST = 3
_SPOILED = (OpcError, LxmlError, BadZipFile, KeyError, ValueError, AttributeError, IndexError, RecursionError)
"""What the readers of Word files raise over one that only looks like it."""

_UNFILLED = re.compile(r"/word/(endnotes|diagrams/|charts/)")
_OPENING = re.compile(rb"\{[{%]")
_MARKUP = re.compile(rb"<[^>]+>")


def check(content: bytes, form_code: str = "") -> TemplateReport:
    """Return what a Word file shows and what keeps it from being a template.

    ``form_code`` is the paper of ours it is to stand for, whose required slots it must show.
    """
    refused = package_problems(content)
    if refused:
        return TemplateReport(problems=refused)
    try:
        file = docx.Document(BytesIO(content))
        stories = tuple(_stories(file))
        if file.element.body is None:
            return _BROKEN_FILE
    except _SPOILED:
        return _BROKEN_FILE
    every = [spot for root, where in stories for spot in spots(root, where) if not spot.is_copy]
    reader = _Reader()
    problems = [*_fields(stories), *reader.problems(every), *_elsewhere(file)]
    slots = tuple(name for name in SLOTS if name in reader.used)
    problems += _missing(form_code, slots)
    if not slots and not problems:
        problems.append(TemplateProblem(_WHOLE, _NO_SLOT))
    report = TemplateReport(slots, tuple(sorted(reader.free)), tuple(problems))
    tried = () if problems else tuple(_tried(content, report))
    return TemplateReport(problems=tried) if tried else report


def _tried(content: bytes, report: TemplateReport) -> Iterator[TemplateProblem]:
    """Yield why a template cannot be filled with invented values."""
    values = {**sample_values(SLOTS), FREE: dict.fromkeys(report.free, "")}
    try:
        docx.Document(BytesIO(fill(content, values, Print(title="", created=datetime(2026, 3, 5)))))
    except (TemplateError, RecursionError):
        yield TemplateProblem(_WHOLE, _TOO_INTRICATE)
    except _SPOILED:
        yield TemplateProblem(_WHOLE, _BROKEN)


def _stories(file: File) -> Iterator[tuple[Element, Message | None]]:
    """Yield the body, headers, footers and footnotes, each with its name."""
    yield file.element.body, None
    for relation in file.part.rels.values():
        if relation.reltype in _STORIES:
            yield _root(relation.target_part), _STORIES[relation.reltype]


def _root(part: Part) -> Element:
    return part.element if hasattr(part, "element") else parse_xml(part.blob)


class _Reader:
    """Reads the tags of all paragraphs in order, with what is known inside loops."""

    def __init__(self) -> None:
        self.used: set[str] = set()
        self.free: set[str] = set()
        self._environment = sandbox()

    def problems(self, every: Sequence[Spot]) -> list[TemplateProblem]:
        """Return what is wrong, by place."""
        found: list[Tag] = []
        problems: list[TemplateProblem] = []
        for spot in every:
            if torn(spot):
                problems.append(TemplateProblem(spot.said, _TORN))
            if bars_rights(spot.text):
                problems.append(TemplateProblem(spot.said, _BARRING))
            found += [tag for tag in tags(spot) if tag.word != "comment"]
        groups, unpaired = grouped(found)
        problems += unpaired
        problems += self._slots(found)
        whole = (group for group in groups if group.tags[-1].word in ("endfor", "endif"))
        problems += [problem for group in whole for problem in _placed(group)]
        order = {spot.said: number for number, spot in reversed(tuple(enumerate(every)))}
        return sorted(problems, key=lambda problem: order[problem.place])

    def _slots(self, found: Iterable[Tag]) -> Iterator[TemplateProblem]:
        scopes: dict[Element, list[Scope]] = {}
        for tag in found:
            scope = scopes.setdefault(tag.spot.story, [{}])
            try:
                self._read(tag, scope)
            except BadExpression as error:
                yield TemplateProblem(tag.spot.said, error.message)

    def _read(self, tag: Tag, scopes: list[Scope]) -> None:
        """Check one tag; a loop opens what is known inside it, its end closes it."""
        match tag.word:
            case "for":
                if len(scopes) > _DEEPEST:
                    raise BadExpression(_TOO_DEEP)
                scopes.append(scopes[-1])
                scopes[-1] = self._looped(tag, scopes[-1])
            case "endfor":
                if len(scopes) > 1:
                    scopes.pop()
            case "print":
                self._use(printed(self._parsed(tag.body), scopes[-1]))
            case "if" | "elif":
                self._use(condition(self._parsed(tag.body), scopes[-1]))
            case "other":
                text = QT_TRANSLATE_NOOP("Templates", "“{tag}”这样的写法不能用，只能用 for、if 和它们的结束")
                raise BadExpression(_say(text, tag=tag.text))
            case _:
                if tag.body and tag.word != "else":
                    raise BadExpression(_badly_written(tag.text))

    def _looped(self, tag: Tag, scope: Scope) -> Scope:
        found = _FOR.fullmatch(tag.body)
        if found is None or not found[1].isidentifier():
            text = QT_TRANSLATE_NOOP("Templates", "“{tag}”写法不对，应写成“{sample}”")
            raise BadExpression(_say(text, tag=tag.text, sample="{% for 当事人 in 当事人们 %}"))
        path, slot = listed(self._parsed(found[2]), scope)
        self._use((path,))
        return {
            **scope,
            found[1]: Slot(name=found[1], kind=SlotKind.RECORD, fields=slot.fields),
            "loop": LOOP,
        }

    def _parsed(self, expression: str) -> nodes.Expr:
        """Return an expression as a tree. Raises BadExpression."""
        begin, end = self._environment.variable_start_string, self._environment.variable_end_string
        try:
            tree = self._environment.parse(f"{begin} {expression} {end}")
        except (TemplateSyntaxError, RecursionError) as error:
            raise BadExpression(_badly_written(expression)) from error
        outputs = [node for node in tree.body if isinstance(node, nodes.Output)]
        if len(outputs) != 1 or len(outputs[0].nodes) != 1:
            raise BadExpression(_badly_written(expression))
        return outputs[0].nodes[0]

    def _use(self, paths: Iterable[tuple[str, ...]]) -> None:
        for path in paths:
            if path and path[0] in SLOTS:
                self.used.add(path[0])
                if path[0] == FREE and len(path) > 1:
                    self.free.add(path[1])


def _placed(group: Group) -> Iterator[TemplateProblem]:
    try:
        yield from misplaced(group, level_of(group))
    except Misplaced as error:
        yield error.problem


def _fields(stories: Iterable[tuple[Element, Message | None]]) -> Iterator[TemplateProblem]:
    """Yield the fields that would fetch something from outside."""
    for root, where in stories:
        for code in fetching(root):
            text = QT_TRANSLATE_NOOP("Templates", "有取外部内容的域“{code}”，请删除或转成普通文字")
            yield TemplateProblem(where or _BODY, _say(text, code=code[:40]))


def _elsewhere(file: File) -> Iterator[TemplateProblem]:
    """Yield the parts in which slots stand that nobody fills: endnotes, drawings of SmartArt, charts."""
    for part in file.part.package.iter_parts():
        name = str(part.partname)
        if _UNFILLED.match(name) and _OPENING.search(_MARKUP.sub(b"", part.blob)):
            text = QT_TRANSLATE_NOOP("Templates", "这里的标记填不了，请移到正文、表格、页眉页脚或文本框里")
            place = QT_TRANSLATE_NOOP("Templates", "文件内部的“{name}”")
            yield TemplateProblem(_say(place, name=name.lstrip("/")), _say(text))


def _missing(form_code: str, slots: Iterable[str]) -> Iterator[TemplateProblem]:
    """Yield what a template in place of one of our papers has to show and does not."""
    shown = set(slots)
    for group in REQUIRED.get(form_code, ()):
        if not shown & set(group):
            text = QT_TRANSLATE_NOOP("Templates", "缺少必须有的内容，请加上：{slots}")
            yield TemplateProblem(
                _WHOLE, _say(text, slots="　或　".join(f"{{{{ {one} }}}}" for one in group))
            )


def _badly_written(words: str) -> Message:
    return _say(QT_TRANSLATE_NOOP("Templates", "“{words}”写法不对"), words=words)


def _say(source: str, **values: object) -> Message:
    return Message("Templates", source, **values)


_WHOLE = _say(QT_TRANSLATE_NOOP("Templates", "整个文件"))
_BODY = _say(QT_TRANSLATE_NOOP("Templates", "正文"))
_BROKEN = _say(QT_TRANSLATE_NOOP("Templates", "文件已损坏，请重新保存后再导入"))
_NO_SLOT = _say(QT_TRANSLATE_NOOP("Templates", "里面没有要填的内容，例如“{{ 卷号 }}”"))
_TORN = _say(QT_TRANSLATE_NOOP("Templates", "花括号没有写完整，应写成“{{ 卷号 }}”，开头和结尾在同一段里"))
_BARRING = _say(
    QT_TRANSLATE_NOOP("Templates", "有限制当事人起诉、仲裁或反映问题的文字，文书里不能这样写，须改掉")
)
_TOO_INTRICATE = _say(QT_TRANSLATE_NOOP("Templates", "标记套得太深或写得太复杂，填不出来，请写得简单些"))
_TOO_DEEP = _say(QT_TRANSLATE_NOOP("Templates", "循环最多套三层"))
_BROKEN_FILE = TemplateReport(problems=(TemplateProblem(_WHOLE, _BROKEN),))
_STORIES: Mapping[str, Message] = {
    RELATIONSHIP_TYPE.HEADER: _say(QT_TRANSLATE_NOOP("Templates", "页眉")),
    RELATIONSHIP_TYPE.FOOTER: _say(QT_TRANSLATE_NOOP("Templates", "页脚")),
    RELATIONSHIP_TYPE.FOOTNOTES: _say(QT_TRANSLATE_NOOP("Templates", "脚注")),
}
