"""待办: papers of all cases that wait to be printed, signed or bound."""

from PySide6.QtWidgets import QStackedWidget

from mediation_app.rules.findings import Finding, Severity
from mediation_app.rules.permissions import Permission
from mediation_app.services import today as today_service
from mediation_app.services.checkup import check_agreement
from mediation_app.services.paper_values import AGREEMENT_PAPERS
from mediation_app.services.today import TodayDesk
from mediation_app.services.today_rows import TodayKind, TodayRow
from ui.models.today_rows import groups_of
from ui.navigation import Command
from ui.pages.papers.view import View
from ui.widgets import Card, EmptyState, GroupedList, Row
from ui.workspace import Workspace

WAITING = (TodayKind.TO_PRINT, TodayKind.TO_SIGN, TodayKind.TO_BIND)


class WaitingView(View):
    """F9 prints the chosen line, Enter opens the case at that paper."""

    def __init__(self, workspace: Workspace) -> None:
        super().__init__(workspace)
        self.list = GroupedList(self.tr("待办文书"))
        self.empty = EmptyState(
            "printer",
            self.tr("没有等待打印、签名或归档的文书"),
            self.tr("案件里的文书定稿后会出现在这里。空白表格随时可以打印。"),
        )
        self._sheets = QStackedWidget()
        for sheet in (self.list, self.empty):
            self._sheets.addWidget(sheet)
        card = Card(padding=1)
        card.body.addWidget(self._sheets)
        self.column.addWidget(card, 1)
        self.list.rowActivated.connect(self.open_row)
        self.list.selectionModel().currentChanged.connect(lambda *_: self.commandsChanged.emit())

    def commands(self) -> tuple[Command, ...]:
        """Offer to print the chosen line; a paper of a case is made final by that."""
        row = self.list.current()
        is_paper = row is not None and isinstance(row.target, TodayRow) and bool(row.target.papers)
        print_it = Command(
            key="papers-print",
            title=self.tr("打印"),
            run=self.print_chosen,
            shortcut="F9",
            icon="printer",
            kind="primary",
            enabled=is_paper and self.workspace.can(Permission.PRINT_PAPER),
        )
        return (print_it, self.verify_command())

    def refresh(self) -> None:
        """Ask what waits."""
        self.workspace.ask(today_service.desk_of, done=self.show_desk, owner=self)

    def focus_first(self) -> None:
        """Start in the list."""
        self.list.setFocus()

    def show_desk(self, desk: TodayDesk) -> None:
        """Show what waits of the papers."""
        waiting = ((kind, desk.rows(kind)) for kind in WAITING)
        groups = groups_of(waiting, self.workspace.today())
        self.list.show_groups(groups)
        self._sheets.setCurrentWidget(self.list if groups else self.empty)
        count = sum(len(group.rows) for group in groups)
        self.tell(self.tr("待办 {count} 份").format(count=count))
        self.countChanged.emit(count)
        self.commandsChanged.emit()

    def open_row(self, row: Row) -> None:
        """Open the case at that paper."""
        if isinstance(row.target, TodayRow) and row.target.case_id is not None:
            self.workspace.open_case(row.target.case_id, row.target.target)

    def print_chosen(self) -> None:
        """Print the papers of a line, after what the check-up warns of an agreement among them was seen."""
        row = self.list.current()
        waiting = row.target if row is not None else None
        if not isinstance(waiting, TodayRow) or waiting.case_id is None or not waiting.papers:
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
