"""Reading single values of an exchange record: what cannot be read is noted with its path."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime, time
from decimal import Decimal
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from mediation_app.model import Grid, Staff, Village
from mediation_app.rules.amounts import parse_amount
from mediation_app.rules.dates import parse_date, parse_partial
from mediation_app.rules.errors import InvalidInput, Problem
from resources.i18n import QT_TRANSLATE_NOOP, Message

Record = Mapping[str, Any]
"""A JSON object of the exchange format, already checked against the schema."""

_YEAR = re.compile(r"\d{4}|[〇零○一二三四五六七八九]{4}")
_CLOCK = re.compile(r"[日号T\s]*(?P<hour>\d{1,2})[:：时点](?P<minute>\d{1,2})?(?:[:：]\d{1,2}|分)?$")


def say(source: str, **values: object) -> Message:
    """Build a message in the exchange's context."""
    return Message("Exchange", source, **values)


@dataclass(frozen=True, slots=True)
class Known:
    """What names in a record can refer to in this office, and the day it is."""

    today: date
    staff: Mapping[str, int]
    villages: Mapping[str, int]
    grids: Mapping[tuple[int, str], int]


def known_here(session: Session, today: date) -> Known:
    """Read what names in a record can refer to."""
    staff = session.execute(select(Staff.name, Staff.id).where(Staff.active).order_by(Staff.id.desc()))
    villages = session.execute(select(Village.name, Village.id))
    grids = session.execute(select(Grid.village_id, Grid.name, Grid.id))
    return Known(
        today=today,
        staff={row.name: row.id for row in staff},
        villages={row.name: row.id for row in villages},
        grids={(village_id, name): grid_id for village_id, name, grid_id in grids},
    )


@dataclass(slots=True)
class Reader:
    """Reads values of one record and gathers the problems it meets."""

    known: Known
    problems: list[Problem] = field(default_factory=list)

    def day(self, record: Record, name: str, path: str = "", *, may_come: bool = False) -> date | None:
        """Read a date, always with its year; None when absent.

        ``may_come``: the day may lie ahead, or is checked with the dispute.
        """
        text = str(record.get(name, ""))
        return self._day(text, f"{path}{name}", may_come=may_come) if text.strip() else None

    def partial(self, record: Record, name: str) -> str:
        """Read a date of which only year or month may be known, as an ISO prefix."""
        text = str(record.get(name, ""))
        if not text.strip():
            return ""
        if not _YEAR.search(text):
            self.note(name, say(QT_TRANSLATE_NOOP("Exchange", "“{text}”没有写明年份"), text=text))
            return ""
        try:
            return parse_partial(text, today=self.known.today, field=name)
        except InvalidInput as error:
            self.problems += error.problems
            return ""

    def moment(self, record: Record, name: str, path: str = "") -> datetime | None:
        """Read a date with a time of day; None when absent."""
        text = str(record.get(name, "")).strip()
        if not text:
            return None
        clock = _CLOCK.search(text)
        day = self._day(text[: clock.start()] if clock else text, f"{path}{name}", may_come=True)
        if clock is None:
            self.note(
                f"{path}{name}", say(QT_TRANSLATE_NOOP("Exchange", "“{text}”没有写明几点几分"), text=text)
            )
            return None
        hour, minute = int(clock["hour"]), int(clock["minute"] or 0)
        if hour > 23 or minute > 59:
            self.note(f"{path}{name}", say(QT_TRANSLATE_NOOP("Exchange", "“{text}”不是钟点"), text=text))
            return None
        return datetime.combine(day, time(hour, minute)) if day else None

    def amount(self, record: Record, name: str, path: str = "", *, allow_zero: bool = False) -> int | None:
        """Read an amount of money in fen, from a number of yuan or from words; None when absent."""
        value = record.get(name, "")
        text = format(value, "f") if isinstance(value, Decimal) else str(value)
        if not text.strip():
            return None
        try:
            return parse_amount(text, field=f"{path}{name}", allow_zero=allow_zero)
        except InvalidInput as error:
            self.problems += error.problems
            return None

    def member(self, record: Record, name: str, path: str = "") -> int | None:
        """Find a member of the office by name; None when absent."""
        word = str(record.get(name, "")).strip()
        if word and word not in self.known.staff:
            text = QT_TRANSLATE_NOOP("Exchange", "人员名单里没有“{name}”，请先在设置里添加")
            self.note(f"{path}{name}", say(text, name=word))
        return self.known.staff.get(word)

    def village(self, record: Record) -> int | None:
        """Find a village by name; None when absent."""
        word = str(record.get("village", "")).strip()
        if word and word not in self.known.villages:
            text = QT_TRANSLATE_NOOP("Exchange", "村（社区）名单里没有“{name}”，请先在设置里添加")
            self.note("village", say(text, name=word))
        return self.known.villages.get(word)

    def grid(self, record: Record, village_id: int | None) -> int | None:
        """Find a grid of the village by name; None when absent."""
        word = str(record.get("grid", "")).strip()
        found = self.known.grids.get((village_id or 0, word))
        if word and found is None:
            text = QT_TRANSLATE_NOOP("Exchange", "这个村（社区）没有网格“{name}”，请先在设置里添加")
            self.note("grid", say(text, name=word))
        return found

    def party(self, record: Record, name: str, names: Sequence[str], path: str) -> int | None:
        """Find a party by its place, from 1, or its name; return its place from 0, None when absent."""
        value = record.get(name, "")
        if value == "":
            return None
        places = [place for place, one in enumerate(names) if value in (one, place + 1)]
        if len(places) != 1:
            text = QT_TRANSLATE_NOOP("Exchange", "“{value}”不能确定是哪一名当事人，请写第几名（从1数起）")
            self.note(f"{path}{name}", say(text, value=value))
            return None
        return places[0]

    def note(self, path: str, message: Message) -> None:
        """Note a problem at a path."""
        self.problems.append(Problem(path, message))

    def _day(self, text: str, path: str, *, may_come: bool) -> date | None:
        if not _YEAR.search(text):
            self.note(path, say(QT_TRANSLATE_NOOP("Exchange", "“{text}”没有写明年份"), text=text))
            return None
        try:
            latest = None if may_come else self.known.today
            return parse_date(text, today=self.known.today, field=path, latest=latest)
        except InvalidInput as error:
            self.problems += error.problems
            return None
