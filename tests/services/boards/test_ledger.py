from datetime import date

import pytest

from mediation_app.rules.vocabulary import CaseKind, RiskColour
from mediation_app.rules.workflow import CaseState
from mediation_app.services.boards import ledger
from mediation_app.services.boards.ledger import LedgerFilter, LedgerOrder, LedgerSort
from mediation_app.services.books import Books
from mediation_app.services.leading import ownership
from tests.conftest import SteadyClock
from tests.services.matter_scenes import lead_by, matter, people, petitioner, studied

EVERY = LedgerFilter()


def titles(books: Books, wanted: LedgerFilter = EVERY, **order: object) -> list[str]:
    who = people(books)
    sorting = LedgerOrder(**{"by": LedgerSort.NUMBER, "descending": False, **order})  # type: ignore[arg-type]
    return [row.title for row in ledger.page(books, who.clerk, wanted, order=sorting).rows]


def test_a_line_carries_what_the_offices_sheet_asks_for(books: Books, clock: SteadyClock) -> None:
    who = people(books)
    scene = studied(books, who.clerk)
    lead_by(scene, who.deputy, due_on=date(2026, 12, 20))
    (row,) = ledger.page(books, who.clerk, LedgerFilter()).rows
    assert (row.case_id, row.title, row.people) == (scene.case_id, "修渠占地青苗补偿", "马秋生")
    assert (row.first_on, row.petitions, row.lead) == ("2019-04", 3, "唐志强")
    assert row.nature is not None
    assert row.due_on == date(2026, 12, 20)
    assert not row.late
    clock.go_on(days=27)
    assert not ledger.page(books, who.clerk, LedgerFilter()).rows[0].late, "due today is not late"
    clock.go_on(days=1)
    assert ledger.page(books, who.clerk, LedgerFilter(late_only=True)).rows[0].late


def test_filters_narrow_and_are_counted(books: Books) -> None:
    who = people(books)
    led = studied(books, who.clerk)
    lead_by(led, who.deputy)
    matter(books, who.clerk, CaseKind.PETITION, title="路灯不亮", parties=(petitioner("高玉兰"),))
    assert titles(books) == ["修渠占地青苗补偿", "路灯不亮"]
    for wanted, found in (
        (LedgerFilter(without_lead=True), ["路灯不亮"]),
        (LedgerFilter(lead_id=who.deputy.staff_id), ["修渠占地青苗补偿"]),
        (LedgerFilter(kinds=(CaseKind.PETITION,)), ["路灯不亮"]),
        (LedgerFilter(states=(CaseState.REGISTERED,)), ["路灯不亮"]),
        (LedgerFilter(text="玉兰"), ["路灯不亮"]),
        (LedgerFilter(risk=RiskColour.RED), []),
        (LedgerFilter(late_only=True), []),
    ):
        assert titles(books, wanted) == found
        assert ledger.count(books, who.clerk, wanted) == len(found)


def test_a_dispute_comes_in_when_it_is_put_under_a_leader(books: Books) -> None:
    from tests.services.scenes import registered

    who = people(books)
    scene = registered(books, who.mediator)
    assert titles(books) == []
    ownership.put_under(books, who.clerk, scene.case_id, reason="多次到镇里反映")
    assert len(titles(books)) == 1


@pytest.mark.parametrize("by", list(LedgerSort))
@pytest.mark.parametrize("descending", [True, False])
def test_pages_follow_on_each_other_in_every_order(
    file_books: Books, by: LedgerSort, descending: bool
) -> None:
    who = people(file_books)
    for number in range(5):
        scene = matter(file_books, who.clerk, title=f"事项{number}", parties=(petitioner(f"马秋{number}"),))
        if number % 2:
            lead_by(scene, who.deputy, due_on=date(2026, 12, 10 + number))
    order = LedgerOrder(by=by, descending=descending)
    whole = [row.case_id for row in ledger.page(file_books, who.clerk, LedgerFilter(), order=order).rows]
    walked: list[int] = []
    after = None
    while True:
        found = ledger.page(file_books, who.clerk, LedgerFilter(), order=order, after=after, limit=2)
        walked += [row.case_id for row in found.rows]
        if found.next is None:
            break
        after = found.next
    assert walked == whole
    assert len(set(walked)) == 5
