"""我的包案: figures, the cases by colour and clock, and beside them what waits for this leader."""

from collections.abc import Sequence

from PySide6.QtWidgets import QComboBox, QHBoxLayout, QStackedWidget

from mediation_app.model import Staff
from mediation_app.rules.permissions import Permission, Role
from mediation_app.services import staff
from mediation_app.services.boards import leader as leader_service
from mediation_app.services.boards.leader import LeaderBoard
from ui.navigation import Command, DutyTarget
from ui.pages.leading import away, duties
from ui.pages.leading.panel import LeadingPanel
from ui.pages.leading.rows import Duty, DutyKind, case_group, duty_groups, is_about
from ui.pages.leading.strip import Strip
from ui.theme import Space, px
from ui.widgets import Card, EmptyState, GroupedList, Row
from ui.wording import listed
from ui.workspace import Workspace

SHARES = (62, 38)


class MinePanel(LeadingPanel):
    """Enter opens what a line is about; F8 approves, acknowledges, records or answers it."""

    def __init__(self, workspace: Workspace) -> None:
        super().__init__(workspace)
        self.strip = Strip()
        self.leader_box = QComboBox()
        self.cases = GroupedList(self.tr("包案案件"))
        self.duties = GroupedList(self.tr("要办的事"))
        self.no_cases = EmptyState(
            "user-flag", self.tr("没有要显示的包案案件"), self.tr("经审批由本人包案的案件会列在这里。")
        )
        self.no_duties = EmptyState("circle-check", self.tr("没有等待办理的事"))
        self.board: LeaderBoard | None = None
        self._wanted: DutyTarget | None = None
        self._is_entered = False
        """The page was gone to and its board has not been read since."""
        self._build()
        self._connect()
        self._ask_leaders()

    def refresh(self) -> None:
        """Read the leader's board."""
        self.workspace.ask(leader_service.leader_board, self.leader_id(), done=self.show_board, owner=self)

    def commands(self) -> tuple[Command, ...]:
        """Offer the main thing of the chosen line, its case, and all cases again."""
        duty = self.current()
        return (
            Command(
                key="leading-do",
                title=duties.words_of(duty),
                run=self.do,
                shortcut="F8",
                icon="check",
                kind="primary",
                enabled=self._may_do(duty),
            ),
            Command(
                key="leading-open",
                title=self.tr("打开案件"),
                run=self.open_current,
                shortcut="Ctrl+O",
                icon="folder-open",
                enabled=duty is not None,
            ),
            Command(
                key="leading-away",
                title=self.tr("登记我外出"),
                run=self.register_absence,
                shortcut="Ctrl+B",
                enabled=self.workspace.can(Permission.LEAD),
            ),
            Command(
                key="leading-group",
                title=self.tr("下一组"),
                run=self.next_group,
                shortcut="Ctrl+Down",
            ),
            Command(key="leading-other", title=self.tr("换一栏"), run=self.other_list, shortcut="F6"),
        )

    def focus_first(self) -> None:
        """Start with what waits for this leader, else with the cases; again once it is read."""
        self._is_entered = True
        (self.duties if self.duties.current() is not None else self.cases).setFocus()

    def leader_id(self) -> int | None:
        """Return whose page is shown, None for the acting person's own."""
        chosen = self.leader_box.currentData()
        return chosen if isinstance(chosen, int) else None

    def current(self) -> Duty | None:
        """Return what the chosen line is about."""
        row = self._in_use.current()
        return row.target if row is not None and isinstance(row.target, Duty) else None

    def do(self) -> None:
        """Do the main thing of the chosen line."""
        duty = self.current()
        if duty is not None and self._may_do(duty):
            duties.do(self.workspace, duty, self)

    def open_current(self) -> None:
        """Open what the chosen line is about."""
        duty = self.current()
        if duty is not None:
            self.workspace.open_case(duty.case_id, duties.place_of(duty))

    def register_absence(self) -> None:
        """Write down the days this leader is away, and his deputy."""
        away.register(self.workspace, self, self.workspace.actor.staff_id, self.refresh)

    def other_list(self) -> None:
        """Go to the other list."""
        self._is_entered = False
        (self.cases if self._in_use is self.duties else self.duties).setFocus()

    def next_group(self) -> None:
        """Go to the next group of what is to be done."""
        self.duties.next_group()

    def go_to(self, wanted: DutyTarget) -> None:
        """Choose a certain line, as soon as it is there."""
        self._wanted = wanted
        if self.board is not None:
            self._go_to_wanted()

    def show_board(self, board: LeaderBoard) -> None:
        """Show the figures and both lists."""
        is_entered, self._is_entered, self.board = self._is_entered, False, board
        today = self.workspace.today()
        self.strip.tell(board.cases, today)
        self._show_cases()
        groups = duty_groups(board.approvals, board.supervisions, board.visits_owed, board.silent, today)
        self.duties.show_groups(groups)
        self._duty_sheets.setCurrentWidget(self.duties if groups else self.no_duties)
        self.tell(self._summary(board))
        if self._in_use.current() is None:
            self._take_up(self.cases if self._in_use is self.duties else self.duties)
        self._go_to_wanted()
        if is_entered and (self.cases.hasFocus() or self.duties.hasFocus()):
            self.focus_first()
        self.commandsChanged.emit()

    def _go_to_wanted(self) -> None:
        wanted, self._wanted = self._wanted, None
        if wanted is not None:
            self.leader_box.setCurrentIndex(0)
            self.duties.go_to_first_of(lambda found: is_about(found, wanted))

    def _may_do(self, duty: Duty | None) -> bool:
        """Tell whether the main thing of a line may be done; what waits for somebody else's word may not."""
        if duty is None or (duty.kind is DutyKind.APPROVAL and self.leader_id() is not None):
            return False
        return not duties.why_not(self.workspace, duty)

    def _show_cases(self) -> None:
        if self.board is None:
            return
        today = self.workspace.today()
        kept = self.strip.kept(self.board.cases, today)
        pressed = self.strip.pressed()
        title = self.tr("包案案件") if pressed is None else pressed.measure.look.text
        groups = case_group(title, kept, today)
        self.cases.show_groups(groups)
        self._case_sheets.setCurrentWidget(self.cases if groups else self.no_cases)

    def _summary(self, board: LeaderBoard) -> str:
        """Say how many cases there are, and how much of each kind is to be done."""
        counts = board.counts
        words = self.tr("{name}　包案 {count} 件").format(
            name=board.leader.name, count=counts.total - counts.deputising
        )
        if counts.deputising:
            words += self.tr("，代管 {count} 件").format(count=counts.deputising)
        waiting = (
            (self.tr("审批 {count}"), counts.approvals),
            (self.tr("督办 {count}"), counts.supervisions),
            (self.tr("走访 {count}"), len(board.visits_owed)),
            (self.tr("久无进展 {count}"), counts.silent),
        )
        listing = listed(one.format(count=count) for one, count in waiting if count)
        return self.tr("{words}　待办：{listing}").format(words=words, listing=listing) if listing else words

    def _build(self) -> None:
        self._in_use = self.duties
        self.leader_box.setAccessibleName(self.tr("看谁的包案"))
        self.leader_box.setMinimumContentsLength(6)
        self.leader_box.hide()
        head = QHBoxLayout()
        head.setSpacing(px(Space.S))
        head.addWidget(self.leader_box)
        head.addWidget(self.strip, 1)
        self._case_sheets, case_card = _sheets(self.cases, self.no_cases)
        self._duty_sheets, duty_card = _sheets(self.duties, self.no_duties)
        halves = QHBoxLayout()
        halves.setSpacing(px(Space.M))
        for card, share in zip((case_card, duty_card), SHARES, strict=True):
            halves.addWidget(card, share)
        self.column.addLayout(head)
        self.column.addLayout(halves, 1)

    def _connect(self) -> None:
        self.strip.narrowed.connect(self._show_cases)
        self.leader_box.currentIndexChanged.connect(self.refresh)
        for one in (self.cases, self.duties):
            one.focused.connect(lambda one=one: self._take_up(one))
            one.rowActivated.connect(self._activated)
            one.selectionModel().currentChanged.connect(lambda *_: self.commandsChanged.emit())

    def _activated(self, _row: Row) -> None:
        self.open_current()

    def _take_up(self, chosen: GroupedList) -> None:
        if self._in_use is not chosen:
            self._in_use = chosen
            self.commandsChanged.emit()

    def _ask_leaders(self) -> None:
        work = self.workspace
        if work.may(Permission.APPROVE) or work.may(Permission.AGREE_LEAD) or work.may(Permission.SUPERVISE):
            work.tasks.run(lambda: staff.list_staff(work.books), done=self._take_leaders, owner=self)

    def _take_leaders(self, members: Sequence[Staff]) -> None:
        own = self.workspace.actor.staff_id
        self.leader_box.blockSignals(True)
        self.leader_box.addItem(self.tr("我自己"), None)
        for member in members:
            if Role.LEADER.value in member.roles and member.id != own:
                self.leader_box.addItem(member.name, member.id)
        self.leader_box.blockSignals(False)
        self.leader_box.setVisible(self.leader_box.count() > 1)


def _sheets(rows: GroupedList, empty: EmptyState) -> tuple[QStackedWidget, Card]:
    sheets = QStackedWidget()
    sheets.addWidget(rows)
    sheets.addWidget(empty)
    card = Card(padding=1)
    card.body.addWidget(sheets)
    return sheets, card
