"""The editors of a form, one for each way of answering; all answer `value` and say `edited` and `left`."""

from collections.abc import Callable

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtGui import QFocusEvent, QInputMethodEvent, QKeyEvent, QWheelEvent
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QLineEdit,
    QPlainTextEdit,
    QSizePolicy,
)

from forms.spec import Choice
from resources.i18n import translate
from ui.theme import px

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


def _begins(label: str, typed: str) -> bool:
    from mediation_app.services.people import spellings  # reads the pinyin dictionary, when first needed

    return label.lower().startswith(typed) or any(
        initials.lower().startswith(typed) for initials in spellings(label)
    )
