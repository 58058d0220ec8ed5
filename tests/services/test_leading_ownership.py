import subprocess
import sys
from collections.abc import Callable
from datetime import date, timedelta
from pathlib import Path

import pytest
from sqlalchemy import insert
from sqlalchemy.exc import IntegrityError

from mediation_app.model import CaseKind, LeadAssignment, LeadState, PlanState, ReturnVisit, VisitOrigin
from mediation_app.rules.errors import Conflict, InvalidInput, NotAllowed
from mediation_app.rules.permissions import Permission, Role
from mediation_app.rules.workflow import CaseState
from mediation_app.services import audit, staff, visits
from mediation_app.services.books import Books
from mediation_app.services.leading import ownership, plans
from mediation_app.services.leading.ownership import HandoverLine, ProposeLead, active_lead, open_proposal
from mediation_app.services.staff import NewStaff
from tests.conftest import SteadyClock
from tests.services.matter_scenes import (
    lead_by,
    matter,
    owned,
    people,
    plan_entry,
    planned,
    resolving,
    studied,
)
from tests.services.scenes import Scene, registered

LIST = (HandoverLine("卷宗一册", "46页", "含历次处理意见"),)


def ask(scene: Scene, leader_id: int | None, **changes: object) -> ProposeLead:
    values: dict[str, object] = {"case_id": scene.case_id, "leader_id": leader_id, **changes}
    return ProposeLead(**values)  # type: ignore[arg-type]


def road(scene: Scene) -> CaseState:
    return scene.case.state


def state_of(scene: Scene) -> LeadState:
    assert scene.case.matter is not None
    return scene.case.matter.leads[-1].state


def test_a_leader_is_proposed_agreed_approved_delivered_and_acknowledged(books: Books) -> None:
    who = people(books)
    scene = studied(books, who.clerk)
    due = scene.today + timedelta(days=60)
    lead_id = ownership.propose(books, who.clerk, ask(scene, who.deputy.staff_id, due_on=due))
    assert (state_of(scene), road(scene)) == (LeadState.PROPOSED, CaseState.ASSIGNING)
    ownership.agree(books, who.head, lead_id, "同意由唐志强同志包案")
    ownership.approve(books, who.secretary, lead_id)
    assert active_lead(scene.case) is not None
    assert road(scene) is CaseState.ASSIGNING
    ownership.deliver(books, who.clerk, lead_id)
    ownership.acknowledge(books, who.deputy, lead_id)
    lead = active_lead(scene.case)
    assert lead is not None
    assert (lead.state, lead.leader.name, lead.due_on) == (LeadState.ACKNOWLEDGED, "唐志强", due)
    assert {lead.proposed_on, lead.agreed_on, lead.approved_on, lead.delivered_on, lead.acknowledged_on} == {
        scene.today
    }
    assert road(scene) is CaseState.PLANNING
    told = [str(line.act) for line in audit.timeline(books, who.clerk, scene.case_id)]
    assert [act for act in reversed(told) if "包案" in act] == [
        *("提请包案领导", "审核同意包案", "审批包案", "送达包案通知", "签收包案")
    ]


def test_what_the_office_head_asks_for_he_agrees_to(books: Books) -> None:
    who = people(books)
    scene = studied(books, who.clerk)
    ownership.propose(books, who.head, ask(scene, who.deputy.staff_id))
    asked = open_proposal(scene.case)
    assert asked is not None
    assert (asked.state, asked.agreed_by_id) == (LeadState.AGREED, who.head.staff_id)
    assert asked.agreed_opinion == "由信访办负责人提出，视为审核同意"


