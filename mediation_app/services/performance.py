"""Performance (履行) term by term and instalment by instalment: what was done, what is left (art. 31)."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from sqlalchemy import select

from mediation_app.model import (
    Agreement,
    Attachment,
    Case,
    Instalment,
    Performance,
    Term,
    TermKind,
)
from mediation_app.rules.amounts import LARGEST_FEN, say_figure
from mediation_app.rules.errors import NotAllowed, Problem
from mediation_app.rules.performance import Done, Due, DueStatus, PerformanceState, combine, status_of
from mediation_app.rules.permissions import Permission
from mediation_app.rules.workflow import CaseState
from mediation_app.services import cases
from mediation_app.services.acts import Act
from mediation_app.services.books import Actor, Books, Desk
from mediation_app.services.case_facts import effective_on, is_done, is_open
from mediation_app.services.checks import among, existing, missing, not_after
from mediation_app.services.effect import advance
from mediation_app.services.entries import cleaned, reason_given, refuse, too_long
from resources.i18n import QT_TRANSLATE_NOOP, Message


@dataclass(frozen=True, slots=True, kw_only=True)
class RecordPerformance:
    """Something paid or done under an instalment; no amount: all that is left of it."""

    instalment_id: int
    done_on: date
    amount_fen: int | None = None
    proof: str = ""
    attachment_id: int | None = None
    revision: int | None = None


@dataclass(frozen=True, slots=True)
class Performed:
    """The entry made, where the case stands now, and what to look at."""

    performance_id: int
    state: CaseState
    warnings: tuple[Message, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class InstalmentStatus:
    """How one instalment stands on a day; ``due_on`` of an on-the-spot term is the day of effect."""

    instalment_id: int
    ordinal: int
    due_on: date | None
    amount_fen: int | None
    standing: DueStatus
    performed: tuple[Performance, ...]

    @property
    def late(self) -> bool:
        """Tell whether it is overdue; due today is not."""
        return self.standing.state is PerformanceState.OVERDUE


@dataclass(frozen=True, slots=True, kw_only=True)
class TermStatus:
    """How one term stands on a day."""

    term_id: int
    ordinal: int
    kind: TermKind
    text: str
    on_the_spot: bool
    to_verify: bool
    state: PerformanceState
    instalments: tuple[InstalmentStatus, ...]


def record(books: Books, actor: Actor, command: RecordPerformance) -> Performed:
    """Write down a payment or an act, whole or in part; what is more than owed is told, not refused.

    Raises NotAllowed before the agreement takes effect, InvalidInput for a day to come or no amount.
    """
    with books.acting(actor, Permission.RECORD_PERFORMANCE) as desk:
        command = cleaned(command)
        case = _case_of(desk, command.instalment_id, command.revision)
        term, instalment = _due(case, command.instalment_id)
        _check(case, term, instalment, command, desk.today)
        entry = _enter(desk, instalment, command)
        warnings = tuple(_warnings(case, instalment, command, entry))
        instalment.performed.append(entry)
        desk.session.flush()
        _log(desk, Act.PERFORMANCE_RECORDED, case, entry)
        advance(desk, case)
        return Performed(entry.id, case.state, warnings)


def confirm_on_the_spot(
    books: Books, actor: Actor, case_id: int, *, proof: str = "", revision: int | None = None
) -> tuple[int, ...]:
    """Write down that what was to be done on the spot (当场履行) was done when the agreement took effect.

    Returns the ids of the entries; raises NotAllowed before that.
    """
    with books.acting(actor, Permission.RECORD_PERFORMANCE) as desk:
        case = cases.for_change(desk, case_id, revision)
        day = _effective(case)
        entries = []
        for instalment in _open_on_the_spot(case):
            command = RecordPerformance(instalment_id=instalment.id, done_on=day, proof=proof)
            entry = _enter(desk, instalment, cleaned(command))
            instalment.performed.append(entry)
            desk.session.flush()
            _log(desk, Act.PERFORMANCE_RECORDED, case, entry)
            entries.append(entry.id)
        advance(desk, case)
        return tuple(entries)


def undo(
    books: Books, actor: Actor, performance_id: int, reason: str, *, revision: int | None = None
) -> CaseState:
    """Take back an entry made by mistake; what it said stays on the timeline."""
    with books.acting(actor, Permission.RECORD_PERFORMANCE) as desk:
        words = reason_given(reason)
        entry = existing(desk.session, Performance, performance_id)
        case = _case_of(desk, entry.instalment_id, revision)
        term, instalment = _due(case, entry.instalment_id)
        _log(desk, Act.PERFORMANCE_UNDONE, case, entry, reason=words)
        instalment.performed.remove(entry)
        desk.session.flush()
        if case.state is CaseState.VISITING and is_open(term):
            cases.step(desk, case, CaseState.PERFORMING)
        return case.state


def status(case: Case, on: date) -> tuple[TermStatus, ...]:
    """Tell term by term how a loaded case stands on a day."""
    effective = effective_on(case)
    terms = case.agreement.terms if case.agreement else []
    return tuple(_term_status(term, effective, on) for term in terms)


def status_of_instalment(
    term: Term, instalment: Instalment, effective: date | None, on: date
) -> InstalmentStatus:
    """Tell how one instalment stands on a day, its agreement having taken effect on ``effective``."""
    due = instalment.due_on or (effective if term.on_the_spot else None)
    binds = effective is not None and not term.to_verify and term.kind is not TermKind.FORBEAR
    done = [Done(entry.done_on, entry.amount_fen) for entry in instalment.performed]
    return InstalmentStatus(
        instalment_id=instalment.id,
        ordinal=instalment.ordinal,
        due_on=due,
        amount_fen=instalment.amount_fen,
        standing=status_of(Due(due if binds else None, instalment.amount_fen), done, on),
        performed=tuple(instalment.performed),
    )


def _term_status(term: Term, effective: date | None, on: date) -> TermStatus:
    instalments = tuple(status_of_instalment(term, one, effective, on) for one in term.instalments)
    return TermStatus(
        term_id=term.id,
        ordinal=term.ordinal,
        kind=term.kind,
        text=term.text,
        on_the_spot=term.on_the_spot,
        to_verify=term.to_verify,
        state=combine(one.standing.state for one in instalments),
        instalments=instalments,
    )


def _case_of(desk: Desk, instalment_id: int, revision: int | None) -> Case:
    query = select(Agreement.case_id).join(Term).join(Instalment).where(Instalment.id == instalment_id)
    return cases.for_change(desk, desk.session.scalar(query) or missing(), revision)


def _due(case: Case, instalment_id: int) -> tuple[Term, Instalment]:
    """Return an instalment of a loaded case with its term; raise NotFound for another case's."""
    for term in case.agreement.terms if case.agreement else []:
        for instalment in term.instalments:
            if instalment.id == instalment_id:
                return term, instalment
    return missing()


