"""打印队列 on the page 文书."""

from ui.pages.papers.view import View
from ui.widgets import Card, EmptyState
from ui.workspace import Workspace


class PrintQueueView(View):
    """Nothing waits here yet."""

    def __init__(self, workspace: Workspace) -> None:
        super().__init__(workspace)
        card = Card(padding=1)
        card.body.addWidget(EmptyState("printer", self.tr("打印队列")))
        self.column.addWidget(card, 1)
