"""The office's habits: what local practice decides."""

from PySide6.QtWidgets import QCheckBox

from mediation_app.rules.habits import Habits
from ui.pages.settings.days import DaysSection
from ui.widgets import Card
from ui.workspace import Workspace


class HabitsSection(DaysSection):
    """Days for mediation, who gives an opinion on a plan, how papers are printed."""

    def __init__(self, workspace: Workspace) -> None:
        super().__init__(workspace)
        periods = Card(self.tr("期限"))
        grid = self.grid()
        self.mediation = self.number(grid, "mediation_days", self.tr("调解期限（自受理起）"))
        self.number(grid, "mediation_extension_days", self.tr("当事人同意延期，最多"))
        self.working = QCheckBox(self.tr("按工作日计算"))
        grid.add("mediation_in_working_days", self.tr("算法"), self.working)
        periods.body.addWidget(grid)
        plans = Card(self.tr("化解方案"))
        self.needs_deputy = QCheckBox(self.tr("主要领导审批前，须先有分管领导意见"))
        asked = self.grid()
        asked.add("plan_needs_deputy", self.tr("审批顺序"), self.needs_deputy, span=2)
        plans.body.addWidget(asked)
        self.cards.addWidget(periods)
        self.cards.addWidget(plans)
        self.cards.addWidget(self._papers())
        self.finish()

    def show_habits(self, kept: Habits) -> None:
        """Fill the entries."""
        super().show_habits(kept)
        self.working.setChecked(kept.mediation_in_working_days)
        self.needs_deputy.setChecked(kept.plan_needs_deputy)
        self.two_sided.setChecked(kept.two_sided)

    def values(self) -> dict[str, object]:
        """Return the ticks."""
        return {
            "mediation_in_working_days": self.working.isChecked(),
            "plan_needs_deputy": self.needs_deputy.isChecked(),
            "two_sided": self.two_sided.isChecked(),
        }

    def _papers(self) -> Card:
        card = Card(self.tr("文书"))
        self.two_sided = QCheckBox(self.tr("正反两面都印，偶数页的装订边留在右侧"))
        grid = self.grid()
        grid.add("two_sided", self.tr("双面打印"), self.two_sided, span=2)
        card.body.addWidget(grid)
        return card
