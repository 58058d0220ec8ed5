"""1,000 queued papers on the screen: the longest pause of the window while they are listed, marked and sent.

A pause is how much later than asked for a timer of the event loop comes. The same is measured of a bare
window, idle, and of one in whose process the same papers are sent without anything being shown of them.
"""

import gc
import os
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QEventLoop, QObject, Qt, QTimer, qInstallMessageHandler
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from sqlalchemy import func, insert, select
from sqlalchemy.orm import undefer

from mediation_app.model import Case, IssuedPaper, PrintOrder
from mediation_app.rules.permissions import Permission
from mediation_app.rules.vocabulary import PrintState
from mediation_app.services import demo, offices, staff
from mediation_app.services.books import SYSTEM, Actor, Books
from mediation_app.services.printing.sending import send_all
from mediation_app.services.printing.spooler import Spooler
from tests.cups import CupsServer, why_not_installed
from ui.application import make_application
from ui.background import set_aside_loaded
from ui.pages.papers.print_queue import PrintQueueView
from ui.printing.watch import look_for_printers
from ui.settings import Settings
from ui.tasks import Tasks
from ui.workspace import OpenOffice, Workspace

CASES, PAPERS = 200, 1000
_TICK_MS = 5
_IDLE_MS = 1500
_PRINTER = "swallowing"


@dataclass(frozen=True, slots=True, kw_only=True)
class Pauses:
    """Longest pauses in seconds; ``sent`` is how many papers the system took."""

    bare: float
    unseen: float
    listed: float
    marked: float
    sending: float
    work: float
    """Longest time of the processor that the window itself took at once while sending."""
    sent: int


def measure() -> Pauses | None:
    """Measure; None where CUPS is not installed."""
    if why_not_installed():
        return None
    with (
        tempfile.TemporaryDirectory() as name,
        _office(Path(name)) as (books, actor),
        CupsServer.started("MaxJobs 0") as server,
    ):
        server.run("lpadmin", "-p", _PRINTER, "-E", "-v", "file:/dev/null", "-m", "raw")
        os.environ["CUPS_SERVER"] = server.address
        try:
            return _measured(books, actor, Settings(Path(name) / "settings.ini"))
        finally:
            del os.environ["CUPS_SERVER"]


def report(pauses: Pauses | None) -> None:
    """Print one line."""
    name = f"{PAPERS:,} queued papers, longest pause"
    if pauses is None:
        print(f"{name:<44} not measured: CUPS is not installed")
        return
    figures = (
        ("listed", pauses.listed),
        ("marked", pauses.marked),
        ("sending", pauses.sending),
        ("of it the window's own work at most", pauses.work),
        ("bare window", pauses.bare),
        ("sending unseen", pauses.unseen),
    )
    words = ", ".join(f"{what} {value * 1000:.0f} ms" for what, value in figures)
    print(f"{name:<44} {words}; {pauses.sent:,} sent")


class _Ticker(QObject):
    """Counts how late a timer comes."""

    def __init__(self) -> None:
        super().__init__()
        self._last = time.perf_counter()
        self._longest = 0.0
        self._work_before = 0.0
        self.work = 0.0
        """Longest time of the processor between two ticks, in seconds."""
        self._timer = QTimer(self, interval=_TICK_MS)
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self._tick)

    def longest(self, run: Callable[[], object], until: Callable[[], bool]) -> float:
        """Start something, let the event loop go until it is done, and return the longest pause."""
        self._last, self._longest = time.perf_counter(), 0.0
        self._work_before, self.work = time.thread_time(), 0.0
        self._timer.start()
        run()
        QApplication.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents)
        while not until():
            QApplication.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents)
        self._timer.stop()
        return self._longest

    def _tick(self) -> None:
        now = time.perf_counter()
        self._longest = max(self._longest, now - self._last - _TICK_MS / 1000)
        self._last = now
        work = time.thread_time()
        self.work = max(self.work, work - self._work_before)
        self._work_before = work


