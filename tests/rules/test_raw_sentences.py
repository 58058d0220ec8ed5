import pytest

from mediation_app.rules.raw_sentences import SentenceKind, sentence_kind, split_items, without_waivers

K = SentenceKind


@pytest.mark.parametrize(
    "text",
    [
        "1. 甲修路；2. 乙让地；3. 双方和好。",
        "1、甲修路2、乙让地3、双方和好",
        "（一）甲修路；（二）乙让地；（三）双方和好",
        "①甲修路②乙让地③双方和好",
        "一、甲修路；二、乙让地；三、双方和好",
        "一是甲修路；二是乙让地；三是双方和好",
        "第一条：甲修路。第二条：乙让地。第三条：双方和好。",
    ],
)
def test_splits_at_running_numbers(text: str) -> None:
    assert [item.rstrip("；。") for item in split_items(text)] == ["甲修路", "乙让地", "双方和好"]


@pytest.mark.parametrize("text", ["赔偿1.5万元，2026年3月5日前付清", "甲一次性赔偿乙2.5万元", "按第3条办理"])
def test_figures_are_no_list_numbers(text: str) -> None:
    assert split_items(text) == [text]


def test_nothing_is_no_item() -> None:
    assert split_items(" ：") == [] or split_items("") == []
    assert split_items("") == []


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("李四赔偿张三5000元", K.TERM),
        ("双方应互相尊重", K.TERM),
        ("希望双方遵守协议", K.CLOSING),
        ("双方是否同意？", K.CLOSING),
        ("请大家确认无误后签字", K.CLOSING),
        ("双方对调解结果没有异议", K.CONSENT),
        ("张三今后不得再上访", K.WAIVER),
        ("检察院对李四作出了不起诉决定", K.OTHERS),
        ("截至目前，张三已领取救助金2000元", K.OTHERS),
        ("我们将加强社区教育", K.OTHERS),
        ("多数租户搬离了一楼", K.HAPPENED),
        ("赔偿款于签字之日当场付清", K.CONTINUES),
        ("如有违约，愿承担赔偿责任", K.TERM),
    ],
)
def test_tells_what_a_sentence_is(text: str, kind: SentenceKind) -> None:
    assert sentence_kind(text, listed=False) is kind


@pytest.mark.parametrize(
    ("sentence", "rest", "removed"),
    [
        ("李四赔偿张三5000元，双方互不追究", "李四赔偿张三5000元", ("双方互不追究",)),
        (
            "张三自愿放弃诉讼权利，并承诺不再堵门",
            "张三承诺不再堵门",
            ("张三自愿放弃诉讼权利",),
        ),
        ("张三接受补偿后，自愿放弃一切权利", "", ("自愿放弃一切权利",)),
        ("李四赔偿张三5000元", "李四赔偿张三5000元", ()),
    ],
)
def test_waiving_clauses_leave_the_rest(sentence: str, rest: str, removed: tuple[str, ...]) -> None:
    assert without_waivers(sentence) == (rest, removed)
