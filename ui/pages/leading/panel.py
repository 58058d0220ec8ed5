"""What every tab of the page is: it reads itself, names its commands, and tells a line about itself."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.navigation import Command
from ui.theme import Space, px
from ui.workspace import Workspace


class Panel(QWidget):
    """One tab of 积案包案; the page calls `refresh` when it is shown and stale."""

    commandsChanged = Signal()
    """What `commands` returns is another now."""
    told = Signal(str)
    """The line under the page's title is another now."""
    ledgerWanted = Signal(object)
    """Show the ledger narrowed to a `Narrowing`."""

    def __init__(self, workspace: Workspace, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.workspace = workspace
        self.words = ""
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(px(Space.M))

    def refresh(self) -> None:
        """Read again what the tab shows."""

    def commands(self) -> tuple[Command, ...]:
        """Return what can be done here."""
        return ()

    def focus_first(self) -> None:
        """Put the focus where work starts."""
        self.setFocus()

    def tell(self, words: str) -> None:
        """Say something about what is shown, under the page's title."""
        self.words = words
        self.told.emit(words)
