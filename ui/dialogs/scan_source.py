"""扫描: take pages from the scanner; each goes to the desk as soon as it is there."""

import shutil
import tempfile
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QProgressBar, QWidget

from mediation_app.rules.errors import AppError
from mediation_app.rules.vocabulary import ScanSource
from mediation_app.services.scans.scanner import Scanimage, ScannedPages, ScanOrder, find_scanner
from mediation_app.services.scans.scanner_options import Feed
from ui import messages
from ui.dialogs.base import Dialog
from ui.dialogs.scanner_fields import ScannerFields
from ui.scanning.taking import Incoming
from ui.tasks import Progress
from ui.theme import Tone, px
from ui.widgets import label
from ui.workspace import Workspace

WIDTH = 520


@dataclass(slots=True)
class _Stop:
    """Is looked at by the scanning thread."""

    wanted: bool = False


class ScanDialog(Dialog):
    """Enter scans; on the glass it asks for the next page, from the feeder it closes when that is empty.

    ``is_for_picture``: a fingerprint or a seal is wanted, so that one page is all.
    """

    pageScanned = Signal(object)
    """A page as `Incoming`."""

    def __init__(self, workspace: Workspace, parent: QWidget, *, is_for_picture: bool = False) -> None:
        pages = self.tr("扫进来的页按纸上的验证码自动归到各自的文书。")
        picture = self.tr("把指印或者印章扫成图片，只用在这个签名上；纸上其余的空白会自动裁掉。")
        super().__init__(parent, self.tr("扫描"), picture if is_for_picture else pages)
        self._is_for_picture = is_for_picture
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.workspace = workspace
        self.scanimage = find_scanner()
        self.fields = ScannerFields(workspace, self.scanimage)
        self.bar = QProgressBar()
        self.stage = label("", "muted", wrap=True)
        self.pages = 0
        self._folder: Path | None = None
        self._stop: _Stop | None = None
        self._build()
        self._begin()

    def accepting(self) -> None:
        """Scan."""
        order = self.fields.order()
        scanimage = self.scanimage
        if self._stop is not None or scanimage is None:
            return
        if order is None:
            self.fields.look_for_scanners()
            return
        self.fields.remember()
        self.notice.clear()
        self._stop = _Stop()
        folder = self._scan_folder()
        self.destroyed.connect(partial(setattr, self._stop, "wanted", True))
        self._set_scanning(is_scanning=True)
        self.workspace.tasks.reach(
            partial(self._scan, scanimage, order, folder, self._stop),
            progressed=self._progressed,
            done=partial(self._scanned, order),
            failed=self._failed,
            owner=self,
        )

    def reject(self) -> None:
        """Stop the scanner after the page under way; leave when it stands."""
        if self._stop is None:
            super().reject()
            return
        self._stop.wanted = True
        self.stage.setText(self.tr("正在停下扫描仪…"))

    def _scan_folder(self) -> Path:
        """Return a folder of this dialog's own, which goes when the dialog does."""
        if self._folder is None:
            self._folder = Path(tempfile.mkdtemp(prefix="scan-"))
            self.destroyed.connect(partial(shutil.rmtree, self._folder, ignore_errors=True))
        return self._folder

    def _scan(
        self, scanimage: Scanimage, order: ScanOrder, folder: Path, stop: _Stop, progress: Progress
    ) -> ScannedPages:
        """Take pages on the devices' thread; each is told by its path while the folder is there."""
        return scanimage.scan(
            order,
            folder,
            told=lambda done, percent, file: progress.step(done, percent, str(file or "")),
            stopped=lambda: stop.wanted,
        )

    def _progressed(self, done: int, percent: int, file: str) -> None:
        if file:
            self._hand_over(Path(file))
        self.bar.setRange(0, 100)
        self.bar.setValue(percent)
        if self._stop is not None and not self._stop.wanted:
            under_way = done if file else done + 1
            self.stage.setText(self.tr("正在扫第 {page} 页").format(page=self._before + under_way))

    def _hand_over(self, file: Path) -> None:
        self.pages += 1
        when = self.workspace.now()
        words = self.tr("扫描 {when} 第{page}页").format(when=f"{when:%Y-%m-%d %H.%M.%S}", page=self.pages)
        content = file.read_bytes()
        file.unlink()
        self.pageScanned.emit(
            Incoming(name=f"{words}{file.suffix}", content=content, source=ScanSource.SCANNER)
        )

    def _scanned(self, order: ScanOrder, result: ScannedPages) -> None:
        self._set_scanning(is_scanning=False)
        if result.stopped:
            super().reject()
            return
        if result.fault is not None:
            self._tell(result.fault)
            return
        if order.feed is not Feed.GLASS or self._is_for_picture:
            self.accept()
            return
        words = self.tr("第 {page} 页扫好了。放上下一页按 Enter，扫完了按 Esc。")
        self.notice.tell(words.format(page=self.pages), Tone.QUIET)
        self._name_buttons(self.tr("扫下一页"), self.tr("扫完了"))

    def _failed(self, error: AppError) -> None:
        self._set_scanning(is_scanning=False)
        self._tell(error)

    def _tell(self, error: AppError) -> None:
        happened, advice = messages.texts(error)
        if self.pages:
            kept = self.tr("已扫好的 {count} 页都收进来了。").format(count=self.pages)
            advice = f"{advice}{kept}"
            self._name_buttons(self.tr("接着扫"), self.tr("扫完了"))
        self.notice.tell(happened, Tone.ORANGE, advice)

    def _name_buttons(self, accept: str, cancel: str) -> None:
        self.scan_button.setText(accept)
        self.scan_button.setAccessibleName(accept)
        if self._cancel is not None:
            self._cancel.setText(cancel)
            self._cancel.setAccessibleName(cancel)

    def _set_scanning(self, *, is_scanning: bool) -> None:
        if not is_scanning:
            self._stop = None
        self._before = self.pages
        self.fields.setEnabled(not is_scanning)
        self.busy(is_scanning)
        self.bar.setVisible(is_scanning)
        self.bar.setRange(0, 0)
        self.stage.setVisible(is_scanning)
        self.stage.setText(self.tr("扫描仪正在预热…"))
        if not is_scanning:
            self.scan_button.setFocus()

    def _follow(self) -> None:
        if self.fields.is_looking:
            self.scan_button.setText(self.tr("正在查找…"))
            self.busy(True)
            return
        self.busy(False)
        has_one = self.fields.order() is not None
        self._name_buttons(self.tr("扫描") if has_one else self.tr("查找扫描仪"), self.tr("取消"))
        if has_one:
            self.notice.clear()
        else:
            advice = self.tr("请打开扫描仪、接好线再查找；也可以用扫描仪自带的程序扫描，再选择文件。")
            self.notice.tell(self.tr("没有找到扫描仪"), Tone.ORANGE, advice)
        self.scan_button.setFocus()

    def _begin(self) -> None:
        """Be ready at once for the scanner used last; look for one only where there was none."""
        if self.scanimage is None:
            words = self.tr("这台电脑上没有扫描程序（SANE 的 scanimage）")
            advice = self.tr(
                "请用扫描仪自带的程序扫描，再按 Ctrl+O 选择文件、把文件拖进来，或在设置里监视扫描文件夹。"
            )
            self.notice.tell(words, Tone.ORANGE, advice)
            self.fields.setEnabled(False)
            self.busy(True)
        elif self.fields.order() is None:
            self.fields.look_for_scanners()
        self.scan_button.setFocus()

    def _build(self) -> None:
        self._before = 0
        self.setMinimumWidth(px(WIDTH))
        self.bar.setTextVisible(False)
        self.bar.setAccessibleName(self.tr("扫描进度"))
        self.body.addWidget(self.fields)
        self.body.addWidget(self.bar)
        self.body.addWidget(self.stage)
        self.bar.hide()
        self.stage.hide()
        self.body.addStretch(1)
        self.scan_button = self.add_buttons(self.tr("扫描"))
        self.fields.changed.connect(self._follow)
        self.fields.failed.connect(self._tell)
