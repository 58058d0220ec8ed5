"""路线单: the visits of a day by village and grid, with what was missed on the way; printed or saved."""

from collections.abc import Callable, Sequence
from datetime import date, timedelta
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from forms import checks, typed
from forms.matter_labels import VISIT_KIND
from forms.spec import Choice, Field, Kind
from mediation_app.model import Village
from mediation_app.rules.permissions import Permission
from mediation_app.services import places
from mediation_app.services.books import Actor, Books
from mediation_app.services.briefs.drawing import Files
from mediation_app.services.briefs.route_sheets import route_sheet_files
from mediation_app.services.visiting.route_sheet import RouteGroup, RouteSheet, RouteStop, route_sheet
from resources.i18n import QT_TRANSLATE_NOOP, day_text, render, translate
from ui.dialogs.base import Dialog
from ui.forms.field_box import FieldBox
from ui.models.looks import late_look, short_day
from ui.navigation import Command
from ui.pages.documents import Make, ask_save, print_document
from ui.pages.tabbed import Panel
from ui.theme import Space, Tone, px
from ui.widgets import Card, EmptyState, Group, GroupedList, Row, button
from ui.wording import clauses, with_weekday
from ui.workspace import Workspace

_DAY = Field(name="on", label=QT_TRANSLATE_NOOP("Forms", "走访日期"), kind=Kind.DATE, required=True)
_VILLAGE = Field(
    name="village_id",
    label=QT_TRANSLATE_NOOP("Forms", "村（社区）"),
    kind=Kind.REFERENCE,
    options="villages",
)


