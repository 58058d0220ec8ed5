"""Take single values out of a checked form, each as the type its field has."""

from datetime import date, datetime
from enum import StrEnum
from typing import TypeVar

from forms.spec import Values

Code = TypeVar("Code", bound=StrEnum)


def text(values: Values, name: str) -> str:
    """Return a text, empty for none."""
    found = values.get(name)
    return found if isinstance(found, str) else ""


def day(values: Values, name: str) -> date | None:
    """Return a date, None for none."""
    found = values.get(name)
    return found if isinstance(found, date) and not isinstance(found, datetime) else None


def needed_day(values: Values, name: str) -> date:
    """Return the date of a field that is required; raises KeyError when the form was not checked."""
    found = day(values, name)
    if found is None:
        raise KeyError(name)
    return found


def moment(values: Values, name: str) -> datetime | None:
    """Return a date and time, None for none."""
    found = values.get(name)
    return found if isinstance(found, datetime) else None


def number(values: Values, name: str) -> int | None:
    """Return a number, an id or an amount in fen; None for none."""
    found = values.get(name)
    return found if isinstance(found, int) and not isinstance(found, bool) else None


def tick(values: Values, name: str) -> bool:
    """Tell whether it is ticked."""
    return values.get(name) is True


def code(kind: type[Code], values: Values, name: str, otherwise: Code) -> Code:
    """Return an answer as the enumeration it belongs to, ``otherwise`` for none."""
    found = values.get(name)
    return kind(str(found)) if found else otherwise


def code_or_none(kind: type[Code], values: Values, name: str) -> Code | None:
    """Return an answer as the enumeration it belongs to, None for none."""
    found = values.get(name)
    return kind(str(found)) if found else None


def blocks(values: Values, name: str) -> tuple[Values, ...]:
    """Return the blocks of a list."""
    found = values.get(name)
    return tuple(block for block in found if isinstance(block, dict)) if isinstance(found, tuple) else ()
