"""One run of printing, from the question where to the word what became of it."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from mediation_app.rules.errors import AppError
from mediation_app.services.habits import habits_of
from mediation_app.services.printing.before import Before
from mediation_app.services.printing.sending import SentAll
from resources.i18n import translate
from ui.dialogs.again_fields import AgainFields
from ui.dialogs.print_options import PrintOptionsDialog
from ui.dialogs.printer_fields import PrintWish
from ui.dialogs.reprint import ReprintDialog
from ui.printing.by_hand import ByHand
from ui.printing.loose import send_loose
from ui.printing.sources import Issued, Queued, Slips, SlipToPrint, Source
from ui.printing.telling import show_queue, with_left_out
from ui.printing.watch import Found, PrintWatch
from ui.workspace import Workspace


def print_pdf(workspace: Workspace, pdf: bytes, title: str, parent: QWidget) -> "PrintJob":
    """Ask for a printer and print a PDF that belongs to no case, such as a blank form."""
    return PrintJob(workspace, title, pdf, parent)


def print_issued(workspace: Workspace, paper_id: int, title: str, parent: QWidget) -> "PrintJob":
    """Ask for a printer and print a version issued before."""
    return PrintJob(workspace, title, Issued(paper_id), parent)


def print_slips(
    workspace: Workspace, slips: tuple[SlipToPrint, ...], title: str, parent: QWidget
) -> "PrintJob":
    """Ask for a printer, issue the papers as they stand and print them; called off, nothing is issued."""
    job = PrintJob(workspace, title, Slips(slips), parent)
    return job.in_copies(None) if len(slips) > 1 else job


class PrintJob(QObject):
    """Lives until its window goes; what it sent is followed by the `PrintWatch` even then."""

    def __init__(self, workspace: Workspace, title: str, what: Source | bytes, parent: QWidget) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self._title = title
        self._what = what
        self._window = parent
        self._copies: int | None = 1
        self._then: Callable[[], object] = lambda: None
        self._before: tuple[Before, ...] = ()
        self._watch = PrintWatch.of(workspace)
        if isinstance(what, bytes):
            self._watch.find(self._ask_where, self)
        else:
            workspace.ask(what.before, done=self._look, failed=self._failed, owner=self)

    def in_copies(self, count: int | None) -> "PrintJob":
        """Propose how often to print; None: each paper as often as the law asks for."""
        self._copies = count
        return self

    def then(self, run: Callable[[], object]) -> "PrintJob":
        """Run something after the papers were printed, sent or queued, or could not be."""
        self._then = run
        return self

    # ---- where to

    def _look(self, before: tuple[Before, ...]) -> None:
        self._before = before
        self._watch.find(self._ask_where, self)

    def _ask_where(self, found: Found | None) -> None:
        wish = usual_wish(self._workspace, self._copies)
        if found is None:
            self._ask_why(wish)
            return
        again = AgainFields(is_signed=self._is_signed()) if self._came_out() else None
        dialog = PrintOptionsDialog(self._window, self._title, wish, again)
        dialog.show_printers(found.printers)
        if isinstance(self._what, bytes):
            dialog.leave_out_queue()
        dialog.nowWanted.connect(partial(self._print_now, found))
        dialog.queueWanted.connect(self._queue)
        dialog.systemWanted.connect(self._ask_system)
        dialog.rejected.connect(self._called_off)
        dialog.open()

    def _ask_why(self, wish: PrintWish) -> None:
        """Ask why what came out before is printed again, then go on in the system's own dialog."""
        if not self._came_out():
            self._ask_system(wish)
            return
        dialog = ReprintDialog(self._window, self._title, self.tr("打印…"), is_signed=self._is_signed())
        dialog.wanted.connect(self._ask_system)
        dialog.rejected.connect(self._called_off)
        dialog.open()

    def _ask_system(self, wish: PrintWish) -> None:
        run = ByHand(self._workspace, self._title, self._what, wish, self._window)
        run.ended.connect(self._ended)
        run.calledOff.connect(self._called_off)

    def _came_out(self) -> bool:
        return any(one.printed and one.order_id is None for one in self._before)

    def _is_signed(self) -> bool:
        return any(one.is_signed for one in self._before)

    def _called_off(self) -> None:
        self._workspace.toast(self.tr("没有打印，文书没有标记"))
        self.deleteLater()

    # ---- through the queue

    def _queue(self, wish: PrintWish) -> None:
        if not isinstance(self._what, bytes):
            self._workspace.ask(self._what.queue, wish, done=self._queued, failed=self._failed, owner=self)

    def _queued(self, queued: Queued) -> None:
        words = self.tr("已放进打印队列：{title}").format(title=self._title)
        self._workspace.toast(
            with_left_out(words, queued), self.tr("看队列"), partial(show_queue, self._workspace)
        )
        self._ended()

    def _print_now(self, found: Found, wish: PrintWish) -> None:
        if isinstance(self._what, bytes):
            send_loose(self._workspace, found, self._what, self._title, wish)
            self._ended()
            return
        self._workspace.ask(
            self._what.queue, wish, done=partial(self._send, found), failed=self._failed, owner=self
        )

    def _send(self, found: Found, queued: Queued) -> None:
        words = self.tr("正在送往打印机：{title}").format(title=self._title)
        self._workspace.toast(with_left_out(words, queued))
        self._watch.send(
            found,
            queued.order_ids,
            progressed=lambda *_: None,
            done=partial(tell_not_sent, self._workspace),
            failed=self._workspace.show_error,
        )
        self._ended()

    # ---- the end

    def _ended(self) -> None:
        self._then()
        self.deleteLater()

    def _failed(self, error: AppError) -> None:
        self._workspace.show_error(error, self._window)
        self._ended()


def usual_wish(workspace: Workspace, copies: int | None) -> PrintWish:
    """Return where and how this machine prints, as its settings and the office's habits say."""
    settings = workspace.settings
    two_sided = settings.two_sided
    if two_sided is None:
        two_sided = habits_of(workspace.office).two_sided
    return PrintWish(copies=copies, printer=settings.printer, tray=settings.tray, two_sided=two_sided)


def tell_not_sent(workspace: Workspace, result: SentAll) -> None:
    """Say what the system did not take; it waits in the queue with what is wrong."""
    if result.failed or result.passed_over or result.stopped_by:
        count = len(result.failed) + len(result.passed_over)
        words = translate("Printing", "有 {count} 份没有送到打印机").format(count=max(count, 1))
        workspace.toast(words, translate("Printing", "看队列"), partial(show_queue, workspace))
