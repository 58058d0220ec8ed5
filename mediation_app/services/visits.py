"""Return visits (回访): owed, made and written down, moved or called off, the next one agreed upon."""

from dataclasses import dataclass
from datetime import date, timedelta

from sqlalchemy import func, select

from mediation_app.model import (
    Case,
    Fulfilment,
    ReboundRisk,
    ReturnVisit,
    Satisfaction,
    Staff,
    VisitMethod,
    VisitOrigin,
    VisitState,
)
from mediation_app.rules.dates import show
from mediation_app.rules.errors import NotAllowed, Problem
from mediation_app.rules.permissions import Permission
from mediation_app.rules.workflow import CaseState
from mediation_app.services import cases
from mediation_app.services.audit import Act
from mediation_app.services.books import Actor, Books, Desk
from mediation_app.services.case_facts import effective_on
from mediation_app.services.checks import among, existing, not_after
from mediation_app.services.effect import advance
from mediation_app.services.entries import cleaned, reason_given, refuse, too_long
from mediation_app.services.habits import habits_of
from resources.i18n import QT_TRANSLATE_NOOP, Message

_RECORDED = (
    *("done_on", "method", "visited", "fulfilment", "satisfaction", "rebound", "went_to_court"),
    *("court_result", "text", "measures", "next_agreed_on"),
)


