"""卷内目录 down the left: every paper with a tick, a gap or how far it is; up and down show it."""

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    QRect,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QColor, QFontMetrics, QIcon, QKeyEvent, QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from forms.places import Need
from mediation_app.services.paper_standing import Slip, SlipState
from ui.icons import icon
from ui.pages.case.titles import short_title, slip_state, slip_title
from ui.theme import COLOUR, Type, font, px

_ROW, _HIGH_ROW = 33, 46
"""Unscaled heights of a row, and of one whose title leaves no room beside it for how far the paper is."""
_BEFORE, _AFTER = 36, 6
"""Unscaled room left of the title, with the mark in it, and at the right end."""
_PICTURES = {
    SlipState.SIGNED: ("stamp", COLOUR.accent),
    SlipState.ISSUED: ("check", COLOUR.accent),
    SlipState.OUTDATED: ("refresh-cw", COLOUR.accent),
    SlipState.ATTACHED: ("paperclip", COLOUR.accent),
}
Index = QModelIndex | QPersistentModelIndex


class _Model(QAbstractListModel):
    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.slips: tuple[Slip, ...] = ()

    def show(self, slips: tuple[Slip, ...]) -> None:
        self.beginResetModel()
        self.slips = slips
        self.endResetModel()

    def rowCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self.slips)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        slip = self.slips[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return slip_title(slip)
        if role in (Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.AccessibleTextRole):
            return f"{slip_title(slip)} {slip_state(slip)}".strip()
        return slip if role == Qt.ItemDataRole.UserRole else None


class _Painter(QStyledItemDelegate):
    """Draw the mark, the title, and how far the paper is: at the right, under a title that needs the room."""

    def __init__(self, view: QListView) -> None:
        super().__init__(view)
        self._view = view

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        room = self._view.viewport().width() - px(_BEFORE) - px(_AFTER)
        is_high = _is_high(index.data(Qt.ItemDataRole.UserRole), room)
        return QSize(px(120), px(_HIGH_ROW if is_high else _ROW))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        slip: Slip = index.data(Qt.ItemDataRole.UserRole)
        rect: QRect = option.rect  # type: ignore[attr-defined]  # missing in the stubs
        state = option.state  # type: ignore[attr-defined]
        painter.save()
        if state & QStyle.StateFlag.State_Selected:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(COLOUR.surface))
            painter.drawRoundedRect(rect.adjusted(0, 1, 0, -1), px(6), px(6))
            painter.setBrush(QColor(COLOUR.accent))
            painter.drawRoundedRect(
                QRect(rect.left(), rect.top() + px(8), px(3), rect.height() - px(16)), 1, 1
            )
        self._mark(painter, slip, QRect(rect.topLeft() + QPoint(px(10), 0), QSize(px(18), rect.height())))
        self._words(painter, slip, rect.adjusted(px(_BEFORE), 0, -px(_AFTER), 0))
        painter.restore()

    def _mark(self, painter: QPainter, slip: Slip, place: QRect) -> None:
        side = px(16)
        box = QRect(place.left(), place.center().y() - side // 2, side, side)
        if slip.state in _PICTURES:
            name, colour = _PICTURES[slip.state]
            icon(name, colour).paint(painter, box, Qt.AlignmentFlag.AlignCenter, QIcon.Mode.Normal)
            return
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        pen = painter.pen()
        pen.setColor(QColor(COLOUR.text if slip.need is Need.MUST else COLOUR.line_strong))
        pen.setWidthF(px(1.4))
        pen.setStyle(Qt.PenStyle.SolidLine if slip.need is Need.MUST else Qt.PenStyle.DashLine)
        painter.setPen(pen)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(box.adjusted(2, 2, -2, -2), 2, 2)

    def _words(self, painter: QPainter, slip: Slip, place: QRect) -> None:
        side = Qt.AlignmentFlag.AlignRight
        if _is_high(slip, place.width()):
            place, below = _halves(place)
            side = Qt.AlignmentFlag.AlignLeft
        else:
            below = place
        painter.setFont(font(Type.SMALL))
        painter.setPen(QColor(COLOUR.muted))
        painter.drawText(below, side | Qt.AlignmentFlag.AlignVCenter, slip_state(slip))
        painter.setFont(font(Type.BODY))
        painter.setPen(QColor(COLOUR.text if slip.need is Need.MUST or _is_there(slip) else COLOUR.faint))
        name = short_title(slip)
        # one of several is told apart by its end
        mode = Qt.TextElideMode.ElideMiddle if name.endswith(("）", ")")) else Qt.TextElideMode.ElideRight
        title = QFontMetrics(font(Type.BODY)).elidedText(name, mode, place.width())
        painter.drawText(place, Qt.AlignmentFlag.AlignVCenter, title)


def _is_high(slip: Slip, room: int) -> bool:
    """Tell whether title and state do not both fit into one line of `room` pixels."""
    words = slip_state(slip)
    taken = QFontMetrics(font(Type.SMALL)).horizontalAdvance(words) + px(6)
    return bool(words) and QFontMetrics(font(Type.BODY)).horizontalAdvance(short_title(slip)) + taken > room


def _halves(place: QRect) -> tuple[QRect, QRect]:
    """Return the line of a title and the smaller one under it, close to each other."""
    inner = place.adjusted(0, px(4), 0, -px(4))
    upper = QRect(inner.left(), inner.top(), inner.width(), inner.height() * 11 // 20)
    return upper, QRect(inner.left(), upper.bottom() + 1, inner.width(), inner.height() - upper.height())


def _is_there(slip: Slip) -> bool:
    return slip.state not in (SlipState.MISSING, SlipState.DRAFT)


class Catalogue(QListView):
    """The papers of one case; Enter goes into the one chosen."""

    chosen = Signal(object)
    """The `Slip` to show."""
    entered = Signal()
    """Enter was pressed: go into the paper."""

    def __init__(self) -> None:
        super().__init__()
        self._all: tuple[Slip, ...] = ()
        self._asked: set[tuple[str, int]] = set()
        """The papers on request that were asked for while this case was open."""
        self._model = _Model(self)
        self.setModel(self._model)
        self.setItemDelegate(_Painter(self))
        self.setProperty("kind", "catalogue")
        self.setAccessibleName(self.tr("卷内目录"))
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setTabKeyNavigation(False)
        self.selectionModel().currentChanged.connect(self._current_changed)

    def show_slips(self, slips: tuple[Slip, ...]) -> None:
        """Show the papers, keeping the one that was chosen without choosing it again."""
        kept = self.slip()
        self._all = slips
        self._lay_out()
        if kept is not None:
            self._select(kept.form_code, kept.subject_id, kept.files)

    def offered(self) -> tuple[Slip, ...]:
        """Return the papers that are listed only when asked for, and have not been."""
        return tuple(slip for slip in self._all if not self._is_listed(slip))

    def forget(self) -> None:
        """Put a case away, with what was asked for in it."""
        self._asked.clear()
        self.show_slips(())

    def slip(self) -> Slip | None:
        """Return the paper chosen."""
        row = self.currentIndex().row()
        return self._model.slips[row] if 0 <= row < len(self._model.slips) else None

    def choose(self, form_code: str, subject_id: int = 0) -> bool:
        """Choose a paper, listing it if it was not; False when the dossier has no such line."""
        if any((slip.form_code, slip.subject_id) == (form_code, subject_id) for slip in self.offered()):
            self._asked.add((form_code, subject_id))
            self._lay_out()
        return self._select(form_code, subject_id, None)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Let Enter go into the paper."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.entered.emit()
        else:
            super().keyPressEvent(event)

    def _is_listed(self, slip: Slip) -> bool:
        return not slip.on_request or (slip.form_code, slip.subject_id) in self._asked

    def _lay_out(self) -> None:
        blocked = self.blockSignals(True)
        self._model.show(tuple(filter(self._is_listed, self._all)))
        self.blockSignals(blocked)

    def _select(self, form_code: str, subject_id: int, files: object) -> bool:
        for row, slip in enumerate(self._model.slips):
            is_same = slip.form_code == form_code and slip.subject_id == subject_id
            if is_same and (form_code or slip.files is files):
                self.setCurrentIndex(self._model.index(row))
                return True
        return False

    def _current_changed(self, current: QModelIndex, _before: QModelIndex) -> None:
        if current.isValid():
            self.chosen.emit(self._model.slips[current.row()])
