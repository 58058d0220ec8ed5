"""全部台账: every matter and every dispute under 包案, in the columns offices keep, paged in SQL."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Any

from sqlalchemy import ColumnElement, Row, ScalarSelect, Select, case, exists, func, or_, select, tuple_
from sqlalchemy.orm import Session

from mediation_app.model import (
    LEADS,
    MATTER_KINDS,
    PRINCIPALS,
    Case,
    CaseKind,
    CaseUnit,
    DemandNature,
    LeadAssignment,
    Matter,
    Party,
    Person,
    PetitionRecord,
    Plan,
    PlanState,
    Progress,
    RiskColour,
    Staff,
    Unit,
    UnitPart,
    Village,
)
from mediation_app.rules.workflow import CaseState
from mediation_app.services.books import Actor, Books
from mediation_app.services.entries import clean

Key = tuple[object, ...]
"""The place in the ledger after which the next page begins."""

SETTLED = (
    CaseState.RESOLVED,
    CaseState.CONCLUDED,
    CaseState.VISITING,
    CaseState.CLOSED,
    CaseState.REJECTED,
)
"""The states in which the day to resolve a case by no longer calls."""

_NEVER = date(9999, 12, 31)


@dataclass(frozen=True, slots=True, kw_only=True)
class LedgerFilter:
    """Which cases the ledger shows; what is empty does not narrow it."""

    text: str = ""
    """Part of the number, title or a person's name."""
    kinds: tuple[CaseKind, ...] = ()
    states: tuple[CaseState, ...] = ()
    lead_id: int | None = None
    without_lead: bool = False
    risk: RiskColour | None = None
    village_id: int | None = None
    late_only: bool = False
    open_only: bool = False
    """Leave out what is closed."""
    case_ids: tuple[int, ...] | None = None
    """Only these, such as what another page counted."""


class LedgerSort(StrEnum):
    """A column the ledger can be sorted by."""

    REGISTERED = "registered"
    NUMBER = "number"
    TITLE = "title"
    STATE = "state"
    RISK = "risk"
    LEAD = "lead"
    DUE = "due"


@dataclass(frozen=True, slots=True, kw_only=True)
class LedgerOrder:
    """How the ledger is sorted."""

    by: LedgerSort = LedgerSort.REGISTERED
    descending: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class LedgerRow:
    """One line of 信访积案包案化解台账."""

    case_id: int
    number: str
    kind: CaseKind
    title: str
    people: str
    """信访人, or the parties of a dispute."""
    village: str
    first_on: str
    """首次信访时间: ISO date, month or year."""
    petitions: int
    """信访次数."""
    instructed_by: str
    """交办单位."""
    nature: DemandNature | None
    state: CaseState
    risk: RiskColour | None
    lead: str
    unit: str
    """责任单位."""
    due_on: date | None
    """化解时限: of the approved plan, else of the leader's assignment."""
    late: bool
    progress: str
    progress_on: date | None
    settled_on: date | None


@dataclass(frozen=True, slots=True)
class LedgerPage:
    """Some lines, and where the next page begins; ``next`` is None at the end."""

    rows: tuple[LedgerRow, ...]
    next: Key | None


def _plan_due() -> ScalarSelect[Any]:
    wanted = (Plan.case_id == Case.id, Plan.state == PlanState.APPROVED)
    return select(func.max(Plan.due_on)).where(*wanted).correlate(Case).scalar_subquery()


_due = func.coalesce(_plan_due(), LeadAssignment.due_on)
_LEAD = func.coalesce(Staff.name, "")
_STATE_RANK = case({state.value: rank for rank, state in enumerate(CaseState)}, value=Case.state, else_=99)
_RISK_RANK = case({colour.value: rank for rank, colour in enumerate(RiskColour)}, value=Case.risk, else_=99)
_SORT_KEYS: Mapping[LedgerSort, tuple[ColumnElement[Any], ...]] = {
    LedgerSort.REGISTERED: (Case.registered_on.expression,),
    LedgerSort.NUMBER: (Case.number_year.expression, Case.number_seq.expression),
    LedgerSort.TITLE: (Case.title.expression,),
    LedgerSort.STATE: (_STATE_RANK,),
    LedgerSort.RISK: (_RISK_RANK,),
    LedgerSort.LEAD: (_LEAD,),
    LedgerSort.DUE: (func.coalesce(_due, _NEVER),),
}


def page(
    books: Books,
    actor: Actor,
    wanted: LedgerFilter,
    *,
    order: LedgerOrder = LedgerOrder(),
    after: Key | None = None,
    limit: int = 50,
) -> LedgerPage:
    """Return the next ``limit`` lines after ``after``, the beginning of the ledger when it is None."""
    keys = (*_SORT_KEYS[order.by], Case.id.expression)
    today = books.clock().date()
    query = _narrowed(_columns(keys), wanted, today)
    if after is not None:
        place, here = tuple_(*keys), tuple_(*after)
        query = query.where(place < here if order.descending else place > here)
    query = query.order_by(*(key.desc() if order.descending else key.asc() for key in keys)).limit(limit + 1)
    with books.reading(actor) as session:
        found = session.execute(query).all()
        rows = _rows(session, found[:limit], today)
    following = tuple(found[limit - 1])[-len(keys) :] if len(found) > limit else None
    return LedgerPage(rows, following)


def count(books: Books, actor: Actor, wanted: LedgerFilter, *, cap: int = 1001) -> int:
    """Return how many lines there are, at most ``cap``."""
    some = _narrowed(_joined(select(Case.id)), wanted, books.clock().date()).limit(cap)
    with books.reading(actor) as session:
        return session.scalar(select(func.count()).select_from(some.subquery())) or 0


