"""Versions of a paper: its code in the bar, the record of versions, an edited Word file taken back."""

import io
from collections.abc import Callable
from pathlib import Path

import docx
import pytest
from PySide6.QtCore import QTimer
from PySide6.QtPrintSupport import QPrintDialog
from PySide6.QtWidgets import QApplication, QDialog
from pytestqt.qtbot import QtBot

from mediation_app.model import IssuedPaper
from mediation_app.rules.paper_code import shown
from mediation_app.services import papers
from mediation_app.services.case_change import ChangeCase, change
from mediation_app.services.paper_files import PaperFormat
from reports.conversion import CHOSEN
from tests.ui.case.conftest import Open, Story
from tests.ui.keys import ALT, CTRL, Key, press, write
from ui.pages.case.dialogs.taking_back import CompareDialog, compare_edited
from ui.pages.case.dialogs.versions import VersionsDialog
from ui.pages.case.page import CasePage

Settle = Callable[[], None]


@pytest.fixture(autouse=True)
def no_converter(monkeypatch: pytest.MonkeyPatch) -> None:
    """No office program on this machine."""
    monkeypatch.setenv(CHOSEN, "")


def issued(story: Story) -> IssuedPaper:
    work = story.workspace
    return papers.issue(work.books, work.actor, story.case_id, "agreement")


def edited(story: Story, folder: Path, old: str, new: str) -> Path:
    """Change words of the newest agreement in Word."""
    work = story.workspace
    file = docx.Document(io.BytesIO(papers.docx_of(work.books, work.actor, issued(story).id)))
    for run in (run for paragraph in file.paragraphs for run in paragraph.runs):
        run.text = run.text.replace(old, new)
    file.save(str(folder / "改好的协议.docx"))
    return folder / "改好的协议.docx"


def on_top(kind: type[QDialog], qtbot: QtBot, settle: Settle) -> QDialog:
    qtbot.waitUntil(lambda: isinstance(QApplication.activeModalWidget(), kind))
    dialog = QApplication.activeModalWidget()
    assert isinstance(dialog, kind)
    qtbot.waitUntil(dialog.isActiveWindow)
    settle()
    return dialog


def compare(page: CasePage, path: Path, qtbot: QtBot, settle: Settle) -> CompareDialog:
    assert page.desk is not None
    slip = page.desk.dossier.slip("agreement", 0)
    assert slip is not None
    compare_edited(page.desk, slip, path)
    settle()
    dialog = on_top(CompareDialog, qtbot, settle)
    assert isinstance(dialog, CompareDialog)
    return dialog


def test_the_bar_tells_version_and_code(story: Story, open_case: Open) -> None:
    paper = issued(story.mediated().agreed())
    page = open_case(story.case_id)
    assert page.centre is not None
    bar = page.centre.bar
    assert "第1版" in bar.state_label.text()
    assert shown(paper.code) in bar.state_label.text()
    assert bar.versions_button.isVisible()
    assert bar.edited_action.isEnabled()


def test_a_draft_has_neither_versions_nor_anything_to_take_back(story: Story, open_case: Open) -> None:
    page = open_case(story.mediated().agreed().case_id)
    assert page.centre is not None
    assert not page.centre.bar.versions_button.isVisible()
    assert not page.centre.bar.edited_action.isEnabled()


