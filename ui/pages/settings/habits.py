"""The office's habits: what local practice decides."""

import re

from PySide6.QtWidgets import QCheckBox, QHBoxLayout

from mediation_app.rules.errors import spoken
from mediation_app.rules.habits import Habits
from mediation_app.rules.signing_worth import PERSONAL_STATUS, WORTH, SigningWay
from resources.dictionaries import dispute_type, dispute_types, type_versions
from ui.dialogs.signing_worth import SigningWorthDialog
from ui.pages.settings.days import DaysSection
from ui.theme import Space, px
from ui.widgets import Card, button, label
from ui.workspace import Workspace

_KINDS = ("retention_short", "retention_permanent")


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
        self.cards.addWidget(self._kept())
        self.finish()

    def show_habits(self, kept: Habits) -> None:
        """Fill the entries."""
        super().show_habits(kept)
        self.working.setChecked(kept.mediation_in_working_days)
        self.needs_deputy.setChecked(kept.plan_needs_deputy)
        self.two_sided.setChecked(kept.two_sided)
        self.screen_counts.setChecked(kept.screen_signatures_count)
        for name in _KINDS:
            self.kept.set_text(name, "、".join(map(_title, getattr(kept, name))))

    def values(self) -> dict[str, object]:
        """Return the ticks."""
        return {
            "mediation_in_working_days": self.working.isChecked(),
            "plan_needs_deputy": self.needs_deputy.isChecked(),
            "two_sided": self.two_sided.isChecked(),
            "screen_signatures_count": self.screen_counts.isChecked(),
            **{name: codes for name, (codes, _) in self._kinds().items()},
        }

    def save(self) -> None:
        """Save, unless a kind of dispute is none."""
        unknown = {name: other for name, (_, other) in self._kinds().items()}
        for name, other in unknown.items():
            words = self.tr("没有“{title}”这种纠纷类型").format(title=other) if other else ""
            self.kept.row(name).set_problem(words)
        wrong = next((name for name, other in unknown.items() if other), "")
        if wrong:
            self.kept.row(wrong).setFocus()
            return
        super().save()

    def _kinds(self) -> dict[str, tuple[tuple[str, ...], str]]:
        """Return the kinds typed, by entry: their codes, and the first word that is none."""
        return {name: _codes(self.kept.text(name)) for name in _KINDS}

    def _kept(self) -> Card:
        card = Card(self.tr("卷宗保管期限"))
        grid = self.kept = self.grid()
        self.number(grid, "retention_years_short", self.tr("短期"), suffix=self.tr(" 年"))
        self.number(grid, "retention_years_long", self.tr("长期"), suffix=self.tr(" 年"))
        self.number(grid, "retention_large_group", self.tr("多少人以上的永久保管"), suffix=self.tr(" 人"))
        hint = self.tr("写纠纷类型的名称，用顿号隔开；两处都没有写的为长期")
        grid.line("retention_short", self.tr("短期保管的纠纷类型"), hint=hint, length=300)
        grid.line("retention_permanent", self.tr("永久保管的纠纷类型"), length=300)
        card.body.addWidget(grid)
        return card

    def _papers(self) -> Card:
        card = Card(self.tr("文书"))
        self.two_sided = QCheckBox(self.tr("正反两面都印，偶数页的装订边留在右侧"))
        grid = self.grid()
        self.screen_counts = QCheckBox(self.tr("各方事先都同意、都在屏幕上签完的，登记为已签"))
        grid.add("two_sided", self.tr("双面打印"), self.two_sided, span=2)
        grid.add("screen_signatures_count", self.tr("屏幕签名"), self.screen_counts, span=2)
        card.body.addWidget(grid)
        said = (WORTH[SigningWay.SCREEN].short, PERSONAL_STATUS)
        self.screen_worth = label("".join(spoken(words) for words in said), "muted", wrap=True)
        worth_button = button(self.tr("效力说明"), "quiet", icon="scale")
        worth_button.clicked.connect(
            lambda _checked=False: SigningWorthDialog(self, SigningWay.SCREEN).open()
        )
        below = QHBoxLayout()
        below.setSpacing(px(Space.S))
        below.addWidget(self.screen_worth, 1)
        below.addWidget(worth_button)
        card.body.addLayout(below)
        return card


def _title(code: str) -> str:
    return dispute_type(code).title


def _codes(text: str) -> tuple[tuple[str, ...], str]:
    """Return the codes of the kinds of dispute named in a text, and the first word that names none."""
    kinds = {kind.title: kind.code for version in type_versions() for kind in dispute_types(version)}
    words = [word for word in re.split(r"[、,，；;\s]+", text) if word]
    other = next((word for word in words if word not in kinds), "")
    return tuple(dict.fromkeys(kinds[word] for word in words if word in kinds)), other
