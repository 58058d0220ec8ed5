"""Break Chinese text into lines: 避头尾, whole words and numbers, squeezed or hanging marks, even lines.

Pure: the widths of the characters are handed in, and everything is in their unit, `em` being the width of a
full character. GB/T 15834-2011 art. 5.1 says which marks may not begin or end a line.
"""

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import accumulate
from operator import add
from typing import NamedTuple
from unicodedata import category

BLANK = "\ufffc"
"""Stands for a blank or another object in the text; its width is whatever was handed in."""

NOT_AT_START = frozenset("，。、；：？！）》〉」』】〕〗”’…—·・～々％‰℃°′″,.;:?!)]}%")
NOT_AT_END = frozenset("（《〈「『【〔〖“‘([{￥¥＄$№§□■")

_RIGHT_BLANK = frozenset("，。、；：？！）》〉」』】〕〗”’")
_LEFT_BLANK = frozenset("（《〈「『【〔〖“‘")
_HANGING = frozenset("，。、；：？！")
_PAIRED = frozenset("—…")
_WORD_MARKS = frozenset("'\"’#&*+-_/\\@.,:%~=<>|^`$")
_SUFFIXES = frozenset("%％‰℃°′″")
_SPACES = frozenset(" \u3000")
_UNBREAKABLE_SPACES = frozenset("\xa0\u202f")
_PAIRS = 1 << 16
"""Pairs of characters whose room is remembered."""

AUTOSPACE = 0.2
"""Room between an ideograph and a Latin word or number, in em, as office programs leave."""

SQUEEZE = 0.4
"""Most that the empty half of a mark gives way, in em."""

LOOSEST = 0.1
"""Most that is added between two characters, in em; a line that would need more stays ragged."""


class Line(NamedTuple):
    """A line: the characters ``start:end`` of the text, and what is added after each; negative is squeezed.

    `hard` ends a paragraph or stands before a line end in the text.
    """

    start: int
    end: int
    gaps: tuple[float, ...]
    hard: bool = False


def break_lines(
    text: str,
    widths: Sequence[float],
    measure: float,
    *,
    em: float,
    first: float | None = None,
    justify: bool = True,
) -> tuple[Line, ...]:
    r"""Return the lines of a text set to a measure, the first one to `first`; a text has at least one line.

    ``\n`` ends a line. No line is wider than its measure but for a hanging mark or a character wider than it.
    """
    rooms = [room * em for room in map(kern, text, text[1:])]
    if _on_one_line(text) and sum(widths) + sum(rooms) <= (measure if first is None else first) + 1e-6:
        return (Line(0, len(text), (*rooms, 0.0), hard=True),)
    lines: list[Line] = []
    start = 0
    for piece in text.split("\n"):
        end = start + len(piece)
        breaker = _Breaker(piece, widths[start:end], em, justify=justify)
        room = measure if first is None or lines else first
        lines.extend(breaker.lines(room, measure, start))
        start = end + 1
    return tuple(lines)


def _on_one_line(text: str) -> bool:
    """Tell whether a text stays as it is where it fits on a line."""
    return bool(text) and text[-1] not in _SPACES and "\n" not in text


def breakable(before: str, after: str) -> bool:
    """Tell whether a line may end between two characters."""
    if after in NOT_AT_START or before in NOT_AT_END or category(after).startswith("M"):
        return False
    if before in _UNBREAKABLE_SPACES or after in _UNBREAKABLE_SPACES or after in _SPACES:
        return False
    if _in_word(before) and _in_word(after):
        return before == "-" and after.isalpha()
    return True


@lru_cache(_PAIRS)
def kern(before: str, after: str) -> float:
    """Return the room between two characters, in em: less where marks meet, more at a word."""
    if before in _RIGHT_BLANK and (after in _RIGHT_BLANK or after in _LEFT_BLANK):
        return -0.5
    if before in _LEFT_BLANK and after in _LEFT_BLANK:
        return -0.5
    if (_ideograph(before) and _letter(after)) or (_letter(before) and _ideograph(after)):
        return AUTOSPACE
    return 0.0


def _in_word(char: str) -> bool:
    return char in _WORD_MARKS or _letter(char)


def _letter(char: str) -> bool:
    return char < "\u2000" and char.isalnum()


def _ideograph(char: str) -> bool:
    return "\u3400" <= char <= "\u9fff" or char >= "\U00020000"


