"""Words of the screen in the active language that no single widget owns: kinds of dispute, amounts, lists."""

from collections.abc import Iterable
from datetime import date

from mediation_app.rules.amounts import say_figure
from resources.dictionaries import dispute_type
from resources.i18n import QT_TRANSLATE_NOOP, day_text, render, translate

_WEEKDAYS = (
    QT_TRANSLATE_NOOP("Wording", "周一"),
    QT_TRANSLATE_NOOP("Wording", "周二"),
    QT_TRANSLATE_NOOP("Wording", "周三"),
    QT_TRANSLATE_NOOP("Wording", "周四"),
    QT_TRANSLATE_NOOP("Wording", "周五"),
    QT_TRANSLATE_NOOP("Wording", "周六"),
    QT_TRANSLATE_NOOP("Wording", "周日"),
)


def kind_title(code: str) -> str:
    """Return a kind of dispute as case titles say it (邻里纠纷), empty for no code."""
    return translate("Forms", dispute_type(code).title) if code else ""


def kind_name(code: str) -> str:
    """Return a kind of dispute as the statistics say it (邻里), empty for no code."""
    return translate("Forms", dispute_type(code).name) if code else ""


def form_title(title: str, variant: str) -> str:
    """Return what a form is called in a list, with what tells it from another of the same title."""
    name = translate("Forms", title)
    return aside(name, translate("Forms", variant)) if variant else name


def money(fen: int | None) -> str:
    """Return an amount as 10000元 or 10000 yuan, empty for none."""
    return "" if fen is None else render(say_figure(fen))


def listed(words: Iterable[str]) -> str:
    """Return words one after the other, as a list within a line."""
    return translate("Wording", "、").join(words)


def clauses(parts: Iterable[str]) -> str:
    """Return longer parts, each a clause of its own, in one line."""
    return translate("Wording", "；").join(parts)


def labelled(name: str, text: str) -> str:
    """Return what something is called and what it is."""
    return translate("Wording", "{name}：{text}").format(name=name, text=text)


def aside(text: str, note: str) -> str:
    """Return a text with a note in brackets behind it."""
    return translate("Wording", "{text}（{note}）").format(text=text, note=note)


def weekday(day: date) -> str:
    """Return 周一 to 周日."""
    return translate("Wording", _WEEKDAYS[day.weekday()])


def with_weekday(written: str, day: date) -> str:
    """Return a day already written with its weekday beside it."""
    return translate("Wording", "{day} {weekday}").format(day=written, weekday=weekday(day))


def day_and_weekday(day: date) -> str:
    """Return a whole day with its weekday."""
    return with_weekday(day_text(day), day)
