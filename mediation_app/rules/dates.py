"""Dates as people write them, partial dates of old cases, and dates as papers print them."""

import calendar
import re
import unicodedata
from collections.abc import Mapping
from datetime import date, timedelta
from types import MappingProxyType

from mediation_app.rules.errors import invalid
from mediation_app.rules.wording import say
from resources.i18n import QT_TRANSLATE_NOOP, Message

EARLIEST = date(1900, 1, 1)
LATEST = date(2199, 12, 31)
"""Nothing is due later; a year beyond it is a slip of the finger."""

_NUMERALS = "〇一二三四五六七八九"
_DIGITS = str.maketrans(_NUMERALS + "零○Oo", "01234567890000")
_RELATIVE: Mapping[str, int] = MappingProxyType(
    {"大前天": -3, "前天": -2, "昨天": -1, "昨日": -1, "今天": 0, "今日": 0}
    | {"明天": 1, "明日": 1, "后天": 2, "大后天": 3}
)
_FULL = re.compile(r"(?P<y>\d{4}|\d{2})[-./年](?P<m>\d{1,2})[-./月](?P<d>\d{1,2})[日号]?")
_PACKED = re.compile(r"(?P<y>\d{4})(?P<m>\d{2})(?P<d>\d{2})")
_NO_YEAR = re.compile(r"(?P<m>\d{1,2})(?:月|[-./])(?P<d>\d{1,2})[日号]?")
_DAY_ONLY = re.compile(r"(?P<d>\d{1,2})[日号]")
_OFFSET = re.compile(r"(?P<sign>[+-])(?P<days>\d{1,4})天?")
_ABOUT = "(?:某日|间|左右|初|上旬|中旬|下旬|底|末|度)?"
_MONTH = re.compile(rf"(?P<y>\d{{4}})(?:年|[-./])(?P<m>\d{{1,2}})(?:月份?)?{_ABOUT}")
_YEAR = re.compile(rf"(?P<y>\d{{4}})年?{_ABOUT}")
_TIME_OF_DAY = re.compile(r"(?<=\d)[日号]?[T ]+\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?$")


def parse_date(
    text: str,
    *,
    today: date,
    field: str = "",
    earliest: date = EARLIEST,
    latest: date | None = None,
) -> date:
    """Read a date as people write it.

    Such as 2026-3-5, 2026.3.5, 20260305, 26.3.5, 3月5日, 5日, 今天, +7 or 二〇二六年三月五日.
    A date without year or month takes today's. Raises InvalidInput (one problem, `field`) when the text
    is no date or lies outside `earliest`…`latest`.
    """
    try:
        day = _read(_plain(text), today)
    except (ValueError, OverflowError) as error:
        raise invalid(_no_such_day(text), field) from error
    if day is None:
        raise invalid(_unreadable(text), field)
    _check_range(day, earliest, latest, field)
    return day


def parse_partial(text: str, *, today: date, field: str = "", latest: date | None = None) -> str:
    """Read a date of which only year or month may be known; returns `2009`, `2009-03` or `2009-03-05`."""
    plain = _plain(text)
    for pattern in (_MONTH, _YEAR):
        if found := pattern.fullmatch(plain):
            return _check_partial(
                text, {name: int(value) for name, value in found.groupdict().items()}, latest, field
            )
    return parse_date(text, today=today, field=field, latest=latest).isoformat()


def show(day: date) -> str:
    """Write 2026年3月5日, without leading zeros."""
    return f"{day.year}年{day.month}月{day.day}日"


def show_partial(partial: str) -> str:
    """Write `2009`, `2009-03`, `2009-03-05` as 2009年, 2009年3月, 2009年3月5日."""
    return "".join(f"{int(part)}{unit}" for part, unit in zip(partial.split("-"), "年月日", strict=False))


def show_capitals(day: date) -> str:
    """Write 二〇二六年三月五日, as at the foot of formal papers."""
    year = "".join(_NUMERALS[int(digit)] for digit in str(day.year))
    return f"{year}年{_small_number(day.month)}月{_small_number(day.day)}日"


