"""Lists of households as pasted or as sheets hold them: every line is read, or told what is wrong with it.

And shares that sum to the last fen.
"""

import csv
import re
import unicodedata
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from fractions import Fraction

from mediation_app.rules import household_columns as columns
from mediation_app.rules.amounts import parse_amount
from mediation_app.rules.errors import InvalidInput, invalid
from mediation_app.rules.identifiers import normalise_id_number, read_id_number
from mediation_app.rules.names import split_people, tidy_name
from mediation_app.rules.phones import read_phones
from mediation_app.rules.wording import say
from resources.i18n import QT_TRANSLATE_NOOP, Message

MOST_ROWS = 20_000
"""Lines of one list; a town has no more households."""

_MOST_PEOPLE = 99
_LONGEST: Mapping[str, int] = {"name": 80, "phone": 40, "address": 200, "area": 40, "note": 200}
_LINE_END = re.compile(r"\r\n?|\n|[\x0b\x0c\x85\u2028\u2029]")
_BLANKS = re.compile(r"[ \u00a0]{2,}|\u3000+")
_TOTAL = re.compile(r"合\s*计|总\s*计|小\s*计|填报|审核|制表|单位[:：(（]")
_ID_VALUE = re.compile(r"\d{17}[\dX]")
_COUNT = re.compile(r"(\d{1,6})\s*[人口]?")


@dataclass(frozen=True, slots=True, kw_only=True)
class HouseholdRow:
    """A household read from a list; ``line`` is where it stood, from 1; ``amount_fen`` where given."""

    name: str
    id_number: str = ""
    phone: str = ""
    address: str = ""
    people: int | None = None
    area: str = ""
    amount_fen: int | None = None
    note: str = ""
    line: int = 0


@dataclass(frozen=True, slots=True)
class LineProblem:
    """A line of a list, what is wrong with or odd about it, and how it read."""

    line: int
    message: Message
    text: str


@dataclass(frozen=True, slots=True)
class HouseholdReading:
    """What a list came to: households, lines to be mended, oddities of lines taken, lines that are none.

    Each line that is not blank is in exactly one of ``rows``, ``problems`` and ``skipped``.
    """

    rows: tuple[HouseholdRow, ...] = ()
    problems: tuple[LineProblem, ...] = ()
    warnings: tuple[LineProblem, ...] = ()
    skipped: tuple[LineProblem, ...] = ()

    @property
    def total_fen(self) -> int:
        """Return the sum of the amounts given."""
        return sum(row.amount_fen or 0 for row in self.rows)


def read_text(text: str) -> HouseholdReading:
    """Read a list as pasted: columns parted by tabs, commas, 、 or several blanks, a header or none.

    Never raises and never drops a line: one that cannot be read is among the problems with its number.
    """
    reader = _Reader()
    for number, line in enumerate(_LINE_END.split(text), start=1):
        is_kept = any(mark in line for mark in "\t,，")  # then an empty cell keeps its place
        reader.take(number, [_folded(cell) for cell in _parted(line)], in_place=is_kept)
    return reader.reading


def read_cells(lines: Iterable[tuple[int, Sequence[str]]]) -> HouseholdReading:
    """Read a list whose lines are parted into cells already; numbers of lines from 1."""
    reader = _Reader()
    for number, cells in lines:
        reader.take(number, [_folded(cell) for cell in cells], in_place=True)
    return reader.reading


def even_shares(total_fen: int, weights: Sequence[int | Fraction]) -> tuple[int, ...]:
    """Share a total out by weights, to the fen: shares sum exactly, the largest remainders get the last fen.

    Equal remainders go in the order given. Raises InvalidInput for no, a negative or only zero weights.
    """
    whole = sum(weights, Fraction(0))
    if total_fen < 0 or whole <= 0 or any(weight < 0 for weight in weights):
        raise invalid(say(QT_TRANSLATE_NOOP("Rules", "没有可以分摊的份额：份额要大于零，金额不能是负数")))
    exact = [total_fen * Fraction(weight) / whole for weight in weights]
    shares = [int(share) for share in exact]
    order = sorted(range(len(exact)), key=lambda place: (shares[place] - exact[place], place))
    for place in order[: total_fen - sum(shares)]:
        shares[place] += 1
    return tuple(shares)


