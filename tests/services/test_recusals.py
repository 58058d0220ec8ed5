from datetime import timedelta

import pytest

from mediation_app.model import PartyRole, SessionState
from mediation_app.rules.errors import Conflict, InvalidInput, NotAllowed
from mediation_app.services import audit, case_change, mediation, recusals
from mediation_app.services.books import Actor, Books
from mediation_app.services.mediation import PlanSession
from mediation_app.services.parties import add_party as add
from mediation_app.services.party_entry import PartyEntry
from mediation_app.services.person_entry import PersonEntry
from mediation_app.services.recusals import AskRecusal, DecideRecusal
from tests.services.scenes import Scene, agreed, registered


def wish(scene: Scene, **changes: object) -> AskRecusal:
    """石磊 asks that 周明远 withdraw."""
    values: dict[str, object] = {
        "case_id": scene.case_id,
        "party_id": scene.party("石磊"),
        "mediator_id": scene.actor.staff_id,
        "reason": "调解员与对方当事人是表亲。",
        "asked_on": scene.today,
    }
    return AskRecusal(**{**values, **changes})  # type: ignore[arg-type]


def word(scene: Scene, recusal_id: int, **changes: object) -> DecideRecusal:
    values: dict[str, object] = {"recusal_id": recusal_id, "granted": True, "decided_on": scene.today}
    return DecideRecusal(**{**values, **changes})  # type: ignore[arg-type]


def test_granting_puts_case_and_planned_sessions_into_other_hands(
    books: Books, mediator: Actor, other_mediator: Actor, leader: Actor
) -> None:
    scene = registered(books, mediator)
    starts_at = books.clock() + timedelta(days=2)
    planned = PlanSession(
        case_id=scene.case_id, starts_at=starts_at, place="镇调解室", mediator_id=mediator.staff_id or 0
    )
    mediation.plan(books, mediator, planned)
    asked = recusals.ask(books, mediator, wish(scene))
    assert [one.id for one in recusals.waiting(scene.case)] == [asked]
    command = word(scene, asked, successor_id=other_mediator.staff_id, opinion="同意")
    assert recusals.decide(books, leader, command).warnings == ()
    case = scene.case
    (row,) = case.recusals
    assert (row.granted, row.decided_by_id, row.opinion) == (True, leader.staff_id, "同意")
    assert case.mediator_id == other_mediator.staff_id
    assert [one.mediator_id for one in case.sessions] == [other_mediator.staff_id]
    assert recusals.waiting(case) == ()
    decided, asked_line = audit.timeline(books, mediator, scene.case_id)[:2]
    assert (str(decided.act), str(asked_line.act)) == ("决定回避", "申请回避")
    assert decided.detail["successor"] == "何秀兰"


def test_a_session_held_keeps_who_held_it(
    books: Books, mediator: Actor, other_mediator: Actor, leader: Actor
) -> None:
    scene = registered(books, mediator)
    mediation.record(
        books,
        mediator,
        mediation.RecordSession(
            case_id=scene.case_id, starts_at=books.clock() - timedelta(hours=1), mediator_id=mediator.staff_id
        ),
    )
    asked = recusals.ask(books, mediator, wish(scene))
    recusals.decide(books, leader, word(scene, asked, successor_id=other_mediator.staff_id))
    (held,) = scene.case.sessions
    assert (held.state, held.mediator_id) == (SessionState.HELD, mediator.staff_id)


def test_who_is_asked_to_withdraw_never_decides(
    books: Books, mediator: Actor, other_mediator: Actor, clerk: Actor
) -> None:
    scene = registered(books, mediator)
    asked = recusals.ask(books, clerk, wish(scene))
    command = word(scene, asked, successor_id=other_mediator.staff_id)
    with pytest.raises(NotAllowed, match="不能自己决定回避") as refused:
        recusals.decide(books, mediator, command)
    assert "何秀兰" in str(refused.value.advice)
    with pytest.raises(NotAllowed, match="决定回避"):
        recusals.decide(books, clerk, command)
    recusals.decide(books, other_mediator, command)
    with pytest.raises(Conflict, match="已经作出决定"):
        recusals.decide(books, other_mediator, command)


