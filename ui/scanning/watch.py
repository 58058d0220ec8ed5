"""The watched folder: looked into every few seconds, on a thread that may wait for a slow network."""

import time
from collections.abc import Callable, Iterable, Mapping
from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Signal

from mediation_app.rules.errors import AppError, InvalidInput
from mediation_app.rules.permissions import Permission
from mediation_app.rules.vocabulary import ScanSource
from mediation_app.services.scans.folder import FolderLook, Seen, Stamp, listed, look
from mediation_app.services.scans.folder_record import (
    add_to_record,
    kept_record,
    record_file,
    shorten_record,
)
from ui import messages
from ui.scanning.taking import Incoming
from ui.workspace import Workspace

EVERY_MS = 3000
SLOW_SECONDS = 30.0
"""After how long somebody is told that a folder does not answer."""
MOST_NAMES = 3


class FolderWatch(QObject):
    """Hand over the new, finished files of the folder that this machine's settings name."""

    found = Signal(object)
    """`Incoming` files to be taken in."""
    changed = Signal()
    """What `words` says is another now."""

    def __init__(self, workspace: Workspace, parent: QObject, *, every_ms: int = EVERY_MS) -> None:
        super().__init__(parent)
        self.workspace = workspace
        self.folder: Path | None = None
        self.is_paused = False
        self._trouble = ""
        self._last = FolderLook()
        self._record: dict[str, Stamp] | None = None
        self._handed: dict[str, Stamp] = {}
        self._open: set[str] = set()
        self._asked_at: float | None = None
        self._timer = QTimer(self, interval=every_ms)
        self._timer.timeout.connect(self.look)

    def start(self) -> None:
        """Begin, or begin anew after the settings changed."""
        self.folder = self.workspace.settings.scan_folder
        self.is_paused = False
        self._trouble, self._last, self._record = "", FolderLook(), None
        self._handed, self._open = {}, set()
        if self.folder is not None and self.workspace.can(Permission.ATTACH):
            self._timer.start()
            self.look()
        else:
            self._timer.stop()
        self.changed.emit()

    def pause(self, *, is_paused: bool) -> None:
        """Bring no more files, or go on; what was handed over and not taken in comes again."""
        self.is_paused = is_paused
        self._handed, self._open = {}, set()
        self.changed.emit()
        if not is_paused:
            self.look()

    def look(self) -> None:
        """Look once, unless the last look is still under way or nothing is to be brought now."""
        if self._asked_at is not None:
            self._tell_slow()
            return
        if self.folder is None or self.is_paused or self._open:
            return
        folder, record, handed, seen = self.folder, self._record, dict(self._handed), self._last.seen
        file = self._file(folder)
        self._asked_at = time.monotonic()
        self.workspace.tasks.read(
            lambda: _look(folder, file, record, handed, seen),
            done=lambda found: self._looked(folder, *found),
            failed=self._failed,
            owner=self,
        )

    def words(self) -> str:
        """Return what is to be said of the folder: trouble first, then what waits; empty for nothing."""
        if self.folder is None:
            return ""
        if self.is_paused:
            return self.tr("监视文件夹已暂停")
        if self._trouble:
            return self._trouble
        waiting = []
        if self._last.more:
            waiting.append(self.tr("监视文件夹里还有 {count} 个文件排队").format(count=self._last.more))
        if self._last.unreadable:
            waiting.append(self._unreadable_words())
        return self.tr("；").join(waiting)

    def is_in_trouble(self) -> bool:
        """Tell whether the folder cannot be read, or files in it cannot."""
        return bool(self._trouble or self._last.unreadable) and not self.is_paused

    def took(self, item: Incoming, error: AppError | None = None) -> None:
        """Note that a file was taken in, or refused for good; what may work later comes at the next start."""
        if item.stamp is None or item.path is None or self.folder != item.path.parent:
            return
        name, stamp, file = item.path.name, item.stamp, self._file(item.path.parent)
        self._open.discard(name)
        if error is not None and not isinstance(error, InvalidInput):
            return
        if self._record is not None:
            self._record[name] = stamp
        self.workspace.tasks.reach(
            lambda _progress: add_to_record(file, {name: stamp}), failed=self._not_noted, owner=self
        )

    def _looked(self, folder: Path, found: FolderLook, record: dict[str, Stamp]) -> None:
        self._asked_at = None
        if folder != self.folder:
            return
        self._record = {**record, **(self._record or {})}
        before = (self.words(), self.is_in_trouble())
        self._last, self._trouble = found, ""
        if found.ready and not self.is_paused:
            self._handed.update({path.name: stamp for path, stamp in found.ready})
            self._open = {path.name for path, _ in found.ready}
            self.found.emit(_incoming(found.ready))
        if (self.words(), self.is_in_trouble()) != before:
            self.changed.emit()

    def _failed(self, error: AppError) -> None:
        self._asked_at = None
        self._tell(self._words_of(error))

    def _not_noted(self, error: AppError) -> None:
        self.workspace.note(self._words_of(error))

    def _tell_slow(self) -> None:
        if self._asked_at is not None and time.monotonic() - self._asked_at > SLOW_SECONDS:
            words = self.tr("监视文件夹“{folder}”很久没有反应，请检查网络；恢复后会自动接着收")
            self._tell(words.format(folder=self.folder))

    def _tell(self, words: str) -> None:
        if words != self._trouble:
            self._trouble = words
            self.changed.emit()

    def _words_of(self, error: AppError) -> str:
        happened, advice = messages.texts(error)
        return f"{happened}{advice}"

    def _unreadable_words(self) -> str:
        names = self._last.unreadable
        shown = self.tr("、").join(names[:MOST_NAMES])
        if len(names) > MOST_NAMES:
            shown = self.tr("{names}等").format(names=shown)
        words = self.tr("{count} 个文件没有读取权限或正被占用，可读后会自动收进：{names}")
        return words.format(count=len(names), names=shown)

    def _file(self, folder: Path) -> Path:
        return _record_of(self.workspace, folder)


def leave_alone(workspace: Workspace, folder: Path, done: Callable[[object], object], owner: QObject) -> None:
    """Note what lies in a folder as dealt with before it is watched; then ``done`` is called."""
    file = _record_of(workspace, folder)
    workspace.tasks.read(
        lambda: add_to_record(file, listed(folder)),
        done=done,
        failed=workspace.show_error,
        owner=owner,
    )


def _record_of(workspace: Workspace, folder: Path) -> Path:
    books = workspace.books
    office = str(books.folder) if books.folder is not None else books.engine.url.render_as_string()
    return record_file(workspace.settings.folder, office, folder)


def _look(
    folder: Path,
    file: Path,
    record: dict[str, Stamp] | None,
    handed: Mapping[str, Stamp],
    seen: Mapping[str, Seen],
) -> tuple[FolderLook, dict[str, Stamp]]:
    """Look into the folder; the first time what is known of it is read and tidied."""
    if record is None:
        record = kept_record(file)
        record = shorten_record(file, record, listed(folder))
    return look(folder, {**record, **handed}, seen, time.monotonic()), record


def _incoming(ready: Iterable[tuple[Path, Stamp]]) -> tuple[Incoming, ...]:
    return tuple(
        Incoming(name=path.name, path=path, source=ScanSource.FOLDER, stamp=stamp) for path, stamp in ready
    )
