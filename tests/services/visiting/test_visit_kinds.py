"""Visits before an agreement, 回访 after it, and what a case under 包案 asks of each visit."""

from datetime import date, timedelta

import pytest

from mediation_app.model import (
    CaseKind,
    Fulfilment,
    ReboundRisk,
    RiskColour,
    VisitKind,
    VisitMethod,
    VisitOrigin,
    VisitState,
)
from mediation_app.rules.errors import InvalidInput
from mediation_app.rules.permissions import Permission
from mediation_app.services import visit_plan, visits
from mediation_app.services.books import Actor, Books
from mediation_app.services.visiting.month import month
from mediation_app.services.visits import PlanVisit, RecordVisit
from tests.conftest import SteadyClock
from tests.services.scenes import Scene, mediated, registered, signed
from tests.services.visiting.leading import led


def made(scene: Scene, **changes: object) -> RecordVisit:
    values: dict[str, object] = {
        "case_id": scene.case_id,
        "done_on": scene.today,
        "method": VisitMethod.DOOR,
        "visited": "石磊",
        "fulfilment": Fulfilment.NOT_DUE,
    }
    return RecordVisit(**{**values, **changes})  # type: ignore[arg-type]


def planned(scene: Scene) -> list[tuple[date, VisitOrigin]]:
    rows = [one for one in scene.case.visits if one.state is VisitState.PLANNED]
    return sorted((one.planned_on, one.origin) for one in rows)


@pytest.mark.parametrize("kind", [kind for kind in VisitKind if kind is not VisitKind.RETURN])
def test_other_visits_may_come_before_an_agreement(books: Books, mediator: Actor, kind: VisitKind) -> None:
    scene = registered(books, mediator)
    done = visits.record(books, mediator, made(scene, kind=kind))
    assert {visit.id: visit.kind for visit in scene.case.visits} == {done.visit_id: kind}


@pytest.mark.parametrize(
    ("method", "kind"),
    [
        (VisitMethod.DOOR, VisitKind.DOOR),
        (VisitMethod.PHONE, VisitKind.PHONE),
        (VisitMethod.OFFICE, VisitKind.TALK),
    ],
)
def test_before_an_agreement_a_visit_is_no_return_visit(
    file_books: Books, mediator: Actor, method: VisitMethod, kind: VisitKind
) -> None:
    scene = mediated(file_books, mediator)
    visits.record(file_books, mediator, made(scene, method=method))
    assert [visit.kind for visit in scene.case.visits] == [kind]


def test_a_return_visit_with_nothing_to_return_to_is_refused(books: Books, mediator: Actor) -> None:
    scene = mediated(books, mediator)
    with pytest.raises(InvalidInput, match="还没有达成协议") as refused:
        visits.record(books, mediator, made(scene, kind=VisitKind.RETURN))
    assert refused.value.problems[0].field == "kind"
    assert scene.case.visits == []


def test_a_return_visit_before_its_agreement_names_both_days(books: Books, mediator: Actor) -> None:
    scene = signed(books, mediator)
    early = made(scene, kind=VisitKind.RETURN, done_on=scene.today - timedelta(days=3))
    with pytest.raises(
        InvalidInput, match=r"2026年11月20日早于协议生效日期2026年11月23日.*请改选"
    ) as refused:
        visits.record(books, mediator, early)
    assert refused.value.problems[0].field == "done_on"
    visits.record(books, mediator, made(scene, kind=VisitKind.DOOR, done_on=early.done_on))


def test_signs_of_flaring_up_say_what_to_do(file_books: Books, mediator: Actor) -> None:
    scene = signed(file_books, mediator)
    for rebound, word in ((ReboundRisk.SIGNS, "评定风险"), (ReboundRisk.FLARING, "恢复办理")):
        done = visits.record(file_books, mediator, made(scene, rebound=rebound))
        assert word in str(done.warnings[0])


def test_a_case_under_a_leader_keeps_one_next_visit(
    books: Books, mediator: Actor, leader: Actor, clock: SteadyClock
) -> None:
    scene = led(books, mediator, leader)
    assert planned(scene) == [(date(2026, 12, 23), VisitOrigin.OWNERSHIP)]
    (row,) = visits.owed(books, leader)
    assert (row.kind, row.visitor, row.leader_id) == (VisitKind.GOING_DOWN, "郑国梁", leader.staff_id)
    clock.go_on(days=10)
    visits.record(books, leader, made(scene, no_next_reason="本人外出务工"))
    assert planned(scene) == [(date(2027, 1, 4), VisitOrigin.OWNERSHIP)]


def test_a_graver_colour_draws_the_next_visit_nearer(books: Books, mediator: Actor, leader: Actor) -> None:
    scene = led(books, mediator, leader, colour=RiskColour.RED)
    assert planned(scene) == [(date(2026, 11, 30), VisitOrigin.RISK)]


