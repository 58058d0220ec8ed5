"""The words of the exchange format: each code by itself and by its Chinese names (docs/exchange.md)."""

from collections.abc import Mapping
from enum import StrEnum
from types import MappingProxyType
from typing import TypeVar

from forms import labels
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

TABLES: Mapping[str, Mapping[str, StrEnum]] = MappingProxyType(
    {
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
