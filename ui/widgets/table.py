"""The program's table: whole rows, calm lines, Enter opens, Tab leaves."""

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, Qt, Signal
from PySide6.QtGui import QColor, QFontMetrics, QKeyEvent, QPainter, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from ui.theme import COLOUR, Type, font, px
from ui.widgets.badge import BadgeLook, paint_badge

if TYPE_CHECKING:
    from ui.models.paged_table import PagedTableModel

BADGE_ROLE = Qt.ItemDataRole.UserRole + 1
QUIET_ROLE = Qt.ItemDataRole.UserRole + 2
ROW_HEIGHT = 38
LEAST_SHARE = 220


@dataclass(frozen=True, slots=True)
class Spot:
    """Where a delegate draws and in which state; the stubs of QStyleOptionViewItem lack these."""

    rect: QRect
    selected: bool
    hovered: bool
    focused: bool


def spot_of(option: QStyleOptionViewItem) -> Spot:
    """Return what a delegate needs to know of its cell."""
    given: Any = option
    view = given.widget
    return Spot(
        rect=QRect(given.rect),
        selected=bool(given.state & QStyle.StateFlag.State_Selected),
        hovered=bool(given.state & QStyle.StateFlag.State_MouseOver),
        focused=isinstance(view, QWidget) and view.hasFocus(),
    )


class CellDelegate(QStyledItemDelegate):
    """Draw a cell: ground, text or badge, a hairline below, a bar at the current row."""

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Draw one cell."""
        painter.save()
        spot = spot_of(option)
        paint_row_ground(painter, spot, is_first=index.column() == 0)
        inner = spot.rect.adjusted(px(10), 0, -px(10), 0)
        look = index.data(BADGE_ROLE)
        if isinstance(look, BadgeLook):
            paint_badge(painter, inner, look)
        else:
            ink = COLOUR.muted if index.data(QUIET_ROLE) else COLOUR.text
            align = Qt.AlignmentFlag(int(index.data(Qt.ItemDataRole.TextAlignmentRole) or 0x81))
            draw_elided(painter, inner, str(index.data() or ""), ink=ink, align=align)
        painter.restore()


def paint_row_ground(painter: QPainter, spot: Spot, *, is_first: bool) -> None:
    """Draw what lies under a row: hover, selection, the hairline and the bar of the current row."""
    if spot.selected or spot.hovered:
        painter.fillRect(spot.rect, QColor(COLOUR.accent_tint if spot.selected else COLOUR.raised))
    painter.fillRect(QRect(spot.rect.left(), spot.rect.bottom(), spot.rect.width(), 1), QColor(COLOUR.line))
    if spot.selected and is_first and spot.focused:
        bar = QRect(spot.rect.left(), spot.rect.top(), px(3), spot.rect.height())
        painter.fillRect(bar, QColor(COLOUR.focus))


def draw_elided(
    painter: QPainter,
    rect: QRect,
    text: str,
    *,
    ink: str = COLOUR.text,
    kind: Type = Type.BODY,
    align: Qt.AlignmentFlag = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft,
) -> None:
    """Draw one line, shortened with … when there is no room."""
    painter.setFont(font(kind))
    painter.setPen(QColor(ink))
    one_line = " ".join(text.split("\n"))
    shown = painter.fontMetrics().elidedText(one_line, Qt.TextElideMode.ElideRight, rect.width())
    painter.drawText(rect, int(align), shown)


class Table(QTableView):
    """A table of whole rows over a model with `order_by(column)`; `rowActivated` on Enter or double click."""

    rowActivated = Signal(int)

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._paged: PagedTableModel[Any] | None = None
        self._place = (0, 0)
        self.setAccessibleName(name)
        self.setTabKeyNavigation(False)
        self.setShowGrid(False)
        self.setMouseTracking(True)
        self.setWordWrap(False)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setItemDelegate(CellDelegate(self))
        rows = self.verticalHeader()
        rows.hide()
        rows.setMinimumSectionSize(px(ROW_HEIGHT))
        rows.setDefaultSectionSize(px(ROW_HEIGHT))
        heads = self.horizontalHeader()
        heads.setHighlightSections(False)
        heads.setMinimumSectionSize(px(48))
        self.doubleClicked.connect(lambda index: self.rowActivated.emit(index.row()))

    def show_model(self, model: "PagedTableModel[Any]") -> None:
        """Show a paged model: its widths, sorting by its header, staying at the current row on a reload."""
        self.setModel(model)
        self._paged = model
        self.set_widths(tuple(column.width for column in model.columns))
        heads = self.horizontalHeader()
        heads.setSectionsClickable(True)
        heads.setSortIndicatorShown(True)
        heads.sectionClicked.connect(self._sort)
        model.modelAboutToBeReset.connect(self._remember)
        model.modelReset.connect(self._return)
        model.loaded.connect(self._fit)
        self._show_order()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave out spare columns, the last first, while the rest does not fit."""
        super().resizeEvent(event)
        self._leave_out()

    def _leave_out(self) -> None:
        if self._paged is None:
            return
        columns = self._paged.columns
        fixed = (self.columnWidth(n) if c.fits else px(c.width or LEAST_SHARE) for n, c in enumerate(columns))
        room = self.viewport().width() - sum(fixed)
        for section in reversed(range(len(columns))):
            if columns[section].spare:
                self.setColumnHidden(section, room < 0)
                room += px(columns[section].width) if room < 0 else 0

    def set_widths(self, widths: tuple[int, ...]) -> None:
        """Give each column its unscaled width; those of 0 share what is left."""
        heads = self.horizontalHeader()
        for section, width in enumerate(widths):
            stretch = QHeaderView.ResizeMode.Stretch if width == 0 else QHeaderView.ResizeMode.Interactive
            heads.setSectionResizeMode(section, stretch)
            self.setColumnWidth(section, px(width or LEAST_SHARE))

    def current_row(self) -> int:
        """Return the number of the current row, -1 for none."""
        return self.currentIndex().row()

    def _sort(self, section: int) -> None:
        if self._paged is not None:
            self._paged.order_by(section)
            self._show_order()

    def _show_order(self) -> None:
        if self._paged is None:
            return
        order, keys = self._paged.order, [column.order for column in self._paged.columns]
        way = Qt.SortOrder.DescendingOrder if order.descending else Qt.SortOrder.AscendingOrder
        self.horizontalHeader().setSortIndicator(keys.index(order.key) if order.key in keys else -1, way)

    def _fit(self) -> None:
        if self._paged is None:
            return
        metrics = QFontMetrics(font(Type.BODY))
        for section, column in enumerate(self._paged.columns):
            if column.fits:
                widest = max(
                    (metrics.horizontalAdvance(column.text(row)) for row in self._paged.rows), default=0
                )
                self.setColumnWidth(section, max(px(column.width), widest + px(24)))
        self._leave_out()

    def _remember(self) -> None:
        self._place = (max(self.currentIndex().row(), 0), self.verticalScrollBar().value())

    def _return(self) -> None:
        row, scrolled = self._place
        if self._paged is not None and self._paged.rows:
            self.setCurrentIndex(self._paged.index(min(row, len(self._paged.rows) - 1), 0))
            self.verticalScrollBar().setValue(scrolled)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Open the current row on Enter."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.currentIndex().isValid():
            self.rowActivated.emit(self.currentIndex().row())
            return
        super().keyPressEvent(event)
