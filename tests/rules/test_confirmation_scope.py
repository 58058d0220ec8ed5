import pytest

from mediation_app.rules.confirmation_scope import why_not_confirmed, words_not_confirmed


@pytest.mark.parametrize(
    "text",
    [
        "双方自愿解除婚姻关系。",
        "双方同意离婚，子女由女方抚养。",
        "确认张三与李小明的亲子关系。",
        "双方解除收养关系。",
        "确认该宅基地使用权归张三。",
        "大箐小组的林地归李四所有。",
        "双方确认诉争房屋的所有权属于王五。",
        "该商标的商标权归甲公司。",
    ],
)
def test_bonds_and_titles_are_not_for_a_court_to_confirm(text: str) -> None:
    assert why_not_confirmed((text,))
    assert words_not_confirmed(text) in text


@pytest.mark.parametrize(
    "text",
    [
        "李四于2026年3月31日前向张三支付10000元。",
        "男方每月支付抚养费800元。",
        "离婚后财产分割的差价款5万元于年底前付清。",
        "罗大成将围墙后退半米，恢复通道。",
        "双方共同使用、共同维护该通道。",
        "砍伐的林木折价2000元归张三。",
        "承包地租金每年1200元，按年支付。",
        "罗大成于月底前将土地承包经营权归还陈小燕。",
    ],
)
def test_money_and_acts_may_be_confirmed_whatever_the_kind_of_dispute(text: str) -> None:
    assert why_not_confirmed((text,)) == ()
    assert words_not_confirmed(text) == ""
