"""The dossier: its list of papers, the paper, the facts; kept up to date, by keyboard, and for each role."""

from collections.abc import Callable
from datetime import date

from PySide6.QtGui import QFontMetrics
from PySide6.QtPrintSupport import QPrintDialog
from PySide6.QtWidgets import QApplication, QPushButton, QToolButton, QWidget
from pytestqt.qtbot import QtBot

from mediation_app.rules.permissions import Permission
from mediation_app.rules.workflow import CaseState
from mediation_app.services import case_moves, papers
from mediation_app.services.books import Actor
from mediation_app.services.case_change import ChangeCase, change
from mediation_app.services.case_moves import Close, Step
from tests.ui.case.conftest import TODAY, Open, Story
from tests.ui.keys import ALT, CTRL, Key, focused, press, write
from ui.dialogs.reason import ReasonDialog
from ui.main_window import MainWindow
from ui.pages.case.centre import ENTRY
from ui.pages.case.page import CasePage
from ui.pages.case.titles import short_title, slip_state
from ui.theme import Type, font, px
from ui.workspace import Workspace

Settle = Callable[[], None]


def lines_of(page: CasePage) -> dict[str, str]:
    """Return the list of papers as it reads on screen."""
    assert page.desk is not None
    return {short_title(slip): slip_state(slip) for slip in page.desk.dossier.slips}


def test_the_dossier_lists_its_papers_with_ticks_and_gaps(story: Story, open_case: Open) -> None:
    page = open_case(story.mediated().agreed().issued().case_id)
    shown = lines_of(page)
    assert list(shown)[:3] == ["调解卷宗", "卷内目录", "申请书"]
    assert shown["协议书"] == "已定稿"
    assert shown["调解记录"] == "待定稿"
    assert shown["申请书"] == "待定稿"
    assert page.count_label.text() == "必备 1/3"


def test_a_paper_is_shown_as_it_will_be_printed(story: Story, open_case: Open, qtbot: QtBot) -> None:
    page = open_case(story.mediated().agreed().case_id)
    assert page.centre is not None
    pdf = page.centre.paper.pdf
    qtbot.waitUntil(lambda: pdf.page_count() >= 1 and pdf.is_drawn())
    slip = page.catalogue.slip()
    assert slip is not None
    assert slip.form_code == "agreement"


def test_arrows_in_the_list_show_other_papers(
    story: Story, open_case: Open, qtbot: QtBot, settle: Settle
) -> None:
    page = open_case(story.case_id)
    page.catalogue.setFocus()
    press(Key.Key_Home, on=page.catalogue)
    settle()
    assert page.centre is not None
    shown = page.centre.paper.shown
    assert shown is not None
    assert shown.form_code == "cover"
    press(Key.Key_Return, on=page.catalogue)
    assert page.centre.paper.pdf.hasFocus()


def test_a_paper_that_is_not_there_yet_says_how_to_make_it(
    story: Story, open_case: Open, settle: Settle
) -> None:
    page = open_case(story.case_id)
    page.catalogue.choose("mediation_record")
    settle()
    assert page.centre is not None
    offered = [one.text() for one in page.centre.paper.findChildren(QPushButton) if one.isVisible()]
    assert offered == ["现在开调解会"]


def test_work_starts_at_the_one_prominent_button(story: Story, open_case: Open) -> None:
    page = open_case(story.case_id)
    assert focused() is page.panel.next_button
    assert page.panel.next_button.text() == "现在开调解会"


def test_f6_goes_from_pane_to_pane(story: Story, open_case: Open, qtbot: QtBot) -> None:
    page = open_case(story.mediated().agreed().case_id)
    assert page.centre is not None
    pdf = page.centre.paper.pdf
    qtbot.waitUntil(pdf.is_drawn)
    seen = [type(focused()).__name__]
    for _ in range(3):
        press(Key.Key_F6)
        seen.append(type(focused()).__name__)
    assert seen == ["Button", "Catalogue", "PdfView", "Button"]


def test_tab_leaves_every_part(story: Story, open_case: Open, qtbot: QtBot) -> None:
    page = open_case(story.mediated().agreed().case_id)
    assert page.centre is not None
    for part in (page.catalogue, page.centre.tabs, page.centre.paper.pdf):
        part.setFocus()
        press(Key.Key_Tab)
        assert focused() is not part


def test_f7_goes_to_the_entry_and_back(story: Story, open_case: Open, settle: Settle) -> None:
    page = open_case(story.mediated().case_id, "paper:application:0")
    press(Key.Key_F7)
    settle()
    assert page.centre is not None
    assert page.centre.editor is not None
    assert page.centre.editor.form.box("facts").isAncestorOf(focused())
    press(Key.Key_F7)
    assert page.centre.paper.isVisible()