class _Breaker:
    """The breaking of one piece of text without line ends."""

    def __init__(self, text: str, widths: Sequence[float], em: float, *, justify: bool) -> None:
        self.text = text
        self.em = em
        self.justify = justify
        self.base = [room * em for room in map(kern, text, text[1:])] + [0.0] * bool(text)
        self.at = list(accumulate(map(add, widths, self.base), initial=0.0))

    def lines(self, first: float, measure: float, offset: int) -> Iterator[Line]:
        """Yield the lines, their indices counted from `offset`."""
        start, room, size = 0, first, len(self.text)
        while True:
            end = self._end(start, room)
            follow = self._past_spaces(end)
            shown = self._before_spaces(start, end)
            gaps = self._gaps(start, shown, room, last=follow == size)
            yield Line(offset + start, offset + shown, gaps, hard=follow == size)
            if follow == size:
                return
            start, room = follow, measure

    def _width(self, start: int, end: int) -> float:
        return self.at[end] - self.at[start] - self.base[end - 1] if end > start else 0.0

    def _legal(self, end: int) -> bool:
        return end == len(self.text) or breakable(self.text[end - 1], self.text[end])

    def _past_spaces(self, end: int) -> int:
        while end < len(self.text) and self.text[end] in _SPACES:
            end += 1
        return end

    def _before_spaces(self, start: int, end: int) -> int:
        """Return the end without the spaces there; a line of nothing but spaces keeps them."""
        shown = end
        while shown > start and self.text[shown - 1] in _SPACES:
            shown -= 1
        return shown if shown > start else end

    def _end(self, start: int, room: float) -> int:
        """Return where the line that begins at `start` ends."""
        fit = self._fitting(start, room)
        if fit == len(self.text) or self.text[fit] in _SPACES:
            return fit
        pushed = self._legal_up_to(start, fit)
        pulled = self._legal_from(fit + 1, start, room)
        if self._takes_in(start, fit, pulled, room) or (
            room - self._width(start, pushed) > 1.05 * self.em and self._squeezes(start, pulled, room)
        ):
            return pulled
        if pushed == start or self._width(pushed, pulled) > max(room, self._width(start, pushed) * 2):
            return self._cut(start, fit)
        return pushed

    def _cut(self, start: int, fit: int) -> int:
        """Return where to cut a word that is too long for a line, at least not before or after a mark."""
        end = fit
        while end > start + 1 and (self.text[end] in NOT_AT_START or self.text[end - 1] in NOT_AT_END):
            end -= 1
        return end if end > start + 1 else max(fit, start + 1)

    def _fitting(self, start: int, room: float) -> int:
        """Return the last end up to which the text fits as it is."""
        end = min(bisect_right(self.at, self.at[start] + room + self.em, lo=start) + 1, len(self.text))
        while end > start and self._width(start, end) > room + 1e-6:
            end -= 1
        return end

    def _legal_up_to(self, start: int, end: int) -> int:
        while end > start and not self._legal(end):
            end -= 1
        return end

    def _legal_from(self, end: int, start: int, room: float) -> int:
        """Return the next legal end; of a run without one, a place too far away for any line will do."""
        beyond = self.at[start] + 4 * room
        while not self._legal(end) and self.at[end] < beyond:
            end += 1
        return end

    def _takes_in(self, start: int, fit: int, end: int, room: float) -> bool:
        """Tell whether the marks that may not begin the next line go into this one, squeezed or hanging."""
        if any(char not in NOT_AT_START for char in self.text[fit:end]):
            return False
        return self._squeezes(start, end, room) or self._hangs(start, end, room)

    def _squeezes(self, start: int, end: int, room: float) -> bool:
        over = self._width(start, end) - room - self._blank_end(end)
        return over <= len(self._squeezable(start, end)) * SQUEEZE * self.em + 1e-6

    def _hangs(self, start: int, end: int, room: float) -> bool:
        return (
            self.text[end - 1] in _HANGING and end - 1 > start and self._width(start, end - 1) <= room + 1e-6
        )

    def _blank_end(self, end: int) -> float:
        return self.em / 2 if self.text[end - 1] in _RIGHT_BLANK else 0.0

    def _squeezable(self, start: int, end: int) -> list[int]:
        """Return the characters after which an empty half can give way."""
        return [
            i
            for i in range(start, end - 1)
            if not self.base[i] and (self.text[i] in _RIGHT_BLANK or self.text[i + 1] in _LEFT_BLANK)
        ]

    def _gaps(self, start: int, end: int, room: float, *, last: bool) -> tuple[float, ...]:
        """Return what is added after each character so that the line fills its measure."""
        gaps = self.base[start:end]
        if end > start:
            gaps[-1] = 0.0
        slack = room - self._width(start, end)
        if slack < -1e-6:
            self._squeeze(gaps, start, end, slack)
        elif self.justify and not last:
            self._stretch(gaps, start, slack)
        return tuple(gaps)

    def _squeeze(self, gaps: list[float], start: int, end: int, slack: float) -> None:
        over = max(0.0, -slack - self._blank_end(end))
        places = self._squeezable(start, end)
        if over and places and over <= len(places) * SQUEEZE * self.em + 1e-6:
            for place in places:
                gaps[place - start] -= over / len(places)

    def _stretch(self, gaps: list[float], start: int, slack: float) -> None:
        places = [i for i in range(len(gaps) - 1) if self._stretchable(start + i)]
        if places and slack / len(places) <= LOOSEST * self.em:
            for place in places:
                gaps[place] += slack / len(places)

    def _stretchable(self, index: int) -> bool:
        a, b = self.text[index], self.text[index + 1]
        return not (_in_word(a) and _in_word(b)) and not (a == b and a in _PAIRED)
