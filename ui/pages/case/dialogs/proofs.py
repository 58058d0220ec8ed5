"""Files chosen as proof inside a dialog: a button, and the names of what was chosen."""

from pathlib import Path

from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QWidget

from ui.dialogs.last_folder import from_last_folder
from ui.theme import Space, px
from ui.widgets import ElidedLabel, button
from ui.workspace import Workspace


class ProofBand(QWidget):
    """Attaches nothing itself: whoever saves asks for the paths."""

    def __init__(self, workspace: Workspace) -> None:
        super().__init__()
        self._workspace = workspace
        self._paths: list[Path] = []
        self.names = ElidedLabel(self.tr("没有新的证明材料"), "small")
        self.choose_button = button(self.tr("添加证明材料…"), icon="paperclip")
        self.choose_button.clicked.connect(self.choose)
        self.drop_button = button(self.tr("不要了"), "quiet")
        self.drop_button.clicked.connect(self.clear)
        self.drop_button.hide()
        for one in (self.choose_button, self.drop_button):
            one.setAutoDefault(False)  # so that Ctrl+Enter saves here too
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(px(Space.S))
        row.addWidget(self.choose_button)
        row.addWidget(self.names, 1)
        row.addWidget(self.drop_button)

    def paths(self) -> list[Path]:
        """Return the files chosen."""
        return list(self._paths)

    def choose(self) -> None:
        """Ask for files, more than one if wanted."""
        dialog = QFileDialog(self, self.tr("选择证明材料"))
        dialog.setFileMode(QFileDialog.FileMode.ExistingFiles)
        dialog.filesSelected.connect(lambda chosen: self.take([Path(one) for one in chosen]))
        from_last_folder(dialog, self._workspace.settings).open()

    def take(self, paths: list[Path]) -> None:
        """Add files."""
        self._paths += [path for path in paths if path not in self._paths]
        self._tell()

    def clear(self) -> None:
        """Let go of the files chosen."""
        self._paths.clear()
        self._tell()

    def _tell(self) -> None:
        names = self.tr("、").join(path.name for path in self._paths)
        self.names.setText(names or self.tr("没有新的证明材料"))
        self.drop_button.setVisible(bool(self._paths))
