from collections.abc import Callable
from datetime import date, timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog, QWidget
from pytestqt.qtbot import QtBot

from forms.registry import FORMS
from mediation_app.model import TermKind
from mediation_app.services import agreements, papers
from mediation_app.services.books import Actor, Books
from mediation_app.services.paper_desk import DeskRow, PaperDesk, Stage
from mediation_app.services.paper_desk.rows import say
from mediation_app.services.paper_values import PaperKey
from mediation_app.services.printing import ordering
from mediation_app.services.printing.queue import queue
from mediation_app.services.terms import TermEntry
from tests.services.scenes import Scene, agreed, deal, mediated
from tests.ui.keys import CTRL, Key, press
from ui.dialogs.base import Dialog
from ui.dialogs.signing_worth import SigningWorthDialog
from ui.forms.form_dialog import FormDialog
from ui.navigation import Command
from ui.pages.case.dialogs.checkup_dialog import CheckUpDialog
from ui.pages.case.dialogs.screen_dialog import ScreenSigningDialog
from ui.pages.papers import PapersPage
from ui.pages.papers.blanks import BlanksView
from ui.pages.papers.desk_list import AT_ONCE, DeskList
from ui.pages.papers.waiting import WaitingView
from ui.workspace import Workspace

Settle = Callable[[], None]
Shown = Callable[[QWidget], None]


@pytest.fixture
def scene(file_books: Books, mediator: Actor) -> Scene:
    """A written agreement that is not yet printed."""
    return agreed(file_books, mediator)


@pytest.fixture
def page(workspace: Workspace, shown: Shown, settle: Settle) -> PapersPage:
    made = PapersPage(workspace)
    made.resize(1100, 600)
    shown(made)
    settle()
    return made


def waiting(page: PapersPage) -> WaitingView:
    view = page.made("waiting")
    assert isinstance(view, WaitingView)
    return view


def command(page: PapersPage, key: str) -> Command:
    return next(one for one in page.commands() if one.key == key)


def line(stage: Stage, number: int, day: date) -> DeskRow:
    return DeskRow(
        stage=stage,
        case_id=number,
        number=f"(2026)青石坪人调字第{number}号",
        title="石磊与田芳邻里纠纷",
        paper=say("协议书"),
        keys=(PaperKey("agreement", 0),),
        paper_id=number,
        since=day - timedelta(days=number % 40),
        missing=say("还没有打印"),
    )


def blanks(page: PapersPage) -> BlanksView:
    view = page.made("blanks")
    assert isinstance(view, BlanksView)
    return view


def test_nothing_waiting_says_so(page: PapersPage) -> None:
    assert waiting(page).empty.isVisible()


def test_papers_of_all_cases_wait_with_their_age_and_ctrl_o_opens_the_case(
    scene: Scene, page: PapersPage, workspace: Workspace
) -> None:
    opened: list[tuple[int, str]] = []
    workspace.caseWanted.connect(lambda case_id, target: opened.append((case_id, target)))
    row = waiting(page).list.row()
    assert row is not None
    assert row.stage is Stage.PRINT
    assert waiting(page).list.current().note == "今天"  # type: ignore[union-attr]
    assert page.header.subtitle_label.text() == "待办 1 项"
    command(page, "papers-case").run()
    [(case_id, target)] = opened
    assert case_id == scene.case_id
    assert target.startswith("paper:")


def test_every_form_can_be_had_blank(page: PapersPage) -> None:
    QTest.mouseClick(page.buttons["blanks"], Qt.MouseButton.LeftButton)
    assert blanks(page).list.hasFocus()
    assert blanks(page).list.model().rowCount() == len(FORMS) + 1
    assert blanks(page).list.current() is not None
    assert {command.key for command in page.commands() if command.enabled} >= {"papers-print", "papers-save"}


@pytest.mark.parametrize(("name", "begins"), [("表.pdf", b"%PDF"), ("表.docx", b"PK")])
def test_a_blank_form_is_saved(
    page: PapersPage,
    settle: Settle,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    name: str,
    begins: bytes,
) -> None:
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(tmp_path / name), ""))
    QTest.mouseClick(page.buttons["blanks"], Qt.MouseButton.LeftButton)
    blanks(page).save_blank()
    settle()
    assert (tmp_path / name).read_bytes().startswith(begins)


def test_the_palette_leads_to_a_blank_form(page: PapersPage) -> None:
    page.open_at("agreement")
    row = blanks(page).list.current()
    assert blanks(page).list.isVisible()
    assert row is not None
    assert row.target == "agreement"


def test_the_key_changes_the_list(page: PapersPage) -> None:
    seen = []
    for _ in page.tabs:
        page.switch()
        seen.append(page.here())
    assert seen == ["queue", "scans", "blanks", "shelf", "waiting"]


