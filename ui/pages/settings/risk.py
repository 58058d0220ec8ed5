"""风险措施: what a colour of risk brings with it in this office; local practice, no law."""

from ui.pages.settings.days import DaysSection
from ui.widgets import Card, label
from ui.workspace import Workspace


class RiskSection(DaysSection):
    """Days to resolve a case of a colour, and how often it is studied."""

    def __init__(self, workspace: Workspace) -> None:
        super().__init__(workspace)
        colours = (
            ("red", self.tr("红色")),
            ("orange", self.tr("橙色")),
            ("yellow", self.tr("黄色")),
            ("blue", self.tr("蓝色")),
        )
        words = self.tr("这些是本地的工作要求，不改变法定期限。红色须当日上报，走访间隔在“回访模板”里设置。")
        self.cards.addWidget(label(words, "muted", wrap=True))
        days, study = self.grid(), self.grid()
        for code, name in colours:
            self.number(days, f"risk_days_{code}", name, self.tr("评定后几天内化解"))
            self.number(study, f"risk_study_{code}", name, self.tr("每隔几天研判一次"))
        for title, grid in ((self.tr("化解时限"), days), (self.tr("研判频次"), study)):
            card = Card(title)
            card.body.addWidget(grid)
            self.cards.addWidget(card)
        self.finish()
