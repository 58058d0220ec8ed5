"""列表: what is owed, by month; missed ones first and in red."""

from collections.abc import Mapping, Sequence
from datetime import timedelta
from itertools import groupby

from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QPushButton, QStackedWidget

from mediation_app.rules.permissions import Permission
from mediation_app.services import staff, visits
from mediation_app.services.books import Actor, Books
from mediation_app.services.visits import VisitRow
from ui.models.looks import month_words
from ui.navigation import Command
from ui.pages.tabbed import Panel
from ui.pages.visits.moving import ask_move, may_move, why_not_move, why_not_write
from ui.pages.visits.rows import visit_row
from ui.theme import Space, Tone, px
from ui.widgets import Card, EmptyState, Group, GroupedList, button
from ui.workspace import Workspace

NEAR_DAYS = 30


class ListPanel(Panel):
    """A list by month; Enter records the visit, Ctrl+O opens the case, Ctrl+M moves it."""

    def __init__(self, workspace: Workspace) -> None:
        super().__init__(workspace)
        self.list = GroupedList(self.tr("待回访"))
        self.near = self._scope(self.tr("近{days}天").format(days=NEAR_DAYS), checked=True)
        self.everything = self._scope(self.tr("全部"))
        self.mine = self._scope(self.tr("只看我的"))
        self.empty = EmptyState(
            "footprints",
            self.tr("近期没有要做的走访回访"),
            self.tr("协议生效、案件包案以后，程序按约定日期、难易程度、风险等级和包案要求安排走访回访。"),
        )
        self._rows: Sequence[VisitRow] = ()
        self._names: Mapping[int, str] = {}
        self._build()

    def commands(self) -> tuple[Command, ...]:
        """Offer to record the chosen visit, to move it and to open its case."""
        visit = self.current()
        why = why_not_write(self.workspace) or ("" if visit else self.tr("没有选中要做的回访"))
        return (
            Command(
                key="visit-record",
                title=self.tr("记录回访"),
                run=self.record,
                shortcut="F8",
                icon="pencil",
                kind="primary",
                enabled=not why,
                why=why,
            ),
            Command(
                key="visit-move",
                title=self.tr("改期"),
                run=self.put_off,
                shortcut="Ctrl+M",
                icon="calendar-clock",
                enabled=may_move(self.workspace, visit),
                why=why_not_move(self.workspace, visit),
            ),
            Command(
                key="visit-case",
                title=self.tr("打开案件"),
                run=self.open_case,
                shortcut="Ctrl+O",
                icon="folder-open",
                enabled=visit is not None,
                why=self.tr("没有选中要做的回访"),
            ),
        )

    def refresh(self) -> None:
        """Read what is owed."""
        until = self.workspace.today() + timedelta(days=NEAR_DAYS) if self.near.isChecked() else None

        def read(books: Books, actor: Actor) -> tuple[Sequence[VisitRow], Mapping[int, str]]:
            members = staff.list_staff(books, active_only=False)
            return visits.owed(books, actor, until=until), {one.id: one.name for one in members}

        self.workspace.ask(read, done=lambda found: self._take(*found), owner=self)

    def focus_first(self) -> None:
        """Start in the list."""
        self.list.setFocus()

    def current(self) -> VisitRow | None:
        """Return the chosen visit."""
        row = self.list.current()
        return next((visit for visit in self._rows if row and visit.visit_id == row.target), None)

    def record(self) -> None:
        """Write down the chosen visit."""
        from ui.pages.case.visit_dialog import open_visit

        visit = self.current()
        if visit is not None and self.workspace.can(Permission.RECORD_VISIT):
            open_visit(self.workspace, visit.case_id, visit.visit_id, self)

    def put_off(self) -> None:
        """Move the chosen visit to another day."""
        visit = self.current()
        if visit is not None and may_move(self.workspace, visit):
            ask_move(self.workspace, self, visit)

    def open_case(self) -> None:
        """Open the dossier at the chosen visit."""
        visit = self.current()
        if visit is not None:
            self.workspace.open_case(visit.case_id, f"visit:{visit.visit_id}")

    def _take(self, rows: Sequence[VisitRow], names: Mapping[int, str]) -> None:
        mine = self.workspace.actor.staff_id
        self._names = names
        self._rows = [
            row for row in rows if not self.mine.isChecked() or mine in (row.visitor_id, row.leader_id)
        ]
        self.list.show_groups(self._groups(self._rows))
        self._sheets.setCurrentWidget(self.list if self._rows else self.empty)
        late = sum(row.is_missed for row in self._rows)
        words = self.tr("共 {count} 次").format(count=len(self._rows))
        self.tell(self.tr("{words}，其中 {late} 次已逾期").format(words=words, late=late) if late else words)
        self.commandsChanged.emit()

    def _groups(self, rows: Sequence[VisitRow]) -> tuple[Group, ...]:
        today = self.workspace.today()
        late = [row for row in rows if row.is_missed]
        coming = [row for row in rows if not row.is_missed]
        groups = [
            self._group(month_words(found[0].planned_on, today), found)
            for _, members in groupby(coming, key=lambda row: (row.planned_on.year, row.planned_on.month))
            if (found := list(members))
        ]
        if late:
            groups.insert(0, self._group(self.tr("已逾期"), late))
        return tuple(groups)

    def _group(self, title: str, rows: Sequence[VisitRow]) -> Group:
        today = self.workspace.today()
        return Group(
            title=title,
            rows=tuple(visit_row(row, today, leader=self._names.get(row.leader_id or 0, "")) for row in rows),
            note_tone=Tone.RED,
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
        for scope in (self.near, self.everything, self.mine):
            bar.addWidget(scope)
        for scope in (self.near, self.everything):
            self._scopes.addButton(scope)
        bar.addStretch(1)
        self._sheets = QStackedWidget()
        self._sheets.addWidget(self.list)
        self._sheets.addWidget(self.empty)
        card = Card(padding=1)
        card.body.addWidget(self._sheets)
        self.column.addLayout(bar)
        self.column.addWidget(card, 1)
        self.list.rowActivated.connect(lambda _row: self._open_row())
        self.list.selectionModel().currentChanged.connect(lambda *_: self.commandsChanged.emit())

    def _open_row(self) -> None:
        if self.workspace.can(Permission.RECORD_VISIT):
            self.record()
        else:
            self.open_case()
