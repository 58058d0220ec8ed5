"""Words on the screen: plain labels, one that shortens itself, a key cap."""

from collections.abc import Iterable

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QLabel, QSizePolicy, QWidget

from ui.navigation import key_words
from ui.theme import px


def label(text: str = "", kind: str = "", *, wrap: bool = False, parent: QWidget | None = None) -> QLabel:
    """Return a label of a type of the style sheet: title heading strong muted small problem number."""
    made = QLabel(text, parent)
    made.setTextFormat(Qt.TextFormat.PlainText)
    made.setWordWrap(wrap)
    if kind:
        made.setProperty("type", kind)
    return made


def line() -> QFrame:
    """Return a hairline across."""
    made = QFrame()
    made.setProperty("kind", "line")
    made.setFixedHeight(1)
    return made


class ElidedLabel(QLabel):
    """One line that ends in … when there is no room, with the whole text as its tooltip."""

    def __init__(self, text: str = "", kind: str = "", parent: QWidget | None = None) -> None:
        super().__init__(text, parent)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        if kind:
            self.setProperty("type", kind)

    def minimumSizeHint(self) -> QSize:
        """Ask for a few characters at least."""
        return QSize(px(24), super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Offer the whole text as tooltip when it is cut."""
        super().resizeEvent(event)
        self.setToolTip("" if self._shown() == self.text() else self.text())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the text, shortened to the width."""
        painter = QPainter(self)
        self.style().drawItemText(
            painter,
            self.contentsRect(),
            int(self.alignment()),
            self.palette(),
            self.isEnabled(),
            self._shown(),
            self.foregroundRole(),
        )

    def _shown(self) -> str:
        one_line = " ".join(self.text().split("\n"))
        return self.fontMetrics().elidedText(one_line, Qt.TextElideMode.ElideRight, self.width())


class PartsLabel(ElidedLabel):
    """Parts in one line, the last the most wanted: where room is short, those before it are left out."""

    BETWEEN = " · "

    def tell(self, parts: Iterable[str]) -> None:
        """Show other parts; empty ones and what is said twice are left out."""
        self.setText(self.BETWEEN.join(part for part in dict.fromkeys(parts) if part))

    def _shown(self) -> str:
        parts = self.text().split(self.BETWEEN)
        while (
            len(parts) > 1 and self.fontMetrics().horizontalAdvance(self.BETWEEN.join(parts)) > self.width()
        ):
            del parts[0]
        one_line = self.BETWEEN.join(parts)
        return self.fontMetrics().elidedText(one_line, Qt.TextElideMode.ElideRight, self.width())


class KeyHint(QLabel):
    """A key cap such as F2."""

    def __init__(self, key: str, parent: QWidget | None = None) -> None:
        super().__init__(key_words(key), parent)
        self.setProperty("type", "key")
        self.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
