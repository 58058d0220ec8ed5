"""The leader's page: cases by colour and lateness, what waits for his word, what he owes, what is silent."""

from collections import Counter
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import date, timedelta

from sqlalchemy import or_
from sqlalchemy.orm import Session

from mediation_app.model import (
    ReturnVisit,
    RiskColour,
    Staff,
    SupervisionState,
)
from mediation_app.services.boards.cases import WAITS, BoardCase, board_cases, led_ids
from mediation_app.services.books import Actor, Books
from mediation_app.services.checks import existing, missing
from mediation_app.services.leading.approvals import ApprovalRow, waiting
from mediation_app.services.leading.standing import answers_for
from mediation_app.services.staff import actor_of
from mediation_app.services.supervision import SupervisionRow, rows_in
from mediation_app.services.visiting.rows import VisitRow, of_person, still_owed, visit_rows

__all__ = ["BoardCase", "BoardCounts", "LeaderBoard", "leader_board"]

SILENT_DAYS = 15
"""So many days without anything done make a case stand out."""

SOON = timedelta(days=3)
"""How far ahead a clock or a visit counts as near."""


@dataclass(frozen=True, slots=True, kw_only=True)
class BoardCounts:
    """The figures above the page; ``deputising`` cases are among the others."""

    total: int
    by_colour: Mapping[RiskColour | None, int]
    overdue: int
    due_today: int
    due_soon: int
    deputising: int
    silent: int
    approvals: int
    visits_missed: int
    supervisions: int


@dataclass(frozen=True, slots=True, kw_only=True)
class LeaderBoard:
    """Everything a leader must see first, on one day."""

    leader: Staff
    on: date
    cases: tuple[BoardCase, ...]
    approvals: tuple[ApprovalRow, ...]
    visits_owed: tuple[VisitRow, ...]
    silent: tuple[BoardCase, ...]
    supervisions: tuple[SupervisionRow, ...]
    counts: BoardCounts


def leader_board(
    books: Books, actor: Actor, leader_id: int | None = None, on: date | None = None
) -> LeaderBoard:
    """Return a leader's page, one's own unless another's is asked for, on a day (today).

    Cases of those he deputises for are there too, and marked. Raises NotFound for nobody.
    """
    day = on or books.clock().date()
    wanted = leader_id if leader_id is not None else actor.staff_id
    with books.reading(actor) as session:
        leader = existing(session, Staff, wanted) if wanted is not None else missing()
        people = answers_for(session, leader.id, day)
        found = board_cases(session, led_ids(session, people), day, leader_id=leader.id)
        visits = visits_owed(session, people, day)
        slips = tuple(
            row for row in rows_in(session, day, for_ids=sorted(people)) if row.state is SupervisionState.OPEN
        )
    approvals = waiting(books, actor if leader.id == actor.staff_id else actor_of(leader), day)
    silent = tuple(case for case in found if is_silent(case))
    return LeaderBoard(
        leader=leader,
        on=day,
        cases=found,
        approvals=approvals,
        visits_owed=visits,
        silent=silent,
        supervisions=slips,
        counts=BoardCounts(
            total=len(found),
            by_colour=Counter(case.risk for case in found),
            overdue=sum(case.overdue for case in found),
            due_today=sum(_left(case, day) == timedelta() for case in found),
            due_soon=sum(timedelta() < _left(case, day) <= SOON for case in found),
            deputising=sum(case.deputising for case in found),
            silent=len(silent),
            approvals=sum(row.may_decide for row in approvals),
            visits_missed=sum(row.is_missed for row in visits),
            supervisions=len(slips),
        ),
    )


def is_silent(case: BoardCase) -> bool:
    """Tell whether a case stands still that should not."""
    return case.days_silent >= SILENT_DAYS and case.state not in WAITS


def visits_owed(session: Session, leader_ids: Collection[int], day: date) -> tuple[VisitRow, ...]:
    """Return the visits these people owe up to three days ahead, missed ones first."""
    theirs = or_(*(of_person(leader_id) for leader_id in sorted(leader_ids)))
    return visit_rows(session, day, *still_owed(), ReturnVisit.planned_on <= day + SOON, theirs)


def _left(case: BoardCase, day: date) -> timedelta:
    end = case.next_clock.end if case.next_clock else None
    return timedelta.max if end is None else end - day
