"""The households of a matter as a table: ticked as representatives, or with the amount each one gets."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import IntEnum

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView

from mediation_app.model import Household
from mediation_app.rules.amounts import parse_amount, yuan_digits
from mediation_app.rules.errors import InvalidInput
from resources.i18n import translate
from ui.theme import px
from ui.widgets.table import CellDelegate

Index = QModelIndex | QPersistentModelIndex
_CHECKED = Qt.CheckState.Checked


class Column(IntEnum):
    """The columns, from the left."""

    ORDINAL = 0
    NAME = 1
    PEOPLE = 2
    AREA = 3
    OWN = 4


_NUMBERS = (Column.PEOPLE, Column.OWN)
_RIGHT = int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
_LEFT = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)


@dataclass(slots=True)
class HouseholdLine:
    """One household as shown: ticked or not, and what it gets as typed."""

    household: Household
    chosen: bool = False
    amount: str = ""

    @property
    def amount_fen(self) -> int | None:
        """Return the amount in fen, None where nothing or no amount was typed."""
        try:
            return parse_amount(self.amount, allow_zero=True) if self.amount.strip() else None
        except InvalidInput:
            return None


class HouseholdModel(QAbstractTableModel):
    """Lines with a last column of their own: a tick, or an amount to be typed."""

    edited = Signal()

    def __init__(
        self, households: Sequence[Household], own_title: str, *, ticks: bool, parent: QObject
    ) -> None:
        super().__init__(parent)
        self.lines = [HouseholdLine(one, chosen=one.is_representative) for one in households]
        self._own_title = own_title
        self.ticks = ticks

    def rowCount(self, parent: Index = QModelIndex()) -> int:
        """Return how many households there are."""
        return 0 if parent.isValid() else len(self.lines)

    def columnCount(self, parent: Index = QModelIndex()) -> int:
        """Return how many columns there are."""
        return 0 if parent.isValid() else len(Column)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        """Return the title of a column."""
        if orientation == Qt.Orientation.Horizontal and role == Qt.ItemDataRole.TextAlignmentRole:
            return _RIGHT if section in _NUMBERS else _LEFT
        if orientation != Qt.Orientation.Horizontal or role != Qt.ItemDataRole.DisplayRole:
            return None
        return {
            Column.ORDINAL: translate("HouseholdModel", "序号"),
            Column.NAME: translate("HouseholdModel", "户主"),
            Column.PEOPLE: translate("HouseholdModel", "人口"),
            Column.AREA: translate("HouseholdModel", "面积或份额"),
            Column.OWN: self._own_title,
        }[Column(section)]

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return what a cell shows or says to a screen reader."""
        line = self.lines[index.row()]
        if role == Qt.ItemDataRole.CheckStateRole and self.ticks and index.column() == Column.OWN:
            return _CHECKED if line.chosen else Qt.CheckState.Unchecked
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return f"{line.household.name} {self._words(line, Column(index.column()))}"
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.EditRole):
            return self._words(line, Column(index.column()))
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return _RIGHT if index.column() in _NUMBERS else _LEFT
        return None

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Let the last column be ticked or written in."""
        flags = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        if index.column() == Column.OWN:
            flags |= Qt.ItemFlag.ItemIsUserCheckable if self.ticks else Qt.ItemFlag.ItemIsEditable
        return flags

    def setData(self, index: Index, value: object, role: int = Qt.ItemDataRole.EditRole) -> bool:
        """Take a tick or an amount."""
        if index.column() != Column.OWN:
            return False
        line = self.lines[index.row()]
        if self.ticks:
            line.chosen = Qt.CheckState(value) == _CHECKED
        else:
            line.amount = str(value or "").strip()
        self.dataChanged.emit(index, index)
        self.edited.emit()
        return True

    def toggle(self, row: int) -> None:
        """Tick a household, or take the tick back."""
        self.lines[row].chosen = not self.lines[row].chosen
        index = self.index(row, Column.OWN)
        self.dataChanged.emit(index, index)
        self.edited.emit()

    def set_amounts(self, amounts: Sequence[int | None]) -> None:
        """Write an amount, in fen, beside every household."""
        for line, fen in zip(self.lines, amounts, strict=True):
            line.amount = yuan_digits(fen) if fen is not None else ""
        last = self.index(len(self.lines) - 1, Column.OWN)
        self.dataChanged.emit(self.index(0, Column.OWN), last)
        self.edited.emit()

    def _words(self, line: HouseholdLine, column: Column) -> str:
        household = line.household
        return {
            Column.ORDINAL: str(household.ordinal),
            Column.NAME: household.name,
            Column.PEOPLE: str(household.people or ""),
            Column.AREA: household.area,
            Column.OWN: "" if self.ticks else line.amount,
        }[column]


def household_view(model: HouseholdModel, name: str) -> QTableView:
    """Return a table over the households: Tab leaves it, typing in the last column changes it."""
    view = QTableView()
    view.setModel(model)
    view.setAccessibleName(name)
    view.setTabKeyNavigation(False)
    view.setShowGrid(False)
    view.setMinimumHeight(px(260))
    view.verticalHeader().hide()
    view.verticalHeader().setDefaultSectionSize(px(30))
    view.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
    view.setEditTriggers(
        QAbstractItemView.EditTrigger.AnyKeyPressed
        | QAbstractItemView.EditTrigger.DoubleClicked
        | QAbstractItemView.EditTrigger.EditKeyPressed
    )
    header = view.horizontalHeader()
    header.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
    header.setSectionResizeMode(Column.NAME, QHeaderView.ResizeMode.Stretch)
    drawn = Column.OWN if model.ticks else len(Column)
    for column in range(drawn):
        view.setItemDelegateForColumn(column, CellDelegate(view))
    for column, width in ((Column.ORDINAL, 64), (Column.PEOPLE, 64), (Column.AREA, 110), (Column.OWN, 140)):
        view.setColumnWidth(column, px(width))
    return view
