"""A list under headings: up and down run through the rows, Enter opens one."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QPersistentModelIndex,
    QRect,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QColor, QFocusEvent, QFontMetrics, QKeyEvent, QPainter
from PySide6.QtWidgets import QAbstractItemView, QListView, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from ui.theme import COLOUR, TONES, Tone, Type, font, px
from ui.widgets.badge import BadgeLook, badge_size, paint_badge
from ui.widgets.table import draw_elided, paint_row_ground, spot_of

ROW_HEIGHT = 50
SHORT_ROW_HEIGHT = 38
HEAD_HEIGHT = 36
Index = QModelIndex | QPersistentModelIndex


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """One thing to open: what it is, in which case, and when; `target` says where it leads."""

    title: str
    text: str = ""
    badge: BadgeLook | None = None
    note: str = ""
    """Short words at the right, such as a date."""
    note_tone: Tone = Tone.QUIET
    mark: BadgeLook | None = None
    """A badge at the left, before the words, such as a colour of risk."""
    tip: str = ""
    """What the tooltip says instead of the row's own words."""
    target: object = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Group:
    """Rows under one heading."""

    title: str
    rows: tuple[Row, ...]
    note: str = ""
    """Words after the heading, such as how many are late."""
    note_tone: Tone = Tone.QUIET
    more: int = 0
    """How many rows of the group are not in the list yet; the heading counts them."""

    @property
    def count(self) -> int:
        """Return how many rows the group has in all."""
        return len(self.rows) + self.more


