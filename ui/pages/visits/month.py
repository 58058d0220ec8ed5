"""月历: the visits of a month by day, beside them those of the chosen day; moved by mouse or key."""

from collections.abc import Mapping, Sequence
from datetime import date
from functools import partial

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget

from mediation_app.model import VisitState
from mediation_app.rules.deadlines import Calendar
from mediation_app.rules.permissions import Permission
from mediation_app.services import calendars, staff
from mediation_app.services.books import Actor, Books
from mediation_app.services.visiting.month import month as visits_of_month
from mediation_app.services.visits import VisitRow
from ui.models.looks import month_words, short_day
from ui.navigation import Command
from ui.pages.tabbed import Panel
from ui.pages.visits.export import ask_export
from ui.pages.visits.moving import ask_move, may_move, why_not_move, why_not_write
from ui.pages.visits.rows import kind_words, visit_look, visit_row
from ui.theme import Space, Tone, px
from ui.widgets import Card, EmptyState, Group, GroupedList, Notice, button, label
from ui.widgets.month_grid import DayEntry, DayKind, MonthGrid, month_on
from ui.workspace import Workspace

Found = tuple[Sequence[VisitRow], Calendar, Mapping[int, str]]


class MonthPanel(Panel):
    """The grid and the day's list; Enter goes from the day to its visits, Esc back."""

    def __init__(self, workspace: Workspace) -> None:
        super().__init__(workspace)
        self.grid = MonthGrid(self.tr("走访回访月历"), workspace.today())
        self.list = GroupedList(self.tr("当天的走访回访"))
        self.notice = Notice()
        self.month_label = label("", "heading")
        self.mine = button(self.tr("只看我的"), "quiet")
        self.mine.setCheckable(True)
        self.empty = EmptyState("calendar", self.tr("这一天没有走访"))
        self._rows: Sequence[VisitRow] = ()
        self._names: Mapping[int, str] = {}
        self._calendar = Calendar()
        self._build()

    def commands(self) -> tuple[Command, ...]:
        """Offer what can be done with the chosen visit, other months, and the calendar file."""
        return (*self._visit_commands(), *self._month_commands())

    def refresh(self) -> None:
        """Read the month of the current day, and of those around it the days that are drawn."""
        first = self.grid.day.replace(day=1)
        days = frozenset(self.grid.days())
        mine = self.mine.isChecked()

        def read(books: Books, actor: Actor) -> Found:
            months = sorted({(day.year, day.month) for day in days})
            rows = (
                row
                for year, number in months
                for row in visits_of_month(books, actor, year, number, mine=mine)
            )
            found = tuple(row for row in rows if row.on in days)
            members = staff.list_staff(books, active_only=False)
            return found, calendars.calendar(books), {one.id: one.name for one in members}

        self.workspace.ask(read, done=partial(self._take, first), owner=self)

    def focus_first(self) -> None:
        """Start in the month."""
        self.grid.setFocus()

    def current(self) -> VisitRow | None:
        """Return the chosen visit of the day."""
        row = self.list.current()
        return next((visit for visit in self._rows if row and visit.visit_id == row.target), None)

    def record(self) -> None:
        """Write down the chosen visit."""
        from ui.pages.case.visit_dialog import open_visit

        visit = self.current()
        if visit is not None and not self._why_not_record():
            open_visit(self.workspace, visit.case_id, visit.visit_id, self)

    def put_off(self) -> None:
        """Ask to which day the chosen visit is moved."""
        visit = self.current()
        if visit is not None and may_move(self.workspace, visit):
            ask_move(self.workspace, self, visit)

    def move_to(self, visit_id: int, to: date) -> None:
        """Ask for the reason why a visit is moved to that day."""
        visit = next((row for row in self._rows if row.visit_id == visit_id), None)
        if visit is not None and may_move(self.workspace, visit):
            ask_move(self.workspace, self, visit, to, is_rest=not self._calendar.is_working(to))

    def open_case(self) -> None:
        """Open the dossier at the chosen visit."""
        visit = self.current()
        if visit is not None:
            self.workspace.open_case(visit.case_id, f"visit:{visit.visit_id}")

    def export(self) -> None:
        """Write the visits and receptions into a calendar file."""
        ask_export(self.workspace, self, self.grid.day.replace(day=1))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Go back from the day's list to the month on Esc."""
        is_key = watched is self.list and event.type() is QEvent.Type.KeyPress
        if is_key and isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_Escape:
            self.grid.setFocus()
            return True
        return super().eventFilter(watched, event)

    def _visit_commands(self) -> tuple[Command, ...]:
        visit = self.current()
        none = self.tr("这一天没有走访")
        why = self._why_not_record()
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
                why=none,
            ),
        )

    def _month_commands(self) -> tuple[Command, ...]:
        may_export = self.workspace.may(Permission.EXPORT)
        return (
            Command(
                key="calendar-export",
                title=self.tr("导出日历"),
                run=self.export,
                shortcut="Ctrl+E",
                icon="download",
                enabled=may_export,
                why=self.tr("没有导出的权限"),
            ),
            Command(key="month-today", title=self.tr("回到今天"), run=self.go_today, shortcut="Ctrl+T"),
        )

    def go_today(self) -> None:
        """Show today."""
        self.grid.go_to(self.workspace.today())
        self.grid.setFocus()

    def _why_not_record(self) -> str:
        visit = self.current()
        if visit is None:
            return self.tr("这一天没有走访")
        if visit.state is not VisitState.PLANNED:
            return self.tr("这次走访已经记录，可打开案件查看")
        return why_not_write(self.workspace)

    def _take(self, first: date, found: Found) -> None:
        if first != self.grid.day.replace(day=1):
            return
        self._rows, self._calendar, self._names = found
        today = self.workspace.today()
        self.grid.show_month(self._entries(), self._kinds(), today)
        self.month_label.setText(month_words(first, today))
        own = [row for row in self._rows if row.on.replace(day=1) == first]
        missed = sum(row.is_missed for row in own)
        done = sum(row.state is VisitState.DONE for row in own)
        words = self.tr("本月 {count} 次，已走访 {done} 次").format(count=len(own), done=done)
        more = self.tr("{words}，{missed} 次已逾期")
        self.tell(more.format(words=words, missed=missed) if missed else words)
        self._tell_year(first)
        self._show_day()

    def _tell_year(self, first: date) -> None:
        if self._calendar.knows(first):
            self.notice.clear()
            return
        text = self.tr("{year}年放假安排尚未公布，暂按周末计算；公布后由管理员在“设置—节假日”导入。")
        self.notice.tell(text.format(year=first.year), Tone.QUIET)

    def _entries(self) -> dict[date, tuple[DayEntry, ...]]:
        found: dict[date, list[DayEntry]] = {}
        for row in self._rows:
            entry = DayEntry(
                key=row.visit_id,
                text=f"{kind_words(row)} {row.title}",
                look=visit_look(row, self.workspace.today()),
                movable=may_move(self.workspace, row),
            )
            found.setdefault(row.on, []).append(entry)
        return {day: tuple(entries) for day, entries in found.items()}

    def _kinds(self) -> dict[date, DayKind]:
        return {day: self._kind(day) for day in self.grid.days()}

    def _kind(self, day: date) -> DayKind:
        if day in self._calendar.work:
            return DayKind(word=self.tr("班"))
        rest = not self._calendar.is_working(day)
        return DayKind(is_rest=rest, word=self.tr("休") if rest else "")

    def _show_day(self) -> None:
        day, today = self.grid.day, self.workspace.today()
        rows = [row for row in self._rows if row.on == day]
        names = self._names
        shown = tuple(
            visit_row(row, today, leader=names.get(row.leader_id or 0, ""), with_day=False) for row in rows
        )
        groups = (Group(title=short_day(day, today), rows=shown),) if rows else ()
        self.list.show_groups(groups)
        self.empty.tell(short_day(day, today), self.tr("这一天没有走访。"))
        self._sheets.setCurrentWidget(self.list if rows else self.empty)
        self.commandsChanged.emit()

    def _open_day(self, _day: date) -> None:
        if self._sheets.currentWidget() is self.list:
            self.list.setFocus()

    def _open_row(self) -> None:
        if self._why_not_record():
            self.open_case()
        else:
            self.record()

    def _pressed(self, visit_id: int) -> None:
        self.list.go_to(visit_id)

    def _build(self) -> None:
        body = QHBoxLayout()
        body.setSpacing(px(Space.M))
        frame = Card(padding=1)
        frame.body.addWidget(self.grid)
        self._sheets = QStackedWidget()
        self._sheets.addWidget(self.list)
        self._sheets.addWidget(self.empty)
        side = Card(padding=1)
        side.body.addWidget(self._sheets)
        side.setFixedWidth(px(320))
        body.addWidget(frame, 1)
        body.addWidget(side)
        self.column.addLayout(self._bar())
        self.column.addWidget(self.notice)
        self.column.addLayout(body, 1)
        self.grid.monthChanged.connect(lambda _first: self.refresh())
        self.grid.dayChanged.connect(lambda _day: self._show_day())
        self.grid.opened.connect(self._open_day)
        self.grid.entryPressed.connect(self._pressed)
        self.grid.moveWanted.connect(self.move_to)
        self.list.rowActivated.connect(lambda _row: self._open_row())
        self.list.selectionModel().currentChanged.connect(lambda *_: self.commandsChanged.emit())
        self.list.installEventFilter(self)
        self.mine.clicked.connect(self.refresh)

    def _bar(self) -> QHBoxLayout:
        bar = QHBoxLayout()
        bar.setSpacing(px(Space.S))
        before, after = button("", "quiet", icon="chevron-left"), button("", "quiet", icon="chevron-right")
        for made, words, key in (
            (before, self.tr("上个月（PageUp）"), Qt.Key.Key_PageUp),
            (after, self.tr("下个月（PageDown）"), Qt.Key.Key_PageDown),
        ):
            made.setAccessibleName(words)
            made.setToolTip(words)
            made.clicked.connect(partial(self._turn, key))
        today = button(self.tr("今天"), "quiet", key="Ctrl+T")
        today.clicked.connect(self.go_today)
        for widget in (before, self.month_label, after, today, self.mine):
            bar.addWidget(widget)
        bar.addStretch(1)
        words = self.tr("方向键移动日期，Enter 看当天，拖动或 Ctrl+M 改期")
        bar.addWidget(label(words, "small"))
        return bar

    def _turn(self, key: Qt.Key) -> None:
        self.grid.go_to(month_on(self.grid.day, 1 if key == Qt.Key.Key_PageDown else -1))
