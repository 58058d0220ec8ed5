from datetime import date, datetime, timedelta

import pytest

from mediation_app.model import (
    Agreement,
    Instalment,
    MediationSession,
    Performance,
    ReturnVisit,
    SessionState,
    Term,
    TermKind,
    VisitOrigin,
)
from mediation_app.rules.permissions import Permission
from mediation_app.rules.workflow import CaseState
from mediation_app.services import cases
from mediation_app.services.books import Actor, Books
from mediation_app.services.case_list import CaseFilter, CaseRow, Order, SortBy, count, every, page
from mediation_app.services.case_moves import void
from mediation_app.services.intake import register
from tests.builders import applicant, dispute, respondent
from tests.conftest import SteadyClock

NEWEST = Order()


def listed(
    books: Books, actor: Actor, wanted: CaseFilter, order: Order = NEWEST, *, limit: int = 50
) -> list[CaseRow]:
    """Turn all pages."""
    rows: list[CaseRow] = []
    after = None
    while True:
        found = page(books, actor, wanted, order=order, after=after, limit=limit)
        rows += found.rows
        if found.next is None:
            return rows
        after = found.next


def numbers(rows: list[CaseRow]) -> list[int]:
    return [int(row.number.partition("第")[2].removesuffix("号")) for row in rows]


@pytest.fixture
def many(books: Books, mediator: Actor, other_mediator: Actor) -> None:
    """Register seven cases on three days, of two mediators and three types."""
    facts = ["宅基地边界", "欠款借条", "邻居漏水"]
    for place in range(7):
        command = dispute(
            applicant(f"当事{place}"),
            respondent(),
            facts=facts[place % 3],
            registered_on=date(2026, 11, 20) + timedelta(days=place % 3),
            mediator_id=[mediator, other_mediator][place % 2].staff_id,
            village_id=1 if place < 2 else None,
        )
        register(books, mediator, command)


@pytest.mark.parametrize("by", list(SortBy))
@pytest.mark.parametrize("descending", [True, False])
@pytest.mark.usefixtures("many")
def test_pages_hold_every_case_once_in_every_order(
    books: Books, mediator: Actor, by: SortBy, descending: bool
) -> None:
    order = Order(by=by, descending=descending)
    whole = listed(books, mediator, CaseFilter(), order)
    paged = listed(books, mediator, CaseFilter(), order, limit=2)
    assert [row.id for row in paged] == [row.id for row in whole]
    assert sorted(numbers(paged)) == [1, 2, 3, 4, 5, 6, 7]


@pytest.mark.usefixtures("many")
def test_the_newest_come_first(books: Books, mediator: Actor) -> None:
    assert numbers(listed(books, mediator, CaseFilter())) == [6, 3, 5, 2, 7, 4, 1]
    assert numbers(list(every(books, mediator, CaseFilter(), at_once=2))) == [1, 2, 3, 4, 5, 6, 7]


@pytest.mark.parametrize(
    ("wanted", "expected"),
    [
        (CaseFilter(text="当事3"), [4]),
        (CaseFilter(text="ds3"), [4]),
        (CaseFilter(text="DS"), [1, 2, 3, 4, 5, 6, 7]),
        (CaseFilter(text="2026-3"), [3]),
        (CaseFilter(text="第5号"), [5]),
        (CaseFilter(text="当事 罗大成"), [1, 2, 3, 4, 5, 6, 7]),
        (CaseFilter(text="%"), []),
        (CaseFilter(text="_"), []),
        (CaseFilter(text="没有"), []),
        (CaseFilter(year=2025), []),
        (CaseFilter(year=2026, village_id=1), [1, 2]),
        (CaseFilter(mediator_id=2), [2, 4, 6]),
        (CaseFilter(states=(CaseState.CLOSED,)), []),
        (CaseFilter(states=(CaseState.REGISTERED, CaseState.CLOSED)), [1, 2, 3, 4, 5, 6, 7]),
        (CaseFilter(type_code="contract"), [2, 5]),
    ],
)
@pytest.mark.usefixtures("many")
def test_filters_narrow_in_the_database(
    books: Books, mediator: Actor, wanted: CaseFilter, expected: list[int]
) -> None:
    assert sorted(numbers(listed(books, mediator, wanted))) == expected
    assert count(books, mediator, wanted) == len(expected)


@pytest.mark.usefixtures("many")
def test_mine_are_those_i_mediate_or_registered(books: Books, mediator: Actor, other_mediator: Actor) -> None:
    assert count(books, other_mediator, CaseFilter(mine_only=True)) == 3
    assert count(books, mediator, CaseFilter(mine_only=True)) == 7


@pytest.mark.usefixtures("many")
def test_the_count_stops_at_its_cap(books: Books, mediator: Actor) -> None:
    assert count(books, mediator, CaseFilter(), cap=5) == 5


