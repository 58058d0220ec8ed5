"""The Chinese words for the codes of matters: petitions, ownership, plans, risk, receptions."""

from collections.abc import Mapping
from types import MappingProxyType

from mediation_app.rules.vocabulary import (
    Attitude,
    CaseKind,
    ContactWay,
    CrossKind,
    CruxKind,
    DemandNature,
    HandlingLevel,
    HandlingMode,
    LeadState,
    LinkKind,
    MatterOrigin,
    MeetingKind,
    OpinionStage,
    OwnerLevel,
    PetitionForm,
    PetitionPurpose,
    PetitionRoute,
    PlanState,
    ProcedureKind,
    RiskColour,
    SettledHow,
    SupervisionState,
    TeamPart,
    UnitPart,
    VisitKind,
)
from resources.i18n import QT_TRANSLATE_NOOP

CASE_KIND: Mapping[CaseKind, str] = MappingProxyType(
    {
        CaseKind.DISPUTE: QT_TRANSLATE_NOOP("Forms", "纠纷"),
        CaseKind.PETITION: QT_TRANSLATE_NOOP("Forms", "信访事项"),
        CaseKind.BACKLOG: QT_TRANSLATE_NOOP("Forms", "信访积案"),
        CaseKind.LEGACY: QT_TRANSLATE_NOOP("Forms", "历史遗留问题"),
    }
)

PETITION_FORM: Mapping[PetitionForm, str] = MappingProxyType(
    {
        PetitionForm.NETWORK: QT_TRANSLATE_NOOP("Forms", "信息网络"),
        PetitionForm.LETTER: QT_TRANSLATE_NOOP("Forms", "书信"),
        PetitionForm.PHONE: QT_TRANSLATE_NOOP("Forms", "电话"),
        PetitionForm.FAX: QT_TRANSLATE_NOOP("Forms", "传真"),
        PetitionForm.VISIT: QT_TRANSLATE_NOOP("Forms", "走访"),
        PetitionForm.LEADER_BOX: QT_TRANSLATE_NOOP("Forms", "领导信箱"),
        PetitionForm.HOTLINE: QT_TRANSLATE_NOOP("Forms", "12345转办"),
        PetitionForm.ASSIGNED: QT_TRANSLATE_NOOP("Forms", "上级交办"),
    }
)

PETITION_PURPOSE: Mapping[PetitionPurpose, str] = MappingProxyType(
    {
        PetitionPurpose.SUGGESTION: QT_TRANSLATE_NOOP("Forms", "建议意见类"),
        PetitionPurpose.ACCUSATION: QT_TRANSLATE_NOOP("Forms", "检举控告类"),
        PetitionPurpose.CLAIM: QT_TRANSLATE_NOOP("Forms", "申诉求决类"),
        PetitionPurpose.LITIGATION: QT_TRANSLATE_NOOP("Forms", "涉法涉诉"),
    }
)

PETITION_ROUTE: Mapping[PetitionRoute, str] = MappingProxyType(
    {
        PetitionRoute.JUSTICE: QT_TRANSLATE_NOOP("Forms", "诉讼、复议、检察、公安程序"),
        PetitionRoute.ARBITRATION: QT_TRANSLATE_NOOP("Forms", "仲裁"),
        PetitionRoute.PARTY: QT_TRANSLATE_NOOP("Forms", "党员申诉、再审查"),
        PetitionRoute.ADMINISTRATIVE: QT_TRANSLATE_NOOP("Forms", "行政程序"),
        PetitionRoute.DUTY: QT_TRANSLATE_NOOP("Forms", "依法履职"),
        PetitionRoute.PETITION: QT_TRANSLATE_NOOP("Forms", "信访程序"),
    }
)

MATTER_ORIGIN: Mapping[MatterOrigin, str] = MappingProxyType(
    {
        MatterOrigin.ASSIGNED: QT_TRANSLATE_NOOP("Forms", "上级交办（督办）"),
        MatterOrigin.KNOWN: QT_TRANSLATE_NOOP("Forms", "本级掌握的突出信访"),
        MatterOrigin.LEGACY: QT_TRANSLATE_NOOP("Forms", "历史遗留问题"),
        MatterOrigin.SWEEP: QT_TRANSLATE_NOOP("Forms", "排查发现"),
        MatterOrigin.RECEPTION: QT_TRANSLATE_NOOP("Forms", "接访走访"),
        MatterOrigin.NETWORK: QT_TRANSLATE_NOOP("Forms", "网络、热线"),
        MatterOrigin.OTHER: QT_TRANSLATE_NOOP("Forms", "其他来源"),
    }
)

