"""A leader's page and the office's: what comes first, what waits, who has too much, as of which day."""

from datetime import date, timedelta

import pytest

from mediation_app.model import Absence, Case, RiskColour, Staff, VisitKind
from mediation_app.rules.clock_rules import ClockCode
from mediation_app.rules.errors import NotFound
from mediation_app.rules.permissions import Permission
from mediation_app.rules.vocabulary import CaseKind, ProcedureKind
from mediation_app.services import supervision, visits
from mediation_app.services.boards.due import due
from mediation_app.services.boards.leader import leader_board
from mediation_app.services.boards.office import office_board
from mediation_app.services.books import SYSTEM, Actor, Books
from mediation_app.services.clocks.extending import AskExtension, ask
from mediation_app.services.clocks.pausing import set_target
from mediation_app.services.supervision import RaiseByHand
from mediation_app.services.visits import PlanVisit
from tests.conftest import SteadyClock
from tests.services.clocks.test_case_clocks import happened
from tests.services.matter_scenes import lead_by, matter, people, studied
from tests.services.scenes import Scene, registered

MONDAY = date(2026, 11, 23)


def led(books: Books, days: int, leader: Actor | None = None, risk: RiskColour | None = None) -> Scene:
    """A matter of 唐志强, or of another leader, to be resolved within so many days."""
    scene = studied(books, people(books).clerk)
    lead_by(scene, leader or people(books).deputy, due_on=MONDAY + timedelta(days=days))
    if risk is not None:
        with books.acting(SYSTEM, Permission.GRADE_RISK) as desk:
            case = desk.session.get(Case, scene.case_id)
            assert case is not None
            case.risk = risk
    return scene


def test_red_comes_first_then_what_is_late(books: Books, clock: SteadyClock) -> None:
    who = people(books)
    later, late = led(books, 60), led(books, 3)
    red, yellow = led(books, 50, risk=RiskColour.RED), led(books, 30, risk=RiskColour.YELLOW)
    clock.go_on(days=4)
    board = leader_board(books, who.deputy)
    ids = [case.case_id for case in board.cases]
    assert ids == [red.case_id, late.case_id, yellow.case_id, later.case_id]
    assert (board.leader.name, board.counts.total, board.counts.overdue) == ("唐志强", 4, 1)
    assert board.counts.by_colour == {RiskColour.RED: 1, RiskColour.YELLOW: 1, None: 2}
    first = board.cases[1]
    assert first.next_clock is not None
    assert (first.next_clock.code, first.next_clock.days_left, first.overdue) == (
        ClockCode.RESOLUTION,
        -1,
        True,
    )
    assert leader_board(books, who.vice).cases == ()


def test_due_today_is_counted_apart_from_late(books: Books, clock: SteadyClock) -> None:
    who = people(books)
    led(books, 5)
    led(books, 7)
    clock.go_on(days=5)
    counts = leader_board(books, who.deputy).counts
    assert (counts.overdue, counts.due_today, counts.due_soon) == (0, 1, 1)


def test_what_stands_still(books: Books, clock: SteadyClock) -> None:
    who = people(books)
    scene = led(books, 60)
    clock.go_on(days=14)
    assert leader_board(books, who.deputy).silent == ()
    clock.go_on(days=1)
    board = leader_board(books, who.deputy)
    assert [(case.case_id, case.days_silent) for case in board.silent] == [(scene.case_id, 15)]


def test_what_waits_for_his_word_what_he_owes_and_what_is_urged(books: Books, clock: SteadyClock) -> None:
    who = people(books)
    scene = led(books, 60)
    asked = AskExtension(case_id=scene.case_id, clock=ClockCode.RESOLUTION, days=10, reason="待鉴定")
    ask(books, who.clerk, asked)
    visits.agree(
        books,
        who.deputy,
        PlanVisit(
            case_id=scene.case_id,
            planned_on=MONDAY + timedelta(days=1),
            reason="约定上门",
            kind=VisitKind.DOOR,
            visitor_id=who.deputy.staff_id,
        ),
    )
    slip = RaiseByHand(
        case_id=scene.case_id,
        for_id=who.deputy.staff_id or 0,
        text="请加快",
        due_on=MONDAY + timedelta(days=3),
    )
    supervision.raise_by_hand(books, who.mayor, slip)
    clock.go_on(days=2)
    mine, mayors = leader_board(books, who.deputy), leader_board(books, who.mayor)
    assert [row.is_missed for row in mine.visits_owed if row.reason == "约定上门"] == [True]
    assert (mine.counts.visits_missed, mine.counts.supervisions, mine.counts.approvals) == (1, 1, 0)
    assert [row.kind for row in mayors.approvals] == ["extension"]
    assert leader_board(books, who.clerk, who.mayor.staff_id).approvals == mayors.approvals


