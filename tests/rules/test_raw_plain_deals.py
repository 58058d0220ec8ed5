"""Deals that nobody calls one: the mediator lays down what is to be done, and both sides say yes."""

import pytest

from mediation_app.rules.raw_case import RawReading, read_raw_case
from mediation_app.rules.raw_record import RawCase, RawLine
from mediation_app.rules.vocabulary import PartyRole


def read(parties: list[str], facts: str, *lines: str) -> RawReading:
    record = tuple(RawLine(*line.split("：", 1)) for line in lines)
    return read_raw_case(RawCase(parties=tuple(parties), facts=facts, record=record))


def terms(reading: RawReading) -> list[tuple[str, str, int | None]]:
    return [(term.debtor, term.creditor, term.amount_fen) for term in reading.settlement.terms]


def test_a_plan_both_say_yes_to_is_a_deal() -> None:
    reading = read(
        ["电动车车主丁某", "外卖骑手小许", "平安保险公司"],
        "小许闯红灯撞上丁某。",
        "丁某：手机摔了。",
        "小许：我愿意赔。",
        "交警老陆：小许全责。",
        "调解员：小许赔丁某手机维修费650元、误工费450元，合计1100元；保险公司赔付医疗费800元。",
        "丁某：行吧。",
        "小许：没问题。",
    )
    assert terms(reading) == [("外卖骑手小许", "电动车车主丁某", 110_000), ("平安保险公司", "", 80_000)]
    assert [party.name for party in reading.parties if party.role is PartyRole.PARTICIPANT] == ["交警老陆"]


def test_what_closes_the_record_after_a_yes_is_a_deal_and_its_waivers_are_not() -> None:
    reading = read(
        ["曹某", "镇政府", "副镇长韩某"],
        "补助款发错，曹某要求补发1860元。",
        "韩某：查实后下个月底前补发到位。",
        "曹某：补发就行，我不要利息。",
        "调解员：镇政府于下月底前补发曹某补助款1860元，曹某息访罢诉，不再信访。",
    )
    assert terms(reading) == [("镇政府", "曹某", 186_000)]
    assert [aside.text for aside in reading.settlement.set_aside] == ["曹某息访罢诉", "不再信访"]
    assert [party.role for party in reading.parties] == [
        PartyRole.APPLICANT,
        PartyRole.RESPONDENT,
        PartyRole.PARTICIPANT,
    ]


def test_where_no_mediator_speaks_the_official_leads() -> None:
    reading = read(
        ["甲方：何某", "乙方：鑫源装饰有限公司（法定代表人：蒋某）"],
        "装修漏水，何某要求赔偿。",
        "蒋某：我认2000。",
        "司法所唐所长：各退一步，2500。",
        "蒋某：2500就2500。",
        "何某：行。",
        "唐所长：那就这么定：鑫源公司三日内赔付何某2500元，并于十日内完成防水重做。",
    )
    assert [party.name for party in reading.parties] == ["何某", "鑫源装饰有限公司"]
    assert terms(reading) == [("鑫源装饰有限公司", "何某", 250_000)]


def test_a_lead_in_is_no_part_of_the_term() -> None:
    reading = read(
        ["老王", "小李"],
        "小李借了老王两万元没有还。",
        "调解员：那这样行不行：小李每月15日前还2000元，分10个月还清。",
        "老王：行，按月还就成。",
        "小李：同意。",
        "调解员：好，双方达成一致，签个协议。",
    )
    (term,) = reading.settlement.terms
    assert term.text == "小李每月15日前还2000元，分10个月还清"
    assert (term.amount_fen, len(term.remarks)) == (None, 1)


def test_days_of_parts_whose_sums_are_not_told_are_left_to_the_mediator() -> None:
    reading = read(
        ["王大山", "李二河", "宏达建筑劳务有限公司"],
        "宏达公司拖欠王大山等二人工资。",
        "镇调委会主任：宏达公司于2024年1月20日前支付工资的一半，剩余部分于2024年2月5日前付清。",
        "王大山：可以。",
        "李二河：没意见。",
    )
    (term,) = reading.settlement.terms
    assert (term.debtor, term.due_on) == ("宏达建筑劳务有限公司", None)
    assert term.due_words == "于2024年1月20日前，于2024年2月5日前"
    applicants = [party.name for party in reading.parties if party.role is PartyRole.APPLICANT]
    assert applicants == ["王大山", "李二河"]


def test_first_in_an_order_is_no_step_for_the_time_being() -> None:
    reading = read(
        ["张三", "李四"],
        "李四撞伤张三。",
        "调解员：首先，李四赔偿张三3000元；其次，李四向张三道歉。",
        "张三：可以。",
        "李四：没意见。",
    )
    assert [term.text for term in reading.settlement.terms] == ["李四赔偿张三3000元", "李四向张三道歉"]


def test_what_is_done_at_once_is_so_without_money_too() -> None:
    reading = read(
        ["张桂花", "刘铁柱"],
        "刘铁柱家的狗咬死张桂花家三只鸡。",
        "调解员：协议：1、刘铁柱当场赔偿张桂花母鸡三只；2、刘铁柱今后将狗拴养。",
    )
    assert [term.on_the_spot for term in reading.settlement.terms] == [True, False]


def test_numbers_in_brackets_leave_no_bracket_behind() -> None:
    reading = read(
        ["俞某", "袁某"],
        "袁某的货车刮倒俞某。",
        "调解员：现将调解结果宣读如下：（1）袁某赔偿俞某1万元；（2）袁某向俞某道歉。",
        "俞某：同意。",
    )
    assert [term.text for term in reading.settlement.terms] == ["袁某赔偿俞某1万元", "袁某向俞某道歉"]


@pytest.mark.parametrize(
    "lines",
    [
        ["调解员：相邻各方应当团结互助。", "张三：对，就是这个理。", "李四：好的，我知道了。"],
        ["调解员：各让一步，李四赔2.5万怎么样？", "张三：可以。", "李四：不行，最多两万。"],
        ["调解员：李四以后要多体谅张三。", "张三：好的。", "李四：可以，我试试。"],
        ["调解员：李四先垫付医药费3000元，等鉴定出来再谈赔偿。", "张三：行。", "李四：好。"],
        ["调解员：李四赔偿张三3000元。", "张三：可以。", "李四：我得回去请示一下。"],
        ["调解员：李四赔偿张三3000元。", "张三：可以。"],
        ["调解员：双方暂停砍伐，维持现状，等确权后再处理。", "张三：同意。", "李四：同意。"],
        ["张三：李四赔我3000元。", "李四：同意。", "张三：好。"],
        ["张三：赔我3000元。", "李四：不赔。", "调解员：李四应当赔偿张三3000元。"],
    ],
)
def test_advice_questions_steps_and_half_a_yes_are_no_deal(lines: list[str]) -> None:
    reading = read(["张三", "李四"], "张三与李四争吵。", *lines)
    assert not reading.settlement.reached
    assert str(reading.settlement.reason)
