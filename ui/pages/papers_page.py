"""文书: papers of all cases that wait to be printed, signed or bound, blank forms, and dossiers to bind."""

from datetime import datetime
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QButtonGroup, QFileDialog, QHBoxLayout, QPushButton, QStackedWidget, QWidget

from forms.registry import FORMS
from mediation_app.rules.findings import Finding, Severity
from mediation_app.rules.permissions import Permission
from mediation_app.services import outward, papers
from mediation_app.services import today as today_service
from mediation_app.services.checkup import check_agreement
from mediation_app.services.dossiers.shelf import Shelf, shelf
from mediation_app.services.paper_values import AGREEMENT_PAPERS
from mediation_app.services.today import TodayDesk
from mediation_app.services.today_rows import TodayKind, TodayRow
from ui.dialogs.last_folder import last_folder
from ui.models.today_rows import groups_of
from ui.navigation import Command
from ui.pages.base import Page
from ui.pages.shelf_list import ShelfList
from ui.theme import Space, px
from ui.widgets import Card, EmptyState, Group, GroupedList, PageHeader, Row, button
from ui.wording import form_title
from ui.workspace import Workspace

WAITING = (TodayKind.TO_PRINT, TodayKind.TO_SIGN, TodayKind.TO_BIND)


class PapersPage(Page):
    """Three lists behind three buttons; F9 prints the chosen line, or binds the chosen dossiers."""

    def __init__(self, workspace: Workspace, parent: QWidget | None = None) -> None:
        super().__init__(workspace, parent)
        self.header = PageHeader(self.tr("文书"), " ")
        self.waiting = GroupedList(self.tr("待办文书"))
        self.blanks = GroupedList(self.tr("空白表格"))
        self.shelf = ShelfList()
        self.empty = EmptyState(
            "printer",
            self.tr("没有等待打印、签名或归档的文书"),
            self.tr("案件里的文书定稿后会出现在这里。空白表格随时可以打印。"),
        )
        self.no_dossiers = EmptyState(
            "library",
            self.tr("还没有可以装订的卷宗"),
            self.tr("有了结果或已结案的案件会出现在这里：空格键选择，F9 装订成一个 PDF。"),
        )
        self.waiting_tab = self._tab(self.tr("待办文书"))
        self.blanks_tab = self._tab(self.tr("空白表格"))
        self.shelf_tab = self._tab(self.tr("卷宗"))
        self._build()
        self.waiting_tab.setChecked(True)
        self.blanks.show_groups(self._catalogue())

    def title(self) -> str:
        """Return the page's name."""
        return self.tr("文书")

    def commands(self) -> tuple[Command, ...]:
        """Offer to print, to open the case, to save a blank form, and to change the list."""
        switch = Command(key="papers-switch", title=self.tr("换列表"), run=self.switch, shortcut="Ctrl+Tab")
        if self._shows_shelf():
            return (self._bind_command(), switch)
        print_it = Command(
            key="papers-print",
            title=self.tr("打印"),
            run=self.print_chosen,
            shortcut="F9",
            icon="printer",
            kind="primary",
            enabled=self._can_print(),
        )
        save = Command(
            key="papers-save",
            title=self.tr("另存空白表格"),
            run=self.save_blank,
            shortcut="Ctrl+S",
            enabled=self._shows_blanks() and self.blanks.current() is not None,
        )
        return (print_it, save, switch) if self._shows_blanks() else (print_it, switch)

    def refresh(self) -> None:
        """Ask what waits."""
        self.workspace.ask(today_service.desk_of, done=self.show_desk, owner=self)
        self.workspace.ask(shelf, done=self.show_shelf, owner=self)

    def open_at(self, target: object) -> None:
        """Show the blank form of that code."""
        self.blanks_tab.setChecked(True)
        self.blanks.go_to(target)
        self._show_list()

    def focus_first(self) -> None:
        """Start in the list that is shown."""
        self._list().setFocus()

    def show_shelf(self, found: Shelf) -> None:
        """Show which dossiers can be bound."""
        self.shelf.show_shelf(found)
        waiting = f" {found.waiting_in_all}" if found.waiting_in_all else ""
        self.shelf_tab.setText(self.tr("卷宗") + waiting)
        self._show_list()

    def show_desk(self, desk: TodayDesk) -> None:
        """Show what waits of the papers."""
        waiting = ((kind, desk.rows(kind)) for kind in WAITING)
        groups = groups_of(waiting, self.workspace.today())
        self.waiting.show_groups(groups)
        self._has_waiting = bool(groups)
        count = sum(len(group.rows) for group in groups)
        self.header.set_subtitle(
            self.tr("待办 {count} 份，空白表格 {forms} 种").format(count=count, forms=len(FORMS))
        )
        self._show_list()

    def switch(self) -> None:
        """Show the next list."""
        tabs = self._tabs.buttons()
        tabs[(tabs.index(self._tabs.checkedButton()) + 1) % len(tabs)].click()

    def open_row(self, row: Row) -> None:
        """Open the case at that paper, or print that blank form."""
        if self._shows_shelf() and isinstance(row.target, int):
            self.workspace.open_case(row.target)
        elif isinstance(row.target, TodayRow) and row.target.case_id is not None:
            self.workspace.open_case(row.target.case_id, row.target.target)
        elif self.workspace.may(Permission.PRINT_PAPER):
            self.print_chosen()

    def verify(self) -> None:
        """Ask whether a file or a printed paper is one that was issued."""
        from ui.dialogs.verify import VerifyDialog

        dialog = VerifyDialog(self.workspace, self)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.open()

    def print_chosen(self) -> None:
        """Print the chosen paper, which is issued by that, or the chosen blank form."""
        if self._shows_shelf():
            self.bind_chosen()
        elif self._shows_blanks():
            self._print_blank(self.blanks.current())
        else:
            self._print_slip(self.waiting.current())

    def bind_chosen(self) -> None:
        """Bind the marked dossiers, or the current one."""
        chosen = self.shelf.chosen()
        if chosen and self.workspace.can(Permission.EXPORT):
            from ui.dialogs.bind import BindDialog

            BindDialog(self.workspace, chosen, self).open()

    def save_blank(self) -> None:
        """Save the chosen blank form as PDF or Word."""
        row = self.blanks.current()
        if row is None:
            return
        kinds = "PDF (*.pdf);;Word (*.docx)"
        settings = self.workspace.settings
        proposed = str(last_folder(settings) / f"{row.title}.pdf")
        chosen, _ = QFileDialog.getSaveFileName(self, self.tr("另存空白表格"), proposed, kinds)
        if chosen:
            code, work, path = str(row.target), self.workspace, Path(chosen)
            settings.file_folder = path.parent
            work.tasks.run(
                lambda: _save_blank(code, path, work.now()),
                done=lambda written: work.toast(self.tr("已保存到 {path}").format(path=written)),
                owner=self,
            )

    def _print_blank(self, row: Row | None) -> None:
        from ui import printing

        if row is not None:
            code, work = str(row.target), self.workspace
            work.tasks.run(
                lambda: papers.blank_pdf(code, work.now()),
                done=lambda pdf: printing.print_pdf(work, pdf, row.title, self),
                owner=self,
            )

    def _print_slip(self, row: Row | None) -> None:
        """Print the papers of a line, after what the check-up warns of an agreement among them was seen."""
        waiting = row.target if row is not None else None
        if not isinstance(waiting, TodayRow) or waiting.case_id is None:
            return
        if not any(code in AGREEMENT_PAPERS.values() for code, _ in waiting.papers):
            self._print_papers(waiting, waiting.case_id)
            return
        self.workspace.ask(
            check_agreement,
            waiting.case_id,
            done=lambda found: self._look_first(waiting, found),
            failed=lambda error: self.workspace.show_error(error, self),
            owner=self,
        )

    def _look_first(self, waiting: TodayRow, findings: tuple[Finding, ...]) -> None:
        from ui.pages.case.dialogs.checkup_dialog import ask_to_look

        case_id = waiting.case_id or 0
        warned = tuple(one for one in findings if one.severity is Severity.WARN)
        if not warned:
            self._print_papers(waiting, case_id)
            return
        ask_to_look(
            self,
            warned,
            lambda: self._print_papers(waiting, case_id),
            lambda _finding: self.workspace.open_case(case_id, "agreement"),
        )

    def _print_papers(self, waiting: TodayRow, case_id: int) -> None:
        from ui import printing

        slips = tuple(printing.SlipToPrint(case_id, code, subject) for code, subject in waiting.papers)
        job = printing.print_slips(self.workspace, slips, waiting.title, self)
        job.then(lambda: self.workspace.changes.caseChanged.emit(case_id))

    def _can_print(self) -> bool:
        """Tell whether the chosen line can be printed; a paper of a case is made final by that."""
        if self._shows_shelf():
            return self.workspace.can(Permission.EXPORT) and bool(self.shelf.chosen())
        if self._shows_blanks():
            return self.workspace.may(Permission.PRINT_PAPER) and self.blanks.current() is not None
        row = self.waiting.current()
        is_paper = row is not None and isinstance(row.target, TodayRow) and bool(row.target.papers)
        return is_paper and self.workspace.can(Permission.PRINT_PAPER)

    def _shows_blanks(self) -> bool:
        return self.blanks_tab.isChecked()

    def _shows_shelf(self) -> bool:
        return self.shelf_tab.isChecked()

    def _list(self) -> GroupedList:
        """Return the list that is shown."""
        return self.shelf if self._shows_shelf() else self.blanks if self._shows_blanks() else self.waiting

    def _show_list(self) -> None:
        chosen = self._list()
        is_empty = chosen is self.waiting and not self._has_waiting
        if chosen is self.shelf and not self.shelf.model().rowCount():
            self._sheets.setCurrentWidget(self.no_dossiers)
        else:
            self._sheets.setCurrentWidget(self.empty if is_empty else chosen)
        self._chosen_changed()

    def _bind_command(self) -> Command:
        return Command(
            key="papers-bind",
            title=self.tr("装订卷宗"),
            run=self.bind_chosen,
            shortcut="F9",
            icon="library",
            kind="primary",
            enabled=self._can_print(),
        )

    def _chosen_changed(self) -> None:
        """Tell the window and the buttons what can be done with the chosen line."""
        self.print_button.setEnabled(self._can_print())
        marked = len(self.shelf.chosen()) if self._shows_shelf() else 0
        words = self.tr("装订 {count} 件").format(count=marked) if marked > 1 else self.tr("装订卷宗")
        self.print_button.setText(words if self._shows_shelf() else self.tr("打印"))
        self.print_button.setAccessibleName(self.print_button.text())
        self.save_button.setVisible(self._shows_blanks())
        self.commandsChanged.emit()

    def _catalogue(self) -> tuple[Group, ...]:
        rows = tuple(
            Row(title=form_title(form.spec.title, form.spec.variant), target=code)
            for code, form in FORMS.items()
        )
        return (Group(title=self.tr("停电或外出时打印备用"), rows=rows),)

    def _tab(self, text: str) -> QPushButton:
        made = button(text, "quiet")
        made.setCheckable(True)
        made.clicked.connect(self._tab_clicked)
        return made

    def _tab_clicked(self) -> None:
        self._show_list()
        self.focus_first()

    def _build(self) -> None:
        self._has_waiting = False
        self._tabs = QButtonGroup(self)
        bar = QHBoxLayout()
        bar.setSpacing(px(Space.XS))
        for tab in (self.waiting_tab, self.blanks_tab, self.shelf_tab):
            self._tabs.addButton(tab)
            bar.addWidget(tab)
        bar.addStretch(1)
        self._sheets = QStackedWidget()
        for sheet in (self.waiting, self.blanks, self.shelf, self.empty, self.no_dossiers):
            self._sheets.addWidget(sheet)
        card = Card(padding=1)
        card.body.addWidget(self._sheets)
        self.save_button = button(self.tr("另存为…"), icon="save", key="Ctrl+S")
        self.save_button.clicked.connect(self.save_blank)
        self.verify_button = button(self.tr("验证文书…"), icon="scan-line")
        self.verify_button.clicked.connect(self.verify)
        self.print_button = button(self.tr("打印"), "primary", icon="printer", key="F9")
        self.print_button.clicked.connect(self.print_chosen)
        for action in (self.verify_button, self.save_button, self.print_button):
            self.header.add_action(action)
        self.column.addWidget(self.header)
        self.column.addLayout(bar)
        self.column.addWidget(card, 1)
        self.shelf.choiceChanged.connect(self._chosen_changed)
        for rows in (self.waiting, self.blanks, self.shelf):
            rows.rowActivated.connect(self.open_row)
            rows.selectionModel().currentChanged.connect(lambda *_: self._chosen_changed())


def _save_blank(code: str, path: Path, now: datetime) -> Path:
    make = papers.blank_docx if path.suffix.lower() == ".docx" else papers.blank_pdf
    return outward.write_new(path.parent, path.name, make(code, now))
