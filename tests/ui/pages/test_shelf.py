"""卷宗 on the page 文书: several dossiers chosen and bound by keyboard."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from mediation_app.services.books import Actor, Books
from tests.services.dossiers.closed import closed
from tests.services.scenes import Scene
from tests.ui.keys import CTRL, Key, press
from ui.dialogs.bind import BindDialog
from ui.pages.papers_page import PapersPage
from ui.workspace import Workspace

Settle = Callable[[], None]
Shown = Callable[[QWidget], None]


@pytest.fixture
def scenes(file_books: Books, mediator: Actor) -> list[Scene]:
    """Three cases closed and not bound."""
    return [closed(file_books, mediator) for _ in range(3)]


@pytest.fixture
def page(workspace: Workspace, shown: Shown, settle: Settle, tmp_path: Path) -> PapersPage:
    workspace.settings.dossier_folder = tmp_path / "卷宗"
    made = PapersPage(workspace)
    made.resize(1100, 600)
    shown(made)
    settle()
    return made


def bind_command_text(page: PapersPage) -> str:
    return next(command.title for command in page.commands() if command.shortcut == "F9")


def test_nothing_to_bind_says_so(page: PapersPage) -> None:
    QTest.mouseClick(page.shelf_tab, Qt.MouseButton.LeftButton)
    assert page.no_dossiers.isVisible()
    assert not any(command.enabled for command in page.commands() if command.shortcut == "F9")


def test_ctrl_tab_leads_through_the_lists(scenes: list[Scene], page: PapersPage) -> None:
    seen = []
    for _ in range(3):
        page.switch()
        seen.append(page._tabs.checkedButton())
    assert seen == [page.blanks_tab, page.shelf_tab, page.waiting_tab]
    assert page.shelf_tab.text().endswith(str(len(scenes)))


def test_space_marks_and_f9_binds_the_marked(
    scenes: list[Scene], page: PapersPage, settle: Settle, tmp_path: Path
) -> None:
    QTest.mouseClick(page.shelf_tab, Qt.MouseButton.LeftButton)
    assert page.shelf.hasFocus()
    assert len(page.shelf.chosen()) == 1, "the current one while none is marked"
    press(Key.Key_Space)
    press(Key.Key_Space)
    assert page.print_button.text() == "装订 2 件"
    assert bind_command_text(page) == "装订卷宗"
    page.print_chosen()
    (dialog,) = page.findChildren(BindDialog)
    settle()
    assert dialog.windowTitle() == "装订 2 件案件的卷宗"
    press(Key.Key_Return, CTRL, on=dialog)
    settle()
    assert len(list((tmp_path / "卷宗").glob("*卷宗.pdf"))) == 2
    dialog.accept()
    page.refresh()
    settle()
    assert page.shelf.count() == len(scenes) - 2


def test_all_that_wait_are_marked_at_once_and_escape_unmarks(scenes: list[Scene], page: PapersPage) -> None:
    QTest.mouseClick(page.shelf_tab, Qt.MouseButton.LeftButton)
    press(Key.Key_A, CTRL)
    assert len(page.shelf.chosen()) == len(scenes)
    press(Key.Key_Escape)
    assert len(page.shelf.chosen()) == 1


def test_enter_opens_the_case(scenes: list[Scene], page: PapersPage, workspace: Workspace) -> None:
    opened: list[int] = []
    workspace.caseWanted.connect(lambda case_id, _target: opened.append(case_id))
    QTest.mouseClick(page.shelf_tab, Qt.MouseButton.LeftButton)
    press(Key.Key_Return)
    assert opened == [page.shelf.chosen()[0][0]]
    assert opened[0] in {scene.case_id for scene in scenes}
