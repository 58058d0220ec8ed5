"""The windows of the dossier: each saves by one service call and the dossier shows it."""

from collections.abc import Callable
from datetime import date, datetime
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QDialog, QFileDialog, QLineEdit
from pytestqt.qtbot import QtBot

from mediation_app.model import AttachmentKind, Consent, PartyRole, SessionState, VisitState
from mediation_app.rules.workflow import CaseState
from mediation_app.services import case_moves, mediation, parties
from mediation_app.services.case_change import ChangeCase, change
from mediation_app.services.case_moves import Close, Step
from mediation_app.services.mediation import PlanSession
from mediation_app.services.paper_standing import SlipState
from mediation_app.services.party_entry import PartyEntry
from mediation_app.services.person_entry import PersonEntry
from tests.ui.case.conftest import TODAY, Open, Story
from tests.ui.keys import CTRL, Key, enter, focused, press, write
from ui.dialogs.base import Dialog
from ui.dialogs.last_folder import last_folder
from ui.dialogs.reason import ReasonDialog
from ui.forms.form_dialog import FormDialog
from ui.pages.case.dialogs.files import ask_what_it_is
from ui.pages.case.page import CasePage
from ui.pages.case.paper_actions import issue_paper
from ui.pages.case.verbs import why_not
from ui.pages.case.visit_dialog import open_visit
from ui.workspace import Workspace

Settle = Callable[[], None]


@pytest.fixture
def dialog_of(qtbot: QtBot, settle: Settle) -> Callable[[CasePage, str], FormDialog]:
    """Make a call and return the form that comes up."""

    def ask(page: CasePage, call: str) -> FormDialog:
        page.do(call)
        return top(FormDialog, qtbot, settle)

    return ask


Ask = Callable[[CasePage, str], FormDialog]


def top(kind: type[FormDialog], qtbot: QtBot, settle: Settle) -> FormDialog:
    """Return the window on top, once it takes the keys."""
    qtbot.waitUntil(lambda: isinstance(QApplication.activeModalWidget(), kind))
    dialog = QApplication.activeModalWidget()
    assert isinstance(dialog, kind)
    qtbot.waitUntil(dialog.isActiveWindow)
    settle()
    return dialog


def give_reason(text: str, qtbot: QtBot, settle: Settle) -> None:
    """Answer the question for a reason."""
    qtbot.waitUntil(lambda: isinstance(QApplication.activeModalWidget(), ReasonDialog))
    dialog = QApplication.activeModalWidget()
    assert isinstance(dialog, QDialog)
    qtbot.waitUntil(lambda: dialog.isActiveWindow() and isinstance(focused(), QLineEdit))
    write(text)
    press(Key.Key_Return, CTRL)
    settle()


def test_somebody_is_added(story: Story, open_case: Open, dialog_of: Ask, settle: Settle) -> None:
    page = open_case(story.case_id)
    dialog = dialog_of(page, "party.add")
    write("孙阿姨", on=dialog.form.box("name").entry)
    press(Key.Key_Return, CTRL)
    settle()
    assert [(p.person.name, p.role) for p in story.case.parties][-1] == ("孙阿姨", PartyRole.PARTICIPANT)
    assert any(line.fact.text == "孙阿姨" for line in page.panel.lines)


def test_a_party_is_corrected_and_a_covered_number_stays(
    story: Story, open_case: Open, dialog_of: Ask, settle: Settle
) -> None:
    page = open_case(story.case_id)
    dialog = dialog_of(page, f"party.change:{story.party('张三')}")
    assert "*" in str(dialog.form.values()["id_number"])
    dialog.form.box("phone").set_value("13800005678")
    dialog.accepting()
    settle()
    person = next(p.person for p in story.case.parties if p.person.name == "张三")
    assert person.phone == "13800005678"
    assert person.id_number == "110105194912310038"


def test_a_refusal_ends_mediation_and_shows_the_notice(
    story: Story, open_case: Open, dialog_of: Ask, settle: Settle
) -> None:
    page = open_case(story.case_id)
    dialog = dialog_of(page, f"party.consent:{story.party('李四')}")
    dialog.form.change({"consent": Consent.REFUSED.value, "reason": "李四说不调。", "told_routes": True})
    dialog.accepting()
    settle()
    assert story.case.state is CaseState.REJECTED
    slip = page.catalogue.slip()
    assert slip is not None
    assert slip.form_code == "rejection_notice"


