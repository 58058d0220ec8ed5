"""A leader's duties in the whole program by keyboard alone, each in under ten keys from opening the page."""

import shutil
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TypeVar

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QDialog
from pytestqt.qtbot import QtBot

from mediation_app.model import LeadState, PlanState, VisitState
from mediation_app.services import supervision
from mediation_app.services.books import Books
from mediation_app.services.leading import ownership, plans
from mediation_app.services.offices import FILE_NAME, create, open_office
from tests.conftest import OFFICE
from tests.services.leader_scenes import Forty, forty
from tests.services.matter_scenes import people
from tests.services.scenes import Scene
from tests.ui import keys
from tests.ui.keys import ALT, CTRL, PLAIN, Key, focused
from ui.forms.form_dialog import FormDialog
from ui.main_window import MainWindow
from ui.pages.leading import LeadingPage
from ui.pages.leading.decide import DecideDialog
from ui.pages.leading.mine import MinePanel
from ui.pages.leading.rows import DutyKind
from ui.program import Program
from ui.settings import Settings

D = TypeVar("D", bound=QDialog)
Sit = Callable[[str], "Leader"]


class Leader:
    """Somebody at the keyboard; every key counts, except words that an input method hands over."""

    def __init__(self, program: Program, qtbot: QtBot) -> None:
        self.program, self.qtbot, self.presses = program, qtbot, 0

    def press(self, key: Qt.Key, modifier: Qt.KeyboardModifier = PLAIN) -> None:
        """Press one key and wait until the program is done with it."""
        self.presses += 1
        keys.press(key, modifier)
        self.wait()

    def write(self, text: str) -> None:
        """Type a text."""
        self.presses += len(text)
        keys.write(text)
        self.wait()

    def wait(self) -> None:
        """Let everything under way be finished and shown."""
        calm = 0

        def is_calm() -> bool:
            nonlocal calm
            calm = calm + 1 if self.program.tasks.is_idle() else 0
            return calm > 3

        self.qtbot.waitUntil(is_calm, timeout=60_000)

    def wait_for(self, kind: type[D]) -> D:
        """Wait for a window of that kind to come up and take the keys."""
        self.qtbot.waitUntil(lambda: isinstance(QApplication.activeModalWidget(), kind), timeout=60_000)
        dialog = QApplication.activeModalWidget()
        assert isinstance(dialog, kind)
        self.qtbot.waitUntil(lambda: dialog.isActiveWindow() and dialog.isAncestorOf(focused()))
        self.wait()
        return dialog

    def panel(self) -> MinePanel:
        """Return the leader's page."""
        assert isinstance(self.program.window, MainWindow)
        page = self.program.window.page()
        assert isinstance(page, LeadingPage)
        panel = page.panel()
        assert isinstance(panel, MinePanel)
        return panel

    def open_page(self) -> None:
        """Open the page; from here the keys count."""
        self.press(Key.Key_4, CTRL)
        self.presses = 0

    def down_to(self, kind: DutyKind) -> None:
        """Go to the first line of a kind, group by group."""
        for _ in range(4):
            duty = self.panel().current()
            if duty is not None and duty.kind is kind:
                return
            self.press(Key.Key_Down, CTRL)
        raise AssertionError(kind)


@pytest.fixture(scope="module")
def office_of_today(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Forty]:
    """The office by the real clock, which the program goes by: it looks for what is late as it starts."""
    folder = tmp_path_factory.mktemp("forty-of-today")
    books = create(folder, OFFICE)
    found = forty(books)
    books.close()
    return folder / FILE_NAME, found


@pytest.fixture
def forty_books(office_of_today: tuple[Path, Forty], tmp_path: Path) -> Iterator[Books]:
    """A copy of it, to look into beside the program."""
    folder = tmp_path / "forty"
    folder.mkdir()
    shutil.copy(office_of_today[0], folder / FILE_NAME)
    books = open_office(folder)
    yield books
    books.close()


@pytest.fixture
def cases_of_leader(office_of_today: tuple[Path, Forty]) -> Forty:
    """Which cases there are."""
    return office_of_today[1]


@pytest.fixture
def sit(dressed: QApplication, forty_books: Books, settings: Settings, qtbot: QtBot) -> Iterator[Sit]:
    """Open the program on the office with the forty cases as somebody."""
    made = Program(dressed, settings)
    bugs: list[BaseException] = []
    made.tasks.broke.connect(bugs.append)

    def take(name: str) -> Leader:
        assert forty_books.folder is not None
        made.start(str(forty_books.folder), as_name=name)
        qtbot.waitUntil(lambda: isinstance(made.window, MainWindow) and made.tasks.is_idle(), timeout=60_000)
        assert made.window is not None
        made.window.activateWindow()
        qtbot.waitUntil(made.window.isActiveWindow)
        leader = Leader(made, qtbot)
        leader.open_page()
        return leader

    yield take
    if made.window is not None:
        made.window.close()
    made.end()
    assert not bugs, bugs


def test_acknowledging_a_case_takes_two_keys(sit: Sit, forty_books: Books, cases_of_leader: Forty) -> None:
    leader = sit("唐志强")
    leader.press(Key.Key_F8)
    leader.wait_for(DecideDialog)
    leader.press(Key.Key_Return)
    scene = Scene(forty_books, people(forty_books).deputy, cases_of_leader.to_acknowledge)
    lead = ownership.active_lead(scene.case)
    assert lead is not None
    assert lead.state is LeadState.ACKNOWLEDGED
    assert leader.presses == 2


def test_approving_a_plan_takes_three_keys_even_from_the_office_page(
    sit: Sit, forty_books: Books, cases_of_leader: Forty
) -> None:
    leader = sit("沈佩兰")
    leader.press(Key.Key_1, ALT)
    leader.press(Key.Key_F8)
    leader.wait_for(DecideDialog)
    leader.press(Key.Key_Return)
    scene = Scene(forty_books, people(forty_books).deputy, cases_of_leader.to_approve)
    plan = plans.newest(scene.case)
    assert plan is not None
    assert plan.state is PlanState.SUBMITTED
    assert [opinion.text for opinion in plan.opinions] == ["同意"]
    assert leader.presses == 3


def test_recording_a_missed_visit_takes_fewer_than_ten_keys_beside_the_words(
    sit: Sit, forty_books: Books, cases_of_leader: Forty
) -> None:
    leader = sit("唐志强")
    leader.down_to(DutyKind.VISIT)
    leader.press(Key.Key_F8)
    dialog = leader.wait_for(FormDialog)
    keys.write("到家里谈了补偿标准，情绪平稳")
    if not dialog.form.values()["next_agreed_on"]:
        leader.press(Key.Key_Return, CTRL)  # the next date is asked for, and the keys are there now
        leader.write("+20")
    leader.press(Key.Key_Return, CTRL)
    visits = [
        visit
        for case_id in cases_of_leader.under_way
        for visit in Scene(forty_books, people(forty_books).deputy, case_id).case.visits
        if visit.state is VisitState.DONE
    ]
    assert len(visits) == 1
    assert leader.presses <= 8


def test_answering_a_slip_takes_three_keys_beside_the_words(sit: Sit, forty_books: Books) -> None:
    leader = sit("唐志强")
    leader.down_to(DutyKind.SUPERVISION)
    leader.press(Key.Key_F8)
    leader.wait_for(FormDialog)
    keys.write("已约见当事人")
    leader.press(Key.Key_Return, CTRL)
    assert leader.presses == 3
    rows = supervision.rows(forty_books, people(forty_books).deputy)
    assert [row.answer for row in rows if row.answer] == ["已约见当事人"]
