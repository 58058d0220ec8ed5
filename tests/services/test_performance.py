"""Performance by instalment: whole, in part, too much, taken back, overdue."""

from datetime import timedelta

import pytest

from mediation_app.model import AgreementForm
from mediation_app.rules.errors import InvalidInput, NotAllowed, NotFound
from mediation_app.rules.performance import PerformanceState
from mediation_app.rules.workflow import CaseState
from mediation_app.services import agreements, case_moves, performance
from mediation_app.services.books import Actor, Books
from mediation_app.services.overdue import overdue
from mediation_app.services.performance import RecordPerformance
from tests.conftest import SteadyClock
from tests.services.scenes import Scene, agreed, deal, mediated, payment, repair, signed


def part(scene: Scene, term: int, instalment: int = 1) -> int:
    agreement = scene.case.agreement
    assert agreement is not None
    return agreement.terms[term - 1].instalments[instalment - 1].id


def pay(scene: Scene, instalment_id: int, fen: int | None = None, **changes: object) -> performance.Performed:
    values: dict[str, object] = {
        "instalment_id": instalment_id,
        "done_on": scene.today,
        "amount_fen": fen,
        "proof": "收条",
    }
    command = RecordPerformance(**{**values, **changes})  # type: ignore[arg-type]
    return performance.record(scene.books, scene.actor, command)


def states(scene: Scene) -> list[PerformanceState]:
    return [
        one.standing.state for term in performance.status(scene.case, scene.today) for one in term.instalments
    ]


@pytest.mark.parametrize("fen", [0, -5, 10**20])
def test_a_sum_nobody_paid_is_refused(books: Books, mediator: Actor, fen: int) -> None:
    scene = signed(books, mediator)
    with pytest.raises(InvalidInput, match="金额要大于零"):
        pay(scene, part(scene, 1), fen)


def test_an_instalment_that_is_gone_is_said_so(books: Books, mediator: Actor) -> None:
    with pytest.raises(NotFound, match="这条记录已经不在了"):
        pay(signed(books, mediator), 99_999)


def test_part_payments_add_up_and_the_last_moves_the_case_on(books: Books, mediator: Actor) -> None:
    scene = signed(books, mediator)
    assert pay(scene, part(scene, 1), 60000).state is CaseState.PERFORMING
    assert states(scene)[0] is PerformanceState.PARTLY
    pay(scene, part(scene, 1), 40000)
    pay(scene, part(scene, 1, 2))
    status = performance.status(scene.case, scene.today)
    assert [term.state for term in status] == [PerformanceState.DONE, PerformanceState.NOT_DUE]
    assert status[0].instalments[1].performed[0].amount_fen == 140000
    assert pay(scene, part(scene, 2)).state is CaseState.VISITING


def test_more_than_owed_is_told_not_refused(books: Books, mediator: Actor) -> None:
    scene = signed(books, mediator)
    done = pay(scene, part(scene, 1), 100500)
    assert [str(warning) for warning in done.warnings] == ["这一期共付1005元，比约定多5元，请核对"]


@pytest.mark.parametrize("fen", [0, -500])
def test_an_amount_of_nothing_is_refused(books: Books, mediator: Actor, fen: int) -> None:
    scene = signed(books, mediator)
    with pytest.raises(InvalidInput) as refused:
        pay(scene, part(scene, 1), fen)
    assert refused.value.problems[0].field == "amount_fen"


def test_days_to_come_are_refused_and_days_before_effect_told(
    books: Books, mediator: Actor, clock: SteadyClock
) -> None:
    scene = signed(books, mediator)
    with pytest.raises(InvalidInput):
        pay(scene, part(scene, 1), done_on=scene.today + timedelta(days=1))
    done = pay(scene, part(scene, 1), done_on=scene.today - timedelta(days=1))
    assert "早于协议生效日期" in str(done.warnings[0])


