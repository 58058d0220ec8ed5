"""What is done with single orders of the print queue: changed, confirmed, printed again, cancelled."""

from collections.abc import Callable, Sequence
from functools import partial
from typing import Any

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from mediation_app.rules.errors import AppError
from mediation_app.rules.permissions import Permission
from mediation_app.rules.vocabulary import PrintState
from mediation_app.services.books import Actor, Books
from mediation_app.services.printing import following, ordering
from mediation_app.services.printing.before import Before, before_printing
from mediation_app.services.printing.ordering import PrintHow, Reprint, ToPrint
from mediation_app.services.printing.queue import QueueRow
from mediation_app.services.printing.spooler import find_spooler
from ui.dialogs.print_options import ChangeOrdersDialog
from ui.dialogs.printed_question import Asked, PrintedQuestion
from ui.dialogs.printer_fields import PrintWish
from ui.dialogs.reprint import ReprintDialog
from ui.navigation import Command
from ui.pages.papers.print_list import (
    CANCELLABLE,
    CHANGEABLE,
    ENDED,
    NEEDING,
    PrintList,
    may_be_lost,
    whole_title,
)
from ui.printing.by_hand import confirm_both
from ui.printing.request import usual_wish
from ui.printing.watch import Found, PrintWatch
from ui.workspace import Workspace


