"""The visits of a matter: going down once a leader signed, 回访 after settlement, and relapse."""

from datetime import date, timedelta

import pytest

from mediation_app.model import (
    Attitude,
    Fulfilment,
    ReboundRisk,
    Satisfaction,
    SettledHow,
    VisitKind,
    VisitMethod,
    VisitOrigin,
    VisitState,
)
from mediation_app.rules.errors import InvalidInput
from mediation_app.rules.workflow import CaseState
from mediation_app.services import case_moves, relapses, visits
from mediation_app.services.books import Books
from mediation_app.services.case_moves import Step
from mediation_app.services.habits import change_habits
from mediation_app.services.leading.ownership import HandoverLine
from mediation_app.services.matters import settling
from mediation_app.services.visits import RecordVisit
from tests.conftest import SteadyClock
from tests.services.matter_scenes import lead_by, owned, people, resolving
from tests.services.scenes import Scene


def made(scene: Scene, **changes: object) -> RecordVisit:
    values: dict[str, object] = {
        "case_id": scene.case_id,
        "done_on": scene.today,
        "method": VisitMethod.DOOR,
        "visited": "马秋生",
        "fulfilment": Fulfilment.NOT_DUE,
        "satisfaction": Satisfaction.FAIRLY,
    }
    return RecordVisit(**{**values, **changes})  # type: ignore[arg-type]


def planned(scene: Scene) -> list[tuple[date, VisitOrigin, VisitKind]]:
    rows = [one for one in scene.case.visits if one.state is VisitState.PLANNED]
    return sorted((one.planned_on, one.origin, one.kind) for one in rows)


def settle(scene: Scene) -> None:
    command = settling.Settle(
        case_id=scene.case_id,
        settled_on=scene.today,
        how=SettledHow.RELIEF,
        text="兑现补偿18600元",
        attitude=Attitude.SATISFIED,
    )
    settling.settle(scene.books, scene.actor, command)


def go(scene: Scene, to: CaseState, reason: str = "") -> None:
    step = Step(case_id=scene.case_id, to=to, on=scene.today, reason=reason)
    case_moves.move(scene.books, scene.actor, step)


def test_from_the_leaders_signature_he_goes_down_monthly(books: Books) -> None:
    scene = owned(books)
    assert planned(scene) == [(date(2026, 12, 23), VisitOrigin.OWNERSHIP, VisitKind.GOING_DOWN)]


def test_settlement_brings_the_template_of_ownership(books: Books, clock: SteadyClock) -> None:
    scene = resolving(books)
    who = people(books)
    clock.go_on(days=3)
    promised = scene.today + timedelta(days=20)
    visits.record(books, who.deputy, made(scene, next_agreed_on=promised))
    settle(scene)
    found = planned(scene)
    assert [day for day, origin, _ in found if origin is VisitOrigin.AGREED] == [promised]
    template = [(day, kind) for day, origin, kind in found if origin is VisitOrigin.OWNERSHIP]
    assert [(day - scene.today).days for day, _ in template] == [
        7,
        32,
        90,
        180,
    ]  # the thirtieth is a Saturday
    assert {kind for _, kind in template} == {VisitKind.RETURN}
    days = [day for day, _, _ in found]
    assert days == sorted(set(days))
    assert min(days) > scene.today


def test_the_template_is_the_offices_own(books: Books) -> None:
    scene = resolving(books)
    change_habits(books, people(books).administrator, visit_days_owned=(10,))
    settle(scene)
    assert [day for day, _, _ in planned(scene)] == [date(2026, 12, 3)]


def test_a_return_visit_before_the_settlement_is_refused(books: Books, clock: SteadyClock) -> None:
    scene = resolving(books)
    who = people(books)
    clock.go_on(days=5)
    settle(scene)
    early = made(scene, kind=VisitKind.RETURN, done_on=scene.today - timedelta(days=2))
    with pytest.raises(InvalidInput, match="2026年11月26日早于化解日期2026年11月28日"):
        visits.record(books, who.deputy, early)
    done = visits.record(books, who.deputy, made(scene, kind=VisitKind.RETURN))
    assert done.next_visit_id is None  # the template already holds the next one


def test_a_relapse_is_told_and_goes_on_with_going_down(books: Books, clock: SteadyClock) -> None:
    scene = resolving(books)
    who = people(books)
    go(scene, CaseState.CHECKING)
    settle(scene)
    go(scene, CaseState.RESOLVED, "余下一步并入长效管护")
    assert len(planned(scene)) == 4
    clock.go_on(days=7)
    done = visits.record(books, who.deputy, made(scene, rebound=ReboundRisk.FLARING))
    assert "登记反弹" in str(done.warnings[0])
    relapses.relapse(books, who.head, scene.case_id, scene.today, "又到县里走访")
    assert planned(scene) == [(date(2026, 12, 30), VisitOrigin.OWNERSHIP, VisitKind.GOING_DOWN)]


def test_a_new_leader_takes_over_what_is_planned(books: Books) -> None:
    scene = owned(books)
    who = people(books)
    lead_by(scene, who.vice, reason="分工调整", handover=(HandoverLine(what="信访材料"),))
    (row,) = visits.owed(books, who.vice)
    assert (row.visitor, row.leader_id) == ("白雪梅", who.vice.staff_id)
