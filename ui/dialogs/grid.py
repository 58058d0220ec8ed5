"""A grid of a village: its name, its households, how many are to be visited a month."""

from PySide6.QtWidgets import QCheckBox, QWidget

from mediation_app.model import Grid
from mediation_app.rules.errors import AppError, InvalidInput
from mediation_app.services import places
from mediation_app.services.places import GridFigures
from ui.dialogs.base import Dialog
from ui.widgets.field_grid import FieldGrid
from ui.workspace import Workspace

_FIGURES = ("households", "monthly_visits")


class GridDialog(Dialog):
    """Rename a grid, take it out of use, set its figures."""

    def __init__(self, workspace: Workspace, grid: Grid, village: str, parent: QWidget | None = None) -> None:
        super().__init__(parent, "")
        self.set_title(self.tr("修改网格：{village}").format(village=village))
        self.workspace, self.grid_id = workspace, grid.id
        self.grid = FieldGrid()
        self.grid.line("name", self.tr("名称"), span=2, required=True, length=60)
        self.grid.line("households", self.tr("户数"), hint=self.tr("不知道可不填"), length=6)
        hint = self.tr("每月走访多少户，如 25")
        self.grid.line("monthly_visits", self.tr("每月走访户数"), hint=hint, length=6)
        self.active = QCheckBox(self.tr("在用（停用后不再出现在登记表里，已有案件不变）"))
        self.active.setChecked(grid.active)
        self.grid.set_text("name", grid.name)
        for name in _FIGURES:
            figure = getattr(grid, name)
            self.grid.set_text(name, "" if figure is None else str(figure))
        self.body.addWidget(self.grid)
        self.body.addWidget(self.active)
        self.add_buttons(self.tr("保存"))
        self.grid.row("name").setFocus()

    def accepting(self) -> None:
        """Save; problems stay in the dialog."""
        self.grid.clear_problems()
        texts = {name: self.grid.text(name) for name in _FIGURES}
        wrong = [name for name, text in texts.items() if text and not text.isdecimal()]
        for name in wrong:
            self.grid.row(name).set_problem(self.tr("请写数字"))
            self.grid.row(name).setFocus()
        if wrong:
            return
        numbers = {name: int(text) if text else None for name, text in texts.items()}
        self.busy(True)
        self.workspace.ask(
            places.change_grid,
            self.grid_id,
            name=self.grid.text("name"),
            active=self.active.isChecked(),
            figures=GridFigures(**numbers),
            done=self._done,
            failed=self._refused,
            owner=self,
        )

    def _done(self, _none: object) -> None:
        self.workspace.changes.placesChanged.emit()
        self.accept()

    def _refused(self, error: AppError) -> None:
        self.busy(False)
        rest = self.grid.show_problems(error.problems) if isinstance(error, InvalidInput) else ()
        if rest or not isinstance(error, InvalidInput):
            self.show_problem(error)
