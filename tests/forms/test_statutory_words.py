"""Every label and fixed sentence of the national forms stands in the declarations (司发通〔2010〕239号)."""

import unicodedata
from collections.abc import Iterator

import pytest

from forms.labels import AGREEMENT_FORM, FULFILMENT, REBOUND, SATISFACTION
from forms.registry import FORMS
from forms.spec import Fixed, FormSpec, Remark, Section, Signatures, Use
from mediation_app.rules.waivers import find_waivers

SEVEN = "姓名 性别 民族 年龄 职业或职务 联系方式 单位或住址"
DEAL = (
    "编号 当事人姓名(名称) 性别 民族 年龄 职业或职务 联系方式 单位或住址 法定代表人(负责人) 职务 地址 "
    "纠纷的主要事实、争议事项 履行方式、时限 人民调解员(签名) 记录人(签名) (人民调解委员会印章)"
)

LABELS = {
    "cover": "调解卷宗 卷名 卷号 人民调解员 调解日期 立卷人 立卷日期 保管期限 备注",
    "contents": "卷内目录 序号 文书名称 页号 备注",
    "application": (
        f"人民调解申请书 申请人 被申请人 {SEVEN} 纠纷简要情况 当事人申请事项 申请人(签名盖章或按指印)"
    ),
    "registration": (
        "人民调解受理登记表 纠纷类型 案件来源 纠纷简要情况 当事人(签名) 登记人(签名) 人民调解委员会(印章)"
    ),
    "rights_notice": "人民调解当事人权利义务告知书 当事人(签名盖章或按指印)",
    "inquiry_record": (
        "人民调解调查记录 时间 地点 当事人 参加人 记录 调查人(签名) 被调查人(签名) 记录人(签名)"
    ),
    "evidence_list": "人民调解证据材料 证据名称 提供人 页数/份数 原件/复印件 收件人 日期",
    "mediation_record": (
        "人民调解记录 时间 地点 当事人 参加人 调解记录 调解结果 "
        "当事人(签名盖章或按指印) 人民调解员(签名) 记录人(签名)"
    ),
    "agreement": f"人民调解协议书 {DEAL} 各方当事人的责任 当事人(签名盖章或按指印) 经调解,自愿达成如下协议",
    "oral_agreement": f"人民调解口头协议登记表 {DEAL} 达成协议的内容",
    "mediation_acceptance": "人民调解受理通知书 {committee}(印章)",
    "identity_page": (
        "当事人身份证明 身份 姓名/名称 证件种类 证件号码 单位或住址 证件复印件粘贴处 核对人(签名)"
    ),
    "authorization": (
        "授权委托书 委托人 受委托人 姓名 性别 民族 年龄 公民身份号码 联系方式 单位或住址 名称 "
        "统一社会信用代码 法定代表人(负责人) 职务 地址 委托人(签名、盖章或者按指印) 受委托人(签名)"
    ),
    "recusal_request": "回避申请书 申请理由 申请人(签名盖章或按指印)",
    "recusal_decision": "回避决定书 决定人(签名) {committee}(印章)",
    "invitation": "调解邀请函 {committee}(印章)",
    "extension_request": "调解延期申请书 延期原因 当事人(签名盖章或按指印) 人民调解员(签名)",
    "performance_receipt": "履行凭证(收条) 收款人(签名、盖章或按指印) 付款人(签名、盖章或按指印)"
    " 经办人民调解员(签名)",
    **dict.fromkeys(
        ("confirmation_persons", "confirmation_organisation"),
        (
            "司法确认申请书 申请人 姓名 公民身份号码 统一社会信用代码 单位或住址 联系方式 法定代理人 "
            "委托代理人 请求事项 事实和理由 申请人(签名、盖章或按指印)"
        ),
    ),
    "referral_letter": "案件移送函 文号",
    "dossier_register": "卷内备考表 卷号 本卷情况说明 立卷人 检查人 立卷时间 检查时间",
    "case_summary": (
        "卷号 填表时间 承办单位 承办人 受案时间 结案时间 案件来源 当事人 纠纷简要事实 承办人(签名)"
    ),
    "visit_record": "人民调解回访记录 当事人 调解协议编号 回访事由 回访时间 回访情况 回访人(签名)",
    "matter_registration": (
        "信访事项登记表 案件类别 来源 信访形式 信访目的 分类办理 信访次别 涉及人数 "
        "越级 涉法涉诉 扬言 领导批示 三跨三离 首次信访时间 "
        "交办单位 交办编号 报结期限 历次信访 去向 诉求定性 问题症结 风险等级 登记人(签名)"
    ),
    "ownership_sheet": (
        "矛盾纠纷排查调处领导包案责任制情况表 第一责任人 包案领导 调处期限 信访办意见 "
        "分管领导意见 主要领导审批 送达日期 签收日期 包案领导(签收)"
    ),
    "handover_list": "移交人 接收人 移交日期 移交原因 移交内容 移交人(签名) 接收人(签名) 监交人(签名)",
    "supervision_slip": "督办单 编号 督办对象 督办事由 办理要求 办理期限 办理情况回复",
    "settlement": "停访息诉协议书 甲方(办理单位) 乙方(信访人) 已经解决的事项(金额、日期、方式)",
    "delivery_receipt": "送达回证 送达文书 受送达人 送达地点 送达方式 收到日期 代收人及代收理由 拒收事由",
    "vote_record": "表决记录 应到数 实到数 同意 反对 弃权 通过条件 表决结果 主持人(签名) 计票人(签名)",
    "dossier_note": "卷宗情况说明 立卷人 检查人 立卷时间 检查时间",
    "back_cover": "封底 立卷人 检查人 日期",
}

