import pytest
from hypothesis import given
from hypothesis import strategies as st

from mediation_app.rules.agreement_check import TermCheck, check_term
from mediation_app.rules.amounts import both


def test_a_good_term_passes() -> None:
    text = "李四于2026年3月31日前一次性赔偿张三10000元（大写：壹万元整）。"
    assert check_term(text, 1_000_000, [400_000, 600_000]) == TermCheck()


def test_instalments_must_add_up() -> None:
    (problem,) = check_term("李四分期赔偿张三10000元。", 1_000_000, [400_000, 500_000]).problems
    assert "9000元" in str(problem)
    assert "10000元" in str(problem)


def test_instalments_of_acts_are_not_added() -> None:
    assert check_term("李四每月修渠一次。", None, [None, None]) == TermCheck()
    assert check_term("李四赔偿10000元。", 1_000_000, [None]) == TermCheck()


def test_another_sum_in_the_words_warns() -> None:
    assert "12000元" in str(check_term("李四赔偿张三10000元。", 1_200_000).warnings[0])
    assert check_term("李四付药费1849元及交通费208元。", 205_700) == TermCheck()
    assert check_term("李四赔偿张三医药费。", 1_200_000) == TermCheck()


@pytest.mark.parametrize(
    ("text", "wrong"),
    [
        ("赔偿10000元（大写：壹拾万元整）", True),
        ("赔偿1万元(大写:人民币壹万贰仟元整)", True),
        ("赔偿10000元（大写：壹万元整）", False),
        ("赔偿1.2万元（壹万贰仟元整）", False),
    ],
)
def test_figures_and_capitals_must_agree(text: str, *, wrong: bool) -> None:
    assert bool(check_term(text).problems) is wrong


@given(st.integers(1, 10**12))
def test_what_the_program_writes_agrees(fen: int) -> None:
    assert check_term(f"赔偿{both(fen)}。", fen) == TermCheck()


def test_a_waiver_is_refused_and_a_withdrawal_only_warned_of() -> None:
    assert "法定权利" in str(check_term("张三不得再起诉。").problems[0])
    check = check_term("张三撤回对该厂的投诉。")
    assert not check.problems
    assert check.warnings


def test_a_time_nobody_can_hold_to_warns() -> None:
    assert "尽快" in str(check_term("李四尽快归还借款。").warnings[0])
