from datetime import date

import pytest

from mediation_app.rules.raw_split import draft_terms
from mediation_app.rules.raw_terms import DraftTerm, draft_term
from mediation_app.rules.vocabulary import TermKind

NAMES = ["张三", "李四", "王五", "某饭店", "某工地负责人"]


def draft(text: str) -> DraftTerm:
    return draft_term(text, NAMES)


@pytest.mark.parametrize(
    ("text", "debtor", "creditor", "fen"),
    [
        ("李四一次性赔偿张三医疗费12000元", "李四", "张三", 1_200_000),
        ("李四向张三支付违约金5.4万元", "李四", "张三", 5_400_000),
        ("由李四补偿张三一万五千元", "李四", "张三", 1_500_000),
        ("李四于七日内将押金3000元退还给张三", "李四", "张三", 300_000),
        ("李先生除支付医疗费外，另行赔偿张女士8万元", "李四", "张三", 8_000_000),
        ("饭店退还王五餐费680元", "某饭店", "王五", 68_000),
        ("工地赔偿王五3000元", "某工地负责人", "王五", 300_000),
        ("张三将菜地让给李四，李四支付给张三2000元", "李四", "张三", 200_000),
        ("李四承担已为张三花去的医药费1679.5元", "李四", "张三", 167_950),
        ("李四父母赔偿张三3000元", "", "张三", 300_000),
        ("赔偿款共5000元由李四负担", "李四", "", 500_000),
    ],
)
def test_reads_who_pays_whom_how_much(text: str, debtor: str, creditor: str, fen: int) -> None:
    term = draft(text)
    assert term.kind is TermKind.PAY
    assert (term.debtor, term.creditor, term.amount_fen) == (debtor, creditor, fen)
    assert term.text == term.read_from == text


@pytest.mark.parametrize(
    ("text", "fen", "said"),
    [
        ("李四赔偿每只羊500元，共赔付张三2000元", 200_000, ""),
        ("李四赔偿张三12万元，其中首次赔偿4万元", 12_000_000, ""),
        ("李四付张三医疗费1849元及交通费208元", 205_700, "相加"),
        ("李四支付张三120余万元", None, "不确切"),
        ("李四、王五分别承担张三医疗费4000元", None, "每人"),
        ("李四每月给张三生活费600元", None, "按月"),
    ],
)
def test_reads_a_sum_only_where_the_sentence_tells_it(text: str, fen: int | None, said: str) -> None:
    term = draft(text)
    assert term.amount_fen == fen
    assert said in "".join(map(str, term.remarks))


@pytest.mark.parametrize(
    ("text", "due_on", "words", "at_once"),
    [
        ("李四赔偿张三500元，于2026年3月31日前付清", date(2026, 3, 31), "于2026年3月31日前", False),
        ("李四赔偿张三500元，3月31日前付清", None, "3月31日前", False),
        ("李四应于协议签订后10日内支付张三500元", None, "于协议签订后10日内", False),
        ("李四赔偿张三500元，当场付清", None, "", True),
        ("李四在拿到补偿款后支付张三500元", None, "在拿到补偿款后", False),
        ("李四赔偿张三500元，2026年2月30日前付清", None, "2026年2月30日前", False),
        ("李四赔偿张三500元", None, "", False),
    ],
)
def test_reads_the_time_as_told(text: str, due_on: date | None, words: str, *, at_once: bool) -> None:
    term = draft(text)
    assert (term.due_on, term.due_words, term.on_the_spot) == (due_on, words, at_once)


def test_reads_instalments_with_their_dates() -> None:
    term = draft("李四分两期归还张三3万元：第一期于2026年5月1日前归还1万元，第二期于2026年8月1日前归还2万元")
    assert term.amount_fen == 3_000_000
    assert [(part.amount_fen, part.due_on) for part in term.instalments] == [
        (1_000_000, date(2026, 5, 1)),
        (2_000_000, date(2026, 8, 1)),
    ]


def test_acts_and_omissions_are_told_apart() -> None:
    act = draft("李四当面向张三赔礼道歉")
    assert (act.kind, act.debtor, act.creditor) == (TermKind.ACT, "李四", "张三")
    forbear = draft("李四不得再在门前堆放杂物")
    assert (forbear.kind, forbear.debtor) == (TermKind.FORBEAR, "李四")
    assert draft("双方共同修好水渠").debtor == ""
    assert draft("李四和张三共同修好水渠").debtor == ""
    assert draft("李四的院墙由双方共同修好").debtor == ""


def test_sums_that_are_not_paid_are_no_payment() -> None:
    term = draft("双方确认房屋价值30万元")
    assert term.kind is TermKind.ACT
    assert term.amount_fen is None


def test_two_payments_in_one_sentence_become_two_drafts() -> None:
    text = "李四支付张三医药费2293元，并一次性补偿误工费1.5万元，当场兑现"
    first, second = draft_terms(text, NAMES)
    assert (first.text, first.amount_fen) == ("李四支付张三医药费2293元", 229_300)
    assert (second.text, second.amount_fen) == ("李四一次性补偿误工费1.5万元，当场兑现", 1_500_000)
    assert second.debtor == "李四"
    assert second.read_from == text


def test_each_debtor_gets_a_draft() -> None:
    drafts = draft_terms("张三承担1万元，李四承担6000元，王五承担4000元", NAMES)
    assert [(term.debtor, term.amount_fen) for term in drafts] == [
        ("张三", 1_000_000),
        ("李四", 600_000),
        ("王五", 400_000),
    ]


def test_a_total_and_a_part_stay_together() -> None:
    assert len(draft_terms("李四赔偿张三每亩500元，共计赔偿2000元", NAMES)) == 1
    assert len(draft_terms("李四先还张三6万元，剩余的4万元年底前还清", NAMES)) == 1
