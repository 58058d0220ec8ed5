"""审批: what is asked for, by whom and why; Enter agrees, 退回 needs the reason."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtGui import QShortcut
from PySide6.QtWidgets import QLineEdit, QScrollArea, QVBoxLayout, QWidget

from mediation_app.model import Case, OpinionStage
from mediation_app.rules.errors import AppError
from mediation_app.services import cases
from mediation_app.services.books import Actor, Books
from mediation_app.services.clocks import extending
from mediation_app.services.clocks.extending import DecideExtension
from mediation_app.services.leading import ownership, plans
from mediation_app.services.leading.approvals import ApprovalRow
from mediation_app.services.leading.plans import GiveOpinion
from mediation_app.services.matters import settling
from resources.i18n import translate
from ui.dialogs.base import Dialog
from ui.pages.leading.asking import changed, refused
from ui.pages.leading.extension import extended_clock
from ui.pages.leading.proposals import Part, parts_of, why_not
from ui.pages.leading.rows import APPROVALS
from ui.theme import Space, Tone, px
from ui.widgets import Card, FieldRow, button, label
from ui.workspace import Workspace

AGREED = "同意"
ONE_WAY = frozenset({"acknowledge", "sign_off"})
"""What is said without an opinion and cannot be sent back here."""
LONGEST_OPINION = 500
WIDTH, HEIGHT = 720, 560


@dataclass(frozen=True, slots=True)
class Question:
    """What waits for somebody's word, with the case it is about."""

    row: ApprovalRow
    case: Case
    parts: tuple[Part, ...]
    why_not: str
    """Why the acting person may not decide; empty when he may."""


def read_question(books: Books, actor: Actor, row: ApprovalRow) -> Question:
    """Read everything the decision needs. Raises NotFound."""
    case = cases.load(books, actor, row.case_id)
    moved = extended_clock(books, case, row.subject_id) if row.kind == "extension" else None
    return Question(row, case, parts_of(row, case, moved), why_not(row, case, actor))


def open_decision(workspace: Workspace, row: ApprovalRow, parent: QWidget) -> None:
    """Read what is asked for and open the dialog over ``parent``."""
    workspace.ask(
        read_question,
        row,
        done=lambda question: DecideDialog(workspace, question, parent).open(),
        failed=lambda error: workspace.show_error(error, parent),
        owner=parent,
    )


class DecideDialog(Dialog):
    """Show what is to be approved; say 同意, or send it back with the reason."""

    def __init__(self, workspace: Workspace, question: Question, parent: QWidget) -> None:
        super().__init__(parent, translate("LeadingRows", APPROVALS[question.row.kind]))
        self.workspace = workspace
        self.question = question
        self.line = QLineEdit(AGREED, maxLength=LONGEST_OPINION)
        self.field = FieldRow(self.tr("意见"), self.line)
        self.back_button = button(self.tr("退回"), "danger", key="Alt+R")
        self._build()
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)

    def accepting(self) -> None:
        """Agree; who may not decide only closes."""
        if self.question.why_not:
            self.reject()
            return
        self._decide(_agree(self.question, self.line.text().strip()), self.tr("已办理"))

    def send_back(self) -> None:
        """Send it back, when there is a reason."""
        reason = self.line.text().strip()
        if reason in ("", AGREED):
            self.line.clear()
            self.field.set_problem(self.tr("请写明退回的理由，提请人会看到。"))
            self.line.setFocus()
            return
        self._decide(_refuse(self.question, reason), self.tr("已退回"))

    def _agree_words(self) -> str:
        kinds = {"acknowledge": self.tr("签收"), "sign_off": self.tr("同意销号")}
        return kinds.get(self.question.row.kind, self.tr("同意"))

    def _decide(self, work: Callable[[Books, Actor], Any], text: str) -> None:
        case_id = self.question.case.id
        self.notice.clear()
        self.busy(True)
        self.workspace.ask(work, done=lambda _: self._done(case_id, text), failed=self._failed, owner=self)

    def _failed(self, error: AppError) -> None:
        self.show_problem(error)
        refused(self.workspace, error)

    def _done(self, case_id: int, text: str) -> None:
        self.accept()
        changed(self.workspace, case_id, text)

    def _build(self) -> None:
        self.body.addWidget(_sheet(self.question.parts), 1)
        may = not self.question.why_not
        can_refuse = may and self.question.row.kind not in ONE_WAY
        self.field.setVisible(can_refuse)
        self.back_button.setVisible(can_refuse)
        self.body.addWidget(self.field)
        self.back_button.clicked.connect(self.send_back)
        if may:
            accept = self.add_buttons(self._agree_words(), extra=(self.back_button,))
            QShortcut("Alt+R", self, self.back_button.click)
        else:
            self.notice.tell(self.question.why_not, Tone.YELLOW)
            accept = self.add_buttons(self.tr("关闭"), cancel_text="")
        self.line.textChanged.connect(lambda: self.field.set_problem(""))
        self.line.selectAll()
        (self.line if can_refuse else accept).setFocus()
        self.resize(px(WIDTH), px(HEIGHT))


def _sheet(parts: tuple[Part, ...]) -> Card:
    inside = QWidget()
    column = QVBoxLayout(inside)
    column.setContentsMargins(px(Space.M), px(Space.S), px(Space.M), px(Space.S))
    column.setSpacing(px(Space.XS))
    for part in parts:
        column.addWidget(label(part.title, "strong"))
        words = label(part.text, wrap=True)
        words.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        column.addWidget(words)
        column.addSpacing(px(Space.XS))
    column.addStretch(1)
    area = QScrollArea()
    area.setAccessibleName(translate("DecideDialog", "审批内容"))
    area.setWidgetResizable(True)
    area.setWidget(inside)
    sheet = Card(padding=1)
    sheet.body.addWidget(area)
    return sheet


def _agree(question: Question, opinion: str) -> Callable[[Books, Actor], Any]:
    row, revision = question.row, question.case.revision
    if row.kind == "plan":
        return _on_plan(question, opinion, agreed=True)
    if row.kind == "extension":
        return _on_extension(question, opinion, approved=True)
    if row.kind == "sign_off":
        return lambda books, actor: settling.sign_off(
            books, actor, row.case_id, books.clock().date(), revision=revision
        )
    if row.kind == "acknowledge":
        return lambda books, actor: ownership.acknowledge(books, actor, row.subject_id, revision=revision)
    say = ownership.agree if row.stage == OpinionStage.OFFICE else ownership.approve
    return lambda books, actor: say(books, actor, row.subject_id, opinion, revision=revision)


def _refuse(question: Question, reason: str) -> Callable[[Books, Actor], Any]:
    row, revision = question.row, question.case.revision
    if row.kind == "plan":
        return _on_plan(question, reason, agreed=False)
    if row.kind == "extension":
        return _on_extension(question, reason, approved=False)
    return lambda books, actor: ownership.refuse(books, actor, row.subject_id, reason, revision=revision)


def _on_plan(question: Question, text: str, *, agreed: bool) -> Callable[[Books, Actor], Any]:
    command = GiveOpinion(
        plan_id=question.row.subject_id,
        stage=OpinionStage(question.row.stage),
        agreed=agreed,
        text=text,
        revision=question.case.revision,
    )
    return lambda books, actor: plans.give_opinion(books, actor, command)


def _on_extension(question: Question, text: str, *, approved: bool) -> Callable[[Books, Actor], Any]:
    command = DecideExtension(
        extension_id=question.row.subject_id,
        approved=approved,
        opinion=text,
        revision=question.case.revision,
    )
    return lambda books, actor: extending.decide(books, actor, command)
