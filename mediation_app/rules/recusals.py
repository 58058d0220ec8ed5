"""回避: when a mediator has to withdraw, and the hint that a shared surname gives.

The Law is silent; by the 2002 Provisions (人民调解工作若干规定) a party's wish for another mediator is met.
"""

from collections.abc import Iterable

from mediation_app.rules.errors import Problem
from mediation_app.rules.names import is_organisation
from mediation_app.rules.wording import say
from resources.i18n import QT_TRANSLATE_NOOP, Message

_TWO_CHARACTERS = frozenset(
    {
        *("欧阳", "上官", "司马", "诸葛", "司徒", "皇甫", "尉迟", "公孙", "慕容", "令狐", "夏侯", "东方"),
        *("南宫", "西门", "长孙", "宇文", "申屠", "闻人", "独孤", "完颜", "呼延", "端木", "百里", "轩辕"),
    }
)
"""The common surnames of two characters; 司 of 司马 is not 司 of 司某."""


def decision_problems(
    *, granted: bool, asked_by_party: bool, opinion: str, has_successor: bool
) -> list[Problem]:
    """Return what stands against a decision on a recusal.

    A party's wish is always granted; a mediator who withdraws himself may be kept, with the reason.
    """
    if granted:
        text = QT_TRANSLATE_NOOP("Rules", "同意回避的，请选由谁接着调解")
        return [] if has_successor else [Problem("successor_id", say(text))]
    if asked_by_party:
        text = QT_TRANSLATE_NOOP("Rules", "当事人要求更换调解员的，应当同意（《人民调解工作若干规定》）")
        return [Problem("granted", say(text))]
    text = QT_TRANSLATE_NOOP("Rules", "不同意回避的，请写明理由")
    return [] if opinion else [Problem("opinion", say(text))]


def surname_of(name: str) -> str:
    """Return a person's surname, two characters for 欧阳 and its like; empty for an organisation."""
    if not name or is_organisation(name):
        return ""
    return name[:2] if name[:2] in _TWO_CHARACTERS else name[0]


def surname_hint(mediator: str, parties: Iterable[str]) -> Message | None:
    """Return the hint that a mediator bears the surname of some party, None when he bears nobody's.

    Only a hint: whole villages share one surname.
    """
    surname = surname_of(mediator)
    same = [name for name in parties if surname and name != mediator and surname_of(name) == surname]
    if not same:
        return None
    text = QT_TRANSLATE_NOOP("Rules", "{mediator}与当事人{names}同姓，请核实有没有近亲属等利害关系")
    return say(text, mediator=mediator, names="、".join(dict.fromkeys(same)))