def test_the_record_lists_versions_newest_first_and_shows_the_chosen_one(
    story: Story, open_case: Open, qtbot: QtBot, settle: Settle, tmp_path: Path
) -> None:
    work = story.workspace
    first = papers.issue(work.books, work.actor, story.case_id, "application")
    change(work.books, work.actor, ChangeCase(case_id=story.case_id, demands="请求赔偿白菜损失。"))
    papers.issue(work.books, work.actor, story.case_id, "application")
    page = open_case(story.case_id)
    page.catalogue.choose("application")
    settle()
    assert page.centre is not None
    menu = page.centre.bar.versions_button.menu()
    page.centre.bar.versions_button.setFocus()
    QTimer.singleShot(0, lambda: press(Key.Key_Down, on=menu))
    QTimer.singleShot(20, lambda: press(Key.Key_Return, on=menu))
    press(Key.Key_Space)
    settle()
    dialog = on_top(VersionsDialog, qtbot, settle)
    assert isinstance(dialog, VersionsDialog)
    newest = dialog.chosen()
    assert newest is not None
    assert (newest.version, newest.is_newest) == (2, True)
    press(Key.Key_Down)
    settle()
    old = dialog.chosen()
    assert old is not None
    assert old.paper_id == first.id
    qtbot.waitUntil(lambda: dialog.pdf.page_count() == first.pages)
    assert shown(first.code) in dialog.details.text()
    assert first.sha256[:8] in dialog.details.text()
    dialog.write(old, tmp_path, PaperFormat.PDF)
    settle()
    (written,) = tmp_path.glob("*.pdf")
    assert written.read_bytes() == papers.pdf_of(work.books, work.actor, first.id)
    press(Key.Key_F9)
    settle()
    on_top(QPrintDialog, qtbot, settle).reject()
    dialog.reject()


def test_an_edited_file_is_shown_side_by_side_and_kept_with_its_reason(
    story: Story, open_case: Open, qtbot: QtBot, settle: Settle, tmp_path: Path
) -> None:
    story.mediated().agreed().issued()
    page = open_case(story.case_id)
    dialog = compare(page, edited(story, tmp_path, "牛踩坏白菜", "牛踩坏白菜三十棵"), qtbot, settle)
    assert dialog.view.count == 1
    text = dialog.view.toPlainText()
    assert "第1版" in text
    assert "改好的协议.docx" in text
    assert "三十棵" in text
    press(Key.Key_Down, ALT)
    press(Key.Key_Return, CTRL)
    assert dialog.reason_row.problem_label.isVisible()
    write("双方当面核对了棵数")
    press(Key.Key_Return, CTRL)
    settle()
    qtbot.waitUntil(lambda: not dialog.isVisible())
    settle()
    newest = max(story.case.papers, key=lambda paper: paper.version)
    assert (newest.version, newest.reason) == (2, "双方当面核对了棵数")
    assert page.centre is not None
    assert "只有 Word 稿" in page.centre.notice.text_label.text()
    assert "第2版" in page.centre.bar.state_label.text()


def test_a_barred_file_says_why_and_cannot_be_kept(
    story: Story, open_case: Open, qtbot: QtBot, settle: Settle, tmp_path: Path
) -> None:
    story.mediated().agreed().issued()
    page = open_case(story.case_id)
    path = edited(story, tmp_path, "牛踩坏白菜", "牛踩坏白菜，张三今后不得再上访")
    dialog = compare(page, path, qtbot, settle)
    assert "法定权利" in dialog.notice.text_label.text()
    press(Key.Key_Return, CTRL)
    settle()
    assert len(story.case.papers) == 1
    press(Key.Key_Escape)
    qtbot.waitUntil(lambda: not dialog.isVisible())


def test_sums_that_no_longer_fit_are_pointed_out(
    story: Story, open_case: Open, qtbot: QtBot, settle: Settle, tmp_path: Path
) -> None:
    story.mediated().agreed().issued()
    page = open_case(story.case_id)
    dialog = compare(page, edited(story, tmp_path, "450元", "400元"), qtbot, settle)
    assert "400元" in dialog.warnings.text_label.text()
    dialog.reject()


def test_a_file_that_is_none_of_ours_is_refused_in_words(
    story: Story, open_case: Open, qtbot: QtBot, settle: Settle, tmp_path: Path
) -> None:
    story.mediated().agreed().issued()
    page = open_case(story.case_id)
    assert page.desk is not None
    slip = page.desk.dossier.slip("agreement", 0)
    assert slip is not None
    (tmp_path / "旧.doc").write_bytes(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1 WordDocument")
    compare_edited(page.desk, slip, tmp_path / "旧.doc")
    settle()
    dialog = on_top(QDialog, qtbot, settle)
    assert "旧的 .doc" in dialog.notice.text_label.text()  # type: ignore[attr-defined]
    dialog.reject()
