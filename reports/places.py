"""Where on its pages a paper is signed, sealed and dated: read off what was laid out, kept with the version.

Lengths in points from the lower left corner of the sheet, as a PDF measures.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import asdict, dataclass
from enum import StrEnum
from typing import Any, NamedTuple

from reports.boxes import SigningBox
from reports.document import Closing, SignatureBlock
from reports.ink import Ink, Missing, Page, Part, Rule, Text
from reports.layout import Layout
from reports.official_boxes import ClosingBox
from reports.setting import ASCENT, Setting, Shape
from reports.styles import MM

SEAL_WIDTH = 42 * MM
"""Diameter of the round seal of a committee, 4.2 cm."""

_BELOW_CENTRE = 0.4
"""How far the words for the seal lie above its centre, as a part of the way from them down to the date.

The seal rides on the year and covers the month (骑年盖月): the words lie in its middle, its lower part lies
over the date (by analogy with GB/T 9704-2012, 7.3.5.1).
"""

_DEPTH = 1 - ASCENT
"""Depth of characters below the baseline, in em."""


class PlaceKind(StrEnum):
    """What goes to a place."""

    SIGNER = "signer"
    SEAL = "seal"
    DATE = "date"


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """A rectangle on a page, counted from 0; `x` and `y` are its lower left corner.

    The `key` of a signer is group and place in it, such as ``0.1``; `label` is what the paper calls those who
    sign there, of seal and date their words; `name` is who signs, where the paper says so.
    """

    key: str
    kind: PlaceKind
    label: str
    name: str = ""
    page: int
    x: float
    y: float
    width: float
    height: float

    @property
    def centre(self) -> tuple[float, float]:
        """Return the middle of the rectangle."""
        return self.x + self.width / 2, self.y + self.height / 2


def places_of(layout: Layout) -> tuple[Place, ...]:
    """Return the places of a laid-out paper in the order they stand; none where nobody signs."""
    finder = _Finder(layout)
    return tuple(place for number, page in enumerate(layout.pages) for place in finder.on(number, page))


def stored(places: Sequence[Place]) -> list[dict[str, Any]]:
    """Return places as rows of JSON, lengths in hundredths of a point."""
    return [
        {key: round(value, 2) if isinstance(value, float) else value for key, value in asdict(place).items()}
        for place in places
    ]


def read(rows: Sequence[Mapping[str, Any]]) -> tuple[Place, ...]:
    """Return places as they were stored."""
    return tuple(Place(**{**row, "kind": PlaceKind(row["kind"])}) for row in rows)


def seal_place(
    words: tuple[float, float], date: float | None, *, page: int, label: str, key: str = "seal"
) -> Place:
    """Return the place of the seal over the middle of its `words`; `date` is how high the date's middle lies.

    Without a date, or with one on another page, the seal lies over the words alone.
    """
    x, y = words
    middle = y if date is None else y - _BELOW_CENTRE * (y - date)
    return Place(
        key=key,
        kind=PlaceKind.SEAL,
        label=label,
        page=page,
        x=x - SEAL_WIDTH / 2,
        y=middle - SEAL_WIDTH / 2,
        width=SEAL_WIDTH,
        height=SEAL_WIDTH,
    )


class _Known(NamedTuple):
    """What a part of a signature area is for; `key`, `label` and `name` are those of its place."""

    kind: PlaceKind
    key: str
    label: str
    name: str = ""


class _Words(NamedTuple):
    """The words for a seal or a date as they lie on a page: their edges from the lower left."""

    known: _Known
    left: float
    right: float
    bottom: float
    top: float

    @property
    def middle(self) -> tuple[float, float]:
        """Return the middle of the words."""
        return (self.left + self.right) / 2, (self.bottom + self.top) / 2


class _Finder:
    """Finds the places of one layout page by page."""

    def __init__(self, layout: Layout) -> None:
        self._height = layout.document.style.height
        self._parts: dict[tuple[int, int], _Known] = {}
        self._closings: dict[int, tuple[_Known, _Known]] = {}
        areas, groups = 0, 0
        for boxes, block in zip(layout.boxes, layout.document.blocks, strict=True):
            for box in boxes:
                if isinstance(box, SigningBox) and isinstance(block, SignatureBlock):
                    self._enter(box, block, areas, groups)
                    areas, groups = areas + 1, groups + len(block.groups)
                elif isinstance(box, ClosingBox) and isinstance(block, Closing):
                    self._closings[id(box)] = _closing(block.issuer, block.date, areas)
                    areas += 1

    def _enter(self, box: SigningBox, block: SignatureBlock, area: int, groups: int) -> None:
        """Remember what each part of a signature area is for; `groups` stand in those before."""
        signers = (
            _Known(PlaceKind.SIGNER, f"{number}.{ordinal}", group.label, signer.name)
            for number, group in enumerate(block.groups, groups)
            for ordinal, signer in enumerate(group.signers)
        )
        planned = [place for row in box.plan.rows for place in row]
        self._parts |= {(id(box), number): next(signers) for number, it in enumerate(planned) if it.signed}
        last = [known for known in _closing(block.seal, block.date, area) if known.label]
        self._parts |= {(id(box), len(planned) - len(last) + n): known for n, known in enumerate(last)}

    def on(self, number: int, page: Page) -> Iterator[Place]:
        """Yield the places of a page: those who sign, then where it is sealed and dated."""
        words: list[_Words] = []
        for part, inks in _parts(page):
            if isinstance(part.box, ClosingBox):
                words += self._closed(part.box, inks)
            elif isinstance(part.box, SigningBox) and (id(part.box), part.number) in self._parts:
                known, setting = self._parts[id(part.box), part.number], _setting(part.box, part.number)
                if known.kind is PlaceKind.SIGNER:
                    yield self._signer(known, number, inks, part.box.pitch, setting.shape)
                else:
                    words.append(self._words(known, setting, inks))
        yield from _sealed(number, words)

    def _signer(self, known: _Known, page: int, inks: Sequence[Ink], pitch: float, shape: Shape) -> Place:
        """Return the room above a line to sign on, as high as the row that it stands in."""
        rule = next(ink for ink in inks if isinstance(ink, Rule))
        return Place(
            key=known.key,
            kind=known.kind,
            label=known.label,
            name=known.name,
            page=page,
            x=rule.x1,
            y=self._height - rule.y1,
            width=rule.x2 - rule.x1,
            height=pitch - shape.pitch + shape.underline(0.0),
        )

    def _closed(self, box: ClosingBox, inks: Sequence[Ink]) -> Iterator[_Words]:
        lines = _lines(inks)
        issuer = len(box.settings[0].lines)
        for known, setting, own in zip(
            self._closings[id(box)], box.settings, (lines[:issuer], lines[issuer:]), strict=True
        ):
            yield self._words(known, setting, [ink for line in own for ink in line])

    def _words(self, known: _Known, setting: Setting, inks: Sequence[Ink]) -> _Words:
        lines = _lines(inks)
        size = setting.shape.size
        starts = [line[0].x for line in lines]
        ends = [start + setting.width(number) for number, start in enumerate(starts)]
        top, bottom = lines[0][0].y - ASCENT * size, lines[-1][0].y + _DEPTH * size
        return _Words(known, min(starts), max(ends), self._height - bottom, self._height - top)


def _closing(seal: str, date: str, area: int) -> tuple[_Known, _Known]:
    after = f".{area}" if area else ""
    return _Known(PlaceKind.SEAL, f"seal{after}", seal), _Known(PlaceKind.DATE, f"date{after}", date)


def _parts(page: Page) -> Iterator[tuple[Part, list[Ink]]]:
    """Yield the parts of a page, each with its ink."""
    found: list[tuple[Part, list[Ink]]] = []
    for ink in page.ink:
        if isinstance(ink, Part):
            found.append((ink, []))
        elif found:
            found[-1][1].append(ink)
    yield from found


def _setting(box: SigningBox, number: int) -> Setting:
    return [part for row in box.rows for part in row][number].setting


def _lines(inks: Sequence[Ink]) -> list[list[Text | Missing]]:
    """Return the characters among the ink, a line of type a line."""
    lines: dict[float, list[Text | Missing]] = {}
    for ink in inks:
        if isinstance(ink, Text | Missing):
            lines.setdefault(round(ink.y, 2), []).append(ink)
    return list(lines.values())


def _sealed(page: int, words: Sequence[_Words]) -> Iterator[Place]:
    """Yield where seals and dates go, each seal over its words and the date that follows them."""
    for number, one in enumerate(words):
        if one.known.kind is PlaceKind.DATE:
            width, height = one.right - one.left, one.top - one.bottom
            known = one.known
            yield Place(
                key=known.key,
                kind=known.kind,
                label=known.label,
                page=page,
                x=one.left,
                y=one.bottom,
                width=width,
                height=height,
            )
            continue
        after = words[number + 1] if number + 1 < len(words) else None
        date = after.middle[1] if after is not None and after.known.kind is PlaceKind.DATE else None
        yield seal_place(one.middle, date, page=page, label=one.known.label, key=one.known.key)