def area_number(text: str) -> Fraction | None:
    """Return the number an area or share begins with (``3.2亩`` is 16/5), None without one."""
    found = re.match(r"\s*(\d+(?:\.\d+)?)", unicodedata.normalize("NFKC", text))
    return Fraction(found[1]) if found else None


def _parted(line: str) -> list[str]:
    if "\t" in line:
        return line.split("\t")
    if "," in line or "，" in line:
        return _by_commas(line)
    if "、" in line:
        return line.split("、")
    parts = _BLANKS.split(line.strip())
    return _joined(parts if len(parts) > 1 else line.split())


def _by_commas(line: str) -> list[str]:
    try:
        return next(csv.reader([line.replace("，", ",")], strict=True), [])
    except csv.Error:
        return re.split("[,，]", line)


def _joined(parts: list[str]) -> list[str]:
    """Put together what blanks inside a value parted: a name of two single characters, groups of digits."""
    cells: list[str] = []
    for part in parts:
        before = cells[-1] if cells else ""
        name = len(before) == len(part) == 1 and not (before + part).isascii()
        digits = before.isdigit() and part[:-1].isdigit() and len(before) >= 4 and len(before + part) <= 18
        if name or (digits and len(before) + len(part) > 11):
            cells[-1] = before + part
        else:
            cells.append(part)
    return cells


def _folded(cell: str) -> str:
    return re.sub(r"\s+", " ", unicodedata.normalize("NFKC", cell)).strip()


class _Reader:
    """Reads line after line, and keeps what each came to."""

    def __init__(self) -> None:
        self.rows: list[HouseholdRow] = []
        self.problems: list[LineProblem] = []
        self.warnings: list[LineProblem] = []
        self.skipped: list[LineProblem] = []
        self._header: tuple[str, ...] | None = None
        self._under_header = False
        self._unit = ""
        self._seen: dict[tuple[str, ...], int] = {}

    @property
    def reading(self) -> HouseholdReading:
        return HouseholdReading(
            tuple(self.rows), tuple(self.problems), tuple(self.warnings), tuple(self.skipped)
        )

    def take(self, line: int, cells: Sequence[str], *, in_place: bool) -> None:
        text = " ".join(filter(None, cells))
        if not text:
            return
        if header := columns.header_columns(cells):
            self._header = header
            self._unit = "万元" if "万元" in text else ""
            self._under_header = True
            self._skip(line, QT_TRANSLATE_NOOP("Rules", "表头"), text)
        elif self._under_header and in_place and (both := self._both_lines(cells)):
            self._header, self._under_header = both, False
            self._unit = "万元" if "万元" in text else self._unit
            self._skip(line, QT_TRANSLATE_NOOP("Rules", "表头"), text)
        elif _is_caption(cells):
            self._skip(line, QT_TRANSLATE_NOOP("Rules", "标题、合计或填表栏"), text)
        else:
            self._under_header = False
            self._take_household(line, cells, text, in_place=in_place)

    def _both_lines(self, cells: Sequence[str]) -> tuple[str, ...] | None:
        return columns.second_header_line(self._header or (), cells)

    def _take_household(self, line: int, cells: Sequence[str], text: str, *, in_place: bool) -> None:
        try:
            if len(self.rows) >= MOST_ROWS:
                too_many = QT_TRANSLATE_NOOP("Rules", "一张名单最多{most}户")
                raise invalid(say(too_many, most=MOST_ROWS))
            row = _row(self._sorted(cells, in_place=in_place), line)
            self._refuse_twice(row)
        except InvalidInput as error:
            self.problems.append(LineProblem(line, error.problems[0].message, text))
        else:
            self.rows.append(row)
            self.warnings += [LineProblem(line, warning, text) for warning in _warnings(row)]
            self._remember(row, text)

    def _sorted(self, cells: Sequence[str], *, in_place: bool) -> Mapping[str, str]:
        header = self._header
        if header is None or (not in_place and len(cells) != len(header)):
            return columns.by_shape(cells)
        if surplus := [cell for cell in cells[len(header) :] if cell]:
            text = QT_TRANSLATE_NOOP("Rules", "比表头多出“{text}”，不知道是哪一栏")
            raise invalid(say(text, text=" ".join(surplus)))
        filled = [(name, cell) for name, cell in zip(header, cells, strict=False) if cell]
        values = {name: cell for name, cell in filled if name}
        if self._unit and values.get(columns.AMOUNT, "").replace(".", "").isdigit():
            values[columns.AMOUNT] += self._unit
        unnamed = [cell for name, cell in filled if not name]
        return values | {columns.NOTE: " ".join(filter(None, (values.get(columns.NOTE, ""), *unnamed)))}

    def _refuse_twice(self, row: HouseholdRow) -> None:
        for key in _keys(row):
            if key in self._seen:
                text = QT_TRANSLATE_NOOP("Rules", "与第{line}行重复")
                raise invalid(say(text, line=self._seen[key]))

    def _remember(self, row: HouseholdRow, text: str) -> None:
        for key in _keys(row):
            self._seen[key] = row.line
        first = self._seen.setdefault(("name only", row.name), row.line)
        if first != row.line and not (row.id_number or row.address):
            same = QT_TRANSLATE_NOOP("Rules", "与第{line}行同名，请确认不是同一户")
            self.warnings.append(LineProblem(row.line, say(same, line=first), text))

    def _skip(self, line: int, source: str, text: str) -> None:
        self.skipped.append(LineProblem(line, say(source), text))


