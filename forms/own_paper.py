"""A paper made from an office's own Word template: how the screen shows it, the values of its slots."""

from collections.abc import Mapping
from dataclasses import dataclass, replace

from forms.own_slots import fill_slots
from forms.source import Source
from forms.spec import Field, FormSpec, Kind, Section, Subject, Values
from mediation_app.rules.template_slots import FREE, UNCOUNTED
from mediation_app.rules.template_vocabulary import SLOTS

SLOT_VALUES = "slots"
"""The name under which the values of a template's slots lie among those of its paper."""

_POLISHED: Mapping[str, Mapping[str, str]] = {
    "mediation_record": {"party_names": "当事人及代理人", "record": "调解记录"},
    "visit_record": {"situation": "回访情况"},
}
"""By one of our forms: fields whose words may be typed over on the paper, and the slots that show them."""


@dataclass(frozen=True, slots=True, kw_only=True)
class OwnPaper:
    """One version of an office's own paper, without its Word file."""

    template_id: int
    code: str
    """``own-1``, or the code of the paper of ours it stands for."""
    version: int
    title: str
    sha256: str
    after: str = ""
    must: bool = False
    signable: bool = True
    retired: bool = False
    slots: tuple[str, ...] = ()
    """The slots it shows, by their first name."""
    free: tuple[str, ...] = ()
    """What is typed on it in the program: the names behind ``填写.``."""

    @property
    def edition(self) -> str:
        """Return the edition of the form that an issued paper keeps."""
        return f"own-{self.version}"


def spec_of(own: OwnPaper, replaced: FormSpec | None = None) -> FormSpec:
    """Declare an own paper for the screen: ours that it stands for, and what is typed on it besides."""
    typed = Section(fields=tuple(free_field(name) for name in own.free))
    parts = (typed,) if own.free else ()
    if replaced is None:
        return FormSpec(
            code=own.code, title=own.title, parts=parts, edition=own.edition, signable=own.signable
        )
    return replace(
        replaced,
        title=own.title,
        parts=(*replaced.parts, *parts),
        edition=own.edition,
        signable=own.signable,
    )


def free_field(name: str) -> Field:
    """Declare an entry for words that only this paper has."""
    return Field(
        name=f"{FREE}.{name}", label=name, kind=Kind.TEXT, lines=2, max_length=5_000, editable_on_paper=True
    )


def fill(own: OwnPaper, source: Source, subject: Subject = Subject.CASE) -> Values:
    """Fill the slots that a template shows, and leave empty what is typed on it."""
    wanted = [SLOTS[name] for name in own.slots if name in SLOTS and name != FREE]
    return {
        "committee": source.office.name,
        SLOT_VALUES: fill_slots(source, subject, wanted),
        **{free_field(name).name: "" for name in own.free},
    }


def shown(own: OwnPaper, values: Values, typed: frozenset[str]) -> Mapping[str, object]:
    """Return the values of a template's slots as they are printed, typed words laid over them."""
    kept = values.get(SLOT_VALUES)
    slots = dict(kept) if isinstance(kept, Mapping) else {}
    for field, slot in _POLISHED.get(own.code, {}).items():
        if field in typed:
            slots[slot] = values.get(field)
    if own.free:
        slots[FREE] = dict(zip(own.free, typed_words(own, values), strict=True))
    return slots


def typed_words(own: OwnPaper, values: Values) -> tuple[str, ...]:
    """Return what was typed on an own paper in the program, in the order of its entries."""
    return tuple(str(values.get(free_field(name).name) or "") for name in own.free)


def counted(own: OwnPaper, values: Values, typed: frozenset[str]) -> list[object]:
    """Return what makes a paper another one: its template and the values of its slots, today's date apart."""
    slots = {name: value for name, value in shown(own, values, typed).items() if name not in UNCOUNTED}
    return [own.code, own.sha256, slots]
