"""A value as its entry shows it: as on paper, in an English window in figures that can be typed too."""

from collections.abc import Callable, Mapping
from datetime import date, datetime

from forms import typed
from forms.spec import Field, Kind
from mediation_app.rules.amounts import yuan_digits
from resources.i18n import language


def entry_text(field: Field, value: object) -> str:
    """Write a value for its entry; `forms.typed.parse` reads it back. A text still as typed stays so."""
    write = _FIGURES.get(field.kind) if language() == "en" else None
    return typed.shown(field, value) if write is None or isinstance(value, str) else write(value)


def _day(value: object) -> str:
    return value.isoformat() if isinstance(value, date) else ""


def _moment(value: object) -> str:
    return f"{value:%Y-%m-%d %H:%M}" if isinstance(value, datetime) else ""


def _money(value: object) -> str:
    return yuan_digits(value) if isinstance(value, int) else ""


def _instalments(value: object) -> str:
    parts = [part for part in value if isinstance(part, Mapping)] if isinstance(value, tuple) else []
    return "; ".join(f"{_day(part.get('due_on'))} {_money(part.get('amount_fen'))}".strip() for part in parts)


_FIGURES: Mapping[Kind, Callable[[object], str]] = {
    Kind.DATE: _day,
    Kind.MOMENT: _moment,
    Kind.MONEY: _money,
    Kind.INSTALMENTS: _instalments,
}
