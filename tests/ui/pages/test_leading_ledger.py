from collections.abc import Callable
from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from mediation_app.rules.vocabulary import CaseKind
from mediation_app.services.books import Actor, Books
from tests.conftest import SteadyClock
from tests.services.matter_scenes import lead_by, matter, people, petitioner, studied
from tests.services.scenes import Scene
from tests.ui.keys import Key, press, write
from ui.models.looks import state_look
from ui.models.paged_table import Roles
from ui.pages.leading.ledger import WITHOUT, LedgerPanel
from ui.pages.leading.narrowing import STAGES, Narrowing
from ui.theme import Tone, px
from ui.widgets.badge import BadgeLook
from ui.workspace import Workspace

Settle = Callable[[], None]
Seat = Callable[[Actor], Workspace]
Shown = Callable[[QWidget], None]


@pytest.fixture
def scene(file_books: Books) -> Scene:
    """A matter led by 唐志强 until the first of December, beside one without a leader."""
    who = people(file_books)
    found = studied(file_books, who.clerk)
    lead_by(found, who.deputy, due_on=date(2026, 12, 1))
    matter(file_books, who.clerk, CaseKind.PETITION, title="路灯不亮", parties=(petitioner("高玉兰"),))
    return found


@pytest.fixture
def panel(scene: Scene, file_books: Books, seat: Seat, shown: Shown, settle: Settle) -> LedgerPanel:
    made = LedgerPanel(seat(people(file_books).head))
    made.resize(1180, 600)
    shown(made)
    made.refresh()
    settle()
    return made


def titles(panel: LedgerPanel) -> list[str]:
    return [row.title for row in panel.model.rows]


def test_every_matter_stands_in_it_and_is_counted(panel: LedgerPanel) -> None:
    assert sorted(titles(panel)) == ["修渠占地青苗补偿", "路灯不亮"]
    assert panel.words == "共 2 件"


@pytest.mark.parametrize("looks", [(), ("english",), ("large_type",), ("english", "large_type")])
def test_no_box_of_the_bar_is_cut_or_lies_over_another(
    looks: tuple[str, ...], request: pytest.FixtureRequest, seat: Seat, file_books: Books, shown: Shown
) -> None:
    for look in looks:
        request.getfixturevalue(look)
    panel = LedgerPanel(seat(people(file_books).head))
    panel.resize(room := 1366 - px(196), 600)  # beside the rail, within the page's edges
    shown(panel)
    assert panel.width() == room
    boxes = list(panel._boxes())
    for one in boxes:
        assert one.width() >= one.minimumSizeHint().width(), one.accessibleName()
        assert panel.rect().contains(one.geometry())
    assert len({round(one.geometry().center().y() / 20) for one in boxes}) <= (2 if len(looks) == 2 else 1)
    assert not any(a.geometry().intersects(b.geometry()) for a in boxes for b in boxes if a is not b)


def test_boxes_and_search_narrow_it(panel: LedgerPanel, settle: Settle) -> None:
    panel.kind_box.setCurrentIndex(panel.kind_box.findData(CaseKind.PETITION.value))
    settle()
    assert titles(panel) == ["路灯不亮"]
    panel.kind_box.setCurrentIndex(0)
    panel.lead_box.setCurrentIndex(panel.lead_box.findData(WITHOUT))
    settle()
    assert titles(panel) == ["路灯不亮"]
    panel.lead_box.setCurrentIndex(0)
    press(Key.Key_F, Qt.KeyboardModifier.ControlModifier, on=panel)
    panel.search.setFocus()
    write("秋生", on=panel.search)
    panel.search.settle()
    settle()
    assert titles(panel) == ["修渠占地青苗补偿"]
    assert panel.words == "共 1 件"


def test_what_is_late_is_red_and_says_so(panel: LedgerPanel, clock: SteadyClock, settle: Settle) -> None:
    clock.go_on(days=10)
    QTest.mouseClick(panel.late_box, Qt.MouseButton.LeftButton)
    settle()
    assert titles(panel) == ["修渠占地青苗补偿"]
    section = [column.title for column in panel.model.columns].index("化解时限")
    badge = panel.model.index(0, section).data(Roles.BADGE)
    assert isinstance(badge, BadgeLook)
    assert badge.tone is Tone.RED


def test_another_place_narrows_it(panel: LedgerPanel, file_books: Books, settle: Settle) -> None:
    deputy = people(file_books).deputy
    panel.narrow(Narrowing(lead_id=deputy.staff_id))
    settle()
    assert titles(panel) == ["修渠占地青苗补偿"]
    assert panel.lead_box.currentData() == deputy.staff_id
    panel.narrow(Narrowing(lead_id=deputy.staff_id, states=STAGES[0].states))
    settle()
    assert titles(panel) == []
    assert panel.empty.isVisible()
    panel.narrow(Narrowing(without_lead=True))
    settle()
    assert titles(panel) == ["路灯不亮"]


def test_enter_opens_the_case(panel: LedgerPanel, scene: Scene, settle: Settle) -> None:
    opened: list[int] = []
    panel.workspace.caseWanted.connect(lambda case_id, _target: opened.append(case_id))
    panel.narrow(Narrowing(lead_id=people(scene.books).deputy.staff_id))
    settle()
    panel.focus_first()
    press(Key.Key_Return, on=panel.table)
    assert opened == [scene.case_id]


def test_columns_sort_in_the_database(panel: LedgerPanel, settle: Settle) -> None:
    keys = [column.order for column in panel.model.columns]
    for section, key in enumerate(keys):
        if key:
            panel.model.order_by(section)
            settle()
            assert len(panel.model.rows) == 2


def test_every_stage_has_a_state_and_none_stands_twice() -> None:
    states = [state for stage in STAGES for state in stage.states]
    assert len(states) == len(set(states))
    assert all(state_look(state).text for state in states)
