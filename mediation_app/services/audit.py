"""The audit chain: one entry an act, in its transaction, bound by its digest to the entry before.

The timeline of a case is the entries that name it; nothing is written twice.
"""

import hashlib
import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum
from typing import TYPE_CHECKING, Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from mediation_app.model import AuditEntry
from mediation_app.rules.errors import ClockBehind
from mediation_app.rules.masking import mask_in_text
from mediation_app.rules.permissions import ROLE_LABELS, Permission, Role
from resources.i18n import QT_TRANSLATE_NOOP, Message

if TYPE_CHECKING:
    from mediation_app.services.books import Actor, Books, Desk

TOLERANCE = timedelta(minutes=5)
"""How far the clock may stand behind the last entry: a PC that was set right by a few minutes."""

FIRST = "0" * 64
_AS_THEY_ARE = frozenset({"sha256", "external_id"})
"""Details made of digits that belong to nobody."""


def _label(source: str) -> Message:
    return Message("Audit", source)


class Act(StrEnum):
    """What was done; ``ACT_LABELS`` says it in words."""

    OFFICE_MADE = "office_made"
    SETTINGS_CHANGED = "settings_changed"
    STAFF_ADDED = "staff_added"
    STAFF_CHANGED = "staff_changed"
    PLACE_CHANGED = "place_changed"
    CLOCK_ACCEPTED = "clock_accepted"
    CASE_REGISTERED = "case_registered"
    CASE_OPENED = "case_opened"
    CASE_CHANGED = "case_changed"
    PARTY_ADDED = "party_added"
    PARTY_CHANGED = "party_changed"
    PARTY_REMOVED = "party_removed"
    CONSENT_RECORDED = "consent_recorded"
    STATE_MOVED = "state_moved"
    CASE_VOIDED = "case_voided"
    CASE_UNVOIDED = "case_unvoided"
    CASE_CLOSED = "case_closed"
    CASE_REOPENED = "case_reopened"
    SESSION_PLANNED = "session_planned"
    SESSION_CHANGED = "session_changed"
    SESSION_RECORDED = "session_recorded"
    SESSION_CANCELLED = "session_cancelled"
    INQUIRY_RECORDED = "inquiry_recorded"
    AGREEMENT_SAVED = "agreement_saved"
    AGREEMENT_REMOVED = "agreement_removed"
    TERMS_CONFIRMED = "terms_confirmed"
    CONFIRMATION_RECORDED = "confirmation_recorded"
    SIGNATURE_TICKED = "signature_ticked"
    TICKS_VOIDED = "ticks_voided"
    PERFORMANCE_RECORDED = "performance_recorded"
    PERFORMANCE_UNDONE = "performance_undone"
    VISITS_PLANNED = "visits_planned"
    VISIT_MOVED = "visit_moved"
    VISIT_RECORDED = "visit_recorded"
    VISIT_CANCELLED = "visit_cancelled"
    PAPER_TEXT_CHANGED = "paper_text_changed"
    PAPER_ISSUED = "paper_issued"
    PAPER_PRINTED = "paper_printed"
    PAPER_SAVED = "paper_saved"
    FILE_ATTACHED = "file_attached"
    FILE_REMOVED = "file_removed"
    FILE_OPENED = "file_opened"
    UNMASKED = "unmasked"
    IMPORTED = "imported"
    EXPORTED = "exported"
    MATTER_CHANGED = "matter_changed"
    NATURE_SET = "nature_set"
    PETITION_ADDED = "petition_added"
    PETITION_REMOVED = "petition_removed"
    PROCEDURE_RECORDED = "procedure_recorded"
    PROCEDURE_REMOVED = "procedure_removed"
    OPINION_SAVED = "opinion_saved"
    SETTLED = "settled"
    SIGNED_OFF = "signed_off"
    RELAPSED = "relapsed"
    HOUSEHOLDS_TAKEN_IN = "households_taken_in"
    HOUSEHOLDS_REMOVED = "households_removed"
    REPRESENTATIVES_CHOSEN = "representatives_chosen"
    DISTRIBUTION_SAVED = "distribution_saved"
    DISTRIBUTION_ADOPTED = "distribution_adopted"
    VOTE_RECORDED = "vote_recorded"
    CASES_LINKED = "cases_linked"
    CALENDAR_IMPORTED = "calendar_imported"
    EXTENSION_ASKED = "extension_asked"
    EXTENSION_DECIDED = "extension_decided"
    CLOCK_PAUSED = "clock_paused"
    CLOCK_RESUMED = "clock_resumed"
    TARGET_SET = "target_set"
    SUPERVISION_RAISED = "supervision_raised"
    SUPERVISION_ANSWERED = "supervision_answered"
    SUPERVISION_CLOSED = "supervision_closed"
    LEAD_PROPOSED = "lead_proposed"
    LEAD_AGREED = "lead_agreed"
    LEAD_APPROVED = "lead_approved"
    LEAD_REFUSED = "lead_refused"
    LEAD_DELIVERED = "lead_delivered"
    LEAD_ACKNOWLEDGED = "lead_acknowledged"
    LEAD_ENDED = "lead_ended"
    PUT_UNDER_OWNERSHIP = "put_under_ownership"
    RELEASED_FROM_OWNERSHIP = "released_from_ownership"
    TEAM_CHANGED = "team_changed"
    UNIT_LIST_CHANGED = "unit_list_changed"
    UNIT_ASSIGNED = "unit_assigned"
    UNIT_ANSWERED = "unit_answered"
    UNIT_RETURNED = "unit_returned"
    UNIT_REROUTED = "unit_rerouted"
    UNIT_ENDED = "unit_ended"
    LEVEL_REACHED = "level_reached"
    ABSENCE_REGISTERED = "absence_registered"
    ABSENCE_CANCELLED = "absence_cancelled"
    PLAN_SAVED = "plan_saved"
    PLAN_SUBMITTED = "plan_submitted"
    PLAN_OPINION = "plan_opinion"
    PLAN_APPROVED = "plan_approved"
    STEP_DONE = "step_done"
    STEP_UNDONE = "step_undone"
    PROGRESS_ADDED = "progress_added"
    RISK_GRADED = "risk_graded"
    RED_REPORTED = "red_reported"
    DUTY_SAVED = "duty_saved"
    DUTY_REMOVED = "duty_removed"
    CONTACT_RECORDED = "contact_recorded"
    CONTACT_ANSWERED = "contact_answered"
    MEETING_SAVED = "meeting_saved"
    RESOLUTION_CARRIED = "resolution_carried"
    KEY_ITEM_SAVED = "key_item_saved"
    SWEEP_RECORDED = "sweep_recorded"
    DOCUMENT_MADE = "document_made"


