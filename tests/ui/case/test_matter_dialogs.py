"""The windows of a matter: clocks, risk, settlement, supervision, links, many people; each by keys."""

from collections.abc import Callable
from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from mediation_app.model import SupervisionState
from mediation_app.rules.vocabulary import CaseKind, LinkKind, ProcedureKind, RiskColour
from mediation_app.rules.workflow import CaseState
from mediation_app.services import papers
from mediation_app.services.books import Books
from mediation_app.services.leading import ownership, plan_steps
from mediation_app.services.leading.standing import current_plan
from mediation_app.services.matters import distributions, households, links, petitions
from mediation_app.services.matters.petitions import SaveOpinion
from tests.services import matter_scenes, scenes
from tests.ui.case.matters import GiveReason, OpenAs, Top, next_words, save
from tests.ui.keys import CTRL, Key, focused, press, write
from ui.dialogs.base import Dialog
from ui.forms.unsaved import UnsavedDialog
from ui.pages.case.dialogs.distributing import DistributionDialog
from ui.pages.case.dialogs.households import HouseholdsDialog, RepresentativesDialog
from ui.pages.case.dialogs.risk import ColourBand
from ui.pages.case.matter_next import matter_step
from ui.pages.case.page import CasePage

Settle = Callable[[], None]
NAMES = [family + given for family in "赵钱孙李周吴郑王" for given in "大明建国春"]


@pytest.fixture
def open_dialog(qtbot: QtBot, settle: Settle) -> Callable[[CasePage, str, type[Dialog]], Dialog]:
    """Make a call and return the window of its own kind that comes up."""

    def ask(page: CasePage, call: str, kind: type[Dialog]) -> Dialog:
        page.do(call)
        qtbot.waitUntil(lambda: isinstance(QApplication.activeModalWidget(), kind))
        dialog = QApplication.activeModalWidget()
        assert isinstance(dialog, kind)
        qtbot.waitUntil(dialog.isActiveWindow)
        settle()
        return dialog

    return ask


OpenDialog = Callable[[CasePage, str, type[Dialog]], Dialog]


def test_a_step_of_the_procedure_starts_a_clock_and_an_extension_is_decided_by_another(
    file_books: Books, open_as: OpenAs, top: Top, settle: Settle
) -> None:
    who = matter_scenes.people(file_books)
    scene = matter_scenes.resolving(file_books)
    page = open_as(scene, who.clerk)
    page.do("procedure:accepted")
    top()
    save(settle)
    clock = next(line for line in page.panel.lines if line.fact.text == "办理期限")
    assert "第三十四条" in clock.toolTip()
    page.do("extension.ask:petition_handling")
    top()
    write("30")
    press(Key.Key_Return)
    write("需要补充勘测")
    save(settle)
    matter = scene.case.matter
    assert matter is not None
    (asked,) = matter.extensions
    page = open_as(scene, who.secretary)
    page.do(f"extension.decide:{asked.id}")
    top()
    save(settle)
    again = scene.case.matter
    assert again is not None
    assert again.extensions[0].approved is True
    clock = next(line for line in page.panel.lines if line.fact.text == "办理期限")
    assert "已延长30天" in clock.fact.sub


def test_more_days_than_the_law_allows_are_refused_beside_the_field(
    file_books: Books, open_as: OpenAs, top: Top, settle: Settle
) -> None:
    who = matter_scenes.people(file_books)
    scene = matter_scenes.resolving(file_books)
    page = open_as(scene, who.clerk)
    page.do("procedure:accepted")
    top()
    save(settle)
    page.do("extension.ask:petition_handling")
    dialog = top()
    dialog.form.change({"days": "31", "reason": "太忙"})
    press(Key.Key_Return, CTRL)
    settle()
    assert "30" in dialog.form.box("days").problem()
    dialog.form.mark_clean()
    dialog.reject()