@pytest.mark.usefixtures("many")
def test_void_cases_show_only_when_asked_for(books: Books, mediator: Actor) -> None:
    void(books, mediator, cases.find(books, mediator, "2"), "重复")
    assert 2 not in numbers(listed(books, mediator, CaseFilter()))
    (row,) = listed(books, mediator, CaseFilter(text="2026-2", with_void=True))
    assert (row.voided, str(row.next_action)) == (True, "已作废")


def test_a_row_names_sides_mediator_and_what_is_next(books: Books, mediator: Actor) -> None:
    sides = [applicant("甲一"), applicant("乙二"), applicant("丙三"), respondent()]
    register(books, mediator, dispute(*sides, mediator_id=mediator.staff_id))
    (row,) = page(books, mediator, CaseFilter()).rows
    assert (row.parties, row.mediator, str(row.next_action)) == ("甲一等3人—罗大成", "周明远", "决定是否受理")
    assert (row.due_on, row.late, row.to_verify) == (None, False, 0)


def add(books: Books, mediator: Actor, state: CaseState, *rows: object) -> CaseRow:
    """Put a case in ``state`` with some rows of its dossier, and return its line."""
    done = register(books, mediator, dispute())
    with books.acting(mediator, Permission.MEDIATE) as desk:
        case = cases.loaded(desk.session, done.case_id)
        case.state = state
        for row in rows:
            row.case_id = done.case_id  # type: ignore[attr-defined]
            desk.session.add(row)
    return page(books, mediator, CaseFilter()).rows[0]


def test_a_planned_session_is_what_comes_next(books: Books, mediator: Actor) -> None:
    later = MediationSession(ordinal=2, starts_at=datetime(2026, 12, 1, 9, 30))
    sooner = MediationSession(ordinal=1, starts_at=datetime(2026, 11, 25, 14, 0))
    off = MediationSession(ordinal=3, starts_at=datetime(2026, 11, 24, 9, 0), state=SessionState.CANCELLED)
    row = add(books, mediator, CaseState.MEDIATING, later, sooner, off)
    assert (str(row.next_action), row.due_on) == ("2026年11月25日14:00调解", date(2026, 11, 25))


def test_what_is_owed_first_comes_next_and_paid_ones_do_not_count(books: Books, mediator: Actor) -> None:
    paid = Instalment(ordinal=1, due_on=date(2026, 11, 1), amount_fen=100)
    paid.performed = [Performance(done_on=date(2026, 11, 1), amount_fen=100)]
    partly = Instalment(ordinal=2, due_on=date(2026, 11, 20), amount_fen=100)
    partly.performed = [Performance(done_on=date(2026, 11, 2), amount_fen=40)]
    later = Instalment(ordinal=3, due_on=date(2026, 12, 20), amount_fen=100)
    omission = Instalment(ordinal=1, due_on=date(2026, 1, 1))
    terms = [
        Term(ordinal=1, kind=TermKind.PAY, text="付款", instalments=[paid, partly, later]),
        Term(ordinal=2, kind=TermKind.FORBEAR, text="不再堆放杂物", instalments=[omission]),
    ]
    row = add(books, mediator, CaseState.PERFORMING, Agreement(terms=terms))
    assert (str(row.next_action), row.due_on, row.late) == ("2026年11月20日前履行", date(2026, 11, 20), True)


def test_an_act_done_is_no_longer_owed(books: Books, mediator: Actor) -> None:
    act = Instalment(ordinal=1, due_on=date(2026, 11, 1))
    act.performed = [Performance(done_on=date(2026, 11, 1))]
    terms = [Term(ordinal=1, kind=TermKind.ACT, text="拆墙", instalments=[act])]
    row = add(books, mediator, CaseState.PERFORMING, Agreement(terms=terms))
    assert str(row.next_action) == "督促履行"


def test_drafts_to_verify_come_before_anything(books: Books, mediator: Actor) -> None:
    terms = [Term(ordinal=1, text="赔偿", to_verify=True), Term(ordinal=2, text="道歉", to_verify=True)]
    row = add(books, mediator, CaseState.AGREED, Agreement(terms=terms))
    assert (str(row.next_action), row.to_verify) == ("核对2条待核约定", 2)


def test_a_visit_to_make_comes_next(books: Books, mediator: Actor, clock: SteadyClock) -> None:
    visit = ReturnVisit(origin=VisitOrigin.PRESET, planned_on=date(2026, 11, 30))
    row = add(books, mediator, CaseState.VISITING, visit)
    assert (str(row.next_action), row.late) == ("2026年11月30日回访", False)
    clock.go_on(days=8)
    assert page(books, mediator, CaseFilter()).rows[0].late
