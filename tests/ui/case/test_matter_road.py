"""A backlog case from 研判定性 to the approved plan and its first step, each by the one who may, by keys."""

from collections.abc import Callable

from pytestqt.qtbot import QtBot

from mediation_app.model import LeadState, PlanState
from mediation_app.rules.vocabulary import CaseKind, DemandNature, UnitPart
from mediation_app.rules.workflow import CaseState
from mediation_app.services.books import Books
from mediation_app.services.leading.standing import active_lead, current_plan, newest_plan, open_proposal
from tests.services import matter_scenes
from tests.ui.case.matters import GiveReason, OpenAs, Top, next_words, save
from tests.ui.keys import CTRL, Key, focused, press, write
from ui.pages.case.editors.matter import MatterEditor
from ui.pages.case.editors.plan import PlanEditor

Settle = Callable[[], None]


def test_the_nature_is_set_by_f8(file_books: Books, open_as: OpenAs, top: Top, settle: Settle) -> None:
    who = matter_scenes.people(file_books)
    scene = matter_scenes.matter(file_books, who.clerk)
    page = open_as(scene, who.clerk)
    assert next_words(page) == "研判定性"
    slip = page.catalogue.slip()
    assert slip is not None
    assert slip.form_code == "matter_registration"
    sections = {line.section for line in page.panel.lines}
    assert "plan" not in sections
    press(Key.Key_F8)
    top()
    press(Key.Key_2)
    press(Key.Key_Return)
    write("面积属实，标准有争议。")
    save(settle)
    matter = scene.case.matter
    assert matter is not None
    assert matter.nature is DemandNature.PARTLY
    assert scene.case.state is CaseState.STUDIED
    assert next_words(page) == "提出包案领导"


def test_a_leader_is_proposed_agreed_approved_delivered_and_acknowledged(
    file_books: Books, open_as: OpenAs, top: Top, settle: Settle
) -> None:
    who = matter_scenes.people(file_books)
    scene = matter_scenes.studied(file_books, who.clerk)
    page = open_as(scene, who.clerk)
    press(Key.Key_F8)
    dialog = top()
    dialog.form.change({"leader_id": who.deputy.staff_id, "due_on": "2027-3-1"})
    save(settle)
    assert open_proposal(scene.case) is not None
    assert not page.panel.next_button.isEnabled()
    assert "信访办负责人" in page.panel.next_button.toolTip()
    for actor, words in ((who.head, "审核包案"), (who.secretary, "审批包案")):
        page = open_as(scene, actor)
        assert next_words(page) == words
        press(Key.Key_F8)
        top()
        save(settle)
    page = open_as(scene, who.clerk)
    assert next_words(page) == "送达包案通知"
    press(Key.Key_F8)
    top()
    save(settle)
    page = open_as(scene, who.deputy)
    assert next_words(page) == "签收包案"
    press(Key.Key_F8)
    settle()
    lead = active_lead(scene.case)
    assert lead is not None
    assert lead.state is LeadState.ACKNOWLEDGED
    assert scene.case.state is CaseState.PLANNING
    assert any(line.fact.text == "唐志强" for line in page.panel.lines)


def test_the_leader_concerned_cannot_approve_himself_and_is_told_why(
    file_books: Books, open_as: OpenAs
) -> None:
    from mediation_app.services.leading import ownership

    who = matter_scenes.people(file_books)
    scene = matter_scenes.studied(file_books, who.clerk)
    command = ownership.ProposeLead(case_id=scene.case_id, leader_id=who.mayor.staff_id)
    lead_id = ownership.propose(file_books, who.clerk, command)
    ownership.agree(file_books, who.head, lead_id)
    page = open_as(scene, who.mayor)
    assert not page.panel.next_button.isEnabled()
    assert "不能审批自己包案" in page.panel.next_button.toolTip()


def test_a_proposal_is_sent_back_with_a_reason(
    file_books: Books, open_as: OpenAs, give_reason: GiveReason, settle: Settle
) -> None:
    from mediation_app.services.leading import ownership

    who = matter_scenes.people(file_books)
    scene = matter_scenes.studied(file_books, who.clerk)
    command = ownership.ProposeLead(case_id=scene.case_id, leader_id=who.mayor.staff_id)
    lead_id = ownership.propose(file_books, who.clerk, command)
    page = open_as(scene, who.head)
    page.do(f"lead.refuse:{lead_id}")
    give_reason("镇长分管不对口")
    assert open_proposal(scene.case) is None


def test_a_leader_is_changed_with_a_hand_over(
    file_books: Books, open_as: OpenAs, top: Top, settle: Settle
) -> None:
    who = matter_scenes.people(file_books)
    scene = matter_scenes.owned(file_books)
    page = open_as(scene, who.clerk)
    page.do("lead.propose")
    dialog = top()
    assert len(dialog.form.section("handover").blocks) == 3
    dialog.form.change({"leader_id": who.vice.staff_id})
    press(Key.Key_Return, CTRL)
    assert dialog.form.box("reason").problem() != ""
    dialog.form.box("reason").set_value("分工调整")
    save(settle)
    asked = open_proposal(scene.case)
    assert asked is not None
    assert asked.leader.name == "白雪梅"
    assert asked.handover[0]["what"] == "案卷材料"


