"""The one next thing to do with a case, for the prominent button."""

from mediation_app.model import (
    AgreementForm,
    MediationSession,
    NoteKind,
    PartyRole,
    SessionState,
    VisitState,
)
from mediation_app.rules.performance import PerformanceState
from mediation_app.rules.workflow import BEFORE_OUTCOME, WITHOUT_AGREEMENT, CaseState
from mediation_app.services import recusals
from mediation_app.services.paper_standing import SlipState
from resources.i18n import day_text, translate
from ui.pages.case.dossier import Dossier
from ui.pages.case.matter_next import matter_step, ownership_step
from ui.pages.case.step import NextStep

__all__ = ["NextStep", "next_step"]

_NOTICES = {
    CaseState.REJECTED: "rejection_notice",
    CaseState.FAILED: "termination_notice",
    CaseState.TERMINATED: "termination_notice",
}
_FINAL = (SlipState.ISSUED, SlipState.SIGNED)


def next_step(dossier: Dossier) -> NextStep:
    """Return what the case waits for."""
    case = dossier.case
    if case.voided_on is not None:
        return NextStep(translate("NextStep", "本案已作废"), case.void_reason)
    if dossier.is_matter:
        return matter_step(dossier)
    if case.state in BEFORE_OUTCOME and (gate := ownership_step(dossier)) is not None:
        return gate
    if case.state in BEFORE_OUTCOME:
        return _decided_first(dossier) or _parties_first(dossier) or _before_outcome(dossier)
    by_state = {CaseState.CLOSED: _closed, CaseState.AGREED: _agreed}
    if case.state in WITHOUT_AGREEMENT:
        return _without_agreement(dossier)
    return by_state.get(case.state, _after_agreement)(dossier)


def _closed(dossier: Dossier) -> NextStep:
    closed = dossier.case.closed_on
    return NextStep(translate("NextStep", "已结案归档"), day_text(closed) if closed else "")


def _decided_first(dossier: Dossier) -> NextStep | None:
    """Return the step for a mediator who was asked to withdraw: nobody goes on before that is decided."""
    waiting = recusals.waiting(dossier.case)
    if not waiting:
        return None
    why = translate("NextStep", "{name}被申请回避，有了决定再继续调解").format(name=waiting[0].mediator.name)
    return NextStep(translate("NextStep", "决定回避"), why, f"recusal.decide:{waiting[0].id}", "stamp")


def _parties_first(dossier: Dossier) -> NextStep | None:
    """Return the step for a side that is missing, or for a refusal (art. 17)."""
    roles = {party.role for party in dossier.case.parties}
    if not {PartyRole.APPLICANT, PartyRole.RESPONDENT} <= roles:
        return NextStep(
            translate("NextStep", "补充当事人"),
            translate("NextStep", "双方当事人还没有填齐"),
            "party.add",
            "user-round",
        )
    ends = [move for move in dossier.moves if move.target in WITHOUT_AGREEMENT]
    if ends and len(ends) == len(dossier.moves):
        why = translate("NextStep", "有当事人明确拒绝调解")
        return NextStep(translate("NextStep", "办理终止"), why, f"move:{ends[0].target.value}", "ban")
    return None


def _before_outcome(dossier: Dossier) -> NextStep:
    case = dossier.case
    if dossier.standing is not None and dossier.standing.to_verify:
        return _to_verify(dossier.standing.to_verify)
    if case.agreement is not None:
        return NextStep(
            translate("NextStep", "继续起草协议"),
            translate("NextStep", "协议还没有达成的条件"),
            "agreement.draw",
            "handshake",
        )
    planned = [session for session in case.sessions if session.state is SessionState.PLANNED]
    if planned:
        return _planned(planned[0])
    held = [session for session in case.sessions if session.state is SessionState.HELD]
    if held and any(note.kind is NoteKind.AGREED for session in held for note in session.notes):
        return NextStep(
            translate("NextStep", "起草协议"),
            translate("NextStep", "调解会上已有约定"),
            "agreement.draw",
            "handshake",
        )
    if held:
        return NextStep(
            translate("NextStep", "安排下一次调解"),
            translate("NextStep", "上一次还没有约定"),
            "session.plan",
            "calendar-days",
        )
    return NextStep(
        translate("NextStep", "现在开调解会"),
        translate("NextStep", "边谈边记，记完就是调解记录"),
        "session.new",
        "message-square-text",
    )


