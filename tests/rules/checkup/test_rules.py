"""Each rule of the check-up: a case that it catches, and one that it rightly leaves alone."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from mediation_app.rules.checkup.catalogue import RULES, check_up
from mediation_app.rules.checkup.facts import (
    AgreementFacts,
    DatedStep,
    EditedVersion,
    PartDue,
    PartyFacts,
    QuotedNumber,
    SignedFor,
    Step,
    TermFacts,
    VagueWord,
    WordLists,
    say,
)
from mediation_app.rules.errors import Problem
from mediation_app.rules.findings import Severity
from mediation_app.rules.vocabulary import AgreementForm, PartyRole, TermKind
from resources.dictionaries.agreement_words import names_alike, vague_words

LISTS = WordLists(vague=tuple(VagueWord(**row) for row in vague_words()), alike=names_alike())
MARCH, APRIL = date(2026, 3, 5), date(2026, 4, 5)
APPLICANT = PartyFacts(
    party_id=1,
    name="陈小燕",
    role=PartyRole.APPLICANT,
    sex="女",
    ethnic_group="汉族",
    birth_date=date(1988, 3, 5),
    phone="13800000000",
    address="石桥村",
)
RESPONDENT = replace(
    APPLICANT, party_id=2, name="罗大成", role=PartyRole.RESPONDENT, sex="男", birth_date=date(1975, 1, 1)
)
PAYS = TermFacts(
    ordinal=1,
    kind=TermKind.PAY,
    text="罗大成于2026年4月5日前（含当日）向陈小燕支付人民币10000元（大写：壹万元整）。",
    debtor_id=2,
    creditor_id=1,
    amount_fen=1_000_000,
    parts=(PartDue(APRIL, 1_000_000),),
)
GOOD = AgreementFacts(
    today=MARCH,
    number="(2026)青石坪人调字第12号",
    case_number="(2026)青石坪人调字第12号",
    type_code="neighbour",
    parties=(APPLICANT, RESPONDENT),
    terms=(PAYS,),
    facts="罗大成翻修围墙时占了陈小燕门前半米通道。",
    issues="围墙是否后退。",
    reached_on=MARCH,
    lists=LISTS,
)

Change = Callable[[], AgreementFacts]


def acts(text: str, **values: object) -> TermFacts:
    """A term by which 罗大成 does something within the month."""
    usual: dict[str, object] = {"debtor_id": 2, "parts": (PartDue(APRIL),)}
    return TermFacts(ordinal=1, kind=TermKind.ACT, text=text, **{**usual, **values})  # type: ignore[arg-type]


def with_act(text: str, **values: object) -> AgreementFacts:
    """The good agreement with another term in place of its own; ``values`` are the term's."""
    return replace(GOOD, terms=(acts(text, **values),))


def with_pay(text: str, fen: int = 1_000_000, **values: object) -> AgreementFacts:
    """The good agreement with another payment."""
    return replace(GOOD, terms=(replace(PAYS, text=text, amount_fen=fen, **values),))  # type: ignore[arg-type]


def with_parties(*parties: PartyFacts, **values: object) -> AgreementFacts:
    """The good agreement between others."""
    return replace(GOOD, parties=parties, **values)  # type: ignore[arg-type]


def steps(*days: tuple[Step, date]) -> AgreementFacts:
    """The good agreement in a case of these days."""
    return replace(GOOD, steps=tuple(DatedStep(step, on, say(step.name)) for step, on in days))


def named(name: str, **values: object) -> PartyFacts:
    """The respondent by another name."""
    return replace(RESPONDENT, name=name, **values)  # type: ignore[arg-type]


FIRM = PartyFacts(
    party_id=2,
    name="云溪县青禾农资有限公司",
    role=PartyRole.RESPONDENT,
    is_organisation=True,
    address="镇上",
    phone="0871-1234567",
)
AGENT = PartyFacts(party_id=3, name="沈建国", role=PartyRole.AGENT, represents_id=2)
CHILD = named("罗小宝", birth_date=date(2014, 5, 1))
MOTHER = PartyFacts(party_id=3, name="周春梅", role=PartyRole.GUARDIAN, represents_id=2)
OLD_FATHER = replace(APPLICANT, name="罗德厚", birth_date=date(1946, 3, 5))

