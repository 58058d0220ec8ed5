"""Reads a year's holiday notice from a file: JSON of the bundled shape, or rows of a table.

国务院办公厅 announces each year's days in the autumn before; until then clocks count provisionally.
"""

import csv
import json
import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from mediation_app.rules.errors import InvalidInput, invalid
from mediation_app.rules.wording import say
from resources.i18n import QT_TRANSLATE_NOOP, Message

YEARS = range(2007, 2200)
"""The years a notice may be about; the present rules of 调休 begin with 2007."""

LARGEST = 200_000
"""Bytes; a year's days need two thousand."""

_OFF = frozenset({"放假", "休", "休息", "假", "节假日", "放假调休", "off"})
_WORK = frozenset({"上班", "班", "调休上班", "补班", "工作", "调休", "work"})
_YEAR = re.compile(r"(?<!\d)(20\d\d)(?!\d)")
_DAY = re.compile(r"(?P<y>\d{4})[-./年](?P<m>\d{1,2})[-./月](?P<d>\d{1,2})日?(?:[ T]00:00(?::00)?)?")
_PACKED = re.compile(r"(?P<y>\d{4})(?P<m>\d{2})(?P<d>\d{2})")
_ADVICE = say(
    QT_TRANSLATE_NOOP(
        "Rules",
        "请按“日期,安排,名称”三列整理，安排写“放假”或“上班”，每行一天；现有的日历没有改动。",
    )
)
_WANTED = QT_TRANSLATE_NOOP("Rules", "这不是放假安排文件")

_MOST_OFF = 183
"""The most days off a year may have, with all its weekends written out; more is some other list."""


@dataclass(frozen=True, slots=True, kw_only=True)
class HolidayNotice:
    """One year's days: those off with the holiday's name, and the weekend days worked instead."""

    year: int
    off: Mapping[date, str]
    work: frozenset[date]


def read_notice(data: bytes, name: str) -> HolidayNotice:
    """Read the file ``name``, JSON or CSV, in UTF-8, UTF-16 or GB18030.

    Raises InvalidInput, in words, for what is no such file, is empty or in an unknown encoding, names another
    year than its days, or lets a day be off and worked, stand twice, or be worked although it is no weekend.
    """
    if len(data) > LARGEST:
        raise _refused(say(_WANTED))
    text = _decoded(data).strip()
    if not text:
        raise _refused(say(QT_TRANSLATE_NOOP("Rules", "文件是空的")))
    if text[0] in "{[":
        return _from_json(text, name)
    return notice_from_rows(csv.reader(text.splitlines()), name)


def notice_from_rows(rows: Iterable[Sequence[str]], name: str) -> HolidayNotice:
    """Read rows of 日期, 安排 and 名称, with or without a title and a heading. Raises InvalidInput."""
    days: list[tuple[date, bool, str]] = []
    titles = [name]
    for number, row in enumerate(rows, start=1):
        cells = [cell.strip() for cell in row]
        if not any(cells):
            continue
        if not days and not _looks_dated(cells[0]):
            titles.append(" ".join(cells))
            continue
        days.append(_row(cells, number))
    if not days:
        raise _refused(say(_WANTED))
    _refuse_repeated(day for day, _, _ in days)
    off = {day: holiday for day, is_off, holiday in days if is_off}
    work = frozenset(day for day, is_off, _ in days if not is_off)
    return _checked(_year_meant(titles, [day for day, _, _ in days]), off, work)


def _from_json(text: str, name: str) -> HolidayNotice:
    try:
        raw = json.loads(text, object_pairs_hook=_without_repeats)
        year = raw["year"]
        off = {_iso(day): str(holiday) for day, holiday in raw["off"].items()}
        worked = [_iso(day) for day in raw["work"]]
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError) as error:
        raise _refused(say(_WANTED)) from error
    if type(year) is not int:
        raise _refused(say(_WANTED))
    _refuse_repeated([*off, *worked])
    _refuse_other_year(year, [int(found) for found in _YEAR.findall(name)])
    return _checked(year, off, frozenset(worked))


