from collections.abc import Callable
from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from mediation_app.model import CaseKind
from mediation_app.services import cases, places
from mediation_app.services.books import Actor, Books
from mediation_app.services.visiting import receptions
from mediation_app.services.visiting.receptions import ContactRow, RecordContact, SaveDuty
from tests.conftest import SteadyClock
from tests.services.scenes import registered
from tests.ui.keys import CTRL, Key, press, write
from tests.ui.pages.reception_scenes import asked, command
from ui.dialogs.base import Dialog
from ui.dialogs.reason import ReasonDialog
from ui.pages.documents import save_document
from ui.pages.reception import ReceptionPage
from ui.pages.reception.register import RegisterPanel
from ui.workspace import Workspace

Settle = Callable[[], None]
Seat = Callable[[Actor], Workspace]
Shown = Callable[[QWidget], None]
MATTER = "门前路灯坏了半年没人修"


@pytest.fixture
def panel(workspace: Workspace, shown: Shown, settle: Settle) -> RegisterPanel:
    made = RegisterPanel(workspace)
    made.resize(1180, 600)
    shown(made)
    made.refresh()
    settle()
    return made


@pytest.fixture
def line(file_books: Books, mediator: Actor) -> int:
    command = RecordContact(name="马秋生", matter=MATTER, phone="13900001234", people=3)
    return receptions.record_contact(file_books, mediator, command)


def lines(books: Books, actor: Actor) -> tuple[ContactRow, ...]:
    today = books.clock().date()
    return receptions.contacts(books, actor, today - timedelta(days=40), today)


def test_a_line_is_written_by_keyboard_and_answered_on_the_spot(
    panel: RegisterPanel, file_books: Books, mediator: Actor, qtbot: QtBot, settle: Settle
) -> None:
    assert panel.empty.isVisible()
    command(panel, "contact-add").run()
    settle()
    dialog = asked(qtbot)
    write("马秋生")
    dialog.form.focus_place("matter")
    write("路灯坏了")
    dialog.form.change({"answered": True})
    press(Key.Key_Return, CTRL, on=dialog)
    settle()
    assert dialog.form.box("answer").problem() == "当场答复的，请写明怎样答复的"
    dialog.form.focus_place("answer")
    write("已通知电管站，今天去修")
    press(Key.Key_Return, CTRL, on=dialog)
    settle()
    settle()
    [row] = lines(file_books, mediator)
    assert (row.name, row.answered, row.received_by) == ("马秋生", True, "周明远")
    shown = panel.list.current()
    assert shown is not None
    assert shown.badge is not None
    assert shown.badge.text == "当场答复"


def test_without_a_name_the_line_is_refused_beside_the_field(
    panel: RegisterPanel, qtbot: QtBot, settle: Settle
) -> None:
    command(panel, "contact-add").run()
    settle()
    dialog = asked(qtbot)
    press(Key.Key_Return, CTRL, on=dialog)
    assert dialog.form.box("name").problem()
    assert dialog.form.box("matter").problem()
    dialog.form.mark_clean()
    press(Key.Key_Escape, on=dialog)


def test_a_new_line_belongs_to_todays_reception(
    panel: RegisterPanel, file_books: Books, mediator: Actor, leader: Actor, qtbot: QtBot, settle: Settle
) -> None:
    assert leader.staff_id is not None
    duty = SaveDuty(on=file_books.clock().date(), leader_id=leader.staff_id)
    saved = receptions.save_duty(file_books, mediator, duty)
    command(panel, "contact-add").run()
    settle()
    values = asked(qtbot).form.values()
    assert (values["duty_id"], values["received_by_id"]) == (saved.duty_id, leader.staff_id)


def test_the_grids_follow_the_village(
    panel: RegisterPanel, file_books: Books, qtbot: QtBot, settle: Settle
) -> None:
    village = next(one for one in places.villages(file_books) if one.grids)
    command(panel, "contact-add").run()
    settle()
    dialog = asked(qtbot)
    dialog.form.change({"village_id": village.id})
    dialog.form.edited.emit("village_id")
    entry = dialog.form.box("grid_id").entry
    assert [entry.itemText(n) for n in range(1, entry.count())] == [  # type: ignore[union-attr]
        grid.name for grid in village.grids
    ]
    dialog.form.mark_clean()
    press(Key.Key_Escape, on=dialog)