def test_a_unit_not_in_the_list_is_assigned_answers_and_sends_back(
    file_books: Books, open_as: OpenAs, top: Top, give_reason: GiveReason, settle: Settle
) -> None:
    who = matter_scenes.people(file_books)
    scene = matter_scenes.owned(file_books)
    page = open_as(scene, who.clerk)
    assert next_words(page) == "交责任单位"
    press(Key.Key_F8)
    dialog = top()
    dialog.form.change({"unit_name": "镇自然资源所", "person": "何队长"})
    save(settle)
    matter = scene.case.matter
    assert matter is not None
    (unit,) = matter.units
    assert (unit.unit.name, unit.part) == ("镇自然资源所", UnitPart.RESPONSIBLE)
    page.do(f"unit.answer:{unit.id}")
    top().form.change({"answer": "已现场勘测"})
    save(settle)
    page.do(f"unit.return:{unit.id}")
    give_reason("不属本所职责")
    again = scene.case.matter
    assert again is not None
    assert again.units[0].return_reason == "不属本所职责"


def test_the_team_is_written_down(file_books: Books, open_as: OpenAs, top: Top, settle: Settle) -> None:
    who = matter_scenes.people(file_books)
    scene = matter_scenes.owned(file_books)
    page = open_as(scene, who.clerk)
    page.do("team")
    top()
    write("王支书")
    save(settle)
    matter = scene.case.matter
    assert matter is not None
    assert [member.name for member in matter.team] == ["王支书"]


def test_the_plan_is_drafted_in_the_middle_and_submitted(
    file_books: Books, open_as: OpenAs, settle: Settle
) -> None:
    who = matter_scenes.people(file_books)
    scene = matter_scenes.manned(file_books)
    page = open_as(scene, who.clerk)
    assert next_words(page) == "制定化解方案"
    press(Key.Key_F8)
    settle()
    assert page.centre is not None
    editor = page.centre.editor
    assert isinstance(editor, PlanEditor)
    assert "马秋生" in str(editor.form.values()["situation"])
    assert editor.form.box("solve").isAncestorOf(focused())
    assert len(editor.form.section("steps").blocks) == 1
    assert not editor.is_changed()
    write("按标准兑现青苗补偿。")
    editor.form.change(
        {"due_on": "2026-12-20", "steps": ({"text": "核实面积", "due_on": "2026-12-1", "mark": "测绘图"},)}
    )
    editor.submit()
    settle()
    plan = newest_plan(scene.case)
    assert plan is not None
    assert plan.state is PlanState.SUBMITTED
    assert [step.text for step in plan.steps] == ["核实面积"]


def test_a_plan_is_judged_in_turn_and_never_by_its_drafter(
    file_books: Books, open_as: OpenAs, top: Top, settle: Settle
) -> None:
    who = matter_scenes.people(file_books)
    scene = matter_scenes.planned(file_books)
    for actor in (who.head, who.secretary):
        page = open_as(scene, actor)
        assert next_words(page) == "审批方案"
        press(Key.Key_F8)
        top()
        save(settle)
    assert current_plan(scene.case) is not None
    assert scene.case.state is CaseState.RESOLVING
    assert next_words(page) == "办结这一步"


def test_a_step_is_done_with_a_new_file_as_proof(
    file_books: Books, open_as: OpenAs, top: Top, settle: Settle, tmp_path: object
) -> None:
    from pathlib import Path

    from ui.pages.case.dialogs.proofs import ProofBand

    who = matter_scenes.people(file_books)
    scene = matter_scenes.resolving(file_books)
    page = open_as(scene, who.deputy)
    press(Key.Key_F8)
    dialog = top()
    photo = Path(str(tmp_path)) / "测绘图.jpg"
    photo.write_bytes(b"\xff\xd8\xff\xe0" + b"0" * 64)
    band = dialog.findChild(ProofBand)
    assert band is not None
    band.take([photo])
    write("已测绘，1.2亩。")
    save(settle)
    plan = current_plan(scene.case)
    assert plan is not None
    step = plan.steps[0]
    assert step.done_on == scene.today
    assert [proof.attachment.name for proof in step.proofs] == ["测绘图.jpg"]
    assert "1/2" in next(line.fact.sub for line in page.panel.lines if line.fact.text == "第1版")


def test_progress_is_written_down(file_books: Books, open_as: OpenAs, top: Top, settle: Settle) -> None:
    who = matter_scenes.people(file_books)
    scene = matter_scenes.owned(file_books)
    page = open_as(scene, who.clerk)
    page.do("progress")
    top()
    write("到村里见面，核对名单。")
    save(settle)
    matter = scene.case.matter
    assert matter is not None
    assert [one.text for one in matter.progress] == ["到村里见面，核对名单。"]
    assert any(line.fact.text == "到村里见面，核对名单。" for line in page.panel.lines)


