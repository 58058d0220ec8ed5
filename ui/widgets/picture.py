"""An icon by itself, sharp at every screen scale."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.icons import icon
from ui.theme import COLOUR, px


class Picture(QWidget):
    """Draw one Lucide icon; it takes no part in the keyboard and says nothing to a screen reader."""

    def __init__(
        self, name: str, colour: str = COLOUR.muted, size: int = 18, parent: QWidget | None = None
    ) -> None:
        """Take a size in unscaled pixels."""
        super().__init__(parent)
        self._icon = icon(name, colour)
        self._side = px(size)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)

    def show_icon(self, name: str, colour: str) -> None:
        """Draw another one."""
        self._icon = icon(name, colour)
        self.update()

    def sizeHint(self) -> QSize:
        """Ask for a square."""
        return QSize(self._side, self._side)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw it."""
        self._icon.paint(QPainter(self), self.rect())
