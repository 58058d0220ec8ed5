import gc
from collections.abc import Callable

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from mediation_app.rules.errors import DiskFull
from mediation_app.services import supervision, today
from mediation_app.services.books import Actor, Books
from mediation_app.services.leading import ownership
from tests.conftest import SteadyClock
from tests.services.matter_scenes import owned, people, studied
from tests.services.scenes import Scene, signed
from tests.ui.keys import CTRL, Key, press
from ui.background import Background, due_words, set_aside_loaded
from ui.due_notice import DueNotice
from ui.main_window import MainWindow
from ui.workspace import Workspace

Settle = Callable[[], None]
Seat = Callable[[Actor], Workspace]


@pytest.fixture
def scene(file_books: Books) -> Scene:
    """A matter of 唐志强 of which nothing is heard."""
    return owned(file_books)


@pytest.fixture
def room(qtbot: QtBot) -> QWidget:
    made = QWidget()
    qtbot.addWidget(made)
    return made


@pytest.fixture
def behind(scene: Scene, seat: Seat, file_books: Books, room: QWidget) -> Background:
    return Background(seat(people(file_books).deputy), room)


def slips(books: Books) -> int:
    return len(supervision.rows(books, people(books).head, open_only=False))


def test_it_looks_at_the_start_and_after_an_hour_and_never_twice_for_one_cause(
    behind: Background, file_books: Books, clock: SteadyClock, settle: Settle
) -> None:
    clock.go_on(days=120)
    behind.start()
    settle()
    found = slips(file_books)
    assert found > 0
    behind.tick()
    clock.go_on(hours=1)
    behind.tick()
    settle()
    assert slips(file_books) == found


def test_within_the_hour_it_does_not_look(
    behind: Background, file_books: Books, clock: SteadyClock, settle: Settle, qtbot: QtBot
) -> None:
    behind.start()
    settle()
    clock.go_on(minutes=50)
    behind.tick()
    assert behind.workspace.tasks.is_idle()
    clock.go_on(minutes=10)
    behind.tick()
    assert not behind.workspace.tasks.is_idle()
    settle()


def test_a_new_day_makes_the_pages_read_again_and_looks(
    behind: Background, file_books: Books, clock: SteadyClock, settle: Settle, qtbot: QtBot
) -> None:
    behind.start()
    settle()
    before = slips(file_books)
    clock.go_on(days=120)
    with qtbot.waitSignal(behind.workspace.changes.casesChanged):
        behind.tick()
    settle()
    assert slips(file_books) > before


def test_an_office_that_can_only_be_read_is_left_alone(
    behind: Background, file_books: Books, clock: SteadyClock, settle: Settle
) -> None:
    behind.workspace.read_only = True
    clock.go_on(days=120)
    behind.start()
    settle()
    assert slips(file_books) == 0


def test_a_fault_is_said_once_and_quietly(behind: Background, settle: Settle) -> None:
    said: list[str] = []
    behind.workspace.noteWanted.connect(said.append)
    behind._failed(DiskFull())
    behind._failed(DiskFull())
    assert len(said) == 1


def test_what_is_due_is_told_once_a_day_to_each_person(
    behind: Background, clock: SteadyClock, settle: Settle, seat: Seat, file_books: Books
) -> None:
    clock.go_on(days=60)
    told: list[tuple[str, str]] = []
    behind.dueTold.connect(lambda title, words: told.append((title, words)))
    behind.start()
    settle()
    clock.go_on(minutes=5)
    behind.tick()
    settle()
    assert len(told) == 1
    assert "唐志强" in told[0][0]
    assert "下访" not in told[0][1]
    assert any(letter.isdigit() for letter in told[0][1])
    again = Background(behind.workspace, behind)
    again.dueTold.connect(lambda title, words: told.append((title, words)))
    again.start()
    settle()
    assert len(told) == 1
    clock.go_on(days=1)
    behind.tick()
    settle()
    assert len(told) == 2


def test_who_does_not_want_it_is_told_nothing(behind: Background, clock: SteadyClock, settle: Settle) -> None:
    behind.workspace.settings.tells_due = False
    clock.go_on(days=60)
    told: list[str] = []
    behind.dueTold.connect(lambda title, _words: told.append(title))
    behind.start()
    settle()
    assert told == []


def test_the_words_name_kinds_and_numbers_and_no_person(
    file_books: Books, mediator: Actor, clock: SteadyClock
) -> None:
    scene = signed(file_books, mediator)
    clock.go_on(days=40)
    words = due_words(today.desk_of(file_books, mediator))
    assert words
    assert scene.case.title[:3] not in words


def test_an_assignment_to_acknowledge_is_no_approval(file_books: Books) -> None:
    who = people(file_books)
    scene = studied(file_books, who.clerk)
    lead = ownership.propose(
        file_books, who.head, ownership.ProposeLead(case_id=scene.case_id, leader_id=who.deputy.staff_id or 0)
    )
    assert due_words(today.desk_of(file_books, who.secretary)) == "待我审批 1"
    ownership.approve(file_books, who.secretary, lead)
    ownership.deliver(file_books, who.clerk, lead)
    assert due_words(today.desk_of(file_books, who.deputy)) == "待签收 1"


def test_without_a_tray_the_window_says_it_and_leads_to_today(window: MainWindow, settle: Settle) -> None:
    window.go("cases")
    settle()
    DueNotice(window).tell("周明远，今天要办的事", "回访 1")
    assert window.toast.isVisible()
    assert "回访 1" in window.toast.text_label.text()
    window.toast.action.click()
    settle()
    assert window.place()[0] == "today"
    press(Key.Key_3, CTRL, on=window)
    assert window.place()[0] == "cases"


def test_where_today_is_shown_nothing_is_laid_over_it(window: MainWindow, settle: Settle) -> None:
    window.go("today")
    settle()
    DueNotice(window).tell("周明远，今天要办的事", "回访 1")
    assert not window.toast.isVisible()


def test_what_is_loaded_is_searched_for_garbage_no_more() -> None:
    gc.unfreeze()
    try:
        set_aside_loaded()
        held = gc.get_freeze_count()
        assert held > len(gc.get_objects())
        set_aside_loaded()
        assert gc.get_freeze_count() == held, "only once"
    finally:
        gc.unfreeze()
