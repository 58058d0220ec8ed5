from datetime import date, datetime, timedelta
from pathlib import Path
from types import SimpleNamespace

import pytest

from mediation_app.model import (
    AttachmentKind,
    CaseKind,
    DemandNature,
    LeadState,
    OpinionStage,
    Plan,
    PlanState,
    ProcedureEvent,
    ProcedureKind,
)
from mediation_app.rules.errors import Conflict, InvalidInput, NotAllowed
from mediation_app.rules.permissions import Permission, Role
from mediation_app.rules.workflow import CaseState
from mediation_app.services import attachments, audit, habits, staff
from mediation_app.services.attachments import NewAttachment
from mediation_app.services.books import Actor, Books
from mediation_app.services.leading import ownership, plans, progress, team
from mediation_app.services.leading.plans import GiveOpinion, StepEntry
from mediation_app.services.staff import NewStaff
from tests.conftest import SteadyClock
from tests.services.matter_scenes import (
    lead_by,
    manned,
    matter,
    owned,
    people,
    plan_entry,
    planned,
    resolving,
    studied,
)
from tests.services.scenes import Scene


def road(scene: Scene) -> CaseState:
    return scene.case.state


def newest(scene: Scene) -> Plan:
    found = plans.newest(scene.case)
    assert found is not None
    return found


def judge(
    scene: Scene, actor: Actor, stage: OpinionStage, *, agreed: bool = True, text: str = "同意"
) -> None:
    command = GiveOpinion(plan_id=newest(scene).id, stage=stage, agreed=agreed, text=text)
    plans.give_opinion(scene.books, actor, command)


def approve(scene: Scene, who: SimpleNamespace) -> None:
    judge(scene, who.head, OpinionStage.OFFICE)
    judge(scene, who.secretary, OpinionStage.CHIEF)


def problems(caught: pytest.ExceptionInfo[InvalidInput]) -> list[tuple[str, str]]:
    return [(problem.field, str(problem.message)) for problem in caught.value.problems]


def test_a_plan_goes_from_draft_to_in_force(books: Books) -> None:
    who = people(books)
    scene = manned(books)
    plan_id = plans.save(books, who.clerk, plan_entry(scene))
    assert (newest(scene).state, newest(scene).version) == (PlanState.DRAFT, 1)
    assert newest(scene).drafter_ids == [who.clerk.staff_id]
    plans.submit(books, who.clerk, plan_id)
    assert (newest(scene).state, newest(scene).submitted_on) == (PlanState.SUBMITTED, scene.today)
    assert road(scene) is CaseState.PLANNING
    approve(scene, who)
    plan = newest(scene)
    assert (plan.state, plan.approved_on) == (PlanState.APPROVED, scene.today)
    assert plans.current(scene.case) is not None
    assert road(scene) is CaseState.RESOLVING
    assert [(one.stage, one.agreed, one.staff.name) for one in plan.opinions] == [
        (OpinionStage.OFFICE, True, "沈佩兰"),
        (OpinionStage.CHIEF, True, "高文斌"),
    ]


def test_everything_missing_is_said_at_once(books: Books) -> None:
    who = people(books)
    scene = matter(books, who.clerk)
    plan_id = plans.save(books, who.clerk, plan_entry(scene, solve="", due_on=None, steps=()))
    with pytest.raises(InvalidInput) as caught:
        plans.submit(books, who.clerk, plan_id)
    assert problems(caught) == [
        ("lead", "还没有经批准的包案领导"),
        ("units", "还没有责任单位"),
        ("team", "还没有专班成员"),
        ("nature_text", "还没有给诉求定性，措施无从对应"),
        ("steps", "方案还没有步骤，至少要有一步"),
        ("due_on", "请填写化解时限"),
    ]
    assert newest(scene).state is PlanState.DRAFT


def test_a_plan_without_the_measure_for_the_nature_is_not_submitted(books: Books) -> None:
    who = people(books)
    scene = manned(books)
    plan_id = plans.save(books, who.clerk, plan_entry(scene, solve="", relieve="申请临时救助"))
    with pytest.raises(InvalidInput) as caught:
        plans.submit(books, who.clerk, plan_id)
    assert problems(caught) == [("solve", "诉求合理的，方案应写明解决问题的措施")]


