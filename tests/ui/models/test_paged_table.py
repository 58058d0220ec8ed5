from collections.abc import Callable, Sequence
from dataclasses import dataclass

import pytest
from PySide6.QtCore import QModelIndex, Qt

from ui.models.paged_table import Column, Order, PagedTableModel
from ui.tasks import Tasks
from ui.theme import Tone
from ui.widgets import BadgeLook, Table
from ui.widgets.table import BADGE_ROLE

Settle = Callable[[], None]
TOTAL = 120


@dataclass(frozen=True)
class Found:
    rows: Sequence[int]
    next: object


class Numbers:
    """A query over the numbers 0 to 119 that notes how it was asked."""

    def __init__(self, total: int = TOTAL) -> None:
        self.total = total
        self.asked: list[tuple[str, bool, object, int]] = []

    def fetch(self, order: Order, after: int | None, limit: int) -> Found:
        self.asked.append((order.key, order.descending, after, limit))
        numbers = sorted(range(self.total), reverse=order.descending)
        start = 0 if after is None else numbers.index(after) + 1
        rows = numbers[start : start + limit]
        return Found(rows, rows[-1] if start + limit < self.total else None)

    def count(self) -> int:
        return self.total


COLUMNS = (
    Column[int](title="数", text=str, width=80, order="number"),
    Column[int](title="平方", text=lambda n: str(n * n), right=True, spare=True, width=400),
    Column[int](title="状态", text=lambda _n: "奇", badge=lambda _n: BadgeLook("奇", Tone.PLAIN), width=0),
)


@pytest.fixture
def model(tasks: Tasks) -> PagedTableModel[int]:
    return PagedTableModel(COLUMNS, tasks, order=Order("number", descending=False))


def test_a_first_page_comes_then_the_next_by_its_key(model: PagedTableModel[int], settle: Settle) -> None:
    numbers = Numbers()
    model.show_query(numbers.fetch, numbers.count)
    settle()
    assert model.rowCount() == 50
    assert model.canFetchMore(QModelIndex())
    model.fetchMore(QModelIndex())
    model.fetchMore(QModelIndex())
    settle()
    assert model.rowCount() == 100
    model.fetchMore(QModelIndex())
    settle()
    assert model.rows == list(range(TOTAL))
    assert not model.canFetchMore(QModelIndex())
    assert [after for _, _, after, _ in numbers.asked] == [None, 49, 99]


def test_sorting_is_asked_of_the_query_and_turns_round(model: PagedTableModel[int], settle: Settle) -> None:
    numbers = Numbers()
    model.show_query(numbers.fetch, numbers.count)
    settle()
    assert model.order_by(0)
    settle()
    assert model.rows[0] == TOTAL - 1
    assert not model.order_by(1)
    assert numbers.asked[-1] == ("number", True, None, 50)


def test_the_count_is_a_question_of_its_own(model: PagedTableModel[int], settle: Settle) -> None:
    counts: list[int] = []
    model.counted.connect(counts.append)
    numbers = Numbers()
    model.show_query(numbers.fetch, numbers.count)
    settle()
    assert counts == [TOTAL]


def test_a_reload_reads_as_many_rows_as_were_shown(model: PagedTableModel[int], settle: Settle) -> None:
    numbers = Numbers()
    model.show_query(numbers.fetch, numbers.count)
    settle()
    model.fetchMore(QModelIndex())
    settle()
    model.reload()
    settle()
    assert numbers.asked[-1][3] == 100
    assert model.rowCount() == 100


def test_an_older_question_that_answers_late_is_dropped(model: PagedTableModel[int], settle: Settle) -> None:
    first, second = Numbers(3), Numbers(2)
    model.show_query(first.fetch, first.count)
    model.show_query(second.fetch, second.count)
    settle()
    assert model.rows == [0, 1]


def test_a_cell_speaks_with_its_column(model: PagedTableModel[int], settle: Settle) -> None:
    numbers = Numbers(3)
    model.show_query(numbers.fetch, numbers.count)
    settle()
    cell = model.index(2, 1)
    assert cell.data() == "4"
    assert cell.data(Qt.ItemDataRole.AccessibleTextRole) == "平方 4"
    assert cell.data(BADGE_ROLE) is None
    assert model.index(1, 2).data(BADGE_ROLE) == BadgeLook("奇", Tone.PLAIN)


def test_the_table_opens_on_enter_and_leaves_out_what_does_not_fit(
    model: PagedTableModel[int], settle: Settle, shown: Callable[[Table], None]
) -> None:
    table = Table("数表")
    table.show_model(model)
    table.resize(900, 300)
    shown(table)
    numbers = Numbers()
    model.show_query(numbers.fetch, numbers.count)
    settle()
    opened: list[int] = []
    table.rowActivated.connect(opened.append)
    from tests.ui.keys import Key, press

    table.setFocus()
    press(Key.Key_Down, on=table)
    press(Key.Key_Return, on=table)
    assert opened == [1]
    assert not table.isColumnHidden(1)
    table.resize(420, 300)
    assert table.isColumnHidden(1)


def test_a_reload_stays_at_the_current_row(
    model: PagedTableModel[int], settle: Settle, shown: Callable[[Table], None]
) -> None:
    table = Table("数表")
    table.show_model(model)
    shown(table)
    numbers = Numbers()
    model.show_query(numbers.fetch, numbers.count)
    settle()
    table.setCurrentIndex(model.index(30, 0))
    model.reload()
    settle()
    assert table.current_row() == 30
