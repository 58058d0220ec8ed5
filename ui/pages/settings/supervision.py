"""督办规则: which rules the program urges by, and from which threshold on."""

from collections.abc import Mapping

from PySide6.QtWidgets import QCheckBox, QGridLayout, QHBoxLayout, QSpinBox

from mediation_app.rules.errors import AppError
from mediation_app.rules.permissions import Permission
from mediation_app.rules.supervision import RULES, RuleCode, RuleSetting
from mediation_app.services import supervision_settings
from resources.i18n import render
from ui import messages
from ui.pages.settings.section import SettingsSection
from ui.theme import Space, px
from ui.widgets import Card, button, label
from ui.workspace import Workspace


class SupervisionSection(SettingsSection):
    """A switch for each rule, and a number where it has one."""

    def __init__(self, workspace: Workspace) -> None:
        super().__init__(workspace, Permission.MANAGE_OFFICE)
        self.switches: dict[RuleCode, QCheckBox] = {}
        self.numbers: dict[RuleCode, QSpinBox] = {}
        self.save_button = button(self.tr("保存"), "primary")
        self.save_button.clicked.connect(self.save)
        self._build()
        self.refresh()

    def refresh(self) -> None:
        """Show the rules as they are."""
        work = self.workspace
        work.tasks.run(lambda: supervision_settings.settings(work.books), done=self.show_rules, owner=self)

    def show_rules(self, found: Mapping[RuleCode, RuleSetting]) -> None:
        """Fill the switches and numbers."""
        for code, setting in found.items():
            self.switches[code].setChecked(setting.on)
            if code in self.numbers:
                self.numbers[code].setValue(setting.threshold)

    def save(self) -> None:
        """Save every rule."""
        found = {
            code: RuleSetting(switch.isChecked(), self.numbers[code].value() if code in self.numbers else 0)
            for code, switch in self.switches.items()
        }
        self.workspace.ask(
            supervision_settings.change_settings,
            found,
            done=lambda _rules: self.workspace.toast(self.tr("已保存督办规则")),
            failed=self._refused,
            owner=self,
        )

    def _refused(self, error: AppError) -> None:
        self.notice.tell(*messages.told(error))

    def _build(self) -> None:
        words = self.tr(
            "程序在打开时、每小时和跨日时检查一次，同一件事只督办一次。关掉的规则不再新发督办单。"
        )
        self.cards.addWidget(label(words, "muted", wrap=True))
        card = Card()
        grid = QGridLayout()
        grid.setHorizontalSpacing(px(Space.M))
        grid.setVerticalSpacing(px(Space.XS))
        grid.setColumnStretch(0, 1)
        for row, rule in enumerate(RULES):
            switch = QCheckBox(render(rule.label))
            switch.setAccessibleDescription(render(rule.description))
            self.switches[rule.code] = switch
            grid.setRowMinimumHeight(2 * row, px(32))
            grid.addWidget(switch, 2 * row, 0)
            grid.addWidget(label(render(rule.description), "small", wrap=True), 2 * row + 1, 0, 1, 3)
            if rule.threshold_name is not None:
                number = QSpinBox(minimum=rule.limits[0], maximum=rule.limits[-1])
                number.setAccessibleName(f"{render(rule.label)} {render(rule.threshold_name)}")
                switch.toggled.connect(number.setEnabled)
                self.numbers[rule.code] = number
                grid.addWidget(label(render(rule.threshold_name), "muted"), 2 * row, 1)
                grid.addWidget(number, 2 * row, 2)
        card.body.addLayout(grid)
        self.cards.addWidget(card)
        foot = QHBoxLayout()
        foot.addStretch(1)
        foot.addWidget(self.save_button)
        self.cards.addLayout(foot)
        self.cards.addStretch(1)
        if not self.may_change:
            card.setEnabled(False)
            self.save_button.hide()
