"""What is done with a line of the clerk's desk, and the ways to it without opening the case."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QApplication, QDialog, QWidget

from mediation_app.rules.errors import AppError
from mediation_app.rules.findings import Finding
from mediation_app.rules.permissions import Permission
from mediation_app.services import papers
from mediation_app.services.paper_desk import DeskRow, Stage
from mediation_app.services.paper_desk.queueing import warnings_of
from mediation_app.services.paper_values import AGREEMENT_PAPERS, PaperKey
from ui.dialogs.base import Dialog
from ui.pages.papers.queueing import Queueing
from ui.theme import Tone
from ui.workspace import Workspace

if TYPE_CHECKING:
    from ui.pages.case.desk import CaseDesk
    from ui.pages.case.dossier import Dossier

MOST_TOLD = 12

PERMISSIONS = {
    Stage.PRINT: Permission.PRINT_PAPER,
    Stage.SIGN: Permission.TICK_SIGNATURES,
    Stage.SEAL: Permission.TICK_SIGNATURES,
    Stage.SCAN: Permission.ATTACH,
    Stage.HAND_OUT: Permission.HAND_OUT,
    Stage.BIND: Permission.EXPORT,
}
"""Who may do what a stage asks for."""


class DeskWork(QObject):
    """Do the work of lines over a page; the case of a verb is read first, as when it is opened."""

    progressed = Signal(int, int)
    """How many lines of how many are in the print queue."""

    def __init__(self, workspace: Workspace, page: QWidget) -> None:
        super().__init__(page)
        self.workspace = workspace
        self.page = page
        self._desk: CaseDesk | None = None
        self._queueing: Queueing | None = None

    def do(self, rows: tuple[DeskRow, ...]) -> None:
        """Do what the stage of these lines asks for; all are of one stage."""
        row = rows[0]
        if row.stage is Stage.PRINT and row.is_queued:
            self.workspace.open_page("papers", ("queue", row.order_id))
        elif row.stage is Stage.PRINT:
            self._print(rows)
        elif row.stage is Stage.SCAN:
            self.workspace.open_page("papers", ("scans", row.paper_id))
        elif row.stage is Stage.BIND:
            self._bind(rows)
        else:
            self.call(row.case_id, row.verb)

    def call(self, case_id: int, call: str, over: Callable[[], object] | None = None) -> None:
        """Make a call of the dossier's verbs over this page; ``over`` when the dialog it opens is closed."""

        def run(dossier: "Dossier") -> None:
            from ui.pages.case import verbs
            from ui.pages.case.desk import CaseDesk

            if self._desk is not None:
                self._desk.deleteLater()
            self._desk = CaseDesk(self.workspace, self.page, dossier)
            self._desk.warned.connect(lambda lines: self.workspace.toast("；".join(lines)))
            verbs.run(self._desk, call)
            dialog = QApplication.activeModalWidget()
            if over is not None and isinstance(dialog, QDialog):
                dialog.finished.connect(lambda _result: over())
            elif over is not None:
                over()

        from ui.pages.case.dossier import read_dossier

        self.workspace.ask(read_dossier, case_id, done=run, failed=self._failed, owner=self)

    def sign_on_screen(self, row: DeskRow) -> None:
        """Sign the agreement of a line on the screen; one that is not issued is made final first."""
        if row.paper_id is not None:
            self.call(row.case_id, f"sign.screen:{row.paper_id}")
            return
        key = agreement_of(row)
        if key is not None:
            self._look_first(row, lambda: self._issue_and_sign(row, key))

    def _issue_and_sign(self, row: DeskRow, key: PaperKey) -> None:
        self.workspace.ask(
            papers.issue,
            row.case_id,
            key.form_code,
            done=lambda paper: self.call(row.case_id, f"sign.screen:{paper.id}"),
            failed=self._failed,
            owner=self,
        )

    # ---- printing

    def _look_first(self, row: DeskRow, go: Callable[[], object]) -> None:
        """Go on after what the check-up warns of an agreement that becomes final was seen."""
        self.workspace.ask(
            warnings_of,
            row,
            done=lambda found: self._ask_to_look(row, found, go),
            failed=self._failed,
            owner=self,
        )

    def _ask_to_look(self, row: DeskRow, found: tuple[Finding, ...], go: Callable[[], object]) -> None:
        if not found:
            go()
            return
        from ui.pages.case.dialogs.checkup_dialog import ask_to_look

        ask_to_look(self.page, found, go, lambda _finding: self.workspace.open_case(row.case_id, "agreement"))

    def _print(self, rows: tuple[DeskRow, ...]) -> None:
        """Put papers into the queue; of one line after its warnings were seen."""
        if len(rows) > 1:
            self._enqueue(rows)
        else:
            self._look_first(rows[0], lambda: self._enqueue(rows, looked_at=True))

    def _enqueue(self, rows: tuple[DeskRow, ...], *, looked_at: bool = False) -> None:
        if self._queueing is not None:
            self.workspace.toast(self.tr("上一批还没有放完，请稍等"))
            return
        self._queueing = Queueing(self.workspace, rows, self)
        self._queueing.progressed.connect(self.progressed)
        self._queueing.finished.connect(lambda: self._enqueued(rows))
        self._queueing.start(looked_at=looked_at)

    def stop(self) -> None:
        """Put no more lines into the queue."""
        if self._queueing is not None:
            self._queueing.stop()

    def _enqueued(self, rows: tuple[DeskRow, ...]) -> None:
        queueing, self._queueing = self._queueing, None
        if queueing is None:
            return
        if len(rows) > 1:
            self.workspace.changes.casesChanged.emit()
        else:
            self.workspace.changes.caseChanged.emit(rows[0].case_id)
        if queueing.refused:
            self._tell_refused(queueing.refused)
        if queueing.ids:
            self.workspace.toast(self.tr("{count} 份已进打印队列").format(count=len(queueing.ids)))
            self.workspace.open_page("papers", ("queue", queueing.ids[0]))
        queueing.deleteLater()

    def _tell_refused(self, refused: list[str]) -> None:
        title = self.tr("{count} 件没有放进打印队列").format(count=len(refused))
        dialog = Dialog(self.page, title)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        lines = refused[:MOST_TOLD]
        if len(refused) > MOST_TOLD:
            lines.append(self.tr("……另有 {count} 件").format(count=len(refused) - MOST_TOLD))
        dialog.notice.tell("\n".join(lines), Tone.ORANGE)
        dialog.add_buttons(self.tr("知道了"), cancel_text="")
        dialog.open()

    # ---- binding

    def _bind(self, rows: tuple[DeskRow, ...]) -> None:
        from ui.dialogs.bind import BindDialog

        chosen = tuple((row.case_id, f"{row.number}　{row.title}") for row in rows)
        dialog = BindDialog(self.workspace, chosen, self.page)
        dialog.finished.connect(lambda _result: self.workspace.changes.casesChanged.emit())
        dialog.open()

    def _failed(self, error: AppError) -> None:
        self.workspace.show_error(error, self.page)


def agreement_of(row: DeskRow) -> PaperKey | None:
    """Return the agreement among the papers of a line, None where there is none."""
    return next((key for key in row.keys if key.form_code in AGREEMENT_PAPERS.values()), None)
