"""The part of 今日 that leading and matters bring: approvals, 督办, and the clocks of one's cases."""

from collections.abc import Collection, Iterator
from datetime import date

from sqlalchemy import or_, select
from sqlalchemy.orm import Session

from mediation_app.model import (
    LEADS,
    Case,
    LeadAssignment,
    Matter,
    SupervisionState,
)
from mediation_app.rules.deadlines import ClockState
from mediation_app.rules.workflow import CaseState
from mediation_app.services.books import Actor, Books
from mediation_app.services.calendars import working_calendar
from mediation_app.services.clocks.loading import for_clocks
from mediation_app.services.clocks.reading import clocks_of, nearest, office_habits
from mediation_app.services.leading.approvals import ApprovalRow, waiting
from mediation_app.services.supervision import SupervisionRow, rows_in
from mediation_app.services.today_rows import CLOCK_CALLS, TodayKind, TodayRow
from resources.i18n import QT_TRANSLATE_NOOP, Message

_KINDS = {
    "lead": QT_TRANSLATE_NOOP("Today", "包案审批：{text}"),
    "acknowledge": QT_TRANSLATE_NOOP("Today", "签收包案：{text}"),
    "plan": QT_TRANSLATE_NOOP("Today", "方案审批：{text}"),
    "extension": QT_TRANSLATE_NOOP("Today", "延期审批：{text}"),
    "sign_off": QT_TRANSLATE_NOOP("Today", "销号签字：{text}"),
}


def approvals(books: Books, actor: Actor, day: date) -> Iterator[TodayRow]:
    """Yield what waits for the actor's own word."""
    for row in waiting(books, actor, day):
        if row.may_decide:
            yield TodayRow(
                kind=TodayKind.APPROVAL,
                case_id=row.case_id,
                number=row.number,
                title=row.title,
                text=Message("Today", _KINDS[row.kind], text=row.text),
                target=_place(row),
                word=row.kind,
            )


def supervisions(session: Session, people: Collection[int], day: date) -> Iterator[TodayRow]:
    """Yield the 督办单 that these people have to answer."""
    for row in rows_in(session, day, for_ids=sorted(people)):
        if row.state is SupervisionState.OPEN:
            yield _slip(row)


def clocks(session: Session, people: Collection[int] | None, day: date) -> Iterator[TodayRow]:
    """Yield, of each case that these people (None: anybody) lead or work, the clock that calls first."""
    calendar, habits = working_calendar(session), office_habits(session)
    for case in for_clocks(session, _theirs(session, people)):
        found = (one for one in clocks_of(case, calendar, habits, day) if one.state is not ClockState.PAUSED)
        clock = nearest(one for one in found if not one.is_right)
        if clock is not None and clock.end is not None and clock.end - CLOCK_CALLS <= day:
            text = QT_TRANSLATE_NOOP("Today", "{label}至{end}")
            yield TodayRow(
                kind=TodayKind.CLOCK,
                case_id=case.id,
                number=case.number,
                title=case.title,
                text=Message("Today", text, label=clock.label, end=clock.end),
                due_on=clock.end,
                late=clock.is_overdue,
            )


def _theirs(session: Session, people: Collection[int] | None) -> list[int]:
    query = (
        select(Case.id)
        .join(Matter, Matter.case_id == Case.id)
        .where(Matter.under_ownership, Case.voided_on.is_(None), Case.state != CaseState.CLOSED)
    )
    if people is None:
        return list(session.scalars(query))
    led = select(LeadAssignment.case_id).where(
        LeadAssignment.leader_id.in_(people), LeadAssignment.state.in_(LEADS)
    )
    return list(session.scalars(query.where(or_(Case.mediator_id.in_(people), Case.id.in_(led)))))


def _slip(row: SupervisionRow) -> TodayRow:
    text = QT_TRANSLATE_NOOP("Today", "{number}：{text}")
    return TodayRow(
        kind=TodayKind.SUPERVISION,
        case_id=row.case_id,
        number=row.case_number,
        title=row.title,
        text=Message("Today", text, number=row.number, text=row.text),
        due_on=row.due_on,
        late=row.days_left < 0,
        target=f"paper:supervision_slip:{row.id}",
    )


def _place(row: ApprovalRow) -> str:
    return f"paper:plan:{row.subject_id}" if row.kind == "plan" else "case"
