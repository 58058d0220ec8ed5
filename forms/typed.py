"""Read what is typed into a field, and write its value again, for the screen and for the paper."""

import re
import unicodedata
from collections.abc import Callable, Mapping
from datetime import date, datetime
from types import MappingProxyType

from forms.fields import Field, Kind, Values
from forms.moments import parse_moment, show_moment
from forms.wording import say
from mediation_app.rules import amounts, dates
from mediation_app.rules.errors import InvalidInput, invalid
from mediation_app.rules.identifiers import normalise_id_number, read_credit_code
from mediation_app.rules.names import tidy_name
from mediation_app.rules.phones import read_phones
from resources.i18n import QT_TRANSLATE_NOOP

YES = QT_TRANSLATE_NOOP("Forms", "是")
NO = QT_TRANSLATE_NOOP("Forms", "否")

_LARGEST_NUMBER = 1_000_000
_NUMBER = re.compile(r"(\d{1,7})\s*[人名岁件个份页张次户]?")
_INSTALMENT = re.compile(
    r"(?P<day>[^元]*?[日号]|(?:\d{1,4}[-/.]\d{1,2}[-/.]\d{1,2}|\d{1,2}[-/]\d{1,2}|\d{8})(?=\s|$))?"
    r"(?:之?前)?\s*(?:支付|给付|归还|付|还)?\s*(?P<money>.*)"
)
_BLANKS: Mapping[Kind, str] = MappingProxyType(
    {
        Kind.DATE: "　　　　年　　月　　日",
        Kind.PARTIAL_DATE: "　　　　年　　月　　日",
        Kind.MOMENT: "　　　　年　　月　　日　　时　　分",
        Kind.MONEY: "　　　　　　元（大写：　　　　　　　　　　）",
    }
)


def parse(field: Field, text: str, today: date) -> object:
    """Read a text typed into a field; empty text is the kind's empty value.

    Raises InvalidInput (one problem under the field's name) when the kind cannot be read from it.
    """
    cleaned = clean(text, lines=field.kind in (Kind.TEXT, Kind.INSTALMENTS))
    return _READERS.get(field.kind, _read_words)(field, cleaned, today) if cleaned else nothing(field)


def shown(field: Field, value: object) -> str:
    """Write a value as the entry shows it; `parse` reads it back. A text still as typed stays so."""
    if isinstance(value, str):
        return value
    if value is None:
        return ""
    return _WRITERS.get(field.kind, str)(value)


def printed(field: Field, value: object) -> str:
    """Write a value as the paper prints it: money in figures and capitals, a choice by its label."""
    if field.kind is Kind.MONEY and isinstance(value, int):
        return amounts.both(value)
    if field.kind is Kind.PARTIAL_DATE and isinstance(value, str) and value:
        return dates.show_partial(value)
    if field.kind is Kind.CHOICE:
        return next((choice.label for choice in field.choices if choice.code == value), str(value or ""))
    return shown(field, value)


def blank(field: Field) -> str:
    """Return what stands on paper to be filled by hand while there is no value."""
    return field.blank or _BLANKS.get(field.kind, "　" * 8)


def nothing(field: Field) -> object:
    """Return the empty value of a field's kind."""
    if field.kind is Kind.TICK:
        return False
    if field.kind is Kind.INSTALMENTS:
        return ()
    typed_kinds = (Kind.DATE, Kind.MOMENT, Kind.MONEY, Kind.NUMBER, Kind.REFERENCE)
    return None if field.kind in typed_kinds else ""


def read(field: Field, value: object, today: date) -> object:
    """Return a value as it is, and a text read; one that cannot be read stays as typed."""
    if not isinstance(value, str):
        return value
    try:
        return parse(field, value, today)
    except InvalidInput:
        return value


def readable(field: Field, value: object, today: date) -> object:
    """Return a value as it is, and a text read; one that cannot be read is nothing."""
    read_value = read(field, value, today)
    unread = isinstance(read_value, str) and nothing(field) != ""
    return nothing(field) if unread else read_value


def clean(text: str, *, lines: bool = False) -> str:
    """Drop what no paper can hold (control characters) and the space around; one line unless ``lines``."""
    unified = re.sub("\r\n|[\r\u2028\u2029]", "\n", text)
    kept = "".join(
        char for char in unified if char in "\n\t" or unicodedata.category(char) not in _UNPRINTABLE
    )
    if not lines:
        return " ".join(kept.split("\n")).replace("\t", " ").strip()
    return "\n".join(line.rstrip() for line in kept.split("\n")).strip()


_UNPRINTABLE = ("Cc", "Cs")


def _read_words(_field: Field, text: str, _today: date) -> object:
    return text