@pytest.mark.parametrize(
    ("leader", "approver", "refused"),
    [
        ("secretary", "secretary", "包案领导不能审批自己包案，应由另一位主要领导审批"),
        ("mayor", "mayor", "包案领导不能审批自己包案，应由另一位主要领导审批"),
        ("secretary", "mayor", ""),
        ("mayor", "secretary", ""),
        ("deputy", "vice", "白雪梅没有“审批”的权限"),
        ("deputy", "head", "沈佩兰没有“审批”的权限"),
    ],
)
def test_the_other_chief_approves_where_a_chief_leads(
    books: Books, leader: str, approver: str, refused: str
) -> None:
    who = people(books)
    scene = studied(books, who.clerk)
    lead_id = ownership.propose(books, who.head, ask(scene, getattr(who, leader).staff_id))
    if not refused:
        ownership.approve(books, getattr(who, approver), lead_id)
        assert state_of(scene) is LeadState.APPROVED
        return
    with pytest.raises(NotAllowed) as caught:
        ownership.approve(books, getattr(who, approver), lead_id)
    assert str(caught.value.message) == refused
    assert state_of(scene) is LeadState.AGREED


def test_the_proposer_does_not_approve(books: Books) -> None:
    who = people(books)
    staff.add(
        books,
        who.administrator,
        NewStaff(name="秦怀远", roles=(Role.CHIEF, Role.CLERK), post="镇长兼信访办内勤"),
    )
    both = staff.actor_named(books, "秦怀远")
    scene = studied(books, who.clerk)
    lead_id = ownership.propose(books, both, ask(scene, who.deputy.staff_id))
    ownership.agree(books, who.head, lead_id)
    with pytest.raises(NotAllowed, match="提出人不能审批自己提出的包案，应由另一位主要领导审批"):
        ownership.approve(books, both, lead_id)


def test_no_stage_is_skipped(books: Books) -> None:
    who = people(books)
    scene = studied(books, who.clerk)
    lead_id = ownership.propose(books, who.clerk, ask(scene, who.deputy.staff_id))
    with pytest.raises(NotAllowed, match="应先由信访办负责人同意"):
        ownership.approve(books, who.secretary, lead_id)
    with pytest.raises(NotAllowed, match="应先经主要领导审批"):
        ownership.deliver(books, who.clerk, lead_id)
    ownership.agree(books, who.head, lead_id)
    ownership.approve(books, who.secretary, lead_id)
    with pytest.raises(NotAllowed, match="应先送达包案领导"):
        ownership.acknowledge(books, who.deputy, lead_id)
    ownership.deliver(books, who.clerk, lead_id)
    with pytest.raises(NotAllowed, match="只有包案领导本人可以签收，代理人不能代签"):
        ownership.acknowledge(books, who.vice, lead_id)
    with pytest.raises(NotAllowed, match="不在等信访办审核"):
        ownership.agree(books, who.head, lead_id)


@pytest.mark.parametrize("name", ["何秀兰", "孙小雅"])
def test_only_a_leader_takes_a_case(books: Books, name: str) -> None:
    who = people(books)
    scene = studied(books, who.clerk)
    other = staff.actor_named(books, name)
    with pytest.raises(InvalidInput, match="包案领导只能是在岗的领导，请另选一位") as caught:
        ownership.propose(books, who.clerk, ask(scene, other.staff_id))
    assert [problem.field for problem in caught.value.problems] == ["leader_id"]


def test_an_inactive_leader_takes_no_case(books: Books) -> None:
    who = people(books)
    scene = studied(books, who.clerk)
    staff.set_active(books, who.administrator, who.vice.staff_id, active=False)
    with pytest.raises(InvalidInput, match="在岗的领导"):
        ownership.propose(books, who.clerk, ask(scene, who.vice.staff_id))


@pytest.mark.parametrize(
    ("day", "refused"), [(-1, "日期不能早于2026年11月23日"), (1, "还没有到，不能填以后的日期")]
)
def test_the_notice_is_delivered_between_the_approval_and_today(books: Books, day: int, refused: str) -> None:
    who = people(books)
    scene = studied(books, who.clerk)
    lead_id = ownership.propose(books, who.head, ask(scene, who.deputy.staff_id))
    ownership.approve(books, who.secretary, lead_id)
    with pytest.raises(InvalidInput, match=refused):
        ownership.deliver(books, who.clerk, lead_id, on=scene.today + timedelta(days=day))
    assert state_of(scene) is LeadState.APPROVED


