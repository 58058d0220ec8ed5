"""The words of the exchange format: each code by itself and by its Chinese names (docs/exchange.md)."""

from collections.abc import Mapping
from enum import StrEnum
from types import MappingProxyType
from typing import TypeVar

from forms import labels, matter_labels
from mediation_app.model import (
    AgreementForm,
    CaseSource,
    Consent,
    Difficulty,
    NoteKind,
    PartyRole,
    PayForm,
    PersonKind,
    SessionState,
    TermKind,
)
from mediation_app.rules.vocabulary import (
    CaseKind,
    CrossKind,
    CruxKind,
    DemandNature,
    HandlingLevel,
    HandlingMode,
    MatterOrigin,
    PetitionForm,
    PetitionPurpose,
    PetitionRoute,
    ProcedureKind,
)

Code = TypeVar("Code", bound=StrEnum)


def _words(names: Mapping[Code, str], others: Mapping[str, Code] | None = None) -> Mapping[str, Code]:
    by_code = {code.value: code for code in names}
    by_name = {name: code for code, name in names.items()}
    return MappingProxyType({**by_code, **by_name, **(others or {})})


ROLE: Mapping[str, PartyRole] = _words(labels.ROLE)
PERSON_KIND: Mapping[str, PersonKind] = _words(labels.PERSON_KIND)
NOTE_KIND: Mapping[str, NoteKind] = _words(labels.NOTE_KIND)
TERM_KIND: Mapping[str, TermKind] = _words(labels.TERM_KIND)
PAY_FORM: Mapping[str, PayForm] = _words(labels.PAY_FORM)
DIFFICULTY: Mapping[str, Difficulty] = _words(labels.DIFFICULTY)
CONSENT: Mapping[str, Consent] = _words(labels.CONSENT, {"同意": Consent.AGREED, "拒绝": Consent.REFUSED})
SOURCE: Mapping[str, CaseSource] = _words(
    labels.SOURCE, {"主动调解": CaseSource.INITIATIVE, "委托移送": CaseSource.ENTRUSTED}
)
AGREEMENT_FORM: Mapping[str, AgreementForm] = _words(
    labels.AGREEMENT_FORM, {"书面": AgreementForm.WRITTEN, "口头": AgreementForm.ORAL}
)
SESSION_STATE: Mapping[str, SessionState] = MappingProxyType(
    {word: code for word, code in _words(labels.SESSION_STATE).items() if code is not SessionState.CANCELLED}
)
CASE_KIND: Mapping[str, CaseKind] = _words(matter_labels.CASE_KIND)
ORIGIN: Mapping[str, MatterOrigin] = _words(matter_labels.MATTER_ORIGIN)
PETITION_FORM: Mapping[str, PetitionForm] = _words(matter_labels.PETITION_FORM)
PURPOSE: Mapping[str, PetitionPurpose] = _words(matter_labels.PETITION_PURPOSE)
ROUTE: Mapping[str, PetitionRoute] = _words(matter_labels.PETITION_ROUTE)
LEVEL: Mapping[str, HandlingLevel] = _words(matter_labels.HANDLING_LEVEL)
MODE: Mapping[str, HandlingMode] = _words(matter_labels.HANDLING_MODE)
NATURE: Mapping[str, DemandNature] = _words(matter_labels.DEMAND_NATURE)
CROSSES: Mapping[str, CrossKind] = _words(matter_labels.CROSS_KIND)
CRUX_KINDS: Mapping[str, CruxKind] = _words(matter_labels.CRUX_KIND)
PROCEDURE: Mapping[str, ProcedureKind] = _words(matter_labels.PROCEDURE)

TABLES: Mapping[str, Mapping[str, StrEnum]] = MappingProxyType(
    {
        "case_kind": CASE_KIND,
        "role": ROLE,
        "kind": PERSON_KIND,
        "notes.kind": NOTE_KIND,
        "terms.kind": TERM_KIND,
        "pay_form": PAY_FORM,
        "difficulty": DIFFICULTY,
        "consent": CONSENT,
        "source": SOURCE,
        "form": AGREEMENT_FORM,
        "state": SESSION_STATE,
    }
)
"""Every table by the field it belongs to; the schema lists the same words."""
