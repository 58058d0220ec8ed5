"""A page of several tabs: Alt and a figure goes to one; the header has the buttons of the shown tab."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QPushButton, QStackedWidget, QVBoxLayout, QWidget

from ui.navigation import Command
from ui.pages.base import Page
from ui.theme import Space, px
from ui.widgets import PageHeader, button
from ui.widgets.buttons import command_button, tell_command
from ui.workspace import Workspace


class Panel(QWidget):
    """One tab; the page calls `refresh` when it is shown and stale."""

    commandsChanged = Signal()
    """What `commands` returns is another now."""
    told = Signal(str)
    """The line under the page's title is another now."""

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
        """Return what can be done here; those with an icon are buttons at the head of the page."""
        return ()

    def focus_first(self) -> None:
        """Put the focus where work starts."""
        self.setFocus()

    def tell(self, words: str) -> None:
        """Say something about what is shown, under the page's title."""
        self.words = words
        self.told.emit(words)


@dataclass(frozen=True, slots=True)
class Tab:
    """One tab: its key, its title in the active language, and what draws it."""

    key: str
    title: str
    make: Callable[[Workspace], Panel]


class TabbedPage(Page):
    """Tabs are made when first shown; the first, or that of the key ``first``, when the page opens."""

    def __init__(self, workspace: Workspace, name: str, tabs: tuple[Tab, ...], *, first: str = "") -> None:
        super().__init__(workspace)
        self._name = name
        self.tabs = tabs
        self.header = PageHeader(name, " ")
        self.buttons: dict[str, QPushButton] = {}
        self.panels: dict[str, Panel] = {}
        self._fresh: set[str] = set()
        self._shown = first or tabs[0].key
        self._actions: dict[str, QPushButton] = {}
        self._looks: list[tuple[str, str, str, str]] = []
        self._sheets = QStackedWidget()
        self._build()
        self.show_tab(self._shown)

    def title(self) -> str:
        """Return the page's name."""
        return self._name

    def panel(self) -> Panel:
        """Return the tab that is shown."""
        return self.panels[self._shown]

    def commands(self) -> tuple[Command, ...]:
        """Offer what the tab offers, and the other tabs."""
        return (*self.panel().commands(), *(self._go(number) for number in range(len(self.tabs))))

    def refresh(self) -> None:
        """Read the shown tab again; the others when they are shown."""
        self._fresh = {self._shown}
        self.panel().refresh()

    def focus_first(self) -> None:
        """Start where the tab starts."""
        self.panel().focus_first()

    def open_at(self, target: object) -> None:
        """Show the tab of that key."""
        if isinstance(target, str) and target in self.buttons:
            self.show_tab(target)

    def here(self) -> object:
        """Return the shown tab's key."""
        return self._shown

    def show_tab(self, key: str) -> None:
        """Show a tab."""
        self._shown = key
        panel = self.made(key)
        self.buttons[key].setChecked(True)
        self._sheets.setCurrentWidget(panel)
        self.header.set_subtitle(panel.words or " ")
        if key not in self._fresh and not self._is_stale:
            self._fresh.add(key)
            panel.refresh()
        self._follow()

    def made(self, key: str) -> Panel:
        """Return a tab, made when it is asked for the first time."""
        if key not in self.panels:
            self.panels[key] = next(tab for tab in self.tabs if tab.key == key).make(self.workspace)
            self.follow_panel(key, self.panels[key])
            self._sheets.addWidget(self.panels[key])
        return self.panels[key]

    def follow_panel(self, key: str, panel: Panel) -> None:
        """Follow what a tab that was just made tells."""
        panel.commandsChanged.connect(partial(self._panel_changed, key))
        panel.told.connect(partial(self._panel_told, key))

    def _go(self, number: int) -> Command:
        tab = self.tabs[number]
        return Command(
            key=f"tab-{tab.key}",
            title=tab.title,
            run=partial(self._go_to, tab.key),
            shortcut=f"Alt+{number + 1}",
        )

    def _go_to(self, key: str) -> None:
        self.show_tab(key)
        self.panel().focus_first()

    def _panel_changed(self, key: str) -> None:
        if key == self._shown:
            self._follow()

    def _panel_told(self, key: str, words: str) -> None:
        if key == self._shown:
            self.header.set_subtitle(words or " ")

    def _follow(self) -> None:
        """Show the buttons of the tab's commands, the main one outermost, and tell the window."""
        shown = [command for command in self.panel().commands() if command.icon]
        looks = [(command.key, command.title, command.icon, command.kind) for command in shown]
        if looks != self._looks:
            self._remake(shown)
            self._looks = looks
        for command in shown:
            tell_command(self._actions[command.key], command)
        self.commandsChanged.emit()

    def _remake(self, shown: list[Command]) -> None:
        for old in self._actions.values():
            old.hide()
            old.deleteLater()
        self._actions = {}
        for command in reversed(shown):
            made = command_button(command)
            made.clicked.disconnect()
            made.clicked.connect(partial(self._run, command.key))
            self.header.add_action(made)
            self._actions[command.key] = made

    def _run(self, key: str) -> None:
        """Run what the key means by now."""
        next(command for command in self.panel().commands() if command.key == key).run()

    def _build(self) -> None:
        self._group = QButtonGroup(self)
        bar = QHBoxLayout()
        bar.setSpacing(px(Space.XS))
        for number, tab in enumerate(self.tabs):
            made = button(tab.title, "quiet", key=f"Alt+{number + 1}")
            made.setCheckable(True)
            made.clicked.connect(partial(self._go_to, tab.key))
            self._group.addButton(made)
            self.buttons[tab.key] = made
            bar.addWidget(made)
        bar.addStretch(1)
        self.column.addWidget(self.header)
        self.column.addLayout(bar)
        self.column.addWidget(self._sheets, 1)