def test_an_earlier_target_is_a_clock_of_its_own(
    file_books: Books, open_as: OpenAs, top: Top, settle: Settle
) -> None:
    who = matter_scenes.people(file_books)
    scene = matter_scenes.owned(file_books)
    page = open_as(scene, who.clerk)
    page.do("target")
    top()
    write("2026-12-1")
    save(settle)
    assert any(line.fact.text == "内控时限" for line in page.panel.lines)


def test_the_colour_is_shown_while_answering_and_red_asks_for_a_report(
    file_books: Books, open_as: OpenAs, top: Top, settle: Settle
) -> None:
    who = matter_scenes.people(file_books)
    scene = matter_scenes.owned(file_books)
    page = open_as(scene, who.head)
    page.do("risk")
    dialog = top()
    band = dialog.findChild(ColourBand)
    assert band is not None
    dialog.form.box("threatens").entry.setFocus()
    press(Key.Key_Space)
    assert "红色" in band.badge.look.text
    save(settle)
    assert scene.case.risk is RiskColour.RED
    assert page.risk_badge.look.text == "红色"
    assert any(line.fact.badge and line.fact.badge.text == "未上报" for line in page.panel.lines)
    page.do("risk.report")
    dialog = top()
    write("县联席会议办公室")
    dialog.form.change({"measures": "包案领导当面稳控"})
    save(settle)
    assert any(line.fact.badge and line.fact.badge.text == "已上报" for line in page.panel.lines)


def test_another_colour_than_the_answers_needs_a_reason(
    file_books: Books, open_as: OpenAs, top: Top, settle: Settle
) -> None:
    who = matter_scenes.people(file_books)
    scene = matter_scenes.owned(file_books)
    page = open_as(scene, who.head)
    page.do("risk")
    dialog = top()
    dialog.form.change({"colour": RiskColour.ORANGE.value})
    press(Key.Key_Return, CTRL)
    settle()
    assert dialog.form.box("reason").problem() != ""
    dialog.form.box("reason").set_value("邻村同类案件刚激化")
    save(settle)
    assert scene.case.risk is RiskColour.ORANGE


def test_petitions_are_counted_and_taken_back(
    file_books: Books, open_as: OpenAs, top: Top, give_reason: GiveReason, settle: Settle
) -> None:
    who = matter_scenes.people(file_books)
    scene = matter_scenes.matter(file_books, who.clerk)
    page = open_as(scene, who.clerk)
    page.do("petition")
    top()
    write("市信访局")
    save(settle)
    assert any(line.fact.text == "信访4次" for line in page.panel.lines)
    matter = scene.case.matter
    assert matter is not None
    page.do(f"petition.remove:{matter.petitions[-1].id}")
    give_reason("记错了案件")
    assert any(line.fact.text == "信访3次" for line in page.panel.lines)


def test_from_the_last_step_to_the_settlement(
    file_books: Books, open_as: OpenAs, top: Top, settle: Settle
) -> None:
    from mediation_app.services.leading import plans

    who = matter_scenes.people(file_books)
    scene = matter_scenes.resolving(file_books)
    plan = plans.current(scene.case)
    assert plan is not None
    for step in plan.steps:
        plans.step_done(file_books, who.clerk, step.id, on=scene.today)
    page = open_as(scene, who.clerk)
    assert next_words(page) == "写处理意见"
    press(Key.Key_F8)
    dialog = top()
    assert dialog.form.values()["facts"] == plan.findings
    write("按标准兑现青苗补偿。")
    press(Key.Key_Return, CTRL)
    assert dialog.form.box("law").problem() != ""
    dialog.form.change({"request": "兑现青苗补偿", "law": "《土地管理法》第四十八条"})
    save(settle)
    assert next_words(page) == "打印处理意见书"
    papers.issue(file_books, who.clerk, scene.case_id, "opinion")
    assert page.desk is not None
    page.desk.changed()
    settle()
    assert next_words(page) == "登记送达处理意见"
    page.take_next_step()
    top()
    save(settle)
    matter = scene.case.matter
    assert matter is not None
    assert matter.procedures[-1].kind is ProcedureKind.OPINION_DELIVERED
    assert scene.case.state is CaseState.DELIVERED
    assert next_words(page) == "登记化解"
    page.take_next_step()
    dialog = top()
    dialog.form.change({"settled_on": "今天", "how": "opinion", "attitude": "satisfied", "rating": "5"})
    save(settle)
    again = scene.case.matter
    assert again is not None
    assert again.settled_on == scene.today
    assert again.rating == 5
    assert next_words(page) == "提请核实化解"


