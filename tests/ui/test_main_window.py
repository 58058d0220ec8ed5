from collections.abc import Callable

import pytest
from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QCloseEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from mediation_app.services import intake
from mediation_app.services.books import Actor, Books
from tests.builders import applicant, dispute, respondent
from tests.ui.keys import ALT, CTRL, SHIFT, Key, press, write
from ui.dialogs.keys import KeysDialog
from ui.dialogs.staff_switch import StaffSwitchDialog
from ui.main_window import MainWindow
from ui.pages.cases import CasesPage
from ui.pages.settings import SettingsPage
from ui.pages.tabbed import TabbedPage
from ui.workspace import Workspace

Settle = Callable[[], None]
Seat = Callable[[Actor], Workspace]
Shown = Callable[[QWidget], None]
RAIL = ("today", "intake", "cases", "leading", "visits", "reception", "papers", "settings")


def test_the_rail_shows_what_the_role_may_see(
    seat: Seat, mediator: Actor, administrator: Actor, qtbot: QtBot
) -> None:
    titles = {}
    for actor in (mediator, administrator):
        window = MainWindow(seat(actor))
        qtbot.addWidget(window)
        titles[actor.name] = [spec.title for spec in window.specs if spec.in_rail]
    assert titles["周明远"] == ["今日", "登记", "案件", "积案包案", "回访", "接访走访", "文书", "设置"]
    assert titles["吴立新"] == ["设置"]


def test_the_leader_does_not_register(seat: Seat, leader: Actor, qtbot: QtBot) -> None:
    window = MainWindow(seat(leader))
    qtbot.addWidget(window)
    assert "intake" not in {spec.key for spec in window.specs}
    assert "F2" not in {command.shortcut for command in window.commands()}
    assert not window.go("intake")


def test_a_click_in_the_rail_goes_there_and_marks_it(window: MainWindow, settle: Settle) -> None:
    window.go("settings")
    QTest.mouseClick(window.rail.button("cases"), Qt.MouseButton.LeftButton)
    settle()
    assert isinstance(window.page(), CasesPage)
    assert window.rail.button("cases").isChecked()
    assert window.windowTitle() == "案件 — 云溪县青石坪镇人民调解委员会"


def test_keys_lead_to_pages_and_back(window: MainWindow, settle: Settle) -> None:
    window.go("settings")
    press(Key.Key_3, CTRL, on=window)
    settle()
    assert window.place()[0] == "cases"
    press(Key.Key_Left, ALT, on=window)
    settle()
    assert window.place()[0] == "settings"


def test_hidden_pages_only_mark_themselves_stale(
    window: MainWindow, workspace: Workspace, settle: Settle, mediator: Actor, file_books: Books
) -> None:
    window.go("cases")
    settle()
    page = window.page()
    assert isinstance(page, CasesPage)
    window.go("settings")
    registered = intake.register(file_books, mediator, dispute())
    workspace.changes.caseChanged.emit(registered.case_id)
    settle()
    assert page.model.rows == []
    window.go("cases")
    settle()
    assert [row.id for row in page.model.rows] == [registered.case_id]


def test_ctrl_k_finds_a_case_by_initials_and_opens_it(
    window: MainWindow, workspace: Workspace, settle: Settle, mediator: Actor, file_books: Books, qtbot: QtBot
) -> None:
    intake.register(file_books, mediator, dispute(applicant("王小虎"), respondent("李四光")))
    wanted = intake.register(file_books, mediator, dispute(applicant("欧阳娜"), respondent("赵铁柱")))
    window.go("settings")
    opened: list[tuple[int, str]] = []
    workspace.caseWanted.disconnect()
    workspace.caseWanted.connect(lambda case_id, target: opened.append((case_id, target)))
    press(Key.Key_K, CTRL, on=window)
    search = window.palette_overlay.search
    assert search.hasFocus()
    with qtbot.waitSignal(search.textSettled):
        write("oyn", on=search)
    settle()
    press(Key.Key_Return, on=search)
    assert opened == [(wanted.case_id, "")]
    assert not window.palette_overlay.isVisible()


def test_the_palette_runs_commands_and_gives_the_focus_back(window: MainWindow, settle: Settle) -> None:
    window.go("settings")
    settle()
    before = QApplication.focusWidget()
    press(Key.Key_F3, on=window)
    press(Key.Key_Escape, on=window.palette_overlay.search)
    assert QApplication.focusWidget() is before
    press(Key.Key_F3, on=window)
    write("案件", on=window.palette_overlay.search)
    press(Key.Key_Return, on=window.palette_overlay.search)
    settle()
    assert window.place()[0] == "cases"


def test_the_palette_is_no_popup_so_that_input_methods_work(window: MainWindow) -> None:
    window.go("settings")
    window.ask_palette()
    assert window.palette_overlay.window() is window
    assert window.palette_overlay.windowType() is Qt.WindowType.Widget


