"""What our own forms hold where they are handed out as templates to begin with: slots in place of values."""

from collections.abc import Mapping
from types import MappingProxyType

from forms.fields import Values
from mediation_app.rules.errors import NotFound
from resources.i18n import QT_TRANSLATE_NOOP, Message

TERMS = "{%p for 约定 in 约定事项 %}{{ 约定.序号 }}．{{ 约定.内容 }}{%p endfor %}"
"""A paragraph for each term."""

_SIGNING = "{% for 当事人 in 当事人们 %}{{ 当事人.签名 }}　{% endfor %}"


def _slots(**named: str) -> Values:
    return {name: f"{{{{ {slot} }}}}" for name, slot in named.items()}


def _people(several: str, one: str) -> tuple[Values, ...]:
    """Return the block of a party that is repeated for each of several."""
    block = _slots(
        sex=f"{one}.性别",
        ethnic_group=f"{one}.民族",
        age=f"{one}.年龄",
        occupation=f"{one}.职业或职务",
        phone=f"{one}.联系方式",
    )
    begin, end = f"{{%tr for {one} in {several} %}}", "{%tr endfor %}"
    return (
        {
            "kind": "",
            "name": f"{begin}{{{{ {one}.姓名 }}}}",
            **block,
            "address": f"{{{{ {one}.单位或住址 }}}}{end}",
        },
    )


_COMMON: Values = {
    **_slots(committee="调委会", number="卷号", title="卷名"),
    "rights_told": True,
    "told_routes": True,
    "signing_parties": (_SIGNING,),
    "signing_mediators": ("{{ 调解员 }}",),
    "signing_recorders": ("{{ 记录人 }}",),
    "signing_registrars": ("{{ 登记人 }}",),
    "date": "{{ 今天 }}",
}

_AGREEMENT: Values = {
    **_slots(number="协议编号", performance="履行方式", copies="份数", date="达成协议日期"),
    "parties": _people("当事人们", "当事人"),
    "dispute": "{{ 主要事实 }}\n争议事项：{{ 争议事项 }}",
    "terms": ({"words": TERMS},),
}

_NOTICE = _slots(party_names="当事人姓名", matter="纠纷类型", began_on="受理日期", reason="办理原因")

_FORMS: Mapping[str, Values] = MappingProxyType(
    {
        "cover": _slots(mediators="全部调解员", period="受理日期", filed_on="结案日期", retention="保管期限"),
        "application": {
            "applicants": _people("申请人们", "申请人"),
            "respondents": _people("被申请人们", "被申请人"),
            **_slots(facts="纠纷简要情况", demands="申请事项", date="登记日期"),
            "signing_parties": ("{% for 申请人 in 申请人们 %}{{ 申请人.签名 }}　{% endfor %}",),
        },
        "registration": {
            **_slots(accepted_on="受理日期", party_names="当事人姓名", dispute="纠纷类型"),
            **_slots(source="案件来源", facts="纠纷简要情况", date="受理日期"),
            "basis": "（{{ 案件来源 }}）",
        },
        "rejection_notice": _NOTICE,
        "rights_notice": {},
        "inquiry_record": {
            **_slots(asked_at="调查时间", place="调查地点", asked="被调查人", participants="调查参加人"),
            "text": "{{ 调查记录 }}",
            "signing_inquirers": ("{{ 调查人 }}",),
            "signing_asked": ("{{ 被调查人 }}",),
        },
        "mediation_record": {
            **_slots(time="调解时间", place="调解地点", party_names="当事人及代理人"),
            **_slots(participants="调解参加人", record="调解记录", result="调解结果"),
            "date": "{{ 调解开始.日期 }}",
        },
        "agreement": _AGREEMENT,
        "oral_agreement": _AGREEMENT,
        "termination_notice": _NOTICE,
        "visit_record": {
            **_slots(visited="回访当事人", agreement_number="协议编号", matter="卷名", done_on="回访日期"),
            **_slots(situation="回访情况", date="回访日期"),
            "signing_visitors": ("{{ 回访人 }}",),
        },
        "case_summary": {
            **_slots(filled_on="今天", dispute="纠纷类型", source="案件来源", mediators="全部调解员"),
            **_slots(began_on="受理日期", closed_on="结案日期", facts="纠纷简要情况", result="约定全文"),
            **_slots(performance="履行情况", visits="回访情况", retention="保管期限", state="案件状态"),
            "course": "{{ 受理日期 }}受理，召开调解会{{ 调解次数 }}次。",
            "parties": (
                {
                    "role": "{%tr for 当事人 in 当事人们 %}{{ 当事人.身份 }}",
                    "name": "{{ 当事人.姓名 }}",
                    "id_number": "{{ 当事人.证件号码 }}",
                    "address": "{{ 当事人.单位或住址 }}{%tr endfor %}",
                },
            ),
        },
        "dossier_note": {
            **_slots(filed_by="填写.立卷人", checked_by="填写.检查人"),
            "text": "{{ 卷名 }}（{{ 卷号 }}）：\n{{ 填写.情况说明 }}",
        },
    }
)


def starter_values(form_code: str) -> Values:
    """Return what a form of ours holds as a template to begin with. Raises NotFound."""
    if form_code not in _FORMS:
        raise NotFound(
            Message("Templates", QT_TRANSLATE_NOOP("Templates", "这种文书没有起始模板")),
            Message("Templates", QT_TRANSLATE_NOOP("Templates", "请另选一种，或者从空白的 Word 文件开始")),
        )
    return {**_COMMON, **_FORMS[form_code]}
