"""The road of a case from 登记 to 结案归档: which moves are open, and what each still needs."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from types import MappingProxyType

from mediation_app.rules.vocabulary import AgreementForm, CaseKind
from mediation_app.rules.wording import say
from resources.i18n import QT_TRANSLATE_NOOP, Message


class CaseState(StrEnum):
    """Where a case stands. 作废 is no state but a flag beside it."""

    REGISTERED = "registered"
    ACCEPTED = "accepted"
    REJECTED = "rejected"
    INQUIRY = "inquiry"
    MEDIATING = "mediating"
    AGREED = "agreed"
    FAILED = "failed"
    TERMINATED = "terminated"
    PERFORMING = "performing"
    STUDIED = "studied"
    ASSIGNING = "assigning"
    PLANNING = "planning"
    RESOLVING = "resolving"
    DELIVERED = "delivered"
    CHECKING = "checking"
    RESOLVED = "resolved"
    CONCLUDED = "concluded"
    HELD = "held"
    VISITING = "visiting"
    CLOSED = "closed"


S = CaseState

STATE_LABELS: Mapping[CaseState, Message] = MappingProxyType(
    {
        S.REGISTERED: say(QT_TRANSLATE_NOOP("Rules", "登记")),
        S.ACCEPTED: say(QT_TRANSLATE_NOOP("Rules", "受理")),
        S.REJECTED: say(QT_TRANSLATE_NOOP("Rules", "不予受理")),
        S.INQUIRY: say(QT_TRANSLATE_NOOP("Rules", "调查")),
        S.MEDIATING: say(QT_TRANSLATE_NOOP("Rules", "调解")),
        S.AGREED: say(QT_TRANSLATE_NOOP("Rules", "达成协议")),
        S.FAILED: say(QT_TRANSLATE_NOOP("Rules", "调解不成")),
        S.TERMINATED: say(QT_TRANSLATE_NOOP("Rules", "终止")),
        S.PERFORMING: say(QT_TRANSLATE_NOOP("Rules", "履行")),
        S.STUDIED: say(QT_TRANSLATE_NOOP("Rules", "研判定性")),
        S.ASSIGNING: say(QT_TRANSLATE_NOOP("Rules", "包案审批")),
        S.PLANNING: say(QT_TRANSLATE_NOOP("Rules", "方案制定")),
        S.RESOLVING: say(QT_TRANSLATE_NOOP("Rules", "化解中")),
        S.DELIVERED: say(QT_TRANSLATE_NOOP("Rules", "已送达")),
        S.CHECKING: say(QT_TRANSLATE_NOOP("Rules", "化解待核")),
        S.RESOLVED: say(QT_TRANSLATE_NOOP("Rules", "已化解")),
        S.CONCLUDED: say(QT_TRANSLATE_NOOP("Rules", "程序终结")),
        S.HELD: say(QT_TRANSLATE_NOOP("Rules", "未化解稳控")),
        S.VISITING: say(QT_TRANSLATE_NOOP("Rules", "回访")),
        S.CLOSED: say(QT_TRANSLATE_NOOP("Rules", "结案归档")),
    }
)

STRUCK_OFF: Message = say(QT_TRANSLATE_NOOP("Rules", "销号"))
"""What 结案归档 is called for a petition, a backlog or a legacy case."""

MATTER_STATES = frozenset(
    {
        S.STUDIED,
        S.ASSIGNING,
        S.PLANNING,
        S.RESOLVING,
        S.DELIVERED,
        S.CHECKING,
        S.RESOLVED,
        S.CONCLUDED,
        S.HELD,
    }
)
"""The states that only petition, backlog and legacy cases go through."""


def state_label(state: CaseState, kind: CaseKind = CaseKind.DISPUTE) -> Message:
    """Return the word for a state, which for the last one depends on the kind of case."""
    return STRUCK_OFF if state is S.CLOSED and kind is not CaseKind.DISPUTE else STATE_LABELS[state]


BEFORE_OUTCOME = frozenset({S.REGISTERED, S.ACCEPTED, S.INQUIRY, S.MEDIATING})
WITHOUT_AGREEMENT = frozenset({S.REJECTED, S.FAILED, S.TERMINATED})
AFTER_AGREEMENT = frozenset({S.AGREED, S.PERFORMING, S.VISITING})


@dataclass(frozen=True, slots=True, kw_only=True)
class CaseFacts:
    """What the moves depend on; counts are of things on record, void ones left out.

    `refused`: a party clearly refuses (art. 17). `closed_from`: the state before 结案归档. `gate_missing`:
    what a dispute under 包案 still lacks of leader, unit, team and approved plan.
    """

    applicants: int = 0
    respondents: int = 0
    has_mediator: bool = False
    refused: bool = False
    opening_papers: int = 0
    held_sessions: int = 0
    sessions_without_record: int = 0
    terms: int = 0
    agreement_form: AgreementForm | None = None
    agreement_effective: bool = False
    signed_original: bool = False
    open_terms: int = 0
    held_visits: int = 0
    planned_visits: int = 0
    told_other_routes: bool = False
    notice_issued: bool = False
    closed_from: CaseState | None = None
    gate_missing: tuple[Message, ...] = ()

    @property
    def effective(self) -> bool:
        """Tell whether an agreement binds; an oral one does from the moment it is reached (art. 30)."""
        return self.agreement_effective or self.agreement_form is AgreementForm.ORAL


@dataclass(frozen=True, slots=True)
class Requirement:
    """A condition on the facts and what to say while it is not met; `article` of 人民调解法."""

    met: Callable[[CaseFacts], bool]
    otherwise: Message
    article: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Move:
    """A step that can be offered; blocked while `blocked_by` is not empty."""

    target: CaseState
    label: Message
    needs_reason: bool = False
    blocked_by: tuple[Message, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Missing:
    """Something not there at closing; one that does not block can be closed over with a reason."""

    message: Message
    blocking: bool
    article: int | None = None


_PARTIES = Requirement(
    lambda facts: facts.applicants > 0 and facts.respondents > 0,
    say(QT_TRANSLATE_NOOP("Rules", "双方当事人还没有填齐")),
)
_MEDIATOR = Requirement(
    lambda facts: facts.has_mediator, say(QT_TRANSLATE_NOOP("Rules", "还没有指定或选择调解员")), 19
)
_SESSION = Requirement(
    lambda facts: facts.held_sessions > 0,
    say(QT_TRANSLATE_NOOP("Rules", "还没有开过调解会，没有调解记录")),
    27,
)
_SESSION_OR_REFUSAL = Requirement(
    lambda facts: facts.held_sessions > 0 or facts.refused,
    say(QT_TRANSLATE_NOOP("Rules", "还没有开过调解会，也没有当事人明确拒绝调解")),
    27,
)
_TERMS = Requirement(
    lambda facts: facts.terms > 0, say(QT_TRANSLATE_NOOP("Rules", "协议内容还是空的，至少要有一条约定")), 29
)
_FORM = Requirement(
    lambda facts: facts.agreement_form is not None,
    say(QT_TRANSLATE_NOOP("Rules", "还没有选择书面协议或口头协议")),
    28,
)
_EFFECTIVE = Requirement(
    lambda facts: facts.effective,
    say(QT_TRANSLATE_NOOP("Rules", "协议尚未生效：当事人、调解员签名和调委会印章还没有齐")),
    29,
)
_NOT_EFFECTIVE = Requirement(
    lambda facts: not facts.effective, say(QT_TRANSLATE_NOOP("Rules", "协议已经生效，不能退回")), 31
)
_WILLING = Requirement(
    lambda facts: not facts.refused, say(QT_TRANSLATE_NOOP("Rules", "有当事人明确拒绝调解")), 17
)
_RECORDS = Requirement(
    lambda facts: facts.sessions_without_record == 0,
    say(QT_TRANSLATE_NOOP("Rules", "有调解会还没有调解记录")),
    27,
)
_ROUTES_TOLD = Requirement(
    lambda facts: facts.told_other_routes,
    say(QT_TRANSLATE_NOOP("Rules", "还没有记明已告知仲裁、行政、司法等其他途径")),
    26,
)
_OPENING_PAPER = Requirement(
    lambda facts: facts.opening_papers > 0, say(QT_TRANSLATE_NOOP("Rules", "卷内没有申请书或受理登记表"))
)
_NOTICE = Requirement(
    lambda facts: facts.notice_issued, say(QT_TRANSLATE_NOOP("Rules", "没有给当事人的书面通知"))
)
_SIGNED_ORIGINAL = Requirement(
    lambda facts: facts.signed_original or facts.agreement_form is not AgreementForm.WRITTEN,
    say(QT_TRANSLATE_NOOP("Rules", "没有附上签名盖章的协议书扫描件")),
)
_PERFORMED = Requirement(
    lambda facts: facts.open_terms == 0, say(QT_TRANSLATE_NOOP("Rules", "还有约定事项没有履行完")), 31
)
_VISITED = Requirement(
    lambda facts: facts.held_visits > 0, say(QT_TRANSLATE_NOOP("Rules", "还没有回访记录")), 31
)
_NO_VISIT_PLANNED = Requirement(
    lambda facts: facts.planned_visits == 0, say(QT_TRANSLATE_NOOP("Rules", "还有计划中的回访没有做"))
)

PAPER_GAPS = frozenset(need.otherwise for need in (_OPENING_PAPER, _NOTICE, _SIGNED_ORIGINAL, _EFFECTIVE))
"""Of what may be missing at closing, what a look at each paper and signature tells more exactly."""


@dataclass(frozen=True, slots=True)
class _Step:
    source: CaseState
    target: CaseState
    label: Message
    needs: tuple[Requirement, ...] = ()
    needs_reason: bool = False


_TERMINATE = say(QT_TRANSLATE_NOOP("Rules", "终止调解"))
_AGAIN = say(QT_TRANSLATE_NOOP("Rules", "重新调解"))
_MEDIATE = say(QT_TRANSLATE_NOOP("Rules", "开始调解"))
_TO_VISITS = say(QT_TRANSLATE_NOOP("Rules", "转入回访"))
_TO_PERFORMANCE = say(QT_TRANSLATE_NOOP("Rules", "转入履行"))
_INQUIRE = say(QT_TRANSLATE_NOOP("Rules", "开展调查"))
_REOPEN = say(QT_TRANSLATE_NOOP("Rules", "恢复办理"))
_CLOSE = say(QT_TRANSLATE_NOOP("Rules", "结案归档"))

_STEPS: tuple[_Step, ...] = (
    _Step(S.REGISTERED, S.ACCEPTED, say(QT_TRANSLATE_NOOP("Rules", "受理")), (_PARTIES,)),
    _Step(S.REGISTERED, S.REJECTED, say(QT_TRANSLATE_NOOP("Rules", "不予受理")), needs_reason=True),
    _Step(S.ACCEPTED, S.MEDIATING, _MEDIATE, (_PARTIES, _MEDIATOR)),
    _Step(S.ACCEPTED, S.INQUIRY, _INQUIRE, (_MEDIATOR,)),
    _Step(S.ACCEPTED, S.TERMINATED, _TERMINATE, (_SESSION_OR_REFUSAL,), needs_reason=True),
    _Step(S.INQUIRY, S.MEDIATING, _MEDIATE, (_PARTIES, _MEDIATOR)),
    _Step(S.INQUIRY, S.TERMINATED, _TERMINATE, (_SESSION_OR_REFUSAL,), needs_reason=True),
    _Step(
        S.MEDIATING,
        S.AGREED,
        say(QT_TRANSLATE_NOOP("Rules", "达成协议")),
        (_PARTIES, _SESSION, _FORM, _TERMS),
    ),
    _Step(S.MEDIATING, S.FAILED, say(QT_TRANSLATE_NOOP("Rules", "调解不成")), (_SESSION,), needs_reason=True),
    _Step(S.MEDIATING, S.TERMINATED, _TERMINATE, (_SESSION_OR_REFUSAL,), needs_reason=True),
    _Step(S.MEDIATING, S.INQUIRY, _INQUIRE, (_MEDIATOR,)),
    _Step(S.AGREED, S.PERFORMING, _TO_PERFORMANCE, (_EFFECTIVE,)),
    _Step(S.AGREED, S.MEDIATING, _AGAIN, (_NOT_EFFECTIVE,), needs_reason=True),
    _Step(S.PERFORMING, S.VISITING, _TO_VISITS, (_EFFECTIVE,)),
    _Step(S.PERFORMING, S.MEDIATING, _AGAIN, needs_reason=True),
    _Step(S.VISITING, S.PERFORMING, _TO_PERFORMANCE),
    _Step(S.VISITING, S.MEDIATING, _AGAIN, needs_reason=True),
    _Step(S.REJECTED, S.REGISTERED, _REOPEN, (_WILLING,), needs_reason=True),
    _Step(S.FAILED, S.MEDIATING, _AGAIN, (_WILLING,), needs_reason=True),
    _Step(S.TERMINATED, S.MEDIATING, _AGAIN, (_PARTIES, _MEDIATOR, _WILLING), needs_reason=True),
)

_CLOSED_FROM = frozenset({S.REJECTED, S.FAILED, S.TERMINATED, S.PERFORMING, S.VISITING})

_REOPENS_AS: Mapping[CaseState, CaseState] = MappingProxyType(
    {S.REJECTED: S.REGISTERED, S.FAILED: S.MEDIATING, S.TERMINATED: S.MEDIATING}
)

_NEEDED_TO_CLOSE: tuple[
    tuple[frozenset[CaseState], tuple[Requirement, ...], tuple[Requirement, ...]], ...
] = (
    # states, what blocks, what can be closed over with a reason
    (frozenset({S.REJECTED}), (), (_NOTICE,)),
    (frozenset({S.FAILED}), (_SESSION, _RECORDS, _ROUTES_TOLD), (_OPENING_PAPER, _NOTICE)),
    (frozenset({S.TERMINATED}), (_SESSION_OR_REFUSAL, _RECORDS, _ROUTES_TOLD), (_OPENING_PAPER, _NOTICE)),
    (
        AFTER_AGREEMENT,
        (_SESSION, _RECORDS, _EFFECTIVE),
        (_OPENING_PAPER, _SIGNED_ORIGINAL, _PERFORMED, _VISITED, _NO_VISIT_PLANNED),
    ),
)


def moves(state: CaseState, facts: CaseFacts) -> tuple[Move, ...]:
    """Return the moves out of a state, blocked ones included with the reasons.

    After a party's clear refusal only 不予受理 and 终止 are left (art. 17).
    """
    if state is S.CLOSED:
        return (_reopening(facts),)
    steps = [step for step in _STEPS if step.source is state]
    if facts.refused and state in BEFORE_OUTCOME:
        steps = [step for step in steps if step.target in WITHOUT_AGREEMENT - {S.FAILED}]
    offered = [_as_move(step, facts) for step in steps]
    if state in _CLOSED_FROM:
        offered.append(_closing(state, facts))
    return tuple(offered)


def find_move(state: CaseState, target: CaseState, facts: CaseFacts) -> Move | None:
    """Return the move from a state to another, None when the road does not lead there."""
    return next((move for move in moves(state, facts) if move.target is target), None)


def missing_for_close(state: CaseState, facts: CaseFacts) -> tuple[Missing, ...]:
    """List what the dossier of a case in this state lacks before 结案归档; 不予受理 needs no leader."""
    gate = () if state is S.REJECTED else facts.gate_missing
    return tuple(Missing(message=message, blocking=True) for message in gate) + tuple(
        Missing(message=need.otherwise, blocking=blocking, article=need.article)
        for states, hard, soft in _NEEDED_TO_CLOSE
        if state in states
        for needs, blocking in ((hard, True), (soft, False))
        for need in needs
        if not need.met(facts)
    )


def _as_move(step: _Step, facts: CaseFacts) -> Move:
    blocked_by = tuple(need.otherwise for need in step.needs if not need.met(facts))
    if step.label is _MEDIATE and not facts.terms:  # what the parties agreed is never held up
        blocked_by += facts.gate_missing
    return Move(target=step.target, label=step.label, needs_reason=step.needs_reason, blocked_by=blocked_by)


def _closing(state: CaseState, facts: CaseFacts) -> Move:
    missing = missing_for_close(state, facts)
    return Move(
        target=S.CLOSED,
        label=_CLOSE,
        needs_reason=any(not gap.blocking for gap in missing),
        blocked_by=tuple(gap.message for gap in missing if gap.blocking),
    )


def _reopening(facts: CaseFacts) -> Move:
    usual = S.PERFORMING if facts.effective else S.MEDIATING
    before = facts.closed_from or usual
    return Move(target=_REOPENS_AS.get(before, before), label=_REOPEN, needs_reason=True)
