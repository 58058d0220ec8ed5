"""How far the sending of a batch is, with a button that stops it."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QWidget

from resources.i18n import translate
from ui.theme import Space, px
from ui.widgets import ElidedLabel, button

_WIDTH = 220


class SendingBar(QWidget):
    """Hidden while nothing is being sent."""

    stopped = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.bar = QProgressBar()
        self.bar.setTextVisible(False)
        self.bar.setAccessibleName(self.tr("送出进度"))
        self.bar.setFixedWidth(px(_WIDTH))
        self.words = ElidedLabel()
        self.stop_button = button(self.tr("停止"), icon="x", key="Esc")
        self.stop_button.clicked.connect(self.stopped)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(px(Space.M))
        row.addWidget(self.bar)
        row.addWidget(self.words, 1)
        row.addWidget(self.stop_button)
        self.hide()

    def begin(self, total: int) -> None:
        """Show that sending begins."""
        self.step(0, total, "")
        self.show()

    def step(self, done: int, total: int, title: str) -> None:
        """Show how far it is, and what is sent now."""
        self.bar.setRange(0, total)
        self.bar.setValue(done)
        words = self.tr("正在送出第 {number} 份，共 {total} 份").format(
            number=min(done + 1, total), total=total
        )
        self.words.setText(f"{words}　{translate('Forms', title)}" if title else words)

    def end(self) -> None:
        """Show nothing any more."""
        self.hide()
