from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtPrintSupport import QPrintDialog
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog, QWidget
from pytestqt.qtbot import QtBot

from forms.registry import FORMS
from mediation_app.model import TermKind
from mediation_app.services import agreements
from mediation_app.services.books import Actor, Books
from mediation_app.services.terms import TermEntry
from mediation_app.services.today_rows import TodayKind, TodayRow
from tests.services.scenes import Scene, agreed, deal, mediated
from tests.ui.keys import Key, press
from tests.ui.test_printing import print_into
from ui.pages.case.dialogs.checkup_dialog import CheckUpDialog
from ui.pages.papers import PapersPage
from ui.pages.papers.blanks import BlanksView
from ui.pages.papers.waiting import WaitingView
from ui.workspace import Workspace

Settle = Callable[[], None]
Shown = Callable[[QWidget], None]


@pytest.fixture
def scene(file_books: Books, mediator: Actor) -> Scene:
    """A written agreement that is not yet printed."""
    return agreed(file_books, mediator)


@pytest.fixture
def page(workspace: Workspace, shown: Shown, settle: Settle) -> PapersPage:
    made = PapersPage(workspace)
    made.resize(1100, 600)
    shown(made)
    settle()
    return made


def waiting(page: PapersPage) -> WaitingView:
    view = page.made("waiting")
    assert isinstance(view, WaitingView)
    return view


def blanks(page: PapersPage) -> BlanksView:
    view = page.made("blanks")
    assert isinstance(view, BlanksView)
    return view


def test_nothing_waiting_says_so(page: PapersPage) -> None:
    assert waiting(page).empty.isVisible()


def test_papers_of_all_cases_wait_and_enter_opens_the_paper(
    scene: Scene, page: PapersPage, workspace: Workspace
) -> None:
    opened: list[tuple[int, str]] = []
    workspace.caseWanted.connect(lambda case_id, target: opened.append((case_id, target)))
    row = waiting(page).list.current()
    assert row is not None
    assert isinstance(row.target, TodayRow)
    assert row.target.kind is TodayKind.TO_PRINT
    press(Key.Key_Return, on=waiting(page).list)
    [(case_id, target)] = opened
    assert case_id == scene.case_id
    assert target.startswith("paper:")


def test_every_form_can_be_had_blank(page: PapersPage) -> None:
    QTest.mouseClick(page.buttons["blanks"], Qt.MouseButton.LeftButton)
    assert blanks(page).list.hasFocus()
    assert blanks(page).list.model().rowCount() == len(FORMS) + 1
    assert blanks(page).list.current() is not None
    assert {command.key for command in page.commands() if command.enabled} >= {"papers-print", "papers-save"}


@pytest.mark.parametrize(("name", "begins"), [("表.pdf", b"%PDF"), ("表.docx", b"PK")])
def test_a_blank_form_is_saved(
    page: PapersPage,
    settle: Settle,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    name: str,
    begins: bytes,
) -> None:
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(tmp_path / name), ""))
    QTest.mouseClick(page.buttons["blanks"], Qt.MouseButton.LeftButton)
    blanks(page).save_blank()
    settle()
    assert (tmp_path / name).read_bytes().startswith(begins)


def test_the_palette_leads_to_a_blank_form(page: PapersPage) -> None:
    page.open_at("agreement")
    row = blanks(page).list.current()
    assert blanks(page).list.isVisible()
    assert row is not None
    assert row.target == "agreement"


def test_the_key_changes_the_list(page: PapersPage) -> None:
    seen = []
    for _ in page.tabs:
        page.switch()
        seen.append(page.here())
    assert seen == ["queue", "scans", "blanks", "shelf", "waiting"]


@pytest.mark.qt_log_ignore("This plugin does not support", extend=True)  # said by offscreen only
def test_f9_prints_every_paper_of_the_line_into_one_job(
    scene: Scene, page: PapersPage, settle: Settle, tmp_path: Path, qtbot: QtBot
) -> None:
    row = waiting(page).list.current()
    assert row is not None
    assert isinstance(row.target, TodayRow)
    assert {code for code, _ in row.target.papers} == {"mediation_record", "agreement"}
    waiting(page).print_chosen()
    print_into(tmp_path / "out.pdf", qtbot)
    qtbot.waitUntil(lambda: len(scene.case.papers) == 2, timeout=10_000)
    qtbot.waitUntil(lambda: all(paper.printed == 1 for paper in scene.case.papers), timeout=10_000)
    page.refresh()
    settle()
    assert (tmp_path / "out.pdf").read_bytes().startswith(b"%PDF")
    assert all(code not in {"mediation_record", "agreement"} for code, _ in _waiting_papers(page))


@pytest.mark.qt_log_ignore("This plugin does not support", extend=True)  # said by offscreen only
def test_what_the_check_up_warns_of_is_seen_before_a_line_is_printed(
    file_books: Books, mediator: Actor, workspace: Workspace, shown: Shown, settle: Settle, qtbot: QtBot
) -> None:
    scene = mediated(file_books, mediator)
    term = TermEntry(kind=TermKind.ACT, debtor_id=scene.party("田芳"), text="田芳尽快修好篱笆。")
    agreements.save(file_books, mediator, deal(scene, term))
    page = PapersPage(workspace)
    shown(page)
    settle()
    opened: list[tuple[int, str]] = []
    workspace.caseWanted.connect(lambda case_id, target: opened.append((case_id, target)))
    waiting(page).print_chosen()
    qtbot.waitUntil(lambda: isinstance(QApplication.activeModalWidget(), CheckUpDialog))
    dialog = QApplication.activeModalWidget()
    assert isinstance(dialog, CheckUpDialog)
    assert scene.case.papers == []
    press(Key.Key_Return, on=dialog.list.list)
    assert opened == [(scene.case_id, "agreement")]
    waiting(page).print_chosen()
    qtbot.waitUntil(lambda: isinstance(QApplication.activeModalWidget(), CheckUpDialog))
    dialog = QApplication.activeModalWidget()
    assert isinstance(dialog, CheckUpDialog)
    press(Key.Key_F9, on=dialog)
    qtbot.waitUntil(lambda: isinstance(QApplication.activeModalWidget(), QPrintDialog))
    QApplication.activeModalWidget().reject()  # type: ignore[union-attr]
    settle()
    assert scene.case.papers == []


def _waiting_papers(page: PapersPage) -> tuple[tuple[str, int], ...]:
    row = waiting(page).list.current()
    return row.target.papers if row is not None and isinstance(row.target, TodayRow) else ()
