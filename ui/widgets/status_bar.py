"""The foot of the window: whether the file is encrypted, what was just kept, and the keys that work here."""

from collections.abc import Iterable

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QFrame, QHBoxLayout, QProgressBar, QWidget

from ui.theme import COLOUR, Space, px
from ui.widgets.labels import ElidedLabel, KeyHint, label
from ui.widgets.picture import Picture

BUSY_AFTER_MS = 400
NOTE_STAYS_MS = 8000


class StatusBar(QFrame):
    """One quiet line."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("kind", "status")
        self.setFixedHeight(px(30))
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(px(Space.M), 0, px(Space.M), 0)
        self._row.setSpacing(px(Space.S))
        self._picture = Picture("lock-open", COLOUR.faint, 14)
        self.file_label = label("", "small")
        self.note_label = ElidedLabel("", "small")
        self.busy = QProgressBar(maximum=0, textVisible=False)
        self.busy.setFixedWidth(px(72))
        self.busy.setAccessibleName(self.tr("正在处理"))
        self.busy.hide()
        self._keys = QHBoxLayout()
        self._keys.setSpacing(px(Space.XS))
        self._row.addWidget(self._picture)
        self._row.addWidget(self.file_label)
        self._row.addSpacing(px(Space.M))
        self._row.addWidget(self.note_label, 1)
        self._row.addWidget(self.busy)
        self._row.addLayout(self._keys)
        self._wait = QTimer(self, interval=BUSY_AFTER_MS, singleShot=True)
        self._wait.timeout.connect(self.busy.show)
        self._fade = QTimer(self, interval=NOTE_STAYS_MS, singleShot=True)
        self._fade.timeout.connect(self.note_label.clear)

    def tell_file(self, text: str, explanation: str) -> None:
        """Say how the office's file is kept."""
        self.file_label.setText(text)
        self.file_label.setToolTip(explanation)
        self.file_label.setAccessibleDescription(explanation)

    def note(self, text: str) -> None:
        """Show a line for a while."""
        self.note_label.setText(text)
        self._fade.start()

    def show_idle(self, is_idle: bool) -> None:
        """Show that something is under way once it takes noticeably long."""
        if is_idle:
            self._wait.stop()
            self.busy.hide()
        elif not self._wait.isActive():
            self._wait.start()

    def show_keys(self, keys: Iterable[tuple[str, str]]) -> None:
        """Show keys with what they do."""
        while self._keys.count():
            widget = self._keys.takeAt(0).widget()
            if widget is not None:
                widget.deleteLater()
        for key, title in keys:
            self._keys.addWidget(KeyHint(key))
            self._keys.addWidget(label(f"{title} ", "small"))
