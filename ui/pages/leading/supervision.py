"""督办: what is late, for whom, by when; answered, closed, written by hand, looked for at once, printed."""

from collections.abc import Sequence

from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QPushButton, QStackedWidget

from mediation_app.model import SupervisionState
from mediation_app.rules.permissions import Permission
from mediation_app.services import supervision
from mediation_app.services.supervision import SupervisionRow
from ui.navigation import Command, DutyTarget
from ui.pages.leading import supervising
from ui.pages.leading.panel import LeadingPanel
from ui.pages.leading.rows import Duty, is_about, supervision_row
from ui.theme import Space, Tone, px
from ui.widgets import Card, EmptyState, Group, GroupedList, button
from ui.workspace import Workspace


class SupervisionPanel(LeadingPanel):
    """Late ones first; Enter opens the case, F8 answers or closes."""

    def __init__(self, workspace: Workspace) -> None:
        super().__init__(workspace)
        self.list = GroupedList(self.tr("督办单"))
        self.mine = self._scope(self.tr("督办给我的"))
        self.everybody = self._scope(self.tr("全部"), checked=True)
        self.with_closed = self._scope(self.tr("含已销"))
        self.empty = EmptyState(
            "circle-check",
            self.tr("没有待办的督办单"),
            self.tr(
                "程序每小时检查一次：过半无进展、退回超期、配合单位未回复、久未走访、重复信访、红色预警。"
            ),
        )
        self._wanted: DutyTarget | None = None
        self._build()

    def refresh(self) -> None:
        """Read the 督办单."""
        self.workspace.ask(
            supervision.rows,
            for_id=self.workspace.actor.staff_id if self.mine.isChecked() else None,
            open_only=not self.with_closed.isChecked(),
            done=self._take,
            owner=self,
        )

    def commands(self) -> tuple[Command, ...]:
        """Offer to answer or close the chosen one, to print it, and for those who may to raise and look."""
        row = self.current()
        found = [
            Command(
                key="supervision-answer",
                title=self._main_words(row),
                run=self.do,
                shortcut="F8",
                icon="check",
                kind="primary",
                enabled=row is not None and self._may_do(row),
                why=self._why_not_do(row),
            ),
            Command(
                key="supervision-print",
                title=self.tr("打印督办单"),
                run=self.print_current,
                shortcut="F9",
                icon="printer",
                enabled=row is not None and self.workspace.can(Permission.PRINT_PAPER),
                why=self.tr("没有选中督办单") if row is None else self.tr("没有打印的权限"),
            ),
        ]
        if self.workspace.can(Permission.SUPERVISE):
            found += [
                Command(
                    key="supervision-raise",
                    title=self.tr("发督办单"),
                    run=self.raise_one,
                    shortcut="Ctrl+D",
                    icon="bell",
                ),
                Command(
                    key="supervision-close",
                    title=self.tr("不待回复，销督办单"),
                    run=self.close_unanswered,
                    shortcut="Ctrl+E",
                    enabled=row is not None and row.state is SupervisionState.OPEN and self._may_close(row),
                    why=self._why_not_close(row),
                ),
                Command(
                    key="supervision-run",
                    title=self.tr("立即检查"),
                    run=self.run_now,
                    shortcut="Ctrl+R",
                    icon="refresh-cw",
                ),
            ]
        return tuple(found)

    def focus_first(self) -> None:
        """Start in the list."""
        self.list.setFocus()

    def current(self) -> SupervisionRow | None:
        """Return the chosen 督办单."""
        row = self.list.current()
        duty = row.target if row is not None else None
        return duty.row if isinstance(duty, Duty) and isinstance(duty.row, SupervisionRow) else None

    def do(self) -> None:
        """Answer the chosen one; one already answered is closed."""
        row = self.current()
        if row is None or not self._may_do(row):
            return
        if row.state is SupervisionState.ANSWERED:
            supervising.close_one(self.workspace, row, self)
        else:
            supervising.answer(self.workspace, row, self)

    def close_unanswered(self) -> None:
        """Strike off the chosen one without an answer, with the reason."""
        row = self.current()
        if row is not None and self._may_close(row):
            supervising.close_with_reason(self.workspace, row, self)

    def go_to(self, wanted: DutyTarget) -> None:
        """Choose the first one about a case, as soon as it is there."""
        self._wanted = wanted
        self._go_to_wanted()

    def _go_to_wanted(self) -> None:
        wanted = self._wanted
        if wanted is not None and self.list.go_to_first_of(lambda found: is_about(found, wanted)):
            self._wanted = None

    def print_current(self) -> None:
        """Print the chosen one."""
        row = self.current()
        if row is not None:
            supervising.print_one(self.workspace, row, self)

    def raise_one(self) -> None:
        """Write one by hand, about the chosen one's case unless another is named."""
        row = self.current()
        supervising.raise_one(self.workspace, self, row.case_number if row is not None else "")

    def run_now(self) -> None:
        """Let the program look for what is late now."""
        supervising.run_now(self.workspace, self, self._looked)

    def _looked(self, raised: int) -> None:
        words = (
            self.tr("新发督办单 {count} 张").format(count=raised) if raised else self.tr("没有新的督办事项")
        )
        self.workspace.toast(words)
        if raised:
            self.workspace.changes.casesChanged.emit()
        self.refresh()

    def _main_words(self, row: SupervisionRow | None) -> str:
        answered = row is not None and row.state is SupervisionState.ANSWERED
        return self.tr("销督办单") if answered else self.tr("回复督办")

    def _may_do(self, row: SupervisionRow) -> bool:
        if self.workspace.read_only or row.state is SupervisionState.CLOSED:
            return False
        if row.state is SupervisionState.ANSWERED:
            return self._may_close(row)
        return self.workspace.may(Permission.WORK_MATTER)

    def _why_not_do(self, row: SupervisionRow | None) -> str:
        if row is None or row.state is not SupervisionState.OPEN:
            return self._why_not_close(row)
        if self.workspace.read_only:
            return self.tr("所在文件夹是只读的，只能查看")
        return self.tr("督办由办理信访事项的人员回复")

    def _why_not_close(self, row: SupervisionRow | None) -> str:
        if row is None:
            return self.tr("没有选中督办单")
        if row.state is SupervisionState.CLOSED:
            return self.tr("督办单已销")
        if row.state is SupervisionState.ANSWERED and self._may_close(row):
            return self.tr("已经回复，按 F8 销督办单")
        if self.workspace.can(Permission.SUPERVISE) and not self.workspace.read_only:
            return self.tr("督办给自己的，由别人来销")
        return self.tr("销督办单由主要领导、信访办负责人办理")

    def _may_close(self, row: SupervisionRow) -> bool:
        """Nobody strikes off what was written to himself."""
        is_mine = row.for_id == self.workspace.actor.staff_id
        return self.workspace.can(Permission.SUPERVISE) and not is_mine

    def _take(self, rows: Sequence[SupervisionRow]) -> None:
        self.list.show_groups(self._groups(rows))
        self._sheets.setCurrentWidget(self.list if rows else self.empty)
        waiting = sum(row.state is SupervisionState.OPEN for row in rows)
        self._go_to_wanted()
        self.tell(self.tr("共 {count} 张，待回复 {waiting} 张").format(count=len(rows), waiting=waiting))
        self.commandsChanged.emit()

    def _groups(self, rows: Sequence[SupervisionRow]) -> tuple[Group, ...]:
        today = self.workspace.today()
        late = [row for row in rows if row.state is SupervisionState.OPEN and row.due_on < today]
        waiting = [row for row in rows if row.state is SupervisionState.OPEN and row.due_on >= today]
        groups = (
            (self.tr("已超过办理期限"), late),
            (self.tr("待回复"), waiting),
            (self.tr("已回复，待销"), [row for row in rows if row.state is SupervisionState.ANSWERED]),
            (self.tr("已销"), [row for row in rows if row.state is SupervisionState.CLOSED]),
        )
        return tuple(
            Group(
                title=title,
                rows=tuple(supervision_row(row, today) for row in sorted(found, key=lambda one: one.due_on)),
                note_tone=Tone.RED,
            )
            for title, found in groups
            if found
        )

    def _scope(self, text: str, *, checked: bool = False) -> QPushButton:
        made = button(text, "quiet")
        made.setCheckable(True)
        made.setChecked(checked)
        made.clicked.connect(self.refresh)
        return made

    def _build(self) -> None:
        self._scopes = QButtonGroup(self)
        bar = QHBoxLayout()
        bar.setSpacing(px(Space.XS))
        for scope in (self.everybody, self.mine):
            self._scopes.addButton(scope)
            bar.addWidget(scope)
        bar.addWidget(self.with_closed)
        bar.addStretch(1)
        self._sheets = QStackedWidget()
        self._sheets.addWidget(self.list)
        self._sheets.addWidget(self.empty)
        card = Card(padding=1)
        card.body.addWidget(self._sheets)
        self.column.addLayout(bar)
        self.column.addWidget(card, 1)
        self.list.rowActivated.connect(lambda _row: self._open())
        self.list.selectionModel().currentChanged.connect(lambda *_: self.commandsChanged.emit())

    def _open(self) -> None:
        row = self.current()
        if row is not None:
            self.workspace.open_case(row.case_id, f"paper:supervision_slip:{row.id}")
