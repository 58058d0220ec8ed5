"""Villages, communities and their grids."""

from collections.abc import Iterator

from PySide6.QtWidgets import QHBoxLayout

from mediation_app.model import Grid, Village
from mediation_app.rules.permissions import Permission
from mediation_app.services import places
from ui.dialogs.grid import GridDialog
from ui.dialogs.village import VillageDialog
from ui.pages.settings.section import SettingsSection
from ui.theme import Tone, px
from ui.widgets import BadgeLook, Card, Group, GroupedList, Row, Shape, button
from ui.workspace import Workspace


class PlacesSection(SettingsSection):
    """A list; Enter changes the chosen one."""

    def __init__(self, workspace: Workspace) -> None:
        super().__init__(workspace, Permission.MANAGE_OFFICE)
        self.villages: tuple[Village, ...] = ()
        self.list = GroupedList(self.tr("村（社区）"))
        self.list.setMinimumHeight(px(360))
        self.list.rowActivated.connect(lambda _row: self.change())
        card = Card(padding=1)
        card.body.addWidget(self.list)
        self.cards.addWidget(card, 1)
        self.add_button = button(self.tr("添加村（社区）"), "primary", icon="plus")
        self.change_button = button(self.tr("修改"), icon="pencil")
        self.add_button.clicked.connect(lambda: self.open_dialog(None))
        self.change_button.clicked.connect(self.change)
        row = QHBoxLayout()
        for widget in (self.add_button, self.change_button):
            widget.setVisible(self.may_change)
            row.addWidget(widget)
        row.addStretch(1)
        self.cards.addLayout(row)
        workspace.changes.placesChanged.connect(self.refresh)
        self.refresh()

    def refresh(self) -> None:
        """Read the villages, those out of use too."""
        work = self.workspace
        work.tasks.run(lambda: places.villages(work.books, active_only=False), done=self._show, owner=self)

    def change(self) -> None:
        """Open the chosen village or grid."""
        row = self.list.current()
        target = row.target if row is not None else None
        if not self.may_change or target is None:
            return
        for village in self.villages:
            if target == village.id:
                self.open_dialog(village)
            for grid in village.grids:
                if target == ("grid", grid.id):
                    self.open_grid(village, grid)

    def open_dialog(self, village: Village | None) -> VillageDialog:
        """Open the dialog of a village, or of a new one, without blocking."""
        dialog = VillageDialog(self.workspace, village, self)
        dialog.open()
        return dialog

    def open_grid(self, village: Village, grid: Grid) -> GridDialog:
        """Open the dialog of a grid without blocking."""
        dialog = GridDialog(self.workspace, grid, village.name, self)
        dialog.open()
        return dialog

    def _show(self, villages: tuple[Village, ...]) -> None:
        self.villages = villages
        rows = tuple(row for village in villages for row in self._rows(village))
        self.list.show_groups((Group(title=self.tr("村（社区）"), rows=rows),))

    def _rows(self, village: Village) -> Iterator[Row]:
        stopped = BadgeLook(self.tr("已停用"), Tone.QUIET, Shape.CROSS)
        count = self.tr("{count} 个网格").format(count=len(village.grids))
        yield Row(
            title=village.name,
            note=count if village.grids else self.tr("没有划分网格"),
            badge=None if village.active else stopped,
            target=village.id,
        )
        for grid in village.grids:
            yield Row(
                title=f"　　{grid.name}",
                note=self._figures(grid),
                badge=None if grid.active else stopped,
                target=("grid", grid.id),
            )

    def _figures(self, grid: Grid) -> str:
        households = self.tr("{count} 户").format(count=grid.households) if grid.households else ""
        visits = (
            self.tr("每月走访 {count} 户").format(count=grid.monthly_visits) if grid.monthly_visits else ""
        )
        return "　".join(part for part in (households, visits) if part)
