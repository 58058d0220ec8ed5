"""All rules of the check-up, as data, and the one function that runs them (协议体检)."""

from mediation_app.rules.checkup import days, edited, identity, papers, parties, powers, sums, words
from mediation_app.rules.checkup.facts import AgreementFacts, say
from mediation_app.rules.checkup.rule import CheckRule
from mediation_app.rules.findings import Finding, Severity
from resources.i18n import QT_TRANSLATE_NOOP

_BLOCK, _WARN, _HINT = Severity.BLOCK, Severity.WARN, Severity.HINT
_ART_3 = say(QT_TRANSLATE_NOOP("CheckUp", "《人民调解法》第三条、第二十三条"))
_ART_29 = say(QT_TRANSLATE_NOOP("CheckUp", "《人民调解法》第二十九条"))
_ART_31 = say(QT_TRANSLATE_NOOP("CheckUp", "《人民调解法》第三十一条"))
_FORMS = say(QT_TRANSLATE_NOOP("CheckUp", "司发通〔2010〕239号文书格式"))
_CLEAR = say(QT_TRANSLATE_NOOP("CheckUp", "《民诉法解释》第三百五十八条：内容不明确的，裁定驳回司法确认申请"))
_MONEY = say(QT_TRANSLATE_NOOP("CheckUp", "金额小写、大写一致是文书填写的基本要求"))
_REVIEW = say(QT_TRANSLATE_NOOP("CheckUp", "案卷评查要求：申请、受理、调查、调解、协议、回访日期依次"))

