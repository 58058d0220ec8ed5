"""回访模板: on which days visits are planned, by difficulty, performance, ownership and risk."""

from ui.pages.settings.days import DaysSection
from ui.widgets import Card
from ui.workspace import Workspace


class VisitTemplatesSection(DaysSection):
    """Lists of days after something, and gaps between two visits."""

    def __init__(self, workspace: Workspace) -> None:
        super().__init__(workspace)
        self.returns = self.grid()
        self.gaps = self.grid()
        self._add_returns()
        self._add_gaps()
        for title, grid in (
            (self.tr("回访（协议生效、案件化解以后）"), self.returns),
            (self.tr("下访走访（化解以前）"), self.gaps),
        ):
            card = Card(title)
            card.body.addWidget(grid)
            self.cards.addWidget(card)
        self.finish()

    def _add_returns(self) -> None:
        after = self.tr("协议生效后第几天回访，多次用顿号隔开")
        due = self.tr("约定的履行日期过后几天回访")
        self.number(self.returns, "visit_offset_days", self.tr("履行后回访"), due)
        self.days(self.returns, "visit_days_simple", self.tr("简单案件"), after)
        self.days(self.returns, "visit_days_normal", self.tr("一般案件"), after)
        self.days(self.returns, "visit_days_complex", self.tr("疑难复杂案件"), after)
        hint = self.tr("化解后第几天回访，如 7、30、90、180")
        self.days(self.returns, "visit_days_owned", self.tr("包案案件"), hint)
        hint = self.tr("连续几次回访都没有履行的，再过几天回访")
        self.days(self.returns, "visit_days_unperformed", self.tr("没有履行的"), hint)

    def _add_gaps(self) -> None:
        monthly = self.tr("包案领导每隔几天下访一次")
        self.number(self.gaps, "visit_gap_owned", self.tr("包案期间"), monthly)
        every = self.tr("每隔几天走访一次")
        self.number(self.gaps, "visit_gap_red", self.tr("红色"), every)
        self.number(self.gaps, "visit_gap_orange", self.tr("橙色"), every)
        self.number(self.gaps, "visit_gap_yellow", self.tr("黄色"), every)
        self.number(self.gaps, "visit_gap_blue", self.tr("蓝色"), every)
        hint = self.tr("重点时段里一天算几天，2 就是间隔减半")
        self.number(
            self.gaps, "key_period_divisor", self.tr("重点时段"), hint, suffix=self.tr(" 倍")
        ).setMaximum(10)