def test_a_party_is_taken_out_with_a_reason(
    story: Story, open_case: Open, dialog_of: Ask, qtbot: QtBot, settle: Settle
) -> None:
    page = open_case(story.case_id)
    dialog = dialog_of(page, "party.add")
    dialog.form.box("name").set_value("孙阿姨")
    dialog.accepting()
    settle()
    page.do(f"party.remove:{story.party('孙阿姨')}")
    give_reason("登记错了", qtbot, settle)
    assert [p.person.name for p in story.case.parties] == ["张三", "李四"]


def test_the_last_of_a_side_stays_and_the_reason_is_shown(
    story: Story, open_case: Open, qtbot: QtBot, settle: Settle
) -> None:
    page = open_case(story.case_id)
    page.do(f"party.remove:{story.party('李四')}")
    give_reason("登记错了", qtbot, settle)
    qtbot.waitUntil(lambda: isinstance(QApplication.activeModalWidget(), QDialog))
    told = QApplication.activeModalWidget()
    assert told is not None
    told.close()
    assert len(story.case.parties) == 2


def test_a_session_is_planned_and_a_clash_is_told_while_typing(
    story: Story, workspace: Workspace, open_case: Open, dialog_of: Ask, qtbot: QtBot, settle: Settle
) -> None:
    other = Story(workspace).registered()
    command = PlanSession(
        case_id=other.case_id,
        starts_at=datetime(2026, 11, 24, 9, 30),
        place="镇调解室",
        mediator_id=workspace.actor.staff_id or 0,
    )
    mediation.plan(workspace.books, workspace.actor, command)
    page = open_case(story.case_id)
    dialog = dialog_of(page, "session.plan")
    write("明天9:30", on=dialog.form.box("starts_at").entry)
    qtbot.waitUntil(lambda: other.case.title in dialog.notice.text_label.text(), timeout=60_000)
    dialog.form.box("place").set_value("石桥村委会")
    dialog.accepting()
    settle()
    (session,) = story.case.sessions
    assert session.starts_at == datetime(2026, 11, 24, 9, 30)
    assert page.panel.next_button.text() == "记录调解会"
    assert page.centre is not None
    assert other.case.title in page.centre.notice.text_label.text()


def test_a_planned_session_is_moved_and_called_off(
    story: Story, open_case: Open, dialog_of: Ask, qtbot: QtBot, settle: Settle
) -> None:
    page = open_case(story.case_id)
    dialog = dialog_of(page, "session.plan")
    dialog.form.change({"starts_at": "明天9:30", "place": "镇调解室"})
    dialog.accepting()
    settle()
    session_id = story.case.sessions[0].id
    dialog = dialog_of(page, f"session.change:{session_id}")
    dialog.form.box("starts_at").set_value("后天14:00")
    dialog.accepting()
    settle()
    assert story.case.sessions[0].starts_at == datetime(2026, 11, 25, 14, 0)
    page.do(f"session.cancel:{session_id}")
    give_reason("李四有事", qtbot, settle)
    assert story.case.sessions[0].state is SessionState.CANCELLED


def test_signatures_are_ticked_in_one_sheet(
    story: Story, open_case: Open, dialog_of: Ask, settle: Settle
) -> None:
    page = open_case(story.mediated().agreed().issued().case_id)
    dialog = dialog_of(page, "sign.several")
    press(Key.Key_Return, CTRL)
    settle()
    assert "至少勾选一处" in dialog.form.notice.text_label.text()
    dialog.form.focus_place("slot_0")
    for _ in dialog.form.sections[0].blocks[0].boxes:
        press(Key.Key_Space)
        enter()
    press(Key.Key_Return, CTRL)
    settle()
    assert story.case.state is CaseState.PERFORMING
    assert any("2026年11月23日起生效" in line.fact.text for line in page.panel.lines)


def test_a_tick_made_by_mistake_is_taken_back(
    story: Story, open_case: Open, qtbot: QtBot, settle: Settle
) -> None:
    page = open_case(story.mediated().agreed().issued().signed().case_id)
    line = next(line for line in page.panel.lines if line.fact.verbs[:1] and "untick" in line.fact.verbs[0])
    page.do(line.fact.verbs[0])
    give_reason("看错了", qtbot, settle)
    assert story.case.state is CaseState.AGREED


def test_one_signature_may_tell_who_signed_for_whom(
    story: Story, open_case: Open, dialog_of: Ask, settle: Settle
) -> None:
    page = open_case(story.mediated().agreed().issued().case_id)
    dialog = dialog_of(page, "sign.tick:1")
    dialog.form.box("signed_for").set_value("李小四")
    dialog.accepting()
    settle()
    agreement = story.case.agreement
    assert agreement is not None
    assert agreement.ticks[0].signed_for == "李小四"
    assert page.centre is not None
    assert "李小四" in page.centre.notice.text_label.text()


