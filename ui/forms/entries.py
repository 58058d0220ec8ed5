"""The editors of a form, one for each way of answering; all answer `value` and say `edited` and `left`."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QSignalBlocker, Qt, Signal
from PySide6.QtGui import QFocusEvent, QInputMethodEvent, QKeyEvent, QWheelEvent
from PySide6.QtWidgets import (
    QButtonGroup,
    QCheckBox,
    QComboBox,
    QHBoxLayout,
    QLineEdit,
    QPlainTextEdit,
    QRadioButton,
    QSizePolicy,
    QWidget,
)

from forms.spec import Choice
from resources.i18n import translate
from ui.focus import has_focus_inside
from ui.theme import mark, px
from ui.wording import labelled

_TALLEST = 12
"""Lines a long text grows to before it scrolls."""


class LineEntry(QLineEdit):
    """One typed line; ``step`` is asked when the arrows up and down are pressed, such as for the next day."""

    edited = Signal()
    left = Signal()
    composing = Signal(str)
    """Letters typed into an input method that has not decided on characters yet."""

    def __init__(self, hint: str = "", step: Callable[[str, int], str] | None = None) -> None:
        super().__init__()
        self._step = step
        self.setPlaceholderText(hint)
        self.textEdited.connect(self.edited)
        self.setMinimumWidth(px(48))

    def value(self) -> object:
        """Return the text as typed."""
        return self.text()

    def set_value(self, value: object) -> None:
        """Show a text, from its beginning."""
        self.setText(str(value or ""))
        self.setCursorPosition(0)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Let the arrows step a value that has a next one."""
        direction = {Qt.Key.Key_Up: 1, Qt.Key.Key_Down: -1}.get(Qt.Key(event.key()), 0)
        if direction and self._step is not None and event.modifiers() == Qt.KeyboardModifier.NoModifier:
            self._take_step(self._step(self.text(), direction))
        else:
            super().keyPressEvent(event)

    def inputMethodEvent(self, event: QInputMethodEvent) -> None:
        """Tell what is being composed, so that two letters find a person before a character is chosen."""
        super().inputMethodEvent(event)
        self.composing.emit(event.preeditString())

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Select all when the keyboard brought the focus, so that typing replaces."""
        super().focusInEvent(event)
        if event.reason() in (Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason):
            self.selectAll()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Say that the entry was left."""
        super().focusOutEvent(event)
        self.left.emit()

    def _take_step(self, text: str) -> None:
        if text and text != self.text() and not self.isReadOnly():
            self.setText(text)
            self.edited.emit()