@pytest.mark.parametrize("kind", list(CaseKind))
def test_enter_makes_a_case_of_the_line(
    line: int,
    panel: RegisterPanel,
    file_books: Books,
    qtbot: QtBot,
    settle: Settle,
    kind: CaseKind,
) -> None:
    opened: list[int] = []
    panel.workspace.caseWanted.connect(lambda case_id, _target: opened.append(case_id))
    panel.list.setFocus()
    press(Key.Key_Return, on=panel.list)
    dialog = asked(qtbot)
    dialog.form.change({"kind": kind.value})
    press(Key.Key_Return, CTRL, on=dialog)
    settle()
    [row] = lines(file_books, panel.workspace.actor)
    assert opened == [row.case_id]
    assert row.case_id is not None
    assert cases.load(file_books, panel.workspace.actor, row.case_id).kind is kind
    panel.refresh()
    settle()
    assert "已立件 1 件" in panel.words
    press(Key.Key_Return, on=panel.list)
    assert opened == [row.case_id, row.case_id]


def test_what_waits_is_shown_of_any_month_and_answered_later(
    line: int,
    panel: RegisterPanel,
    file_books: Books,
    clock: SteadyClock,
    qtbot: QtBot,
    settle: Settle,
) -> None:
    clock.go_on(days=30)
    panel.month.today = panel.workspace.today()
    panel.month.show_month(panel.workspace.today())
    settle()
    assert panel.current() is None
    assert "还有 1 件没有答复" in panel.words
    QTest.mouseClick(panel.only_open, Qt.MouseButton.LeftButton)
    settle()
    row = panel.current()
    assert row is not None
    command(panel, "contact-answer").run()
    dialog = asked(qtbot)
    write("已转电管站，下周修好")
    press(Key.Key_Return, CTRL, on=dialog)
    settle()
    settle()
    assert lines(file_books, panel.workspace.actor)[0].answer == "已转电管站，下周修好"
    assert panel.current() is None


def test_a_correction_keeps_the_number_that_is_covered(
    line: int, panel: RegisterPanel, file_books: Books, mediator: Actor, qtbot: QtBot, settle: Settle
) -> None:
    command(panel, "contact-correct").run()
    settle()
    dialog = asked(qtbot)
    assert "*" in str(dialog.form.values()["phone"])
    dialog.form.change({"name": "马秋声"})
    press(Key.Key_Return, CTRL, on=dialog)
    settle()
    assert lines(file_books, mediator)[0].name == "马秋声"
    assert receptions.unmask_contact(file_books, mediator, line, "核对") == "13900001234"


def test_a_line_goes_into_a_case_there_is_already(
    line: int, panel: RegisterPanel, file_books: Books, mediator: Actor, qtbot: QtBot, settle: Settle
) -> None:
    scene = registered(file_books, mediator)
    command(panel, "contact-link").run()
    dialog = asked(qtbot)
    write("2026-99")
    press(Key.Key_Return, CTRL, on=dialog)
    settle()
    assert "2026-99" in dialog.notice.text_label.text()
    dialog.form.change({"reference": scene.case.number})
    press(Key.Key_Return, CTRL, on=dialog)
    settle()
    settle()
    assert lines(file_books, mediator)[0].case_id == scene.case_id
    assert not command(panel, "contact-link").enabled


def test_a_number_in_full_takes_a_reason(
    line: int, panel: RegisterPanel, qtbot: QtBot, settle: Settle
) -> None:
    row = panel.list.current()
    assert row is not None
    assert "139****1234" in row.text
    command(panel, "contact-phone").run()
    reason = QApplication.activeModalWidget()
    assert isinstance(reason, ReasonDialog)
    write("打电话答复", on=reason.line)
    press(Key.Key_Return, on=reason.line)
    settle()
    shown = QApplication.activeModalWidget()
    assert isinstance(shown, Dialog)
    assert any("13900001234" in words.text() for words in shown.findChildren(QLabel))
    press(Key.Key_Escape, on=shown)


def test_the_administrator_is_told_why_not(
    line: int, seat: Seat, administrator: Actor, shown: Shown, settle: Settle
) -> None:
    panel = RegisterPanel(seat(administrator))
    shown(panel)
    panel.refresh()
    settle()
    assert not command(panel, "contact-add").enabled
    assert "权限" in command(panel, "contact-add").why


def test_the_register_is_saved(line: int, panel: RegisterPanel, settle: Settle, tmp_path: Path) -> None:
    save_document(panel.workspace, panel, tmp_path / "a.pdf", panel.files)
    settle()
    assert (tmp_path / "a.pdf").read_bytes().startswith(b"%PDF")


def test_the_page_has_its_tabs_and_keys(workspace: Workspace, shown: Shown, settle: Settle) -> None:
    page = ReceptionPage(workspace)
    page.resize(1180, 650)
    shown(page)
    settle()
    for key in ("roster", "meetings", "sweeps", "register"):
        QTest.mouseClick(page.buttons[key], Qt.MouseButton.LeftButton)
        settle()
        assert page.here() == key
        assert {"Alt+1", "Alt+4", "Ctrl+N"} <= {one.shortcut for one in page.commands()}
