"""What changed between two texts, paragraph by paragraph, side by side, with the changed words marked."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from enum import StrEnum

Span = tuple[int, int]
"""Where words begin and end in a paragraph."""

_ALIKE = 0.4
"""From here on two paragraphs are one that was changed, below it one is gone and another is new."""

_LARGE_BLOCK = 1600
"""Pairs of paragraphs that are weighed against each other at most; beyond it they are taken in order."""

_LONG = 1200
"""Words of a paragraph from which on its sentences are compared before their words."""

_WORDS = re.compile(r"\d+(?:[.,]\d+)*|[A-Za-z]+|\s+|.", re.DOTALL)
_SENTENCES = re.compile(r"[^。；！？\n]*[。；！？\n]?")
_MANY = 4000
"""Paragraphs from which on frequent ones no longer serve as anchors."""


class ChangeKind(StrEnum):
    """What became of a paragraph."""

    SAME = "same"
    CHANGED = "changed"
    ADDED = "added"
    REMOVED = "removed"


@dataclass(frozen=True, slots=True)
class ChangedRow:
    """A paragraph before and after; `removed` marks words of the one, `added` of the other.

    `index_before` and `index_after` tell which of the paragraphs compared it was, -1 where there is none.
    """

    kind: ChangeKind
    before: str = ""
    after: str = ""
    removed: tuple[Span, ...] = ()
    added: tuple[Span, ...] = ()
    index_before: int = -1
    index_after: int = -1


def compare_texts(before: Sequence[str], after: Sequence[str]) -> tuple[ChangedRow, ...]:
    """Return all paragraphs of two texts side by side, those that did not change too."""
    return tuple(_rows(before, after))


def only_changes(rows: Sequence[ChangedRow]) -> tuple[ChangedRow, ...]:
    """Return the rows in which something changed."""
    return tuple(row for row in rows if row.kind is not ChangeKind.SAME)


def mark_changes(before: str, after: str) -> tuple[tuple[Span, ...], tuple[Span, ...]]:
    """Return which words of a paragraph are gone and which are new; figures and Latin words stay whole."""
    cut = _WORDS if max(len(before), len(after)) <= _LONG else _SENTENCES
    return _marks(before, after, cut)


def likeness(before: Sequence[str], after: Sequence[str]) -> float:
    """Return how much of two texts is the same, 0 to 1, whatever its order; two empty ones are the same."""
    return _alike(_pairs_of("".join(before)), _pairs_of("".join(after)))


def _rows(before: Sequence[str], after: Sequence[str]) -> Iterator[ChangedRow]:
    matcher = SequenceMatcher(None, before, after, autojunk=max(len(before), len(after)) > _MANY)
    for tag, i1, i2, j1, j2 in matcher.get_opcodes():
        if tag == "equal":
            for i, j in zip(range(i1, i2), range(j1, j2), strict=True):
                yield ChangedRow(ChangeKind.SAME, before[i], after[j], index_before=i, index_after=j)
        else:
            yield from _replaced(before, after, range(i1, i2), range(j1, j2))


def _replaced(before: Sequence[str], after: Sequence[str], old: range, new: range) -> Iterator[ChangedRow]:
    """Pair the paragraphs of a block that was replaced; what has no counterpart is gone or new."""
    pairs = _paired([before[i] for i in old], [after[j] for j in new])
    i, j = 0, 0
    for pair in (*pairs, (len(old), len(new))):
        yield from (_gone(before[old[k]], old[k]) for k in range(i, pair[0]))
        yield from (_new(after[new[k]], new[k]) for k in range(j, pair[1]))
        i, j = pair
        if i < len(old):
            yield _changed(before[old[i]], after[new[j]], old[i], new[j])
            i, j = i + 1, j + 1


def _paired(old: Sequence[str], new: Sequence[str]) -> list[tuple[int, int]]:
    """Return which of the old paragraphs is which of the new ones, both in rising order."""
    if len(old) * len(new) > _LARGE_BLOCK:
        return list(zip(range(len(old)), range(len(new)), strict=False))
    left, right = [_pairs_of(text) for text in old], [_pairs_of(text) for text in new]
    worth = [[0.0] * (len(new) + 1) for _ in range(len(old) + 1)]
    gains = [[_gain(_alike(a, b)) for b in right] for a in left]
    for i in range(len(old) - 1, -1, -1):
        for j in range(len(new) - 1, -1, -1):
            worth[i][j] = max(worth[i + 1][j], worth[i][j + 1], worth[i + 1][j + 1] + gains[i][j])
    return list(_best(worth, gains))


def _best(worth: list[list[float]], gains: list[list[float]]) -> Iterator[tuple[int, int]]:
    i = j = 0
    while i < len(gains) and j < len(gains[i]):
        if gains[i][j] > 0 and worth[i][j] == worth[i + 1][j + 1] + gains[i][j]:
            yield i, j
            i, j = i + 1, j + 1
        elif worth[i][j] == worth[i + 1][j]:
            i += 1
        else:
            j += 1


def _gain(alike: float) -> float:
    return alike if alike >= _ALIKE else 0.0


def _pairs_of(text: str) -> Counter[str]:
    plain = "".join(text.split())
    return Counter(plain[at : at + 2] for at in range(max(len(plain) - 1, 1)))


def _alike(one: Counter[str], other: Counter[str]) -> float:
    return 2 * (one & other).total() / max(one.total() + other.total(), 1)


def _gone(text: str, index: int) -> ChangedRow:
    return ChangedRow(ChangeKind.REMOVED, before=text, removed=((0, len(text)),), index_before=index)


def _new(text: str, index: int) -> ChangedRow:
    return ChangedRow(ChangeKind.ADDED, after=text, added=((0, len(text)),), index_after=index)


def _changed(before: str, after: str, i: int, j: int) -> ChangedRow:
    removed, added = mark_changes(before, after)
    return ChangedRow(ChangeKind.CHANGED, before, after, removed, added, i, j)


def _marks(before: str, after: str, cut: re.Pattern[str]) -> tuple[tuple[Span, ...], tuple[Span, ...]]:
    old, new = _cut(before, cut), _cut(after, cut)
    matcher = SequenceMatcher(None, [part for part, _ in old], [part for part, _ in new], autojunk=False)
    removed: list[Span] = []
    added: list[Span] = []
    for i1, i2, j1, j2 in _changes(matcher, old):
        gone, come = _span(old, i1, i2), _span(new, j1, j2)
        if cut is _SENTENCES and gone and come:
            inner = _marks(before[slice(*gone)], after[slice(*come)], _WORDS)
            removed += [(start + gone[0], end + gone[0]) for start, end in inner[0]]
            added += [(start + come[0], end + come[0]) for start, end in inner[1]]
            continue
        removed += [gone] if gone else []
        added += [come] if come else []
    return tuple(removed), tuple(added)


def _changes(
    matcher: "SequenceMatcher[str]", old: Sequence[tuple[str, int]]
) -> Iterator[tuple[int, int, int, int]]:
    """Yield what differs; a single character that happens to be alike between two changes is part of them."""
    held: tuple[int, int, int, int] | None = None
    for tag, i1, i2, j1, j2 in matcher.get_opcodes():
        if tag != "equal":
            held = (held[0], i2, held[2], j2) if held else (i1, i2, j1, j2)
        elif held and i2 - i1 == 1 and len(old[i1][0]) == 1 and i2 < len(old):
            held = held[0], i2, held[2], j2
        elif held:
            yield held
            held = None
    if held:
        yield held


def _cut(text: str, cut: re.Pattern[str]) -> list[tuple[str, int]]:
    return [(found[0], found.start()) for found in cut.finditer(text) if found[0]]


def _span(parts: Sequence[tuple[str, int]], first: int, last: int) -> Span | None:
    if first == last:
        return None
    text, start = parts[last - 1]
    return parts[first][1], start + len(text)
