"""打出来了吗: what no system tells is asked of the clerk, once for all papers of a run."""

from dataclasses import dataclass

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QListWidget, QListWidgetItem, QWidget

from ui.dialogs.base import Dialog
from ui.models.print_words import copies_words
from ui.theme import px
from ui.widgets import button

_MOST_ROWS = 8
_ROW, _WIDTH = 32, 600


@dataclass(frozen=True, slots=True)
class Asked:
    """One order the question is about, the words that name it, and how many copies it is."""

    order_id: int
    title: str
    copies: int = 1


class PrintedQuestion(Dialog):
    """Enter: all of it came out; Alt+N: none; Alt+P: some, which is then ticked; Esc puts the answer off."""

    answered = Signal(object, object)
    """Ids of what came out, and ids of what did not."""
    putOff = Signal()

    def __init__(self, parent: QWidget, asked: tuple[Asked, ...], words: str = "") -> None:
        text = words or self.tr("系统不知道纸有没有出来，请看一眼打印机。没有确认的不算已打印。")
        super().__init__(parent, self.tr("打出来了吗？"), text)
        self._asked = asked
        self.list = QListWidget()
        self.none_button = button(self.tr("没打出来(&N)"))
        self.some_button = button(self.tr("只有一部分(&P)…"))
        self._picks = False
        self._build()

    def accepting(self) -> None:
        """Everything came out, or what is ticked."""
        came = self._ticked() if self._picks else tuple(one.order_id for one in self._asked)
        self._answer(came)

    def none_came(self) -> None:
        """Nothing came out."""
        self._answer(())

    def pick(self) -> None:
        """Let what came out be ticked, with the space bar."""
        self._picks = True
        for number in range(self.list.count()):
            item = self.list.item(number)
            item.setFlags(item.flags() | Qt.ItemFlag.ItemIsUserCheckable)
            item.setCheckState(Qt.CheckState.Checked)
        self.some_button.hide()
        self.none_button.hide()
        self.accept_button.setText(self.tr("打勾的打出来了"))
        self.accept_button.setAccessibleName(self.accept_button.text())
        self.list.setCurrentRow(0)
        self.list.setFocus()

    def reject(self) -> None:
        """Leave it open: it stays 不确定 in the queue until somebody says."""
        super().reject()
        self.putOff.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Answer on a plain Enter too, from the list as well."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            if not event.isAutoRepeat():  # Enter still held down from the dialog before answers nothing
                self.accepting()
            return
        super().keyPressEvent(event)

    def _answer(self, came: tuple[int, ...]) -> None:
        self.accept()
        self.answered.emit(came, tuple(one.order_id for one in self._asked if one.order_id not in came))

    def _ticked(self) -> tuple[int, ...]:
        states = (self.list.item(number).checkState() for number in range(self.list.count()))
        return tuple(
            one.order_id
            for one, state in zip(self._asked, states, strict=True)
            if state is Qt.CheckState.Checked
        )

    def _build(self) -> None:
        self.list.setAccessibleName(self.tr("这次打印的文书"))
        self.list.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        for one in self._asked:
            item = QListWidgetItem(f"{one.title}　{copies_words(one.copies)}")
            item.setSizeHint(QSize(px(_ROW), px(_ROW)))
            item.setToolTip(item.text())
            self.list.addItem(item)
        self.list.setFixedHeight(px(_ROW) * min(len(self._asked), _MOST_ROWS) + px(4))
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setTextElideMode(Qt.TextElideMode.ElideMiddle)
        self.setMinimumWidth(px(_WIDTH))
        self.body.addWidget(self.list, 1)
        self.some_button.setVisible(len(self._asked) > 1)
        self.none_button.clicked.connect(self.none_came)
        self.some_button.clicked.connect(self.pick)
        extra = (self.none_button, self.some_button)
        words = self.tr("都打出来了") if len(self._asked) > 1 else self.tr("打出来了")
        self.accept_button = self.add_buttons(words, cancel_text=self.tr("以后再答"), extra=extra)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.list.setCurrentRow(0)
        self.list.setFocus()
