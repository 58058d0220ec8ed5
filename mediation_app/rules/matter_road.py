"""The road of a 信访事项, 信访积案 or 历史遗留问题 from 登记 to 销号, and the gate of ownership on it."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from types import MappingProxyType

from mediation_app.rules.wording import say
from mediation_app.rules.workflow import STRUCK_OFF, CaseState, Missing, Move
from resources.i18n import QT_TRANSLATE_NOOP, Message

S = CaseState

OUTCOMES = frozenset({S.RESOLVED, S.CONCLUDED, S.HELD})
"""How a matter can end: 已化解, 程序终结, 未化解稳控."""

RELAPSES_FROM = OUTCOMES | {S.VISITING, S.CLOSED}
"""The states that a relapse (反弹) leads out of."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Gate:
    """What must stand before anybody resolves a case under 包案: leader, unit, team, approved plan."""

    acknowledged_lead: bool = False
    """One active leader, who signed for the case."""
    responsible_units: int = 0
    """Responsible units that neither sent it back nor ended."""
    team: int = 0
    approved_plan: bool = False
    due_set: bool = False
    """The approved plan names a 化解时限."""

    @property
    def missing(self) -> tuple[Message, ...]:
        """Return what is not there yet, in words; empty when the gate is open."""
        return tuple(need.otherwise for need in _GATE if not need.met(self))

    @property
    def is_open(self) -> bool:
        """Tell whether nothing is missing."""
        return not self.missing


@dataclass(frozen=True, slots=True, kw_only=True)
class MatterFacts:
    """What the moves of a matter depend on, read off what is on record.

    `delivered_since`: an opinion or agreement dated after the matter was last sent back or relapsed.
    `visited_since`: a visit with a result on or after the day of 化解 or 办结. `outcome`: how it ended, once
    it has.
    """

    gate: Gate = field(default_factory=Gate)
    nature_set: bool = False
    lead_named: bool = False
    delivered: bool = False
    delivered_since: bool = False
    settled: bool = False
    settled_how: bool = False
    attitude_known: bool = False
    refuses: bool = False
    concluded: bool = False
    recheck_delivered: bool = False
    stability_owner: bool = False
    open_steps: int = 0
    proof: bool = False
    signed_off: bool = False
    visited_since: bool = False
    planned_visits: int = 0
    open_supervisions: int = 0
    notice_issued: bool = False
    outcome: CaseState | None = None


@dataclass(frozen=True, slots=True)
class _GateNeed:
    met: Callable[[Gate], bool]
    otherwise: Message


@dataclass(frozen=True, slots=True)
class _Need:
    met: Callable[[MatterFacts], bool]
    otherwise: Message


_GATE = (
    _GateNeed(
        lambda gate: gate.acknowledged_lead,
        say(QT_TRANSLATE_NOOP("Rules", "还没有经审批并签收的包案领导")),
    ),
    _GateNeed(lambda gate: gate.responsible_units > 0, say(QT_TRANSLATE_NOOP("Rules", "还没有责任单位"))),
    _GateNeed(lambda gate: gate.team > 0, say(QT_TRANSLATE_NOOP("Rules", "还没有专班成员"))),
    _GateNeed(lambda gate: gate.approved_plan, say(QT_TRANSLATE_NOOP("Rules", "化解方案还没有批准"))),
    _GateNeed(
        lambda gate: gate.due_set or not gate.approved_plan,
        say(QT_TRANSLATE_NOOP("Rules", "化解方案里没有化解时限")),
    ),
)

