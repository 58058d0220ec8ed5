"""A white sheet with a hairline around it."""

from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from ui.theme import Space, px
from ui.widgets.labels import label


class Card(QFrame):
    """Hold widgets in `body` under an optional heading; `padding` 1 frames a list closely."""

    def __init__(self, title: str = "", parent: QWidget | None = None, *, padding: int = Space.L) -> None:
        super().__init__(parent)
        self.setProperty("kind", "card" if padding > 1 else "frame")
        outer = QVBoxLayout(self)
        outer.setContentsMargins(px(padding), px(padding), px(padding), px(padding))
        outer.setSpacing(px(Space.M))
        self._head = QHBoxLayout()
        self._head.setSpacing(px(Space.S))
        if title:
            self.heading = label(title, "heading")
            self._head.addWidget(self.heading)
            self._head.addStretch(1)
            outer.addLayout(self._head)
            self.setAccessibleName(title)
        self.body = QVBoxLayout()
        self.body.setSpacing(px(Space.S))
        outer.addLayout(self.body, 1)

    def add_action(self, widget: QWidget) -> None:
        """Put a button at the right of the heading."""
        self._head.addWidget(widget)
