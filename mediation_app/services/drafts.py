"""Drafts: what is being typed, kept in the office's own file so that a kill loses nothing."""

from collections.abc import Mapping
from datetime import date, datetime
from typing import cast

from sqlalchemy import delete, select

from mediation_app.model import Draft
from mediation_app.rules.permissions import Permission
from mediation_app.services.books import SYSTEM, Actor, Books

Values = Mapping[str, object]
_LONGEST_TITLE = Draft.__table__.c.title.type.length  # type: ignore[attr-defined]


def keep(books: Books, actor: Actor, key: str, *, title: str, values: Values) -> None:
    """Keep ``values`` as this person's draft of the form ``key``, in place of the one before."""
    with books.acting(SYSTEM, Permission.SEE_CASES) as desk:
        row = desk.session.scalar(select(Draft).where(Draft.staff_id == actor.staff_id, Draft.key == key))
        if row is None:
            row = Draft(staff_id=actor.staff_id, key=key)
            desk.session.add(row)
        row.title, row.values, row.saved_at = title[:_LONGEST_TITLE], packed(values), desk.now


def take(books: Books, actor: Actor, key: str) -> Values:
    """Return the kept values of the form ``key``; empty when there are none."""
    with books.reading(SYSTEM) as session:
        row = session.scalar(select(Draft).where(Draft.staff_id == actor.staff_id, Draft.key == key))
        return {} if row is None else unpacked(row.values)


def pending(books: Books, actor: Actor) -> tuple[Draft, ...]:
    """Return this person's drafts, newest first."""
    with books.reading(SYSTEM) as session:
        query = (
            select(Draft).where(Draft.staff_id == actor.staff_id).order_by(Draft.saved_at.desc(), Draft.id)
        )
        return tuple(session.scalars(query))


def drop(books: Books, actor: Actor, key: str) -> None:
    """Forget the draft of the form ``key``, after saving or when thrown away on purpose."""
    with books.acting(SYSTEM, Permission.SEE_CASES) as desk:
        desk.session.execute(delete(Draft).where(Draft.staff_id == actor.staff_id, Draft.key == key))


def packed(values: Values) -> dict[str, object]:
    """Return ``values`` in a shape JSON can hold: dates tagged, blocks as lists."""
    return {name: _pack(value) for name, value in values.items()}


def unpacked(values: Values) -> dict[str, object]:
    """Return what ``packed`` was given."""
    return {name: _unpack(value) for name, value in values.items()}


def _pack(value: object) -> object:
    if isinstance(value, datetime):
        return {"$moment": value.isoformat()}
    if isinstance(value, date):
        return {"$date": value.isoformat()}
    if isinstance(value, Mapping):
        return packed(value)
    if isinstance(value, (tuple, list)):
        return [_pack(one) for one in value]
    return value


def _unpack(value: object) -> object:
    if isinstance(value, dict):
        tagged = cast("dict[str, str]", value)
        if "$moment" in value:
            return datetime.fromisoformat(tagged["$moment"])
        if "$date" in value:
            return date.fromisoformat(tagged["$date"])
        return unpacked(value)
    return tuple(_unpack(one) for one in value) if isinstance(value, list) else value
