"""值班安排: who receives on which day of the month; proposed by a rule, changed by hand, printed."""

from collections.abc import Sequence
from datetime import timedelta

from mediation_app.rules.permissions import Permission
from mediation_app.services.books import Actor, Books
from mediation_app.services.briefs.receptions import roster_files
from mediation_app.services.visiting import receptions
from mediation_app.services.visiting.receptions import DutyRow
from ui.models.looks import month_words, short_day
from ui.navigation import Command
from ui.pages.documents import ask_save, print_document
from ui.pages.reception.duty_work import propose, remove_duty, write_duty
from ui.pages.reception.month_panel import MonthPanel, why_not
from ui.theme import Tone
from ui.widgets import BadgeLook, EmptyState, Group, Row, Shape
from ui.widgets.month_grid import next_month
from ui.workspace import Workspace

P = Permission
LEAST = timedelta(days=7)
"""A month with fewer days left is not planned any more."""


class RosterPanel(MonthPanel):
    """The days of a month; Enter changes one."""

    def __init__(self, workspace: Workspace) -> None:
        empty = EmptyState(
            "calendar-days",
            self.tr("这个月还没有安排接访"),
            self.tr("按“每周五、领导轮流”排一张值班表，再逐天调整。"),
        )
        super().__init__(workspace, self.tr("接访值班"), empty)
        self._rows: Sequence[DutyRow] = ()
        self.finish_bar()

    def commands(self) -> tuple[Command, ...]:
        """Offer to have a roster made, to change it by hand, and to print it."""
        return (*self._work_commands(), *self._paper_commands())

    def refresh(self) -> None:
        """Read the month."""
        self.workspace.ask(receptions.duties, self.month.first, self.month.last, done=self._take, owner=self)

    def current(self) -> DutyRow | None:
        """Return the chosen day."""
        row = self.list.current()
        return next((duty for duty in self._rows if row and duty.duty_id == row.target), None)

    def add(self) -> None:
        """Put somebody on the roster."""
        write_duty(self.workspace, self, None, max(self.month.first, self.workspace.today()), self.refresh)

    def open_row(self) -> None:
        """Change the chosen day."""
        row = self.current()
        if row is not None and not why_not(self.workspace, P.PLAN_RECEPTION):
            write_duty(self.workspace, self, row, row.on, self.refresh)

    def remove(self) -> None:
        """Take the chosen day off."""
        row = self.current()
        if row is not None and not why_not(self.workspace, P.PLAN_RECEPTION):
            remove_duty(self.workspace, self, row, self.refresh)

    def propose(self) -> None:
        """Have a roster made for the month, the next one where this one is nearly over."""
        if self.month.last - self.workspace.today() < LEAST:
            self.month.show_month(next_month(max(self.month.first, self.workspace.today())))
        propose(self.workspace, self, self.month.first, self.month.last, self.refresh)

    def print_roster(self) -> None:
        """Print the month's roster."""
        print_document(self.workspace, self, self._title(), self.files)

    def save_roster(self) -> None:
        """Save the month's roster."""
        ask_save(self.workspace, self, self._title(), self.files)

    def files(self, books: Books, actor: Actor) -> tuple[bytes, bytes]:
        """Draw the month's roster."""
        return roster_files(books, actor, self.month.first, self.month.last)

    def _work_commands(self) -> tuple[Command, ...]:
        denied = why_not(self.workspace, P.PLAN_RECEPTION)
        none = "" if self.current() is not None else self.tr("没有选中接访日")
        return (
            Command(
                key="roster-propose",
                title=self.tr("排值班表"),
                run=self.propose,
                shortcut="Ctrl+R",
                icon="wand-sparkles",
                kind="primary",
                enabled=not denied,
                why=denied,
            ),
            Command(
                key="duty-add",
                title=self.tr("添加一天"),
                run=self.add,
                shortcut="Ctrl+N",
                icon="plus",
                enabled=not denied,
                why=denied,
            ),
            Command(
                key="duty-change",
                title=self.tr("修改"),
                run=self.open_row,
                shortcut="Ctrl+U",
                icon="pencil",
                enabled=not (denied or none),
                why=denied or none,
            ),
            Command(
                key="duty-remove",
                title=self.tr("取消"),
                run=self.remove,
                shortcut="Ctrl+D",
                icon="ban",
                enabled=not (denied or none),
                why=denied or none,
            ),
        )

    def _paper_commands(self) -> tuple[Command, ...]:
        why = "" if self.workspace.may(P.PRINT_PAPER) else self.tr("没有打印的权限")
        return (
            Command(
                key="roster-print",
                title=self.tr("打印值班表"),
                run=self.print_roster,
                shortcut="F9",
                icon="printer",
                enabled=not why,
                why=why,
            ),
            Command(
                key="roster-save",
                title=self.tr("另存值班表"),
                run=self.save_roster,
                shortcut="Ctrl+S",
                enabled=not why,
                why=why,
            ),
        )

    def _title(self) -> str:
        return self.tr("接访值班表 {month}").format(month=f"{self.month.first:%Y-%m}")

    def _take(self, rows: Sequence[DutyRow]) -> None:
        self._rows = rows
        title = month_words(self.month.first, self.workspace.today())
        self.show_groups((Group(title=title, rows=tuple(map(self._row, rows))),) if rows else ())
        people = sum(row.contacts for row in rows)
        self.tell(self.tr("{count} 次接访，已接待 {people} 件").format(count=len(rows), people=people))

    def _row(self, duty: DutyRow) -> Row:
        day = short_day(duty.on, self.workspace.today())
        details = (duty.place, duty.hours, duty.units, duty.note)
        return Row(
            title="　".join(part for part in (day, duty.leader, duty.post) if part),
            text="　".join(part for part in details if part),
            badge=self._look(duty),
            note=self.tr("接待 {count} 件").format(count=duty.contacts) if duty.contacts else "",
            target=duty.duty_id,
        )

    def _look(self, duty: DutyRow) -> BadgeLook | None:
        if duty.deputy:
            words = self.tr("不在岗，{name}代").format(name=duty.deputy)
            return BadgeLook(words, Tone.PLAIN, Shape.SQUARE)
        if duty.on == self.workspace.today():
            return BadgeLook(self.tr("今天"), Tone.BLUE, Shape.DOT)
        return BadgeLook(self.tr("联合接访"), Tone.ACCENT, Shape.HALF) if duty.is_joint else None
