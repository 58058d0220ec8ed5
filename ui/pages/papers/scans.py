"""扫描归卷 on the page 文书."""

from ui.pages.papers.view import View
from ui.widgets import Card, EmptyState
from ui.workspace import Workspace


class ScansView(View):
    """Nothing waits here yet."""

    def __init__(self, workspace: Workspace) -> None:
        super().__init__(workspace)
        card = Card(padding=1)
        card.body.addWidget(EmptyState("scan-line", self.tr("扫描归卷")))
        self.column.addWidget(card, 1)
