"""Date-times as people write them, such as 3月5日9:30 or 明天下午2点半, and as papers print them."""

import re
import unicodedata
from datetime import date, datetime, time

from forms.wording import say
from mediation_app.rules import dates
from mediation_app.rules.errors import invalid
from resources.i18n import QT_TRANSLATE_NOOP

_TIME = re.compile(
    r"(?P<half>凌晨|早上|上午|中午|下午|傍晚|晚上)?T?(?P<hour>\d{1,2})(?:[:时点](?P<minute>\d{1,2}|半)?)分?(?::\d{2})?$"
)
_AFTERNOON = ("下午", "傍晚", "晚上")


def parse_moment(text: str, *, today: date, field: str = "") -> datetime:
    """Read a day and a time of day; without a day it is today's.

    Raises InvalidInput (one problem, ``field``) when no time of day or no such day can be read.
    """
    plain = unicodedata.normalize("NFKC", text).strip()
    found = _TIME.search(plain)
    if found is None:
        advice = QT_TRANSLATE_NOOP("Forms", "“{text}”读不出时间，请写成 3月5日9:30 或 2026-3-5 9:30 这样")
        raise invalid(say(advice, text=text.strip()), field)
    day = plain[: found.start()].strip()
    return datetime.combine(
        dates.parse_date(day, today=today, field=field) if day else today, _time(found, text, field)
    )


def show_moment(moment: datetime) -> str:
    """Write 2026年3月5日9时30分, or 2026年3月5日9时 on the full hour."""
    return f"{dates.show(moment.date())}{show_time(moment)}"


def show_time(moment: datetime) -> str:
    """Write 9时30分, or 9时 on the full hour."""
    return f"{moment.hour}时" + (f"{moment.minute}分" if moment.minute else "")


def show_span(begin: datetime | None, end: datetime | None) -> str:
    """Write 2026年3月5日9时30分至11时, the day of the end only when it is another."""
    if begin is None:
        return ""
    if end is None:
        return show_moment(begin)
    same_day = begin.date() == end.date()
    return f"{show_moment(begin)}至{show_time(end) if same_day else show_moment(end)}"


def _time(found: re.Match[str], text: str, field: str) -> time:
    hour, written = int(found["hour"]), found["minute"]
    minute = 30 if written == "半" else int(written or 0)
    late = found["half"] in _AFTERNOON and hour < 12
    try:
        return time(hour + 12 if late else hour, minute)
    except ValueError as error:
        problem = QT_TRANSLATE_NOOP("Forms", "“{text}”里没有这样的钟点")
        raise invalid(say(problem, text=text.strip()), field) from error
