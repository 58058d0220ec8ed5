"""Who may do what: one table from role to permissions."""

from collections.abc import Iterable, Mapping
from enum import StrEnum
from types import MappingProxyType

from mediation_app.rules.wording import say
from resources.i18n import QT_TRANSLATE_NOOP, Message


class Role(StrEnum):
    """The part a person plays in the office; one person may hold several."""

    MEDIATOR = "mediator"
    CHIEF = "chief"
    LEADER = "leader"
    OFFICE_HEAD = "office_head"
    CLERK = "clerk"
    ADMINISTRATOR = "administrator"
    SYSTEM = "system"


class Permission(StrEnum):
    """An act that is checked and audited."""

    SEE_CASES = "see_cases"
    REGISTER = "register"
    EDIT_CASE = "edit_case"
    MEDIATE = "mediate"
    DRAW_AGREEMENT = "draw_agreement"
    TICK_SIGNATURES = "tick_signatures"
    RECORD_PERFORMANCE = "record_performance"
    RECORD_VISIT = "record_visit"
    ISSUE_PAPER = "issue_paper"
    PRINT_PAPER = "print_paper"
    ATTACH = "attach"
    CLOSE_CASE = "close_case"
    REOPEN_CASE = "reopen_case"
    VOID_CASE = "void_case"
    UNMASK = "unmask"
    MANAGE_OFFICE = "manage_office"
    MANAGE_STAFF = "manage_staff"
    IMPORT = "import"
    EXPORT = "export"
    WORK_MATTER = "work_matter"
    PROPOSE_LEAD = "propose_lead"
    AGREE_LEAD = "agree_lead"
    APPROVE = "approve"
    DELIVER_LEAD = "deliver_lead"
    LEAD = "lead"
    DRAFT_PLAN = "draft_plan"
    OPINE_PLAN = "opine_plan"
    GRADE_RISK = "grade_risk"
    SUPERVISE = "supervise"
    RECEIVE = "receive"
    PLAN_RECEPTION = "plan_reception"
    DECIDE_RECUSAL = "decide_recusal"
    MANAGE_PAPERS = "manage_papers"
    SEAL = "seal"
    MANAGE_SEALS = "manage_seals"
    HAND_OUT = "hand_out"


P = Permission

_LEADER = frozenset(
    {
        P.SEE_CASES,
        P.RECORD_VISIT,
        P.PRINT_PAPER,
        P.ATTACH,
        P.CLOSE_CASE,
        P.REOPEN_CASE,
        P.VOID_CASE,
        P.UNMASK,
        P.EXPORT,
        P.WORK_MATTER,
        P.LEAD,
        P.DRAFT_PLAN,
        P.OPINE_PLAN,
        P.GRADE_RISK,
        P.RECEIVE,
        P.DECIDE_RECUSAL,
    }
)
_DESK = frozenset(
    {
        P.SEE_CASES,
        P.REGISTER,
        P.EDIT_CASE,
        P.TICK_SIGNATURES,
        P.RECORD_PERFORMANCE,
        P.ISSUE_PAPER,
        P.PRINT_PAPER,
        P.ATTACH,
        P.UNMASK,
        P.IMPORT,
        P.EXPORT,
        P.WORK_MATTER,
        P.PROPOSE_LEAD,
        P.DELIVER_LEAD,
        P.DRAFT_PLAN,
        P.RECEIVE,
        P.PLAN_RECEPTION,
        P.MANAGE_PAPERS,
        P.SEAL,
        P.HAND_OUT,
    }
)
_OFFICE_HEAD = _DESK | {
    P.AGREE_LEAD,
    P.OPINE_PLAN,
    P.GRADE_RISK,
    P.SUPERVISE,
    P.RECORD_VISIT,
    P.CLOSE_CASE,
    P.REOPEN_CASE,
    P.DECIDE_RECUSAL,
    P.MANAGE_SEALS,
}
_NEVER_OF_MEDIATORS = frozenset(
    {
        P.REOPEN_CASE,
        P.MANAGE_OFFICE,
        P.MANAGE_STAFF,
        P.AGREE_LEAD,
        P.APPROVE,
        P.LEAD,
        P.OPINE_PLAN,
        P.SUPERVISE,
        P.MANAGE_SEALS,
    }
)

TABLE: Mapping[Role, frozenset[Permission]] = MappingProxyType(
    {
        Role.MEDIATOR: frozenset(P) - _NEVER_OF_MEDIATORS,
        Role.CHIEF: _LEADER | {P.APPROVE, P.SUPERVISE},
        Role.LEADER: _LEADER,
        Role.OFFICE_HEAD: _OFFICE_HEAD,
        Role.CLERK: _DESK,
        Role.ADMINISTRATOR: frozenset({P.MANAGE_OFFICE, P.MANAGE_STAFF, P.MANAGE_PAPERS, P.MANAGE_SEALS}),
        Role.SYSTEM: frozenset(P),
    }
)

