"""The agreement proposed from the notes: facts and issues, and agreed lines as drafts of terms."""

import re
from collections.abc import Iterator

from mediation_app.model import Case, NoteKind, PayForm, SessionNote, SessionState
from mediation_app.rules.raw_terms import DraftTerm, draft_term
from mediation_app.services.agreements import SaveAgreement, entry_of_agreement
from mediation_app.services.case_facts import principals
from mediation_app.services.terms import InstalmentEntry, TermEntry

_ENDS = re.compile(r"[。；;\n]+")
_IN_PERSON = re.compile(r"^(?:我|本人|我们|我方)(?:同意|愿意|愿|答应|承诺)?")
_PAY_FORMS = ((PayForm.TRANSFER, re.compile(r"转账|汇款|微信|银行")), (PayForm.CASH, re.compile(r"现金")))


def proposal(case: Case) -> SaveAgreement:
    """Return the agreement to begin with: the one on record, else one made from the notes of a loaded case.

    Terms read from notes are drafts to be verified (待核); what the notes do not say stays empty.
    """
    stored = entry_of_agreement(case)
    if stored is not None:
        return stored
    held = [session for session in case.sessions if session.state is SessionState.HELD]
    notes = [note for session in held for note in session.notes]
    last = held[-1] if held else None
    return SaveAgreement(
        case_id=case.id,
        facts=_joined(notes, NoteKind.FACT) or case.facts,
        issues=_joined(notes, NoteKind.ISSUE),
        terms=tuple(term for note in notes if note.kind is NoteKind.AGREED for term in _terms(case, note)),
        reached_on=last.starts_at.date() if last and last.starts_at else None,
        mediator_id=(last.mediator_id if last else None) or case.mediator_id,
        recorder_id=last.recorder_id if last else None,
        revision=case.revision,
    )


def _joined(notes: list[SessionNote], kind: NoteKind) -> str:
    return "\n".join(note.text for note in notes if note.kind is kind)


def _terms(case: Case, note: SessionNote) -> Iterator[TermEntry]:
    names = {party.person.name: party.id for party in principals(case)}
    for sentence in filter(None, map(str.strip, _ENDS.split(note.text))):
        in_person = note.speaker in names and _IN_PERSON.match(sentence)
        text = f"{note.speaker}{_IN_PERSON.sub('', sentence)}" if in_person else sentence
        yield _as_entry(draft_term(f"{text}。", tuple(names), read_from=note.text), names)


def _as_entry(draft: DraftTerm, names: dict[str, int]) -> TermEntry:
    """Turn a draft into an entry; whoever is not said to be owed is the other one of two parties."""
    debtor, creditor = names.get(draft.debtor), names.get(draft.creditor)
    others = [party_id for party_id in names.values() if party_id != debtor]
    if debtor and creditor is None and draft.amount_fen is not None and len(others) == 1:
        creditor = others[0]
    parts = tuple(InstalmentEntry(part.due_on, part.amount_fen) for part in draft.instalments)
    if not parts and draft.due_on is not None:
        parts = (InstalmentEntry(draft.due_on),)
    return TermEntry(
        kind=draft.kind,
        text=draft.text,
        debtor_id=debtor,
        creditor_id=creditor,
        amount_fen=draft.amount_fen,
        pay_form=next((form for form, words in _PAY_FORMS if words.search(draft.text)), None),
        on_the_spot=draft.on_the_spot,
        instalments=parts,
        to_verify=True,
        read_from=draft.read_from,
    )