def test_a_slip_is_written_answered_and_struck_off(
    file_books: Books, open_as: OpenAs, top: Top, settle: Settle
) -> None:
    who = matter_scenes.people(file_books)
    scene = matter_scenes.owned(file_books)
    page = open_as(scene, who.head)
    page.do("supervise")
    top()
    write("一周没有进展")
    save(settle)
    matter = scene.case.matter
    assert matter is not None
    (slip,) = matter.supervisions
    assert slip.for_id == who.deputy.staff_id
    leader = open_as(scene, who.deputy)
    leader.do(f"supervision.answer:{slip.id}")
    top()
    write("已到村里见面")
    save(settle)
    page = open_as(scene, who.head)
    page.do(f"supervision.close:{slip.id}")
    settle()
    again = scene.case.matter
    assert again is not None
    assert again.supervisions[0].state is SupervisionState.CLOSED


def test_a_petition_gives_birth_to_a_dispute_and_both_show_it(
    file_books: Books, open_as: OpenAs, top: Top, settle: Settle
) -> None:
    who = matter_scenes.people(file_books)
    scene = matter_scenes.studied(file_books, who.clerk, CaseKind.PETITION)
    page = open_as(scene, who.clerk)
    page.do("link.mediation")
    top()
    save(settle)
    (row,) = links.links_of(file_books, who.clerk, scene.case_id)
    assert row.kind is LinkKind.ENTRUSTED_TO_MEDIATION
    line = next(line for line in page.panel.lines if line.section == "links")
    assert row.number in line.fact.sub
    press(Key.Key_Return, on=line)
    settle()
    assert page.desk is not None
    assert page.desk.case.kind is CaseKind.DISPUTE
    assert any(line.section == "links" for line in page.panel.lines)


def test_another_case_is_related_by_its_number(
    file_books: Books, open_as: OpenAs, top: Top, settle: Settle
) -> None:
    who = matter_scenes.people(file_books)
    other = scenes.registered(file_books, who.mediator)
    scene = matter_scenes.matter(file_books, who.clerk)
    page = open_as(scene, who.clerk)
    page.do("link.relate")
    top()
    write(other.case.number)
    save(settle)
    assert any(line.section == "links" for line in page.panel.lines)


def test_broken_lines_are_shown_with_their_numbers_and_mended_in_place(
    file_books: Books, open_as: OpenAs, open_dialog: OpenDialog, settle: Settle
) -> None:
    who = matter_scenes.people(file_books)
    scene = matter_scenes.matter(file_books, who.clerk)
    page = open_as(scene, who.clerk)
    dialog = open_dialog(page, "households", HouseholdsDialog)
    assert isinstance(dialog, HouseholdsDialog)
    lines = [f"{name}\t3人\t2.5亩" for name in NAMES]
    lines[6] = "\t3人\t2.5亩"
    dialog.text.setPlainText("户主\t人口\t面积\n" + "\n".join(lines))
    dialog.read()
    assert dialog.problems.count() == 1
    assert dialog.problems.item(0).text().startswith("第8行")
    press(Key.Key_Return, CTRL)
    settle()
    assert focused() is dialog.text
    assert dialog.text.textCursor().blockNumber() == 7
    cursor = dialog.text.textCursor()
    cursor.movePosition(cursor.MoveOperation.StartOfBlock)
    dialog.text.setTextCursor(cursor)
    write("蒋大山")
    press(Key.Key_Return, CTRL)
    settle()
    assert len(households.households(file_books, who.clerk, scene.case_id)) == len(NAMES)
    assert any(line.fact.text == f"{len(NAMES)}户" for line in page.panel.lines)


