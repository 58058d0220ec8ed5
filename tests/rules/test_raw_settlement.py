import pytest

from mediation_app.rules.raw_record import RawLine
from mediation_app.rules.raw_settlement import NoDeal, Settlement, read_settlement

NAMES = ["张三", "李四"]
DEAL = "李四赔偿张三5000元。"


def settle(*lines: str) -> Settlement:
    return read_settlement([RawLine(*line.split("：", 1)) for line in lines], NAMES)


def words(settlement: Settlement) -> list[str]:
    return [term.text for term in settlement.terms]


@pytest.mark.parametrize(
    "told",
    [
        "经协商，双方达成如下协议：1. 李四赔偿张三5000元；2. 李四赔礼道歉。双方有无异议？",
        "好的，那么我们就此达成协议。李四赔偿张三5000元。李四赔礼道歉。希望大家遵守。",
        "根据讨论，我建议达成以下协议：1.李四赔偿张三5000元2.李四赔礼道歉。你们同意吗？",
        "我宣布协议：（一）李四赔偿张三5000元；（二）李四赔礼道歉。",
        "协议内容如下：一、李四赔偿张三5000元；二、李四赔礼道歉。",
        "双方同意由李四赔偿张三5000元；李四赔礼道歉。这是我们的协议。",
        "我们达成了以下几点共识：①李四赔偿张三5000元；②李四赔礼道歉。",
        "最终形成如下调解意见：1、李四赔偿张三5000元。2、李四赔礼道歉。",
    ],
)
def test_reads_a_deal_however_it_is_told(told: str) -> None:
    settlement = settle(f"调解员：{told}", "张三：同意。", "李四：没有异议。")
    assert settlement.line == 0
    assert [text.removeprefix("由") for text in words(settlement)] == ["李四赔偿张三5000元", "李四赔礼道歉"]
    assert settlement.reason is None


def test_a_list_told_in_several_lines_is_one_deal() -> None:
    settlement = settle(
        "调解员：协议内容如下：", "调解员：1.李四赔偿张三5000元。", "调解员：2.李四道歉。", "张三：好。"
    )
    assert words(settlement) == ["李四赔偿张三5000元", "李四道歉"]


def test_the_last_deal_told_counts() -> None:
    settlement = settle(
        "调解员：我们达成以下协议：李四赔偿张三9000元。",
        "李四：不同意，太多了。",
        "调解员：那么达成以下协议：李四赔偿张三5000元。",
        "李四：同意。",
        "调解员：很好，就此达成协议，希望大家遵守。",
    )
    assert words(settlement) == ["李四赔偿张三5000元"]
    assert settlement.line == 2


def test_how_the_payment_is_made_joins_the_payment() -> None:
    (term,) = settle(f"调解员：就此达成协议。{DEAL}赔偿款于签字之日当场付清。", "张三：同意。").terms
    assert term.text == "李四赔偿张三5000元。赔偿款于签字之日当场付清"
    assert term.on_the_spot


def test_what_is_said_of_payment_afterwards_is_kept_for_the_mediator() -> None:
    settlement = settle(f"调解员：达成以下协议：{DEAL}", "张三：同意。", "调解员：很好，赔偿款当场兑现。")
    assert [aside.text for aside in settlement.set_aside] == ["赔偿款当场兑现"]
    assert not settlement.terms[0].on_the_spot


def test_the_plan_agreed_to_is_looked_up_when_the_end_only_says_agreed() -> None:
    settlement = settle(
        "调解员：我建议李四补偿张三2000元。",
        "张三：我接受。",
        "李四：同意。",
        "调解员：好的，就此达成协议。感谢大家。",
    )
    assert words(settlement) == ["李四补偿张三2000元"]
    assert settlement.line == 0


def test_a_waiver_never_becomes_a_term_and_says_why() -> None:
    settlement = settle(
        "调解员：达成以下协议：1.李四赔偿张三5000元；2.张三自愿放弃一切后续事宜，双方互不追究。",
        "张三：同意。",
    )
    assert words(settlement) == ["李四赔偿张三5000元"]
    assert [aside.text for aside in settlement.set_aside] == ["张三自愿放弃一切后续事宜", "双方互不追究"]
    assert all("不能写进文书" in str(aside.reason) for aside in settlement.set_aside)


@pytest.mark.parametrize(
    ("lines", "why"),
    [
        ([], NoDeal.NO_RECORD),
        (["调解员：经过大家的共同努力，我们已经达成以下协议："], NoDeal.NOT_TOLD),
        (["调解员：现在达成以下调解协议：", "张三：同意。", "调解员：好的，协议已达成。"], NoDeal.NOT_TOLD),
        ([f"调解员：达成以下协议：{DEAL}", "张三：我不同意。", "李四：同意。"], NoDeal.NOT_CONSENTED),
        ([f"调解员：我建议达成以下协议：{DEAL}"], NoDeal.NOT_CONSENTED),
        (
            [
                "调解员：达成以下协议：1.多数租户搬离了一楼。2.三家租户与公司形成了新的合作意向。",
                "张三：同意。",
            ],
            NoDeal.ONLY_EVENTS,
        ),
        (["调解员：达成以下协议：张三放弃诉讼权利，不得上访。", "张三：同意。"], NoDeal.ONLY_WAIVERS),
        (
            ["调解员：我建议李四赔偿5000元。", "李四：不行。", "调解员：双方未能达成一致，调解不成。"],
            NoDeal.FAILED,
        ),
        (
            [f"调解员：达成以下协议：{DEAL}", "张三：同意。", "调解员：李四反悔，本次调解失败。"],
            NoDeal.FAILED,
        ),
        ([f"调解员：就此达成协议。{DEAL}", "李四：我不同意这个协议。"], NoDeal.NOT_CONSENTED),
        (["调解员：希望双方尽快达成协议。", "张三：好。"], NoDeal.NONE_READ),
        (
            ["调解员：我建议李四先预付张三1万元。", "李四：同意。", "调解员：我们先就大致金额达成一致。"],
            NoDeal.NONE_READ,
        ),
        (["调解员：双方曾达成协议：李四修路，一直没有履行。", "李四：没钱。"], NoDeal.NONE_READ),
        (["李四：我们早就达成协议：张三让地。", "调解员：先到这里。"], NoDeal.NONE_READ),
        (["调解员：既然双方都同意进行鉴定，我们就等待结果。", "张三：好。"], NoDeal.NONE_READ),
    ],
)
def test_no_deal_is_read_where_there_is_none(lines: list[str], why: NoDeal) -> None:
    settlement = settle(*lines)
    assert settlement.no_deal is why
    assert not settlement.terms
    assert str(settlement.reason)
