"""Buttons of the program's look."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QLayout, QPushButton, QWidget

from ui.icons import icon as icon_of
from ui.navigation import Command
from ui.theme import COLOUR, px
from ui.wording import aside


class Button(QPushButton):
    """A button that answers to Enter too when it has the focus, inside dialogs and outside."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take a plain Enter as a click."""
        plain = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier == Qt.KeyboardModifier.NoModifier
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and plain:
            self.click()
            return
        super().keyPressEvent(event)


def button(text: str, kind: str = "", *, icon: str = "", key: str = "") -> Button:
    """Return a button: `kind` primary, quiet, danger or plain; `key` is told in the tooltip."""
    made = Button(text)
    made.setProperty("kind", kind)
    made.setAccessibleName(text)
    if icon:
        colour = {"primary": COLOUR.on_accent, "danger": COLOUR.red}.get(kind, COLOUR.muted)
        made.setIcon(icon_of(icon, colour))
        made.setIconSize(QSize(px(20) if text else px(16), px(16)))
    if key:
        made.setToolTip(aside(text, QKeySequence(key).toString(QKeySequence.SequenceFormat.NativeText)))
    return made


def command_button(command: Command) -> Button:
    """Return the button of a command; the key itself is bound by the window."""
    made = button(command.title, command.kind, icon=command.icon)
    tell_command(made, command)
    made.clicked.connect(lambda _checked: command.run())
    return made


def tell_command(made: QPushButton, command: Command) -> None:
    """Show on a command's button whether it can be done now: on hovering its key, else why not."""
    made.setEnabled(command.enabled)
    why = "" if command.enabled else command.why
    keys = QKeySequence(command.shortcut).toString(QKeySequence.SequenceFormat.NativeText)
    made.setToolTip(why or (aside(command.title, keys) if keys else ""))
    made.setAccessibleDescription(why)


class PanelButton(Button):
    """A button with a layout of words and pictures inside, as large as they need."""

    def __init__(self, inside: QLayout, kind: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("kind", kind)
        self.setLayout(inside)
        self._inside = inside
        for part in self.findChildren(QWidget):
            part.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)

    def sizeHint(self) -> QSize:
        """Ask for the room of what is inside."""
        return self._inside.sizeHint()

    def minimumSizeHint(self) -> QSize:
        """Ask for the room of what is inside."""
        return self._inside.minimumSize()

    def hasHeightForWidth(self) -> bool:
        """Tell whether there are wrapped words inside."""
        return self._inside.hasHeightForWidth()

    def heightForWidth(self, width: int) -> int:
        """Return the height wrapped words need."""
        return self._inside.totalHeightForWidth(width)
