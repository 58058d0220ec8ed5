"""One record of the documented exchange format, already checked against the schema, read as a whole case."""

from mediation_app.model import (
    AgreementForm,
    CaseSource,
    Consent,
    Difficulty,
    NoteKind,
    PersonKind,
    SessionState,
    TermKind,
)
from mediation_app.rules.names import is_organisation
from mediation_app.services import exchange_codes as codes
from mediation_app.services.agreements import SaveAgreement
from mediation_app.services.entries import refuse
from mediation_app.services.exchange_conduct import read_conduct, read_invitations
from mediation_app.services.exchange_matter import read_matter
from mediation_app.services.exchange_reader import Known, Reader, Record, say
from mediation_app.services.incoming import IncomingCase, IncomingSession
from mediation_app.services.intake import RegisterDispute
from mediation_app.services.mediation import NoteEntry
from mediation_app.services.party_entry import PartyEntry
from mediation_app.services.person_entry import PersonEntry
from mediation_app.services.terms import InstalmentEntry, TermEntry
from resources.dictionaries import dispute_types, id_documents, type_versions
from resources.i18n import QT_TRANSLATE_NOOP

_CASE_TEXTS = ("facts", "place", "source_unit", "source_document", "title", "remark")
_PERSON_TEXTS = (
    *("name", "sex", "ethnic_group", "id_number", "phone", "occupation", "address"),
    *("head_name", "head_post"),
)


def read_record(record: Record, known: Known) -> IncomingCase:
    """Read a record that keeps to the schema. Raises InvalidInput, each problem with its path."""
    reader = Reader(known)
    incoming = IncomingCase(
        dispute=_dispute(reader, record),
        accepted_on=reader.day(record, "accepted_on"),
        sessions=tuple(
            _session(reader, one, f"sessions[{place}].")
            for place, one in enumerate(record.get("sessions", ()))
        ),
        agreement=_agreement(reader, record) if "agreement" in record else None,
        matter=read_matter(reader, record),
        conduct=read_conduct(reader, record, _names(record)),
    )
    refuse(reader.problems)
    return incoming


def _dispute(reader: Reader, record: Record) -> RegisterDispute:
    type_code, original_kind = _kind(str(record.get("type", "")))
    village_id = reader.village(record)
    return RegisterDispute(
        **{name: record[name] for name in _CASE_TEXTS if name in record},
        parties=_parties(reader, record.get("parties", [])),
        type_code=type_code,
        original_kind=original_kind,
        external_id=str(record.get("external_id", "")),
        registered_on=reader.day(record, "registered_on", may_come=True),
        occurred_on=reader.partial(record, "occurred_on"),
        demands=_lines(record.get("demands", "")),
        village_id=village_id,
        grid_id=reader.grid(record, village_id),
        people_count=record.get("people_count"),
        amount_fen=reader.amount(record, "amount", allow_zero=True),
        difficulty=codes.DIFFICULTY[record.get("difficulty", Difficulty.SIMPLE.value)],
        source=codes.SOURCE[record.get("source", CaseSource.APPLICATION.value)],
        mediator_id=reader.member(record, "mediator"),
        chosen_by_parties=record.get("chosen_by_parties", False),
        is_public=record.get("public", True),
    )


def _names(record: Record) -> list[str]:
    return [str(one["name"]) for one in record.get("parties", ())]


def _parties(reader: Reader, records: list[Record]) -> tuple[PartyEntry, ...]:
    names = _names({"parties": records})
    return tuple(_party(reader, one, names, f"parties[{place}].") for place, one in enumerate(records))


def _party(reader: Reader, record: Record, names: list[str], path: str) -> PartyEntry:
    return PartyEntry(
        person=_person(reader, record, path),
        role=codes.ROLE[record["role"]],
        represents=reader.party(record, "represents", names, path),
        special_authority=record.get("special_authority", False),
        consent=codes.CONSENT[record.get("consent", Consent.UNKNOWN.value)],
        consent_on=reader.day(record, "consent_on", path),
        note=record.get("note", ""),
        to_verify=record.get("to_verify", False),
    )