def _is_caption(cells: Sequence[str]) -> bool:
    filled = [cell for cell in cells if cell]
    title = len(filled) == 1 and len(filled[0]) > 5 and bool(re.search(r"[表册单]$", filled[0]))
    return title or bool(_TOTAL.search(filled[0]))


def _row(values: Mapping[str, str], line: int) -> HouseholdRow:
    row = HouseholdRow(
        name=_name(values.get(columns.NAME, "")),
        id_number=_id_number(values.get(columns.ID_NUMBER, "")),
        phone=str(read_phones(values.get(columns.PHONE, ""))),
        address=values.get(columns.ADDRESS, ""),
        people=_people(values.get(columns.PEOPLE, "")),
        area=values.get(columns.AREA, ""),
        amount_fen=_amount(values.get(columns.AMOUNT, "")),
        note=values.get(columns.NOTE, ""),
        line=line,
    )
    for field, longest in _LONGEST.items():
        if len(getattr(row, field)) > longest:
            text = QT_TRANSLATE_NOOP("Rules", "有一栏超过{longest}个字")
            raise invalid(say(text, longest=longest), field)
    return row


def _name(text: str) -> str:
    name = tidy_name(text)
    if not name or not any(char.isalpha() for char in name):
        raise invalid(say(QT_TRANSLATE_NOOP("Rules", "没有户主姓名")), "name")
    if any(char.isdigit() for char in name):
        raise invalid(say(QT_TRANSLATE_NOOP("Rules", "姓名“{name}”里有数字"), name=name), "name")
    if len(split_people(text)) > 1:
        raise invalid(say(QT_TRANSLATE_NOOP("Rules", "“{name}”是几个人，请每户一行"), name=name), "name")
    return name


def _id_number(text: str) -> str:
    value = normalise_id_number(text, field="id_number")
    if value and not _ID_VALUE.fullmatch(value):
        wrong = QT_TRANSLATE_NOOP("Rules", "身份证号“{text}”是{count}位，应为18位")
        raise invalid(say(wrong, text=value, count=len(value)), "id_number")
    return value


def _people(text: str) -> int | None:
    if not text:
        return None
    found = _COUNT.fullmatch(re.sub(r"\.0+$", "", text))
    if found is None or not 1 <= int(found[1]) <= _MOST_PEOPLE:
        wrong = QT_TRANSLATE_NOOP("Rules", "人口“{text}”不是1到{most}之间的数")
        raise invalid(say(wrong, text=text, most=_MOST_PEOPLE), "people")
    return int(found[1])


def _amount(text: str) -> int | None:
    return parse_amount(text, field="amount_fen", allow_zero=True) if text else None


def _warnings(row: HouseholdRow) -> list[Message]:
    found = list(read_phones(row.phone).warnings)
    if row.id_number:
        found += read_id_number(row.id_number, today=date.max).warnings
    return found


def _keys(row: HouseholdRow) -> list[tuple[str, ...]]:
    keys: list[tuple[str, ...]] = [("id", row.id_number)] if row.id_number else []
    return keys + ([("place", row.name, row.address)] if row.address else [])
