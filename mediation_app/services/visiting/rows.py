"""Visits as the lists, the month and the route sheet show them."""

from dataclasses import dataclass
from datetime import date
from typing import Any

from sqlalchemy import ColumnElement, Select, func, select
from sqlalchemy.orm import Session

from mediation_app.model import (
    LEADS,
    Case,
    Grid,
    LeadAssignment,
    ReturnVisit,
    Staff,
    Village,
    VisitKind,
    VisitOrigin,
    VisitState,
)
from mediation_app.rules.workflow import CaseState


@dataclass(frozen=True, slots=True, kw_only=True)
class VisitRow:
    """A visit owed or made, with its case and who answers for it."""

    visit_id: int
    case_id: int
    number: str
    title: str
    planned_on: date
    reason: str
    origin: VisitOrigin
    kind: VisitKind
    state: VisitState
    done_on: date | None
    visitor: str
    visitor_id: int | None
    leader_id: int | None
    """The leader who answers for the case, empty where none does."""
    village: str
    village_id: int | None
    grid: str
    days_late: int
    """0 on the day itself and before it, and of a visit made."""

    @property
    def on(self) -> date:
        """Return the day it stands on in the calendar: made, else planned."""
        return self.done_on or self.planned_on

    @property
    def is_missed(self) -> bool:
        """Tell whether its day passed without it."""
        return self.days_late > 0


def visit_rows(session: Session, today: date, *conditions: ColumnElement[bool]) -> tuple[VisitRow, ...]:
    """Return the visits that fulfil ``conditions``, earliest first; those of void cases are left out."""
    found = session.execute(_query().where(*conditions)).mappings()
    return tuple(VisitRow(**row, days_late=_days_late(row, today)) for row in found)


def still_owed() -> tuple[ColumnElement[bool], ...]:
    """Return the conditions of a visit still to be made: planned, its case not closed."""
    return ReturnVisit.state == VisitState.PLANNED, Case.state != CaseState.CLOSED


def of_person(staff_id: int | None) -> ColumnElement[bool]:
    """Return the condition of a visit that somebody makes himself or answers for as the leader."""
    return (ReturnVisit.visitor_id == staff_id) | (LeadAssignment.leader_id == staff_id)


def _query() -> Select[*tuple[Any, ...]]:
    query: Select[*tuple[Any, ...]] = (
        select(
            ReturnVisit.id.label("visit_id"),
            ReturnVisit.case_id,
            Case.number,
            Case.title,
            ReturnVisit.planned_on,
            ReturnVisit.reason,
            ReturnVisit.origin,
            ReturnVisit.kind,
            ReturnVisit.state,
            ReturnVisit.done_on,
            func.coalesce(Staff.name, "").label("visitor"),
            ReturnVisit.visitor_id,
            LeadAssignment.leader_id,
            func.coalesce(Village.name, "").label("village"),
            Case.village_id,
            func.coalesce(Grid.name, "").label("grid"),
        )
        .join(Case, Case.id == ReturnVisit.case_id)
        .outerjoin(Staff, Staff.id == ReturnVisit.visitor_id)
        .outerjoin(LeadAssignment, (LeadAssignment.case_id == Case.id) & LeadAssignment.state.in_(LEADS))
        .outerjoin(Village, Village.id == Case.village_id)
        .outerjoin(Grid, Grid.id == Case.grid_id)
    )
    day = func.coalesce(ReturnVisit.done_on, ReturnVisit.planned_on)
    return query.where(Case.voided_on.is_(None)).order_by(day, ReturnVisit.id)


def _days_late(row: Any, today: date) -> int:
    planned: date = row["planned_on"]
    return max((today - planned).days, 0) if row["state"] is VisitState.PLANNED else 0
