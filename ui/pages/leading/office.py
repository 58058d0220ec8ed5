"""包案责任: cases without a leader, who has how much, who is away; a figure leads to its cases."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QModelIndex
from PySide6.QtWidgets import QAbstractItemView, QStackedWidget

from mediation_app.rules.permissions import Permission
from mediation_app.services.boards.deliveries import Delivery, to_deliver
from mediation_app.services.boards.leader import BoardCase
from mediation_app.services.boards.office import LeaderLoad, OfficeBoard, office_board
from mediation_app.services.books import Actor, Books
from ui.models.paged_table import Order, PagedTableModel
from ui.navigation import Command
from ui.pages.leading import away, papers, proposing
from ui.pages.leading.handover import open_handover
from ui.pages.leading.matrix import measures, studio_words
from ui.pages.leading.narrowing import Narrowing
from ui.pages.leading.panel import LeadingPanel
from ui.pages.leading.rows import Duty, case_group, delivery_group
from ui.theme import px
from ui.widgets import Card, EmptyState, GroupedList, Row, Table, label
from ui.widgets.grouped_list import HEAD_HEIGHT, ROW_HEIGHT
from ui.workspace import Workspace

P = Permission
MOST_ROWS = 3
"""How many lines are in view at once above the matrix."""


@dataclass(frozen=True, slots=True)
class _Loads:
    """All leaders at once, as the table's model wants its pages."""

    rows: Sequence[LeaderLoad]
    next: object = None