def _measured(books: Books, actor: Actor, settings: Settings) -> Pauses:
    if not os.environ.get("DISPLAY"):
        os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    qInstallMessageHandler(lambda *_: None)  # what the platform cannot do without a screen
    QApplication.instance() or make_application(["benchmark"])
    tasks, ticker = Tasks(), _Ticker()
    workspace = Workspace(OpenOffice(books=books, office=offices.office_of(books)), actor, tasks, settings)
    found = look_for_printers()
    if found is None:
        raise SystemExit("the CUPS server of the benchmark does not answer")
    gc.collect()
    set_aside_loaded()
    bare = QWidget()
    bare.show()
    end = time.perf_counter() + _IDLE_MS / 1000
    idle = ticker.longest(lambda: None, lambda: time.perf_counter() > end)
    unseen = ticker.longest(lambda: _send_unseen(tasks, books, actor, found.spooler), tasks.is_idle)
    _let_wait(books)
    view = PrintQueueView(workspace)
    view.resize(1100, 640)
    view.show()
    listed = ticker.longest(view.refresh, lambda: tasks.is_idle() and len(view.list.rows()) >= PAPERS)
    marked = ticker.longest(lambda: _mark(view), tasks.is_idle)

    def is_sent() -> bool:
        return tasks.is_idle() and not any(row.state is PrintState.WAITING for row in view.list.rows())

    sending = ticker.longest(view.print_chosen, is_sent)
    work = ticker.work
    sent = sum(row.attempts > 0 for row in view.list.rows())
    view.close()
    tasks.finish()
    return Pauses(
        bare=idle, unseen=unseen, listed=listed, marked=marked, sending=sending, work=work, sent=sent
    )


def _send_unseen(tasks: Tasks, books: Books, actor: Actor, spooler: Spooler) -> None:
    tasks.reach(lambda _progress: send_all(books, actor, spooler))


def _mark(view: PrintQueueView) -> None:
    """Mark all that waits."""
    QTest.keyClick(view.list, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)


@contextmanager
def _office(folder: Path) -> Iterator[tuple[Books, Actor]]:
    """Open the demonstration office with 1,000 papers of 200 cases in the queue."""
    books = demo.build(folder / "office")
    with books.acting(SYSTEM, Permission.ISSUE_PAPER) as desk:
        session = desk.session
        paper = select(IssuedPaper).where(IssuedPaper.form_code == "agreement").limit(1)
        first = session.scalars(paper.options(undefer(IssuedPaper.pdf), undefer(IssuedPaper.docx))).one()
        case = session.get_one(Case, first.case_id)
        start = session.scalar(select(func.max(Case.id))) or 0
        case_row, paper_row = _columns(case), _columns(first)
        numbers = range(start + 1, start + CASES + 1)
        session.execute(
            insert(Case),
            [case_row | {"id": n, "number_seq": n + 10_000, "number": f"({n})"} for n in numbers],
        )
        each = PAPERS // CASES
        session.execute(
            insert(IssuedPaper),
            [
                paper_row | {"id": n * 100 + k, "case_id": n, "subject_id": k, "printed": 0}
                for n in numbers
                for k in range(each)
            ],
        )
        order = {"copies": 3, "queued_at": desk.now, "queued_by_id": first.issued_by_id, "printer": _PRINTER}
        papers = [(n, n * 100 + k) for n in numbers for k in range(each)]
        session.execute(insert(PrintOrder), [order | {"case_id": n, "paper_id": one} for n, one in papers])
    try:
        yield books, staff.default_actor(books)
    finally:
        books.close()


def _columns(row: Case | IssuedPaper) -> dict[str, object]:
    return {column.name: getattr(row, column.name) for column in type(row).__table__.columns}


def _let_wait(books: Books) -> None:
    """Put every order back to where it was, so that the same papers are sent again."""
    with books.acting(SYSTEM, Permission.PRINT_PAPER) as desk:
        for order in desk.session.scalars(select(PrintOrder)):
            order.state, order.fault, order.system_job, order.ended_at = PrintState.WAITING, "", "", None
            order.attempts = 0
        for paper in desk.session.scalars(select(IssuedPaper).where(IssuedPaper.printed > 0)):
            paper.printed = 0


if __name__ == "__main__":
    report(measure())