CROSS_KIND: Mapping[CrossKind, str] = MappingProxyType(
    {
        CrossKind.AREA: QT_TRANSLATE_NOOP("Forms", "跨地区"),
        CrossKind.DEPARTMENT: QT_TRANSLATE_NOOP("Forms", "跨部门"),
        CrossKind.TRADE: QT_TRANSLATE_NOOP("Forms", "跨行业"),
        CrossKind.HOUSEHOLD: QT_TRANSLATE_NOOP("Forms", "人户分离"),
        CrossKind.AFFAIR: QT_TRANSLATE_NOOP("Forms", "人事分离"),
        CrossKind.DUTY: QT_TRANSLATE_NOOP("Forms", "人与责任主体分离"),
    }
)

DEMAND_NATURE: Mapping[DemandNature, str] = MappingProxyType(
    {
        DemandNature.REASONABLE: QT_TRANSLATE_NOOP("Forms", "诉求合理"),
        DemandNature.PARTLY: QT_TRANSLATE_NOOP("Forms", "诉求部分合理"),
        DemandNature.UNREASONABLE: QT_TRANSLATE_NOOP("Forms", "诉求无理"),
        DemandNature.HARDSHIP: QT_TRANSLATE_NOOP("Forms", "生活困难"),
        DemandNature.UNLAWFUL: QT_TRANSLATE_NOOP("Forms", "行为违法"),
    }
)

CRUX_KIND: Mapping[CruxKind, str] = MappingProxyType(
    {
        CruxKind.POLICY: QT_TRANSLATE_NOOP("Forms", "政策原因"),
        CruxKind.HISTORY: QT_TRANSLATE_NOOP("Forms", "历史原因"),
        CruxKind.EXECUTION: QT_TRANSLATE_NOOP("Forms", "执行原因"),
        CruxKind.EMOTION: QT_TRANSLATE_NOOP("Forms", "情绪原因"),
        CruxKind.HARDSHIP: QT_TRANSLATE_NOOP("Forms", "困难原因"),
    }
)

HANDLING_MODE: Mapping[HandlingMode, str] = MappingProxyType(
    {
        HandlingMode.AT_ONCE: QT_TRANSLATE_NOOP("Forms", "限时办结"),
        HandlingMode.ROUTED: QT_TRANSLATE_NOOP("Forms", "归口办理"),
        HandlingMode.JOINT: QT_TRANSLATE_NOOP("Forms", "多方协调"),
    }
)

HANDLING_LEVEL: Mapping[HandlingLevel, str] = MappingProxyType(
    {
        HandlingLevel.HOUSEHOLD: QT_TRANSLATE_NOOP("Forms", "十户长"),
        HandlingLevel.GRID: QT_TRANSLATE_NOOP("Forms", "网格"),
        HandlingLevel.VILLAGE: QT_TRANSLATE_NOOP("Forms", "村（社区）"),
        HandlingLevel.TOWN: QT_TRANSLATE_NOOP("Forms", "乡镇（街道）"),
    }
)

PROCEDURE: Mapping[ProcedureKind, str] = MappingProxyType(
    {
        ProcedureKind.RECEIVED: QT_TRANSLATE_NOOP("Forms", "收到"),
        ProcedureKind.FORWARDED: QT_TRANSLATE_NOOP("Forms", "转送"),
        ProcedureKind.ASSIGNED: QT_TRANSLATE_NOOP("Forms", "交办"),
        ProcedureKind.OBJECTED: QT_TRANSLATE_NOOP("Forms", "提出异议退回"),
        ProcedureKind.ACCEPTED: QT_TRANSLATE_NOOP("Forms", "受理告知"),
        ProcedureKind.NOT_ACCEPTED: QT_TRANSLATE_NOOP("Forms", "不予受理告知"),
        ProcedureKind.EXTENDED: QT_TRANSLATE_NOOP("Forms", "延期告知"),
        ProcedureKind.OPINION: QT_TRANSLATE_NOOP("Forms", "作出处理意见"),
        ProcedureKind.OPINION_DELIVERED: QT_TRANSLATE_NOOP("Forms", "送达处理意见"),
        ProcedureKind.REVIEW_ASKED: QT_TRANSLATE_NOOP("Forms", "申请复查"),
        ProcedureKind.REVIEW_DELIVERED: QT_TRANSLATE_NOOP("Forms", "送达复查意见"),
        ProcedureKind.RECHECK_ASKED: QT_TRANSLATE_NOOP("Forms", "申请复核"),
        ProcedureKind.HEARING_BEGUN: QT_TRANSLATE_NOOP("Forms", "听证开始"),
        ProcedureKind.HEARING_ENDED: QT_TRANSLATE_NOOP("Forms", "听证结束"),
        ProcedureKind.RECHECK_DELIVERED: QT_TRANSLATE_NOOP("Forms", "送达复核意见"),
    }
)