def test_a_due_date_in_the_past_is_refused(books: Books) -> None:
    who = people(books)
    scene = studied(books, who.clerk)
    with pytest.raises(InvalidInput, match="化解时限不能早于今天"):
        ownership.propose(books, who.clerk, ask(scene, who.deputy.staff_id, due_on=date(2026, 11, 22)))


def test_a_second_proposal_waits_for_the_first(books: Books) -> None:
    who = people(books)
    scene = studied(books, who.clerk)
    ownership.propose(books, who.clerk, ask(scene, who.deputy.staff_id))
    with pytest.raises(Conflict) as caught:
        ownership.propose(books, who.clerk, ask(scene, who.vice.staff_id))
    assert str(caught.value) == (
        "本案已于2026年11月23日提请由唐志强包案，还在审批。请等审批有了结果，或先退回那一项。"
    )


def test_a_second_leader_is_refused_by_name(books: Books) -> None:
    who = people(books)
    scene = owned(books)
    with pytest.raises(Conflict) as caught:
        ownership.propose(books, who.clerk, ask(scene, who.vice.staff_id))
    assert str(caught.value) == (
        "本案已有包案领导唐志强（2026年11月23日起），一案只能有一位包案领导。"
        "需要更换的，请写明原因并列出移交清单。"
    )


def test_a_change_of_leader_needs_the_reason_and_the_list(books: Books) -> None:
    who = people(books)
    scene = owned(books)
    with pytest.raises(InvalidInput) as caught:
        ownership.propose(books, who.clerk, ask(scene, who.vice.staff_id, reason="调任"))
    assert [(one.field, str(one.message)) for one in caught.value.problems] == [
        ("handover", "更换包案领导，移交清单至少要有一项")
    ]
    with pytest.raises(InvalidInput) as caught:
        ownership.propose(books, who.clerk, ask(scene, who.vice.staff_id, handover=LIST))
    assert [(one.field, str(one.message)) for one in caught.value.problems] == [
        ("reason", "更换包案领导，请写明原因")
    ]
    with pytest.raises(InvalidInput, match="唐志强已是本案的包案领导"):
        ownership.propose(books, who.clerk, ask(scene, who.deputy.staff_id, reason="重报", handover=LIST))


def test_the_former_leader_answers_until_the_new_one_is_approved(books: Books, clock: SteadyClock) -> None:
    who = people(books)
    scene = owned(books)
    clock.go_on(days=10)
    lead_id = ownership.propose(
        books, who.clerk, ask(scene, who.vice.staff_id, reason="唐志强调任", handover=LIST)
    )
    before = active_lead(scene.case)
    assert before is not None
    assert before.leader.name == "唐志强"
    ownership.agree(books, who.head, lead_id)
    clock.go_on(days=1)
    ownership.approve(books, who.secretary, lead_id)
    former, new = scene.case.matter.leads  # type: ignore[union-attr]
    assert (former.state, former.ended_on, former.end_reason) == (
        LeadState.ENDED,
        scene.today,
        "唐志强调任",
    )
    assert former.handover == [{"what": "卷宗一册", "pages": "46页", "note": "含历次处理意见"}]
    assert (new.state, new.leader.name, new.approved_on) == (LeadState.APPROVED, "白雪梅", scene.today)
    assert ownership.owned_by(books, who.clerk, who.vice.staff_id) == (scene.case_id,)
    assert ownership.owned_by(books, who.clerk, who.deputy.staff_id) == ()


