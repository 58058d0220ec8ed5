"""A row that goes on in the next line where room is short, so that nothing in it is ever cut."""

from collections.abc import Callable

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtWidgets import QLayout, QLayoutItem, QWidget

from ui.theme import Space, px

Put = Callable[[QLayoutItem, QRect], None]
Sized = tuple[QLayoutItem, QSize]


class FlowLayout(QLayout):
    """Lay widgets one after the other from the left, each as wide as it wants, in as many lines as needed."""

    def __init__(self, parent: QWidget | None = None, *, gap: int = Space.S, line_gap: int = Space.S) -> None:
        """``gap`` and ``line_gap`` are unscaled: between neighbours, and between lines."""
        super().__init__(parent)
        self.setContentsMargins(0, 0, 0, 0)
        self._items: list[QLayoutItem] = []
        self._gap, self._line_gap = px(gap), px(line_gap)

    def addItem(self, item: QLayoutItem) -> None:
        """Put an item at the end."""
        self._items.append(item)

    def count(self) -> int:
        """Return how many items there are."""
        return len(self._items)

    def itemAt(self, index: int) -> QLayoutItem | None:
        """Return one item; None past the end, as Qt asks."""
        return self._items[index] if 0 <= index < len(self._items) else None

    def takeAt(self, index: int) -> QLayoutItem | None:  # type: ignore[override]  # the stubs forget None
        """Take one item out; None past the end, as Qt asks."""
        return self._items.pop(index) if 0 <= index < len(self._items) else None

    def expandingDirections(self) -> Qt.Orientation:
        """Take no more room than there are lines."""
        return Qt.Orientation(0)

    def hasHeightForWidth(self) -> bool:
        """Say that a narrower row is a higher one."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Return the height of all lines at that width, in pixels."""
        return self._run(QRect(0, 0, width, 0), _leave)

    def sizeHint(self) -> QSize:
        """Ask for one line."""
        sizes = [item.sizeHint() for item in self._shown()]
        width = sum(size.width() for size in sizes) + self._gap * max(len(sizes) - 1, 0)
        return QSize(width, max((size.height() for size in sizes), default=0))

    def minimumSize(self) -> QSize:
        """Return the room of the widest item."""
        size = QSize()
        for item in self._shown():
            size = size.expandedTo(item.minimumSize())
        return size

    def setGeometry(self, rect: QRect) -> None:
        """Lay everything into the room given."""
        super().setGeometry(rect)
        self._run(rect, QLayoutItem.setGeometry)

    def _run(self, rect: QRect, put: Put) -> int:
        """Hand every item its place and return the height of all lines."""
        y = rect.top()
        for line in self._lines(rect.width()):
            if y > rect.top():
                y += self._line_gap
            x, height = rect.left(), max(size.height() for _item, size in line)
            for item, size in line:
                put(item, QRect(QPoint(x, y + (height - size.height()) // 2), size))
                x += size.width() + self._gap
            y += height
        return y - rect.top()

    def _lines(self, width: int) -> list[list[Sized]]:
        """Divide the items into lines; what grows, such as an entry, takes the room its line has left."""
        lines: list[list[Sized]] = []
        left = -1
        for item in self._shown():
            size = _least(item).boundedTo(QSize(width, item.maximumSize().height()))
            if left < size.width():
                lines.append([])
                left = width
            lines[-1].append((item, size))
            left -= size.width() + self._gap
        for line in lines:
            _fill(line, width - sum(size.width() + self._gap for _item, size in line) + self._gap)
        return lines

    def _shown(self) -> list[QLayoutItem]:
        return [item for item in self._items if not item.isEmpty()]


def _grows(item: QLayoutItem) -> bool:
    return bool(item.expandingDirections() & Qt.Orientation.Horizontal)


def _least(item: QLayoutItem) -> QSize:
    """Return the size an item wants; of one that grows, the least it makes do with."""
    size = item.sizeHint()
    return QSize(item.minimumSize().width(), size.height()) if _grows(item) else size


def _fill(line: list[Sized], left: int) -> None:
    grows = [item for item, _size in line if _grows(item)]
    for place, (item, size) in enumerate(line):
        if item in grows:
            line[place] = (item, size + QSize(left // len(grows), 0))


def _leave(_item: QLayoutItem, _place: QRect) -> None:
    """Only measure."""
