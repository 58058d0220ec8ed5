from datetime import date
from typing import Any

import pytest
from sqlalchemy import select

from mediation_app.model import Case, GivenNumber, MediationSession, NoteKind, SessionNote, SessionState
from mediation_app.rules.errors import Conflict, InvalidInput, NotAllowed
from mediation_app.rules.permissions import Permission
from mediation_app.rules.workflow import CaseState
from mediation_app.services import audit, cases
from mediation_app.services.books import Actor, Books
from mediation_app.services.case_facts import missing_for_close
from mediation_app.services.case_moves import (
    Close,
    Step,
    close,
    move,
    moves,
    reopen,
    tell_routes,
    unvoid,
    void,
)
from mediation_app.services.intake import register
from tests.builders import dispute
from tests.conftest import SteadyClock

TODAY = date(2026, 11, 23)


@pytest.fixture
def case(books: Books, mediator: Actor) -> Case:
    done = register(books, mediator, dispute(mediator_id=mediator.staff_id))
    return cases.load(books, mediator, done.case_id)


def to(case: Case, state: CaseState, reason: str = "", *, told_routes: bool = False) -> Step:
    return Step(case_id=case.id, to=state, on=TODAY, reason=reason, told_routes=told_routes)


def hold_session(books: Books, mediator: Actor, case: Case) -> None:
    with books.acting(mediator, Permission.MEDIATE) as desk:
        note = SessionNote(ordinal=1, text="双方各执一词", kind=NoteKind.STATEMENT)
        held = MediationSession(case_id=case.id, ordinal=1, state=SessionState.HELD, notes=[note])
        desk.session.add(held)


def fail(books: Books, mediator: Actor, case: Case, *, told_routes: bool) -> None:
    move(books, mediator, to(case, CaseState.ACCEPTED))
    move(books, mediator, to(case, CaseState.MEDIATING))
    hold_session(books, mediator, case)
    move(books, mediator, to(case, CaseState.FAILED, "数额谈不拢", told_routes=told_routes))


def test_the_offer_of_a_new_case(books: Books, mediator: Actor, case: Case) -> None:
    offered = {one.target: one for one in moves(books, mediator, case.id)}
    assert set(offered) == {CaseState.ACCEPTED, CaseState.REJECTED}
    assert offered[CaseState.ACCEPTED].blocked_by == ()
    assert offered[CaseState.REJECTED].needs_reason


def test_a_move_out_of_reach_of_the_role_says_so(books: Books, leader: Actor, case: Case) -> None:
    for offered in moves(books, leader, case.id):
        assert [str(message) for message in offered.blocked_by] == ["需要“修改案件”的权限"]
    with pytest.raises(NotAllowed):
        move(books, leader, to(case, CaseState.ACCEPTED))


def test_a_move_is_on_record_with_its_day(
    books: Books, mediator: Actor, case: Case, clock: SteadyClock
) -> None:
    clock.go_on(days=2)
    assert move(books, mediator, to(case, CaseState.ACCEPTED)) is CaseState.ACCEPTED
    after = cases.load(books, mediator, case.id)
    assert (after.accepted_on, after.state_since, after.revision) == (TODAY, TODAY, 2)
    line = audit.timeline(books, mediator, case.id)[0]
    assert line.detail == {"from": "registered", "to": "accepted", "on": "2026-11-23"}


def test_a_blocked_move_tells_everything_that_blocks(books: Books, mediator: Actor) -> None:
    done = register(books, mediator, dispute())
    case = cases.load(books, mediator, done.case_id)
    move(books, mediator, to(case, CaseState.ACCEPTED))
    with pytest.raises(NotAllowed, match="还没有指定或选择调解员"):
        move(books, mediator, to(case, CaseState.MEDIATING))


def test_a_road_that_does_not_lead_there_is_refused(books: Books, mediator: Actor, case: Case) -> None:
    with pytest.raises(NotAllowed, match="现在是“登记”，不能转为“履行”"):
        move(books, mediator, to(case, CaseState.PERFORMING))


def test_a_move_that_needs_a_reason_asks_for_it(books: Books, mediator: Actor, case: Case) -> None:
    with pytest.raises(InvalidInput) as error:
        move(books, mediator, to(case, CaseState.REJECTED, " "))
    assert error.value.problems[0].field == "reason"


@pytest.mark.parametrize("on", [date(2026, 11, 22), date(2026, 11, 24)])
def test_a_day_before_registration_or_to_come_is_refused(
    books: Books, mediator: Actor, case: Case, on: date
) -> None:
    with pytest.raises(InvalidInput) as error:
        move(books, mediator, Step(case_id=case.id, to=CaseState.ACCEPTED, on=on))
    assert error.value.problems[0].field == "on"


def test_closing_tells_all_that_is_missing(books: Books, mediator: Actor, case: Case) -> None:
    fail(books, mediator, case, told_routes=False)
    missing = missing_for_close(cases.load(books, mediator, case.id))
    assert [(str(one.message), one.blocking) for one in missing] == [
        ("还没有记明已告知仲裁、行政、司法等其他途径", True),
        ("卷内没有申请书或受理登记表", False),
        ("没有给当事人的书面通知", False),
    ]
    with pytest.raises(NotAllowed, match="还没有记明已告知"):
        close(books, mediator, Close(case_id=case.id, on=TODAY, reason="无法补"))


