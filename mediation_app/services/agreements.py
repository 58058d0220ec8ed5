"""The agreement as data (人民调解法 art. 28 to 33): drawn up, changed, its terms confirmed, taken back."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date

from sqlalchemy import select

from mediation_app.model import (
    Agreement,
    AgreementForm,
    Case,
    Consent,
    GivenNumber,
    Instalment,
    Term,
)
from mediation_app.rules.errors import NotAllowed, Problem
from mediation_app.rules.permissions import Permission
from mediation_app.rules.waivers import find_waivers
from mediation_app.rules.workflow import WITHOUT_AGREEMENT, CaseState
from mediation_app.services import cases, numbers
from mediation_app.services.acts import Act
from mediation_app.services.books import Actor, Books, Desk
from mediation_app.services.case_facts import effective_on, principals
from mediation_app.services.checks import missing, not_after
from mediation_app.services.checkup import said_of_terms
from mediation_app.services.effect import follow, void_ticks
from mediation_app.services.entries import cleaned, reason_given, refuse, too_long
from mediation_app.services.terms import (
    InstalmentEntry,
    TermEntry,
    amounts_wrong,
    check,
    entry_of,
    is_made,
    performance_words,
    summed,
    term_words,
)
from resources.i18n import QT_TRANSLATE_NOOP, Message

_TEXTS = ("facts", "issues", "responsibilities")
_FIELDS = (*_TEXTS, "form", "reached_on", "mediator_id", "recorder_id")


@dataclass(frozen=True, slots=True, kw_only=True)
class SaveAgreement:
    """The whole agreement as typed; empty ``performance``: made from the terms."""

    case_id: int
    form: AgreementForm = AgreementForm.WRITTEN
    facts: str = ""
    issues: str = ""
    responsibilities: str = ""
    performance: str = ""
    terms: tuple[TermEntry, ...] = ()
    reached_on: date | None = None
    mediator_id: int | None = None
    recorder_id: int | None = None
    revision: int | None = None


@dataclass(frozen=True, slots=True)
class Saved:
    """The agreement, where its case stands, how many signature ticks fell away, and what to look at."""

    agreement_id: int
    state: CaseState
    voided: int = 0
    warnings: tuple[Message, ...] = ()


def save(books: Books, actor: Actor, command: SaveAgreement) -> Saved:
    """Draw up the agreement or change it; a change voids the signatures ticked and the visits it owed.

    Raises InvalidInput beside the terms: sums that differ, a bar to legal routes, nobody who pays. Drafts to
    be verified (待核) are kept as they are, with warnings.
    """
    with books.acting(actor, Permission.DRAW_AGREEMENT) as desk:
        return put(desk, cases.for_change(desk, command.case_id, command.revision), command)


def put(desk: Desk, case: Case, command: SaveAgreement) -> Saved:
    """Draw up or change the agreement of a loaded case within an act under way; raises as `save` does."""
    _require_may_draw(case)
    refuse([one for index, entry in enumerate(command.terms) for one in amounts_wrong(entry, index)])
    command = _made(cleaned(command), case)
    _check(command, case, desk.today)
    agreement = case.agreement or _new(desk, case)
    before = _content(agreement)
    _write(agreement, command)
    _number(desk, case, agreement)
    desk.session.flush()
    detail = {"form": agreement.form.value, "terms": len(agreement.terms)}
    desk.log(Act.AGREEMENT_SAVED, case.id, f"agreement:{agreement.id}", **detail)
    voided = void_ticks(desk, case) if before != _content(agreement) else 0
    case = follow(desk, case)
    return Saved(agreement.id, case.state, voided, said_of_terms(case))


def remove(books: Books, actor: Actor, case_id: int, reason: str, *, revision: int | None = None) -> None:
    """Take the agreement back; mediation goes on. Raises NotAllowed once it has taken effect."""
    with books.acting(actor, Permission.DRAW_AGREEMENT) as desk:
        words = reason_given(reason)
        case = cases.for_change(desk, case_id, revision)
        agreement = case.agreement or missing()
        if effective_on(case) is not None or _performed(agreement.terms):
            raise NotAllowed(
                _say(QT_TRANSLATE_NOOP("Agreements", "协议已经生效，不能撤下")),
                _say(QT_TRANSLATE_NOOP("Agreements", "确有变更，请修改协议后重新签名")),
            )
        void_ticks(desk, case)
        desk.log(Act.AGREEMENT_REMOVED, case.id, f"agreement:{agreement.id}", reason=words)
        cases.step(desk, case, CaseState.MEDIATING, reason=words)
        case.agreement = None
        desk.session.flush()


def confirm_terms(
    books: Books, actor: Actor, case_id: int, term_ids: Sequence[int], *, revision: int | None = None
) -> CaseState:
    """Take drafts read from a raw record (待核) as they stand; raises InvalidInput for what does not hold."""
    with books.acting(actor, Permission.DRAW_AGREEMENT) as desk:
        case = cases.for_change(desk, case_id, revision)
        agreement = case.agreement or missing()
        confirmed = [(index, term) for index, term in enumerate(agreement.terms) if term.id in term_ids]
        refuse(
            [problem for index, term in confirmed for problem in check(entry_of(term), case.parties, index)]
        )
        for _, term in confirmed:
            term.to_verify = False
        _number(desk, case, agreement)
        ordinals = [term.ordinal for _, term in confirmed]
        desk.log(Act.TERMS_CONFIRMED, case.id, f"agreement:{agreement.id}", terms=ordinals)
        return follow(desk, case).state


def entry_of_agreement(case: Case) -> SaveAgreement | None:
    """Return the stored agreement of a loaded case as it would be typed, None where there is none."""
    agreement = case.agreement
    if agreement is None:
        return None
    return SaveAgreement(
        case_id=case.id,
        form=agreement.form,
        facts=agreement.facts,
        issues=agreement.issues,
        responsibilities=agreement.responsibilities,
        performance=agreement.performance if agreement.performance_is_own else "",
        terms=tuple(entry_of(term) for term in agreement.terms),
        reached_on=agreement.reached_on,
        mediator_id=agreement.mediator_id,
        recorder_id=agreement.recorder_id,
        revision=case.revision,
    )


def _require_may_draw(case: Case) -> None:
    if case.state in WITHOUT_AGREEMENT:
        raise NotAllowed(
            _say(QT_TRANSLATE_NOOP("Agreements", "这件纠纷的调解已经结束，不能再起草协议")),
            _say(QT_TRANSLATE_NOOP("Agreements", "双方愿意继续的，请先办理“重新调解”或“恢复办理”")),
        )
    if any(party.consent is Consent.REFUSED for party in principals(case)):
        text = QT_TRANSLATE_NOOP("Agreements", "有当事人明确拒绝调解，不能起草协议（《人民调解法》第十七条）")
        raise NotAllowed(_say(text))


def _made(command: SaveAgreement, case: Case) -> SaveAgreement:
    """Complete the terms: totals and instalments from each other, words from the data if nobody typed any."""
    stored = {term.id: entry_of(term) for term in (case.agreement.terms if case.agreement else [])}
    terms = (_made_term(cleaned(entry), stored.get(entry.term_id or 0), case) for entry in command.terms)
    return replace(command, terms=tuple(terms))


def _made_term(entry: TermEntry, stored: TermEntry | None, case: Case) -> TermEntry:
    """Let words the program once made follow the data; leave typed ones and drafts as they are."""
    if entry.to_verify and entry.text:
        return summed(entry)
    untouched = stored is not None and entry.text == stored.text and entry.kind is stored.kind
    typed = replace(entry, text="") if untouched and stored and is_made(stored, case.parties) else entry
    return replace(summed(entry), text=term_words(typed, case.parties))


def _check(command: SaveAgreement, case: Case, today: date) -> None:
    problems = too_long(command, Agreement) + not_after("reached_on", command.reached_on, today)
    for index, entry in enumerate(command.terms):
        if not entry.to_verify:
            problems += check(entry, case.parties, index)
        elif not entry.text:
            text = _say(QT_TRANSLATE_NOOP("Agreements", "请写明约定的内容"))
            problems.append(Problem(f"terms[{index}].text", text))
    problems += _barred_words(command) + _lost_performance(command, case)
    refuse(problems)


def _barred_words(command: SaveAgreement) -> list[Problem]:
    """Refuse what bars legal routes outside the terms too (art. 3)."""
    texts = {"responsibilities": command.responsibilities, "performance": command.performance}
    return [
        Problem(name, waiver.reason)
        for name, text in texts.items()
        for waiver in find_waivers(text)
        if waiver.bars
    ]


def _lost_performance(command: SaveAgreement, case: Case) -> list[Problem]:
    """Refuse to drop a term or an instalment under which something was performed."""
    kept = {entry.term_id: len(entry.instalments) for entry in command.terms if entry.term_id}
    terms = case.agreement.terms if case.agreement else []
    return [
        Problem(
            "terms",
            _say(
                QT_TRANSLATE_NOOP("Agreements", "第{number}条已经登记过履行，不能删去；请先撤销履行登记"),
                number=term.ordinal,
            ),
        )
        for term in terms
        if any(one.performed and one.ordinal > kept.get(term.id, 0) for one in term.instalments)
    ]


def _new(desk: Desk, case: Case) -> Agreement:
    agreement = Agreement(case_id=case.id, number=case.number, terms=[], ticks=[])
    desk.session.add(agreement)
    case.agreement = agreement
    return agreement


def _write(agreement: Agreement, command: SaveAgreement) -> None:
    for name in _FIELDS:
        setattr(agreement, name, getattr(command, name))
    made = performance_words(command.terms)
    followed = {"", made} if agreement.performance_is_own else {"", made, agreement.performance}
    agreement.performance_is_own = command.performance not in followed
    agreement.performance = command.performance if agreement.performance_is_own else made
    stored = {term.id: term for term in agreement.terms}
    agreement.terms = [
        _write_term(stored.get(entry.term_id or 0) or Term(instalments=[]), entry, ordinal)
        for ordinal, entry in enumerate(command.terms, start=1)
    ]


def _write_term(term: Term, entry: TermEntry, ordinal: int) -> Term:
    term.ordinal, term.kind, term.text = ordinal, entry.kind, entry.text
    term.debtor_id, term.creditor_id = entry.debtor_id, entry.creditor_id
    term.amount_fen, term.pay_form, term.on_the_spot = entry.amount_fen, entry.pay_form, entry.on_the_spot
    term.to_verify, term.read_from = entry.to_verify, entry.read_from
    by_ordinal = {one.ordinal: one for one in term.instalments}
    term.instalments = [
        _write_instalment(by_ordinal.get(number) or Instalment(performed=[]), part, number)
        for number, part in enumerate(entry.instalments, start=1)
    ]
    return term


def _write_instalment(instalment: Instalment, part: InstalmentEntry, ordinal: int) -> Instalment:
    instalment.ordinal, instalment.due_on, instalment.amount_fen = ordinal, part.due_on, part.amount_fen
    return instalment


def _number(desk: Desk, case: Case, agreement: Agreement) -> None:
    """Let the agreement carry the file number, or one of the oral series once an oral deal is reached.

    A number of the oral series given earlier is kept in the register, void while the agreement is written.
    """
    given = desk.session.scalar(
        select(GivenNumber).where(GivenNumber.case_id == case.id, GivenNumber.series == numbers.ORAL)
    )
    oral = agreement.form is AgreementForm.ORAL and bool(desk.office.oral_number_pattern)
    if not oral:
        agreement.number = case.number
        if given is not None:
            given.void_reason = "改为书面协议"
    elif given is not None:
        agreement.number, given.void_reason = given.text, ""
    elif agreement.reached_on is not None and not any(term.to_verify for term in agreement.terms):
        new = numbers.give(desk, numbers.ORAL, agreement.reached_on)
        numbers.enter(desk, new, case.id)
        agreement.number = new.text


def _content(agreement: Agreement) -> tuple[object, ...]:
    """Return all that is signed for: whatever of it changes makes another agreement."""
    terms = [replace(entry_of(term), term_id=None, read_from="") for term in agreement.terms]
    return (*(getattr(agreement, name) for name in (*_FIELDS, "performance")), terms)


def _performed(terms: Sequence[Term]) -> bool:
    return any(one.performed for term in terms for one in term.instalments)


def _say(source: str, **values: object) -> Message:
    return Message("Agreements", source, **values)
