"""The one place where each code of the model has its Chinese words (a case's states: `rules.workflow`)."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import TypeVar

from forms.fields import Choice
from mediation_app.model import (
    AgreementForm,
    AttachmentKind,
    CaseSource,
    Consent,
    Difficulty,
    Fulfilment,
    NoteKind,
    PartyRole,
    PayForm,
    PersonKind,
    ReboundRisk,
    Satisfaction,
    SessionState,
    Signer,
    SigningManner,
    TermKind,
    VisitMethod,
    VisitOrigin,
    VisitState,
)
from mediation_app.rules.retention import Retention
from mediation_app.rules.vocabulary import ServiceManner
from resources.i18n import QT_TRANSLATE_NOOP

Code = TypeVar("Code", bound=str)

ROLE: Mapping[PartyRole, str] = MappingProxyType(
    {
        PartyRole.APPLICANT: QT_TRANSLATE_NOOP("Forms", "申请人"),
        PartyRole.RESPONDENT: QT_TRANSLATE_NOOP("Forms", "被申请人"),
        PartyRole.AGENT: QT_TRANSLATE_NOOP("Forms", "代理人"),
        PartyRole.GUARDIAN: QT_TRANSLATE_NOOP("Forms", "法定代理人"),
        PartyRole.WITNESS: QT_TRANSLATE_NOOP("Forms", "见证人"),
        PartyRole.PARTICIPANT: QT_TRANSLATE_NOOP("Forms", "参加人"),
    }
)

PERSON_KIND: Mapping[PersonKind, str] = MappingProxyType(
    {
        PersonKind.PERSON: QT_TRANSLATE_NOOP("Forms", "个人"),
        PersonKind.ORGANISATION: QT_TRANSLATE_NOOP("Forms", "单位"),
    }
)

SEX: Mapping[str, str] = MappingProxyType(
    {"男": QT_TRANSLATE_NOOP("Forms", "男"), "女": QT_TRANSLATE_NOOP("Forms", "女")}
)

CONSENT: Mapping[Consent, str] = MappingProxyType(
    {
        Consent.UNKNOWN: QT_TRANSLATE_NOOP("Forms", "未表示"),
        Consent.AGREED: QT_TRANSLATE_NOOP("Forms", "同意调解"),
        Consent.REFUSED: QT_TRANSLATE_NOOP("Forms", "明确拒绝调解"),
    }
)

SOURCE: Mapping[CaseSource, str] = MappingProxyType(
    {
        CaseSource.APPLICATION: QT_TRANSLATE_NOOP("Forms", "当事人申请"),
        CaseSource.INITIATIVE: QT_TRANSLATE_NOOP("Forms", "人民调解委员会主动调解"),
        CaseSource.ENTRUSTED: QT_TRANSLATE_NOOP("Forms", "接受委托移送调解"),
    }
)

DIFFICULTY: Mapping[Difficulty, str] = MappingProxyType(
    {
        Difficulty.SIMPLE: QT_TRANSLATE_NOOP("Forms", "简单"),
        Difficulty.NORMAL: QT_TRANSLATE_NOOP("Forms", "一般"),
        Difficulty.COMPLEX: QT_TRANSLATE_NOOP("Forms", "疑难复杂"),
    }
)

NOTE_KIND: Mapping[NoteKind, str] = MappingProxyType(
    {
        NoteKind.STATEMENT: QT_TRANSLATE_NOOP("Forms", "发言"),
        NoteKind.FACT: QT_TRANSLATE_NOOP("Forms", "事实"),
        NoteKind.ISSUE: QT_TRANSLATE_NOOP("Forms", "争点"),
        NoteKind.CLAIM: QT_TRANSLATE_NOOP("Forms", "主张"),
        NoteKind.PROPOSAL: QT_TRANSLATE_NOOP("Forms", "方案"),
        NoteKind.AGREED: QT_TRANSLATE_NOOP("Forms", "约定"),
    }
)

SESSION_STATE: Mapping[SessionState, str] = MappingProxyType(
    {
        SessionState.PLANNED: QT_TRANSLATE_NOOP("Forms", "已安排"),
        SessionState.HELD: QT_TRANSLATE_NOOP("Forms", "已召开"),
        SessionState.CANCELLED: QT_TRANSLATE_NOOP("Forms", "已取消"),
    }
)

AGREEMENT_FORM: Mapping[AgreementForm, str] = MappingProxyType(
    {
        AgreementForm.WRITTEN: QT_TRANSLATE_NOOP("Forms", "书面协议"),
        AgreementForm.ORAL: QT_TRANSLATE_NOOP("Forms", "口头协议"),
    }
)

TERM_KIND: Mapping[TermKind, str] = MappingProxyType(
    {
        TermKind.PAY: QT_TRANSLATE_NOOP("Forms", "付款"),
        TermKind.ACT: QT_TRANSLATE_NOOP("Forms", "做某事"),
        TermKind.FORBEAR: QT_TRANSLATE_NOOP("Forms", "不做某事"),
    }
)

PAY_FORM: Mapping[PayForm, str] = MappingProxyType(
    {
        PayForm.CASH: QT_TRANSLATE_NOOP("Forms", "现金"),
        PayForm.TRANSFER: QT_TRANSLATE_NOOP("Forms", "转账"),
        PayForm.OTHER: QT_TRANSLATE_NOOP("Forms", "其他方式"),
    }
)

SIGNER: Mapping[Signer, str] = MappingProxyType(
    {
        Signer.PARTY: QT_TRANSLATE_NOOP("Forms", "当事人"),
        Signer.MEDIATOR: QT_TRANSLATE_NOOP("Forms", "人民调解员"),
        Signer.RECORDER: QT_TRANSLATE_NOOP("Forms", "记录人"),
        Signer.SEAL: QT_TRANSLATE_NOOP("Forms", "人民调解委员会印章"),
    }
)

MANNER: Mapping[SigningManner, str] = MappingProxyType(
    {
        SigningManner.SIGNATURE: QT_TRANSLATE_NOOP("Forms", "签名"),
        SigningManner.STAMP: QT_TRANSLATE_NOOP("Forms", "盖章"),
        SigningManner.FINGERPRINT: QT_TRANSLATE_NOOP("Forms", "按指印"),
        SigningManner.SCREEN: QT_TRANSLATE_NOOP("Forms", "屏幕签名"),
    }
)

VISIT_METHOD: Mapping[VisitMethod, str] = MappingProxyType(
    {
        VisitMethod.DOOR: QT_TRANSLATE_NOOP("Forms", "上门"),
        VisitMethod.PHONE: QT_TRANSLATE_NOOP("Forms", "电话"),
        VisitMethod.OFFICE: QT_TRANSLATE_NOOP("Forms", "约谈"),
    }
)

VISIT_STATE: Mapping[VisitState, str] = MappingProxyType(
    {
        VisitState.PLANNED: QT_TRANSLATE_NOOP("Forms", "待回访"),
        VisitState.DONE: QT_TRANSLATE_NOOP("Forms", "已回访"),
        VisitState.CANCELLED: QT_TRANSLATE_NOOP("Forms", "已取消"),
    }
)

VISIT_ORIGIN: Mapping[VisitOrigin, str] = MappingProxyType(
    {
        VisitOrigin.TERM: QT_TRANSLATE_NOOP("Forms", "约定期限"),
        VisitOrigin.PRESET: QT_TRANSLATE_NOOP("Forms", "定期回访"),
        VisitOrigin.OWNERSHIP: QT_TRANSLATE_NOOP("Forms", "包案下访"),
        VisitOrigin.RISK: QT_TRANSLATE_NOOP("Forms", "风险等级"),
        VisitOrigin.AGREED: QT_TRANSLATE_NOOP("Forms", "与当事人约定"),
    }
)

FULFILMENT: Mapping[Fulfilment, str] = MappingProxyType(
    {
        Fulfilment.DONE: QT_TRANSLATE_NOOP("Forms", "已履行"),
        Fulfilment.PARTLY: QT_TRANSLATE_NOOP("Forms", "部分履行"),
        Fulfilment.NOT_DUE: QT_TRANSLATE_NOOP("Forms", "未到期"),
        Fulfilment.NOT_DONE: QT_TRANSLATE_NOOP("Forms", "未履行"),
    }
)

SATISFACTION: Mapping[Satisfaction, str] = MappingProxyType(
    {
        Satisfaction.SATISFIED: QT_TRANSLATE_NOOP("Forms", "满意"),
        Satisfaction.FAIRLY: QT_TRANSLATE_NOOP("Forms", "基本满意"),
        Satisfaction.UNSATISFIED: QT_TRANSLATE_NOOP("Forms", "不满意"),
    }
)

REBOUND: Mapping[ReboundRisk, str] = MappingProxyType(
    {
        ReboundRisk.NONE: QT_TRANSLATE_NOOP("Forms", "无"),
        ReboundRisk.SIGNS: QT_TRANSLATE_NOOP("Forms", "苗头"),
        ReboundRisk.FLARING: QT_TRANSLATE_NOOP("Forms", "激化"),
    }
)

ATTACHMENT_KIND: Mapping[AttachmentKind, str] = MappingProxyType(
    {
        AttachmentKind.EVIDENCE: QT_TRANSLATE_NOOP("Forms", "人民调解证据材料"),
        AttachmentKind.PROOF: QT_TRANSLATE_NOOP("Forms", "履行凭证"),
        AttachmentKind.SIGNED_ORIGINAL: QT_TRANSLATE_NOOP("Forms", "签名盖章原件扫描"),
        AttachmentKind.IDENTITY: QT_TRANSLATE_NOOP("Forms", "当事人身份证明"),
        AttachmentKind.OTHER: QT_TRANSLATE_NOOP("Forms", "其他材料"),
    }
)

RETENTION: Mapping[Retention, str] = MappingProxyType(
    {
        Retention.SHORT: QT_TRANSLATE_NOOP("Forms", "短期"),
        Retention.LONG: QT_TRANSLATE_NOOP("Forms", "长期"),
        Retention.PERMANENT: QT_TRANSLATE_NOOP("Forms", "永久"),
    }
)

SERVICE_MANNER: Mapping[ServiceManner, str] = MappingProxyType(
    {
        ServiceManner.IN_PERSON: QT_TRANSLATE_NOOP("Forms", "直接送达"),
        ServiceManner.BY_ANOTHER: QT_TRANSLATE_NOOP("Forms", "由他人代收"),
        ServiceManner.POST: QT_TRANSLATE_NOOP("Forms", "邮寄送达"),
        ServiceManner.LEFT: QT_TRANSLATE_NOOP("Forms", "留置送达"),
        ServiceManner.ELECTRONIC: QT_TRANSLATE_NOOP("Forms", "电子送达（供知悉）"),
        ServiceManner.ARCHIVE: QT_TRANSLATE_NOOP("Forms", "归卷留存"),
    }
)


def choices(labels: Mapping[Code, str]) -> tuple[Choice, ...]:
    """Return the answers of a CHOICE field over one of the label lists, in its order."""
    return tuple(Choice(str(code), label) for code, label in labels.items())
