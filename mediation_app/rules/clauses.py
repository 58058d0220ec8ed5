"""Clauses for agreements: wordings with ``{slots}``, read, checked and filled."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum

from mediation_app.rules.checkup.facts import say
from mediation_app.rules.checkup.powers import powers_in
from mediation_app.rules.errors import InvalidInput, Problem
from mediation_app.rules.vocabulary import TermKind
from mediation_app.rules.waivers import find_waivers
from resources.i18n import QT_TRANSLATE_NOOP, Message

_SLOT = re.compile(r"{([^{}]*)}")
_NAME = re.compile(r"[\w（）()、]{1,12}")


class Slot(StrEnum):
    """The slots that mean something to the program; any other name is words to be typed."""

    DEBTOR = "义务人"
    CREDITOR = "权利人"
    SUM = "金额"
    DAY = "日期"


@dataclass(frozen=True, slots=True, kw_only=True)
class ClauseText:
    """A clause: its name, the kind of dispute it is for (empty: any), what it asks for, its words."""

    title: str
    type_code: str = ""
    kind: TermKind
    text: str
    on_the_spot: bool = False


def slots_of(text: str) -> tuple[str, ...]:
    """Return the names of the slots of a text, each once, in order."""
    return tuple(dict.fromkeys(_SLOT.findall(text)))


def filled(text: str, values: Mapping[str, str]) -> str:
    """Return a text with its slots filled. Raises InvalidInput, beside the slots, for those left empty."""
    empty = [name for name in slots_of(text) if not values.get(name, "").strip()]
    if empty:
        missing = QT_TRANSLATE_NOOP("CheckUp", "请填写{slot}")
        raise InvalidInput([Problem(name, say(missing, slot=name)) for name in empty])
    return _SLOT.sub(lambda found: values[found[1]].strip(), text)


def shown(text: str, values: Mapping[str, str]) -> str:
    """Return a text with what is filled in, and 〔slot〕 for the rest."""
    return _SLOT.sub(lambda found: values.get(found[1], "").strip() or f"〔{found[1]}〕", text)


def clause_problems(clause: ClauseText) -> tuple[Problem, ...]:
    """Return what is wrong with a clause: no title or words, braces left open, what no agreement may say."""
    return tuple(Problem(field, message) for field, message in _problems(clause))


def _problems(clause: ClauseText) -> Iterator[tuple[str, Message]]:
    if not clause.title.strip():
        yield "title", say(QT_TRANSLATE_NOOP("CheckUp", "请给条款起个名字"))
    if not clause.text.strip():
        yield "text", say(QT_TRANSLATE_NOOP("CheckUp", "请写条款的文字"))
    rest = _SLOT.sub("", clause.text)
    if "{" in rest or "}" in rest:
        yield "text", say(QT_TRANSLATE_NOOP("CheckUp", "花括号没有成对，空格写成{slot}的样子"), slot="{金额}")
    for name in slots_of(clause.text):
        if not _NAME.fullmatch(name):
            text = QT_TRANSLATE_NOOP("CheckUp", "“{slot}”不能作空格的名称，请用一到十二个字")
            yield "text", say(text, slot=name)
    if clause.kind is TermKind.PAY and Slot.SUM not in slots_of(clause.text):
        text = QT_TRANSLATE_NOOP("CheckUp", "付款的条款要有{slot}这个空格")
        yield "text", say(text, slot="{金额}")
    yield from (("text", found.reason) for found in find_waivers(clause.text) if found.bars)
    for words in powers_in(clause.text):
        text = QT_TRANSLATE_NOOP("CheckUp", "“{words}”是国家机关的职权，人民调解协议不能约定")
        yield "text", say(text, words=words)