class _GroupedModel(QAbstractListModel):
    """Headings and rows in one list; headings cannot be chosen."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.items: list[Group | Row] = []
        self.mark_width = 0
        """Room for the widest mark, so that all titles begin at one place."""

    def show_groups(self, groups: tuple[Group, ...]) -> None:
        """Show other groups."""
        self.beginResetModel()
        self.items = _flat(groups)
        self.mark_width = _mark_width(self.items)
        self.endResetModel()

    def follow(self, groups: tuple[Group, ...]) -> bool:
        """Draw anew what changed of the same things in the same order, and add what comes behind them.

        False where they are others.
        """
        items = _flat(groups)
        kept = len(self.items)
        if not kept or [_place(item) for item in items[:kept]] != [_place(item) for item in self.items]:
            return False
        changed = [
            n
            for n, (old, new) in enumerate(zip(self.items, items[:kept], strict=True))
            if old is not new and old != new
        ]
        self.items[:] = items[:kept]
        if changed:
            self.dataChanged.emit(self.index(changed[0]), self.index(changed[-1]))
        if len(items) > kept:
            self.beginInsertRows(QModelIndex(), kept, len(items) - 1)
            self.items += items[kept:]
            self.mark_width = max(self.mark_width, _mark_width(items[kept:]))
            self.endInsertRows()
        return True

    def rowCount(self, parent: Index = QModelIndex()) -> int:
        """Return the number of headings and rows."""
        return 0 if parent.isValid() else len(self.items)

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Let only rows be chosen."""
        if not index.isValid() or isinstance(self.items[index.row()], Group):
            return Qt.ItemFlag.NoItemFlags
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return the item itself, or its words for a screen reader and the tooltip."""
        item = self.items[index.row()]
        if role == Qt.ItemDataRole.UserRole:
            return item
        if role == Qt.ItemDataRole.DisplayRole:
            return item.title
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return _spoken(item)
        if role == Qt.ItemDataRole.ToolTipRole and isinstance(item, Row):
            return item.tip or "\n".join(part for part in (item.title, item.text) if part)
        return None


def _flat(groups: tuple[Group, ...]) -> list[Group | Row]:
    items: list[Group | Row] = []
    for group in groups:
        items += [group, *group.rows]
    return items


def _mark_width(items: Iterable[Group | Row]) -> int:
    marks = {item.mark for item in items if isinstance(item, Row) and item.mark is not None}
    return max((badge_size(mark).width() + px(8) for mark in marks), default=0)


def _place(item: Group | Row) -> tuple[object, ...]:
    """Return what must be the same for an item to be drawn anew where it is."""
    if isinstance(item, Group):
        return ()
    return (item.target, bool(item.text), item.mark is None)


def _spoken(item: Group | Row) -> str:
    if isinstance(item, Group):
        return f"{item.title} {item.count} {item.note}"
    badges = (look.text for look in (item.mark, item.badge) if look is not None)
    return " ".join(part for part in (*badges, item.title, item.text, item.note) if part)


class _GroupedDelegate(QStyledItemDelegate):
    """Draw headings and two-line rows of a model."""

    def __init__(self, model: _GroupedModel, parent: QWidget) -> None:
        super().__init__(parent)
        self._model = model

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Return the height of a heading or a row."""
        item = self._model.items[index.row()]
        height = HEAD_HEIGHT if isinstance(item, Group) else ROW_HEIGHT if item.text else SHORT_ROW_HEIGHT
        return QSize(px(200), px(height))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw one item."""
        item = index.data(Qt.ItemDataRole.UserRole)
        painter.save()
        spot = spot_of(option)
        if isinstance(item, Group):
            _paint_head(painter, spot.rect, item)
        else:
            paint_row_ground(painter, spot, is_first=True)
            _paint_row(painter, spot.rect, item, self._model.mark_width)
        painter.restore()


def _paint_head(painter: QPainter, rect: QRect, group: Group) -> None:
    painter.fillRect(rect, QColor(COLOUR.raised))
    painter.fillRect(QRect(rect.left(), rect.bottom(), rect.width(), 1), QColor(COLOUR.line))
    inner = rect.adjusted(px(16), 0, -px(16), 0)
    draw_elided(painter, inner, group.title, kind=Type.STRONG)
    inner.setLeft(inner.left() + QFontMetrics(font(Type.STRONG)).horizontalAdvance(group.title) + px(8))
    draw_elided(painter, inner, str(group.count), ink=COLOUR.faint)
    if group.note:
        right = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        ink = TONES[group.note_tone][0]
        draw_elided(painter, inner, group.note, ink=ink, kind=Type.SMALL, align=right)


def _paint_row(painter: QPainter, rect: QRect, row: Row, mark_width: int) -> None:
    inner = rect.adjusted(px(16), px(5), -px(16), -px(6))
    if row.mark is not None:
        paint_badge(painter, QRect(inner.left(), rect.top(), mark_width, rect.height()), row.mark)
        inner.setLeft(inner.left() + mark_width)
    if row.note:
        inner.setRight(inner.right() - _paint_note(painter, inner, row) - px(16))
    if row.badge is not None:
        size = badge_size(row.badge)
        inner.setRight(inner.right() - size.width() - px(12))
        paint_badge(
            painter, QRect(inner.right() + px(12), rect.top(), size.width(), rect.height()), row.badge
        )
    if not row.text:
        draw_elided(painter, inner, row.title)
        return
    half = inner.height() // 2
    draw_elided(painter, QRect(inner.left(), inner.top(), inner.width(), half + px(2)), row.title)
    below = QRect(inner.left(), inner.top() + half, inner.width(), half + px(2))
    draw_elided(painter, below, row.text, ink=COLOUR.faint, kind=Type.SMALL)


def _paint_note(painter: QPainter, rect: QRect, row: Row) -> int:
    right = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
    draw_elided(painter, rect, row.note, ink=TONES[row.note_tone][0], align=right)
    return max(QFontMetrics(font(Type.BODY)).horizontalAdvance(row.note), px(96))


class GroupedList(QListView):
    """Show groups; `rowActivated` on Enter or double click, `focused` when the keys come here."""

    rowActivated = Signal(object)
    focused = Signal()

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self.setMouseTracking(True)
        self.setUniformItemSizes(False)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self._model = _GroupedModel(self)
        self.setModel(self._model)
        self.setItemDelegate(_GroupedDelegate(self._model, self))
        self.doubleClicked.connect(self._open)

    def show_groups(self, groups: tuple[Group, ...], *, follows: bool = True) -> None:
        """Show other groups, staying at the row that was current where it is still there.

        Without ``follows`` at the place where it was, as of a row that has gone to the end.
        """
        if self._model.follow(groups) and self.current() is not None:
            return
        before = self.current()
        at = self.currentIndex().row()
        self._model.show_groups(groups)
        found = [n for n, item in enumerate(self._model.items) if isinstance(item, Row)]
        if not found:
            return
        is_kept = follows and before is not None
        same = (n for n in found if is_kept and before and self._item(n).target == before.target)
        place = next(same, None)
        if place is None:
            place = min(found, key=lambda n: abs(n - at)) if at >= 0 else found[0]
        self.setCurrentIndex(self._model.index(place))

    def current(self) -> Row | None:
        """Return the current row."""
        index = self.currentIndex()
        item = self._model.items[index.row()] if index.isValid() else None
        return item if isinstance(item, Row) else None

    def go_to(self, target: object) -> None:
        """Make the row of that target the current one, if it is there."""
        for number, item in enumerate(self._model.items):
            if isinstance(item, Row) and item.target == target:
                self.setCurrentIndex(self._model.index(number))

    def go_to_first_of(self, is_wanted: Callable[[object], bool]) -> bool:
        """Make the first row with such a target the current one; False when there is none."""
        for number, item in enumerate(self._model.items):
            if isinstance(item, Row) and is_wanted(item.target):
                self.setCurrentIndex(self._model.index(number))
                return True
        return False

    def go_to_first(self) -> None:
        """Make the first row the current one."""
        rows = (n for n, item in enumerate(self._model.items) if isinstance(item, Row))
        first = next(rows, None)
        if first is not None:
            self.setCurrentIndex(self._model.index(first))
            self.scrollToTop()

    def go_to_group(self, number: int) -> None:
        """Go to the first row of a group."""
        heads = [n for n, item in enumerate(self._model.items) if isinstance(item, Group)]
        if number < len(heads) and heads[number] + 1 < len(self._model.items):
            self.scrollTo(self._model.index(heads[number]), QAbstractItemView.ScrollHint.PositionAtTop)
            self.setCurrentIndex(self._model.index(heads[number] + 1))
            self.setFocus()

    def next_group(self) -> None:
        """Go to the first row of the next group, after the last one to the first."""
        heads = [n for n, item in enumerate(self._model.items) if isinstance(item, Group)]
        at = self.currentIndex().row()
        following = next((place for place, head in enumerate(heads) if head > at), 0)
        self.go_to_group(following)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Say that this list is the one in use."""
        super().focusInEvent(event)
        self.focused.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Open the current row on Enter; Ctrl+Enter is left to the dialog around."""
        is_enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if is_enter and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            event.ignore()
        elif is_enter and self.current() is not None:
            self.rowActivated.emit(self.current())
        else:
            super().keyPressEvent(event)

    def _item(self, number: int) -> Row:
        item = self._model.items[number]
        return item if isinstance(item, Row) else Row(title=item.title)

    def _open(self, index: QModelIndex) -> None:
        item = self._model.items[index.row()]
        if isinstance(item, Row):
            self.rowActivated.emit(item)