def test_a_party_s_wish_cannot_be_refused(books: Books, mediator: Actor, leader: Actor) -> None:
    scene = registered(books, mediator)
    asked = recusals.ask(books, mediator, wish(scene))
    with pytest.raises(InvalidInput, match="应当同意"):
        recusals.decide(books, leader, word(scene, asked, granted=False, opinion="没有理由"))
    with pytest.raises(InvalidInput, match="由谁接着调解"):
        recusals.decide(books, leader, word(scene, asked))


def test_a_mediator_s_own_wish_may_be_refused_and_changes_nothing(
    books: Books, mediator: Actor, leader: Actor
) -> None:
    scene = registered(books, mediator)
    asked = recusals.ask(books, mediator, wish(scene, party_id=None, reason="与田芳是同学。"))
    recusals.decide(books, leader, word(scene, asked, granted=False, opinion="不影响公正"))
    case = scene.case
    assert (case.recusals[0].granted, case.mediator_id) == (False, mediator.staff_id)
    again = recusals.ask(books, mediator, wish(scene))
    assert [one.ordinal for one in scene.case.recusals] == [1, 2]
    assert again != asked


def test_the_successor_mediates_and_is_another(books: Books, mediator: Actor, leader: Actor) -> None:
    scene = registered(books, mediator)
    asked = recusals.ask(books, mediator, wish(scene))
    for who in (mediator, leader):
        with pytest.raises(InvalidInput) as refused:
            recusals.decide(books, leader, word(scene, asked, successor_id=who.staff_id))
        assert [one.field for one in refused.value.problems] == ["successor_id"]


def test_the_successor_s_surname_is_a_hint_only(
    books: Books, mediator: Actor, other_mediator: Actor, leader: Actor
) -> None:
    scene = registered(books, mediator)
    entry = PartyEntry(person=PersonEntry(name="何大川"), role=PartyRole.RESPONDENT)
    add(books, mediator, scene.case_id, entry)
    asked = recusals.ask(books, mediator, wish(scene))
    done = recusals.decide(books, leader, word(scene, asked, successor_id=other_mediator.staff_id))
    assert [str(one) for one in done.warnings] == ["何秀兰与当事人何大川同姓，请核实有没有近亲属等利害关系"]


def test_only_who_mediates_is_asked_once_and_in_time(
    books: Books, mediator: Actor, other_mediator: Actor
) -> None:
    scene = registered(books, mediator)
    for changes, field in (
        ({"mediator_id": other_mediator.staff_id}, "mediator_id"),
        ({"asked_on": scene.today + timedelta(days=1)}, "asked_on"),
        ({"asked_on": scene.today - timedelta(days=1)}, "asked_on"),
        ({"reason": "  "}, "reason"),
    ):
        with pytest.raises(InvalidInput) as refused:
            recusals.ask(books, mediator, wish(scene, **changes))
        assert [one.field for one in refused.value.problems] == [field]
    recusals.ask(books, mediator, wish(scene))
    with pytest.raises(Conflict, match="等决定"):
        recusals.ask(books, mediator, wish(scene, party_id=scene.party("田芳")))


def test_after_an_agreement_nobody_is_asked_to_withdraw(books: Books, mediator: Actor) -> None:
    scene = agreed(books, mediator)
    with pytest.raises(NotAllowed, match="已有结果"):
        recusals.ask(books, mediator, wish(scene))


def test_a_witness_does_not_ask(books: Books, mediator: Actor) -> None:
    scene = registered(books, mediator)
    add(
        books,
        mediator,
        scene.case_id,
        PartyEntry(person=PersonEntry(name="钱七"), role=PartyRole.WITNESS),
    )
    with pytest.raises(InvalidInput, match="代理人可以申请"):
        recusals.ask(books, mediator, wish(scene, party_id=scene.party("钱七")))


def test_the_hint_about_the_case_s_own_mediator(books: Books, mediator: Actor) -> None:
    scene = registered(books, mediator)
    assert recusals.mediator_hint(scene.case) is None
    add(
        books,
        mediator,
        scene.case_id,
        PartyEntry(person=PersonEntry(name="周小春"), role=PartyRole.RESPONDENT),
    )
    assert "周小春" in str(recusals.mediator_hint(scene.case))
    change = case_change.ChangeCase(case_id=scene.case_id, mediator_id=None)
    case_change.change(books, mediator, change)
    assert recusals.mediator_hint(scene.case) is None
