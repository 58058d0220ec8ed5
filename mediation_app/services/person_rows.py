"""The rows of people: one for each person, shared by all cases, and the initials they are found by."""

import os
from collections.abc import Sequence
from dataclasses import fields

from sqlalchemy import delete, select

from mediation_app.model import Person, PersonInitials
from mediation_app.rules.errors import NotFound
from mediation_app.rules.names import initials
from mediation_app.services.acts import Act
from mediation_app.services.books import Desk
from mediation_app.services.changes import Change, write
from mediation_app.services.person_entry import COVER, PersonEntry, normalised
from resources.i18n import QT_TRANSLATE_NOOP, Message

_LONGEST_INITIALS = 40


def take_in(desk: Desk, entry: PersonEntry, case_id: int | None = None) -> Person:
    """Return the row of whom ``entry`` means: the one named, one with this ID number and name, or a new one.

    What the entry fills is taken over, what it leaves empty stays. Raises NotFound, InvalidInput.
    """
    tidy = normalised(entry, desk.today)
    person = _known(desk, tidy)
    if person is None:
        return _new(desk, tidy)
    filled = {name: value for name, value in _values(tidy).items() if value not in ("", None)}
    _log_change(desk, person, write(desk, person, filled), case_id)
    return person


def change_in(desk: Desk, person: Person, entry: PersonEntry, case_id: int) -> None:
    """Set a person's data exactly as typed, apart from a covered ID number, and write down what changed."""
    changed = write(desk, person, _values(normalised(entry, desk.today)))
    _log_change(desk, person, changed, case_id)


def spellings(name: str) -> tuple[str, ...]:
    """Return the pinyin initials a name is found by, one text for each way to read it, at most eight."""
    ways = initials(name[::-1], _first_letters)  # from its end, so that the surname is varied first
    return tuple(dict.fromkeys(way[::-1][:_LONGEST_INITIALS] for way in ways))


def unknown_person() -> NotFound:
    """Return the error for a person who is not on record."""
    return NotFound(
        Message("People", QT_TRANSLATE_NOOP("People", "没有找到这个人")),
        Message("People", QT_TRANSLATE_NOOP("People", "请重新查找，或作为新的人员填写")),
    )


def _new(desk: Desk, entry: PersonEntry) -> Person:
    person = Person(**_values(entry))
    desk.session.add(person)
    _spell(desk, person)
    return person


def _spell(desk: Desk, person: Person) -> None:
    desk.session.flush()
    desk.session.execute(delete(PersonInitials).where(PersonInitials.person_id == person.id))
    rows = [PersonInitials(person_id=person.id, initials=text) for text in spellings(person.name)]
    desk.session.add_all(rows)


def _first_letters(character: str) -> Sequence[str]:
    os.environ.setdefault("PYPINYIN_NO_PHRASES", "true")  # single characters need no dictionary of phrases
    from pypinyin import Style, pinyin  # a moment that the first window does not need

    readings = pinyin(character, style=Style.FIRST_LETTER, heteronym=True, errors="ignore")
    return readings[0] if readings else ()


def _values(entry: PersonEntry) -> dict[str, object]:
    left_out = {"person_id", "id_number"} if COVER in entry.id_number else {"person_id"}
    return {f.name: getattr(entry, f.name) for f in fields(entry) if f.name not in left_out}


def _known(desk: Desk, entry: PersonEntry) -> Person | None:
    if entry.person_id is not None:
        person = desk.session.get(Person, entry.person_id)
        if person is None:
            raise unknown_person()
        return person
    if not entry.id_number or COVER in entry.id_number:
        return None
    same = select(Person).where(Person.id_number == entry.id_number, Person.name == entry.name)
    return desk.session.scalars(same.order_by(Person.id).limit(1)).first()


def _log_change(desk: Desk, person: Person, changed: list[Change], case_id: int | None) -> None:
    if not changed:
        return
    if any(change["field"] == "name" for change in changed):
        _spell(desk, person)
    desk.log(Act.PARTY_CHANGED, case_id, f"person:{person.id}", name=person.name, changed=changed)
