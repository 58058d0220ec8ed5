"""The five lists of 五重大起底, which each office words itself: kinds, never persons."""

import re
from dataclasses import dataclass
from datetime import date
from typing import Any

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from mediation_app.model import KeyItem, Person
from mediation_app.rules.errors import Conflict, Problem
from mediation_app.rules.permissions import Permission
from mediation_app.services import visit_plan
from mediation_app.services.acts import Act
from mediation_app.services.books import SYSTEM, Actor, Books
from mediation_app.services.checks import existing
from mediation_app.services.entries import cleaned, refuse, too_long
from mediation_app.services.visiting.key_periods import PERIODS
from resources.dictionaries import key_lists
from resources.i18n import QT_TRANSLATE_NOOP, Message

PEOPLE = "people"
LISTS = (PEOPLE, "disputes", "sites", "places", PERIODS)
"""重点人员, 重点纠纷, 重点部位, 重点场所, 重点时段."""

_NUMBER = re.compile(r"\d{6,}")


def _say(source: str, **values: object) -> Message:
    return Message("Sweeps", source, **values)


@dataclass(frozen=True, slots=True, kw_only=True)
class SaveItem:
    """A word of one of the lists, new or changed; only a 重点时段 has days."""

    list_code: str
    name: str
    item_id: int | None = None
    active: bool = True
    first_on: date | None = None
    last_on: date | None = None


def items(books: Books, list_code: str, *, active_only: bool = True) -> tuple[KeyItem, ...]:
    """Return one of the five lists; an office that has none yet gets the usual examples first."""
    with books.reading(SYSTEM) as session:
        found = _items(session, list_code)
        is_new = not found and session.scalar(select(func.count(KeyItem.id))) == 0
    if is_new:
        _put_examples(books)
        with books.reading(SYSTEM) as session:
            found = _items(session, list_code)
    return tuple(item for item in found if item.active or not active_only)


def save_item(books: Books, actor: Actor, command: SaveItem) -> int:
    """Add or change a word of a list and return its id; visits follow a changed 重点时段 at once.

    Raises InvalidInput for a person instead of a kind or for days that are none, Conflict on the name.
    """
    items(books, command.list_code)
    with books.acting(actor, Permission.PLAN_RECEPTION) as desk:
        command = cleaned(command)
        item = existing(desk.session, KeyItem, command.item_id) if command.item_id is not None else None
        refuse(_item_problems(desk.session, command))
        _refuse_known(desk.session, command)
        if item is None:
            item = KeyItem(
                list_code=command.list_code, ordinal=_next_ordinal(desk.session, command.list_code)
            )
            desk.session.add(item)
        item.name, item.active = command.name, command.active
        item.first_on, item.last_on = command.first_on, command.last_on
        desk.session.flush()
        detail: dict[str, Any] = {"list": item.list_code, "name": item.name, "active": item.active}
        if item.list_code == PERIODS:
            detail |= {"first_on": item.first_on, "last_on": item.last_on}
            visit_plan.keep_all(desk)
        desk.log(Act.KEY_ITEM_SAVED, subject=f"key_item:{item.id}", **detail)
        return item.id


def _items(session: Session, list_code: str) -> list[KeyItem]:
    query = select(KeyItem).where(KeyItem.list_code == list_code).order_by(KeyItem.ordinal, KeyItem.id)
    return list(session.scalars(query))


def _put_examples(books: Books) -> None:
    with books.acting(SYSTEM, Permission.PLAN_RECEPTION) as desk:
        if desk.session.scalar(select(func.count(KeyItem.id))):
            return
        for code, names in key_lists().items():
            for ordinal, name in enumerate(names, start=1):
                desk.session.add(KeyItem(list_code=code, name=name, ordinal=ordinal))
        desk.log(Act.KEY_ITEM_SAVED, names=[f"{code}:{len(names)}" for code, names in key_lists().items()])


def _item_problems(session: Session, command: SaveItem) -> list[Problem]:
    found = too_long(command, KeyItem)
    if command.list_code not in LISTS:
        found.append(Problem("list_code", _say(QT_TRANSLATE_NOOP("Sweeps", "没有这份清单"))))
    if not command.name:
        found.append(Problem("name", _say(QT_TRANSLATE_NOOP("Sweeps", "请填写名称"))))
    is_person = session.scalar(select(Person.id).where(Person.name == command.name).limit(1)) is not None
    if is_person or _NUMBER.search(command.name):
        text = QT_TRANSLATE_NOOP("Sweeps", "清单只列类别，不列具体的人，也不写号码")
        found.append(Problem("name", _say(text)))
    return found + _days_problems(command)


def _days_problems(command: SaveItem) -> list[Problem]:
    first, last = command.first_on, command.last_on
    if command.list_code != PERIODS and (first or last):
        return [Problem("first_on", _say(QT_TRANSLATE_NOOP("Sweeps", "只有重点时段才填起止日期")))]
    if (first is None) != (last is None):
        field = "first_on" if first is None else "last_on"
        return [Problem(field, _say(QT_TRANSLATE_NOOP("Sweeps", "起止日期要一起填写")))]
    if first is not None and last is not None and last < first:
        return [Problem("last_on", _say(QT_TRANSLATE_NOOP("Sweeps", "止日不能早于起日")))]
    return []


def _refuse_known(session: Session, command: SaveItem) -> None:
    same = select(KeyItem.id).where(KeyItem.list_code == command.list_code, KeyItem.name == command.name)
    if session.scalar(same) not in {None, command.item_id}:
        raise Conflict(
            _say(QT_TRANSLATE_NOOP("Sweeps", "清单里已经有“{name}”"), name=command.name),
            _say(QT_TRANSLATE_NOOP("Sweeps", "停用的请重新启用，或换一个名称")),
        )


def _next_ordinal(session: Session, list_code: str) -> int:
    last = session.scalar(select(func.max(KeyItem.ordinal)).where(KeyItem.list_code == list_code))
    return (last or 0) + 1
