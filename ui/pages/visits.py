"""回访: what is owed, by month and day; late ones first and in red."""

from collections.abc import Sequence
from datetime import timedelta
from itertools import groupby

from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QPushButton, QStackedWidget, QWidget

from mediation_app.rules.permissions import Permission
from mediation_app.services import visits
from mediation_app.services.visits import VisitRow
from ui.models.looks import late_look, month_words, short_day
from ui.navigation import Command
from ui.pages.base import Page
from ui.theme import Space, Tone, px
from ui.widgets import BadgeLook, Card, EmptyState, Group, GroupedList, PageHeader, Row, Shape, button
from ui.workspace import Workspace

NEAR_DAYS = 30


class VisitsPage(Page):
    """A list by month; Enter records the visit, Ctrl+Enter opens the case."""

    def __init__(self, workspace: Workspace, parent: QWidget | None = None) -> None:
        super().__init__(workspace, parent)
        self.header = PageHeader(self.tr("回访"), " ")
        self.list = GroupedList(self.tr("待回访"))
        self.near = self._scope(self.tr("近{days}天").format(days=NEAR_DAYS), checked=True)
        self.everything = self._scope(self.tr("全部"))
        self.mine = self._scope(self.tr("只看我的"))
        self.empty = EmptyState(
            "footprints",
            self.tr("近期没有要做的回访"),
            self.tr("协议生效后，程序按约定的履行日期和难易程度安排回访。"),
        )
        self._rows: Sequence[VisitRow] = ()
        self._build()

    def title(self) -> str:
        """Return the page's name."""
        return self.tr("回访")

    def commands(self) -> tuple[Command, ...]:
        """Offer to record the chosen visit and to open its case."""
        chosen = self.current() is not None
        may_record = self.workspace.can(Permission.RECORD_VISIT)
        return (
            Command(
                key="visit-record",
                title=self.tr("记录回访"),
                run=self.record,
                shortcut="F8",
                icon="pencil",
                kind="primary",
                enabled=chosen and may_record,
            ),
            Command(
                key="visit-case",
                title=self.tr("打开案件"),
                run=self.open_case,
                shortcut="Ctrl+O",
                icon="folder-open",
                enabled=chosen,
            ),
        )

    def refresh(self) -> None:
        """Read what is owed."""
        until = self.workspace.today() + timedelta(days=NEAR_DAYS) if self.near.isChecked() else None
        self.workspace.ask(visits.owed, until=until, done=self._take, owner=self)

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

    def open_case(self) -> None:
        """Open the dossier at the chosen visit."""
        visit = self.current()
        if visit is not None:
            self.workspace.open_case(visit.case_id, f"visit:{visit.visit_id}")

    def _take(self, rows: Sequence[VisitRow]) -> None:
        mine = self.workspace.actor.staff_id
        kept = [row for row in rows if not self.mine.isChecked() or row.visitor_id == mine]
        self._rows = kept
        self.list.show_groups(self._groups(kept))
        self._sheets.setCurrentWidget(self.list if kept else self.empty)
        late = sum(row.days_late > 0 for row in kept)
        words = self.tr("共 {count} 次").format(count=len(kept))
        self.header.set_subtitle(
            self.tr("{words}，其中 {late} 次已逾期").format(words=words, late=late) if late else words
        )
        self._chosen_changed()

    def _chosen_changed(self) -> None:
        """Tell the window and the button what can be done with the chosen line."""
        self.record_button.setEnabled(self.commands()[0].enabled)
        self.commandsChanged.emit()

    def _groups(self, rows: Sequence[VisitRow]) -> tuple[Group, ...]:
        today = self.workspace.today()
        late = [row for row in rows if row.days_late > 0]
        coming = [row for row in rows if row.days_late <= 0]
        groups = [
            Group(title=month_words(found[0].planned_on, today), rows=tuple(map(self._row, found)))
            for _, members in groupby(coming, key=lambda row: (row.planned_on.year, row.planned_on.month))
            if (found := list(members))
        ]
        if late:
            groups.insert(0, Group(title=self.tr("已逾期"), rows=tuple(map(self._row, late))))
        return tuple(groups)

    def _row(self, visit: VisitRow) -> Row:
        today = self.workspace.today()
        badge = late_look(visit.days_late) if visit.days_late > 0 else None
        if visit.planned_on == today:
            badge = BadgeLook(self.tr("今天"), Tone.BLUE, Shape.DOT)
        details = (visit.number, visit.reason, visit.visitor)
        return Row(
            title=visit.title,
            text="　".join(part for part in details if part),
            badge=badge,
            note=short_day(visit.planned_on, today),
            target=visit.visit_id,
        )

    def _scope(self, text: str, *, checked: bool = False) -> QPushButton:
        made = button(text, "quiet")
        made.setCheckable(True)
        made.setChecked(checked)
        return made

    def _build(self) -> None:
        self._scopes = QButtonGroup(self)
        for scope in (self.near, self.everything):
            self._scopes.addButton(scope)
        bar = QHBoxLayout()
        bar.setSpacing(px(Space.XS))
        for scope in (self.near, self.everything, self.mine):
            scope.clicked.connect(self.refresh)
            bar.addWidget(scope)
        bar.addStretch(1)
        self.record_button = self.header.add_action(self.commands()[0])
        self.record_button.setVisible(self.workspace.can(Permission.RECORD_VISIT))
        self._sheets = QStackedWidget()
        self._sheets.addWidget(self.list)
        self._sheets.addWidget(self.empty)
        card = Card(padding=1)
        card.body.addWidget(self._sheets)
        self.column.addWidget(self.header)
        self.column.addLayout(bar)
        self.column.addWidget(card, 1)
        self.list.rowActivated.connect(lambda _row: self._open_row())
        self.list.selectionModel().currentChanged.connect(lambda *_: self._chosen_changed())

    def _open_row(self) -> None:
        if self.workspace.can(Permission.RECORD_VISIT):
            self.record()
        else:
            self.open_case()
