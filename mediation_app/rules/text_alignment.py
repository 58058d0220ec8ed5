"""Which pieces of two texts belong together: those that stayed, and of the others which became which.

The time grows with the length of the texts and not with its square, whatever they hold.
"""

from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher
from typing import NamedTuple

_ALIKE = 0.4
"""From here on two pieces are one that was changed, below it one is gone and another is new."""

_SMALL = 40_000
"""Pieces of the one times pieces of the other that are compared by their longest runs."""

_WEIGHED = 1600
"""Pairs of a block of which each is weighed against each; beyond it only near ones are."""

_NEAR = 24
"""How far off the counterpart of a piece is looked for in a large block, before and behind."""

_MOST = 5000
"""Pieces of a block in which counterparts are looked for at all."""

Pair = tuple[int, int]


class Block(NamedTuple):
    """A run of pieces that is the same in both, or one that was replaced by another, which may be empty."""

    same: bool
    old: range
    new: range


def blocks(old: Sequence[str], new: Sequence[str]) -> Iterator[Block]:
    """Yield the runs of two texts in order. What stands in both only once holds large texts together."""
    anchors = _anchors(old, new) if len(old) * len(new) > _SMALL else []
    i = j = 0
    for at, place in anchors:
        yield from _between(old, new, range(i, at), range(j, place))
        yield Block(True, range(at, at + 1), range(place, place + 1))
        i, j = at + 1, place + 1
    yield from _between(old, new, range(i, len(old)), range(j, len(new)))


def paired(old: Sequence[str], new: Sequence[str]) -> list[Pair]:
    """Return which of the old pieces of a replaced run became which new one, both in rising order."""
    if max(len(old), len(new)) > _MOST:
        return []
    near = len(new) if len(old) * len(new) <= _WEIGHED else _NEAR
    left, right = [pairs_of(text) for text in old], [pairs_of(text) for text in new]
    gains = [
        {j: _gain(one, right[j]) for j in _band(i * len(new) // len(old), near, len(new))}
        for i, one in enumerate(left)
    ]
    return list(_best(gains))


def pairs_of(text: str) -> Counter[str]:
    """Return the pairs of neighbouring characters of a text, blanks apart."""
    plain = "".join(text.split())
    return Counter(plain[at : at + 2] for at in range(max(len(plain) - 1, 1)))


def alike(one: Counter[str], other: Counter[str]) -> float:
    """Return how much two texts have in common, 0 to 1, by their `pairs_of`."""
    return 2 * (one & other).total() / max(one.total() + other.total(), 1)


def _between(old: Sequence[str], new: Sequence[str], left: range, right: range) -> Iterator[Block]:
    """Yield the runs of a stretch: what its ends have in common, and what is between them."""
    shorter = min(len(left), len(right))
    head = next((k for k in range(shorter) if old[left[k]] != new[right[k]]), shorter)
    rest = shorter - head
    tail = next((k for k in range(rest) if old[left[-1 - k]] != new[right[-1 - k]]), rest)
    if head:
        yield Block(True, left[:head], right[:head])
    yield from _inside(old, new, left[head : len(left) - tail], right[head : len(right) - tail])
    if tail:
        yield Block(True, left[len(left) - tail :], right[len(right) - tail :])


def _inside(old: Sequence[str], new: Sequence[str], left: range, right: range) -> Iterator[Block]:
    if not left or not right or len(left) * len(right) > _SMALL:
        if left or right:
            yield Block(False, left, right)
        return
    mine, others = [old[i] for i in left], [new[j] for j in right]
    for tag, i1, i2, j1, j2 in SequenceMatcher(None, mine, others, autojunk=False).get_opcodes():
        yield Block(tag == "equal", left[i1:i2], right[j1:j2])


def _anchors(old: Sequence[str], new: Sequence[str]) -> list[Pair]:
    """Return the most pieces that stand once in both, in the same order in both."""
    once = {text for text, count in Counter(old).items() if count == 1}
    places = {text: j for j, text in enumerate(new) if text in once}
    counts = Counter(text for text in new if text in once)
    return _rising([(i, places[text]) for i, text in enumerate(old) if counts[text] == 1])


def _rising(found: Sequence[Pair]) -> list[Pair]:
    """Return the longest choice of pairs whose second numbers rise as well as their first."""
    ends: list[int] = []
    last: list[int] = []
    before: list[int] = []
    for number, (_, j) in enumerate(found):
        at = bisect_left(ends, j)
        before.append(last[at - 1] if at else -1)
        ends[at : at + 1] = [j]
        last[at : at + 1] = [number]
    chosen: list[Pair] = []
    number = last[-1] if last else -1
    while number >= 0:
        chosen.append(found[number])
        number = before[number]
    return chosen[::-1]


def _band(middle: int, near: int, count: int) -> range:
    return range(max(middle - near, 0), min(middle + near + 1, count))


def _best(gains: Sequence[dict[int, float]]) -> Iterator[Pair]:
    """Yield the pairs in rising order that are worth most; ``gains`` tells what each pair is worth."""
    worth: list[dict[int, float]] = [{} for _ in range(len(gains) + 1)]
    for i in range(len(gains) - 1, -1, -1):
        here, below = worth[i], worth[i + 1]
        first = next(iter(below), 0)
        for j in reversed(gains[i]):
            paired_here = gains[i][j] + below.get(max(j + 1, first), 0.0)
            here[j] = max(below.get(max(j, first), 0.0), here.get(j + 1, 0.0), paired_here)
        worth[i] = dict(sorted(here.items()))
    j = 0
    for i, row in enumerate(gains):
        below, first = worth[i + 1], next(iter(worth[i + 1]), 0)
        j = max(j, next(iter(row), 0))
        while j in row and worth[i][j] != below.get(max(j, first), 0.0):
            j += 1
            if row[j - 1] > 0 and worth[i][j - 1] == row[j - 1] + below.get(max(j, first), 0.0):
                yield i, j - 1
                break


def _gain(one: Counter[str], other: Counter[str]) -> float:
    worth = alike(one, other)
    return worth if worth >= _ALIKE else 0.0