CASES: dict[str, tuple[list[AgreementFacts], list[AgreementFacts]]] = {
    "no_terms": ([replace(GOOD, terms=())], [GOOD]),
    "drafts": ([replace(GOOD, terms=(replace(PAYS, to_verify=True),))], [GOOD]),
    "sides": (
        [with_parties(APPLICANT)],
        [GOOD, with_parties(APPLICANT, needs_both_sides=False)],
    ),
    "names": (
        [with_parties(APPLICANT, named(name)) for name in (" ", "某", "罗×成", "未知", "乙方")],
        [GOOD, with_parties(APPLICANT, named("买买提·吐尔逊")), with_parties(APPLICANT, named("甲春林"))],
    ),
    "full_names": (
        [
            with_parties(APPLICANT, named(n))
            for n in ("罗某", "赵女士", "肇事货车方", "17家经营户", "死者家属")
        ],
        [GOOD, with_parties(APPLICANT, named("方正")), with_parties(APPLICANT, FIRM)],
    ),
    "dead_party": (
        [with_parties(APPLICANT, named("罗大成", note="案情称已死亡"))],
        [GOOD, with_parties(APPLICANT, named("罗大成", note="死者之子"))],
    ),
    "minors": (
        [with_parties(APPLICANT, CHILD)],
        [
            GOOD,
            with_parties(APPLICANT, CHILD, MOTHER),
            with_parties(APPLICANT, named("罗小宝", stated_age=18)),
        ],
    ),
    "agents": (
        [with_parties(APPLICANT, RESPONDENT, AGENT)],
        [GOOD, with_parties(APPLICANT, RESPONDENT, replace(AGENT, special_authority=True))],
    ),
    "heads": (
        [with_parties(APPLICANT, FIRM)],
        [
            with_parties(APPLICANT, replace(FIRM, head_name="沈建国")),
            with_parties(APPLICANT, FIRM, replace(AGENT, special_authority=True)),
        ],
    ),
    "details": (
        [with_parties(APPLICANT, named("罗大成", ethnic_group="", phone=""))],
        [GOOD, with_parties(APPLICANT, FIRM)],
    ),
    "id_numbers": (
        [
            with_parties(APPLICANT, named("罗大成", id_number=number))
            for number in ("530113197501010011", "53011319750101", "530113197513010018", "1.23E+17")
        ],
        [
            with_parties(APPLICANT, named("罗大成", id_number="11010519491231002X")),
            with_parties(APPLICANT, named("罗大成", id_number="E12345678", id_type="passport")),
            with_parties(APPLICANT, named("罗大成", id_number="530113********1234")),
        ],
    ),
    "credit_codes": (
        [with_parties(APPLICANT, replace(FIRM, id_number="91350211M0000XUF46"))],
        [with_parties(APPLICANT, replace(FIRM, id_number="91350211M0000XUF4R")), GOOD],
    ),
    "id_agrees": (
        [
            with_parties(APPLICANT, named("罗大成", id_number="11010519491231002X")),
            with_parties(
                APPLICANT,
                named("罗大成", id_number="110105194912310038", birth_date=date(1949, 12, 30)),
            ),
        ],
        [
            with_parties(
                APPLICANT, named("罗大成", id_number="110105194912310038", birth_date=date(1949, 12, 31))
            )
        ],
    ),
    "alike": (
        [
            with_act("罗大城将围墙后退半米。"),
            replace(GOOD, facts="陈晓燕家门前的通道被占。"),
        ],
        [
            GOOD,
            with_act("罗大成的弟弟罗大强也来帮忙拆墙。"),
            replace(GOOD, facts="陈晓燕是调解员。", others=("陈晓燕",)),
        ],
    ),
    "incomplete": (
        [replace(GOOD, terms=(replace(PAYS, problems=(Problem("terms[0].debtor_id", say("缺")),)),))],
        [GOOD],
    ),
    "performer": (
        [with_act("将围墙后退半米。", debtor_id=None), with_act("村组协助恢复水沟。", debtor_id=None)],
        [
            with_act("罗大成将围墙后退半米。", debtor_id=None),
            with_act("双方各自管好自家的鸡。", debtor_id=None),
            with_act("罗先生将围墙后退半米。", debtor_id=None),
            with_act("如有违约，承担赔偿责任。", debtor_id=None),
        ],
    ),
    "strangers": (
        [
            with_parties(
                APPLICANT,
                RESPONDENT,
                replace(AGENT, party_id=3, role=PartyRole.PARTICIPANT),
                terms=(replace(PAYS, debtor_id=3),),
            )
        ],
        [GOOD, with_parties(APPLICANT, CHILD, MOTHER, terms=(replace(PAYS, debtor_id=3),))],
    ),
    "capitals": (
        [
            with_pay("罗大成支付10000元（大写：壹仟元整）。"),
            replace(GOOD, facts="欠款12000元（大写：壹万元整）。"),
            replace(GOOD, performance="付清1万元（壹万贰仟元整）。"),
        ],
        [GOOD, with_pay("罗大成支付1.2万元（大写：人民币壹万贰仟元整）。", 1_200_000)],
    ),
    "no_capitals": (
        [with_pay("罗大成于2026年4月5日前支付10000元。")],
        [GOOD, with_pay("罗大成付清医药费。")],
    ),
    "amounts": (
        [with_pay("罗大成支付8000元。")],
        [GOOD, with_pay("罗大成支付医疗费8000元、误工费2000元。"), with_pay("罗大成付清医药费。")],
    ),
    "items": (
        [with_pay("罗大成赔偿医疗费8000元、误工费2000元、护理费500元，合计10000元。")],
        [
            with_pay("罗大成赔偿医疗费8000元、误工费1500元、护理费500元，合计10000元。"),
            with_pay("每架3000元，共13架，赔偿总额为39000元。", 3_900_000),
        ],
    ),
    "total": (
        [
            replace(GOOD, performance="罗大成共计支付12000元，于2026年4月5日前付清。"),
            replace(GOOD, facts="双方争吵。经协商达成协议，罗大成赔偿总额12000元。"),
        ],
        [
            replace(GOOD, performance="罗大成共计支付10000元。"),
            replace(GOOD, facts="陈小燕治疗用去医疗费共计35700元。"),
        ],
    ),
    "performance": (
        [replace(GOOD, performance="于2026年4月5日前付8000元。")],
        [replace(GOOD, performance="于2026年4月5日前付10000元（大写：壹万元整）。"), GOOD],
    ),
    "exact": (
        [with_pay("罗大成支付120余万元。", 120_000_000), with_pay("罗大成支付约5000元。", 500_000)],
        [GOOD],
    ),
    "due": (
        [
            with_pay("罗大成支付10000元（大写：壹万元整）。", parts=(PartDue(None, 1_000_000),)),
            with_act("罗大成拆除围墙。", parts=(PartDue(),)),
        ],
        [
            GOOD,
            with_pay("罗大成当场支付10000元。", parts=(PartDue(None, 1_000_000),), on_the_spot=True),
            with_pay("罗大成支付10000元。", parts=(PartDue(None, 1_000_000, is_done=True),)),
            with_act("罗大成今后管好自家的牛。", parts=(PartDue(),)),
            with_act("双方解除买卖合同。", parts=(PartDue(),)),
        ],
    ),
    "due_early": (
        [with_pay("罗大成付10000元。", parts=(PartDue(date(2026, 3, 4), 1_000_000),))],
        [
            GOOD,
            with_pay("罗大成付10000元。", parts=(PartDue(date(2026, 3, 4), 1_000_000, is_done=True),)),
            with_pay("罗大成付10000元。", parts=(PartDue(date(2026, 3, 4), 1_000_000),), on_the_spot=True),
            with_pay("罗大成付10000元。", parts=(PartDue(MARCH, 1_000_000),)),
        ],
    ),
    "due_words": ([with_pay("罗大成于2026年7月1日前付10000元。")], [GOOD, with_pay("罗大成付10000元。")]),
    "no_such_day": (
        [
            with_pay("罗大成于2027年2月30日前付10000元。"),
            replace(GOOD, performance="于2026年13月1日前付清。"),
        ],
        [GOOD, with_pay("罗大成于2028年2月29日前付10000元。")],
    ),
    "reached": ([replace(GOOD, reached_on=None)], [GOOD]),
    "vague": (
        [
            with_act("罗大成尽快拆除围墙。", parts=(PartDue(),)),
            with_act("罗大成给予适当补偿。"),
            with_act("罗大成承担有关费用。"),
            with_act("罗大成及时修好水沟。", parts=(PartDue(),)),
            with_act("罗大成近期拆除围墙。", parts=(PartDue(),)),
            with_act("罗大成运来石料若干。"),
            with_act("待罗大成有能力时还清。", parts=(PartDue(),)),
            replace(GOOD, performance="罗大成尽量付清。"),
        ],
        [
            with_act("罗大成按有关规定到有关部门办理。"),
            with_act("罗大成尽快于2026年4月5日前拆除围墙。"),
            with_pay("罗大成适当补偿陈小燕10000元（大写：壹万元整）。"),
            with_act("双方应当全面、适当履行本协议。"),
            with_act("与本案有关的水沟由罗大成疏通。"),
            replace(GOOD, facts="陈小燕要求尽快处理，罗大成说适当时候再谈。"),
        ],
    ),
    "deposit": (
        [with_act("罗大成交付订金2000元。"), replace(with_act("订金不退。"), facts="先付了定金。")],
        [with_act("罗大成已付的定金2000元抵作价款。"), replace(GOOD, facts="陈小燕付过订金。")],
    ),
    "compensation": (
        [
            with_pay("罗大成赔偿陈小燕经济补偿款10000元。"),
            replace(with_pay("项目部赔偿陈小燕青苗款10000元。"), type_code="expropriation"),
            replace(with_pay("罗大成补偿陈小燕医疗费、误工费10000元。"), type_code="traffic"),
        ],
        [
            GOOD,
            with_pay("罗大成支付征收补偿款及误砍树木的赔偿款共10000元。"),
            replace(with_pay("项目部补偿陈小燕青苗款10000元。"), type_code="expropriation"),
            replace(with_pay("施工损坏围墙，项目部赔偿10000元。"), type_code="expropriation"),
            replace(with_pay("罗大成赔偿陈小燕医疗费10000元。"), type_code="traffic"),
        ],
    ),
    "support": (
        [
            with_act("罗大成每月给付赡养儿子的费用。"),
            with_act("罗大成抚养父母。"),
            with_act("罗大成每月支付赡养费给儿子。"),
            with_act("由哥哥罗大成抚养未成年的弟弟。"),
            with_act("罗大成每月支付抚养妻子的费用。"),
            replace(with_pay("赔偿死亡赔偿金、被抚养人生活费10000元。"), type_code="traffic"),
            with_parties(
                CHILD, RESPONDENT, terms=(replace(PAYS, text="罗大成付赡养费10000元。", creditor_id=2),)
            ),
            with_parties(OLD_FATHER, RESPONDENT, terms=(replace(PAYS, text="罗大成付抚养费10000元。"),)),
        ],
        [
            with_act("婚生子由陈小燕抚养，罗大成每月支付抚养费。"),
            with_act("抚养费由父亲罗大成每月支付800元。"),
            with_act("抚养费由母亲负担，抚养权归母亲陈小燕。"),
            with_act("赡养费由儿子罗大成每月五日前支付。"),
            with_act("父母的赡养由儿子和女儿共同承担。"),
            with_act("赡养老人的责任由儿子承担。"),
            with_act("赡养费由三个子女平均分担。"),
            with_act("由哥哥罗大成扶养未成年的弟弟。"),
            replace(with_pay("赔偿死亡赔偿金、被扶养人生活费10000元。"), type_code="traffic"),
            with_parties(OLD_FATHER, RESPONDENT, terms=(replace(PAYS, text="罗大成付赡养费10000元。"),)),
            with_act("夫妻有相互扶养的义务，罗大成每月付陈小燕扶养费。"),
        ],
    ),
    "waiver": (
        [with_act("陈小燕不得再向法院起诉。"), replace(GOOD, responsibilities="陈小燕放弃一切权利。")],
        [
            with_act("不履行的，陈小燕可以向人民法院起诉。"),
            replace(GOOD, facts="罗大成说过陈小燕不得起诉。"),
        ],
    ),
    "withdrawal": ([with_act("陈小燕撤回对罗大成的投诉。")], [GOOD]),
    "powers": (
        [
            with_act("罗大成再犯的，由派出所拘留十五日。"),
            with_act("罗大成再犯的，处以罚款500元。"),
            with_act("罗大成所交押金由调委会没收。"),
            with_act("逾期不付的，由调委会强制执行。"),
            with_act("陈小燕有权扣押罗大成的车辆。"),
            replace(GOOD, responsibilities="司法所责令罗大成停工。"),
            with_act("罗大成不得乱倒垃圾，否则由村委会罚款。"),
            with_act("再犯的，由村民小组罚款200元。"),
            with_act("罗大成违约的，没收定金2000元。"),
        ],
        [
            with_act("罗大成将扣留的三轮车归还陈小燕。"),
            with_act("罗大成返还扣押陈小燕的身份证。"),
            with_act("保管扣留的押金于2026年4月5日前退还。"),
            with_act("交通违章罚款500元由罗大成承担。"),
            with_act("陈小燕因此被行政机关处以罚款2000元，由罗大成补偿。"),
            with_act("罗大成拆除被查封的设备前先通知陈小燕。"),
            with_act("罗大成不得再责令陈小燕搬离。"),
            with_act("罗大成不得扣押陈小燕的车辆。"),
            with_act("逾期不付的，陈小燕可以申请人民法院强制执行。"),
            with_act("司法确认后，罗大成不履行的，依法申请强制执行。"),
            with_act("交通违法的罚款由罗大成自行缴纳。"),
            replace(GOOD, facts="罗大成曾被公安机关行政拘留五日。"),
        ],
    ),
    "status": (
        [with_act("自本协议签订之日起解除婚姻关系。"), with_act("双方断绝父子关系。")],
        [
            with_act("双方于2026年4月5日前到民政局办理离婚登记。"),
            with_act("本协议签订后十日内双方到民政局办理离婚登记。"),
            with_act("本协议签订后七日内到婚姻登记处办理离婚手续。"),
        ],
    ),
    "wet_sign": (
        [
            replace(GOOD, wet_sign_only=True),
            replace(GOOD, issues="双方对婚姻关系是否解除有争议。"),
            with_act("罗大成继承的遗产归陈小燕使用。"),
            with_act("双方解除婚姻关系。"),
            with_act("双方办理结婚登记。"),
            with_act("夫妻共同财产归陈小燕。"),
            with_act("女儿由陈小燕抚养。"),
            with_act("双方确认亲子关系。"),
            with_act("由罗大成担任孩子的监护人。"),
            with_act("罗大成将次子过继给陈小燕。"),
            with_act("罗大成同意送养次子。"),
        ],
        [
            GOOD,
            replace(GOOD, wet_sign_only=True, form=AgreementForm.ORAL),
            replace(GOOD, facts="双方离婚以后为院墙发生纠纷。"),
            with_act("罗大成到医院探望陈小燕并赔礼道歉。"),
            with_act("罗大成赔偿被扶养人生活费2000元，由监护人代收。"),
            with_act("罗大成夫妻将砖头搬走。"),
        ],
    ),
    "confirmation": (
        [with_act("该房屋归陈小燕所有。"), with_act("确认罗大成对林地的使用权。")],
        [GOOD, with_act("罗大成将房屋交陈小燕居住。")],
    ),
    "interest": (
        [
            with_act("逾期按月利率2%计付利息。"),
            with_act("逾期按月息2分计付利息。"),
            with_act("逾期按年利率24%计付利息。"),
            with_act("自2026年4月5日起按日利率千分之一计付利息。"),
            with_act("逾期每日按百分之一支付违约金。"),
        ],
        [
            with_act("自2026年4月5日起按年利率3%计息。"),
            with_act("自逾期之日起按年利率6%计息。"),
            with_act("借款按年利率6%计息。"),
            with_act("按月息1分计息。"),
            with_act("逾期按日万分之二计息。"),
        ],
    ),
    "penalty": (
        [with_pay("罗大成支付10000元，逾期另付违约金5000元。")],
        [GOOD, with_pay("罗大成支付10000元，逾期另付违约金1000元。")],
    ),
    "copies": (
        [with_act("本协议一式两份，双方各执一份。"), with_act("本协议一式2份。")],
        [with_act("本协议一式叁份，双方和调委会各执一份。"), GOOD],
    ),
    "date_order": (
        [
            steps((Step.APPLIED, APRIL), (Step.ACCEPTED, MARCH)),
            steps((Step.ACCEPTED, APRIL), (Step.MEDIATION, MARCH)),
            steps((Step.MEDIATION, APRIL), (Step.AGREED, MARCH)),
            steps((Step.AGREED, APRIL), (Step.SIGNED, MARCH)),
            steps((Step.SIGNED, APRIL), (Step.VISIT, MARCH)),
            steps((Step.INQUIRY, APRIL), (Step.MEDIATION, MARCH)),
        ],
        [
            steps(*[(step, MARCH) for step in Step]),
            steps((Step.MEDIATION, MARCH), (Step.INQUIRY, date(2026, 3, 20)), (Step.MEDIATION, APRIL)),
            steps((Step.APPLIED, MARCH), (Step.VISIT, APRIL)),
        ],
    ),
    "edited": (
        [
            replace(GOOD, edited=EditedVersion(version=2, lost_sums=(1_000_000,), new_sums=(1_200_000,))),
            replace(GOOD, edited=EditedVersion(version=2, lost_days=(APRIL,), new_days=(date(2026, 4, 20),))),
            replace(GOOD, edited=EditedVersion(version=2, new_sums=(50_000,))),
            replace(GOOD, edited=EditedVersion(version=2, lost_days=(APRIL,))),
        ],
        [
            replace(GOOD, edited=EditedVersion(version=2)),
            replace(GOOD, edited=EditedVersion(version=2, lost_sums=(900_000,), new_sums=(1_000_000,))),
            replace(GOOD, edited=EditedVersion(version=2, lost_days=(date(2026, 4, 4),), new_days=(APRIL,))),
        ],
    ),
    "numbers": (
        [
            replace(GOOD, number="(2026)青石坪人调字第13号"),
            replace(GOOD, numbers=(QuotedNumber("〔2026〕青石坪人调字第013号", say("回访记录")),)),
            with_act("按（2026）青石坪人调字第3号协议履行。"),
        ],
        [
            replace(GOOD, numbers=(QuotedNumber("（2026）青石坪人调字第012号", say("回访记录")),)),
            replace(GOOD, facts="双方曾签订（2024）青石坪人调字第3号协议。"),
            with_act("（2024）青石坪人调字第3号协议继续履行。"),
            replace(GOOD, number="(2026)青石坪口调字第5号", form=AgreementForm.ORAL),
        ],
    ),
}


