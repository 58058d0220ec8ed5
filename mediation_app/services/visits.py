"""Visits (回访、走访、下访): owed, made and written down, moved or called off, the next one agreed upon."""

from dataclasses import dataclass
from datetime import date, timedelta

from mediation_app.model import (
    MATTER_KINDS,
    Case,
    Fulfilment,
    ReboundRisk,
    ReturnVisit,
    Satisfaction,
    VisitKind,
    VisitMethod,
    VisitOrigin,
    VisitState,
)
from mediation_app.rules.dates import show
from mediation_app.rules.errors import Conflict, NotAllowed, Problem
from mediation_app.rules.permissions import Permission
from mediation_app.rules.workflow import CaseState
from mediation_app.services import cases, visit_plan
from mediation_app.services.acts import Act
from mediation_app.services.books import Actor, Books, Desk
from mediation_app.services.calendars import working_calendar
from mediation_app.services.checks import among, existing, not_after
from mediation_app.services.effect import advance
from mediation_app.services.entries import cleaned, reason_given, refuse, too_long
from mediation_app.services.habits import habits_of
from mediation_app.services.matters import road
from mediation_app.services.visiting.following import default_kind, visitor_of
from mediation_app.services.visiting.recording import (
    kind_problems,
    next_date_problems,
    owed_about,
    result_warnings,
    same_day_problems,
)
from mediation_app.services.visiting.rows import VisitRow, still_owed, visit_rows
from mediation_app.services.visiting.upcoming import MOVED, ground, is_next
from resources.i18n import QT_TRANSLATE_NOOP, Message

__all__ = [
    "Moved",
    "PlanVisit",
    "RecordVisit",
    "VisitRow",
    "Visited",
    "agree",
    "cancel",
    "move",
    "owed",
    "record",
]

_RECORDED = (
    *("done_on", "method", "visited", "fulfilment", "satisfaction", "rebound", "went_to_court"),
    *("court_result", "text", "measures", "next_agreed_on"),
)


@dataclass(frozen=True, slots=True, kw_only=True)
class RecordVisit:
    """A visit made (人民调解回访记录); without ``visit_id`` it stands for the one owed about then, if any.

    Without ``kind`` it is what was planned, else 回访 once there is an agreement or settlement to follow.
    ``no_next_reason`` says why no further date is agreed, where the case asks for one.
    """

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
    no_next_reason: str = ""
    kind: VisitKind | None = None
    visitor_id: int | None = None
    visit_id: int | None = None
    revision: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class PlanVisit:
    """A visit agreed with the person beyond those owed; without ``kind`` the likely one."""

    case_id: int
    planned_on: date
    reason: str
    kind: VisitKind | None = None
    visitor_id: int | None = None
    revision: int | None = None


@dataclass(frozen=True, slots=True)
class Visited:
    """The visit written down, the next one planned (if agreed), and where the case stands."""

    visit_id: int
    next_visit_id: int | None
    state: CaseState
    warnings: tuple[Message, ...] = ()


@dataclass(frozen=True, slots=True)
class Moved:
    """A visit moved, and what is odd about its new day."""

    visit_id: int
    warnings: tuple[Message, ...] = ()


def owed(
    books: Books, actor: Actor, *, until: date | None = None, case_id: int | None = None
) -> tuple[VisitRow, ...]:
    """List the visits planned, up to a day where given, earliest first; void and closed cases owe none."""
    conditions = list(still_owed())
    if until is not None:
        conditions.append(ReturnVisit.planned_on <= until)
    if case_id is not None:
        conditions.append(ReturnVisit.case_id == case_id)
    with books.reading(actor) as session:
        return visit_rows(session, books.clock().date(), *conditions)


def record(books: Books, actor: Actor, command: RecordVisit) -> Visited:
    """Write down a visit; a next date agreed with the person becomes a planned visit.

    Raises InvalidInput for a day to come, nobody visited, a 回访 before what it follows, or no next date
    of an open case under 包案.
    """
    with books.acting(actor, Permission.RECORD_VISIT) as desk:
        command = cleaned(command)
        case = cases.for_change(desk, command.case_id, command.revision)
        visit = _visit_to_record(desk, case, command)
        kind = command.kind or visit.kind
        _check(case, visit, command, kind, desk.today)
        if visit not in case.visits:
            case.visits.append(visit)
        agreed_before = visit.next_agreed_on
        for name in _RECORDED:
            setattr(visit, name, getattr(command, name))
        visit.kind, visit.state = kind, VisitState.DONE
        visit.visitor_id = command.visitor_id or visit.visitor_id or desk.staff_id
        desk.session.flush()
        _log_record(desk, case, visit, command.no_next_reason)
        _merge_earlier(desk, case, visit)
        upcoming = _agree_next(desk, case, visit, agreed_before)
        visit_plan.plan(desk, case)
        road.advance(desk, case.id) if case.kind in MATTER_KINDS else advance(desk, case)
        next_id = upcoming.id if upcoming else None
        return Visited(visit.id, next_id, case.state, tuple(result_warnings(case, command.rebound)))


