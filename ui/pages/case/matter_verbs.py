"""Everything that can be done with a case a leader answers for, by name."""

from mediation_app.rules.ownership import LeadStep
from mediation_app.rules.permissions import Permission
from resources.i18n import QT_TRANSLATE_NOOP
from ui.pages.case.dialogs import (
    clock_work,
    distributing,
    households,
    leading,
    linking,
    petitioning,
    plan_work,
    risk,
    settling,
    supervising,
    units,
)
from ui.pages.case.verb import Verb, edit

P = Permission

_LEADING: dict[str, Verb] = {
    "lead.put": Verb(QT_TRANSLATE_NOOP("Verbs", "列入包案"), P.PROPOSE_LEAD, leading.put_under, "user-flag"),
    "lead.release": Verb(QT_TRANSLATE_NOOP("Verbs", "解除包案"), P.APPROVE, leading.release, "undo-2"),
    "lead.propose": Verb(
        QT_TRANSLATE_NOOP("Verbs", "提出或更换包案领导"),
        P.PROPOSE_LEAD,
        leading.propose,
        "user-flag",
        objection=leading.already_asked,
    ),
    "lead.agree": Verb(
        QT_TRANSLATE_NOOP("Verbs", "审核同意"),
        P.AGREE_LEAD,
        leading.agree,
        "check",
        objection=leading.not_for_me(LeadStep.AGREE),
    ),
    "lead.approve": Verb(
        QT_TRANSLATE_NOOP("Verbs", "审批"),
        P.APPROVE,
        leading.approve,
        "stamp",
        objection=leading.not_for_me(LeadStep.APPROVE),
    ),
    "lead.refuse": Verb(
        QT_TRANSLATE_NOOP("Verbs", "退回"),
        P.SEE_CASES,
        leading.refuse,
        "undo-2",
        objection=leading.not_for_me(LeadStep.REFUSE),
    ),
    "lead.deliver": Verb(
        QT_TRANSLATE_NOOP("Verbs", "送达包案通知"),
        P.DELIVER_LEAD,
        leading.deliver,
        "file-output",
        objection=leading.not_for_me(LeadStep.DELIVER),
    ),
    "lead.acknowledge": Verb(
        QT_TRANSLATE_NOOP("Verbs", "签收"),
        P.LEAD,
        leading.acknowledge,
        "signature",
        objection=leading.not_for_me(LeadStep.ACKNOWLEDGE),
    ),
    "team": Verb(QT_TRANSLATE_NOOP("Verbs", "责任人和专班"), P.WORK_MATTER, units.edit_team, "users-round"),
    "unit.assign": Verb(
        QT_TRANSLATE_NOOP("Verbs", "交责任单位办理"), P.WORK_MATTER, units.assign, "building-2"
    ),
    "unit.answer": Verb(QT_TRANSLATE_NOOP("Verbs", "登记回复"), P.WORK_MATTER, units.answer, "check"),
    "unit.return": Verb(QT_TRANSLATE_NOOP("Verbs", "登记退回"), P.WORK_MATTER, units.send_back, "undo-2"),
    "unit.reroute": Verb(
        QT_TRANSLATE_NOOP("Verbs", "改派其他单位"), P.WORK_MATTER, units.reroute, "arrow-right"
    ),
    "unit.end": Verb(QT_TRANSLATE_NOOP("Verbs", "不再承担"), P.WORK_MATTER, units.end, "x"),
}

_PLAN: dict[str, Verb] = {
    "plan.edit": Verb(QT_TRANSLATE_NOOP("Verbs", "起草或修改方案"), P.DRAFT_PLAN, edit("plan"), "file-text"),
    "plan.submit": Verb(
        QT_TRANSLATE_NOOP("Verbs", "方案送审"), P.DRAFT_PLAN, plan_work.submit, "file-output"
    ),
    "plan.opinion": Verb(
        QT_TRANSLATE_NOOP("Verbs", "审批方案"),
        P.OPINE_PLAN,
        plan_work.give_opinion,
        "stamp",
        objection=plan_work.opinion_not_mine,
    ),
    "step.done": Verb(
        QT_TRANSLATE_NOOP("Verbs", "登记完成"), P.WORK_MATTER, plan_work.step_done, "list-checks"
    ),
    "step.undo": Verb(QT_TRANSLATE_NOOP("Verbs", "撤销完成"), P.WORK_MATTER, plan_work.step_undone, "undo-2"),
    "progress": Verb(QT_TRANSLATE_NOOP("Verbs", "登记进展"), P.WORK_MATTER, plan_work.add_progress, "plus"),
}

