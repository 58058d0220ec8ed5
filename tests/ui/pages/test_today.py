from collections.abc import Callable
from datetime import datetime

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from mediation_app.services import drafts, intake, mediation, offices
from mediation_app.services.books import Actor, Books
from mediation_app.services.mediation import PlanSession
from tests.builders import applicant, dispute, respondent
from tests.conftest import SteadyClock
from tests.services.matter_scenes import people
from tests.ui.keys import Key, press
from ui.main_window import MainWindow
from ui.navigation import DutyTarget
from ui.pages.leading import LeadingPage
from ui.pages.leading.mine import MinePanel
from ui.pages.leading.rows import DutyKind
from ui.pages.today import TodayPage
from ui.settings import Settings
from ui.tasks import Tasks
from ui.theme import Tone
from ui.workspace import OpenOffice, Workspace

Settle = Callable[[], None]
Shown = Callable[[QWidget], None]


@pytest.fixture
def case_id(file_books: Books, mediator: Actor) -> int:
    """A dispute with a session planned for this afternoon."""
    wanted = dispute(applicant("张建国"), respondent("罗大成"), mediator_id=mediator.staff_id)
    made = intake.register(file_books, mediator, wanted).case_id
    assert mediator.staff_id is not None
    starts = datetime(2026, 11, 23, 14, 30)
    mediation.plan(
        file_books,
        mediator,
        PlanSession(case_id=made, starts_at=starts, place="调解室", mediator_id=mediator.staff_id),
    )
    return made


@pytest.fixture
def page(workspace: Workspace, shown: Shown, settle: Settle) -> TodayPage:
    made = TodayPage(workspace)
    made.resize(1100, 600)
    shown(made)
    settle()
    return made


@pytest.fixture
def opened(workspace: Workspace) -> list[tuple[int, str]]:
    heard: list[tuple[int, str]] = []
    workspace.caseWanted.connect(lambda case_id, target: heard.append((case_id, target)))
    return heard


def test_an_empty_desk_says_so_kindly(page: TodayPage) -> None:
    assert page.empty.isVisible()
    assert "周明远，今天没有必须办的事" in page.header.subtitle_label.text()


def test_what_waits_is_counted_and_enter_opens_its_place(
    case_id: int, page: TodayPage, opened: list[tuple[int, str]]
) -> None:
    assert "有 1 件事要办" in page.header.subtitle_label.text()
    assert page.tiles[0].number.text() == "1"
    page.focus_first()
    press(Key.Key_Return, on=page.list)
    [(found, target)] = opened
    assert found == case_id
    assert target.startswith("session:")


def test_a_tile_leads_to_its_group(case_id: int, page: TodayPage) -> None:
    QTest.mouseClick(page.tiles[0], Qt.MouseButton.LeftButton)
    assert page.list.hasFocus()
    assert page.list.current() is not None


def test_what_is_late_is_red_with_words(
    file_books: Books, case_id: int, clock: SteadyClock, page: TodayPage, settle: Settle
) -> None:
    clock.go_on(days=40)
    page.mark_stale()
    settle()
    late = [tile for tile in page.tiles if tile.isVisible() and tile.late.text()]
    assert late
    assert all("逾期" in tile.late.text() for tile in late)
    row = page.list.current()
    assert row is not None
    assert row.badge is not None
    assert row.badge.tone is Tone.RED
    assert "逾期" in row.badge.text


def test_a_draft_leads_back_to_where_it_was_typed(
    file_books: Books, mediator: Actor, page: TodayPage, settle: Settle, opened: list[tuple[int, str]]
) -> None:
    workspace, case_id = page.workspace, 7
    asked: list[tuple[str, object]] = []
    workspace.pageWanted.connect(lambda key, target: asked.append((key, target)))
    drafts.keep(file_books, mediator, f"agreement:{case_id}", title="协议书", values={"facts": "a"})
    drafts.keep(file_books, mediator, "intake", title="登记", values={"facts": "b"})
    workspace.changes.draftsChanged.emit()
    settle()
    for index in range(page.list.model().rowCount()):
        row = page.list.model().index(index, 0).data(Qt.ItemDataRole.UserRole)
        if getattr(row, "title", "") in {"协议书", "登记"}:
            page.open_row(row)
    assert opened == [(case_id, f"draft:agreement:{case_id}")]
    assert asked == [("intake", "intake")]


def test_a_change_elsewhere_is_seen_at_once(
    file_books: Books, mediator: Actor, page: TodayPage, workspace: Workspace, settle: Settle
) -> None:
    drafts.keep(file_books, mediator, "intake", title="登记", values={})
    workspace.changes.draftsChanged.emit()
    settle()
    assert page.list_card.isVisible()


def test_what_waits_for_a_word_leads_to_the_leaders_page(
    forty_books: Books, tasks: Tasks, settings: Settings, shown: Shown, settle: Settle
) -> None:
    opened = OpenOffice(books=forty_books, office=offices.office_of(forty_books))
    workspace = Workspace(opened, people(forty_books).deputy, tasks, settings)
    window = MainWindow(workspace)
    shown(window)
    window.go("today")
    settle()
    page = window.page()
    assert isinstance(page, TodayPage)
    page.list.setFocus()
    press(Key.Key_Return, on=page.list)
    settle()
    leading = window.page()
    assert isinstance(leading, LeadingPage)
    panel = leading.panel()
    assert isinstance(panel, MinePanel)
    duty = panel.current()
    assert duty is not None
    assert duty.kind is DutyKind.APPROVAL
    window.go("leading", DutyTarget("supervision", 2))
    settle()
    duty = panel.current()
    assert duty is not None
    assert (duty.kind, duty.case_id) == (DutyKind.SUPERVISION, 2)
