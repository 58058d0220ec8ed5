"""督办: what the program urges by itself as 系统, and what leaders and the office write by hand."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from mediation_app.model import (
    LEADS,
    Case,
    LeadAssignment,
    Staff,
    Supervision,
    SupervisionState,
)
from mediation_app.rules.errors import Conflict, InvalidInput, NotAllowed, Problem
from mediation_app.rules.permissions import Permission, Role
from mediation_app.rules.supervision import BY_HAND, RULE_LABELS, Cause, causes
from mediation_app.services import cases
from mediation_app.services.acts import Act
from mediation_app.services.books import SYSTEM, Actor, Books, Desk
from mediation_app.services.checks import among, existing
from mediation_app.services.entries import clean, cleaned, reason_given, refuse, texts_too_long
from mediation_app.services.matters.rows import ensure_matter, matter_of
from mediation_app.services.numbers import count_up
from mediation_app.services.supervision_facts import ENDED, watched
from mediation_app.services.supervision_settings import change_settings, settings, settings_in
from resources.i18n import QT_TRANSLATE_NOOP, Message

__all__ = [
    "RaiseByHand",
    "SupervisionRow",
    "answer",
    "change_settings",
    "close",
    "raise_by_hand",
    "rows",
    "rows_in",
    "run",
    "settings",
]

SERIES = "supervision"
_AT_ONCE = 50
"""Slips written in one transaction, so that nobody waits long for the writer."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SupervisionRow:
    """A 督办单 as lists show it."""

    id: int
    case_id: int
    case_number: str
    title: str
    number: str
    rule: str
    rule_label: Message
    text: str
    asks: str
    for_id: int
    for_name: str
    raised_on: date
    raised_by: str
    due_on: date
    state: SupervisionState
    answered_on: date | None
    answer: str
    days_left: int
    """0 on the last day, negative afterwards."""
    closed_on: date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class RaiseByHand:
    """A 督办单 as somebody writes it."""

    case_id: int
    for_id: int
    text: str
    due_on: date
    asks: str = ""
    revision: int | None = None


def run(books: Books) -> tuple[int, ...]:
    """Urge what the rules find today, as 系统, and return the ids of the new 督办单.

    One slip for one cause, however often and from however many programs it runs: what is known already is
    left out by a reading look first, so that an idle run takes no lock, and again within the writing act.
    Raises EnvironmentFault for a full disk, a locked file or a lost connection; what was written stays whole.
    """
    today = books.clock().date()
    with books.reading(SYSTEM) as session:
        rules = settings_in(session)
        found = [
            (case.id, cause)
            for case, facts in watched(session, rules, today)
            for cause in causes(facts, rules, today)
        ]
        new = _unknown(session, found)
    return tuple(
        slip_id
        for first in range(0, len(new), _AT_ONCE)
        for slip_id in _raise(books, new[first : first + _AT_ONCE])
    )


def raise_by_hand(books: Books, actor: Actor, command: RaiseByHand) -> int:
    """Write a 督办单 for a named person and return its id.

    Raises InvalidInput for one without words, addressee or day, Conflict for the same one written twice.
    """
    with books.acting(actor, Permission.SUPERVISE) as desk:
        command = cleaned(command)
        case = cases.for_change(desk, command.case_id, command.revision)
        _check(desk, command)
        matter = ensure_matter(desk, case)
        if any(_is_same(one, command) for one in matter.supervisions):
            raise Conflict(_say(QT_TRANSLATE_NOOP("Supervision", "同样的督办单已经发出，还没有销")))
        slip = _slip(desk, case.id, command.for_id)
        slip.rule, slip.raised_by = BY_HAND, desk.actor.name
        slip.cause = f"{BY_HAND}:{case.id}:{slip.number}"
        slip.text, slip.asks, slip.due_on = command.text, command.asks, command.due_on
        return _enter(desk, slip)


