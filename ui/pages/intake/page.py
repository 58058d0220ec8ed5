"""The registration page: what kind of case, the form, the people found beside it, and what comes after."""

from collections.abc import Callable

from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QWidget

from forms.labels import choices
from forms.matter_labels import CASE_KIND
from mediation_app.rules.errors import AppError, InvalidInput
from mediation_app.rules.vocabulary import MATTER_KINDS, CaseKind
from mediation_app.services.intake import Registered
from ui.forms.any_entry import name_entry
from ui.forms.draft_band import FormDraft
from ui.forms.form_view import FormView
from ui.forms.options import OfficeLists, office_lists
from ui.forms.segment_entry import SegmentEntry
from ui.navigation import Command
from ui.pages.base import Page
from ui.pages.intake.people_panel import PeoplePanel
from ui.pages.intake.registered import RegisteredView
from ui.pages.intake.sheet import DisputeSheet, IntakeSheet, MatterSheet
from ui.printing import SlipToPrint, print_slips
from ui.widgets import Notice, PageHeader, button
from ui.workspace import Workspace

DRAFT_KEY = "intake"
MATTER_DRAFT_KEY = "intake_matter"


class IntakePage(Page):
    """Ctrl+Enter registers, F6 goes to the people found, F7 to another kind of case."""

    def __init__(self, workspace: Workspace, parent: QWidget | None = None) -> None:
        super().__init__(workspace, parent)
        self._lists: OfficeLists | None = None
        self._done: Registered | None = None
        self._is_saving = False
        self.kind = CaseKind.DISPUTE
        self.kinds = SegmentEntry(choices(CASE_KIND))
        self.dispute = DisputeSheet(workspace, DRAFT_KEY)
        self._matter: MatterSheet | None = None
        self.after = RegisteredView(self._next_steps())
        self.sheets = QStackedWidget()
        self._build()
        self._connect()

    # ---- the page

    def title(self) -> str:
        """Return the page's name."""
        return self.tr("登记")

    def commands(self) -> tuple[Command, ...]:
        """Return what can be done here."""
        if self.sheets.currentWidget() is self.after:
            return ()
        return (
            Command(key="register", title=self.tr("登记"), run=self.save, shortcut="Ctrl+Return"),
            Command(key="more", title=self.tr("更多栏目"), run=self.toggle_more, shortcut="F4"),
            Command(key="people", title=self.tr("转到右侧人名"), run=self.go_to_people, shortcut="F6"),
            Command(key="kind", title=self.tr("换案件种类"), run=self.next_kind, shortcut="F7"),
        )

    @property
    def sheet(self) -> IntakeSheet:
        """Return the sheet of the kind chosen."""
        return self.matter if self.kind in MATTER_KINDS else self.dispute

    @property
    def matter(self) -> MatterSheet:
        """Return the sheet of matters, made when first asked for."""
        if self._matter is None:
            self._matter = MatterSheet(self.workspace, MATTER_DRAFT_KEY)
            self._matter.wanted.connect(self.save)
            self._matter.kindWanted.connect(self._go_on_with)
            self.sheets.insertWidget(1, self._matter)
            if self._lists is not None:
                self._matter.take_lists(self._lists)
        return self._matter

    @property
    def form(self) -> FormView:
        """Return the form in sight."""
        return self.sheet.form

    @property
    def draft(self) -> FormDraft:
        """Return the draft of the form in sight."""
        return self.sheet.draft

    @property
    def panel(self) -> PeoplePanel:
        """Return the people found beside the form in sight."""
        return self.sheet.panel

    @property
    def kind_note(self) -> Notice:
        """Return the line that tells what kind of dispute a story sounds like."""
        return self.dispute.kind_note

    def refresh(self) -> None:
        """Read the office's lists again."""
        self.workspace.ask(office_lists, done=self._take_lists, owner=self)

    def focus_first(self) -> None:
        """Start with the first name, or go on after a registration."""
        if self._done is not None:
            self.start_anew()
        self.sheet.focus_first()

    def keep_draft(self) -> None:
        """Write down now what is being typed."""
        self.dispute.draft.keeper.flush()
        if self._matter is not None:
            self._matter.draft.keeper.flush()

    def open_at(self, target: object) -> None:
        """Start a registration: of a kind or with the draft that is named; else of the kind chosen last."""
        if isinstance(target, CaseKind):
            self.choose_kind(target)
        elif target == DRAFT_KEY and self.kind in MATTER_KINDS:
            self.choose_kind(CaseKind.DISPUTE)
        elif target == MATTER_DRAFT_KEY and self.kind not in MATTER_KINDS:
            self.choose_kind(self.matter.kind)

    def here(self) -> object:
        """Return the kind chosen."""
        return self.kind

    # ---- the kind

    def choose_kind(self, kind: CaseKind) -> None:
        """Show the form of a kind; what is typed in the other one stays there."""
        self.kind = kind
        self.kinds.set_value(kind.value)
        self._done = None
        self.sheet.use_kind(kind)
        self.sheets.setCurrentWidget(self.sheet)
        self.save_button.show()
        self._tell_kind()
        self.commandsChanged.emit()

    def next_kind(self) -> None:
        """Go on to the next kind."""
        kinds = tuple(CaseKind)
        self.choose_kind(kinds[(kinds.index(self.kind) + 1) % len(kinds)])
        self.sheet.focus_first()

    # ---- registering

    def save(self) -> None:
        """Check the form and register the case."""
        if self._is_saving or self.sheets.currentWidget() is self.after:
            return
        values = self.form.checked()
        if values is None:
            return
        self._set_saving(is_saving=True)
        work = self.sheet.registration(values, self.kind)
        self.workspace.ask(work, done=self._registered, failed=self._failed, owner=self)

    def start_anew(self) -> None:
        """Show an empty form of the same kind."""
        self._done = None
        self.sheet.clear()
        self.sheet.use_kind(self.kind)
        self.sheets.setCurrentWidget(self.sheet)
        self.save_button.show()
        self.sheet.focus_first()
        self.commandsChanged.emit()

    def toggle_more(self) -> None:
        """Unfold or fold what is seldom filled in."""
        self.form.toggle_more()

    def go_to_people(self) -> None:
        """Go to the people found, or back to the form."""
        self.sheet.go_to_people()

    # ---- building

    def _build(self) -> None:
        self.header = PageHeader(self.tr("登记"), " ")
        self.save_button = button(self.tr("登记"), "primary", icon="check", key="Ctrl+Return")
        self.save_button.clicked.connect(self.save)
        self.save_button.setEnabled(not self.workspace.read_only)
        self.header.add_action(self.save_button)
        name_entry(self.kinds, self.tr("案件种类"), self.tr("F7 换下一种"))
        self.kinds.setToolTip(self.tr("F7 换下一种"))
        self.kinds.set_value(self.kind.value)
        bar = QHBoxLayout()
        bar.addWidget(self.kinds, 1)
        self.sheets.addWidget(self.dispute)
        self.sheets.addWidget(self.after)
        self.column.addWidget(self.header)
        self.column.addLayout(bar)
        self.column.addWidget(self.sheets, 1)
        self._tell_kind()

    def _connect(self) -> None:
        self.kinds.edited.connect(self._kind_chosen)
        self.dispute.wanted.connect(self.save)
        self.workspace.changes.staffChanged.connect(self.mark_stale)
        self.workspace.changes.placesChanged.connect(self.mark_stale)
        for digit in range(1, 6):
            shortcut = QShortcut(QKeySequence(f"Alt+{digit}"), self)
            shortcut.activated.connect(lambda digit=digit: self.panel.pick(digit))

    def _kind_chosen(self) -> None:
        code = self.kinds.value()
        self.choose_kind(CaseKind(str(code)) if code else self.kind)

    def _go_on_with(self, kind: CaseKind) -> None:
        if self.kind in MATTER_KINDS and self.kind is not kind:
            self.choose_kind(kind)

    def _tell_kind(self) -> None:
        if self.kind in MATTER_KINDS:
            words = self.tr("谁、什么事、反映什么：几栏就能登记编号，其余可以以后再填。")
        else:
            words = self.tr("谁、和谁、为了什么事：三栏就能立案编号，其余可以以后再填。")
        self.header.set_subtitle(words)

    def _next_steps(self) -> tuple[tuple[str, str, Callable[[], object]], ...]:
        return (
            ("message-square-text", self.tr("现在就开调解会"), lambda: self._open("session:new")),
            ("printer", self.tr("打印申请书"), lambda: self._print("application")),
            ("printer", self.tr("打印受理登记表"), lambda: self._print("registration")),
            ("folder-open", self.tr("打开卷宗"), lambda: self._open("")),
            ("file-plus-2", self.tr("再登记一件"), self.start_anew),
        )

    def _next_steps_of_matter(self) -> tuple[tuple[str, str, Callable[[], object]], ...]:
        return (
            ("scale", self.tr("研判定性"), lambda: self._open("verb:nature")),
            ("printer", self.tr("打印登记表"), lambda: self._print("matter_registration")),
            ("folder-open", self.tr("打开卷宗"), lambda: self._open("")),
            ("file-plus-2", self.tr("再登记一件"), self.start_anew),
        )

    # ---- while typing

    def _take_lists(self, lists: OfficeLists) -> None:
        self._lists = lists
        self.dispute.take_lists(lists)
        if self._matter is not None:
            self._matter.take_lists(lists)

    # ---- saving

    def _registered(self, registered: Registered) -> None:
        self._set_saving(is_saving=False)
        self._done = registered
        self.form.mark_clean()
        self.draft.drop()
        steps = self._next_steps_of_matter() if self.kind in MATTER_KINDS else self._next_steps()
        self.after.offer(steps)
        self.sheets.setCurrentWidget(self.after)
        self.save_button.hide()
        self.after.show_case(registered)
        self.commandsChanged.emit()
        self.workspace.changes.casesChanged.emit()

    def _failed(self, error: AppError) -> None:
        self._set_saving(is_saving=False)
        if isinstance(error, InvalidInput):
            self.form.show_error(error)
        else:
            self.workspace.show_error(error, self)

    def _set_saving(self, *, is_saving: bool) -> None:
        self._is_saving = is_saving
        self.save_button.setEnabled(not is_saving and not self.workspace.read_only)

    # ---- after

    def _open(self, target: str) -> None:
        if self._done is not None:
            self.workspace.open_case(self._done.case_id, target)

    def _print(self, form_code: str) -> None:
        if self._done is None:
            return
        registered = self._done
        title = f"{registered.number} {registered.title}"
        job = print_slips(self.workspace, (SlipToPrint(registered.case_id, form_code),), title, self)
        job.then(lambda: self.workspace.changes.caseChanged.emit(registered.case_id))
