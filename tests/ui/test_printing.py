"""Printing through the system's dialog, here into a PDF file; calling it off leaves nothing marked."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtGui import QImage
from PySide6.QtPrintSupport import QPrintDialog
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from mediation_app.model import PartyRole, PrintState
from mediation_app.rules.errors import Conflict
from mediation_app.services import cases, intake, papers
from mediation_app.services.books import Actor, Books
from mediation_app.services.intake import RegisterDispute
from mediation_app.services.party_entry import PartyEntry
from mediation_app.services.person_entry import PersonEntry
from mediation_app.services.printing import taking
from mediation_app.services.printing.ordering import ToPrint, enqueue
from mediation_app.services.printing.queue import queue
from tests.ui.keys import CTRL, Key, enter, focused, press, write
from ui.dialogs.printed_question import PrintedQuestion
from ui.dialogs.printer_fields import PrintWish
from ui.dialogs.reprint import ReprintDialog
from ui.pdf_pages import page_image, read_pages
from ui.printing import SlipToPrint, print_issued, print_pdf, print_slips
from ui.printing.by_hand import claim
from ui.printing.sources import Waiting
from ui.workspace import Workspace

Settle = Callable[[], None]


@pytest.fixture
def case_id(file_books: Books, mediator: Actor) -> int:
    parties = tuple(
        PartyEntry(person=PersonEntry(name=name), role=role)
        for name, role in (("张三", PartyRole.APPLICANT), ("李四", PartyRole.RESPONDENT))
    )
    return intake.register(file_books, mediator, RegisterDispute(parties=parties, facts="牛吃了庄稼")).case_id


@pytest.fixture
def page(shown: Callable[[QWidget], None]) -> QWidget:
    made = QWidget()
    shown(made)
    return made


def the_dialog(qtbot: QtBot) -> QPrintDialog:
    qtbot.waitUntil(lambda: isinstance(QApplication.activeModalWidget(), QPrintDialog))
    dialog = QApplication.activeModalWidget()
    assert isinstance(dialog, QPrintDialog)
    qtbot.waitUntil(lambda: dialog.isActiveWindow() and QApplication.focusWidget() is not None)
    return dialog


def print_into(file: Path, qtbot: QtBot) -> None:
    """Tab to the file's name, type another over it and press Enter, as a person without a printer does."""
    the_dialog(qtbot)
    for _ in range(12):
        if focused().objectName() == "filename" or isinstance(focused(), QLineEdit):
            break
        press(Key.Key_Tab)
    press(Key.Key_A, CTRL)
    write(str(file))
    enter()


def say_it_came_out(qtbot: QtBot) -> None:
    """Answer the question whether paper came out with Enter: all of it did."""
    press(Key.Key_Return, on=the_question(qtbot))


def the_question(qtbot: QtBot) -> PrintedQuestion:
    qtbot.waitUntil(lambda: isinstance(QApplication.activeModalWidget(), PrintedQuestion), timeout=60_000)
    question = QApplication.activeModalWidget()
    assert isinstance(question, PrintedQuestion)
    return question


def inked_pages(pdf: bytes) -> int:
    """Return how many A4 pages there are; every one must have something dark on it."""
    pages = read_pages(pdf)
    for index, size in enumerate(pages.sizes):
        assert (round(size.width()), round(size.height())) == (595, 842)
        image = page_image(pdf, index, 0.5).convertToFormat(QImage.Format.Format_Grayscale8)
        assert min(bytes(image.constBits())) < 100
    return len(pages)


def printed_versions(workspace: Workspace, case_id: int) -> list[tuple[str, int]]:
    case = cases.load(workspace.books, workspace.actor, case_id)
    return [(paper.form_code, paper.printed) for paper in case.papers]


