"""The roster, the register of people met, and its lines that become cases."""

from datetime import date, timedelta

import pytest

from mediation_app.model import Absence, CaseKind, ContactWay, Fulfilment, VisitKind, VisitMethod
from mediation_app.rules.errors import Conflict, InvalidInput, NotAllowed
from mediation_app.rules.permissions import Permission
from mediation_app.services import cases, places, visits
from mediation_app.services.audit import timeline
from mediation_app.services.books import Actor, Books
from mediation_app.services.case_change import ChangeCase, change
from mediation_app.services.visiting import receptions
from mediation_app.services.visiting.receptions import ProposeRoster, RecordContact, SaveDuty
from mediation_app.services.visits import RecordVisit
from tests.conftest import SteadyClock
from tests.services.scenes import registered

TODAY = date(2026, 11, 23)
FRIDAY = date(2026, 11, 27)


def duty(actor: Actor, **changes: object) -> SaveDuty:
    values: dict[str, object] = {"on": FRIDAY, "leader_id": actor.staff_id, "place": "综治中心"}
    return SaveDuty(**{**values, **changes})  # type: ignore[arg-type]


def met(**changes: object) -> RecordContact:
    values: dict[str, object] = {
        "name": "洪桂枝",
        "matter": "反映门前排水沟堵塞\n已两年",
        "phone": "13800138000",
    }
    return RecordContact(**{**values, **changes})  # type: ignore[arg-type]


def wish(*leaders: Actor, **changes: object) -> ProposeRoster:
    values: dict[str, object] = {
        "first": date(2026, 9, 25),
        "last": date(2026, 10, 16),
        "leader_ids": tuple(leader.staff_id for leader in leaders),
    }
    return ProposeRoster(**{**values, **changes})  # type: ignore[arg-type]


def test_leaders_take_turns_on_fridays_off_the_days_of_rest(
    books: Books, clerk: Actor, leader: Actor, mediator: Actor
) -> None:
    proposed = receptions.propose_roster(books, clerk, wish(leader, mediator, place="综治中心"))
    # 25 September begins the Mid-Autumn holiday, 2 October lies in the National Day holiday
    assert [one.on for one in proposed] == [date(2026, 9, 30), date(2026, 10, 9), date(2026, 10, 16)]
    assert [one.leader_id for one in proposed] == [leader.staff_id, mediator.staff_id, leader.staff_id]
    assert receptions.duties(books, clerk, date(2026, 9, 1), date(2026, 12, 1)) == ()
    receptions.save_roster(books, clerk, proposed)
    receptions.save_roster(books, clerk, proposed)
    rows = receptions.duties(books, clerk, date(2026, 9, 1), date(2026, 12, 1))
    assert [(row.leader, row.place) for row in rows] == [
        ("郑国梁", "综治中心"),
        ("周明远", "综治中心"),
        ("郑国梁", "综治中心"),
    ]
    later = wish(leader, mediator, first=date(2026, 10, 19), last=date(2026, 10, 25))
    assert receptions.propose_roster(books, clerk, later)[0].leader_id == mediator.staff_id


def test_a_roster_needs_leaders_and_days(file_books: Books, clerk: Actor, leader: Actor) -> None:
    for bad in (wish(), wish(leader, last=date(2026, 9, 1))):
        with pytest.raises(InvalidInput):
            receptions.propose_roster(file_books, clerk, bad)


def test_nobody_receives_twice_on_a_day(books: Books, clerk: Actor, leader: Actor, mediator: Actor) -> None:
    first = receptions.save_duty(books, clerk, duty(leader))
    with pytest.raises(Conflict, match="2026年11月27日已经安排"):
        receptions.save_duty(books, clerk, duty(leader))
    other = receptions.save_duty(books, clerk, duty(mediator, is_joint=True, units="自然资源所"))
    receptions.save_duty(books, clerk, duty(leader, duty_id=first.duty_id, hours="8:30-11:30"))
    with pytest.raises(Conflict):
        receptions.save_duty(books, clerk, duty(leader, duty_id=other.duty_id))
    rows = receptions.duties(books, clerk, FRIDAY, FRIDAY)
    assert [(row.leader, row.hours, row.units) for row in rows] == [
        ("郑国梁", "8:30-11:30", ""),
        ("周明远", "", "自然资源所"),
    ]


