"""Closed lists that the rules and the model share; the values are what the office's file keeps."""

from enum import StrEnum


class AgreementForm(StrEnum):
    """The two forms of an agreement (art. 28)."""

    WRITTEN = "written"
    ORAL = "oral"


class PartyRole(StrEnum):
    """The capacity of someone in a case (art. 17, 20, 23; 民法典 art. 23 and 161)."""

    APPLICANT = "applicant"
    RESPONDENT = "respondent"
    AGENT = "agent"
    GUARDIAN = "guardian"
    WITNESS = "witness"
    PARTICIPANT = "participant"


class NoteKind(StrEnum):
    """What a line of the mediation record is: 陈述, 事实, 争点, 主张, 方案 or 约定."""

    STATEMENT = "statement"
    FACT = "fact"
    ISSUE = "issue"
    CLAIM = "claim"
    PROPOSAL = "proposal"
    AGREED = "agreed"


class TermKind(StrEnum):
    """What a term asks for: money, an act or an omission."""

    PAY = "pay"
    ACT = "act"
    FORBEAR = "forbear"


class Difficulty(StrEnum):
    """难易程度, which statistics and visit presets use."""

    SIMPLE = "simple"
    NORMAL = "normal"
    COMPLEX = "complex"


class CaseKind(StrEnum):
    """The kind of a case: 纠纷, 信访事项, 信访积案 or 历史遗留问题; each has its own road."""

    DISPUTE = "dispute"
    PETITION = "petition"
    BACKLOG = "backlog"
    LEGACY = "legacy"


MATTER_KINDS = (CaseKind.PETITION, CaseKind.BACKLOG, CaseKind.LEGACY)
"""The kinds that a leader always answers for."""


class PetitionForm(StrEnum):
    """信访形式 (信访工作条例 art. 17), and what offices add: 领导信箱, 12345 转办, 上级交办."""

    NETWORK = "network"
    LETTER = "letter"
    PHONE = "phone"
    FAX = "fax"
    VISIT = "visit"
    LEADER_BOX = "leader_box"
    HOTLINE = "hotline"
    ASSIGNED = "assigned"


class PetitionPurpose(StrEnum):
    """信访目的 (art. 29 to 31); 涉法涉诉 is split out."""

    SUGGESTION = "suggestion"
    ACCUSATION = "accusation"
    CLAIM = "claim"
    LITIGATION = "litigation"


class PetitionRoute(StrEnum):
    """The way a 申诉求决 belongs to (art. 31 分类办理)."""

    JUSTICE = "justice"
    ARBITRATION = "arbitration"
    PARTY = "party"
    ADMINISTRATIVE = "administrative"
    DUTY = "duty"
    PETITION = "petition"


class MatterOrigin(StrEnum):
    """Where a matter comes from: 上级交办, 本级掌握突出, 历史遗留, 排查发现, 接访走访, 网络热线, 其他."""

    ASSIGNED = "assigned"
    KNOWN = "known"
    LEGACY = "legacy"
    SWEEP = "sweep"
    RECEPTION = "reception"
    NETWORK = "network"
    OTHER = "other"


class CrossKind(StrEnum):
    """三跨三离: 跨地区, 跨部门, 跨行业; 人户分离, 人事分离, 人与责任主体分离."""

    AREA = "area"
    DEPARTMENT = "department"
    TRADE = "trade"
    HOUSEHOLD = "household"
    AFFAIR = "affair"
    DUTY = "duty"


class DemandNature(StrEnum):
    """诉求定性: 合理, 部分合理, 无理, 困难帮扶, 违法; it decides what a plan must contain (三到位一处理)."""

    REASONABLE = "reasonable"
    PARTLY = "partly"
    UNREASONABLE = "unreasonable"
    HARDSHIP = "hardship"
    UNLAWFUL = "unlawful"


class CruxKind(StrEnum):
    """问题症结: 政策, 历史, 执行, 情绪, 困难."""

    POLICY = "policy"
    HISTORY = "history"
    EXECUTION = "execution"
    EMOTION = "emotion"
    HARDSHIP = "hardship"