def found(facts: AgreementFacts, code: str) -> list[str]:
    return [str(one.reason) for one in check_up(facts) if one.rule == code]


def test_every_rule_has_a_case_it_catches_and_one_it_leaves_alone() -> None:
    assert {rule.code for rule in RULES} == set(CASES)
    assert len({rule.code for rule in RULES}) == len(RULES)


def test_every_rule_stands_in_the_list_for_readers() -> None:
    listed = (Path(__file__).parents[3] / "docs" / "checkup.md").read_text("utf-8")
    for rule in RULES:
        assert f"| `{rule.code}` | {rule.title} |" in listed


CAUGHT = [(code, facts) for code, (caught, _) in CASES.items() for facts in caught]
LEFT = [(code, facts) for code, (_, left) in CASES.items() for facts in left]


@pytest.mark.parametrize(("code", "facts"), CAUGHT, ids=[f"{code}-{n}" for n, (code, _) in enumerate(CAUGHT)])
def test_a_rule_catches(code: str, facts: AgreementFacts) -> None:
    assert found(facts, code)


@pytest.mark.parametrize(("code", "facts"), LEFT, ids=[f"{code}-{n}" for n, (code, _) in enumerate(LEFT)])
def test_a_rule_leaves_alone(code: str, facts: AgreementFacts) -> None:
    assert found(facts, code) == []


