"""移交: another leader for several cases of one; each is proposed by itself, with its hand-over list."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QLineEdit, QListWidget, QListWidgetItem, QProgressBar, QWidget

from forms.catalogue_rows import rows
from forms.spec import Options
from mediation_app.model import Case
from mediation_app.rules.errors import UserError, spoken
from mediation_app.services import cases
from mediation_app.services.boards.leader import BoardCase, leader_board
from mediation_app.services.boards.office import LeaderLoad
from mediation_app.services.books import Actor, Books
from mediation_app.services.leading import ownership
from mediation_app.services.leading.ownership import HandoverLine, ProposeLead
from ui.dialogs.base import Dialog
from ui.pages.leading.asking import people
from ui.tasks import Job, Progress
from ui.theme import Tone, px
from ui.widgets import FieldRow
from ui.workspace import Workspace

LONGEST_REASON = 500
WIDTH, HEIGHT = 660, 560


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of one case: empty words when the change was proposed, else why it was not."""

    case_id: int
    problem: str


def open_handover(workspace: Workspace, leader: LeaderLoad, parent: QWidget) -> None:
    """Read the leader's cases and open the dialog over ``parent``."""

    def read(books: Books, actor: Actor) -> tuple[tuple[BoardCase, ...], Options]:
        board = leader_board(books, actor, leader.leader_id)
        owned = tuple(case for case in board.cases if not case.deputising)
        return owned, people(books, actor)

    def show(found: tuple[tuple[BoardCase, ...], Options]) -> None:
        HandoverDialog(workspace, leader, found[0], found[1], parent).open()

    workspace.ask(read, done=show, owner=parent)


def handover_lines(case: Case) -> tuple[HandoverLine, ...]:
    """Return the hand-over list a case begins with: what its dossier holds, else the dossier as it is."""
    listed = tuple(
        HandoverLine(str(row.get("title", "")), str(row.get("pages", "")), str(row.get("remark", "")))
        for row in rows(case)
    )
    return listed or (HandoverLine("案件卷宗"),)


