"""What happens around the names while they are typed: known people are found and taken over."""

from PySide6.QtCore import QObject, Signal

from forms.spec import Choice, Values
from mediation_app.model import PersonKind
from mediation_app.rules.names import is_organisation
from mediation_app.services.people import PersonEntry, PersonHit, entry_of
from ui.focus import focus_of
from ui.forms.block_view import BlockView
from ui.forms.entries import LineEntry
from ui.forms.form_view import FormView
from ui.forms.reading import text
from ui.pages.intake.people_panel import PeoplePanel
from ui.workspace import Workspace

_SEARCHED = ("name", "id_number", "credit_code", "phone")
_COVER = "*"


class PartyFollower(QObject):
    """Bind the parties of the intake form to the panel of people found."""

    filled = Signal()
    """Somebody's data were taken over."""

    def __init__(self, workspace: Workspace, form: FormView, panel: PeoplePanel) -> None:
        super().__init__(form)
        self._workspace, self._form, self._panel = workspace, form, panel
        self._section = form.section("parties")
        self._searched_for = 0
        form.edited.connect(self._edited)
        form.left.connect(self._left)
        self._section.countChanged.connect(lambda _count: self._watch_names())
        panel.picked.connect(self._take_over)
        self._watch_names()

    def offer_parties(self) -> None:
        """Offer those named so far to whoever speaks for one of them."""
        names = [text(block, "name") for block in self._blocks()]
        choices = tuple(Choice(str(index), name) for index, name in enumerate(names) if name)
        self._form.set_options("entry_parties", choices)

    def _edited(self, place: str) -> None:
        name = place.rpartition(".")[2]
        if name in _SEARCHED:
            self._searched_for = max(0, self._section.index_of(self._form.box(place)))
            self._panel.look_for(str(self._form.box(place).value()))
        if name == "name":
            self._is_somebody_else(place)
        if name in ("name", "parties"):
            self.offer_parties()

    def _watch_names(self) -> None:
        """Search also for letters an input method is composing."""
        for block in self._section.blocks:
            for box in block.boxes:
                name, line = box.field.name, box.entry
                if name in _SEARCHED and isinstance(line, LineEntry) and not line.property("watched"):
                    line.setProperty("watched", True)
                    line.composing.connect(lambda letters, line=line: self._composing(line, letters))

    def _composing(self, line: LineEntry, letters: str) -> None:
        if letters:
            self._panel.look_for(line.text() + letters)

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
        index = place.partition("[")[2].partition("]")[0]
        found = [block for number, block in enumerate(self._section.blocks) if str(number) == index]
        return found[0] if found else None

    def _take_over(self, hit: PersonHit) -> None:
        self._workspace.ask(entry_of, hit.person_id, done=self._fill_person, owner=self)

    def _fill_person(self, person: PersonEntry) -> None:
        index = self._section.index_of(focus_of(self._form))
        if index < 0:
            index = min(self._searched_for, len(self._section.blocks) - 1)
        self._section.blocks[index].change(_block_of_person(person))
        self.offer_parties()
        self.filled.emit()
        self._form.focus_place(f"parties[{index}].name")

    def _blocks(self) -> list[Values]:
        return [block.values() for block in self._section.blocks]


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
