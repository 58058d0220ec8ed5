"""Nothing is cut or wrapped on the window of 1366 by 768: in Chinese, in English, in large type."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QPoint, QRect
from PySide6.QtWidgets import (
    QAbstractButton,
    QPlainTextEdit,
    QPushButton,
    QRadioButton,
    QTabBar,
    QWidget,
)

from mediation_app.services import clauses
from mediation_app.services.paper_values import PaperKey
from tests.ui.case.conftest import Open, Story
from ui.dialogs.base import Dialog
from ui.main_window import MainWindow
from ui.messages import CrashDialog
from ui.pages.case import CasePage
from ui.pages.case.dialogs.clause_picker import ClausePicker
from ui.pages.case.dialogs.versions import VersionsDialog
from ui.widgets import PanelButton
from ui.workspace import Workspace

Settle = Callable[[], None]


def cut(page: QWidget) -> list[str]:
    """Return the buttons and tabs that have less room than their words need."""
    buttons: list[QAbstractButton] = [*page.findChildren(QPushButton), *page.findChildren(QRadioButton)]
    plain = [
        one
        for one in buttons
        if one.isVisible()
        and one.text()
        and not isinstance(one, PanelButton)
        and one.property("kind") != "fold"
    ]
    short = [one.text() for one in plain if one.width() < one.sizeHint().width()]
    tabs = [tab for tab in page.findChildren(QTabBar) if tab.isVisible()]
    return short + [tab.tabText(0) for tab in tabs if tab.width() < tab.sizeHint().width()]


def walk(page: CasePage, settle: Settle) -> list[str]:
    """Go through the panes and editors and collect what is cut."""
    found = cut(page)
    for call in ("agreement.draw", "session.new", "inquiry.edit:0", "case.edit"):
        page.do(call)
        settle()
        found += cut(page)
    return found


@pytest.fixture
def small_window(workspace: Workspace, shown: Callable[[QWidget], None]) -> MainWindow:
    """The window at the size of the machine at the counter."""
    made = MainWindow(workspace)
    shown(made)
    made.resize(1366, 740)
    return made


def page_of(window: MainWindow, case_id: int, settle: Settle) -> CasePage:
    window.workspace.open_case(case_id)
    settle()
    page = window.page()
    assert isinstance(page, CasePage)
    return page


def test_nothing_is_cut(story: Story, small_window: MainWindow, settle: Settle) -> None:
    page = page_of(small_window, story.mediated().agreed().issued().case_id, settle)
    assert walk(page, settle) == []


def test_nothing_is_cut_in_large_type(
    large_type: None, story: Story, small_window: MainWindow, settle: Settle
) -> None:
    page = page_of(small_window, story.mediated().agreed().issued().case_id, settle)
    assert walk(page, settle) == []


def test_nothing_is_cut_in_english(
    english: None, story: Story, small_window: MainWindow, settle: Settle
) -> None:
    page = page_of(small_window, story.mediated().agreed().issued().case_id, settle)
    assert walk(page, settle) == []


def test_a_session_proposed_as_drafts_is_not_cut_in_large_english(
    english: None, large_type: None, story: Story, small_window: MainWindow, settle: Settle
) -> None:
    page = page_of(small_window, story.mediated().case_id, settle)
    assert walk(page, settle) == []


@pytest.mark.parametrize("language", ["zh", "en"])
def test_the_buttons_under_a_paper_fit_as_soon_as_the_window_has_another_size(
    language: str, request: pytest.FixtureRequest, story: Story, small_window: MainWindow, settle: Settle
) -> None:
    if language == "en":
        request.getfixturevalue("english")
    page = page_of(small_window, story.mediated().agreed().issued().case_id, settle)
    for width, height in ((1800, 900), (1366, 768), (1200, 700), (1366, 768), (960, 560)):
        small_window.resize(width, height)
        assert cut(page) == []


def test_the_form_of_an_agreement_is_no_wider_than_its_room(
    english: None, large_type: None, story: Story, small_window: MainWindow, settle: Settle
) -> None:
    page = page_of(small_window, story.mediated().case_id, settle)
    page.do("agreement.draw")
    settle()
    assert page.centre is not None
    assert page.centre.editor is not None
    form = page.centre.editor.form
    assert form.widget().width() <= form.viewport().width()


@pytest.mark.parametrize("looks", [(), ("english",), ("large_type",), ("english", "large_type")])
def test_version_and_code_stand_whole_over_the_paper(
    looks: tuple[str, ...],
    request: pytest.FixtureRequest,
    story: Story,
    small_window: MainWindow,
    settle: Settle,
) -> None:
    for look in looks:
        request.getfixturevalue(look)
    page = page_of(small_window, story.mediated().agreed().issued().case_id, settle)
    assert page.centre is not None
    label = page.centre.bar.state_label
    code = label.text().split(label.BETWEEN)[-1]
    assert len(code) == 14
    assert label._shown().endswith(code)
    settle()
    assert page.centre.page_label._shown() == page.centre.page_label.text() != ""


def test_the_panels_keep_inside_the_window(
    large_type: None, story: Story, small_window: MainWindow, settle: Settle, open_case: Open
) -> None:
    page = page_of(small_window, story.mediated().agreed().case_id, settle)
    assert small_window.width() == 1366
    right = page.panel.mapTo(small_window, page.panel.rect().topRight()).x()
    assert right <= 1366


def test_a_word_at_the_foot_covers_no_button(story: Story, small_window: MainWindow, settle: Settle) -> None:
    page = page_of(small_window, story.mediated().agreed().issued().case_id, settle)
    small_window.workspace.toast("已存为 (2026)青溪人调字第12号 人民调解协议书 第2版.pdf", "打开文件夹")
    toast = small_window.toast
    assert toast.isVisible()
    assert small_window.centralWidget().rect().contains(toast.geometry())
    over = QRect(toast.mapTo(small_window, QPoint()), toast.size())
    shown = [one for one in page.findChildren(QAbstractButton) if one.isVisible()]
    assert shown
    assert [
        one for one in shown if over.intersects(QRect(one.mapTo(small_window, QPoint()), one.size()))
    ] == []


def shown_within(dialog: Dialog, settle: Settle) -> None:
    """Show a dialog and see that it and its buttons lie on the screen, none over another part."""
    dialog.open()
    settle()
    room = dialog.screen().availableGeometry()
    buttons = [one for one in dialog.findChildren(QPushButton) if one.isVisible()]
    assert dialog.height() < room.height()  # the frame needs some too
    for one in buttons:
        place = QRect(one.mapTo(dialog, QPoint()), one.size())
        assert dialog.rect().contains(place), one.text()
    for text in dialog.findChildren(QPlainTextEdit):
        place = QRect(text.mapTo(dialog, QPoint()), text.size())
        assert not any(place.intersects(QRect(one.mapTo(dialog, QPoint()), one.size())) for one in buttons)
    dialog.reject()


@pytest.mark.parametrize("language", ["zh", "en"])
def test_large_dialogs_stay_on_the_screen_in_large_type(
    language: str, large_type: None, request: pytest.FixtureRequest, story: Story, settle: Settle
) -> None:
    if language == "en":
        request.getfixturevalue("english")
    window = MainWindow(story.workspace)
    request.getfixturevalue("qtbot").addWidget(window)
    window.resize(1366, 740)
    window.show()
    page = page_of(window, story.mediated().agreed().issued().case_id, settle)
    assert page.desk is not None
    shown_within(VersionsDialog(page.desk, PaperKey("agreement", 0)), settle)
    rows = clauses.clauses(story.workspace.books, story.workspace.actor)
    shown_within(ClausePicker(page.desk, rows, {}, lambda _entry: None), settle)
    shown_within(CrashDialog("x\n" * 60, window), settle)
