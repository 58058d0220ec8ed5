"""The print queue as a list: what needs somebody first, then what is under way, then what waits, by case."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from itertools import groupby

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QWidget

from mediation_app.rules.print_faults import PrintFault
from mediation_app.rules.print_queue import STATE_LABELS
from mediation_app.rules.vocabulary import PrintState, PrintWord
from mediation_app.services.paper_which import with_which
from mediation_app.services.printing.desks import is_here
from mediation_app.services.printing.queue import QueueRow
from resources.i18n import Message, day_text, render, translate
from ui.models.print_words import copies_words, sides_words, tray_words
from ui.theme import Tone
from ui.widgets import Group, GroupedList, Row
from ui.widgets.badge import BadgeLook, Shape
from ui.wording import aside, clauses

NEEDING = (PrintState.UNCERTAIN, PrintState.FAILED)
UNDER_WAY = (PrintState.SENDING, PrintState.SENT)
CHANGEABLE = (PrintState.WAITING, PrintState.FAILED)
CANCELLABLE = (*CHANGEABLE, PrintState.SENT, PrintState.UNCERTAIN)
ENDED = (PrintState.PRINTED, PrintState.CANCELLED)

_LOOKS = {
    PrintState.WAITING: (Tone.PLAIN, Shape.RING),
    PrintState.SENDING: (Tone.ACCENT, Shape.HALF),
    PrintState.SENT: (Tone.ACCENT, Shape.HALF),
    PrintState.PRINTED: (Tone.DONE, Shape.CHECK),
    PrintState.FAILED: (Tone.RED, Shape.CROSS),
    PrintState.UNCERTAIN: (Tone.ORANGE, Shape.TRIANGLE),
    PrintState.CANCELLED: (Tone.QUIET, Shape.CROSS),
}


class PrintList(GroupedList):
    """Space marks an order and goes on to the next, Ctrl+A marks all that wait, Esc unmarks."""

    choiceChanged = Signal()
    escaped = Signal()
    """Esc, and nothing was marked."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("打印队列，空格键选择"), parent)
        self._rows: dict[int, QueueRow] = {}
        self._marked: set[int] = set()
        self._drawn: Drawn = {}

    def show_rows(self, rows: Sequence[QueueRow]) -> None:
        """Show other orders; what was marked and is still there stays marked.

        An order that ends goes to the end of the list: the keys stay where they were.
        """
        before = self.current_order()
        self._rows = {row.id: row for row in rows}
        self._marked &= self._rows.keys()
        now = self._rows.get(before.id) if before is not None else None
        has_ended = (
            before is not None and before.state not in ENDED and now is not None and now.state in ENDED
        )
        self._show(follows=not has_ended)

    def rows(self) -> tuple[QueueRow, ...]:
        """Return the orders as last read."""
        return tuple(self._rows.values())

    def current_order(self) -> QueueRow | None:
        """Return the order of the current row."""
        row = self.current()
        return self._rows.get(row.target) if row is not None and isinstance(row.target, int) else None

    def marked(self) -> tuple[QueueRow, ...]:
        """Return the marked orders in the order queued."""
        return tuple(row for row in self._rows.values() if row.id in self._marked)

    def chosen(self) -> tuple[QueueRow, ...]:
        """Return the marked orders, the current one where none is marked."""
        current = self.current_order()
        return self.marked() or ((current,) if current is not None else ())

    def of_chosen(self, states: tuple[PrintState, ...]) -> tuple[QueueRow, ...]:
        """Return the chosen orders that are in one of some states."""
        return tuple(row for row in self.chosen() if row.state in states)

    def in_state(self, state: PrintState) -> tuple[QueueRow, ...]:
        """Return every order that is in a state."""
        return tuple(row for row in self._rows.values() if row.state is state)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Mark by keys."""
        if event.key() == Qt.Key.Key_Space and self.current_order() is not None:
            self._toggle()
        elif event.matches(QKeySequence.StandardKey.SelectAll):
            waiting = {row.id for row in self._rows.values() if row.state is PrintState.WAITING}
            self._mark(waiting or set(self._rows))
        elif event.key() == Qt.Key.Key_Escape:
            self._mark(set()) if self._marked else self.escaped.emit()
        else:
            super().keyPressEvent(event)

    def _toggle(self) -> None:
        current = self.current_order()
        if current is None:
            return
        self._mark(self._marked ^ {current.id})
        following = self.moveCursor(self.CursorAction.MoveDown, Qt.KeyboardModifier.NoModifier)
        if following.isValid():
            self.setCurrentIndex(following)

    def _mark(self, marked: set[int]) -> None:
        self._marked = marked
        self._show()
        self.choiceChanged.emit()

    def _show(self, *, follows: bool = True) -> None:
        groups = groups_of(self._rows.values(), frozenset(self._marked), self._drawn)
        self.show_groups(groups, follows=follows)


def groups_of(
    rows: Iterable[QueueRow], marked: frozenset[int], drawn: "Drawn | None" = None
) -> tuple[Group, ...]:
    """Return the orders as groups: needing somebody, under way, waiting by case, ended today.

    ``drawn`` keeps the lines from one time to the next: of a thousand orders few have changed.
    """
    drawer = _Drawer(marked, {} if drawn is None else drawn)
    kept = tuple(rows)
    waiting = sorted(
        (row for row in kept if row.state is PrintState.WAITING), key=lambda row: (row.case_id, row.id)
    )
    firsts = {row.case_id: row.id for row in reversed(waiting)}
    waiting.sort(key=lambda row: (firsts[row.case_id], row.id))
    groups = [
        _group(translate("PrintQueue", "要处理"), (row for row in kept if row.state in NEEDING), drawer),
        _group(translate("PrintQueue", "正在打印"), (row for row in kept if row.state in UNDER_WAY), drawer),
        *(_case_group(tuple(mine), drawer) for _, mine in groupby(waiting, lambda row: row.case_id)),
        _group(translate("PrintQueue", "今天办完的"), (row for row in kept if row.state in ENDED), drawer),
    ]
    return tuple(group for group in groups if group.rows)


def order_title(row: QueueRow) -> str:
    """Return what an order prints: title and version, 副本 where it is one."""
    pattern = translate("PrintQueue", "{title} 第{version}版")
    words = pattern.format(title=paper_title(row), version=row.version)
    if row.signed_file_id is not None:
        words = aside(words, translate("PrintQueue", "签名件"))
    return aside(words, translate("PrintQueue", "副本")) if row.is_duplicate else words


def paper_title(row: QueueRow) -> str:
    """Return what the paper of an order is called, and which of several it is."""
    return render(with_which(Message("Forms", row.title), row.which))


def whole_title(row: QueueRow) -> str:
    """Return what an order prints, with the number of its case."""
    return f"{row.number}　{order_title(row)}"


def how_words(row: QueueRow) -> str:
    """Return how an order is printed: copies, pages, sides, printer and tray."""
    pages = translate("PrintQueue", "每份{pages}页").format(pages=row.pages)
    parts = [copies_words(row.copies), pages, sides_words(two_sided=row.two_sided)]
    parts.append(row.printer or translate("PrintQueue", "默认打印机"))
    if row.tray:
        parts.append(tray_words(row.tray))
    return " · ".join(parts)


def state_look(row: QueueRow) -> BadgeLook:
    """Return the badge of an order; one that the printer keeps waiting shows that."""
    tone, shape = _LOOKS[row.state]
    if row.state is PrintState.SENT and row.fault:
        tone, shape = Tone.ORANGE, Shape.TRIANGLE
    return BadgeLook(render(STATE_LABELS[row.state]), tone, shape)


def age_words(row: QueueRow) -> str:
    """Return when an order was queued or ended, and for how many days it has waited."""
    if row.ended_at is not None:
        return f"{row.ended_at:%H:%M}"
    if row.age_days == 0:
        return f"{row.queued_at:%H:%M}"
    return translate("PrintQueue", "等了{days}天").format(days=row.age_days)


def may_be_lost(row: QueueRow) -> bool:
    """Tell whether those who have an order may never answer: another machine, or a silent server."""
    if row.state is PrintState.SENDING:
        return True
    is_silent = not is_here(row.taken_desk) or row.fault == PrintFault.SERVER_GONE
    return row.state is PrintState.SENT and is_silent


def detail_words(row: QueueRow) -> tuple[str, str]:
    """Return what there is to know of an order, and what to do where something is wrong."""
    queued = translate("PrintQueue", "{name} {when} 放进队列").format(
        name=row.queued_by, when=day_text(row.queued_at)
    )
    parts = [queued]
    if row.attempts > 1:
        parts.append(translate("PrintQueue", "第{attempts}次送出").format(attempts=row.attempts))
    if row.taken_by and row.state in UNDER_WAY and not is_here(row.taken_desk):
        words = translate("PrintQueue", "{name}在{desk}送出")
        parts.append(words.format(name=row.taken_by, desk=row.taken_host))
    if row.reason:
        parts.append(translate("PrintQueue", "补打理由：{reason}").format(reason=row.reason))
    if row.told_by is PrintWord.CLERK:
        parts.append(translate("PrintQueue", "由工作人员确认"))
    fault = row.words
    if fault is None:
        return clauses(parts), ""
    return clauses((render(fault.what), *parts)), render(fault.advice)


Drawn = dict[int, tuple[QueueRow, str, Row]]
"""By id: the order, the title it was drawn with, and its line."""


class _Drawer:
    """Makes the lines of orders anew only where something of them changed."""

    def __init__(self, marked: frozenset[int], drawn: Drawn) -> None:
        self._marked = marked
        self._drawn = drawn
        self._looks = {
            True: BadgeLook(translate("PrintQueue", "选"), Tone.ACCENT, Shape.CHECK),
            False: BadgeLook("　", Tone.QUIET, Shape.RING),
        }

    def line(self, row: QueueRow, title: str) -> Row:
        """Return the line of an order."""
        mark = self._looks[row.id in self._marked]
        before = self._drawn.get(row.id)
        if before is not None and before[0] == row and before[1] == title:
            made = before[2] if before[2].mark == mark else replace(before[2], mark=mark)
        else:
            made = _line(row, title, mark)
        self._drawn[row.id] = (row, title, made)
        return made


def _group(title: str, rows: Iterable[QueueRow], drawer: _Drawer) -> Group:
    return Group(title=title, rows=tuple(drawer.line(row, whole_title(row)) for row in rows))


def _case_group(rows: tuple[QueueRow, ...], drawer: _Drawer) -> Group:
    oldest = max(row.age_days for row in rows)
    note = translate("PrintQueue", "等了{days}天").format(days=oldest) if oldest else ""
    return Group(
        title=f"{rows[0].number}　{rows[0].case_title}",
        rows=tuple(drawer.line(row, order_title(row)) for row in rows),
        note=note,
    )


def _line(row: QueueRow, title: str, mark: BadgeLook) -> Row:
    what = render(row.words.what) if row.words is not None else ""
    return Row(
        title=title,
        text=clauses((what, how_words(row))) if what else how_words(row),
        badge=state_look(row),
        note=age_words(row),
        mark=mark,
        target=row.id,
    )