RULES: tuple[CheckRule, ...] = (
    CheckRule("no_terms", say(QT_TRANSLATE_NOOP("CheckUp", "有约定事项")), _ART_29, _BLOCK, papers.no_terms),
    CheckRule("drafts", say(QT_TRANSLATE_NOOP("CheckUp", "约定都核对过")), _ART_29, _BLOCK, papers.drafts),
    CheckRule(
        "sides", say(QT_TRANSLATE_NOOP("CheckUp", "双方当事人齐全")), _ART_29, _BLOCK, parties.sides_missing
    ),
    CheckRule(
        "names", say(QT_TRANSLATE_NOOP("CheckUp", "姓名名称写明")), _ART_29, _BLOCK, parties.name_missing
    ),
    CheckRule(
        "full_names",
        say(QT_TRANSLATE_NOOP("CheckUp", "姓名名称是全名")),
        _ART_29,
        _WARN,
        parties.name_not_full,
    ),
    CheckRule(
        "dead_party",
        say(QT_TRANSLATE_NOOP("CheckUp", "当事人在世")),
        say(QT_TRANSLATE_NOOP("CheckUp", "《民法典》第十三条")),
        _WARN,
        parties.dead_party,
    ),
    CheckRule(
        "minors",
        say(QT_TRANSLATE_NOOP("CheckUp", "未成年人有法定代理人")),
        say(QT_TRANSLATE_NOOP("CheckUp", "《民法典》第十九条、第二十条、第二十三条")),
        _BLOCK,
        parties.minor_alone,
    ),
    CheckRule(
        "agents",
        say(QT_TRANSLATE_NOOP("CheckUp", "代理人有特别授权")),
        say(QT_TRANSLATE_NOOP("CheckUp", "《民法典》第一百六十二条、第一百七十一条")),
        _WARN,
        parties.agent_without_authority,
    ),
    CheckRule(
        "heads",
        say(QT_TRANSLATE_NOOP("CheckUp", "单位有负责人或代理人")),
        say(QT_TRANSLATE_NOOP("CheckUp", "《民法典》第六十一条")),
        _WARN,
        parties.head_missing,
    ),
    CheckRule(
        "details", say(QT_TRANSLATE_NOOP("CheckUp", "当事人基本情况")), _FORMS, _HINT, parties.details_missing
    ),
    CheckRule(
        "id_numbers",
        say(QT_TRANSLATE_NOOP("CheckUp", "身份证号码")),
        say(QT_TRANSLATE_NOOP("CheckUp", "GB 11643—1999")),
        _WARN,
        identity.id_number,
    ),
    CheckRule(
        "credit_codes",
        say(QT_TRANSLATE_NOOP("CheckUp", "统一社会信用代码")),
        say(QT_TRANSLATE_NOOP("CheckUp", "GB 32100—2015")),
        _WARN,
        identity.credit_code,
    ),
    CheckRule(
        "id_agrees",
        say(QT_TRANSLATE_NOOP("CheckUp", "性别、生日与证件一致")),
        say(QT_TRANSLATE_NOOP("CheckUp", "GB 11643—1999")),
        _WARN,
        identity.contradicted,
    ),
    CheckRule(
        "alike", say(QT_TRANSLATE_NOOP("CheckUp", "姓名前后一致")), _ART_29, _WARN, identity.name_alike
    ),
    CheckRule(
        "incomplete", say(QT_TRANSLATE_NOOP("CheckUp", "各条要素齐全")), _ART_29, _BLOCK, papers.incomplete
    ),
    CheckRule(
        "performer", say(QT_TRANSLATE_NOOP("CheckUp", "写明由谁履行")), _CLEAR, _WARN, papers.nobody_performs
    ),
    CheckRule(
        "strangers", say(QT_TRANSLATE_NOOP("CheckUp", "履行的是当事人")), _ART_31, _WARN, parties.stranger
    ),
    CheckRule(
        "capitals",
        say(QT_TRANSLATE_NOOP("CheckUp", "大小写金额一致")),
        _MONEY,
        _BLOCK,
        sums.figures_and_capitals,
    ),
    CheckRule(
        "no_capitals", say(QT_TRANSLATE_NOOP("CheckUp", "金额有大写")), _MONEY, _HINT, sums.capitals_missing
    ),
    CheckRule(
        "amounts", say(QT_TRANSLATE_NOOP("CheckUp", "文字与金额栏一致")), _MONEY, _BLOCK, sums.amount_in_words
    ),
    CheckRule(
        "items", say(QT_TRANSLATE_NOOP("CheckUp", "分项相加等于合计")), _CLEAR, _WARN, sums.sum_of_items
    ),
    CheckRule(
        "total", say(QT_TRANSLATE_NOOP("CheckUp", "各条合计等于总额")), _CLEAR, _WARN, sums.sum_of_terms
    ),
    CheckRule(
        "performance",
        say(QT_TRANSLATE_NOOP("CheckUp", "履行金额与约定一致")),
        _CLEAR,
        _WARN,
        sums.amount_of_performance,
    ),
    CheckRule("exact", say(QT_TRANSLATE_NOOP("CheckUp", "金额确定")), _CLEAR, _WARN, sums.amount_vague),
    CheckRule("due", say(QT_TRANSLATE_NOOP("CheckUp", "有履行期限")), _CLEAR, _WARN, days.due_missing),
    CheckRule(
        "due_early",
        say(QT_TRANSLATE_NOOP("CheckUp", "期限不早于协议")),
        _ART_29,
        _WARN,
        days.due_before_agreement,
    ),
    CheckRule(
        "due_words",
        say(QT_TRANSLATE_NOOP("CheckUp", "文字与期限一致")),
        _CLEAR,
        _WARN,
        days.due_otherwise_in_words,
    ),
    CheckRule("no_such_day", say(QT_TRANSLATE_NOOP("CheckUp", "日期存在")), _CLEAR, _WARN, days.no_such_day),
    CheckRule(
        "reached", say(QT_TRANSLATE_NOOP("CheckUp", "有协议日期")), _ART_29, _HINT, days.reached_missing
    ),
    CheckRule("vague", say(QT_TRANSLATE_NOOP("CheckUp", "没有含糊的词")), _CLEAR, _WARN, words.vague_words),
    CheckRule(
        "deposit",
        say(QT_TRANSLATE_NOOP("CheckUp", "定金、订金")),
        say(QT_TRANSLATE_NOOP("CheckUp", "《民法典》第五百八十六条、第五百八十七条")),
        _WARN,
        words.deposit,
    ),
    CheckRule(
        "compensation",
        say(QT_TRANSLATE_NOOP("CheckUp", "赔偿、补偿")),
        say(QT_TRANSLATE_NOOP("CheckUp", "《民法典》第二百四十三条、第一千一百七十九条、第一千一百八十六条")),
        _HINT,
        words.compensation,
    ),
    CheckRule(
        "support",
        say(QT_TRANSLATE_NOOP("CheckUp", "抚养、扶养、赡养")),
        say(QT_TRANSLATE_NOOP("CheckUp", "《民法典》第一千零五十九条、第一千零六十七条、第一千零七十五条")),
        _WARN,
        words.support,
    ),
    CheckRule("waiver", say(QT_TRANSLATE_NOOP("CheckUp", "不限制起诉等权利")), _ART_3, _BLOCK, powers.waiver),
    CheckRule(
        "withdrawal", say(QT_TRANSLATE_NOOP("CheckUp", "撤回投诉出于自愿")), _ART_3, _WARN, powers.withdrawal
    ),
    CheckRule(
        "powers",
        say(QT_TRANSLATE_NOOP("CheckUp", "不超出调委会职权")),
        say(QT_TRANSLATE_NOOP("CheckUp", "《人民调解法》第三条，《行政处罚法》第十七条、第十八条")),
        _BLOCK,
        powers.beyond_powers,
    ),
    CheckRule(
        "status",
        say(QT_TRANSLATE_NOOP("CheckUp", "不处分身份关系")),
        say(QT_TRANSLATE_NOOP("CheckUp", "《民法典》第一千零七十六条、第一千一百一十六条")),
        _BLOCK,
        powers.personal_status,
    ),
    CheckRule(
        "wet_sign",
        say(QT_TRANSLATE_NOOP("CheckUp", "纸上签名")),
        say(QT_TRANSLATE_NOOP("CheckUp", "《电子签名法》第三条")),
        _HINT,
        powers.wet_sign,
    ),
    CheckRule(
        "confirmation",
        say(QT_TRANSLATE_NOOP("CheckUp", "能否司法确认")),
        say(QT_TRANSLATE_NOOP("CheckUp", "《民诉法解释》第三百五十五条")),
        _HINT,
        powers.no_confirmation,
    ),
    CheckRule(
        "interest",
        say(QT_TRANSLATE_NOOP("CheckUp", "利率")),
        say(QT_TRANSLATE_NOOP("CheckUp", "民间借贷司法解释第二十五条，一年期LPR按3.0%计")),
        _HINT,
        sums.interest_too_high,
    ),
    CheckRule(
        "penalty",
        say(QT_TRANSLATE_NOOP("CheckUp", "违约金")),
        say(QT_TRANSLATE_NOOP("CheckUp", "《民法典》第五百八十五条，合同编通则司法解释第六十五条")),
        _HINT,
        sums.penalty_too_high,
    ),
    CheckRule("copies", say(QT_TRANSLATE_NOOP("CheckUp", "份数")), _ART_29, _WARN, papers.too_few_copies),
    CheckRule(
        "date_order", say(QT_TRANSLATE_NOOP("CheckUp", "日期先后")), _REVIEW, _WARN, days.dates_in_order
    ),
    CheckRule("numbers", say(QT_TRANSLATE_NOOP("CheckUp", "编号一致")), _FORMS, _WARN, papers.numbers_equal),
    CheckRule(
        "edited",
        say(QT_TRANSLATE_NOOP("CheckUp", "修改稿与登记一致")),
        _ART_31,
        _WARN,
        edited.otherwise_in_edited,
    ),
)
"""The rules, in the order in which their findings are read."""

_WEIGHT = {Severity.BLOCK: 0, Severity.WARN: 1, Severity.HINT: 2}


def check_up(facts: AgreementFacts) -> tuple[Finding, ...]:
    """Run every rule over an agreement; what blocks comes first, then what warns, then hints."""
    found = [finding for rule in RULES for finding in rule.findings(facts)]
    return tuple(sorted(dict.fromkeys(found), key=lambda finding: _WEIGHT[finding.severity]))
