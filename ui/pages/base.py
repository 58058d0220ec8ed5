"""What every page is: it re-reads when stale and seen, keeps its drafts, and names its commands."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.navigation import Command
from ui.theme import Space, px
from ui.workspace import Workspace


class Page(QWidget):
    """One place of the window. Hidden pages only mark themselves stale."""

    commandsChanged = Signal()
    """What `commands` returns is another now."""
    titleChanged = Signal()

    def __init__(self, workspace: Workspace, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("page")
        self.workspace = workspace
        self._is_stale = True
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(px(Space.XL), px(20), px(Space.XL), px(Space.L))
        self.column.setSpacing(px(Space.M))
        workspace.changes.caseChanged.connect(self.case_changed)
        workspace.changes.casesChanged.connect(self.mark_stale)

    def title(self) -> str:
        """Return the page's name for the window's title."""
        return ""

    def refresh(self) -> None:
        """Read again what the page shows."""

    def commands(self) -> tuple[Command, ...]:
        """Return what can be done here, for keys, palette and the status bar."""
        return ()

    def open_at(self, target: object) -> None:
        """Show a certain thing of the page."""

    def here(self) -> object:
        """Return what `open_at` needs to come back here in another window; None for the beginning."""
        return None

    def focus_first(self) -> None:
        """Put the focus where work starts."""
        self.setFocus()

    def leaving(self) -> bool:
        """Tell whether the page may be left; it has kept its draft."""
        self.keep_draft()
        return True

    def keep_draft(self) -> None:
        """Write down now what is being typed."""

    def case_changed(self, case_id: int) -> None:
        """Re-read, because that case may be shown here."""
        self.mark_stale()

    def mark_stale(self) -> None:
        """Re-read now when visible, else when shown next."""
        self._is_stale = True
        if self.isVisible():
            self._read_again()

    def showEvent(self, event: QShowEvent) -> None:
        """Re-read when something changed meanwhile."""
        super().showEvent(event)
        if self._is_stale:
            self._read_again()

    def _read_again(self) -> None:
        self._is_stale = False
        self.refresh()
