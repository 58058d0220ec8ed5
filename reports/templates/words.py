"""The values of slots as templates print them: a date in several forms, a sum in figures and capitals."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date, datetime

from markupsafe import Markup, escape

from forms.moments import show_moment
from mediation_app.rules import amounts, dates
from mediation_app.rules.template_slots import Slot, SlotKind
from mediation_app.rules.template_vocabulary import SLOTS
from reports.document import printable

_BLANK_DAY = "　　　　年　　月　　日"
_BREAK = Markup('</w:t><w:br/><w:t xml:space="preserve">')
_TAB = Markup('</w:t><w:tab/><w:t xml:space="preserve">')


@dataclass(frozen=True, slots=True)
class Words:
    """A printed value with its other forms, ``{{ 受理日期.大写 }}``; not there while nothing is known."""

    text: str
    forms: Mapping[str, str]
    known: bool = True

    def __str__(self) -> str:
        return self.text

    def __bool__(self) -> bool:
        return self.known

    def __getattr__(self, name: str) -> str:
        try:
            return self.forms[name]
        except KeyError:
            raise AttributeError(name) from None


class NoNumber(int):
    """A number nobody knows: prints nothing, and is less than any that counts something."""

    def __str__(self) -> str:
        return ""


def context(slots: Mapping[str, object]) -> dict[str, object]:
    """Return what a template is filled from: each slot's value as it is printed."""
    return {name: _value(SLOTS[name], value) for name, value in slots.items() if name in SLOTS}


def printed_sample(slot: Slot) -> str:
    """Return what a slot's sample looks like in print."""
    return str(_value(slot, slot.sample))


def written(value: object) -> object:
    """Write what a tag prints into the text of a run; lines stay lines, and nothing is markup."""
    if isinstance(value, bool):
        return "是" if value else "否"
    if isinstance(value, Markup):
        return value
    pieces = (printable(piece).split("\n") for piece in str(value).split("\t"))
    return _TAB.join(_BREAK.join(map(escape, lines)) for lines in pieces)


def _value(slot: Slot, value: object) -> object:
    return _PRINTERS.get(slot.kind, _plain)(slot, value)


def _plain(_slot: Slot, value: object) -> object:
    return "" if value is None else str(value)


def _items(slot: Slot, value: object) -> list[object]:
    return [_record(slot, item) for item in value] if isinstance(value, tuple | list) else []


def _record(slot: Slot, value: object) -> object:
    kept = value if isinstance(value, Mapping) else {}
    return {field.name: _value(field, kept.get(field.name)) for field in slot.fields}


def _day(_slot: Slot, value: object) -> Words:
    if not isinstance(value, date):
        empty = dict.fromkeys(("大写", "短", "日期"), _BLANK_DAY)
        return Words(
            _BLANK_DAY, {**empty, **dict.fromkeys(("年", "月", "日", "时", "分"), "　　")}, known=False
        )
    forms = {
        "大写": dates.show_capitals(value),
        "短": f"{value:%Y-%m-%d}",
        "年": str(value.year),
        "月": str(value.month),
        "日": str(value.day),
        "日期": dates.show(value),
    }
    if isinstance(value, datetime):
        return Words(show_moment(value), {**forms, "时": str(value.hour), "分": f"{value.minute:02}"})
    return Words(dates.show(value), forms)


def _sum(_slot: Slot, value: object) -> Words:
    if not isinstance(value, int):
        return Words("", dict.fromkeys(("元", "数字", "大写"), ""), known=False)
    forms = {
        "元": amounts.figure(value),
        "数字": amounts.yuan_digits(value),
        "大写": amounts.capitals(value),
    }
    return Words(amounts.both(value), forms)


def _number(_slot: Slot, value: object) -> int:
    return value if isinstance(value, int) else NoNumber()


_PRINTERS: Mapping[SlotKind, Callable[[Slot, object], object]] = {
    SlotKind.RECORD: _record,
    SlotKind.LIST: _items,
    SlotKind.FREE: lambda _slot, value: dict(value) if isinstance(value, Mapping) else {},
    SlotKind.DATE: _day,
    SlotKind.MOMENT: _day,
    SlotKind.MONEY: _sum,
    SlotKind.NUMBER: _number,
    SlotKind.TICK: lambda _slot, value: bool(value),
}
"""What writes the value of each kind of slot."""
