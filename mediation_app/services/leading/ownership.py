"""包案: one leader a case, proposed, agreed, approved, delivered, acknowledged; changed by hand-over."""

from datetime import date

from mediation_app.model import LEADS, Case, CaseKind, LeadAssignment, LeadState, Matter, Staff
from mediation_app.rules.errors import Conflict, NotAllowed
from mediation_app.rules.ownership import NEXT, REFUSED_BY, LeadFacts, LeadStep, not_now, objection
from mediation_app.rules.permissions import Permission
from mediation_app.services import cases, entries, visit_plan
from mediation_app.services.acts import Act
from mediation_app.services.approvers import who_else
from mediation_app.services.books import Actor, Books, Desk, require
from mediation_app.services.checks import among, existing
from mediation_app.services.entries import clean, cleaned, reason_given
from mediation_app.services.leading import lead_checks
from mediation_app.services.leading.handing_over import (
    HandoverLine,
    hand_over,
    lines_kept,
    pass_duties,
)
from mediation_app.services.leading.lead_checks import ProposeLead
from mediation_app.services.leading.standing import (
    active_lead,
    answers_for,
    led_by,
    may_lead,
    open_proposal,
)
from mediation_app.services.matters.road import advance
from mediation_app.services.matters.rows import ensure_matter, matter_of
from mediation_app.services.supervision_ending import end_with_case
from resources.i18n import QT_TRANSLATE_NOOP, Message

__all__ = [
    "HandoverLine",
    "ProposeLead",
    "acknowledge",
    "active_lead",
    "agree",
    "answers_for",
    "approve",
    "deliver",
    "open_proposal",
    "owned_by",
    "propose",
    "put_under",
    "refuse",
    "release",
]


def _say(source: str, **values: object) -> Message:
    return Message("Ownership", source, **values)


_LOOK_AGAIN = _say(QT_TRANSLATE_NOOP("Ownership", "可能刚被同事办过，请刷新后再看"))
_SOMEBODY_ELSE = _say(QT_TRANSLATE_NOOP("Ownership", "请由应当办理的人员办理"))
_AGREED_BY_ASKING = "由信访办负责人提出，视为审核同意"
_LEFT_UNOWNED = "批准后退回，本案现在没有包案领导，原包案不恢复"


def put_under(books: Books, actor: Actor, case_id: int, *, reason: str, revision: int | None = None) -> None:
    """Put a dispute under 包案: leader, unit and an approved plan bind it from now on."""
    with books.acting(actor, Permission.PROPOSE_LEAD) as desk:
        words = reason_given(reason)
        case, matter = _with_matter(desk, case_id, revision)
        if matter.under_ownership:
            raise Conflict(_say(QT_TRANSLATE_NOOP("Ownership", "本案已经列入包案")), _LOOK_AGAIN)
        matter.under_ownership = True
        desk.log(Act.PUT_UNDER_OWNERSHIP, case.id, reason=words)
        _follow(desk, case.id)


def release(books: Books, actor: Actor, case_id: int, *, reason: str, revision: int | None = None) -> None:
    """Take a dispute out of 包案 by 主要领导's word; its leader's time ends that day.

    Raises NotAllowed for matters: a leader always answers for those.
    """
    with books.acting(actor, Permission.APPROVE) as desk:
        words = reason_given(reason)
        case, matter = _with_matter(desk, case_id, revision)
        if case.kind is not CaseKind.DISPUTE or not matter.under_ownership:
            raise NotAllowed(
                _say(QT_TRANSLATE_NOOP("Ownership", "只有列入包案的纠纷可以解除包案")),
                _say(QT_TRANSLATE_NOOP("Ownership", "信访事项、积案和历史遗留问题始终要有包案领导")),
            )
        matter.under_ownership = False
        _end_all(desk, case, words)
        desk.log(Act.RELEASED_FROM_OWNERSHIP, case.id, reason=words)
        end_with_case(desk, case)
        _follow(desk, case.id)


def propose(books: Books, actor: Actor, command: ProposeLead) -> int:
    """Ask for a leader and return the assignment's id; asked by the office head it counts as agreed to.

    A change of leader needs the reason and at least one line of the hand-over list. Raises InvalidInput,
    Conflict where somebody leads the case already or another proposal waits, NotAllowed.
    """
    with books.acting(actor, Permission.PROPOSE_LEAD) as desk:
        command = cleaned(command)
        case, matter = _with_matter(desk, command.case_id, command.revision)
        _require_bound(matter)
        lead_checks.refuse_second(case, command)
        lead_checks.check(desk, case, command)
        lead = _asked(desk, case, command)
        desk.session.add(lead)
        desk.session.flush()
        words = {"name": _name(desk, lead.leader_id), "reason": lead.reason, "note": lead.agreed_opinion}
        desk.log(Act.LEAD_PROPOSED, case.id, _subject(lead), **words)
        advance(desk, case.id)
        return lead.id


