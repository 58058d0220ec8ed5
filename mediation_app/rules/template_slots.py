"""The slots of an office's own papers: what ``{{ 卷号 }}`` in a Word template stands for.

Names and meanings are Chinese and stand on paper only; which there are is data, in `template_vocabulary`.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from types import MappingProxyType

from resources.i18n import Message


class SlotKind(StrEnum):
    """What a slot holds."""

    TEXT = "text"
    DATE = "date"
    MOMENT = "moment"
    MONEY = "money"
    NUMBER = "number"
    TICK = "tick"
    RECORD = "record"
    LIST = "list"
    FREE = "free"


@dataclass(frozen=True, slots=True, kw_only=True)
class Slot:
    """One slot: its name, its meaning, and what it looks like in a sample."""

    name: str
    kind: SlotKind = SlotKind.TEXT
    meaning: str = ""
    sample: object = ""
    """A ``str``, ``date``, ``datetime``, whole fen, number or ``bool``; empty for a record or list."""
    fields: tuple["Slot", ...] = ()
    """What a record, or each item of a list, holds."""
    group: str = ""
    """The heading it stands under in the list of slots."""

    def field(self, name: str) -> "Slot | None":
        """Return what the slot holds under a name: a field, or one of the forms of a date or sum."""
        if self.kind is SlotKind.FREE:
            return Slot(name=name, meaning="在程序里填写的内容")
        form = FORMS.get(self.kind, {}).get(name)
        if form is not None:
            return Slot(name=name, meaning=form)
        return next((one for one in self.fields if one.name == name), None)

    def names(self) -> tuple[str, ...]:
        """Return the names `field` knows."""
        return (*FORMS.get(self.kind, {}), *(one.name for one in self.fields))


_DAY: Mapping[str, str] = MappingProxyType(
    {
        "大写": "二〇二六年三月五日",
        "短": "2026-03-05",
        "年": "2026",
        "月": "3",
        "日": "5",
    }
)
FORMS: Mapping[SlotKind, Mapping[str, str]] = MappingProxyType(
    {
        SlotKind.DATE: _DAY,
        SlotKind.MOMENT: MappingProxyType({**_DAY, "日期": "2026年3月5日", "时": "9", "分": "30"}),
        SlotKind.MONEY: MappingProxyType(
            {"元": "10000元", "数字": "10000", "大写": "壹万元整"},
        ),
    }
)
"""The forms of a date, a time and a sum besides the usual one, ``{{ 受理日期.大写 }}``, and how they look."""

CODE = "验证码"
"""The slot for the code by which an issued paper is verified."""

VERSION = "版次"
"""The slot for 第2版; empty on the first."""

TODAY = "今天"
"""The slot for the day a paper is made; it makes no new version by itself."""

FREE = "填写"
"""``{{ 填写.移交单位 }}``: words somebody types on the paper in the program before it is issued."""

OWN_PREFIX = "own-"
"""Codes of papers that only the office has: ``own-1``."""

UNCOUNTED = frozenset({CODE, VERSION, TODAY})
"""Slots whose values differ from print to print and so do not count for whether a paper has changed."""

_LOOP_FIELDS = (
    Slot(name="index", kind=SlotKind.NUMBER, meaning="循环到第几个"),
    Slot(name="first", kind=SlotKind.TICK, meaning="是不是第一个"),
    Slot(name="last", kind=SlotKind.TICK, meaning="是不是最后一个"),
)
LOOP = Slot(name="loop", kind=SlotKind.RECORD, meaning="循环的位置", fields=_LOOP_FIELDS)
"""What a template may ask inside a loop."""


def is_own(form_code: str) -> bool:
    """Tell whether a code is one of the office's own papers."""
    return form_code.startswith(OWN_PREFIX)


def sample_values(slots: Mapping[str, Slot]) -> dict[str, object]:
    """Return invented values for every slot, two items for each list, to try a template with."""
    return {slot.name: _sample(slot) for slot in slots.values()}


def _sample(slot: Slot) -> object:
    if slot.kind is SlotKind.RECORD:
        return sample_values({field.name: field for field in slot.fields})
    if slot.kind is SlotKind.LIST:
        block = sample_values({field.name: field for field in slot.fields})
        return ({**block, "序号": 1}, {**block, "序号": 2})
    return {} if slot.kind is SlotKind.FREE else slot.sample


@dataclass(frozen=True, slots=True)
class TemplateProblem:
    """Something that keeps a Word file from being used as a template: where, and what to do about it."""

    place: Message
    message: Message


@dataclass(frozen=True, slots=True)
class TemplateReport:
    """What a check of a template found: slots shown, what is typed on it, problems by place."""

    slots: tuple[str, ...] = ()
    free: tuple[str, ...] = ()
    problems: tuple[TemplateProblem, ...] = ()
