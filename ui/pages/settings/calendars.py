"""节假日: the years known and where they come from; a later year is looked at in a file and brought in."""

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog, QWidget

from mediation_app.rules.errors import AppError
from mediation_app.rules.holiday_notice import HolidayNotice
from mediation_app.rules.permissions import Permission
from mediation_app.services import calendars
from mediation_app.services.calendar_import import ImportedYear, import_calendar, read_calendar
from mediation_app.services.calendars import CalendarYear
from ui import messages
from ui.dialogs.base import Dialog
from ui.dialogs.last_folder import from_last_folder
from ui.models.looks import plain_day, short_day
from ui.pages.settings.list_section import ListSection
from ui.theme import Tone, px
from ui.widgets import BadgeLook, Card, Group, GroupedList, Row, Shape
from ui.workspace import Workspace


class CalendarsSection(ListSection):
    """Newest year first; the next one is there too, known or not."""

    def __init__(self, workspace: Workspace) -> None:
        words = self.tr(
            "期限和走访日期按国务院办公厅的放假通知推算。通知公布后，把当年的安排整理成“日期,安排,名称”"
            "三列的表格（CSV 或 Excel）导入即可，不需要联网；已排的走访和期限会随之重算。"
        )
        super().__init__(workspace, Permission.MANAGE_OFFICE, self.tr("节假日"), words)
        self.load = self.add_button(self.tr("导入放假安排…"), self.choose, kind="primary", icon="upload")
        self.years: tuple[CalendarYear, ...] = ()
        self.refresh()

    def refresh(self) -> None:
        """Read the years."""
        work = self.workspace
        work.tasks.run(lambda: calendars.calendar_years(work.books), done=self._show, owner=self)

    def choose(self) -> None:
        """Ask for the file."""
        dialog = QFileDialog(self, self.tr("选择放假安排文件"))
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.setNameFilter(self.tr("放假安排 (*.csv *.xlsx *.json)"))
        dialog.fileSelected.connect(lambda path: self.look_at(Path(path)))
        from_last_folder(dialog, self.workspace.settings).open()

    def look_at(self, path: Path) -> None:
        """Read the file and show its days, before anything is kept."""
        self.notice.clear()
        self.workspace.tasks.run(
            lambda: read_calendar(path),
            done=lambda found: self._preview(path, found),
            failed=self._refused,
            owner=self,
        )

    def _preview(self, path: Path, found: HolidayNotice) -> None:
        known = any(year.year == found.year for year in self.years)
        dialog = CalendarPreview(self, path, found, self.workspace, replaces=known)
        dialog.accepted.connect(lambda: self._imported(dialog.imported))
        dialog.open()

    def _imported(self, year: ImportedYear | None) -> None:
        if year is None:
            return
        words = self.tr("已导入{year}年放假安排：放假 {off} 天，调休上班 {work} 天，重排走访 {changed} 次")
        text = words.format(year=year.year, off=year.off, work=year.work, changed=year.changed)
        self.notice.tell(text, Tone.QUIET)
        self.workspace.changes.casesChanged.emit()
        self.refresh()

    def _refused(self, error: AppError) -> None:
        self.notice.tell(*messages.told(error))

    def _show(self, years: tuple[CalendarYear, ...]) -> None:
        self.years = years
        rows = [self._row(one) for one in reversed(years)]
        this_year, known = self.workspace.today().year, {year.year for year in years}
        for year in (this_year, this_year + 1):
            if year not in known:
                rows.insert(0, self._unknown(year))
        self.list.show_groups((Group(title=self.tr("年份"), rows=tuple(rows)),))

    def _row(self, year: CalendarYear) -> Row:
        own = year.imported_at is not None
        brought = self.tr("{day}导入自{source}")
        source = (
            brought.format(day=plain_day(year.imported_at.date()), source=year.source)
            if year.imported_at is not None
            else self.tr("随程序附带（国务院办公厅通知）")
        )
        days = self.tr("放假 {off} 天，调休上班 {work} 天").format(off=year.off, work=year.work)
        return Row(
            title=self.tr("{year}年　{days}").format(year=year.year, days=days),
            text=source,
            badge=BadgeLook(self.tr("已导入"), Tone.ACCENT, Shape.CHECK) if own else None,
            target=year.year,
        )

    def _unknown(self, year: int) -> Row:
        return Row(
            title=self.tr("{year}年").format(year=year),
            text=self.tr("尚未公布，暂按周末计算"),
            badge=BadgeLook(self.tr("暂定"), Tone.PLAIN, Shape.RING),
            target=year,
        )


class CalendarPreview(Dialog):
    """The days of a file; accepting keeps them."""

    def __init__(
        self, parent: QWidget, path: Path, found: HolidayNotice, workspace: Workspace, *, replaces: bool
    ) -> None:
        super().__init__(parent, "")
        self.set_title(self.tr("{year}年放假安排").format(year=found.year))
        self.workspace = workspace
        self.path = path
        self.imported: ImportedYear | None = None
        self.list = GroupedList(self.tr("放假安排"))
        self.list.setMinimumSize(px(420), px(360))
        self.list.show_groups(self._groups(found))
        card = Card(padding=1)
        card.body.addWidget(self.list)
        self.body.addWidget(card)
        if replaces:
            self.notice.tell(self.tr("这一年已有安排，导入后以这个文件为准。"), Tone.YELLOW)
        self.add_buttons(self.tr("导入"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)

    def accepting(self) -> None:
        """Keep the year."""
        self.busy(True)
        self.workspace.ask(import_calendar, self.path, done=self._done, failed=self.show_problem, owner=self)

    def _done(self, year: ImportedYear) -> None:
        self.imported = year
        self.accept()

    def _groups(self, found: HolidayNotice) -> tuple[Group, ...]:
        today = self.workspace.today().replace(year=found.year, month=1, day=1)
        off = tuple(
            Row(title=short_day(day, today), note=name, target=day) for day, name in sorted(found.off.items())
        )
        work = tuple(Row(title=short_day(day, today), target=day) for day in sorted(found.work))
        return (
            Group(title=self.tr("放假"), rows=off),
            Group(title=self.tr("调休上班"), rows=work),
        )