OWNER_LEVEL: Mapping[OwnerLevel, str] = MappingProxyType(
    {
        OwnerLevel.LEADER: QT_TRANSLATE_NOOP("Forms", "镇领导"),
        OwnerLevel.STATION: QT_TRANSLATE_NOOP("Forms", "站所"),
        OwnerLevel.VILLAGE: QT_TRANSLATE_NOOP("Forms", "村（社区）"),
        OwnerLevel.GRID: QT_TRANSLATE_NOOP("Forms", "网格"),
    }
)

TEAM_PART: Mapping[TeamPart, str] = MappingProxyType(
    {
        TeamPart.FIRST_RESPONSIBLE: QT_TRANSLATE_NOOP("Forms", "第一责任人"),
        TeamPart.OWNER: QT_TRANSLATE_NOOP("Forms", "包保责任人"),
        TeamPart.MEMBER: QT_TRANSLATE_NOOP("Forms", "专班成员"),
        TeamPart.STABILITY: QT_TRANSLATE_NOOP("Forms", "稳控责任人"),
    }
)

UNIT_PART: Mapping[UnitPart, str] = MappingProxyType(
    {
        UnitPart.RESPONSIBLE: QT_TRANSLATE_NOOP("Forms", "责任单位"),
        UnitPart.CO_HANDLING: QT_TRANSLATE_NOOP("Forms", "配合单位"),
        UnitPart.STABILITY: QT_TRANSLATE_NOOP("Forms", "稳控单位"),
    }
)

LEAD_STATE: Mapping[LeadState, str] = MappingProxyType(
    {
        LeadState.PROPOSED: QT_TRANSLATE_NOOP("Forms", "待信访办审核"),
        LeadState.AGREED: QT_TRANSLATE_NOOP("Forms", "待主要领导审批"),
        LeadState.APPROVED: QT_TRANSLATE_NOOP("Forms", "已批准，待送达"),
        LeadState.DELIVERED: QT_TRANSLATE_NOOP("Forms", "已送达，待签收"),
        LeadState.ACKNOWLEDGED: QT_TRANSLATE_NOOP("Forms", "已签收"),
        LeadState.REFUSED: QT_TRANSLATE_NOOP("Forms", "已退回"),
        LeadState.ENDED: QT_TRANSLATE_NOOP("Forms", "已结束"),
    }
)

PLAN_STATE: Mapping[PlanState, str] = MappingProxyType(
    {
        PlanState.DRAFT: QT_TRANSLATE_NOOP("Forms", "起草中"),
        PlanState.SUBMITTED: QT_TRANSLATE_NOOP("Forms", "送审中"),
        PlanState.APPROVED: QT_TRANSLATE_NOOP("Forms", "已批准"),
        PlanState.RETURNED: QT_TRANSLATE_NOOP("Forms", "退回修改"),
        PlanState.SUPERSEDED: QT_TRANSLATE_NOOP("Forms", "已有新版"),
    }
)

OPINION_STAGE: Mapping[OpinionStage, str] = MappingProxyType(
    {
        OpinionStage.OFFICE: QT_TRANSLATE_NOOP("Forms", "信访办意见"),
        OpinionStage.DEPUTY: QT_TRANSLATE_NOOP("Forms", "分管领导意见"),
        OpinionStage.CHIEF: QT_TRANSLATE_NOOP("Forms", "主要领导审批"),
    }
)

RISK: Mapping[RiskColour, str] = MappingProxyType(
    {
        RiskColour.RED: QT_TRANSLATE_NOOP("Forms", "红色"),
        RiskColour.ORANGE: QT_TRANSLATE_NOOP("Forms", "橙色"),
        RiskColour.YELLOW: QT_TRANSLATE_NOOP("Forms", "黄色"),
        RiskColour.BLUE: QT_TRANSLATE_NOOP("Forms", "蓝色"),
        RiskColour.GREEN: QT_TRANSLATE_NOOP("Forms", "绿色"),
    }
)

