"""Sessions planned, held and called off, and how the case moves with them."""

from datetime import datetime, timedelta

import pytest

from mediation_app.model import Consent, NoteKind, SessionState
from mediation_app.rules.errors import Conflict, InvalidInput, NotAllowed, NotFound
from mediation_app.rules.permissions import Permission
from mediation_app.rules.workflow import CaseState
from mediation_app.services import cases, consent, inquiries, mediation
from mediation_app.services.audit import timeline
from mediation_app.services.books import Actor, Books
from mediation_app.services.consent import RecordConsent
from mediation_app.services.inquiries import RecordInquiry
from mediation_app.services.mediation import NoteEntry, PlanSession
from tests.conftest import SteadyClock
from tests.services.scenes import Scene, mediated, registered, session_of


def planned(scene: Scene, **changes: object) -> PlanSession:
    values: dict[str, object] = {
        "case_id": scene.case_id,
        "starts_at": scene.books.clock() + timedelta(days=2),
        "place": "镇调解室",
        "mediator_id": scene.actor.staff_id,
    }
    return PlanSession(**{**values, **changes})  # type: ignore[arg-type]


def refuse(scene: Scene, clock: SteadyClock) -> None:
    consent.record_consent(
        scene.books,
        scene.actor,
        RecordConsent(
            party_id=scene.party("田芳"), consent=Consent.REFUSED, on=clock().date(), reason="不愿调解"
        ),
    )


def test_a_first_session_accepts_the_case_and_opens_mediation(books: Books, mediator: Actor) -> None:
    scene = registered(books, mediator)
    recorded = mediation.record(books, mediator, session_of(scene))
    case = scene.case
    assert recorded.state is CaseState.MEDIATING
    assert case.state is CaseState.MEDIATING
    assert case.accepted_on == scene.today
    assert [note.text for note in case.sessions[0].notes][3] == "石磊赔偿田芳损失2400元。"
    assert case.sessions[0].notes[0].kind is NoteKind.FACT
    acts = [str(entry.act) for entry in timeline(books, mediator, case.id)]
    assert "记录调解" in acts
    assert acts.count("办理进展") == 2


def test_a_case_without_a_respondent_keeps_its_record_and_says_why_it_waits(
    books: Books, mediator: Actor
) -> None:
    scene = registered(books, mediator)
    with books.acting(mediator, Permission.EDIT_CASE) as desk:
        case = cases.loaded(desk.session, scene.case_id)
        case.parties.remove(next(party for party in case.parties if party.person.name == "田芳"))
    recorded = mediation.record(books, mediator, session_of(scene))
    assert recorded.state is CaseState.REGISTERED
    assert [str(warning) for warning in recorded.warnings] == ["双方当事人还没有填齐"]
    assert scene.case.sessions[0].state is SessionState.HELD


def test_a_planned_session_is_recorded_in_place(books: Books, mediator: Actor, clock: SteadyClock) -> None:
    scene = registered(books, mediator)
    session_id = mediation.plan(books, mediator, planned(scene)).session_id
    clock.go_on(days=3)
    mediation.record(books, mediator, session_of(scene, session_id=session_id))
    assert [(one.id, one.state) for one in scene.case.sessions] == [(session_id, SessionState.HELD)]


def test_a_record_may_be_corrected_and_its_lines_replaced(books: Books, mediator: Actor) -> None:
    scene = mediated(books, mediator)
    session_id = scene.case.sessions[0].id
    notes = (NoteEntry("田芳", NoteKind.STATEMENT, "  没有别的意见。 "),)
    mediation.record(books, mediator, session_of(scene, session_id=session_id, notes=notes))
    assert [note.text for note in scene.case.sessions[0].notes] == ["没有别的意见。"]


def test_clashes_of_mediator_and_place_are_told_but_do_not_block(
    books: Books, mediator: Actor, other_mediator: Actor
) -> None:
    first = registered(books, mediator)
    mediation.plan(books, mediator, planned(first))
    second = registered(books, mediator, facts="田某家的鸡吃了石某家的菜。")
    at = books.clock() + timedelta(days=2, hours=1)
    both = mediation.plan(books, mediator, planned(second, starts_at=at))
    assert len(both.clashes) == 1
    assert "周明远在2026年11月25日09:00已安排" in str(both.clashes[0])
    room = mediation.clashes(
        books, mediator, mediator_id=other_mediator.staff_id, starts_at=at, place="镇调解室"
    )
    assert all(str(clash).startswith("镇调解室在") for clash in room)
    assert len(room) == 2
    elsewhere = mediation.clashes(
        books, mediator, mediator_id=other_mediator.staff_id, starts_at=at, place="石桥村委会"
    )
    assert elsewhere == ()


def test_a_session_does_not_clash_with_itself_when_moved(books: Books, mediator: Actor) -> None:
    scene = registered(books, mediator)
    session_id = mediation.plan(books, mediator, planned(scene)).session_id
    later = planned(scene, session_id=session_id, starts_at=books.clock() + timedelta(days=2, hours=1))
    assert mediation.plan(books, mediator, later).clashes == ()
    assert scene.case.sessions[0].starts_at == datetime(2026, 11, 25, 10, 0)


