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
        self.list.selectionModel().currentChanged.connect(lambda *_: self._follow())
        self.list.model().modelReset.connect(self._follow)
        self._of_row: list[QPushButton] = []
        if words:
            self.cards.addWidget(label(words, "muted", wrap=True))
        card = Card(padding=1)
        card.body.addWidget(self.list)
        self.cards.addWidget(card, 1)
        self.buttons = FlowLayout()
        self.cards.addLayout(self.buttons)

    def add_button(
        self, text: str, run: Callable[[], object], *, kind: str = "", icon: str = "", of_row: bool = False
    ) -> QPushButton:
        """Put a button under the list, for those who may change something; ``of_row``: with a line chosen."""
        made = button(text, kind, icon=icon)
        made.clicked.connect(lambda _checked: run())
        made.setVisible(self.may_change)
        self.buttons.addWidget(made)
        if of_row:
            self._of_row.append(made)
            self._follow()
        return made

    def _follow(self) -> None:
        """Let what concerns one line be pressed only while one is chosen."""
        for one in self._of_row:
            one.setEnabled(self.list.current() is not None)

    def change(self) -> None:
        """Change the chosen line."""
