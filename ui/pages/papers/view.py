"""What each tab of the page 文书 is."""

from PySide6.QtCore import Qt, Signal

from ui.navigation import Command
from ui.pages.tabbed import Panel


class View(Panel):
    """One tab of 文书: it tells how many things wait in it, and leads to a certain one."""

    countChanged = Signal(int)
    """How many things wait here; stands beside the tab's title."""

    def open_at(self, target: object) -> None:
        """Show a certain thing of the tab."""

    def verify_command(self) -> Command:
        """Return what asks whether a paper is genuine; every tab with papers offers it."""
        return Command(key="papers-verify", title=self.tr("验证文书…"), run=self.verify, icon="scan-line")

    def verify(self) -> None:
        """Ask whether a file or a printed paper is one that was issued."""
        from ui.dialogs.verify import VerifyDialog

        dialog = VerifyDialog(self.workspace, self)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.open()
