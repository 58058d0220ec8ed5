import pytest

from mediation_app.rules.raw_parties import RawParty, read_parties
from mediation_app.rules.raw_record import RawCase, RawLine
from mediation_app.rules.vocabulary import PartyRole

R = PartyRole


def read(parties: list[str], facts: str = "", *lines: str, kind: str = "") -> dict[str, RawParty]:
    record = tuple(RawLine(*line.split("：", 1)) for line in lines)
    found, _ = read_parties(RawCase(kind=kind, parties=tuple(parties), facts=facts, record=record))
    return {party.name: party for party in found}


@pytest.mark.parametrize(
    "helper",
    [
        "石桥派出所民警",
        "村党支部书记",
        "村主任",
        "孙副所长",
        "协警1",
        "信访办负责人",
        "双方律师",
        "法律援助律师",
        "医学专家",
        "云溪市医学会",
        "班主任老师",
        "云溪镇调委会调解员",
        "专职调解人员",
        "唐某（兽医）",
        "驻村指导员",
        "嘎查领导",
        "区发改委专业测绘人员",
        "副镇长韩某",
        "林业站站长柏某",
        "交警老陆",
        "村支部书记小孙",
        "市场监管所工作人员章某",
    ],
)
def test_officials_lawyers_experts_and_mediators_become_participants(helper: str) -> None:
    people = read(["张三", "李四", helper])
    roles = [party.role for party in people.values()]
    assert roles == [R.APPLICANT, R.RESPONDENT, R.PARTICIPANT]


@pytest.mark.parametrize(
    "name", ["火电厂负责人", "保险公司代表", "超市老板", "村民代表", "某村村委会", "杨某（某公司负责人）"]
)
def test_those_who_answer_for_a_party_stay_parties(name: str) -> None:
    assert [party.role for party in read(["张三", name]).values()] == [R.APPLICANT, R.RESPONDENT]


@pytest.mark.parametrize("text", ["未提及", "无明确提及", "未提及具体姓名", "不详", "无", "（未明确提及）"])
def test_placeholders_are_left_out_with_a_remark(text: str) -> None:
    people, remarks = read_parties(RawCase(parties=("张三", "李四", text)))
    assert [party.name for party in people] == ["张三", "李四"]
    assert text in str(remarks[0])


def test_notes_in_brackets_are_kept() -> None:
    people = read(["赵某", "杨某（某机电有限公司负责人）"])
    assert people["杨某"].note == "某机电有限公司负责人"
    assert not people["杨某"].is_organisation


def test_who_came_for_mediation_is_the_applicant_and_then_the_side_is_certain() -> None:
    people = read(["阿新", "阿富"], "阿新借了钱没有还。为了要回借款，阿富于2026年2月求助镇调解中心。")
    assert people["阿富"].role is R.APPLICANT
    assert people["阿新"].role is R.RESPONDENT
    assert not people["阿富"].to_verify


@pytest.mark.parametrize(
    ("facts", "applicant"),
    [
        ("李四养的狗咬伤了张三。双方申请调解。", "张三"),
        ("张三一拳将李四打伤，李四住院治疗。", "李四"),
        ("张三把车停在路口。李四要求张三赔偿损失。", "李四"),
        ("张三诉李四侵权。", "张三"),
        ("张三拖欠工钱。李四多次向张三讨要。", "李四"),
        ("张三找到李四，要求其赔偿。", "张三"),
        ("", "张三"),
    ],
)
def test_else_the_one_who_claims_is_taken_and_marked(facts: str, applicant: str) -> None:
    people = read(["张三", "李四"], facts)
    assert [party.name for party in people.values() if party.role is R.APPLICANT] == [applicant]
    assert people["张三"].to_verify


def test_those_who_answer_with_one_voice_stand_together() -> None:
    people = read(
        ["赵某", "吴某", "某医院"],
        "赵某要求医院赔偿。",
        "赵某、吴某：我们接受。",
        "某医院：同意。",
        kind="医疗纠纷",
    )
    assert [people[name].role for name in people] == [R.APPLICANT, R.APPLICANT, R.RESPONDENT]


def test_kin_stand_together_but_not_in_a_family_dispute() -> None:
    facts = "冯某与姐夫顾某办厂，多次要求某公司赔偿。"
    assert read(["冯某", "顾某", "某公司"], facts)["顾某"].role is R.APPLICANT
    family = read(["冯某", "顾某", "某公司"], facts, kind="遗产继承纠纷").values()
    assert [party.role for party in family].count(R.APPLICANT) == 1


def test_parents_of_pupils_become_their_guardians() -> None:
    people = read(
        ["张某", "宋某"],
        "某中学学生宋某打伤张某。",
        "张某的父亲：要赔偿。",
        "宋某的家长：我们赔。",
        "调解员：好。",
    )
    assert people["张某的父亲"].role is R.GUARDIAN
    assert people["宋某的家长"].represents == "宋某"