def test_nothing_is_performed_before_effect_or_on_drafts(books: Books, mediator: Actor) -> None:
    scene = agreed(books, mediator)
    with pytest.raises(NotAllowed, match="还没有生效"):
        pay(scene, part(scene, 1))
    other = mediated(books, mediator)
    agreements.save(
        books, mediator, deal(other, payment(other), repair(other, to_verify=True), form=AgreementForm.ORAL)
    )
    with pytest.raises(NotAllowed, match="待核"):
        pay(other, part(other, 2))


def test_an_entry_is_taken_back_with_a_reason_and_the_case_comes_back(books: Books, mediator: Actor) -> None:
    scene = signed(books, mediator)
    pay(scene, part(scene, 1))
    pay(scene, part(scene, 1, 2))
    last = pay(scene, part(scene, 2))
    assert last.state is CaseState.VISITING
    with pytest.raises(InvalidInput):
        performance.undo(books, mediator, last.performance_id, "  ")
    assert performance.undo(books, mediator, last.performance_id, "记错了案件") is CaseState.PERFORMING
    assert states(scene)[2] is PerformanceState.NOT_DUE
    with pytest.raises(NotFound):
        performance.undo(books, mediator, last.performance_id, "再撤一次")


def test_a_term_with_performance_cannot_be_dropped(books: Books, mediator: Actor) -> None:
    scene = signed(books, mediator)
    pay(scene, part(scene, 1))
    stored = agreements.entry_of_agreement(scene.case)
    assert stored is not None
    with pytest.raises(InvalidInput, match="第1条已经登记过履行"):
        agreements.save(books, mediator, deal(scene, stored.terms[1]))


def test_what_is_due_on_the_spot_waits_to_be_confirmed(
    books: Books, mediator: Actor, clock: SteadyClock
) -> None:
    scene = mediated(books, mediator)
    at_once = payment(scene, on_the_spot=True, instalments=())
    agreements.save(books, mediator, deal(scene, at_once, form=AgreementForm.ORAL))
    (term,) = performance.status(scene.case, scene.today)
    assert term.instalments[0].due_on == scene.today
    assert term.instalments[0].performed == ()
    effective = scene.today
    clock.go_on(days=1)
    assert [row.days_late for row in overdue(books, mediator)] == [1]
    (entry_id,) = performance.confirm_on_the_spot(books, mediator, scene.case_id, proof="当场点清")
    entry = scene.case.agreement.terms[0].instalments[0].performed[0]  # type: ignore[union-attr]
    assert (entry.id, entry.done_on, entry.amount_fen) == (entry_id, effective, 240000)
    assert scene.case.state is CaseState.VISITING
    assert performance.confirm_on_the_spot(books, mediator, scene.case_id) == ()


def test_overdue_lists_what_is_late_with_what_is_left(
    books: Books, mediator: Actor, clock: SteadyClock
) -> None:
    scene = signed(books, mediator)
    clock.go_on(days=10)
    assert overdue(books, mediator) == ()
    clock.go_on(days=3)
    pay(scene, part(scene, 1), 30000)
    rows = overdue(books, mediator)
    assert [(row.term_id, row.left_fen, row.days_late) for row in rows] == [
        (scene.case.agreement.terms[0].id, 70000, 3),  # type: ignore[union-attr]
        (scene.case.agreement.terms[1].id, 0, 3),  # type: ignore[union-attr]
    ]
    assert {row.debtor for row in rows} == {"石磊"}
    case_moves.void(books, mediator, scene.case_id, "重复登记")
    assert overdue(books, mediator) == ()


def test_the_clerk_records_and_the_leader_does_not(
    books: Books, mediator: Actor, clerk: Actor, leader: Actor
) -> None:
    scene = signed(books, mediator)
    command = RecordPerformance(instalment_id=part(scene, 2), done_on=scene.today)
    with pytest.raises(NotAllowed):
        performance.record(books, leader, command)
    assert performance.record(books, clerk, command).performance_id