def test_unlawful_conduct_is_handled_by_law_and_explained(books: Books) -> None:
    who = people(books)
    scene = studied(books, who.clerk, nature=DemandNature.UNLAWFUL)
    plan_id = plans.save(books, who.clerk, plan_entry(scene))
    with pytest.raises(InvalidInput) as caught:
        plans.submit(books, who.clerk, plan_id)
    assert [field for field, _ in problems(caught)][-2:] == ["legal", "explain"]


def test_no_plan_bars_a_legal_route(books: Books) -> None:
    who = people(books)
    scene = manned(books)
    entry = plan_entry(
        scene, solve="兑现补偿，马秋生不得再上访。", steps=(StepEntry(text="签字放弃诉讼权利"),)
    )
    with pytest.raises(InvalidInput, match="限制了当事人的法定权利") as caught:
        plans.save(books, who.clerk, entry)
    assert [field for field, _ in problems(caught)] == ["solve", "steps[0].text"]
    assert plans.newest(scene.case) is None


def test_a_step_ends_with_the_plan(books: Books) -> None:
    who = people(books)
    scene = manned(books)
    late = StepEntry(text="兑现", due_on=scene.today + timedelta(days=31))
    with pytest.raises(InvalidInput) as caught:
        plans.save(books, who.clerk, plan_entry(scene, steps=(late,)))
    assert problems(caught) == [("steps[0].due_on", "步骤期限晚于化解时限2026年12月23日")]


def test_a_step_without_words_or_with_somebody_gone_is_refused(books: Books) -> None:
    who = people(books)
    scene = manned(books)
    staff.set_active(books, who.administrator, who.vice.staff_id, active=False)
    steps = (StepEntry(text="", mark="收条"), StepEntry(text="核实", responsible_id=who.vice.staff_id))
    with pytest.raises(InvalidInput) as caught:
        plans.save(books, who.clerk, plan_entry(scene, steps=steps))
    assert [field for field, _ in problems(caught)] == ["steps[0].text", "steps[1].responsible_id"]


def test_the_day_set_with_the_leader_binds_the_plan(books: Books) -> None:
    who = people(books)
    scene = studied(books, who.clerk)
    due = scene.today + timedelta(days=20)
    lead_by(scene, who.deputy, due_on=due)
    plan_id = plans.save(books, who.clerk, plan_entry(scene))
    with pytest.raises(InvalidInput) as caught:
        plans.submit(books, who.clerk, plan_id)
    text = "化解时限晚于包案时批准的期限2026年12月13日，延期须经主要领导同意"
    assert ("due_on", text) in problems(caught)


def test_the_handling_period_of_the_law_binds_the_plan_while_it_runs(
    books: Books, clock: SteadyClock
) -> None:
    who = people(books)
    scene = manned(books, CaseKind.PETITION)
    accepted = scene.today - timedelta(days=40)
    with books.acting(who.clerk, Permission.WORK_MATTER) as desk:
        event = ProcedureEvent(case_id=scene.case_id, kind=ProcedureKind.ACCEPTED, on=accepted)
        desk.session.add(event)
    plan_id = plans.save(books, who.clerk, plan_entry(scene))
    with pytest.raises(InvalidInput) as caught:
        plans.submit(books, who.clerk, plan_id)
    assert problems(caught) == [
        ("due_on", "化解时限晚于法定办理期限2026年12月14日（信访工作条例第三十四条）")
    ]


def test_a_submitted_plan_is_not_written_on(books: Books) -> None:
    who = people(books)
    scene = planned(books)
    with pytest.raises(NotAllowed, match="方案已经送审，审批前不能改。确需修改的，请审核人先退回。"):
        plans.save(books, who.clerk, plan_entry(scene, plan_id=newest(scene).id))
    with pytest.raises(Conflict, match="第1版方案还没有批准"):
        plans.save(books, who.clerk, plan_entry(scene))
    with pytest.raises(NotAllowed, match="这一版方案已经送审"):
        plans.submit(books, who.clerk, newest(scene).id)