def _open_on_the_spot(case: Case) -> list[Instalment]:
    terms = case.agreement.terms if case.agreement else []
    at_once = [term for term in terms if term.on_the_spot and not term.to_verify]
    return [one for term in at_once for one in term.instalments if not is_done(one)]


def _effective(case: Case) -> date:
    day = effective_on(case)
    if day is None:
        raise NotAllowed(
            _say(QT_TRANSLATE_NOOP("Performance", "协议还没有生效，不能登记履行")),
            _say(QT_TRANSLATE_NOOP("Performance", "请先登记各方签名和调委会盖章")),
        )
    return day


def _check(case: Case, term: Term, instalment: Instalment, command: RecordPerformance, today: date) -> None:
    _effective(case)
    if term.to_verify:
        raise NotAllowed(
            _say(QT_TRANSLATE_NOOP("Performance", "这一条还是待核的草稿，不能登记履行")),
            _say(QT_TRANSLATE_NOOP("Performance", "请先核对并确认这一条")),
        )
    problems = too_long(command, Performance) + not_after("done_on", command.done_on, today)
    nothing_said = command.amount_fen is None and instalment.amount_fen is None
    if term.kind is TermKind.PAY and nothing_said:
        problems.append(Problem("amount_fen", _say(QT_TRANSLATE_NOOP("Performance", "请填写已付金额"))))
    if command.amount_fen is not None and not 0 < command.amount_fen <= LARGEST_FEN:
        text = QT_TRANSLATE_NOOP("Performance", "金额要大于零，也不能超过一万亿元")
        problems.append(Problem("amount_fen", _say(text)))
    if command.amount_fen is None and instalment.amount_fen is not None and is_done(instalment):
        problems.append(Problem("amount_fen", _say(QT_TRANSLATE_NOOP("Performance", "这一期已经付清"))))
    refuse(problems)
    if command.attachment_id is not None:
        among((file for file in case.attachments if file.removed_at is None), command.attachment_id)


def _enter(desk: Desk, instalment: Instalment, command: RecordPerformance) -> Performance:
    left = None if instalment.amount_fen is None else max(instalment.amount_fen - _paid(instalment), 0)
    attachment = command.attachment_id and existing(desk.session, Attachment, command.attachment_id)
    return Performance(
        done_on=command.done_on,
        amount_fen=left if command.amount_fen is None else command.amount_fen,
        proof=command.proof,
        attachment=attachment or None,
    )


def _warnings(
    case: Case, instalment: Instalment, command: RecordPerformance, entry: Performance
) -> Iterable[Message]:
    effective = _effective(case)
    if command.done_on < effective:
        text = QT_TRANSLATE_NOOP("Performance", "履行日期早于协议生效日期{day}，请核对")
        yield _say(text, day=effective)
    paid = _paid(instalment) + (entry.amount_fen or 0)
    if instalment.amount_fen is not None and paid > instalment.amount_fen:
        text = QT_TRANSLATE_NOOP("Performance", "这一期共付{paid}，比约定多{more}，请核对")
        yield _say(text, paid=say_figure(paid), more=say_figure(paid - instalment.amount_fen))


def _paid(instalment: Instalment) -> int:
    return sum(part.amount_fen or 0 for part in instalment.performed)


def _log(desk: Desk, act: Act, case: Case, entry: Performance, **more: object) -> None:
    term, instalment = _due(case, entry.instalment_id)
    detail = {"term": term.ordinal, "instalment": instalment.ordinal, "on": entry.done_on}
    said = {"amount_fen": entry.amount_fen, "proof": entry.proof or None, **more}
    known = {name: value for name, value in said.items() if value is not None}
    desk.log(act, case.id, f"performance:{entry.id}", **detail, **known)


def _say(source: str, **values: object) -> Message:
    return Message("Performance", source, **values)