def test_a_pasted_list_is_not_lost_without_a_question(
    file_books: Books, open_as: OpenAs, open_dialog: OpenDialog, qtbot: QtBot
) -> None:
    who = matter_scenes.people(file_books)
    scene = matter_scenes.matter(file_books, who.clerk)
    page = open_as(scene, who.clerk)
    dialog = open_dialog(page, "households", HouseholdsDialog)
    assert isinstance(dialog, HouseholdsDialog)
    dialog.text.setPlainText("赵大山\t3人")
    press(Key.Key_Escape)
    qtbot.waitUntil(lambda: isinstance(QApplication.activeModalWidget(), UnsavedDialog))
    question = QApplication.activeModalWidget()
    assert isinstance(question, UnsavedDialog)
    question.discardWanted.emit()
    question.close()
    assert not dialog.isVisible()


def test_a_sixth_representative_cannot_be_saved(
    file_books: Books, open_as: OpenAs, open_dialog: OpenDialog, settle: Settle
) -> None:
    who = matter_scenes.people(file_books)
    scene = matter_scenes.matter(file_books, who.clerk)
    take_in(file_books, scene)
    page = open_as(scene, who.clerk)
    dialog = open_dialog(page, "households.represent", RepresentativesDialog)
    assert isinstance(dialog, RepresentativesDialog)
    dialog.view.setFocus()
    for _ in range(6):
        press(Key.Key_Space)
        press(Key.Key_Down)
    assert not dialog.save_button.isEnabled()
    press(Key.Key_Up)
    press(Key.Key_Space) if dialog.view.currentIndex().row() == 5 else dialog.model.toggle(5)
    press(Key.Key_Return, CTRL)
    settle()
    chosen = [
        one for one in households.households(file_books, who.clerk, scene.case_id) if one.is_representative
    ]
    assert len(chosen) == 5


def test_a_household_is_taken_off_with_a_reason(
    file_books: Books, open_as: OpenAs, open_dialog: OpenDialog, give_reason: GiveReason
) -> None:
    who = matter_scenes.people(file_books)
    scene = matter_scenes.matter(file_books, who.clerk)
    take_in(file_books, scene)
    page = open_as(scene, who.clerk)
    dialog = open_dialog(page, "households.represent", RepresentativesDialog)
    assert isinstance(dialog, RepresentativesDialog)
    dialog.remove_button.click()
    give_reason("不是本组的户")
    left = households.households(file_books, who.clerk, scene.case_id)
    assert [one.name for one in left] == NAMES[1:]


def test_a_distribution_off_by_a_fen_is_red_and_cannot_be_adopted(
    file_books: Books, open_as: OpenAs, open_dialog: OpenDialog, top: Top, settle: Settle
) -> None:
    who = matter_scenes.people(file_books)
    scene = matter_scenes.matter(file_books, who.clerk)
    take_in(file_books, scene)
    page = open_as(scene, who.clerk)
    dialog = open_dialog(page, "distribution", DistributionDialog)
    assert isinstance(dialog, DistributionDialog)
    dialog.head.change({"title": "青苗补偿分配", "total_fen": "1000元"})
    dialog.share_out([1] * len(NAMES))
    assert dialog.badge.look.text == "与总额相符"
    index = dialog.model.index(0, 4)
    dialog.model.setData(index, "25.01", Qt.ItemDataRole.EditRole)
    assert dialog.badge.look.text.startswith("多")
    press(Key.Key_Return, CTRL)
    settle()
    line = next(line for line in page.panel.lines if line.fact.text == "青苗补偿分配")
    assert line.fact.badge is not None
    assert line.fact.badge.text.startswith("相差")
    assert not any(call.startswith("distribution.adopt") for call in line.fact.verbs)
    dialog = open_dialog(page, line.fact.verbs[0], DistributionDialog)
    assert isinstance(dialog, DistributionDialog)
    dialog.model.setData(dialog.model.index(0, 4), "25", Qt.ItemDataRole.EditRole)
    press(Key.Key_Return, CTRL)
    settle()
    line = next(line for line in page.panel.lines if line.fact.text == "青苗补偿分配")
    page.do(line.fact.verbs[1])
    top()
    save(settle)
    matter = scene.case.matter
    assert matter is not None
    row = distributions.distribution(file_books, who.clerk, matter.distributions[0].id)
    assert row.adopted_on == scene.today


