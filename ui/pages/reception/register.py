"""接访登记: who came, what about, and how he was answered; a line becomes a case."""

from collections.abc import Sequence
from itertools import groupby

from PySide6.QtWidgets import QButtonGroup, QPushButton

from forms.matter_labels import CONTACT_WAY
from mediation_app.rules.permissions import Permission
from mediation_app.services.books import Actor, Books
from mediation_app.services.briefs.receptions import register_files
from mediation_app.services.visiting import receptions
from mediation_app.services.visiting.receptions import ContactRow
from resources.i18n import translate
from ui.models.looks import short_day
from ui.navigation import Command
from ui.pages.documents import ask_save, print_document
from ui.pages.reception.contact_work import answer_later, link_case, make_case, show_phone, write_contact
from ui.pages.reception.month_panel import MonthPanel, why_not
from ui.theme import Tone
from ui.widgets import BadgeLook, EmptyState, Group, Row, Shape, button
from ui.wording import labelled
from ui.workspace import Workspace

P = Permission
Lines = tuple[ContactRow, ...]


class RegisterPanel(MonthPanel):
    """The month by day; Enter makes a case of a line, or opens the one it has become."""

    def __init__(self, workspace: Workspace) -> None:
        empty = EmptyState(
            "message-square-text",
            self.tr("没有来访登记"),
            self.tr("来访、下访、入户、来电都在这里登记一条，能当场答复的当场答复，其余的一件一件有答复。"),
        )
        super().__init__(workspace, self.tr("来访登记"), empty)
        self._group = QButtonGroup(self)
        self.everything = self._scope(self.tr("全部"), checked=True)
        self.only_open = self._scope(self.tr("待答复"))
        self._rows: Sequence[ContactRow] = ()
        self.finish_bar()

    def commands(self) -> tuple[Command, ...]:
        """Offer a new line, what can be done with the chosen one, and the register as a paper."""
        row = self.current()
        return (*self._line_commands(row), *self._paper_commands(), *self._more_commands(row))

    def refresh(self) -> None:
        """Read the month, and what still waits for an answer of whatever month."""
        first, last = self.month.first, self.month.last

        def read(books: Books, actor: Actor) -> tuple[Lines, Lines]:
            rows = receptions.contacts(books, actor, first, last)
            return rows, receptions.unanswered(books, actor, books.clock().date())

        self.workspace.ask(read, done=lambda found: self._take(*found), owner=self)

    def current(self) -> ContactRow | None:
        """Return the chosen line."""
        row = self.list.current()
        return next((line for line in self._rows if row and line.contact_id == row.target), None)

    def add(self) -> None:
        """Write a new line down."""
        write_contact(self.workspace, self, None, self.refresh)

    def correct(self) -> None:
        """Correct the chosen line."""
        row = self.current()
        if row is not None:
            write_contact(self.workspace, self, row, self.refresh)

    def answer(self) -> None:
        """Write down how the chosen person was answered."""
        row = self.current()
        if row is not None:
            answer_later(self.workspace, self, row, self.refresh)

    def open_row(self) -> None:
        """Open the case of the chosen line, or make one of it."""
        row = self.current()
        if row is None:
            return
        if row.case_id is not None:
            self.workspace.open_case(row.case_id)
        elif not self._why_no_case(row):
            make_case(self.workspace, self, row)

    def link(self) -> None:
        """Attach the chosen line to a case there is already."""
        row = self.current()
        if row is not None and row.case_id is None:
            link_case(self.workspace, self, row, self.refresh)

    def show_phone(self) -> None:
        """Show the chosen person's telephone number in full."""
        row = self.current()
        if row is not None and row.masked_phone:
            show_phone(self.workspace, self, row)

    def print_register(self) -> None:
        """Print the month's register."""
        print_document(self.workspace, self, self._title(), self.files)

    def save_register(self) -> None:
        """Save the month's register."""
        ask_save(self.workspace, self, self._title(), self.files)

    def files(self, books: Books, actor: Actor) -> tuple[bytes, bytes]:
        """Draw the month's register."""
        return register_files(books, actor, self.month.first, self.month.last)

    def _line_commands(self, row: ContactRow | None) -> tuple[Command, ...]:
        none = "" if row is not None else self.tr("没有选中登记")
        denied = why_not(self.workspace, P.RECEIVE)
        case_why = none or (self._why_no_case(row) if row is not None else "")
        is_case = row is not None and row.case_id is not None
        return (
            Command(
                key="contact-add",
                title=self.tr("登记来访"),
                run=self.add,
                shortcut="Ctrl+N",
                icon="plus",
                kind="primary",
                enabled=not denied,
                why=denied,
            ),
            Command(
                key="contact-answer",
                title=self.tr("答复"),
                run=self.answer,
                shortcut="F8",
                icon="check",
                enabled=not (denied or none),
                why=denied or none,
            ),
            Command(
                key="contact-case",
                title=self.tr("打开案件") if is_case else self.tr("立件"),
                run=self.open_row,
                shortcut="Ctrl+O",
                icon="folder-open" if is_case else "folder-plus",
                enabled=is_case or not case_why,
                why=case_why,
            ),
            Command(
                key="contact-correct",
                title=self.tr("更正登记"),
                run=self.correct,
                shortcut="Ctrl+U",
                enabled=not (denied or none),
                why=denied or none,
            ),
        )

    def _more_commands(self, row: ContactRow | None) -> tuple[Command, ...]:
        """Return what is done now and then, by key or from the palette."""
        denied = why_not(self.workspace, P.RECEIVE)
        hidden = why_not(self.workspace, P.UNMASK)
        return (
            Command(
                key="contact-link",
                title=self.tr("并入已有案件"),
                run=self.link,
                shortcut="Ctrl+L",
                enabled=row is not None and row.case_id is None and not denied,
                why=denied or self.tr("没有选中未立件的登记"),
            ),
            Command(
                key="contact-phone",
                title=self.tr("查看完整电话"),
                run=self.show_phone,
                shortcut="Ctrl+P",
                enabled=row is not None and bool(row.masked_phone) and not hidden,
                why=hidden or self.tr("这条登记没有电话"),
            ),
        )

    def _paper_commands(self) -> tuple[Command, ...]:
        why = "" if self.workspace.may(P.PRINT_PAPER) else self.tr("没有打印的权限")
        return (
            Command(
                key="register-print",
                title=self.tr("打印登记表"),
                run=self.print_register,
                shortcut="F9",
                icon="printer",
                enabled=not why,
                why=why,
            ),
            Command(
                key="register-save",
                title=self.tr("另存登记表"),
                run=self.save_register,
                shortcut="Ctrl+S",
                enabled=not why,
                why=why,
            ),
        )

    def _why_no_case(self, row: ContactRow) -> str:
        if row.case_id is not None:
            return ""
        return why_not(self.workspace, P.RECEIVE) or (
            "" if self.workspace.may(P.REGISTER) else self.tr("立件由调解员、内勤或信访办负责人办理")
        )

    def _title(self) -> str:
        return self.tr("接访走访登记 {month}").format(month=f"{self.month.first:%Y-%m}")

    def _take(self, rows: Lines, waiting: Lines) -> None:
        only_open = self.only_open.isChecked()
        self._rows = waiting if only_open else rows
        today = self.workspace.today()
        groups = tuple(
            Group(title=short_day(day, today), rows=tuple(map(self._row, lines)))
            for day, found in groupby(
                sorted(self._rows, key=lambda row: row.on, reverse=not only_open), key=lambda row: row.on
            )
            if (lines := list(found))
        )
        self.show_groups(groups)
        people = sum(row.people for row in rows)
        words = self.tr("本月 {count} 件 {people} 人").format(count=len(rows), people=people)
        more = self.tr("{words}，还有 {open} 件没有答复").format(words=words, open=len(waiting))
        cased = sum(row.case_id is not None for row in waiting)
        most = self.tr("{more}（已立件 {cased} 件）").format(more=more, cased=cased)
        self.tell((most if cased else more) if waiting else words)

    def _row(self, line: ContactRow) -> Row:
        place = f"{line.village}{line.grid}"
        many = self.tr("等{count}人").format(count=line.people) if line.people > 1 else ""
        answer = labelled(self.tr("答复"), line.answer) if line.answer else ""
        details = (
            translate("Forms", CONTACT_WAY[line.way]),
            place,
            line.masked_phone,
            line.received_by,
            line.case_number,
            answer,
        )
        return Row(
            title=f"{line.name}{many}　{line.matter}".replace("\n", " "),
            text="　".join(part for part in details if part),
            badge=self._look(line),
            note=self.tr("第{ordinal}号").format(ordinal=line.ordinal),
            tip="\n".join(part for part in (line.matter, answer) if part),
            target=line.contact_id,
        )

    def _look(self, line: ContactRow) -> BadgeLook:
        if line.answered:
            return BadgeLook(self.tr("当场答复"), Tone.DONE, Shape.CHECK)
        if line.answered_on is not None:
            return BadgeLook(self.tr("已答复"), Tone.DONE, Shape.CHECK)
        if line.case_id is not None:
            return BadgeLook(self.tr("已立件"), Tone.ACCENT, Shape.HALF)
        return BadgeLook(self.tr("待答复"), Tone.PLAIN, Shape.RING)

    def _scope(self, text: str, *, checked: bool = False) -> QPushButton:
        made = button(text, "quiet")
        made.setCheckable(True)
        made.setChecked(checked)
        made.clicked.connect(self.refresh)
        self._group.addButton(made)
        self.month.row.addWidget(made)
        return made
