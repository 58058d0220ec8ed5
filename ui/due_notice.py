"""A word of what is due today: on the desktop where the system shows such words, else in the window."""

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QSystemTrayIcon

from ui.icons import icon
from ui.main_window import MainWindow
from ui.theme import COLOUR

STAYS_MS = 10_000


class DueNotice(QObject):
    """Lives as long as its window; a click leads to 今日. Numbers only, for others may see the screen."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self.window = window
        self._tray: QSystemTrayIcon | None = None

    def tell(self, title: str, words: str) -> None:
        """Show the words; in the window only where 今日 itself does not show what is due."""
        if QSystemTrayIcon.isSystemTrayAvailable() and QSystemTrayIcon.supportsMessages():
            self._shown_tray().showMessage(title, words, icon("bell", COLOUR.accent), STAYS_MS)
        elif self.window.place()[0] != "today":
            text = self.tr("{title}：{words}").format(title=title, words=words)
            self.window.workspace.toast(text, self.tr("查看"), self.show_today)

    def show_today(self) -> None:
        """Bring the window to the front, at 今日."""
        self.window.show()
        self.window.activateWindow()
        self.window.go("today")

    def _shown_tray(self) -> QSystemTrayIcon:
        if self._tray is None:
            self._tray = QSystemTrayIcon(icon("bell", COLOUR.accent), self)
            self._tray.setToolTip(self.window.windowTitle())
            self._tray.messageClicked.connect(self.show_today)
            self._tray.activated.connect(lambda _reason: self.show_today())
        self._tray.show()
        return self._tray