class RoutePanel(Panel):
    """Pick day and village; Enter opens the case, F9 prints."""

    def __init__(self, workspace: Workspace) -> None:
        super().__init__(workspace)
        today = workspace.today()
        self.day_box = FieldBox(_DAY, {}, today)
        self.village_box = FieldBox(_VILLAGE, {}, today)
        self.mine = QCheckBox(self.tr("只看我的"))
        self.with_contacts = QCheckBox(self.tr("打印时带完整电话"))
        self.list = GroupedList(self.tr("走访路线"))
        self.empty = EmptyState(
            "map-pin", self.tr("这一天没有要走访的"), self.tr("换一天，或在月历里把走访安排到这一天。")
        )
        self.sheet: RouteSheet | None = None
        self._build()
        self.day_box.set_value(today)
        self._on = today

    def commands(self) -> tuple[Command, ...]:
        """Offer to print and save the sheet, and to open the chosen stop's case."""
        why = self._why_not_print()
        return (
            Command(
                key="route-print",
                title=self.tr("打印路线单"),
                run=self.print_sheet,
                shortcut="F9",
                icon="printer",
                kind="primary",
                enabled=not why,
                why=why,
            ),
            Command(
                key="route-save",
                title=self.tr("另存"),
                run=self.save_sheet,
                shortcut="Ctrl+S",
                icon="download",
                enabled=not why,
                why=why,
            ),
            Command(
                key="visit-case",
                title=self.tr("打开案件"),
                run=self.open_case,
                shortcut="Ctrl+O",
                enabled=self.current() is not None,
            ),
        )

    def refresh(self) -> None:
        """Read the villages and the day's route."""
        on, village_id = self._on, self._village()
        visitor = self.workspace.actor.staff_id if self.mine.isChecked() else None

        def read(books: Books, actor: Actor) -> tuple[tuple[Village, ...], RouteSheet]:
            sheet = route_sheet(books, actor, on, village_id=village_id, visitor_id=visitor)
            return places.villages(books), sheet

        self.workspace.ask(read, done=lambda found: self._take(*found), owner=self)

    def focus_first(self) -> None:
        """Start in the list, or at the day where it is empty."""
        shown = self._sheets.currentWidget() is self.list
        (self.list if shown else self.day_box).setFocus()

    def current(self) -> RouteStop | None:
        """Return the chosen stop."""
        row = self.list.current()
        return row.target if row is not None and isinstance(row.target, RouteStop) else None

    def go_to(self, day: date) -> None:
        """Show the route of another day."""
        self._on = day
        self.day_box.set_value(day)
        self.day_box.show_problem("")
        self.refresh()

    def open_case(self) -> None:
        """Open the chosen stop's dossier at the visit."""
        stop = self.current()
        if stop is not None:
            self.workspace.open_case(stop.case_id, f"visit:{stop.visit_id}")

    def print_sheet(self) -> None:
        """Print the sheet, after asking where telephone numbers are on it."""
        self._with_consent(lambda make: print_document(self.workspace, self, self._title(), make))

    def save_sheet(self) -> None:
        """Save the sheet, after asking where telephone numbers are on it."""
        self._with_consent(lambda make: ask_save(self.workspace, self, self._title(), make))

    def files(self, *, with_contacts: bool) -> Make:
        """Return what draws the sheet that is shown."""
        on, village_id = self._on, self._village()
        visitor = self.workspace.actor.staff_id if self.mine.isChecked() else None

        def make(books: Books, actor: Actor) -> Files:
            found = route_sheet(
                books, actor, on, village_id=village_id, visitor_id=visitor, with_contacts=with_contacts
            )
            return route_sheet_files(books, actor, found)

        return make

    def _with_consent(self, go_on: Callable[[Make], object]) -> None:
        if not self.with_contacts.isChecked():
            go_on(self.files(with_contacts=False))
            return
        question = Dialog(
            self,
            self.tr("路线单上显示完整电话"),
            self.tr("单上每个案件的当事人电话都不再遮住，这次查看会记入各案的经过。请妥善保管，用后收回。"),
        )
        question.add_buttons(self.tr("显示并继续"))
        question.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        question.accepted.connect(lambda: go_on(self.files(with_contacts=True)))
        question.open()

    def _title(self) -> str:
        return self.tr("走访路线单 {day}").format(day=self._on.isoformat())

    def _why_not_print(self) -> str:
        if not self.workspace.may(Permission.PRINT_PAPER):
            return self.tr("没有打印的权限")
        return "" if self.sheet is not None and self.sheet.groups else self.tr("这一天没有要走访的")

    def _village(self) -> int | None:
        found = self.village_box.value()
        return found if isinstance(found, int) else None

    def _take(self, villages: Sequence[Village], sheet: RouteSheet) -> None:
        self.village_box.set_choices(tuple(Choice(str(one.id), one.name) for one in villages))
        self.village_box.say_none(self.tr("全部村（社区）"))
        self.sheet = sheet
        today = self.workspace.today()
        self.list.show_groups(tuple(_group(group, today) for group in sheet.groups))
        self._sheets.setCurrentWidget(self.list if sheet.groups else self.empty)
        count = sum(len(group.stops) for group in sheet.groups)
        day = with_weekday(day_text(sheet.on), sheet.on)
        self.tell(self.tr("{day}，{count} 处").format(day=day, count=count))
        self.commandsChanged.emit()

    def _day_left(self) -> None:
        value = self.day_box.value()
        problem = checks.error(_DAY, value, self.workspace.today())
        self.day_box.show_problem(render(problem) if problem is not None else "")
        found = typed.readable(_DAY, value, self.workspace.today())
        if problem is None and isinstance(found, date) and found != self._on:
            self._on = found
            self.refresh()

    def _step(self, days: int) -> None:
        self.go_to(self._on + timedelta(days=days))

    def _build(self) -> None:
        self._sheets = QStackedWidget()
        self._sheets.addWidget(self.list)
        self._sheets.addWidget(self.empty)
        card = Card(padding=1)
        card.body.addWidget(self._sheets)
        self.column.addWidget(self._bar())
        self.column.addWidget(card, 1)
        self.day_box.left.connect(self._day_left)
        self.village_box.edited.connect(self.refresh)
        self.mine.clicked.connect(self.refresh)
        self.list.rowActivated.connect(lambda _row: self.open_case())
        self.list.selectionModel().currentChanged.connect(lambda *_: self.commandsChanged.emit())
        self.with_contacts.setEnabled(self.workspace.can(Permission.UNMASK))

    def _bar(self) -> QWidget:
        bar = QWidget()
        row = QHBoxLayout(bar)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(px(Space.S))
        before, after = button("", "quiet", icon="chevron-left"), button("", "quiet", icon="chevron-right")
        for made, words, days in ((before, self.tr("前一天"), -1), (after, self.tr("后一天"), 1)):
            made.setAccessibleName(words)
            made.setToolTip(words)
            made.clicked.connect(partial(self._step, days))
        below = Qt.AlignmentFlag.AlignBottom
        row.addWidget(before, 0, below)
        row.addWidget(_held(self.day_box, 220), 0, below)
        row.addWidget(after, 0, below)
        row.addSpacing(px(Space.M))
        row.addWidget(_held(self.village_box, 190), 0, below)
        row.addSpacing(px(Space.M))
        row.addWidget(self.mine, 0, below)
        row.addWidget(self.with_contacts, 0, below)
        row.addStretch(1)
        return bar


def _held(box: FieldBox, width: int) -> QWidget:
    """Return an entry in a frame of that unscaled width, for an entry itself takes whatever it is given."""
    frame = QWidget()
    frame.setFixedWidth(px(width))
    column = QVBoxLayout(frame)
    column.setContentsMargins(0, 0, 0, 0)
    column.addWidget(box)
    return frame


def _group(group: RouteGroup, today: date) -> Group:
    place = "　".join(part for part in (group.village, group.grid) if part)
    late = sum(stop.days_late > 0 for stop in group.stops)
    note = translate("Visits", "▲ {late} 次逾期").format(late=late) if late else ""
    return Group(
        title=place or translate("Visits", "没有登记村（社区）"),
        rows=tuple(_stop(stop, today) for stop in group.stops),
        note=note,
        note_tone=Tone.RED,
    )


def _stop(stop: RouteStop, today: date) -> Row:
    people = (" ".join(part for part in (one.name, one.phone, one.address) if part) for one in stop.people)
    kind = translate("Forms", VISIT_KIND[stop.kind])
    return Row(
        title=f"{kind}　{stop.title}",
        text=clauses(people) or stop.number,
        badge=late_look(stop.days_late) if stop.days_late else None,
        note=short_day(stop.planned_on, today) if stop.days_late else "",
        note_tone=Tone.RED,
        tip="\n".join(part for part in (stop.number, stop.reason, stop.last_result, *stop.ask) if part),
        target=stop,
    )
