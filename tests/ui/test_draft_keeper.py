from collections.abc import Callable

from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from mediation_app.services import drafts
from tests.ui.keys import write
from ui.draft_keeper import LONGEST_MS, WAITS_MS, DraftKeeper
from ui.workspace import Workspace

Settle = Callable[[], None]


def _keeper(workspace: Workspace, qtbot: QtBot) -> tuple[DraftKeeper, QLineEdit]:
    line = QLineEdit()
    qtbot.addWidget(line)
    keeper = DraftKeeper(
        workspace, "intake", title=lambda: "登记", read=lambda: {"facts": line.text()}, owner=line
    )
    line.textEdited.connect(keeper.touch)
    return keeper, line


def test_typing_is_on_disk_within_five_seconds(workspace: Workspace, qtbot: QtBot, settle: Settle) -> None:
    assert WAITS_MS <= LONGEST_MS < 5000
    keeper, line = _keeper(workspace, qtbot)
    with qtbot.waitSignal(keeper.kept, timeout=LONGEST_MS + 60_000):
        write("qiang", on=line)
    assert drafts.take(workspace.books, workspace.actor, "intake") == {"facts": "qiang"}


def test_a_flush_keeps_at_once_and_only_what_is_new(
    workspace: Workspace, qtbot: QtBot, settle: Settle
) -> None:
    keeper, line = _keeper(workspace, qtbot)
    kept: list[object] = []
    keeper.kept.connect(kept.append)
    keeper.flush()
    settle()
    assert kept == []
    write("a", on=line)
    keeper.flush()
    settle()
    assert len(kept) == 1
    assert not keeper.is_dirty()


def test_a_draft_is_saved_even_when_its_window_is_gone(
    workspace: Workspace, qtbot: QtBot, settle: Settle
) -> None:
    keeper, line = _keeper(workspace, qtbot)
    line.setText("围墙")
    keeper.touch()
    keeper.flush()
    import shiboken6

    shiboken6.delete(line)
    settle()
    assert drafts.take(workspace.books, workspace.actor, "intake") == {"facts": "围墙"}


def test_a_kept_draft_comes_back_and_can_be_dropped(
    workspace: Workspace, qtbot: QtBot, settle: Settle
) -> None:
    drafts.keep(workspace.books, workspace.actor, "intake", title="登记", values={"facts": "旧"})
    keeper, _ = _keeper(workspace, qtbot)
    taken: list[object] = []
    keeper.take(taken.append)
    settle()
    assert taken == [{"facts": "旧"}]
    keeper.drop()
    settle()
    assert drafts.pending(workspace.books, workspace.actor) == ()


def test_an_office_that_may_only_be_read_keeps_no_drafts(
    workspace: Workspace, qtbot: QtBot, settle: Settle
) -> None:
    workspace.read_only = True
    keeper, line = _keeper(workspace, qtbot)
    write("a", on=line)
    keeper.flush()
    settle()
    assert drafts.pending(workspace.books, workspace.actor) == ()


def test_an_office_that_became_read_only_keeps_no_draft(
    workspace: Workspace, qtbot: QtBot, settle: Settle
) -> None:
    keeper, line = _keeper(workspace, qtbot)
    write("a", on=line)
    workspace.read_only = True
    keeper.flush()
    settle()
    assert not keeper.is_dirty()
    assert drafts.take(workspace.books, workspace.actor, "intake") == {}
