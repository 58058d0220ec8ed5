"""Lists of cases: narrow columns, keyset pages, filtered and sorted by the database, counted up to a cap."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from functools import cache
from typing import Any

from sqlalchemy import ColumnElement, Row, Select, and_, bindparam, case, exists, func, or_, select, tuple_
from sqlalchemy.orm import Session

from mediation_app.model import (
    PRINCIPALS,
    Case,
    LeadAssignment,
    Party,
    PartyRole,
    Person,
    PersonInitials,
    Staff,
)
from mediation_app.rules.numbering import Reference, parse_reference
from mediation_app.rules.vocabulary import LEADS, CaseKind, RiskColour
from mediation_app.rules.workflow import CaseState
from mediation_app.services.books import Actor, Books
from mediation_app.services.entries import clean
from mediation_app.services.next_action import VOID, next_action, waiting_of
from mediation_app.services.numbers import FILE, MATTER
from resources.i18n import Message

Key = tuple[object, ...]
"""The place in a list after which the next page begins."""


@dataclass(frozen=True, slots=True, kw_only=True)
class CaseFilter:
    """Which cases a list shows; what is empty does not narrow it."""

    text: str = ""
    """Part of the number, title or a party's name; pinyin initials; ``2026-12``."""
    states: tuple[CaseState, ...] = ()
    type_code: str = ""
    mediator_id: int | None = None
    village_id: int | None = None
    year: int | None = None
    with_void: bool = False
    mine_only: bool = False
    """Those the acting person mediates, registered or leads."""
    kinds: tuple[CaseKind, ...] = ()
    lead_id: int | None = None
    risk: RiskColour | None = None


class SortBy(StrEnum):
    """A column a list can be sorted by."""

    REGISTERED = "registered"
    NUMBER = "number"
    SINCE = "since"
    TITLE = "title"
    TYPE = "type"
    STATE = "state"
    MEDIATOR = "mediator"


@dataclass(frozen=True, slots=True, kw_only=True)
class Order:
    """How a list is sorted."""

    by: SortBy = SortBy.REGISTERED
    descending: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class CaseRow:
    """One line of a list of cases."""

    id: int
    number: str
    reference: str
    """What commands take for the number: a dispute's short form ``2026-12``, else the number in full."""
    title: str
    parties: str
    type_code: str
    state: CaseState
    since: date
    mediator: str
    registered_on: date
    next_action: Message
    due_on: date | None
    late: bool
    voided: bool
    to_verify: int
    kind: CaseKind
    risk: RiskColour | None
    lead: str
    """The leader who answers for the case, empty without one."""


@dataclass(frozen=True, slots=True)
class Page:
    """Some lines, and where the next page begins; ``next`` is None at the end."""

    rows: tuple[CaseRow, ...]
    next: Key | None


_STATE_RANK = case({state.value: rank for rank, state in enumerate(CaseState)}, value=Case.state, else_=99)
_SINCE = func.coalesce(Case.closed_on, Case.state_since)
_MEDIATOR = func.coalesce(Staff.name, "")
_SORT_KEYS: Mapping[SortBy, tuple[ColumnElement[Any], ...]] = {
    SortBy.REGISTERED: (Case.registered_on.expression,),
    SortBy.NUMBER: (Case.number_year.expression, Case.number_seq.expression),
    SortBy.SINCE: (_SINCE,),
    SortBy.TITLE: (Case.title.expression,),
    SortBy.TYPE: (Case.type_code.expression,),
    SortBy.STATE: (_STATE_RANK,),
    SortBy.MEDIATOR: (_MEDIATOR,),
}


def page(
    books: Books,
    actor: Actor,
    wanted: CaseFilter,
    *,
    order: Order = Order(),
    after: Key | None = None,
    limit: int = 50,
) -> Page:
    """Return the next ``limit`` cases after ``after``, the beginning of the list when it is None."""
    keys = (*_SORT_KEYS[order.by], Case.id.expression)
    query = _narrowed(_columns(keys), wanted, actor)
    if after is not None:
        place, here = tuple_(*keys), tuple_(*after)
        query = query.where(place < here if order.descending else place > here)
    query = query.order_by(*(key.desc() if order.descending else key.asc() for key in keys)).limit(limit + 1)
    with books.reading(actor) as session:
        found = session.execute(query).all()
        rows = _rows(session, found[:limit], books.clock().date())
    following = tuple(found[limit - 1])[-len(keys) :] if len(found) > limit else None
    return Page(rows, following)


def every(books: Books, actor: Actor, wanted: CaseFilter, *, at_once: int = 200) -> Iterator[CaseRow]:
    """Yield all the cases a filter lets through in the order of their numbers, read page by page."""
    order, after = Order(by=SortBy.NUMBER, descending=False), None
    while True:
        found = page(books, actor, wanted, order=order, after=after, limit=at_once)
        yield from found.rows
        if found.next is None:
            return
        after = found.next


def count(books: Books, actor: Actor, wanted: CaseFilter, *, cap: int = 1001) -> int:
    """Return how many cases there are, at most ``cap``: the answer ``more than 1000`` is cheap."""
    some = _narrowed(select(Case.id).outerjoin(Staff, Staff.id == Case.mediator_id), wanted, actor).limit(cap)
    with books.reading(actor) as session:
        return session.scalar(select(func.count()).select_from(some.subquery())) or 0


