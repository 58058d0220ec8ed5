"""The frame of every dialog: title, words, body, a notice for what is wrong, buttons."""

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent, QShowEvent
from PySide6.QtWidgets import QAbstractButton, QDialog, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from mediation_app.rules.errors import AppError, EnvironmentFault, spoken
from ui.theme import Space, Tone, px
from ui.widgets.buttons import button
from ui.widgets.labels import label
from ui.widgets.notice import Notice

LEAST_WIDTH = 440
_FRAME = 32
"""Unscaled room the window's own frame takes."""


class Dialog(QDialog):
    """Esc leaves, Ctrl+Enter accepts; override `accepting` to act before closing."""

    def __init__(self, parent: QWidget | None, title: str, text: str = "") -> None:
        super().__init__(parent)
        self.setMinimumWidth(px(LEAST_WIDTH))
        self._accept: QPushButton | None = None
        self._cancel: QPushButton | None = None
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(px(Space.XL), px(20), px(Space.XL), px(20))
        self._column.setSpacing(px(Space.M))
        self._heading = label("", "heading")
        self._column.addWidget(self._heading)
        self.set_title(title)
        if text:
            self._column.addWidget(label(text, "muted", wrap=True))
        self.notice = Notice()
        self._column.addWidget(self.notice)
        self.body = QVBoxLayout()
        self.body.setSpacing(px(Space.M))
        self._column.addLayout(self.body, 1)

    def set_title(self, title: str) -> None:
        """Name the dialog, on its frame and as its heading."""
        self.setWindowTitle(title)
        self.setAccessibleName(title)
        self._heading.setText(title)
        self._heading.setVisible(bool(title))

    def add_buttons(
        self,
        accept_text: str,
        kind: str = "primary",
        *,
        cancel_text: str | None = None,
        extra: tuple[QWidget, ...] = (),
    ) -> QPushButton:
        """Put the buttons at the foot and return the accepting one; `cancel_text` "" leaves cancel out."""
        row = QHBoxLayout()
        row.setSpacing(px(Space.S))
        for widget in extra:
            row.addWidget(widget)
        row.addStretch(1)
        accept = button(accept_text, kind)
        accept.setDefault(True)
        accept.clicked.connect(self.accepting)
        self._accept = accept
        if cancel_text != "":
            cancel = button(cancel_text or self.tr("取消"))
            cancel.setAutoDefault(False)
            cancel.clicked.connect(self.reject)
            row.addWidget(cancel)
            self._cancel = cancel
        row.addWidget(accept)
        self._column.addSpacing(px(Space.XS))
        self._column.addLayout(row)
        _only_default(self, accept)
        return accept

    def accepting(self) -> None:
        """Do what the accepting button promises; closes the dialog unless overridden."""
        self.accept()

    def only_close(self, text: str) -> None:
        """Leave one button, which closes what is done and takes the keys."""
        if self._accept is not None and self._cancel is not None:
            self._accept.setText(text)
            self._accept.setAccessibleName(text)
            self._cancel.hide()
            self._accept.setFocus()

    def busy(self, is_busy: bool) -> None:
        """Lock the accepting button while something is under way."""
        if self._accept is not None:
            self._accept.setEnabled(not is_busy)

    def show_problem(self, error: AppError) -> None:
        """Say in the dialog what happened and what to do; it stays open."""
        self.busy(False)
        tone = Tone.RED if isinstance(error, EnvironmentFault) else Tone.ORANGE
        advice = spoken(error.advice) if error.advice else ""
        self.notice.tell(spoken(error.message), tone, advice)

    def showEvent(self, event: QShowEvent) -> None:
        """Take the height the words need, no more when there is nothing else, never more than the screen."""
        super().showEvent(event)
        height = self.height()
        if self._column.hasHeightForWidth():
            needed = self._column.totalHeightForWidth(self.width())
            height = needed if self.body.isEmpty() else max(height, needed)
        self._resize_within_screen(height)

    def event(self, event: QEvent) -> bool:
        """Grow when words that came later, such as a notice, would press the rest together."""
        handled = super().event(event)
        if event.type() == QEvent.Type.LayoutRequest and self.isVisible():
            needed = self._column.totalMinimumHeightForWidth(self.width())
            if needed > self.height():
                self._resize_within_screen(needed)
        return handled

    def _resize_within_screen(self, height: int) -> None:
        room = self.screen().availableGeometry()
        frame = px(_FRAME)
        self.resize(min(self.width(), room.width() - frame), min(height, room.height() - frame))
        below = self.y() + self.height() + frame - room.bottom()
        if below > 0:
            self.move(self.x(), max(room.top(), self.y() - below))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Accept on Ctrl+Enter from anywhere."""
        is_enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if is_enter and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            if self._accept is not None and self._accept.isEnabled():
                self.accepting()
            return
        super().keyPressEvent(event)


def _only_default(dialog: QDialog, accept: QAbstractButton) -> None:
    for other in dialog.findChildren(QPushButton):
        if other is not accept:
            other.setAutoDefault(False)