def agree(
    books: Books, actor: Actor, assignment_id: int, opinion: str = "", *, revision: int | None = None
) -> None:
    """Let the office head agree to a proposal. Raises NotAllowed when it does not wait for him."""
    with books.acting(actor, Permission.AGREE_LEAD) as desk:
        case, lead = _taken(desk, assignment_id, LeadStep.AGREE, revision)
        lead.agreed_on, lead.agreed_by_id = desk.today, desk.staff_id
        lead.agreed_opinion = clean(opinion)
        _log(desk, Act.LEAD_AGREED, case, lead, text=lead.agreed_opinion)


def approve(
    books: Books, actor: Actor, assignment_id: int, opinion: str = "", *, revision: int | None = None
) -> None:
    """Let a 主要领导 approve; the former leader's time ends in the same transaction, with the hand-over.

    Raises NotAllowed for the proposer and for the leader concerned, Conflict where somebody else leads the
    case and nothing was handed over.
    """
    with books.acting(actor, Permission.APPROVE) as desk:
        case, lead = _taken(desk, assignment_id, LeadStep.APPROVE, revision)
        _require_able(lead)
        passed = _end_former(desk, case, lead)
        lead.approved_on, lead.approved_by_id = desk.today, desk.staff_id
        lead.approved_opinion = clean(opinion)
        _log(desk, Act.LEAD_APPROVED, case, lead, text=lead.approved_opinion, **passed)


def refuse(
    books: Books, actor: Actor, assignment_id: int, reason: str, *, revision: int | None = None
) -> None:
    """Send an assignment back at any stage before it is acknowledged, with the reason.

    The office head does before agreeing, 主要领导 before and after approving, the proposer takes his own
    proposal back, the leader concerned gives back what was handed to him.
    """
    with books.acting(actor, Permission.SEE_CASES) as desk:
        words = reason_given(reason)
        case, lead = _assignment(desk, assignment_id, revision)
        _require_may_refuse(desk, lead)
        left = {"note": _LEFT_UNOWNED} if lead.state in LEADS else {}
        _refused(desk, lead, words)
        _log(desk, Act.LEAD_REFUSED, case, lead, reason=words, **left)


def deliver(
    books: Books,
    actor: Actor,
    assignment_id: int,
    *,
    on: date | None = None,
    revision: int | None = None,
) -> None:
    """Record the day the notice was delivered to the leader. Raises InvalidInput for a day out of place."""
    with books.acting(actor, Permission.DELIVER_LEAD) as desk:
        case, lead = _taken(desk, assignment_id, LeadStep.DELIVER, revision)
        lead.delivered_on, lead.delivered_by_id = on or desk.today, desk.staff_id
        entries.refuse(
            lead_checks.day_wrong("on", lead.delivered_on, lead.approved_on or desk.today, desk.today)
        )
        _log(desk, Act.LEAD_DELIVERED, case, lead)


def acknowledge(books: Books, actor: Actor, assignment_id: int, *, revision: int | None = None) -> None:
    """Let the leader himself acknowledge what was delivered to him; no deputy may."""
    with books.acting(actor, Permission.LEAD) as desk:
        case, lead = _taken(desk, assignment_id, LeadStep.ACKNOWLEDGE, revision)
        lead.acknowledged_on = desk.today
        _log(desk, Act.LEAD_ACKNOWLEDGED, case, lead)


def owned_by(books: Books, actor: Actor, leader_id: int) -> tuple[int, ...]:
    """Return the ids of the open cases a leader answers for."""
    with books.reading(actor) as session:
        return tuple(case.id for case in led_by(session, (leader_id,), LEADS))


def _with_matter(desk: Desk, case_id: int, revision: int | None) -> tuple[Case, Matter]:
    case = cases.for_change(desk, case_id, revision)
    if case.matter is None:
        ensure_matter(desk, case)
    return case, matter_of(case)


def _end_all(desk: Desk, case: Case, reason: str) -> None:
    if (asked := open_proposal(case)) is not None:
        _refused(desk, asked, reason)
    if (lead := active_lead(case)) is not None:
        lead.state, lead.ended_on, lead.end_reason = LeadState.ENDED, desk.today, reason


def _refused(desk: Desk, lead: LeadAssignment, reason: str) -> None:
    lead.state = LeadState.REFUSED
    lead.refused_on, lead.refused_by_id, lead.refused_reason = desk.today, desk.staff_id, reason