def test_f9_puts_every_paper_of_the_line_into_the_queue_and_goes_there(
    scene: Scene, page: PapersPage, workspace: Workspace, settle: Settle
) -> None:
    wanted: list[tuple[str, object]] = []
    workspace.pageWanted.connect(lambda key, target: wanted.append((key, target)))
    row = waiting(page).list.row()
    assert row is not None
    assert {key.form_code for key in row.keys} == {"mediation_record", "agreement"}
    press(Key.Key_Return, on=waiting(page).list)
    settle()
    assert {paper.form_code for paper in scene.case.papers} == {"mediation_record", "agreement"}
    orders = {order.paper_id: order.copies for order in queue(scene.books, scene.actor)}
    assert sorted(orders.values()) == [1, 3], "an agreement goes to each party and into the dossier"
    [(key, target)] = wanted
    assert (key, target[0]) == ("papers", "queue")  # type: ignore[index]
    row = waiting(page).list.row()
    assert row is not None
    assert row.is_queued
    assert command(page, "papers-do").title == "到打印队列"


def test_several_lines_go_into_the_queue_at_once_and_the_refused_are_named(
    file_books: Books, mediator: Actor, workspace: Workspace, shown: Shown, settle: Settle
) -> None:
    good = [agreed(file_books, mediator) for _ in range(2)]
    vague = mediated(file_books, mediator)
    term = TermEntry(kind=TermKind.ACT, debtor_id=vague.party("田芳"), text="田芳尽快修好篱笆。")
    agreements.save(file_books, mediator, deal(vague, term))
    page = PapersPage(workspace)
    shown(page)
    settle()
    view = waiting(page)
    press(Key.Key_A, CTRL, on=view.list)
    assert command(page, "papers-do").title == "3 件放进打印队列"
    press(Key.Key_F9, on=view.list)
    command(page, "papers-do").run()
    settle()
    dialog = QApplication.activeModalWidget()
    assert isinstance(dialog, Dialog)
    assert dialog.windowTitle() == "1 件没有放进打印队列"
    dialog.accept()
    assert vague.case.papers == []
    assert {order.case_id for order in queue(file_books, mediator)} == {one.case_id for one in good}


def test_marked_lines_are_queued_though_the_keys_stand_on_one_that_is_already(
    file_books: Books, mediator: Actor, workspace: Workspace, shown: Shown, settle: Settle
) -> None:
    first, second = (agreed(file_books, mediator) for _ in range(2))
    paper = papers.issue(file_books, mediator, first.case_id, "agreement")
    ordering.enqueue(file_books, mediator, [ordering.ToPrint(paper_id=paper.id)])
    page = PapersPage(workspace)
    shown(page)
    settle()
    view = waiting(page)
    assert view.list.go_to_first_of(lambda what: isinstance(what, tuple) and what[-1] is True)
    assert command(page, "papers-do").title == "到打印队列"
    press(Key.Key_A, CTRL, on=view.list)
    assert command(page, "papers-do").title == "2 件放进打印队列"
    command(page, "papers-do").run()
    settle()
    assert {order.case_id for order in queue(file_books, mediator)} == {first.case_id, second.case_id}
    assert len(queue(file_books, mediator)) == 4


def test_a_thousand_lines_come_into_the_list_as_one_goes_down(qtbot: QtBot, dressed: object) -> None:
    day = date(2026, 11, 23)
    stages = tuple(
        (stage, tuple(line(stage, number, day) for number in range(500)))
        for stage in (Stage.PRINT, Stage.SIGN)
    )
    rows = DeskList()
    qtbot.addWidget(rows)
    rows.resize(900, 500)
    rows.show()
    rows.show_desk(PaperDesk(day, stages), tuple(Stage))
    assert rows.model().rowCount() == AT_ONCE + 1
    assert rows.model().index(0, 0).data(Qt.ItemDataRole.AccessibleTextRole).split()[1] == "500"
    rows.go_to_first()
    press(Key.Key_A, CTRL, on=rows)
    assert len(rows.chosen()) == 500
    for _ in range(40):
        press(Key.Key_PageDown, on=rows)
    assert rows.model().rowCount() > 2 * AT_ONCE
    assert rows.row() in stages[0][1][AT_ONCE:]
    press(Key.Key_End, on=rows)
    assert rows.row() == stages[1][1][-1]
    assert rows.model().rowCount() == 1000 + 2
    rows.show_desk(PaperDesk(day, stages), tuple(Stage))
    assert rows.row() == stages[1][1][-1], "stays where it was"
    press(Key.Key_Home, on=rows)
    assert rows.row() == stages[0][1][0]