def _without_repeats(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    for key, count in Counter(key for key, _ in pairs).items():
        if count > 1:
            raise _refused(say(QT_TRANSLATE_NOOP("Rules", "{day}出现了两次"), day=key))
    return dict(pairs)


def _iso(text: str) -> date:
    day = _read_day(text)
    if day is None:
        raise _refused(say(QT_TRANSLATE_NOOP("Rules", "“{text}”不是日期"), text=text[:20]))
    return day


def _row(cells: list[str], number: int) -> tuple[date, bool, str]:
    day = _read_day(cells[0])
    if day is None:
        text = QT_TRANSLATE_NOOP("Rules", "第{number}行的“{text}”不是日期")
        raise _refused(say(text, number=number, text=cells[0][:20]))
    word = cells[1] if len(cells) > 1 else ""
    if word.lower() not in _OFF | _WORK:
        text = QT_TRANSLATE_NOOP("Rules", "第{number}行的安排“{text}”认不出，请写“放假”或“上班”")
        raise _refused(say(text, number=number, text=word[:20]))
    return day, word.lower() in _OFF, cells[2][:60] if len(cells) > 2 else ""


def _looks_dated(cell: str) -> bool:
    return bool(_DAY.fullmatch(cell) or _PACKED.fullmatch(cell))


def _read_day(text: object) -> date | None:
    found = isinstance(text, str) and (_DAY.fullmatch(text.strip()) or _PACKED.fullmatch(text.strip()))
    if not found:
        return None
    try:
        return date(int(found["y"]), int(found["m"]), int(found["d"]))
    except ValueError:
        return None


def _decoded(data: bytes) -> str:
    if data[:2] in (b"\xff\xfe", b"\xfe\xff"):
        encodings: tuple[str, ...] = ("utf-16",)
    else:
        encodings = ("utf-8-sig", "gb18030")
    for encoding in encodings:
        try:
            text = data.decode(encoding)
        except UnicodeDecodeError:
            continue
        if "\0" not in text:
            return text
    raise _refused(say(QT_TRANSLATE_NOOP("Rules", "文件的编码认不出，请另存为 UTF-8 的 CSV 文件再导入")))


def _year_meant(titles: list[str], days: list[date]) -> int:
    """Return the year of the days; the file's name or title may not say another one."""
    year = Counter(day.year for day in days).most_common(1)[0][0]
    for title in titles:
        _refuse_other_year(year, [int(found) for found in _YEAR.findall(title)])
    return year


def _refuse_other_year(year: int, said: list[int]) -> None:
    if said and year not in said:
        text = QT_TRANSLATE_NOOP("Rules", "文件名或标题写的是{said}年，里面的日期却是{year}年的")
        raise _refused(say(text, said=str(said[0]), year=str(year)))


def _refuse_repeated(days: Iterable[date]) -> None:
    for day, count in sorted(Counter(days).items()):
        if count > 1:
            text = QT_TRANSLATE_NOOP("Rules", "{day}出现了两次：同一天不能既放假又上班，也不能重复")
            raise _refused(say(text, day=day))


def _checked(year: int, off: Mapping[date, str], work: frozenset[date]) -> HolidayNotice:
    if year not in YEARS:
        raise _refused(say(QT_TRANSLATE_NOOP("Rules", "{year}年不对"), year=str(year)))
    for day in sorted({*off, *work}):
        if day.year != year:
            text = QT_TRANSLATE_NOOP("Rules", "{day}不在{year}年：一个文件只放一年的安排")
            raise _refused(say(text, day=day, year=str(year)))
    for day in sorted(work):
        if day.weekday() < 5:
            text = QT_TRANSLATE_NOOP("Rules", "{day}不是周六、周日，不能写成调休上班")
            raise _refused(say(text, day=day))
    if not off:
        raise _refused(say(QT_TRANSLATE_NOOP("Rules", "文件里没有放假的日期")))
    if len(off) > _MOST_OFF:
        text = QT_TRANSLATE_NOOP("Rules", "文件里一年有{count}天放假，不像是放假安排")
        raise _refused(say(text, count=len(off)))
    return HolidayNotice(year=year, off=dict(sorted(off.items())), work=work)


def _refused(message: Message) -> InvalidInput:
    return InvalidInput(invalid(message, "path").problems, _ADVICE)
