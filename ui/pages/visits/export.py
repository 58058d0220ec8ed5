"""导出日历: which days, whose, and with or without names; then where the iCalendar file goes."""

from datetime import date, timedelta
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog, QWidget

from forms.registry import entry
from mediation_app.rules.errors import AppError, InvalidInput
from mediation_app.services.visiting.ics import CalendarWish, export_ics
from ui.dialogs.base import Dialog
from ui.dialogs.last_folder import from_last_folder
from ui.forms.form_view import FormView
from ui.forms.reading import needed_day, tick
from ui.pages.documents import tell_saved
from ui.theme import px
from ui.widgets.month_grid import next_month
from ui.workspace import Workspace

FORM_HEIGHT = 236
MONTHS = 3
"""How many months are proposed, from the one that is shown on."""


class ExportDialog(Dialog):
    """Accepting asks for a file and writes it."""

    def __init__(self, workspace: Workspace, first: date, parent: QWidget) -> None:
        super().__init__(parent, "")
        self.set_title(self.tr("导出日历文件"))
        self.workspace = workspace
        self.form = FormView(entry("calendar_export"), today=workspace.today())
        last = first
        for _ in range(MONTHS):
            last = next_month(last)
        self.form.change({"first": max(first, workspace.today()), "last": last - timedelta(days=1)})
        self.form.setMinimumHeight(px(FORM_HEIGHT))
        self.body.addWidget(self.form)
        self.add_buttons(self.tr("选择位置…"))
        self.form.submitted.connect(self.accepting)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)

    def accepting(self) -> None:
        """Check the days and ask for a file."""
        values = self.form.checked()
        if values is None:
            return
        wish = CalendarWish(
            first=needed_day(values, "first"),
            last=needed_day(values, "last"),
            mine=tick(values, "mine"),
            with_names=tick(values, "with_names"),
        )
        name = self.tr("走访接访 {first}至{last}.ics").format(first=wish.first, last=wish.last)
        dialog = QFileDialog(self, self.tr("导出日历文件"), name)
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setNameFilter("iCalendar (*.ics)")
        dialog.setDefaultSuffix("ics")
        dialog.fileSelected.connect(lambda path: self.save(Path(path), wish))
        from_last_folder(dialog, self.workspace.settings).open()

    def save(self, path: Path, wish: CalendarWish) -> None:
        """Write the file there."""
        self.busy(True)
        self.workspace.ask(export_ics, path, wish, done=self._saved, failed=self._refused, owner=self)

    def _saved(self, path: Path) -> None:
        self.accept()
        tell_saved(self.workspace, path)

    def _refused(self, error: AppError) -> None:
        self.busy(False)
        if isinstance(error, InvalidInput):
            self.form.show_error(error)
        else:
            self.show_problem(error)


def ask_export(workspace: Workspace, parent: QWidget, first: date) -> ExportDialog:
    """Ask what the calendar file shall hold."""
    dialog = ExportDialog(workspace, first, parent)
    dialog.open()
    dialog.form.focus_first()
    return dialog