def test_printing_a_slip_issues_it_and_notes_that_it_was_printed(
    workspace: Workspace, case_id: int, page: QWidget, tmp_path: Path, qtbot: QtBot, settle: Settle
) -> None:
    done: list[bool] = []
    job = print_slips(workspace, (SlipToPrint(case_id, "application"),), "申请书", page)
    job.then(lambda: done.append(True))
    print_into(tmp_path / "out.pdf", qtbot)
    the_question(qtbot)
    assert printed_versions(workspace, case_id) == [("application", 0)]
    say_it_came_out(qtbot)
    qtbot.waitUntil(lambda: bool(done), timeout=60_000)
    settle()
    assert printed_versions(workspace, case_id) == [("application", 1)]
    assert inked_pages((tmp_path / "out.pdf").read_bytes()) == 1


def test_calling_the_dialog_off_leaves_nothing_marked(
    workspace: Workspace, case_id: int, page: QWidget, qtbot: QtBot, settle: Settle
) -> None:
    print_slips(workspace, (SlipToPrint(case_id, "application"),), "申请书", page)
    the_dialog(qtbot)
    with qtbot.waitSignal(workspace.toastWanted):
        press(Key.Key_Escape)
    settle()
    assert printed_versions(workspace, case_id) == []


def print_again(workspace: Workspace, paper_id: int, page: QWidget, file: Path, qtbot: QtBot) -> None:
    done: list[bool] = []
    print_issued(workspace, paper_id, "登记表", page).then(lambda: done.append(True))
    if file.stem != "1":
        qtbot.waitUntil(lambda: isinstance(QApplication.activeModalWidget(), ReprintDialog))
        enter()
        write("当事人遗失")
        enter()
    print_into(file, qtbot)
    say_it_came_out(qtbot)
    qtbot.waitUntil(lambda: bool(done), timeout=60_000)


def test_an_issued_version_is_printed_again_for_a_reason_and_counted(
    workspace: Workspace, case_id: int, page: QWidget, tmp_path: Path, qtbot: QtBot, settle: Settle
) -> None:
    paper = papers.issue(workspace.books, workspace.actor, case_id, "registration")
    for number in (1, 2):
        print_again(workspace, paper.id, page, tmp_path / f"{number}.pdf", qtbot)
        settle()
    assert printed_versions(workspace, case_id) == [("registration", 2)]


def test_a_blank_form_is_printed_without_a_note(
    workspace: Workspace, page: QWidget, tmp_path: Path, qtbot: QtBot, settle: Settle
) -> None:
    done: list[bool] = []
    pdf = papers.blank_pdf("agreement", workspace.now())
    print_pdf(workspace, pdf, "空白协议书", page).then(lambda: done.append(True))
    print_into(tmp_path / "blank.pdf", qtbot)
    qtbot.waitUntil(lambda: bool(done), timeout=60_000)
    assert inked_pages((tmp_path / "blank.pdf").read_bytes()) == inked_pages(pdf)


def test_a_paper_that_cannot_be_issued_says_so_and_is_not_printed(
    workspace: Workspace, case_id: int, page: QWidget, tmp_path: Path, qtbot: QtBot, settle: Settle
) -> None:
    print_slips(workspace, (SlipToPrint(case_id, "agreement"),), "协议书", page)
    print_into(tmp_path / "no.pdf", qtbot)
    qtbot.waitUntil(
        lambda: (
            QApplication.activeModalWidget() is not None
            and not isinstance(QApplication.activeModalWidget(), QPrintDialog)
        ),
        timeout=60_000,
    )
    press(Key.Key_Escape, on=QApplication.activeModalWidget())
    settle()
    assert not (tmp_path / "no.pdf").exists()
    assert printed_versions(workspace, case_id) == []


def test_what_was_taken_for_the_dialog_waits_again_where_a_colleague_has_another(
    file_books: Books, mediator: Actor, case_id: int
) -> None:
    wanted = [ToPrint(case_id=case_id, form_code=code) for code in ("registration", "application")]
    ours, theirs = enqueue(file_books, mediator, wanted)
    taking.take(file_books, mediator, theirs)
    with pytest.raises(Conflict):
        claim(file_books, mediator, Waiting((ours, theirs)), PrintWish(copies=None))
    states = {row.id: row.state for row in queue(file_books, mediator)}
    assert states == {ours: PrintState.WAITING, theirs: PrintState.SENDING}