def answer(
    books: Books, actor: Actor, supervision_id: int, text: str, *, revision: int | None = None
) -> None:
    """Write down what was done about a 督办单. Raises InvalidInput without words, NotAllowed when closed."""
    with books.acting(actor, Permission.WORK_MATTER) as desk:
        case, slip = _open(desk, supervision_id, revision)
        words = clean(text)
        if not words:
            raise InvalidInput([Problem("answer", _say(QT_TRANSLATE_NOOP("Supervision", "请写明办理情况")))])
        slip.answer, slip.answered_on, slip.state = words, desk.today, SupervisionState.ANSWERED
        desk.session.flush()
        desk.log(
            Act.SUPERVISION_ANSWERED, case.id, f"supervision:{slip.id}", number=slip.number, answer=words
        )


def close(
    books: Books, actor: Actor, supervision_id: int, reason: str = "", *, revision: int | None = None
) -> None:
    """Strike a 督办单 off; one without an answer only with the reason. Nobody strikes his own off.

    Raises NotAllowed, InvalidInput.
    """
    with books.acting(actor, Permission.SUPERVISE) as desk:
        case, slip = _open(desk, supervision_id, revision)
        if slip.for_id == desk.staff_id:
            raise NotAllowed(
                _say(QT_TRANSLATE_NOOP("Supervision", "督办对象不能销自己的督办单")),
                _say(QT_TRANSLATE_NOOP("Supervision", "请由督办人或信访办销号")),
            )
        words = clean(reason) if slip.state is SupervisionState.ANSWERED else reason_given(reason)
        slip.state, slip.closed_on = SupervisionState.CLOSED, desk.today
        desk.session.flush()
        desk.log(Act.SUPERVISION_CLOSED, case.id, f"supervision:{slip.id}", number=slip.number, reason=words)


def rows(
    books: Books,
    actor: Actor,
    *,
    for_id: int | None = None,
    open_only: bool = True,
    case_id: int | None = None,
) -> tuple[SupervisionRow, ...]:
    """List the 督办单, those due first above; ``open_only`` leaves out closed ones."""
    with books.reading(actor) as session:
        ids = None if for_id is None else (for_id,)
        return rows_in(session, books.clock().date(), for_ids=ids, open_only=open_only, case_id=case_id)


def rows_in(
    session: Session,
    today: date,
    *,
    for_ids: Sequence[int] | None = None,
    open_only: bool = True,
    case_id: int | None = None,
) -> tuple[SupervisionRow, ...]:
    """List the 督办单 within a session; ``for_ids``: of these people only."""
    query = (
        select(Supervision, Case.number, Case.title, Staff.name)
        .join(Case, Case.id == Supervision.case_id)
        .join(Staff, Staff.id == Supervision.for_id)
        .where(Case.voided_on.is_(None))
        .order_by(Supervision.due_on, Supervision.id)
    )
    if open_only:
        query = query.where(Supervision.state != SupervisionState.CLOSED)
    if for_ids is not None:
        query = query.where(Supervision.for_id.in_(for_ids))
    if case_id is not None:
        query = query.where(Supervision.case_id == case_id)
    return tuple(_row(*found, today) for found in session.execute(query))


def _unknown(session: Session, found: Sequence[tuple[int, Cause]]) -> list[tuple[int, Cause]]:
    """Leave out what has been urged already."""
    keys = [cause.key for _, cause in found]
    known: set[str] = set()
    for first in range(0, len(keys), 500):
        query = select(Supervision.cause).where(Supervision.cause.in_(keys[first : first + 500]))
        known.update(session.scalars(query))
    return [one for one in found if one[1].key not in known]


def _raise(books: Books, found: Sequence[tuple[int, Cause]]) -> list[int]:
    raised = []
    with books.acting(SYSTEM, Permission.SUPERVISE) as desk:
        open_cases = _still_open(desk.session, {case_id for case_id, _ in found})
        for case_id, cause in _unknown(desk.session, found):
            addressee = _addressee(desk.session, case_id) if case_id in open_cases else None
            if addressee is None:
                continue
            slip = _slip(desk, case_id, addressee)
            slip.rule, slip.cause, slip.raised_by = cause.rule.value, cause.key, desk.actor.name
            slip.text, slip.asks = cause.text, cause.asks
            slip.due_on = desk.today + timedelta(days=cause.due_days)
            raised.append(_enter(desk, slip))
    return raised


