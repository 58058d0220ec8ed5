"""People who leave or cannot decide: nobody gone leads, nobody is without a deputy or an approver."""

import pytest

from mediation_app.model import LeadState
from mediation_app.rules.clock_rules import ClockCode
from mediation_app.rules.errors import InvalidInput, NotAllowed
from mediation_app.rules.permissions import Role
from mediation_app.rules.vocabulary import OpinionStage, ProcedureKind
from mediation_app.rules.workflow import CaseState
from mediation_app.services import case_moves, relapses, staff
from mediation_app.services.books import Books
from mediation_app.services.clocks import extending
from mediation_app.services.leading import absences, ownership, plans
from mediation_app.services.leading.absences import RegisterAbsence
from mediation_app.services.leading.ownership import ProposeLead, active_lead
from mediation_app.services.leading.plans import GiveOpinion, StepEntry
from mediation_app.services.matters import petitions
from mediation_app.services.matters.petitions import RecordProcedure
from mediation_app.services.staff import NewStaff
from tests.services.matter_scenes import matter, owned, people, plan_entry, planned, resolving, studied
from tests.services.scenes import Scene
from tests.services.test_matter_road import struck_off


def _let_go(books: Books, staff_id: int) -> None:
    staff.set_active(books, people(books).administrator, staff_id, active=False)


def _one_chief(books: Books) -> None:
    """Leave 高文斌 as the only 主要领导 of the office."""
    who = people(books)
    found = next(one for one in staff.list_staff(books) if one.id == who.mayor.staff_id)
    staff.change(books, who.administrator, found.id, NewStaff(name=found.name, roles=(Role.LEADER,)))


def test_a_matter_struck_off_does_not_come_back_to_a_leader_who_left(books: Books) -> None:
    scene, who = struck_off(books), people(books)
    _let_go(books, who.deputy.staff_id)
    state = relapses.relapse(books, who.head, scene.case_id, scene.today, "又到县里走访")
    assert state is CaseState.ASSIGNING
    assert active_lead(scene.case) is None
    assert scene.case.matter is not None
    lead = scene.case.matter.leads[-1]
    assert (lead.state, lead.ended_on) == (LeadState.ENDED, scene.today)
    assert "唐志强" in lead.end_reason
    ownership.propose(books, who.clerk, ProposeLead(case_id=scene.case_id, leader_id=who.vice.staff_id))


def test_a_case_no_longer_void_does_not_come_back_to_a_leader_who_left(books: Books) -> None:
    scene, who = owned(books), people(books)
    case_moves.void(books, who.secretary, scene.case_id, "重复登记")
    _let_go(books, who.deputy.staff_id)
    case_moves.unvoid(books, who.secretary, scene.case_id, "并非重复")
    assert active_lead(scene.case) is None


def test_a_deputy_does_not_leave_while_somebody_is_away(books: Books) -> None:
    who, today = people(books), owned(books).today
    absence = RegisterAbsence(
        staff_id=who.deputy.staff_id, deputy_id=who.vice.staff_id, first_on=today, last_on=today
    )
    absence_id = absences.register(books, who.deputy, absence)
    with pytest.raises(NotAllowed, match="正在代理唐志强"):
        _let_go(books, who.vice.staff_id)
    clerk_only = NewStaff(name="白雪梅", roles=(Role.ADMINISTRATOR,))
    with pytest.raises(NotAllowed, match="另选代理人"):
        staff.change(books, who.administrator, who.vice.staff_id, clerk_only)
    absences.cancel(books, who.deputy, absence_id)
    _let_go(books, who.vice.staff_id)


def test_the_other_chief_is_named_where_one_leads_himself(books: Books) -> None:
    scene, who = studied(books, people(books).clerk), people(books)
    lead_id = ownership.propose(
        books, who.head, ProposeLead(case_id=scene.case_id, leader_id=who.secretary.staff_id)
    )
    with pytest.raises(NotAllowed, match="可以办理的有：罗建军（镇长）"):
        ownership.approve(books, who.secretary, lead_id)


