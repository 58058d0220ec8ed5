"""The clause library, and the office's own clauses on both engines."""

from datetime import date

import pytest

from mediation_app.model import Case, TermKind
from mediation_app.rules.clauses import ClauseText, Slot, clause_problems, slots_of
from mediation_app.rules.errors import InvalidInput, NotAllowed, NotFound
from mediation_app.rules.findings import Severity
from mediation_app.services import clauses
from mediation_app.services.books import Actor, Books
from mediation_app.services.checkup import findings_of
from mediation_app.services.clauses import (
    ClauseRow,
    Filling,
    SaveClause,
    own_clauses,
    retire_clause,
    save_clause,
    term_of,
    text_of_term,
)
from mediation_app.services.terms import TermEntry, performance_words, summed, term_words
from resources.dictionaries import dispute_types
from resources.dictionaries.agreement_words import clause_library
from tests import graphs

EXAMPLES = {
    "义务人": "李四",
    "权利人": "张三",
    "金额": "10000元（大写：壹万元整）",
    "日期": "2027年3月31日",
    "位置": "村道东侧",
    "物品": "电动三轮车",
    "期间": "2026年1月至6月",
    "尺寸": "一点五米",
    "子女": "李小宝",
    "合同": "货物买卖合同",
    "次数": "三",
    "被继承人": "张大山",
    "利率": "6%",
    "起始日期": "2026年12月1日",
    "比例": "三分之一",
}
NAMES = {1: "陈小燕", 2: "罗大成"}
DAY = date(2026, 6, 30)
OWN = SaveClause(
    title="返还彩礼首饰", type_code="family", kind=TermKind.ACT, text="{义务人}于{日期}前归还{首饰}。"
)


def filling(row: ClauseRow, **changes: object) -> Filling:
    words = {name: EXAMPLES.get(name, f"所述{name}") for name in slots_of(row.text)}
    values: dict[str, object] = {
        "debtor_id": 2,
        "creditor_id": 1,
        "amount_fen": 1_000_000,
        "due_on": DAY if Slot.DAY in slots_of(row.text) else None,
        "words": {name: text for name, text in words.items() if name not in set(Slot)},
    }
    return Filling(**{**values, **changes})  # type: ignore[arg-type]


def case_with(entry: TermEntry, type_code: str) -> Case:
    """A case whose agreement is this one term, as a save would write it."""
    case = graphs.case(type_code=type_code)
    for party in case.parties:
        party.person.address, party.person.phone, party.person.ethnic_group = "石桥村", "13800000000", "汉族"
    full = summed(entry)
    term = graphs.does(
        term_words(full, case.parties), due=[part.due_on for part in full.instalments if part.due_on]
    )
    term.kind, term.debtor_id, term.creditor_id = full.kind, full.debtor_id, full.creditor_id
    term.amount_fen, term.on_the_spot = full.amount_fen, full.on_the_spot
    for part in term.instalments:
        part.amount_fen = full.amount_fen
    graphs.agreed(case, term, performance="")
    return case


LIBRARY = [
    ClauseRow(
        title=row["title"],
        type_code=row["type"],
        kind=TermKind(row["kind"]),
        text=row["text"],
        on_the_spot=bool(row.get("on_the_spot")),
    )
    for row in clause_library()
]


def test_there_are_clauses_for_every_kind_and_general_ones() -> None:
    by_type = {row["type"] for row in clause_library()}
    assert by_type == {"", *(one.code for one in dispute_types())}
    assert len(clause_library()) >= 60
    assert len({row["code"] for row in clause_library()}) == len(clause_library())
    assert len({(row["type"], row["title"]) for row in clause_library()}) == len(clause_library())


@pytest.mark.parametrize("row", LIBRARY, ids=[f"{row.type_code}-{row.title}" for row in LIBRARY])
def test_each_clause_passes_the_check_up_once_filled(row: ClauseRow) -> None:
    assert clause_problems(ClauseText(title=row.title, kind=row.kind, text=row.text)) == ()
    entry = term_of(row, filling(row), NAMES)
    assert "{" not in entry.text
    assert entry.text.endswith("。")
    case = case_with(entry, row.type_code or "other")
    assert case.agreement is not None
    assert case.agreement.terms[0].text == entry.text, "the words stand as the clause has them"
    found = [one for one in findings_of(case) if one.severity is not Severity.HINT]
    assert found == []


