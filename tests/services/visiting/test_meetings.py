"""Meetings about cases: kept with items and consent, found by case, carried into the plan."""

from datetime import date, datetime, timedelta

import pytest

from mediation_app.model import MeetingKind, Plan, PlanState, RiskColour
from mediation_app.rules.errors import InvalidInput, NotAllowed, NotFound
from mediation_app.rules.permissions import Permission
from mediation_app.services import cases
from mediation_app.services.books import Actor, Books
from mediation_app.services.matters.rows import ensure_matter
from mediation_app.services.visiting import meetings
from mediation_app.services.visiting.meetings import (
    CarriedInto,
    MeetingItemEntry,
    Participant,
    SaveMeeting,
)
from tests.services.scenes import Scene, registered

HELD = datetime(2026, 11, 20, 14, 30)
NOVEMBER = (date(2026, 11, 1), date(2026, 11, 30))


def about(*scenes: Scene, **changes: object) -> SaveMeeting:
    values: dict[str, object] = {
        "kind": MeetingKind.DELIBERATION,
        "held_at": HELD,
        "place": "镇综治中心",
        "chair": "郑国梁",
        "recorder": "孙小雅",
        "participants": (Participant("洪桂枝", "村民代表", consented=True), Participant("丁长发")),
        "resolution": "由村委会月底前清淤",
        "items": tuple(
            MeetingItemEntry(case_id=scene.case_id, risk=RiskColour.YELLOW, measures="重新划定沟界")
            for scene in scenes
        ),
    }
    return SaveMeeting(**{**values, **changes})  # type: ignore[arg-type]


def draft(scene: Scene, state: PlanState) -> None:
    with scene.books.acting(scene.actor, Permission.EDIT_CASE) as desk:
        matter = ensure_matter(desk, cases.for_change(desk, scene.case_id, None))
        plan = Plan(version=1, state=state, solve="先行测量", drafted_on=desk.today, drafter_ids=[2])
        matter.plans.append(plan)


def test_a_meeting_is_kept_with_what_it_said_of_each_case(
    books: Books, clerk: Actor, mediator: Actor
) -> None:
    scene, other = registered(books, mediator), registered(books, mediator)
    meeting_id = meetings.save_meeting(books, clerk, about(scene, other))
    kept = meetings.meeting(books, clerk, meeting_id)
    assert [item.number for item in kept.items] == [scene.case.number, other.case.number]
    assert kept.items[0].measures == "重新划定沟界"
    assert kept.without_consent == ("丁长发",)
    changed = about(scene, meeting_id=meeting_id, place="石桥村")
    assert meetings.save_meeting(books, clerk, changed) == meeting_id
    assert meetings.meetings_of(books, clerk, other.case_id) == ()
    (row,) = meetings.meetings_of(books, clerk, scene.case_id)
    assert (row.place, len(row.items)) == ("石桥村", 1)


def test_meetings_are_listed_by_days_and_kind(books: Books, clerk: Actor) -> None:
    meetings.save_meeting(books, clerk, about())
    earlier = about(kind=MeetingKind.STUDY, held_at=HELD - timedelta(days=2))
    meetings.save_meeting(books, clerk, earlier)
    found = meetings.meetings(books, clerk, *NOVEMBER)
    assert [row.kind for row in found] == [MeetingKind.DELIBERATION, MeetingKind.STUDY]
    assert len(meetings.meetings(books, clerk, *NOVEMBER, kind=MeetingKind.STUDY)) == 1
    assert meetings.meetings(books, clerk, date(2026, 11, 20), date(2026, 11, 20))[0].held_at == HELD
    with pytest.raises(NotFound):
        meetings.meeting(books, clerk, 999)


@pytest.mark.parametrize(
    ("changes", "field"),
    [
        ({"chair": " "}, "chair"),
        ({"held_at": datetime(2026, 12, 1, 9, 0)}, "held_at"),
        ({"participants": (Participant(" "),)}, "participants[0].name"),
    ],
)
def test_what_a_meeting_must_say(
    file_books: Books, clerk: Actor, changes: dict[str, object], field: str
) -> None:
    with pytest.raises(InvalidInput) as refused:
        meetings.save_meeting(file_books, clerk, about(**changes))
    assert [problem.field for problem in refused.value.problems] == [field]


def test_a_case_is_spoken_of_once(file_books: Books, mediator: Actor) -> None:
    scene = registered(file_books, mediator)
    with pytest.raises(InvalidInput, match="只写一处"):
        meetings.save_meeting(file_books, mediator, about(scene, scene))


@pytest.mark.parametrize("state", [PlanState.DRAFT, PlanState.RETURNED])
def test_a_resolution_goes_into_the_plan_being_drafted(
    books: Books, mediator: Actor, state: PlanState
) -> None:
    scene = registered(books, mediator)
    draft(scene, state)
    meeting_id = meetings.save_meeting(books, mediator, about(scene))
    into = meetings.resolution_into_plan(books, mediator, meeting_id, scene.case_id)
    assert into is CarriedInto.PLAN
    assert scene.case.matter is not None
    (plan,) = scene.case.matter.plans
    assert plan.solve == "先行测量\n（2026-11-20会议议定）重新划定沟界\n由村委会月底前清淤"
    assert plan.drafter_ids == [mediator.staff_id, 2]


def test_without_a_draft_it_is_progress(books: Books, mediator: Actor) -> None:
    scene = registered(books, mediator)
    draft(scene, PlanState.APPROVED)
    meeting_id = meetings.save_meeting(books, mediator, about(scene))
    into = meetings.resolution_into_plan(books, mediator, meeting_id, scene.case_id)
    assert into is CarriedInto.PROGRESS
    assert scene.case.matter is not None
    assert [line.text for line in scene.case.matter.progress] == [
        "（2026-11-20会议议定）重新划定沟界\n由村委会月底前清淤"
    ]
    assert scene.case.matter.plans[0].solve == "先行测量"


def test_a_case_not_spoken_of_takes_nothing_over(books: Books, mediator: Actor) -> None:
    scene, other = registered(books, mediator), registered(books, mediator)
    meeting_id = meetings.save_meeting(books, mediator, about(scene))
    with pytest.raises(NotAllowed, match="没有对该案议定事项"):
        meetings.resolution_into_plan(books, mediator, meeting_id, other.case_id)


@pytest.mark.parametrize("barring", ["签字后不得再上访", "双方永不反悔，放弃一切诉讼权利"])
def test_no_meeting_resolves_that_somebody_gives_up_his_rights(
    books: Books, clerk: Actor, mediator: Actor, barring: str
) -> None:
    scene = registered(books, mediator)
    item = MeetingItemEntry(case_id=scene.case_id, measures=barring)
    for changes, field in (
        ({"resolution": barring}, "resolution"),
        ({"to_report": barring}, "to_report"),
        ({"items": (item,)}, "items[0].measures"),
    ):
        with pytest.raises(InvalidInput) as refused:
            meetings.save_meeting(books, clerk, about(scene, **changes))
        assert [problem.field for problem in refused.value.problems] == [field]
    meetings.save_meeting(books, clerk, about(scene, overview=f"有人说：{barring}。", resolution="依法办理"))