def _still_open(session: Session, case_ids: set[int]) -> set[int]:
    query = select(Case.id).where(Case.id.in_(case_ids), Case.voided_on.is_(None), Case.state.not_in(ENDED))
    return set(session.scalars(query))


def _addressee(session: Session, case_id: int) -> int | None:
    """Return who is urged: the leader of the case, the office's head, a 主要领导, or who works it."""
    lead = select(LeadAssignment.leader_id).where(
        LeadAssignment.case_id == case_id, LeadAssignment.state.in_(LEADS)
    )
    if (leader := session.scalar(lead)) is not None:
        return leader
    people = session.execute(select(Staff.id, Staff.roles).where(Staff.active).order_by(Staff.id)).all()
    for role in (Role.OFFICE_HEAD, Role.CHIEF):
        found = next((staff_id for staff_id, roles in people if role.value in roles), None)
        if found is not None:
            return found
    return session.scalar(
        select(func.coalesce(Case.mediator_id, Case.registered_by_id)).where(Case.id == case_id)
    )


def _slip(desk: Desk, case_id: int, for_id: int) -> Supervision:
    number = count_up(desk, SERIES, desk.today.year)
    return Supervision(
        case_id=case_id,
        for_id=for_id,
        number=f"督办〔{desk.today.year}〕{number}号",
        raised_on=desk.today,
    )


def _enter(desk: Desk, slip: Supervision) -> int:
    desk.session.add(slip)
    desk.session.flush()
    detail = {"number": slip.number, "text": slip.text, "rule": slip.rule, "due_on": slip.due_on}
    desk.log(Act.SUPERVISION_RAISED, slip.case_id, f"supervision:{slip.id}", **detail)
    return slip.id


def _open(desk: Desk, supervision_id: int, revision: int | None) -> tuple[Case, Supervision]:
    case_id = existing(desk.session, Supervision, supervision_id).case_id
    case = cases.for_change(desk, case_id, revision)
    slip = among(matter_of(case).supervisions, supervision_id)
    if slip.state is SupervisionState.CLOSED:
        raise NotAllowed(_say(QT_TRANSLATE_NOOP("Supervision", "这张督办单已经销号")))
    return case, slip


def _check(desk: Desk, command: RaiseByHand) -> None:
    problems = texts_too_long({"text": command.text}, Supervision)
    if not command.text:
        text = QT_TRANSLATE_NOOP("Supervision", "请写明督办什么")
        problems.append(Problem("text", _say(text)))
    if command.due_on < desk.today:
        text = QT_TRANSLATE_NOOP("Supervision", "办理期限不能早于今天")
        problems.append(Problem("due_on", _say(text)))
    person = desk.session.get(Staff, command.for_id)
    if person is None or not person.active:
        text = QT_TRANSLATE_NOOP("Supervision", "请选择督办对象")
        problems.append(Problem("for_id", _say(text)))
    refuse(problems)


def _is_same(slip: Supervision, command: RaiseByHand) -> bool:
    is_open = slip.state is not SupervisionState.CLOSED
    return is_open and slip.rule == BY_HAND and (slip.for_id, slip.text) == (command.for_id, command.text)


def _row(slip: Supervision, case_number: str, title: str, name: str, today: date) -> SupervisionRow:
    return SupervisionRow(
        id=slip.id,
        case_id=slip.case_id,
        case_number=case_number,
        title=title,
        number=slip.number,
        rule=slip.rule,
        rule_label=RULE_LABELS.get(slip.rule, RULE_LABELS[BY_HAND]),
        text=slip.text,
        asks=slip.asks,
        for_id=slip.for_id,
        for_name=name,
        raised_on=slip.raised_on,
        raised_by=slip.raised_by,
        due_on=slip.due_on,
        state=slip.state,
        answered_on=slip.answered_on,
        answer=slip.answer,
        days_left=(slip.due_on - today).days,
        closed_on=slip.closed_on,
    )


def _say(source: str, **values: object) -> Message:
    return Message("Supervision", source, **values)
