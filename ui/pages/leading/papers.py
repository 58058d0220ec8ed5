"""The papers of the office page: the matrix printed, a leader's brief of a month saved or printed."""

from datetime import date, timedelta
from pathlib import Path

from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QComboBox, QFileDialog, QWidget

from mediation_app.services import outward
from mediation_app.services.books import Actor, Books
from mediation_app.services.briefs.drawing import Files
from mediation_app.services.briefs.leader import brief_files
from mediation_app.services.briefs.matrix import matrix_files
from resources.i18n import translate
from ui.dialogs.base import Dialog
from ui.dialogs.last_folder import from_last_folder
from ui.models.looks import month_words
from ui.widgets import FieldRow, button
from ui.workspace import Workspace

MONTHS = 12
EARLY_DAYS = 10
"""Until this day of a month the last one is offered first."""


class BriefDialog(Dialog):
    """Which month; then save as PDF or DOCX, or print."""

    def __init__(self, workspace: Workspace, leader_id: int, name: str, parent: QWidget) -> None:
        super().__init__(parent, self.tr("{name}的包案月报").format(name=name))
        self.workspace = workspace
        self.month_box = QComboBox()
        self._leader_id = leader_id
        self._name = name
        self._page = parent
        self._build()

    def month(self) -> tuple[int, int]:
        """Return year and month as chosen."""
        first: date = self.month_box.currentData()
        return first.year, first.month

    def accepting(self) -> None:
        """Ask for a file and save the brief there."""
        year, month = self.month()
        name = self.tr("{name}包案月报{year}-{month:02}.pdf").format(name=self._name, year=year, month=month)
        dialog = QFileDialog(self, self.tr("另存月报"), name)
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setNameFilters(["PDF (*.pdf)", "DOCX (*.docx)"])
        dialog.filterSelected.connect(lambda chosen: dialog.setDefaultSuffix(_suffix(chosen)))
        dialog.setDefaultSuffix("pdf")
        dialog.fileSelected.connect(lambda path: self.save(Path(path)))
        from_last_folder(dialog, self.workspace.settings).open()

    def save(self, path: Path) -> None:
        """Write the brief into a file, by its ending as PDF or DOCX."""
        leader_id, (year, month) = self._leader_id, self.month()

        def work(books: Books, actor: Actor) -> Path:
            pdf, docx = brief_files(books, actor, leader_id, year, month)
            data = docx if path.suffix.lower() == ".docx" else pdf
            return outward.write_new(path.parent, path.name, data)

        self.busy(True)
        self.workspace.ask(work, done=self._saved, failed=self.show_problem, owner=self)

    def print_it(self) -> None:
        """Print the brief."""
        from ui import printing

        year, month = self.month()
        title = self.windowTitle()

        def show(files: Files) -> None:
            self.accept()
            printing.print_pdf(self.workspace, files[0], title, self._page)

        self.workspace.ask(
            brief_files, self._leader_id, year, month, done=show, failed=self.show_problem, owner=self
        )

    def _saved(self, path: Path) -> None:
        self.accept()
        self.workspace.toast(
            self.tr("已存为 {name}").format(name=path.name),
            self.tr("打开"),
            lambda: QDesktopServices.openUrl(QUrl.fromLocalFile(str(path))),
        )

    def _build(self) -> None:
        today = self.workspace.today()
        self.month_box.setAccessibleName(self.tr("月份"))
        first = today.replace(day=1)
        for _ in range(MONTHS):
            self.month_box.addItem(month_words(first, today), first)
            first = (first - timedelta(days=1)).replace(day=1)
        self.month_box.setCurrentIndex(1 if today.day <= EARLY_DAYS else 0)
        self.body.addWidget(FieldRow(self.tr("月份"), self.month_box))
        printing = button(self.tr("打印"), icon="printer")
        printing.clicked.connect(self.print_it)
        self.add_buttons(self.tr("另存为…"), extra=(printing,))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.month_box.setFocus()


def print_matrix(workspace: Workspace, parent: QWidget) -> None:
    """Draw the ownership matrix of today and ask for a printer."""
    from ui import printing

    title = translate("LeadingOffice", "包案情况一览表")
    workspace.ask(
        matrix_files,
        workspace.today(),
        done=lambda files: printing.print_pdf(workspace, files[0], title, parent),
        failed=lambda error: workspace.show_error(error, parent),
        owner=parent,
    )


def ask_brief(workspace: Workspace, parent: QWidget, leader_id: int, name: str) -> BriefDialog:
    """Ask for the month of a leader's brief."""
    dialog = BriefDialog(workspace, leader_id, name, parent)
    dialog.open()
    return dialog


def _suffix(chosen: str) -> str:
    return "docx" if "docx" in chosen else "pdf"
