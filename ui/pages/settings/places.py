"""Villages, communities and their grids."""

from PySide6.QtWidgets import QHBoxLayout

from mediation_app.model import Village
from mediation_app.rules.permissions import Permission
from mediation_app.services import places
from ui.dialogs.village import VillageDialog
from ui.pages.settings.section import SettingsSection
from ui.theme import Tone, px
from ui.widgets import BadgeLook, Card, Group, GroupedList, Row, Shape, button
from ui.wording import listed
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
        """Open the chosen village."""
        row = self.list.current()
        chosen = next((village for village in self.villages if row and village.id == row.target), None)
        if self.may_change and chosen is not None:
            self.open_dialog(chosen)

    def open_dialog(self, village: Village | None) -> VillageDialog:
        """Open the dialog of a village, or of a new one, without blocking."""
        dialog = VillageDialog(self.workspace, village, self)
        dialog.open()
        return dialog

    def _show(self, villages: tuple[Village, ...]) -> None:
        self.villages = villages
        rows = tuple(self._row(village) for village in villages)
        self.list.show_groups((Group(title=self.tr("村（社区）"), rows=rows),))

    def _row(self, village: Village) -> Row:
        grids = listed(grid.name for grid in village.grids)
        stopped = BadgeLook(self.tr("已停用"), Tone.QUIET, Shape.CROSS)
        return Row(
            title=village.name,
            text=grids or self.tr("没有划分网格"),
            badge=None if village.active else stopped,
            target=village.id,
        )