class OrderActions(QObject):
    """Acts on the marked orders of a list, on the current one where none is marked."""

    changed = Signal()
    """The queue has to be read again."""
    goWanted = Signal(int)
    """Go to the order of that id once it is read."""

    def __init__(self, workspace: Workspace, rows: PrintList, window: QWidget) -> None:
        super().__init__(window)
        self._workspace = workspace
        self._list = rows
        self._window = window
        self._watch = PrintWatch.of(workspace)

    def commands(self) -> tuple[Command, ...]:
        """Return what can be done with the chosen orders, and their keys."""
        rows = self._list
        current = rows.current_order()
        is_unclear = bool(rows.in_state(PrintState.UNCERTAIN) or rows.of_chosen(NEEDING))
        came_out = current is not None and current.printed > 0 and current.state in ENDED
        parts = (
            ("queue-confirm", self.tr("打出来了吗…"), self.confirm_chosen, "F7", is_unclear),
            (
                "queue-change",
                self.tr("打印设置…"),
                self.change_chosen,
                "Ctrl+E",
                bool(rows.of_chosen(CHANGEABLE)),
            ),
            ("queue-reprint", self.tr("补打…"), self.reprint_chosen, "Ctrl+D", came_out),
            (
                "queue-cancel",
                self.tr("取消打印"),
                self.cancel_chosen,
                "Delete",
                bool(rows.of_chosen(CANCELLABLE)),
            ),
            (
                "queue-release",
                self.tr("那台电脑不再答复"),
                self.give_up_waiting,
                "Ctrl+L",
                any(map(may_be_lost, rows.chosen())),
            ),
        )
        may = self._workspace.can(Permission.PRINT_PAPER)
        return tuple(
            Command(key=key, title=title, run=run, shortcut=shortcut, enabled=may and can)
            for key, title, run, shortcut, can in parts
        )

    def change_chosen(self) -> None:
        """Ask how the chosen orders are to be printed."""
        rows = self._list.of_chosen(CHANGEABLE)
        if rows:
            self._watch.find(partial(self._change, rows), self)

    def confirm_chosen(self) -> None:
        """Ask whether paper came out: of what is marked, else of all that nobody knows of."""
        marked = tuple(row for row in self._list.marked() if row.state in NEEDING)
        rows = marked or self._list.in_state(PrintState.UNCERTAIN) or self._list.of_chosen(NEEDING)
        if not rows:
            return
        question = PrintedQuestion(
            self._window, tuple(Asked(row.id, whole_title(row), row.copies) for row in rows)
        )
        unknown = frozenset(row.id for row in rows if row.state is PrintState.UNCERTAIN)
        question.answered.connect(
            lambda came, missing: self._ask(
                confirm_both, came, tuple(one for one in missing if one in unknown)
            )
        )
        question.open()

    def reprint_chosen(self) -> None:
        """Ask why a paper that came out is printed again, and put it into the queue."""
        row = self._list.current_order()
        if row is not None and row.printed:
            wanted = (ToPrint(paper_id=row.paper_id),)
            self._workspace.ask(
                before_printing, wanted, done=partial(self._ask_why, row), failed=self._failed, owner=self
            )

    def cancel_chosen(self) -> None:
        """Take the chosen orders out of the queue; what the system has is cancelled there."""
        ids = tuple(row.id for row in self._list.of_chosen(CANCELLABLE))
        if not ids:
            return
        work = self._workspace
        work.tasks.reach(
            lambda _progress: following.cancel(work.books, work.actor, ids, find_spooler()),
            done=lambda _: self.changed.emit(),
            failed=self._failed,
            owner=self,
        )

    def give_up_waiting(self) -> None:
        """Take the clerk's word that the desk which has the chosen orders does not answer any more."""
        ids = tuple(row.id for row in self._list.chosen() if may_be_lost(row))
        if ids:
            self._ask(following.release, ids)

    def _change(self, rows: tuple[QueueRow, ...], found: Found | None) -> None:
        count = self.tr("选中的 {count} 份").format(count=len(rows))
        words = whole_title(rows[0]) if len(rows) == 1 else count
        dialog = ChangeOrdersDialog(self._window, words, in_common(rows))
        dialog.fields.show_printers(found.printers if found is not None else ())
        dialog.wanted.connect(lambda wish: self._ask(change_each, rows, wish))
        dialog.open()

    def _ask_why(self, row: QueueRow, before: tuple[Before, ...]) -> None:
        is_signed = any(one.is_signed for one in before)
        dialog = ReprintDialog(self._window, whole_title(row), self.tr("放进队列"), is_signed=is_signed)
        dialog.wanted.connect(partial(self._reprint, row))
        dialog.open()

    def _reprint(self, row: QueueRow, wish: PrintWish) -> None:
        usual = usual_wish(self._workspace, None)
        how = PrintHow(two_sided=usual.two_sided, printer=row.printer or usual.printer or "", tray=row.tray)
        command = Reprint(
            paper_id=row.paper_id,
            reason=wish.reason,
            copies=wish.copies or 1,
            as_original=wish.as_original,
            signed_file_id=row.signed_file_id,
            how=how,
        )
        self._ask(ordering.reprint, command, done=self.goWanted.emit)

    def _ask(
        self, service: Callable[..., Any], *args: Any, done: Callable[[Any], object] = lambda _: None
    ) -> None:
        """Do an act on the database thread, then have the queue read again."""

        def then(result: Any) -> None:
            done(result)
            self.changed.emit()

        self._workspace.ask(service, *args, done=then, failed=self._failed, owner=self)

    def _failed(self, error: AppError) -> None:
        self._workspace.show_error(error, self._window)
        self.changed.emit()


def change_each(books: Books, actor: Actor, rows: Sequence[QueueRow], wish: PrintWish) -> None:
    """Change orders; what is None in the wish stays as each of them has it."""
    for printer, tray in {(row.printer, row.tray) for row in rows}:
        mine = [row.id for row in rows if (row.printer, row.tray) == (printer, tray)]
        how = PrintHow(
            copies=wish.copies,
            two_sided=wish.two_sided,
            printer=printer if wish.printer is None else wish.printer,
            tray=tray if wish.tray is None else wish.tray,
        )
        ordering.change(books, actor, mine, how)


def in_common(rows: Sequence[QueueRow]) -> PrintWish:
    """Return what orders have in common; None for what each has of its own."""

    def same(values: set[Any]) -> Any:
        return next(iter(values)) if len(values) == 1 else None

    return PrintWish(
        copies=same({row.copies for row in rows}),
        printer=same({row.printer for row in rows}),
        tray=same({row.tray for row in rows}),
        two_sided=same({row.two_sided for row in rows}),
    )
