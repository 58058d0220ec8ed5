"""Print through the system's dialog; no system tells what becomes of it, so the clerk is asked."""

from collections.abc import Sequence
from contextlib import ExitStack
from dataclasses import dataclass, replace

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from mediation_app.rules.errors import AppError
from mediation_app.services.books import Actor, Books
from mediation_app.services.printing import ordering, sending, taking
from mediation_app.services.printing.desks import in_hand
from ui.dialogs.printed_question import Asked, PrintedQuestion
from ui.dialogs.printer_fields import PrintWish
from ui.printing.sources import Queued, Source
from ui.printing.system_dialog import SystemDialog
from ui.printing.telling import with_left_out
from ui.workspace import Workspace


@dataclass(frozen=True, slots=True)
class Claimed:
    """Orders this desk is about to print, their pages, and what was left out; nobody else sends them."""

    orders: tuple[Asked, ...]
    pdfs: tuple[bytes, ...]
    queued: Queued


class ByHand(QObject):
    """From the system's dialog to the clerk's word; put off, the orders stay 待确认 in the queue."""

    ended = Signal()
    calledOff = Signal()

    def __init__(
        self, workspace: Workspace, title: str, what: Source | bytes, wish: PrintWish, window: QWidget
    ) -> None:
        """``wish`` proposes the number of copies; None: each paper as often as its order says."""
        super().__init__(window)
        self._workspace = workspace
        self._title = title
        self._what = what
        self._wish = wish
        self._window = window
        self._claimed: Claimed | None = None
        self.system = SystemDialog(workspace, title, wish.copies or 1, window)
        self.system.accepted.connect(self._begin)
        self.system.calledOff.connect(self._call_off)
        self.system.drawn.connect(self._ask)
        self.system.failed.connect(self._failed)

    def _begin(self, copies: int) -> None:
        """Write down first that nobody knows: a program killed while it prints has said nothing wrong."""
        if isinstance(self._what, bytes):
            self.system.draw((self._what,))
            return
        each_its_own = self._wish.copies is None and copies == 1
        wish = replace(self._wish, copies=None if each_its_own else copies)
        self._workspace.ask(
            claim,
            self._what,
            wish,
            done=lambda claimed: self._draw(claimed, each_its_own=each_its_own),
            failed=self._failed,
            owner=self,
        )

    def _draw(self, claimed: Claimed, *, each_its_own: bool) -> None:
        self._claimed = claimed
        pairs = zip(claimed.orders, claimed.pdfs, strict=True)
        self.system.draw(tuple(pdf for one, pdf in pairs for _ in range(one.copies if each_its_own else 1)))

    def _ask(self, where: str) -> None:
        """Ask whether paper came out; what belongs to no case needs no answer."""
        if self._claimed is None:
            words = self.tr("已存成文件 {where}") if self.system.is_file() else self.tr("已送往 {where}")
            self._workspace.toast(words.format(where=where))
            self._end()
            return
        self._workspace.toast(
            with_left_out(self.tr("已送往 {where}").format(where=where), self._claimed.queued)
        )
        file = self.tr("已存成文件 {where}，还没有打到纸上。用别的程序打印以后，再回答打出来没有。")
        words = file.format(where=where) if self.system.is_file() else ""
        question = PrintedQuestion(self._window, self._claimed.orders, words)
        question.answered.connect(self._answer)
        question.putOff.connect(self._put_off)
        question.open()

    def _answer(self, came: tuple[int, ...], missing: tuple[int, ...]) -> None:
        self._workspace.ask(
            confirm_both, came, missing, done=lambda _: self._end(), failed=self._failed, owner=self
        )

    def _put_off(self) -> None:
        self._workspace.toast(self.tr("没有确认的留在打印队列里，不算已打印"))
        self._end()

    def _call_off(self) -> None:
        self.calledOff.emit()
        self._put_away()

    def _failed(self, error: AppError) -> None:
        self._workspace.show_error(error, self._window)
        self._end()

    def _end(self) -> None:
        self.ended.emit()
        self._put_away()

    def _put_away(self) -> None:
        self.system.put_away()
        self.deleteLater()


def claim(books: Books, actor: Actor, source: Source, wish: PrintWish) -> Claimed:
    """Queue what is to be printed, take it for this desk, and write down that its end is not known."""
    queued = source.queue(books, actor, wish)
    taken: list[int] = []
    with ExitStack() as in_hands:
        for order_id in queued.order_ids:
            in_hands.enter_context(in_hand(order_id))
        with ExitStack() as undoing:
            undoing.callback(lambda: taking.give_back(books, actor, taken))
            taken.extend(one for one in queued.order_ids if taking.take(books, actor, one))
            sheets = [sending.fetch(books, actor, order_id) for order_id in taken]
            undoing.pop_all()
        taking.handed_over(books, actor, taken)
    orders = tuple(
        Asked(order_id, sheet.title.partition(" [")[0], sheet.copies)
        for order_id, sheet in zip(taken, sheets, strict=True)
    )
    return Claimed(orders, tuple(sheet.pdf for sheet in sheets), queued)


def confirm_both(books: Books, actor: Actor, came: Sequence[int], missing: Sequence[int]) -> None:
    """Keep the clerk's word on what came out and what did not."""
    for ids, came_out in ((came, True), (missing, False)):
        if ids:
            ordering.confirm(books, actor, ids, came_out=came_out)
