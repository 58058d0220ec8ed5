"""Old and new values of a change, in words for the timeline; ID and telephone numbers stay covered in it."""

from collections.abc import Mapping
from datetime import date
from typing import Any

from sqlalchemy import select

from forms import labels, matter_labels
from mediation_app.model import (
    Base,
    CaseSource,
    Consent,
    Difficulty,
    Grid,
    Party,
    PartyRole,
    Person,
    PersonKind,
    Staff,
    Village,
)
from mediation_app.rules.amounts import yuan_digits
from mediation_app.rules.masking import mask_id, mask_phone
from mediation_app.rules.vocabulary import (
    Attitude,
    DemandNature,
    HandlingLevel,
    HandlingMode,
    MatterOrigin,
    PetitionForm,
    PetitionPurpose,
    PetitionRoute,
    SettledHow,
)
from mediation_app.services.books import Desk
from resources.dictionaries import dispute_type
from resources.i18n import QT_TRANSLATE_NOOP, Message


def _label(source: str) -> Message:
    return Message("Changes", source)


FIELD_LABELS: Mapping[str, Message] = {
    "accepted_on": _label(QT_TRANSLATE_NOOP("Changes", "受理日期")),
    "address": _label(QT_TRANSLATE_NOOP("Changes", "单位或住址")),
    "amount_fen": _label(QT_TRANSLATE_NOOP("Changes", "涉及金额（元）")),
    "birth_date": _label(QT_TRANSLATE_NOOP("Changes", "出生日期")),
    "chosen_by_parties": _label(QT_TRANSLATE_NOOP("Changes", "当事人选择调解员")),
    "consent": _label(QT_TRANSLATE_NOOP("Changes", "调解意愿")),
    "consent_on": _label(QT_TRANSLATE_NOOP("Changes", "表示意愿的日期")),
    "demands": _label(QT_TRANSLATE_NOOP("Changes", "申请事项")),
    "difficulty": _label(QT_TRANSLATE_NOOP("Changes", "难易程度")),
    "ethnic_group": _label(QT_TRANSLATE_NOOP("Changes", "民族")),
    "facts": _label(QT_TRANSLATE_NOOP("Changes", "纠纷简要情况")),
    "grid_id": _label(QT_TRANSLATE_NOOP("Changes", "网格")),
    "head_name": _label(QT_TRANSLATE_NOOP("Changes", "法定代表人（负责人）")),
    "head_post": _label(QT_TRANSLATE_NOOP("Changes", "职务")),
    "id_number": _label(QT_TRANSLATE_NOOP("Changes", "证件号码")),
    "id_type": _label(QT_TRANSLATE_NOOP("Changes", "证件类型")),
    "is_public": _label(QT_TRANSLATE_NOOP("Changes", "公开调解")),
    "kind": _label(QT_TRANSLATE_NOOP("Changes", "个人或单位")),
    "mediator_id": _label(QT_TRANSLATE_NOOP("Changes", "调解员")),
    "name": _label(QT_TRANSLATE_NOOP("Changes", "姓名（名称）")),
    "note": _label(QT_TRANSLATE_NOOP("Changes", "说明")),
    "occupation": _label(QT_TRANSLATE_NOOP("Changes", "职业或职务")),
    "occurred_on": _label(QT_TRANSLATE_NOOP("Changes", "发生日期")),
    "original_kind": _label(QT_TRANSLATE_NOOP("Changes", "原记录的纠纷类别")),
    "people_count": _label(QT_TRANSLATE_NOOP("Changes", "涉及人数")),
    "person_id": _label(QT_TRANSLATE_NOOP("Changes", "人员")),
    "phone": _label(QT_TRANSLATE_NOOP("Changes", "联系方式")),
    "place": _label(QT_TRANSLATE_NOOP("Changes", "发生地点")),
    "remark": _label(QT_TRANSLATE_NOOP("Changes", "备注")),
    "represents_id": _label(QT_TRANSLATE_NOOP("Changes", "代理谁")),
    "role": _label(QT_TRANSLATE_NOOP("Changes", "身份")),
    "routes_told_on": _label(QT_TRANSLATE_NOOP("Changes", "告知其他途径的日期")),
    "sex": _label(QT_TRANSLATE_NOOP("Changes", "性别")),
    "source": _label(QT_TRANSLATE_NOOP("Changes", "案件来源")),
    "source_document": _label(QT_TRANSLATE_NOOP("Changes", "移送文号")),
    "source_unit": _label(QT_TRANSLATE_NOOP("Changes", "委托移送单位")),
    "special_authority": _label(QT_TRANSLATE_NOOP("Changes", "特别授权")),
    "stated_age": _label(QT_TRANSLATE_NOOP("Changes", "自报年龄")),
    "title": _label(QT_TRANSLATE_NOOP("Changes", "卷名")),
    "title_is_own": _label(QT_TRANSLATE_NOOP("Changes", "卷名自拟")),
    "to_verify": _label(QT_TRANSLATE_NOOP("Changes", "待核")),
    "type_code": _label(QT_TRANSLATE_NOOP("Changes", "纠纷类型")),
    "village_id": _label(QT_TRANSLATE_NOOP("Changes", "村（社区）")),
    "attitude": _label(QT_TRANSLATE_NOOP("Changes", "信访人态度")),
    "category": _label(QT_TRANSLATE_NOOP("Changes", "问题分类")),
    "concluded_on": _label(QT_TRANSLATE_NOOP("Changes", "办结日期")),
    "crosses": _label(QT_TRANSLATE_NOOP("Changes", "三跨三离")),
    "crux": _label(QT_TRANSLATE_NOOP("Changes", "问题症结")),
    "crux_kinds": _label(QT_TRANSLATE_NOOP("Changes", "症结类别")),
    "family": _label(QT_TRANSLATE_NOOP("Changes", "家庭及经济状况")),
    "findings": _label(QT_TRANSLATE_NOOP("Changes", "调查核实情况")),
    "first_on": _label(QT_TRANSLATE_NOOP("Changes", "首次信访时间")),
    "form": _label(QT_TRANSLATE_NOOP("Changes", "信访形式")),
    "history": _label(QT_TRANSLATE_NOOP("Changes", "处理经过")),
    "household_place": _label(QT_TRANSLATE_NOOP("Changes", "户籍地、现住地")),
    "in_litigation": _label(QT_TRANSLATE_NOOP("Changes", "涉法涉诉")),
    "instructed": _label(QT_TRANSLATE_NOOP("Changes", "领导批示")),
    "instructed_due_on": _label(QT_TRANSLATE_NOOP("Changes", "要求办结日期")),
    "instructed_on": _label(QT_TRANSLATE_NOOP("Changes", "交办日期")),
    "instructing_document": _label(QT_TRANSLATE_NOOP("Changes", "交办文号")),
    "instructing_unit": _label(QT_TRANSLATE_NOOP("Changes", "交办（督办）单位")),
    "is_repeated": _label(QT_TRANSLATE_NOOP("Changes", "重复信访")),
    "level": _label(QT_TRANSLATE_NOOP("Changes", "办理层级")),
    "mode": _label(QT_TRANSLATE_NOOP("Changes", "办理方式")),
    "nature": _label(QT_TRANSLATE_NOOP("Changes", "诉求定性")),
    "nature_on": _label(QT_TRANSLATE_NOOP("Changes", "定性日期")),
    "nature_reason": _label(QT_TRANSLATE_NOOP("Changes", "定性理由")),
    "origin": _label(QT_TRANSLATE_NOOP("Changes", "来源")),
    "purpose": _label(QT_TRANSLATE_NOOP("Changes", "信访目的")),
    "rating": _label(QT_TRANSLATE_NOOP("Changes", "评价")),
    "rating_text": _label(QT_TRANSLATE_NOOP("Changes", "评价意见")),
    "route": _label(QT_TRANSLATE_NOOP("Changes", "办理途径")),
    "settled_how": _label(QT_TRANSLATE_NOOP("Changes", "化解方式")),
    "settled_on": _label(QT_TRANSLATE_NOOP("Changes", "化解日期")),
    "settled_text": _label(QT_TRANSLATE_NOOP("Changes", "化解情况")),
    "signed_off_by_id": _label(QT_TRANSLATE_NOOP("Changes", "签字领导")),
    "signed_off_on": _label(QT_TRANSLATE_NOOP("Changes", "签字同意销号日期")),
    "skipped_level": _label(QT_TRANSLATE_NOOP("Changes", "越级")),
    "target_on": _label(QT_TRANSLATE_NOOP("Changes", "内控时限")),
    "threatens": _label(QT_TRANSLATE_NOOP("Changes", "扬言")),
    "report_measures": _label(QT_TRANSLATE_NOOP("Changes", "已采取的措施")),
    "reported_at": _label(QT_TRANSLATE_NOOP("Changes", "上报时间")),
    "reported_to": _label(QT_TRANSLATE_NOOP("Changes", "上报对象")),
}
"""What the field codes under ``changed`` in an audit entry are called."""