class HandoverDialog(Dialog):
    """Tick the cases, choose the leader, say why; then see of each what became of it."""

    def __init__(
        self,
        workspace: Workspace,
        leader: LeaderLoad,
        owned: Sequence[BoardCase],
        options: Options,
        parent: QWidget,
    ) -> None:
        super().__init__(
            parent,
            self.tr("移交{name}的包案").format(name=leader.name),
            self.tr("逐案提请更换包案领导，批准后生效；移交清单按卷内目录列出，可在案件里修改、打印、签名。"),
        )
        self.workspace = workspace
        self.leader_box = QComboBox()
        self.reason = QLineEdit(maxLength=LONGEST_REASON)
        self.reason_field = FieldRow(self.tr("更换原因"), self.reason, required=True)
        self.list = QListWidget()
        self.bar = QProgressBar()
        self._job: Job[tuple[Outcome, ...]] | None = None
        self._is_done = False
        self._fill(leader, owned, options)
        self._build()

    def chosen(self) -> tuple[int, ...]:
        """Return the ids of the ticked cases."""
        return tuple(
            int(item.data(Qt.ItemDataRole.UserRole))
            for item in self._items()
            if item.checkState() is Qt.CheckState.Checked
        )

    def accepting(self) -> None:
        """Propose the change for each ticked case; afterwards close."""
        if self._is_done:
            self.accept()
            return
        if not self.reason.text().strip():
            self.reason_field.set_problem(self.tr("请写明更换包案领导的原因"))
            self.reason.setFocus()
            return
        if not self.chosen():
            self.notice.tell(self.tr("没有勾选案件"), Tone.ORANGE)
            return
        self._begin()

    def reject(self) -> None:
        """Stop after the case under way; what was proposed stays proposed."""
        if self._job is not None:
            self._job.cancel()
        super().reject()

    def _begin(self) -> None:
        self.busy(True)
        self.notice.clear()
        self.bar.setMaximum(len(self.chosen()))
        self.bar.show()
        work, chosen = self.workspace, self.chosen()
        leader_id, reason = int(self.leader_box.currentData()), self.reason.text().strip()
        self._job = work.tasks.run_long(
            lambda progress: _propose_all(work, chosen, leader_id, reason, progress),
            progressed=lambda done, _total, _text: self.bar.setValue(done),
            done=self._show,
            failed=self.show_problem,
            owner=self,
        )

    def _show(self, outcomes: tuple[Outcome, ...]) -> None:
        self._job = None
        self._is_done = True
        found = {one.case_id: one.problem for one in outcomes}
        for item in self._items():
            problem = found.get(int(item.data(Qt.ItemDataRole.UserRole)))
            if problem is not None:
                mark = self.tr("✔ 已提请") if not problem else self.tr("✘ {problem}").format(problem=problem)
                item.setText(f"{item.text()}　{mark}")
        failed = sum(bool(one.problem) for one in outcomes)
        words = self.tr("已提请 {count} 件，待审批").format(count=len(outcomes) - failed)
        if failed:
            words += self.tr("；{failed} 件没有提请，原因见下").format(failed=failed)
        self.notice.tell(words, Tone.ORANGE if failed else Tone.BLUE)
        self.busy(False)
        self.accept_button.setText(self.tr("关闭"))
        self.accept_button.setFocus()
        self.workspace.changes.casesChanged.emit()

    def _items(self) -> tuple[QListWidgetItem, ...]:
        return tuple(self.list.item(row) for row in range(self.list.count()))

    def _fill(self, leader: LeaderLoad, owned: Sequence[BoardCase], options: Options) -> None:
        for one in options["leaders"]:
            if int(one.code) != leader.leader_id:
                self.leader_box.addItem(one.label, int(one.code))
        for case in owned:
            item = QListWidgetItem(f"{case.number}　{case.title}")
            item.setFlags(item.flags() | Qt.ItemFlag.ItemIsUserCheckable)
            item.setCheckState(Qt.CheckState.Checked)
            item.setData(Qt.ItemDataRole.UserRole, case.case_id)
            self.list.addItem(item)

    def _build(self) -> None:
        self.leader_box.setAccessibleName(self.tr("新包案领导"))
        self.list.setAccessibleName(self.tr("要移交的案件，空格勾选"))
        self.list.setProperty("kind", "plain")
        self.bar.setTextVisible(False)
        self.bar.hide()
        self.body.addWidget(FieldRow(self.tr("新包案领导"), self.leader_box, required=True))
        self.body.addWidget(self.reason_field)
        self.body.addWidget(self.list, 1)
        self.body.addWidget(self.bar)
        self.accept_button = self.add_buttons(self.tr("提请移交"))
        self.accept_button.setEnabled(self.list.count() > 0 and self.leader_box.count() > 0)
        self.reason.textChanged.connect(lambda: self.reason_field.set_problem(""))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.resize(px(WIDTH), px(HEIGHT))
        self.leader_box.setFocus()


def _propose_all(
    work: Workspace, case_ids: Sequence[int], leader_id: int, reason: str, progress: Progress
) -> tuple[Outcome, ...]:
    found = []
    for done, case_id in enumerate(case_ids):
        progress.step(done, len(case_ids))
        found.append(Outcome(case_id, _propose(work.books, work.actor, case_id, leader_id, reason)))
    progress.step(len(case_ids), len(case_ids))
    return tuple(found)


def _propose(books: Books, actor: Actor, case_id: int, leader_id: int, reason: str) -> str:
    try:
        case = cases.load(books, actor, case_id)
        command = ProposeLead(
            case_id=case_id,
            leader_id=leader_id,
            reason=reason,
            handover=handover_lines(case),
            revision=case.revision,
        )
        ownership.propose(books, actor, command)
    except UserError as error:
        return spoken(error.message)
    return ""