@dataclass(frozen=True, slots=True, kw_only=True)
class VisitRow:
    """A line of the list of visits owed."""

    visit_id: int
    case_id: int
    number: str
    title: str
    planned_on: date
    reason: str
    origin: VisitOrigin
    visitor: str
    visitor_id: int | None
    days_late: int
    """0 on the day itself and before it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class RecordVisit:
    """A visit made (人民调解回访记录); without ``visit_id`` it stands for the one owed about then, if any."""

    case_id: int
    done_on: date
    method: VisitMethod
    visited: str
    fulfilment: Fulfilment
    satisfaction: Satisfaction | None = None
    rebound: ReboundRisk | None = None
    went_to_court: bool = False
    court_result: str = ""
    text: str = ""
    measures: str = ""
    next_agreed_on: date | None = None
    visitor_id: int | None = None
    visit_id: int | None = None
    revision: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class PlanVisit:
    """A visit agreed with the person beyond those the agreement owes."""

    case_id: int
    planned_on: date
    reason: str
    visitor_id: int | None = None
    revision: int | None = None


@dataclass(frozen=True, slots=True)
class Visited:
    """The visit written down, the next one planned (if agreed), and where the case stands."""

    visit_id: int
    next_visit_id: int | None
    state: CaseState
    warnings: tuple[Message, ...] = ()


def owed(
    books: Books, actor: Actor, *, until: date | None = None, case_id: int | None = None
) -> tuple[VisitRow, ...]:
    """List the visits planned, up to a day where given, earliest first; void and closed cases owe none."""
    today = books.clock().date()
    query = (
        select(
            ReturnVisit.id.label("visit_id"),
            ReturnVisit.case_id,
            Case.number,
            Case.title,
            ReturnVisit.planned_on,
            ReturnVisit.reason,
            ReturnVisit.origin,
            func.coalesce(Staff.name, "").label("visitor"),
            ReturnVisit.visitor_id,
        )
        .join(Case, Case.id == ReturnVisit.case_id)
        .outerjoin(Staff, Staff.id == ReturnVisit.visitor_id)
        .where(
            ReturnVisit.state == VisitState.PLANNED,
            Case.voided_on.is_(None),
            Case.state != CaseState.CLOSED,
        )
        .order_by(ReturnVisit.planned_on, ReturnVisit.id)
    )
    if until is not None:
        query = query.where(ReturnVisit.planned_on <= until)
    if case_id is not None:
        query = query.where(ReturnVisit.case_id == case_id)
    with books.reading(actor) as session:
        return tuple(
            VisitRow(**row, days_late=max((today - row["planned_on"]).days, 0))
            for row in session.execute(query).mappings()
        )


def record(books: Books, actor: Actor, command: RecordVisit) -> Visited:
    """Write down a visit; a next date agreed with the person becomes a planned visit.

    Raises InvalidInput for a day to come or nobody visited.
    """
    with books.acting(actor, Permission.RECORD_VISIT) as desk:
        command = cleaned(command)
        case = cases.for_change(desk, command.case_id, command.revision)
        _check(command, desk.today)
        visit = _visit_to_record(desk, case, command)
        agreed_before = visit.next_agreed_on
        for name in _RECORDED:
            setattr(visit, name, getattr(command, name))
        visit.state = VisitState.DONE
        visit.visitor_id = command.visitor_id or visit.visitor_id or desk.staff_id
        desk.session.flush()
        desk.log(Act.VISIT_RECORDED, case.id, f"visit:{visit.id}", on=visit.done_on, visited=visit.visited)
        _merge_earlier(desk, case, visit)
        upcoming = _agree_next(desk, case, visit, agreed_before)
        advance(desk, case)
        next_id = upcoming.id if upcoming else None
        return Visited(visit.id, next_id, case.state, _warnings(case, command))


def agree(books: Books, actor: Actor, command: PlanVisit) -> int:
    """Plan a visit agreed with the person and return its id."""
    with books.acting(actor, Permission.RECORD_VISIT) as desk:
        command = cleaned(command)
        case = cases.for_change(desk, command.case_id, command.revision)
        refuse(_not_before("planned_on", command.planned_on, desk.today) + too_long(command, ReturnVisit))
        visit = ReturnVisit(
            origin=VisitOrigin.AGREED,
            planned_on=command.planned_on,
            reason=command.reason,
            visitor_id=command.visitor_id or case.mediator_id,
        )
        case.visits.append(visit)
        desk.session.flush()
        desk.log(Act.VISITS_PLANNED, case.id, f"visit:{visit.id}", planned=[visit.planned_on])
        return visit.id


def move(
    books: Books, actor: Actor, visit_id: int, to: date, reason: str, *, revision: int | None = None
) -> None:
    """Put a planned visit off or forward, with the reason."""
    with books.acting(actor, Permission.RECORD_VISIT) as desk:
        case, visit = _planned(desk, visit_id, revision)
        refuse(_not_before("to", to, desk.today))
        before, visit.planned_on = visit.planned_on, to
        desk.log(
            Act.VISIT_MOVED,
            case.id,
            f"visit:{visit.id}",
            before=before,
            after=to,
            reason=reason_given(reason),
        )


def cancel(books: Books, actor: Actor, visit_id: int, reason: str, *, revision: int | None = None) -> None:
    """Call a planned visit off for good, with the reason."""
    with books.acting(actor, Permission.RECORD_VISIT) as desk:
        _, visit = _planned(desk, visit_id, revision)
        _call_off(desk, visit, reason_given(reason))


def _check(command: RecordVisit, today: date) -> None:
    problems = too_long(command, ReturnVisit) + not_after("done_on", command.done_on, today)
    if not command.visited:
        problems.append(Problem("visited", _say(QT_TRANSLATE_NOOP("Visits", "请填写回访了谁"))))
    if command.next_agreed_on is not None and command.next_agreed_on <= command.done_on:
        text = _say(QT_TRANSLATE_NOOP("Visits", "下次回访日期要晚于这次"))
        problems.append(Problem("next_agreed_on", text))
    refuse(problems)


def _visit_to_record(desk: Desk, case: Case, command: RecordVisit) -> ReturnVisit:
    if command.visit_id is not None:
        visit = among(case.visits, command.visit_id)
        if visit.state is VisitState.CANCELLED:
            raise NotAllowed(_say(QT_TRANSLATE_NOOP("Visits", "这次回访已经取消")))
        return visit
    window = timedelta(habits_of(desk.office).visit_offset_days)
    due = [
        visit
        for visit in case.visits
        if visit.state is VisitState.PLANNED and visit.planned_on - window <= command.done_on
    ]
    if due:
        return min(due, key=lambda visit: abs(visit.planned_on - command.done_on))
    visit = ReturnVisit(origin=VisitOrigin.AGREED, planned_on=command.done_on, visitor_id=case.mediator_id)
    case.visits.append(visit)
    return visit


def _merge_earlier(desk: Desk, case: Case, visit: ReturnVisit) -> None:
    """Call off what was owed up to a visit made: nobody is visited for it a second time."""
    for earlier in case.visits:
        planned = earlier.state is VisitState.PLANNED
        if planned and visit.done_on is not None and earlier.planned_on <= visit.done_on:
            _call_off(desk, earlier, f"已并入{show(visit.done_on)}的回访")


def _agree_next(desk: Desk, case: Case, visit: ReturnVisit, agreed_before: date | None) -> ReturnVisit | None:
    """Plan the visit agreed for later, or let the one agreed before follow a corrected date."""
    wanted = visit.next_agreed_on
    planned = [one for one in case.visits if one.state is VisitState.PLANNED]
    earlier = next((v for v in planned if _is_agreed(v) and v.planned_on == agreed_before), None)
    if wanted is None:
        if earlier is not None:
            _call_off(desk, earlier, "上次回访记录已更正")
        return None
    if same_day := next((one for one in planned if one.planned_on == wanted), None):
        return same_day
    upcoming = earlier or ReturnVisit(origin=VisitOrigin.AGREED, reason="与当事人约定")
    upcoming.planned_on, upcoming.visitor_id = wanted, visit.visitor_id
    if earlier is None:
        case.visits.append(upcoming)
    desk.session.flush()
    desk.log(Act.VISITS_PLANNED, case.id, f"visit:{upcoming.id}", planned=[wanted])
    return upcoming


def _call_off(desk: Desk, visit: ReturnVisit, reason: str) -> None:
    visit.state, visit.cancel_reason = VisitState.CANCELLED, reason
    detail = {"planned_on": visit.planned_on, "reason": reason}
    desk.log(Act.VISIT_CANCELLED, visit.case_id, f"visit:{visit.id}", **detail)


def _is_agreed(visit: ReturnVisit) -> bool:
    return visit.origin is VisitOrigin.AGREED


def _planned(desk: Desk, visit_id: int, revision: int | None) -> tuple[Case, ReturnVisit]:
    case_id = existing(desk.session, ReturnVisit, visit_id).case_id
    case = cases.for_change(desk, case_id, revision)
    visit = among(case.visits, visit_id)
    if visit.state is not VisitState.PLANNED:
        raise NotAllowed(_say(QT_TRANSLATE_NOOP("Visits", "这次回访已经做过或取消")))
    return case, visit


def _not_before(field: str, day: date, earliest: date) -> list[Problem]:
    if day >= earliest:
        return []
    text = QT_TRANSLATE_NOOP("Visits", "{day}已经过去，请改填今天或以后的日期")
    return [Problem(field, _say(text, day=day))]


def _warnings(case: Case, command: RecordVisit) -> tuple[Message, ...]:
    effective = effective_on(case)
    if effective is None or command.done_on >= effective:
        return ()
    text = QT_TRANSLATE_NOOP("Visits", "回访日期早于协议生效日期{day}，请核对")
    return (_say(text, day=effective),)


def _say(source: str, **values: object) -> Message:
    return Message("Visits", source, **values)
