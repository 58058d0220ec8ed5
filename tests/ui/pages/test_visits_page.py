from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from mediation_app.services import visits
from mediation_app.services.books import Actor, Books
from tests.conftest import SteadyClock
from tests.services.matter_scenes import owned, people
from tests.services.scenes import Scene, signed
from tests.ui.keys import Key, press
from ui.pages.visits import VisitsPage
from ui.pages.visits.listed import ListPanel
from ui.pages.visits.month import MonthPanel
from ui.pages.visits.route import RoutePanel
from ui.theme import Tone
from ui.workspace import Workspace

Settle = Callable[[], None]
Seat = Callable[[Actor], Workspace]
Shown = Callable[[QWidget], None]
Sit = Callable[[Workspace], ListPanel]


@pytest.fixture
def scene(file_books: Books, mediator: Actor) -> Scene:
    """An agreement that took effect today and owes visits."""
    return signed(file_books, mediator)


@pytest.fixture
def sit(scene: Scene, shown: Shown, settle: Settle) -> Sit:
    def take(workspace: Workspace) -> ListPanel:
        made = ListPanel(workspace)
        made.resize(1100, 600)
        shown(made)
        made.refresh()
        settle()
        return made

    return take


@pytest.fixture
def panel(sit: Sit, workspace: Workspace) -> ListPanel:
    return sit(workspace)


def test_visits_stand_under_their_months(panel: ListPanel, scene: Scene, settle: Settle) -> None:
    QTest.mouseClick(panel.everything, Qt.MouseButton.LeftButton)
    settle()
    owed = visits.owed(scene.books, scene.actor)
    assert len(owed) > 1
    heads = [
        panel.list.model().index(row, 0).data()
        for row in range(panel.list.model().rowCount())
        if not panel.list.model().index(row, 0).flags() & Qt.ItemFlag.ItemIsSelectable
    ]
    months = list(dict.fromkeys(visit.planned_on.month for visit in owed))
    assert [head.split("年")[-1] for head in heads] == [f"{month}月" for month in months]
    assert panel.words == f"共 {len(owed)} 次"


def test_late_visits_come_first_in_red_and_words(
    panel: ListPanel, clock: SteadyClock, settle: Settle
) -> None:
    clock.go_on(days=20)
    panel.refresh()
    settle()
    row = panel.list.current()
    assert row is not None
    assert row.badge is not None
    assert row.badge.tone is Tone.RED
    assert "逾期" in row.badge.text
    assert "已逾期" in panel.words
    assert panel.list.model().index(0, 0).data() == "已逾期"


def test_a_line_tells_the_kind_and_the_leader(
    sit: Sit, seat: Seat, file_books: Books, settle: Settle
) -> None:
    owned(file_books)
    panel = sit(seat(people(file_books).deputy))
    QTest.mouseClick(panel.mine, Qt.MouseButton.LeftButton)
    settle()
    row = panel.list.current()
    assert row is not None
    assert row.text.startswith("下访")
    assert "包案：唐志强" in row.text


def test_the_case_opens_at_the_visit(panel: ListPanel, scene: Scene, workspace: Workspace) -> None:
    opened: list[tuple[int, str]] = []
    workspace.caseWanted.connect(lambda case_id, target: opened.append((case_id, target)))
    panel.open_case()
    visit = panel.current()
    assert visit is not None
    assert opened == [(scene.case_id, f"visit:{visit.visit_id}")]


def test_the_clerk_may_look_and_open_but_not_record(scene: Scene, seat: Seat, clerk: Actor, sit: Sit) -> None:
    workspace = seat(clerk)
    opened: list[int] = []
    workspace.caseWanted.connect(lambda case_id, _target: opened.append(case_id))
    panel = sit(workspace)
    record = next(command for command in panel.commands() if command.key == "visit-record")
    assert not record.enabled
    assert "调解员" in record.why
    panel.list.setFocus()
    press(Key.Key_Return, on=panel.list)
    assert opened == [scene.case_id]


def test_only_mine_leaves_out_the_others(sit: Sit, seat: Seat, other_mediator: Actor, settle: Settle) -> None:
    other = sit(seat(other_mediator))
    assert other.current() is not None
    QTest.mouseClick(other.mine, Qt.MouseButton.LeftButton)
    settle()
    assert other.current() is None
    assert other.empty.isVisible()


def test_the_arrows_and_keys_suffice(panel: ListPanel) -> None:
    panel.focus_first()
    assert panel.list.hasFocus()
    first = panel.current()
    press(Key.Key_Down, on=panel.list)
    press(Key.Key_Up, on=panel.list)
    assert panel.current() == first


@pytest.fixture
def page(scene: Scene, workspace: Workspace, shown: Shown, settle: Settle) -> VisitsPage:
    made = VisitsPage(workspace)
    made.resize(1180, 700)
    shown(made)
    settle()
    return made


def test_the_tabs_are_gone_to_by_click_and_have_their_buttons(page: VisitsPage, settle: Settle) -> None:
    assert isinstance(page.panel(), ListPanel)
    QTest.mouseClick(page.buttons["month"], Qt.MouseButton.LeftButton)
    settle()
    month = page.panel()
    assert isinstance(month, MonthPanel)
    assert month.grid.hasFocus()
    QTest.mouseClick(page.buttons["route"], Qt.MouseButton.LeftButton)
    settle()
    assert isinstance(page.panel(), RoutePanel)
    shortcuts = [command.shortcut for command in page.commands()]
    assert {"Alt+1", "Alt+2", "Alt+3", "F9"} <= set(shortcuts)
    assert page.here() == "route"


def test_a_button_that_cannot_be_used_says_why(
    seat: Seat, clerk: Actor, scene: Scene, shown: Shown, settle: Settle
) -> None:
    page = VisitsPage(seat(clerk))
    shown(page)
    settle()
    record = page._actions["visit-record"]
    assert not record.isEnabled()
    assert record.toolTip() == record.accessibleDescription() == "走访回访由调解员、领导和信访办负责人记录"