def test_a_vote_is_recorded(file_books: Books, open_as: OpenAs, top: Top, settle: Settle) -> None:
    who = matter_scenes.people(file_books)
    scene = matter_scenes.matter(file_books, who.clerk)
    take_in(file_books, scene)
    page = open_as(scene, who.clerk)
    page.do("vote")
    dialog = top()
    counts = {"eligible": "40", "present": "38", "in_favour": "36", "against": "1", "abstained": "1"}
    dialog.form.change({"subject": "青苗补偿分配", "passed": True, **counts})
    save(settle)
    matter = scene.case.matter
    assert matter is not None
    assert (matter.votes[0].in_favour, matter.votes[0].held_on) == (36, date(2026, 11, 23))


def take_in(books: Books, scene: scenes.Scene) -> None:
    """Put the households of the list into a matter."""
    from mediation_app.rules.households import read_text

    rows = read_text("户主\t人口\t面积\n" + "\n".join(f"{name}\t3人\t2.5亩" for name in NAMES)).rows
    households.take_in(books, scene.actor, scene.case_id, rows)


def test_an_opinion_that_lacks_a_part_is_completed_before_its_paper(
    file_books: Books, open_as: OpenAs, settle: Settle
) -> None:
    who = matter_scenes.people(file_books)
    scene = matter_scenes.resolving(file_books)
    plan = current_plan(scene.case)
    assert plan is not None
    for step in plan.steps:
        plan_steps.step_done(file_books, who.clerk, step.id, on=scene.today)
    command = SaveOpinion(case_id=scene.case_id, request="兑现补偿", result="予以兑现。", law="有关规定")
    petitions.save_opinion(file_books, who.clerk, command)
    page = open_as(scene, who.clerk)
    assert next_words(page) == "补全处理意见"
    assert page.desk is not None
    assert "事实和理由" in matter_step(page.desk.dossier).why


def test_petitions_not_counted_yet_are_not_said_to_be_none(file_books: Books, open_as: OpenAs) -> None:
    who = matter_scenes.people(file_books)
    scene = matter_scenes.matter(file_books, who.clerk, petitions=())
    page = open_as(scene, who.clerk)
    line = next(line for line in page.panel.lines if line.fact.text == "次数未登记")
    assert line.fact.sub.startswith("首次2019年")
    assert not any(line.fact.text == "信访0次" for line in page.panel.lines)


def test_the_palette_offers_the_main_acts_of_a_matter(file_books: Books, open_as: OpenAs) -> None:
    who = matter_scenes.people(file_books)
    page = open_as(matter_scenes.resolving(file_books), who.head)
    offered = {command.title for command in page.commands()}
    assert offered >= {
        *("交责任单位办理", "责任人和专班（组专班）", "登记化解和办结", "录入涉及户", "分配方案", "登记表决"),
        *("发督办单", "销号", "登记信访", "登记程序（办理环节）"),
    }


def test_a_dispute_under_a_leader_has_his_acts_in_the_palette(file_books: Books, open_as: OpenAs) -> None:
    who = matter_scenes.people(file_books)
    scene = scenes.registered(file_books, who.mediator)
    page = open_as(scene, who.mediator)
    assert "发督办单" not in {command.title for command in page.commands()}
    ownership.put_under(file_books, who.mediator, scene.case_id, reason="涉及多户")
    page = open_as(scene, who.mediator)
    assert {"发督办单", "交责任单位办理", "现在开调解会"} <= {command.title for command in page.commands()}