SENTENCES = {
    "application": ("人民调解委员会已将申请人民调解的相关规定告知我,现自愿申请人民调解委员会进行调解。",),
    "registration": (
        "{accepted_on},人民调解委员会{basis},经当事人同意,调解{party_names}之间的纠纷。",
        "此表由人民调解委员会填写。",
    ),
    "mediation_record": ("人民调解委员会已将人民调解的相关规定告知各方当事人。",),
    "agreement": ("本协议一式{copies}份,当事人、人民调解委员会各持一份。",),
    "oral_agreement": ("此表由人民调解委员会填写。",),
    **dict.fromkeys(
        ("commitment", "settlement"),
        (
            (
                "本文书出于自愿。依法申请行政复议、提起诉讼、申请仲裁、检举控告的权利,"
                "以及对处理意见申请复查、复核和因新的事实、理由提出信访事项的权利,均不受本文书影响。"
            ),
        ),
    ),
    "authorization": (
        "代理权限——{authority}。",
        "代理期限:自本委托书签署之日起,至本次调解结束之日止。委托人可以随时以书面形式变更或者撤销委托。",
    ),
    **dict.fromkeys(
        ("confirmation_persons", "confirmation_organisation"),
        (
            "确认{reached_on}经{committee_name}主持达成的编号{agreement_number}的调解协议有效。",
            (
                "申请人承诺:本协议是双方自愿达成的,没有恶意串通、规避法律的行为;"
                "如果因为该协议内容而给他人造成损害的,愿意承担相应的民事责任和其他法律责任。"
            ),
            "此致",
        ),
    ),
    "dossier_register": ("本卷共有文书材料{papers}件,共{pages}页。",),
    "back_cover": ("本卷连面带底共{pages}页,附证物{bags}袋。",),
    "termination_notice": (
        "根据《中华人民共和国人民调解法》第二十六条的规定,本人民调解委员会终止调解。",
        "现依法告知:当事人可以依法通过仲裁、行政、司法等途径维护自己的权利。具体途径有:",
        "(三)依法向人民法院提起诉讼。",
    ),
    "rejection_notice": ("现依法告知:当事人可以依法通过仲裁、行政、司法等途径维护自己的权利。具体途径有:",),
    "rights_notice": (
        (
            "三、当事人在人民调解活动中享有下列权利:(一)选择或者接受人民调解员;"
            "(二)接受调解、拒绝调解或者要求终止调解;(三)要求调解公开进行或者不公开进行;"
            "(四)自主表达意愿、自愿达成调解协议。"
        ),
        (
            "四、当事人在人民调解活动中履行下列义务:(一)如实陈述纠纷事实;"
            "(二)遵守调解现场秩序,尊重人民调解员;(三)尊重对方当事人行使权利。"
        ),
    ),
}


