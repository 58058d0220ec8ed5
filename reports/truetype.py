"""Read a TrueType font file lazily and cut subsets out of it for embedding.

A Chinese font holds up to 15 MB; parsing it whole costs more than all the rest of a paper. Here the file is
mapped into memory, characters are found by bisection in its format-12 map, and a subset copies only its own
outlines. Of a glyph that was cut once, outline, metric and sum are remembered for the next subset: what is
in a file is always the same, so what was drawn before never shows in a subset.
"""

import sys
from array import array
from bisect import bisect_right
from collections.abc import Sequence
from functools import cache, cached_property
from itertools import accumulate
from mmap import ACCESS_READ, mmap
from pathlib import Path
from struct import pack, unpack_from
from typing import NamedTuple

_COPIED_TABLES = ("cvt ", "fpgm", "prep")
_WORD = 0xFFFFFFFF
_WORD_ARGUMENTS, _SCALE, _MORE, _XY_SCALE, _TWO_BY_TWO = 0x1, 0x8, 0x20, 0x40, 0x80


class _Cut(NamedTuple):
    """A glyph as it goes into a subset.

    The outline is padded to whole words, `sum` is what it adds to the checksum, `metric` its four bytes of
    widths, `parts` are the places and glyphs that a composed outline refers to.
    """

    outline: bytes
    sum: int
    metric: bytes
    parts: tuple[tuple[int, int], ...]


class _Table(NamedTuple):
    """A table and its checksum."""

    data: bytes
    sum: int

    @classmethod
    def of(cls, data: bytes) -> "_Table":
        return cls(data, _checksum(data))


class FontFile:
    """A TrueType font; lengths are in thousandths of the em, glyphs are numbers, 0 is “no glyph”.

    Raises ValueError for a file that is no TrueType font with outlines and a format-12 character map.
    """

    def __init__(self, path: Path) -> None:
        with path.open("rb") as file:
            self._data = mmap(file.fileno(), 0, access=ACCESS_READ)
        self.path = path
        self._tables = self._directory()
        self.units: int = unpack_from(">H", self._data, self._at("head") + 18)[0]
        self._long_offsets: int = unpack_from(">h", self._data, self._at("head") + 50)[0]
        self._metrics: int = unpack_from(">H", self._data, self._at("hhea") + 34)[0]
        self._cut = cache(self._cut_out)

    @cached_property
    def name(self) -> str:
        """Return the PostScript name."""
        start = self._at("name")
        count, strings = unpack_from(">HH", self._data, start + 2)
        for i in range(count):
            platform, _, _, kind, length, offset = unpack_from(">6H", self._data, start + 6 + 12 * i)
            if platform == 3 and kind == 6:
                where = start + strings + offset
                return self._data[where : where + length].decode("utf-16-be")
        return self.path.stem

    @cached_property
    def bbox(self) -> tuple[int, ...]:
        """Return the box around all glyphs."""
        return tuple(self.scaled(edge) for edge in unpack_from(">4h", self._data, self._at("head") + 36))

    @cached_property
    def ascent(self) -> int:
        """Return the typographic ascent."""
        return self.scaled(unpack_from(">h", self._data, self._at("OS/2") + 68)[0])

    @cached_property
    def descent(self) -> int:
        """Return the typographic descent, negative."""
        return self.scaled(unpack_from(">h", self._data, self._at("OS/2") + 70)[0])

    @cached_property
    def weight(self) -> int:
        """Return the weight, 400 for regular and 700 for bold."""
        weight: int = unpack_from(">H", self._data, self._at("OS/2") + 4)[0]
        return weight

    def scaled(self, units: int) -> int:
        """Return a length of the font's own units in thousandths of the em."""
        return round(units * 1000 / self.units)

    def glyph(self, char: str) -> int:
        """Return the glyph of a character, 0 when there is none."""
        starts, ends, glyphs = self._groups
        code = ord(char)
        group = bisect_right(starts, code) - 1
        if group < 0 or code > ends[group]:
            return 0
        return int(glyphs[group] + code - starts[group])

    def advance(self, glyph: int) -> int:
        """Return how far a glyph moves the pen."""
        return self.scaled(self._metric(glyph)[0])

    def extent(self, glyph: int) -> tuple[int, int]:
        """Return the left and right edge of a glyph's ink."""
        start, end = self._outline(glyph)
        if start == end:
            return 0, 0
        left, _, right, _ = unpack_from(">4h", self._data, self._at("glyf") + start + 2)
        return self.scaled(left), self.scaled(right)

    def subset(self, glyphs: Sequence[int]) -> bytes:
        """Return a font of these glyphs in this order, the first being 0, with what they are composed of."""
        cuts = list(map(self._cut, glyphs))
        if any(cut.parts for cut in cuts):
            cuts = self._with_parts(glyphs)
        return self._packed(cuts)

    def _directory(self) -> dict[str, tuple[int, int]]:
        version, count = unpack_from(">IH", self._data)
        if version not in {0x00010000, 0x74727565}:
            raise ValueError(f"{self.path}: not a TrueType font")
        records = (unpack_from(">4s3I", self._data, 12 + 16 * i) for i in range(count))
        return {tag.decode("latin-1"): (start, length) for tag, _, start, length in records}

    def _at(self, tag: str) -> int:
        if tag not in self._tables:
            raise ValueError(f"{self.path}: no table {tag}")
        return self._tables[tag][0]

    def _table(self, tag: str) -> bytes:
        start, length = self._tables[tag]
        return self._data[start : start + length]

    @cached_property
    def _groups(self) -> tuple["array[int]", "array[int]", "array[int]"]:
        """Return first characters, last characters and first glyphs of the groups of the character map."""
        start = self._at("cmap")
        (count,) = unpack_from(">H", self._data, start + 2)
        for i in range(count):
            (offset,) = unpack_from(">I", self._data, start + 8 + 8 * i)
            if unpack_from(">H", self._data, start + offset)[0] == 12:
                (size,) = unpack_from(">I", self._data, start + offset + 12)
                numbers = _big_endian(self._data[start + offset + 16 : start + offset + 16 + 12 * size])
                return numbers[0::3], numbers[1::3], numbers[2::3]
        raise ValueError(f"{self.path}: no format-12 character map")

    def _metric(self, glyph: int) -> tuple[int, int]:
        """Return advance and left side bearing in the font's own units."""
        start = self._at("hmtx")
        if glyph < self._metrics:
            advance, bearing = unpack_from(">Hh", self._data, start + 4 * glyph)
            return advance, bearing
        (advance,) = unpack_from(">H", self._data, start + 4 * self._metrics - 4)
        (bearing,) = unpack_from(">h", self._data, start + 4 * self._metrics + 2 * (glyph - self._metrics))
        return advance, bearing

    def _outline(self, glyph: int) -> tuple[int, int]:
        """Return where in the table of outlines a glyph begins and ends."""
        if self._long_offsets:
            start, end = unpack_from(">2I", self._data, self._at("loca") + 4 * glyph)
            return start, end
        start, end = unpack_from(">2H", self._data, self._at("loca") + 2 * glyph)
        return start * 2, end * 2

    def _cut_out(self, glyph: int) -> _Cut:
        """Return a glyph ready for a subset."""
        start, end = self._outline(glyph)
        base = self._at("glyf")
        outline = self._data[base + start : base + end]
        composed = len(outline) >= 2 and unpack_from(">h", outline)[0] < 0
        parts = tuple(_components(outline)) if composed else ()
        padded = outline + bytes(-len(outline) % 4)
        return _Cut(padded, _checksum(padded), pack(">Hh", *self._metric(glyph)), parts)

    def _with_parts(self, glyphs: Sequence[int]) -> list[_Cut]:
        """Return glyphs and, after them, the parts of composed ones, which refer to their new numbers."""
        wanted = list(glyphs)
        numbers = {glyph: number for number, glyph in enumerate(wanted)}
        cuts = []
        for glyph in wanted:  # which grows meanwhile
            cut = self._cut(glyph)
            cuts.append(_renumbered(cut, wanted, numbers) if cut.parts else cut)
        return cuts

    @cached_property
    def _fixed(self) -> dict[str, _Table]:
        """Return the tables that are the same in every subset."""
        tables = {tag: self._table(tag) for tag in _COPIED_TABLES if tag in self._tables}
        head = bytearray(self._table("head"))
        head[8:12], head[50:52] = bytes(4), pack(">h", 1)
        tables["head"] = bytes(head)
        return {tag: _Table.of(data) for tag, data in tables.items()}

    def _counted(self, tag: str, place: int, count: int) -> _Table:
        """Return a table with the number of glyphs at a place in it."""
        data = bytearray(self._table(tag))
        data[place : place + 2] = pack(">H", count)
        return _Table.of(bytes(data))

    def _packed(self, cuts: Sequence[_Cut]) -> bytes:
        outlines = [cut.outline for cut in cuts]
        offsets = list(accumulate(map(len, outlines), initial=0))
        tables = dict(self._fixed)
        tables["hhea"] = self._counted("hhea", 34, len(cuts))
        tables["maxp"] = self._counted("maxp", 4, len(cuts))
        tables["hmtx"] = _Table.of(b"".join([cut.metric for cut in cuts]))
        tables["loca"] = _Table(pack(f">{len(offsets)}I", *offsets), sum(offsets) & _WORD)
        tables["glyf"] = _Table(b"".join(outlines), sum([cut.sum for cut in cuts]) & _WORD)
        return _font(tables)


