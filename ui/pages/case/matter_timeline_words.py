"""What the timeline says of acts on a matter: colours, stages, petitions, units, days asked for."""

from collections.abc import Callable, Mapping

from PySide6.QtCore import QCoreApplication

from forms.matter_labels import LINK_KIND, OPINION_STAGE, PROCEDURE, RISK
from resources.i18n import QT_TRANSLATE_NOOP, translate
from ui.wording import listed

_KINDS: Mapping[str, str] = {
    **{kind.value: words for kind, words in PROCEDURE.items()},
    **{kind.value: words for kind, words in LINK_KIND.items()},
}
_COLOURS = {colour.value: words for colour, words in RISK.items()}
_STAGES = {stage.value: words for stage, words in OPINION_STAGE.items()}


def told_apart(detail: Mapping[str, object]) -> Mapping[str, object]:
    """Give details of matters names of their own where other acts use the same for something else."""
    told = dict(detail)
    if "destination" in told:
        told["petitioned"] = told.pop("times", None)
    if "colour" in told:
        before, after = told.pop("before_colour", None), told["colour"]
        told["colour"] = f"{_colour(before)} → {_colour(after)}" if before else _colour(after)
    if isinstance(told.get("files"), int):
        told["proofs"] = told.pop("files") or None
    if "agreed" in told:
        told["agreed"] = "yes" if told["agreed"] else "no"
    if "approved" in told:
        told["agreed"] = "yes" if told.pop("approved") else "no"
    return told


def _plain(value: object) -> str:
    return str(value)


def _in(pattern: str) -> Callable[[object], str]:
    return lambda value: QCoreApplication.translate("Timeline", pattern).format(value=value)


def _named(known: Mapping[str, str]) -> Callable[[object], str]:
    return lambda value: translate("Forms", known.get(str(value), ""))


def _colour(value: object) -> str:
    return translate("Forms", _COLOURS.get(str(value), str(value)))


def _people(pattern: str) -> Callable[[object], str]:
    return lambda value: _in(pattern)(listed(map(str, value)) if isinstance(value, list) else value)


def _agreed(value: object) -> str:
    if value == "yes":
        return QCoreApplication.translate("Timeline", "同意")
    return QCoreApplication.translate("Timeline", "不同意")


MATTER_WORDS: Mapping[str, Callable[[object], str]] = {
    "kind": _named(_KINDS),
    "colour": _plain,
    "stage": _named(_STAGES),
    "agreed": _agreed,
    "petitioned": _in(QT_TRANSLATE_NOOP("Timeline", "{value}次")),
    "destination": _plain,
    "unit": _plain,
    "document": _plain,
    "person": _plain,
    "other": _plain,
    "days": _in(QT_TRANSLATE_NOOP("Timeline", "{value}天")),
    "joined": _people(QT_TRANSLATE_NOOP("Timeline", "加入：{value}")),
    "left": _people(QT_TRANSLATE_NOOP("Timeline", "退出：{value}")),
    "names": _people(QT_TRANSLATE_NOOP("Timeline", "{value}")),
    "count": _in(QT_TRANSLATE_NOOP("Timeline", "{value}户")),
    "proofs": _in(QT_TRANSLATE_NOOP("Timeline", "{value}份证明")),
    "text": _plain,
    "answer": _plain,
    "opinion": _plain,
    "note": _plain,
}
"""By the name of a detail, in the order people ask for them."""
