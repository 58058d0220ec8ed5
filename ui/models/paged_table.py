"""A table read page by page: sorted and filtered in SQL, never more in memory than was looked at."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from enum import IntEnum
from typing import Any, Generic, Protocol, TypeVar

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal

from ui.tasks import Job, Tasks
from ui.widgets.badge import BadgeLook

T = TypeVar("T")
T_co = TypeVar("T_co", covariant=True)
Index = QModelIndex | QPersistentModelIndex

PAGE = 50
_ALIGN_RIGHT = int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
_ALIGN_LEFT = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)


class Roles(IntEnum):
    """What the table's delegate asks besides Qt's own roles."""

    BADGE = Qt.ItemDataRole.UserRole + 1
    QUIET = Qt.ItemDataRole.UserRole + 2


@dataclass(frozen=True, kw_only=True)  # no slots: Column[T](…) sets an attribute on Python 3.11
class Column(Generic[T]):
    """One column: what it says of a row, how wide it is and by which key SQL sorts it."""

    title: str
    text: Callable[[T], str]
    width: int = 0
    """Unscaled pixels; 0 takes a share of what is left."""
    fits: bool = False
    """Made as wide as its longest shown text, which must not be shortened."""
    order: str = ""
    """Name the fetch callable sorts by; empty: the column cannot be sorted."""
    spare: bool = False
    """Left out when the window is too narrow for all columns."""
    right: bool = False
    quiet: bool = False
    """Drawn in the muted ink."""
    badge: Callable[[T], BadgeLook | None] | None = None


@dataclass(frozen=True, slots=True)
class Order:
    """By which column's key, and which way."""

    key: str
    descending: bool = True


_ANSWERS: Mapping[int, Callable[[Column[Any], Any], object]] = {
    Roles.BADGE: lambda column, row: column.badge(row) if column.badge else None,
    Roles.QUIET: lambda column, _row: column.quiet,
    Qt.ItemDataRole.TextAlignmentRole: lambda column, _row: _ALIGN_RIGHT if column.right else _ALIGN_LEFT,
    Qt.ItemDataRole.DisplayRole: lambda column, row: column.text(row),
    Qt.ItemDataRole.ToolTipRole: lambda column, row: column.text(row),
    Qt.ItemDataRole.AccessibleTextRole: lambda column, row: f"{column.title} {column.text(row)}",
}


class FetchedPage(Protocol[T_co]):
    """What a fetch brings: some rows, and where the next page starts (None at the end)."""

    @property
    def rows(self) -> Sequence[T_co]:
        """Return the rows."""
        ...

    @property
    def next(self) -> object:
        """Return the key after which the next page starts."""
        ...


Fetch = Callable[[Order, Any, int], FetchedPage[T]]
"""``fetch(order, after, limit)``, called on the database thread."""


class PagedTableModel(QAbstractTableModel, Generic[T]):
    """Rows of a keyset-paged query; `loaded` after each page, `counted` when the count is known."""

    loaded = Signal()
    counted = Signal(int)

    def __init__(
        self, columns: tuple[Column[T], ...], tasks: Tasks, *, order: Order, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self.columns = columns
        self.order = order
        self.rows: list[T] = []
        self._tasks = tasks
        self._fetch: Fetch[T] | None = None
        self._count: Callable[[], int] | None = None
        self._next: object = None
        self._job: Job[FetchedPage[T]] | None = None
        self._count_job: Job[int] | None = None

    def show_query(self, fetch: Fetch[T], count: Callable[[], int]) -> None:
        """Read another query from its first page; the old rows stay until the new ones are here."""
        self._fetch, self._count = fetch, count
        self._read(after=None, limit=PAGE)

    def reload(self) -> None:
        """Read as many rows again as are shown, because something changed."""
        self._read(after=None, limit=max(PAGE, len(self.rows)))

    def order_by(self, column: int) -> bool:
        """Sort by a column, the other way round the second time; False when it has no order."""
        key = self.columns[column].order
        if not key:
            return False
        descending = not self.order.descending if key == self.order.key else False
        self.order = Order(key, descending)
        self._read(after=None, limit=PAGE)
        return True

    def rowCount(self, parent: Index = QModelIndex()) -> int:
        """Return how many rows are here."""
        return 0 if parent.isValid() else len(self.rows)

    def columnCount(self, parent: Index = QModelIndex()) -> int:
        """Return how many columns there are."""
        return 0 if parent.isValid() else len(self.columns)

    def canFetchMore(self, parent: Index) -> bool:
        """Tell whether there is a next page and none on its way."""
        return not parent.isValid() and self._next is not None and self._job is None

    def fetchMore(self, parent: Index) -> None:
        """Read the next page."""
        if self.canFetchMore(parent):
            self._read(after=self._next, limit=PAGE)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return what a cell shows, says to a screen reader, or draws as a badge."""
        if not index.isValid():
            return None
        ask = _ANSWERS.get(role)
        return ask(self.columns[index.column()], self.rows[index.row()]) if ask else None

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        """Return the title of a column."""
        if orientation == Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return self.columns[section].title
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return _ALIGN_RIGHT if self.columns[section].right else _ALIGN_LEFT
        return None

    def _read(self, *, after: object, limit: int) -> None:
        if self._fetch is None or self._count is None:
            return
        if self._job is not None:
            self._job.cancel()
        fetch, order = self._fetch, self.order
        self._job = self._tasks.run(
            lambda: fetch(order, after, limit),
            done=lambda page: self._append(page) if after is not None else self._replace(page),
            owner=self,
        )
        if after is None:
            self._ask_count(self._count)

    def _ask_count(self, count: Callable[[], int]) -> None:
        if self._count_job is not None:
            self._count_job.cancel()
        self._count_job = self._tasks.run(count, done=self.counted.emit, owner=self)

    def _replace(self, page: FetchedPage[T]) -> None:
        self._job = None
        self.beginResetModel()
        self.rows, self._next = list(page.rows), page.next
        self.endResetModel()
        self.loaded.emit()

    def _append(self, page: FetchedPage[T]) -> None:
        self._job = None
        first = len(self.rows)
        if page.rows:
            self.beginInsertRows(QModelIndex(), first, first + len(page.rows) - 1)
            self.rows.extend(page.rows)
            self.endInsertRows()
        self._next = page.next
        self.loaded.emit()