def test_a_good_agreement_is_found_without_fault() -> None:
    assert check_up(GOOD) == ()


def test_a_finding_says_where_why_by_what_article_and_how_to_mend_it() -> None:
    (one,) = check_up(with_act("陈小燕不得再向法院起诉。"))
    assert (one.rule, one.severity, one.field) == ("waiver", Severity.BLOCK, "terms[0].text")
    assert str(one.place) == "第1条"
    assert "限制了当事人的法定权利" in str(one.reason)
    assert str(one.reason).endswith("（《人民调解法》第三条、第二十三条）")
    assert "删去" in str(one.mend)


def test_what_blocks_comes_before_what_warns_and_hints() -> None:
    facts = with_parties(APPLICANT, named("罗某", phone=""), terms=())
    weights = [one.severity for one in check_up(facts)]
    assert weights == [Severity.BLOCK, Severity.WARN, Severity.HINT]


def test_a_child_under_eight_blocks_and_an_older_one_warns() -> None:
    small = named("罗小宝", birth_date=date(2020, 1, 1))
    assert [one.severity for one in check_up(with_parties(APPLICANT, small))] == [Severity.BLOCK]
    assert [one.severity for one in check_up(with_parties(APPLICANT, CHILD))] == [Severity.WARN]


def test_an_agent_who_signed_without_authority_weighs_more() -> None:
    facts = with_parties(APPLICANT, RESPONDENT, AGENT)
    assert [one.severity for one in check_up(facts)] == [Severity.HINT]
    signed = replace(facts, signed_for=(SignedFor(2, "沈建国"),))
    assert [one.severity for one in check_up(signed)] == [Severity.WARN]


