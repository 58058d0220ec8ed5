"""What is typed, made fit to be kept: cleaned text, and lengths the tables can hold."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping
from dataclasses import fields, replace
from enum import Enum
from typing import TYPE_CHECKING, TypeVar

from sqlalchemy import String

from mediation_app.model import Base
from mediation_app.rules.errors import InvalidInput, Problem
from resources.i18n import QT_TRANSLATE_NOOP, Message

if TYPE_CHECKING:
    from _typeshed import DataclassInstance

Entry = TypeVar("Entry", bound="DataclassInstance")

_LINE_ENDS = re.compile("\r\n?|[\x0b\x0c\x85\u2028\u2029]")
"""Line ends of every kind; Word copies its soft ones as U+000B."""
_KEPT = "\n\t\u180e\u200c\u200d"
"""Controls with a meaning: line end, tab, and what joins or parts Mongolian, Uyghur and emoji."""
_DROPPED = frozenset({"Cc", "Cf", "Cs"})


def clean(text: str) -> str:
    """Return ``text`` without outer blanks and what nobody sees; line ends made alike.

    Dropped are control and formatting characters (zero-width, direction marks) and lone surrogates.
    """
    lines = _LINE_ENDS.sub("\n", text)
    return "".join(c for c in lines if c in _KEPT or unicodedata.category(c) not in _DROPPED).strip()


def cleaned(entry: Entry) -> Entry:
    """Return a command or entry with every plain text field cleaned."""
    texts = {f.name: getattr(entry, f.name) for f in fields(entry)}
    return replace(entry, **{name: clean(value) for name, value in texts.items() if _is_text(value)})


def too_long(entry: DataclassInstance, model: type[Base], prefix: str = "") -> list[Problem]:
    """Return a problem for each text longer than the column of ``model`` with the field's name holds."""
    values = {f.name: getattr(entry, f.name) for f in fields(entry)}
    return texts_too_long({name: value for name, value in values.items() if _is_text(value)}, model, prefix)


def texts_too_long(texts: Mapping[str, str], model: type[Base], prefix: str = "") -> list[Problem]:
    """Return a problem for each text longer than the column of its name holds."""
    columns = model.__table__.c
    problems = []
    for name, text in texts.items():
        column = columns.get(name)
        limit = column.type.length if column is not None and isinstance(column.type, String) else None
        if limit is not None and len(text) > limit:
            problems.append(Problem(f"{prefix}{name}", _too_long(len(text), limit)))
    return problems


def refuse(problems: list[Problem]) -> None:
    """Raise InvalidInput with ``problems`` unless there are none."""
    if problems:
        raise InvalidInput(problems)


def reason_given(reason: str) -> str:
    """Return the cleaned reason of an act that needs one. Raises InvalidInput when it is empty."""
    words = clean(reason)
    if not words:
        refuse([Problem("reason", Message("Entries", QT_TRANSLATE_NOOP("Entries", "请写明原因")))])
    return words


def _is_text(value: object) -> bool:
    return isinstance(value, str) and not isinstance(value, Enum)


def _too_long(length: int, limit: int) -> Message:
    text = QT_TRANSLATE_NOOP("Entries", "填了{length}个字，最多{limit}个字")
    return Message("Entries", text, length=length, limit=limit)
