"""Propose how long a dossier is kept; 短期 10, 长期 30 years since 国家档案局令第8号, 永久 for ever."""

import re
from collections.abc import Iterable, Mapping
from enum import StrEnum
from types import MappingProxyType


class Retention(StrEnum):
    """保管期限 as the cover prints it."""

    SHORT = "短期"
    LONG = "长期"
    PERMANENT = "永久"


DEFAULT_YEARS: Mapping[Retention, int | None] = MappingProxyType(
    {Retention.SHORT: 10, Retention.LONG: 30, Retention.PERMANENT: None}
)
"""Years by label, None for ever, until the office sets others (`rules.habits`)."""

USUAL_SHORT = ("travel", "internet", "e_commerce", "consumer", "other_consumer", "property")
"""Kinds of dispute that county bureaus usually keep 短期 (small trade); the office may set others."""

_LAND = frozenset({"homestead", "forest_land"})
_BOUNDARY = ("权属", "确权", "界址", "地界", "边界", "四至")
_OWN_BOUNDARY = re.compile(
    r"地界|界址|界桩|界石|四至|(?:土地|宅基地|林地|承包地|山林|耕地)[^，。；]{0,8}(?:边界|权属|界线|确权)"
)
"""Words on where land ends that need no kind of dispute to be understood."""

_DEATH = re.compile(r"死亡|身亡|死者|丧生|溺亡|猝死|致死|去世|过世|遇难|毙命|丧葬费|死亡赔偿")
_BEAST = re.compile(
    r"(?:黄牛|水牛|耕牛|奶牛|牛犊|[牛羊猪马驴骡鸡鸭鹅鱼犬狗虾蜂蚕兔鸽]|牲畜|家畜|家禽|畜禽|禽畜|树苗|果树|苗木|庄稼|秧苗)"
    r"[^，。；、]{0,8}$"
)
"""Who died, where it was no human being."""

LARGE_GROUP = 10
"""More people than this make a large group."""


def propose_retention(
    kind: str, by_kind: Mapping[str, Retention], *, settled_at_once: bool = False, grave: bool = False
) -> Retention:
    """Propose a label from the office's map of kinds of dispute (the mediator decides).

    `settled_at_once`: oral or performed on the spot, 短期. `grave`: a death, a large group, a boundary of
    land, 永久. A kind not in the map is 长期.
    """
    if grave:
        return Retention.PERMANENT
    usual = by_kind.get(kind, Retention.LONG)
    return Retention.SHORT if settled_at_once and usual is not Retention.PERMANENT else usual


def kinds_kept(short: Iterable[str], permanent: Iterable[str]) -> Mapping[str, Retention]:
    """Return the office's map of kinds of dispute, by their codes."""
    return {**dict.fromkeys(short, Retention.SHORT), **dict.fromkeys(permanent, Retention.PERMANENT)}


def is_grave(kind: str, facts: str, people: int | None, *, large_group: int = LARGE_GROUP) -> bool:
    """Tell whether a dossier is kept for ever: a death, a large group, who owns land or where it ends."""
    about_land = (kind in _LAND and any(word in facts for word in _BOUNDARY)) or (
        _OWN_BOUNDARY.search(facts) is not None
    )
    return (people or 0) > large_group or _somebody_died(facts) or about_land


def _somebody_died(facts: str) -> bool:
    """Tell whether a text tells of the death of a human being."""
    return any(not _BEAST.search(facts[: found.start()]) for found in _DEATH.finditer(facts))


def with_years(label: str, years_by: Mapping[Retention, int | None] = DEFAULT_YEARS) -> str:
    """Return a label with its years, ``长期（30年）``; an unknown or empty one as it is."""
    if label not in set(Retention):
        return label
    years = years_by[Retention(label)]
    return f"{label}（{years}年）" if years else label
