"""Where file dialogs start: in the folder used last, at first among the user's documents."""

from pathlib import Path

from PySide6.QtCore import QStandardPaths
from PySide6.QtWidgets import QFileDialog

from ui.settings import Settings


def last_folder(settings: Settings) -> Path:
    """Return the folder used last where it is still there, else the one of the user's documents."""
    last = settings.file_folder
    if last is not None and last.is_dir():
        return last
    documents = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
    return Path(documents) if documents and Path(documents).is_dir() else Path.home()


def from_last_folder(dialog: QFileDialog, settings: Settings) -> QFileDialog:
    """Let a dialog start in the folder used last and remember the one something is chosen in."""
    names = [Path(one).name for one in dialog.selectedFiles()]
    dialog.setDirectory(str(last_folder(settings)))
    if names and dialog.acceptMode() is QFileDialog.AcceptMode.AcceptSave:
        dialog.selectFile(names[0])
    is_folder = dialog.fileMode() is QFileDialog.FileMode.Directory

    def remember(chosen: list[str]) -> None:
        if chosen:
            settings.file_folder = Path(chosen[0]) if is_folder else Path(chosen[0]).parent

    dialog.filesSelected.connect(remember)
    return dialog