class HandlingMode(StrEnum):
    """限时办结, 归口办理, 多方协调 (365 工作法)."""

    AT_ONCE = "at_once"
    ROUTED = "routed"
    JOINT = "joint"


class HandlingLevel(StrEnum):
    """The level that a matter has reached: 户（十户长）, 网格, 村（社区）, 镇（街道）."""

    HOUSEHOLD = "household"
    GRID = "grid"
    VILLAGE = "village"
    TOWN = "town"


class ProcedureKind(StrEnum):
    """A dated step of the petition procedure (信访工作条例 art. 22, 23, 34 to 36): clocks start here."""

    RECEIVED = "received"
    FORWARDED = "forwarded"
    ASSIGNED = "assigned"
    OBJECTED = "objected"
    ACCEPTED = "accepted"
    NOT_ACCEPTED = "not_accepted"
    EXTENDED = "extended"
    OPINION = "opinion"
    OPINION_DELIVERED = "opinion_delivered"
    REVIEW_ASKED = "review_asked"
    REVIEW_DELIVERED = "review_delivered"
    RECHECK_ASKED = "recheck_asked"
    HEARING_BEGUN = "hearing_begun"
    HEARING_ENDED = "hearing_ended"
    RECHECK_DELIVERED = "recheck_delivered"


class OwnerLevel(StrEnum):
    """The four levels of ownership (两层四级包保): 镇领导, 站所, 村（社区）, 网格."""

    LEADER = "leader"
    STATION = "station"
    VILLAGE = "village"
    GRID = "grid"


class TeamPart(StrEnum):
    """What somebody is on a case: 第一责任人, a level's owner 包保责任人, 专班成员, 稳控责任人."""

    FIRST_RESPONSIBLE = "first_responsible"
    OWNER = "owner"
    MEMBER = "member"
    STABILITY = "stability"


class UnitPart(StrEnum):
    """What a unit is on a case: 责任单位, 配合单位, 稳控单位."""

    RESPONSIBLE = "responsible"
    CO_HANDLING = "co_handling"
    STABILITY = "stability"


class LeadState(StrEnum):
    """How far an assignment is: 拟包案, 负责人同意, 审批通过, 已送达, 已签收; 退回, 已结束."""

    PROPOSED = "proposed"
    AGREED = "agreed"
    APPROVED = "approved"
    DELIVERED = "delivered"
    ACKNOWLEDGED = "acknowledged"
    REFUSED = "refused"
    ENDED = "ended"


LEADS = (LeadState.APPROVED, LeadState.DELIVERED, LeadState.ACKNOWLEDGED)
"""The states in which the assigned leader answers for the case; there is at most one such assignment."""

LEADS_ASKED = (LeadState.PROPOSED, LeadState.AGREED)
"""The states in which an assignment waits for somebody's word."""


class PlanState(StrEnum):
    """How far a version of a plan is: 起草, 送审, 已批准, 退回修改, 已被新版取代."""

    DRAFT = "draft"
    SUBMITTED = "submitted"
    APPROVED = "approved"
    RETURNED = "returned"
    SUPERSEDED = "superseded"


class OpinionStage(StrEnum):
    """Who gives an opinion on a plan: 信访办, 分管领导, 主要领导 (领导包案责任制情况表)."""

    OFFICE = "office"
    DEPUTY = "deputy"
    CHIEF = "chief"


class RiskColour(StrEnum):
    """风险等级: 红 重点, 橙 关注, 黄 一般, 蓝 隐患, 绿 已化解回访."""

    RED = "red"
    ORANGE = "orange"
    YELLOW = "yellow"
    BLUE = "blue"
    GREEN = "green"


class SettledHow(StrEnum):
    """化解方式: 调解协议, 和解, 处理意见, 救助帮扶, 解释疏导, 依法处理, 其他."""

    MEDIATION = "mediation"
    RECONCILIATION = "reconciliation"
    OPINION = "opinion"
    RELIEF = "relief"
    EXPLANATION = "explanation"
    LEGAL = "legal"
    OTHER = "other"