RISK_MEANING: Mapping[RiskColour, str] = MappingProxyType(
    {
        RiskColour.RED: QT_TRANSLATE_NOOP("Forms", "重点"),
        RiskColour.ORANGE: QT_TRANSLATE_NOOP("Forms", "关注"),
        RiskColour.YELLOW: QT_TRANSLATE_NOOP("Forms", "一般"),
        RiskColour.BLUE: QT_TRANSLATE_NOOP("Forms", "隐患"),
        RiskColour.GREEN: QT_TRANSLATE_NOOP("Forms", "已化解，回访"),
    }
)

SETTLED_HOW: Mapping[SettledHow, str] = MappingProxyType(
    {
        SettledHow.MEDIATION: QT_TRANSLATE_NOOP("Forms", "调解协议"),
        SettledHow.RECONCILIATION: QT_TRANSLATE_NOOP("Forms", "和解"),
        SettledHow.OPINION: QT_TRANSLATE_NOOP("Forms", "处理意见"),
        SettledHow.RELIEF: QT_TRANSLATE_NOOP("Forms", "救助帮扶"),
        SettledHow.EXPLANATION: QT_TRANSLATE_NOOP("Forms", "解释疏导"),
        SettledHow.LEGAL: QT_TRANSLATE_NOOP("Forms", "依法处理"),
        SettledHow.OTHER: QT_TRANSLATE_NOOP("Forms", "其他方式"),
    }
)

ATTITUDE: Mapping[Attitude, str] = MappingProxyType(
    {
        Attitude.SATISFIED: QT_TRANSLATE_NOOP("Forms", "满意"),
        Attitude.ACCEPTS: QT_TRANSLATE_NOOP("Forms", "接受"),
        Attitude.REFUSES: QT_TRANSLATE_NOOP("Forms", "不接受"),
    }
)

VISIT_KIND: Mapping[VisitKind, str] = MappingProxyType(
    {
        VisitKind.RETURN: QT_TRANSLATE_NOOP("Forms", "回访"),
        VisitKind.DOOR: QT_TRANSLATE_NOOP("Forms", "上门走访"),
        VisitKind.PHONE: QT_TRANSLATE_NOOP("Forms", "电话联系"),
        VisitKind.TALK: QT_TRANSLATE_NOOP("Forms", "约谈"),
        VisitKind.GOING_DOWN: QT_TRANSLATE_NOOP("Forms", "下访"),
        VisitKind.RECEPTION: QT_TRANSLATE_NOOP("Forms", "定点接访"),
    }
)

CONTACT_WAY: Mapping[ContactWay, str] = MappingProxyType(
    {
        ContactWay.RECEPTION: QT_TRANSLATE_NOOP("Forms", "定点接访"),
        ContactWay.JOINT: QT_TRANSLATE_NOOP("Forms", "部门联合接访"),
        ContactWay.GOING_DOWN: QT_TRANSLATE_NOOP("Forms", "班子下访"),
        ContactWay.HOUSEHOLD: QT_TRANSLATE_NOOP("Forms", "入户走访"),
        ContactWay.PHONE: QT_TRANSLATE_NOOP("Forms", "来电"),
        ContactWay.NETWORK: QT_TRANSLATE_NOOP("Forms", "网络"),
    }
)

MEETING_KIND: Mapping[MeetingKind, str] = MappingProxyType(
    {
        MeetingKind.STUDY: QT_TRANSLATE_NOOP("Forms", "分析研判会"),
        MeetingKind.COORDINATION: QT_TRANSLATE_NOOP("Forms", "协调会"),
        MeetingKind.DELIBERATION: QT_TRANSLATE_NOOP("Forms", "协商议事会"),
        MeetingKind.HEARING: QT_TRANSLATE_NOOP("Forms", "听证会"),
    }
)

LINK_KIND: Mapping[LinkKind, str] = MappingProxyType(
    {
        LinkKind.GUIDED_TO_PETITION: QT_TRANSLATE_NOOP("Forms", "调解不成，引导信访"),
        LinkKind.ENTRUSTED_TO_MEDIATION: QT_TRANSLATE_NOOP("Forms", "信访委托移送调解"),
        LinkKind.RELATED: QT_TRANSLATE_NOOP("Forms", "关联案件"),
    }
)

SUPERVISION_STATE: Mapping[SupervisionState, str] = MappingProxyType(
    {
        SupervisionState.OPEN: QT_TRANSLATE_NOOP("Forms", "待办"),
        SupervisionState.ANSWERED: QT_TRANSLATE_NOOP("Forms", "已回复"),
        SupervisionState.CLOSED: QT_TRANSLATE_NOOP("Forms", "已销"),
    }
)