def test_a_plan_sent_back_needs_a_word_and_is_written_on(books: Books) -> None:
    who = people(books)
    scene = planned(books)
    with pytest.raises(InvalidInput, match="退回修改的，请写明意见"):
        judge(scene, who.head, OpinionStage.OFFICE, agreed=False, text=" ")
    judge(scene, who.head, OpinionStage.OFFICE)
    judge(scene, who.secretary, OpinionStage.CHIEF, agreed=False, text="补偿标准写清楚")
    plan = newest(scene)
    assert (plan.state, plan.opinions[-1].text) == (PlanState.RETURNED, "补偿标准写清楚")
    plans.save(books, who.mediator, plan_entry(scene, plan_id=plan.id, solve="按每亩1200元补偿。"))
    plans.submit(books, who.mediator, plan.id)
    with pytest.raises(NotAllowed, match="还没有信访办意见"):
        judge(scene, who.secretary, OpinionStage.CHIEF)
    approve(scene, who)
    assert (newest(scene).version, newest(scene).state) == (1, PlanState.APPROVED)
    assert newest(scene).drafter_ids == sorted([who.clerk.staff_id, who.mediator.staff_id])


def test_no_drafter_judges_the_plan(books: Books) -> None:
    who = people(books)
    scene = manned(books)
    plan_id = plans.save(books, who.clerk, plan_entry(scene))
    for writer in (who.secretary, who.head):
        plans.save(books, writer, plan_entry(scene, plan_id=plan_id))
    plans.submit(books, who.clerk, plan_id)
    barred = "起草过方案的人不能审核、审批这份方案"
    with pytest.raises(NotAllowed, match=barred):
        judge(scene, who.head, OpinionStage.OFFICE)
    administrator = who.administrator
    staff.add(books, administrator, NewStaff(name="董文秀", roles=(Role.OFFICE_HEAD,), post="信访办副主任"))
    judge(scene, staff.actor_named(books, "董文秀"), OpinionStage.OFFICE)
    with pytest.raises(NotAllowed, match=barred):
        judge(scene, who.secretary, OpinionStage.CHIEF)
    judge(scene, who.mayor, OpinionStage.CHIEF)
    assert newest(scene).state is PlanState.APPROVED


def test_the_leader_of_the_case_does_not_approve_its_plan(books: Books) -> None:
    who = people(books)
    scene = studied(books, who.clerk)
    lead_by(scene, who.mayor)
    unit = team.add_unit(books, who.head, "水利站")
    team.assign_unit(books, who.clerk, team.AssignUnit(case_id=scene.case_id, unit_id=unit))
    team.set_team(books, who.clerk, scene.case_id, (team.MemberEntry(name="何队长"),))
    plans.submit(books, who.clerk, plans.save(books, who.clerk, plan_entry(scene)))
    judge(scene, who.head, OpinionStage.OFFICE)
    with pytest.raises(NotAllowed, match="包案领导不能审批自己所包案件的方案，应由另一位领导审批"):
        judge(scene, who.mayor, OpinionStage.CHIEF)
    judge(scene, who.secretary, OpinionStage.CHIEF)
    assert newest(scene).state is PlanState.APPROVED


@pytest.mark.parametrize(
    ("actor", "stage"),
    [
        ("clerk", OpinionStage.OFFICE),
        ("deputy", OpinionStage.CHIEF),
        ("head", OpinionStage.CHIEF),
        ("mediator", OpinionStage.DEPUTY),
    ],
)
def test_each_stage_has_its_people(books: Books, actor: str, stage: OpinionStage) -> None:
    who = people(books)
    scene = planned(books)
    with pytest.raises(NotAllowed, match="的权限"):
        judge(scene, getattr(who, actor), stage)


