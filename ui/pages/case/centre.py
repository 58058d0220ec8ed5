"""The middle of the dossier: the paper, the entry it is made from, its words, and what happened."""

from collections.abc import Callable

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import (
    QHBoxLayout,
    QSizePolicy,
    QStackedWidget,
    QTabBar,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from forms.registry import FORMS
from mediation_app.services import papers
from mediation_app.services.checks import among
from mediation_app.services.paper_standing import Slip
from mediation_app.services.papers import OpenPaper
from ui import theme
from ui.focus import has_focus_inside
from ui.icons import icon
from ui.pages.case.checkup_panel import CheckUpPanel
from ui.pages.case.desk import CaseDesk
from ui.pages.case.editors.agreement import AgreementEditor
from ui.pages.case.editors.base import Editor
from ui.pages.case.editors.facts import FactsEditor
from ui.pages.case.editors.inquiry import InquiryEditor
from ui.pages.case.editors.matter import MatterEditor
from ui.pages.case.editors.plan import PlanEditor
from ui.pages.case.editors.session import SessionEditor
from ui.pages.case.editors.visit import VisitEditor
from ui.pages.case.editors.words import WordsEditor
from ui.pages.case.finding_target import go_to_finding
from ui.pages.case.paper_bar import PaperBar
from ui.pages.case.paper_pane import PaperPane
from ui.pages.case.timeline import Timeline
from ui.theme import Space, Tone, px
from ui.widgets import ElidedLabel, Notice, button

PAPER, ENTRY, WORDS, TIMELINE = range(4)

_FACTS = ("application", "registration", "case_facts")
_AGREEMENT = ("agreement", "oral_agreement")
_MATTER = ("matter_registration", "matter")
_BY_CODE: dict[str, Callable[[CaseDesk], Editor]] = {
    **dict.fromkeys(_FACTS, FactsEditor),
    **dict.fromkeys(_AGREEMENT, AgreementEditor),
    **dict.fromkeys(_MATTER, MatterEditor),
    "plan": PlanEditor,
}
"""The editors of which a case has one."""

_INQUIRY = ("inquiry_record", "matter_inquiry_record")
_VISIT = ("visit_record", "matter_visit_record")
_EDITABLE = (*_BY_CODE, *_INQUIRY, *_VISIT, "mediation_record")


class Centre(QWidget):
    """F7 goes between the paper and its entry; saving comes back to the paper."""

    wanted = Signal(str)
    commandsChanged = Signal()

    def __init__(self, desk: CaseDesk) -> None:
        super().__init__()
        self._desk = desk
        self.slip: Slip | None = None
        self.editor: Editor | None = None
        self._editor_key = ("", 0)
        self._warns_of_paper = False
        self.tabs = QTabBar()
        self.notice = Notice()
        seen = button(self.tr("知道了"))
        seen.clicked.connect(self.notice.clear)
        self.notice.add_action(seen)
        self.checkup = CheckUpPanel()
        self.paper = PaperPane(desk)
        self.timeline = Timeline()
        self.bar = PaperBar()
        self.page_label = ElidedLabel("", "small")
        self._zoom = QWidget()
        self._what = QWidget()
        """Which paper and page, over it; beside the tabs, in large type under them."""
        self._holder = QWidget()
        self._stack = QStackedWidget()
        self._build()
        self._connect()

    # ---- what is shown

    def show_desk(self, desk: CaseDesk) -> None:
        """Follow a change of the case: the paper is drawn anew, an editor with changes stays."""
        self._desk = desk
        self.timeline.follow(desk.dossier.timeline)
        if self.slip is not None:
            self.slip = (
                desk.dossier.slip(self.slip.form_code, self.slip.subject_id)
                if self.slip.form_code
                else self.slip
            )
        if self.editor is not None and self.editor.is_changed():
            self.editor.desk = desk
        elif self.editor is not None:
            self._close_editor()
        self._show_slip()

    def show_slip(self, slip: Slip) -> None:
        """Show a line of the dossier."""
        if self.slip is not None and _key(slip) != _key(self.slip):
            self._leave_editor()
            self._forget_warning()
        self.slip = slip
        self._show_slip()
        if self.tabs.currentIndex() in (ENTRY, WORDS) or not self._has_tab(self.tabs.currentIndex()):
            self.tabs.setCurrentIndex(PAPER)

    def edit(self, form_code: str, subject_id: int) -> None:
        """Open the entry a paper is made from."""
        if self.editor is None or self._editor_key != (form_code, subject_id):
            self._put_editor(self._make_editor(form_code, subject_id), (form_code, subject_id))
        self._go_to(ENTRY)
        if self.editor is not None:
            self.editor.focus_first()

    def edit_words(self) -> None:
        """Open the words of the paper shown."""
        slip = self.slip
        if slip is None or not slip.form_code:
            return
        self._desk.workspace.ask(
            papers.values,
            self._desk.case.id,
            slip.form_code,
            slip.subject_id,
            done=lambda paper: self._show_words(slip, paper),
            failed=lambda error: self._desk.workspace.show_error(error, self),
            owner=self,
        )

    def toggle(self) -> None:
        """Go from the paper to its entry, or back."""
        if self.tabs.currentIndex() == ENTRY:
            self.tabs.setCurrentIndex(PAPER)
            self.paper.focus_first()
        elif self._can_edit():
            self.tabs.setCurrentIndex(ENTRY)
            if self.editor is not None and not has_focus_inside(self.editor):
                self.editor.come_back()

    def save_first(self, then: Callable[[], object], *, saved: Callable[[], object]) -> None:
        """Do something with the paper; where the editor has changes save them, and do ``saved`` instead."""
        if self.editor is not None and self.editor.is_changed():
            self.editor.save(saved)
        else:
            then()

    def save_changes(self) -> bool:
        """Save what the editor changed; say whether there was anything."""
        if self.editor is None or not self.editor.is_changed():
            return False
        self.editor.save()
        return True

    def focus_place(self, place: str) -> None:
        """Go to a field of the editor shown."""
        if self.editor is not None:
            self.editor.go_to(place)

    def keep_draft(self) -> None:
        """Write down what is being typed."""
        if self.editor is not None:
            self.editor.flush()

    def warn(self, lines: list[str]) -> None:
        """Show what to look at about what was just saved."""
        self._warns_of_paper = False
        self.notice.tell("\n".join(lines), Tone.ORANGE)

    def warn_of_paper(self, lines: list[str]) -> None:
        """Show what to look at about the paper shown; it goes when another one is shown."""
        self.warn(lines)
        self._warns_of_paper = True

    def _forget_warning(self) -> None:
        if self._warns_of_paper:
            self._warns_of_paper = False
            self.notice.clear()

    # ---- editors

    def _make_editor(self, form_code: str, subject_id: int) -> Editor:
        desk = self._desk
        if form_code in _BY_CODE:
            return _BY_CODE[form_code](desk)
        case = desk.case
        if form_code == "mediation_record":
            return SessionEditor(desk, among(case.sessions, subject_id) if subject_id else None)
        if form_code in _INQUIRY:
            return InquiryEditor(desk, among(case.inquiries, subject_id) if subject_id else None)
        return VisitEditor(desk, among(case.visits, subject_id) if subject_id else None)

    def _put_editor(self, editor: Editor, key: tuple[str, int]) -> None:
        self._leave_editor()
        self.editor, self._editor_key = editor, key
        self._stack.removeWidget(self._holder)
        self._holder.deleteLater()
        self._holder = editor
        self._stack.addWidget(editor)
        editor.saved.connect(lambda result: self._saved(key, result))
        editor.closed.connect(self._closed)
        editor.start()
        self.commandsChanged.emit()

    def _leave_editor(self) -> None:
        """Let go of the editor; what was typed stays as a draft."""
        if self.editor is not None:
            self.editor.flush()
            self._close_editor()

    def _close_editor(self) -> None:
        self.editor, self._editor_key = None, ("", 0)
        empty = QWidget()
        self._stack.removeWidget(self._holder)
        self._holder.deleteLater()
        self._holder = empty
        self._stack.addWidget(empty)
        if self.tabs.currentIndex() in (ENTRY, WORDS):
            self._go_to(PAPER)
        self.commandsChanged.emit()

    def _saved(self, key: tuple[str, int], result: object) -> None:
        form_code, subject_id = key
        made = getattr(result, "id", None) or getattr(result, "visit_id", None) or subject_id
        if form_code in ("case_facts", "matter") or form_code in _AGREEMENT:
            made = 0
        self._close_editor()
        if form_code not in ("case_facts", "matter"):
            self._desk.paperWanted.emit(self._desk.dossier.paper_code(form_code), made)
        self.paper.focus_first()

    def _closed(self) -> None:
        self._close_editor()
        self.paper.focus_first()

    def _show_words(self, slip: Slip, paper: OpenPaper) -> None:
        key = (f"words:{slip.form_code}", slip.subject_id)
        if self._editor_key != key:
            self._put_editor(WordsEditor(self._desk, slip, paper), key)
        self._go_to(WORDS)
        if self.editor is not None:
            self.editor.focus_first()

    # ---- tabs

    def _tab_changed(self, index: int) -> None:
        if index == ENTRY and self.slip is not None and self._editor_key != _key(self.slip):
            self.edit(self.slip.form_code, self.slip.subject_id)
        elif index == WORDS and not self._editor_key[0].startswith("words:"):
            self.edit_words()
        self._show_tab(index)

    def _show_tab(self, index: int) -> None:
        pages = {PAPER: self.paper, TIMELINE: self.timeline}
        self._stack.setCurrentWidget(pages.get(index, self._holder))
        self._zoom.setVisible(index == PAPER)
        self._what.setVisible(index == PAPER)
        self.bar.setVisible(index == PAPER)

    def _go_to(self, index: int) -> None:
        blocked = self.tabs.blockSignals(True)
        self.tabs.setCurrentIndex(index)
        self.tabs.blockSignals(blocked)
        self._show_tab(index)

    def _can_edit(self) -> bool:
        return self.slip is not None and self.slip.form_code in _EDITABLE

    def _has_tab(self, index: int) -> bool:
        return self.tabs.isTabVisible(index)

    def _show_slip(self) -> None:
        slip = self.slip
        if slip is None:
            return
        self.paper.show_slip(self._desk, slip)
        self.bar.show_slip(self._desk, slip)
        self._show_check_up(slip)
        self._offer(ENTRY, wanted=self._can_edit() or self.tabs.currentIndex() == ENTRY)
        ours = FORMS.get(slip.form_code)
        has_words = slip.has_words or (ours is not None and bool(ours.spec.editable()))
        self._offer(WORDS, wanted=has_words or self.tabs.currentIndex() == WORDS)

    def _show_check_up(self, slip: Slip) -> None:
        has_agreement = self._desk.case.agreement is not None
        wanted = has_agreement and slip.form_code in _AGREEMENT
        self.checkup.show_findings(self._desk.dossier.findings, wanted=wanted)
        self.paper.leave_out(self.checkup.told())

    def _back_to_work(self) -> None:
        """Go back into the entry or the paper when the list of findings is folded."""
        if self.tabs.currentIndex() == ENTRY and self.editor is not None:
            self.editor.focus_first()
        else:
            self.paper.focus_first()

    def _offer(self, index: int, *, wanted: bool) -> None:
        """Show or hide a tab; to say the same twice would make Qt forget to close the gap of another one."""
        if self.tabs.isTabVisible(index) != wanted:
            self.tabs.setTabVisible(index, wanted)

    # ---- building

    def _build(self) -> None:
        for title in (self.tr("文书"), self.tr("填写"), self.tr("改字句"), self.tr("经过")):
            self.tabs.addTab(title)
        self.tabs.setDrawBase(False)
        self.tabs.setExpanding(False)
        self.tabs.setUsesScrollButtons(False)
        self.tabs.setSizePolicy(QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)  # no word is cut
        self.tabs.setAccessibleName(self.tr("看什么"))
        self.tabs.setToolTip(self.tr("F7 在文书和填写之间切换"))
        head = QHBoxLayout()
        head.setSpacing(px(Space.XS))
        head.addWidget(self.tabs)
        self._lay_what()
        if theme.scale() > 1:
            head.addStretch(1)
        else:
            head.addWidget(self._what, 1)
        head.addWidget(self._zoom_row())
        for page in (self.paper, self.timeline, self._holder):
            self._stack.addWidget(page)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(Space.S))
        column.addLayout(head)
        if theme.scale() > 1:
            column.addWidget(self._what)
        column.addWidget(self.notice)
        column.addWidget(self.checkup)
        column.addWidget(self._stack, 1)
        column.addWidget(self.bar)

    def _lay_what(self) -> None:
        self._what.setMinimumWidth(1)  # it gives way before a tab does
        row = QHBoxLayout(self._what)
        row.setContentsMargins(0, 0, px(Space.S), 0)
        row.setSpacing(px(Space.S))
        for shown, share in ((self.bar.state_label, 1), (self.page_label, 0)):
            shown.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
            row.addWidget(shown, share)
        self.page_label.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)

    def _zoom_row(self) -> QWidget:
        row = QHBoxLayout(self._zoom)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        pdf = self.paper.pdf
        for picture, words, run in (
            ("zoom-out", self.tr("缩小 −"), pdf.zoom_out),
            ("zoom-in", self.tr("放大 +"), pdf.zoom_in),
        ):
            tool = QToolButton()
            tool.setProperty("kind", "tool")
            tool.setIcon(icon(picture))
            tool.setIconSize(QSize(px(16), px(16)))
            tool.setToolTip(words)
            tool.setAccessibleName(words)
            tool.setFocusPolicy(Qt.FocusPolicy.NoFocus)
            tool.clicked.connect(run)
            row.addWidget(tool)
        return self._zoom

    def _connect(self) -> None:
        self.tabs.currentChanged.connect(self._tab_changed)
        self.paper.wanted.connect(self.wanted)
        self.checkup.chosen.connect(lambda finding: go_to_finding(self._desk, finding))
        self.checkup.folded.connect(self._back_to_work)
        self.checkup.turned.connect(lambda: self.paper.leave_out(self.checkup.told()))
        self.bar.wanted.connect(self.wanted)
        self.paper.pdf.pageChanged.connect(self._tell_page)

    def _tell_page(self, page: int, count: int) -> None:
        self.page_label.setText(
            self.tr("第{page}页 / 共{count}页").format(page=page, count=count) if count else ""
        )


def _key(slip: Slip) -> tuple[str, int]:
    return slip.form_code, slip.subject_id