def test_performance_is_entered_with_what_is_left_proposed_and_taken_back(
    story: Story, open_case: Open, dialog_of: Ask, qtbot: QtBot, settle: Settle
) -> None:
    page = open_case(story.mediated().agreed().issued().signed().case_id)
    agreement = story.case.agreement
    assert agreement is not None
    part_id = agreement.terms[0].instalments[0].id
    dialog = dialog_of(page, f"performance.record:{part_id}")
    assert dialog.form.values()["amount_fen"] == "450元"
    dialog.form.change({"amount_fen": "200", "proof": "收条"})
    dialog.accepting()
    settle()
    assert any("还差250元" in line.fact.sub for line in page.panel.lines)
    again = story.case.agreement
    assert again is not None
    paid = again.terms[0].instalments[0].performed[0]
    page.do(f"performance.undo:{paid.id}")
    give_reason("记错了", qtbot, settle)
    after = story.case.agreement
    assert after is not None
    assert after.terms[0].instalments[0].performed == []


def test_what_is_late_is_told_with_a_word_and_a_shape(story: Story, open_case: Open) -> None:
    page = open_case(story.mediated().agreed(due_on=date(2026, 11, 20)).issued().signed().case_id)
    late = [
        line.fact.badge for line in page.panel.lines if line.fact.badge and "逾期" in line.fact.badge.text
    ]
    assert late
    assert all(badge.tone == "red" and badge.shape == "triangle" for badge in late)


def test_a_visit_is_recorded_moved_and_called_off(
    story: Story, open_case: Open, dialog_of: Ask, qtbot: QtBot, settle: Settle
) -> None:
    page = open_case(story.mediated().agreed().issued().signed().case_id)
    first, second = [visit.id for visit in story.case.visits if visit.state is VisitState.PLANNED][:2]
    dialog = dialog_of(page, f"visit.move:{first}")
    dialog.form.change({"to": "2027-1-20", "reason": "张三外出"})
    dialog.accepting()
    settle()
    moved = next(visit for visit in story.case.visits if visit.id == first)
    assert moved.planned_on == date(2027, 1, 20)
    page.do(f"visit.cancel:{second}")
    give_reason("合并回访", qtbot, settle)
    dialog = dialog_of(page, f"visit.record:{first}")
    dialog.form.change({"fulfilment": "not_due", "satisfaction": "satisfied", "rebound": "none"})
    dialog.accepting()
    settle()
    done = next(visit for visit in story.case.visits if visit.id == first)
    assert (done.state, done.done_on) == (VisitState.DONE, TODAY)
    slip = page.catalogue.slip()
    assert slip is not None
    assert (slip.form_code, slip.subject_id) == ("visit_record", first)


def test_a_visit_is_recorded_from_the_list_of_visits(
    story: Story, open_case: Open, qtbot: QtBot, settle: Settle
) -> None:
    page = open_case(story.mediated().agreed().issued().signed().case_id)
    visit_id = story.case.visits[0].id
    open_visit(page.workspace, story.case_id, visit_id, page)
    dialog = top(FormDialog, qtbot, settle)
    dialog.form.change({"fulfilment": "done", "satisfaction": "satisfied", "rebound": "none"})
    with qtbot.waitSignal(page.workspace.changes.caseChanged):
        dialog.accepting()
    settle()
    assert story.case.visits[0].state is VisitState.DONE


def test_failing_asks_for_the_reason_and_the_routes_told(
    story: Story, open_case: Open, dialog_of: Ask, settle: Settle
) -> None:
    page = open_case(story.mediated().case_id)
    dialog = dialog_of(page, f"move:{CaseState.FAILED.value}")
    press(Key.Key_Return, CTRL)
    assert dialog.form.box("reason").problem() != ""
    write("双方差距太大。", on=dialog.form.box("reason").entry)
    press(Key.Key_Return, CTRL)
    settle()
    case = story.case
    assert (case.state, case.state_reason, case.routes_told_on) == (
        CaseState.FAILED,
        "双方差距太大。",
        TODAY,
    )
    slip = page.catalogue.slip()
    assert slip is not None
    assert slip.form_code == "termination_notice"


