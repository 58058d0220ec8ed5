"""Real key events on whatever has the focus, as a person at the keyboard makes them."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

Key = Qt.Key
Modifier = Qt.KeyboardModifier
PLAIN = Modifier.NoModifier
CTRL, ALT, SHIFT = Modifier.ControlModifier, Modifier.AltModifier, Modifier.ShiftModifier


def focused() -> QWidget:
    """Return the widget the next key goes to."""
    found: QWidget | None = QApplication.focusWidget()
    assert found is not None, "nothing has the focus"
    return found


def press(key: Qt.Key, modifier: Qt.KeyboardModifier = PLAIN, *, on: QWidget | None = None) -> None:
    """Press one key, on the widget with the focus unless another is named."""
    QTest.keyClick(on or focused(), key, modifier)


def enter() -> None:
    """Press Enter."""
    press(Key.Key_Return)


def write(text: str, *, on: QWidget | None = None) -> None:
    """Type ASCII key by key; hand anything else over as an input method does."""
    target = on or focused()
    if text.isascii():
        QTest.keyClicks(target, text)
    else:
        event = QInputMethodEvent()
        event.setCommitString(text)
        QApplication.sendEvent(target, event)
