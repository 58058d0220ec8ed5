"""Whatever is done with a case's visits: never two on a day, never a 回访 before what it follows."""

import random
from datetime import date, timedelta

import pytest

from mediation_app.model import Fulfilment, RiskColour, VisitKind, VisitMethod, VisitOrigin, VisitState
from mediation_app.rules.errors import UserError
from mediation_app.rules.permissions import Permission
from mediation_app.services import visit_plan, visits
from mediation_app.services.books import Actor, Books
from mediation_app.services.visiting import sweeps
from mediation_app.services.visiting.following import followed
from mediation_app.services.visiting.sweeps import SaveItem
from mediation_app.services.visits import PlanVisit, RecordVisit
from tests.conftest import SteadyClock
from tests.services.scenes import Scene, signed
from tests.services.visiting.leading import led


def act(scene: Scene, chance: random.Random) -> None:
    """Do one of the things people do with visits; what is refused changes nothing."""
    books, who, today = scene.books, scene.actor, scene.today
    owed = visits.owed(books, who, case_id=scene.case_id)
    day = today + timedelta(days=chance.randint(0, 60))
    choice = chance.choice(("record", "agree", "move", "cancel", "period", "keep"))
    if choice == "record":
        command = RecordVisit(
            case_id=scene.case_id,
            done_on=today - timedelta(days=chance.randint(0, 5)),
            method=chance.choice(list(VisitMethod)),
            visited="石磊",
            fulfilment=chance.choice(list(Fulfilment)),
            next_agreed_on=chance.choice((None, day)),
            kind=chance.choice((None, VisitKind.RETURN, VisitKind.DOOR)),
            no_next_reason=chance.choice(("", "外出务工")),
        )
        visits.record(books, who, command)
    elif choice == "agree":
        visits.agree(books, who, PlanVisit(case_id=scene.case_id, planned_on=day, reason="约定"))
    elif choice == "move" and owed:
        visits.move(books, who, chance.choice(owed).visit_id, day, "改期")
    elif choice == "cancel" and owed:
        visits.cancel(books, who, chance.choice(owed).visit_id, "取消")
    elif choice == "period":
        command_of = SaveItem(
            list_code="periods", name=f"时段{chance.random()}", first_on=day, last_on=day + timedelta(days=20)
        )
        sweeps.save_item(books, who, command_of)
    else:
        with books.acting(who, Permission.RECORD_VISIT) as desk:
            visit_plan.keep(desk, scene.case_id)


@pytest.mark.parametrize("seed", range(4))
@pytest.mark.parametrize("under_a_leader", [False, True])
def test_the_plan_holds_whatever_is_done(
    file_books: Books,
    mediator: Actor,
    leader: Actor,
    clock: SteadyClock,
    seed: int,
    under_a_leader: bool,
) -> None:
    chance = random.Random(seed)
    colour = chance.choice([*list(RiskColour), None])
    scene = (
        led(file_books, mediator, leader, colour=colour) if under_a_leader else signed(file_books, mediator)
    )
    for _ in range(25):
        clock.go_on(days=chance.randint(0, 12))
        try:
            act(scene, chance)
        except UserError:
            continue
        case = scene.case
        planned = [visit for visit in case.visits if visit.state is VisitState.PLANNED]
        days = [visit.planned_on for visit in planned]
        assert sorted(days) == sorted(set(days))
        base = followed(case)
        for visit in case.visits:
            if visit.kind is VisitKind.RETURN and visit.state is not VisitState.CANCELLED:
                assert base is not None
                assert (visit.done_on or visit.planned_on) >= base.on
        if under_a_leader:
            assert planned, "a case that a leader answers for has a next visit"
        going = [v for v in planned if v.origin in {VisitOrigin.OWNERSHIP, VisitOrigin.RISK}]
        assert sum(v.planned_on >= scene.today and "已改期" not in v.reason for v in going) <= 1
    assert scene.today > date(2026, 11, 23)