def _person(reader: Reader, record: Record, path: str) -> PersonEntry:
    guessed = PersonKind.ORGANISATION if is_organisation(record["name"]) else PersonKind.PERSON
    return PersonEntry(
        **{name: record[name] for name in _PERSON_TEXTS if name in record},
        kind=codes.PERSON_KIND[record.get("kind", guessed.value)],
        birth_date=reader.day(record, "birth_date", path, may_come=True),
        stated_age=record.get("age"),
        id_type=_document(reader, str(record.get("id_type", "")), path),
    )


def _document(reader: Reader, word: str, path: str) -> str:
    known = {name: one.code for one in id_documents() for name in (one.code, one.name)}
    if word and word not in known:
        text = QT_TRANSLATE_NOOP("Exchange", "不认识的证件类型“{word}”")
        reader.note(f"{path}id_type", say(text, word=word))
    return known.get(word, "")


def _session(reader: Reader, record: Record, path: str) -> IncomingSession:
    return IncomingSession(
        state=codes.SESSION_STATE[record.get("state", SessionState.HELD.value)],
        starts_at=reader.moment(record, "starts_at", path),
        ends_at=reader.moment(record, "ends_at", path),
        place=record.get("place", ""),
        mediator_id=reader.member(record, "mediator", path),
        recorder_id=reader.member(record, "recorder", path),
        participants=record.get("participants", ""),
        rights_told=record.get("rights_told", True),
        result=record.get("result", ""),
        notes=tuple(map(_note, record.get("notes", ()))),
        invitations=read_invitations(reader, record, path),
    )


def _note(record: Record) -> NoteEntry:
    kind = codes.NOTE_KIND[record.get("kind", NoteKind.STATEMENT.value)]
    return NoteEntry(record.get("speaker", ""), kind, record["text"])


def _agreement(reader: Reader, record: Record) -> SaveAgreement:
    names = _names(record)
    told: Record = record["agreement"]
    return SaveAgreement(
        case_id=0,
        form=codes.AGREEMENT_FORM[told.get("form", AgreementForm.WRITTEN.value)],
        facts=told.get("facts", ""),
        issues=told.get("issues", ""),
        responsibilities=told.get("responsibilities", ""),
        performance=told.get("performance", ""),
        reached_on=reader.day(told, "reached_on", "agreement."),
        mediator_id=reader.member(told, "mediator", "agreement."),
        recorder_id=reader.member(told, "recorder", "agreement."),
        terms=tuple(
            _term(reader, one, names, f"agreement.terms[{place}].") for place, one in enumerate(told["terms"])
        ),
    )


def _term(reader: Reader, record: Record, names: list[str], path: str) -> TermEntry:
    pays = TermKind.PAY if "amount" in record or "instalments" in record else TermKind.ACT
    return TermEntry(
        kind=codes.TERM_KIND[record.get("kind", pays.value)],
        text=record.get("text", ""),
        debtor_id=reader.party(record, "debtor", names, path),
        creditor_id=reader.party(record, "creditor", names, path),
        amount_fen=reader.amount(record, "amount", path),
        pay_form=codes.PAY_FORM[record["pay_form"]] if "pay_form" in record else None,
        on_the_spot=record.get("on_the_spot", False),
        instalments=tuple(
            InstalmentEntry(
                reader.day(one, "due_on", inner, may_come=True), reader.amount(one, "amount", inner)
            )
            for place, one in enumerate(record.get("instalments", ()))
            for inner in (f"{path}instalments[{place}].",)
        ),
        to_verify=record.get("to_verify", False),
    )


def _kind(word: str) -> tuple[str, str]:
    """Return the type's code when the word is a type's code or name, else the word to be read later."""
    types = {
        name: one.code
        for version in type_versions()
        for one in dispute_types(version)
        for name in (one.code, one.name, one.title)
    }
    plain = word.strip()
    return (types[plain], "") if plain in types else ("", plain)


def _lines(value: str | list[str]) -> str:
    return value if isinstance(value, str) else "\n".join(value)
