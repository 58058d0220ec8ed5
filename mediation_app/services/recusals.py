"""回避: a party asks for another mediator, or one withdraws; somebody else decides and names the next."""

from dataclasses import dataclass
from datetime import date

from sqlalchemy import select

from mediation_app.model import PRINCIPALS, Case, CaseKind, Party, PartyRole, Recusal, SessionState, Staff
from mediation_app.rules.errors import Conflict, NotAllowed, Problem
from mediation_app.rules.permissions import Permission, Role, allowed
from mediation_app.rules.recusals import decision_problems, surname_hint
from mediation_app.rules.workflow import BEFORE_OUTCOME
from mediation_app.services import cases
from mediation_app.services.acts import Act
from mediation_app.services.approvers import who_else
from mediation_app.services.books import Actor, Books, Desk
from mediation_app.services.checks import among, existing, not_after
from mediation_app.services.entries import cleaned, reason_given, refuse
from resources.i18n import QT_TRANSLATE_NOOP, Message

ASKERS = (*PRINCIPALS, PartyRole.AGENT, PartyRole.GUARDIAN)
"""Who may ask for another mediator: the parties, and who speaks for them."""


OPINION = "当事人有权选择人民调解员，其要求更换的，应予同意。"
"""What the paper usually says of a party's wish (art. 23(1); 2002 Provisions)."""


@dataclass(frozen=True, slots=True, kw_only=True)
class AskRecusal:
    """A wish that a mediator withdraw; without ``party_id`` he withdraws himself."""

    case_id: int
    mediator_id: int
    reason: str
    asked_on: date
    party_id: int | None = None
    revision: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class DecideRecusal:
    """The committee's word on a recusal; ``successor_id``: who mediates from now on, where it is granted."""

    recusal_id: int
    granted: bool
    decided_on: date
    opinion: str = ""
    successor_id: int | None = None
    revision: int | None = None


@dataclass(frozen=True, slots=True)
class Decided:
    """The recusal decided on, and what to look at: the successor's surname."""

    recusal_id: int
    warnings: tuple[Message, ...] = ()


def ask(books: Books, actor: Actor, command: AskRecusal) -> int:
    """Write down that a mediator of the case is asked to withdraw, and return the request's id.

    Raises InvalidInput for somebody who does not mediate it or a day that will not do, NotAllowed once the
    mediation has an outcome, Conflict while a request about him waits.
    """
    with books.acting(actor, Permission.EDIT_CASE) as desk:
        command = cleaned(command)
        case = cases.for_change(desk, command.case_id, command.revision)
        _require_under_way(case)
        reason = reason_given(command.reason)
        party = among(case.parties, command.party_id) if command.party_id is not None else None
        refuse(_asking_problems(command, case, party, desk.today))
        if any(one.mediator_id == command.mediator_id and one.granted is None for one in case.recusals):
            raise Conflict(_say(QT_TRANSLATE_NOOP("Recusals", "已有一份要他回避的申请在等决定")))
        row = Recusal(
            ordinal=max((one.ordinal for one in case.recusals), default=0) + 1,
            party_id=command.party_id,
            mediator_id=command.mediator_id,
            reason=reason,
            asked_on=command.asked_on,
        )
        case.recusals.append(row)
        desk.session.flush()
        mediator = existing(desk.session, Staff, command.mediator_id)
        asker = party.person.name if party is not None else mediator.name
        detail = {"asker": asker, "withdraws": mediator.name, "on": command.asked_on, "reason": reason}
        desk.log(Act.RECUSAL_ASKED, case.id, f"recusal:{row.id}", **detail)
        return row.id


def decide(books: Books, actor: Actor, command: DecideRecusal) -> Decided:
    """Decide on a recusal; granting it puts case and planned sessions into the successor's hands.

    Raises NotAllowed for who is asked to withdraw or mediates the case, Conflict when it is decided,
    InvalidInput where a party's wish is refused, a refusal has no reason or nobody is named to go on.
    """
    with books.acting(actor, Permission.DECIDE_RECUSAL) as desk:
        command = cleaned(command)
        case, row = _waiting(desk, command)
        _refuse_own(desk, case, row)
        successor = _successor(desk, command, row)
        refuse(_decision_problems(command, row, desk.today))
        row.granted, row.opinion = command.granted, command.opinion
        row.decided_on, row.decided_by_id = command.decided_on, desk.staff_id
        row.successor_id = successor.id if successor is not None else None
        detail: dict[str, object] = {"withdraws": row.mediator.name, "on": command.decided_on}
        if successor is not None:
            _hand_over(case, row.mediator_id, successor)
            detail["successor"] = successor.name
        detail |= {"approved": command.granted, "opinion": command.opinion}
        desk.session.flush()
        desk.log(Act.RECUSAL_DECIDED, case.id, f"recusal:{row.id}", **detail)
        hint = surname_hint(successor.name, principals_names(case)) if successor is not None else None
        return Decided(row.id, (hint,) if hint is not None else ())


