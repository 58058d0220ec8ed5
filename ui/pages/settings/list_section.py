"""A section that is one list with a few buttons under it; Enter does the main thing of the chosen line."""

from collections.abc import Callable

from PySide6.QtWidgets import QPushButton

from mediation_app.rules.permissions import Permission
from ui.pages.settings.section import SettingsSection
from ui.theme import px
from ui.widgets import Card, GroupedList, button, label
from ui.widgets.flow import FlowLayout
from ui.workspace import Workspace


class ListSection(SettingsSection):
    """Words, list, buttons."""

    def __init__(self, workspace: Workspace, permission: Permission, name: str, words: str = "") -> None:
        super().__init__(workspace, permission)
        self.list = GroupedList(name)
        self.list.setMinimumHeight(px(200))
        self.list.rowActivated.connect(lambda _row: self.change())
        if words:
            self.cards.addWidget(label(words, "muted", wrap=True))
        card = Card(padding=1)
        card.body.addWidget(self.list)
        self.cards.addWidget(card, 1)
        self.buttons = FlowLayout()
        self.cards.addLayout(self.buttons)

    def add_button(
        self, text: str, run: Callable[[], object], *, kind: str = "", icon: str = ""
    ) -> QPushButton:
        """Put a button under the list; it is there for those who may change something."""
        made = button(text, kind, icon=icon)
        made.clicked.connect(lambda _checked: run())
        made.setVisible(self.may_change)
        self.buttons.addWidget(made)
        return made

    def change(self) -> None:
        """Change the chosen line."""