def test_plans_in_the_past_and_without_a_place_are_refused(books: Books, mediator: Actor) -> None:
    scene = registered(books, mediator)
    bad = planned(scene, starts_at=books.clock() - timedelta(days=1), place=" ")
    with pytest.raises(InvalidInput) as refused:
        mediation.plan(books, mediator, bad)
    assert [problem.field for problem in refused.value.problems] == ["starts_at", "place"]


def test_records_of_the_future_and_empty_lines_are_refused(books: Books, mediator: Actor) -> None:
    scene = registered(books, mediator)
    tomorrow = books.clock() + timedelta(days=1)
    notes = (NoteEntry("石磊", NoteKind.FACT, "有这回事。"), NoteEntry("石磊", NoteKind.FACT, "  "))
    bad = session_of(scene, starts_at=tomorrow, ends_at=tomorrow - timedelta(hours=1), notes=notes)
    with pytest.raises(InvalidInput) as refused:
        mediation.record(books, mediator, bad)
    assert [problem.field for problem in refused.value.problems] == ["starts_at", "ends_at", "notes[1].text"]
    assert scene.case.sessions == []


def test_after_a_refusal_no_session_is_planned(books: Books, mediator: Actor, clock: SteadyClock) -> None:
    scene = mediated(books, mediator)
    refuse(scene, clock)
    with pytest.raises(NotAllowed, match="明确拒绝"):
        mediation.plan(books, mediator, planned(scene))


def test_a_session_of_the_day_of_the_refusal_may_still_be_corrected_but_none_added_later(
    books: Books, mediator: Actor, clock: SteadyClock
) -> None:
    scene = mediated(books, mediator)
    refuse(scene, clock)
    session_id = scene.case.sessions[0].id
    mediation.record(books, mediator, session_of(scene, session_id=session_id, result="一方拒绝调解。"))
    assert scene.case.sessions[0].result == "一方拒绝调解。"
    clock.go_on(days=1)
    with pytest.raises(NotAllowed):
        mediation.record(books, mediator, session_of(scene))


def test_a_planned_session_is_called_off_with_a_reason(books: Books, mediator: Actor) -> None:
    scene = registered(books, mediator)
    session_id = mediation.plan(books, mediator, planned(scene)).session_id
    with pytest.raises(InvalidInput):
        mediation.cancel(books, mediator, session_id, " ")
    mediation.cancel(books, mediator, session_id, "田芳住院")
    session = scene.case.sessions[0]
    assert (session.state, session.cancel_reason) == (SessionState.CANCELLED, "田芳住院")
    with pytest.raises(NotAllowed):
        mediation.cancel(books, mediator, session_id, "再取消一次")


def test_two_windows_on_one_case(books: Books, mediator: Actor) -> None:
    scene = registered(books, mediator)
    seen = scene.case.revision
    mediation.plan(books, mediator, planned(scene, revision=seen))
    with pytest.raises(Conflict):
        mediation.record(books, mediator, session_of(scene, revision=seen))
    assert scene.case.sessions[0].state is SessionState.PLANNED


def test_only_who_mediates_may_record(books: Books, mediator: Actor, clerk: Actor) -> None:
    scene = registered(books, mediator)
    with pytest.raises(NotAllowed):
        mediation.record(books, clerk, session_of(scene))


def test_a_session_of_another_case_is_not_found(books: Books, mediator: Actor) -> None:
    first, second = mediated(books, mediator), registered(books, mediator)
    with pytest.raises(NotFound):
        mediation.record(books, mediator, session_of(second, session_id=first.case.sessions[0].id))


def test_an_inquiry_accepts_the_case_and_puts_it_under_inquiry(books: Books, mediator: Actor) -> None:
    scene = registered(books, mediator)
    command = RecordInquiry(
        case_id=scene.case_id,
        asked_at=books.clock(),
        asked="村民李四",
        text="问：水沟何时挖断？\n答：九月三日。",
    )
    recorded = inquiries.record(books, mediator, command)
    assert recorded.state is CaseState.INQUIRY
    mediation.record(books, mediator, session_of(scene))
    again = inquiries.record(
        books,
        mediator,
        RecordInquiry(case_id=scene.case_id, inquiry_id=recorded.id, asked="李四", text="更正"),
    )
    case = scene.case
    assert (again.id, again.state) == (recorded.id, CaseState.MEDIATING)
    assert [(one.ordinal, one.text) for one in case.inquiries] == [(1, "更正")]


def test_an_inquiry_says_whom_and_what(books: Books, mediator: Actor) -> None:
    scene = registered(books, mediator)
    with pytest.raises(InvalidInput) as refused:
        inquiries.record(books, mediator, RecordInquiry(case_id=scene.case_id))
    assert [problem.field for problem in refused.value.problems] == ["asked", "text"]