def test_a_date_must_be_agreed_until_a_case_under_a_leader_is_closed(
    books: Books, mediator: Actor, leader: Actor, clock: SteadyClock
) -> None:
    scene = led(books, mediator, leader)
    clock.go_on(days=30)
    with pytest.raises(InvalidInput, match="约定下次日期") as refused:
        visits.record(books, leader, made(scene))
    assert [problem.field for problem in refused.value.problems] == ["next_agreed_on"]
    agreed_on = scene.today + timedelta(days=9)
    done = visits.record(books, leader, made(scene, next_agreed_on=agreed_on))
    assert planned(scene) == [(agreed_on, VisitOrigin.AGREED)]
    assert done.next_visit_id in {visit.id for visit in scene.case.visits}
    visits.record(books, leader, made(scene, kind=VisitKind.PHONE, text="当晚又来电"))


def test_an_ordinary_dispute_needs_no_next_date(books: Books, mediator: Actor) -> None:
    scene = signed(books, mediator)
    assert visits.record(books, mediator, made(scene)).next_visit_id is None


def test_a_next_visit_moved_stays_where_it_was_put(books: Books, mediator: Actor, leader: Actor) -> None:
    scene = led(books, mediator, leader, colour=RiskColour.RED)
    (row,) = visits.owed(books, leader)
    saturday = date(2026, 12, 5)
    moved = visits.move(books, leader, row.visit_id, saturday, "他在外地")
    assert "休息日" in str(moved.warnings[0])
    with books.acting(leader, Permission.RECORD_VISIT) as desk:
        assert visit_plan.keep_all(desk) == 1
    assert planned(scene) == [(saturday, VisitOrigin.RISK)]


def test_a_next_visit_called_off_is_followed_by_the_one_after(
    books: Books, mediator: Actor, leader: Actor
) -> None:
    scene = led(books, mediator, leader)
    (row,) = visits.owed(books, leader)
    visits.cancel(books, leader, row.visit_id, "家中办丧事")
    assert planned(scene) == [(date(2027, 1, 22), VisitOrigin.OWNERSHIP)]


def test_a_missed_visit_stays_owed_and_no_other_is_planned_over_it(
    books: Books, mediator: Actor, leader: Actor, clock: SteadyClock
) -> None:
    scene = led(books, mediator, leader)
    clock.go_on(days=33)
    with books.acting(leader, Permission.RECORD_VISIT) as desk:
        visit_plan.keep_all(desk)
    (row,) = visits.owed(books, leader)
    assert (row.days_late, row.is_missed) == (3, True)
    assert len(scene.case.visits) == 1


def test_what_was_not_performed_is_asked_after_soon(
    books: Books, mediator: Actor, clock: SteadyClock
) -> None:
    scene = signed(books, mediator)
    clock.go_on(days=15)
    visits.record(books, mediator, made(scene, fulfilment=Fulfilment.NOT_DONE))
    first = planned(scene)[0]
    assert first == (date(2026, 12, 15), VisitOrigin.TERM)
    assert any("未履行" in visit.reason for visit in scene.case.visits)


def test_no_case_is_gone_to_twice_on_a_day(books: Books, mediator: Actor) -> None:
    scene = signed(books, mediator)
    row = visits.owed(books, mediator)[0]
    command = PlanVisit(case_id=scene.case_id, planned_on=row.planned_on, reason="约定")
    with pytest.raises(InvalidInput, match="已经安排了一次"):
        visits.agree(books, mediator, command)
    other = visits.owed(books, mediator)[1]
    with pytest.raises(InvalidInput, match="已经安排了一次"):
        visits.move(books, mediator, other.visit_id, row.planned_on, "提前")


def test_a_promise_moved_stays_promised_by_the_same_person(
    books: Books, mediator: Actor, leader: Actor
) -> None:
    scene = signed(books, mediator)
    command = PlanVisit(
        case_id=scene.case_id,
        planned_on=scene.today + timedelta(days=3),
        reason="约定",
        visitor_id=leader.staff_id,
    )
    visit_id = visits.agree(books, leader, command)
    assert visits.move(books, mediator, visit_id, scene.today + timedelta(days=4), "下雨").warnings == ()
    (row,) = visits.owed(books, mediator, until=scene.today + timedelta(days=4))
    assert (row.origin, row.visitor) == (VisitOrigin.AGREED, "郑国梁")


def test_the_month_shows_what_is_owed_and_made(books: Books, mediator: Actor, leader: Actor) -> None:
    scene = signed(books, mediator)
    visits.record(books, mediator, made(scene, kind=VisitKind.DOOR))
    led(books, mediator, leader)
    november = month(books, mediator, 2026, 11)
    assert [(row.state, row.on) for row in november] == [(VisitState.DONE, scene.today)]
    december = month(books, leader, 2026, 12)
    assert [row.on.day for row in december] == [8, 23]
    assert [row.on.day for row in month(books, leader, 2026, 12, mine=True)] == [23]


def test_only_kinds_of_matters_are_led_by_default(file_books: Books, mediator: Actor) -> None:
    scene = registered(file_books, mediator)
    assert scene.case.kind is CaseKind.DISPUTE
    assert planned(scene) == []