def _columns(keys: Sequence[ColumnElement[Any]]) -> Select[*tuple[Any, ...]]:
    chosen = select(
        Case.id,
        Case.number,
        Case.kind,
        Case.title,
        Case.state,
        func.coalesce(Village.name, "").label("village"),
        Matter.first_on,
        Matter.instructing_unit,
        Matter.nature,
        Matter.settled_on,
        Case.risk,
        _LEAD.label("lead"),
        _due.label("due_on"),
        *(key.label(f"key_{place}") for place, key in enumerate(keys)),
    )
    return _joined(chosen)


def _joined(query: Select[*tuple[Any, ...]]) -> Select[*tuple[Any, ...]]:
    leads = LeadAssignment
    return (
        query.join(Matter, Matter.case_id == Case.id)
        .outerjoin(leads, (leads.case_id == Case.id) & leads.state.in_(LEADS))
        .outerjoin(Staff, Staff.id == leads.leader_id)
        .outerjoin(Village, Village.id == Case.village_id)
    )


def _narrowed(query: Select[*tuple[Any, ...]], wanted: LedgerFilter, today: date) -> Select[*tuple[Any, ...]]:
    conditions: list[ColumnElement[bool]] = [
        Case.voided_on.is_(None),
        or_(Case.kind.in_(MATTER_KINDS), Matter.under_ownership),
    ]
    if wanted.kinds:
        conditions.append(Case.kind.in_(wanted.kinds))
    if wanted.states:
        conditions.append(Case.state.in_(wanted.states))
    if wanted.lead_id is not None:
        conditions.append(LeadAssignment.leader_id == wanted.lead_id)
    if wanted.without_lead:
        conditions.append(LeadAssignment.id.is_(None))
    if wanted.risk is not None:
        conditions.append(Case.risk == wanted.risk)
    if wanted.village_id is not None:
        conditions.append(Case.village_id == wanted.village_id)
    if wanted.late_only:
        conditions += [_due < today, Case.state.not_in(SETTLED)]
    if wanted.case_ids is not None:
        conditions.append(Case.id.in_(wanted.case_ids))
    if wanted.open_only:
        conditions.append(Case.state != CaseState.CLOSED)
    conditions += [_matches(word) for word in clean(wanted.text).split()]
    return query.where(*conditions)


def _matches(word: str) -> ColumnElement[bool]:
    named = Person.name.icontains(word, autoescape=True)
    return or_(
        Case.number.icontains(word, autoescape=True),
        Case.title.icontains(word, autoescape=True),
        exists().where(Party.case_id == Case.id, Party.person_id == Person.id, named),
    )


def _rows(session: Session, found: Sequence[Row[Any]], today: date) -> tuple[LedgerRow, ...]:
    ids = [row.id for row in found]
    people, units = _people(session, ids), _units(session, ids)
    petitions, progress = _petitions(session, ids), _progress(session, ids)
    return tuple(
        LedgerRow(
            case_id=row.id,
            number=row.number,
            kind=row.kind,
            title=row.title,
            people=people.get(row.id, ""),
            village=row.village,
            first_on=row.first_on,
            petitions=petitions.get(row.id, 0),
            instructed_by=row.instructing_unit,
            nature=row.nature,
            state=row.state,
            risk=row.risk,
            lead=row.lead,
            unit=units.get(row.id, ""),
            due_on=row.due_on,
            late=row.due_on is not None and row.due_on < today and row.state not in SETTLED,
            progress=progress.get(row.id, ("", None))[0],
            progress_on=progress.get(row.id, ("", None))[1],
            settled_on=row.settled_on,
        )
        for row in found
    )


def _people(session: Session, case_ids: Sequence[int]) -> Mapping[int, str]:
    query = (
        select(Party.case_id, Person.name)
        .join(Person, Person.id == Party.person_id)
        .where(Party.case_id.in_(case_ids), Party.role.in_(PRINCIPALS))
        .order_by(Party.ordinal)
    )
    return _listed(session, query)


def _units(session: Session, case_ids: Sequence[int]) -> Mapping[int, str]:
    query = (
        select(CaseUnit.case_id, Unit.name)
        .join(Unit, Unit.id == CaseUnit.unit_id)
        .where(
            CaseUnit.case_id.in_(case_ids),
            CaseUnit.part == UnitPart.RESPONSIBLE,
            CaseUnit.ended_on.is_(None),
            CaseUnit.returned_on.is_(None),
        )
        .order_by(CaseUnit.id)
    )
    return _listed(session, query)


def _listed(session: Session, query: Select[int, str]) -> Mapping[int, str]:
    names: dict[int, list[str]] = {}
    for case_id, name in session.execute(query):
        names.setdefault(case_id, []).append(name)
    return {
        case_id: "、".join(found) if len(found) <= 2 else f"{found[0]}等{len(found)}人"
        for case_id, found in names.items()
    }


def _petitions(session: Session, case_ids: Sequence[int]) -> Mapping[int, int]:
    query = (
        select(PetitionRecord.case_id, func.sum(PetitionRecord.times))
        .where(PetitionRecord.case_id.in_(case_ids))
        .group_by(PetitionRecord.case_id)
    )
    return {case_id: int(times or 0) for case_id, times in session.execute(query)}


def _progress(session: Session, case_ids: Sequence[int]) -> Mapping[int, tuple[str, date]]:
    query = (
        select(Progress.case_id, Progress.text, Progress.on)
        .where(Progress.case_id.in_(case_ids))
        .order_by(Progress.on, Progress.id)
    )
    return {case_id: (text, on) for case_id, text, on in session.execute(query)}