def _columns(keys: Sequence[ColumnElement[Any]]) -> Select[*tuple[Any, ...]]:
    return select(
        Case.id,
        Case.number,
        Case.number_year,
        Case.number_seq,
        Case.series,
        Case.kind,
        Case.risk,
        Case.title,
        Case.type_code,
        Case.state,
        _SINCE.label("since"),
        _MEDIATOR.label("mediator"),
        Case.registered_on,
        Case.voided_on,
        *(key.label(f"key_{place}") for place, key in enumerate(keys)),
    ).outerjoin(Staff, Staff.id == Case.mediator_id)


def _narrowed(query: Select[*tuple[Any, ...]], wanted: CaseFilter, actor: Actor) -> Select[*tuple[Any, ...]]:
    conditions: list[ColumnElement[bool]] = []
    if wanted.states:
        conditions.append(Case.state.in_(wanted.states))
    if wanted.kinds:
        conditions.append(Case.kind.in_(wanted.kinds))
    if wanted.lead_id is not None:
        conditions.append(_led_by(wanted.lead_id))
    if not wanted.with_void:
        conditions.append(Case.voided_on.is_(None))
    if wanted.mine_only:
        mine = [Case.mediator_id == actor.staff_id, Case.registered_by_id == actor.staff_id]
        conditions.append(or_(*mine, _led_by(actor.staff_id)))
    exact = {
        Case.type_code: wanted.type_code,
        Case.mediator_id: wanted.mediator_id,
        Case.village_id: wanted.village_id,
        Case.number_year: wanted.year,
        Case.risk: wanted.risk,
    }
    conditions += [column == value for column, value in exact.items() if value]
    conditions += [_matches(word) for word in clean(wanted.text).split()]
    return query.where(*conditions)


def _led_by(staff_id: int | None) -> ColumnElement[bool]:
    led = select(LeadAssignment.case_id).where(
        LeadAssignment.leader_id == staff_id, LeadAssignment.state.in_(LEADS)
    )
    return Case.id.in_(led)


def _matches(word: str) -> ColumnElement[bool]:
    ways: list[ColumnElement[bool]] = [
        Case.number.icontains(word, autoescape=True),
        Case.title.icontains(word, autoescape=True),
        _has_party(Person.name.icontains(word, autoescape=True)),
    ]
    if word.isascii() and word.isalnum() and not word.isdigit():
        initials = PersonInitials.initials.startswith(word.lower(), autoescape=True)
        ways.append(_has_party(exists().where(PersonInitials.person_id == Person.id, initials)))
    if reference := parse_reference(word):
        same = and_(Case.number_year == reference.year, Case.number_seq == reference.seq)
        ways.append(and_(Case.series.in_((FILE, MATTER)), same))
    return or_(*ways)


def _has_party(condition: ColumnElement[bool]) -> ColumnElement[bool]:
    return exists().where(Party.case_id == Case.id, Party.person_id == Person.id, condition)


def _rows(session: Session, found: Sequence[Row[Any]], today: date) -> tuple[CaseRow, ...]:
    waiting = waiting_of(session, {row.id: row.state for row in found})
    parties = _names(session, [row.id for row in found])
    leads = _leads(session, [row.id for row in found])
    rows = []
    for row in found:
        ahead = waiting[row.id]
        doing = VOID if row.voided_on else next_action(row.state, ahead, row.kind)
        rows.append(
            CaseRow(
                id=row.id,
                number=row.number,
                reference=_reference(row),
                title=row.title,
                parties=parties[row.id],
                type_code=row.type_code,
                state=row.state,
                since=row.since,
                mediator=row.mediator,
                registered_on=row.registered_on,
                next_action=doing.text,
                due_on=doing.on,
                late=doing.on is not None and doing.on < today,
                voided=row.voided_on is not None,
                to_verify=ahead.to_verify,
                kind=row.kind,
                risk=row.risk,
                lead=leads.get(row.id, ""),
            )
        )
    return tuple(rows)


def _reference(row: Row[Any]) -> str:
    if row.series != FILE:
        return str(row.number)
    return str(Reference(year=row.number_year, seq=row.number_seq))


@cache
def _leads_query() -> Select[int, str]:
    return (
        select(LeadAssignment.case_id, Staff.name)
        .join(Staff, Staff.id == LeadAssignment.leader_id)
        .where(
            LeadAssignment.case_id.in_(bindparam("case_ids", expanding=True)), LeadAssignment.state.in_(LEADS)
        )
    )


def _leads(session: Session, case_ids: Sequence[int]) -> Mapping[int, str]:
    return {row[0]: row[1] for row in session.execute(_leads_query(), {"case_ids": case_ids})}


@cache
def _names_query() -> Select[int, PartyRole, str]:
    return (
        select(Party.case_id, Party.role, Person.name)
        .join(Person, Person.id == Party.person_id)
        .where(Party.case_id.in_(bindparam("case_ids", expanding=True)), Party.role.in_(PRINCIPALS))
        .order_by(Party.ordinal)
    )


def _names(session: Session, case_ids: Sequence[int]) -> Mapping[int, str]:
    sides: dict[tuple[int, PartyRole], list[str]] = defaultdict(list)
    for case_id, role, name in session.execute(_names_query(), {"case_ids": case_ids}):
        sides[case_id, role].append(name)
    return {
        case_id: "—".join(_side(sides[case_id, role]) for role in PRINCIPALS if sides[case_id, role])
        for case_id in case_ids
    }


def _side(names: Sequence[str]) -> str:
    return "、".join(names) if len(names) <= 2 else f"{names[0]}等{len(names)}人"
