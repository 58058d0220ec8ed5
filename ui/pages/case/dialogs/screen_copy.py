"""The signed copy in the window for signing: looked at in place of the paper, and saved."""

from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QFileDialog, QWidget

from mediation_app.rules.errors import AppError
from mediation_app.services import paper_files, screen_signing, signed_files
from mediation_app.services.books import Actor, Books
from ui.dialogs.last_folder import from_last_folder
from ui.widgets import button
from ui.workspace import Workspace


class SignedCopy(QObject):
    """Two buttons, laid out by the window that shows them."""

    looked = Signal(bytes)
    """The copy to be shown; nothing for the paper again."""
    failed = Signal(object)

    def __init__(self, workspace: Workspace, paper_id: int, parent: QWidget) -> None:
        super().__init__(parent)
        self._workspace, self._paper_id, self._window = workspace, paper_id, parent
        self.look_button = button(self.tr("看签名版"), icon="eye")
        self.look_button.setCheckable(True)
        self.save_button = button(self.tr("存签名版…"), icon="save")
        self.look_button.toggled.connect(self._look)
        self.save_button.clicked.connect(lambda _checked=False: self._choose_folder())

    def is_shown(self) -> bool:
        """Tell whether the copy is looked at, on which nobody signs."""
        return self.look_button.isChecked()

    def offer(self, *, is_signed: bool, not_saved: str) -> None:
        """Offer the copy where there is a signature; ``not_saved`` says why it cannot be saved."""
        self.look_button.setEnabled(is_signed)
        self.save_button.setEnabled(is_signed and not not_saved)
        self.save_button.setToolTip(not_saved)

    def save(self, folder: Path) -> None:
        """Write the signed copy into a folder."""
        self._workspace.ask(
            _saved_copy,
            self._paper_id,
            folder,
            done=lambda path: self._workspace.toast(self.tr("已存为{name}").format(name=path.name)),
            failed=self._fail,
            owner=self,
        )

    def _look(self, is_on: bool) -> None:
        self.look_button.setText(self.tr("看原版") if is_on else self.tr("看签名版"))
        self.look_button.setAccessibleName(self.look_button.text())
        if not is_on:
            self.looked.emit(b"")
            return
        self._workspace.ask(_copy_of, self._paper_id, done=self.looked.emit, failed=self._fail, owner=self)

    def _fail(self, error: AppError) -> None:
        self.look_button.setChecked(False)
        self.failed.emit(error)

    def _choose_folder(self) -> None:
        dialog = QFileDialog(self._window, self.tr("存到哪个文件夹"))
        dialog.setFileMode(QFileDialog.FileMode.Directory)
        dialog.setOption(QFileDialog.Option.ShowDirsOnly, on=True)
        dialog.fileSelected.connect(lambda folder: self.save(Path(folder)))
        from_last_folder(dialog, self._workspace.settings).open()


def _copy_of(books: Books, actor: Actor, paper_id: int) -> bytes:
    file = screen_signing.up_to_date(books, actor, paper_id)
    return signed_files.pdf_of(books, actor, file.id) if file is not None else b""


def _saved_copy(books: Books, actor: Actor, paper_id: int, folder: Path) -> Path:
    return paper_files.export_signed(
        books, actor, screen_signing.signed_copy(books, actor, paper_id).id, folder
    )
