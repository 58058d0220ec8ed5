"""What is looked at in each kind of entry: errors block, warnings only ask to look again."""

import unicodedata
from collections.abc import Callable, Mapping
from datetime import date, datetime
from types import MappingProxyType

from forms import typed
from forms.fields import Field, Kind, Values
from forms.wording import say
from mediation_app.rules import dates
from mediation_app.rules.errors import InvalidInput
from mediation_app.rules.identifiers import read_credit_code, read_id_number
from mediation_app.rules.names import check_name, split_people
from mediation_app.rules.phones import read_phones
from resources.dictionaries import id_documents
from resources.i18n import QT_TRANSLATE_NOOP, Message

_OLDEST_AGE = 130
_NO_CHARACTER = ("Co", "Cn")


def error(field: Field, value: object, today: date) -> Message | None:
    """Return what keeps a value from being taken, None when it is fine; a text is read first."""
    if isinstance(value, str):
        try:
            value = typed.parse(field, value, today)
        except InvalidInput as unreadable:
            return unreadable.problems[0].message
    if value == typed.nothing(field) or value is None:
        return _missing(field)
    if isinstance(value, str) and len(value) > field.max_length:
        text = QT_TRANSLATE_NOOP("Forms", "最多{longest}个字，现在有{count}个字")
        return say(text, longest=field.max_length, count=len(value))
    return _out_of_range(field, value, today)


def warnings(field: Field, block: Values, today: date) -> tuple[Message, ...]:
    """Return what looks odd in a field of a block of values; an empty one never does."""
    value = block.get(field.name)
    look = _LOOKS.get(field.kind)
    if look is None or value in ("", None):
        return ()
    try:
        return look(value, block, today)
    except InvalidInput:
        return ()  # `error` says it


def _missing(field: Field) -> Message | None:
    if not field.required:
        return None
    if field.kind in (Kind.CHOICE, Kind.REFERENCE):
        return say(QT_TRANSLATE_NOOP("Forms", "请选择{label}"), label=say(field.label))
    return say(QT_TRANSLATE_NOOP("Forms", "请填写{label}"), label=say(field.label))


def _out_of_range(field: Field, value: object, today: date) -> Message | None:
    if field.kind is Kind.PARTIAL_DATE and isinstance(value, str):
        return _bad_day(field, dates.bounds(value)[0], today)
    if isinstance(value, datetime):
        return _bad_day(field, value.date(), today)
    return _bad_day(field, value, today) if isinstance(value, date) else None


def _bad_day(field: Field, day: date, today: date) -> Message | None:
    if day < dates.EARLIEST:
        text = QT_TRANSLATE_NOOP("Forms", "日期{day}早于{earliest}，请核对")
        return say(text, day=day, earliest=dates.EARLIEST)
    if field.not_future and day > today:
        text = QT_TRANSLATE_NOOP("Forms", "{label}{day}还没有到，不能填以后的日期")
        return say(text, label=say(field.label), day=day)
    return None


def _look_at_name(value: object, _block: Values, _today: date) -> tuple[Message, ...]:
    name = check_name(str(value))
    people = split_people(name.value)
    if len(people) > 1:
        text = QT_TRANSLATE_NOOP("Forms", "这里像是有{count}个人，请一人填一栏")
        return (say(text, count=len(people)),)
    return name.warnings


def _look_at_id_number(value: object, block: Values, today: date) -> tuple[Message, ...]:
    """Check an ID number by the standard of the document beside it; a masked one is not looked at."""
    if "*" in str(value) or not _has_check_digit(str(block.get("id_type") or "")):
        return ()
    return read_id_number(str(value), today=today).warnings


def _has_check_digit(id_type: str) -> bool:
    standards = {document.code: document.check for document in id_documents()}
    return standards.get(id_type, "gb11643") == "gb11643"


def _look_at_credit_code(value: object, _block: Values, _today: date) -> tuple[Message, ...]:
    return () if "*" in str(value) else read_credit_code(str(value)).warnings


def _look_at_phone(value: object, _block: Values, _today: date) -> tuple[Message, ...]:
    return () if "*" in str(value) else read_phones(str(value)).warnings


def _look_at_words(value: object, _block: Values, _today: date) -> tuple[Message, ...]:
    """Point out characters that many printers and other programs cannot show."""
    odd = [char for char in str(value) if _is_odd(char)]
    if not odd:
        return ()
    text = QT_TRANSLATE_NOOP("Forms", "有特殊字符“{odd}”，打印前请核对")
    return (say(text, odd="".join(dict.fromkeys(odd))),)


def _is_odd(char: str) -> bool:
    """Tell emoji, private-use and unassigned characters; rare Chinese ones are letters and pass."""
    category = unicodedata.category(char)
    return category in _NO_CHARACTER or (category in ("So", "Sk") and ord(char) >= 0x1F000)


_Look = Callable[[object, Values, date], tuple[Message, ...]]

_LOOKS: Mapping[Kind, _Look] = MappingProxyType(
    {
        Kind.NAME: _look_at_name,
        Kind.ID_NUMBER: _look_at_id_number,
        Kind.CREDIT_CODE: _look_at_credit_code,
        Kind.PHONE: _look_at_phone,
        Kind.LINE: _look_at_words,
        Kind.TEXT: _look_at_words,
    }
)
