from collections.abc import Callable
from datetime import date, timedelta
from itertools import pairwise

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from tests.ui.keys import Key, press
from ui.theme import Tone
from ui.widgets.badge import BadgeLook
from ui.widgets.month_grid import DayEntry, DayKind, MonthGrid, month_on

Shown = Callable[[QWidget], None]
TODAY = date(2026, 3, 11)
LOOK = BadgeLook("待走访", Tone.QUIET)


def entry(key: int, *, movable: bool = True) -> DayEntry:
    return DayEntry(key=key, text=f"回访 {key}", look=LOOK, movable=movable)


@pytest.fixture
def grid(shown: Shown) -> MonthGrid:
    made = MonthGrid("月历", TODAY)
    made.resize(900, 600)
    shown(made)
    entries = {date(2026, 3, 12): (entry(1), entry(2, movable=False)), date(2026, 3, 2): (entry(3),)}
    kinds = {date(2026, 3, 14): DayKind(is_rest=True, word="休"), date(2026, 3, 15): DayKind(word="班")}
    made.show_month(entries, kinds, TODAY)
    return made


def drag(grid: MonthGrid, key: int, from_day: date, to: date) -> None:
    """Drag an entry with the left button, as a hand does: press, a few steps, let go."""
    start, end = grid.entry_rect(from_day, key).center(), grid.cell(to).center()
    left = Qt.MouseButton.LeftButton
    QTest.mousePress(grid, left, pos=start)
    for step in range(1, 5):
        QTest.mouseMove(grid, start + (end - start) * (step / 4))
    QTest.mouseRelease(grid, left, pos=end)


def moved(grid: MonthGrid) -> list[tuple[int, date]]:
    found: list[tuple[int, date]] = []
    grid.moveWanted.connect(lambda key, day: found.append((key, day)))
    return found


def test_weeks_begin_on_monday_and_hold_the_whole_month(grid: MonthGrid) -> None:
    days = grid.days()
    assert days[0] == date(2026, 2, 23)
    assert days[-1] == date(2026, 4, 5)
    assert all(first + timedelta(days=1) == after for first, after in pairwise(days))


def test_a_february_of_four_weeks_has_four_rows(grid: MonthGrid) -> None:
    grid.go_to(date(2027, 2, 10))
    assert len(grid.days()) == 28


def test_arrows_move_the_day_and_pages_the_month(grid: MonthGrid) -> None:
    months: list[date] = []
    grid.monthChanged.connect(months.append)
    grid.setFocus()
    press(Key.Key_Right, on=grid)
    press(Key.Key_Down, on=grid)
    assert grid.day == date(2026, 3, 19)
    press(Key.Key_Up, on=grid)
    press(Key.Key_Left, on=grid)
    assert (grid.day, months) == (TODAY, [])
    press(Key.Key_PageDown, on=grid)
    press(Key.Key_PageUp, on=grid)
    press(Key.Key_PageUp, on=grid)
    assert months == [date(2026, 4, 1), date(2026, 3, 1), date(2026, 2, 1)]
    press(Key.Key_Home, on=grid)
    assert grid.day == TODAY


@pytest.mark.parametrize(
    ("day", "months", "expected"),
    [
        (date(2026, 1, 31), 1, date(2026, 2, 28)),
        (date(2026, 3, 31), -1, date(2026, 2, 28)),
        (date(2026, 12, 5), 1, date(2027, 1, 5)),
        (date(2026, 1, 5), -1, date(2025, 12, 5)),
    ],
)
def test_a_month_on_stays_within_the_month(day: date, months: int, expected: date) -> None:
    assert month_on(day, months) == expected


def test_enter_opens_the_day(grid: MonthGrid, qtbot: QtBot) -> None:
    with qtbot.waitSignal(grid.opened) as told:
        press(Key.Key_Return, on=grid)
    assert told.args == [TODAY]


def test_an_entry_is_dragged_to_another_day(grid: MonthGrid) -> None:
    found = moved(grid)
    drag(grid, 1, date(2026, 3, 12), date(2026, 3, 20))
    assert found == [(1, date(2026, 3, 20))]


def test_nothing_is_dropped_before_today(grid: MonthGrid) -> None:
    found = moved(grid)
    drag(grid, 1, date(2026, 3, 12), date(2026, 3, 10))
    assert found == []


def test_a_missed_one_can_be_dragged_forward(grid: MonthGrid) -> None:
    found = moved(grid)
    drag(grid, 3, date(2026, 3, 2), date(2026, 3, 13))
    assert found == [(3, date(2026, 3, 13))]


def test_what_is_done_stays_and_a_click_moves_nothing(grid: MonthGrid) -> None:
    found = moved(grid)
    drag(grid, 2, date(2026, 3, 12), date(2026, 3, 20))
    place = grid.entry_rect(date(2026, 3, 12), 1).center()
    QTest.mouseClick(grid, Qt.MouseButton.LeftButton, pos=place)
    assert found == []
    assert grid.day == date(2026, 3, 12)


def test_esc_gives_up_a_drag(grid: MonthGrid) -> None:
    found = moved(grid)
    start = grid.entry_rect(date(2026, 3, 12), 1).center()
    end = grid.cell(date(2026, 3, 20)).center()
    QTest.mousePress(grid, Qt.MouseButton.LeftButton, pos=start)
    QTest.mouseMove(grid, start + QPoint(30, 30))
    QTest.mouseMove(grid, end)
    press(Key.Key_Escape, on=grid)
    QTest.mouseRelease(grid, Qt.MouseButton.LeftButton, pos=end)
    assert found == []


def test_a_pressed_entry_is_told(grid: MonthGrid, qtbot: QtBot) -> None:
    with qtbot.waitSignal(grid.entryPressed) as told:
        QTest.mouseClick(grid, Qt.MouseButton.LeftButton, pos=grid.entry_rect(date(2026, 3, 12), 2).center())
    assert told.args == [2]


def test_a_screen_reader_hears_the_day_its_kind_and_its_visits(grid: MonthGrid) -> None:
    grid.go_to(date(2026, 3, 12))
    assert "待走访 回访 1" in grid.accessibleDescription()
    grid.go_to(date(2026, 3, 14))
    assert "休" in grid.accessibleDescription()
    grid.go_to(date(2026, 3, 15))
    assert "班" in grid.accessibleDescription()


def test_a_day_with_more_than_there_is_room_for_says_how_many(grid: MonthGrid) -> None:
    many = tuple(entry(number) for number in range(30))
    grid.show_month({date(2026, 3, 12): many}, {}, TODAY)
    assert not grid.entry_rect(date(2026, 3, 12), 0).isEmpty()
    assert grid.entry_rect(date(2026, 3, 12), 29).isEmpty()
    grid.grab()