class OfficePanel(LeadingPanel):
    """What waits above, the matrix below; F8 proposes a leader, records a delivery, or hands cases over."""

    def __init__(self, workspace: Workspace) -> None:
        super().__init__(workspace)
        self.waiting = GroupedList(self.tr("没有包案领导、待送达的案件"))
        self._measures = measures(workspace.today, self.late_of)
        columns = tuple(one.column for one in self._measures)
        self.model: PagedTableModel[LeaderLoad] = PagedTableModel(
            columns, workspace.tasks, order=Order("none"), parent=self
        )
        self.table = Table(self.tr("包案责任台账，领导与阶段"))
        self.table.show_model(self.model)
        self.table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectItems)
        self.nobody = EmptyState(
            "users", self.tr("还没有领导"), self.tr("请管理员在“设置—人员”登记领导，再提请包案。")
        )
        self.studios = label("", "muted", wrap=True)
        self.board: OfficeBoard | None = None
        self._on_waiting = False
        self._build()

    def refresh(self) -> None:
        """Read the office's board and the notices to deliver."""
        self.workspace.ask(_read, done=lambda found: self.show_board(*found), owner=self)

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
                why=self.tr("不在岗由领导本人或信访办负责人登记"),
            ),
            Command(
                key="office-matrix",
                title=self.tr("打印责任表"),
                run=self.print_matrix,
                shortcut="F9",
                icon="printer",
                enabled=self.workspace.may(P.PRINT_PAPER),
                why=self.tr("没有打印的权限"),
            ),
            Command(
                key="office-brief",
                title=self.tr("月报"),
                run=self.save_brief,
                shortcut="Ctrl+S",
                icon="file-text",
                enabled=self.leader() is not None,
                why=self.tr("没有选中领导"),
            ),
        ]
        leader = self.leader()
        if leader is not None and leader.absent_until is not None and away.may_register(self.workspace):
            found.append(
                Command(key="office-back", title=self.tr("已返岗"), run=self.end_absence, icon="check")
            )
        if not self.workspace.can(P.PROPOSE_LEAD):
            return tuple(found)
        both = (self._waiting_command(), self._handover_command())
        return (*(both if self._on_waiting else reversed(both)), *found)

    def _waiting_command(self) -> Command:
        """Return what is done with the chosen line above: a leader proposed, or his notice delivered."""
        delivery = isinstance(self.chosen(), Delivery)
        return Command(
            key="office-deliver" if delivery else "office-propose",
            title=self.tr("登记送达") if delivery else self.tr("提请包案"),
            run=self.deliver if delivery else self.propose,
            shortcut="F8" if self._on_waiting else "Ctrl+T",
            icon="check" if delivery else "user-plus",
            kind="primary" if self._on_waiting else "",
            enabled=self.chosen() is not None,
            why=self.tr("没有等待提请包案、登记送达的案件"),
        )

    def _handover_command(self) -> Command:
        leader = self.leader()
        return Command(
            key="office-handover",
            title=self.tr("移交包案"),
            run=self.hand_over,
            shortcut="Ctrl+M" if self._on_waiting else "F8",
            icon="arrow-right",
            kind="" if self._on_waiting else "primary",
            enabled=leader is not None and leader.total > 0,
            why=self.tr("没有选中领导") if leader is None else self.tr("这位领导没有包案，无须移交"),
        )

    def focus_first(self) -> None:
        """Start with the cases that have no leader, else in the matrix."""
        (self.waiting if not self.waiting.isHidden() else self.table).setFocus()

    def leader(self) -> LeaderLoad | None:
        """Return the leader of the current cell."""
        number = self.table.current_row()
        return self.model.rows[number] if 0 <= number < len(self.model.rows) else None

    def chosen(self) -> BoardCase | Delivery | None:
        """Return the chosen line above the matrix."""
        row = self.waiting.current() if not self.waiting.isHidden() else None
        duty = row.target if row is not None else None
        found = duty.row if isinstance(duty, Duty) else None
        return found if isinstance(found, BoardCase | Delivery) else None

    def show_board(self, board: OfficeBoard, deliveries: Sequence[Delivery]) -> None:
        """Show what waits, the matrix and the studios."""
        is_first, self.board = self.board is None, board
        today = self.workspace.today()
        groups = (
            *case_group(self.tr("▲ 还没有包案领导"), board.unowned, today),
            *delivery_group(deliveries, today),
        )
        self.waiting.show_groups(groups)
        shown = min(len(board.unowned) + len(deliveries), MOST_ROWS)
        self.waiting.setFixedHeight(px(HEAD_HEIGHT * len(groups) + shown * ROW_HEIGHT))
        self.waiting_card.setVisible(bool(groups))
        self.waiting.setVisible(bool(groups))
        self._on_waiting = self._on_waiting and bool(groups)
        self.model.show_query(lambda _order, _after, _limit: _Loads(board.rows), lambda: len(board.rows))
        self._sheets.setCurrentWidget(self.table if board.rows else self.nobody)
        self.studios.setText(studio_words(board.studios))
        self.studios.setVisible(bool(board.studios))
        self._tell(board)
        if is_first and groups and self.table.hasFocus():
            self.waiting.setFocus()
        self.commandsChanged.emit()

    def late_of(self, leader_id: int) -> tuple[int, ...]:
        """Return the ids of a leader's cases with a clock that is over."""
        late = self.board.late if self.board is not None else ()
        return tuple(case.case_id for case in late if case.leader_id == leader_id)

    def propose(self) -> None:
        """Propose a leader for the chosen case."""
        case = self.chosen()
        if isinstance(case, BoardCase):
            proposing.propose(self.workspace, case.case_id, self)

    def deliver(self) -> None:
        """Write down that the chosen notice was delivered today."""
        found = self.chosen()
        if isinstance(found, Delivery):
            proposing.deliver(self.workspace, found, self)

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
        self.waiting_card = Card(padding=1)
        self.waiting_card.body.addWidget(self.waiting)
        self.waiting_card.hide()
        self.waiting.hide()
        card = Card(padding=1)
        self._sheets = QStackedWidget()
        self._sheets.addWidget(self.table)
        self._sheets.addWidget(self.nobody)
        card.body.addWidget(self._sheets)
        self.column.addWidget(self.waiting_card)
        self.column.addWidget(card, 1)
        self.column.addWidget(self.studios)
        self.waiting.rowActivated.connect(self._open_case)
        self.waiting.focused.connect(lambda: self._use(on_waiting=True))
        self.waiting.selectionModel().currentChanged.connect(lambda *_: self.commandsChanged.emit())
        self.table.rowActivated.connect(lambda _row: self._drill())
        self.table.clicked.connect(self._clicked)
        self.table.selectionModel().currentChanged.connect(lambda *_: self._use(on_waiting=False))
        self.model.loaded.connect(self.commandsChanged)

    def _use(self, *, on_waiting: bool) -> None:
        if on_waiting or self.table.hasFocus():
            self._on_waiting = on_waiting
        self.commandsChanged.emit()

    def _open_case(self, row: Row) -> None:
        if isinstance(row.target, Duty):
            self.workspace.open_case(row.target.case_id)


def _read(books: Books, actor: Actor) -> tuple[OfficeBoard, tuple[Delivery, ...]]:
    return office_board(books, actor), to_deliver(books, actor)