def test_f7_comes_back_to_the_field_that_was_left(story: Story, open_case: Open, settle: Settle) -> None:
    page = open_case(story.mediated().case_id, "paper:application:0")
    press(Key.Key_F7)
    settle()
    assert page.centre is not None
    assert page.centre.editor is not None
    demands = page.centre.editor.form.box("demands")
    page.centre.editor.form.focus_place("demands")
    write("1")
    press(Key.Key_3, CTRL)
    settle()
    press(Key.Key_Left, ALT)
    settle()
    if page.centre.tabs.currentIndex() == ENTRY:
        press(Key.Key_F7)
    page.panel.focus_first()
    press(Key.Key_F7)
    settle()
    assert demands.isAncestorOf(focused())


def test_a_change_made_elsewhere_is_shown(story: Story, open_case: Open, settle: Settle) -> None:
    page = open_case(story.case_id)
    work = page.workspace
    change(work.books, work.actor, ChangeCase(case_id=story.case_id, title="改过的卷名"))
    work.changes.caseChanged.emit(story.case_id)
    settle()
    assert page.header.subtitle_label.text() == "改过的卷名"
    assert page.desk is not None
    assert page.desk.case.revision == story.case.revision


def test_another_case_takes_the_place_of_this_one(
    story: Story, workspace: Workspace, open_case: Open
) -> None:
    open_case(story.case_id)
    other = Story(workspace).registered()
    page = open_case(other.case_id)
    assert page.header.title_label.text() == other.case.number
    assert page.case_id == other.case_id


def test_the_timeline_tells_what_happened_who_and_when(story: Story, open_case: Open, settle: Settle) -> None:
    page = open_case(story.mediated().agreed().issued().case_id)
    assert page.centre is not None
    page.centre.tabs.setCurrentIndex(3)
    lines = page.centre.timeline.lines
    assert any("文书定稿" in line and "人民调解协议书" in line and "周明远" in line for line in lines)
    assert any("调解 → 达成协议" in line for line in lines)
    assert lines[-1].startswith("09:00")


def test_f9_prints_and_calling_it_off_marks_nothing(
    story: Story, open_case: Open, qtbot: QtBot, settle: Settle
) -> None:
    page = open_case(story.mediated().agreed().case_id)
    press(Key.Key_F9)
    qtbot.waitUntil(lambda: isinstance(QApplication.activeModalWidget(), QPrintDialog))
    dialog = QApplication.activeModalWidget()
    assert isinstance(dialog, QPrintDialog)
    assert dialog.printer().copyCount() == 3  # two parties and the committee
    press(Key.Key_Escape, on=dialog)
    settle()
    assert story.case.papers == []
    assert page.desk is not None


def test_issuing_gives_a_version_and_a_later_edit_the_next(
    story: Story, open_case: Open, settle: Settle
) -> None:
    page = open_case(story.mediated().agreed().case_id)
    page.do("paper.issue")
    settle()
    assert lines_of(page)["协议书"] == "已定稿"
    story.agreed(due_on=date(2027, 1, 31))
    page.workspace.changes.caseChanged.emit(story.case_id)
    settle()
    assert lines_of(page)["协议书"] == "定稿后有改动"
    page.do("paper.issue")
    settle()
    assert lines_of(page)["协议书"] == "第2版"


def test_a_clerk_may_not_word_an_agreement_and_is_told_why(
    story: Story,
    clerk: Actor,
    seat: Callable[[Actor], Workspace],
    shown: Callable[[QWidget], None],
    settle: Settle,
) -> None:
    story.mediated().agreed()
    window = MainWindow(seat(clerk))
    shown(window)
    window.workspace.open_case(story.case_id, "agreement")
    settle()
    page = window.page()
    assert isinstance(page, CasePage)
    page.do("agreement.draw")
    settle()
    assert page.centre is not None
    assert page.centre.editor is None
    line = next(line for line in page.panel.lines if "agreement.draw" in line.fact.verbs)
    actions = {action.text(): action for action in line.make_menu().actions()}
    assert not actions["起草协议"].isEnabled()
    assert "调解员可以办理" in actions["起草协议"].toolTip()


def test_a_leader_closes_but_does_not_mediate(
    story: Story,
    leader: Actor,
    seat: Callable[[Actor], Workspace],
    shown: Callable[[QWidget], None],
    settle: Settle,
) -> None:
    window = MainWindow(seat(leader))
    shown(window)
    window.workspace.open_case(story.case_id)
    settle()
    page = window.page()
    assert isinstance(page, CasePage)
    assert page.panel.next_button.text() == "现在开调解会"
    assert not page.panel.next_button.isEnabled()
    assert "权限" in page.panel.next_button.toolTip()
    assert page.desk is not None
    assert page.desk.why_not(Permission.CLOSE_CASE) == ""


