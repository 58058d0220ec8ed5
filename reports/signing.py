"""Arrange a signature block in rows: few signers side by side with room to write, many in three columns."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace

from reports.document import SignatureBlock, SignatureGroup, Signer
from reports.styles import MM

WHOLE_ROOM = 40 * MM
"""Least length of a line to sign on that has a row for itself, in points."""

ROOM = 6.5
"""The same where two stand beside each other, in em: 32 mm in 四号."""

NARROW_ROOM = 4.6
"""The same where many sign: 23 mm, so that a name of four characters has its place in three columns."""

GAP = 1.0
"""Room between the end of such a line and what stands beside it, in em."""

MANY = 12
"""Signers of one group from which on three stand beside each other instead of two."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """A place to sign, or words alone; `start` and `end` are parts of the measure.

    `mark` is written on the line. Words that are not `signed` have no line; those that begin inside of the
    measure are centred.
    """

    text: str
    start: float = 0.0
    end: float = 1.0
    mark: str = ""
    signed: bool = True


Row = tuple[Place, ...]


def room_of(place: Place, size: float) -> float:
    """Return how much of a place has to be left to sign on, in points; less where several stand in a row."""
    share = place.end - place.start
    return WHOLE_ROOM if share > 0.9 else size * (ROOM if share > 0.4 else NARROW_ROOM)


@dataclass(frozen=True, slots=True)
class Arrangement:
    """The rows of a signature block; the last `closing` of them are officials, seal and date."""

    rows: tuple[Row, ...]
    closing: int

    @property
    def crowded(self) -> bool:
        """Tell whether the rows fill most of a page and have to stand closer."""
        return len(self.rows) > 12


def arrange_signatures(block: SignatureBlock, measure: float, width: Callable[[str], float]) -> Arrangement:
    """Return the rows for a block; `width` measures a text, everything in em."""
    rows: list[Row] = []
    singles: list[Place] = []
    body = 0
    for group in block.groups:
        if len(group.signers) == 1:
            singles.append(_single(group, measure, width))
            continue
        rows.extend(_side_by_side(singles))
        singles.clear()
        rows.extend(_group(group, measure, width))
        body = len(rows)
    rows.extend(_side_by_side(singles))
    rows.extend(_sealed(block, measure, width))
    return Arrangement(tuple(rows), len(rows) - body)


def _sealed(block: SignatureBlock, measure: float, width: Callable[[str], float]) -> Iterator[Row]:
    """Yield the words for the seal and the date, one under the other in the right half."""
    start = min(0.5, 1 - max(width(block.seal), width(block.date)) / measure)
    for words in (block.seal, block.date):
        if words:
            yield (Place(text=words, start=max(0.0, start), signed=False),)


def _single(group: SignatureGroup, measure: float, width: Callable[[str], float]) -> Place:
    signer = group.signers[0]
    text = _labelled(group.label, signer.name)
    half = width(text) + max(ROOM, width(signer.mark)) + GAP <= measure / 2
    return Place(text=text, mark=signer.mark, end=0.5 if half else 1.0)


def _labelled(label: str, name: str = "") -> str:
    return f"{label.rstrip('：')}{name}："


def _group(group: SignatureGroup, measure: float, width: Callable[[str], float]) -> Iterator[Row]:
    """Yield the label and the signers below it."""
    yield (Place(text=_labelled(group.label), signed=False),)
    columns = 2 if len(group.signers) <= MANY else 3
    places = [_place(signer, columns, measure, width) for signer in group.signers]
    yield from _side_by_side(places)


def _place(signer: Signer, columns: int, measure: float, width: Callable[[str], float]) -> Place:
    """Return a signer's place, as many columns wide as the name needs."""
    text = f"{signer.name}：" if signer.name else ""
    room = ROOM if columns == 2 else NARROW_ROOM
    need = width(text) + max(room, width(signer.mark)) + GAP
    wide = next((n for n in range(1, columns) if need <= measure * n / columns), columns)
    return Place(text=text, mark=signer.mark, end=wide / columns)


def _side_by_side(places: Sequence[Place]) -> Iterator[Row]:
    """Yield rows of places, each moved to the right of the one before while they fit.

    Beside places of a whole row, one alone in its row is as long, so that their lines end together.
    """
    alone = any(place.end > 1 - 1e-6 for place in places)
    for row in _rows(places):
        yield (replace(row[0], end=1.0),) if alone and len(row) == 1 else row


def _rows(places: Sequence[Place]) -> Iterator[Row]:
    row: list[Place] = []
    for place in places:
        start = row[-1].end if row else 0.0
        if start + place.end > 1 + 1e-6:
            yield tuple(row)
            row, start = [], 0.0
        row.append(replace(place, start=start, end=start + place.end))
    if row:
        yield tuple(row)
