"""Follow what the system makes of what was sent to it, for as long as something is under way."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QObject, QTimer, Signal

from mediation_app.rules.errors import AppError
from mediation_app.rules.permissions import Permission
from mediation_app.rules.vocabulary import PrintState
from mediation_app.services.books import Actor, Books
from mediation_app.services.paper_which import with_which
from mediation_app.services.printing import following, queue, sending
from mediation_app.services.printing.queue import QueueRow
from mediation_app.services.printing.sending import SentAll
from mediation_app.services.printing.spooler import Printer, Spooler, SpoolerGone, find_spooler
from resources.i18n import Message, render
from ui.printing.telling import show_queue
from ui.tasks import Job, Progress, Progressed
from ui.workspace import Workspace

EVERY_MS = 1500
"""How often the print system is asked while something is under way."""

FEW = 3
"""Of more cases than that it is told at once that many changed, so that pages read again only once; and
while more papers than that are under way nobody is told of each few that came out.
"""


@dataclass(frozen=True, slots=True)
class Found:
    """The print system of this machine, and its printers."""

    spooler: Spooler
    printers: tuple[Printer, ...]


@dataclass(frozen=True, slots=True)
class News:
    """Orders whose state or fault changed, as they are now, and how many are still under way."""

    rows: tuple[QueueRow, ...] = ()
    under_way: int = 0


def look_for_printers() -> Found | None:
    """Return the print system and its printers; None where none tells of its jobs, or it has no printer.

    It may wait on a server, so it runs away from database and window.
    """
    spooler = find_spooler()
    if spooler is None:
        return None
    try:
        printers = spooler.printers()
    except SpoolerGone:
        return None
    return Found(spooler, printers) if printers else None


class PrintWatch(QObject):
    """One for each workspace: it outlives the page something was printed from."""

    moved = Signal(object)
    """The rows (`QueueRow`) of orders whose state or fault is another now."""

    def __init__(self, workspace: Workspace) -> None:
        super().__init__(workspace)
        self._workspace = workspace
        self._is_asking = False
        self._mine: set[int] = set()
        """Orders sent from here whose end is not told yet."""
        self._came: list[QueueRow] = []
        """Those that came out and are told together, once few are left."""
        self._batches: list[Job[SentAll]] = []
        self._timer = QTimer(self, interval=EVERY_MS, singleShot=True)
        self._timer.timeout.connect(self._ask)

    @classmethod
    def of(cls, workspace: Workspace) -> "PrintWatch":
        """Return the watch of a workspace, made when it is asked for first."""
        return workspace.findChild(cls) or cls(workspace)

    def find(self, done: Callable[[Found | None], object], owner: QObject) -> None:
        """Look for printers."""
        self._workspace.tasks.reach(lambda _progress: look_for_printers(), done=done, owner=owner)

    def expect(self, ids: Iterable[int]) -> None:
        """Say what becomes of these orders, once it is known."""
        self._mine |= set(ids)

    def send(
        self,
        found: Found,
        ids: Sequence[int] | None,
        *,
        progressed: Progressed,
        done: Callable[[SentAll], object],
        failed: Callable[[AppError], object],
    ) -> Job[SentAll]:
        """Send orders that wait, all of them without ``ids``, and follow them from now on."""
        work = self._workspace
        self.expect(ids or ())

        def run(progress: Progress) -> SentAll:
            return sending.send_all(work.books, work.actor, found.spooler, ids, progress=progress.step)

        self._timer.start()
        job = work.tasks.reach(
            run,
            progressed=progressed,
            done=partial(self._sent, done),
            failed=partial(self._not_sent, failed),
            owner=self,
        )
        self._batches.append(job)
        return job

    def wake(self) -> None:
        """Look whether something is under way, such as what was sent before the program ended."""
        if not self._timer.isActive():
            self._ask(recovers=True)

    def _sent(self, done: Callable[[SentAll], object], result: SentAll) -> None:
        self._batches.clear()
        self.wake()
        done(result)

    def _not_sent(self, failed: Callable[[AppError], object], error: AppError) -> None:
        self._batches.clear()
        failed(error)

    def _ask(self, *, recovers: bool = False) -> None:
        work = self._workspace
        if self._is_asking or not work.can(Permission.PRINT_PAPER):
            return
        self._is_asking = True
        work.tasks.reach(
            lambda _progress: news_of(work.books, work.actor, recovers=recovers),
            done=self.take,
            failed=self._not_now,
            owner=self,
        )

    def take(self, news: News) -> None:
        """Pass on what was found, and say what became of what was sent from here."""
        self._is_asking = False
        if news.under_way:
            self._timer.start()
        if not news.rows:
            return
        self.moved.emit(news.rows)
        changes, case_ids = self._workspace.changes, {row.case_id for row in news.rows}
        if len(case_ids) > FEW:
            changes.casesChanged.emit()
        else:
            for case_id in case_ids:
                changes.caseChanged.emit(case_id)
        self._tell([row for row in news.rows if row.id in self._mine], news.under_way)

    def _not_now(self, error: AppError) -> None:
        """Say quietly that it could not be asked; it is asked again by the next who prints or looks."""
        self._is_asking = False
        self._workspace.note(render(error.message))

    def _tell(self, rows: Sequence[QueueRow], under_way: int) -> None:
        """Say what became of what was sent from here: what is wrong first, then what came out."""
        self._came += [row for row in rows if row.state is PrintState.PRINTED]
        self._mine -= {row.id for row in rows if row.state is not PrintState.SENT}
        is_sending = any(not job.cancelled for job in self._batches)
        wrong = next((row for row in rows if row.words is not None), None)
        came = [] if wrong is not None or is_sending or min(len(self._mine), under_way) > FEW else self._came
        words = ""
        if wrong is not None and wrong.words is not None:
            words = self.tr("{title}：{what}").format(title=_title(wrong), what=render(wrong.words.what))
        elif len(came) == 1:
            words = self.tr("已打印 {title}").format(title=_title(came[0]))
        elif came:
            words = self.tr("已打印 {count} 份文书").format(count=len(came))
        if came:
            self._came = []
        if words:
            action = (self.tr("看队列"), partial(show_queue, self._workspace)) if wrong is not None else ()
            self._workspace.toast(words, *action)


def news_of(books: Books, actor: Actor, *, recovers: bool) -> News:
    """Ask the system what became of what was sent; ``recovers`` clears up after a killed program first."""
    counts = queue.counts(books, actor)
    left = counts.get(PrintState.SENT, 0)
    unclear = counts.get(PrintState.SENDING, 0) + counts.get(PrintState.UNCERTAIN, 0) if recovers else 0
    if not left and not unclear:
        return News()
    spooler = find_spooler()
    changed = following.recover(books, actor, spooler) if unclear else ()
    under_way = 0
    if spooler is not None:
        found = following.follow(books, actor, spooler)
        changed, under_way = (*changed, *found.changed), found.under_way
    return News(queue.rows_of(books, actor, changed) if changed else (), under_way)


def _title(row: QueueRow) -> str:
    return f"{row.number} {render(with_which(Message('Forms', row.title), row.which))}"