def test_a_void_case_offers_only_its_return(story: Story, open_case: Open, settle: Settle) -> None:
    work = story.workspace
    case_moves.void(work.books, work.actor, story.case_id, "重复登记")
    page = open_case(story.case_id)
    assert page.state_badge.look.text == "作废"
    assert not page.panel.next_button.isVisible()
    menu = {action.text(): action for action in page.more_button.menu().actions() if action.text()}
    assert menu["恢复作废的案件"].isEnabled()
    assert not menu["修改案情"].isEnabled()
    assert "作废" in menu["修改案情"].toolTip()


def test_every_button_and_entry_has_a_name(story: Story, open_case: Open, settle: Settle) -> None:
    page = open_case(story.mediated().agreed().issued().signed().case_id)
    for kind in (QPushButton, QToolButton):
        for one in page.findChildren(kind):
            assert one.accessibleName() or one.text(), one
    assert story.case.state is CaseState.PERFORMING


def test_a_paper_with_an_undrawable_character_says_so(story: Story, open_case: Open, settle: Settle) -> None:
    work = story.workspace
    change(work.books, work.actor, ChangeCase(case_id=story.case_id, facts="门前的树🌳挡了光"))
    page = open_case(story.case_id, "paper:application:0")
    settle()
    assert page.centre is not None
    assert "🌳" in page.centre.paper.notice.text_label.text()


def test_what_is_told_about_a_paper_goes_with_it_and_what_is_told_about_the_case_stays(
    story: Story, open_case: Open, settle: Settle
) -> None:
    page = open_case(story.mediated().agreed().issued().case_id, "paper:agreement:0")
    assert page.desk is not None
    assert page.centre is not None
    page.desk.paperWarned.emit(["这台电脑没有打开 DOCX 的程序，文件在 /tmp/x.docx"])
    page.desk.changed()
    settle()
    assert page.centre.notice.isVisible()
    page.catalogue.choose("application")
    assert not page.centre.notice.isVisible()
    page.desk.warned.emit(["红色风险要当日上报"])
    page.catalogue.choose("agreement")
    assert page.centre.notice.isVisible()


def test_no_title_in_the_list_is_shortened_by_how_far_the_paper_is(
    story: Story, open_case: Open, settle: Settle
) -> None:
    page = open_case(story.mediated().case_id)
    rows = {page.catalogue._model.index(row): slip for row, slip in enumerate(page.catalogue._model.slips)}
    room = page.catalogue.viewport().width()
    high = [page.catalogue.sizeHintForIndex(index).height() for index in rows]
    assert len(set(high)) == 2
    for index, slip in rows.items():
        words, name = slip_state(slip), short_title(slip)
        beside = QFontMetrics(font(Type.BODY)).horizontalAdvance(name)
        assert beside + px(42) <= room, name
        if page.catalogue.sizeHintForIndex(index).height() == min(high) and words:
            taken = QFontMetrics(font(Type.SMALL)).horizontalAdvance(words)
            assert beside + taken + px(42) <= room, name


def test_words_of_a_paper_are_polished_without_changing_the_case(
    story: Story, open_case: Open, settle: Settle
) -> None:
    page = open_case(story.case_id, "paper:application:0")
    assert page.centre is not None
    page.centre.tabs.setCurrentIndex(2)
    settle()
    editor = page.centre.editor
    assert editor is not None
    editor.form.box("facts").set_value("经核实，李四家的牛踩坏了白菜。")
    editor.save()
    settle()
    work = story.workspace
    kept = papers.values(work.books, work.actor, story.case_id, "application")
    assert kept.values["facts"] == "经核实，李四家的牛踩坏了白菜。"
    assert story.case.facts == "李四家的牛踩坏了张三的白菜。"


def test_a_leader_takes_a_closed_case_up_again(
    story: Story,
    leader: Actor,
    seat: Callable[[Actor], Workspace],
    shown: Callable[[QWidget], None],
    settle: Settle,
    qtbot: QtBot,
) -> None:
    work = story.workspace
    step = Step(case_id=story.case_id, to=CaseState.REJECTED, on=TODAY, reason="不属受理范围")
    case_moves.move(work.books, work.actor, step)
    case_moves.close(work.books, work.actor, Close(case_id=story.case_id, on=TODAY, reason="已告知"))
    window = MainWindow(seat(leader))
    shown(window)
    window.workspace.open_case(story.case_id)
    settle()
    page = window.page()
    assert isinstance(page, CasePage)
    page.do(f"move:{CaseState.REGISTERED.value}")
    qtbot.waitUntil(lambda: isinstance(QApplication.activeModalWidget(), ReasonDialog))
    dialog = QApplication.activeModalWidget()
    assert isinstance(dialog, ReasonDialog)
    dialog.line.setText("当事人补充了材料")
    dialog.accepting()
    settle()
    assert story.case.state is CaseState.REGISTERED
