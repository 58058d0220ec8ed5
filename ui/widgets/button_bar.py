"""A row of buttons never cut: where room is short, the less important ones show a picture alone."""

from PySide6.QtCore import QEvent, QSize
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QSizePolicy, QWidget

from ui.theme import Space, mark, px


class ButtonBar(QWidget):
    """Words at the left, buttons at the right; `rank` says which buttons give up their words first."""

    def __init__(self, words: QLabel) -> None:
        super().__init__()
        self._words = words
        self._texts: dict[QPushButton, str] = {}
        self._ranks: dict[QPushButton, int] = {}
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(px(Space.S))
        self._row.addWidget(words, 1)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)

    def add(self, one: QPushButton, *, rank: int = 0) -> None:
        """Put a button at the right end; the highest rank loses its words first, 0 last."""
        self._texts[one] = one.text()
        self._ranks[one] = rank
        one.setToolTip(one.toolTip() or one.text())
        self._row.addWidget(one)

    def say(self, one: QPushButton, text: str) -> None:
        """Let a button show other words."""
        self._texts[one] = text
        one.setAccessibleName(text)
        self.fit()

    def fit(self) -> None:
        """Give every button its words, then take them from as many as the width asks for."""
        shown = [one for one in self._texts if not one.isHidden()]
        for one in self._texts:
            _write(one, self._texts[one])
        for one in sorted(shown, key=lambda one: -self._ranks[one]):
            if self._needed(shown) <= self.width():
                break
            _write(one, "")
        self._row.activate()  # no button is drawn in the room of the words it had before

    def minimumSizeHint(self) -> QSize:
        """Ask for little; the words give way."""
        return QSize(px(160), super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fit the words to the width."""
        super().resizeEvent(event)
        self.fit()

    def event(self, event: QEvent) -> bool:
        """Fit again when a button came or went."""
        handled = super().event(event)
        if event.type() == QEvent.Type.LayoutRequest:
            self.fit()
        return handled

    def _needed(self, shown: list[QPushButton]) -> int:
        return sum(one.sizeHint().width() + px(Space.S) for one in shown) + px(24)


def _write(one: QPushButton, text: str) -> None:
    if one.text() != text:
        one.setText(text)
        mark(one, "bare", "false" if text else "true")