def test_an_absent_leader_and_a_day_of_rest_are_told(
    books: Books, clerk: Actor, leader: Actor, mediator: Actor
) -> None:
    with books.acting(clerk, Permission.PLAN_RECEPTION) as desk:
        away = Absence(
            staff_id=leader.staff_id, deputy_id=mediator.staff_id, first_on=TODAY, last_on=date(2026, 11, 29)
        )
        desk.session.add(away)
    told = receptions.save_duty(books, clerk, duty(leader, on=date(2026, 11, 28))).warnings
    assert "郑国梁2026年11月28日不在岗，由周明远代管" in str(told[0])
    assert "休息日" in str(told[1])
    assert receptions.duties(books, clerk, TODAY, date(2026, 12, 1))[0].deputy == "周明远"
    assert receptions.save_duty(books, clerk, duty(leader, on=date(2026, 12, 4))).warnings == ()


def test_a_day_is_taken_off_with_a_reason_until_somebody_came(
    books: Books, clerk: Actor, leader: Actor, clock: SteadyClock
) -> None:
    gone = receptions.save_duty(books, clerk, duty(leader)).duty_id
    with pytest.raises(InvalidInput, match="原因"):
        receptions.remove_duty(books, clerk, gone, " ")
    receptions.remove_duty(books, clerk, gone, "县里开会")
    assert receptions.duties(books, clerk, FRIDAY, FRIDAY) == ()
    kept = receptions.save_duty(books, clerk, duty(leader)).duty_id
    clock.go_on(days=4)
    receptions.record_contact(books, leader, met(duty_id=kept))
    assert receptions.duties(books, clerk, FRIDAY, FRIDAY)[0].contacts == 1
    with pytest.raises(NotAllowed, match="已有来访登记"):
        receptions.remove_duty(books, clerk, kept, "县里开会")


def test_only_who_plans_changes_the_roster(file_books: Books, leader: Actor) -> None:
    with pytest.raises(NotAllowed):
        receptions.save_duty(file_books, leader, duty(leader))


def test_lines_are_numbered_by_the_day(books: Books, clerk: Actor, clock: SteadyClock) -> None:
    for name in ("洪桂枝", "骆春生"):
        receptions.record_contact(books, clerk, met(name=name))
    receptions.record_contact(books, clerk, met(name="丁长发", on=TODAY - timedelta(days=1)))
    rows = receptions.contacts(books, clerk, TODAY - timedelta(days=1), TODAY)
    assert [(row.name, row.ordinal) for row in rows] == [("丁长发", 1), ("洪桂枝", 1), ("骆春生", 2)]
    assert (rows[1].masked_phone, rows[1].received_by) == ("138****8000", "孙小雅")


def test_a_corrected_line_keeps_a_covered_number(books: Books, clerk: Actor) -> None:
    contact_id = receptions.record_contact(books, clerk, met())
    (row,) = receptions.contacts(books, clerk, TODAY, TODAY)
    receptions.record_contact(books, clerk, met(contact_id=contact_id, phone=row.masked_phone, people=3))
    assert receptions.unmask_contact(books, clerk, contact_id, "电话答复") == "13800138000"
    assert receptions.contacts(books, clerk, TODAY, TODAY)[0].people == 3


@pytest.mark.parametrize(
    ("changes", "field"),
    [
        ({"name": " "}, "name"),
        ({"matter": ""}, "matter"),
        ({"on": date(2026, 12, 1)}, "on"),
        ({"people": 0}, "people"),
        ({"answered": True}, "answer"),
        ({"village_id": 99}, "village_id"),
        ({"grid_id": 1}, "grid_id"),
        ({"duty_id": 99}, "duty_id"),
        ({"received_by_id": 99}, "received_by_id"),
    ],
)
def test_what_a_line_must_say(
    file_books: Books, clerk: Actor, changes: dict[str, object], field: str
) -> None:
    with pytest.raises(InvalidInput) as refused:
        receptions.record_contact(file_books, clerk, met(**changes))
    assert [problem.field for problem in refused.value.problems] == [field]