def test_closing_over_a_gap_needs_a_reason_and_keeps_it(books: Books, mediator: Actor, case: Case) -> None:
    fail(books, mediator, case, told_routes=False)
    tell_routes(books, mediator, case.id, TODAY)
    with pytest.raises(InvalidInput, match="仍要结案，请写明原因"):
        close(books, mediator, Close(case_id=case.id, on=TODAY))
    with pytest.raises(InvalidInput, match="保管期限只有短期、长期、永久"):
        close(books, mediator, Close(case_id=case.id, on=TODAY, reason="原件遗失", retention="三年"))
    close(books, mediator, Close(case_id=case.id, on=TODAY, reason="原件遗失", retention="短期"))
    after = cases.load(books, mediator, case.id)
    assert (after.state, after.closed_from, after.closed_on) == (CaseState.CLOSED, CaseState.FAILED, TODAY)
    assert (after.retention, after.state_reason) == ("短期", "数额谈不拢")
    line = audit.timeline(books, mediator, case.id)[0]
    assert line.detail["reason"] == "原件遗失"
    assert line.detail["missing"] == ["卷内没有申请书或受理登记表", "没有给当事人的书面通知"]


def test_a_closed_case_is_reopened_by_the_leader_with_a_reason(
    books: Books, mediator: Actor, leader: Actor, case: Case
) -> None:
    fail(books, mediator, case, told_routes=True)
    move(books, mediator, to(case, CaseState.CLOSED, "材料已齐"))
    with pytest.raises(NotAllowed, match="已结案归档"):
        move(books, mediator, to(case, CaseState.MEDIATING, "再试"))
    with pytest.raises(NotAllowed):
        reopen(books, mediator, case.id, "再试")
    with pytest.raises(InvalidInput):
        reopen(books, leader, case.id, "")
    assert reopen(books, leader, case.id, "当事人要求再次调解") is CaseState.MEDIATING
    after = cases.load(books, leader, case.id)
    assert (after.closed_on, after.closed_from, after.state_reason) == (None, None, "当事人要求再次调解")
    with pytest.raises(NotAllowed, match="没有结案"):
        reopen(books, leader, case.id, "再来")


def test_the_offer_of_a_closed_case_is_reopening(
    books: Books, mediator: Actor, leader: Actor, case: Case
) -> None:
    fail(books, mediator, case, told_routes=True)
    close(books, mediator, Close(case_id=case.id, on=TODAY, reason="材料已齐"))
    (for_leader,) = moves(books, leader, case.id)
    (for_mediator,) = moves(books, mediator, case.id)
    assert (str(for_leader.label), for_leader.blocked_by) == ("恢复办理", ())
    assert [str(message) for message in for_mediator.blocked_by] == ["需要“恢复办理”的权限"]


def test_a_void_number_is_kept_with_its_reason_and_never_given_again(
    books: Books, mediator: Actor, case: Case
) -> None:
    void(books, mediator, case.id, "与第2号重复", revision=case.revision)
    after = cases.load(books, mediator, case.id)
    assert (after.voided_on, after.void_reason, after.state) == (TODAY, "与第2号重复", CaseState.REGISTERED)
    assert register(books, mediator, dispute()).number.endswith("第2号")
    with books.reading(mediator) as session:
        lines = session.execute(
            select(GivenNumber.seq, GivenNumber.void_reason).order_by(GivenNumber.seq)
        ).all()
    assert [tuple(line) for line in lines] == [(1, "与第2号重复"), (2, "")]
    assert moves(books, mediator, case.id) == ()


def test_a_void_is_undone_with_a_reason(books: Books, mediator: Actor, case: Case) -> None:
    void(books, mediator, case.id, "重复")
    with pytest.raises(NotAllowed, match="已作废"):
        void(books, mediator, case.id, "再来")
    with pytest.raises(InvalidInput):
        unvoid(books, mediator, case.id, "")
    unvoid(books, mediator, case.id, "并不重复")
    after = cases.load(books, mediator, case.id)
    assert (after.voided_on, after.void_reason) == (None, "")
    with books.reading(mediator) as session:
        assert session.scalar(select(GivenNumber.void_reason)) == ""
    acts = [(str(line.act), line.detail["reason"]) for line in audit.timeline(books, mediator, case.id)[:2]]
    assert acts == [("撤销作废", "并不重复"), ("作废", "重复")]
    with pytest.raises(Conflict, match="没有作废"):
        unvoid(books, mediator, case.id, "再来")


def test_a_clerk_may_not_void(books: Books, clerk: Actor, case: Case) -> None:
    with pytest.raises(NotAllowed):
        void(books, clerk, case.id, "重复")


def test_a_stale_window_moves_nothing(books: Books, mediator: Actor, case: Case) -> None:
    move(books, mediator, to(case, CaseState.ACCEPTED))
    stale = Step(case_id=case.id, to=CaseState.MEDIATING, on=TODAY, revision=case.revision)
    with pytest.raises(Conflict):
        move(books, mediator, stale)
    assert cases.load(books, mediator, case.id).state is CaseState.ACCEPTED


@pytest.mark.parametrize(
    ("values", "expected"),
    [({}, "长期"), ({"people_count": 11}, "永久"), ({"facts": "车祸致一人死亡"}, "永久")],
)
def test_closing_proposes_how_long_to_keep_the_dossier(
    file_books: Books, mediator: Actor, values: dict[str, Any], expected: str
) -> None:
    done = register(file_books, mediator, dispute(mediator_id=mediator.staff_id, **values))
    case = cases.load(file_books, mediator, done.case_id)
    fail(file_books, mediator, case, told_routes=True)
    close(file_books, mediator, Close(case_id=case.id, on=TODAY, reason="材料已齐"))
    assert cases.load(file_books, mediator, case.id).retention == expected
