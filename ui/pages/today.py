"""今日: what this person must do now; every line opens the place where it is done."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QStackedWidget, QVBoxLayout, QWidget

from mediation_app.rules.permissions import Permission
from mediation_app.services import today as today_service
from mediation_app.services.today import TodayDesk
from mediation_app.services.today_rows import TodayKind, TodayRow
from ui.models.looks import short_day
from ui.models.today_rows import groups_of, label_of
from ui.navigation import Command, DutyTarget
from ui.pages.base import Page
from ui.theme import Space, px
from ui.widgets import Card, EmptyState, GroupedList, PageHeader, PanelButton, Row, label
from ui.widgets.flow import FlowLayout
from ui.workspace import Workspace

TILES = len(TodayKind)
TILE_WIDTH = 132
"""The least; one with longer words is wider, and what finds no room goes into a second line."""
_OF_LEADERS = frozenset({TodayKind.APPROVAL, TodayKind.SUPERVISION})
"""What is done on 积案包案, unless the line names a verb of the dossier."""


class Tile(PanelButton):
    """How many of one kind wait, and how many are late; a click goes to them."""

    def __init__(self) -> None:
        self.number = label("", "number")
        self.name = label("", "small")
        self.late = label("", "problem")
        column = QVBoxLayout()
        column.setContentsMargins(px(Space.M), px(6), px(Space.M), px(6))
        column.setSpacing(0)
        head = QHBoxLayout()
        head.setSpacing(px(Space.M))
        head.addWidget(self.number)
        head.addStretch(1)
        head.addWidget(self.late, 0, Qt.AlignmentFlag.AlignVCenter)
        column.addLayout(head)
        column.addWidget(self.name)
        super().__init__(column, "tile")

    def tell(self, kind: TodayKind, rows: Sequence[TodayRow]) -> None:
        """Show the count of a kind."""
        late = sum(row.late for row in rows)
        self.number.setText(str(len(rows)))
        self.name.setText(label_of(kind))
        self.late.setText(self.tr("▲{late} 逾期").format(late=late) if late else "")
        self.setAccessibleName(f"{label_of(kind)} {len(rows)} {self.late.text()}")
        self.setVisible(bool(rows))


class TodayPage(Page):
    """A greeting, counts by kind, and one list to run through with the arrows."""

    def __init__(self, workspace: Workspace, parent: QWidget | None = None) -> None:
        super().__init__(workspace, parent)
        self.header = PageHeader(self.tr("今日"), " ")
        self.tiles = [Tile() for _ in range(TILES)]
        self.list = GroupedList(self.tr("今天要办的事"))
        self.empty = EmptyState(
            "circle-check",
            self.tr("手头的事都办完了"),
            self.tr("新来的纠纷按 F2 登记；查找案件、当事人或文书按 Ctrl+K。"),
            self._new_command() if workspace.can(Permission.REGISTER) else None,
        )
        self._build()
        workspace.changes.draftsChanged.connect(self.mark_stale)

    def title(self) -> str:
        """Return the page's name."""
        return self.tr("今日")

    def refresh(self) -> None:
        """Ask what waits for this person."""
        self.workspace.ask(today_service.desk_of, done=self.show_desk, owner=self)

    def focus_first(self) -> None:
        """Start in the list."""
        self.list.setFocus()

    def show_desk(self, desk: TodayDesk) -> None:
        """Show the counts and the list."""
        today = self.workspace.today()
        self.list.show_groups(groups_of(desk.groups, today))
        for tile in self.tiles:
            tile.hide()
        for tile, (kind, rows) in zip(self.tiles, desk.groups, strict=False):
            tile.tell(kind, rows)
        self._sheets.setCurrentWidget(self.list_card if desk.total else self.empty)
        self.header.set_subtitle(self._greeting(desk.total))

    def open_row(self, row: Row) -> None:
        """Go to the place where that line is done."""
        waiting = row.target
        if not isinstance(waiting, TodayRow):
            return
        case_id = waiting.case_id or _case_of_draft(waiting.target)
        if case_id and waiting.kind in _OF_LEADERS and not waiting.target.startswith("verb:"):
            self.workspace.open_page("leading", DutyTarget(waiting.kind.value, case_id))
        elif case_id:
            self.workspace.open_case(case_id, waiting.target)
        else:
            self.workspace.open_page("intake", waiting.target.partition(":")[2])

    def _greeting(self, count: int) -> str:
        today = self.workspace.today()
        name = self.workspace.actor.name
        words = self.tr("{name}，有 {count} 件事要办") if count else self.tr("{name}，今天没有必须办的事")
        return f"{short_day(today, today)}　{words.format(name=name, count=count)}"

    def _new_command(self) -> Command:
        return Command(
            key="new", title=self.tr("登记新案"), run=self.workspace.new_case, icon="plus", kind="primary"
        )

    def _build(self) -> None:
        if self.workspace.can(Permission.REGISTER):
            self.header.add_action(self._new_command())
        row = FlowLayout()
        for number, tile in enumerate(self.tiles):
            tile.hide()
            tile.clicked.connect(lambda _checked, number=number: self.list.go_to_group(number))
            tile.setMinimumWidth(px(TILE_WIDTH))
            tile.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
            row.addWidget(tile)
        self.list_card = Card(padding=1)
        self.list_card.body.addWidget(self.list)
        self._sheets = QStackedWidget()
        self._sheets.addWidget(self.list_card)
        self._sheets.addWidget(self.empty)
        self.column.addWidget(self.header)
        self.column.addLayout(row)
        self.column.addWidget(self._sheets, 1)
        self.list.rowActivated.connect(self.open_row)


def _case_of_draft(target: str) -> int:
    """Return the case a target such as ``draft:agreement:12`` belongs to, 0 for a case not yet registered."""
    parts = target.split(":")
    return int(parts[2]) if len(parts) > 2 and parts[2].isdecimal() else 0
