from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from mediation_app.services import visits
from mediation_app.services.acts import ACT_LABELS, Act
from mediation_app.services.audit import timeline
from mediation_app.services.books import Actor, Books
from mediation_app.services.visits import PlanVisit
from tests.services.scenes import Scene, signed
from tests.ui.keys import Key, press, write
from ui.dialogs.base import Dialog
from ui.pages.documents import save_document
from ui.pages.visits.route import RoutePanel
from ui.workspace import Workspace

Settle = Callable[[], None]
Shown = Callable[[QWidget], None]
PLANNED = date(2026, 12, 11)


@pytest.fixture
def scene(file_books: Books, mediator: Actor) -> Scene:
    found = signed(file_books, mediator)
    visits.agree(file_books, mediator, PlanVisit(case_id=found.case_id, planned_on=PLANNED, reason="约定"))
    return found


@pytest.fixture
def panel(scene: Scene, workspace: Workspace, shown: Shown, settle: Settle) -> RoutePanel:
    made = RoutePanel(workspace)
    made.resize(1180, 600)
    shown(made)
    made.refresh()
    settle()
    return made


def test_a_typed_day_is_shown_by_village(panel: RoutePanel, settle: Settle, scene: Scene) -> None:
    assert panel.empty.isVisible()
    assert panel.village_box.entry.currentText() == "全部村（社区）"  # type: ignore[union-attr]
    assert not panel.commands()[0].enabled
    panel.day_box.setFocus()
    panel.day_box.entry.selectAll()  # type: ignore[union-attr]
    write("12-11", on=panel.day_box.entry)
    press(Key.Key_Tab, on=panel.day_box.entry)
    settle()
    assert panel.list.isVisible()
    stop = panel.current()
    assert stop is not None
    assert stop.case_id == scene.case_id
    assert panel.commands()[0].enabled


def test_a_day_that_is_none_is_said_beside_it(panel: RoutePanel, settle: Settle) -> None:
    panel.day_box.set_value("三十二日")
    panel.day_box.left.emit()
    assert panel.day_box.problem()


def test_arrows_go_to_the_next_day(panel: RoutePanel, settle: Settle) -> None:
    panel.go_to(date(2026, 12, 10))
    settle()
    after = next(made for made in panel.findChildren(QWidget) if made.accessibleName() == "后一天")
    QTest.mouseClick(after, Qt.MouseButton.LeftButton)
    settle()
    assert panel.current() is not None


def test_saved_without_and_with_telephone_numbers(
    panel: RoutePanel, settle: Settle, scene: Scene, tmp_path: Path, qtbot: QtBot
) -> None:
    panel.go_to(PLANNED)
    settle()
    for name in ("a.pdf", "a.docx"):
        save_document(panel.workspace, panel, tmp_path / name, panel.files(with_contacts=False))
    settle()
    assert (tmp_path / "a.pdf").read_bytes().startswith(b"%PDF")
    assert (tmp_path / "a.docx").read_bytes().startswith(b"PK")
    acts = [entry.act for entry in timeline(scene.books, scene.actor, scene.case_id)]
    assert ACT_LABELS[Act.UNMASKED] not in acts
    panel.with_contacts.setChecked(True)
    panel.print_sheet()
    question = QApplication.activeModalWidget()
    assert isinstance(question, Dialog)
    press(Key.Key_Escape, on=question)
    settle()
    acts = [entry.act for entry in timeline(scene.books, scene.actor, scene.case_id)]
    assert ACT_LABELS[Act.UNMASKED] not in acts
    save_document(panel.workspace, panel, tmp_path / "b.pdf", panel.files(with_contacts=True))
    settle()
    acts = [entry.act for entry in timeline(scene.books, scene.actor, scene.case_id)]
    assert ACT_LABELS[Act.UNMASKED] in acts


def test_the_case_opens_from_a_stop(panel: RoutePanel, settle: Settle, scene: Scene) -> None:
    panel.go_to(PLANNED)
    settle()
    opened: list[int] = []
    panel.workspace.caseWanted.connect(lambda case_id, _target: opened.append(case_id))
    panel.list.setFocus()
    press(Key.Key_Return, on=panel.list)
    assert opened == [scene.case_id]
