"""A line to search with, which speaks once the typing has settled."""

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QLineEdit, QToolButton, QWidget

from ui.icons import icon
from ui.theme import COLOUR, px
from ui.widgets.picture import Picture

SETTLES_AFTER_MS = 250


class SearchBox(QLineEdit):
    """Emit `textSettled` a moment after the last key, and at once on Enter or when cleared."""

    textSettled = Signal(str)

    def __init__(self, placeholder: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setPlaceholderText(placeholder)
        self.setAccessibleName(placeholder)
        self._glass = Picture("search", COLOUR.faint, 15, self)
        self._wipe = QToolButton(self)
        self._wipe.setProperty("kind", "tool")
        self._wipe.setIcon(icon("x"))
        self._wipe.setAccessibleName(self.tr("清空"))
        self._wipe.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._wipe.setCursor(Qt.CursorShape.ArrowCursor)
        self._wipe.clicked.connect(self.clear)
        self._wipe.hide()
        self.setTextMargins(px(22), 0, px(22), 0)
        self.textChanged.connect(lambda text: self._wipe.setVisible(bool(text)))
        self._timer = QTimer(self, interval=SETTLES_AFTER_MS, singleShot=True)
        self._timer.timeout.connect(self.settle)
        self.textChanged.connect(lambda text: self._timer.start() if text else self.settle())
        self.returnPressed.connect(self.settle)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the glass and the cross in the middle of the height."""
        super().resizeEvent(event)
        size = self._glass.sizeHint()
        self._glass.resize(size)
        self._glass.move(px(9), (self.height() - size.height()) // 2)
        self._wipe.setFixedSize(px(24), px(24))
        self._wipe.move(self.width() - px(28), (self.height() - px(24)) // 2)

    def settle(self) -> None:
        """Say now what stands there."""
        self._timer.stop()
        self.textSettled.emit(self.text().strip())
