from datetime import timedelta

import pytest
from sqlalchemy import event

from mediation_app.model import CaseState, OpinionStage
from mediation_app.rules.clock_rules import ClockCode
from mediation_app.rules.permissions import Permission, Role
from mediation_app.services import case_moves, cases, staff
from mediation_app.services.books import Actor, Books
from mediation_app.services.clocks import extending
from mediation_app.services.clocks.extending import AskExtension
from mediation_app.services.leading import absences, ownership, plans
from mediation_app.services.leading.absences import RegisterAbsence
from mediation_app.services.leading.approvals import ApprovalRow, waiting
from mediation_app.services.leading.ownership import ProposeLead
from mediation_app.services.leading.plans import GiveOpinion
from mediation_app.services.staff import NewStaff
from tests.conftest import SteadyClock
from tests.services.matter_scenes import lead_by, manned, people, plan_entry, planned, resolving, studied
from tests.services.scenes import Scene


def short(books: Books, actor: Actor) -> list[tuple[str, str, bool]]:
    return [(row.kind, row.stage, row.may_decide) for row in waiting(books, actor)]


def asked(scene: Scene, by: Actor, leader: Actor) -> int:
    command = ProposeLead(case_id=scene.case_id, leader_id=leader.staff_id or 0, reason="分管水利")
    return ownership.propose(scene.books, by, command)


def test_a_proposal_waits_for_one_after_the_other(books: Books) -> None:
    who = people(books)
    scene = studied(books, who.clerk)
    lead_id = asked(scene, who.clerk, who.deputy)
    assert waiting(books, who.head) == (
        ApprovalRow(
            kind="lead",
            case_id=scene.case_id,
            number=scene.case.number,
            title=scene.case.title,
            subject_id=lead_id,
            stage="office",
            asked_by="孙小雅",
            asked_on=scene.today,
            text="拟由唐志强（副镇长）包案　分管水利",
        ),
    )
    assert short(books, who.secretary) == short(books, who.deputy) == []
    ownership.agree(books, who.head, lead_id)
    assert short(books, who.secretary) == short(books, who.mayor) == [("lead", "chief", True)]
    assert short(books, who.head) == []
    ownership.approve(books, who.secretary, lead_id)
    assert short(books, who.mayor) == short(books, who.deputy) == []
    ownership.deliver(books, who.clerk, lead_id)
    assert short(books, who.deputy) == [("acknowledge", "", True)]
    ownership.acknowledge(books, who.deputy, lead_id)
    assert short(books, who.deputy) == []


def test_a_chief_sees_that_his_own_case_waits_for_the_other(books: Books) -> None:
    who = people(books)
    scene = studied(books, who.clerk)
    asked(scene, who.head, who.mayor)
    assert short(books, who.mayor) == [("lead", "chief", False)]
    assert short(books, who.secretary) == [("lead", "chief", True)]


def test_nobody_is_asked_about_what_he_proposed(books: Books) -> None:
    who = people(books)
    staff.add(books, who.administrator, NewStaff(name="秦怀远", roles=(Role.CHIEF, Role.CLERK)))
    both = staff.actor_named(books, "秦怀远")
    scene = studied(books, who.clerk)
    lead_id = asked(scene, both, who.deputy)
    ownership.agree(books, who.head, lead_id)
    assert short(books, both) == []
    assert short(books, who.secretary) == [("lead", "chief", True)]


def test_a_plan_waits_for_one_stage_after_the_other(books: Books) -> None:
    who = people(books)
    scene = planned(books)
    plan = plans.newest(scene.case)
    assert plan is not None
    assert short(books, who.head) == [("plan", "office", True)]
    assert short(books, who.secretary) == []
    plans.give_opinion(books, who.head, GiveOpinion(plan_id=plan.id, stage=OpinionStage.OFFICE, agreed=True))
    assert short(books, who.head) == []
    row = waiting(books, who.secretary)[0]
    assert (row.kind, row.stage, row.subject_id, row.text, row.asked_by) == (
        "plan",
        "chief",
        plan.id,
        "化解方案第1版",
        "孙小雅",
    )


def test_a_drafter_is_not_asked_about_the_plan(books: Books) -> None:
    who = people(books)
    scene = manned(books)
    plan_id = plans.save(books, who.head, plan_entry(scene))
    plans.submit(books, who.head, plan_id)
    assert short(books, who.head) == []


def test_an_extension_waits_for_a_chief_who_did_not_ask(books: Books) -> None:
    who = people(books)
    scene = resolving(books)
    extending.ask(
        books,
        who.deputy,
        AskExtension(case_id=scene.case_id, clock=ClockCode.RESOLUTION, days=20, reason="资金未到"),
    )
    assert short(books, who.deputy) == short(books, who.head) == []
    row = waiting(books, who.mayor)[0]
    assert (row.kind, row.asked_by, row.may_decide) == ("extension", "唐志强", True)
    assert row.text.endswith("延长20日：资金未到")


@pytest.mark.parametrize("state", [CaseState.RESOLVED, CaseState.VISITING])
def test_signing_off_waits_for_the_leader_himself(books: Books, state: CaseState) -> None:
    who = people(books)
    scene = resolving(books)
    assert short(books, who.deputy) == []
    with books.acting(who.clerk, Permission.WORK_MATTER) as desk:
        cases.loaded(desk.session, scene.case_id).state = state
    day = scene.today
    absence = RegisterAbsence(
        staff_id=who.deputy.staff_id, deputy_id=who.vice.staff_id, first_on=day, last_on=day
    )
    absences.register(books, who.deputy, absence)
    assert short(books, who.deputy) == [("sign_off", "", True)]
    assert short(books, who.vice) == []


def test_the_longest_waiting_comes_first_and_void_cases_never(books: Books, clock: SteadyClock) -> None:
    who = people(books)
    scenes = []
    for _ in range(3):
        scenes.append(studied(books, who.clerk))
        asked(scenes[-1], who.clerk, who.deputy)
        clock.go_on(days=1)
    case_moves.void(books, who.mediator, scenes[1].case_id, "重复登记")
    assert [row.case_id for row in waiting(books, who.head)] == [scenes[0].case_id, scenes[2].case_id]
    before = clock.now.date() - timedelta(days=2)
    assert [row.case_id for row in waiting(books, who.head, before)] == [scenes[0].case_id]


def test_the_number_of_questions_does_not_grow_with_the_cases(books: Books) -> None:
    who = people(books)
    planned(books)
    few = statements(books, who.secretary)
    for _ in range(3):
        scene = studied(books, who.clerk)
        lead_by(scene, who.deputy)
        plans_scene = studied(books, who.clerk)
        asked(plans_scene, who.head, who.vice)
    assert statements(books, who.secretary) == few


def statements(books: Books, actor: Actor) -> int:
    count = [0]

    def counted(*_: object) -> None:
        count[0] += 1

    event.listen(books.engine, "before_cursor_execute", counted)
    waiting(books, actor)
    event.remove(books.engine, "before_cursor_execute", counted)
    return count[0]
