"""The registration page: the form, the people found beside it, and what comes after."""

from collections.abc import Callable

from PySide6.QtCore import QTimer
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from forms.registry import entry
from mediation_app.rules.errors import AppError, InvalidInput
from mediation_app.services import intake
from mediation_app.services.intake import Registered
from resources.dictionaries import type_from_facts
from ui.focus import focus_of
from ui.forms.commands import register_dispute
from ui.forms.draft_band import FormDraft
from ui.forms.form_view import FormView
from ui.forms.options import OfficeLists, office_lists
from ui.forms.reading import blocks, text
from ui.navigation import Command
from ui.pages.base import Page
from ui.pages.intake.party_follower import PartyFollower
from ui.pages.intake.people_panel import PeoplePanel
from ui.pages.intake.registered import RegisteredView
from ui.printing import SlipToPrint, print_slips
from ui.theme import Space, Tone, px
from ui.widgets import Notice, PageHeader, button
from ui.wording import kind_title
from ui.workspace import Workspace

DRAFT_KEY = "intake"
_SEARCHED = ("name", "id_number", "credit_code", "phone")
_LISTS = ("staff", "villages", "dispute_types", "id_documents")
_COVER = "*"


class IntakePage(Page):
    """Who, with whom, about what: Ctrl+Enter registers, F6 goes to the people found."""

    def __init__(self, workspace: Workspace, parent: QWidget | None = None) -> None:
        super().__init__(workspace, parent)
        self._lists: OfficeLists | None = None
        self._done: Registered | None = None
        self._is_saving = False
        self.form = FormView(entry("intake"), today=workspace.today())
        self.draft = FormDraft(workspace, self.form, DRAFT_KEY, self._draft_title, self)
        self.kind_note = Notice()
        self.panel = PeoplePanel(workspace)
        self.people = PartyFollower(workspace, self.form, self.panel)
        self.people.filled.connect(self.draft.keeper.touch)
        self.after = RegisteredView(self._next_steps())
        self.sheets = QStackedWidget()
        self._kind_wait = QTimer(self, interval=300, singleShot=True)
        self._kind_wait.timeout.connect(self._tell_kind)
        self._build()
        self._connect()
        self.draft.restore(self._restored)

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
            Command(key="more", title=self.tr("更多栏目"), run=self.form.toggle_more, shortcut="F4"),
            Command(key="people", title=self.tr("转到右侧人名"), run=self.go_to_people, shortcut="F6"),
        )

    def refresh(self) -> None:
        """Read the office's lists again."""
        self.workspace.ask(office_lists, done=self._take_lists, owner=self)

    def focus_first(self) -> None:
        """Start with the first name, or go on after a registration."""
        if self._done is not None:
            self.start_anew()
        self.form.focus_first()

    def keep_draft(self) -> None:
        """Write down now what is being typed."""
        self.draft.keeper.flush()

    def open_at(self, target: object) -> None:
        """Start a new registration."""

    # ---- registering

    def save(self) -> None:
        """Check the form and register the case."""
        if self._is_saving or self.sheets.currentWidget() is self.after:
            return
        values = self.form.checked()
        if values is None:
            return
        self._set_saving(is_saving=True)
        command = register_dispute(values)
        self.workspace.ask(intake.register, command, done=self._registered, failed=self._failed, owner=self)

    def start_anew(self) -> None:
        """Show an empty form."""
        self._done = None
        self.form.set_values(self.form.spec.empty())
        self.form.mark_clean()
        self.panel.show_hits(())
        self.kind_note.clear()
        self.sheets.setCurrentIndex(0)
        self.save_button.show()
        self.form.focus_first()
        self.commandsChanged.emit()

    def go_to_people(self) -> None:
        """Go to the people found, or back to the form."""
        focused = focus_of(self)
        if focused is not None and self.panel.isAncestorOf(focused):
            self.form.focus_first()
        else:
            self.panel.focus_first()

    # ---- building

    def _build(self) -> None:
        header = PageHeader(
            self.tr("登记"), self.tr("谁、和谁、为了什么事：三栏就能立案编号，其余可以以后再填。")
        )
        self.save_button = button(self.tr("登记"), "primary", icon="check", key="Ctrl+Return")
        self.save_button.clicked.connect(self.save)
        self.save_button.setEnabled(not self.workspace.read_only)
        header.add_action(self.save_button)
        left = QVBoxLayout()
        left.setSpacing(px(Space.S))
        left.addWidget(self.draft.band)
        left.addWidget(self.form, 1)
        self.form.column.insertWidget(3, self.kind_note)
        sheet = QWidget()
        row = QHBoxLayout(sheet)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(px(Space.XL))
        row.addLayout(left, 5)
        row.addWidget(self.panel, 3)
        self.sheets.addWidget(sheet)
        self.sheets.addWidget(self.after)
        self.column.addWidget(header)
        self.column.addWidget(self.sheets, 1)

    def _connect(self) -> None:
        self.form.edited.connect(self._edited)
        self.form.submitted.connect(self.save)
        self.workspace.changes.staffChanged.connect(self.mark_stale)
        self.workspace.changes.placesChanged.connect(self.mark_stale)
        for digit in range(1, 6):
            shortcut = QShortcut(QKeySequence(f"Alt+{digit}"), self)
            shortcut.activated.connect(lambda digit=digit: self.panel.pick(digit))

    def _next_steps(self) -> tuple[tuple[str, str, Callable[[], object]], ...]:
        return (
            ("message-square-text", self.tr("现在就开调解会"), lambda: self._open("session:new")),
            ("printer", self.tr("打印申请书"), lambda: self._print("application")),
            ("printer", self.tr("打印受理登记表"), lambda: self._print("registration")),
            ("folder-open", self.tr("打开卷宗"), lambda: self._open("")),
            ("file-plus-2", self.tr("再登记一件"), self.start_anew),
        )

    # ---- while typing

    def _take_lists(self, lists: OfficeLists) -> None:
        self._lists = lists
        for name in _LISTS:
            self.form.set_options(name, lists.options[name])
        self._offer_grids()

    def _edited(self, place: str) -> None:
        if place == "facts":
            self._kind_wait.start()
        elif place == "village_id":
            self._offer_grids()

    def _offer_grids(self) -> None:
        if self._lists is not None:
            village = self.form.values().get("village_id")
            self.form.set_options("grids", self._lists.grids_of(village))

    def _tell_kind(self) -> None:
        values = self.form.values()
        code = "" if values.get("type_code") else type_from_facts(text(values, "facts"))
        if code:
            words = self.tr("看来是{kind}，登记时按这一类；不对的话按 F4 在“纠纷”里改。")
            self.kind_note.tell(words.format(kind=kind_title(code)), Tone.QUIET)
        else:
            self.kind_note.clear()

    # ---- saving

    def _registered(self, registered: Registered) -> None:
        self._set_saving(is_saving=False)
        self._done = registered
        self.form.mark_clean()
        self.draft.drop()
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

    def _restored(self) -> None:
        self.people.offer_parties()
        self._tell_kind()
        if self.isVisible():
            self.form.focus_first()

    def _draft_title(self) -> str:
        names = [text(block, "name") for block in blocks(self.form.values(), "parties")]
        return self.tr("登记：{names}").format(names=self.tr("、").join(name for name in names if name))

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
