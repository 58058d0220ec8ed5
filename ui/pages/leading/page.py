"""积案包案: four tabs, shown by role; F8 does what the chosen line asks for."""

from mediation_app.rules.permissions import Permission
from ui.navigation import DutyTarget
from ui.pages.leading.ledger import LedgerPanel
from ui.pages.leading.mine import MinePanel
from ui.pages.leading.narrowing import Narrowing
from ui.pages.leading.office import OfficePanel
from ui.pages.leading.panel import LeadingPanel
from ui.pages.leading.supervision import SupervisionPanel
from ui.pages.tabbed import Panel, Tab, TabbedPage
from ui.workspace import Workspace

P = Permission

USERS: dict[str, tuple[Permission, ...]] = {
    "mine": (P.LEAD, P.APPROVE, P.AGREE_LEAD),
    "ledger": (P.SEE_CASES,),
    "office": (P.PROPOSE_LEAD, P.APPROVE, P.SUPERVISE),
    "supervision": (P.SEE_CASES,),
}
"""Whose each tab is: anybody with one of the permissions."""


class LeadingPage(TabbedPage):
    """The tabs a person has a use for; a leader begins with his cases, the office's head with the office."""

    def __init__(self, workspace: Workspace) -> None:
        tabs = tuple(tab for tab in self._all_tabs() if any(map(workspace.may, USERS[tab.key])))
        super().__init__(workspace, self.tr("积案包案"), tabs, first=_first_tab(workspace, tabs))
        workspace.changes.staffChanged.connect(self.mark_stale)

    def open_at(self, target: object) -> None:
        """Show the tab of that key, the ledger narrowed down, or a line of the leader's page."""
        if isinstance(target, Narrowing):
            self.show_ledger(target)
        elif isinstance(target, DutyTarget):
            self.show_duty(target)
        else:
            super().open_at(target)

    def show_ledger(self, wanted: Narrowing) -> None:
        """Show the ledger narrowed to some cases."""
        panel = self.made("ledger")
        if isinstance(panel, LedgerPanel):
            panel.narrow(wanted)
        self.show_tab("ledger")
        panel.focus_first()

    def show_duty(self, wanted: DutyTarget) -> None:
        """Show a leader's line on his page; who has none finds 督办 in its own tab."""
        key = "mine" if "mine" in self.buttons else "supervision"
        panel = self.made(key)
        if isinstance(panel, MinePanel | SupervisionPanel):
            panel.go_to(wanted)
        self.show_tab(key)

    def follow_panel(self, key: str, panel: Panel) -> None:
        """Let a tab ask for the ledger narrowed down."""
        super().follow_panel(key, panel)
        if isinstance(panel, LeadingPanel):
            panel.ledgerWanted.connect(self.show_ledger)

    def _all_tabs(self) -> tuple[Tab, ...]:
        return (
            Tab("mine", self.tr("我的包案"), MinePanel),
            Tab("ledger", self.tr("全部台账"), LedgerPanel),
            Tab("office", self.tr("包案责任"), OfficePanel),
            Tab("supervision", self.tr("督办"), SupervisionPanel),
        )


def _first_tab(workspace: Workspace, tabs: tuple[Tab, ...]) -> str:
    """Return where work starts: with one's own cases, for who may not lead with the office's."""
    keys = [tab.key for tab in tabs]
    leads = workspace.may(P.LEAD)
    return "office" if not leads and "mine" in keys and "office" in keys else keys[0]
