"""Scans on their way to the desk: what is being read, what the watched folder says, what was not taken in."""

from collections.abc import Iterable
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from mediation_app.rules.errors import AppError
from mediation_app.services.scans.folder import FolderUnreachable, in_order, listed
from mediation_app.services.scans.taking import ScanTaken
from resources.i18n import render, translate
from ui.pages.papers.scans_rows import Refused
from ui.scanning.taking import Incoming, TakingIn
from ui.scanning.watch import FolderWatch
from ui.theme import Space, Tone, px
from ui.widgets import ElidedLabel, Notice, button
from ui.workspace import Workspace


class Arrivals(QWidget):
    """A band above the desk, seen while something is on its way or the folder has something to tell."""

    arrived = Signal(object)
    """A file was taken in: the version it is of where it is of one only, else None."""
    refusedChanged = Signal()
    """`refused` is another now."""
    changed = Signal()
    """What can be done with the watched folder is another now."""

    def __init__(self, workspace: Workspace, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.workspace = workspace
        self.notice = Notice()
        self.band = TakingBand()
        self.taking = TakingIn(workspace, self)
        self.watch = FolderWatch(workspace, self)
        self.refused: list[Refused] = []
        self._told: list[str] = []
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(Space.S))
        column.addWidget(self.notice)
        column.addWidget(self.band)
        self._connect()
        self._fit()

    def follow_settings(self) -> bool:
        """Watch the folder that the settings name; tell whether it is another one than before."""
        if self.workspace.settings.scan_folder == self.watch.folder:
            return False
        self.watch.start()
        return True

    def take_in(self, paths: Iterable[Path]) -> None:
        """Take files in, and of folders the scans that lie right in them."""
        files: list[Path] = []
        try:
            for path in paths:
                files += [path / name for name in listed(path)] if path.is_dir() else [path]
        except FolderUnreachable as error:
            self.workspace.show_error(error, self.window())
        self.taking.add(Incoming(name=file.name, path=file) for file in in_order(files))

    def stop(self) -> None:
        """Take nothing more in; the folder pauses where files of it were left."""
        left = self.taking.stop()
        if any(item.stamp is not None for item in left):
            self.watch.pause(is_paused=True)
        if left:
            self.workspace.toast(self.tr("已停止，还有 {count} 个文件没有收").format(count=len(left)))

    def try_again(self, number: int) -> None:
        """Take a file in that was refused before."""
        self.taking.add((self.refused.pop(number).item,))
        self.refusedChanged.emit()

    def pause_or_go_on(self) -> None:
        """Let the watched folder wait, or go on."""
        self.watch.pause(is_paused=not self.watch.is_paused)

    def pause_words(self) -> str:
        """Return what `pause_or_go_on` would do."""
        return self.tr("接着收监视文件夹") if self.watch.is_paused else self.tr("暂停监视文件夹")

    def _took(self, item: Incoming, taken: ScanTaken) -> None:
        self.watch.took(item)
        if any(one.item.name == item.name for one in self.refused):
            self.refused = [one for one in self.refused if one.item.name != item.name]
            self.refusedChanged.emit()
        if item.stamp is None or not taken.is_known:
            self._told += map(render, taken.problems)
        self.arrived.emit(taken.paper_ids[0] if len(taken.paper_ids) == 1 else None)

    def _refused(self, item: Incoming, error: AppError) -> None:
        self.watch.took(item, error)
        self.refused = [one for one in self.refused if one.item != item]
        self.refused.append(Refused(item, error))
        self.refusedChanged.emit()

    def _taking_changed(self) -> None:
        item = self.taking.now
        words = ""
        if item is not None:
            done, total = self.taking.done + 1, self.taking.total()
            words = count_words(done, total, self.taking.page, self.taking.pages, item.name)
        self.band.tell(words)
        self._fit()

    def _watch_changed(self) -> None:
        words = self.watch.words()
        tone = Tone.ORANGE if self.watch.is_in_trouble() else Tone.QUIET
        self.notice.tell(words, tone) if words else self.notice.clear()
        self._fit()
        self.changed.emit()

    def _all_taken(self) -> None:
        told, self._told = self._told, []
        if len(told) == 1:
            self.workspace.toast(told[0])
        elif told:
            words = self.tr("{first}（另有 {count} 处，见列表）")
            self.workspace.toast(words.format(first=told[0], count=len(told) - 1))

    def _fit(self) -> None:
        """Take no room where there is nothing to tell."""
        self.setVisible(not (self.notice.isHidden() and self.band.isHidden()))

    def _connect(self) -> None:
        self.taking.changed.connect(self._taking_changed)
        self.taking.taken.connect(self._took)
        self.taking.refused.connect(self._refused)
        self.taking.finished.connect(self._all_taken)
        self.watch.found.connect(self.taking.add)
        self.watch.changed.connect(self._watch_changed)
        self.band.told.connect(self._fit)


class TakingBand(QWidget):
    """What is being taken in or filed, with a button that stops it; hidden when nothing is."""

    stopWanted = Signal()
    told = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.words = ElidedLabel("", "muted")
        self.stop_button = button(self.tr("停止"), "quiet", icon="x")
        self.stop_button.clicked.connect(self.stopWanted)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(px(Space.S))
        row.addWidget(self.words, 1)
        row.addWidget(self.stop_button)
        self.hide()

    def tell(self, words: str) -> None:
        """Show words, or hide where there are none."""
        self.words.setText(words)
        self.setAccessibleName(words)
        self.setVisible(bool(words))
        self.told.emit()


def count_words(done: int, total: int, page: int, pages: int, name: str) -> str:
    """Return which file of how many is read, and at which page it is."""
    words = translate("ScanDesk", "正在收第 {done} / {total} 个文件：{name}")
    text = words.format(done=done, total=total, name=name)
    if pages > 1:
        text += translate("ScanDesk", "（第 {page} / {pages} 页）").format(page=page, pages=pages)
    return text
