"""Print a document of a page, or save it as PDF or DOCX where the user says."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFileDialog, QWidget

from mediation_app.services import outward
from mediation_app.services.books import Actor, Books
from mediation_app.services.briefs.drawing import Files
from resources.i18n import translate
from ui.dialogs.last_folder import from_last_folder
from ui.workspace import Workspace

Make = Callable[[Books, Actor], Files]
"""Draws the document, on the database thread."""

_SUFFIXES = {"PDF (*.pdf)": "pdf", "DOCX (*.docx)": "docx"}


def print_document(workspace: Workspace, parent: QWidget, title: str, make: Make) -> None:
    """Draw a document and ask for a printer."""
    from ui import printing

    workspace.ask(
        make,
        done=lambda files: printing.print_pdf(workspace, files[0], title, parent),
        failed=lambda error: workspace.show_error(error, parent),
        owner=parent,
    )


def ask_save(workspace: Workspace, parent: QWidget, name: str, make: Make) -> QFileDialog:
    """Ask where to save a document, as PDF or DOCX; ``name`` is proposed without its ending."""
    dialog = QFileDialog(parent, translate("Documents", "另存为"), f"{name}.pdf")
    dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    dialog.setNameFilters(list(_SUFFIXES))
    dialog.setDefaultSuffix("pdf")
    dialog.filterSelected.connect(lambda chosen: dialog.setDefaultSuffix(_SUFFIXES[chosen]))
    dialog.fileSelected.connect(lambda path: save_document(workspace, parent, Path(path), make))
    from_last_folder(dialog, workspace.settings).open()
    return dialog


def save_document(workspace: Workspace, parent: QWidget, path: Path, make: Make) -> None:
    """Draw a document and write it, by the path's ending as PDF or DOCX; what lies there is kept."""

    def work(books: Books, actor: Actor) -> Path:
        pdf, docx = make(books, actor)
        data = docx if path.suffix.lower() == ".docx" else pdf
        return outward.write_new(path.parent, path.name, data)

    workspace.ask(
        work,
        done=lambda written: tell_saved(workspace, written),
        failed=lambda error: workspace.show_error(error, parent),
        owner=parent,
    )


def tell_saved(workspace: Workspace, written: Path) -> None:
    """Say where a file was written, with the way to open it."""
    workspace.toast(
        translate("Documents", "已存为 {name}").format(name=written.name),
        translate("Documents", "打开"),
        lambda: QDesktopServices.openUrl(QUrl.fromLocalFile(str(written))),
    )
