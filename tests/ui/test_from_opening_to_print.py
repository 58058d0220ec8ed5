"""The main job by keyboard alone, in the whole program: told, mediated, agreed, printed, closed."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtPrintSupport import QPrintDialog
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QLineEdit
from pytestqt.qtbot import QtBot

from mediation_app.model import Case
from mediation_app.rules.workflow import CaseState
from mediation_app.services import cases
from mediation_app.services.books import Books
from tests.ui import keys
from tests.ui.keys import ALT, CTRL, PLAIN, Key, focused
from ui.dialogs.printed_question import PrintedQuestion
from ui.forms.form_dialog import FormDialog
from ui.main_window import MainWindow
from ui.pages.case import CasePage
from ui.pages.intake import IntakePage
from ui.program import Program
from ui.settings import Settings


class Typist:
    """Sends real keys to whatever has the focus and counts them; waits, as a person does, for the screen."""

    def __init__(self, program: Program, qtbot: QtBot) -> None:
        self.program, self.qtbot = program, qtbot
        self.presses = 0
        self.characters = 0
        self.fields = 0

    def press(self, key: Qt.Key, modifier: Qt.KeyboardModifier = PLAIN) -> None:
        """Press one key and wait until the program is done with it."""
        self.presses += 1
        keys.press(key, modifier)
        self.wait()

    def write(self, text: str) -> None:
        """Fill one field, as an input method hands the text over."""
        self.fields += 1
        self.characters += len(text)
        keys.write(text)

    def wait(self) -> None:
        """Let everything under way be finished and shown."""
        calm = 0

        def is_calm() -> bool:
            nonlocal calm
            calm = calm + 1 if self.program.tasks.is_idle() else 0
            return calm > 3

        self.qtbot.waitUntil(is_calm, timeout=60_000)

    def wait_for(self, kind: type[QDialog]) -> QDialog:
        """Wait for a window of that kind to come up and take the keys."""
        self.qtbot.waitUntil(lambda: isinstance(QApplication.activeModalWidget(), kind), timeout=60_000)
        dialog = QApplication.activeModalWidget()
        assert isinstance(dialog, kind)
        self.qtbot.waitUntil(lambda: dialog.isActiveWindow() and dialog.isAncestorOf(focused()))
        self.wait()
        return dialog

    def wait_gone(self, dialog: QDialog) -> None:
        """Wait until a window is gone and the one under it has the keys again."""
        self.qtbot.waitUntil(lambda: QApplication.activeModalWidget() is not dialog, timeout=60_000)
        self.wait()
        under = QApplication.activeModalWidget() or self.program.window
        assert under is not None
        under.activateWindow()  # a window system does this by itself, offscreen does not
        self.qtbot.waitUntil(lambda: QApplication.focusWidget() is not None)


@pytest.fixture
def program(dressed: QApplication, file_books: Books, settings: Settings, qtbot: QtBot) -> Iterator[Program]:
    """The program itself, opened on the invented office as its mediator."""
    made = Program(dressed, settings)
    bugs: list[BaseException] = []
    made.tasks.broke.connect(bugs.append)
    assert file_books.folder is not None
    made.start(str(file_books.folder), as_name="周明远")
    qtbot.waitUntil(lambda: isinstance(made.window, MainWindow) and made.tasks.is_idle(), timeout=60_000)
    assert made.window is not None
    made.window.activateWindow()
    qtbot.waitUntil(made.window.isActiveWindow)
    # the office's clock stands still in tests
    assert made.opened is not None
    made.opened.books.clock = file_books.clock
    yield made
    made.window.close()
    made.end()
    assert not bugs, bugs


@pytest.fixture
def typist(program: Program, qtbot: QtBot) -> Typist:
    return Typist(program, qtbot)


def the_window(program: Program) -> MainWindow:
    assert isinstance(program.window, MainWindow)
    return program.window


def the_case(program: Program) -> Case:
    page = the_window(program).page()
    assert isinstance(page, CasePage)
    assert page.desk is not None
    return page.desk.case


def print_into(file: Path, typist: Typist) -> None:
    """Where there is no printer the dialog prints into a file: name it, Enter, and Enter: it came out."""
    typist.wait_for(QPrintDialog)
    for _ in range(12):
        if isinstance(focused(), QLineEdit):
            break
        keys.press(Key.Key_Tab)
    keys.press(Key.Key_A, CTRL)
    keys.write(str(file))
    typist.press(Key.Key_Return)
    question = typist.wait_for(PrintedQuestion)
    typist.press(Key.Key_Return)
    typist.wait_gone(question)


def register(typist: Typist) -> None:
    """Who, with whom, about what: three fields."""
    typist.press(Key.Key_F2)
    assert isinstance(the_window(typist.program).page(), IntakePage)
    typist.write("张桂兰")
    typist.press(Key.Key_Return)
    typist.write("李德旺")
    typist.press(Key.Key_Return)
    typist.write("2026年11月20日，李德旺家的牛进了张桂兰的菜地，踩坏白菜约两分地，双方为赔偿多少争吵。")
    typist.press(Key.Key_Return, CTRL)


def settle_by_agreement(typist: Typist) -> None:
    """Hold the session now, write down what was agreed, and draw the agreement up from it."""
    typist.press(Key.Key_1)
    assert the_case(typist.program).state is CaseState.REGISTERED
    typist.press(Key.Key_6, ALT)
    typist.write("李德旺于2026年12月31日前赔偿张桂兰450元。")
    typist.press(Key.Key_Return, CTRL)
    assert the_case(typist.program).state is CaseState.MEDIATING
    typist.press(Key.Key_F8)
    typist.press(Key.Key_Return, CTRL)
    assert the_case(typist.program).state is CaseState.AGREED


def test_a_simple_dispute_from_opening_the_program_to_the_printed_agreement(
    program: Program, typist: Typist, tmp_path: Path
) -> None:
    """Twelve keys beside the words themselves, four fields: who, with whom, about what, what was agreed."""
    register(typist)
    settle_by_agreement(typist)
    typist.press(Key.Key_F8)
    print_into(tmp_path / "agreement.pdf", typist)
    case = the_case(program)
    agreement = [paper for paper in case.papers if paper.form_code == "agreement"]
    assert [(paper.version, paper.printed) for paper in agreement] == [(1, 1)]
    assert (tmp_path / "agreement.pdf").stat().st_size > 10_000
    assert case.agreement is not None
    (term,) = case.agreement.terms
    assert term.amount_fen == 45_000
    assert not term.to_verify
    assert (typist.presses, typist.fields, typist.characters) == (12, 4, 78)


def test_from_the_printed_agreement_to_the_closed_case(
    program: Program, typist: Typist, tmp_path: Path
) -> None:
    register(typist)
    settle_by_agreement(typist)
    typist.press(Key.Key_F8)
    print_into(tmp_path / "agreement.pdf", typist)
    _tick_signatures(typist)
    assert the_case(program).state is CaseState.PERFORMING
    _record_performance(typist)
    _record_visit(typist)
    _close(typist)
    case = the_case(program)
    assert case.state is CaseState.CLOSED
    workspace = the_window(program).workspace
    assert cases.load(workspace.books, workspace.actor, case.id).closed_on is not None


def _tick_signatures(typist: Typist) -> None:
    """Two parties, the mediator, the recorder and the seal: Space ticks, Enter goes on."""
    typist.press(Key.Key_F8)
    dialog = typist.wait_for(FormDialog)
    for _ in range(5):
        typist.press(Key.Key_Space)
        typist.press(Key.Key_Return)
    typist.press(Key.Key_Return, CTRL)
    typist.wait_gone(dialog)


def _record_performance(typist: Typist) -> None:
    typist.press(Key.Key_F8)
    dialog = typist.wait_for(FormDialog)
    typist.press(Key.Key_Return, CTRL)
    typist.wait_gone(dialog)


def _record_visit(typist: Typist) -> None:
    while the_case(typist.program).visits and any(v.done_on is None for v in the_case(typist.program).visits):
        before = sum(visit.done_on is not None for visit in the_case(typist.program).visits)
        typist.press(Key.Key_F8)
        dialog = typist.wait_for(FormDialog)
        QTest.keyClicks(focused(), "y")  # 已履行, found by its first letter
        typist.press(Key.Key_Return, CTRL)
        typist.wait_gone(dialog)
        assert sum(visit.done_on is not None for visit in the_case(typist.program).visits) == before + 1


def _close(typist: Typist) -> None:
    typist.press(Key.Key_F8)
    dialog = typist.wait_for(FormDialog)
    typist.write("签名原件另存纸质卷。")
    typist.press(Key.Key_Return, CTRL)
    typist.wait_gone(dialog)
