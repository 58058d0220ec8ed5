"""接访走访: four tabs."""

from ui.pages.reception.meetings import MeetingsPanel
from ui.pages.reception.register import RegisterPanel
from ui.pages.reception.roster import RosterPanel
from ui.pages.reception.sweeps import SweepsPanel
from ui.pages.tabbed import Tab, TabbedPage
from ui.workspace import Workspace


class ReceptionPage(TabbedPage):
    """Who came, who receives when, what meetings resolved, and what sweeps found."""

    def __init__(self, workspace: Workspace) -> None:
        super().__init__(workspace, self.tr("接访走访"), self._tabs())
        workspace.changes.staffChanged.connect(self.mark_stale)
        workspace.changes.placesChanged.connect(self.mark_stale)

    def _tabs(self) -> tuple[Tab, ...]:
        return (
            Tab("register", self.tr("接访登记"), RegisterPanel),
            Tab("roster", self.tr("值班安排"), RosterPanel),
            Tab("meetings", self.tr("会议"), MeetingsPanel),
            Tab("sweeps", self.tr("排查"), SweepsPanel),
        )
