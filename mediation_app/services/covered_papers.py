"""Papers to look at: numbers that identify somebody are covered; whole they go out by logged acts."""

from collections.abc import Iterable, Mapping
from dataclasses import replace

from forms.own_paper import SLOT_VALUES
from forms.spec import FormSpec, Values
from mediation_app.model import Case, IssuedPaper, PaperOrigin
from mediation_app.rules.masking import mask_id
from mediation_app.services.paper_values import PaperValues
from resources.i18n import QT_TRANSLATE_NOOP, Message

SECRET_SLOTS = frozenset({"证件号码"})
"""Slots of own templates that hold such numbers."""


KEPT_BACK = Message(
    "Papers", QT_TRANSLATE_NOOP("Papers", "这份文书上有完整证件号码，这里不显示；打印或存出会有记录")
)
"""What stands in place of pages that are not shown."""


def covered(paper: PaperValues) -> PaperValues:
    """Return a paper with its secret numbers covered; the same one if it has none (PIPL art. 28)."""
    names = _secret_fields(paper.spec) | (SECRET_SLOTS if paper.own is not None else frozenset())
    values = _covered(paper.values, names) if names else paper.values
    return replace(paper, values=values) if values != paper.values else paper


def shows_numbers(case: Case, issued: IssuedPaper, spec: FormSpec | None) -> bool:
    """Tell whether the bytes of a version, which cannot be covered, show the number of somebody's document.

    Those of our forms do where the form has such a field. What came from a template or out of Word is read.
    """
    if issued.origin is PaperOrigin.PROGRAM:
        return spec is not None and bool(_secret_fields(spec))
    numbers = [party.person.id_number.upper() for party in case.parties if party.person.id_number]
    return _any_in(numbers, issued.docx)


def _any_in(numbers: Iterable[str], docx: bytes) -> bool:
    from reports.docx_text import read_word

    wanted = list(numbers)
    said = "".join("".join(read_word(docx).texts()).split()).upper() if wanted else ""
    return any(number in said for number in wanted)


def _secret_fields(spec: FormSpec) -> frozenset[str]:
    return frozenset(field.name for field in spec.fields() if field.secret)


def _covered(values: Values, names: frozenset[str]) -> Values:
    return {name: _value(name, value, names) for name, value in values.items()}


def _value(name: str, value: object, names: frozenset[str]) -> object:
    if name in names and isinstance(value, str):
        document, _, number = value.rpartition(" ")
        return f"{document} {mask_id(number)}".strip() if number else value
    if name == SLOT_VALUES and isinstance(value, Mapping):
        return {slot: _within(slot, kept, names) for slot, kept in value.items()}
    if isinstance(value, tuple):
        return tuple(_covered(one, names) if isinstance(one, Mapping) else one for one in value)
    return value


def _within(name: str, value: object, names: frozenset[str]) -> object:
    """Return the value of a slot: words, somebody's record, or a list of them."""
    return _covered(value, names) if isinstance(value, Mapping) else _value(name, value, names)
