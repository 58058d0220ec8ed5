"""The office's page: leaders × states, who has too much, who is late or away, and what nobody leads."""

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from sqlalchemy import case as sql_case
from sqlalchemy import exists, func, select
from sqlalchemy.orm import Session, aliased

from mediation_app.model import LEADS, Absence, Case, LeadAssignment, Matter, RiskColour, Staff
from mediation_app.rules.workflow import CaseState
from mediation_app.services.boards.cases import BoardCase, board_cases, led_ids
from mediation_app.services.books import Actor, Books
from mediation_app.services.leading.standing import may_lead

MOST_UNOWNED = 200
"""Cases without a leader that the page lists; it always counts all of them."""

LEAST_HEAVY = 5
"""Nobody is overloaded with fewer cases; beyond, one and a half times the average is."""

_ENDED = (CaseState.CLOSED, CaseState.REJECTED)


@dataclass(frozen=True, slots=True, kw_only=True)
class LeaderLoad:
    """One leader's line: open cases by state, how many red and late; until when he is away, and who acts."""

    leader_id: int
    name: str
    post: str
    by_state: Mapping[CaseState, int]
    total: int
    red: int
    late: int
    overloaded: bool
    absent_until: date | None
    deputy: str


@dataclass(frozen=True, slots=True, kw_only=True)
class StudioLoad:
    """A named studio's cases, open and closed, by the mediators who belong to it."""

    name: str
    open: int
    closed: int


@dataclass(frozen=True, slots=True, kw_only=True)
class OfficeBoard:
    """All of it on one day; ``unowned`` lists at most two hundred, ``unowned_total`` counts them."""

    on: date
    rows: tuple[LeaderLoad, ...]
    unowned: tuple[BoardCase, ...]
    unowned_total: int
    late: tuple[BoardCase, ...]
    studios: tuple[StudioLoad, ...]


def office_board(books: Books, actor: Actor, on: date | None = None) -> OfficeBoard:
    """Return the office's page on a day (today)."""
    day = on or books.clock().date()
    with books.reading(actor) as session:
        owned = board_cases(session, led_ids(session), day)
        unowned = unowned_ids(session)
        return OfficeBoard(
            on=day,
            rows=_loads(session, owned, day),
            unowned=board_cases(session, unowned[:MOST_UNOWNED], day),
            unowned_total=len(unowned),
            late=tuple(case for case in owned if case.overdue),
            studios=_studios(session),
        )


def unowned_ids(session: Session) -> list[int]:
    """Return the open cases under 包案 that nobody leads, red ones first, then the oldest."""
    led = exists().where(LeadAssignment.case_id == Case.id, LeadAssignment.state.in_(LEADS))
    query = (
        select(Case.id)
        .join(Matter, Matter.case_id == Case.id)
        .where(Matter.under_ownership, Case.voided_on.is_(None), Case.state.not_in(_ENDED), ~led)
        .order_by(sql_case((Case.risk == RiskColour.RED, 0), else_=1), Case.registered_on, Case.id)
    )
    return list(session.scalars(query))


def _loads(session: Session, owned: Sequence[BoardCase], day: date) -> tuple[LeaderLoad, ...]:
    by_leader: dict[int, list[BoardCase]] = defaultdict(list)
    for one in owned:
        if one.leader_id is not None:
            by_leader[one.leader_id].append(one)
    members = session.scalars(select(Staff).order_by(Staff.id))
    leaders = [one for one in members if one.id in by_leader or may_lead(one)]
    away = _away(session, day)
    heavy = max(LEAST_HEAVY, 1.5 * len(owned) / (len(leaders) or 1))
    loads = [_load(one, by_leader[one.id], away.get(one.id), heavy) for one in leaders]
    return tuple(sorted(loads, key=lambda load: (-load.late, -load.total, load.leader_id)))


def _load(
    leader: Staff, cases: Sequence[BoardCase], away: tuple[date, str] | None, heavy: float
) -> LeaderLoad:
    return LeaderLoad(
        leader_id=leader.id,
        name=leader.name,
        post=leader.post,
        by_state=Counter(one.state for one in cases),
        total=len(cases),
        red=sum(one.risk is RiskColour.RED for one in cases),
        late=sum(one.overdue for one in cases),
        overloaded=len(cases) > heavy,
        absent_until=away[0] if away else None,
        deputy=away[1] if away else "",
    )


def _away(session: Session, day: date) -> dict[int, tuple[date, str]]:
    deputy = aliased(Staff)
    query = (
        select(Absence.staff_id, Absence.last_on, deputy.name)
        .join(deputy, deputy.id == Absence.deputy_id)
        .where(Absence.cancelled_on.is_(None), Absence.first_on <= day, Absence.last_on >= day)
    )
    return {staff_id: (last, name) for staff_id, last, name in session.execute(query)}


def _studios(session: Session) -> tuple[StudioLoad, ...]:
    closed = func.sum(sql_case((Case.state == CaseState.CLOSED, 1), else_=0))
    query = (
        select(Staff.studio, func.count(), closed)
        .join(Case, Case.mediator_id == Staff.id)
        .where(Staff.studio != "", Case.voided_on.is_(None))
        .group_by(Staff.studio)
        .order_by(Staff.studio)
    )
    return tuple(
        StudioLoad(name=name, open=count - done, closed=done) for name, count, done in session.execute(query)
    )