Change = dict[str, str]
"""One changed field: its code under ``field``, and what stood there ``before`` and ``after``."""

_WORDS: Mapping[type, Mapping[Any, str]] = {
    PartyRole: labels.ROLE,
    PersonKind: labels.PERSON_KIND,
    Consent: labels.CONSENT,
    CaseSource: labels.SOURCE,
    Difficulty: labels.DIFFICULTY,
    Attitude: matter_labels.ATTITUDE,
    DemandNature: matter_labels.DEMAND_NATURE,
    HandlingLevel: matter_labels.HANDLING_LEVEL,
    HandlingMode: matter_labels.HANDLING_MODE,
    MatterOrigin: matter_labels.MATTER_ORIGIN,
    PetitionForm: matter_labels.PETITION_FORM,
    PetitionPurpose: matter_labels.PETITION_PURPOSE,
    PetitionRoute: matter_labels.PETITION_ROUTE,
    SettledHow: matter_labels.SETTLED_HOW,
}
_LISTED: Mapping[str, Mapping[str, str]] = {
    "crosses": {code.value: word for code, word in matter_labels.CROSS_KIND.items()},
    "crux_kinds": {code.value: word for code, word in matter_labels.CRUX_KIND.items()},
}


def write(desk: Desk, row: Base, values: Mapping[str, object]) -> list[Change]:
    """Set ``values`` on ``row`` and return what thereby changed, in words."""
    changed = []
    for field, value in values.items():
        before = getattr(row, field)
        if before != value:
            setattr(row, field, value)
            words = {"before": shown(desk, field, before), "after": shown(desk, field, value)}
            changed.append({"field": field, **words})
    return changed


