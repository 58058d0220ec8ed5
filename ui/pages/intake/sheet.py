"""A sheet of the registration page: one form with its draft, the people found beside it, and its command."""

from collections.abc import Callable

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from forms.registry import entry
from forms.spec import Values
from mediation_app.rules.vocabulary import CaseKind
from mediation_app.services import intake
from mediation_app.services.books import Actor, Books
from mediation_app.services.intake import Registered
from mediation_app.services.matters import intake as matter_intake
from resources.dictionaries import type_from_facts
from ui.focus import focus_of
from ui.forms.commands import register_dispute
from ui.forms.draft_band import FormDraft
from ui.forms.form_view import FormView
from ui.forms.matter_commands import register_matter
from ui.forms.options import OfficeLists
from ui.forms.reading import blocks, text
from ui.pages.intake.party_follower import PartyFollower
from ui.pages.intake.people_panel import PeoplePanel
from ui.theme import Space, Tone, px
from ui.widgets import Notice
from ui.wording import kind_title
from ui.workspace import Workspace

Registration = Callable[[Books, Actor], Registered]

_LISTS = ("staff", "villages", "dispute_types", "id_documents")


class IntakeSheet(QWidget):
    """A form at the left, the people found at the right."""

    wanted = Signal()
    """Ctrl+Enter: register."""

    def __init__(self, workspace: Workspace, form_code: str, draft_key: str) -> None:
        super().__init__()
        self.workspace = workspace
        self._lists: OfficeLists | None = None
        self.form = FormView(entry(form_code), today=workspace.today())
        self.draft = FormDraft(workspace, self.form, draft_key, self._draft_title, self)
        self.panel = PeoplePanel(workspace)
        self.people = PartyFollower(workspace, self.form, self.panel)
        self.people.filled.connect(self.draft.keeper.touch)
        self.form.edited.connect(self.edited)
        self.form.submitted.connect(self.wanted)
        self._build()
        self.draft.restore(self.restored)

    def registration(self, values: Values, kind: CaseKind) -> Registration:
        """Return the call that registers checked values as a case of the kind."""
        raise NotImplementedError

    def use_kind(self, kind: CaseKind) -> None:
        """Ask for what a case of this kind needs."""

    def edited(self, place: str) -> None:
        """Follow what is typed."""
        if place == "village_id":
            self._offer_grids()

    def restored(self) -> None:
        """Follow a draft that came back."""
        self.people.offer_parties()
        if self.isVisible():
            self.focus_first()

    def focus_first(self) -> None:
        """Go to where typing starts."""
        self.form.focus_first()

    def clear(self) -> None:
        """Show an empty form."""
        self.form.set_values(self.form.spec.empty())
        self.form.mark_clean()
        self.panel.show_hits(())

    def take_lists(self, lists: OfficeLists) -> None:
        """Offer the office's lists."""
        self._lists = lists
        for name in _LISTS:
            self.form.set_options(name, lists.options[name])
        self._offer_grids()

    def go_to_people(self) -> None:
        """Go to the people found, or back to the form."""
        focused = focus_of(self)
        if focused is not None and self.panel.isAncestorOf(focused):
            self.focus_first()
        else:
            self.panel.focus_first()

    def _offer_grids(self) -> None:
        if self._lists is not None:
            village = self.form.values().get("village_id")
            self.form.set_options("grids", self._lists.grids_of(village))

    def _draft_title(self) -> str:
        names = [text(block, "name") for block in blocks(self.form.values(), "parties")]
        return self.tr("登记：{names}").format(names=self.tr("、").join(name for name in names if name))

    def _build(self) -> None:
        left = QVBoxLayout()
        left.setSpacing(px(Space.S))
        left.addWidget(self.draft.band)
        left.addWidget(self.form, 1)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(px(Space.XL))
        row.addLayout(left, 5)
        row.addWidget(self.panel, 3)


class DisputeSheet(IntakeSheet):
    """Who, with whom, about what; the kind of dispute is told while the story is typed."""

    def __init__(self, workspace: Workspace, draft_key: str) -> None:
        self.kind_note = Notice()
        super().__init__(workspace, "intake", draft_key)
        self._kind_wait = QTimer(self, interval=300, singleShot=True)
        self._kind_wait.timeout.connect(self._tell_kind)
        self.form.column.insertWidget(3, self.kind_note)

    def registration(self, values: Values, kind: CaseKind) -> Registration:
        """Register a dispute."""
        command = register_dispute(values)
        return lambda books, actor: intake.register(books, actor, command)

    def edited(self, place: str) -> None:
        """Tell the kind a moment after the last key in the story."""
        super().edited(place)
        if place == "facts":
            self._kind_wait.start()

    def restored(self) -> None:
        """Follow a draft that came back."""
        self._tell_kind()
        super().restored()

    def clear(self) -> None:
        """Show an empty form."""
        super().clear()
        self.kind_note.clear()

    def _tell_kind(self) -> None:
        values = self.form.values()
        code = "" if values.get("type_code") else type_from_facts(text(values, "facts"))
        if code:
            words = self.tr("看来是{kind}，登记时按这一类；不对的话按 F4 在“纠纷”里改。")
            self.kind_note.tell(words.format(kind=kind_title(code)), Tone.QUIET)
        else:
            self.kind_note.clear()


class MatterSheet(IntakeSheet):
    """Who petitions, about what; the three kinds of matters share it."""

    kindWanted = Signal(object)
    """A draft came back that was begun as this `CaseKind`."""

    def __init__(self, workspace: Workspace, draft_key: str) -> None:
        super().__init__(workspace, "matter_intake", draft_key)

    def registration(self, values: Values, kind: CaseKind) -> Registration:
        """Register a petition, a backlog or a legacy case."""
        command = register_matter(values, kind)
        return lambda books, actor: matter_intake.register(books, actor, command)

    @property
    def kind(self) -> CaseKind:
        """Return the kind of what is typed here."""
        return CaseKind(str(self.form.values().get("case_kind") or CaseKind.PETITION.value))

    def use_kind(self, kind: CaseKind) -> None:
        """Let a legacy case do without a petitioner."""
        self.form.change({"case_kind": kind.value})

    def focus_first(self) -> None:
        """Start with the petitioner, though a legacy case may have none."""
        if self.form.box("parties[0].name").is_empty():
            self.form.focus_place("parties[0].name")
        else:
            super().focus_first()

    def restored(self) -> None:
        """Go on with the kind a draft was begun as."""
        if self.form.values().get("case_kind"):
            self.kindWanted.emit(self.kind)
        super().restored()
