from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from mediation_app.rules.errors import NewerFile
from mediation_app.rules.permissions import Role
from mediation_app.services import offices, places, staff
from mediation_app.services.books import Books
from mediation_app.services.places import NewVillage
from tests.ui.keys import Key, press, write
from ui.pages.welcome.form import KEEP_AFTER_MS, read_villages
from ui.pages.welcome.window import WelcomeWindow
from ui.settings import Settings
from ui.tasks import Tasks

Settle = Callable[[], None]
Shown = Callable[[QWidget], None]


@pytest.fixture
def welcome(settings: Settings, tasks: Tasks, shown: Shown) -> WelcomeWindow:
    made = WelcomeWindow(settings, tasks)
    shown(made)
    return made


def test_an_office_is_made_from_the_form(
    welcome: WelcomeWindow, settle: Settle, tmp_path: Path, settings: Settings
) -> None:
    made: list[Books] = []
    welcome.made.connect(made.append)
    press(Key.Key_Return, on=welcome.make_door)
    form = welcome.form
    assert welcome.sheets.currentWidget() is form
    write("上湾镇人民调解委员会", on=form.grid.row("name").editor)
    write("上湾", on=form.grid.row("short_name").editor)
    write("周明", on=form.people.lines[0].name)
    form.villages.setPlainText("石桥村：一网格、二网格\n\n柳湾社区\n石桥村")
    form.folder.setText(str(tmp_path / "new"))
    QTest.mouseClick(form.make_button, Qt.MouseButton.LeftButton)
    settle()
    [books] = made
    assert offices.office_of(books).name == "上湾镇人民调解委员会"
    [member] = staff.list_staff(books)
    assert set(member.roles) == {Role.MEDIATOR, Role.ADMINISTRATOR}
    assert [village.name for village in places.villages(books)] == ["石桥村", "柳湾社区"]
    assert settings.first_start == {}
    books.close()


def test_what_is_missing_is_said_beside_the_fields(
    welcome: WelcomeWindow, settle: Settle, tmp_path: Path
) -> None:
    welcome.show_form()
    form = welcome.form
    form.folder.setText(str(tmp_path / "new"))
    form.make()
    settle()
    assert form.grid.row("name").problem_label.text() == "请填写调委会名称"
    assert "调解员" in form.notice.text_label.text()
    assert not offices.is_office(tmp_path / "new")
    assert form.make_button.isEnabled()


def test_a_kill_loses_nothing_of_the_form(
    welcome: WelcomeWindow, settings: Settings, tasks: Tasks, shown: Shown, qtbot: QtBot
) -> None:
    welcome.show_form()
    write("上湾镇人民调解委员会", on=welcome.form.grid.row("name").editor)
    write("周明", on=welcome.form.people.lines[1].name)
    qtbot.waitUntil(lambda: bool(settings.first_start), timeout=KEEP_AFTER_MS + 60_000)
    again = WelcomeWindow(settings, tasks)
    shown(again)
    assert again.sheets.currentWidget() is again.form
    assert again.form.grid.text("name") == "上湾镇人民调解委员会"
    assert again.form.people.lines[1].name.text() == "周明"


def test_the_three_doors_lead_on(welcome: WelcomeWindow, qtbot: QtBot) -> None:
    assert welcome.make_door.hasFocus()
    with qtbot.waitSignal(welcome.demonstrationWanted):
        QTest.mouseClick(welcome.try_door, Qt.MouseButton.LeftButton)


def test_a_newer_file_is_told_with_advice(settings: Settings, tasks: Tasks, shown: Shown) -> None:
    window = WelcomeWindow(settings, tasks, NewerFile())
    shown(window)
    assert "更新版本" in window.notice.text_label.text()
    assert "升级" in window.notice.advice_label.text()


def test_offices_opened_lately_are_one_click_away(
    settings: Settings, tasks: Tasks, shown: Shown, qtbot: QtBot, tmp_path: Path
) -> None:
    settings.remember_office(tmp_path)
    window = WelcomeWindow(settings, tasks)
    shown(window)
    recent = next(b for b in window.findChildren(QWidget) if b.accessibleName() == str(tmp_path))
    with qtbot.waitSignal(window.openWanted) as asked:
        QTest.mouseClick(recent, Qt.MouseButton.LeftButton)
    assert asked.args == [str(tmp_path)]


def test_villages_are_read_as_people_paste_them() -> None:
    text = " 石桥村:一网格，二网格 \n\n柳湾社区\n石桥村：三网格"
    assert read_villages(text) == (NewVillage("石桥村", ("一网格", "二网格")), NewVillage("柳湾社区"))


@pytest.mark.parametrize(("makes_demonstration", "words"), [(True, "演示数据"), (False, "正在打开")])
def test_waiting_is_said_in_words_and_nothing_else_can_be_asked(
    welcome: WelcomeWindow, makes_demonstration: bool, words: str
) -> None:
    assert not welcome.waiting.isVisible()
    welcome.wait(makes_demonstration=makes_demonstration)
    assert words in welcome.waiting.text()
    assert welcome.waiting.isVisible()
    assert welcome.progress.isVisible()
    assert not welcome.try_door.isEnabled()
