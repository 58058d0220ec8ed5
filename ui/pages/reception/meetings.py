"""会议: 研判、协调、协商、听证; what each said of which cases, and what was resolved."""

from collections.abc import Sequence

from forms.matter_labels import MEETING_KIND
from mediation_app.rules.permissions import Permission
from mediation_app.services.books import Actor, Books
from mediation_app.services.briefs.drawing import Files
from mediation_app.services.briefs.minutes import minutes_files
from mediation_app.services.visiting import meetings
from mediation_app.services.visiting.meetings import MeetingRow
from resources.i18n import translate
from ui.models.looks import month_words, short_day
from ui.navigation import Command
from ui.pages.documents import Make, ask_save, print_document
from ui.pages.reception.meeting_work import carry, write_meeting
from ui.pages.reception.month_panel import MonthPanel, why_not
from ui.theme import Tone
from ui.widgets import BadgeLook, EmptyState, Group, Row, Shape, button
from ui.wording import listed
from ui.workspace import Workspace

P = Permission


class MeetingsPanel(MonthPanel):
    """The meetings of a month or a year, newest first; Enter changes one."""

    def __init__(self, workspace: Workspace) -> None:
        empty = EmptyState(
            "users-round",
            self.tr("还没有会议记录"),
            self.tr("分析研判会、协调会、协商议事会、听证会都记在这里；议定的措施可以转进化解方案。"),
        )
        super().__init__(workspace, self.tr("会议记录"), empty)
        self.whole_year = button(self.tr("全年"), "quiet")
        self.whole_year.setCheckable(True)
        self.whole_year.clicked.connect(self.refresh)
        self.month.row.addWidget(self.whole_year)
        self._rows: Sequence[MeetingRow] = ()
        self.finish_bar()

    def commands(self) -> tuple[Command, ...]:
        """Offer a new meeting, its change, minutes and what it resolved."""
        row = self.current()
        return (*self._work_commands(row), *self._paper_commands(row))

    def refresh(self) -> None:
        """Read the month, or the year."""
        first, last = self.month.first, self.month.last
        if self.whole_year.isChecked():
            first, last = first.replace(month=1, day=1), last.replace(month=12, day=31)
        self.workspace.ask(meetings.meetings, first, last, done=self._take, owner=self)

    def current(self) -> MeetingRow | None:
        """Return the chosen meeting."""
        row = self.list.current()
        return next((one for one in self._rows if row and one.meeting_id == row.target), None)

    def add(self) -> None:
        """Write a new meeting down."""
        write_meeting(self.workspace, self, None, self.refresh)

    def open_row(self) -> None:
        """Change the chosen meeting."""
        row = self.current()
        if row is not None and not why_not(self.workspace, P.PLAN_RECEPTION):
            write_meeting(self.workspace, self, row, self.refresh)

    def carry(self) -> None:
        """Carry what was resolved into a case's plan."""
        row = self.current()
        if row is not None and row.items:
            carry(self.workspace, self, row, self.refresh)

    def print_minutes(self) -> None:
        """Print the chosen meeting's minutes."""
        row = self.current()
        if row is not None:
            print_document(self.workspace, self, self._title(row), minutes_of(row))

    def save_minutes(self) -> None:
        """Save the chosen meeting's minutes."""
        row = self.current()
        if row is not None:
            ask_save(self.workspace, self, self._title(row), minutes_of(row))

    def _work_commands(self, row: MeetingRow | None) -> tuple[Command, ...]:
        denied = why_not(self.workspace, P.PLAN_RECEPTION)
        none = "" if row is not None else self.tr("没有选中会议")
        no_case = "" if row is None or row.items else self.tr("这次会议没有研究具体案件")
        carry_why = none or no_case or why_not(self.workspace, P.DRAFT_PLAN)
        return (
            Command(
                key="meeting-add",
                title=self.tr("记录会议"),
                run=self.add,
                shortcut="Ctrl+N",
                icon="plus",
                kind="primary",
                enabled=not denied,
                why=denied,
            ),
            Command(
                key="meeting-change",
                title=self.tr("修改"),
                run=self.open_row,
                shortcut="Ctrl+U",
                icon="pencil",
                enabled=not (denied or none),
                why=denied or none,
            ),
            Command(
                key="meeting-carry",
                title=self.tr("转入化解方案"),
                run=self.carry,
                shortcut="F8",
                icon="corner-down-left",
                enabled=not carry_why,
                why=carry_why,
            ),
        )

    def _paper_commands(self, row: MeetingRow | None) -> tuple[Command, ...]:
        none = "" if row is not None else self.tr("没有选中会议")
        why = none or ("" if self.workspace.may(P.PRINT_PAPER) else self.tr("没有打印的权限"))
        return (
            Command(
                key="minutes-print",
                title=self.tr("打印会议记录"),
                run=self.print_minutes,
                shortcut="F9",
                icon="printer",
                enabled=not why,
                why=why,
            ),
            Command(
                key="minutes-save",
                title=self.tr("另存会议记录"),
                run=self.save_minutes,
                shortcut="Ctrl+S",
                enabled=not why,
                why=why,
            ),
        )

    def _title(self, row: MeetingRow) -> str:
        kind = translate("Forms", MEETING_KIND[row.kind])
        return self.tr("{kind}记录 {day}").format(kind=kind, day=row.held_at.date().isoformat())

    def _take(self, rows: Sequence[MeetingRow]) -> None:
        self._rows = rows
        today = self.workspace.today()
        whole = self.whole_year.isChecked()
        title = self.tr("{year}年").format(year=self.month.first.year) if whole else ""
        title = title or month_words(self.month.first, today)
        self.show_groups((Group(title=title, rows=tuple(map(self._row, rows))),) if rows else ())
        studied = {item.case_id for row in rows for item in row.items}
        self.tell(self.tr("{count} 次会议，研究 {cases} 件").format(count=len(rows), cases=len(studied)))

    def _row(self, meeting: MeetingRow) -> Row:
        kind = translate("Forms", MEETING_KIND[meeting.kind])
        studied = listed(item.title for item in meeting.items)
        missing = len(meeting.without_consent)
        words = self.tr("{count}人未勾选同意").format(count=missing)
        return Row(
            title="　".join(part for part in (kind, meeting.chair, meeting.place) if part),
            text=studied or meeting.resolution or meeting.overview,
            badge=BadgeLook(words, Tone.QUIET, Shape.RING) if missing else None,
            note=short_day(meeting.held_at.date(), self.workspace.today()),
            tip=meeting.resolution,
            target=meeting.meeting_id,
        )


def minutes_of(row: MeetingRow) -> Make:
    """Return what draws a meeting's minutes."""

    def make(books: Books, actor: Actor) -> Files:
        return minutes_files(books, actor, row.meeting_id)

    return make
