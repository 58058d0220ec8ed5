"""The head of a page: its title, a line about it, and the main actions at the right."""

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ui.navigation import Command
from ui.theme import Space, px
from ui.widgets.badge import Badge
from ui.widgets.buttons import command_button
from ui.widgets.labels import ElidedLabel, label


class PageHeader(QWidget):
    """Title and subtitle at the left, actions at the right."""

    def __init__(self, title: str, subtitle: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.title_label = label(title, "title")
        self.subtitle_label = ElidedLabel(subtitle, "muted")
        self._titles = QHBoxLayout()
        self._titles.setSpacing(px(Space.M))
        self._titles.addWidget(self.title_label)
        self._titles.addStretch(1)
        words = QVBoxLayout()
        words.setSpacing(px(2))
        words.addLayout(self._titles)
        words.addWidget(self.subtitle_label)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(px(Space.S))
        self._row.addLayout(words, 1)
        self.set_subtitle(subtitle)

    def set_title(self, title: str) -> None:
        """Show another title."""
        self.title_label.setText(title)

    def set_subtitle(self, text: str) -> None:
        """Show another line under the title; none when empty."""
        self.subtitle_label.setText(text)
        self.subtitle_label.setVisible(bool(text))

    def add_badge(self, badge: Badge) -> None:
        """Put a badge right after the title."""
        self._titles.insertWidget(self._titles.count() - 1, badge)

    def add_action(self, action: Command | QWidget) -> QWidget:
        """Put a button, made from a command, or any widget at the right and return it."""
        widget = command_button(action) if isinstance(action, Command) else action
        self._row.addWidget(widget)
        return widget