def test_an_office_with_one_chief_is_told_which_role_to_give(books: Books) -> None:
    scene, who = studied(books, people(books).clerk), people(books)
    _one_chief(books)
    lead_id = ownership.propose(
        books, who.head, ProposeLead(case_id=scene.case_id, leader_id=who.secretary.staff_id)
    )
    with pytest.raises(NotAllowed, match="设置—人员”里给另一位应当审核、审批的同志选上“主要领导"):
        ownership.approve(books, who.secretary, lead_id)


def test_who_drafted_is_told_who_may_judge_instead(books: Books) -> None:
    scene, who = planned(books), people(books)
    plan = plans.newest(scene.case)
    assert plan is not None
    plans.give_opinion(
        books, who.head, GiveOpinion(plan_id=plan.id, stage=OpinionStage.OFFICE, agreed=False, text="改")
    )
    plans.save(books, who.secretary, plan_entry(scene, plan_id=plan.id))
    plans.submit(books, who.clerk, plan.id)
    plans.give_opinion(books, who.head, GiveOpinion(plan_id=plan.id, stage=OpinionStage.OFFICE, agreed=True))
    last = GiveOpinion(plan_id=plan.id, stage=OpinionStage.CHIEF, agreed=True)
    with pytest.raises(NotAllowed, match="可以办理的有：罗建军（镇长）"):
        plans.give_opinion(books, who.secretary, last)


def test_who_asked_for_an_extension_is_told_who_decides(books: Books) -> None:
    who = people(books)
    scene = matter(books, who.clerk)
    _accepted(scene)
    wish = extending.AskExtension(
        case_id=scene.case_id, clock=ClockCode.PETITION_HANDLING, days=10, reason="案情复杂"
    )
    extension_id = extending.ask(books, who.secretary, wish)
    with pytest.raises(NotAllowed, match="可以办理的有：罗建军（镇长）"):
        extending.decide(
            books, who.secretary, extending.DecideExtension(extension_id=extension_id, approved=True)
        )


def _accepted(scene: Scene) -> None:
    step = RecordProcedure(case_id=scene.case_id, kind=ProcedureKind.ACCEPTED, on=scene.today)
    petitions.record_procedure(scene.books, scene.actor, step)


def test_the_procedure_keeps_its_order_over_steps_not_on_record(books: Books) -> None:
    scene = matter(books, people(books).clerk)
    _accepted(scene)
    for kind in (ProcedureKind.OPINION, ProcedureKind.OPINION_DELIVERED, ProcedureKind.REVIEW_ASKED):
        early = RecordProcedure(case_id=scene.case_id, kind=kind, on=scene.case.registered_on.replace(day=1))
        with pytest.raises(InvalidInput, match="早于前一步"):
            petitions.record_procedure(books, scene.actor, early)


def test_two_steps_of_the_same_words_keep_their_own_marks(books: Books) -> None:
    scene, who = resolving(books), people(books)
    twice = tuple(StepEntry(text="走访马秋生", due_on=scene.today) for _ in range(2))
    _new_version(scene, twice)
    plan = plans.current(scene.case)
    assert plan is not None
    plans.step_done(books, who.clerk, plan.steps[0].id, on=scene.today)
    _new_version(scene, tuple(StepEntry(text=s.text, due_on=s.due_on, step_id=s.id) for s in plan.steps))
    plan = plans.current(scene.case)
    assert plan is not None
    assert [step.done_on for step in plan.steps] == [scene.today, None]


def _new_version(scene: Scene, steps: tuple[StepEntry, ...]) -> None:
    who, books = people(scene.books), scene.books
    plan_id = plans.save(books, who.clerk, plan_entry(scene, steps=steps, change_reason="补充走访"))
    plans.submit(books, who.clerk, plan_id)
    for stage, actor in (
        (OpinionStage.OFFICE, who.head),
        (OpinionStage.DEPUTY, who.vice),
        (OpinionStage.CHIEF, who.mayor),
    ):
        plans.give_opinion(books, actor, GiveOpinion(plan_id=plan_id, stage=stage, agreed=True))
