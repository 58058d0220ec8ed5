"""Boxes to tick: every answer of a list printed, the right ones with a full box."""

from collections.abc import Collection, Mapping
from typing import TypeVar

Code = TypeVar("Code", bound=str)

FULL, EMPTY = "■", "□"


def boxes(labels: Mapping[Code, str], chosen: Collection[str] = ()) -> str:
    """Return ``■书信　□电话　…``: the labels of a list in its order, those of the chosen codes ticked."""
    return "　".join((FULL if code in chosen else EMPTY) + label for code, label in labels.items())


def box_of(labels: Mapping[Code, str], chosen: Code | None) -> str:
    """Return the boxes of a list of which at most one is ticked."""
    return boxes(labels, () if chosen is None else (chosen,))


def yes_no(*, answer: bool | None) -> str:
    """Return ``■是　□否``; both empty while nobody knows."""
    yes, no = (EMPTY, EMPTY) if answer is None else (FULL, EMPTY) if answer else (EMPTY, FULL)
    return f"{yes}是　{no}否"