def shown(desk: Desk, field: str, value: object) -> str:
    """Return a field's value as the timeline shows it."""
    if value is None or value == "":
        return ""
    if isinstance(value, list):
        return "、".join(_LISTED.get(field, {}).get(one, str(one)) for one in value)
    if isinstance(value, bool):
        return "是" if value else "否"
    if type(value) in _WORDS:
        return _WORDS[type(value)][value]
    if isinstance(value, int):
        return _shown_number(desk, field, value)
    return _shown_text(field, value.isoformat() if isinstance(value, date) else str(value))


def _shown_number(desk: Desk, field: str, value: int) -> str:
    if field.endswith("_fen"):
        return yuan_digits(value)
    if field == "represents_id":
        party = desk.session.get(Party, value)
        person = desk.session.get(Person, party.person_id) if party else None
        return person.name if person else str(value)
    return _name_of(desk, field, value) or str(value)


def _name_of(desk: Desk, field: str, row_id: int) -> str | None:
    if field in {"mediator_id", "signed_off_by_id"}:
        return desk.session.scalar(select(Staff.name).where(Staff.id == row_id))
    if field == "village_id":
        return desk.session.scalar(select(Village.name).where(Village.id == row_id))
    return desk.session.scalar(select(Grid.name).where(Grid.id == row_id)) if field == "grid_id" else None


def _shown_text(field: str, text: str) -> str:
    if field == "id_number":
        return mask_id(text)
    if field == "phone":
        return mask_phone(text)
    if field == "type_code":
        return dispute_type(text).title
    return text
