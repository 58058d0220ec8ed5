"""Return visits: owed, made, moved, called off, agreed."""

from datetime import date, timedelta

import pytest

from mediation_app.model import (
    Difficulty,
    Fulfilment,
    ReboundRisk,
    Satisfaction,
    VisitMethod,
    VisitOrigin,
    VisitState,
)
from mediation_app.rules.errors import Conflict, InvalidInput, NotAllowed
from mediation_app.services import case_moves, visits
from mediation_app.services.books import Actor, Books
from mediation_app.services.case_change import ChangeCase, change
from mediation_app.services.visits import PlanVisit, RecordVisit
from tests.conftest import SteadyClock
from tests.services.scenes import Scene, signed


def made(scene: Scene, **changes: object) -> RecordVisit:
    values: dict[str, object] = {
        "case_id": scene.case_id,
        "done_on": scene.today,
        "method": VisitMethod.DOOR,
        "visited": "石磊、田芳",
        "fulfilment": Fulfilment.PARTLY,
        "satisfaction": Satisfaction.SATISFIED,
        "rebound": ReboundRisk.NONE,
        "text": "第一期已付。",
    }
    return RecordVisit(**{**values, **changes})  # type: ignore[arg-type]


def test_visits_follow_due_dates_and_the_preset_off_days_of_rest(books: Books, mediator: Actor) -> None:
    scene = signed(books, mediator)
    rows = visits.owed(books, mediator)
    assert [row.planned_on for row in rows] == [date(2026, 12, 8), date(2027, 1, 7)]
    assert rows[1].reason == "第1条第2期（2027年1月2日）到期后"
    assert "协议生效（2026年11月23日）后15天" in rows[0].reason
    assert (rows[0].visitor, rows[0].days_late, rows[0].case_id) == ("周明远", 0, scene.case_id)
    assert visits.owed(books, mediator, until=date(2026, 12, 7)) == ()


def test_a_visit_owed_is_made_and_the_next_one_agreed(
    books: Books, mediator: Actor, clock: SteadyClock
) -> None:
    scene = signed(books, mediator)
    first, second = visits.owed(books, mediator)
    clock.go_on(days=20)
    agreed_on = scene.today + timedelta(days=12)
    done = visits.record(books, mediator, made(scene, visit_id=first.visit_id, next_agreed_on=agreed_on))
    case = scene.case
    by_id = {visit.id: visit for visit in case.visits}
    assert by_id[first.visit_id].state is VisitState.DONE
    assert by_id[first.visit_id].visitor_id == mediator.staff_id
    assert done.next_visit_id is not None
    upcoming = by_id[done.next_visit_id]
    assert (upcoming.planned_on, upcoming.origin) == (agreed_on, VisitOrigin.AGREED)
    assert by_id[second.visit_id].state is VisitState.PLANNED


def test_correcting_the_record_moves_the_agreed_visit_along(
    books: Books, mediator: Actor, clock: SteadyClock
) -> None:
    scene = signed(books, mediator)
    clock.go_on(days=20)
    done = visits.record(books, mediator, made(scene, next_agreed_on=scene.today + timedelta(days=12)))
    later = scene.today + timedelta(days=15)
    again = visits.record(books, mediator, made(scene, visit_id=done.visit_id, next_agreed_on=later))
    assert again.next_visit_id == done.next_visit_id
    none = visits.record(books, mediator, made(scene, visit_id=done.visit_id))
    assert none.next_visit_id is None
    states = {visit.id: visit.state for visit in scene.case.visits}
    assert states[done.next_visit_id or 0] is VisitState.CANCELLED


def test_an_unplanned_visit_stands_for_the_one_owed_about_then(
    books: Books, mediator: Actor, clock: SteadyClock
) -> None:
    scene = signed(books, mediator)
    first = visits.owed(books, mediator)[0]
    early = visits.record(books, mediator, made(scene))
    assert early.visit_id != first.visit_id
    clock.now = clock.now.replace(month=12, day=4)
    assert visits.record(books, mediator, made(scene)).visit_id == first.visit_id


def test_a_harder_case_owes_more_visits_at_once(books: Books, mediator: Actor) -> None:
    scene = signed(books, mediator)
    change(books, mediator, ChangeCase(case_id=scene.case_id, difficulty=Difficulty.COMPLEX))
    reasons = [row.reason for row in visits.owed(books, mediator)]
    assert [days for days in (15, 30, 90, 180) if any(f"后{days}天" in reason for reason in reasons)] == [
        30,
        90,
        180,
    ]


