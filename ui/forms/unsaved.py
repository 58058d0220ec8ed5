"""The question before something typed would be given up: 保存, 不保存 or 继续编辑."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from ui.dialogs.base import Dialog
from ui.theme import Space, px
from ui.widgets import button


class UnsavedDialog(Dialog):
    """Ask what to do with changes; Esc goes on editing, the letters S and N press the other two."""

    saveWanted = Signal()
    discardWanted = Signal()

    def __init__(self, parent: QWidget, what: str) -> None:
        title = self.tr("“{what}”还没有保存").format(what=what)
        super().__init__(parent, title, self.tr("不保存的话，这次改动和它的草稿都会丢掉。"))
        self.save_button = button(self.tr("保存(&S)"), "primary", icon="save")
        self.discard_button = button(self.tr("不保存(&N)"), "danger")
        self.stay_button = button(self.tr("继续编辑"))
        row = QHBoxLayout()
        row.setSpacing(px(Space.S))
        row.addWidget(self.discard_button)
        row.addStretch(1)
        row.addWidget(self.stay_button)
        row.addWidget(self.save_button)
        self.body.addLayout(row)
        for one in (self.save_button, self.discard_button, self.stay_button):
            one.setAutoDefault(True)
        self.save_button.setDefault(True)
        self.save_button.clicked.connect(self._save)
        self.discard_button.clicked.connect(self._discard)
        self.stay_button.clicked.connect(self.reject)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.save_button.setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Press a button by its letter alone."""
        pressed = {Qt.Key.Key_S: self.save_button, Qt.Key.Key_N: self.discard_button}.get(Qt.Key(event.key()))
        if pressed is not None and not event.modifiers():
            pressed.click()
        else:
            super().keyPressEvent(event)

    def _save(self) -> None:
        self.accept()
        self.saveWanted.emit()

    def _discard(self) -> None:
        self.accept()
        self.discardWanted.emit()