def test_closing_lists_what_is_missing_and_takes_a_reason(
    story: Story, open_case: Open, dialog_of: Ask, settle: Settle
) -> None:
    page = open_case(story.mediated().agreed().issued().signed().case_id)
    dialog = dialog_of(page, "close")
    words = " ".join(label.text() for label in dialog.findChildren(type(dialog.notice.text_label)))
    assert "还没有回访记录" in words
    assert "约定事项没有履行完" in words
    press(Key.Key_Return, CTRL)
    assert dialog.form.box("reason").problem() != ""
    write("当事人外迁，材料已交接。", on=dialog.form.box("reason").entry)
    press(Key.Key_Return, CTRL)
    settle()
    assert story.case.state is CaseState.CLOSED
    assert not page.panel.next_button.isVisible()


def test_what_blocks_closing_is_said_instead_of_a_form(story: Story, open_case: Open, settle: Settle) -> None:
    page = open_case(story.mediated().agreed().case_id)
    page.do("close")
    settle()
    assert QApplication.activeModalWidget() is None
    assert page.centre is not None
    assert "协议尚未生效" in page.centre.notice.text_label.text()


def test_void_and_back(story: Story, open_case: Open, qtbot: QtBot, settle: Settle) -> None:
    page = open_case(story.case_id)
    page.do("void")
    give_reason("重复登记", qtbot, settle)
    assert story.case.voided_on == TODAY
    page.do("unvoid")
    give_reason("不是重复", qtbot, settle)
    assert story.case.voided_on is None


def test_a_scan_of_the_signed_paper_is_attached(
    story: Story, open_case: Open, tmp_path: Path, qtbot: QtBot, settle: Settle
) -> None:
    page = open_case(story.mediated().agreed().issued().case_id)
    scan = tmp_path / "签名协议.pdf"
    scan.write_bytes(b"%PDF-1.4 scan")
    assert page.desk is not None
    paper_id = story.case.papers[0].id
    ask_what_it_is(page.desk, scan, AttachmentKind.SIGNED_ORIGINAL.value, paper_id)
    dialog = top(FormDialog, qtbot, settle)
    dialog.accepting()
    settle()
    (file,) = story.case.attachments
    assert (file.kind, file.paper_id, file.note) == (AttachmentKind.SIGNED_ORIGINAL, paper_id, "签名协议")
    slip = page.desk.dossier.slip("agreement")
    assert slip is not None
    assert slip.state == "signed"


def test_a_file_is_chosen_in_the_systems_dialog(
    story: Story, open_case: Open, qtbot: QtBot, settle: Settle
) -> None:
    page = open_case(story.case_id)
    page.do("file.attach")
    qtbot.waitUntil(lambda: isinstance(QApplication.activeModalWidget(), QFileDialog))
    chooser = QApplication.activeModalWidget()
    assert isinstance(chooser, QFileDialog)
    chooser.reject()
    settle()
    assert story.case.attachments == []


def test_file_dialogs_start_where_the_last_one_ended(
    story: Story, open_case: Open, qtbot: QtBot, settle: Settle, tmp_path: Path
) -> None:
    def chooser() -> QFileDialog:
        page.do("file.attach")
        qtbot.waitUntil(lambda: isinstance(QApplication.activeModalWidget(), QFileDialog))
        found = QApplication.activeModalWidget()
        assert isinstance(found, QFileDialog)
        return found

    page = open_case(story.case_id)
    first = chooser()
    assert Path(first.directory().absolutePath()) == last_folder(page.workspace.settings)
    assert Path(first.directory().absolutePath()) != Path.cwd()
    (tmp_path / "照片").mkdir()
    (tmp_path / "照片" / "一.txt").write_text("x")
    first.setDirectory(str(tmp_path / "照片"))
    first.selectFile("一.txt")
    qtbot.waitUntil(lambda: bool(first.selectedFiles()) and Path(first.selectedFiles()[0]).is_file())
    first.accept()
    qtbot.waitUntil(lambda: isinstance(QApplication.activeModalWidget(), FormDialog))
    QApplication.activeModalWidget().reject()  # type: ignore[union-attr]
    settle()
    second = chooser()
    assert Path(second.directory().absolutePath()) == tmp_path / "照片"
    second.reject()


def test_judicial_confirmation_is_written_down(
    story: Story, open_case: Open, dialog_of: Ask, settle: Settle
) -> None:
    page = open_case(story.mediated().agreed().issued().signed().case_id)
    dialog = dialog_of(page, "agreement.confirm")
    dialog.form.change({"applied_on": "今天"})
    dialog.accepting()
    settle()
    agreement = story.case.agreement
    assert agreement is not None
    assert agreement.confirmation_applied_on == TODAY


