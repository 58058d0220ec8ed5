"""Place labelled entries on the ruled lines of a form: side by side while they fit, else one a line."""

from collections.abc import Callable, Sequence
from typing import NamedTuple

from reports.document import Entry

ENTRY_GAP = 0.5
"""Room between two entries on a line, in em."""

LEAST_VALUE = 2.5
"""Least length of the rule after a label, in em."""

LEAST_FIRST = 4.3
"""The same after the first label on a line."""


class Slot(NamedTuple):
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
        sizes = [(width(entry.label), width(written(entry.value))) for entry in row]
        start = 0
        while start < len(row):
            end = start + _fitting(sizes[start:], measure)
            lines.append(_placed(row[start:end], sizes[start:end], measure))
            start = end
    return tuple(lines)


def written(value: str) -> str:
    """Return a value as it stands on its rule, a little away from the label."""
    return f" {value}" if value else ""


def _needs(sizes: Sequence[tuple[float, float]]) -> list[float]:
    """Return the least widths of entries by those of label and value; the first is often a name."""
    least = [LEAST_FIRST, *[LEAST_VALUE] * (len(sizes) - 1)]
    return [label + max(value, room) + ENTRY_GAP for (label, value), room in zip(sizes, least, strict=True)]


def _fitting(sizes: Sequence[tuple[float, float]], measure: float) -> int:
    """Return how many entries fit side by side, at least one."""
    used = 0.0
    for number, need in enumerate(_needs(sizes)):
        used += need
        if used > measure + ENTRY_GAP and number:
            return number
    return len(sizes)


def _placed(
    entries: Sequence[Entry], sizes: Sequence[tuple[float, float]], measure: float
) -> tuple[Slot, ...]:
    """Return the slots of entries that fit side by side; what is left over goes by their shares."""
    needs = _needs(sizes)
    spare = max(0.0, measure + ENTRY_GAP - sum(needs))
    shares = sum([entry.share for entry in entries])
    slots, start = [], 0.0
    for entry, need, (label, _) in zip(entries, needs, sizes, strict=True):
        end = start + need + spare * entry.share / shares
        slots.append(Slot(entry, start, start + label, min(end - ENTRY_GAP, measure)))
        start = end
    return tuple(slots)
