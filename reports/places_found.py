"""Find by its words where a PDF is signed, sealed and dated: one edited in Word, made from a template, old.

What is signed begins with a label such as ``人民调解员（签名）：``; names that end in a colon below a label
alone in its line are those who sign under it. A line drawn behind the words is the line to sign on.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import count

from reports.page_pieces import PagePieces, Piece, Rule, page_pieces
from reports.places import Place, PlaceKind, seal_place

_SIGNED = "(?:签名|签字|签章|签收|盖章|指印|手印|捺印)"
_LABEL = re.compile(
    rf"^(?!.*(?:日期|时间))[^：:。；，]{{0,30}}?{_SIGNED}[^：:。；，]{{0,60}}(?P<colon>[：:][^：:。；，]{{0,12}})?$"
)
_IN_BRACKETS = re.compile(
    rf"^(?P<label>[^（(]*[（(][^）)]*{_SIGNED}[^）)]*[）)])(?P<name>[^：:]*)(?:[：:](?P<after>.*))?$"
)
_AFTER = re.compile(r"^(?P<label>[^：:]*)[：:](?P<name>.*)$")
_NAMED = re.compile(r"^(?P<name>[^：:。；，]{1,60})[：:]$")
_ROLE = re.compile(
    r"^(?:人民|委托|法定)?(?:记录人|书记员|调解员|见证人|代理人|代书人|翻译|监护人|负责人|经办人)[：:]$"
)
"""Who signs where no label says so: not the name of somebody who signs under the one above."""

_SEAL = re.compile(r"^[（(]?.{0,40}(?:印章|公章|盖章处|（章）|\(章\))[）)]?$")
_DATE = re.compile(
    r"^(?:\d{4}|[〇零一二三四五六七八九]{4})?年(?:[\d一二三四五六七八九十]{1,3})?月(?:[\d一二三四五六七八九十]{1,3})?日$"
)
_ISSUER = re.compile(r"(?:委员会|政府|办公室|中心|局|所|站|法院|公司)$")

_STOPS = re.compile("[：:。；，]")
_LONG = 12
"""Characters of a name from which on it may run over a line."""

_HEADER = 2
"""Lines that may stand above the text of a page."""

_YEAR = 4
"""Room left for a year to be written, in em."""

_HEIGHT = 27.0
_GAP = 4.0
_LEAST_ROOM = 45.0
"""Most height of a place, the room kept before the next words, the least room to sign; in points."""


def find_places(pdf: bytes) -> tuple[Place, ...]:
    """Return the places that the words of a PDF tell, in the order they stand; none in one without words."""
    groups = count()
    read = (replace(page, lines=tuple(_whole(page.lines))) for page in page_pieces(pdf))
    pages = [_Page(number, page, groups) for number, page in enumerate(read)]
    signed: list[Place] = []
    for page in pages:
        signed += [*page.going_on(signed[-1] if signed else None), *page.signers()]
    for page in reversed(pages):
        if closing := tuple(page.closing()):
            return (*signed, *closing)
    return tuple(signed)


@dataclass(frozen=True, slots=True)
class _Page:
    """A page in which places are looked for; `groups` counts the labels of the whole paper."""

    number: int
    pieces: PagePieces
    groups: Iterator[int]

    def going_on(self, before: Place | None) -> Iterator[Place]:
        """Yield those who sign at the head of the page under a label of the page before."""
        if before is None or before.page != self.number - 1 or before.key.endswith(".0"):
            return
        group, last = map(int, before.key.split("."))
        for start in range(_HEADER + 1):
            named = list(_named(self.pieces.lines[start:]))
            for ordinal, (at, piece, name) in enumerate(named, last + 1):
                place = self._place(self.pieces.lines[start + at], piece)
                yield replace(place, key=f"{group}.{ordinal}", label=before.label, name=name)
            if named:
                return

    def signers(self) -> Iterator[Place]:
        """Yield where somebody signs."""
        number, lines, is_below = 0, self.pieces.lines, False
        while number < len(lines):
            labels = [one for one in lines[number] if self._asks(one, is_below=is_below)]
            is_below = bool(labels)
            below = self._below(number) if len(labels) == len(lines[number]) == 1 else ()
            for piece in () if below else labels:
                place = self._place(lines[number], piece)
                label, name = _parted(piece.text)
                yield replace(place, key=f"{next(self.groups)}.0", label=label, name=name)
            if below:
                group, label = next(self.groups), _parted(labels[0].text)[0]
                for ordinal, (_, place) in enumerate(below):
                    yield replace(place, key=f"{group}.{ordinal}", label=label)
                number = below[-1][0]
            number += 1

    def _asks(self, piece: Piece, *, is_below: bool) -> bool:
        """Tell whether words ask for a signature; ``is_below``: those in the line above did.

        They end in a colon, or a line to sign on begins right behind them.
        """
        match = _LABEL.match(piece.text)
        if match is None:
            return is_below and bool(_ROLE.match(piece.text))
        rule = None if match["colon"] else self._rule_beside(piece, self.pieces.width)
        return bool(match["colon"]) or (rule is not None and abs(rule.left - piece.right) < piece.size)

    def _below(self, number: int) -> Sequence[tuple[int, Place]]:
        """Return the places under a label that names nobody, each with the line its words stand in.

        Names that end in a colon, else lines to sign on without words.
        """
        lines, label = self.pieces.lines, self.pieces.lines[number][0]
        if _parted(label.text)[1]:
            return ()
        named = [
            (number + 1 + at, replace(self._place(lines[number + 1 + at], piece), name=name))
            for at, piece, name in _named(lines[number + 1 :])
        ]
        if named or self._rule_beside(label, self.pieces.width):
            return named
        lowest = lines[number + 1][0].top if number + 1 < len(lines) else 0.0
        bare = sorted((one for one in self.pieces.rules if lowest <= one.y < label.bottom - 4), key=_reading)
        return [(number, self._over(rule, _HEIGHT)) for rule in bare]

    def _rule_beside(self, piece: Piece, right: float) -> Rule | None:
        """Return the line to sign on that begins behind words."""
        y = piece.bottom - 0.1 * piece.size
        near = [
            rule
            for rule in self.pieces.rules
            if abs(rule.y - y) < piece.size * 0.6 and piece.left < rule.left < right
        ]
        return min(near, key=lambda rule: abs(rule.left - piece.right), default=None)

    def _over(self, rule: Rule, height: float) -> Place:
        return Place(
            key="",
            kind=PlaceKind.SIGNER,
            label="",
            page=self.number,
            x=rule.left,
            y=rule.y,
            width=rule.right - rule.left,
            height=height,
        )

    def _place(self, line: Sequence[Piece], piece: Piece) -> Place:
        """Return the room behind a label: the line drawn there, else up to the next words or the margin."""
        after = next((other.left for other in line if other.left >= piece.right), None)
        rule = self._rule_beside(piece, after or self.pieces.width)
        if rule is None:
            left, right = piece.right + 2.0, (after or self._margin()) - _GAP
            if right - left < _LEAST_ROOM:
                left, right = piece.left, max(piece.right, piece.left + _LEAST_ROOM)
            rule = Rule(left, right, piece.bottom - 0.1 * piece.size)
        elif after:
            rule = rule._replace(right=max(min(rule.right, after), rule.left + _LEAST_ROOM))
        return self._over(rule, min(_HEIGHT, max(self._above(line) - rule.y, piece.size)))

    def _margin(self) -> float:
        """Return where text ends at the right: as far as any does, or as far in as it begins at the left."""
        pieces = [piece for line in self.pieces.lines for piece in line]
        left = min((piece.left for piece in pieces), default=0.0)
        return max(self.pieces.width - left, *(piece.right for piece in pieces))

    def _above(self, line: Sequence[Piece]) -> float:
        """Return where the line of text above another ends."""
        top = line[0].top
        return min((one[0].bottom for one in self.pieces.lines if one[0].bottom > top), default=top + _HEIGHT)

    def closing(self) -> Iterator[Place]:
        """Yield where the page is sealed and dated: the last date in a line of its own, words above it."""
        lines = self.pieces.lines
        at = next((n for n in reversed(range(len(lines))) if _date_of(lines[n], self.pieces.width)), None)
        date = _date_of(lines[at], self.pieces.width) if at is not None else None
        words = self._seal_words(at)
        if words is not None:
            y = date.middle[1] if date is not None else None
            yield seal_place(words.middle, y, page=self.number, label=words.text)
        if date is not None:
            yield Place(
                key="date",
                kind=PlaceKind.DATE,
                label=date.text,
                page=self.number,
                x=date.left,
                y=date.bottom,
                width=date.right - date.left,
                height=date.size,
            )

    def _seal_words(self, dated: int | None) -> Piece | None:
        """Return the words for the seal: such as say so, or who issues the paper right above its date."""
        lines = self.pieces.lines
        if dated:
            above = lines[dated - 1][-1]
            is_issuer = _ISSUER.search(above.text) and above.middle[0] > self.pieces.width * 0.4
            if is_issuer or _SEAL.match(above.text):
                return above
        said = [piece for line in lines for piece in line if _SEAL.match(piece.text)]
        return said[-1] if said else None


def _whole(lines: Sequence[tuple[Piece, ...]]) -> Iterator[tuple[Piece, ...]]:
    """Yield lines, a label whose end stands alone in the next one as one: who signs for whom in brackets."""
    begun = ""
    for number, line in enumerate(lines):
        after = lines[number + 1] if number + 1 < len(lines) else ()
        if len(line) == len(after) == 1 and _begins_label(line[0].text, after[0].text):
            begun = line[0].text
            continue
        yield (line[0]._replace(text=begun + line[0].text),) if begun else line
        begun = ""


def _begins_label(text: str, after: str) -> bool:
    """Tell whether a label without its colon goes on in the next line with brackets and the colon."""
    match = _LABEL.match(text)
    return match is not None and not match["colon"] and after[0] in "（(" and bool(_NAMED.match(after))


def _named(lines: Sequence[Sequence[Piece]]) -> Iterator[tuple[int, Piece, str]]:
    """Yield the names in the lines below a label, each with how many lines below it stands."""
    begun = ""
    for number, line in enumerate(lines):
        if _runs_on(line, lines[number + 1 : number + 2]):
            begun += line[0].text
            continue
        found = [(piece, _NAMED.match(piece.text)) for piece in line]
        if any(match is None or _is_label(piece.text) for piece, match in found):
            return
        yield from ((number, piece, begun + match["name"]) for piece, match in found if match)
        begun = ""


def _runs_on(line: Sequence[Piece], after: Sequence[Sequence[Piece]]) -> bool:
    """Tell whether a line is the first part of a long name that ends in the next one."""
    if len(line) != 1 or not after or len(after[0]) != 1:
        return False
    text, rest = line[0].text, after[0][0].text
    is_name = len(text) >= _LONG and not _STOPS.search(text) and not _is_label(text)
    return is_name and _NAMED.match(rest) is not None and not _is_label(rest)


def _is_label(text: str) -> bool:
    """Tell whether words are no name."""
    return bool(_LABEL.match(text) or _ROLE.match(text))


def _reading(rule: Rule) -> tuple[int, float]:
    """Return the order in which lines are read: from the top, in a row from the left."""
    return round(-rule.y), rule.left


def _parted(text: str) -> tuple[str, str]:
    """Return a label without its colon, and who is named behind its brackets or its colon."""
    match = _IN_BRACKETS.match(text)
    if match:
        return match["label"], match["name"] or match["after"] or ""
    other = _AFTER.match(text)
    return (other["label"], other["name"]) if other else (text, "")


def _date_of(line: Sequence[Piece], width: float) -> Piece | None:
    """Return the date a line consists of, in the right part of the page."""
    text = "".join(piece.text for piece in line)
    if not _DATE.match(text) or line[-1].right < width * 0.5:
        return None
    first = line[0]
    left = first.left - (_YEAR * first.size if text.startswith("年") else 0.0)
    return Piece(text, left, first.bottom, line[-1].right, first.top)
