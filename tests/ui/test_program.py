import sys
from collections.abc import Callable, Iterator
from datetime import datetime
from pathlib import Path

import pytest
import sqlcipher3
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from mediation_app.model import Staff
from mediation_app.rules.permissions import Role
from mediation_app.services import folders, offices, staff
from mediation_app.services.books import Books
from resources import i18n
from tests.ui.keys import write
from ui import theme
from ui.background import Background
from ui.dialogs.clock import ClockDialog
from ui.main_window import MainWindow
from ui.messages import CrashDialog
from ui.pages.welcome.window import WelcomeWindow
from ui.program import Program
from ui.settings import Settings
from ui.tasks import Tasks


@pytest.fixture
def program(
    dressed: QApplication, settings: Settings, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> Iterator[Program]:
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "data"))
    made = Program(dressed, settings)
    yield made
    qtbot.waitUntil(made.tasks.is_idle, timeout=60_000)
    if made.window is not None:
        made.window.hide()
        made.window.deleteLater()
    made.end()
    i18n.set_language("zh")
    settings.large_type = False
    made.dress()


@pytest.fixture
def opened(program: Program, file_books: Books, qtbot: QtBot) -> MainWindow:
    """The program with the invented office open."""
    program.start(str(file_books.folder))
    return _main(program, qtbot)


def _main(program: Program, qtbot: QtBot, *, other_than: object = None) -> MainWindow:
    def ready() -> bool:
        return isinstance(program.window, MainWindow) and program.window is not other_than

    qtbot.waitUntil(ready, timeout=60_000)
    qtbot.waitUntil(program.tasks.is_idle, timeout=60_000)
    window = program.window
    assert isinstance(window, MainWindow)
    return window


def test_the_first_start_shows_the_three_doors(program: Program) -> None:
    program.start(None)
    assert isinstance(program.window, WelcomeWindow)


def test_the_office_used_last_opens_at_once(
    program: Program, settings: Settings, file_books: Books, qtbot: QtBot
) -> None:
    assert file_books.folder is not None
    settings.remember_office(file_books.folder)
    program.start(None)
    window = _main(program, qtbot)
    assert window.workspace.office.name == "云溪县青石坪镇人民调解委员会"
    assert window.place()[0] == "today"


def test_a_folder_without_an_office_leads_to_the_doors_with_advice(
    program: Program, tmp_path: Path, qtbot: QtBot
) -> None:
    program.start(str(tmp_path / "nothing"))
    qtbot.waitUntil(lambda: isinstance(program.window, WelcomeWindow))
    assert isinstance(program.window, WelcomeWindow)
    assert "没有调委会的数据" in program.window.notice.text_label.text()


def test_a_file_of_a_newer_program_is_refused_and_left_alone(
    program: Program, file_books: Books, qtbot: QtBot
) -> None:
    assert file_books.folder is not None
    file = offices.file_of(file_books.folder)
    file_books.close()
    with sqlcipher3.connect(str(file)) as connection:
        connection.execute("UPDATE alembic_version SET version_num = '9999'")
    connection.close()
    program.start(str(file_books.folder))
    qtbot.waitUntil(lambda: isinstance(program.window, WelcomeWindow))
    assert isinstance(program.window, WelcomeWindow)
    assert "更新版本" in program.window.notice.text_label.text()


def test_another_person_takes_the_seat_and_stays_at_the_next_start(
    program: Program, opened: MainWindow, qtbot: QtBot, settings: Settings, file_books: Books
) -> None:
    clerk = next(member for member in staff.list_staff(file_books) if Role.CLERK in member.roles)
    opened.staffChosen.emit(clerk.id)
    window = _main(program, qtbot, other_than=opened)
    assert window.workspace.actor.name == clerk.name
    assert settings.last_staff(str(file_books.folder)) == clerk.id


def test_the_command_line_may_name_the_person(program: Program, file_books: Books, qtbot: QtBot) -> None:
    program.start(str(file_books.folder), as_name="郑国梁")
    window = _main(program, qtbot)
    assert window.workspace.actor.name == "郑国梁"
    window.larger()
    assert _main(program, qtbot, other_than=window).workspace.actor.name == "郑国梁", "the seat is kept"


def test_large_type_builds_the_window_anew_at_the_same_place(
    program: Program, opened: MainWindow, qtbot: QtBot
) -> None:
    opened.go("visits")
    opened.larger()
    window = _main(program, qtbot, other_than=opened)
    assert theme.scale() > 1
    assert window.place()[0] == "visits"


