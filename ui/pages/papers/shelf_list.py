"""卷宗 on the page 文书: dossiers to bind, several chosen with the space bar."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QWidget

from mediation_app.rules.workflow import CaseState, state_label
from mediation_app.services.dossiers.shelf import Shelf, ShelfRow
from resources.i18n import day_text, render
from ui.theme import Tone
from ui.widgets import Group, GroupedList, Row
from ui.widgets.badge import BadgeLook, Shape


class ShelfList(GroupedList):
    """Space marks a dossier and goes on to the next, Ctrl+A marks all that wait, Esc unmarks."""

    choiceChanged = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("卷宗，空格键选择"), parent)
        self._shelf = Shelf(waiting=(), ready=(), bound=())
        self._chosen: set[int] = set()

    def show_shelf(self, shelf: Shelf) -> None:
        """Show other dossiers; what was marked and is still there stays marked."""
        self._shelf = shelf
        self._chosen &= {row.case_id for row in self._all()}
        self._show()

    def chosen(self) -> tuple[tuple[int, str], ...]:
        """Return the marked dossiers in the order shown, the current one where none is marked."""
        rows = [row for row in self._all() if row.case_id in self._chosen]
        current = self.current()
        if not rows and current is not None:
            rows = [row for row in self._all() if row.case_id == current.target]
        return tuple((row.case_id, f"{row.number}　{row.title}") for row in rows)

    def count(self) -> int:
        """Return how many closed cases wait to be bound."""
        return self._shelf.waiting_in_all

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Mark by keys."""
        if event.key() == Qt.Key.Key_Space and self.current() is not None:
            self._toggle()
        elif event.matches(QKeySequence.StandardKey.SelectAll):
            self._choose({row.case_id for row in self._shelf.waiting or self._all()})
        elif event.key() == Qt.Key.Key_Escape and self._chosen:
            self._choose(set())
        else:
            super().keyPressEvent(event)

    def _toggle(self) -> None:
        current = self.current()
        if current is None or not isinstance(current.target, int):
            return
        self._choose(self._chosen ^ {current.target})
        following = self.moveCursor(self.CursorAction.MoveDown, Qt.KeyboardModifier.NoModifier)
        if following.isValid():
            self.setCurrentIndex(following)

    def _choose(self, chosen: set[int]) -> None:
        self._chosen = chosen
        self._show()
        self.choiceChanged.emit()

    def _all(self) -> tuple[ShelfRow, ...]:
        return (*self._shelf.waiting, *self._shelf.ready, *self._shelf.bound)

    def _show(self) -> None:
        parts = (
            (self.tr("已结案，待装订"), self._shelf.waiting),
            (self.tr("已有结果，还没有结案"), self._shelf.ready),
            (self.tr("已装订"), self._shelf.bound),
        )
        groups = tuple(Group(title=title, rows=tuple(map(self._row, rows))) for title, rows in parts if rows)
        self.show_groups(groups)

    def _row(self, row: ShelfRow) -> Row:
        marked = row.case_id in self._chosen
        look = (
            BadgeLook(self.tr("选"), Tone.ACCENT, Shape.CHECK)
            if marked
            else BadgeLook("　", Tone.QUIET, Shape.RING)
        )
        return Row(
            title=row.title,
            text=f"{row.number}　{self._where(row)}",
            mark=look,
            note=day_text(row.closed_on) if row.closed_on else "",
            target=row.case_id,
        )

    def _where(self, row: ShelfRow) -> str:
        if row.bound_at is not None:
            return self.tr("{day}装订过").format(day=day_text(row.bound_at.date()))
        if row.state is CaseState.CLOSED:
            return self.tr("还没有装订")
        return render(state_label(row.state, row.kind))