def test_what_was_owed_before_a_visit_is_not_owed_any_more(
    books: Books, mediator: Actor, clock: SteadyClock
) -> None:
    scene = signed(books, mediator)
    first, second = visits.owed(books, mediator)
    clock.go_on(days=60)
    done = visits.record(books, mediator, made(scene))
    assert done.visit_id == second.visit_id
    by_id = {visit.id: visit for visit in scene.case.visits}
    assert (by_id[first.visit_id].state, by_id[first.visit_id].cancel_reason) == (
        VisitState.CANCELLED,
        "已并入2027年1月22日的回访",
    )
    assert visits.owed(books, mediator) == ()


def test_a_day_already_planned_is_not_planned_twice(
    books: Books, mediator: Actor, clock: SteadyClock
) -> None:
    scene = signed(books, mediator)
    first, second = visits.owed(books, mediator)
    clock.go_on(days=20)
    done = visits.record(
        books, mediator, made(scene, visit_id=first.visit_id, next_agreed_on=second.planned_on)
    )
    assert done.next_visit_id == second.visit_id
    assert len(scene.case.visits) == 2


def test_what_a_record_must_say(books: Books, mediator: Actor) -> None:
    scene = signed(books, mediator)
    bad = made(scene, done_on=scene.today + timedelta(days=1), visited="", next_agreed_on=scene.today)
    with pytest.raises(InvalidInput) as refused:
        visits.record(books, mediator, bad)
    assert [problem.field for problem in refused.value.problems] == ["done_on", "visited", "next_agreed_on"]


def test_a_visit_moved_elsewhere_meanwhile_is_not_moved_over(books: Books, mediator: Actor) -> None:
    scene = signed(books, mediator)
    seen = visits.owed(books, mediator)[0]
    to = scene.today + timedelta(days=20)
    visits.move(books, mediator, seen.visit_id, to, "当事人外出务工", was=seen.planned_on)
    later = scene.today + timedelta(days=25)
    with pytest.raises(Conflict):
        visits.move(books, mediator, seen.visit_id, later, "赶集", was=seen.planned_on)
    assert to in {row.planned_on for row in visits.owed(books, mediator)}
    visits.move(books, mediator, seen.visit_id, later, "赶集", was=to)


def test_a_visit_is_moved_and_called_off_with_a_reason(books: Books, mediator: Actor) -> None:
    scene = signed(books, mediator)
    first, second = visits.owed(books, mediator)
    to = scene.today + timedelta(days=20)
    visits.move(books, mediator, first.visit_id, to, "当事人外出务工")
    with pytest.raises(InvalidInput):
        visits.move(books, mediator, first.visit_id, scene.today - timedelta(days=1), "回到从前")
    visits.cancel(books, mediator, second.visit_id, "两人已一起来过办公室")
    assert [(row.visit_id, row.planned_on) for row in visits.owed(books, mediator)] == [(first.visit_id, to)]
    with pytest.raises(NotAllowed):
        visits.cancel(books, mediator, second.visit_id, "再来一次")
    with pytest.raises(NotAllowed):
        visits.record(books, mediator, made(scene, visit_id=second.visit_id))


def test_a_visit_agreed_beyond_those_owed(books: Books, mediator: Actor, leader: Actor) -> None:
    scene = signed(books, mediator)
    day = scene.today + timedelta(days=3)
    command = PlanVisit(
        case_id=scene.case_id, planned_on=day, reason="春节前走访", visitor_id=leader.staff_id
    )
    visit_id = visits.agree(books, leader, command)
    row = visits.owed(books, leader, until=day)[0]
    assert (row.visit_id, row.visitor, row.reason) == (visit_id, "郑国梁", "春节前走访")


def test_void_and_late_cases(books: Books, mediator: Actor, clock: SteadyClock) -> None:
    scene = signed(books, mediator)
    clock.go_on(days=17)
    assert [row.days_late for row in visits.owed(books, mediator)] == [2, 0]
    case_moves.void(books, mediator, scene.case_id, "重复登记")
    assert visits.owed(books, mediator) == ()