def test_parents_named_with_their_own_names_stand_for_children() -> None:
    people = read(
        ["陈某某（10岁）", "陈某某父亲陈建国", "林某（11岁）", "林某母亲黄丽"],
        "课间打闹，林某把陈某某门牙磕断半颗。",
        "陈建国：要赔偿。",
        "黄丽：我们赔。",
    )
    assert [(party.role, party.represents) for party in people.values()] == [
        (R.APPLICANT, ""),
        (R.GUARDIAN, "陈某某"),
        (R.RESPONDENT, ""),
        (R.GUARDIAN, "林某"),
    ]


@pytest.mark.parametrize("speaker", ["三人", "双方", "几位", "2户", "众人"])
def test_several_speaking_at_once_are_nobody_new(speaker: str) -> None:
    assert list(read(["张三", "李四"], "", f"{speaker}：同意。")) == ["张三", "李四"]


@pytest.mark.parametrize("label", ["甲方：", "申请人:", "原告：", "当事人："])
def test_labels_before_a_name_are_no_part_of_it(label: str) -> None:
    assert list(read([f"{label}张三", "李四"])) == ["张三", "李四"]


def test_a_hospital_of_a_family_name_is_nobodys_kin() -> None:
    assert read(["张某", "李家人民医院"])["李家人民医院"].role is R.RESPONDENT


@pytest.mark.parametrize(
    ("facts", "applicant"),
    [
        ("三个子女互相推诿，不赡养刘奶奶。", "刘奶奶"),
        ("刘奶奶无人照料。", "刘奶奶"),
        ("刘奶奶借给大儿子一万元，大儿子一直拖欠。刘奶奶很生气。", "刘奶奶"),
        ("大儿子拖欠刘奶奶的生活费。", "刘奶奶"),
    ],
)
def test_who_is_left_without_support_or_pay_asks(facts: str, applicant: str) -> None:
    people = read(["刘奶奶", "大儿子"], facts)
    assert [party.name for party in people.values() if party.role is R.APPLICANT] == [applicant]


def test_the_family_stands_for_a_dead_party() -> None:
    people = read(
        ["赵某", "某客运公司"],
        "客车失控，致赵某当场死亡。",
        "赵某家属：要求赔偿。",
        "某客运公司代表：依法赔偿。",
    )
    assert "赵某" not in people
    assert people["赵某家属"].role is R.APPLICANT
    assert people["赵某家属"].note == "赵某已死亡"
    assert people["某客运公司"].note == "由某客运公司代表发言"


def test_a_death_in_the_family_is_not_the_partys_own() -> None:
    people = read(["程某", "李某某"], "程某的丈夫李某因交通事故死亡。", "程某：要继承。", "李某某：不给。")
    assert people["程某"].role is R.APPLICANT
    assert people["程某"].note == ""


def test_the_family_of_somebody_not_named_is_a_party_itself() -> None:
    people = read(["寿某", "王某家属"], "寿某撞倒王某，王某不治死亡，其家属请求调委会调解。")
    assert people["王某家属"].role is R.APPLICANT


def test_kin_of_a_party_only_take_part() -> None:
    people = read(["阿汉", "阿英", "小忠（阿英的儿子）"])
    assert people["小忠"].role is R.PARTICIPANT
    assert people["小忠"].note == "阿英的儿子"


def test_a_companys_manager_speaks_for_it() -> None:
    people = read(["冯某", "某食品公司", "赵经理"], "", "调解员：我会与某食品公司的赵经理沟通。")
    assert people["赵经理"].role is R.AGENT
    assert people["赵经理"].represents == "某食品公司"


def test_a_speaker_not_listed_who_agrees_is_a_party_and_an_onlooker_is_not() -> None:
    people = read(
        ["李毛", "赵翠"],
        "",
        "李毛：我听了谣言。",
        "村民甲：我只是听说。",
        "调解员：王某某，你说说。",
        "王某某：谣言是我编的，我道歉。",
        "李毛、赵翠、王某某：同意。",
    )
    assert people["王某某"].role is R.RESPONDENT
    assert people["村民甲"].role is R.PARTICIPANT
    assert people["王某某"].to_verify


def test_the_same_person_under_another_name_is_no_new_one() -> None:
    people = read(["张某", "某生鲜超市负责人", "某村村委会"], "", "超市负责人：好。", "村委会：好。")
    assert list(people) == ["张某", "某生鲜超市负责人", "某村村委会"]


def test_a_mediator_named_among_the_parties_is_known_by_his_introduction() -> None:
    people = read(["阿新", "阿富", "老杨"], "", "调解员：你们好，我是调解员老杨。")
    assert people["老杨"].role is R.PARTICIPANT


def test_there_are_two_sides_even_if_one_looks_like_a_helper() -> None:
    assert [party.role for party in read(["张三", "某公司工作人员"]).values()] == [R.APPLICANT, R.RESPONDENT]


def test_nobody_is_nobody() -> None:
    assert read([]) == {}
    assert read(["张三"])["张三"].role is R.APPLICANT
