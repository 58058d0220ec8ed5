"""Entries for the office's habits: lists of days, and single numbers of days, in one grid."""

import re
from collections.abc import Iterable

from PySide6.QtWidgets import QHBoxLayout, QSpinBox

from mediation_app.rules.errors import AppError, InvalidInput
from mediation_app.rules.habits import Habits
from mediation_app.rules.permissions import Permission
from mediation_app.services import habits
from ui import messages
from ui.pages.settings.section import SettingsSection
from ui.widgets import button
from ui.widgets.field_grid import FieldGrid
from ui.wording import listed
from ui.workspace import Workspace

LONGEST_DAYS = 720


class DaysSection(SettingsSection):
    """Subclasses add entries with `days` and `number`, then call `finish`."""

    def __init__(self, workspace: Workspace) -> None:
        super().__init__(workspace, Permission.MANAGE_OFFICE)
        self._lists: dict[str, FieldGrid] = {}
        self._numbers: dict[str, QSpinBox] = {}
        self._grids: list[FieldGrid] = []
        self.save_button = button(self.tr("保存"), "primary")
        self.save_button.clicked.connect(self.save)

    def grid(self) -> FieldGrid:
        """Return a new grid of entries."""
        made = FieldGrid()
        self._grids.append(made)
        return made

    def days(self, grid: FieldGrid, name: str, text: str, hint: str = "") -> None:
        """Add a list of days, such as 30、90、180."""
        grid.line(name, text, hint=hint, length=60)
        self._lists[name] = grid

    def number(
        self, grid: FieldGrid, name: str, text: str, hint: str = "", *, suffix: str | None = None
    ) -> QSpinBox:
        """Add a number of days."""
        words = self.tr(" 天") if suffix is None else suffix
        made = QSpinBox(minimum=1, maximum=LONGEST_DAYS, suffix=words)
        grid.add(name, text, made, hint=hint)
        self._numbers[name] = made
        return made

    def finish(self) -> None:
        """Put the button at the foot and read the habits."""
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(self.save_button)
        self.cards.addLayout(row)
        self.cards.addStretch(1)
        if not self.may_change:
            for grid in self._grids:
                grid.set_read_only(True)
            self.save_button.hide()
        self.refresh()

    def refresh(self) -> None:
        """Show the habits as they are."""
        work = self.workspace
        work.tasks.run(lambda: habits.habits(work.books), done=self.show_habits, owner=self)

    def show_habits(self, kept: Habits) -> None:
        """Fill the entries."""
        for name, grid in self._lists.items():
            grid.set_text(name, listed(map(str, getattr(kept, name))))
        for name, spin in self._numbers.items():
            spin.setValue(getattr(kept, name))

    def values(self) -> dict[str, object]:
        """Return more that is saved with the days."""
        return {}

    def save(self) -> None:
        """Save, unless a list of days cannot be read."""
        self.notice.clear()
        read = {name: read_days(grid.text(name)) for name, grid in self._lists.items()}
        unread = {name for name, found in read.items() if found is None}
        for name, grid in self._lists.items():
            words = self.tr("请写天数，用顿号隔开，如 30、90、180") if name in unread else ""
            grid.row(name).set_problem(words)
        if unread:
            first = next(name for name in self._lists if name in unread)
            self._lists[first].row(first).setFocus()
            return
        numbers = {name: spin.value() for name, spin in self._numbers.items()}
        self.workspace.ask(
            habits.change_habits,
            done=lambda _habits: self.workspace.toast(self.tr("已保存")),
            failed=self._refused,
            owner=self,
            **read,
            **numbers,
            **self.values(),
        )

    def _refused(self, error: AppError) -> None:
        rest: Iterable[object] = ()
        if isinstance(error, InvalidInput):
            problems = tuple(error.problems)
            for grid in self._grids:
                problems = grid.show_problems(problems)
            rest = problems
        if rest or not isinstance(error, InvalidInput):
            self.notice.tell(*messages.told(error))


def read_days(text: str) -> tuple[int, ...] | None:
    """Read days such as ``30、90、180`` in rising order; None when something else stands there."""
    parts = [part for part in re.split(r"[、,，\s]+", text.strip()) if part]
    if not all(part.isdecimal() and 0 < int(part) <= LONGEST_DAYS for part in parts):
        return None
    return tuple(sorted({int(part) for part in parts}))