def test_the_open_duties_pass_to_the_new_leader(books: Books) -> None:
    who = people(books)
    scene = resolving(books)
    mine = plans.StepEntry(text="上门说明标准", responsible_id=who.deputy.staff_id)
    steps = (mine, plans.StepEntry(text="核发补偿", responsible_id=who.mediator.staff_id))
    plans.save(books, who.clerk, plan_entry(scene, steps=steps, change_reason="细化步骤"))
    with books.acting(who.deputy, Permission.RECORD_VISIT) as desk:
        for visitor in (who.deputy, who.mediator):
            desk.session.add(
                ReturnVisit(
                    case_id=scene.case_id,
                    origin=VisitOrigin.AGREED,
                    planned_on=scene.today,
                    visitor_id=visitor.staff_id,
                )
            )
    lead_by(scene, who.vice, reason="分工调整", handover=LIST)
    case = scene.case
    newest = plans.newest(case)
    assert newest is not None
    assert newest.state is PlanState.DRAFT
    assert [step.responsible_id for step in newest.steps] == [who.vice.staff_id, who.mediator.staff_id]
    owed = [visit.visitor_id for visit in case.visits if visit.origin is VisitOrigin.AGREED]
    assert sorted(map(int, filter(None, owed))) == sorted([who.vice.staff_id, who.mediator.staff_id])
    said = next(
        line.detail
        for line in audit.timeline(books, who.clerk, scene.case_id)
        if str(line.act) == "审批包案" and line.detail.get("handover")
    )
    assert (said["steps"], said["handover"]) == (["上门说明标准"], ["卷宗一册"])
    assert scene.today.isoformat() in said["visits"]  # type: ignore[operator]


@pytest.mark.parametrize("stage", range(4))
def test_any_stage_is_sent_back_with_a_reason(books: Books, stage: int) -> None:
    who = people(books)
    scene = studied(books, who.clerk)
    lead_id = ownership.propose(books, who.clerk, ask(scene, who.deputy.staff_id))
    acts: tuple[Callable[[], None], ...] = (
        lambda: ownership.agree(books, who.head, lead_id),
        lambda: ownership.approve(books, who.secretary, lead_id),
        lambda: ownership.deliver(books, who.clerk, lead_id),
    )
    for act in acts[:stage]:
        act()
    by = who.head if stage == 0 else who.secretary
    with pytest.raises(InvalidInput, match="请写明原因"):
        ownership.refuse(books, by, lead_id, " ")
    ownership.refuse(books, by, lead_id, "分管不对口")
    lead = scene.case.matter.leads[-1]  # type: ignore[union-attr]
    assert (lead.state, lead.refused_on, lead.refused_reason) == (
        LeadState.REFUSED,
        scene.today,
        "分管不对口",
    )
    assert active_lead(scene.case) is None
    sent_back = next(
        line for line in audit.timeline(books, who.clerk, scene.case_id) if str(line.act) == "退回包案"
    )
    assert ("本案现在没有包案领导" in str(sent_back.detail.get("note"))) == (stage >= 2)
    ownership.propose(books, who.clerk, ask(scene, who.vice.staff_id))


def test_who_may_send_back(books: Books) -> None:
    who = people(books)
    scene = studied(books, who.clerk)
    lead_id = ownership.propose(books, who.clerk, ask(scene, who.deputy.staff_id))
    for actor in (who.vice, who.mediator, who.deputy):
        with pytest.raises(NotAllowed, match="没有“审核包案”的权限"):
            ownership.refuse(books, actor, lead_id, "不合适")
    ownership.refuse(books, who.clerk, lead_id, "填错了人")
    assert state_of(scene) is LeadState.REFUSED
    again = ownership.propose(books, who.head, ask(scene, who.deputy.staff_id))
    with pytest.raises(NotAllowed, match="没有“审批”的权限"):
        ownership.refuse(books, who.head, again, "再想想")
    ownership.approve(books, who.secretary, again)
    ownership.refuse(books, who.deputy, again, "本人与信访人有亲属关系，应当回避")
    assert state_of(scene) is LeadState.REFUSED
    with pytest.raises(NotAllowed, match="已签收或已了结，不能再退回"):
        ownership.refuse(books, who.secretary, again, "再退一次")