def test_english_speaks_in_the_new_window(program: Program, opened: MainWindow, qtbot: QtBot) -> None:
    i18n.set_language("en")
    opened.workspace.reloadWanted.emit()
    window = _main(program, qtbot, other_than=opened)
    assert i18n.language() == "en"
    assert window.place()[0] == "today"


def test_what_is_late_is_looked_for_while_an_office_is_open(program: Program, opened: MainWindow) -> None:
    [behind] = opened.findChildren(Background)
    assert behind._supervised_at is not None
    assert behind._timer.isActive()
    program.leave_office()
    assert program.opened is None


def test_leaving_an_office_closes_its_file(program: Program, opened: MainWindow, qtbot: QtBot) -> None:
    opened.workspace.leaveWanted.emit()
    assert isinstance(program.window, WelcomeWindow)
    assert program.opened is None


def test_a_bug_shows_a_report_and_keeps_the_program_running(
    program: Program, opened: MainWindow, qtbot: QtBot
) -> None:
    program.tasks.run(lambda: dict[str, int]()["absent"])
    qtbot.waitUntil(lambda: bool(opened.findChildren(CrashDialog)))
    [dialog] = opened.findChildren(CrashDialog)
    assert "KeyError" in dialog.report.toPlainText()
    dialog.accept()
    assert opened.isVisible()


def test_a_bug_in_the_gui_thread_is_caught_too(
    program: Program, opened: MainWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "excepthook", sys.excepthook)
    program.catch_bugs()
    error = KeyError("张三")
    sys.excepthook(KeyError, error, None)
    [dialog] = opened.findChildren(CrashDialog)
    assert "KeyError" in dialog.report.toPlainText()
    assert "张三" not in dialog.report.toPlainText()


def test_the_demonstration_has_its_own_folder(program: Program) -> None:
    assert folders.demonstration_folder().name == "demonstration"
    assert folders.demonstration_folder() != folders.own_office_folder()


Settle = Callable[[], None]


def test_two_windows_on_one_file_can_both_work(
    program: Program, opened: MainWindow, file_books: Books, tasks: Tasks, settle: Settle
) -> None:
    seen: list[tuple[Staff, ...]] = []
    tasks.run(lambda: staff.list_staff(file_books), done=seen.append)
    settle()
    assert len(seen[0]) == 5


def test_a_second_program_on_the_same_file_is_told_of_the_first(
    program: Program, opened: MainWindow, file_books: Books, qtbot: QtBot, dressed: QApplication
) -> None:
    assert not opened.workspace.is_shared
    second = Program(dressed, program.settings)
    second.start(str(file_books.folder))
    window = _main(second, qtbot)
    assert window.workspace.is_shared
    words = [widget.text() for widget in window.findChildren(QLabel)]
    assert any("另一个窗口打开" in text for text in words)
    second.end()
    window.deleteLater()


def test_a_clock_behind_is_told_and_an_administrator_may_go_on(
    program: Program, opened: MainWindow, file_books: Books, qtbot: QtBot
) -> None:
    admin = next(member for member in staff.list_staff(file_books) if Role.ADMINISTRATOR in member.roles)
    opened.staffChosen.emit(admin.id)
    window = _main(program, qtbot, other_than=opened)
    window.workspace.books.clock = lambda: datetime(2026, 1, 1, 8, 0)
    window.workspace.ask(staff.set_active, admin.id, active=True)
    qtbot.waitUntil(lambda: isinstance(QApplication.activeModalWidget(), ClockDialog))
    dialog = QApplication.activeModalWidget()
    assert isinstance(dialog, ClockDialog)
    assert "2026-01-01" in dialog.notice.text_label.text()
    dialog.accepting()
    assert dialog.field.problem_label.text()
    write("电脑原先快了", on=dialog.reason)
    dialog.accepting()
    qtbot.waitUntil(lambda: QApplication.activeModalWidget() is None)
    window.workspace.ask(staff.set_active, admin.id, active=True)
    qtbot.waitUntil(program.tasks.is_idle)
    assert QApplication.activeModalWidget() is None


def test_a_language_chosen_in_the_settings_comes_back_to_the_same_section(
    program: Program, opened: MainWindow, qtbot: QtBot
) -> None:
    opened.go("settings", 5)
    opened.workspace.reloadWanted.emit()
    window = _main(program, qtbot, other_than=opened)
    assert window.place() == ("settings", 5)
