"""The one next thing to do with a case that a leader answers for, for the prominent button."""

from mediation_app.model import Plan, VisitState
from mediation_app.rules.vocabulary import LeadState, PlanState, ProcedureKind
from mediation_app.rules.workflow import CaseState
from mediation_app.services.leading.standing import active_lead, current_plan, newest_plan, open_proposal
from mediation_app.services.matters.gate import gate_of
from mediation_app.services.paper_standing import SlipState
from resources.i18n import day_text, render, translate
from ui.models.looks import short_day
from ui.pages.case.dossier import Dossier
from ui.pages.case.step import NextStep

_FINAL = (SlipState.ISSUED, SlipState.SIGNED)


def matter_step(dossier: Dossier) -> NextStep:
    """Return what a petition, a backlog or a legacy case waits for."""
    by_state = {
        CaseState.REGISTERED: _nature,
        CaseState.STUDIED: _lead,
        CaseState.ASSIGNING: _lead,
        CaseState.PLANNING: _plan,
        CaseState.RESOLVING: _resolving,
        CaseState.DELIVERED: _delivered,
        CaseState.CHECKING: _checking,
        CaseState.RESOLVED: _to_visits,
        CaseState.CONCLUDED: _to_visits,
        CaseState.HELD: _held,
        CaseState.VISITING: _visiting,
        CaseState.REJECTED: _rejected,
    }
    return by_state.get(dossier.case.state, _ended)(dossier)


def ownership_step(dossier: Dossier) -> NextStep | None:
    """Return what the gate of a dispute under 包案 still waits for; None when it is open."""
    matter = dossier.case.matter
    if matter is None or not matter.under_ownership:
        return None
    if open_proposal(dossier.case) is None and gate_of(matter).is_open:
        return None
    return _plan(dossier)


def _ended(dossier: Dossier) -> NextStep:
    closed = dossier.case.closed_on
    return NextStep(translate("NextStep", "已销号"), day_text(closed) if closed else "")


def _nature(_dossier: Dossier) -> NextStep:
    why = translate("NextStep", "诉求合理、部分合理、无理、困难还是违法")
    return NextStep(translate("NextStep", "研判定性"), why, "nature", "scale")


def _lead(dossier: Dossier) -> NextStep:
    """Follow an assignment from the proposal to the leader's own signature."""
    asked, lead = open_proposal(dossier.case), active_lead(dossier.case)
    if asked is not None:
        who = translate("NextStep", "拟由{name}包案").format(name=asked.leader.name)
        if asked.state is LeadState.PROPOSED:
            return NextStep(translate("NextStep", "审核包案"), who, f"lead.agree:{asked.id}", "check")
        return NextStep(translate("NextStep", "审批包案"), who, f"lead.approve:{asked.id}", "stamp")
    if lead is None:
        why = translate("NextStep", "一案一位领导，审批签收后才能化解")
        return NextStep(translate("NextStep", "提出包案领导"), why, "lead.propose", "user-round")
    who = translate("NextStep", "包案领导{name}").format(name=lead.leader.name)
    if lead.state is LeadState.APPROVED:
        return NextStep(translate("NextStep", "送达包案通知"), who, f"lead.deliver:{lead.id}", "file-output")
    return NextStep(translate("NextStep", "签收包案"), who, f"lead.acknowledge:{lead.id}", "signature")


def _plan(dossier: Dossier) -> NextStep:
    """Follow the plan from units and team to the last opinion."""
    lead, matter = active_lead(dossier.case), dossier.case.matter
    is_led = lead is not None and lead.state is LeadState.ACKNOWLEDGED
    if open_proposal(dossier.case) is not None or not is_led or matter is None:
        return _lead(dossier)
    gate = gate_of(matter)
    if not gate.responsible_units:
        why = translate("NextStep", "方案要写明责任单位")
        return NextStep(translate("NextStep", "交责任单位"), why, "unit.assign", "building-2")
    if not gate.team:
        why = translate("NextStep", "一案一专班：谁、什么分工")
        return NextStep(translate("NextStep", "组成专班"), why, "team", "users-round")
    return _plan_itself(newest_plan(dossier.case), dossier)


def _plan_itself(plan: Plan | None, dossier: Dossier) -> NextStep:
    if plan is None:
        why = translate("NextStep", "基本情况、诉求已按案卷填好，补上措施和步骤")
        return NextStep(translate("NextStep", "制定化解方案"), why, "plan.edit", "file-text")
    if plan.state is PlanState.SUBMITTED:
        return NextStep(
            translate("NextStep", "审批方案"), _submitted(plan, dossier), f"plan.opinion:{plan.id}", "stamp"
        )
    if plan.state is PlanState.RETURNED:
        last = plan.opinions[-1].text if plan.opinions else ""
        return NextStep(translate("NextStep", "修改方案"), last, "plan.edit", "pencil")
    if dossier.more.plan_missing:
        return NextStep(
            translate("NextStep", "补全化解方案"), render(dossier.more.plan_missing[0]), "plan.edit", "pencil"
        )
    why = translate("NextStep", "第{version}版方案已写好").format(version=plan.version)
    return NextStep(translate("NextStep", "方案送审"), why, f"plan.submit:{plan.id}", "file-output")


def _submitted(plan: Plan, dossier: Dossier) -> str:
    """Tell which version waits, and who submitted it when."""
    who = plan.submitted_by.name if plan.submitted_by else ""
    day = short_day(plan.submitted_on, dossier.today) if plan.submitted_on else ""
    words = translate("NextStep", "第{version}版 {name} {day}送审")
    return words.format(version=plan.version, name=who, day=day)