def test_the_database_itself_refuses_a_second_active_leader(books: Books) -> None:
    who = people(books)
    scene = owned(books)
    for state in (LeadState.APPROVED, LeadState.DELIVERED, LeadState.ACKNOWLEDGED):
        with (
            pytest.raises(IntegrityError),
            books.acting(who.clerk, Permission.PROPOSE_LEAD) as desk,
        ):
            desk.session.execute(insert(LeadAssignment).values(**_row(scene, who.vice.staff_id, state)))
    assert len(scene.case.matter.leads) == 1  # type: ignore[union-attr]


def _row(scene: Scene, leader_id: int, state: LeadState) -> dict[str, object]:
    return {
        "case_id": scene.case_id,
        "leader_id": leader_id,
        "state": state,
        "proposed_on": scene.today,
        "proposed_by_id": leader_id,
        "handover": [],
    }


def test_two_windows_propose_and_one_is_refused(books: Books, clock: SteadyClock) -> None:
    who = people(books)
    scene = studied(books, who.clerk)
    other = Books(books.engine, folder=books.folder, clock=clock)
    seen = scene.case.revision
    ownership.propose(books, who.clerk, ask(scene, who.deputy.staff_id, revision=seen))
    with pytest.raises(Conflict, match="另一个窗口已改动此案"):
        ownership.propose(other, who.clerk, ask(scene, who.vice.staff_id, revision=seen))
    with pytest.raises(Conflict, match="本案已于2026年11月23日提请由唐志强包案"):
        ownership.propose(other, who.clerk, ask(scene, who.vice.staff_id))


PROGRAM = """
import sys
from datetime import datetime
from pathlib import Path
from mediation_app.rules.errors import AppError
from mediation_app.services import offices, staff
from mediation_app.services.leading import ownership

where, case_id, leader = sys.argv[1:]
target = where if "://" in where else Path(where)
books = offices.open_office(target, lambda: datetime(2026, 11, 23, 9, 0))
head, secretary = (staff.actor_named(books, name) for name in ("沈佩兰", "高文斌"))
leader_id = staff.actor_named(books, leader).staff_id
print("ready", flush=True)
sys.stdin.readline()
try:
    lead_id = ownership.propose(books, head, ownership.ProposeLead(case_id=int(case_id), leader_id=leader_id))
    ownership.approve(books, secretary, lead_id)
    print("approved")
except AppError as refused:
    print(type(refused).__name__)
"""


def test_two_programs_at_once_leave_one_leader(books: Books) -> None:
    who = people(books)
    scene = studied(books, who.clerk)
    where = str(books.folder or books.engine.url.render_as_string(hide_password=False))
    programs = [program(where, scene, name) for name in ("唐志强", "白雪梅")]
    for one in programs:
        assert one.stdout is not None
        assert one.stdout.readline() == "ready\n"
    for one in programs:
        assert one.stdin is not None
        one.stdin.write("\n")
        one.stdin.flush()
    said = sorted(one.communicate(timeout=120)[0].strip() for one in programs)
    assert said == ["Conflict", "approved"]
    leads = scene.case.matter.leads  # type: ignore[union-attr]
    assert [lead.state for lead in leads] == [LeadState.APPROVED]


def program(where: str, scene: Scene, leader: str) -> subprocess.Popen[str]:
    """Another program with the same office open, about to give the case a leader."""
    command = [sys.executable, "-c", PROGRAM, where, str(scene.case_id), leader]
    return subprocess.Popen(
        command,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
        encoding="utf-8",
        cwd=Path(__file__).parents[2],
    )


def test_a_dispute_is_put_under_ownership_first(books: Books) -> None:
    who = people(books)
    scene = registered(books, who.mediator)
    with pytest.raises(NotAllowed, match="本案是一般纠纷，还没有列入包案。请先把本案列入包案"):
        ownership.propose(books, who.clerk, ask(scene, who.deputy.staff_id))
    with pytest.raises(InvalidInput, match="请写明原因"):
        ownership.put_under(books, who.clerk, scene.case_id, reason="")
    ownership.put_under(books, who.clerk, scene.case_id, reason="两次反复，涉及十余户")
    with pytest.raises(Conflict, match="本案已经列入包案"):
        ownership.put_under(books, who.clerk, scene.case_id, reason="再列一次")
    lead_by(scene, who.deputy)
    with pytest.raises(NotAllowed, match="没有“审批”的权限"):
        ownership.release(books, who.head, scene.case_id, reason="已平息")
    ownership.release(books, who.secretary, scene.case_id, reason="已平息")
    case = scene.case
    assert case.matter is not None
    assert (case.matter.under_ownership, active_lead(case)) == (False, None)
    assert case.matter.leads[0].end_reason == "已平息"


