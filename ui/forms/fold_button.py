"""The words that unfold the rest of a form: one line, shortened where there is no room."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QPushButton, QSizePolicy

from ui.theme import px


class FoldButton(QPushButton):
    """Click or F4; it takes no focus, so that Tab goes from entry to entry."""

    def __init__(self, words: str = "") -> None:
        super().__init__()
        self._words = words
        self.setProperty("kind", "fold")
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self.tell(words)

    def tell(self, words: str) -> None:
        """Show other words."""
        self._words = words
        self.setAccessibleName(words)
        self.setToolTip(words)
        self._shorten()
        self.updateGeometry()

    def sizeHint(self) -> QSize:
        """Ask for the room of all the words."""
        more = self.fontMetrics().horizontalAdvance(self._words) - self.fontMetrics().horizontalAdvance(
            self.text()
        )
        return super().sizeHint() + QSize(more, 0)

    def minimumSizeHint(self) -> QSize:
        """Ask for a few characters at least."""
        return QSize(px(48), super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Show as many words as there is room for."""
        super().resizeEvent(event)
        self._shorten()

    def _shorten(self) -> None:
        picture = 0 if self.icon().isNull() else self.iconSize().width() + px(4)
        room = max(px(24), self.width() - px(8) - 2 - picture)
        self.setText(self.fontMetrics().elidedText(self._words, Qt.TextElideMode.ElideRight, room))
