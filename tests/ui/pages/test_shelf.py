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
from ui.pages.papers import PapersPage
from ui.pages.papers.shelf import ShelfView
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


def shelf(page: PapersPage) -> ShelfView:
    view = page.made("shelf")
    assert isinstance(view, ShelfView)
    return view


def bind_command_text(page: PapersPage) -> str:
    return next(command.title for command in page.commands() if command.shortcut == "F9")


def test_nothing_to_bind_says_so(page: PapersPage, settle: Settle) -> None:
    QTest.mouseClick(page.buttons["shelf"], Qt.MouseButton.LeftButton)
    settle()
    assert shelf(page).empty.isVisible()
    assert not any(command.enabled for command in page.commands() if command.shortcut == "F9")


def test_ctrl_tab_leads_through_the_lists(scenes: list[Scene], page: PapersPage, settle: Settle) -> None:
    seen = []
    for _ in page.tabs:
        page.switch()
        seen.append(page.here())
    assert seen == ["queue", "scans", "blanks", "shelf", "waiting"]
    settle()
    assert page.buttons["shelf"].text().endswith(str(len(scenes)))


def test_space_marks_and_f9_binds_the_marked(
    scenes: list[Scene], page: PapersPage, settle: Settle, tmp_path: Path
) -> None:
    QTest.mouseClick(page.buttons["shelf"], Qt.MouseButton.LeftButton)
    settle()
    assert shelf(page).list.hasFocus()
    assert len(shelf(page).list.chosen()) == 1, "the current one while none is marked"
    press(Key.Key_Space)
    press(Key.Key_Space)
    assert bind_command_text(page) == "装订 2 件"
    shelf(page).bind_chosen()
    (dialog,) = page.findChildren(BindDialog)
    settle()
    assert dialog.windowTitle() == "装订 2 件案件的卷宗"
    press(Key.Key_Return, CTRL, on=dialog)
    settle()
    assert len(list((tmp_path / "卷宗").glob("*卷宗.pdf"))) == 2
    dialog.accept()
    page.refresh()
    settle()
    assert shelf(page).list.count() == len(scenes) - 2


def test_all_that_wait_are_marked_at_once_and_escape_unmarks(
    scenes: list[Scene], page: PapersPage, settle: Settle
) -> None:
    QTest.mouseClick(page.buttons["shelf"], Qt.MouseButton.LeftButton)
    settle()
    press(Key.Key_A, CTRL)
    assert len(shelf(page).list.chosen()) == len(scenes)
    press(Key.Key_Escape)
    assert len(shelf(page).list.chosen()) == 1


def test_enter_opens_the_case(
    scenes: list[Scene], page: PapersPage, workspace: Workspace, settle: Settle
) -> None:
    opened: list[int] = []
    workspace.caseWanted.connect(lambda case_id, _target: opened.append(case_id))
    QTest.mouseClick(page.buttons["shelf"], Qt.MouseButton.LeftButton)
    settle()
    press(Key.Key_Return)
    assert opened == [shelf(page).list.chosen()[0][0]]
    assert opened[0] in {scene.case_id for scene in scenes}