def test_what_the_check_up_warns_of_is_seen_before_a_line_is_printed(
    file_books: Books, mediator: Actor, workspace: Workspace, shown: Shown, settle: Settle, qtbot: QtBot
) -> None:
    scene = mediated(file_books, mediator)
    term = TermEntry(kind=TermKind.ACT, debtor_id=scene.party("田芳"), text="田芳尽快修好篱笆。")
    agreements.save(file_books, mediator, deal(scene, term))
    page = PapersPage(workspace)
    shown(page)
    settle()
    opened: list[tuple[int, str]] = []
    workspace.caseWanted.connect(lambda case_id, target: opened.append((case_id, target)))
    waiting(page).do_chosen()
    qtbot.waitUntil(lambda: isinstance(QApplication.activeModalWidget(), CheckUpDialog))
    dialog = QApplication.activeModalWidget()
    assert isinstance(dialog, CheckUpDialog)
    assert scene.case.papers == []
    press(Key.Key_Return, on=dialog.list.list)
    assert opened == [(scene.case_id, "agreement")]
    waiting(page).do_chosen()
    qtbot.waitUntil(lambda: isinstance(QApplication.activeModalWidget(), CheckUpDialog))
    dialog = QApplication.activeModalWidget()
    assert isinstance(dialog, CheckUpDialog)
    press(Key.Key_F9, on=dialog)
    settle()
    assert {paper.form_code for paper in scene.case.papers} == {"mediation_record", "agreement"}


def test_signatures_are_ticked_from_the_desk_and_the_line_goes_on_to_the_next_stage(
    scene: Scene, workspace: Workspace, shown: Shown, settle: Settle, qtbot: QtBot
) -> None:
    paper = papers.issue(scene.books, scene.actor, scene.case_id, "agreement")
    papers.note_printed(scene.books, scene.actor, paper.id)
    page = PapersPage(workspace)
    shown(page)
    settle()
    view = waiting(page)
    page.open_at(("waiting", Stage.SIGN))
    press(Key.Key_Return, on=view.list)
    qtbot.waitUntil(lambda: isinstance(QApplication.activeModalWidget(), FormDialog))
    dialog = QApplication.activeModalWidget()
    assert isinstance(dialog, FormDialog)
    for name in ("slot_0", "slot_1", "slot_2", "slot_3", "slot_4"):
        dialog.form.change({name: True})
    press(Key.Key_Return, CTRL, on=dialog)
    settle()
    assert len(scene.case.agreement.ticks) == 5  # type: ignore[union-attr]
    assert view.scopes["sign"].text() == "待签名"
    assert view.scopes["scan"].text() == "待扫描归卷 1"


def test_left_and_right_show_one_stage_and_space_marks(
    scene: Scene, page: PapersPage, settle: Settle
) -> None:
    view = waiting(page)
    press(Key.Key_Right, on=view.list)
    assert view.scopes["print"].isChecked()
    press(Key.Key_Space, on=view.list)
    assert len(view.list.chosen()) == 1
    press(Key.Key_Escape, on=view.list)
    press(Key.Key_Left, on=view.list)
    assert view.scopes["all"].isChecked()
    page.open_at(("waiting", Stage.BIND))
    assert view.empty.isVisible()


def test_the_other_way_to_sign_makes_the_agreement_final_and_shows_it(
    scene: Scene, page: PapersPage, settle: Settle, qtbot: QtBot
) -> None:
    other = command(page, "papers-other")
    assert (other.title, other.shortcut) == ("屏幕签名", "Ctrl+Return")
    other.run()
    qtbot.waitUntil(lambda: isinstance(QApplication.activeModalWidget(), ScreenSigningDialog))
    settle()
    assert [paper.form_code for paper in scene.case.papers] == ["agreement"]
    QApplication.activeModalWidget().reject()  # type: ignore[union-attr]


def test_when_the_last_line_of_a_stage_is_done_the_rest_is_shown(
    scene: Scene, page: PapersPage, settle: Settle
) -> None:
    view = waiting(page)
    page.open_at(("waiting", Stage.PRINT))
    page.focus_first()
    issued = papers.issue(scene.books, scene.actor, scene.case_id, "agreement")
    record = scene.case.sessions[0].id
    for paper in (issued, papers.issue(scene.books, scene.actor, scene.case_id, "mediation_record", record)):
        papers.note_printed(scene.books, scene.actor, paper.id)
    view.refresh()
    settle()
    assert view.scopes["all"].isChecked()
    assert view.list.row() is not None
    assert view.list.hasFocus()


def test_what_each_way_of_signing_is_worth_is_told_on_the_page(page: PapersPage, qtbot: QtBot) -> None:
    QTest.mouseClick(waiting(page).worth_button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: isinstance(QApplication.activeModalWidget(), SigningWorthDialog))
    press(Key.Key_Escape)


def test_escape_leaves_the_lines_that_are_not_in_the_queue_yet(
    file_books: Books, mediator: Actor, workspace: Workspace, shown: Shown, settle: Settle
) -> None:
    for _ in range(3):
        agreed(file_books, mediator)
    page = PapersPage(workspace)
    shown(page)
    settle()
    view = waiting(page)
    press(Key.Key_A, CTRL, on=view.list)
    view.work.progressed.connect(
        lambda done, _total: press(Key.Key_Escape, on=view.list) if done == 1 else None
    )
    view.do_chosen()
    settle()
    assert len({order.case_id for order in queue(file_books, mediator)}) == 2, "the one under way goes on"
    assert view.scopes["print"].text() == "待打印 3"
