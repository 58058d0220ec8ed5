"""The settings' 文书模板: a Word file is looked at, mended, imported, renewed and retired, by keys."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QFileDialog, QWidget
from pytestqt.qtbot import QtBot

from mediation_app.model import TemplateNeed
from mediation_app.services import papers, templates
from mediation_app.services.books import Actor, Books
from reports.templates.check import check
from tests.reports.word_templates import word_file
from tests.services.scenes import mediated
from tests.ui.keys import CTRL, Key, press, write
from ui.dialogs.starter import StarterDialog
from ui.dialogs.template import TemplateDialog
from ui.pages.settings.templates import TemplatesSection
from ui.theme import px
from ui.workspace import Workspace

Settle = Callable[[], None]
Shown = Callable[[QWidget], None]


@pytest.fixture
def section(workspace: Workspace, shown: Shown, settle: Settle) -> TemplatesSection:
    made = TemplatesSection(workspace)
    shown(made)
    settle()
    made.list.setFocus()
    return made


def file(folder: Path, *lines: str, name: str = "案件移交单.docx") -> Path:
    path = folder / name
    path.write_bytes(word_file(*lines))
    return path


def lines(dialog: TemplateDialog) -> list[str]:
    model = dialog.problems.model()
    spoken = Qt.ItemDataRole.AccessibleTextRole
    return [str(model.index(row, 0).data(spoken)) for row in range(model.rowCount())]


def active_dialog() -> QWidget:
    dialog = QApplication.activeModalWidget()
    assert dialog is not None
    return dialog


def test_insert_asks_for_a_word_file(section: TemplatesSection) -> None:
    press(Key.Key_Insert, on=section.list)
    dialog = active_dialog()
    assert isinstance(dialog, QFileDialog)
    assert dialog.nameFilters() == ["Word 文件 (*.docx)"]
    dialog.reject()


def test_problems_are_shown_by_place_and_mended_in_word(
    section: TemplatesSection, settle: Settle, tmp_path: Path, file_books: Books, mediator: Actor
) -> None:
    dialog = section.open_import(file(tmp_path, "{{ 案号 }}", "{% for 人 in 当事人们 %}{{ 人.姓名 }}"))
    settle()
    assert "有 2 处要改" in dialog.notice.text_label.text()
    assert "没有“案号”这一项，是不是“卷号”？" in "".join(lines(dialog))
    assert "第2段" in "".join(lines(dialog))
    press(Key.Key_Return, CTRL, on=dialog)
    settle()
    assert templates.templates(file_books) == ()
    file(tmp_path, "{{ 卷号 }}", "移交给 {{ 填写.移交单位 }}")
    press(Key.Key_F5, on=dialog)
    settle()
    assert dialog.notice.isHidden()
    assert "会填入的内容" in "".join(lines(dialog))
    assert "移交单位" in "".join(lines(dialog))
    dialog.reject()


@pytest.mark.parametrize("looks", [(), ("english",), ("large_type",), ("english", "large_type")])
def test_what_is_wrong_presses_no_field_together_and_the_dialog_stays_on_the_screen(
    looks: tuple[str, ...],
    request: pytest.FixtureRequest,
    workspace: Workspace,
    shown: Shown,
    settle: Settle,
    tmp_path: Path,
) -> None:
    for look in looks:
        request.getfixturevalue(look)
    shown(parent := QWidget())
    dialog = TemplateDialog(workspace, file(tmp_path, "{{ 卷号 }}", "{{ 没有的 }}"), parent)
    dialog.open()
    settle()
    QApplication.processEvents()
    assert dialog.notice.isVisible()
    dialog.resize(dialog.width(), 768 - px(32))  # the least screen, less the window's frame
    QApplication.processEvents()
    for one in (dialog.file_label, dialog.kind, dialog.after, dialog.need, dialog.signable):
        assert one.height() >= one.sizeHint().height(), one.accessibleName()
    assert dialog.height() == 768 - px(32)


def test_a_paper_is_imported_placed_and_named_by_keys(
    section: TemplatesSection, settle: Settle, tmp_path: Path, file_books: Books, mediator: Actor
) -> None:
    scene = mediated(file_books, mediator)
    dialog = section.open_import(file(tmp_path, "{{ 卷号 }}"))
    settle()
    title = dialog.grid.row("title").editor
    assert title.hasFocus()
    write("移交清单", on=title)
    press(Key.Key_Return, on=title)
    assert dialog.after.hasFocus()
    while dialog.after.currentData() != "mediation_record":
        press(Key.Key_Down, on=dialog.after)
    press(Key.Key_Tab, on=dialog.after)
    press(Key.Key_Down, on=dialog.need)
    press(Key.Key_Return, CTRL, on=dialog)
    settle()
    (row,) = templates.templates(file_books)
    assert (row.title, row.after, row.need) == ("移交清单", "mediation_record", TemplateNeed.MUST)
    shown = section.list.model()
    assert "移交清单　第1版" in str(shown.index(1, 0).data())
    codes = [slip.form_code for slip in papers.contents(file_books, mediator, scene.case_id)]
    assert codes.index("own-1") == codes.index("mediation_record") + 1


def test_one_of_ours_is_replaced_and_asks_for_what_it_must_show(
    section: TemplatesSection, settle: Settle, tmp_path: Path, file_books: Books, mediator: Actor
) -> None:
    dialog = section.open_import(file(tmp_path, "{{ 当事人姓名 }}"))
    settle()
    dialog.kind.setFocus()
    while dialog.kind.currentData() != "termination_notice":
        press(Key.Key_Down, on=dialog.kind)
    settle()
    assert "缺少必须有的内容" in "".join(lines(dialog))
    assert dialog.grid.row("title").isHidden()
    file(tmp_path, "{{ 当事人姓名 }}{{ 办理原因 }}")
    press(Key.Key_F5, on=dialog)
    settle()
    press(Key.Key_Return, CTRL, on=dialog)
    settle()
    (row,) = templates.templates(file_books)
    assert (row.code, row.replaces) == ("termination_notice", "终止调解通知书")


def test_a_new_version_and_retiring(
    section: TemplatesSection, settle: Settle, tmp_path: Path, file_books: Books, qtbot: QtBot
) -> None:
    first = section.open_import(file(tmp_path, "{{ 卷号 }}"))
    settle()
    press(Key.Key_Return, CTRL, on=first)
    settle()
    assert [row.code for row in section.rows] == ["own-1"]
    section.list.setFocus()
    section.list.go_to_first()
    press(Key.Key_Return, on=section.list)
    chooser = active_dialog()
    assert isinstance(chooser, QFileDialog)
    chooser.reject()
    dialog = section.open_import(file(tmp_path, "{{ 卷名 }}"), section.rows[0])
    settle()
    assert dialog.code() == "own-1"
    press(Key.Key_Return, CTRL, on=dialog)
    settle()
    assert [(row.version, row.in_force) for row in section.rows] == [(2, True), (1, False)]
    section.activateWindow()
    qtbot.waitUntil(section.isActiveWindow)
    section.list.setFocus()
    section.list.go_to_first()
    press(Key.Key_Delete, on=section.list)
    press(Key.Key_Return, CTRL, on=active_dialog())
    settle()
    assert not any(row.in_force for row in templates.templates(file_books))


def test_a_starter_and_the_list_of_slots_are_written(
    section: TemplatesSection, settle: Settle, tmp_path: Path
) -> None:
    dialog = section.begin()
    assert isinstance(dialog, StarterDialog)
    press(Key.Key_Down, on=dialog.list)
    assert dialog.code() == "application"
    press(Key.Key_Return, on=dialog.list)
    saving = active_dialog()
    assert isinstance(saving, QFileDialog)
    assert saving.selectedFiles()[0].endswith("人民调解申请书 起始模板.docx")
    saving.reject()
    now = section.workspace.now()
    section.save_to(tmp_path / "起始.docx", lambda _b, _a: templates.starter_file("application", now))
    settle()
    assert check((tmp_path / "起始.docx").read_bytes(), "application").problems == ()
    section.save_list()
    saving = active_dialog()
    assert isinstance(saving, QFileDialog)
    saving.reject()


def test_the_section_says_which_office_program_makes_pdf(section: TemplatesSection) -> None:
    assert "PDF" in section.office_label.text() or "打印 Word 稿" in section.office_label.text()
    assert section.list.accessibleName() == "文书模板"


def test_a_leader_only_looks(
    seat: Callable[[Actor], Workspace], leader: Actor, shown: Shown, settle: Settle
) -> None:
    section = TemplatesSection(seat(leader))
    shown(section)
    settle()
    assert not section.may_change
    press(Key.Key_Insert, on=section.list)
    assert QApplication.activeModalWidget() is None
    assert section.begin() is None
