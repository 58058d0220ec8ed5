"""What every act on a case checks before it writes: the row is there, the day has come."""

from collections.abc import Iterable
from datetime import date
from typing import NoReturn, TypeVar

from sqlalchemy.orm import Session

from mediation_app.model import Base
from mediation_app.rules.errors import NotFound, Problem
from resources.i18n import QT_TRANSLATE_NOOP, Message

Row = TypeVar("Row", bound=Base)


def existing(session: Session, kind: type[Row], row_id: int) -> Row:
    """Return the row of ``kind`` with that id; raise NotFound when it is gone."""
    row = session.get(kind, row_id)
    return row if row is not None else missing()


def among(rows: Iterable[Row], row_id: int) -> Row:
    """Return the row with that id out of a case's own; raise NotFound when it is gone or another case's."""
    return next((row for row in rows if getattr(row, "id", None) == row_id), None) or missing()


def missing() -> NoReturn:
    """Raise NotFound: what was asked for is gone, or belongs to another case."""
    raise NotFound(
        Message("Checks", QT_TRANSLATE_NOOP("Checks", "这条记录已经不在了")),
        Message("Checks", QT_TRANSLATE_NOOP("Checks", "可能刚被同事改动，请刷新后再看")),
    )


def not_after(field: str, day: date | None, latest: date) -> list[Problem]:
    """Return the problem of a date later than ``latest``, none when it is not."""
    if day is None or day <= latest:
        return []
    text = QT_TRANSLATE_NOOP("Checks", "{day}还没有到，不能填以后的日期")
    return [Problem(field, Message("Checks", text, day=day))]