def sitting(case: Case) -> tuple[int, ...]:
    """Return the ids of those who mediate a loaded case now: its mediator, and who holds planned sessions."""
    planned = (one.mediator_id for one in case.sessions if one.state is SessionState.PLANNED)
    found = dict.fromkeys(one for one in (case.mediator_id, *planned) if one is not None)
    return tuple(found)


def waiting(case: Case) -> tuple[Recusal, ...]:
    """Return the recusals of a loaded case that nobody has decided on."""
    return tuple(one for one in case.recusals if one.granted is None)


def mediator_hint(case: Case) -> Message | None:
    """Return the hint that the mediator of a loaded case bears a party's surname, None without one."""
    return surname_hint(case.mediator.name, principals_names(case)) if case.mediator is not None else None


def principals_names(case: Case) -> list[str]:
    """Return the names of the parties in the law's sense."""
    return [party.person.name for party in case.parties if party.role in PRINCIPALS]


def under_way(case: Case) -> bool:
    """Tell whether the mediation of a loaded case still goes on, so that its mediator may be changed."""
    return case.kind is not CaseKind.DISPUTE or case.state in BEFORE_OUTCOME


def _require_under_way(case: Case) -> None:
    if not under_way(case):
        text = QT_TRANSLATE_NOOP("Recusals", "这件纠纷的调解已有结果，不再办理回避")
        raise NotAllowed(_say(text))


def _asking_problems(command: AskRecusal, case: Case, party: Party | None, today: date) -> list[Problem]:
    problems = not_after("asked_on", command.asked_on, today)
    if command.asked_on < case.registered_on:
        text = QT_TRANSLATE_NOOP("Recusals", "申请日期早于登记日期{day}")
        problems.append(Problem("asked_on", _say(text, day=case.registered_on)))
    if command.mediator_id not in sitting(case):
        text = QT_TRANSLATE_NOOP("Recusals", "他不是本案的调解员，不用回避")
        problems.append(Problem("mediator_id", _say(text)))
    if party is not None and party.role not in ASKERS:
        text = QT_TRANSLATE_NOOP("Recusals", "只有当事人和他们的代理人可以申请回避")
        problems.append(Problem("party_id", _say(text)))
    return problems


def _waiting(desk: Desk, command: DecideRecusal) -> tuple[Case, Recusal]:
    asked = existing(desk.session, Recusal, command.recusal_id)
    case = cases.for_change(desk, asked.case_id, command.revision)
    row = among(case.recusals, command.recusal_id)
    if row.granted is not None:
        raise Conflict(_say(QT_TRANSLATE_NOOP("Recusals", "这份回避申请已经作出决定")))
    return case, row


def _refuse_own(desk: Desk, case: Case, row: Recusal) -> None:
    excluded = (row.mediator_id, case.mediator_id)
    if desk.staff_id in excluded:
        text = QT_TRANSLATE_NOOP("Recusals", "被申请回避的人和本案调解员不能自己决定回避")
        raise NotAllowed(_say(text), who_else(desk.session, Permission.DECIDE_RECUSAL, excluded))


def _successor(desk: Desk, command: DecideRecusal, row: Recusal) -> Staff | None:
    if not command.granted or command.successor_id is None:
        return None
    found = desk.session.scalar(select(Staff).where(Staff.id == command.successor_id, Staff.active))
    problems = []
    if found is None or not allowed(map(Role, found.roles), Permission.MEDIATE):
        text = QT_TRANSLATE_NOOP("Recusals", "接着调解的应当是在岗的调解员")
        problems.append(Problem("successor_id", _say(text)))
    elif found.id == row.mediator_id:
        text = QT_TRANSLATE_NOOP("Recusals", "他正是要回避的人，请选另一位调解员")
        problems.append(Problem("successor_id", _say(text)))
    refuse(problems)
    return found


def _decision_problems(command: DecideRecusal, row: Recusal, today: date) -> list[Problem]:
    problems = not_after("decided_on", command.decided_on, today)
    if command.decided_on < row.asked_on:
        text = QT_TRANSLATE_NOOP("Recusals", "决定日期早于申请日期{day}")
        problems.append(Problem("decided_on", _say(text, day=row.asked_on)))
    return problems + decision_problems(
        granted=command.granted,
        asked_by_party=row.party_id is not None,
        opinion=command.opinion,
        has_successor=command.successor_id is not None,
    )


def _hand_over(case: Case, mediator_id: int, successor: Staff) -> None:
    """Put into other hands what the one who withdraws was still to do in the mediation."""
    if case.mediator_id == mediator_id:
        case.mediator_id, case.chosen_by_parties = successor.id, False
    for session in case.sessions:
        if session.state is SessionState.PLANNED and session.mediator_id == mediator_id:
            session.mediator_id = successor.id


def _say(source: str, **values: object) -> Message:
    return Message("Recusals", source, **values)
