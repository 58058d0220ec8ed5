"""Raw cases, shaped like the public data sets: read as far as they tell, all of it to be verified (待核)."""

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

from mediation_app.model import Party, PartyRole, PersonKind
from mediation_app.rules.dates import bounds
from mediation_app.rules.errors import Problem
from mediation_app.rules.names import split_people
from mediation_app.rules.raw_case import RawReading, read_raw_case
from mediation_app.rules.raw_parties import RawParty
from mediation_app.rules.raw_record import RawCase, RawLine
from mediation_app.rules.raw_terms import DraftTerm
from mediation_app.services.agreements import SaveAgreement
from mediation_app.services.entries import refuse
from mediation_app.services.exchange_reader import say
from mediation_app.services.incoming import IncomingCase, IncomingSession
from mediation_app.services.intake import RegisterDispute
from mediation_app.services.mediation import NoteEntry
from mediation_app.services.party_entry import PartyEntry
from mediation_app.services.person_entry import PersonEntry
from mediation_app.services.terms import InstalmentEntry, TermEntry
from resources.i18n import QT_TRANSLATE_NOOP, Message

RawRecord = Mapping[str, Any]

_KNOWN = frozenset({"id", "type", "parties", "facts", "record"})
_NOTE_LIMIT = Party.__table__.c.note.type.length  # type: ignore[attr-defined]
_BY_RECORD = say(QT_TRANSLATE_NOOP("Exchange", "双方达成协议，约定事项见协议书（由原始记录读出，待核）。"))


def is_raw(record: object) -> bool:
    """Tell whether a JSON value is a raw case: it has a record, or parties that are plain names."""
    if not isinstance(record, dict):
        return False
    parties = record.get("parties")
    plain = isinstance(parties, str) or (
        isinstance(parties, list) and bool(parties) and all(isinstance(one, str) for one in parties)
    )
    return "record" in record or plain


def raw_id(record: RawRecord) -> str:
    """Return the id a raw case has in its own file."""
    value = record.get("id", "")
    return str(value) if isinstance(value, (str, int)) else ""


def read_raw(record: RawRecord, today: date) -> IncomingCase:
    """Read a raw case and add nothing: what it does not say stays empty. Raises InvalidInput."""
    raw = _shaped(record)
    reading = read_raw_case(raw)
    agreement = _agreement(raw, reading)
    reason = reading.settlement.reason
    return IncomingCase(
        dispute=RegisterDispute(
            parties=_parties(reading.parties),
            facts=raw.facts,
            original_kind=raw.kind,
            occurred_on=_past(reading.occurred_on, today),
            external_id=raw_id(record),
            remark=_remark(record, reading),
        ),
        sessions=_sessions(reading, agreement),
        agreement=agreement,
        no_agreement_reason="" if agreement or reason is None else str(reason),
    )


def _shaped(record: RawRecord) -> RawCase:
    problems: list[Problem] = []
    texts = {name: record.get(name) or "" for name in ("type", "facts")}
    for name, value in texts.items():
        if not isinstance(value, str):
            problems.append(Problem(name, _wrong(name)))
    raw = RawCase(
        kind=str(texts["type"]).strip(),
        facts=str(texts["facts"]).strip(),
        parties=_names(record.get("parties"), problems),
        record=_lines(record.get("record"), problems),
    )
    if not raw.parties and not problems:
        text = QT_TRANSLATE_NOOP("Exchange", "没有写当事人")
        problems.append(Problem("parties", say(text)))
    if not raw.facts and not raw.record and not problems:
        text = QT_TRANSLATE_NOOP("Exchange", "既没有纠纷情况，也没有调解记录")
        problems.append(Problem("facts", say(text)))
    refuse(problems)
    return raw


def _names(value: object, problems: list[Problem]) -> tuple[str, ...]:
    if isinstance(value, str):
        return split_people(value)
    names: list[Any] = value if isinstance(value, list) else [] if value is None else [value]
    if not all(isinstance(name, str) for name in names):
        problems.append(Problem("parties", _wrong("parties")))
        return ()
    return tuple(name for name in names if name.strip())


