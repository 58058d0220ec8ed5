"""Many cases at once, loaded as far as clocks, boards and supervision ask, by a fixed number of queries."""

from collections.abc import Iterable, Iterator
from functools import cache

from sqlalchemy import select
from sqlalchemy.orm import Session, joinedload, selectinload
from sqlalchemy.orm.interfaces import ORMOption

from mediation_app.model import (
    Agreement,
    Case,
    CaseUnit,
    Instalment,
    LeadAssignment,
    Matter,
    Party,
    Person,
    Plan,
    Progress,
    ReturnVisit,
    Term,
)

CHUNK = 300
"""Cases loaded together; an engine takes only so many values in one query."""


def for_clocks(session: Session, case_ids: Iterable[int]) -> Iterator[Case]:
    """Yield the cases by id with what clocks ask: matter, lead, plan, units, risk, agreement, people."""
    return _loaded(session, case_ids, _for_clocks())


def for_boards(session: Session, case_ids: Iterable[int]) -> Iterator[Case]:
    """Yield the cases with that and what boards and supervision ask: steps, progress, visits, petitions."""
    return _loaded(session, case_ids, (*_for_clocks(), *_for_boards()))


def _loaded(session: Session, case_ids: Iterable[int], options: tuple[ORMOption, ...]) -> Iterator[Case]:
    ids = sorted(set(case_ids))
    for first in range(0, len(ids), CHUNK):
        query = select(Case).where(Case.id.in_(ids[first : first + CHUNK])).order_by(Case.id)
        yield from session.scalars(query.options(*options)).unique()


@cache
def _for_clocks() -> tuple[ORMOption, ...]:
    """Say what clocks ask for; made when first asked, for it sets up every mapped class."""
    terms = selectinload(Agreement.terms).selectinload(Term.instalments).selectinload(Instalment.performed)
    return (
        joinedload(Case.matter).options(
            selectinload(Matter.procedures),
            selectinload(Matter.leads).joinedload(LeadAssignment.leader),
            selectinload(Matter.units).joinedload(CaseUnit.unit),
            selectinload(Matter.plans),
            selectinload(Matter.risks),
            selectinload(Matter.extensions),
            selectinload(Matter.pauses),
        ),
        selectinload(Case.parties)
        .joinedload(Party.person)
        .load_only(Person.name, Person.phone, Person.address),
        selectinload(Case.extensions),
        joinedload(Case.agreement).options(
            joinedload(Agreement.mediator), selectinload(Agreement.ticks), terms
        ),
    )


@cache
def _for_boards() -> tuple[ORMOption, ...]:
    return (
        joinedload(Case.village),
        joinedload(Case.matter).options(
            selectinload(Matter.petitions),
            selectinload(Matter.plans).selectinload(Plan.steps),
            selectinload(Matter.progress).load_only(Progress.case_id, Progress.on, Progress.unit_id),
        ),
        selectinload(Case.visits).load_only(
            ReturnVisit.case_id, ReturnVisit.state, ReturnVisit.planned_on, ReturnVisit.done_on
        ),
    )
