"""What is on the screen while the program loads: the window's own ground and the sign of the program."""

from PySide6.QtCore import QByteArray, QRect, QTimer, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from ui.icons import icon
from ui.placing import put_in_place
from ui.theme import COLOUR, px
from ui.versions import NAME

SIGN = 72


class OpeningWindow(QWidget):
    """An empty window where the real one will be; tells `painted` once, when it can be seen."""

    painted = Signal()

    def __init__(self, geometry: QByteArray) -> None:
        super().__init__()
        self.setWindowTitle(NAME)
        put_in_place(self, geometry)
        self._seen = False

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the ground and the sign, and let the program go on loading after the first time."""
        place = QRect(0, 0, px(SIGN), px(SIGN))
        place.moveCenter(self.rect().center())
        painter = QPainter(self)
        painter.fillRect(self.rect(), QColor(COLOUR.background))
        icon("handshake", COLOUR.accent).paint(painter, place)
        painter.end()
        if not self._seen:
            self._seen = True
            QTimer.singleShot(0, self.painted.emit)