def test_an_office_may_want_the_deputys_opinion_first(books: Books) -> None:
    who = people(books)
    habits.change_habits(books, who.administrator, plan_needs_deputy=True)
    scene = planned(books)
    judge(scene, who.head, OpinionStage.OFFICE)
    with pytest.raises(NotAllowed, match="还没有分管领导意见，请先由分管领导审核"):
        judge(scene, who.secretary, OpinionStage.CHIEF)
    with pytest.raises(NotAllowed, match="包案领导不能审批自己所包案件的方案"):
        judge(scene, who.deputy, OpinionStage.DEPUTY)
    judge(scene, who.vice, OpinionStage.DEPUTY)
    judge(scene, who.secretary, OpinionStage.CHIEF)
    assert newest(scene).state is PlanState.APPROVED


def test_what_goes_missing_before_the_approval_holds_it_up(books: Books) -> None:
    who = people(books)
    scene = planned(books)
    unit = scene.case.matter.units[0]  # type: ignore[union-attr]
    team.return_unit(books, who.clerk, unit.id, "不属本单位职责")
    judge(scene, who.head, OpinionStage.OFFICE)
    with pytest.raises(InvalidInput, match="还没有责任单位"):
        judge(scene, who.secretary, OpinionStage.CHIEF)
    assert newest(scene).state is PlanState.SUBMITTED


def test_a_change_makes_a_version_and_the_approved_one_stays_in_force(books: Books) -> None:
    who = people(books)
    scene = resolving(books)
    first = newest(scene)
    with pytest.raises(InvalidInput) as caught:
        plans.save(books, who.clerk, plan_entry(scene, plan_id=first.id))
    assert problems(caught) == [("change_reason", "方案已经批准，改动要写明原因，批准后代替原方案")]
    second = plans.save(
        books,
        who.clerk,
        plan_entry(scene, plan_id=first.id, solve="改为分两次兑现。", change_reason="资金分批到位"),
    )
    assert second != first.id
    in_force = plans.current(scene.case)
    assert in_force is not None
    assert (in_force.id, newest(scene).version, newest(scene).change_reason) == (
        first.id,
        2,
        "资金分批到位",
    )
    with pytest.raises(Conflict, match="第2版方案还没有批准"):
        plans.save(books, who.clerk, plan_entry(scene, plan_id=first.id, change_reason="又改"))
    plans.submit(books, who.clerk, second)
    approve(scene, who)
    assert [plan.state for plan in scene.case.matter.plans] == [  # type: ignore[union-attr]
        PlanState.SUPERSEDED,
        PlanState.APPROVED,
    ]
    with pytest.raises(NotAllowed, match="第1版方案已被新版代替，不能再改"):
        plans.save(books, who.clerk, plan_entry(scene, plan_id=first.id, change_reason="再改"))


def proof(scene: Scene, folder: Path, actor: Actor) -> int:
    file = folder / "收条.png"
    file.write_bytes(b"\x89PNG\r\n\x1a\n" + b"0" * 64)
    new = NewAttachment(case_id=scene.case_id, path=file, kind=AttachmentKind.PROOF)
    return attachments.attach(scene.books, actor, new)


def test_a_step_is_done_with_its_proof_and_undone_with_a_reason(books: Books, tmp_path: Path) -> None:
    who = people(books)
    scene = resolving(books)
    file = proof(scene, tmp_path, who.clerk)
    step = newest(scene).steps[0]
    plans.step_done(
        books, who.deputy, step.id, on=scene.today, note="三户实测1.2亩", attachment_ids=(file, file)
    )
    done = newest(scene).steps[0]
    assert (done.done_on, done.done_note) == (scene.today, "三户实测1.2亩")
    assert [one.attachment_id for one in done.proofs] == [file]
    assert plans.progress_of(newest(scene)) == plans.progress_of(newest(scene), scene.today)
    count = plans.progress_of(newest(scene), scene.today + timedelta(days=40))
    assert (count.done, count.total, count.late) == (1, 2, 1)
    with pytest.raises(NotAllowed, match="这一步已于2026年11月23日完成"):
        plans.step_done(books, who.deputy, step.id, on=scene.today)
    with pytest.raises(InvalidInput, match="请写明原因"):
        plans.step_undone(books, who.deputy, step.id, "")
    plans.step_undone(books, who.deputy, step.id, "面积要复测")
    undone = newest(scene).steps[0]
    assert (undone.done_on, undone.done_note, undone.proofs) == (None, "", [])
    with pytest.raises(NotAllowed, match="这一步还没有完成"):
        plans.step_undone(books, who.deputy, step.id, "再来")