def test_a_deputy_sees_the_cases_marked_while_the_leader_is_away(books: Books, clock: SteadyClock) -> None:
    who = people(books)
    own, other = led(books, 60, who.vice), led(books, 60)
    with books.acting(SYSTEM, Permission.PROPOSE_LEAD) as desk:
        desk.session.add(
            Absence(
                staff_id=who.deputy.staff_id,
                deputy_id=who.vice.staff_id,
                first_on=MONDAY,
                last_on=MONDAY + timedelta(days=4),
            )
        )
    found = {case.case_id: case.deputising for case in leader_board(books, who.vice).cases}
    assert found == {own.case_id: False, other.case_id: True}
    assert not leader_board(books, who.deputy).cases[0].deputising
    load = {row.name: row for row in office_board(books, who.head).rows}["唐志强"]
    assert (load.absent_until, load.deputy, load.total) == (MONDAY + timedelta(days=4), "白雪梅", 1)
    clock.go_on(days=5)
    assert [case.case_id for case in leader_board(books, who.vice).cases] == [own.case_id]


def test_nobodys_page(books: Books, clerk: Actor) -> None:
    with pytest.raises(NotFound):
        leader_board(books, clerk, 999)


def test_the_offices_page(books: Books, clock: SteadyClock) -> None:
    who = people(books)
    for _ in range(6):
        led(books, 3)
    led(books, 60, who.vice, RiskColour.RED)
    waits = matter(books, who.clerk, CaseKind.LEGACY)
    clock.go_on(days=4)
    board = office_board(books, who.head)
    rows = {row.name: row for row in board.rows}
    assert (rows["唐志强"].total, rows["唐志强"].late, rows["唐志强"].overloaded) == (6, 6, True)
    assert (rows["白雪梅"].red, rows["白雪梅"].late, rows["白雪梅"].overloaded) == (1, 0, False)
    assert sum(rows["唐志强"].by_state.values()) == 6
    assert rows["罗建军"].total == 0
    assert board.rows[0].name == "唐志强"
    assert [case.case_id for case in board.unowned] == [waits.case_id]
    assert (board.unowned_total, len(board.late)) == (1, 6)


def test_what_is_due_as_of_a_day(books: Books, mediator: Actor, clock: SteadyClock) -> None:
    who = people(books)
    petition = matter(books, who.clerk, CaseKind.PETITION)
    happened(petition, ProcedureKind.RECEIVED, MONDAY)
    owned = led(books, 10)
    set_target(books, who.clerk, owned.case_id, MONDAY + timedelta(days=5))
    dispute = registered(books, mediator)
    report = due(books, who.clerk)
    found = [(one.case_id, one.clock.code.value) for one in report.clocks]
    assert found == [
        (owned.case_id, "internal_target"),
        (owned.case_id, "resolution"),
        (petition.case_id, "petition_forward"),
        (petition.case_id, "petition_notice"),
        (dispute.case_id, "mediation"),
    ]
    assert report.clocks[3].article is not None
    with books.reading(SYSTEM) as session:
        leader = session.get(Staff, who.deputy.staff_id)
    mine = due(books, who.clerk, MONDAY + timedelta(days=11), leader)
    assert {one.case_id for one in mine.clocks} == {owned.case_id}
    assert all(one.clock.is_overdue for one in mine.clocks)
    assert due(books, who.clerk, MONDAY - timedelta(days=1)).clocks == ()
    clock.go_on(days=3)
    happened(petition, ProcedureKind.ACCEPTED, MONDAY + timedelta(days=2))
    then = due(books, who.clerk, MONDAY + timedelta(days=1))
    assert "petition_notice" in {one.clock.code.value for one in then.clocks}
    now = due(books, who.clerk)
    assert "petition_notice" not in {one.clock.code.value for one in now.clocks}


def test_supervision_as_of_a_day(books: Books, clock: SteadyClock) -> None:
    who = people(books)
    scene = led(books, 60)
    slip = RaiseByHand(case_id=scene.case_id, for_id=who.deputy.staff_id or 0, text="请加快", due_on=MONDAY)
    number = supervision.raise_by_hand(books, who.mayor, slip)
    clock.go_on(days=2)
    supervision.answer(books, who.deputy, number, "已办")
    supervision.close(books, who.head, number)
    assert due(books, who.clerk).supervisions == ()
    (row,) = due(books, who.clerk, MONDAY + timedelta(days=1)).supervisions
    assert row.days_left == -1
    assert due(books, who.clerk, MONDAY - timedelta(days=1)).supervisions == ()
