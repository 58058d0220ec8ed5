"""Place labelled entries on the ruled lines of a form: side by side while they fit, else one a line."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from reports.document import Entry

ENTRY_GAP = 0.5
"""Room between two entries on a line, in em."""

LEAST_VALUE = 2.5
"""Least length of the rule after a label, in em."""

LEAST_FIRST = 4.3
"""The same after the first label on a line."""


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


def _needs(entries: Sequence[Entry], width: Callable[[str], float]) -> list[float]:
    """Return the least widths of entries side by side, the first one being often a name."""
    return [
        width(entry.label)
        + max(width(written(entry.value)), LEAST_VALUE if number else LEAST_FIRST)
        + ENTRY_GAP
        for number, entry in enumerate(entries)
    ]


def _fitting(entries: Sequence[Entry], measure: float, width: Callable[[str], float]) -> int:
    """Return how many entries fit side by side, at least one."""
    used = 0.0
    for number, need in enumerate(_needs(entries, width)):
        used += need
        if used > measure + ENTRY_GAP and number:
            return number
    return len(entries)


def _placed(entries: Sequence[Entry], measure: float, width: Callable[[str], float]) -> tuple[Slot, ...]:
    """Return the slots of entries that fit side by side; what is left over goes by their shares."""
    needs = _needs(entries, width)
    spare = max(0.0, measure + ENTRY_GAP - sum(needs))
    shares = sum(entry.share for entry in entries)
    slots, start = [], 0.0
    for entry, need in zip(entries, needs, strict=True):
        end = start + need + spare * entry.share / shares
        slots.append(Slot(entry, start, start + width(entry.label), min(end - ENTRY_GAP, measure)))
        start = end
    return tuple(slots)
