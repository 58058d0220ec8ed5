"""Texts in Chinese, the language of the source, and in English from one Linguist file.

Qt-free, so that rules, services and the command line speak both languages; the window's translator reads the
same file through `translate`.
"""

from datetime import date, datetime
from functools import cache
from typing import Literal
from xml.etree import ElementTree as ET

import resources

Language = Literal["zh", "en"]
Texts = dict[tuple[str, str, str], str]

_active: list[Language] = ["zh"]

_MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")


def QT_TRANSLATE_NOOP(context: str, text: str) -> str:  # noqa: ARG001, N802  as lupdate looks for it
    """Mark a text for translation and return it unchanged."""
    return text


class Message:
    """A text with named places, ``Message("Intake", "{name}的身份证号有误", name=…)``.

    `str()` is the Chinese text, `render` the one in the active language. Arguments may be messages too,
    and dates, written as `day_text` does.
    Equal and hashable by context, source and arguments.
    """

    __slots__ = ("args", "context", "source")

    def __init__(self, context: str, source: str, /, **args: object) -> None:
        self.context = context
        self.source = source
        self.args = tuple(sorted(args.items()))

    def __str__(self) -> str:
        return self.in_language("zh")

    def __repr__(self) -> str:
        return f"Message({self.context!r}, {str(self)!r})"

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Message) and self._key() == other._key()

    def __hash__(self) -> int:
        return hash(self._key())

    def in_language(self, wanted: Language) -> str:
        """Return the text in a language, arguments filled in."""
        template = _lookup(wanted, self.context, self.source)
        if not self.args:
            return template
        return template.format(**{name: _in_language(value, wanted) for name, value in self.args})

    def _key(self) -> tuple[str, str, tuple[tuple[str, object], ...]]:
        return self.context, self.source, self.args


def render(message: Message) -> str:
    """Return a message in the active language."""
    return message.in_language(language())


def translate(context: str, source: str, disambiguation: str = "") -> str:
    """Return a text in the active language; one without translation stays Chinese."""
    return _lookup(language(), context, source, disambiguation)


def set_language(wanted: Language) -> None:
    """Choose the language of `render` and `translate` for the whole program."""
    _active[0] = wanted


def language() -> Language:
    """Return the active language, ``zh`` until another is chosen."""
    return _active[0]


def day_text(day: date, wanted: Language | None = None) -> str:
    """Write a day for the screen as 2026年3月5日 or 5 Mar 2026, a moment with hour and minute behind it.

    In the active language unless another is wanted. Papers are Chinese whatever the screen speaks.
    """
    if (wanted or language()) == "en":
        text, gap = f"{day.day} {_MONTHS[day.month - 1]} {day.year}", " "
    else:
        text, gap = f"{day.year}年{day.month}月{day.day}日", ""
    return f"{text}{gap}{day:%H:%M}" if isinstance(day, datetime) else text


def partial_text(partial: str, wanted: Language | None = None) -> str:
    """Write `2009`, `2009-03` or `2009-03-05` for the screen, as `day_text` does."""
    parts = [int(part) for part in partial.split("-")]
    if len(parts) > 2:
        return day_text(date(*parts), wanted)
    if (wanted or language()) == "en":
        return " ".join([*(_MONTHS[month - 1] for month in parts[1:]), str(parts[0])])
    return "".join(f"{part}{unit}" for part, unit in zip(parts, "年月", strict=False))


def read_linguist(xml: str) -> Texts:
    """Return the finished translations of a Linguist file by context, source and disambiguation."""
    texts: Texts = {}
    for context in ET.fromstring(xml).iter("context"):  # noqa: S314  our own file
        name = context.findtext("name", "")
        for message in context.iter("message"):
            translation = message.find("translation")
            if translation is not None and translation.text and "type" not in translation.attrib:
                key = name, message.findtext("source", ""), message.findtext("comment", "")
                texts[key] = translation.text
    return texts


@cache
def _english() -> Texts:
    return read_linguist(resources.path("i18n/en.ts").read_text("utf-8"))


def _lookup(wanted: Language, context: str, source: str, disambiguation: str = "") -> str:
    return source if wanted == "zh" else _english().get((context, source, disambiguation), source)


def _in_language(value: object, wanted: Language) -> object:
    match value:
        case Message():
            return value.in_language(wanted)
        case date():
            return day_text(value, wanted)
        case _:
            return value