def test_a_matter_is_never_released(books: Books) -> None:
    who = people(books)
    scene = matter(books, who.clerk, CaseKind.PETITION)
    with pytest.raises(NotAllowed, match="只有列入包案的纠纷可以解除包案"):
        ownership.release(books, who.secretary, scene.case_id, reason="不想包了")


def test_a_leader_with_cases_is_not_deactivated(books: Books) -> None:
    who = people(books)
    scene = owned(books)
    member = next(one for one in staff.list_staff(books) if one.id == who.deputy.staff_id)
    with pytest.raises(NotAllowed) as caught:
        staff.set_active(books, who.administrator, member.id, active=False)
    assert str(caught.value) == (
        f"唐志强名下还有1件包案没有了结：{scene.case.number}。"
        "请先移交：为这些案件更换包案领导，或退回待审批的包案。"
    )
    with pytest.raises(NotAllowed, match="唐志强名下还有1件包案没有了结"):
        staff.change(
            books, who.administrator, member.id, NewStaff(name="唐志强", roles=(Role.CLERK,), post="副镇长")
        )
    renamed = NewStaff(name="唐志强", roles=(Role.LEADER,), post="人大主席", studio="和事工作室")
    staff.change(books, who.administrator, member.id, renamed)
    lead_by(scene, who.vice, reason="唐志强退休", handover=LIST)
    staff.set_active(books, who.administrator, member.id, active=False)
    found = {one.name: one for one in staff.list_staff(books, active_only=False)}
    assert (found["唐志强"].active, found["唐志强"].studio) == (False, "和事工作室")


def test_a_proposed_leader_is_not_deactivated(books: Books) -> None:
    who = people(books)
    scene = studied(books, who.clerk)
    ownership.propose(books, who.clerk, ask(scene, who.vice.staff_id))
    with pytest.raises(NotAllowed, match="白雪梅名下还有1件包案没有了结"):
        staff.set_active(books, who.administrator, who.vice.staff_id, active=False)


def test_a_plan_under_way_survives_the_change_of_leader(books: Books) -> None:
    who = people(books)
    scene = planned(books)
    lead_by(scene, who.vice, reason="分工调整", handover=LIST)
    assert [plan.state for plan in scene.case.matter.plans] == [PlanState.SUBMITTED]  # type: ignore[union-attr]
    assert visits.owed(books, who.vice, case_id=scene.case_id) is not None


def test_what_a_leader_gave_back_goes_to_the_next_one(books: Books) -> None:
    who = people(books)
    scene = resolving(books)
    first = lead_by(scene, who.vice, reason="分工调整", handover=LIST)
    step = plans.StepEntry(text="上门说明", responsible_id=who.vice.staff_id)
    plans.save(books, who.clerk, plan_entry(scene, steps=(step,), change_reason="细化"))
    assert first == scene.case.matter.leads[-1].id  # type: ignore[union-attr]
    back = ownership.propose(
        books, who.head, ask(scene, who.mayor.staff_id, reason="白雪梅外出学习", handover=LIST)
    )
    ownership.approve(books, who.secretary, back)
    ownership.refuse(books, who.mayor, back, "与信访人有亲属关系，回避")
    assert active_lead(scene.case) is None
    lead_by(scene, who.deputy)
    newest = plans.newest(scene.case)
    assert newest is not None
    assert [one.responsible_id for one in newest.steps] == [who.deputy.staff_id]