_NATURE = _Need(lambda facts: facts.nature_set, say(QT_TRANSLATE_NOOP("Rules", "还没有诉求定性")))
_NAMED = _Need(lambda facts: facts.lead_named, say(QT_TRANSLATE_NOOP("Rules", "还没有提出包案领导")))
_ACKNOWLEDGED = _Need(
    lambda facts: facts.gate.acknowledged_lead, say(QT_TRANSLATE_NOOP("Rules", "包案领导还没有批准并签收"))
)
_DELIVERED = _Need(
    lambda facts: facts.delivered,
    say(QT_TRANSLATE_NOOP("Rules", "处理意见书还没有送达，也没有生效的调解协议")),
)
_SETTLED = _Need(lambda facts: facts.settled, say(QT_TRANSLATE_NOOP("Rules", "还没有记录化解日期")))
_HOW = _Need(lambda facts: facts.settled_how, say(QT_TRANSLATE_NOOP("Rules", "还没有记录化解方式")))
_ATTITUDE = _Need(lambda facts: facts.attitude_known, say(QT_TRANSLATE_NOOP("Rules", "还没有记录信访人态度")))
_ACCEPTS = _Need(
    lambda facts: not facts.refuses, say(QT_TRANSLATE_NOOP("Rules", "信访人不接受，不能记为已化解"))
)
_CONCLUDED = _Need(lambda facts: facts.concluded, say(QT_TRANSLATE_NOOP("Rules", "还没有记录办结日期")))
_STABILITY = _Need(
    lambda facts: facts.stability_owner, say(QT_TRANSLATE_NOOP("Rules", "还没有稳控责任人或稳控单位"))
)
_NOT_HELD = _Need(
    lambda facts: facts.outcome is not S.HELD,
    say(QT_TRANSLATE_NOOP("Rules", "未化解稳控的不能销号，要先化解或程序终结")),
)
_PROOF = _Need(
    lambda facts: facts.proof,
    say(QT_TRANSLATE_NOOP("Rules", "没有佐证材料：协议、收据、照片或签字原件")),
)
_SIGNED_OFF = _Need(
    lambda facts: facts.signed_off, say(QT_TRANSLATE_NOOP("Rules", "包案领导还没有签字同意销号"))
)
_VISITED = _Need(
    lambda facts: facts.visited_since, say(QT_TRANSLATE_NOOP("Rules", "化解（办结）以后还没有回访结果"))
)
_STEPS_DONE = _Need(
    lambda facts: facts.open_steps == 0, say(QT_TRANSLATE_NOOP("Rules", "方案里还有步骤没有完成"))
)
_NO_VISIT_PLANNED = _Need(
    lambda facts: facts.planned_visits == 0, say(QT_TRANSLATE_NOOP("Rules", "还有计划中的回访没有做"))
)
_NOT_SUPERVISED = _Need(
    lambda facts: facts.open_supervisions == 0, say(QT_TRANSLATE_NOOP("Rules", "还有督办单没有办结"))
)
_NOTICE = _Need(
    lambda facts: facts.notice_issued, say(QT_TRANSLATE_NOOP("Rules", "不予受理告知书还没有定稿"))
)


def _never(_: MatterFacts) -> bool:
    return False


def _always(_: MatterFacts) -> bool:
    return True


@dataclass(frozen=True, slots=True)
class _Step:
    source: CaseState
    target: CaseState
    label: Message
    needs: tuple[_Need, ...] = ()
    gated: bool = False
    reason_when: Callable[[MatterFacts], bool] = _never
    by_itself_when: Callable[[MatterFacts], bool] = _never
    """When the step follows from what is on record, without anybody's asking."""
    offered_when: Callable[[MatterFacts], bool] = _always


def _has_open_steps(facts: MatterFacts) -> bool:
    return facts.open_steps > 0


_SETTLE = say(QT_TRANSLATE_NOOP("Rules", "认定已化解"))
_SETTLE_NEEDS = (_SETTLED, _HOW, _ATTITUDE, _ACCEPTS)
_CONCLUDE = say(QT_TRANSLATE_NOOP("Rules", "程序终结"))
_TO_VISITS = say(QT_TRANSLATE_NOOP("Rules", "转入回访期"))
_CHECK = say(QT_TRANSLATE_NOOP("Rules", "提请核实化解"))
_GO_ON = say(QT_TRANSLATE_NOOP("Rules", "继续化解"))
_RELAPSE = say(QT_TRANSLATE_NOOP("Rules", "反弹，恢复化解"))

_STEPS: tuple[_Step, ...] = (
    _Step(
        S.REGISTERED,
        S.STUDIED,
        say(QT_TRANSLATE_NOOP("Rules", "研判定性")),
        (_NATURE,),
        by_itself_when=lambda facts: facts.nature_set,
    ),
    _Step(S.REGISTERED, S.REJECTED, say(QT_TRANSLATE_NOOP("Rules", "不予受理")), reason_when=_always),
    _Step(
        S.STUDIED,
        S.ASSIGNING,
        say(QT_TRANSLATE_NOOP("Rules", "提请包案审批")),
        (_NAMED,),
        by_itself_when=lambda facts: facts.lead_named,
    ),
    _Step(
        S.ASSIGNING,
        S.PLANNING,
        say(QT_TRANSLATE_NOOP("Rules", "制定方案")),
        (_ACKNOWLEDGED,),
        by_itself_when=lambda facts: facts.gate.acknowledged_lead,
    ),
    _Step(
        S.PLANNING,
        S.RESOLVING,
        say(QT_TRANSLATE_NOOP("Rules", "开始化解")),
        gated=True,
        by_itself_when=lambda facts: facts.gate.is_open,
    ),
    _Step(
        S.RESOLVING,
        S.DELIVERED,
        say(QT_TRANSLATE_NOOP("Rules", "送达协议或意见书")),
        (_DELIVERED,),
        by_itself_when=lambda facts: facts.delivered_since,
    ),
    _Step(S.RESOLVING, S.CHECKING, _CHECK, gated=True),
    _Step(S.DELIVERED, S.CHECKING, _CHECK, gated=True),
    _Step(S.DELIVERED, S.RESOLVING, _GO_ON, gated=True, reason_when=_always),
    _Step(S.CHECKING, S.RESOLVED, _SETTLE, _SETTLE_NEEDS, reason_when=_has_open_steps),
    _Step(
        S.CHECKING,
        S.CONCLUDED,
        _CONCLUDE,
        (_CONCLUDED,),
        reason_when=lambda facts: not facts.recheck_delivered,
    ),
    _Step(
        S.CHECKING,
        S.HELD,
        say(QT_TRANSLATE_NOOP("Rules", "未化解，转稳控")),
        (_STABILITY,),
        reason_when=_always,
    ),
    _Step(S.CHECKING, S.RESOLVING, _GO_ON, gated=True, reason_when=_always),
    _Step(S.HELD, S.RESOLVED, _SETTLE, _SETTLE_NEEDS, reason_when=_has_open_steps),
    *(_Step(outcome, S.VISITING, _TO_VISITS) for outcome in (S.RESOLVED, S.CONCLUDED, S.HELD)),
    _Step(
        S.VISITING,
        S.RESOLVED,
        _SETTLE,
        _SETTLE_NEEDS,
        reason_when=_has_open_steps,
        offered_when=lambda facts: facts.outcome is S.HELD,
    ),
    _Step(S.REJECTED, S.REGISTERED, say(QT_TRANSLATE_NOOP("Rules", "恢复办理")), reason_when=_always),
)