def test_a_reason_of_its_own_has_a_basis_of_its_own() -> None:
    (kept,) = check_up(with_act("罗大成违约的，没收定金2000元。"))
    assert (kept.rule, kept.severity) == ("powers", Severity.HINT)
    assert str(kept.reason).endswith("（《民法典》第五百八十七条）")
    injured = replace(with_pay("赔偿死亡赔偿金、被抚养人生活费10000元。"), type_code="traffic")
    assert "第一千一百七十九条" in found(injured, "support")[0]


def test_who_only_is_paid_from_outside_is_a_hint() -> None:
    outside = replace(AGENT, party_id=3, role=PartyRole.PARTICIPANT)
    for term, severity in (
        (replace(PAYS, debtor_id=3), Severity.WARN),
        (replace(PAYS, creditor_id=3), Severity.HINT),
    ):
        facts = with_parties(APPLICANT, RESPONDENT, outside, terms=(term,))
        assert [one.severity for one in check_up(facts) if one.rule == "strangers"] == [severity]


def test_a_version_edited_in_word_names_the_term_to_be_changed() -> None:
    later = EditedVersion(version=2, lost_days=(APRIL,), new_days=(date(2026, 4, 20),))
    (one,) = check_up(replace(GOOD, edited=later))
    assert (str(one.place), one.field) == ("第1条", "terms[0].instalments")
    assert "写的是2026年4月20日，登记的是2026年4月5日" in str(one.reason)


def test_a_day_told_only_in_words_is_a_hint() -> None:
    facts = with_pay(
        "罗大成于协议签订后10日内付10000元（大写：壹万元整）。", parts=(PartDue(None, 1_000_000),)
    )
    assert [(one.rule, one.severity) for one in check_up(facts)] == [("due", Severity.HINT)]


def test_identity_only_ever_warns_and_covers_the_number() -> None:
    (one,) = check_up(with_parties(APPLICANT, named("罗大成", id_number="530113197501010011")))
    assert one.severity is Severity.WARN
    assert one.field == "parties[1].id_number"
    assert "19750101" not in str(one.reason)
