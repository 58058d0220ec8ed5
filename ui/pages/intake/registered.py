"""What follows a registration: the number, what to look at, and the next step by one key."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from mediation_app.services.intake import Registered
from resources.i18n import render
from ui.theme import Space, Tone, px
from ui.widgets import Card, KeyHint, Notice, button, label

Steps = tuple[tuple[str, str, Callable[[], object]], ...]


class RegisteredView(QWidget):
    """Shows a case just registered and offers what usually comes next, each under a digit."""

    def __init__(self, steps: Steps) -> None:
        """Take the steps as icon, words and what they do; the first is the usual one."""
        super().__init__()
        self.number = label("", "number")
        self.number.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.case_title = label("", "muted", wrap=True)
        self.warnings = Notice()
        self.buttons: list[QPushButton] = []
        self._rows = QVBoxLayout()
        self._rows.setSpacing(px(Space.M))
        card = Card(padding=Space.XL)
        card.body.setSpacing(px(Space.M))
        card.body.addWidget(label(self.tr("已登记"), "heading"))
        card.body.addWidget(self.number)
        card.body.addWidget(self.case_title)
        card.body.addWidget(self.warnings)
        card.body.addSpacing(px(Space.S))
        card.body.addWidget(label(self.tr("接下来"), "strong"))
        card.body.addLayout(self._rows)
        self.offer(steps)
        card.setMaximumWidth(px(560))
        column = QVBoxLayout(self)
        column.addStretch(1)
        column.addWidget(card, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addStretch(2)

    def offer(self, steps: Steps) -> None:
        """Offer other steps: icon, words and what each does; the first is the usual one."""
        while self._rows.count():
            shown = self._rows.takeAt(0).widget()
            if shown is not None:
                shown.hide()
                shown.deleteLater()
        self.buttons = [self._button(place, *step) for place, step in enumerate(steps, 1)]
        for place, one in enumerate(self.buttons, 1):
            self._rows.addWidget(self._row(place, one))

    def show_case(self, registered: Registered) -> None:
        """Show the number and title of a case, and what looked odd about it."""
        self.number.setText(registered.number)
        self.case_title.setText(registered.title)
        if registered.warnings:
            lines = dict.fromkeys(render(warning.message) for warning in registered.warnings)
            self.warnings.tell("\n".join(lines), Tone.ORANGE)
        else:
            self.warnings.clear()
        self.setAccessibleName(self.tr("已登记 {number}").format(number=registered.number))
        self.buttons[0].setFocus(Qt.FocusReason.TabFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take the step of a digit; Enter takes the one in focus."""
        text = event.text()
        if text.isascii() and text.isdigit() and 0 < int(text) <= len(self.buttons):
            self.buttons[int(text) - 1].click()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            for one in self.buttons:
                if one.hasFocus():
                    one.click()
        elif event.key() in (Qt.Key.Key_Down, Qt.Key.Key_Up):
            self._step(1 if event.key() == Qt.Key.Key_Down else -1)
        else:
            super().keyPressEvent(event)

    def _step(self, by: int) -> None:
        here = next((place for place, one in enumerate(self.buttons) if one.hasFocus()), 0)
        self.buttons[(here + by) % len(self.buttons)].setFocus(Qt.FocusReason.TabFocusReason)

    def _button(self, place: int, icon: str, text: str, run: Callable[[], object]) -> QPushButton:
        made = button(text, "primary" if place == 1 else "", icon=icon)
        made.setAccessibleName(f"{place} {text}")
        made.clicked.connect(lambda _checked: run())
        return made

    def _row(self, place: int, one: QPushButton) -> QWidget:
        holder = QWidget()
        row = QHBoxLayout(holder)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(px(Space.S))
        row.addWidget(KeyHint(str(place)))
        row.addWidget(one, 1)
        return holder