class TextEntry(QPlainTextEdit):
    """A longer text: Enter goes on to the next entry, Shift+Enter starts a line; it grows with its lines."""

    edited = Signal()
    left = Signal()

    def __init__(self, hint: str = "", lines: int = 3) -> None:
        super().__init__()
        self._lines = max(2, lines)
        self._quiet = False
        self.setPlaceholderText(hint)
        self.setTabChangesFocus(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.document().setDocumentMargin(px(2))
        self.textChanged.connect(self._changed)
        self._fit()

    def value(self) -> object:
        """Return the text as typed."""
        return self.toPlainText()

    def set_value(self, value: object) -> None:
        """Show a text, from its beginning."""
        self._quiet = True
        self.setPlainText(str(value or ""))
        self._quiet = False

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave Enter to the form; Shift+Enter makes a true new line."""
        if event.key() not in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            super().keyPressEvent(event)
        elif event.modifiers() & Qt.KeyboardModifier.ShiftModifier and not self.isReadOnly():
            self.textCursor().insertText("\n")
            self.ensureCursorVisible()
        else:
            event.ignore()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Say that the entry was left."""
        super().focusOutEvent(event)
        self.left.emit()

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Scroll the form, not the text, while the text has nothing to scroll."""
        if self.verticalScrollBar().maximum() > 0:
            super().wheelEvent(event)
        else:
            event.ignore()

    def _changed(self) -> None:
        self._fit()
        if not self._quiet:
            self.edited.emit()

    def _fit(self) -> None:
        shown = min(max(self._lines, int(self.document().size().height())), _TALLEST)
        height = shown * self.fontMetrics().lineSpacing() + px(14)
        if height != self.height():
            self.setFixedHeight(height)


class LongEntry(TextEntry):
    """A text of many lines, such as a record of questions and answers: Enter starts a line, Tab goes on."""

    def __init__(self, hint: str = "", lines: int = 12) -> None:
        super().__init__(hint, lines)
        self._begin: Callable[[str], str] = lambda _line: ""

    def begin_lines_with(self, begin: Callable[[str], str]) -> None:
        """Let a new line begin with what ``begin`` makes of the line before."""
        self._begin = begin

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Start a line on Enter; with Ctrl it is left to the form."""
        is_enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if is_enter and not event.modifiers() & Qt.KeyboardModifier.ControlModifier and not self.isReadOnly():
            cursor = self.textCursor()
            cursor.insertText("\n" + self._begin(cursor.block().text()))
            self.ensureCursorVisible()
        else:
            super().keyPressEvent(event)


class ChoiceEntry(QComboBox):
    """One of many answers; letters typed find an answer by its pinyin initials."""

    edited = Signal()
    left = Signal()

    def __init__(self, choices: tuple[Choice, ...], *, by_number: bool = False) -> None:
        super().__init__()
        self._by_number = by_number
        self._typed = ""
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(2)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.setMaxVisibleItems(20)
        self.set_choices(choices)
        self.activated.connect(lambda _: self.edited.emit())

    def set_choices(self, choices: tuple[Choice, ...]) -> None:
        """Offer other answers and keep the one given, if it is still there."""
        kept = self.value()
        with QSignalBlocker(self):
            self.clear()
            self.addItem(self.tr("（未选）"), "")
            for choice in choices:
                self.addItem(translate("Forms", choice.label), choice.code)
        self.set_value(kept)

    def value(self) -> object:
        """Return the code of the answer; for ids the number, or None for no answer."""
        code = str(self.currentData() or "")
        return (int(code) if code else None) if self._by_number else code

    def set_value(self, value: object) -> None:
        """Choose the answer of that code; one that is not offered is shown by its code."""
        code = "" if value is None else str(value)
        index = self.findData(code)
        if index < 0:
            self.addItem(code, code)
            index = self.count() - 1
        with QSignalBlocker(self):
            self.setCurrentIndex(index)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Find an answer by the letters typed so far; arrows choose; Enter is left to the form."""
        before = self.currentIndex()
        if event.modifiers() & Qt.KeyboardModifier.AltModifier:
            event.ignore()  # Alt with an arrow moves the block
        elif event.key() == Qt.Key.Key_Space:
            self.showPopup()
        elif event.text().isascii() and event.text().isalnum() and not event.modifiers():
            self._find(event.text().lower())
        elif event.key() in (Qt.Key.Key_Backspace, Qt.Key.Key_Delete):
            self._typed = ""
            self.setCurrentIndex(0)
        else:
            super().keyPressEvent(event)
        if self.currentIndex() != before:
            self.edited.emit()

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Scroll the form; an answer is never changed by a passing wheel."""
        event.ignore()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Forget the letters typed and say that the entry was left."""
        super().focusOutEvent(event)
        self._typed = ""
        if event.reason() != Qt.FocusReason.PopupFocusReason:
            self.left.emit()

    def _find(self, letter: str) -> None:
        for typed in (self._typed + letter, letter):
            for index in range(1, self.count()):
                if _begins(self.itemText(index), typed):
                    self._typed = typed
                    self.setCurrentIndex(index)
                    return


class SegmentEntry(QWidget):
    """One of few answers, all in sight: arrows or a digit choose, Backspace takes the answer back."""

    edited = Signal()
    left = Signal()

    def __init__(self, choices: tuple[Choice, ...]) -> None:
        super().__init__()
        self._codes = [choice.code for choice in choices]
        self._group = QButtonGroup(self)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        for place, choice in enumerate(choices):
            row.addWidget(self._segment(place, translate("Forms", choice.label), len(choices)))
        row.addStretch(1)
        self.setFocusProxy(self.buttons()[0])
        self._group.idClicked.connect(lambda _: self.edited.emit())

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
        if code in self._codes:
            self._check(self._codes.index(code))
        else:
            self._uncheck()

    def stop(self) -> QRadioButton:
        """Return the segment that Tab comes to."""
        return self.buttons()[max(0, self._group.checkedId())]

    def name_buttons(self, name: str, description: str) -> None:
        """Tell a screen reader which question each segment answers."""
        for button in self.buttons():
            button.setAccessibleName(labelled(name, button.text()))
            button.setAccessibleDescription(description)

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
        if event.key() in (Qt.Key.Key_Backspace, Qt.Key.Key_Delete) and self._group.checkedId() >= 0:
            self._uncheck()
        elif text.isascii() and text.isdigit() and 0 < int(text) <= len(self._codes):
            self._check(int(text) - 1)
            self.buttons()[int(text) - 1].setFocus()
        else:
            return False
        self.edited.emit()
        return True

    def _check(self, place: int) -> None:
        with QSignalBlocker(self._group):
            self.buttons()[place].setChecked(True)
        self.setFocusProxy(self.buttons()[place])

    def _uncheck(self) -> None:
        self._group.setExclusive(False)
        for button in self.buttons():
            button.setChecked(False)
        self._group.setExclusive(True)

    def _focus_is_outside(self) -> bool:
        return not has_focus_inside(self)


class TickEntry(QCheckBox):
    """Yes or no."""

    edited = Signal()
    left = Signal()

    def __init__(self, text: str) -> None:
        super().__init__(text)
        self.clicked.connect(lambda _: self.edited.emit())

    def value(self) -> object:
        """Tell whether it is ticked."""
        return self.isChecked()

    def set_value(self, value: object) -> None:
        """Tick or clear it."""
        self.setChecked(bool(value))

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Say that the entry was left."""
        super().focusOutEvent(event)
        self.left.emit()


Entry = LineEntry | TextEntry | ChoiceEntry | SegmentEntry | TickEntry


def name_entry(entry: Entry, name: str, description: str) -> None:
    """Give an entry its name and description for a screen reader."""
    entry.setAccessibleName(name)
    entry.setAccessibleDescription(description)
    if isinstance(entry, SegmentEntry):
        entry.name_buttons(name, description)


def mark_entry(entry: Entry, *, is_wrong: bool) -> None:
    """Redden an entry whose value cannot be taken, or show it plain again."""
    parts: list[QWidget] = [*entry.buttons()] if isinstance(entry, SegmentEntry) else [entry]
    for part in parts:
        mark(part, "problem", "true" if is_wrong else "false")


def _begins(label: str, typed: str) -> bool:
    from mediation_app.services.people import spellings  # reads the pinyin dictionary, when first needed

    return label.lower().startswith(typed) or any(
        initials.lower().startswith(typed) for initials in spellings(label)
    )