@pytest.mark.parametrize(("days", "refused"), [(1, "还没有到"), (-1, "日期不能早于登记日期")])
def test_a_step_is_done_on_a_day_that_can_be(books: Books, days: int, refused: str) -> None:
    who = people(books)
    scene = resolving(books)
    with pytest.raises(InvalidInput, match=refused):
        plans.step_done(books, who.clerk, newest(scene).steps[0].id, on=scene.today + timedelta(days=days))


def test_a_proof_is_a_file_of_the_case(books: Books, tmp_path: Path) -> None:
    who = people(books)
    scene = resolving(books)
    other = matter(books, who.clerk)
    with pytest.raises(InvalidInput, match="佐证材料须是本案卷内的附件") as caught:
        plans.step_done(
            books,
            who.clerk,
            newest(scene).steps[0].id,
            on=scene.today,
            attachment_ids=(proof(other, tmp_path, who.clerk),),
        )
    assert problems(caught)[0][0] == "attachment_ids"


def test_steps_of_a_draft_are_not_done(books: Books) -> None:
    who = people(books)
    scene = planned(books)
    with pytest.raises(NotAllowed, match="方案还没有批准，或已被新版代替，不能登记完成"):
        plans.step_done(books, who.clerk, newest(scene).steps[0].id, on=scene.today)


def test_marks_and_proofs_go_into_the_next_version(books: Books, tmp_path: Path) -> None:
    who = people(books)
    scene = resolving(books)
    first, second = newest(scene).steps
    file = proof(scene, tmp_path, who.clerk)
    plans.step_done(books, who.clerk, first.id, on=scene.today, note="已核实", attachment_ids=(file,))
    steps = (
        StepEntry(text="召开说明会"),
        StepEntry(text="核实三户面积", step_id=first.id),
        StepEntry(text=second.text, step_id=second.id),
    )
    plan_id = plans.save(books, who.clerk, plan_entry(scene, steps=steps, change_reason="加说明会"))
    assert [(step.text, step.done_on) for step in newest(scene).steps] == [
        ("召开说明会", None),
        ("核实三户面积", scene.today),
        ("兑现补偿", None),
    ]
    plans.step_done(books, who.clerk, second.id, on=scene.today, note="已兑现")
    plans.submit(books, who.clerk, plan_id)
    approve(scene, who)
    steps_now = newest(scene).steps
    assert [(step.done_on, step.done_note) for step in steps_now] == [
        (None, ""),
        (scene.today, "已核实"),
        (scene.today, "已兑现"),
    ]
    assert [[one.attachment_id for one in step.proofs] for step in steps_now] == [[], [file], []]
    assert plans.progress_of(newest(scene)).done == 2


def test_steps_of_a_draft_change_places_and_keep_their_rows(books: Books) -> None:
    who = people(books)
    scene = manned(books)
    plan_id = plans.save(books, who.clerk, plan_entry(scene))
    first, second = newest(scene).steps
    turned = (
        StepEntry(text=second.text, step_id=second.id),
        StepEntry(text="公示"),
        StepEntry(text=first.text, step_id=first.id),
    )
    plans.save(books, who.clerk, plan_entry(scene, plan_id=plan_id, steps=turned))
    now = newest(scene).steps
    assert [step.text for step in now] == ["兑现补偿", "公示", "核实面积"]
    assert (now[0].id, now[2].id) == (second.id, first.id)
    plans.save(books, who.clerk, plan_entry(scene, plan_id=plan_id, steps=turned[2:]))
    assert [(step.id, step.ordinal) for step in newest(scene).steps] == [(first.id, 1)]