def _read_name(_field: Field, text: str, _today: date) -> object:
    return tidy_name(text)


def _read_id_number(field: Field, text: str, _today: date) -> object:
    return normalise_id_number(text, field=field.name)


def _read_credit_code(_field: Field, text: str, _today: date) -> object:
    return read_credit_code(text).value


def _read_phone(_field: Field, text: str, _today: date) -> object:
    return str(read_phones(text))


def _read_date(field: Field, text: str, today: date) -> object:
    return dates.parse_date(text, today=today, field=field.name)


def _read_partial(field: Field, text: str, today: date) -> object:
    return dates.parse_partial(text, today=today, field=field.name)


def _read_moment(field: Field, text: str, today: date) -> object:
    return parse_moment(text, today=today, field=field.name)


def _read_money(field: Field, text: str, _today: date) -> object:
    return amounts.parse_amount(text, field=field.name)


def _read_number(field: Field, text: str, _today: date) -> object:
    found = _NUMBER.fullmatch(unicodedata.normalize("NFKC", text))
    if found is None or int(found[1]) > _LARGEST_NUMBER:
        problem = QT_TRANSLATE_NOOP("Forms", "“{text}”不是整数，请只写数字")
        raise invalid(say(problem, text=text), field.name)
    return int(found[1])


def _read_choice(field: Field, text: str, _today: date) -> object:
    by_label = {choice.label: choice.code for choice in field.choices}
    code = by_label.get(text, text)
    if field.choices and code not in by_label.values():
        raise invalid(say(QT_TRANSLATE_NOOP("Forms", "请从列表中选择")), field.name)
    return code


def _read_reference(field: Field, text: str, _today: date) -> object:
    if not (text.isascii() and text.isdigit()):
        raise invalid(say(QT_TRANSLATE_NOOP("Forms", "请从列表中选择")), field.name)
    return int(text)


def _read_tick(_field: Field, text: str, _today: date) -> object:
    return text not in (NO, "0", "false", "False")


def _read_instalments(field: Field, text: str, today: date) -> object:
    return tuple(_read_instalment(field, part, today) for part in re.split(r"[；;\n]+", text) if part.strip())


def _read_instalment(field: Field, text: str, today: date) -> Values:
    """Read one part such as ``2026年3月31日 5000元``, ``3-31 5000`` or ``3月31日前付5000元``."""
    found = _INSTALMENT.fullmatch(unicodedata.normalize("NFKC", text).strip())
    day, money = (found["day"], found["money"]) if found else (None, text)
    return {
        "due_on": dates.parse_date(day, today=today, field=field.name) if day else None,
        "amount_fen": amounts.parse_amount(money, field=field.name) if money else None,
    }


def _write_instalments(value: object) -> str:
    parts = value if isinstance(value, tuple) else ()
    return "；".join(_write_instalment(part) for part in parts if isinstance(part, Mapping))


def _write_instalment(part: Values) -> str:
    day, fen = part.get("due_on"), part.get("amount_fen")
    pieces = [
        dates.show(day) if isinstance(day, date) else "",
        amounts.figure(fen) if isinstance(fen, int) else "",
    ]
    return " ".join(piece for piece in pieces if piece)


def _write_date(value: object) -> str:
    return dates.show(value) if isinstance(value, date) else str(value)


def _write_moment(value: object) -> str:
    return show_moment(value) if isinstance(value, datetime) else str(value)


def _write_money(value: object) -> str:
    return amounts.figure(value) if isinstance(value, int) else str(value)


def _write_tick(value: object) -> str:
    return YES if value else NO


_Reader = Callable[[Field, str, date], object]

_READERS: Mapping[Kind, _Reader] = MappingProxyType(
    {
        Kind.DATE: _read_date,
        Kind.PARTIAL_DATE: _read_partial,
        Kind.MOMENT: _read_moment,
        Kind.MONEY: _read_money,
        Kind.NUMBER: _read_number,
        Kind.CHOICE: _read_choice,
        Kind.REFERENCE: _read_reference,
        Kind.TICK: _read_tick,
        Kind.NAME: _read_name,
        Kind.ID_NUMBER: _read_id_number,
        Kind.CREDIT_CODE: _read_credit_code,
        Kind.PHONE: _read_phone,
        Kind.INSTALMENTS: _read_instalments,
    }
)

_WRITERS: Mapping[Kind, Callable[[object], str]] = MappingProxyType(
    {
        Kind.DATE: _write_date,
        Kind.MOMENT: _write_moment,
        Kind.MONEY: _write_money,
        Kind.TICK: _write_tick,
        Kind.INSTALMENTS: _write_instalments,
    }
)