ROLE_LABELS: Mapping[Role, Message] = MappingProxyType(
    {
        Role.MEDIATOR: say(QT_TRANSLATE_NOOP("Rules", "调解员")),
        Role.CHIEF: say(QT_TRANSLATE_NOOP("Rules", "主要领导")),
        Role.LEADER: say(QT_TRANSLATE_NOOP("Rules", "领导")),
        Role.OFFICE_HEAD: say(QT_TRANSLATE_NOOP("Rules", "信访办负责人")),
        Role.CLERK: say(QT_TRANSLATE_NOOP("Rules", "内勤")),
        Role.ADMINISTRATOR: say(QT_TRANSLATE_NOOP("Rules", "管理员")),
        Role.SYSTEM: say(QT_TRANSLATE_NOOP("Rules", "系统")),
    }
)

PERMISSION_LABELS: Mapping[Permission, Message] = MappingProxyType(
    {
        P.SEE_CASES: say(QT_TRANSLATE_NOOP("Rules", "查看案件")),
        P.REGISTER: say(QT_TRANSLATE_NOOP("Rules", "登记案件")),
        P.EDIT_CASE: say(QT_TRANSLATE_NOOP("Rules", "修改案件")),
        P.MEDIATE: say(QT_TRANSLATE_NOOP("Rules", "调解与记录")),
        P.DRAW_AGREEMENT: say(QT_TRANSLATE_NOOP("Rules", "起草协议")),
        P.TICK_SIGNATURES: say(QT_TRANSLATE_NOOP("Rules", "登记签名盖章")),
        P.RECORD_PERFORMANCE: say(QT_TRANSLATE_NOOP("Rules", "登记履行")),
        P.RECORD_VISIT: say(QT_TRANSLATE_NOOP("Rules", "登记回访")),
        P.ISSUE_PAPER: say(QT_TRANSLATE_NOOP("Rules", "文书定稿")),
        P.PRINT_PAPER: say(QT_TRANSLATE_NOOP("Rules", "打印文书")),
        P.ATTACH: say(QT_TRANSLATE_NOOP("Rules", "添加附件")),
        P.CLOSE_CASE: say(QT_TRANSLATE_NOOP("Rules", "办结案件")),
        P.REOPEN_CASE: say(QT_TRANSLATE_NOOP("Rules", "恢复办理")),
        P.VOID_CASE: say(QT_TRANSLATE_NOOP("Rules", "作废案件")),
        P.UNMASK: say(QT_TRANSLATE_NOOP("Rules", "查看完整证件号码")),
        P.MANAGE_OFFICE: say(QT_TRANSLATE_NOOP("Rules", "设置调委会")),
        P.MANAGE_STAFF: say(QT_TRANSLATE_NOOP("Rules", "管理人员")),
        P.IMPORT: say(QT_TRANSLATE_NOOP("Rules", "导入")),
        P.EXPORT: say(QT_TRANSLATE_NOOP("Rules", "导出")),
        P.WORK_MATTER: say(QT_TRANSLATE_NOOP("Rules", "办理信访和包案事项")),
        P.PROPOSE_LEAD: say(QT_TRANSLATE_NOOP("Rules", "提出包案领导")),
        P.AGREE_LEAD: say(QT_TRANSLATE_NOOP("Rules", "审核包案")),
        P.APPROVE: say(QT_TRANSLATE_NOOP("Rules", "审批")),
        P.DELIVER_LEAD: say(QT_TRANSLATE_NOOP("Rules", "送达包案通知")),
        P.LEAD: say(QT_TRANSLATE_NOOP("Rules", "包案")),
        P.DRAFT_PLAN: say(QT_TRANSLATE_NOOP("Rules", "起草化解方案")),
        P.OPINE_PLAN: say(QT_TRANSLATE_NOOP("Rules", "对方案提意见")),
        P.GRADE_RISK: say(QT_TRANSLATE_NOOP("Rules", "评定风险")),
        P.SUPERVISE: say(QT_TRANSLATE_NOOP("Rules", "督办")),
        P.RECEIVE: say(QT_TRANSLATE_NOOP("Rules", "登记接访走访")),
        P.PLAN_RECEPTION: say(QT_TRANSLATE_NOOP("Rules", "安排接访和会议")),
        P.DECIDE_RECUSAL: say(QT_TRANSLATE_NOOP("Rules", "决定回避")),
        P.MANAGE_PAPERS: say(QT_TRANSLATE_NOOP("Rules", "管理文书模板和条款")),
        P.SEAL: say(QT_TRANSLATE_NOOP("Rules", "用证书签章")),
        P.MANAGE_SEALS: say(QT_TRANSLATE_NOOP("Rules", "管理证书和印章图片")),
        P.HAND_OUT: say(QT_TRANSLATE_NOOP("Rules", "登记送达")),
    }
)


def allowed(roles: Iterable[Role], permission: Permission) -> bool:
    """Tell whether any of the roles holds the permission."""
    return any(permission in TABLE[role] for role in roles)


def permissions_of(roles: Iterable[Role]) -> frozenset[Permission]:
    """Return everything the roles may do together."""
    return frozenset().union(*(TABLE[role] for role in roles))


def roles_with(permission: Permission) -> tuple[Role, ...]:
    """Return the people's roles that hold the permission, to say whom to ask."""
    return tuple(role for role in Role if role is not Role.SYSTEM and permission in TABLE[role])
