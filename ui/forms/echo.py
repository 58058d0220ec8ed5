"""What the program understood of a text typed freely, said beside the entry while it is typed."""

from collections.abc import Callable, Mapping
from datetime import date, datetime, timedelta

from PySide6.QtCore import QCoreApplication

from forms import typed
from forms.spec import Field, Kind
from mediation_app.rules import amounts, identifiers
from mediation_app.rules.errors import InvalidInput
from resources.i18n import partial_text, translate
from ui.forms.entry_text import entry_text
from ui.wording import day_and_weekday, money


def echo(field: Field, text: str, today: date) -> str:
    """Say what was read from a text: a whole date with its weekday, capitals, sex and age; or nothing."""
    say = _ECHOES.get(field.kind)
    if say is None or not text.strip():
        return ""
    try:
        value = typed.parse(field, text, today)
    except InvalidInput:
        return ""
    understood = say(value, today)
    shown = entry_text(field, value)
    return understood.removeprefix(shown).strip() if shown == text.strip() else understood


def step(field: Field, text: str, today: date, days: int) -> str:
    """Return the date so many days after the one typed (today when none is), as the entry shows it."""
    try:
        value = typed.parse(field, text, today) if text.strip() else None
    except InvalidInput:
        return ""
    if isinstance(value, datetime):
        return entry_text(field, value + timedelta(days=days))
    day = value + timedelta(days=days) if isinstance(value, date) else today
    return entry_text(field, day)


def _say_date(value: object, today: date) -> str:
    if not isinstance(value, date):
        return ""
    return f"{day_and_weekday(value)}{_distance((value - today).days)}"


def _distance(days: int) -> str:
    if days == 0:
        return " · " + QCoreApplication.translate("Echo", "今天")
    if 0 < days <= 90:
        return " · " + QCoreApplication.translate("Echo", "{days}天后").format(days=days)
    return ""


def _say_partial(value: object, _today: date) -> str:
    return partial_text(value) if isinstance(value, str) else ""


def _say_moment(value: object, _today: date) -> str:
    if not isinstance(value, datetime):
        return ""
    return f"{day_and_weekday(value.date())} {value:%H:%M}"


def _say_money(value: object, _today: date) -> str:
    return amounts.capitals(value) if isinstance(value, int) else ""


def _say_id_number(value: object, today: date) -> str:
    if not isinstance(value, str) or "*" in value:
        return ""
    number = identifiers.read_id_number(value, today=today)
    if number.birth_date is None:
        return ""
    age = identifiers.age_on(number.birth_date, today)
    text = QCoreApplication.translate("Echo", "{sex} · {age}岁 · {birth}生")
    return text.format(sex=translate("Forms", number.sex), age=age, birth=number.birth_date.isoformat())


def _say_instalments(value: object, _today: date) -> str:
    parts = [part for part in value if isinstance(part, Mapping)] if isinstance(value, tuple) else []
    known = [part["amount_fen"] for part in parts if isinstance(part.get("amount_fen"), int)]
    count = QCoreApplication.translate("Echo", "共{count}期").format(count=len(parts))
    if not known:
        return count
    total = QCoreApplication.translate("Echo", "合计{total}").format(total=money(sum(known)))
    return f"{count} · {total}"


_ECHOES: dict[Kind, Callable[[object, date], str]] = {
    Kind.DATE: _say_date,
    Kind.PARTIAL_DATE: _say_partial,
    Kind.MOMENT: _say_moment,
    Kind.MONEY: _say_money,
    Kind.ID_NUMBER: _say_id_number,
    Kind.INSTALMENTS: _say_instalments,
}

STEPPED = frozenset({Kind.DATE, Kind.MOMENT})
"""Kinds whose entries the arrows up and down move by a day."""
