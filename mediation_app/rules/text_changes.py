"""What changed between two texts, paragraph by paragraph, side by side, with the changed words marked."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from enum import StrEnum

from mediation_app.rules.text_alignment import alike, blocks, paired, pairs_of

Span = tuple[int, int]
"""Where words begin and end in a paragraph."""

Marks = tuple[tuple[Span, ...], tuple[Span, ...]]
"""Which words of a paragraph are gone, and which of the other are new."""

_LONG = 400
"""Characters of a paragraph from which on its clauses are compared before their words."""

_WORDS = re.compile(r"\d+(?:[.,]\d+)*|[A-Za-z]+|\s+|.", re.DOTALL)
_CLAUSES = re.compile(r"[^。；！？，、：\n]{0,200}[。；！？，、：\n]?")


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


def mark_changes(before: str, after: str) -> Marks:
    """Return which words of a paragraph are gone and which are new; figures and Latin words stay whole."""
    if max(len(before), len(after)) > _LONG:
        return _clauses(before, after)
    return _words(before, after)


def likeness(before: Sequence[str], after: Sequence[str]) -> float:
    """Return how much of two texts is the same, 0 to 1, whatever its order; two empty ones are the same."""
    return alike(pairs_of("".join(before)), pairs_of("".join(after)))


def _rows(before: Sequence[str], after: Sequence[str]) -> Iterator[ChangedRow]:
    for same, old, new in blocks(before, after):
        if same:
            for i, j in zip(old, new, strict=True):
                yield ChangedRow(ChangeKind.SAME, before[i], after[j], index_before=i, index_after=j)
        else:
            yield from _replaced(before, after, old, new)


def _replaced(before: Sequence[str], after: Sequence[str], old: range, new: range) -> Iterator[ChangedRow]:
    """Pair the paragraphs of a block that was replaced; what has no counterpart is gone or new."""
    pairs = paired([before[i] for i in old], [after[j] for j in new])
    i, j = 0, 0
    for pair in (*pairs, (len(old), len(new))):
        yield from (_gone(before[old[k]], old[k]) for k in range(i, pair[0]))
        yield from (_new(after[new[k]], new[k]) for k in range(j, pair[1]))
        i, j = pair
        if i < len(old):
            yield _changed(before[old[i]], after[new[j]], old[i], new[j])
            i, j = i + 1, j + 1


def _gone(text: str, index: int) -> ChangedRow:
    return ChangedRow(ChangeKind.REMOVED, before=text, removed=((0, len(text)),), index_before=index)


def _new(text: str, index: int) -> ChangedRow:
    return ChangedRow(ChangeKind.ADDED, after=text, added=((0, len(text)),), index_after=index)


def _changed(before: str, after: str, i: int, j: int) -> ChangedRow:
    removed, added = mark_changes(before, after)
    return ChangedRow(ChangeKind.CHANGED, before, after, removed, added, i, j)


def _clauses(before: str, after: str) -> Marks:
    """Mark a long paragraph clause by clause: in one that was changed its words, others whole."""
    old, new = _cut(before, _CLAUSES), _cut(after, _CLAUSES)
    texts = [part for part, _ in old], [part for part, _ in new]
    removed: list[Span] = []
    added: list[Span] = []
    for same, left, right in blocks(*texts):
        if same:
            continue
        pairs = paired([texts[0][i] for i in left], [texts[1][j] for j in right])
        kept = {left[i]: right[j] for i, j in pairs}
        removed += [_whole(old[i]) for i in left if i not in kept]
        taken = set(kept.values())
        added += [_whole(new[j]) for j in right if j not in taken]
        for i, j in kept.items():
            gone, come = _words(old[i][0], new[j][0])
            removed += _moved(gone, old[i][1])
            added += _moved(come, new[j][1])
    return _joined(removed), _joined(added)


def _words(before: str, after: str) -> Marks:
    old, new = _cut(before, _WORDS), _cut(after, _WORDS)
    matcher = SequenceMatcher(None, [part for part, _ in old], [part for part, _ in new], autojunk=False)
    removed: list[Span] = []
    added: list[Span] = []
    for i1, i2, j1, j2 in _changes(matcher, old):
        gone, come = _span(old, i1, i2), _span(new, j1, j2)
        removed += [gone] if gone else []
        added += [come] if come else []
    return tuple(removed), tuple(added)


def _whole(part: tuple[str, int]) -> Span:
    text, start = part
    return start, start + len(text)


def _moved(spans: Iterable[Span], by: int) -> list[Span]:
    return [(start + by, end + by) for start, end in spans]


def _joined(spans: Iterable[Span]) -> tuple[Span, ...]:
    """Return spans in order, those that touch as one."""
    joined: list[Span] = []
    for start, end in sorted(spans):
        begin = joined.pop()[0] if joined and joined[-1][1] == start else start
        joined.append((begin, end))
    return tuple(joined)


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
