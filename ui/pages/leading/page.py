"""积案包案: four tabs, shown by role; Alt and a figure goes to one, F8 does what the chosen line asks for."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial

from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QPushButton, QStackedWidget, QWidget

from mediation_app.rules.permissions import Permission
from resources.i18n import QT_TRANSLATE_NOOP, translate
from ui.navigation import Command, DutyTarget
from ui.pages.base import Page
from ui.pages.leading.ledger import LedgerPanel
from ui.pages.leading.mine import MinePanel
from ui.pages.leading.narrowing import Narrowing
from ui.pages.leading.office import OfficePanel
from ui.pages.leading.panel import Panel
from ui.pages.leading.supervision import SupervisionPanel
from ui.theme import Space, px
from ui.widgets import PageHeader, button
from ui.widgets.buttons import command_button
from ui.workspace import Workspace

P = Permission


@dataclass(frozen=True, slots=True)
class Tab:
    """One tab: its key, its title, what draws it, and whose it is (anybody with one of the permissions)."""

    key: str
    title: str
    """Marked with QT_TRANSLATE_NOOP("LeadingPage", …)."""
    make: Callable[[Workspace], Panel]
    permissions: tuple[Permission, ...]

    def is_for(self, workspace: Workspace) -> bool:
        """Tell whether the acting person has a use for the tab."""
        return any(map(workspace.may, self.permissions))


TABS: tuple[Tab, ...] = (
    Tab(
        "mine",
        QT_TRANSLATE_NOOP("LeadingPage", "我的包案"),
        MinePanel,
        (P.LEAD, P.APPROVE, P.AGREE_LEAD),
    ),
    Tab("ledger", QT_TRANSLATE_NOOP("LeadingPage", "全部台账"), LedgerPanel, (P.SEE_CASES,)),
    Tab(
        "office",
        QT_TRANSLATE_NOOP("LeadingPage", "包案责任"),
        OfficePanel,
        (P.PROPOSE_LEAD, P.APPROVE, P.SUPERVISE),
    ),
    Tab("supervision", QT_TRANSLATE_NOOP("LeadingPage", "督办"), SupervisionPanel, (P.SEE_CASES,)),
)


class LeadingPage(Page):
    """The tabs a person has a use for; a leader begins with his cases, the office's head with the office."""

    def __init__(self, workspace: Workspace, parent: QWidget | None = None) -> None:
        super().__init__(workspace, parent)
        self.header = PageHeader(self.tr("积案包案"), " ")
        self.tabs = tuple(tab for tab in TABS if tab.is_for(workspace))
        self.buttons: dict[str, QPushButton] = {}
        self.panels: dict[str, Panel] = {}
        self._fresh: set[str] = set()
        self._shown = self._first_tab()
        self._actions: list[QWidget] = []
        self._sheets = QStackedWidget()
        self._build()
        self.show_tab(self._shown)
        workspace.changes.staffChanged.connect(self.mark_stale)

    def _first_tab(self) -> str:
        """Return where work starts: with one's own cases, for who may not lead with the office's."""
        keys = [tab.key for tab in self.tabs]
        leads = self.workspace.may(P.LEAD)
        return "office" if not leads and "mine" in keys and "office" in keys else keys[0]

    def title(self) -> str:
        """Return the page's name."""
        return self.tr("积案包案")

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
        """Show the tab of that key, the ledger narrowed down, or a line of the leader's page."""
        if isinstance(target, Narrowing):
            self.show_ledger(target)
        elif isinstance(target, DutyTarget):
            self.show_duty(target)
        elif isinstance(target, str) and target in self.buttons:
            self.show_tab(target)

    def here(self) -> object:
        """Return the shown tab's key."""
        return self._shown

    def show_tab(self, key: str) -> None:
        """Show a tab."""
        self._shown = key
        panel = self._made(key)
        self.buttons[key].setChecked(True)
        self._sheets.setCurrentWidget(panel)
        self.header.set_subtitle(panel.words or " ")
        if key not in self._fresh and not self._is_stale:
            self._fresh.add(key)
            panel.refresh()
        self._follow()

    def show_ledger(self, wanted: Narrowing) -> None:
        """Show the ledger narrowed to some cases."""
        panel = self._made("ledger")
        if isinstance(panel, LedgerPanel):
            panel.narrow(wanted)
        self.show_tab("ledger")
        panel.focus_first()

    def show_duty(self, wanted: DutyTarget) -> None:
        """Show a leader's line on his page; who has none finds 督办 in its own tab."""
        key = "mine" if "mine" in self.buttons else "supervision"
        panel = self._made(key)
        if isinstance(panel, MinePanel | SupervisionPanel):
            panel.go_to(wanted)
        self.show_tab(key)

    def _go(self, number: int) -> Command:
        tab = self.tabs[number]
        return Command(
            key=f"leading-{tab.key}",
            title=translate("LeadingPage", tab.title),
            run=partial(self._go_to, tab.key),
            shortcut=f"Alt+{number + 1}",
        )

    def _go_to(self, key: str) -> None:
        self.show_tab(key)
        self.panel().focus_first()

    def _made(self, key: str) -> Panel:
        if key not in self.panels:
            made = next(tab for tab in self.tabs if tab.key == key).make(self.workspace)
            made.commandsChanged.connect(partial(self._panel_changed, key))
            made.told.connect(partial(self._panel_told, key))
            made.ledgerWanted.connect(self.show_ledger)
            self.panels[key] = made
            self._sheets.addWidget(made)
        return self.panels[key]

    def _panel_changed(self, key: str) -> None:
        if key == self._shown:
            self._follow()

    def _panel_told(self, key: str, words: str) -> None:
        if key == self._shown:
            self.header.set_subtitle(words or " ")

    def _follow(self) -> None:
        """Show the buttons of the tab's commands and tell the window."""
        for old in self._actions:
            old.hide()
            old.deleteLater()
        shown = [command for command in self.panel().commands() if command.icon]
        self._actions = [self.header.add_action(command_button(command)) for command in reversed(shown)]
        self.commandsChanged.emit()

    def _build(self) -> None:
        self._group = QButtonGroup(self)
        bar = QHBoxLayout()
        bar.setSpacing(px(Space.XS))
        for number, tab in enumerate(self.tabs):
            made = button(translate("LeadingPage", tab.title), "quiet", key=f"Alt+{number + 1}")
            made.setCheckable(True)
            made.clicked.connect(partial(self._go_to, tab.key))
            self._group.addButton(made)
            self.buttons[tab.key] = made
            bar.addWidget(made)
        bar.addStretch(1)
        self.column.addWidget(self.header)
        self.column.addLayout(bar)
        self.column.addWidget(self._sheets, 1)