def folded(text: str) -> str:
    return unicodedata.normalize("NFKC", text)


def printed_labels(spec: FormSpec) -> Iterator[str]:
    yield spec.title
    for part in spec.parts:
        if isinstance(part, Section) and part.use is not Use.SCREEN:
            yield part.title
            yield from (field.label for field in part.fields if field.use is not Use.SCREEN)
        elif isinstance(part, Signatures):
            yield part.seal
            yield from (line.label for line in part.lines)


def printed_sentences(spec: FormSpec) -> Iterator[str]:
    yield from (part.text for part in spec.parts if isinstance(part, Fixed | Remark))


@pytest.mark.parametrize("code", LABELS)
def test_the_paper_has_every_label_of_its_form(code: str) -> None:
    printed = {folded(label) for label in printed_labels(FORMS[code].spec)}
    assert set(LABELS[code].split()) - printed == set()


@pytest.mark.parametrize("code", SENTENCES)
def test_the_paper_has_every_fixed_sentence_of_its_form(code: str) -> None:
    printed = {folded(sentence) for sentence in printed_sentences(FORMS[code].spec)}
    assert set(SENTENCES[code]) - printed == set()


def test_the_source_is_one_of_three_with_their_numbers() -> None:
    blank = FORMS["registration"].spec.field("source").blank
    assert blank.split() == ["①当事人申请", "②人民调解委员会主动调解", "③接受委托移送调解"]


def test_the_blank_lead_sentence_offers_application_and_initiative() -> None:
    assert folded(FORMS["registration"].spec.field("basis").blank) == "依当事人申请(人民调解委员会主动调解)"


def test_the_blank_application_has_three_numbered_demands() -> None:
    assert FORMS["application"].spec.field("demands").blank.split() == ["1、", "2、", "3、"]


def test_the_cover_offers_the_three_retention_periods() -> None:
    assert FORMS["cover"].spec.field("retention").blank.split() == ["短期", "长期", "永久"]


def test_the_blank_cover_has_the_number_of_the_national_form() -> None:
    assert "".join(FORMS["cover"].spec.field("number").blank.split()) == "()人调字第号"


def test_the_answers_of_a_visit_are_those_of_practice() -> None:
    assert list(FULFILMENT.values()) == ["已履行", "部分履行", "未到期", "未履行"]
    assert list(SATISFACTION.values()) == ["满意", "基本满意", "不满意"]
    assert list(REBOUND.values()) == ["无", "苗头", "激化"]
    assert list(AGREEMENT_FORM.values()) == ["书面协议", "口头协议"]


CUSTOMARY_NAMES = {"commitment": "息访承诺书", "settlement": "停访息诉协议书"}
"""What these papers are called everywhere; what stands on them closes no route."""


@pytest.mark.parametrize("code", FORMS)
def test_no_paper_is_worded_as_a_waiver_of_rights(code: str) -> None:
    spec = FORMS[code].spec
    for text in (*printed_labels(spec), *printed_sentences(spec)):
        if text == CUSTOMARY_NAMES.get(code):
            continue
        assert [waiver.words for waiver in find_waivers(text) if waiver.bars] == []


@pytest.mark.parametrize("code", ["rejection_notice", "termination_notice"])
def test_papers_that_end_without_agreement_name_all_three_other_ways(code: str) -> None:
    told = "".join(printed_sentences(FORMS[code].spec))
    assert all(way in told for way in ("仲裁机构", "行政机关", "人民法院提起诉讼"))
