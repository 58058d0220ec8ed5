"""The dialog 制作卷宗 by keyboard: what is shown before, how it is bound, what is told afterwards."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QCheckBox, QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from mediation_app.services.books import Actor, Books
from tests.services.dossiers.closed import closed
from tests.services.scenes import Scene, agreed, registered
from tests.ui.keys import CTRL, Key, focused, press, write
from ui.dialogs.bind import BindDialog
from ui.pages.case import verbs
from ui.pages.case.case_menu import calls_of
from ui.pages.case.desk import CaseDesk
from ui.pages.case.dossier import read_dossier
from ui.theme import COLOUR
from ui.widgets import Group, Row
from ui.workspace import Workspace

Settle = Callable[[], None]
Shown = Callable[[QWidget], None]


@pytest.fixture
def parent(shown: Shown) -> QWidget:
    made = QWidget()
    made.resize(1000, 700)
    shown(made)
    return made


@pytest.fixture
def folder(workspace: Workspace, tmp_path: Path) -> Path:
    """Where dossiers went last."""
    workspace.settings.dossier_folder = tmp_path / "卷宗"
    return tmp_path / "卷宗"


@pytest.fixture
def scene(file_books: Books, mediator: Actor) -> Scene:
    """A closed case."""
    return closed(file_books, mediator)


def opened(workspace: Workspace, parent: QWidget, settle: Settle, *scenes: Scene) -> BindDialog:
    cases = [(scene.case_id, f"{scene.case.number}　{scene.case.title}") for scene in scenes]
    dialog = BindDialog(workspace, cases, parent)
    dialog.open()
    settle()
    return dialog


def words(dialog: BindDialog) -> list[str]:
    model = dialog.list.model()
    return [str(model.index(row, 0).data()) for row in range(model.rowCount())]


def groups(dialog: BindDialog) -> list[str]:
    items = dialog.list._model.items
    return [item.title for item in items if isinstance(item, Group)]


def test_it_shows_what_is_missing_and_what_will_be_bound(
    file_books: Books, mediator: Actor, workspace: Workspace, parent: QWidget, settle: Settle, folder: Path
) -> None:
    dialog = opened(workspace, parent, settle, agreed(file_books, mediator))
    assert groups(dialog) == ["案卷自查", "卷内"]
    assert {"人民调解协议书", "卷内目录", "封底"} <= set(words(dialog))
    assert dialog.folder.text() == str(folder)
    assert dialog.issue.isChecked()


def test_ctrl_enter_binds_and_says_how_much(
    scene: Scene,
    workspace: Workspace,
    parent: QWidget,
    settle: Settle,
    folder: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    dialog = opened(workspace, parent, settle, scene)
    dialog.spine.setFocus()
    press(Key.Key_Space)
    dialog.two_sided.setFocus()
    press(Key.Key_Space)
    press(Key.Key_Return, CTRL)
    settle()
    names = sorted(path.name for path in folder.iterdir())
    title = f"{scene.case.number} {scene.case.title}"
    assert names == [f"{title} 卷宗.pdf", f"{title} 脊背标签.pdf"]
    assert "已装订 1 件" in _told(dialog)
    opened_at: list[str] = []
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda url: opened_at.append(url.toLocalFile()))
    assert focused() is dialog.open_button
    press(Key.Key_Space)
    assert opened_at == [str(folder)]
    assert [
        one.text() for one in dialog.findChildren(QPushButton) if one.isVisible() and one.isEnabled()
    ] == [
        "打开文件夹",
        "关闭",
    ]
    press(Key.Key_Return, CTRL)
    assert not dialog.isVisible()


def test_what_was_written_is_listed_and_nothing_moves(
    scene: Scene, workspace: Workspace, parent: QWidget, settle: Settle, folder: Path
) -> None:
    dialog = opened(workspace, parent, settle, scene)
    before = dialog.spine.mapTo(dialog, dialog.spine.rect().topLeft())
    dialog.spine.setChecked(True)
    press(Key.Key_Return, CTRL, on=dialog)
    settle()
    assert dialog.list.isVisible()
    assert groups(dialog)[-1] == "装订好的文件"
    assert {path.name for path in folder.iterdir()} <= set(words(dialog))
    assert dialog.spine.mapTo(dialog, dialog.spine.rect().topLeft()) == before
    gap = dialog.folder_field.height() - dialog.folder.height()
    assert gap < 2 * dialog.folder.height()


def test_a_ticked_choice_that_is_locked_still_shows_its_tick(
    scene: Scene, workspace: Workspace, parent: QWidget, settle: Settle, folder: Path
) -> None:
    dialog = opened(workspace, parent, settle, scene)
    dialog.choices.setEnabled(False)
    dialog.spine.setChecked(True)
    picture = dialog.spine.grab().toImage()
    ticked = {picture.pixelColor(x, picture.height() // 2).name() for x in range(picture.height())}
    dialog.spine.setChecked(False)
    picture = dialog.spine.grab().toImage()
    bare = {picture.pixelColor(x, picture.height() // 2).name() for x in range(picture.height())}
    assert COLOUR.faint in ticked
    assert COLOUR.faint not in bare


@pytest.mark.parametrize("looks", [(), ("english",), ("large_type",), ("english", "large_type")])
def test_no_choice_is_cut(
    looks: tuple[str, ...],
    request: pytest.FixtureRequest,
    scene: Scene,
    workspace: Workspace,
    parent: QWidget,
    settle: Settle,
) -> None:
    for look in looks:
        request.getfixturevalue(look)
    dialog = opened(workspace, parent, settle, scene)
    for switch in dialog.findChildren(QCheckBox):
        assert switch.width() >= switch.sizeHint().width(), switch.text()
        assert dialog.choices.rect().contains(switch.geometry()), switch.text()
    assert dialog.choices.geometry().top() >= dialog.list.geometry().bottom()


def test_how_long_it_is_kept_is_told_in_the_language_of_the_window(
    english: None, scene: Scene, workspace: Workspace, parent: QWidget, settle: Settle, folder: Path
) -> None:
    dialog = opened(workspace, parent, settle, scene)
    notes = [item.note for item in dialog.list._model.items if isinstance(item, Group)]
    assert any("-term" in note or "Permanent" in note for note in notes)


def test_several_are_bound_one_after_the_other(
    file_books: Books, mediator: Actor, workspace: Workspace, parent: QWidget, settle: Settle, folder: Path
) -> None:
    scenes = [registered(file_books, mediator), registered(file_books, mediator)]
    dialog = opened(workspace, parent, settle, *scenes)
    assert len(words(dialog)) == 3
    press(Key.Key_Return, CTRL, on=dialog.list)
    settle()
    assert len(list(folder.glob("*.pdf"))) == 2
    assert len(dialog.outcomes) == 2


def test_what_was_bound_before_it_was_called_off_is_marked(
    workspace: Workspace, parent: QWidget, settle: Settle, folder: Path, qtbot: QtBot
) -> None:
    scenes = [registered(workspace.books, workspace.actor) for _ in range(3)]
    dialog = opened(workspace, parent, settle, *scenes)
    press(Key.Key_Return, CTRL, on=dialog.list)
    assert not dialog.choices.isEnabled()
    qtbot.waitUntil(lambda: len(dialog.outcomes) == 1, timeout=60_000)
    stage = dialog.stage.text()
    press(Key.Key_Escape, on=dialog)
    settle()
    bound = [item.badge.text for item in dialog.list._model.items if isinstance(item, Row) and item.badge]
    assert bound == ["已装订"] * len(dialog.outcomes)
    assert "件，共3件" in stage


def test_escape_stops_and_leaves_nothing_half_written(
    file_books: Books, mediator: Actor, workspace: Workspace, parent: QWidget, settle: Settle, folder: Path
) -> None:
    scenes = [agreed(file_books, mediator) for _ in range(3)]
    dialog = opened(workspace, parent, settle, *scenes)
    press(Key.Key_Return, CTRL, on=dialog)
    press(Key.Key_Escape, on=dialog)
    assert dialog.isVisible()
    assert "已停止" in _told(dialog)
    settle()
    assert dialog.choices.isEnabled()
    written = list(folder.iterdir()) if folder.exists() else []
    assert all(path.suffix == ".pdf" and not path.name.startswith(".") for path in written)
    press(Key.Key_Escape, on=dialog)
    assert not dialog.isVisible()


def test_a_folder_that_cannot_be_written_is_told_and_the_dialog_stays(
    file_books: Books, mediator: Actor, workspace: Workspace, parent: QWidget, settle: Settle, tmp_path: Path
) -> None:
    (tmp_path / "datei").write_text("x")
    dialog = opened(workspace, parent, settle, registered(file_books, mediator))
    dialog.folder.setFocus()
    dialog.folder.selectAll()
    write(str(tmp_path / "datei" / "x"))
    press(Key.Key_Return, CTRL)
    settle()
    assert dialog.isVisible()
    assert "datei" in _told(dialog)
    dialog.folder.clear()
    press(Key.Key_Return, CTRL, on=dialog)
    assert "请先选择存到哪个文件夹" in _told(dialog)


def test_every_case_offers_it(
    file_books: Books, mediator: Actor, workspace: Workspace, parent: QWidget
) -> None:
    scene = closed(file_books, mediator)
    dossier = read_dossier(file_books, mediator, scene.case_id)
    desk = CaseDesk(workspace, parent, dossier)
    assert "dossier.bind" in calls_of(dossier)
    assert verbs.why_not(desk, "dossier.bind") == ""


def _told(dialog: BindDialog) -> str:
    return " ".join(label.text() for label in dialog.notice.findChildren(QLabel))