def _require_bound(matter: Matter) -> None:
    if not matter.under_ownership:
        raise NotAllowed(
            _say(QT_TRANSLATE_NOOP("Ownership", "本案是一般纠纷，还没有列入包案")),
            _say(QT_TRANSLATE_NOOP("Ownership", "请先把本案列入包案，再提出包案领导")),
        )


def _asked(desk: Desk, case: Case, command: ProposeLead) -> LeadAssignment:
    lead = LeadAssignment(
        case_id=case.id,
        leader_id=command.leader_id,
        reason=command.reason,
        due_on=command.due_on,
        proposed_on=command.on or desk.today,
        proposed_by_id=desk.staff_id,
        handover=lines_kept(command.handover) if active_lead(case) else [],
    )
    if desk.actor.may(Permission.AGREE_LEAD):
        lead.state, lead.agreed_opinion = LeadState.AGREED, _AGREED_BY_ASKING
        lead.agreed_on, lead.agreed_by_id = lead.proposed_on, desk.staff_id
    return lead


def _assignment(desk: Desk, assignment_id: int, revision: int | None) -> tuple[Case, LeadAssignment]:
    case_id = existing(desk.session, LeadAssignment, assignment_id).case_id
    case = cases.for_change(desk, case_id, revision)
    return case, among(matter_of(case).leads, assignment_id)


def _taken(
    desk: Desk, assignment_id: int, step: LeadStep, revision: int | None
) -> tuple[Case, LeadAssignment]:
    case, lead = _assignment(desk, assignment_id, revision)
    before = lead.state
    facts = LeadFacts(state=before, leader_id=lead.leader_id, proposed_by_id=lead.proposed_by_id)
    if (why := objection(step, facts, desk.staff_id)) is not None:
        raise NotAllowed(why, _LOOK_AGAIN if not_now(step, before) else _whom_to_ask(desk, lead, step))
    if step is LeadStep.APPROVE:  # the former leader's row goes first, the database holds only one active
        return case, lead
    lead.state = NEXT[step][before]
    return case, lead


def _whom_to_ask(desk: Desk, lead: LeadAssignment, step: LeadStep) -> Message:
    if step is not LeadStep.APPROVE:
        return _SOMEBODY_ELSE
    return who_else(desk.session, Permission.APPROVE, (lead.leader_id, lead.proposed_by_id))


def _end_former(desk: Desk, case: Case, lead: LeadAssignment) -> dict[str, object]:
    former, passed = active_lead(case), dict[str, object]()
    if former is not None:
        if not lead.handover:
            raise lead_checks.already_led(former)
        passed = hand_over(case, former, lead, desk.today)
        desk.session.flush()
        desk.log(Act.LEAD_ENDED, case.id, _subject(former), name=former.leader.name, reason=lead.reason)
    elif (last := _last_leader(case)) is not None:
        passed = pass_duties(case, last, lead.leader_id)
    lead.state = LeadState.APPROVED
    return passed


def _last_leader(case: Case) -> int | None:
    """Return who answered last for a case that nobody leads now: given back, or released."""
    led = [lead for lead in matter_of(case).leads if lead.approved_on is not None]
    return led[-1].leader_id if led else None


def _require_able(lead: LeadAssignment) -> None:
    if not may_lead(lead.leader):
        raise NotAllowed(
            _say(QT_TRANSLATE_NOOP("Ownership", "{name}已停用或不再是领导"), name=lead.leader.name),
            _say(QT_TRANSLATE_NOOP("Ownership", "请退回这项包案，另选一位领导")),
        )


def _require_may_refuse(desk: Desk, lead: LeadAssignment) -> None:
    if (late := not_now(LeadStep.REFUSE, lead.state)) is not None:
        raise NotAllowed(late, _LOOK_AGAIN)
    takes_back = lead.state is LeadState.PROPOSED and desk.staff_id == lead.proposed_by_id
    gives_back = lead.state in LEADS and desk.staff_id == lead.leader_id
    if not (takes_back or gives_back):
        require(desk.actor, REFUSED_BY[lead.state])


def _log(desk: Desk, act: Act, case: Case, lead: LeadAssignment, **detail: object) -> None:
    desk.session.flush()
    desk.log(act, case.id, _subject(lead), name=_name(desk, lead.leader_id), **detail)
    _follow(desk, case.id)


def _follow(desk: Desk, case_id: int) -> None:
    advance(desk, case_id)
    visit_plan.keep(desk, case_id)


def _name(desk: Desk, staff_id: int) -> str:
    return existing(desk.session, Staff, staff_id).name


def _subject(lead: LeadAssignment) -> str:
    return f"lead:{lead.id}"