def _lines(value: object, problems: list[Problem]) -> tuple[RawLine, ...]:
    lines = []
    for place, line in enumerate(value if isinstance(value, list) else [value] if value else []):
        said = line if isinstance(line, dict) else {"text": line}
        speaker, text = said.get("speaker") or "", said.get("text")
        if not isinstance(speaker, str) or not isinstance(text, str):
            problems.append(Problem(f"record[{place}]", _wrong(f"record[{place}]")))
        elif text.strip():
            lines.append(RawLine(speaker.strip(), text.strip()))
    return tuple(lines)


def _wrong(name: str) -> Message:
    return say(QT_TRANSLATE_NOOP("Exchange", "字段“{name}”的形式读不懂"), name=name)


def _parties(read: Sequence[RawParty]) -> tuple[PartyEntry, ...]:
    places = {party.name: place for place, party in enumerate(read)}
    return tuple(
        PartyEntry(
            person=PersonEntry(
                name=party.name,
                kind=PersonKind.ORGANISATION if party.is_organisation else PersonKind.PERSON,
            ),
            role=party.role,
            represents=places.get(party.represents),
            note=party.note[:_NOTE_LIMIT],
            to_verify=party.to_verify,
        )
        for party in read
    )


def _sessions(reading: RawReading, agreement: SaveAgreement | None) -> tuple[IncomingSession, ...]:
    if not reading.notes:
        return ()
    helpers = [party.name for party in reading.parties if party.role is PartyRole.PARTICIPANT]
    reason = reading.settlement.reason
    return (
        IncomingSession(
            rights_told=False,
            participants="、".join(helpers),
            notes=tuple(NoteEntry(note.speaker, note.kind, note.text) for note in reading.notes),
            result=str(_BY_RECORD) if agreement else str(reason or ""),
        ),
    )


def _agreement(raw: RawCase, reading: RawReading) -> SaveAgreement | None:
    if not reading.settlement.reached:
        return None
    places = {party.name: place for place, party in enumerate(reading.parties)}
    terms = tuple(_term(draft, places) for draft in reading.settlement.terms)
    return SaveAgreement(case_id=0, facts=raw.facts, terms=terms)


def _term(draft: DraftTerm, places: Mapping[str, int]) -> TermEntry:
    parts = tuple(InstalmentEntry(part.due_on, part.amount_fen) for part in draft.instalments)
    return TermEntry(
        kind=draft.kind,
        text=draft.text,
        debtor_id=places.get(draft.debtor),
        creditor_id=places.get(draft.creditor),
        amount_fen=draft.amount_fen,
        on_the_spot=draft.on_the_spot,
        instalments=parts or ((InstalmentEntry(draft.due_on),) if draft.due_on else ()),
        to_verify=True,
        read_from=draft.read_from,
    )


def _past(partial: str, today: date) -> str:
    return partial if partial and bounds(partial)[0] <= today else ""


def _remark(record: RawRecord, reading: RawReading) -> str:
    """Say what was read with doubt, what was left out, and what else the raw record holds."""
    lines = [str(remark) for remark in reading.remarks]
    for ordinal, term in enumerate(reading.settlement.terms, start=1):
        text = QT_TRANSLATE_NOOP("Exchange", "第{ordinal}条约定：{remark}")
        lines += [str(say(text, ordinal=ordinal, remark=remark)) for remark in term.remarks]
    aside = QT_TRANSLATE_NOOP("Exchange", "“{text}”：{reason}")
    lines += [str(say(aside, text=one.text, reason=one.reason)) for one in reading.settlement.set_aside]
    other = QT_TRANSLATE_NOOP("Exchange", "原始记录另有 {name}：{value}")
    lines += [str(say(other, name=name, value=value)) for name, value in record.items() if name not in _KNOWN]
    return "\n".join(lines)
