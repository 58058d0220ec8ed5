"""Scanning at this machine: the folder that is watched, and the scanner with how it takes pages."""

from pathlib import Path

from PySide6.QtWidgets import QCheckBox, QFileDialog, QHBoxLayout, QLineEdit

from mediation_app.rules.errors import AppError
from mediation_app.services.scans.folder import listed
from mediation_app.services.scans.scanner import find_scanner
from ui import messages
from ui.dialogs.last_folder import last_folder
from ui.dialogs.scanner_fields import ScannerFields
from ui.pages.settings.section import SettingsSection
from ui.scanning.watch import leave_alone
from ui.theme import Space, Tone, px
from ui.widgets import Card, FieldRow, button, label
from ui.workspace import Workspace


class ScanningSection(SettingsSection):
    """A choice is kept at once, on this machine only."""

    def __init__(self, workspace: Workspace) -> None:
        super().__init__(workspace)
        self.folder = QLineEdit(readOnly=True)
        self.choose_button = button(self.tr("选择…"), icon="folder-open")
        self.end_button = button(self.tr("不再监视"), icon="x")
        self.old_too = QCheckBox(self.tr("文件夹里已有的文件也收进来"))
        self.scanimage = find_scanner()
        self.fields = ScannerFields(workspace, self.scanimage)
        self.cards.addWidget(self._folder_card())
        self.cards.addWidget(self._scanner_card())
        self.cards.addStretch(1)
        self._show_folder()
        self._connect()

    def choose_folder(self) -> None:
        """Let a folder be chosen, and watch it from now on."""
        start = self.workspace.settings.scan_folder or last_folder(self.workspace.settings)
        chosen = QFileDialog.getExistingDirectory(self, self.tr("监视哪个文件夹"), str(start))
        if chosen:
            self.watch(Path(chosen))

    def watch(self, folder: Path) -> None:
        """Watch a folder; what lies there already is left alone unless it is wanted, too."""
        self.workspace.tasks.reach(
            lambda _progress: len(listed(folder)),
            done=lambda count: self._watch(folder, count),
            failed=self._failed,
            owner=self,
        )

    def end(self) -> None:
        """Watch no folder any more."""
        self.workspace.settings.scan_folder = None
        self._show_folder()

    def _watch(self, folder: Path, count: int) -> None:
        if count and not self.old_too.isChecked():
            leave_alone(self.workspace, folder, lambda _nothing: self._watching(folder, count), self)
        else:
            self._watching(folder, 0)

    def _watching(self, folder: Path, left: int) -> None:
        self.workspace.settings.scan_folder = folder
        self._show_folder()
        words = self.tr("以后存进这个文件夹的扫描件会自动收进“文书 · 扫描归卷”。")
        if left:
            words += self.tr("已有的 {count} 个文件没有收。").format(count=left)
        self.notice.tell(words, Tone.QUIET)

    def _show_folder(self) -> None:
        folder = self.workspace.settings.scan_folder
        self.folder.setText(str(folder) if folder else "")
        self.folder.setPlaceholderText(self.tr("没有监视文件夹"))
        self.end_button.setVisible(folder is not None)

    def _failed(self, error: AppError) -> None:
        happened, advice = messages.texts(error)
        self.notice.tell(happened, Tone.ORANGE, advice)

    def _folder_card(self) -> Card:
        card = Card(self.tr("监视文件夹"))
        words = self.tr(
            "扫描仪或复印机把文件存进这个文件夹（也可以是共享文件夹），程序就自动收进来，不改动也不删除它们。"
            "只看这个文件夹本身，不看里面的子文件夹。"
        )
        card.body.addWidget(label(words, "muted", wrap=True))
        card.body.addWidget(FieldRow(self.tr("文件夹"), self.folder, beside=self.choose_button))
        row = QHBoxLayout()
        row.setSpacing(px(Space.M))
        row.addWidget(self.old_too)
        row.addStretch(1)
        row.addWidget(self.end_button)
        card.body.addLayout(row)
        return card

    def _scanner_card(self) -> Card:
        card = Card(self.tr("扫描仪"))
        if self.scanimage is None:
            words = self.tr(
                "这台电脑上没有扫描程序（SANE 的 scanimage），不能直接扫描；可以监视文件夹，或选择文件。"
            )
            self.fields.setEnabled(False)
        else:
            words = self.tr(
                "在“文书 · 扫描归卷”里按 F8 时按这里的方式扫描。要归卷的协议书宜用彩色、300 dpi。"
            )
        card.body.addWidget(label(words, "muted", wrap=True))
        card.body.addWidget(self.fields)
        return card

    def _connect(self) -> None:
        self.choose_button.clicked.connect(self.choose_folder)
        self.end_button.clicked.connect(self.end)
        self.fields.failed.connect(self._failed)
        for box in (self.fields.scanner, self.fields.feed, self.fields.tint, self.fields.dpi):
            box.activated.connect(lambda _index: self.fields.remember())
        self.fields.changed.connect(self.fields.remember)
