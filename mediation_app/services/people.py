"""People found again by what the window hears first: two pinyin letters, part of a name, a number."""

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, fields

from sqlalchemy import ColumnElement, or_, select
from sqlalchemy.orm import Session

from mediation_app.model import Case, Party, PartyRole, Person, PersonInitials, PersonKind
from mediation_app.rules.identifiers import normalise_id_number
from mediation_app.rules.masking import mask_id, mask_phone
from mediation_app.rules.permissions import Permission
from mediation_app.services.acts import Act
from mediation_app.services.books import Actor, Books
from mediation_app.services.entries import clean, reason_given
from mediation_app.services.person_entry import PersonEntry
from mediation_app.services.person_rows import spellings, unknown_person
from resources.i18n import QT_TRANSLATE_NOOP, Message

__all__ = [
    "PastCase",
    "PersonEntry",
    "PersonHit",
    "Unmasked",
    "entry_from",
    "entry_of",
    "find_people",
    "spellings",
    "unmask",
]

_SHORTEST_NUMBER = 4
_CASES_SHOWN = 5


def _say(source: str, **values: object) -> Message:
    return Message("People", source, **values)


@dataclass(frozen=True, slots=True, kw_only=True)
class PastCase:
    """A case somebody has, or had, a part in."""

    case_id: int
    number: str
    title: str
    role: PartyRole
    voided: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class PersonHit:
    """Somebody found, with the reason why, the newest of his cases first; numbers are covered."""

    person_id: int
    kind: PersonKind
    name: str
    sex: str
    birth_year: int | None
    masked_id: str
    masked_phone: str
    address: str
    cases: tuple[PastCase, ...]
    why: Message


@dataclass(frozen=True, slots=True)
class Unmasked:
    """The numbers of a person in full."""

    id_number: str
    phone: str


def find_people(books: Books, actor: Actor, typed: str, *, limit: int = 5) -> tuple[PersonHit, ...]:
    """Find people by an ID number or telephone's beginning, part of a name, or at least two pinyin letters.

    Numbers rank before names, names before initials; at most ``limit`` hits.
    """
    words = clean(typed)
    with books.reading(actor) as session:
        found: dict[int, tuple[Person, Message]] = {}
        for why, condition in _ways(words):
            query = select(Person).where(condition).order_by(Person.id.desc()).limit(limit)
            for person in session.scalars(query):
                found.setdefault(person.id, (person, why))
        people = list(found.values())[:limit]
        cases = _past_cases(session, [person.id for person, _ in people])
    return tuple(_hit(person, why, cases[person.id]) for person, why in people)


def entry_of(books: Books, actor: Actor, person_id: int) -> PersonEntry:
    """Return a person on record as an entry to go on from, the ID number covered. Raises NotFound."""
    with books.reading(actor) as session:
        person = session.get(Person, person_id)
    if person is None:
        raise unknown_person()
    return entry_from(person)


def entry_from(person: Person) -> PersonEntry:
    """Return ``person`` as an entry, the ID number covered."""
    values = {f.name: getattr(person, f.name) for f in fields(PersonEntry) if f.name != "person_id"}
    return PersonEntry(**values | {"id_number": mask_id(person.id_number), "person_id": person.id})


def unmask(
    books: Books, actor: Actor, person_id: int, reason: str, *, case_id: int | None = None
) -> Unmasked:
    """Return a person's numbers in full, and write down who asked for them and why.

    Raises NotAllowed without the permission, InvalidInput without a reason, NotFound.
    """
    with books.acting(actor, Permission.UNMASK) as desk:
        person = desk.session.get(Person, person_id)
        if person is None:
            raise unknown_person()
        words = reason_given(reason)
        desk.log(Act.UNMASKED, case_id, f"person:{person_id}", name=person.name, reason=words)
        return Unmasked(person.id_number, person.phone)


def _ways(words: str) -> Iterator[tuple[Message, ColumnElement[bool]]]:
    if re.fullmatch(rf"[0-9A-Za-z]{{{_SHORTEST_NUMBER},18}}", words) and any(map(str.isdigit, words)):
        yield from _by_number(words)
    elif re.fullmatch(r"[A-Za-z]{2,}", words):
        yield from _by_letters(words)
    elif words and not words.isdigit():
        yield from _by_name(words)


def _by_number(words: str) -> Iterator[tuple[Message, ColumnElement[bool]]]:
    number = normalise_id_number(words)
    yield (
        _say(QT_TRANSLATE_NOOP("People", "证件号码以{digits}开头"), digits=words),
        Person.id_number.startswith(number, autoescape=True),
    )
    yield (
        _say(QT_TRANSLATE_NOOP("People", "电话以{digits}开头"), digits=words),
        or_(
            Person.phone.startswith(words, autoescape=True),
            Person.phone.contains(f"、{words}", autoescape=True),
        ),
    )


def _by_letters(words: str) -> Iterator[tuple[Message, ColumnElement[bool]]]:
    initials = select(PersonInitials.person_id).where(
        PersonInitials.initials.startswith(words.lower(), autoescape=True)
    )
    yield (
        _say(QT_TRANSLATE_NOOP("People", "拼音首字母{letters}"), letters=words.upper()),
        Person.id.in_(initials),
    )
    yield from _by_name(words)


def _by_name(words: str) -> Iterator[tuple[Message, ColumnElement[bool]]]:
    yield _say(QT_TRANSLATE_NOOP("People", "姓名相同")), Person.name == words
    yield (
        _say(QT_TRANSLATE_NOOP("People", "姓名以“{words}”开头"), words=words),
        Person.name.istartswith(words, autoescape=True),
    )
    yield (
        _say(QT_TRANSLATE_NOOP("People", "姓名里有“{words}”"), words=words),
        Person.name.icontains(words, autoescape=True),
    )


def _past_cases(session: Session, person_ids: Sequence[int]) -> Mapping[int, list[PastCase]]:
    query = (
        select(Party.person_id, Case.id, Case.number, Case.title, Party.role, Case.voided_on)
        .join(Case, Case.id == Party.case_id)
        .where(Party.person_id.in_(person_ids))
        .order_by(Case.id.desc())
    )
    found: dict[int, list[PastCase]] = defaultdict(list)
    for person_id, case_id, number, title, role, voided_on in session.execute(query):
        past = PastCase(case_id=case_id, number=number, title=title, role=role, voided=voided_on is not None)
        found[person_id].append(past)
    return found


def _hit(person: Person, why: Message, cases: Sequence[PastCase]) -> PersonHit:
    return PersonHit(
        person_id=person.id,
        kind=person.kind,
        name=person.name,
        sex=person.sex,
        birth_year=person.birth_date.year if person.birth_date else None,
        masked_id=mask_id(person.id_number) if person.id_number else "",
        masked_phone=mask_phone(person.phone) if person.phone else "",
        address=person.address,
        cases=tuple(cases[:_CASES_SHOWN]),
        why=why,
    )