ACT_LABELS: Mapping[Act, Message] = {
    Act.OFFICE_MADE: _label(QT_TRANSLATE_NOOP("Audit", "建立调委会")),
    Act.SETTINGS_CHANGED: _label(QT_TRANSLATE_NOOP("Audit", "修改设置")),
    Act.STAFF_ADDED: _label(QT_TRANSLATE_NOOP("Audit", "添加人员")),
    Act.STAFF_CHANGED: _label(QT_TRANSLATE_NOOP("Audit", "修改人员")),
    Act.PLACE_CHANGED: _label(QT_TRANSLATE_NOOP("Audit", "修改村（社区）网格")),
    Act.CLOCK_ACCEPTED: _label(QT_TRANSLATE_NOOP("Audit", "确认电脑时间")),
    Act.CASE_REGISTERED: _label(QT_TRANSLATE_NOOP("Audit", "登记")),
    Act.CASE_OPENED: _label(QT_TRANSLATE_NOOP("Audit", "查看")),
    Act.CASE_CHANGED: _label(QT_TRANSLATE_NOOP("Audit", "修改案件信息")),
    Act.PARTY_ADDED: _label(QT_TRANSLATE_NOOP("Audit", "添加人员")),
    Act.PARTY_CHANGED: _label(QT_TRANSLATE_NOOP("Audit", "修改当事人信息")),
    Act.PARTY_REMOVED: _label(QT_TRANSLATE_NOOP("Audit", "移除人员")),
    Act.CONSENT_RECORDED: _label(QT_TRANSLATE_NOOP("Audit", "记录调解意愿")),
    Act.STATE_MOVED: _label(QT_TRANSLATE_NOOP("Audit", "办理进展")),
    Act.CASE_VOIDED: _label(QT_TRANSLATE_NOOP("Audit", "作废")),
    Act.CASE_UNVOIDED: _label(QT_TRANSLATE_NOOP("Audit", "撤销作废")),
    Act.CASE_CLOSED: _label(QT_TRANSLATE_NOOP("Audit", "结案归档")),
    Act.CASE_REOPENED: _label(QT_TRANSLATE_NOOP("Audit", "恢复办理")),
    Act.SESSION_PLANNED: _label(QT_TRANSLATE_NOOP("Audit", "安排调解")),
    Act.SESSION_CHANGED: _label(QT_TRANSLATE_NOOP("Audit", "改期")),
    Act.SESSION_RECORDED: _label(QT_TRANSLATE_NOOP("Audit", "记录调解")),
    Act.SESSION_CANCELLED: _label(QT_TRANSLATE_NOOP("Audit", "取消调解")),
    Act.INQUIRY_RECORDED: _label(QT_TRANSLATE_NOOP("Audit", "记录调查")),
    Act.AGREEMENT_SAVED: _label(QT_TRANSLATE_NOOP("Audit", "起草协议")),
    Act.AGREEMENT_REMOVED: _label(QT_TRANSLATE_NOOP("Audit", "撤下协议")),
    Act.TERMS_CONFIRMED: _label(QT_TRANSLATE_NOOP("Audit", "核对约定事项")),
    Act.CONFIRMATION_RECORDED: _label(QT_TRANSLATE_NOOP("Audit", "记录司法确认")),
    Act.SIGNATURE_TICKED: _label(QT_TRANSLATE_NOOP("Audit", "登记签名盖章")),
    Act.TICKS_VOIDED: _label(QT_TRANSLATE_NOOP("Audit", "签名登记失效")),
    Act.PERFORMANCE_RECORDED: _label(QT_TRANSLATE_NOOP("Audit", "登记履行")),
    Act.PERFORMANCE_UNDONE: _label(QT_TRANSLATE_NOOP("Audit", "撤销履行登记")),
    Act.VISITS_PLANNED: _label(QT_TRANSLATE_NOOP("Audit", "安排回访")),
    Act.VISIT_MOVED: _label(QT_TRANSLATE_NOOP("Audit", "回访改期")),
    Act.VISIT_RECORDED: _label(QT_TRANSLATE_NOOP("Audit", "记录回访")),
    Act.VISIT_CANCELLED: _label(QT_TRANSLATE_NOOP("Audit", "取消回访")),
    Act.PAPER_TEXT_CHANGED: _label(QT_TRANSLATE_NOOP("Audit", "修改文书文字")),
    Act.PAPER_ISSUED: _label(QT_TRANSLATE_NOOP("Audit", "文书定稿")),
    Act.PAPER_PRINTED: _label(QT_TRANSLATE_NOOP("Audit", "打印文书")),
    Act.PAPER_SAVED: _label(QT_TRANSLATE_NOOP("Audit", "导出文书")),
    Act.FILE_ATTACHED: _label(QT_TRANSLATE_NOOP("Audit", "添加附件")),
    Act.FILE_REMOVED: _label(QT_TRANSLATE_NOOP("Audit", "移除附件")),
    Act.FILE_OPENED: _label(QT_TRANSLATE_NOOP("Audit", "打开附件")),
    Act.UNMASKED: _label(QT_TRANSLATE_NOOP("Audit", "查看完整证件信息")),
    Act.IMPORTED: _label(QT_TRANSLATE_NOOP("Audit", "导入")),
    Act.EXPORTED: _label(QT_TRANSLATE_NOOP("Audit", "导出")),
    Act.MATTER_CHANGED: _label(QT_TRANSLATE_NOOP("Audit", "修改信访事项")),
    Act.NATURE_SET: _label(QT_TRANSLATE_NOOP("Audit", "诉求定性")),
    Act.PETITION_ADDED: _label(QT_TRANSLATE_NOOP("Audit", "登记信访")),
    Act.PETITION_REMOVED: _label(QT_TRANSLATE_NOOP("Audit", "移除信访登记")),
    Act.PROCEDURE_RECORDED: _label(QT_TRANSLATE_NOOP("Audit", "记录信访程序")),
    Act.PROCEDURE_REMOVED: _label(QT_TRANSLATE_NOOP("Audit", "移除程序记录")),
    Act.OPINION_SAVED: _label(QT_TRANSLATE_NOOP("Audit", "起草处理意见")),
    Act.SETTLED: _label(QT_TRANSLATE_NOOP("Audit", "记录化解办结")),
    Act.SIGNED_OFF: _label(QT_TRANSLATE_NOOP("Audit", "包案领导签字")),
    Act.RELAPSED: _label(QT_TRANSLATE_NOOP("Audit", "反弹恢复化解")),
    Act.HOUSEHOLDS_TAKEN_IN: _label(QT_TRANSLATE_NOOP("Audit", "导入户名单")),
    Act.HOUSEHOLDS_REMOVED: _label(QT_TRANSLATE_NOOP("Audit", "移除户名单")),
    Act.REPRESENTATIVES_CHOSEN: _label(QT_TRANSLATE_NOOP("Audit", "推选代表人")),
    Act.DISTRIBUTION_SAVED: _label(QT_TRANSLATE_NOOP("Audit", "编制分配方案")),
    Act.DISTRIBUTION_ADOPTED: _label(QT_TRANSLATE_NOOP("Audit", "通过分配方案")),
    Act.VOTE_RECORDED: _label(QT_TRANSLATE_NOOP("Audit", "记录表决")),
    Act.CASES_LINKED: _label(QT_TRANSLATE_NOOP("Audit", "关联案件")),
    Act.CALENDAR_IMPORTED: _label(QT_TRANSLATE_NOOP("Audit", "导入放假安排")),
    Act.EXTENSION_ASKED: _label(QT_TRANSLATE_NOOP("Audit", "申请延期")),
    Act.EXTENSION_DECIDED: _label(QT_TRANSLATE_NOOP("Audit", "审批延期")),
    Act.CLOCK_PAUSED: _label(QT_TRANSLATE_NOOP("Audit", "中止计算期限")),
    Act.CLOCK_RESUMED: _label(QT_TRANSLATE_NOOP("Audit", "恢复计算期限")),
    Act.TARGET_SET: _label(QT_TRANSLATE_NOOP("Audit", "设定内控时限")),
    Act.SUPERVISION_RAISED: _label(QT_TRANSLATE_NOOP("Audit", "督办")),
    Act.SUPERVISION_ANSWERED: _label(QT_TRANSLATE_NOOP("Audit", "回复督办")),
    Act.SUPERVISION_CLOSED: _label(QT_TRANSLATE_NOOP("Audit", "督办销号")),
    Act.LEAD_PROPOSED: _label(QT_TRANSLATE_NOOP("Audit", "提请包案领导")),
    Act.LEAD_AGREED: _label(QT_TRANSLATE_NOOP("Audit", "审核同意包案")),
    Act.LEAD_APPROVED: _label(QT_TRANSLATE_NOOP("Audit", "审批包案")),
    Act.LEAD_REFUSED: _label(QT_TRANSLATE_NOOP("Audit", "退回包案")),
    Act.LEAD_DELIVERED: _label(QT_TRANSLATE_NOOP("Audit", "送达包案通知")),
    Act.LEAD_ACKNOWLEDGED: _label(QT_TRANSLATE_NOOP("Audit", "签收包案")),
    Act.LEAD_ENDED: _label(QT_TRANSLATE_NOOP("Audit", "移交包案")),
    Act.PUT_UNDER_OWNERSHIP: _label(QT_TRANSLATE_NOOP("Audit", "列入包案")),
    Act.RELEASED_FROM_OWNERSHIP: _label(QT_TRANSLATE_NOOP("Audit", "解除包案")),
    Act.TEAM_CHANGED: _label(QT_TRANSLATE_NOOP("Audit", "调整专班")),
    Act.UNIT_LIST_CHANGED: _label(QT_TRANSLATE_NOOP("Audit", "修改单位名录")),
    Act.UNIT_ASSIGNED: _label(QT_TRANSLATE_NOOP("Audit", "交责任单位办理")),
    Act.UNIT_ANSWERED: _label(QT_TRANSLATE_NOOP("Audit", "单位回复")),
    Act.UNIT_RETURNED: _label(QT_TRANSLATE_NOOP("Audit", "单位退回")),
    Act.UNIT_REROUTED: _label(QT_TRANSLATE_NOOP("Audit", "改派单位")),
    Act.UNIT_ENDED: _label(QT_TRANSLATE_NOOP("Audit", "单位办理结束")),
    Act.LEVEL_REACHED: _label(QT_TRANSLATE_NOOP("Audit", "调整办理层级")),
    Act.ABSENCE_REGISTERED: _label(QT_TRANSLATE_NOOP("Audit", "登记外出代理")),
    Act.ABSENCE_CANCELLED: _label(QT_TRANSLATE_NOOP("Audit", "撤销外出代理")),
    Act.PLAN_SAVED: _label(QT_TRANSLATE_NOOP("Audit", "起草化解方案")),
    Act.PLAN_SUBMITTED: _label(QT_TRANSLATE_NOOP("Audit", "化解方案送审")),
    Act.PLAN_OPINION: _label(QT_TRANSLATE_NOOP("Audit", "对化解方案提意见")),
    Act.PLAN_APPROVED: _label(QT_TRANSLATE_NOOP("Audit", "批准化解方案")),
    Act.STEP_DONE: _label(QT_TRANSLATE_NOOP("Audit", "完成方案步骤")),
    Act.STEP_UNDONE: _label(QT_TRANSLATE_NOOP("Audit", "撤销方案步骤完成")),
    Act.PROGRESS_ADDED: _label(QT_TRANSLATE_NOOP("Audit", "记录工作进展")),
    Act.RISK_GRADED: _label(QT_TRANSLATE_NOOP("Audit", "评定风险等级")),
    Act.RED_REPORTED: _label(QT_TRANSLATE_NOOP("Audit", "红色风险上报")),
    Act.DUTY_SAVED: _label(QT_TRANSLATE_NOOP("Audit", "安排接访")),
    Act.DUTY_REMOVED: _label(QT_TRANSLATE_NOOP("Audit", "取消接访安排")),
    Act.CONTACT_RECORDED: _label(QT_TRANSLATE_NOOP("Audit", "登记接访走访")),
    Act.CONTACT_ANSWERED: _label(QT_TRANSLATE_NOOP("Audit", "答复来访人")),
    Act.MEETING_SAVED: _label(QT_TRANSLATE_NOOP("Audit", "记录会议")),
    Act.RESOLUTION_CARRIED: _label(QT_TRANSLATE_NOOP("Audit", "议定事项转入办理")),
    Act.KEY_ITEM_SAVED: _label(QT_TRANSLATE_NOOP("Audit", "修改重点清单")),
    Act.SWEEP_RECORDED: _label(QT_TRANSLATE_NOOP("Audit", "登记排查")),
    Act.DOCUMENT_MADE: _label(QT_TRANSLATE_NOOP("Audit", "制作文件")),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class TimelineEntry:
    """One line of a case's timeline."""

    at: datetime
    who: str
    role: Message
    act: Message
    detail: Mapping[str, object]
    """Words by name: ``reason``, ``title``, ``changed`` …; the screen shows them in this order."""


@dataclass(frozen=True, slots=True)
class ChainReport:
    """What checking the whole chain found: how many entries, and the id of the first broken one."""

    entries: int
    broken_at: int | None


def append(
    desk: "Desk", act: Act, *, case_id: int | None, subject: str, detail: Mapping[str, object]
) -> None:
    """Add the entry of ``act`` to the chain. Raises ClockBehind when the clock went backwards."""
    last = desk.session.scalars(select(AuditEntry).order_by(AuditEntry.id.desc()).limit(1)).first()
    if last and act is not Act.CLOCK_ACCEPTED and desk.now < last.at - TOLERANCE:
        raise ClockBehind(
            Message(
                "Audit",
                QT_TRANSLATE_NOOP("Audit", "电脑时间是{now}，早于最近一条记录的时间{last}"),
                now=f"{desk.now:%Y-%m-%d %H:%M}",
                last=f"{last.at:%Y-%m-%d %H:%M}",
            )
        )
    entry = AuditEntry(
        at=desk.now,
        staff_id=desk.actor.staff_id,
        staff_name=desk.actor.name,
        role=min(desk.actor.roles, key=list(Role).index).value,
        act=act.value,
        case_id=case_id,
        subject=subject,
        detail=_covered(json.loads(json.dumps(detail, ensure_ascii=False, default=str))),
        previous=last.digest if last else FIRST,
    )
    entry.digest = digest_of(entry)
    desk.session.add(entry)
    desk.session.flush()


def _covered(value: Any, name: str = "") -> Any:
    """Cover ID and telephone numbers wherever they stand in a detail."""
    if isinstance(value, dict):
        return {key: _covered(inner, key) for key, inner in value.items()}
    if isinstance(value, list):
        return [_covered(inner, name) for inner in value]
    return mask_in_text(value) if isinstance(value, str) and name not in _AS_THEY_ARE else value


def digest_of(entry: AuditEntry) -> str:
    """Return the SHA-256 that binds an entry's fields to the digest of the entry before."""
    fields = [
        entry.at.isoformat(),
        entry.staff_id,
        entry.staff_name,
        entry.role,
        entry.act,
        entry.case_id,
        entry.subject,
        entry.detail,
        entry.previous,
    ]
    return hashlib.sha256(json.dumps(fields, ensure_ascii=False, sort_keys=True).encode()).hexdigest()


def accept_clock(books: "Books", actor: "Actor", reason: str) -> None:
    """Go on from the present clock although a later entry exists, for instance after a PC had run ahead."""
    with books.acting(actor, Permission.MANAGE_OFFICE) as desk:
        desk.log(Act.CLOCK_ACCEPTED, reason=reason)


def verify(books: "Books", actor: "Actor") -> ChainReport:
    """Recompute every digest and report the first entry that does not fit."""
    with books.reading(actor, Permission.MANAGE_OFFICE) as session:
        previous, count, after = FIRST, 0, 0
        while page := _page(session, after):
            for entry in page:
                if entry.previous != previous or entry.digest != digest_of(entry):
                    return ChainReport(count, entry.id)
                previous, count, after = entry.digest, count + 1, entry.id
            session.expunge_all()
        return ChainReport(count, None)


def _page(session: Session, after: int) -> Sequence[AuditEntry]:
    return session.scalars(
        select(AuditEntry).where(AuditEntry.id > after).order_by(AuditEntry.id).limit(500)
    ).all()


def timeline(books: "Books", actor: "Actor", case_id: int) -> tuple[TimelineEntry, ...]:
    """Return what happened to a case, newest first."""
    with books.reading(actor) as session:
        found = session.scalars(
            select(AuditEntry).where(AuditEntry.case_id == case_id).order_by(AuditEntry.id.desc())
        )
        return tuple(map(_line, found))


def _line(entry: AuditEntry) -> TimelineEntry:
    return TimelineEntry(
        at=entry.at,
        who=entry.staff_name,
        role=ROLE_LABELS[Role(entry.role)],
        act=ACT_LABELS[Act(entry.act)],
        detail=entry.detail,
    )
