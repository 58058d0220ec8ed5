"""Scanned files taken in one after the other, away from the window and from the database thread."""

from collections import deque
from collections.abc import Iterable
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from mediation_app.rules.errors import AppError
from mediation_app.rules.vocabulary import ScanSource
from mediation_app.services.scans.files import content_of
from mediation_app.services.scans.folder import Stamp
from mediation_app.services.scans.taking import ScanTaken, take_in
from ui.tasks import Job
from ui.workspace import Workspace


@dataclass(frozen=True, slots=True, kw_only=True)
class Incoming:
    """A file on its way in; ``stamp``: of the watched folder's; ``content``: of a page just scanned."""

    name: str
    path: Path | None = None
    content: bytes = b""
    source: ScanSource = ScanSource.FILE
    stamp: Stamp | None = None


class TakingIn(QObject):
    """Take files in, in the order they came."""

    changed = Signal()
    """What is under way, or how far it is, is another now."""
    taken = Signal(object, object)
    """The `Incoming` and its `ScanTaken`."""
    refused = Signal(object, object)
    """The `Incoming` and the AppError that says why."""
    finished = Signal()
    """Nothing is left to be taken in."""

    def __init__(self, workspace: Workspace, parent: QObject) -> None:
        super().__init__(parent)
        self.workspace = workspace
        self.now: Incoming | None = None
        self.page, self.pages = 0, 0
        self.done = 0
        self._waiting: deque[Incoming] = deque()
        self._job: Job[bytes] | Job[ScanTaken] | None = None

    def add(self, items: Iterable[Incoming]) -> None:
        """Take these in, after those that wait already."""
        self._waiting.extend(items)
        if self.now is None:
            self.done = 0
            self._next()
        else:
            self.changed.emit()

    def total(self) -> int:
        """Return how many files there are in this run: done, under way, and waiting."""
        return self.done + len(self._waiting) + (self.now is not None)

    def stop(self) -> tuple[Incoming, ...]:
        """Take nothing more in, and return what was not; what was taken in stays."""
        if self._job is not None:
            self._job.cancel()
        left = (*((self.now,) if self.now is not None else ()), *self._waiting)
        self._waiting.clear()
        self._end()
        return left

    def _next(self) -> None:
        if not self._waiting:
            self._end()
            return
        item = self._waiting.popleft()
        self.now, self.page, self.pages = item, 0, 0
        self.changed.emit()
        if item.path is None:
            self._take(item, item.content)
            return
        self._job = self.workspace.tasks.read(
            partial(content_of, item.path),
            done=partial(self._take, item),
            failed=partial(self._refused, item),
            owner=self,
        )

    def _take(self, item: Incoming, content: bytes) -> None:
        work = self.workspace
        self._job = work.tasks.reach(
            lambda progress: take_in(
                work.books,
                work.actor,
                content,
                name=item.name,
                source=item.source,
                progress=progress.step,
            ),
            progressed=self._progressed,
            done=partial(self._took, item),
            failed=partial(self._refused, item),
            owner=self,
        )

    def _progressed(self, page: int, pages: int, _name: str) -> None:
        self.page, self.pages = page, pages
        self.changed.emit()

    def _took(self, item: Incoming, result: ScanTaken) -> None:
        self.done += 1
        self.taken.emit(item, result)
        self._next()

    def _refused(self, item: Incoming, error: AppError) -> None:
        self.done += 1
        self.refused.emit(item, error)
        self._next()

    def _end(self) -> None:
        self.now, self._job = None, None
        self.changed.emit()
        self.finished.emit()