def test_the_first_day_of_what_is_paid_by_the_month_is_no_day_to_pay_all_by() -> None:
    row = next(one for one in LIBRARY if one.title == "子女抚养费")
    entry = term_of(row, filling(row), NAMES)
    assert "自2026年12月1日起每月" in entry.text
    assert entry.instalments == ()
    assert performance_words([entry]) == ""
    assert not [one for one in LIBRARY if "自{日期}起" in one.text]


def test_the_kinds_own_clauses_come_first_then_general_ones(books: Books, clerk: Actor) -> None:
    rows = clauses.clauses(books, clerk, "labour")
    assert rows[0].type_code == "labour"
    types = [row.type_code for row in rows]
    assert types.index("") < types.index("traffic")
    assert clauses.clauses(books, clerk, "migrant_wages")[0].type_code == "labour"
    assert clauses.clauses(books, clerk)[0].type_code == ""


def test_words_or_initials_find_a_clause(books: Books, clerk: Actor) -> None:
    rows = clauses.clauses(books, clerk)
    assert [row.title for row in rows if row.matches("ycfq")] == ["一次付清"]
    assert "返还彩礼" in [row.title for row in rows if row.matches("彩礼")]
    assert [row.title for row in rows if row.matches("宅基地 界桩")] == ["埋设界桩"]


def test_a_payment_becomes_a_term_with_sum_and_day() -> None:
    row = next(one for one in LIBRARY if one.title == "一次付清")
    entry = term_of(row, filling(row), NAMES)
    assert entry.text == (
        "罗大成于2026年6月30日前（含当日）一次性向陈小燕支付人民币10000元（大写：壹万元整）。"
    )
    assert (entry.debtor_id, entry.creditor_id, entry.amount_fen) == (2, 1, 1_000_000)
    assert entry.instalments[0].due_on == DAY
    with pytest.raises(InvalidInput) as refused:
        term_of(row, filling(row, amount_fen=None, debtor_id=None), NAMES)
    assert [problem.field for problem in refused.value.problems] == ["义务人", "金额"]


def test_the_offices_own_clause_is_kept_changed_and_retired(books: Books, clerk: Actor) -> None:
    clause_id = save_clause(books, clerk, OWN)
    assert clauses.clauses(books, clerk, "family")[0].title == "返还彩礼首饰"
    changed = SaveClause(title="归还首饰", text=OWN.text, kind=OWN.kind, clause_id=clause_id)
    assert save_clause(books, clerk, changed) == clause_id
    (row,) = own_clauses(books)
    assert (row.title, row.type_code, row.is_retired) == ("归还首饰", "", False)
    assert "ghss" in row.initials
    retire_clause(books, clerk, clause_id)
    assert own_clauses(books)[0].is_retired
    assert "归还首饰" not in [one.title for one in clauses.clauses(books, clerk)]
    retire_clause(books, clerk, clause_id, retired=False)
    assert "归还首饰" in [one.title for one in clauses.clauses(books, clerk)]


def test_what_no_agreement_may_hold_is_no_clause_either(books: Books, clerk: Actor, leader: Actor) -> None:
    barred = SaveClause(title="了结", text="{权利人}不得再上访。", kind=TermKind.FORBEAR)
    with pytest.raises(InvalidInput) as refused:
        save_clause(books, clerk, barred)
    assert refused.value.problems[0].field == "text"
    with pytest.raises(InvalidInput):
        save_clause(books, clerk, SaveClause(title="一" * 61, text="{义务人}道歉。", kind=TermKind.ACT))
    with pytest.raises(InvalidInput):
        save_clause(books, clerk, SaveClause(title="一", text="道歉。", kind=TermKind.ACT, type_code="nope"))
    with pytest.raises(NotFound):
        retire_clause(books, clerk, 999)
    with pytest.raises(NotAllowed):
        save_clause(books, leader, OWN)


def test_a_term_goes_back_into_a_clause() -> None:
    case = graphs.case()
    term = graphs.pays(text="罗大成于2026年3月31日前向陈小燕支付10000元（大写：壹万元整）。")
    graphs.agreed(case, term)
    assert text_of_term(term, case) == "{义务人}于{日期}前向{权利人}支付{金额}。"