def bounds(partial: str) -> tuple[date, date]:
    """Return the first and last day that a partial date may mean."""
    parts = [int(part) for part in partial.split("-")]
    year, month = parts[0], parts[1] if len(parts) > 1 else None
    if len(parts) == 3:
        return date(*parts), date(*parts)
    first_month, last_month = month or 1, month or 12
    return date(year, first_month, 1), date(year, last_month, calendar.monthrange(year, last_month)[1])


def _plain(text: str) -> str:
    folded = unicodedata.normalize("NFKC", text).strip()
    folded = _TIME_OF_DAY.sub("", folded)
    folded = re.sub(r"\s", "", folded).replace("元年", "1年").replace("元月", "1月")
    return re.sub(r"[〇零○Oo一二三四五六七八九十廿卅]+", lambda found: _arabic(found[0]), folded)


def _arabic(numeral: str) -> str:
    tens = numeral.replace("廿", "二十").replace("卅", "三十")
    if "十" not in tens:
        return tens.translate(_DIGITS)
    left, _, right = tens.partition("十")
    return str(int(_arabic(left) if left else 1) * 10 + int(_arabic(right) if right else 0))


def _read(plain: str, today: date) -> date | None:
    if plain in _RELATIVE:
        return today + timedelta(days=_RELATIVE[plain])
    if found := _OFFSET.fullmatch(plain):
        return today + timedelta(days=int(found["sign"] + found["days"]))
    for pattern in (_FULL, _PACKED, _NO_YEAR, _DAY_ONLY):
        if found := pattern.fullmatch(plain):
            given = found.groupdict()
            year = _four_digits(given["y"], today) if "y" in given else today.year
            return date(year, int(given.get("m") or today.month), int(given["d"]))
    return None


def _four_digits(year: str, today: date) -> int:
    if len(year) == 4:
        return int(year)
    century = today.year // 100 * 100
    return century + int(year) - (100 if century + int(year) > today.year + 20 else 0)


def _check_partial(text: str, given: Mapping[str, int], latest: date | None, field: str) -> str:
    year, month = given["y"], given.get("m")
    if month is not None and not 1 <= month <= 12:
        raise invalid(_no_such_day(text), field)
    partial = f"{year:04}" if month is None else f"{year:04}-{month:02}"
    if year < EARLIEST.year:
        raise invalid(_too_early(EARLIEST), field)
    _check_range(bounds(partial)[0], EARLIEST, latest, field)
    return partial


def _check_range(day: date, earliest: date, latest: date | None, field: str) -> None:
    if day < earliest:
        raise invalid(_too_early(earliest), field)
    if day > LATEST:
        text = QT_TRANSLATE_NOOP("Rules", "日期太晚，不能晚于{latest}")
        raise invalid(say(text, latest=LATEST), field)
    if latest is not None and day > latest:
        text = QT_TRANSLATE_NOOP("Rules", "日期{day}晚于{latest}，不能填以后的日期")
        raise invalid(say(text, day=day, latest=latest), field)


def _too_early(earliest: date) -> Message:
    return say(QT_TRANSLATE_NOOP("Rules", "日期太早，不能早于{earliest}"), earliest=earliest)


def _unreadable(text: str) -> Message:
    advice = QT_TRANSLATE_NOOP("Rules", "“{text}”读不出日期，请写成 2026-3-5 或 2026年3月5日 这样")
    return say(advice, text=text.strip())


def _no_such_day(text: str) -> Message:
    return say(QT_TRANSLATE_NOOP("Rules", "“{text}”不是日历上有的日子"), text=text.strip())


def _small_number(value: int) -> str:
    tens, ones = divmod(value, 10)
    head = "" if tens == 0 else "十" if tens == 1 else f"{_NUMERALS[tens]}十"
    return head + (_NUMERALS[ones] if ones else "")