_PETITION: dict[str, Verb] = {
    "matter.edit": Verb(QT_TRANSLATE_NOOP("Verbs", "修改事项"), P.WORK_MATTER, edit("matter"), "pencil"),
    "nature": Verb(QT_TRANSLATE_NOOP("Verbs", "研判定性"), P.WORK_MATTER, petitioning.set_nature, "scale"),
    "petition": Verb(
        QT_TRANSLATE_NOOP("Verbs", "登记一次信访"), P.WORK_MATTER, petitioning.add_petition, "plus"
    ),
    "petition.remove": Verb(
        QT_TRANSLATE_NOOP("Verbs", "撤销这条记录"), P.WORK_MATTER, petitioning.remove_petition, "x"
    ),
    "procedure": Verb(
        QT_TRANSLATE_NOOP("Verbs", "登记办理环节"),
        P.WORK_MATTER,
        petitioning.add_procedure,
        "calendar-clock",
    ),
    "procedure.remove": Verb(
        QT_TRANSLATE_NOOP("Verbs", "撤销这个环节"), P.WORK_MATTER, petitioning.remove_procedure, "x"
    ),
    "opinion": Verb(
        QT_TRANSLATE_NOOP("Verbs", "写处理意见"), P.WORK_MATTER, petitioning.write_opinion, "file-text"
    ),
    "extension.ask": Verb(
        QT_TRANSLATE_NOOP("Verbs", "申请延期"),
        P.WORK_MATTER,
        clock_work.ask_extension,
        "calendar-clock",
        objection=clock_work.extension_impossible,
    ),
    "extension.decide": Verb(
        QT_TRANSLATE_NOOP("Verbs", "审批延期"),
        P.APPROVE,
        clock_work.decide_extension,
        "stamp",
        objection=clock_work.not_my_extension,
    ),
    "pause": Verb(
        QT_TRANSLATE_NOOP("Verbs", "暂停计算时限"),
        P.WORK_MATTER,
        clock_work.begin,
        "square",
        objection=clock_work.pause_impossible,
    ),
    "pause.end": Verb(
        QT_TRANSLATE_NOOP("Verbs", "恢复计算时限"), P.WORK_MATTER, clock_work.end, "arrow-right"
    ),
    "target": Verb(QT_TRANSLATE_NOOP("Verbs", "设内控时限"), P.WORK_MATTER, clock_work.change_target, "flag"),
    "risk": Verb(QT_TRANSLATE_NOOP("Verbs", "评定风险"), P.GRADE_RISK, risk.grade, "triangle-alert"),
    "risk.report": Verb(QT_TRANSLATE_NOOP("Verbs", "登记上报"), P.WORK_MATTER, risk.report, "file-output"),
    "settle": Verb(QT_TRANSLATE_NOOP("Verbs", "登记化解和办结"), P.WORK_MATTER, settling.settle, "handshake"),
    "sign_off": Verb(
        QT_TRANSLATE_NOOP("Verbs", "签字同意销号"),
        P.LEAD,
        settling.sign_off,
        "signature",
        objection=settling.not_the_leader,
    ),
    "relapse": Verb(
        QT_TRANSLATE_NOOP("Verbs", "登记反弹"),
        P.WORK_MATTER,
        settling.relapse,
        "rotate-ccw",
        when_ended=True,
    ),
}

_AROUND: dict[str, Verb] = {
    "households": Verb(QT_TRANSLATE_NOOP("Verbs", "录入涉及户"), P.WORK_MATTER, households.take_in, "users"),
    "households.represent": Verb(
        QT_TRANSLATE_NOOP("Verbs", "推选代表"), P.WORK_MATTER, households.choose_representatives, "user-plus"
    ),
    "distribution": Verb(
        QT_TRANSLATE_NOOP("Verbs", "分配方案"), P.WORK_MATTER, distributing.edit, "hand-coins"
    ),
    "distribution.adopt": Verb(
        QT_TRANSLATE_NOOP("Verbs", "采用这个方案"), P.WORK_MATTER, distributing.adopt, "check"
    ),
    "vote": Verb(
        QT_TRANSLATE_NOOP("Verbs", "登记表决"), P.WORK_MATTER, distributing.record_vote, "list-checks"
    ),
    "link.petition": Verb(
        QT_TRANSLATE_NOOP("Verbs", "引导信访"), P.REGISTER, linking.guide_to_petition, "file-input"
    ),
    "link.mediation": Verb(
        QT_TRANSLATE_NOOP("Verbs", "委托移送调解"), P.REGISTER, linking.entrust_to_mediation, "handshake"
    ),
    "link.relate": Verb(QT_TRANSLATE_NOOP("Verbs", "关联案件"), P.WORK_MATTER, linking.relate, "plus"),
    "link.open": Verb(
        QT_TRANSLATE_NOOP("Verbs", "打开"),
        P.SEE_CASES,
        linking.open_linked,
        "folder-open",
        when_ended=True,
    ),
    "supervise": Verb(QT_TRANSLATE_NOOP("Verbs", "发督办单"), P.SUPERVISE, supervising.raise_by_hand, "bell"),
    "supervision.answer": Verb(
        QT_TRANSLATE_NOOP("Verbs", "回复督办"), P.WORK_MATTER, supervising.answer, "check"
    ),
    "supervision.close": Verb(
        QT_TRANSLATE_NOOP("Verbs", "销督办单"),
        P.SUPERVISE,
        supervising.close,
        "x",
        objection=supervising.not_his_own,
    ),
}

MATTER_VERBS: dict[str, Verb] = {**_LEADING, **_PLAN, **_PETITION, **_AROUND}
