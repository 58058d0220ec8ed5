"""文书: five tabs."""

from functools import partial

from forms.registry import FORMS
from mediation_app.services.paper_desk.counts import Counts, counts
from ui.navigation import Command
from ui.pages.papers.blanks import BlanksView
from ui.pages.papers.print_queue import PrintQueueView
from ui.pages.papers.scans import ScansView
from ui.pages.papers.shelf import ShelfView
from ui.pages.papers.view import View
from ui.pages.papers.waiting import WaitingView
from ui.pages.tabbed import Panel, Tab, TabbedPage
from ui.workspace import Workspace


class PapersPage(TabbedPage):
    """What waits of the papers, the print queue, scans, blank forms and dossiers; Ctrl+Tab is the next."""

    def __init__(self, workspace: Workspace) -> None:
        super().__init__(workspace, self.tr("文书"), self._tabs())

    def commands(self) -> tuple[Command, ...]:
        """Offer what the tab offers, the other tabs, and the next one."""
        following = Command(
            key="papers-switch", title=self.tr("换列表"), run=self.switch, shortcut="Ctrl+Tab"
        )
        return (*super().commands(), following)

    def refresh(self) -> None:
        """Read the shown tab again, and how many things wait in the others."""
        super().refresh()
        self.workspace.ask(counts, done=self.show_counts, owner=self)

    def show_counts(self, found: Counts) -> None:
        """Show how much waits in the tabs that have not been opened; the others tell it themselves."""
        for key, count in (("queue", found.queue), ("scans", found.scans), ("shelf", found.shelf)):
            if key not in self.panels:
                self._show_count(key, count)

    def switch(self) -> None:
        """Show the next tab."""
        keys = [tab.key for tab in self.tabs]
        self.show_tab(keys[(keys.index(str(self.here())) + 1) % len(keys)])
        self.focus_first()

    def open_at(self, target: object) -> None:
        """Show the tab of that key, the blank form of that code, or a pair: a tab and a thing in it."""
        if target in FORMS:
            target = ("blanks", target)
        key, inside = target if isinstance(target, tuple) else (target, None)
        if key not in self.buttons:
            return
        self.show_tab(key)
        panel = self.panel()
        if inside is not None and isinstance(panel, View):
            panel.open_at(inside)

    def follow_panel(self, key: str, panel: Panel) -> None:
        """Follow what a tab tells, and how many things wait in it."""
        super().follow_panel(key, panel)
        if isinstance(panel, View):
            panel.countChanged.connect(partial(self._show_count, key))

    def _show_count(self, key: str, count: int) -> None:
        title = next(tab.title for tab in self.tabs if tab.key == key)
        self.buttons[key].setText(f"{title} {count}" if count else title)

    def _tabs(self) -> tuple[Tab, ...]:
        return (
            Tab("waiting", self.tr("待办"), WaitingView),
            Tab("queue", self.tr("打印队列"), PrintQueueView),
            Tab("scans", self.tr("扫描归卷"), ScansView),
            Tab("blanks", self.tr("空白表格"), BlanksView),
            Tab("shelf", self.tr("卷宗"), ShelfView),
        )
