"""Checking a line of the exchange format against the schema, and saying in words where it breaks it."""

import json
from collections.abc import Iterable
from functools import cache
from typing import Any

from jsonschema import Draft202012Validator
from jsonschema.exceptions import ValidationError

import resources
from mediation_app.rules.errors import Problem
from mediation_app.services.entries import refuse
from mediation_app.services.exchange_reader import say
from resources.i18n import QT_TRANSLATE_NOOP, Message


def check_schema(record: object) -> None:
    """Raise InvalidInput with every way in which a line breaks the schema, unknown fields by their names."""
    errors = sorted(_validator().iter_errors(record), key=lambda error: list(map(str, error.path)))
    refuse([problem for error in errors for problem in _as_problems(error)])


@cache
def _validator() -> Draft202012Validator:
    return Draft202012Validator(json.loads(resources.path("exchange.schema.json").read_text("utf-8")))


def _as_problems(error: ValidationError) -> Iterable[Problem]:
    path = _path(error.absolute_path)
    told: Any = error.validator_value
    value: Any = error.instance
    if error.validator == "additionalProperties":
        text = QT_TRANSLATE_NOOP("Exchange", "不认识的字段“{name}”")
        schema: Any = error.schema
        for name in value:
            if name not in schema["properties"]:
                yield Problem(_joined(path, name), say(text, name=_joined(path, name)))
    elif error.validator == "required":
        missing = next(name for name in told if name not in value and f"'{name}'" in error.message)
        text = QT_TRANSLATE_NOOP("Exchange", "缺少字段“{name}”")
        yield Problem(_joined(path, missing), say(text, name=_joined(path, missing)))
    else:
        yield Problem(path, _complaint(error, path))


def _complaint(error: ValidationError, path: str) -> Message:
    told: Any = error.validator_value
    if not path:
        return say(QT_TRANSLATE_NOOP("Exchange", "这一行不是一个 JSON 对象（应以 {brace} 开头）"), brace="{")
    if error.validator == "enum":
        text = QT_TRANSLATE_NOOP("Exchange", "字段“{name}”的“{value}”不在可用的写法里：{words}")
        words = "、".join(word for word in map(str, told) if word)
        return say(text, name=path, value=_short(error.instance), words=words)
    if error.validator in {"minLength", "minItems"}:
        return say(QT_TRANSLATE_NOOP("Exchange", "字段“{name}”不能是空的"), name=path)
    if error.validator == "type":
        text = QT_TRANSLATE_NOOP("Exchange", "字段“{name}”的“{value}”应写成{kinds}")
        return say(text, name=path, value=_short(error.instance), kinds=_kinds(told))
    text = QT_TRANSLATE_NOOP("Exchange", "字段“{name}”的值“{value}”不合要求")
    return say(text, name=path, value=_short(error.instance))


_KINDS = {
    "string": QT_TRANSLATE_NOOP("Exchange", "文字（加引号）"),
    "number": QT_TRANSLATE_NOOP("Exchange", "数字（不加引号）"),
    "integer": QT_TRANSLATE_NOOP("Exchange", "整数（不加引号）"),
    "boolean": QT_TRANSLATE_NOOP("Exchange", "true 或 false"),
    "array": QT_TRANSLATE_NOOP("Exchange", "方括号里的列表"),
    "object": QT_TRANSLATE_NOOP("Exchange", "花括号里的对象"),
}


def _kinds(told: str | list[str]) -> Message:
    first, *others = (say(_KINDS[one]) for one in ([told] if isinstance(told, str) else told))
    for one in others:
        first = say(QT_TRANSLATE_NOOP("Exchange", "{first}或{other}"), first=first, other=one)
    return first


def _path(parts: Iterable[str | int]) -> str:
    path = ""
    for part in parts:
        path = f"{path}[{part}]" if isinstance(part, int) else _joined(path, part)
    return path


def _joined(path: str, name: str) -> str:
    return f"{path}.{name}" if path else name


def _short(value: object) -> str:
    text = value if isinstance(value, str) else json.dumps(value, ensure_ascii=False, default=str)
    return text if len(text) <= 40 else f"{text[:40]}…"
