"""The office's habits: periods and visits that local practice decides."""

import re

from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QSpinBox

from mediation_app.rules.habits import Habits
from mediation_app.rules.permissions import Permission
from mediation_app.services import habits
from ui import messages
from ui.pages.settings.section import SettingsSection
from ui.widgets import Card, button
from ui.widgets.field_grid import FieldGrid
from ui.wording import listed
from ui.workspace import Workspace

_VISITS = ("visit_days_simple", "visit_days_normal", "visit_days_complex")
LONGEST_DAYS = 720


class HabitsSection(SettingsSection):
    """Days for mediation, days after a due date, days of visits by difficulty."""

    def __init__(self, workspace: Workspace) -> None:
        super().__init__(workspace, Permission.MANAGE_OFFICE)
        self.mediation = QSpinBox(minimum=1, maximum=365, suffix=self.tr(" 天"))
        self.working = QCheckBox(self.tr("按工作日计算"))
        self.offset = QSpinBox(minimum=0, maximum=90, suffix=self.tr(" 天"))
        self.grid = FieldGrid()
        self.visits = FieldGrid()
        self._build()
        self.refresh()

    def refresh(self) -> None:
        """Show the habits as they are."""
        work = self.workspace
        work.tasks.run(lambda: habits.habits(work.books), done=self.show_habits, owner=self)

    def show_habits(self, kept: Habits) -> None:
        """Fill the entries."""
        self.mediation.setValue(kept.mediation_days)
        self.working.setChecked(kept.mediation_in_working_days)
        self.offset.setValue(kept.visit_offset_days)
        for name in _VISITS:
            self.visits.set_text(name, listed(map(str, getattr(kept, name))))

    def save(self) -> None:
        """Save, unless a list of days cannot be read."""
        days = {name: read_days(self.visits.text(name)) for name in _VISITS}
        unread = [name for name, read in days.items() if read is None]
        for name in _VISITS:
            words = self.tr("请写天数，用顿号隔开，如 30、90、180") if name in unread else ""
            self.visits.row(name).set_problem(words)
        if unread:
            return
        self.workspace.ask(
            habits.change_habits,
            mediation_days=self.mediation.value(),
            mediation_in_working_days=self.working.isChecked(),
            visit_offset_days=self.offset.value(),
            done=lambda _habits: self.workspace.toast(self.tr("已保存办案习惯")),
            failed=lambda error: self.notice.tell(*messages.told(error)),
            owner=self,
            **days,
        )

    def _build(self) -> None:
        card = Card(self.tr("期限"))
        self.grid.add("mediation_days", self.tr("调解期限（自受理起）"), self.mediation)
        self.grid.add("working", self.tr("算法"), self.working)
        card.body.addWidget(self.grid)
        visits = Card(self.tr("回访"))
        hint = self.tr("约定的履行日期过后几天回访")
        self.visits.add("visit_offset_days", self.tr("履行后回访"), self.offset, hint=hint)
        for name, text in zip(
            _VISITS, (self.tr("简单案件"), self.tr("一般案件"), self.tr("疑难复杂案件")), strict=True
        ):
            self.visits.line(name, text, hint=self.tr("协议生效后第几天回访，多次用顿号隔开"), length=60)
        visits.body.addWidget(self.visits)
        self.cards.addWidget(card)
        self.cards.addWidget(visits)
        self.save_button = button(self.tr("保存"), "primary")
        self.save_button.clicked.connect(self.save)
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(self.save_button)
        self.cards.addLayout(row)
        self.cards.addStretch(1)
        if not self.may_change:
            self.grid.set_read_only(True)
            self.visits.set_read_only(True)
            self.save_button.hide()


def read_days(text: str) -> tuple[int, ...] | None:
    """Read days such as ``30、90、180`` in rising order; None when something else stands there."""
    parts = [part for part in re.split(r"[、,，\s]+", text.strip()) if part]
    if not all(part.isdecimal() and 0 < int(part) <= LONGEST_DAYS for part in parts):
        return None
    return tuple(sorted({int(part) for part in parts}))