class Attitude(StrEnum):
    """信访人态度: 满意, 接受, 不接受."""

    SATISFIED = "satisfied"
    ACCEPTS = "accepts"
    REFUSES = "refuses"


class VisitKind(StrEnum):
    """回访, and the visits that may come before an agreement: 上门, 电话, 约谈, 下访, 定点接访."""

    RETURN = "return"
    DOOR = "door"
    PHONE = "phone"
    TALK = "talk"
    GOING_DOWN = "going_down"
    RECEPTION = "reception"


class ContactWay(StrEnum):
    """How somebody was met: 定点接访, 联合接访, 班子下访, 入户走访, 来电, 网络."""

    RECEPTION = "reception"
    JOINT = "joint"
    GOING_DOWN = "going_down"
    HOUSEHOLD = "household"
    PHONE = "phone"
    NETWORK = "network"


class MeetingKind(StrEnum):
    """研判会, 协调会, 协商议事会, 听证会."""

    STUDY = "study"
    COORDINATION = "coordination"
    DELIBERATION = "deliberation"
    HEARING = "hearing"


class LinkKind(StrEnum):
    """How one case gave birth to another: 调解不成引导信访, 信访委托移送调解, 合并关联."""

    GUIDED_TO_PETITION = "guided_to_petition"
    ENTRUSTED_TO_MEDIATION = "entrusted_to_mediation"
    RELATED = "related"


class SupervisionState(StrEnum):
    """A 督办单: 待办, 已回复, 已销."""

    OPEN = "open"
    ANSWERED = "answered"
    CLOSED = "closed"


class SigningPart(StrEnum):
    """In what capacity somebody signs on the screen."""

    SELF = "self"
    AGENT = "agent"
    """委托代理人: needs 特别授权 to settle (民事诉讼法 art. 62 by analogy)."""
    GUARDIAN = "guardian"
    """法定代理人 of a minor or of one who cannot act."""
    REPRESENTATIVE = "representative"
    """法定代表人 or 负责人 of an organisation, beside its seal."""
    STAFF = "staff"
    """Mediator, recorder or another of the office."""
    WITNESS = "witness"


class PrintState(StrEnum):
    """How far a paper in the print queue is; never PRINTED only because a dialog was closed."""

    WAITING = "waiting"
    SENDING = "sending"
    """Taken by a desk that is handing it to the system; stays so when the program was killed meanwhile."""
    SENT = "sent"
    """The system has it and has not said the last word."""
    PRINTED = "printed"
    FAILED = "failed"
    UNCERTAIN = "uncertain"
    """Nobody knows: the clerk is asked whether paper came out."""
    CANCELLED = "cancelled"


class PrintWord(StrEnum):
    """Whose word it is how printing ended."""

    SYSTEM = "system"
    CLERK = "clerk"


class ScanSource(StrEnum):
    """Where a scan came from."""

    FILE = "file"
    FOLDER = "folder"
    SCANNER = "scanner"


class ScanPageState(StrEnum):
    """What became of a scanned page."""

    MATCHED = "matched"
    """It is known which page of which issued version it is."""
    UNKNOWN = "unknown"
    """No code could be read, or one that this office never issued."""
    DOUBLE = "double"
    """That page is there already; somebody has to say which of the two is filed."""
    FILED = "filed"
    SET_ASIDE = "set_aside"


class ServiceManner(StrEnum):
    """送达方式 of a copy (by analogy with 民事诉讼法 arts. 87 to 95; no 公告 at a mediation office)."""

    IN_PERSON = "in_person"
    BY_ANOTHER = "by_another"
    """An adult of the household or the unit took it."""
    POST = "post"
    LEFT = "left"
    """留置: left in presence of witnesses."""
    ELECTRONIC = "electronic"
    """A copy for information; the agreement itself goes out on paper."""
    ARCHIVE = "archive"
    """The committee's own copy, put into the dossier."""
