"""A village or community and its grids."""

from PySide6.QtWidgets import QCheckBox, QPlainTextEdit, QWidget

from mediation_app.model import Village
from mediation_app.rules.errors import AppError, InvalidInput
from mediation_app.services import places
from mediation_app.services.books import Actor, Books
from mediation_app.services.places import NewVillage
from ui.dialogs.base import Dialog
from ui.theme import px
from ui.widgets import FieldRow
from ui.widgets.field_grid import FieldGrid
from ui.wording import listed
from ui.workspace import Workspace


class VillageDialog(Dialog):
    """Add a village, or rename one, add grids to it, take it out of use."""

    def __init__(self, workspace: Workspace, village: Village | None, parent: QWidget | None = None) -> None:
        super().__init__(parent, "")
        self.set_title(self.tr("修改村（社区）") if village else self.tr("添加村（社区）"))
        self.workspace, self.village = workspace, village
        self.grid = FieldGrid()
        self.grid.line("name", self.tr("名称"), span=2, required=True, length=60)
        self.names = QPlainTextEdit()
        self.names.setTabChangesFocus(True)
        self.names.setFixedHeight(px(96))
        text = self.tr("添加网格，每行一个") if village else self.tr("网格，每行一个")
        known = listed(grid.name for grid in village.grids) if village else ""
        hint = self.tr("已有：{grids}").format(grids=known) if known else ""
        self.names_row = FieldRow(text, self.names, hint=hint)
        self.active = QCheckBox(self.tr("在用（停用后不再出现在登记表里，已有案件不变）"))
        self.active.setChecked(village.active if village else True)
        self.active.setVisible(village is not None)
        for widget in (self.grid, self.names_row, self.active):
            self.body.addWidget(widget)
        self.add_buttons(self.tr("保存"))
        self.grid.set_text("name", village.name if village else "")
        self.grid.row("name").setFocus()

    def accepting(self) -> None:
        """Save; problems stay in the dialog."""
        self.busy(True)
        name, grids = self.grid.text("name"), self._grid_names()
        village, active = self.village, self.active.isChecked()

        def save(books: Books, actor: Actor) -> None:
            if village is None:
                places.add_village(books, actor, NewVillage(name, grids))
                return
            places.change_village(books, actor, village.id, name=name, active=active)
            for grid in grids:
                places.add_grid(books, actor, village.id, grid)

        self.workspace.ask(save, done=self._done, failed=self._refused, owner=self)

    def _grid_names(self) -> tuple[str, ...]:
        lines = (line.strip() for line in self.names.toPlainText().splitlines())
        return tuple(dict.fromkeys(line for line in lines if line))

    def _done(self, _none: object) -> None:
        self.workspace.changes.placesChanged.emit()
        self.accept()

    def _refused(self, error: AppError) -> None:
        self.busy(False)
        rest = self.grid.show_problems(error.problems) if isinstance(error, InvalidInput) else ()
        if rest or not isinstance(error, InvalidInput):
            self.show_problem(error)
