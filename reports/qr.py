"""QR codes of one kind (ISO/IEC 18004): version 2, level Q, mask 2, for up to 29 digits, capitals and marks.

An issued paper carries one on each page, so it has to be cheap: everything that is the same in each of them
is made once, and the correction is a division by table.
"""

from collections.abc import Callable, Iterator
from functools import cache
from operator import itemgetter

MODULES = 25
"""Squares along a side."""

LONGEST = 29
"""Most characters of a text."""

_CHARACTERS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:"
_ALPHANUMERIC = 0b0010
_DATA, _CORRECTION = 22, 22
_BITS = 8 * (_DATA + _CORRECTION)
_SQUARE = bytes.maketrans(b"01", b"\0\1")
_FIELD = 0x11D
_MASK = 2
_LEVEL_Q = 3
_FORMAT, _FORMAT_MASK = 0x537, 0x5412
_ALIGNMENT = 18

Squares = tuple[bytes, ...]
"""The rows from the top, a byte a square: 1 where it is black."""


def squares(text: str) -> Squares:
    """Return the QR code of a text. Raises ValueError for one too long or with other characters."""
    if len(text) > LONGEST:
        raise ValueError(f"{text}: longer than {LONGEST} characters")
    data = _codewords(text)
    mask, pick = _mask()
    bits = int.from_bytes(data + _correction(data), "big") ^ mask
    drawn = bytes(pick(f"01{bits:0{_BITS}b}".encode().translate(_SQUARE)))
    return tuple([drawn[start : start + MODULES] for start in range(0, MODULES * MODULES, MODULES)])


def _codewords(text: str) -> bytes:
    """Return a text as the data of a code, filled up."""
    values = list(map(_CHARACTERS.index, text))
    bits = f"{_ALPHANUMERIC:04b}{len(values):09b}"
    for first, second in zip(values[0::2], values[1::2], strict=False):
        bits += f"{first * 45 + second:011b}"
    if len(values) % 2:
        bits += f"{values[-1]:06b}"
    bits = bits[: 8 * _DATA] + "0" * min(4, 8 * _DATA - len(bits))
    bits += "0" * (-len(bits) % 8)
    data = int(bits, 2).to_bytes(len(bits) // 8, "big")
    return (data + b"\xec\x11" * _DATA)[:_DATA]


def _correction(data: bytes) -> bytes:
    """Return what the division of the data leaves."""
    table, rest = _divisors(), 0
    kept = (1 << 8 * (_CORRECTION - 1)) - 1
    for byte in data:
        rest = (rest & kept) << 8 ^ table[rest >> 8 * (_CORRECTION - 1) ^ byte]
    return rest.to_bytes(_CORRECTION, "big")


@cache
def _divisors() -> tuple[int, ...]:
    """Return the multiples of the generator polynomial, without its first term."""
    generator, root = [1], 1
    for _ in range(_CORRECTION):
        shifted = [*generator, 0]
        for place, factor in enumerate(generator, 1):
            shifted[place] ^= _product(factor, root)
        generator, root = shifted, _product(root, 2)
    bits = [[_product(1 << bit, factor) for factor in generator[1:]] for bit in range(8)]
    single = [int.from_bytes(bytes(factors), "big") for factors in bits]
    table = [0]
    for byte in range(1, 256):
        lowest = byte & -byte
        table.append(table[byte ^ lowest] ^ single[lowest.bit_length() - 1])
    return tuple(table)


def _product(one: int, other: int) -> int:
    """Return a product in the field of 256 elements."""
    found = 0
    while other:
        if other & 1:
            found ^= one
        one <<= 1
        if one > 0xFF:
            one ^= _FIELD
        other >>= 1
    return found


@cache
def _mask() -> tuple[int, Callable[[bytes], tuple[int, ...]]]:
    """Return the mask of the bits, and what picks the squares in order out of a white, a black and the bits.

    Where the data leave squares over those are as the mask says.
    """
    fixed = dict(_fixed())
    places = [(row, column) for row, column in _path() if (row, column) not in fixed]
    masked = [column % 3 == 0 for _, column in places]
    source = {place: 2 + number if number < _BITS else masked[number] for number, place in enumerate(places)}
    source |= fixed
    order = [int(source[row, column]) for row in range(MODULES) for column in range(MODULES)]
    return int("".join(str(int(dark)) for dark in masked[:_BITS]), 2), itemgetter(*order)


def _path() -> Iterator[tuple[int, int]]:
    """Yield the squares in the order the data take them: up and down in pairs of columns from the right."""
    pairs = [*range(MODULES - 1, 6, -2), *range(5, 0, -2)]
    for number, right in enumerate(pairs):
        rows = range(MODULES) if number % 2 else range(MODULES - 1, -1, -1)
        for row in rows:
            yield row, right
            yield row, right - 1


def _fixed() -> Iterator[tuple[tuple[int, int], bool]]:
    """Yield the squares that are the same in every code of this kind; later ones stand above earlier ones."""
    for at in range(MODULES):
        yield (6, at), at % 2 == 0
        yield (at, 6), at % 2 == 0
    for top, left in ((0, 0), (0, MODULES - 7), (MODULES - 7, 0)):
        yield from _rings(top + 3, left + 3, 4, {0, 1, 3})
    yield from _rings(_ALIGNMENT, _ALIGNMENT, 2, {0, 2})
    yield from _format()


def _rings(row: int, column: int, reach: int, dark: set[int]) -> Iterator[tuple[tuple[int, int], bool]]:
    """Yield squares around a middle one, black at certain distances from it."""
    for down in range(-reach, reach + 1):
        for right in range(-reach, reach + 1):
            if 0 <= row + down < MODULES and 0 <= column + right < MODULES:
                yield (row + down, column + right), max(abs(down), abs(right)) in dark


def _format() -> Iterator[tuple[tuple[int, int], bool]]:
    """Yield the level and the mask, twice."""
    said = _LEVEL_Q << 3 | _MASK
    rest = said << 10
    for bit in range(14, 9, -1):
        if rest >> bit & 1:
            rest ^= _FORMAT << bit - 10
    bits = (said << 10 | rest) ^ _FORMAT_MASK
    for bit in range(15):
        dark = bool(bits >> bit & 1)
        yield (bit + (bit > 5) if bit < 8 else MODULES - 15 + bit, 8), dark
        yield (8, MODULES - 1 - bit if bit < 8 else 15 - bit - (bit > 8)), dark
    yield (MODULES - 8, 8), True
