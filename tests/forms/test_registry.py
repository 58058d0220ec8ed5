import re

import pytest

from forms.fields import Field, Kind, Use
from forms.registry import ENTRIES, FORMS, entry, form
from forms.source import Source
from forms.spec import Fixed, FormSpec, Note, Section, Signatures
from mediation_app.model import (
    Case,
    Inquiry,
    MediationSession,
    Office,
    Party,
    Person,
    ReturnVisit,
    Staff,
    Term,
)
from mediation_app.model.agreement import Agreement, Performance, SignatureTick
from mediation_app.rules.errors import NotFound
from tests import graphs

SPECS = {spec.code: spec for spec in (*(one.spec for one in FORMS.values()), *ENTRIES.values())}
OPTIONS = {
    "attachments",
    "case_units",
    "clocks",
    "dispute_types",
    "distributions",
    "duties",
    "entry_parties",
    "grids",
    "id_documents",
    "instalments",
    "key_items",
    "leaders",
    "mediators",
    "meeting_cases",
    "papers",
    "parties",
    "pause_reasons",
    "principals",
    "recusal_askers",
    "sitting_mediators",
    "staff",
    "units",
    "villages",
}
KEPT_IN = {
    "intake": (Case, Person, Party),
    "party": (Person, Party),
    "case_facts": (Case,),
    "inquiry_record": (Inquiry,),
    "mediation_record": (MediationSession,),
    "agreement": (Agreement, Term),
    "visit_record": (ReturnVisit,),
    "performance": (Performance,),
    "signing": (SignatureTick,),
    "office": (Office,),
    "staff": (Staff,),
}


def slots(spec: FormSpec) -> set[str]:
    return {
        name for part in spec.parts if isinstance(part, Fixed) for name in re.findall(r"{(\w+)}", part.text)
    }


def printed_names(spec: FormSpec) -> set[str]:
    names = slots(spec) | {part.when for part in spec.parts if isinstance(part, Fixed | Note) and part.when}
    for part in spec.parts:
        if isinstance(part, Section) and part.repeats:
            names.add(part.repeats)
        elif isinstance(part, Section):
            names |= {field.name for field in part.fields}
        elif isinstance(part, Signatures):
            signing = {line.names for line in part.lines if line.names}
            names |= {part.dated, *signing, *(field.name for field in part.slots)}
    return names


def filled(code: str) -> list[dict[str, object]]:
    case = graphs.conducted_case()
    return [
        dict(FORMS[code].fill(Source(case=case, office=graphs.office(), subject_id=subject)))
        for subject in FORMS[code].subjects(case)
    ]


def test_codes_are_used_once() -> None:
    assert len(SPECS) == len(FORMS) + len(ENTRIES)
    assert all(code == spec.code for code, spec in SPECS.items())


def test_an_unknown_code_says_which_there_are() -> None:
    with pytest.raises(NotFound, match="agreement"):
        form("waiver")
    assert entry("intake") is ENTRIES["intake"]
    assert entry("agreement") is FORMS["agreement"].spec


@pytest.mark.parametrize("code", SPECS)
def test_every_slot_has_its_field_and_every_list_its_name(code: str) -> None:
    spec = SPECS[code]
    assert slots(spec) <= {field.name for field in spec.fields()}
    assert {field.options for field in spec.fields() if field.options} <= OPTIONS
    for field in spec.fields():
        chosen = field.kind in (Kind.CHOICE, Kind.REFERENCE)
        assert chosen == bool(field.choices or field.options), field.name
        assert 1 <= field.span <= 4, field.name


@pytest.mark.parametrize("code", SPECS)
def test_a_condition_names_a_field_of_the_same_block_and_codes_it_can_have(code: str) -> None:
    for section in SPECS[code].sections:
        block = {field.name: field for field in section.fields}
        for field in section.fields:
            if field.when is None or section.use is Use.PAPER or field.when.field not in block:
                continue
            answers = {choice.code for choice in block[field.when.field].choices} | {"", "True"}
            assert set(field.when.codes) <= answers, field.name


@pytest.mark.parametrize("code", FORMS)
def test_a_filled_paper_gives_what_it_declares_and_nothing_else(code: str) -> None:
    declared = printed_names(FORMS[code].spec)
    for values in filled(code):
        assert declared - set(values) == set()
        assert set(values) - declared <= {"committee", "number", "to_verify", *screen_only(code)}


def screen_only(code: str) -> set[str]:
    """The registration sheet of an oral agreement is filled as the agreement is."""
    return printed_names(FORMS["agreement"].spec) if code == "oral_agreement" else set()


@pytest.mark.parametrize("code", FORMS)
def test_every_block_of_a_filled_paper_has_the_fields_of_its_section(code: str) -> None:
    for values in filled(code):
        for section in FORMS[code].spec.sections:
            for block in section.blocks_of(values) if section.repeats else ():
                shown = {field.name for field in section.fields if field.shows(block)}
                assert shown - set(block) <= {"amount", "original", "receiver"}, "written by hand"


@pytest.mark.parametrize("code", SPECS)
def test_a_blank_form_is_valid_to_print(code: str) -> None:
    spec = SPECS[code]
    for part in spec.parts:
        if isinstance(part, Fixed):
            assert part.holds({})
            assert "".join(run.text for run in spec.runs(part, {}))
        elif isinstance(part, Section):
            assert part.blocks_of({}) == (() if part.repeats else ({},))


@pytest.mark.parametrize("code", KEPT_IN)
def test_no_entry_is_longer_than_its_column(code: str) -> None:
    sections = [section for section in SPECS[code].sections if section.repeats not in ("people", "villages")]
    for field in (field for section in sections for field in section.fields):
        limits = [limit for model in KEPT_IN[code] if (limit := column_length(model, field)) is not None]
        assert all(field.max_length <= limit for limit in limits), field.name


def column_length(model: type, field: Field) -> int | None:
    typed_kinds = (Kind.CHOICE, Kind.PARTIAL_DATE)
    column = model.__table__.columns.get(field.name)  # type: ignore[attr-defined]  # a mapped class
    if column is None or field.kind in typed_kinds or field.use is Use.PAPER:
        return None
    return getattr(column.type, "length", None)


def test_subjects_are_the_sessions_inquiries_and_visits() -> None:
    case = graphs.whole_case()
    assert FORMS["mediation_record"].subjects(case) == (1, 2)
    assert FORMS["inquiry_record"].subjects(case) == (1,)
    assert FORMS["visit_record"].subjects(case) == (1,)
    assert FORMS["agreement"].subjects(case) == (0,)