def _resolving(dossier: Dossier) -> NextStep:
    """Do the steps one after the other; then the opinion is written and delivered."""
    matter, plan = dossier.case.matter, current_plan(dossier.case)
    newest = newest_plan(dossier.case)
    if open_proposal(dossier.case) is not None:
        return _lead(dossier)
    if newest is not None and newest.state is PlanState.SUBMITTED:
        return _plan_itself(newest, dossier)
    undone = [step for step in plan.steps if step.done_on is None] if plan else []
    if undone:
        step = undone[0]
        due = short_day(step.due_on, dossier.today) if step.due_on else ""
        why = " ".join(word for word in (due, step.text) if word)
        return NextStep(translate("NextStep", "办结这一步"), why, f"step.done:{step.id}", "list-checks")
    if matter is not None and not matter.opinion_result:
        why = translate("NextStep", "步骤都已办完，写明处理意见并送达")
        return NextStep(translate("NextStep", "写处理意见"), why, "opinion", "file-text")
    return _opinion_paper(dossier) or _deliver(dossier)


def _opinion_paper(dossier: Dossier) -> NextStep | None:
    """Return what the 处理意见书 waits for before it is final; None when nothing done to it would help."""
    slip, matter = dossier.slip("opinion"), dossier.case.matter
    if slip is None or slip.state in _FINAL or matter is None:
        return None
    if not slip.blocked_by:
        why = translate("NextStep", "定稿后送达信访人，再登记送达")
        return NextStep(translate("NextStep", "打印处理意见书"), why, "print:opinion", "printer")
    asked = matter.opinion_request or dossier.case.demands
    if asked and matter.opinion_facts and matter.opinion_law:
        return None
    return NextStep(translate("NextStep", "补全处理意见"), render(slip.blocked_by[0]), "opinion", "file-text")


def _deliver(dossier: Dossier) -> NextStep:
    slip = dossier.slip("opinion")
    obstacles = slip.blocked_by if slip is not None and slip.state not in _FINAL else ()
    why = render(obstacles[0]) if obstacles else translate("NextStep", "送达信访人后登记")
    call = f"procedure:{ProcedureKind.OPINION_DELIVERED.value}"
    return NextStep(translate("NextStep", "登记送达处理意见"), why, call, "file-output")


def _delivered(dossier: Dossier) -> NextStep:
    matter = dossier.case.matter
    if matter is not None and matter.settled_on is None and matter.concluded_on is None:
        why = translate("NextStep", "信访人是否息访、怎么解决的、什么态度")
        return NextStep(translate("NextStep", "登记化解"), why, "settle", "handshake")
    call = f"move:{CaseState.CHECKING.value}"
    return NextStep(translate("NextStep", "提请核实化解"), "", call, "arrow-right")


def _checking(dossier: Dossier) -> NextStep:
    """Choose between resolved and concluded by what was registered."""
    matter = dossier.case.matter
    if matter is None or (matter.settled_on is None and matter.concluded_on is None):
        return _delivered(dossier)
    target = CaseState.RESOLVED if matter.settled_on is not None else CaseState.CONCLUDED
    text = (
        translate("NextStep", "认定已化解")
        if target is CaseState.RESOLVED
        else translate("NextStep", "认定程序终结")
    )
    return NextStep(text, translate("NextStep", "核实后转入回访"), f"move:{target.value}", "check")


def _to_visits(dossier: Dossier) -> NextStep:
    return _sign_off(dossier) or NextStep(
        translate("NextStep", "转入回访期"),
        translate("NextStep", "按7天、30天、90天、半年回访"),
        f"move:{CaseState.VISITING.value}",
        "footprints",
    )


def _held(_dossier: Dossier) -> NextStep:
    why = translate("NextStep", "还没有化解，稳住再做工作")
    return NextStep(translate("NextStep", "登记进展"), why, "progress", "pencil")


def _sign_off(dossier: Dossier) -> NextStep | None:
    matter, lead = dossier.case.matter, active_lead(dossier.case)
    if matter is None or matter.signed_off_on is not None or lead is None:
        return None
    why = translate("NextStep", "包案领导{name}签字同意后才能销号").format(name=lead.leader.name)
    return NextStep(translate("NextStep", "签字同意销号"), why, "sign_off", "signature")


def _visiting(dossier: Dossier) -> NextStep:
    planned = [visit for visit in dossier.case.visits if visit.state is VisitState.PLANNED]
    due = [visit for visit in planned if visit.planned_on <= dossier.today]
    if due:
        why = f"{day_text(due[0].planned_on)} {due[0].reason}"
        return NextStep(translate("NextStep", "记录回访"), why, f"visit.record:{due[0].id}", "footprints")
    if (sign := _sign_off(dossier)) is not None:
        return sign
    if planned:
        why = f"{day_text(planned[0].planned_on)} {planned[0].reason}"
        call = f"visit.record:{planned[0].id}"
        return NextStep(translate("NextStep", "记录回访"), why, call, "footprints")
    return NextStep(
        translate("NextStep", "销号"), translate("NextStep", "有佐证、有签字、有回访"), "close", "archive"
    )


def _rejected(dossier: Dossier) -> NextStep:
    slip = dossier.slip("nonacceptance_notice")
    if slip is not None and slip.state not in _FINAL:
        why = translate("Forms", slip.title)
        text = translate("NextStep", "打印告知书")
        return NextStep(text, why, "print:nonacceptance_notice", "printer")
    return NextStep(translate("NextStep", "销号"), translate("NextStep", "告知书已定稿"), "close", "archive")