def _renumbered(cut: _Cut, wanted: list[int], numbers: dict[int, int]) -> _Cut:
    """Return a composed glyph whose parts join those wanted and get their new numbers."""
    changed = bytearray(cut.outline)
    for place, part in cut.parts:
        if part not in numbers:
            numbers[part] = len(wanted)
            wanted.append(part)
        changed[place : place + 2] = pack(">H", numbers[part])
    outline = bytes(changed)
    return cut._replace(outline=outline, sum=_checksum(outline))


def _components(outline: bytes) -> list[tuple[int, int]]:
    """Return the places and glyphs a composed outline refers to."""
    found = []
    place, flags = 10, _MORE
    while flags & _MORE:
        flags, part = unpack_from(">HH", outline, place)
        found.append((place + 2, part))
        place += 8 if flags & _WORD_ARGUMENTS else 6
        place += 2 if flags & _SCALE else 4 if flags & _XY_SCALE else 8 if flags & _TWO_BY_TWO else 0
    return found


def _big_endian(data: bytes) -> "array[int]":
    numbers = array("I", data)
    if sys.byteorder == "little":
        numbers.byteswap()
    return numbers


def _checksum(table: bytes) -> int:
    return sum(_big_endian(table + bytes(-len(table) % 4))) & _WORD


def _font(tables: dict[str, _Table]) -> bytes:
    """Return a font file of these tables."""
    power = len(tables).bit_length() - 1
    header = pack(">I4H", 0x00010000, len(tables), 16 << power, power, (len(tables) - (1 << power)) * 16)
    offset = 12 + 16 * len(tables)
    directory, bodies = [], []
    for tag in sorted(tables):
        data, checksum = tables[tag]
        directory.append(pack(">4s3I", tag.encode("latin-1"), checksum, offset, len(data)))
        bodies.append(data + bytes(-len(data) % 4))
        offset += len(bodies[-1])
    return b"".join((header, *directory, *bodies))
