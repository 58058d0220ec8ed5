"""The only threads: one for the database, one for drawing pages, two for devices, one for a slow folder."""

import threading
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any, Generic, TypeVar

from PySide6.QtCore import QObject, Qt, QThreadPool, Signal
from shiboken6 import isValid

from mediation_app.rules.errors import AppError
from resources.i18n import QT_TRANSLATE_NOOP, Message

T = TypeVar("T")
Done = Callable[[T], object]
Failed = Callable[[AppError], object]
Progressed = Callable[[int, int, str], object]

RENDERERS = 1
"""PDFium takes one call at a time in a process."""

DEVICES = 2
"""Printers and scanners answer late or never; what waits on one must hold up nothing else."""


def _unheard(_done: int, _total: int, _text: str) -> None:
    """Nobody wants to know how far it is."""


class Cancelled(AppError):
    """The user called off a long piece of work."""


def _cancelled() -> Cancelled:
    return Cancelled(Message("Tasks", QT_TRANSLATE_NOOP("Tasks", "已取消")))


@dataclass(eq=False)
class Job(Generic[T]):
    """One piece of work handed to a thread."""

    work: Callable[[], T]
    done: Done[T] | None = None
    failed: Failed | None = None
    owner: QObject | None = None
    cancelled: bool = field(default=False, init=False)

    def cancel(self) -> None:
        """Do not start it, or drop what it brings."""
        self.cancelled = True

    def is_wanted(self) -> bool:
        """Tell whether anybody still waits for the result; the work itself is done even when nobody does."""
        return not self.cancelled and (self.owner is None or isValid(self.owner))


class Progress:
    """Handed to long work, which says how far it is and stops when it was called off."""

    def __init__(self, tell: Callable[[int, int, str], None], is_cancelled: Callable[[], bool]) -> None:
        self._tell, self._is_cancelled = tell, is_cancelled

    def step(self, done: int, total: int, text: str = "") -> None:
        """Say that `done` of `total` are finished; raises Cancelled after a cancel."""
        if self._is_cancelled():
            raise _cancelled()
        self._tell(done, total, text)


class Tasks(QObject):
    """Run work off the GUI thread and bring results, failures and progress back to it."""

    failed = Signal(object, object)
    """An AppError nobody asked for: the job's owner or None, and the error."""
    broke = Signal(object)
    """A bug: the exception, for the crash dialog."""
    idleChanged = Signal(bool)

    _arrived = Signal(object, object, object)
    _progressed = Signal(object, int, int, str)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._database = _pool(1)
        self._renderers = _pool(RENDERERS)
        self._devices = _pool(DEVICES)
        self._open = 0
        self._is_ending = False
        self._listeners: dict[Job[Any], Progressed] = {}
        self._arrived.connect(self._deliver, Qt.ConnectionType.QueuedConnection)
        self._progressed.connect(self._report, Qt.ConnectionType.QueuedConnection)

    def run(
        self,
        work: Callable[[], T],
        *,
        done: Done[T] | None = None,
        failed: Failed | None = None,
        owner: QObject | None = None,
    ) -> Job[T]:
        """Run `work` on the database thread, first in, first out."""
        return self._start(self._database, Job(work, done, failed, owner))

    def draw(
        self,
        work: Callable[[], T],
        *,
        done: Done[T] | None = None,
        failed: Failed | None = None,
        owner: QObject | None = None,
    ) -> Job[T]:
        """Run `work` on the drawing thread; it must not touch the database."""
        return self._start(self._renderers, Job(work, done, failed, owner))

    def run_long(
        self,
        work: Callable[[Progress], T],
        *,
        progressed: Progressed,
        done: Done[T] | None = None,
        failed: Failed | None = None,
        owner: QObject | None = None,
    ) -> Job[T]:
        """Run `work` on the database thread; it reports through the `Progress` it is given."""
        return self._start_long(self._database, Job(lambda: None, done, failed, owner), work, progressed)

    def reach(
        self,
        work: Callable[[Progress], T],
        *,
        progressed: Progressed = _unheard,
        done: Done[T] | None = None,
        failed: Failed | None = None,
        owner: QObject | None = None,
    ) -> Job[T]:
        """Run `work` that waits on a printer or a scanner, away from database and drawing.

        Each act it makes is a transaction of its own, as that of a colleague at another desk would be.
        """
        return self._start_long(self._devices, Job(lambda: None, done, failed, owner), work, progressed)

    def read(
        self,
        work: Callable[[], T],
        *,
        done: Done[T] | None = None,
        failed: Failed | None = None,
        owner: QObject | None = None,
    ) -> Job[T]:
        """Run `work` that only reads from a folder which may never answer, as a share that is gone.

        It has a thread of its own, for which nobody waits when the program is closed.
        """
        job = Job(work, done, failed, owner)
        self._count_in()
        threading.Thread(target=self._work, args=(job,), daemon=True).start()
        return job

    def is_idle(self) -> bool:
        """Tell whether every piece of work was done and its result delivered."""
        return self._open == 0

    def finish(self) -> None:
        """Call off long work, which stops at its next step, and wait for all that may have to be kept."""
        self._is_ending = True
        self._database.waitForDone()
        self._renderers.waitForDone()
        self._devices.waitForDone()
        self._is_ending = False

    def _start_long(
        self, pool: QThreadPool, job: Job[Any], work: Callable[[Progress], T], progressed: Progressed
    ) -> Job[T]:
        progress = Progress(
            lambda count, total, text: self._progressed.emit(job, count, total, text),
            lambda: job.cancelled or self._is_ending,
        )
        job.work = lambda: work(progress)
        self._listeners[job] = progressed
        return self._start(pool, job)

    def _start(self, pool: QThreadPool, job: Job[T]) -> Job[T]:
        self._count_in()
        pool.start(lambda: self._work(job))
        return job

    def _count_in(self) -> None:
        self._open += 1
        if self._open == 1:
            self.idleChanged.emit(False)

    def _work(self, job: Job[Any]) -> None:
        result, error = None, None
        if not job.cancelled:
            try:
                result = job.work()
            except Exception as caught:  # noqa: BLE001  the one door: shown, or a crash report
                error = caught
        if isValid(self):
            self._arrived.emit(job, result, error)

    def _deliver(self, job: Job[Any], result: object, error: Exception | None) -> None:
        self._open -= 1
        self._listeners.pop(job, None)
        try:
            _hand_over(self, job, result, error)
        finally:
            if self._open == 0:
                self.idleChanged.emit(True)

    def _report(self, job: Job[Any], count: int, total: int, text: str) -> None:
        listener = self._listeners.get(job)
        if listener is not None and job.is_wanted():
            listener(count, total, text)


def _hand_over(tasks: Tasks, job: Job[Any], result: object, error: Exception | None) -> None:
    if error is not None and not isinstance(error, AppError):
        tasks.broke.emit(error)
    elif isinstance(error, Cancelled) or not job.is_wanted():
        return
    elif error is None:
        if job.done is not None:
            job.done(result)
    elif job.failed is not None:
        job.failed(error)
    else:
        tasks.failed.emit(job.owner, error)


def _pool(size: int) -> QThreadPool:
    pool = QThreadPool()
    pool.setMaxThreadCount(size)
    pool.setExpiryTimeout(-1)
    return pool