def test_f1_lists_the_keys(window: MainWindow, qtbot: QtBot) -> None:
    window.go("settings")
    dialog = KeysDialog(window, window.commands(), window.page().commands())
    qtbot.addWidget(dialog)
    words = {label.text() for label in dialog.findChildren(QWidget) if hasattr(label, "text")}
    assert {"F1", "F2", "Ctrl+K", "Ctrl+Enter"} <= words


def test_the_seat_is_taken_by_enter(window: MainWindow, settle: Settle, qtbot: QtBot) -> None:
    window.go("settings")
    chosen: list[int] = []
    window.staffChosen.connect(chosen.append)

    press(Key.Key_U, CTRL | SHIFT, on=window)
    qtbot.waitUntil(lambda: isinstance(QApplication.activeModalWidget(), StaffSwitchDialog))
    dialog = QApplication.activeModalWidget()
    assert isinstance(dialog, StaffSwitchDialog)
    press(Key.Key_Down, on=dialog.list)
    press(Key.Key_Return, on=dialog.list)
    qtbot.waitUntil(lambda: bool(chosen))
    assert chosen == [2]


def test_a_read_only_office_says_so_in_red(workspace: Workspace, qtbot: QtBot) -> None:
    workspace.read_only = True
    window = MainWindow(workspace)
    qtbot.addWidget(window)
    words = [label.text() for label in window.findChildren(QWidget) if hasattr(label, "text")]
    assert any(text.startswith("只读：") for text in words)
    assert "intake" not in {spec.key for spec in window.specs}
    assert window.go("cases")


def test_the_foot_says_that_the_file_is_not_encrypted(window: MainWindow) -> None:
    assert window.status.file_label.text() == "数据文件未加密"
    assert "没有加密" in window.status.file_label.accessibleDescription()


def test_large_type_is_remembered_and_asks_for_another_window(window: MainWindow, qtbot: QtBot) -> None:
    window.go("settings")
    with qtbot.waitSignal(window.rebuildWanted):
        press(Key.Key_Equal, CTRL, on=window)
    assert window.workspace.settings.large_type


def test_a_page_that_must_not_be_left_keeps_the_window(window: MainWindow) -> None:
    window.go("settings")
    page = window.page()
    page.leaving = lambda: False  # type: ignore[method-assign]
    event = QCloseEvent()
    window.closeEvent(event)
    assert not event.isAccepted()
    assert not window.go("cases")
    assert window.page() is page


def test_every_widget_that_takes_the_focus_has_a_name(window: MainWindow, settle: Settle) -> None:
    nameless = []
    for key in ("cases", "visits", "reception", "papers", "today", "settings"):
        window.go(key)
        settle()
        nameless += [
            (key, type(widget).__name__)
            for widget in window.page().findChildren(QWidget)
            if widget.focusPolicy() & Qt.FocusPolicy.TabFocus
            and widget.isVisible()
            and not widget.accessibleName()
            and not getattr(widget, "text", str)()
        ]
    assert nameless == []


def _nameless(page: QWidget) -> list[str]:
    return [
        type(widget).__name__
        for widget in page.findChildren(QWidget)
        if widget.focusPolicy() & Qt.FocusPolicy.TabFocus
        and widget.isVisible()
        and not widget.accessibleName()
        and not getattr(widget, "text", str)()
    ]


@pytest.mark.parametrize("key", ["visits", "reception"])
def test_every_widget_of_every_tab_has_a_name(window: MainWindow, settle: Settle, key: str) -> None:
    window.go(key)
    page = window.page()
    assert isinstance(page, TabbedPage)
    for tab in page.tabs:
        page.show_tab(tab.key)
        settle()
        assert _nameless(page) == [], tab.key


def test_every_widget_of_every_section_of_the_settings_has_a_name(window: MainWindow, settle: Settle) -> None:
    window.go("settings")
    page = window.page()
    assert isinstance(page, SettingsPage)
    for number in range(page.nav.count()):
        page.nav.setCurrentRow(number)
        settle()
        assert _nameless(page) == [], page.nav.item(number).text()


@pytest.mark.parametrize(("figure", "key"), tuple(enumerate(RAIL, start=1)))
def test_ctrl_and_a_figure_lead_to_the_pages_in_their_order(
    window: MainWindow, settle: Settle, figure: int, key: str
) -> None:
    window.go("today" if key != "today" else "cases")
    settle()
    press(Qt.Key(Qt.Key.Key_0 + figure), CTRL, on=window)
    settle()
    assert window.place()[0] == key


class _StrayWindows(QObject):
    """Note every widget that becomes a window without being meant to."""

    def __init__(self) -> None:
        super().__init__()
        self.seen: list[str] = []

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802  Qt's name
        if event.type() is QEvent.Type.Show and isinstance(watched, QWidget) and watched.isWindow():
            self.seen.append(type(watched).__name__)
        return False


def test_no_widget_flashes_up_as_a_window_of_its_own(
    window: MainWindow, settle: Settle, dressed: QApplication
) -> None:
    watch = _StrayWindows()
    dressed.installEventFilter(watch)
    for spec in window.specs:
        if spec.in_rail:
            window.go(spec.key)
            settle()
    dressed.removeEventFilter(watch)
    assert watch.seen == []