_NEEDED_TO_STRIKE_OFF: Mapping[CaseState, tuple[tuple[_Need, ...], tuple[_Need, ...]]] = MappingProxyType(
    {
        # what blocks, what can be struck off over with a reason
        S.REJECTED: ((_NOTICE,), ()),
        S.VISITING: (
            (_NOT_HELD, _PROOF, _SIGNED_OFF, _VISITED),
            (_STEPS_DONE, _NO_VISIT_PLANNED, _NOT_SUPERVISED),
        ),
    }
)


def matter_moves(state: CaseState, facts: MatterFacts) -> tuple[Move, ...]:
    """Return the moves of a matter out of a state, blocked ones included with the reasons."""
    offered = [_as_move(step, facts) for step in _STEPS if step.source is state and step.offered_when(facts)]
    if state in RELAPSES_FROM:
        offered.append(_reopening(state, facts))
    if state in _NEEDED_TO_STRIKE_OFF:
        offered.append(_striking_off(state, facts))
    return tuple(offered)


def find_matter_move(state: CaseState, target: CaseState, facts: MatterFacts) -> Move | None:
    """Return the move of a matter to another state, None when the road does not lead there."""
    return next((move for move in matter_moves(state, facts) if move.target is target), None)


def follows_by_itself(state: CaseState, facts: MatterFacts) -> CaseState | None:
    """Return the state that what is on record has already brought a matter to, None where it stays."""
    return next((step.target for step in _STEPS if step.source is state and step.by_itself_when(facts)), None)


def state_after_relapse(facts: MatterFacts) -> CaseState:
    """Return where a relapsed matter goes on: 化解中, or before it what the gate lost meanwhile."""
    if not facts.gate.acknowledged_lead:
        return S.ASSIGNING
    return S.RESOLVING if facts.gate.is_open else S.PLANNING


def missing_to_strike_off(state: CaseState, facts: MatterFacts) -> tuple[Missing, ...]:
    """List what the dossier of a matter in this state lacks before 销号."""
    hard, soft = _NEEDED_TO_STRIKE_OFF.get(state, ((), ()))
    return tuple(
        Missing(message=need.otherwise, blocking=blocking)
        for needs, blocking in ((hard, True), (soft, False))
        for need in needs
        if not need.met(facts)
    )


def _as_move(step: _Step, facts: MatterFacts) -> Move:
    blocked_by = tuple(need.otherwise for need in step.needs if not need.met(facts))
    return Move(
        target=step.target,
        label=step.label,
        needs_reason=step.reason_when(facts),
        blocked_by=blocked_by + (facts.gate.missing if step.gated else ()),
    )


def _striking_off(state: CaseState, facts: MatterFacts) -> Move:
    missing = missing_to_strike_off(state, facts)
    return Move(
        target=S.CLOSED,
        label=STRUCK_OFF,
        needs_reason=any(not gap.blocking for gap in missing),
        blocked_by=tuple(gap.message for gap in missing if gap.blocking),
    )


def _reopening(state: CaseState, facts: MatterFacts) -> Move:
    if state is S.CLOSED and facts.outcome is S.REJECTED:
        return Move(target=S.REGISTERED, label=say(QT_TRANSLATE_NOOP("Rules", "恢复办理")), needs_reason=True)
    return Move(target=state_after_relapse(facts), label=_RELAPSE, needs_reason=True)
