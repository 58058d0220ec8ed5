"""The paper in the middle of the dossier: as it will be printed, or what is missing before there is one."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from mediation_app.rules.errors import AppError, NotFound
from mediation_app.services import papers
from mediation_app.services.covered_papers import KEPT_BACK
from mediation_app.services.paper_standing import Slip
from mediation_app.services.papers import Preview
from resources.i18n import render
from ui.navigation import Command
from ui.pages.case.desk import CaseDesk
from ui.pages.case.files_pane import FilesPane
from ui.pages.case.verbs import verb_of, why_not
from ui.tasks import Job
from ui.theme import Space, Tone, px
from ui.widgets import EmptyState, Notice
from ui.widgets.pdf_view import PdfView

_MAKING = {
    "mediation_record": "session.new",
    "inquiry_record": "inquiry.edit:0",
    "visit_record": "visit.new",
    "agreement": "agreement.draw",
}


class PaperPane(QWidget):
    """Shows a slip: its PDF, its files, or how to begin."""

    wanted = Signal(str)

    def __init__(self, desk: CaseDesk) -> None:
        super().__init__()
        self._desk = desk
        self._job: Job[Preview] | None = None
        self.shown: Slip | None = None
        self._preview: Preview | None = None
        self._told_above: frozenset[str] = frozenset()
        self.pdf = PdfView(desk.workspace.tasks)
        self.files = FilesPane()
        self.notice = Notice()
        self._empty = QWidget()
        self._stack = QStackedWidget()
        self._stack.addWidget(self.pdf)
        self._stack.addWidget(self.files)
        self._stack.addWidget(self._empty)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(Space.S))
        column.addWidget(self.notice)
        column.addWidget(self._stack, 1)
        self.files.wanted.connect(self.wanted)

    def show_slip(self, desk: CaseDesk, slip: Slip) -> None:
        """Show a line of the dossier as it is now."""
        is_same = self.shown is not None and _key(self.shown) == _key(slip)
        self._desk, self.shown, self._preview = desk, slip, None
        if self._job is not None:
            self._job.cancel()
        self.notice.clear()
        if not slip.form_code and slip.files is not None:
            self.files.show_files(desk, slip.files, slip.file_ids)
            self._stack.setCurrentWidget(self.files)
            return
        if not is_same:
            self.pdf.clear()
        self._job = desk.workspace.ask(
            papers.preview,
            desk.case.id,
            slip.form_code,
            slip.subject_id,
            done=self._show,
            failed=self._nothing_yet,
            owner=self,
        )

    def focus_first(self) -> None:
        """Go into the paper."""
        self._stack.currentWidget().setFocus()

    def _show(self, preview: Preview) -> None:
        if preview.has_only_word:
            self._show_only_word(preview)
            return
        if preview.is_kept_back:
            self.pdf.clear()
        else:
            self.pdf.show_pdf(preview.pdf)
        self._stack.setCurrentWidget(self.pdf)
        self._preview = preview
        self._tell()

    def leave_out(self, told: frozenset[str]) -> None:
        """Say no longer here why the paper cannot be final yet what stands above it."""
        self._told_above = told
        if self._preview is not None:
            self._tell()

    def _tell(self) -> None:
        preview = self._preview
        if preview is None:
            return
        if preview.is_kept_back:
            self.notice.tell(render(KEPT_BACK), Tone.QUIET)
            return
        missing = [render(one) for one in preview.missing_characters]
        blocked = [render(one) for one in (self.shown.blocked_by if self.shown else ())]
        blocked = [one for one in blocked if one not in self._told_above]
        if missing:
            self.notice.tell("\n".join(missing), Tone.ORANGE)
        elif blocked and not preview.is_issued:
            self.notice.tell(self.tr("还不能定稿：{why}").format(why=self.tr("；").join(blocked)), Tone.QUIET)
        else:
            self.notice.clear()

    def _show_only_word(self, preview: Preview) -> None:
        """Offer to open a version of which there are no pages."""
        self.pdf.clear()
        action = Command(
            key="paper.word",
            title=self.tr("用 Word 打开"),
            run=lambda: self.wanted.emit("paper.word"),
            icon="external-link",
            kind="primary",
        )
        title = self.tr("第{version}版只有 Word 稿").format(version=preview.version)
        text = self.tr("这一版没有转成 PDF。请打印 Word 稿，签署后扫描回来附卷。")
        self._put_empty(EmptyState("file-text", title, text, action))
        self._stack.setCurrentWidget(self._empty)

    def _nothing_yet(self, error: AppError) -> None:
        if not isinstance(error, NotFound):
            self.notice.tell(render(error.message), Tone.RED, render(error.advice) if error.advice else "")
        call = _MAKING.get(self.shown.form_code if self.shown else "", "")
        self._replace_empty(call, render(error.message))
        self._stack.setCurrentWidget(self._empty)

    def _replace_empty(self, call: str, text: str) -> None:
        action = None
        if call:
            verb, reason = verb_of(call), why_not(self._desk, call)
            action = Command(
                key=call,
                title=verb.words,
                run=lambda: self.wanted.emit(call),
                icon=verb.icon,
                kind="primary",
                enabled=not reason,
            )
            text = reason or self.tr("办了这一步，就有这份文书。")
        self._put_empty(EmptyState("file-text", self.tr("还没有这份文书"), text, action))

    def _put_empty(self, made: EmptyState) -> None:
        self._stack.removeWidget(self._empty)
        self._empty.deleteLater()
        self._empty = made
        self._stack.addWidget(made)


def _key(slip: Slip) -> tuple[object, ...]:
    return slip.form_code, slip.subject_id, slip.files
