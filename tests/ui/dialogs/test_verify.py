"""验证文书 with real keys: a code typed or scanned, a file, and what is said of each."""

import io
from collections.abc import Callable
from pathlib import Path

import pikepdf
import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent
from PySide6.QtWidgets import QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from mediation_app.model import IssuedPaper
from mediation_app.rules.paper_code import paper_code, shown
from mediation_app.services import papers, signed_files
from mediation_app.services.books import Actor, Books
from mediation_app.services.screen_signing import signed_copy
from tests.services.scenes import Scene, agreed
from tests.services.signing_scenes import sign
from tests.ui.keys import Key, enter, press, write
from ui.dialogs.verify import VerifyDialog
from ui.main_window import MainWindow
from ui.pages.papers import PapersPage
from ui.workspace import Workspace

Settle = Callable[[], None]
Shown = Callable[[QWidget], None]


@pytest.fixture
def scene(file_books: Books, mediator: Actor) -> Scene:
    return agreed(file_books, mediator)


@pytest.fixture
def paper(scene: Scene) -> IssuedPaper:
    return papers.issue(scene.books, scene.actor, scene.case_id, "agreement")


@pytest.fixture
def dialog(workspace: Workspace, shown: Shown) -> VerifyDialog:
    made = VerifyDialog(workspace)
    shown(made)
    made.line.setFocus()
    return made


def told(dialog: VerifyDialog) -> str:
    return "\n".join(one.text() for one in dialog.facts.findChildren(QLabel))


def test_a_typed_code_shows_what_is_recorded(
    paper: IssuedPaper, dialog: VerifyDialog, settle: Settle
) -> None:
    write(shown(paper.code).lower())
    enter()
    settle()
    assert dialog.verdict.text_label.text().startswith("在册")
    for words in ("人民调解协议书", "石磊", "田芳", "2400元", paper.sha256[:8], shown(paper.code)):
        assert words in told(dialog)


def test_a_scanned_code_is_taken_at_once_and_the_next_one_after_it(
    paper: IssuedPaper, dialog: VerifyDialog, settle: Settle
) -> None:
    write(f"TJ1:{paper.code}:1/2")
    enter()
    settle()
    assert dialog.verdict.text_label.text().startswith("在册")
    write(f"TJ1:{paper_code('nobody')}:1/1")
    enter()
    settle()
    assert dialog.verdict.text_label.text().startswith("不在册")
    assert told(dialog) == ""


def test_a_wrong_code_is_said_beside_the_line(dialog: VerifyDialog, settle: Settle) -> None:
    enter()
    assert dialog.row.problem_label.isVisible()
    write("AAAA-AAAA-AAAA")
    enter()
    settle()
    assert "验证码" in dialog.row.problem_label.text()
    assert not dialog.verdict.isVisible()


def test_what_was_wrong_before_is_not_said_of_the_next_one(
    paper: IssuedPaper, dialog: VerifyDialog, settle: Settle
) -> None:
    write("/nowhere/x.pdf")
    enter()
    settle()
    assert dialog.notice.isVisible()
    dialog.line.selectAll()
    write(shown(paper.code))
    enter()
    settle()
    assert dialog.verdict.text_label.text().startswith("在册")
    assert not dialog.notice.isVisible()


def test_label_line_and_button_keep_together_also_with_a_problem(
    dialog: VerifyDialog, settle: Settle
) -> None:
    def edges() -> tuple[int, int]:
        row, line, choose = dialog.row, dialog.line, dialog.choose_button
        under_label = line.y() - (row.label.y() + row.label.height())
        return under_label, abs(line.geometry().center().y() - choose.geometry().center().y())

    assert edges() <= (6, 1)
    write("AAAA-AAAA-AAAA")
    enter()
    settle()
    assert dialog.row.problem_label.isVisible()
    assert edges() <= (6, 1)


def test_a_genuine_file_and_one_saved_again(
    scene: Scene, paper: IssuedPaper, dialog: VerifyDialog, settle: Settle, tmp_path: Path
) -> None:
    path = tmp_path / "a.pdf"
    path.write_bytes(papers.pdf_of(scene.books, scene.actor, paper.id))
    write(str(path))
    enter()
    settle()
    assert dialog.verdict.text_label.text().startswith("真实")
    target = io.BytesIO()
    with pikepdf.open(path) as file:
        file.save(target, linearize=True)
    path.write_bytes(target.getvalue())
    enter()
    settle()
    assert dialog.verdict.text_label.text().startswith("不一致")
    assert "文字一致" in dialog.verdict.advice_label.text()
    assert not dialog.view.isVisible()


def test_of_a_signed_copy_its_own_digest_is_told_too(
    dialog: VerifyDialog, scene: Scene, paper: IssuedPaper, settle: Settle, tmp_path: Path
) -> None:
    sign(scene, paper, "石磊")
    made = signed_copy(scene.books, scene.actor, paper.id)
    path = tmp_path / "签名版.pdf"
    path.write_bytes(signed_files.pdf_of(scene.books, scene.actor, made.id))
    dialog.verify(path)
    settle()
    digests = [one.text().replace(" ", "") for one in dialog.facts.findChildren(QLabel)]
    assert {paper.sha256, made.sha256} <= set(digests)


def test_a_file_is_dropped(
    scene: Scene, paper: IssuedPaper, dialog: VerifyDialog, settle: Settle, tmp_path: Path
) -> None:
    path = tmp_path / "a.docx"
    path.write_bytes(papers.docx_of(scene.books, scene.actor, paper.id))
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path))])
    drop = QDropEvent(
        QPointF(5, 5),
        Qt.DropAction.CopyAction,
        data,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )
    dialog.dropEvent(drop)
    settle()
    assert dialog.verdict.text_label.text().startswith("真实")


def test_a_missing_file_is_said(dialog: VerifyDialog, settle: Settle, tmp_path: Path) -> None:
    write(str(tmp_path / "gone.pdf"))
    enter()
    settle()
    assert "gone.pdf" in dialog.notice.text_label.text()


def test_the_case_is_opened_at_the_paper(
    paper: IssuedPaper, dialog: VerifyDialog, settle: Settle, workspace: Workspace
) -> None:
    opened: list[tuple[int, str]] = []
    workspace.caseWanted.connect(lambda case_id, target: opened.append((case_id, target)))
    write(paper.code)
    enter()
    settle()
    dialog.open_button.setFocus()
    press(Key.Key_Space)
    assert opened == [(paper.case_id, "paper:agreement:0")]
    assert not dialog.isVisible()


def test_it_is_found_in_the_palette_and_on_the_page_of_papers(
    window: MainWindow, workspace: Workspace, shown: Shown, settle: Settle, qtbot: QtBot
) -> None:
    command = next(command for command in window.commands() if command.key == "verify")
    command.run()
    qtbot.waitUntil(lambda: isinstance(QApplication.activeModalWidget(), VerifyDialog))
    press(Key.Key_Escape)
    page = PapersPage(workspace)
    shown(page)
    settle()
    next(command for command in page.commands() if command.key == "papers-verify").run()
    qtbot.waitUntil(lambda: isinstance(QApplication.activeModalWidget(), VerifyDialog))
    press(Key.Key_Escape)
