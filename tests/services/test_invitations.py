from datetime import date, timedelta

import pytest

from mediation_app.model import MediationSession
from mediation_app.rules.errors import InvalidInput, NotAllowed
from mediation_app.services import audit, invitations, mediation
from mediation_app.services.books import Actor, Books
from mediation_app.services.invitations import SaveInvitation
from mediation_app.services.mediation import PlanSession
from tests.services.scenes import Scene, mediated, registered


def planned(books: Books, mediator: Actor, participants: str = "李队长") -> Scene:
    """A dispute with a session in two days."""
    scene = registered(books, mediator)
    command = PlanSession(
        case_id=scene.case_id,
        starts_at=books.clock() + timedelta(days=2),
        place="镇调解室",
        mediator_id=mediator.staff_id or 0,
        participants=participants,
    )
    mediation.plan(books, mediator, command)
    return scene


def session(scene: Scene) -> MediationSession:
    return scene.case.sessions[0]


def invite(scene: Scene, **changes: object) -> SaveInvitation:
    values: dict[str, object] = {
        "session_id": session(scene).id,
        "name": "马老师",
        "unit": "镇中心小学 退休教师",
        "task": "劝说双方，说明水渠旧时走向",
        "invited_on": scene.today,
        "agreed": True,
    }
    return SaveInvitation(**{**values, **changes})  # type: ignore[arg-type]


def test_who_is_invited_joins_the_participants_of_the_session_to_come(books: Books, mediator: Actor) -> None:
    scene = planned(books, mediator)
    made = invitations.save(books, mediator, invite(scene))
    (row,) = session(scene).invitations
    assert (row.id, row.ordinal, row.name, row.agreed) == (made, 1, "马老师", True)
    assert session(scene).participants == "李队长、马老师"
    invitations.save(books, mediator, invite(scene, name="马老师傅", invitation_id=made))
    assert session(scene).participants == "李队长、马老师傅"
    invitations.remove(books, mediator, made, "他出门了")
    assert session(scene).invitations == []
    assert session(scene).participants == "李队长"
    acts = [str(one.act) for one in audit.timeline(books, mediator, scene.case_id)[:3]]
    assert acts == ["撤回调解邀请", "邀请参加调解", "邀请参加调解"]


def test_a_name_already_among_the_participants_is_not_written_twice(books: Books, mediator: Actor) -> None:
    scene = planned(books, mediator, "马老师（小学）")
    invitations.save(books, mediator, invite(scene))
    assert session(scene).participants == "马老师（小学）"


def test_without_the_parties_consent_nobody_joins(books: Books, mediator: Actor) -> None:
    scene = planned(books, mediator)
    invitations.save(books, mediator, invite(scene, agreed=False))
    assert session(scene).participants == "李队长"


def test_the_record_of_a_session_held_is_not_touched(books: Books, mediator: Actor) -> None:
    scene = mediated(books, mediator)
    before = session(scene).participants
    invitations.save(books, mediator, invite(scene))
    assert session(scene).participants == before


@pytest.mark.parametrize(
    ("changes", "field"),
    [
        ({"name": " "}, "name"),
        ({"name": "某" * 61}, "name"),
        ({"unit": "某" * 121}, "unit"),
        ({"task": "某" * 201}, "task"),
        ({"invited_on": date(2026, 11, 24)}, "invited_on"),
        ({"invited_on": date(2026, 11, 22)}, "invited_on"),
    ],
)
def test_what_cannot_be_kept_is_refused(
    books: Books, mediator: Actor, changes: dict[str, object], field: str
) -> None:
    scene = planned(books, mediator)
    with pytest.raises(InvalidInput) as refused:
        invitations.save(books, mediator, invite(scene, **changes))
    assert [one.field for one in refused.value.problems] == [field]


def test_more_participants_than_the_record_holds_are_refused(books: Books, mediator: Actor) -> None:
    scene = planned(books, mediator, "某" * 298)
    with pytest.raises(InvalidInput, match="最多300个字"):
        invitations.save(books, mediator, invite(scene))


def test_an_invitation_after_the_session_or_to_one_called_off_is_refused(
    books: Books, mediator: Actor
) -> None:
    scene = mediated(books, mediator)
    scene.books.clock.go_on(days=3)  # type: ignore[attr-defined]
    with pytest.raises(InvalidInput, match="晚于调解会"):
        invitations.save(books, mediator, invite(scene))
    other = planned(books, mediator)
    mediation.cancel(books, mediator, session(other).id, "下雨")
    with pytest.raises(NotAllowed, match="已经取消"):
        invitations.save(books, mediator, invite(other))


def test_taking_back_needs_a_reason_and_a_leader_does_not_invite(
    books: Books, mediator: Actor, leader: Actor
) -> None:
    scene = planned(books, mediator)
    made = invitations.save(books, mediator, invite(scene))
    with pytest.raises(InvalidInput, match="原因"):
        invitations.remove(books, mediator, made, " ")
    with pytest.raises(NotAllowed, match="调解与记录"):
        invitations.save(books, leader, invite(scene))
