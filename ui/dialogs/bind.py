"""制作卷宗: look at what will be bound, choose how, bind one case or many, open the folder."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QStandardPaths, Qt, QUrl
from PySide6.QtGui import QDesktopServices, QGuiApplication
from PySide6.QtWidgets import (
    QCheckBox,
    QFileDialog,
    QLineEdit,
    QProgressBar,
    QVBoxLayout,
    QWidget,
)

from mediation_app.rules.errors import AppError
from mediation_app.rules.findings import Finding
from mediation_app.rules.permissions import Permission
from mediation_app.services.books import Actor, Books
from mediation_app.services.dossiers.batch import NotBound, Outcome, bind_each
from mediation_app.services.dossiers.binding import BindOptions, BoundDossier
from mediation_app.services.dossiers.plan import DossierPlan, plan_of
from mediation_app.services.self_check import self_check
from ui.dialogs.base import Dialog
from ui.dialogs.bind_rows import groups_after, groups_before, groups_of_cases
from ui.tasks import Job, Progress
from ui.theme import Space, Tone, px
from ui.widgets import FieldRow, GroupedList, button
from ui.widgets.flow import FlowLayout
from ui.widgets.labels import label
from ui.wording import clauses
from ui.workspace import Workspace

WIDTH, HEIGHT = 820, 640


class BindDialog(Dialog):
    """Ctrl+Enter binds; Esc stops after the page under way, and closes when nothing runs."""

    def __init__(self, workspace: Workspace, cases: Sequence[tuple[int, str]], parent: QWidget) -> None:
        """``cases`` are ids with the words that name them."""
        several = len(cases) > 1
        title = (
            self.tr("装订 {count} 件案件的卷宗").format(count=len(cases)) if several else self.tr("制作卷宗")
        )
        super().__init__(parent, title, "" if several else cases[0][1])
        self.workspace, self.cases = workspace, tuple(cases)
        self.list = GroupedList(self.tr("卷内和自查"))
        self.choices = QWidget()
        self.two_sided = QCheckBox(self.tr("双面打印（背面页码在左上角）"))
        self.long_term = QCheckBox(self.tr("按长期保存格式（PDF/A）"))
        self.spine = QCheckBox(self.tr("脊背标签"))
        self.issue = QCheckBox(self.tr("能定稿的先定稿"))
        self.folder = QLineEdit(str(_usual_folder(workspace)))
        self.choose_button = button(self.tr("选择…"), icon="folder-open")
        self.folder_field = FieldRow(self.tr("存到"), self.folder, beside=self.choose_button)
        self.bar = QProgressBar()
        self.stage = label("", "muted")
        self.outcomes: list[Outcome] = []
        self._shown = 0
        self._job: Job[tuple[Outcome, ...]] | None = None
        self._build()
        self._show_first()

    def options(self) -> BindOptions:
        """Return how it shall be bound."""
        return BindOptions(
            two_sided=self.two_sided.isChecked(),
            long_term=self.long_term.isChecked(),
            spine=self.spine.isChecked(),
            issue=self.issue.isChecked(),
        )

    def accepting(self) -> None:
        """Bind; close when that is done already."""
        if self._job is not None:
            return
        if self.outcomes and not any(isinstance(outcome, NotBound) for outcome in self.outcomes):
            self.accept()
            return
        if not self.folder.text().strip():
            self.notice.tell(self.tr("请先选择存到哪个文件夹"), Tone.ORANGE)
            self.folder.setFocus()
            return
        self._begin(Path(self.folder.text().strip()).expanduser())

    def reject(self) -> None:
        """Stop what runs: dossiers bound so far stay, nothing half written does."""
        if self._job is None:
            super().reject()
            return
        self._job.cancel()
        self._ended()
        self._show_outcomes()
        words = self.tr("已停止，装订好的 {count} 件都在").format(count=len(self.outcomes))
        self.notice.tell(words, Tone.ORANGE)

    def choose_folder(self) -> None:
        """Let a folder be chosen."""
        chosen = QFileDialog.getExistingDirectory(self, self.tr("卷宗存到哪里"), self.folder.text())
        if chosen:
            self.folder.setText(chosen)

    def open_folder(self) -> None:
        """Show the folder in the system's own window."""
        QDesktopServices.openUrl(QUrl.fromLocalFile(self.folder.text()))

    # ---- what is shown

    def _show_first(self) -> None:
        if len(self.cases) > 1:
            self.list.show_groups(groups_of_cases(self.cases, ()))
            return
        case_id = self.cases[0][0]

        def read(books: Books, actor: Actor) -> tuple[DossierPlan, tuple[Finding, ...]]:
            return plan_of(books, actor, case_id), self_check(books, actor, case_id)

        self.workspace.ask(
            read,
            done=lambda found: self.list.show_groups(groups_before(*found)),
            failed=self.show_problem,
            owner=self,
        )

    def _begin(self, folder: Path) -> None:
        self.notice.clear()
        self.outcomes, self._shown = [], 0
        self.workspace.settings.dossier_folder = folder
        self.busy(True)
        self.choices.setEnabled(False)
        self.bar.setRange(0, 0)
        self.bar.show()
        self.stage.show()
        work, ids, options = self.workspace, [case_id for case_id, _ in self.cases], self.options()
        self._job = work.tasks.run_long(
            lambda progress: self._bind(ids, folder, options, progress),
            progressed=self._progressed,
            done=self._done,
            failed=self._failed,
            owner=self,
        )

    def _bind(
        self, ids: list[int], folder: Path, options: BindOptions, progress: Progress
    ) -> tuple[Outcome, ...]:
        """Bind on the database thread; what is bound is noted as it comes, for when it is called off."""
        work = self.workspace
        found = bind_each(work.books, work.actor, ids, folder, options=options, progress=progress.step)
        for outcome in found:
            self.outcomes.append(outcome)
        return tuple(self.outcomes)

    def _progressed(self, done: int, total: int, what: str) -> None:
        self.bar.setRange(0, total if total > 1 else 0)
        self.bar.setValue(done)
        place = self.tr("第{number}件，共{total}件").format(number=min(done + 1, total), total=total)
        self.stage.setText(clauses((place, what)) if len(self.cases) > 1 else what)
        self._show_outcomes()

    def _show_outcomes(self) -> None:
        """Mark each of several cases with what became of it, as soon as that is known."""
        outcomes = tuple(self.outcomes)
        if len(self.cases) > 1 and len(outcomes) != self._shown:
            self._shown = len(outcomes)
            self.list.show_groups(groups_of_cases(self.cases, outcomes))

    def _done(self, outcomes: tuple[Outcome, ...]) -> None:
        self._ended()
        failed = sum(isinstance(outcome, NotBound) for outcome in outcomes)
        bound = [outcome for outcome in outcomes if isinstance(outcome, BoundDossier)]
        told = sum(bool(outcome.problems) for outcome in bound)
        words = self.tr("已装订 {count} 件，共 {pages} 页").format(
            count=len(bound), pages=sum(outcome.pages for outcome in bound)
        )
        if told:
            words += self.tr("；{count} 件有要说明的").format(count=told)
        if failed:
            words += self.tr("；{count} 件没有装订，原因见下").format(count=failed)
        self.notice.tell(words, Tone.ORANGE if failed or told else Tone.BLUE)
        is_one = bool(bound) and len(self.cases) == 1
        self.list.show_groups(groups_after(bound[0]) if is_one else groups_of_cases(self.cases, outcomes))
        if failed:
            self.accept_button.setText(self.tr("再装订一次"))
        else:
            self.only_close(self.tr("关闭"))
            self.choices.setEnabled(False)
        self.open_button.show()
        self.open_button.setFocus()
        self.workspace.changes.casesChanged.emit()

    def _failed(self, error: AppError) -> None:
        self._ended()
        self.show_problem(error)

    def _ended(self) -> None:
        self._job = None
        self.busy(False)
        self.choices.setEnabled(True)
        self.bar.hide()
        self.stage.hide()

    # ---- how it is built

    def _build(self) -> None:
        may_issue = self.workspace.can(Permission.ISSUE_PAPER)
        self.issue.setChecked(may_issue)
        self.issue.setEnabled(may_issue)
        self.choose_button.clicked.connect(self.choose_folder)
        self.folder.setAccessibleName(self.tr("存到哪个文件夹"))
        self.body.addWidget(self.list, 1)
        choices = QVBoxLayout(self.choices)
        choices.setContentsMargins(0, 0, 0, 0)
        choices.setSpacing(px(Space.M))
        switches = FlowLayout(gap=Space.L, line_gap=Space.XS)
        for switch in (self.two_sided, self.long_term, self.spine, self.issue):
            switch.setAccessibleName(switch.text())
            switches.addWidget(switch)
        choices.addLayout(switches)
        choices.addWidget(self.folder_field)
        self.body.addWidget(self.choices)
        running = QVBoxLayout()
        running.setSpacing(px(Space.XS))
        self.bar.setTextVisible(False)
        self.bar.setAccessibleName(self.tr("装订进度"))
        for widget in (self.bar, self.stage):
            widget.hide()
            running.addWidget(widget)
        self.body.addLayout(running)
        self.open_button = button(self.tr("打开文件夹"), icon="folder-open")
        self.open_button.clicked.connect(self.open_folder)
        self.open_button.hide()
        self.accept_button = self.add_buttons(self.tr("装订"), extra=(self.open_button,))
        self.accept_button.setToolTip(self.tr("Ctrl+Enter"))
        room = QGuiApplication.primaryScreen().availableGeometry()
        self.resize(min(px(WIDTH), room.width() - 40), min(px(HEIGHT), room.height() - 60))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.list.setFocus()


def _usual_folder(workspace: Workspace) -> Path:
    """Return the folder used last, else one for dossiers among the user's documents."""
    last = workspace.settings.dossier_folder
    if last is not None:
        return last
    documents = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
    return Path(documents or Path.home()) / "卷宗"