def agree(books: Books, actor: Actor, command: PlanVisit) -> int:
    """Plan a visit agreed with the person and return its id. Raises InvalidInput for a day taken or past."""
    with books.acting(actor, Permission.RECORD_VISIT) as desk:
        command = cleaned(command)
        case = cases.for_change(desk, command.case_id, command.revision)
        kind = command.kind or default_kind(case)
        found = _not_before("planned_on", command.planned_on, desk.today) + too_long(command, ReturnVisit)
        found += kind_problems(case, kind, "planned_on", command.planned_on)
        refuse(found + same_day_problems(case, "planned_on", command.planned_on))
        visit = ReturnVisit(
            kind=kind,
            origin=VisitOrigin.AGREED,
            planned_on=command.planned_on,
            reason=command.reason,
            visitor_id=command.visitor_id or visitor_of(case),
        )
        case.visits.append(visit)
        desk.session.flush()
        desk.log(Act.VISITS_PLANNED, case.id, f"visit:{visit.id}", planned=[visit.planned_on])
        visit_plan.plan(desk, case)
        return visit.id


def move(
    books: Books, actor: Actor, visit_id: int, to: date, reason: str, *, was: date | None = None
) -> Moved:
    """Put a planned visit off or forward, with the reason; a day of rest is told, not refused.

    A promised visit stays promised, and by the same person. Raises InvalidInput for a day past or taken,
    Conflict where somebody else has moved it meanwhile from the day it ``was`` planned for.
    """
    with books.acting(actor, Permission.RECORD_VISIT) as desk:
        case, visit = _planned(desk, visit_id, None)
        if was not in (None, visit.planned_on):
            text = QT_TRANSLATE_NOOP("Visits", "这次走访已在别处改到{day}，这里没有再改")
            advice = QT_TRANSLATE_NOOP("Visits", "请核对新的日期；还要改期的，请重新办理")
            raise Conflict(_say(text, day=visit.planned_on), _say(advice))
        words = reason_given(reason)
        found = _not_before("to", to, desk.today) + kind_problems(case, visit.kind, "to", to)
        refuse(found + same_day_problems(case, "to", to, visit_id))
        before, visit.planned_on = visit.planned_on, to
        if is_next(visit):
            visit.reason = f"{ground(visit)}{MOVED}"
        detail = {"before": before, "after": to, "reason": words, "promised": _is_agreed(visit)}
        desk.log(Act.VISIT_MOVED, case.id, f"visit:{visit.id}", **detail)
        visit_plan.plan(desk, case)
        return Moved(visit.id, _rest_warnings(desk, to))


def cancel(books: Books, actor: Actor, visit_id: int, reason: str, *, revision: int | None = None) -> None:
    """Call a planned visit off for good, with the reason."""
    with books.acting(actor, Permission.RECORD_VISIT) as desk:
        case, visit = _planned(desk, visit_id, revision)
        _call_off(desk, visit, reason_given(reason))
        visit_plan.plan(desk, case)


def _check(case: Case, visit: ReturnVisit, command: RecordVisit, kind: VisitKind, today: date) -> None:
    done_on = command.done_on
    problems = too_long(command, ReturnVisit) + not_after("done_on", done_on, today)
    if not command.visited:
        problems.append(Problem("visited", _say(QT_TRANSLATE_NOOP("Visits", "请填写回访了谁"))))
    problems += next_date_problems(
        case, visit, done_on=done_on, next_on=command.next_agreed_on, no_next=command.no_next_reason
    )
    refuse(problems + kind_problems(case, kind, "done_on", done_on))


def _visit_to_record(desk: Desk, case: Case, command: RecordVisit) -> ReturnVisit:
    """Return the visit a record is about: the one named, the one owed about then, or a new one."""
    if command.visit_id is not None:
        visit = among(case.visits, command.visit_id)
        if visit.state is VisitState.CANCELLED:
            raise NotAllowed(_say(QT_TRANSLATE_NOOP("Visits", "这次回访已经取消")))
        return visit
    window = timedelta(habits_of(desk.office).visit_offset_days)
    return owed_about(case, command.done_on, window) or ReturnVisit(
        kind=default_kind(case, command.method),
        origin=VisitOrigin.AGREED,
        planned_on=command.done_on,
        visitor_id=visitor_of(case),
    )


def _log_record(desk: Desk, case: Case, visit: ReturnVisit, no_next: str) -> None:
    detail: dict[str, object] = {"on": visit.done_on, "visited": visit.visited}
    if no_next:
        detail["no_next"] = no_next
    desk.log(Act.VISIT_RECORDED, case.id, f"visit:{visit.id}", **detail)


def _rest_warnings(desk: Desk, day: date) -> tuple[Message, ...]:
    if working_calendar(desk.session).is_working(day):
        return ()
    text = QT_TRANSLATE_NOOP("Visits", "{day}是休息日，请确认当事人方便")
    return (_say(text, day=day),)


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
    upcoming = earlier or ReturnVisit(kind=visit.kind, origin=VisitOrigin.AGREED, reason="与当事人约定")
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


def _say(source: str, **values: object) -> Message:
    return Message("Visits", source, **values)
