"""The route sheet (走访路线单): the day's visits by village and grid, with whom to see and what to ask."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import groupby

from sqlalchemy import select
from sqlalchemy.orm import Session, selectinload

from forms.matters.letters import ACCUSATION
from mediation_app.model import (
    PRINCIPALS,
    Agreement,
    Instalment,
    Matter,
    Party,
    PartyRole,
    ReboundRisk,
    ReturnVisit,
    Satisfaction,
    Term,
    VisitKind,
    VisitState,
)
from mediation_app.rules.amounts import say_figure
from mediation_app.rules.dates import show
from mediation_app.rules.masking import mask_phone
from mediation_app.rules.permissions import Permission
from mediation_app.rules.vocabulary import PetitionPurpose
from mediation_app.services.acts import Act
from mediation_app.services.books import Actor, Books
from mediation_app.services.case_facts import is_done
from mediation_app.services.visiting.rows import VisitRow, of_person, still_owed, visit_rows

_CONTACTS_REASON = "打印走访路线单"


@dataclass(frozen=True, slots=True)
class RoutePerson:
    """Somebody to see; ``phone`` is covered unless the sheet was made with contacts."""

    name: str
    phone: str
    address: str


@dataclass(frozen=True, slots=True, kw_only=True)
class RouteStop:
    """One visit of the day, or one that was missed."""

    visit_id: int
    case_id: int
    number: str
    title: str
    kind: VisitKind
    reason: str
    planned_on: date
    days_late: int
    visitor: str
    people: tuple[RoutePerson, ...]
    last_result: str
    """The last visit in a line, empty for the first."""
    ask: tuple[str, ...]
    """What to ask after this time."""


@dataclass(frozen=True, slots=True)
class RouteGroup:
    """The stops of one grid of a village; either may be unknown (empty)."""

    village: str
    grid: str
    stops: tuple[RouteStop, ...]


@dataclass(frozen=True, slots=True)
class RouteSheet:
    """The sheet of a day; with or without telephone numbers in full."""

    on: date
    groups: tuple[RouteGroup, ...]
    with_contacts: bool = False


def route_sheet(
    books: Books,
    actor: Actor,
    on: date,
    *,
    village_id: int | None = None,
    visitor_id: int | None = None,
    with_contacts: bool = False,
) -> RouteSheet:
    """Return the day's visits with those missed in the same villages, by village and grid; numbers covered.

    With ``village_id`` only that village's; with ``visitor_id`` only what this person makes or answers for.
    A sheet ``with_contacts``, to be taken along, has telephone numbers in full; that is written down for each
    case. Raises NotAllowed without the permission to see them.
    """
    if with_contacts:
        with books.acting(actor, Permission.UNMASK) as desk:
            rows = _rows(desk.session, on, village_id, visitor_id)
            for case_id in dict.fromkeys(row.case_id for row in rows):
                desk.log(Act.UNMASKED, case_id, "route_sheet", on=on, reason=_CONTACTS_REASON)
            groups = _groups(rows, _details(desk.session, rows, on, covered=False))
            return RouteSheet(on, groups, with_contacts=True)
    with books.reading(actor) as session:
        rows = _rows(session, on, village_id, visitor_id)
        return RouteSheet(on, _groups(rows, _details(session, rows, on, covered=True)))


@dataclass(frozen=True, slots=True)
class _Details:
    people: dict[int, list[RoutePerson]]
    last: dict[int, ReturnVisit]
    open_terms: dict[int, list[str]]
    accusations: frozenset[int]
    """The cases that accuse somebody: others see the sheet, it tells neither of what nor of whom."""


def _rows(session: Session, on: date, village_id: int | None, visitor_id: int | None) -> tuple[VisitRow, ...]:
    whose = () if visitor_id is None else (of_person(visitor_id),)
    due = visit_rows(session, on, *still_owed(), ReturnVisit.planned_on <= on, *whose)
    if village_id is not None:
        return tuple(row for row in due if row.village_id == village_id)
    on_the_way = {row.village_id for row in due if not row.is_missed}
    return tuple(row for row in due if not on_the_way or row.village_id in on_the_way)


def _groups(rows: Sequence[VisitRow], details: _Details) -> tuple[RouteGroup, ...]:
    def place(row: VisitRow) -> tuple[bool, str, bool, str]:
        return not row.village, row.village, not row.grid, row.grid

    ordered = sorted(rows, key=lambda row: (*place(row), row.planned_on, row.visit_id))
    return tuple(
        RouteGroup(found[0].village, found[0].grid, tuple(_stop(row, details) for row in found))
        for found in (list(group) for _, group in groupby(ordered, key=place))
    )


def _stop(row: VisitRow, details: _Details) -> RouteStop:
    is_open = row.case_id not in details.accusations
    last = details.last.get(row.case_id) if is_open else None
    return RouteStop(
        visit_id=row.visit_id,
        case_id=row.case_id,
        number=row.number,
        title=row.title if is_open else ACCUSATION,
        kind=row.kind,
        reason=row.reason,
        planned_on=row.planned_on,
        days_late=row.days_late,
        visitor=row.visitor,
        people=tuple(details.people.get(row.case_id, ())),
        last_result=_in_a_line(last) if last else "",
        ask=(*details.open_terms.get(row.case_id, ()), *_questions(last)),
    )


def _details(session: Session, rows: Iterable[VisitRow], on: date, *, covered: bool) -> _Details:
    ids = {row.case_id for row in rows}
    made = select(ReturnVisit).where(ReturnVisit.case_id.in_(ids), ReturnVisit.state == VisitState.DONE)
    last = {
        visit.case_id: visit for visit in session.scalars(made.order_by(ReturnVisit.done_on, ReturnVisit.id))
    }
    accusations = _accusations(session, ids)
    people = _people(session, ids, accusations, covered=covered)
    return _Details(people, last, _open_terms(session, ids, on), accusations)


def _accusations(session: Session, ids: set[int]) -> frozenset[int]:
    """Return the cases that accuse somebody (检举控告, 信访工作条例 art. 30)."""
    accusing = Matter.purpose == PetitionPurpose.ACCUSATION
    return frozenset(session.scalars(select(Matter.case_id).where(Matter.case_id.in_(ids), accusing)))


def _people(
    session: Session, ids: set[int], accusations: frozenset[int], *, covered: bool
) -> dict[int, list[RoutePerson]]:
    query = (
        select(Party)
        .where(Party.case_id.in_(ids), Party.role.in_(PRINCIPALS))
        .options(selectinload(Party.person))
        .order_by(Party.case_id, Party.ordinal)
    )
    found: dict[int, list[RoutePerson]] = {}
    for party in session.scalars(query):
        person = party.person
        if party.case_id in accusations and party.role is PartyRole.RESPONDENT:
            continue
        phone = mask_phone(person.phone) if covered else person.phone
        found.setdefault(party.case_id, []).append(RoutePerson(person.name, phone, person.address))
    return found


def _open_terms(session: Session, ids: set[int], on: date) -> dict[int, list[str]]:
    query = (
        select(Agreement.case_id, Term.ordinal, Instalment)
        .join(Term, Term.agreement_id == Agreement.id)
        .join(Instalment, Instalment.term_id == Term.id)
        .where(Agreement.case_id.in_(ids), Instalment.due_on <= on, Term.to_verify.is_(False))
        .options(selectinload(Instalment.performed))
        .order_by(Instalment.due_on)
    )
    found: dict[int, list[str]] = {}
    for case_id, ordinal, instalment in session.execute(query):
        if not is_done(instalment):
            found.setdefault(case_id, []).append(_about(ordinal, instalment))
    return found


def _about(ordinal: int, instalment: Instalment) -> str:
    owed = f"，{say_figure(instalment.amount_fen)}" if instalment.amount_fen is not None else ""
    due = show(instalment.due_on) if instalment.due_on else ""
    return f"第{ordinal}条第{instalment.ordinal}期（{due}到期{owed}）是否履行"


def _questions(last: ReturnVisit | None) -> Iterator[str]:
    if last is None:
        yield "当事人现在的想法和困难"
        return
    if last.rebound in {ReboundRisk.SIGNS, ReboundRisk.FLARING}:
        yield "上次有反弹迹象，现在情况如何"
    if last.satisfaction is Satisfaction.UNSATISFIED:
        yield "上次不满意的原因是否解决"
    if last.measures:
        yield f"上次商定的措施是否落实：{last.measures}"
    if last.text:
        yield "生活、情绪和诉求有无变化"


def _in_a_line(visit: ReturnVisit) -> str:
    day = show(visit.done_on) if visit.done_on else ""
    return "，".join(part for part in (day, visit.visited, visit.text.replace("\n", " ")) if part)
