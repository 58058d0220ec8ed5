"""回访: the list of what is owed, the month, and the route sheet of a day."""

from ui.pages.tabbed import Tab, TabbedPage
from ui.pages.visits.listed import ListPanel
from ui.pages.visits.month import MonthPanel
from ui.pages.visits.route import RoutePanel
from ui.workspace import Workspace


class VisitsPage(TabbedPage):
    """Three looks at the same visits."""

    def __init__(self, workspace: Workspace) -> None:
        super().__init__(workspace, self.tr("回访"), self._tabs())

    def _tabs(self) -> tuple[Tab, ...]:
        return (
            Tab("list", self.tr("列表"), ListPanel),
            Tab("month", self.tr("月历"), MonthPanel),
            Tab("route", self.tr("路线单"), RoutePanel),
        )
