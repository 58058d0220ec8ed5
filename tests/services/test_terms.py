"""Terms as data: their words, their sums, what is refused beside them."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mediation_app.model import Party, PayForm, Person, TermKind
from mediation_app.rules.amounts import LARGEST_FEN, capitals, figure
from mediation_app.services.terms import (
    InstalmentEntry,
    TermEntry,
    check,
    is_made,
    performance_words,
    summed,
    term_words,
)

PARTIES = (Party(id=1, person=Person(name="石磊")), Party(id=2, person=Person(name="田芳")))
MAY = date(2026, 5, 1)


def pays(**changes: object) -> TermEntry:
    values: dict[str, object] = {
        "kind": TermKind.PAY,
        "debtor_id": 1,
        "creditor_id": 2,
        "amount_fen": 1000000,
        "pay_form": PayForm.TRANSFER,
        "instalments": (InstalmentEntry(MAY),),
    }
    return TermEntry(**{**values, **changes})  # type: ignore[arg-type]


def fields(entry: TermEntry) -> list[str]:
    return [problem.field for problem in check(entry, PARTIES, 0)]


def test_a_payment_says_who_pays_whom_how_much_how_and_when() -> None:
    assert (
        term_words(pays(), PARTIES)
        == "石磊于2026年5月1日前（含当日）以转账方式向田芳支付人民币10000元（大写：壹万元整）。"
    )


def test_a_payment_on_the_spot_and_one_in_parts() -> None:
    assert term_words(pays(on_the_spot=True, pay_form=PayForm.CASH), PARTIES) == (
        "石磊当场以现金方式向田芳支付人民币10000元（大写：壹万元整）。"
    )
    parts = (InstalmentEntry(MAY, 400000), InstalmentEntry(date(2026, 6, 1), 600000))
    entry = pays(instalments=parts)
    assert term_words(entry, PARTIES).endswith("支付人民币10000元（大写：壹万元整），分2期付清。")
    assert performance_words([entry]) == (
        "第1条：以转账方式分2期付清：第1期于2026年5月1日前（含当日）4000元（大写：肆仟元整）；"
        "第2期于2026年6月1日前（含当日）6000元（大写：陆仟元整）。"
    )


def test_what_begins_on_a_day_or_recurs_is_not_said_to_be_done_by_it() -> None:
    monthly = pays(text="石磊自2026年5月1日起每月向田芳支付赡养费10000元。")
    assert performance_words([monthly]) == ""
    (act,) = (
        pays(kind=TermKind.ACT, amount_fen=None, pay_form=None, text=text)
        for text in ["石磊自2026年5月1日起轮流用水。"]
    )
    assert performance_words([act]) == ""
    assert performance_words([pays(text="石磊每月还款，于2026年5月1日前还清10000元。")]) != ""


@given(st.integers(min_value=1, max_value=LARGEST_FEN))
def test_figures_and_capitals_always_agree(fen: int) -> None:
    words = term_words(pays(amount_fen=fen), PARTIES)
    assert f"{figure(fen)}（大写：{capitals(fen)}）" in words
    assert check(pays(amount_fen=fen, text=words), PARTIES, 0) == ()


def test_typed_words_get_the_capitals_they_lack() -> None:
    typed = pays(text="石磊赔偿田芳医疗费10000元，于2026年5月1日前付清")
    words = term_words(typed, PARTIES)
    assert words == "石磊赔偿田芳医疗费10000元（大写：壹万元整），于2026年5月1日前付清。"
    assert term_words(pays(text=words), PARTIES) == words


def test_typed_words_without_a_sum_get_it() -> None:
    assert term_words(pays(text="石磊赔偿田芳医疗费。"), PARTIES) == (
        "石磊赔偿田芳医疗费，计10000元（大写：壹万元整）。"
    )


def test_an_act_names_who_owes_it() -> None:
    entry = TermEntry(kind=TermKind.ACT, text="拆除围墙", debtor_id=1)
    assert term_words(entry, PARTIES) == "石磊拆除围墙。"
    assert (
        term_words(TermEntry(kind=TermKind.ACT, text="石磊拆除围墙。", debtor_id=1), PARTIES)
        == "石磊拆除围墙。"
    )


def test_a_short_form_of_the_name_is_not_named_twice() -> None:
    committee = (Party(id=3, person=Person(name="青石坪镇大塘村民委员会")),)
    entry = TermEntry(kind=TermKind.ACT, text="大塘村民委员会在一个月内修好水渠。", debtor_id=3)
    assert term_words(entry, committee) == "大塘村民委员会在一个月内修好水渠。"


def test_made_words_follow_the_data_typed_ones_do_not() -> None:
    made = term_words(pays(), PARTIES)
    assert is_made(pays(text=made), PARTIES)
    assert not is_made(pays(text=made, amount_fen=5), PARTIES)
    assert not is_made(pays(text="石磊赔偿10000元。"), PARTIES)


def test_a_text_that_names_another_sum_than_its_field_is_refused() -> None:
    problem = check(pays(text="石磊赔偿田芳8000元。"), PARTIES, 2)[0]
    assert problem.field == "terms[2].text"
    assert str(problem.message) == "文字里写的是8000元，金额栏填的是10000元，请改成一致"


def test_sums_that_add_up_to_the_field_are_taken() -> None:
    assert fields(pays(text="石磊赔偿田芳医疗费8000元、误工费2000元。")) == []


def test_capitals_that_differ_from_the_figures_are_refused() -> None:
    assert fields(pays(text="石磊赔偿田芳10000元（大写：壹仟元整）。")) == ["terms[0].text"]


@pytest.mark.parametrize(
    "words", ["双方不得再向法院起诉", "田芳自愿放弃诉讼权利", "田芳今后不再上访", "双方放弃一切权利主张"]
)
def test_words_that_bar_legal_routes_are_refused(words: str) -> None:
    assert fields(TermEntry(kind=TermKind.ACT, text=f"{words}。")) == ["terms[0].text"]


def test_words_that_keep_legal_routes_open_are_taken() -> None:
    text = "石磊到期不付的，田芳可以向人民法院起诉。"
    assert fields(TermEntry(kind=TermKind.ACT, text=text)) == []


def test_a_payment_needs_who_whom_and_how_much() -> None:
    entry = TermEntry(kind=TermKind.PAY)
    assert fields(entry) == ["terms[0].debtor_id", "terms[0].creditor_id", "terms[0].amount_fen"]
    assert fields(TermEntry(kind=TermKind.ACT)) == ["terms[0].text"]


def test_a_stranger_and_oneself_cannot_be_paid() -> None:
    assert fields(pays(creditor_id=9)) == ["terms[0].creditor_id"]
    assert fields(pays(creditor_id=1)) == ["terms[0].creditor_id"]


@pytest.mark.parametrize("fen", [-500, 0, LARGEST_FEN + 1])
def test_an_amount_of_nothing_or_too_much_is_refused(fen: int) -> None:
    assert "terms[0].amount_fen" in fields(pays(amount_fen=fen))


def test_instalments_must_add_up_and_come_in_order() -> None:
    parts = (InstalmentEntry(MAY, 400000), InstalmentEntry(date(2026, 4, 1), 500000))
    messages = [str(problem.message) for problem in check(pays(instalments=parts), PARTIES, 0)]
    assert messages == ["各期合计9000元，与总额10000元不一致", "各期日期要从早到晚填写"]
    half = (InstalmentEntry(MAY, 400000), InstalmentEntry(date(2026, 6, 1)))
    assert fields(pays(instalments=half)) == ["terms[0].instalments"]


def test_totals_and_parts_fill_each_other() -> None:
    parts = (InstalmentEntry(MAY, 400000), InstalmentEntry(date(2026, 6, 1), 600000))
    assert summed(pays(amount_fen=None, instalments=parts)).amount_fen == 1000000
    assert summed(pays(instalments=())).instalments == (InstalmentEntry(None, 1000000),)
    assert summed(pays(on_the_spot=True)).instalments == (InstalmentEntry(None, 1000000),)


def test_a_mistyped_year_is_refused_beside_the_instalments() -> None:
    far = pays(instalments=(InstalmentEntry(date(9999, 12, 31), 1000000),))
    (problem,) = check(far, PARTIES, 0)
    assert problem.field == "terms[0].instalments"
    assert "年份不对" in str(problem.message)
