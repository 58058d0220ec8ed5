"""The whole path of one agreement on the page of papers, by keyboard alone, in the whole program."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QFileDialog
from pytestqt.qtbot import QtBot

from mediation_app.rules.vocabulary import ServiceManner
from mediation_app.rules.workflow import CaseState
from mediation_app.services import case_moves, papers, signed_files
from mediation_app.services.books import Actor, Books
from mediation_app.services.case_moves import Close
from mediation_app.services.paper_desk import Stage, desk
from mediation_app.services.sealing.certificates import make_test_certificate
from tests.scanned import as_pdf, printed
from tests.services.scenes import Scene, agreed
from tests.ui.keys import ALT, CTRL, Key
from tests.ui.test_from_opening_to_print import Typist, print_into, the_window
from ui.dialogs.bind import BindDialog
from ui.forms.form_dialog import FormDialog
from ui.main_window import MainWindow
from ui.pages.case.dialogs.sealing import SealDialog
from ui.pages.papers import PapersPage
from ui.pages.papers.waiting import WaitingView
from ui.program import Program
from ui.settings import Settings

PASSWORD = "123456"
DPI = 150
KEYS = 42
"""Keys pressed for the whole path, beside the password and the file's name."""


@pytest.fixture
def scene(file_books: Books, mediator: Actor, administrator: Actor) -> Scene:
    """An agreement that is drawn up, in an office with a test certificate."""
    make_test_certificate(file_books, administrator, PASSWORD)
    return agreed(file_books, mediator)


@pytest.fixture
def typist(
    scene: Scene, dressed: QApplication, settings: Settings, qtbot: QtBot, tmp_path: Path
) -> Iterator[Typist]:
    """A mediator alone in the office, at the keyboard of the program."""
    settings.dossier_folder = tmp_path / "卷宗"
    program = Program(dressed, settings)
    bugs: list[BaseException] = []
    program.tasks.broke.connect(bugs.append)
    program.start(str(scene.books.folder), as_name="周明远")
    qtbot.waitUntil(
        lambda: isinstance(program.window, MainWindow) and program.tasks.is_idle(), timeout=60_000
    )
    window = the_window(program)
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    assert program.opened is not None
    program.opened.books.clock = scene.books.clock
    yield Typist(program, qtbot)
    window.close()
    program.end()
    assert not bugs, bugs


def waiting(typist: Typist) -> WaitingView:
    page = the_window(typist.program).page()
    assert isinstance(page, PapersPage)
    view = page.made("waiting")
    assert isinstance(view, WaitingView)
    return view


def stages(scene: Scene) -> set[Stage]:
    return {stage for stage, _ in desk(scene.books, scene.actor).stages}


def go_to(typist: Typist, stage: Stage) -> None:
    """Go to the first tab and there with the right arrow to the stage."""
    typist.press(Key.Key_1, ALT)
    view = waiting(typist)
    while not view.scopes[stage.value].isChecked():
        typist.press(Key.Key_Right)
    row = view.list.row()
    assert row is not None
    assert row.stage is stage


def tick(typist: Typist, count: int) -> None:
    """Tick the first places of the sheet of signatures."""
    dialog = typist.wait_for(FormDialog)
    for _ in range(count):
        typist.press(Key.Key_Space)
        typist.press(Key.Key_Return)
    typist.press(Key.Key_Return, CTRL)
    typist.wait_gone(dialog)


@pytest.mark.qt_log_ignore("This plugin does not support", extend=True)  # said by offscreen only
def test_an_agreement_goes_from_the_printer_into_the_bound_dossier_by_keyboard_alone(
    scene: Scene, typist: Typist, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    books, actor = scene.books, scene.actor
    # print: into the queue, and from there all at once
    typist.press(Key.Key_7, CTRL)
    typist.press(Key.Key_F9)
    typist.press(Key.Key_F9)
    print_into(tmp_path / "out.pdf", typist)
    assert all(paper.printed == 1 for paper in scene.case.papers)
    assert stages(scene) == {Stage.SIGN, Stage.SCAN}
    # sign: everybody, then the certificate, then the seal on paper
    go_to(typist, Stage.SIGN)
    typist.press(Key.Key_Return)
    tick(typist, 4)
    assert stages(scene) == {Stage.SEAL, Stage.SCAN}
    go_to(typist, Stage.SEAL)
    seal_by_certificate(scene, typist)
    typist.press(Key.Key_Return)
    tick(typist, 1)
    assert scene.case.state is CaseState.PERFORMING
    assert stages(scene) == {Stage.SCAN, Stage.HAND_OUT}
    # scan back
    scan = tmp_path / "扫描.pdf"
    scan.write_bytes(scanned(scene))
    monkeypatch.setattr(QFileDialog, "getOpenFileNames", lambda *_: ([str(scan)], ""))
    go_to(typist, Stage.SCAN)
    typist.press(Key.Key_Return)
    typist.press(Key.Key_O, CTRL)
    file_all(scene, typist)
    assert stages(scene) == {Stage.HAND_OUT}
    # hand out
    go_to(typist, Stage.HAND_OUT)
    typist.press(Key.Key_Return)
    dialog = typist.wait_for(FormDialog)
    typist.press(Key.Key_Return, CTRL)
    typist.wait_gone(dialog)
    given = {row.receiver: row.manner for row in scene.case.handed_out}
    assert given["石磊"] is given["田芳"] is ServiceManner.IN_PERSON
    assert stages(scene) == set()
    # bind, once the case is closed
    case_moves.close(books, actor, Close(case_id=scene.case_id, on=scene.today, reason="另案处理"))
    typist.press(Key.Key_F5)
    go_to(typist, Stage.BIND)
    typist.press(Key.Key_Return)
    bind = typist.wait_for(BindDialog)
    typist.press(Key.Key_Return, CTRL)
    typist.press(Key.Key_Return, CTRL)
    typist.wait_gone(bind)
    assert len(list((tmp_path / "卷宗").glob("*卷宗.pdf"))) == 1
    assert stages(scene) == set()
    assert typist.presses <= KEYS, typist.presses


def seal_by_certificate(scene: Scene, typist: Typist) -> None:
    """Put the test certificate's signature on the file; it never counts as the seal on paper."""
    typist.press(Key.Key_Return, CTRL)
    dialog = typist.wait_for(SealDialog)
    typist.write(PASSWORD)
    typist.press(Key.Key_Return, CTRL)
    assert dialog.isVisible(), "tells what it is worth before it closes"
    typist.press(Key.Key_Return, CTRL)
    typist.wait_gone(dialog)
    agreement = next(paper for paper in scene.case.papers if paper.form_code == "agreement")
    (sealed,) = signed_files.files_of(scene.books, scene.actor, agreement.id)
    assert sealed.is_test
    assert stages(scene) == {Stage.SEAL, Stage.SCAN}


def scanned(scene: Scene) -> bytes:
    """The record and the agreement as they come back from the scanner, in the wrong order."""
    sheets = [
        sheet
        for paper in reversed(scene.case.papers)
        for sheet in printed(papers.pdf_of(scene.books, scene.actor, paper.id), DPI)
    ]
    return as_pdf(sheets, DPI)


def file_all(scene: Scene, typist: Typist) -> None:
    """File one set after the other; signatures that are ticked already are not asked for again."""
    for _ in scene.case.papers:
        typist.press(Key.Key_F9)
        if isinstance(QApplication.activeModalWidget(), FormDialog):
            typist.press(Key.Key_Escape)
