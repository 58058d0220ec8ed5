"""The settings' 卷宗文书目录: another set, another order, another need, another name; all by keys."""

from collections.abc import Callable

import pytest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from mediation_app.rules.paper_sets import SetNeed
from mediation_app.services import paper_set_choice
from mediation_app.services.books import Actor, Books
from tests.ui.keys import ALT, CTRL, Key, press, write
from ui.forms.unsaved import UnsavedDialog
from ui.main_window import MainWindow
from ui.pages.settings import SettingsPage
from ui.pages.settings.paper_set import NameDialog, PaperSetSection
from ui.workspace import Workspace

Settle = Callable[[], None]
Shown = Callable[[QWidget], None]


@pytest.fixture
def section(workspace: Workspace, shown: Shown, settle: Settle) -> PaperSetSection:
    made = PaperSetSection(workspace)
    shown(made)
    settle()
    made.list.setFocus()
    return made


def entries(books: Books) -> list[str]:
    return [line.entry for line in paper_set_choice.current(books).lines]


def test_the_provincial_set_is_chosen(section: PaperSetSection, settle: Settle, file_books: Books) -> None:
    assert paper_set_choice.current(file_books).code == "national"
    section.choose("provincial")
    settle()
    assert paper_set_choice.current(file_books).code == "provincial"
    assert section.set_box.currentData() == "provincial"
    rows = [line for line in section.shown.lines if line.need is SetNeed.MUST]
    assert [line.entry for line in rows] == ["rights_notice", "identity_page", "files:identity"]


def test_a_paper_is_moved_and_renamed_and_left_out_by_keys(
    section: PaperSetSection, settle: Settle, file_books: Books
) -> None:
    before = entries(file_books)
    section.list.go_to("case_summary")
    press(Key.Key_Up, ALT, on=section.list)
    press(Key.Key_Space, on=section.list)
    press(Key.Key_Return, on=section.list)
    dialog = QApplication.activeModalWidget()
    assert isinstance(dialog, NameDialog)
    write("结案报告", on=dialog.line)
    press(Key.Key_Return, CTRL, on=dialog)
    assert entries(file_books) == before, "nothing is kept before 保存"
    section.save_button.click()
    settle()
    found = paper_set_choice.current(file_books)
    now = [line.entry for line in found.lines]
    assert now.index("case_summary") == before.index("case_summary") - 1
    assert (found.line("case_summary").label, found.line("case_summary").need) == ("结案报告", SetNeed.OFF)
    assert not section.save_button.isEnabled()


def test_what_the_law_rules_cannot_be_left_out(section: PaperSetSection) -> None:
    section.list.go_to("agreement")
    press(Key.Key_Space, on=section.list)
    assert section.shown.line("agreement").need is SetNeed.AS_LAW
    assert not section.save_button.isEnabled()


def test_covers_stay_outside(section: PaperSetSection, settle: Settle, file_books: Books) -> None:
    section.list.go_to("application")
    press(Key.Key_Up, ALT, on=section.list)
    section.save()
    settle()
    assert "封面和卷内目录要在最前" in section.notice.text_label.text()
    assert entries(file_books)[:3] == ["cover", "contents", "application"]


def test_a_leader_looks_only(
    seat: Callable[[Actor], Workspace], leader: Actor, shown: Shown, settle: Settle
) -> None:
    section = PaperSetSection(seat(leader))
    shown(section)
    settle()
    assert not section.save_button.isVisible()
    section.list.go_to("case_summary")
    section.shift(-1)
    section.turn()
    assert section.shown.line("case_summary").need is SetNeed.OPTIONAL


def test_leaving_with_another_order_asks_first(
    window: MainWindow, settle: Settle, file_books: Books, qtbot: QtBot
) -> None:
    before = entries(file_books)
    window.go("settings", 6)
    settle()
    page = window.page()
    assert isinstance(page, SettingsPage)
    section = page.section(6)
    assert isinstance(section, PaperSetSection)
    section.list.setFocus()
    section.list.go_to("case_summary")
    section.shift(-1)
    assert section.unsaved()
    assert not window.go("cases")
    qtbot.waitUntil(lambda: isinstance(QApplication.activeModalWidget(), UnsavedDialog))
    question = QApplication.activeModalWidget()
    assert question is not None
    press(Key.Key_S, on=question)
    settle()
    assert entries(file_books) != before
    window.go("cases")
    assert window.place()[0] == "cases"
