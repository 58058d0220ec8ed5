"""Under the print queue: what there is to know of the current order, and what can be done with it."""

from functools import partial

from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from mediation_app.services.printing.queue import QueueRow
from ui.navigation import Command
from ui.pages.papers.print_list import detail_words, whole_title
from ui.theme import Space, px
from ui.widgets import ElidedLabel, button
from ui.widgets.buttons import tell_command

SELDOM = frozenset({"queue-release", "queue-reprint"})
"""Shown only where it can be done."""


class PrintFoot(QWidget):
    """Words at the left, the buttons of single orders at the right; it never changes its height."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.title = ElidedLabel()
        self.what = ElidedLabel()
        self.advice = ElidedLabel()
        self.buttons: dict[str, QPushButton] = {}
        self._commands: dict[str, Command] = {}
        words = QVBoxLayout()
        words.setSpacing(px(2))
        self.title.setProperty("type", "strong")
        self.what.setProperty("type", "muted")
        self.advice.setProperty("type", "muted")
        for line in (self.title, self.what, self.advice):
            words.addWidget(line)
        self._row = QHBoxLayout()
        self._row.setSpacing(px(Space.S))
        column = QHBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(Space.L))
        column.addLayout(words, 1)
        column.addLayout(self._row)

    def show_order(self, row: QueueRow | None) -> None:
        """Say what there is to know of an order."""
        what, advice = detail_words(row) if row is not None else ("", "")
        self.title.setText(whole_title(row) if row is not None else " ")
        self.what.setText(what or " ")
        self.advice.setText(advice or " ")

    def offer(self, commands: tuple[Command, ...]) -> None:
        """Show what can be done now."""
        for command in commands:
            self._commands[command.key] = command
            if command.key not in self.buttons:
                made = button(command.title)
                made.clicked.connect(partial(self._run, command.key))
                self.buttons[command.key] = made
                self._row.addWidget(made)
            tell_command(self.buttons[command.key], command)
            self.buttons[command.key].setVisible(command.enabled or command.key not in SELDOM)

    def _run(self, key: str) -> None:
        self._commands[key].run()
