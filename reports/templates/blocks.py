"""``{% for %}`` and ``{% if %}`` with their ends, and what they repeat: words, paragraphs or rows.

Nobody has to say which. Begun and ended in one paragraph, words are meant; in cells of one table, its rows;
in paragraphs beside one another, those paragraphs. A row or paragraph with nothing but the tag goes.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from enum import Enum
from itertools import chain

from lxml.etree import _Element as Element

from mediation_app.rules.template_slots import TemplateProblem
from reports.templates.tags import TC, TR, P, T, Tag
from resources.i18n import QT_TRANSLATE_NOOP, Message

_OPENING = {"endfor": "for", "endif": "if", "elif": "if", "else": "if"}


class Level(Enum):
    """What a block repeats or leaves out."""

    WORDS = "words"
    PARAGRAPHS = "paragraphs"
    ROWS = "rows"


@dataclass(slots=True)
class Group:
    """The tags of one block, from its beginning to its end."""

    tags: list[Tag] = field(default_factory=list)

    @property
    def opening(self) -> Tag:
        """Return the ``for`` or ``if``."""
        return self.tags[0]


def grouped(found: Iterable[Tag]) -> tuple[list[Group], list[TemplateProblem]]:
    """Return the blocks that tags make, outer ones first, and what is left open or never begun."""
    groups: list[Group] = []
    problems: list[TemplateProblem] = []
    stacks: dict[Element, list[Group]] = {}
    for tag in found:
        stack = stacks.setdefault(tag.spot.story, [])
        if tag.word in ("for", "if"):
            stack.append(Group([tag]))
            groups.append(stack[-1])
        elif tag.word in _OPENING:
            if not stack or stack[-1].opening.word != _OPENING[tag.word]:
                problems.append(TemplateProblem(tag.spot.said, _unopened(tag, stack)))
                continue
            stack[-1].tags.append(tag)
            if tag.word in ("endfor", "endif"):
                stack.pop()
    problems += [
        TemplateProblem(one.opening.spot.said, _left_open(one)) for s in stacks.values() for one in s
    ]
    return groups, problems


def level_of(group: Group) -> Level:
    """Return what a block repeats or leaves out. Raises Misplaced where its parts do not fit together."""
    first, last = group.tags[0], group.tags[-1]
    said = {tag.level for tag in group.tags}
    if said & {"tc", "r"}:
        raise Misplaced(first, _say(QT_TRANSLATE_NOOP("Templates", "不能用 tc、r；整行用 tr，整段用 p")))
    if len({tag.spot.paragraph for tag in group.tags}) == 1:
        return Level.ROWS if "tr" in said else Level.PARAGRAPHS if "p" in said else Level.WORDS
    begun, ended = _parted(first.spot.paragraph, last.spot.paragraph)
    level = _LEVELS.get((begun.tag, ended.tag))
    if "tr" in said and level is Level.PARAGRAPHS:
        level = Level.ROWS if element_of(first, Level.ROWS) is not None else level
    if level is None:
        text = QT_TRANSLATE_NOOP("Templates", "“{begin}”和“{end}”要在同一个表格里，或者都在表格外的正文里")
        raise Misplaced(first, _say(text, begin=first.text, end=last.text))
    return level


def element_of(tag: Tag, level: Level) -> Element | None:
    """Return the paragraph or row that a tag stands in."""
    if level is Level.PARAGRAPHS:
        return tag.spot.paragraph
    return next(tag.spot.paragraph.iterancestors(TR), None)


def misplaced(group: Group, level: Level) -> Iterator[TemplateProblem]:
    """Yield the tags of a block that do not stand where whole paragraphs or rows begin and end."""
    if level is Level.WORDS:
        return
    holder = element_of(group.opening, level)
    parent = holder.getparent() if holder is not None else None
    for tag in group.tags:
        element = element_of(tag, level)
        if element is None or element.getparent() is not parent:
            text = QT_TRANSLATE_NOOP("Templates", "“{tag}”和它所属的“{begin}”不在同一个表格或同一块正文里")
            yield TemplateProblem(tag.spot.said, _say(text, tag=tag.text, begin=group.opening.text))
        elif tag.word in ("elif", "else") and _words_of(element):
            text = QT_TRANSLATE_NOOP("Templates", "“{tag}”请单独成一行（表格）或一段")
            yield TemplateProblem(tag.spot.said, _say(text, tag=tag.text))
        elif level is Level.PARAGRAPHS and not _at_the_edge(tag):
            text = QT_TRANSLATE_NOOP(
                "Templates", "跨段的“{tag}”请单独成一段，或者开始的放在段首、结束的放在段尾"
            )
            yield TemplateProblem(tag.spot.said, _say(text, tag=tag.text))


class Misplaced(Exception):
    """A block whose beginning and end do not fit together."""

    def __init__(self, tag: Tag, message: Message) -> None:
        super().__init__(message)
        self.problem = TemplateProblem(tag.spot.said, message)


_LEVELS = {
    (TR, TR): Level.ROWS,
    (TC, TC): Level.ROWS,
    (P, P): Level.PARAGRAPHS,
}
"""What two places side by side in one holder mean."""

_BLOCK_TAG = re.compile(r"[{｛][%％][^{}｛｝%％]{0,300}[%％][}｝]")


def _parted(first: Element, last: Element) -> tuple[Element, Element]:
    """Return the two elements, side by side in one holder, in which the paragraphs stand."""
    above = list(chain((first,), first.iterancestors()))
    below = last
    for each in chain((last,), last.iterancestors()):
        if each in above:
            return above[above.index(each) - 1], below
        below = each
    return first, last


def _words_of(element: Element) -> str:
    """Return the words of a row or paragraph, tags of blocks apart."""
    return _BLOCK_TAG.sub("", "".join(node.text or "" for node in element.iter(T))).strip()


def _at_the_edge(tag: Tag) -> bool:
    text = tag.spot.text
    beside = text[: tag.begin] if tag.word in ("for", "if") else text[tag.begin + len(tag.text) :]
    return not _BLOCK_TAG.sub("", beside).strip()


def _left_open(group: Group) -> Message:
    opening = group.opening
    text = QT_TRANSLATE_NOOP("Templates", "“{tag}”没有结束，请在后面加上“{end}”")
    return _say(text, tag=opening.text, end=f"{{% end{opening.word} %}}")


def _unopened(tag: Tag, stack: list[Group]) -> Message:
    if not stack:
        return _say(QT_TRANSLATE_NOOP("Templates", "“{tag}”前面没有对应的开始"), tag=tag.text)
    text = QT_TRANSLATE_NOOP("Templates", "“{tag}”与前面的“{begin}”对不上，中间少了一个结束")
    return _say(text, tag=tag.text, begin=stack[-1].opening.text)


def _say(source: str, **values: object) -> Message:
    return Message("Templates", source, **values)
