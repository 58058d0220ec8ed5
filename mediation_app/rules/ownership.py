"""The way of an assignment (包案): whose word comes when, and who may never say it (领导包案责任制).

提出 → 信访办负责人同意 → 主要领导审批 → 送达 → 包案领导本人签收; every stage may be sent back with a reason.
"""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from types import MappingProxyType

from mediation_app.rules.permissions import Permission
from mediation_app.rules.vocabulary import LeadState
from mediation_app.rules.wording import say
from resources.i18n import QT_TRANSLATE_NOOP, Message


class LeadStep(StrEnum):
    """What somebody does with an assignment."""

    AGREE = "agree"
    APPROVE = "approve"
    REFUSE = "refuse"
    DELIVER = "deliver"
    ACKNOWLEDGE = "acknowledge"


NEXT: Mapping[LeadStep, Mapping[LeadState, LeadState]] = MappingProxyType(
    {
        LeadStep.AGREE: {LeadState.PROPOSED: LeadState.AGREED},
        LeadStep.APPROVE: {LeadState.AGREED: LeadState.APPROVED},
        LeadStep.DELIVER: {LeadState.APPROVED: LeadState.DELIVERED},
        LeadStep.ACKNOWLEDGE: {LeadState.DELIVERED: LeadState.ACKNOWLEDGED},
        LeadStep.REFUSE: dict.fromkeys(
            (LeadState.PROPOSED, LeadState.AGREED, LeadState.APPROVED, LeadState.DELIVERED),
            LeadState.REFUSED,
        ),
    }
)
"""The states a step leads out of, and where to."""

REFUSED_BY: Mapping[LeadState, Permission] = MappingProxyType(
    {
        LeadState.PROPOSED: Permission.AGREE_LEAD,
        LeadState.AGREED: Permission.APPROVE,
        LeadState.APPROVED: Permission.APPROVE,
        LeadState.DELIVERED: Permission.APPROVE,
    }
)
"""Who sends an assignment back at a stage, beside the proposer before it is agreed to."""

_NOT_NOW: Mapping[LeadStep, Message] = MappingProxyType(
    {
        LeadStep.AGREE: say(QT_TRANSLATE_NOOP("Rules", "这项包案不在等信访办审核")),
        LeadStep.APPROVE: say(
            QT_TRANSLATE_NOOP("Rules", "这项包案不在等主要领导审批，应先由信访办负责人同意")
        ),
        LeadStep.REFUSE: say(QT_TRANSLATE_NOOP("Rules", "这项包案已签收或已了结，不能再退回")),
        LeadStep.DELIVER: say(QT_TRANSLATE_NOOP("Rules", "这项包案不在等送达，应先经主要领导审批")),
        LeadStep.ACKNOWLEDGE: say(QT_TRANSLATE_NOOP("Rules", "这项包案不在等签收，应先送达包案领导")),
    }
)


@dataclass(frozen=True, slots=True, kw_only=True)
class LeadFacts:
    """An assignment as far as the rules ask: where it stands, who asked for it, and for whom."""

    state: LeadState
    leader_id: int
    proposed_by_id: int


def not_now(step: LeadStep, state: LeadState) -> Message | None:
    """Return why ``step`` cannot be taken from ``state``; nothing where it can."""
    return None if state in NEXT[step] else _NOT_NOW[step]


def may_approve(approver_id: int, *, proposed_by_id: int, leader_id: int) -> Message | None:
    """Return why this 主要领导 may not approve: he asked for it, or it is he who shall lead; else nothing.

    Where 书记 or 镇长 leads the case himself, the other one approves.
    """
    if approver_id == leader_id:
        return say(QT_TRANSLATE_NOOP("Rules", "包案领导不能审批自己包案，应由另一位主要领导审批"))
    if approver_id == proposed_by_id:
        return say(QT_TRANSLATE_NOOP("Rules", "提出人不能审批自己提出的包案，应由另一位主要领导审批"))
    return None


def objection(step: LeadStep, facts: LeadFacts, staff_id: int) -> Message | None:
    """Return why ``staff_id`` may not take ``step`` now, whatever his permissions; nothing where he may."""
    if (late := not_now(step, facts.state)) is not None:
        return late
    if step is LeadStep.APPROVE:
        return may_approve(staff_id, proposed_by_id=facts.proposed_by_id, leader_id=facts.leader_id)
    if step is LeadStep.ACKNOWLEDGE and staff_id != facts.leader_id:
        return say(QT_TRANSLATE_NOOP("Rules", "只有包案领导本人可以签收，代理人不能代签"))
    return None


@dataclass(frozen=True, slots=True)
class Days:
    """Days somebody is away, both ends included, and who has the duties then."""

    staff_id: int
    deputy_id: int
    first_on: date
    last_on: date

    def meets(self, other: "Days") -> bool:
        """Tell whether two of them share a day."""
        return self.first_on <= other.last_on and other.first_on <= self.last_on


def absence_clash(new: Days, others: Collection[Days]) -> tuple[str, Message] | None:
    """Return the field and the reason an absence cannot be kept beside the ``others``; nothing where it can.

    Nobody is away twice on a day, nobody deputises while away, and nobody deputises for himself.
    """
    if new.deputy_id == new.staff_id:
        return "deputy_id", say(QT_TRANSLATE_NOOP("Rules", "代理人不能是本人"))
    meeting = [other for other in others if new.meets(other)]
    if any(other.staff_id == new.staff_id for other in meeting):
        return "first_on", say(QT_TRANSLATE_NOOP("Rules", "这几天已经登记过外出，日期不能重叠"))
    if any(other.staff_id == new.deputy_id for other in meeting):
        return "deputy_id", say(QT_TRANSLATE_NOOP("Rules", "代理人这几天自己也外出，请另选代理人"))
    if any(other.deputy_id == new.staff_id for other in meeting):
        return "first_on", say(
            QT_TRANSLATE_NOOP("Rules", "本人这几天正在代理别人的职责，请先给对方改换代理人")
        )
    return None


def duties_of(staff_id: int, absences: Collection[Days], on: date) -> frozenset[int]:
    """Return whose duties somebody has on a day: his own and those of whom he deputises for.

    The duties only; the ownership stays, and with it signing off, acknowledging and approving.
    """
    away = (days for days in absences if days.first_on <= on <= days.last_on)
    return frozenset({staff_id} | {days.staff_id for days in away if days.deputy_id == staff_id})
