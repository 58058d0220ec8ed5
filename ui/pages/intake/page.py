"""The registration page: the form, the people found beside it, and what comes after."""

from collections.abc import Callable

from PySide6.QtCore import QTimer
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from forms.registry import entry
from forms.spec import Choice, Values
from mediation_app.model import PersonKind
from mediation_app.rules.errors import AppError, InvalidInput
from mediation_app.rules.names import is_organisation
from mediation_app.services import intake
from mediation_app.services.intake import Registered
from mediation_app.services.people import PersonEntry, PersonHit, entry_of
from resources.dictionaries import type_from_facts
from ui.focus import focus_of
from ui.forms.block_view import BlockView
from ui.forms.commands import register_dispute
from ui.forms.draft_band import FormDraft
from ui.forms.entries import LineEntry
from ui.forms.form_view import FormView
from ui.forms.options import OfficeLists, office_lists
from ui.forms.reading import blocks, text
from ui.navigation import Command
from ui.pages.base import Page
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
            Command(key="people", title=self.tr("到右侧人名"), run=self.go_to_people, shortcut="F6"),
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
        self.form.left.connect(self._left)
        self.form.submitted.connect(self.save)
        self.form.section("parties").countChanged.connect(lambda _count: self._watch_names())
        self.panel.picked.connect(self._take_over)
        self.workspace.changes.staffChanged.connect(self.mark_stale)
        self.workspace.changes.placesChanged.connect(self.mark_stale)
        for digit in range(1, 6):
            shortcut = QShortcut(QKeySequence(f"Alt+{digit}"), self)
            shortcut.activated.connect(lambda digit=digit: self.panel.pick(digit))
        self._watch_names()

    def _watch_names(self) -> None:
        """Search also for letters an input method is composing."""
        for block in self.form.section("parties").blocks:
            for box in block.boxes:
                name, line = box.field.name, box.entry
                if name in _SEARCHED and isinstance(line, LineEntry) and not line.property("watched"):
                    line.setProperty("watched", True)
                    line.composing.connect(lambda letters, line=line: self._composing(line, letters))

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
        name = place.rpartition(".")[2]
        if place == "facts":
            self._kind_wait.start()
        elif place in ("village_id", "parties"):
            self._offer_grids()
        elif name in _SEARCHED:
            self.panel.look_for(str(self.form.box(place).value()))
        if name == "name":
            self._is_somebody_else(place)
        if name in ("name", "parties"):
            self._offer_parties()

    def _composing(self, line: LineEntry, letters: str) -> None:
        if letters:
            self.panel.look_for(line.text() + letters)

    def _left(self, place: str) -> None:
        """Take a name that ends like a firm's for an organisation."""
        block = self._block_of(place)
        if not place.endswith(".name") or block is None:
            return
        values = block.values()
        if values.get("kind") == PersonKind.PERSON and is_organisation(text(values, "name")):
            block.change({"kind": PersonKind.ORGANISATION.value})

    def _is_somebody_else(self, place: str) -> None:
        """Let go of the person taken over once another name is typed."""
        block = self._block_of(place)
        values = block.values() if block is not None else {}
        if block is not None and values.get("person_id") and values.get("known_as") != values.get("name"):
            covered = {name: "" for name in ("id_number", "credit_code") if _COVER in text(values, name)}
            block.change({"person_id": None, "known_as": "", **covered})

    def _block_of(self, place: str) -> BlockView | None:
        section = self.form.section("parties")
        index = place.partition("[")[2].partition("]")[0]
        return section.blocks[int(index)] if index.isdigit() and int(index) < len(section.blocks) else None

    def _offer_parties(self) -> None:
        names = [text(block, "name") for block in blocks(self.form.values(), "parties")]
        choices = tuple(Choice(str(index), name) for index, name in enumerate(names) if name)
        self.form.set_options("entry_parties", choices)

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

    # ---- people

    def _take_over(self, hit: PersonHit) -> None:
        self.workspace.ask(entry_of, hit.person_id, done=self._fill_person, owner=self)

    def _fill_person(self, person: PersonEntry) -> None:
        section = self.form.section("parties")
        index = section.index_of(focus_of(self))
        if index < 0:
            names = [text(block.values(), "name") for block in section.blocks]
            index = names.index("") if "" in names else len(names) - 1
        section.blocks[index].change(_block_of_person(person))
        self._offer_parties()
        self.draft.keeper.touch()
        self.form.focus_place(f"parties[{index}].name")

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
        self._offer_parties()
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


def _block_of_person(person: PersonEntry) -> Values:
    """Return the values of a party's block for a person on record."""
    is_firm = person.kind is PersonKind.ORGANISATION
    return {
        "person_id": person.person_id,
        "known_as": person.name,
        "kind": person.kind.value,
        "name": person.name,
        "sex": person.sex,
        "ethnic_group": person.ethnic_group,
        "birth_date": person.birth_date,
        "stated_age": person.stated_age,
        "id_type": person.id_type,
        "id_number": "" if is_firm else person.id_number,
        "credit_code": person.id_number if is_firm else "",
        "occupation": person.occupation,
        "phone": person.phone,
        "address": person.address,
        "head_name": person.head_name,
        "head_post": person.head_post,
    }