def test_every_line_waits_for_its_answer(books: Books, clerk: Actor, clock: SteadyClock) -> None:
    receptions.record_contact(books, clerk, met(answered=True, answer="当场告知社保所窗口"))
    later = receptions.record_contact(books, clerk, met(name="骆春生"))
    case_line = receptions.record_contact(books, clerk, met(name="丁长发"))
    receptions.register_from_contact(books, clerk, case_line, CaseKind.DISPUTE)
    clock.go_on(days=40)
    today = clock().date()
    assert [row.name for row in receptions.unanswered(books, clerk, today)] == ["骆春生", "丁长发"]
    assert receptions.unanswered(books, clerk, today, since=date(2026, 12, 1)) == ()
    with pytest.raises(InvalidInput):
        receptions.answer_contact(books, clerk, later, "已清淤", on=TODAY - timedelta(days=1))
    with pytest.raises(InvalidInput):
        receptions.answer_contact(books, clerk, later, " ")
    receptions.answer_contact(books, clerk, later, "村里已清淤")
    assert [row.name for row in receptions.unanswered(books, clerk, today)] == ["丁长发"]


@pytest.mark.parametrize("kind", list(CaseKind))
def test_a_line_becomes_a_case_of_any_kind(books: Books, clerk: Actor, kind: CaseKind) -> None:
    village = places.villages(books)[0]
    command = met(village_id=village.id, grid_id=village.grids[0].id)
    contact_id = receptions.record_contact(books, clerk, command)
    case_id = receptions.register_from_contact(books, clerk, contact_id, kind)
    case = cases.load(books, clerk, case_id)
    assert (case.kind, case.facts, case.grid_id) == (kind, command.matter, village.grids[0].id)
    assert [party.person.name for party in case.parties] == ["洪桂枝"]
    assert "接访走访登记第1号" in case.remark
    (row,) = receptions.contacts_of(books, clerk, case_id)
    assert (row.contact_id, row.case_number) == (contact_id, case.number)
    assert "登记接访走访" in {str(entry.act) for entry in timeline(books, clerk, case_id)}
    with pytest.raises(NotAllowed, match="已经立为"):
        receptions.register_from_contact(books, clerk, contact_id, kind)


def test_a_line_that_cannot_become_a_case_leaves_nothing_behind(books: Books, leader: Actor) -> None:
    contact_id = receptions.record_contact(books, leader, met())
    with pytest.raises(NotAllowed):
        receptions.register_from_contact(books, leader, contact_id, CaseKind.PETITION)
    assert receptions.contacts(books, leader, TODAY, TODAY)[0].case_id is None


def test_a_line_is_attached_to_a_case_there_is(books: Books, mediator: Actor) -> None:
    scene = registered(books, mediator)
    contact_id = receptions.record_contact(books, mediator, met(way=ContactWay.PHONE))
    receptions.link_contact(books, mediator, contact_id, scene.case_id)
    assert [row.contact_id for row in receptions.contacts_of(books, mediator, scene.case_id)] == [contact_id]


def test_visits_at_the_door_count_towards_the_grids_target(
    books: Books, administrator: Actor, mediator: Actor
) -> None:
    village = places.villages(books)[0]
    grid = village.grids[0]
    figures = places.GridFigures(households=250, monthly_visits=25)
    places.change_grid(books, administrator, grid.id, name=grid.name, figures=figures)
    here = {"village_id": village.id, "grid_id": grid.id}
    for way in (ContactWay.HOUSEHOLD, ContactWay.GOING_DOWN, ContactWay.PHONE):
        receptions.record_contact(books, mediator, met(way=way, **here))
    scene = registered(books, mediator)
    change(books, mediator, ChangeCase(case_id=scene.case_id, **here))  # type: ignore[arg-type]
    command = RecordVisit(
        case_id=scene.case_id,
        done_on=TODAY,
        method=VisitMethod.DOOR,
        kind=VisitKind.DOOR,
        visited="石磊",
        fulfilment=Fulfilment.NOT_DUE,
    )
    visits.record(books, mediator, command)
    first = receptions.grid_visits(books, mediator, 2026, 11)[0]
    assert (first.village, first.households, first.target, first.made) == ("石桥村", 250, 25, 3)
    assert receptions.grid_visits(books, mediator, 2026, 10)[0].made == 0
