"""打印队列 on the page 文书: what waits, what is being printed, what did not come out, and why."""

from collections import Counter
from collections.abc import Sequence
from datetime import datetime, time
from functools import partial

from PySide6.QtCore import QElapsedTimer
from PySide6.QtWidgets import QStackedWidget

from mediation_app.rules.errors import AppError
from mediation_app.rules.permissions import Permission
from mediation_app.rules.print_faults import FAULTS
from mediation_app.rules.vocabulary import PrintState
from mediation_app.services.books import Actor, Books
from mediation_app.services.printing import ordering
from mediation_app.services.printing.queue import QueueRow, queue, rows_of
from mediation_app.services.printing.sending import SentAll
from resources.i18n import render
from ui.dialogs.printer_fields import PrintWish
from ui.navigation import Command
from ui.pages.papers.print_foot import PrintFoot
from ui.pages.papers.print_list import CHANGEABLE, ENDED, PrintList
from ui.pages.papers.print_orders import OrderActions
from ui.pages.papers.sending_bar import SendingBar
from ui.pages.papers.view import View
from ui.printing.by_hand import ByHand
from ui.printing.sources import Waiting
from ui.printing.watch import EVERY_MS, Found, PrintWatch
from ui.tasks import Job
from ui.theme import Tone
from ui.widgets import Card, EmptyState, Notice, Row
from ui.workspace import Workspace