def test_a_stale_writer_is_refused(books: Books) -> None:
    who = people(books)
    scene = manned(books)
    seen = scene.case.revision
    plans.save(books, who.clerk, plan_entry(scene, revision=seen))
    with pytest.raises(Conflict, match="另一个窗口已改动此案"):
        plans.save(books, who.mediator, plan_entry(scene, revision=seen))


def test_a_new_plan_starts_from_what_the_case_says(books: Books) -> None:
    who = people(books)
    scene = owned(books)
    values = plans.propose_values(scene.case)
    assert values["demands"] == f"{scene.case.facts}\n兑现青苗补偿"
    assert str(values["situation"]).startswith("马秋生")
    assert "首次信访时间2019年4月，先后信访3次（镇）" in str(values["situation"])
    assert values["nature_text"] == "诉求合理。青苗损失属实，标准有文件依据。"
    plans.save(books, who.clerk, plan_entry(scene))
    again = plans.propose_values(scene.case)
    assert again["solve"] == "按县里标准核算，三十日内兑现青苗补偿。"
    assert [step.text for step in again["steps"]] == ["核实面积", "兑现补偿"]  # type: ignore[attr-defined]


def test_blocks_left_blank_are_warned_of_and_stop_nobody(books: Books) -> None:
    who = people(books)
    scene = manned(books)
    plan_id = plans.save(books, who.clerk, plan_entry(scene, situation="", findings=" "))
    done = plans.submit(books, who.clerk, plan_id)
    assert [str(one) for one in done.warnings] == [
        f"方案的“{block}”还是空白，请在审批前补写" for block in ("基本情况", "调查核实情况", "问题症结")
    ]
    newest = plans.newest(scene.case)
    assert newest is not None
    assert newest.state is PlanState.SUBMITTED


def test_progress_is_written_down_and_moves_the_last_activity(books: Books, clock: SteadyClock) -> None:
    who = people(books)
    scene = resolving(books)
    registered_on = scene.case.registered_on
    assert progress.last_activity(scene.case) == registered_on
    clock.go_on(days=9)
    day = scene.today - timedelta(days=2)
    progress.add_progress(books, who.deputy, scene.case_id, "上门说明补偿标准", on=day, told_person=True)
    assert progress.last_activity(scene.case) == day
    entry = scene.case.matter.progress[0]  # type: ignore[union-attr]
    assert (entry.text, entry.told_person, entry.by.name) == ("上门说明补偿标准", True, "唐志强")
    step = newest(scene).steps[0]
    plans.step_done(books, who.deputy, step.id, on=scene.today)
    assert progress.last_activity(scene.case) == scene.today


@pytest.mark.parametrize(
    ("changes", "field"),
    [
        ({"text": " "}, "text"),
        ({"on": date(2026, 11, 24)}, "on"),
        ({"on": date(2026, 11, 22)}, "on"),
        ({"unit_id": 99}, "unit_id"),
    ],
)
def test_progress_that_cannot_be_is_refused(books: Books, changes: dict[str, object], field: str) -> None:
    who = people(books)
    scene = matter(books, who.clerk)
    values: dict[str, object] = {"text": "上门"} | changes
    text = str(values.pop("text"))
    with pytest.raises(InvalidInput) as caught:
        progress.add_progress(books, who.clerk, scene.case_id, text, **values)  # type: ignore[arg-type]
    assert [name for name, _ in problems(caught)] == [field]


def test_the_acts_stand_on_the_timeline(books: Books) -> None:
    who = people(books)
    scene = resolving(books)
    told = [str(line.act) for line in audit.timeline(books, who.clerk, scene.case_id)]
    assert {"起草化解方案", "化解方案送审", "对化解方案提意见", "批准化解方案"} <= set(told)
    assert ownership.active_lead(scene.case).state is LeadState.ACKNOWLEDGED  # type: ignore[union-attr]
    assert newest(scene).opinions[0].given_at == datetime(2026, 11, 23, 9, 0)