def test_an_inquiry_takes_turns_of_question_and_answer(story: Story, open_case: Open, settle: Settle) -> None:
    page = open_case(story.case_id)
    page.do("inquiry.edit:0")
    settle()
    assert page.centre is not None
    editor = page.centre.editor
    assert editor is not None
    editor.form.box("asked").set_value("王大爷")
    entry = editor.form.box("text").entry
    entry.setFocus()
    press(Key.Key_End, on=entry)
    write("看见牛了吗？", on=entry)
    press(Key.Key_Return, on=entry)
    write("看见了。", on=entry)
    press(Key.Key_Return, CTRL, on=entry)
    settle()
    (inquiry,) = story.case.inquiries
    assert inquiry.text == "问：看见牛了吗？\n答：看见了。"


def test_numbers_in_full_are_shown_with_a_reason_that_goes_on_record(
    story: Story, open_case: Open, qtbot: QtBot, settle: Settle
) -> None:
    page = open_case(story.case_id)
    page.do(f"party.numbers:{story.party('张三')}")
    give_reason("核对身份证", qtbot, settle)
    qtbot.waitUntil(lambda: QApplication.activeModalWidget() is not None)
    shown = QApplication.activeModalWidget()
    assert isinstance(shown, Dialog)
    assert shown.notice.text_label.text() == "110105194912310038"
    shown.reject()
    settle()
    page.refresh()
    settle()
    assert page.desk is not None
    assert page.desk.dossier.timeline[0].detail["reason"] == "核对身份证"


def test_a_case_changed_elsewhere_is_told_and_the_next_try_goes_through(
    story: Story, open_case: Open, dialog_of: Ask, settle: Settle
) -> None:
    page = open_case(story.case_id)
    dialog = dialog_of(page, "session.plan")
    work = story.workspace
    change(work.books, work.actor, ChangeCase(case_id=story.case_id, place="石桥村"))
    dialog.form.change({"starts_at": "明天9:30", "place": "镇调解室"})
    dialog.accepting()
    settle()
    assert dialog.isVisible()
    assert dialog.notice.isVisible()
    dialog.accepting()
    settle()
    assert len(story.case.sessions) == 1


def test_a_new_version_that_strikes_signatures_is_asked_for_first(
    story: Story, open_case: Open, qtbot: QtBot, settle: Settle
) -> None:
    story.mediated().agreed().issued().signed()
    moved = PartyEntry(person=PersonEntry(name="李四", address="石桥村二组"), role=PartyRole.RESPONDENT)
    parties.change_party(story.workspace.books, story.workspace.actor, story.party("李四"), moved)
    page = open_case(story.case_id, "paper:agreement")
    assert page.desk is not None
    slip = page.desk.dossier.slip("agreement", 0)
    assert slip is not None
    assert slip.state is SlipState.OUTDATED
    issue_paper(page.desk, slip)
    dialog = QApplication.activeModalWidget()
    assert isinstance(dialog, Dialog)
    dialog.reject()
    settle()
    assert [paper.version for paper in story.case.papers] == [1]
    issue_paper(page.desk, slip)
    again = QApplication.activeModalWidget()
    assert isinstance(again, Dialog)
    again.accepting()
    settle()
    assert [paper.version for paper in story.case.papers] == [1, 2]
    assert page.centre is not None
    assert page.centre.bar.state_label.text().count("第2版") == 1
    assert story.case.agreement is not None
    assert story.case.agreement.ticks == []


def test_each_signature_says_as_what_it_was_given(story: Story, open_case: Open) -> None:
    page = open_case(story.mediated().agreed().issued().signed().case_id)
    facts = {(line.fact.text, line.fact.sub) for line in page.panel.lines}
    assert ("张三", "当事人 · 2026年11月23日") in facts
    assert ("人民调解委员会印章", "2026年11月23日") in facts
    assert [line.fact.sub for line in page.panel.lines if "2026年12月23日" in line.fact.text] == ["司法确认"]


def test_a_closed_case_is_reopened_before_it_can_be_made_void(story: Story, open_case: Open) -> None:
    work = story.workspace
    step = Step(case_id=story.case_id, to=CaseState.REJECTED, on=TODAY, reason="不属受理范围")
    case_moves.move(work.books, work.actor, step)
    case_moves.close(work.books, work.actor, Close(case_id=story.case_id, on=TODAY, reason="已告知"))
    page = open_case(story.case_id)
    assert page.desk is not None
    assert "恢复办理" in why_not(page.desk, "void")
