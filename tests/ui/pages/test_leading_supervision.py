from collections.abc import Callable
from datetime import timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtPrintSupport import QPrintDialog
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from mediation_app.model import SupervisionState
from mediation_app.services import supervision
from mediation_app.services.books import Actor, Books
from mediation_app.services.supervision import RaiseByHand
from tests.conftest import SteadyClock
from tests.services.matter_scenes import owned, people
from tests.services.scenes import Scene
from tests.ui.keys import CTRL, Key, press, write
from ui.dialogs.reason import ReasonDialog
from ui.forms.form_dialog import FormDialog
from ui.pages.leading.supervision import SupervisionPanel
from ui.workspace import Workspace

Settle = Callable[[], None]
Seat = Callable[[Actor], Workspace]
Shown = Callable[[QWidget], None]
Sit = Callable[[Actor], SupervisionPanel]


@pytest.fixture
def scene(file_books: Books) -> Scene:
    """A matter of 唐志强, about which the office head has written a 督办单."""
    who = people(file_books)
    found = owned(file_books)
    command = RaiseByHand(
        case_id=found.case_id,
        for_id=who.deputy.staff_id or 0,
        text="方案未按期报送",
        due_on=found.today + timedelta(days=5),
    )
    supervision.raise_by_hand(file_books, who.head, command)
    return found


@pytest.fixture
def sit(scene: Scene, seat: Seat, shown: Shown, settle: Settle) -> Sit:
    def take(actor: Actor) -> SupervisionPanel:
        panel = SupervisionPanel(seat(actor))
        panel.resize(1000, 500)
        shown(panel)
        panel.refresh()
        settle()
        panel.focus_first()
        return panel

    return take


def states(books: Books) -> list[SupervisionState]:
    return [row.state for row in supervision.rows(books, people(books).head, open_only=False)]


def run(panel: SupervisionPanel, key: str) -> None:
    next(command for command in panel.commands() if command.key == key).run()


def top(qtbot: QtBot, kind: type[QWidget]) -> QWidget:
    qtbot.waitUntil(lambda: isinstance(QApplication.activeModalWidget(), kind), timeout=60_000)
    found = QApplication.activeModalWidget()
    assert found is not None
    qtbot.waitUntil(lambda: found.isAncestorOf(QApplication.focusWidget() or found))
    return found


def test_the_leader_answers_and_the_office_strikes_off(
    sit: Sit, file_books: Books, qtbot: QtBot, settle: Settle
) -> None:
    who = people(file_books)
    panel = sit(who.deputy)
    row = panel.current()
    assert row is not None
    assert row.text == "方案未按期报送"
    run(panel, "supervision-answer")
    dialog = top(qtbot, FormDialog)
    assert isinstance(dialog, FormDialog)
    write("方案已报，等审批", on=QApplication.focusWidget())
    press(Key.Key_Return, CTRL)
    settle()
    assert states(file_books) == [SupervisionState.ANSWERED]
    head = sit(who.head)
    assert head.commands()[0].title == "销督办单"
    run(head, "supervision-answer")
    settle()
    assert states(file_books) == [SupervisionState.CLOSED]
    head.refresh()
    settle()
    assert head.empty.isVisible()
    QTest.mouseClick(head.with_closed, Qt.MouseButton.LeftButton)
    settle()
    assert head.current() is not None


def test_nobody_strikes_off_his_own(sit: Sit, file_books: Books, settle: Settle) -> None:
    who = people(file_books)
    panel = sit(who.deputy)
    row = panel.current()
    assert row is not None
    supervision.answer(file_books, who.deputy, row.id, "已办")
    panel.refresh()
    settle()
    assert not panel.commands()[0].enabled


def test_striking_off_without_an_answer_takes_a_reason(
    sit: Sit, file_books: Books, qtbot: QtBot, settle: Settle
) -> None:
    panel = sit(people(file_books).head)
    run(panel, "supervision-close")
    dialog = top(qtbot, ReasonDialog)
    assert isinstance(dialog, ReasonDialog)
    write("重复发出", on=dialog.line)
    press(Key.Key_Return, on=dialog.line)
    settle()
    assert states(file_books) == [SupervisionState.CLOSED]


def test_one_is_written_by_hand_for_a_case_found_by_its_number(
    sit: Sit, file_books: Books, scene: Scene, qtbot: QtBot, settle: Settle
) -> None:
    who = people(file_books)
    panel = sit(who.head)
    run(panel, "supervision-raise")
    settle()
    dialog = top(qtbot, FormDialog)
    assert isinstance(dialog, FormDialog)
    assert dialog.form.values()["reference"] == scene.case.number
    dialog.form.change({"for_id": who.vice.staff_id, "text": "请走访一次"})
    press(Key.Key_Return, CTRL, on=dialog)
    settle()
    written = supervision.rows(file_books, who.head, for_id=who.vice.staff_id)
    assert [(row.text, row.case_id) for row in written] == [("请走访一次", scene.case_id)]


def test_looking_at_once_raises_what_is_late_and_never_twice(
    sit: Sit, file_books: Books, clock: SteadyClock, settle: Settle
) -> None:
    panel = sit(people(file_books).head)
    clock.go_on(days=120)
    run(panel, "supervision-run")
    settle()
    settle()
    after = len(states(file_books))
    assert after > 1
    run(panel, "supervision-run")
    settle()
    assert len(states(file_books)) == after


def test_late_ones_stand_first_and_scopes_narrow(
    sit: Sit, file_books: Books, clock: SteadyClock, settle: Settle
) -> None:
    panel = sit(people(file_books).vice)
    assert panel.current() is not None
    clock.go_on(days=6)
    panel.refresh()
    settle()
    assert panel.list.model().index(0, 0).data() == "已超过办理期限"
    QTest.mouseClick(panel.mine, Qt.MouseButton.LeftButton)
    settle()
    assert panel.current() is None
    assert panel.empty.isVisible()


def test_enter_opens_the_case_at_its_slip(sit: Sit, file_books: Books, scene: Scene) -> None:
    panel = sit(people(file_books).deputy)
    opened: list[tuple[int, str]] = []
    panel.workspace.caseWanted.connect(lambda case_id, target: opened.append((case_id, target)))
    press(Key.Key_Return, on=panel.list)
    row = panel.current()
    assert row is not None
    assert opened == [(scene.case_id, f"paper:supervision_slip:{row.id}")]


@pytest.mark.parametrize("name", ["head", "deputy"])
def test_a_slip_is_printed_as_a_paper_of_its_case(
    sit: Sit, file_books: Books, qtbot: QtBot, settle: Settle, name: str
) -> None:
    panel = sit(getattr(people(file_books), name))
    run(panel, "supervision-print")
    settle()
    dialog = top(qtbot, QPrintDialog)
    assert isinstance(dialog, QPrintDialog)
    assert "督办〔2026〕1号" in dialog.windowTitle()
    dialog.reject()