class PrintQueueView(View):
    """F9 prints what is marked, or all that waits; each state is the system's or the clerk's word."""

    def __init__(self, workspace: Workspace) -> None:
        super().__init__(workspace)
        self.list = PrintList()
        self.foot = PrintFoot()
        self.bar = SendingBar()
        self.notice = Notice()
        self.empty = EmptyState(
            "printer",
            self.tr("打印队列是空的"),
            self.tr("在案件里按 F9 打印时选“放进队列”，文书就在这里等着一起打。"),
        )
        self.orders = OrderActions(workspace, self.list, self)
        self._watch = PrintWatch.of(workspace)
        self._job: Job[SentAll] | None = None
        self._wanted_order: int | None = None
        self._is_reading = False
        self._last_read = QElapsedTimer()
        self._batch: tuple[int, ...] = ()
        self._shown = 0
        """How many of the batch under way were read again since they were sent."""
        self._build()

    def commands(self) -> tuple[Command, ...]:
        """Offer to print, to print again, to settle what is not known, and what is done with one order."""
        return (self._print_command(), self._again_command(), *self.orders.commands(), self.verify_command())

    def refresh(self) -> None:
        """Read the queue, and look whether the system has something new."""
        self._read()
        self._watch.find(self._tell_printers, self)
        self._watch.wake()

    def focus_first(self) -> None:
        """Start in the list."""
        self.list.setFocus()

    def open_at(self, target: object) -> None:
        """Go to the order of that id."""
        self._wanted_order = target if isinstance(target, int) else None
        self.list.go_to(target)

    def show_rows(self, rows: Sequence[QueueRow]) -> None:
        """Show the orders of the queue."""
        self.list.show_rows(rows)
        if self._wanted_order is not None:
            self.list.go_to(self._wanted_order)
            self._wanted_order = None
        self._sheets.setCurrentWidget(self.list if rows else self.empty)
        self._tell_counts()

    # ---- printing

    def print_chosen(self) -> None:
        """Print what is marked, all that waits where nothing is."""
        marked = self.list.marked()
        rows = marked or self.list.in_state(PrintState.WAITING)
        self._go([row for row in rows if row.state in CHANGEABLE])

    def print_failed(self) -> None:
        """Print again what did not come out: what is marked of it, else all."""
        marked = tuple(row for row in self.list.marked() if row.state is PrintState.FAILED)
        self._go(marked or self.list.in_state(PrintState.FAILED))

    def stop(self) -> None:
        """Stop sending; what the system has already goes on."""
        if self._job is not None:
            self._job.cancel()
            self._ended()
            self.workspace.toast(self.tr("已停止送出，没送的还在队列里"))

    def _go(self, rows: Sequence[QueueRow]) -> None:
        if self._job is not None or not rows:
            return
        failed = tuple(row.id for row in rows if row.state is PrintState.FAILED)
        ids = tuple(row.id for row in rows)
        if failed:
            self.workspace.ask(try_again, failed, ids, done=self._go_on, failed=self._not_sent, owner=self)
        else:
            self._go_on(ids)

    def _go_on(self, ids: tuple[int, ...]) -> None:
        """Send what waits; of what may not be tried again the list says why."""
        if ids:
            self._watch.find(partial(self._send, ids), self)
        else:
            self.refresh()

    def _send(self, ids: tuple[int, ...], found: Found | None) -> None:
        if found is None:
            title = self.tr("打印队列里的 {count} 份").format(count=len(ids))
            run = ByHand(self.workspace, title, Waiting(ids), PrintWish(copies=None), self)
            run.ended.connect(self.refresh)
            run.calledOff.connect(self.refresh)
            return
        self.bar.begin(len(ids))
        self._batch, self._shown = tuple(sorted(ids)), 0
        self._last_read.start()
        self._job = self._watch.send(
            found, ids, progressed=self._step, done=self._sent, failed=self._not_sent
        )
        self.commandsChanged.emit()

    def _step(self, done: int, total: int, title: str) -> None:
        """Show how far it is, and now and then what became of those before; the rest is as it was."""
        self.bar.step(done, total, title)
        if not self._is_reading and self._last_read.elapsed() > EVERY_MS:
            moved, self._shown = self._batch[self._shown : done + 1], done
            self._is_reading = True
            self._last_read.start()
            self.workspace.ask(rows_of, moved, done=self._show_moved, failed=self._not_read, owner=self)

    def _sent(self, result: SentAll) -> None:
        self._ended()
        if result.stopped_by is not None:
            self.workspace.toast(render(FAULTS[result.stopped_by].what))
            return
        words = self.tr("已送往打印机 {count} 份").format(count=len(result.sent))
        if result.failed:
            words += self.tr("，{count} 份没有送出，原因见列表").format(count=len(result.failed))
        if result.passed_over:
            words += self.tr("，{count} 份同事刚办过").format(count=len(result.passed_over))
        self.workspace.toast(words)

    def _not_sent(self, error: AppError) -> None:
        self._ended()
        self.workspace.show_error(error, self)

    def _ended(self) -> None:
        self._job = None
        self.bar.end()
        self.refresh()
        self.workspace.changes.casesChanged.emit()

    # ---- what is shown

    def _read(self) -> None:
        self._is_reading = True
        self._last_read.start()
        self.workspace.ask(read_queue, done=self._show_read, failed=self._not_read, owner=self)

    def _show_read(self, rows: Sequence[QueueRow]) -> None:
        self._is_reading = False
        self.show_rows(rows)

    def _show_moved(self, rows: Sequence[QueueRow]) -> None:
        self._is_reading = False
        self._take_news(rows)

    def _not_read(self, error: AppError) -> None:
        self._is_reading = False
        self.workspace.show_error(error, self)

    def open_row(self, row: Row) -> None:
        """Ask of what is not known whether it came out; else open the case."""
        order = self.list.current_order()
        if order is None:
            return
        if order.state is PrintState.UNCERTAIN:
            self.orders.confirm_chosen()
        else:
            self.workspace.open_case(order.case_id)

    def _take_news(self, rows: Sequence[QueueRow]) -> None:
        """Bring in what the watch found, without reading all of it again."""
        known = {row.id: row for row in self.list.rows()}
        known |= {row.id: row for row in rows}
        self.show_rows(tuple(known[order_id] for order_id in sorted(known)))

    def _tell_printers(self, found: Found | None) -> None:
        """Say what it means where no print system tells of its jobs."""
        if found is not None:
            self.notice.clear()
            return
        self.notice.tell(
            self.tr("这台电脑上没有能报告结果的打印机：F9 用系统的打印窗口打印，打完请您确认打出来没有。"),
            Tone.QUIET,
        )

    def _tell_counts(self) -> None:
        rows = self.list.rows()
        counts = Counter(row.state for row in rows)
        parts = [self.tr("待打印 {count} 份").format(count=counts[PrintState.WAITING])]
        under_way = counts[PrintState.SENDING] + counts[PrintState.SENT]
        if under_way:
            parts.append(self.tr("正在打印 {count} 份").format(count=under_way))
        if counts[PrintState.FAILED]:
            parts.append(self.tr("没打成 {count} 份").format(count=counts[PrintState.FAILED]))
        if counts[PrintState.UNCERTAIN]:
            parts.append(self.tr("待确认 {count} 份").format(count=counts[PrintState.UNCERTAIN]))
        self.tell("　".join(parts))
        self.countChanged.emit(sum(row.state not in ENDED for row in rows))
        self._chosen_changed()

    def _chosen_changed(self) -> None:
        self.foot.show_order(self.list.current_order())
        self.foot.offer(self.orders.commands())
        self.commandsChanged.emit()

    # ---- commands

    def _may(self) -> bool:
        return self.workspace.can(Permission.PRINT_PAPER)

    def _print_command(self) -> Command:
        marked = [row for row in self.list.marked() if row.state in CHANGEABLE]
        count = len(marked or self.list.in_state(PrintState.WAITING))
        words = self.tr("打印选中的 {count} 份") if marked else self.tr("全部打印（{count} 份）")
        return Command(
            key="queue-print",
            title=words.format(count=count) if count else self.tr("全部打印"),
            run=self.print_chosen,
            shortcut="F9",
            icon="printer",
            kind="primary",
            enabled=self._may() and count > 0 and self._job is None,
            why=self.tr("正在送出") if self._job is not None else self.tr("没有等待打印的文书"),
        )

    def _again_command(self) -> Command:
        count = len(self.list.in_state(PrintState.FAILED))
        return Command(
            key="queue-again",
            title=self.tr("重打失败的 {count} 份").format(count=count) if count else self.tr("重打失败的"),
            run=self.print_failed,
            shortcut="Ctrl+R",
            icon="rotate-ccw",
            enabled=self._may() and count > 0 and self._job is None,
            why=self.tr("没有打印失败的文书"),
        )

    def _build(self) -> None:
        self._sheets = QStackedWidget()
        for sheet in (self.list, self.empty):
            self._sheets.addWidget(sheet)
        card = Card(padding=1)
        card.body.addWidget(self._sheets)
        self.column.addWidget(self.notice)
        self.column.addWidget(self.bar)
        self.column.addWidget(card, 1)
        self.column.addWidget(self.foot)
        self.bar.stopped.connect(self.stop)
        self.list.escaped.connect(self.stop)
        self.list.rowActivated.connect(self.open_row)
        self.list.choiceChanged.connect(self._chosen_changed)
        self.list.selectionModel().currentChanged.connect(lambda *_: self._chosen_changed())
        self._watch.moved.connect(self._take_news)
        self.orders.changed.connect(self.refresh)
        self.orders.goWanted.connect(self.open_at)


def try_again(books: Books, actor: Actor, failed: Sequence[int], ids: Sequence[int]) -> tuple[int, ...]:
    """Let failed orders wait again, and return those of ``ids`` that wait now."""
    ordering.retry(books, actor, failed)
    return tuple(row.id for row in rows_of(books, actor, ids) if row.state is PrintState.WAITING)


def read_queue(books: Books, actor: Actor) -> tuple[QueueRow, ...]:
    """Return what is open, and what ended today."""
    return queue(books, actor, ended_since=datetime.combine(books.clock().date(), time()))
