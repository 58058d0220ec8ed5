"""One of few answers, all in sight."""

from PySide6.QtCore import QEvent, QObject, QSignalBlocker, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QRadioButton, QSizePolicy, QWidget

from forms.spec import Choice
from resources.i18n import translate
from ui.focus import has_focus_inside
from ui.forms.entries import ChoiceEntry
from ui.theme import px
from ui.wording import labelled


class SegmentEntry(QWidget):
    """One of few answers, all in sight: arrows or a digit choose, Backspace takes the answer back.

    Where there is no room for them side by side, they become a list.
    """

    edited = Signal()
    left = Signal()

    def __init__(self, choices: tuple[Choice, ...]) -> None:
        super().__init__()
        self._codes = [choice.code for choice in choices]
        self._group = QButtonGroup(self)
        self._row = QWidget()
        self.list = ChoiceEntry(choices)
        row = QHBoxLayout(self._row)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        for place, choice in enumerate(choices):
            row.addWidget(self._segment(place, translate("Forms", choice.label), len(choices)))
        row.addStretch(1)
        both = QHBoxLayout(self)
        both.setContentsMargins(0, 0, 0, 0)
        both.addWidget(self._row)
        both.addWidget(self.list)
        self.list.hide()
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.setFocusProxy(self.buttons()[0])
        self._group.idClicked.connect(lambda _: self._chosen())
        self.list.edited.connect(self._chosen_in_list)
        self.list.left.connect(self.left)

    def buttons(self) -> list[QRadioButton]:
        """Return the segments in order."""
        return [button for button in self._group.buttons() if isinstance(button, QRadioButton)]

    def value(self) -> object:
        """Return the code of the answer, empty for none."""
        place = self._group.checkedId()
        return self._codes[place] if place >= 0 else ""

    def set_value(self, value: object) -> None:
        """Choose the answer of that code, or none."""
        code = str(value or "")
        self.list.set_value(code)
        if code in self._codes:
            self._check(self._codes.index(code))
        else:
            self._uncheck()

    def stop(self) -> QWidget:
        """Return what Tab comes to: the segment chosen, or the list."""
        if not self.list.isHidden():
            return self.list
        return self.buttons()[max(0, self._group.checkedId())]

    def name_buttons(self, name: str, description: str) -> None:
        """Tell a screen reader which question each segment answers."""
        for button in self.buttons():
            button.setAccessibleName(labelled(name, button.text()))
            button.setAccessibleDescription(description)
        self.list.setAccessibleName(name)
        self.list.setAccessibleDescription(description)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Stand side by side where there is room, else as a list."""
        super().resizeEvent(event)
        is_narrow = self._row.sizeHint().width() > self.width()
        if is_narrow == self.list.isHidden():
            had_focus = has_focus_inside(self)
            self.list.setVisible(is_narrow)
            self._row.setVisible(not is_narrow)
            self.setFocusProxy(self.stop())
            if had_focus:
                self.stop().setFocus()

    def minimumSizeHint(self) -> QSize:
        """Ask for the room of a list."""
        return QSize(px(48), super().minimumSizeHint().height())

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Choose by digit, take back by Backspace, and notice when the focus leaves all segments."""
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            return self._took_key(event)
        if event.type() == QEvent.Type.FocusOut and self._focus_is_outside():
            self.left.emit()
        return False

    def _segment(self, place: int, text: str, count: int) -> QRadioButton:
        button = QRadioButton(text)
        button.setProperty("kind", "segment")
        ends = ("only",) if count == 1 else ("first", *["middle"] * (count - 2), "last")
        button.setProperty("place", ends[place])
        button.installEventFilter(self)
        self._group.addButton(button, place)
        return button

    def _took_key(self, event: QKeyEvent) -> bool:
        text = event.text()
        if event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            return False
        before = self.value()
        if event.key() in (Qt.Key.Key_Backspace, Qt.Key.Key_Delete) and self._group.checkedId() >= 0:
            self._uncheck()
        elif text.isascii() and text.isdigit() and 0 < int(text) <= len(self._codes):
            self._check(int(text) - 1)
            self.buttons()[int(text) - 1].setFocus()
        else:
            return False
        if self.value() != before:
            self._chosen()
        return True

    def _chosen(self) -> None:
        self.list.set_value(self.value())
        self.edited.emit()

    def _chosen_in_list(self) -> None:
        self.set_value(self.list.value())
        self.edited.emit()

    def _check(self, place: int) -> None:
        with QSignalBlocker(self._group):
            self.buttons()[place].setChecked(True)
        self.setFocusProxy(self.stop())

    def _uncheck(self) -> None:
        self._group.setExclusive(False)
        for button in self.buttons():
            button.setChecked(False)
        self._group.setExclusive(True)

    def _focus_is_outside(self) -> bool:
        return not has_focus_inside(self)