def _planned(session: MediationSession) -> NextStep:
    when = f"{day_text(session.starts_at.date())} {session.starts_at:%H:%M}" if session.starts_at else ""
    why = f"{when} {session.place}".strip()
    return NextStep(
        translate("NextStep", "记录调解会"), why, f"session.record:{session.id}", "message-square-text"
    )


def _to_verify(count: int) -> NextStep:
    why = translate("NextStep", "有{count}条约定是从记录里读出来的，还没有人核对").format(count=count)
    return NextStep(translate("NextStep", "核对约定"), why, "agreement.draw", "list-checks")


def _agreed(dossier: Dossier) -> NextStep:
    standing = dossier.standing
    if standing is None:
        return NextStep(translate("NextStep", "起草协议"), "", "agreement.draw", "handshake")
    if standing.to_verify:
        return _to_verify(standing.to_verify)
    written = standing.form is AgreementForm.WRITTEN
    code = "agreement" if written else "oral_agreement"
    slip = dossier.slip(code)
    if slip is not None and slip.state not in _FINAL:
        text = translate("NextStep", "打印协议书") if written else translate("NextStep", "打印口头协议登记表")
        return NextStep(text, translate("NextStep", "定稿后由各方签名"), f"print:{code}", "printer")
    if written and standing.missing:
        why = translate("NextStep", "还差{count}处签名盖章").format(count=len(standing.missing))
        return NextStep(translate("NextStep", "登记签名盖章"), why, "sign.several", "signature")
    return NextStep(
        translate("NextStep", "转入履行"), "", f"move:{CaseState.PERFORMING.value}", "arrow-right"
    )


def _after_agreement(dossier: Dossier) -> NextStep:
    waiting = [
        (term, part)
        for term in dossier.terms
        for part in term.instalments
        if part.standing.state is not PerformanceState.DONE and (part.due_on or term.on_the_spot)
    ]
    on_the_spot = [part for term, part in waiting if term.on_the_spot]
    if on_the_spot:
        why = translate("NextStep", "有{count}项约定当场履行").format(count=len(on_the_spot))
        return NextStep(translate("NextStep", "登记当场履行"), why, "performance.spot", "banknote")
    owed = [visit for visit in dossier.case.visits if visit.state is VisitState.PLANNED]
    due = [(term, part) for term, part in waiting if part.due_on and part.due_on <= dossier.today]
    if due:
        term, part = due[0]
        return NextStep(
            translate("NextStep", "登记履行"),
            term.text,
            f"performance.record:{part.instalment_id}",
            "banknote",
        )
    if owed and (owed[0].planned_on <= dossier.today or not waiting):
        why = f"{day_text(owed[0].planned_on)} {owed[0].reason}"
        return NextStep(translate("NextStep", "记录回访"), why, f"visit.record:{owed[0].id}", "footprints")
    if waiting:
        term, part = waiting[0]
        return NextStep(
            translate("NextStep", "登记履行"),
            term.text,
            f"performance.record:{part.instalment_id}",
            "banknote",
        )
    if not any(visit.state is VisitState.DONE for visit in dossier.case.visits):
        return NextStep(
            translate("NextStep", "记录回访"),
            translate("NextStep", "结案前要有回访记录"),
            "visit.new",
            "footprints",
        )
    return NextStep(
        translate("NextStep", "结案归档"), translate("NextStep", "履行和回访都已办完"), "close", "archive"
    )


def _without_agreement(dossier: Dossier) -> NextStep:
    code = _NOTICES[dossier.case.state]
    slip = dossier.slip(code)
    if slip is not None and slip.state not in _FINAL:
        return NextStep(
            translate("NextStep", "打印通知书"), translate("Forms", slip.title), f"print:{code}", "printer"
        )
    if dossier.case.routes_told_on is None and dossier.case.state is not CaseState.REJECTED:
        return NextStep(
            translate("NextStep", "记明已告知其他途径"),
            translate("NextStep", "《人民调解法》第二十六条"),
            "routes",
            "scale",
        )
    return NextStep(
        translate("NextStep", "结案归档"), translate("NextStep", "通知书已定稿"), "close", "archive"
    )
