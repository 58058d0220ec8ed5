"""Clauses: their slots, filled and shown, and what no clause may say."""

import pytest

from mediation_app.rules.clauses import (
    ClauseText,
    clause_problems,
    filled,
    shown,
    slots_of,
)
from mediation_app.rules.errors import InvalidInput
from mediation_app.rules.vocabulary import TermKind

TEXT = "{义务人}于{日期}前向{权利人}支付{金额}，{义务人}取回{物品}。"


def clause(text: str, kind: TermKind = TermKind.ACT, title: str = "归还") -> ClauseText:
    return ClauseText(title=title, kind=kind, text=text)


def test_slots_are_named_once_in_order() -> None:
    assert slots_of(TEXT) == ("义务人", "日期", "权利人", "金额", "物品")


def test_filled_needs_every_slot_and_names_those_left_empty() -> None:
    values = {"义务人": "李四", "日期": "3月1日", "权利人": "张三", "金额": "5元", "物品": "锄头"}
    assert filled(TEXT, values) == "李四于3月1日前向张三支付5元，李四取回锄头。"
    with pytest.raises(InvalidInput) as refused:
        filled(TEXT, {**values, "物品": " ", "金额": ""})
    assert [problem.field for problem in refused.value.problems] == ["金额", "物品"]


def test_what_is_not_filled_yet_is_shown_in_brackets() -> None:
    assert shown("{义务人}归还{物品}。", {"义务人": "李四"}) == "李四归还〔物品〕。"


@pytest.mark.parametrize(
    ("wrong", "field"),
    [
        (clause("{义务人}归还{物品。"), "text"),
        (clause("{义务人}归还{}。"), "text"),
        (clause("{义务人}归还{物品}。", title=" "), "title"),
        (clause(""), "text"),
        (clause("{义务人}向{权利人}付清欠款。", TermKind.PAY), "text"),
        (clause("{权利人}不得再向法院起诉。"), "text"),
        (clause("{义务人}再犯的，处以罚款。"), "text"),
    ],
)
def test_a_clause_that_cannot_be_kept(wrong: ClauseText, field: str) -> None:
    assert field in [problem.field for problem in clause_problems(wrong)]


def test_a_clause_with_any_slot_of_the_offices_own_is_taken() -> None:
    assert clause_problems(clause("{义务人}于{日期}前交还{钥匙（三把）}。")) == ()