def test_the_details_are_changed_in_the_middle(file_books: Books, open_as: OpenAs, settle: Settle) -> None:
    who = matter_scenes.people(file_books)
    scene = matter_scenes.matter(file_books, who.clerk)
    page = open_as(scene, who.clerk)
    page.do("matter.edit")
    settle()
    assert page.centre is not None
    editor = page.centre.editor
    assert isinstance(editor, MatterEditor)
    editor.form.change({"crux": "补偿标准前后不一", "crux_policy": True, "household_place": "青石坪村二组"})
    editor.save()
    settle()
    matter = scene.case.matter
    assert matter is not None
    assert (matter.crux, matter.crux_kinds) == ("补偿标准前后不一", ["policy"])
    assert matter.first_on == "2019-04"


def test_a_dispute_is_put_under_and_needs_a_leader_first(
    file_books: Books, open_as: OpenAs, give_reason: GiveReason, settle: Settle
) -> None:
    from tests.services import scenes

    who = matter_scenes.people(file_books)
    scene = scenes.registered(file_books, who.mediator)
    page = open_as(scene, who.mediator)
    page.do("lead.put")
    give_reason("涉及多户，可能升级")
    matter = scene.case.matter
    assert matter is not None
    assert matter.under_ownership
    assert scene.case.kind is CaseKind.DISPUTE
    assert next_words(page) == "提出包案领导"


def test_while_the_leader_is_away_his_deputy_is_named(file_books: Books, open_as: OpenAs) -> None:
    from datetime import timedelta

    from mediation_app.services.leading import absences

    who = matter_scenes.people(file_books)
    scene = matter_scenes.owned(file_books)
    assert who.deputy.staff_id is not None
    assert who.vice.staff_id is not None
    away = absences.RegisterAbsence(
        staff_id=who.deputy.staff_id,
        deputy_id=who.vice.staff_id,
        first_on=scene.today,
        last_on=scene.today + timedelta(days=3),
        reason="外出培训",
    )
    absences.register(file_books, who.deputy, away)
    page = open_as(scene, who.clerk)
    line = next(line for line in page.panel.lines if line.fact.text == "唐志强")
    assert "白雪梅代理职责" in line.fact.sub


def test_a_second_proposal_is_not_offered_while_one_waits(file_books: Books, open_as: OpenAs) -> None:
    from mediation_app.services.leading import ownership
    from ui.pages.case.verbs import why_not

    who = matter_scenes.people(file_books)
    scene = matter_scenes.studied(file_books, who.clerk)
    assert who.vice.staff_id is not None
    command = ownership.ProposeLead(case_id=scene.case_id, leader_id=who.vice.staff_id)
    ownership.propose(file_books, who.clerk, command)
    page = open_as(scene, who.clerk)
    assert page.desk is not None
    assert "白雪梅" in why_not(page.desk, "lead.propose")


def test_a_hidden_tab_leaves_no_gap(file_books: Books, open_as: OpenAs, settle: Settle, qtbot: QtBot) -> None:
    who = matter_scenes.people(file_books)
    page = open_as(matter_scenes.resolving(file_books), who.clerk)
    page.catalogue.choose("matter_cover", 0)
    settle()
    assert page.centre is not None
    tabs = page.centre.tabs
    assert not tabs.isTabVisible(1)
    qtbot.waitUntil(lambda: tabs.tabRect(2).left() <= tabs.tabRect(0).right() + 1)


def test_the_step_that_stays_empty_is_not_saved(file_books: Books, open_as: OpenAs, settle: Settle) -> None:
    who = matter_scenes.people(file_books)
    scene = matter_scenes.manned(file_books)
    page = open_as(scene, who.clerk)
    page.take_next_step()
    settle()
    assert page.centre is not None
    editor = page.centre.editor
    assert isinstance(editor, PlanEditor)
    editor.form.change({"solve": "按标准兑现青苗补偿。"})
    editor.save()
    settle()
    plan = newest_plan(scene.case)
    assert plan is not None
    assert plan.steps == []


def test_a_new_version_starts_with_the_steps_of_the_one_in_force(
    file_books: Books, open_as: OpenAs, settle: Settle
) -> None:
    who = matter_scenes.people(file_books)
    scene = matter_scenes.resolving(file_books)
    plan = current_plan(scene.case)
    assert plan is not None
    page = open_as(scene, who.clerk)
    page.do("plan.edit")
    settle()
    assert page.centre is not None
    editor = page.centre.editor
    assert isinstance(editor, PlanEditor)
    shown = [block.values() for block in editor.form.section("steps").blocks]
    assert [(one["text"], one["mark"]) for one in shown] == [(one.text, one.mark) for one in plan.steps]
