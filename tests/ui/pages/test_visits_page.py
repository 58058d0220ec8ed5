from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from mediation_app.services import visits
from mediation_app.services.books import Actor, Books
from tests.conftest import SteadyClock
from tests.services.scenes import Scene, signed
from tests.ui.keys import Key, press
from ui.pages.visits import VisitsPage
from ui.theme import Tone
from ui.workspace import Workspace

Settle = Callable[[], None]
Seat = Callable[[Actor], Workspace]
Shown = Callable[[QWidget], None]


@pytest.fixture
def scene(file_books: Books, mediator: Actor) -> Scene:
    """An agreement that took effect today and owes visits."""
    return signed(file_books, mediator)


@pytest.fixture
def page(scene: Scene, workspace: Workspace, shown: Shown, settle: Settle) -> VisitsPage:
    made = VisitsPage(workspace)
    made.resize(1100, 600)
    shown(made)
    settle()
    return made


def test_visits_stand_under_their_months(page: VisitsPage, scene: Scene, settle: Settle) -> None:
    QTest.mouseClick(page.everything, Qt.MouseButton.LeftButton)
    settle()
    owed = visits.owed(scene.books, scene.actor)
    assert len(owed) > 1
    heads = [
        page.list.model().index(row, 0).data()
        for row in range(page.list.model().rowCount())
        if not page.list.model().index(row, 0).flags() & Qt.ItemFlag.ItemIsSelectable
    ]
    months = list(dict.fromkeys(visit.planned_on.month for visit in owed))
    assert [head.split("年")[-1] for head in heads] == [f"{month}月" for month in months]
    assert page.header.subtitle_label.text() == f"共 {len(owed)} 次"


def test_late_visits_come_first_in_red_and_words(
    page: VisitsPage, clock: SteadyClock, settle: Settle
) -> None:
    clock.go_on(days=20)
    page.refresh()
    settle()
    row = page.list.current()
    assert row is not None
    assert row.badge is not None
    assert row.badge.tone is Tone.RED
    assert "逾期" in row.badge.text
    assert "已逾期" in page.header.subtitle_label.text()
    assert page.list.model().index(0, 0).data() == "已逾期"


def test_the_case_opens_at_the_visit(page: VisitsPage, scene: Scene, workspace: Workspace) -> None:
    opened: list[tuple[int, str]] = []
    workspace.caseWanted.connect(lambda case_id, target: opened.append((case_id, target)))
    page.open_case()
    visit = page.current()
    assert visit is not None
    assert opened == [(scene.case_id, f"visit:{visit.visit_id}")]


def test_the_clerk_may_look_and_open_but_not_record(
    scene: Scene, seat: Seat, clerk: Actor, shown: Shown, settle: Settle
) -> None:
    workspace = seat(clerk)
    opened: list[int] = []
    workspace.caseWanted.connect(lambda case_id, _target: opened.append(case_id))
    page = VisitsPage(workspace)
    shown(page)
    settle()
    record = next(command for command in page.commands() if command.key == "visit-record")
    assert not record.enabled
    page.list.setFocus()
    press(Key.Key_Return, on=page.list)
    assert opened == [scene.case_id]


def test_only_mine_leaves_out_the_others(
    page: VisitsPage, settle: Settle, seat: Seat, other_mediator: Actor, shown: Shown
) -> None:
    other = VisitsPage(seat(other_mediator))
    shown(other)
    settle()
    assert other.current() is not None
    QTest.mouseClick(other.mine, Qt.MouseButton.LeftButton)
    settle()
    assert other.current() is None
    assert other.empty.isVisible()


def test_the_arrows_and_keys_suffice(page: VisitsPage, workspace: Workspace, scene: Scene) -> None:
    page.focus_first()
    assert page.list.hasFocus()
    first = page.current()
    press(Key.Key_Down, on=page.list)
    press(Key.Key_Up, on=page.list)
    assert page.current() == first
