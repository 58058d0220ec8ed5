"""Place labelled entries on the ruled lines of a form: side by side while they fit, else one a line."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from reports.document import Entry

ENTRY_GAP = 0.5
"""Room between two entries on a line, in em."""

LEAST_VALUE = 2.5
"""Least length of the rule after a label, in em."""


@dataclass(frozen=True, slots=True)
class Slot:
    """An entry on a line; where it begins, where its value begins and where its rule ends, in em."""

    entry: Entry
    start: float
    value: float
    end: float


def arrange(
    rows: Sequence[Sequence[Entry]], measure: float, width: Callable[[str], float]
) -> tuple[tuple[Slot, ...], ...]:
    """Return the lines of slots for rows of entries; `width` measures a text, everything in em."""
    lines: list[tuple[Slot, ...]] = []
    for row in rows:
        left = list(row)
        while left:
            fitting = _fitting(left, measure, width)
            lines.append(_placed(left[:fitting], measure, width))
            left = left[fitting:]
    return tuple(lines)


def written(value: str) -> str:
    """Return a value as it stands on its rule, a little away from the label."""
    return f" {value}" if value else ""


def _need(entry: Entry, width: Callable[[str], float]) -> float:
    return width(entry.label) + max(width(written(entry.value)), LEAST_VALUE) + ENTRY_GAP


def _fitting(entries: Sequence[Entry], measure: float, width: Callable[[str], float]) -> int:
    """Return how many entries fit side by side, at least one."""
    used = 0.0
    for number, entry in enumerate(entries):
        used += _need(entry, width)
        if used > measure + ENTRY_GAP and number:
            return number
    return len(entries)


def _placed(entries: Sequence[Entry], measure: float, width: Callable[[str], float]) -> tuple[Slot, ...]:
    needs = [_need(entry, width) for entry in entries]
    whole = measure + ENTRY_GAP
    shares = sum(entry.share for entry in entries)
    fair = (whole * entry.share / shares for entry in entries)
    wishes = [max(0.0, share - need) for share, need in zip(fair, needs, strict=True)]
    spare, wished = max(0.0, whole - sum(needs)), sum(wishes) or 1.0
    slots, start = [], 0.0
    for entry, need, wish in zip(entries, needs, wishes, strict=True):
        end = start + need + spare * wish / wished
        slots.append(Slot(entry, start, start + width(entry.label), min(end - ENTRY_GAP, measure)))
        start = end
    return tuple(slots)
