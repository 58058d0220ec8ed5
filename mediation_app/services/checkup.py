"""The check-up of an agreement (协议体检): what a loaded case tells the rules, and what they find."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import replace
from datetime import date
from functools import cache
from typing import Any

from forms.registry import FORMS
from mediation_app.model import (
    Agreement,
    Case,
    IssuedPaper,
    PaperOrigin,
    Party,
    PersonKind,
    SessionState,
    Signer,
    Term,
    VisitState,
)
from mediation_app.rules.checkup.catalogue import check_up
from mediation_app.rules.checkup.days import place_of_step
from mediation_app.rules.checkup.facts import (
    AgreementFacts,
    DatedStep,
    EditedVersion,
    PartDue,
    PartyFacts,
    QuotedNumber,
    SignedFor,
    Step,
    TermFacts,
    VagueWord,
    WordLists,
)
from mediation_app.rules.checkup.papers import numbers_in
from mediation_app.rules.errors import InvalidInput
from mediation_app.rules.findings import Finding, Severity
from mediation_app.rules.identifiers import read_id_number
from mediation_app.rules.vocabulary import MATTER_KINDS, VisitKind
from mediation_app.services import cases
from mediation_app.services.books import Actor, Books
from mediation_app.services.case_facts import is_done
from mediation_app.services.paper_values import PaperKey, agreement_key, latest, texts_of, wet_sign_only
from mediation_app.services.terms import entry_of, incomplete
from resources.dictionaries.agreement_words import names_alike, vague_words
from resources.i18n import QT_TRANSLATE_NOOP, Message


def check_agreement(books: Books, actor: Actor, case_id: int) -> tuple[Finding, ...]:
    """Return what the check-up finds in the agreement of a case; nothing where there is none.

    Raises NotFound.
    """
    with books.reading(actor) as session:
        case = cases.loaded(session, case_id)
        typed = texts_of(session, case_id)
    return findings_of(case, typed, today=books.clock().date())


def findings_of(
    case: Case, typed: Mapping[PaperKey, Mapping[str, object]] | None = None, *, today: date | None = None
) -> tuple[Finding, ...]:
    """Return what the check-up finds in the agreement of a loaded case.

    ``typed``: words typed on its papers. Without ``today`` people are as old as on the day of the agreement.
    """
    if case.agreement is None:
        return ()
    facts = facts_of_agreement(case, typed, today=today)
    code = agreement_key(case).form_code
    return tuple(
        finding if finding.form_code or not finding.field else replace(finding, form_code=code)
        for finding in check_up(facts)
    )


def obstacles(case: Case) -> Iterator[Message]:
    """Yield why the agreement of a loaded case stays a draft: what the check-up blocks, each said once.

    Of terms still to be verified only their count is told; the rest comes up when they are looked at.
    """
    waiting = {index for index, term in enumerate(_terms(case)) if term.to_verify}
    for finding in findings_of(case):
        is_draft = finding.rule != "drafts" and _term_index(finding.field) in waiting
        if finding.severity is Severity.BLOCK and not is_draft:
            text = QT_TRANSLATE_NOOP("CheckUp", "{place}：{reason}")
            yield Message("CheckUp", text, place=finding.place, reason=finding.reason)


def said_of_terms(case: Case) -> tuple[Message, ...]:
    """Return what a save of the agreement should point out about its terms, hints left out."""
    text = QT_TRANSLATE_NOOP("CheckUp", "{place}：{reason}")
    return tuple(
        Message("CheckUp", text, place=finding.place, reason=finding.reason)
        for finding in findings_of(case)
        if finding.severity is not Severity.HINT and _term_index(finding.field) is not None
    )


def facts_of_agreement(
    case: Case, typed: Mapping[PaperKey, Mapping[str, object]] | None = None, *, today: date | None = None
) -> AgreementFacts:
    """Return what the rules look at, read off a loaded case that has an agreement."""
    agreement = case.agreement
    if agreement is None:
        raise LookupError(f"case {case.id} has no agreement")
    return AgreementFacts(
        today=today or agreement.reached_on or case.state_since,
        form=agreement.form,
        number=agreement.number,
        case_number=case.number,
        type_code=case.type_code,
        wet_sign_only=wet_sign_only(case),
        needs_both_sides=case.kind not in MATTER_KINDS,
        parties=tuple(map(party_facts, case.parties)),
        others=tuple(_others(case, agreement)),
        terms=tuple(_term(term, case.parties) for term in agreement.terms),
        facts=agreement.facts,
        issues=agreement.issues,
        responsibilities=agreement.responsibilities,
        performance=agreement.performance if agreement.performance_is_own else "",
        reached_on=agreement.reached_on,
        begun_on=_begun(case),
        steps=steps_of(case),
        numbers=tuple(_quoted(case, typed or {})),
        signed_for=tuple(
            SignedFor(tick.party_id, tick.signed_for) for tick in agreement.ticks if tick.signed_for
        ),
        edited=_edited(case),
        lists=word_lists(),
    )


@cache
def word_lists() -> WordLists:
    """Return the word lists that come with the program."""
    return WordLists(vague=tuple(VagueWord(**row) for row in vague_words()), alike=names_alike())


def party_facts(party: Party) -> PartyFacts:
    """Return what the rules look at of a party."""
    person = party.person
    return PartyFacts(
        party_id=party.id,
        name=person.name,
        role=party.role,
        is_organisation=person.kind is PersonKind.ORGANISATION,
        sex=person.sex,
        ethnic_group=person.ethnic_group,
        birth_date=person.birth_date or _born(person.id_number, person.id_type),
        stated_age=person.stated_age,
        id_type=person.id_type,
        id_number=person.id_number,
        phone=person.phone,
        address=person.address,
        head_name=person.head_name,
        note=party.note,
        represents_id=party.represents_id,
        special_authority=party.special_authority,
    )


def steps_of(case: Case) -> tuple[DatedStep, ...]:
    """Return the dated steps of a loaded case, each named by its paper; what is only planned left out."""
    return tuple(DatedStep(step, on, place) for step, on, place in _steps(case))


def _steps(case: Case) -> Iterator[tuple[Step, date, Message]]:
    yield Step.APPLIED, case.registered_on, place_of_step(Step.APPLIED)
    if case.accepted_on is not None:
        yield Step.ACCEPTED, case.accepted_on, place_of_step(Step.ACCEPTED)
    asked = [inquiry.asked_at.date() for inquiry in case.inquiries if inquiry.asked_at is not None]
    yield from _numbered(Step.INQUIRY, asked)
    held = [one for one in case.sessions if one.state is SessionState.HELD and one.starts_at is not None]
    yield from _numbered(Step.MEDIATION, [one.starts_at.date() for one in held if one.starts_at is not None])
    if case.agreement is not None:
        if case.agreement.reached_on is not None:
            yield Step.AGREED, case.agreement.reached_on, place_of_step(Step.AGREED)
        for tick in case.agreement.ticks:
            if tick.signer is not Signer.RECORDER:
                yield Step.SIGNED, tick.signed_on, place_of_step(Step.SIGNED)
    made = [one for one in case.visits if one.state is VisitState.DONE and one.kind is VisitKind.RETURN]
    yield from _numbered(Step.VISIT, [one.done_on for one in made if one.done_on is not None])


def _numbered(step: Step, days: list[date]) -> Iterator[tuple[Step, date, Message]]:
    text = QT_TRANSLATE_NOOP("CheckUp", "{step}（第{number}次）")
    for number, on in enumerate(days, start=1):
        place = place_of_step(step)
        several = Message("CheckUp", text, step=place, number=number)
        yield step, on, several if len(days) > 1 else place


def _term(term: Term, parties: list[Party]) -> TermFacts:
    return TermFacts(
        ordinal=term.ordinal,
        kind=term.kind,
        text=term.text,
        debtor_id=term.debtor_id,
        creditor_id=term.creditor_id,
        amount_fen=term.amount_fen,
        on_the_spot=term.on_the_spot,
        parts=tuple(PartDue(p.due_on, p.amount_fen, is_done(p)) for p in term.instalments),
        to_verify=term.to_verify,
        problems=incomplete(entry_of(term), parties, term.ordinal - 1),
    )


def _others(case: Case, agreement: Agreement) -> Iterator[str]:
    for person in (case.mediator, agreement.mediator, agreement.recorder):
        if person is not None:
            yield person.name
    yield from (note.speaker for session in case.sessions for note in session.notes if note.speaker)


def _begun(case: Case) -> date:
    held = [one.starts_at.date() for one in case.sessions if one.state is SessionState.HELD and one.starts_at]
    return max(held, default=case.registered_on)


def _quoted(case: Case, typed: Mapping[PaperKey, Mapping[str, object]]) -> Iterator[QuotedNumber]:
    """Yield the numbers that records and typed words of the case quote."""
    for place, key, text in _told(case, typed):
        for number in numbers_in(text):
            yield QuotedNumber(number, place, key.form_code, key.subject_id)


def _told(
    case: Case, typed: Mapping[PaperKey, Mapping[str, object]]
) -> Iterator[tuple[Message, PaperKey, str]]:
    for session in case.sessions:
        key = PaperKey("mediation_record", session.id)
        yield place_of_step(Step.MEDIATION), key, session.result
    for visit in case.visits:
        yield place_of_step(Step.VISIT), PaperKey("visit_record", visit.id), visit.text
    for key, values in typed.items():
        ours = FORMS.get(key.form_code)
        own = QT_TRANSLATE_NOOP("Forms", "本单位自己的文书")
        place = Message("Forms", ours.spec.title if ours else own)
        yield from ((place, key, text) for text in values.values() if isinstance(text, str))


def _edited(case: Case) -> EditedVersion | None:
    """Return how the version in force differs from what the program wrote; None unless edited in Word."""
    now = latest(case, agreement_key(case))
    if now is None or now.origin is not PaperOrigin.EDITED:
        return None
    written = [
        paper
        for paper in case.papers
        if paper.form_code == now.form_code and paper.origin is not PaperOrigin.EDITED
    ]
    before = max(written, key=lambda paper: paper.version, default=None)
    if before is None or not before.summary:
        return None
    return EditedVersion(
        version=now.version,
        lost_sums=tuple(_told_only(before, now, "sums")),
        new_sums=tuple(_told_only(now, before, "sums")),
        lost_days=tuple(map(date.fromisoformat, _told_only(before, now, "dates"))),
        new_days=tuple(map(date.fromisoformat, _told_only(now, before, "dates"))),
    )


def _told_only(one: IssuedPaper, other: IssuedPaper, name: str) -> list[Any]:
    """Return what the register tells of one version and not of another."""
    return [value for value in one.summary.get(name, ()) if value not in other.summary.get(name, ())]


def _born(number: str, id_type: str) -> date | None:
    if not number or "*" in number or id_type not in ("", "resident_id"):
        return None
    try:
        return read_id_number(number, today=date.max).birth_date
    except InvalidInput:
        return None


def _terms(case: Case) -> list[Term]:
    return case.agreement.terms if case.agreement else []


def _term_index(field: str) -> int | None:
    found = re.match(r"terms\[(\d+)\]", field)
    return int(found[1]) if found else None
