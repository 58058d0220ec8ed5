"""A small dialog of named entries that saves through a service; problems stand beside the entries."""

from collections.abc import Callable

from PySide6.QtWidgets import QWidget

from mediation_app.rules.errors import AppError, InvalidInput
from ui.dialogs.base import Dialog
from ui.forms.form_dialog import Work
from ui.widgets.field_grid import FieldGrid
from ui.workspace import Workspace


class FieldDialog(Dialog):
    """Fill `grid`, then call `start`; accepting runs what ``save`` makes of the entries."""

    def __init__(self, workspace: Workspace, parent: QWidget, title: str, done: Callable[[], object]) -> None:
        super().__init__(parent, title)
        self.workspace = workspace
        self.grid = FieldGrid()
        self._done = done
        self.body.addWidget(self.grid)

    def saving(self) -> Work | None:
        """Return the call that saves what is typed, None when something cannot be read."""
        raise NotImplementedError

    def start(self, first: str) -> "FieldDialog":
        """Open without blocking, at the entry of that name."""
        self.add_buttons(self.tr("保存"))
        self.open()
        self.grid.row(first).setFocus()
        return self

    def accepting(self) -> None:
        """Save; problems stay in the dialog."""
        self.notice.clear()
        self.grid.clear_problems()
        work = self.saving()
        if work is not None:
            self.busy(True)
            self._run(work)

    def _run(self, work: Work) -> None:
        self.workspace.ask(work, done=self._saved, failed=self._refused, owner=self)

    def _saved(self, _result: object) -> None:
        self.accept()
        self._done()

    def _refused(self, error: AppError) -> None:
        self.busy(False)
        rest = self.grid.show_problems(error.problems) if isinstance(error, InvalidInput) else ()
        if rest or not isinstance(error, InvalidInput):
            self.show_problem(error)
