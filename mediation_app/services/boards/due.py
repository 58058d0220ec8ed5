"""What is due as of a day: clocks that run, visits owed, 督办 not struck off; it only reads."""

from collections.abc import Collection, Iterator
from dataclasses import dataclass
from datetime import date

from sqlalchemy import and_, exists, or_, select
from sqlalchemy.orm import Session

from mediation_app.model import (
    LEADS,
    MATTER_KINDS,
    Case,
    LeadAssignment,
    Matter,
    ReturnVisit,
    Staff,
    VisitState,
)
from mediation_app.rules.clock_facts import CaseClock
from mediation_app.rules.clock_rules import article_of
from mediation_app.rules.workflow import CaseState
from mediation_app.services.books import Actor, Books
from mediation_app.services.calendars import working_calendar
from mediation_app.services.clocks.loading import for_clocks
from mediation_app.services.clocks.reading import clocks_of, office_habits
from mediation_app.services.leading.standing import answers_for
from mediation_app.services.supervision import SupervisionRow, rows_in
from mediation_app.services.visiting.rows import VisitRow, of_person, still_owed, visit_rows
from resources.i18n import Message

_WITHOUT_CLOCKS = (CaseState.FAILED, CaseState.TERMINATED, CaseState.REJECTED)


@dataclass(frozen=True, slots=True, kw_only=True)
class DueClock:
    """A clock that runs, with its case and who leads it."""

    case_id: int
    number: str
    title: str
    leader: str
    clock: CaseClock
    article: Message | None


@dataclass(frozen=True, slots=True, kw_only=True)
class DueReport:
    """What is due as of a day; ``leader`` is empty for the whole office."""

    on: date
    leader: str
    clocks: tuple[DueClock, ...]
    visits: tuple[VisitRow, ...]
    supervisions: tuple[SupervisionRow, ...]


def due(books: Books, actor: Actor, on: date | None = None, leader: Staff | None = None) -> DueReport:
    """Return what is due as of a day (today): in the whole office, or with a leader and his deputised ones.

    What happened after a day gone by is left out, as far as the records tell days; closed cases stay out.
    """
    day = on or books.clock().date()
    with books.reading(actor) as session:
        people = answers_for(session, leader.id, day) if leader else None
        clocks = sorted(_clocks(session, people, day), key=_place)
        return DueReport(
            on=day,
            leader=leader.name if leader else "",
            clocks=tuple(clocks),
            visits=_visits(session, people, day),
            supervisions=_supervisions(session, people, day),
        )


def _clocks(session: Session, people: Collection[int] | None, day: date) -> Iterator[DueClock]:
    calendar, habits = working_calendar(session), office_habits(session)
    for case in for_clocks(session, _open_ids(session, people, day)):
        lead = case.matter.lead if case.matter else None
        for clock in clocks_of(case, calendar, habits, day):
            if clock.is_open:
                yield DueClock(
                    case_id=case.id,
                    number=case.number,
                    title=case.title,
                    leader=lead.leader.name if lead else "",
                    clock=clock,
                    article=article_of(clock.code),
                )


def _place(one: DueClock) -> tuple[date, int, str]:
    return one.clock.end or date.max, one.case_id, one.clock.code.value


def _open_ids(session: Session, people: Collection[int] | None, day: date) -> list[int]:
    """Return the cases registered by then that may have a clock, of these leaders where they are named."""
    matter = exists().where(Matter.case_id == Case.id)
    with_clocks = or_(Case.kind.in_(MATTER_KINDS), matter, Case.state.not_in(_WITHOUT_CLOCKS))
    query = select(Case.id).where(
        Case.voided_on.is_(None), Case.state != CaseState.CLOSED, Case.registered_on <= day, with_clocks
    )
    if people is not None:
        led = exists().where(
            LeadAssignment.case_id == Case.id,
            LeadAssignment.state.in_(LEADS),
            LeadAssignment.leader_id.in_(people),
        )
        query = query.where(led)
    return list(session.scalars(query))


def _visits(session: Session, people: Collection[int] | None, day: date) -> tuple[VisitRow, ...]:
    made_later = and_(ReturnVisit.state == VisitState.DONE, ReturnVisit.done_on > day)
    owed = or_(and_(*still_owed()), made_later)
    theirs = [or_(*(of_person(one) for one in sorted(people)))] if people is not None else []
    return visit_rows(session, day, owed, ReturnVisit.planned_on <= day, *theirs)


def _supervisions(session: Session, people: Collection[int] | None, day: date) -> tuple[SupervisionRow, ...]:
    found = rows_in(session, day, for_ids=None if people is None else sorted(people), open_only=False)
    return tuple(row for row in found if row.raised_on <= day and _stood_open(row.closed_on, day))


def _stood_open(closed_on: date | None, day: date) -> bool:
    return closed_on is None or closed_on > day
