"""Propose how long a dossier is kept; 短期 10, 长期 30 years since 国家档案局令第8号, 永久 for ever."""

from collections.abc import Mapping
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
"""Years by label, None for ever; the office may set others."""


def propose_retention(
    kind: str, by_kind: Mapping[str, Retention], *, settled_at_once: bool = False, grave: bool = False
) -> Retention:
    """Propose a label from the office's map of kinds of dispute (usual practice; the mediator decides).

    `settled_at_once`: oral or performed on the spot, 短期. `grave`: a death, a large group, a boundary of
    land, 永久. A kind not in the map is 长期.
    """
    if grave:
        return Retention.PERMANENT
    usual = by_kind.get(kind, Retention.LONG)
    return Retention.SHORT if settled_at_once and usual is not Retention.PERMANENT else usual
