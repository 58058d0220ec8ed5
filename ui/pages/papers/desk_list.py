"""The list of the clerk's desk: Space marks lines that can be done at once, Ctrl+A all of a stage."""

from collections.abc import Mapping

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QWidget

from mediation_app.services.paper_desk import DeskRow, PaperDesk, Stage
from ui.models.desk_rows import groups_of, is_markable
from ui.widgets import GroupedList

AT_ONCE = 150
"""Lines that are put into the list at once; more follow as one comes near its end."""
NEAR = 40
"""How many lines before the end that is."""


class DeskList(GroupedList):
    """Lines by stage, or those of one stage only; left and right ask for another stage."""

    choiceChanged = Signal()
    escaped = Signal()
    stageWanted = Signal(int)
    """Show the stages before (-1) or behind (1)."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("待办文书，空格键选择"), parent)
        self._desk: PaperDesk | None = None
        self._rows: Mapping[object, DeskRow] = {}
        self._marked: frozenset[object] = frozenset()
        self._stages: tuple[Stage, ...] = tuple(Stage)
        self._most = AT_ONCE
        self.selectionModel().currentChanged.connect(lambda now, _before: self._come_near(now.row()))
        self.verticalScrollBar().valueChanged.connect(lambda _value: self._scrolled())

    def show_desk(self, desk: PaperDesk, stages: tuple[Stage, ...]) -> None:
        """Show some stages of the desk; what was marked and is still there stays marked."""
        if stages != self._stages:
            self._most = AT_ONCE
        self._desk, self._stages = desk, stages
        self._rows = {row.what: row for stage in stages for row in desk.rows(stage)}
        self._keep_current()
        self._marked &= frozenset(self._rows)
        self._show()

    def row(self) -> DeskRow | None:
        """Return the current line."""
        current = self.current()
        return self._rows.get(current.target) if current is not None else None

    def chosen(self) -> tuple[DeskRow, ...]:
        """Return the marked lines of the current line's stage, itself where none of them is marked."""
        current = self.row()
        if current is None:
            return ()
        marked = tuple(
            row for row in self._rows.values() if row.what in self._marked and row.stage is current.stage
        )
        return marked or (current,)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Mark by keys."""
        current, key = self.row(), event.key()
        if key == Qt.Key.Key_Space and current is not None:
            self._toggle(current)
        elif event.matches(QKeySequence.StandardKey.SelectAll) and current is not None:
            self._mark_stage(current.stage)
        elif key == Qt.Key.Key_Escape and self._marked:
            self._mark(frozenset())
            self.escaped.emit()
        elif key == Qt.Key.Key_Escape:
            self.escaped.emit()
        elif key == Qt.Key.Key_Home:
            self.go_to_first()
        elif key == Qt.Key.Key_End:
            self._show_most(len(self._rows))
            super().keyPressEvent(event)
        elif key in (Qt.Key.Key_Left, Qt.Key.Key_Right) and not event.modifiers():
            self.stageWanted.emit(1 if key == Qt.Key.Key_Right else -1)
        else:
            super().keyPressEvent(event)

    def _toggle(self, row: DeskRow) -> None:
        if is_markable(row):
            self._mark(self._marked ^ {row.what})
        following = self.moveCursor(self.CursorAction.MoveDown, Qt.KeyboardModifier.NoModifier)
        if following.isValid():
            self.setCurrentIndex(following)

    def _mark_stage(self, stage: Stage) -> None:
        rows = (row for row in self._rows.values() if row.stage is stage and is_markable(row))
        self._mark(frozenset(row.what for row in rows))

    def _mark(self, marked: frozenset[object]) -> None:
        self._marked = marked
        self._show()
        self.choiceChanged.emit()

    def _show(self) -> None:
        if self._desk is not None:
            self.show_groups(groups_of(self._desk, self._stages, self._marked, self._most))

    # ---- more lines as one comes near the end

    def _keep_current(self) -> None:
        """Have as many lines as it takes for the current one to be among them."""
        current = self.current()
        at = list(self._rows).index(current.target) if current and current.target in self._rows else 0
        self._most = max(self._most, at + NEAR)

    def _come_near(self, row: int) -> None:
        if row >= self._most - NEAR:
            self._show_most(self._most + AT_ONCE)

    def _scrolled(self) -> None:
        last = self.indexAt(self.viewport().rect().bottomLeft())
        if last.isValid():
            self._come_near(last.row())

    def _show_most(self, most: int) -> None:
        if self._most < len(self._rows):
            self._most = most
            self._show()
