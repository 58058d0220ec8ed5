"""The next visit that performance, risk or ownership asks for: one at a time, counted from the last one."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import takewhile

from mediation_app.model import Case, Fulfilment, ReturnVisit, RiskColour, VisitKind, VisitOrigin, VisitState
from mediation_app.rules.dates import show
from mediation_app.rules.deadlines import Calendar
from mediation_app.rules.habits import Habits
from mediation_app.rules.visit_templates import KeyPeriod, VisitTemplates, next_after, off_rest, templates_of
from mediation_app.rules.workflow import CaseState
from mediation_app.services.case_facts import is_open
from mediation_app.services.visiting.following import is_settled, last_visit, led_since

MOVED = "（已改期）"
"""Ends the reason of a next visit that somebody moved: the program leaves its day alone from then on."""
STRUCK_OFF = "协议改动后不再需要"
"""The reason written on a visit that the program struck off; such a one may come back with its term."""
NOT_NEEDED = "情况变化后不再需要"
"""The same of a next visit that risk, ownership or another visit made needless."""

_DUE = "，应于"
_COLOURS = {
    RiskColour.RED: "红色",
    RiskColour.ORANGE: "橙色",
    RiskColour.YELLOW: "黄色",
    RiskColour.BLUE: "蓝色",
}


@dataclass(frozen=True, slots=True)
class Wanted:
    """A visit that is owed: when, why, and what it comes from."""

    planned_on: date
    reason: str
    """Names the terms with their due dates, so that another date makes another visit."""
    origin: VisitOrigin
    kind: VisitKind = VisitKind.RETURN


@dataclass(frozen=True, slots=True)
class Grounds:
    """What planning goes by: the office's habits, its calendar, the key periods, and the day."""

    habits: Habits
    calendar: Calendar
    periods: tuple[KeyPeriod, ...]
    today: date

    @property
    def templates(self) -> VisitTemplates:
        """Return the office's visit templates."""
        return templates_of(self.habits)


def next_wanted(case: Case, grounds: Grounds) -> Wanted | None:
    """Return the next visit that performance, risk or ownership asks of a case, the soonest."""
    if case.voided_on is not None or case.state in {CaseState.CLOSED, CaseState.REJECTED}:
        return None
    found = [*_by_performance(case, grounds), *_by_risk(case, grounds), *_by_ownership(case, grounds)]
    return min(found, key=lambda one: one.planned_on, default=None)


def is_next(visit: ReturnVisit) -> bool:
    """Tell whether the program planned a visit as the next one, not beforehand."""
    return visit.origin is not VisitOrigin.AGREED and _DUE in visit.reason


def ground(visit: ReturnVisit) -> str:
    """Return the reason of a visit as the program wrote it, whether moved since or not."""
    return visit.reason.removesuffix(MOVED)


def stays(visit: ReturnVisit, today: date) -> bool:
    """Tell whether a next visit stays although its ground changed: it is missed, or somebody moved it."""
    return is_next(visit) and (visit.planned_on < today or visit.reason.endswith(MOVED))


def was_struck_off(visit: ReturnVisit) -> bool:
    """Tell whether the program itself struck a visit off."""
    return visit.state is VisitState.CANCELLED and visit.cancel_reason in {STRUCK_OFF, NOT_NEEDED}


def _by_performance(case: Case, grounds: Grounds) -> Iterator[Wanted]:
    days = grounds.templates.after_unperformed(_found_unperformed(case))
    visit = last_visit(case)
    if visit is None or visit.next_agreed_on is not None or days is None or not _something_open(case):
        return
    last = visit.done_on or grounds.today
    words = f"回访时未履行（{show(last)}）后{days}天"
    yield _next(words, last + timedelta(days=days), VisitOrigin.TERM, grounds)


def _by_risk(case: Case, grounds: Grounds) -> Iterator[Wanted]:
    gap = grounds.templates.by_risk.get(case.risk) if case.risk else None
    grades = case.matter.risks if case.matter else []
    if case.risk is None or gap is None or not grades or is_settled(case):
        return
    since = _since(case, grades[-1].graded_at.date())
    words = f"{_COLOURS[case.risk]}风险每{gap}天走访（自{show(since)}起）"
    yield _next(words, _after(since, gap, grounds), VisitOrigin.RISK, grounds)


def _by_ownership(case: Case, grounds: Grounds) -> Iterator[Wanted]:
    led = led_since(case)
    if led is None or is_settled(case):
        return
    since, gap = _since(case, led), grounds.templates.owned_gap
    words = f"包案下访每{gap}天一次（自{show(since)}起）"
    yield _next(words, _after(since, gap, grounds), VisitOrigin.OWNERSHIP, grounds)


def _since(case: Case, start: date) -> date:
    """Return what the gap counts from: the last visit, or a next one that somebody called off."""
    last = last_visit(case)
    skipped = (
        visit.planned_on
        for visit in case.visits
        if visit.state is VisitState.CANCELLED and is_next(visit) and not was_struck_off(visit)
    )
    return max(start, last.done_on if last and last.done_on else start, *skipped)


def _after(since: date, gap: int, grounds: Grounds) -> date:
    return next_after(since, gap, periods=grounds.periods, divisor=grounds.templates.divisor)


def _next(words: str, on: date, origin: VisitOrigin, grounds: Grounds) -> Wanted:
    day = off_rest(max(on, grounds.today), grounds.calendar)
    kind = VisitKind.RETURN if origin is VisitOrigin.TERM else VisitKind.GOING_DOWN
    return Wanted(day, f"{words}{_DUE}{show(on)}", origin, kind)


def _found_unperformed(case: Case) -> int:
    """Count the visits in a row, up to the last, that found nothing performed."""
    made = [visit for visit in case.visits if visit.state is VisitState.DONE]
    made.sort(key=lambda visit: (visit.done_on or date.min, visit.id), reverse=True)
    return sum(1 for _ in takewhile(lambda visit: visit.fulfilment is Fulfilment.NOT_DONE, made))


def _something_open(case: Case) -> bool:
    return any(is_open(term) for term in case.agreement.terms) if case.agreement else False
