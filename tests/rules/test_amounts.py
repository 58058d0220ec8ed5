from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mediation_app.rules.amounts import (
    LARGEST_FEN,
    both,
    capitals,
    figure,
    find_amounts,
    parse_amount,
    yuan_digits,
)
from mediation_app.rules.errors import InvalidInput


@pytest.mark.parametrize(
    ("text", "fen"),
    [
        ("10000元", 1_000_000),
        ("10000", 1_000_000),
        ("1.2万", 1_200_000),
        ("1.2万元", 1_200_000),
        ("壹万元", 1_000_000),
        ("壹万元整", 1_000_000),
        ("人民币壹万贰仟叁佰肆拾伍元陆角柒分", 1_234_567),
        ("一万五千元", 1_500_000),
        ("一万五", 1_500_000),
        ("一万零五元", 1_000_500),
        ("两千元", 200_000),
        ("十二元", 1_200),
        ("拾万元整", 10_000_000),
        ("2293元", 229_300),
        ("１，２００．５０", 120_050),
        ("1,200.50元", 120_050),
        ("￥ 3 000", 300_000),
        ("¥3000.5", 300_050),
        ("3亿", 30_000_000_000),
        ("3亿2千万", 32_000_000_000),
        ("1万2000元", 1_200_000),
        ("2万3千元", 2_300_000),
        ("500块", 50_000),
        ("5元3角2分", 532),
        ("伍角", 50),
        ("叁佰贰拾伍元零肆分", 32_504),
        ("壹拾万柒仟元零伍角叁分", 10_700_053),
        ("壹仟陆佰捌拾元零叁角贰分", 168_032),
        ("305692.41元", 30_569_241),
        ("共计48.5万元", 48_500_000),
        ("0.01", 1),
        ("1.235万", 1_235_000),
        ("二〇〇元", 20_000),
    ],
)
def test_reads_what_people_write(text: str, fen: int) -> None:
    assert parse_amount(text) == fen


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("", "请填写金额"),
        ("  元", "读不出"),
        ("-5", "负数"),
        ("－5元", "负数"),
        ("负五元", "负数"),
        ("abc", "读不出"),
        ("😀", "读不出"),
        ("1.234", "到分"),
        ("0.001元", "到分"),
        ("12.000元", "到分"),
        ("99999亿元", "太大"),
        ("0", "大于零"),
        ("120余万元", "确切"),
        ("约3000元", "确切"),
        ("几千元", "确切"),
        ("1,2元", "读不出"),
        ("1.2.3", "读不出"),
        ("万", "读不出"),
        ("一千二千", "读不出"),
        ("1000元或2000元", "读不出"),
        ("2026-3-5", "读不出"),
    ],
)
def test_refuses_with_a_reason(text: str, said: str) -> None:
    with pytest.raises(InvalidInput, match=said) as caught:
        parse_amount(text, field="amount")
    assert [problem.field for problem in caught.value.problems] == ["amount"]


def test_zero_is_taken_where_allowed() -> None:
    assert parse_amount("0", allow_zero=True) == 0


@pytest.mark.parametrize(
    ("fen", "text"),
    [
        (1_200_000, "壹万贰仟元整"),
        (1_000_000, "壹万元整"),
        (140_950, "壹仟肆佰零玖元伍角"),
        (600_714, "陆仟零柒元壹角肆分"),
        (168_032, "壹仟陆佰捌拾元叁角贰分"),
        (10_700_053, "壹拾万柒仟元伍角叁分"),
        (1_640_902, "壹万陆仟肆佰零玖元零贰分"),
        (32_504, "叁佰贰拾伍元零肆分"),
        (1_000, "壹拾元整"),
        (5, "伍分"),
        (50, "伍角"),
        (0, "零元整"),
        (10_001_000_000, "壹亿零壹万元整"),
        (1_000_050_000, "壹仟万零伍佰元整"),
        (10_000_000_100, "壹亿零壹元整"),
    ],
)
def test_writes_capitals_as_banks_ask(fen: int, text: str) -> None:
    assert capitals(fen) == text


@pytest.mark.parametrize("fen", [-1, LARGEST_FEN + 1])
def test_writes_no_capitals_beyond_the_scale(fen: int) -> None:
    with pytest.raises(ValueError, match="capitals"):
        capitals(fen)


def test_writes_figures() -> None:
    assert figure(1_000_000) == "10000元"
    assert figure(123_450) == "1234.50元"
    assert yuan_digits(5) == "0.05"
    assert both(1_000_000) == "10000元（大写：壹万元整）"


@given(st.integers(1, LARGEST_FEN))
def test_capitals_and_figures_are_read_back(fen: int) -> None:
    assert parse_amount(capitals(fen)) == fen
    assert parse_amount(figure(fen)) == fen


@given(st.integers(0, LARGEST_FEN))
def test_capitals_never_double_a_zero_or_end_in_one(fen: int) -> None:
    text = capitals(fen)
    assert "零零" not in text
    assert fen == 0 or not text.startswith("零")
    assert "零元" not in text or fen == 0


@given(st.text(max_size=12))
def test_any_text_is_an_amount_or_a_clear_refusal(text: str) -> None:
    with suppress(InvalidInput):
        assert 0 < parse_amount(text) <= LARGEST_FEN


@pytest.mark.parametrize(
    ("text", "amounts"),
    [
        ("支付医药费2293元，并补偿合计1.5万元，当场兑现", [229_300, 1_500_000]),
        ("支付120余万元的赔偿金", [None]),
        ("花去数千元，约3000元是药费", [None, None]),
        ("医药费23万余元", [None]),
        ("一次性赔偿人民币壹万贰仟元整", [1_200_000]),
        ("付一万五千元", [1_500_000]),
        ("今后按10万、5万给付", [10_000_000, 5_000_000]),
        ("赔偿3万元左右", [None]),
        ("1,200.50元", [120_050]),
        ("2026年元月3日，第2条，5个人，3万人", []),
        ("每头死牛5000元，共10000元", [500_000, 1_000_000]),
        ("２０００元", [200_000]),
        ("5元3角", [530]),
        ("伍角整，叁佰元伍角", [30_050]),
        ("补偿张三一万五千元", [1_500_000]),
        ("补偿张三2000元，付李四3万元", [200_000, 3_000_000]),
        ("花了三四千元", [None]),
        ("十二万元、一百零五元、两千元", [12_000_000, 10_500, 200_000]),
        ("3亿2千万元", [32_000_000_000]),
        ("1万5千元", [1_500_000]),
    ],
)
def test_finds_amounts_in_a_text(text: str, amounts: list[int | None]) -> None:
    assert [found.fen for found in find_amounts(text)] == amounts


def test_tells_where_an_amount_stands() -> None:
    (found,) = find_amounts("赔偿1.5万元。")
    assert "赔偿1.5万元。"[found.start : found.end] == "1.5万元"
