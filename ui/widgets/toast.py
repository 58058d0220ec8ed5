"""A quiet word over the foot of the window that something is done."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QSizePolicy, QWidget

from ui.theme import Space, px
from ui.widgets.labels import ElidedLabel

STAYS_MS = 4000
STAYS_WITH_ACTION_MS = 8000
_HEIGHT, _ABOVE_FOOT = 32, 1
"""Unscaled; it lies over the status bar and the empty edge above it, where no button is."""


class Toast(QFrame):
    """Lies over the status bar of `parent`, in the middle; it covers no button and never takes the focus."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._over = parent
        self.setProperty("kind", "toast")
        row = self._row = QHBoxLayout(self)
        row.setContentsMargins(px(Space.L), 0, px(Space.XS), 0)
        row.setSpacing(px(Space.M))
        self.text_label = ElidedLabel()
        self.text_label.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        self.action = QPushButton()
        self.action.clicked.connect(self._act)
        row.addWidget(self.text_label)
        row.addWidget(self.action)
        self._act_now: Callable[[], object] | None = None
        self._timer = QTimer(self, singleShot=True)
        self._timer.timeout.connect(self.hide)
        parent.installEventFilter(self)
        self.hide()

    def tell(self, text: str, action_text: str = "", action: Callable[[], object] | None = None) -> None:
        """Show `text`, with one thing to do next if there is one."""
        self.text_label.setText(text)
        self.setAccessibleName(text)
        self.action.setText(action_text)
        self.action.setVisible(bool(action_text))
        self._act_now = action
        self._place()
        self.show()
        self.raise_()
        self._timer.start(STAYS_WITH_ACTION_MS if action_text else STAYS_MS)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Keep the place when the window changes its size."""
        if event.type() is QEvent.Type.Resize:
            self._place()
        return False

    def _act(self) -> None:
        self.hide()
        if self._act_now is not None:
            self._act_now()

    def _place(self) -> None:
        room = self._over.rect()
        wanted = self._row.sizeHint().width() + (0 if self._act_now else px(Space.M))
        self.resize(min(wanted, room.width() - 2 * px(Space.M)), px(_HEIGHT))
        self.move((room.width() - self.width()) // 2, room.height() - self.height() - px(_ABOVE_FOOT))
