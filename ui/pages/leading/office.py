"""包案责任: cases without a leader, who has how much, who is away; a figure leads to its cases."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QModelIndex
from PySide6.QtWidgets import QAbstractItemView

from mediation_app.rules.permissions import Permission
from mediation_app.services.boards.leader import BoardCase
from mediation_app.services.boards.office import LeaderLoad, OfficeBoard, office_board
from ui.models.paged_table import Order, PagedTableModel
from ui.navigation import Command
from ui.pages.leading import away, papers, proposing
from ui.pages.leading.handover import open_handover
from ui.pages.leading.matrix import measures, studio_words
from ui.pages.leading.narrowing import Narrowing
from ui.pages.leading.panel import Panel
from ui.pages.leading.rows import Duty, case_group
from ui.theme import px
from ui.widgets import Card, GroupedList, Row, Table, label
from ui.widgets.grouped_list import HEAD_HEIGHT, ROW_HEIGHT
from ui.workspace import Workspace

P = Permission
MOST_ROWS = 3
"""How many cases without a leader are in view at once."""


@dataclass(frozen=True, slots=True)
class _Loads:
    """All leaders at once, as the table's model wants its pages."""

    rows: Sequence[LeaderLoad]
    next: object = None


class OfficePanel(Panel):
    """The warning group above, the matrix below; F8 proposes a leader, or hands a leader's cases over."""

    def __init__(self, workspace: Workspace) -> None:
        super().__init__(workspace)
        self.unowned = GroupedList(self.tr("还没有包案领导的案件"))
        self._measures = measures(workspace.today, self.late_of)
        columns = tuple(one.column for one in self._measures)
        self.model: PagedTableModel[LeaderLoad] = PagedTableModel(
            columns, workspace.tasks, order=Order("none"), parent=self
        )
        self.table = Table(self.tr("包案责任台账，领导与阶段"))
        self.table.show_model(self.model)
        self.table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectItems)
        self.studios = label("", "muted", wrap=True)
        self.board: OfficeBoard | None = None
        self._on_unowned = False
        self._build()

    def refresh(self) -> None:
        """Read the office's board."""
        self.workspace.ask(office_board, done=self.show_board, owner=self)

    def commands(self) -> tuple[Command, ...]:
        """Offer what the chosen case or leader asks for, days away, and the papers."""
        found = [
            Command(
                key="office-away",
                title=self.tr("登记不在岗"),
                run=self.register_absence,
                shortcut="Ctrl+B",
                icon="calendar-days",
                enabled=away.may_register(self.workspace),
            ),
            Command(
                key="office-matrix",
                title=self.tr("打印责任表"),
                run=self.print_matrix,
                shortcut="F9",
                icon="printer",
                enabled=self.workspace.may(P.PRINT_PAPER),
            ),
            Command(
                key="office-brief",
                title=self.tr("月报"),
                run=self.save_brief,
                shortcut="Ctrl+S",
                icon="file-text",
                enabled=self.leader() is not None,
            ),
        ]
        leader = self.leader()
        if leader is not None and leader.absent_until is not None and away.may_register(self.workspace):
            found.append(
                Command(key="office-back", title=self.tr("已返岗"), run=self.end_absence, icon="check")
            )
        if not self.workspace.can(P.PROPOSE_LEAD):
            return tuple(found)
        both = (self._propose_command(), self._handover_command())
        return (*(both if self._on_unowned else reversed(both)), *found)

    def _propose_command(self) -> Command:
        return Command(
            key="office-propose",
            title=self.tr("提请包案"),
            run=self.propose,
            shortcut="F8" if self._on_unowned else "Ctrl+T",
            icon="user-plus",
            kind="primary" if self._on_unowned else "",
            enabled=self.case() is not None,
        )

    def _handover_command(self) -> Command:
        leader = self.leader()
        return Command(
            key="office-handover",
            title=self.tr("移交包案"),
            run=self.hand_over,
            shortcut="Ctrl+M" if self._on_unowned else "F8",
            icon="arrow-right",
            kind="" if self._on_unowned else "primary",
            enabled=leader is not None and leader.total > 0,
        )

    def focus_first(self) -> None:
        """Start with the cases that have no leader, else in the matrix."""
        (self.unowned if not self.unowned.isHidden() else self.table).setFocus()

    def leader(self) -> LeaderLoad | None:
        """Return the leader of the current cell."""
        number = self.table.current_row()
        return self.model.rows[number] if 0 <= number < len(self.model.rows) else None

    def case(self) -> BoardCase | None:
        """Return the chosen case without a leader."""
        row = self.unowned.current() if not self.unowned.isHidden() else None
        duty = row.target if row is not None else None
        return duty.row if isinstance(duty, Duty) and isinstance(duty.row, BoardCase) else None

    def show_board(self, board: OfficeBoard) -> None:
        """Show the warning group, the matrix and the studios."""
        is_first = self.board is None
        self.board = board
        today = self.workspace.today()
        self.unowned.show_groups(case_group(self.tr("▲ 还没有包案领导"), board.unowned, today))
        shown = min(len(board.unowned), MOST_ROWS)
        self.unowned.setFixedHeight(px(HEAD_HEIGHT + shown * ROW_HEIGHT))
        self.unowned_card.setVisible(bool(board.unowned))
        self.unowned.setVisible(bool(board.unowned))
        self._on_unowned = self._on_unowned and bool(board.unowned)
        self.model.show_query(lambda _order, _after, _limit: _Loads(board.rows), lambda: len(board.rows))
        self.studios.setText(studio_words(board.studios))
        self.studios.setVisible(bool(board.studios))
        self._tell(board)
        if is_first and board.unowned and self.table.hasFocus():
            self.unowned.setFocus()
        self.commandsChanged.emit()

    def late_of(self, leader_id: int) -> tuple[int, ...]:
        """Return the ids of a leader's cases with a clock that is over."""
        late = self.board.late if self.board is not None else ()
        return tuple(case.case_id for case in late if case.leader_id == leader_id)

    def propose(self) -> None:
        """Propose a leader for the chosen case."""
        case = self.case()
        if case is not None:
            proposing.propose(self.workspace, case.case_id, self)

    def hand_over(self) -> None:
        """Propose another leader for several cases of the chosen one."""
        leader = self.leader()
        if leader is not None:
            open_handover(self.workspace, leader, self)

    def register_absence(self) -> None:
        """Write down days a leader is away, and his deputy."""
        leader = self.leader()
        away.register(self.workspace, self, leader.leader_id if leader is not None else None, self.refresh)

    def end_absence(self) -> None:
        """Take back the days the chosen leader is away."""
        leader = self.leader()
        if leader is not None:
            away.cancel(self.workspace, self, leader.leader_id, self.refresh)

    def print_matrix(self) -> None:
        """Print the matrix as it stands today."""
        papers.print_matrix(self.workspace, self)

    def save_brief(self) -> None:
        """Save the chosen leader's brief of a month."""
        leader = self.leader()
        if leader is not None:
            papers.ask_brief(self.workspace, self, leader.leader_id, leader.name)

    def _tell(self, board: OfficeBoard) -> None:
        total, late = sum(row.total for row in board.rows), sum(row.late for row in board.rows)
        words = self.tr("{leaders} 位领导包案 {count} 件").format(leaders=len(board.rows), count=total)
        if late:
            words += self.tr("，逾期 {late} 件").format(late=late)
        if board.unowned_total:
            words += self.tr("；{count} 件还没有包案领导").format(count=board.unowned_total)
        self.tell(words)

    def _drill(self) -> None:
        """Show the cases that the current cell counts; those of the leader at a cell that counts none."""
        leader, column = self.leader(), self.table.currentIndex().column()
        if leader is not None:
            narrow = self._measures[column].narrowing
            self.ledgerWanted.emit(narrow(leader) if narrow else Narrowing(lead_id=leader.leader_id))

    def _clicked(self, index: QModelIndex) -> None:
        if self._measures[index.column()].narrowing is not None:
            self._drill()

    def _build(self) -> None:
        self.unowned_card = Card(padding=1)
        self.unowned_card.body.addWidget(self.unowned)
        self.unowned_card.hide()
        self.unowned.hide()
        card = Card(padding=1)
        card.body.addWidget(self.table)
        self.column.addWidget(self.unowned_card)
        self.column.addWidget(card, 1)
        self.column.addWidget(self.studios)
        self.unowned.rowActivated.connect(self._open_case)
        self.unowned.focused.connect(lambda: self._use(on_unowned=True))
        self.unowned.selectionModel().currentChanged.connect(lambda *_: self.commandsChanged.emit())
        self.table.rowActivated.connect(lambda _row: self._drill())
        self.table.clicked.connect(self._clicked)
        self.table.selectionModel().currentChanged.connect(lambda *_: self._use(on_unowned=False))
        self.model.loaded.connect(self.commandsChanged)

    def _use(self, *, on_unowned: bool) -> None:
        if on_unowned or self.table.hasFocus():
            self._on_unowned = on_unowned
        self.commandsChanged.emit()

    def _open_case(self, row: Row) -> None:
        if isinstance(row.target, Duty):
            self.workspace.open_case(row.target.case_id)
