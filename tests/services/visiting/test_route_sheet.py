"""The day's visits by village and grid, with whom to see and what to ask."""

from datetime import date, timedelta

import pytest

from mediation_app.model import Fulfilment, PartyRole, ReboundRisk, Satisfaction, VisitMethod
from mediation_app.rules.errors import NotAllowed
from mediation_app.rules.permissions import Role
from mediation_app.rules.vocabulary import CaseKind, PetitionPurpose
from mediation_app.services import parties, places, visits
from mediation_app.services.audit import timeline
from mediation_app.services.books import Actor, Books
from mediation_app.services.case_change import ChangeCase, change
from mediation_app.services.matters.intake import MatterDetails
from mediation_app.services.party_entry import PartyEntry
from mediation_app.services.person_entry import PersonEntry
from mediation_app.services.visiting.route_sheet import route_sheet
from mediation_app.services.visits import PlanVisit, RecordVisit
from tests.conftest import SteadyClock
from tests.services import matter_scenes
from tests.services.scenes import Scene, signed

FIRST = date(2026, 12, 8)
"""The day of the first visit of a dispute signed on 2026-11-23."""


def placed(books: Books, mediator: Actor, village: int, grid: int | None = None) -> Scene:
    scene = signed(books, mediator)
    found = places.villages(books)[village]
    grid_id = None if grid is None else found.grids[grid].id
    change(books, mediator, ChangeCase(case_id=scene.case_id, village_id=found.id, grid_id=grid_id))
    return scene


def test_stops_are_grouped_by_village_and_grid(books: Books, mediator: Actor) -> None:
    for village, grid in ((1, 0), (0, 1), (0, None), (0, 1)):
        placed(books, mediator, village, grid)
    signed(books, mediator)
    sheet = route_sheet(books, mediator, FIRST)
    assert [(group.village, group.grid, len(group.stops)) for group in sheet.groups] == [
        ("柳湾社区", "东片网格", 1),
        ("石桥村", "第二网格", 2),
        ("石桥村", "", 1),
        ("", "", 1),
    ]
    assert route_sheet(books, mediator, FIRST - timedelta(days=1)).groups == ()


def test_a_missed_visit_is_made_on_the_way(books: Books, mediator: Actor, clock: SteadyClock) -> None:
    missed, other = placed(books, mediator, 0), placed(books, mediator, 1)
    clock.go_on(days=16)
    today = placed(books, mediator, 0)
    row = visits.owed(books, mediator, case_id=today.case_id)[0]
    visits.move(books, mediator, row.visit_id, clock().date(), "顺路")
    sheet = route_sheet(books, mediator, clock().date())
    stops = [stop for group in sheet.groups for stop in group.stops]
    assert [(stop.case_id, stop.days_late) for stop in stops] == [(missed.case_id, 1), (today.case_id, 0)]
    of_other = route_sheet(books, mediator, clock().date(), village_id=places.villages(books)[1].id)
    assert [stop.case_id for group in of_other.groups for stop in group.stops] == [other.case_id]
    assert route_sheet(books, mediator, clock().date(), visitor_id=99).groups == ()


def test_what_is_open_and_what_the_last_visit_left_is_asked(
    books: Books, mediator: Actor, clock: SteadyClock
) -> None:
    scene = placed(books, mediator, 0)
    first = route_sheet(books, mediator, FIRST).groups[0].stops[0]
    assert first.last_result == ""
    assert first.ask == (
        "第1条第1期（2026年12月3日到期，1000元）是否履行",
        "第2条第1期（2026年12月3日到期）是否履行",
        "当事人现在的想法和困难",
    )
    command = RecordVisit(
        case_id=scene.case_id,
        done_on=scene.today,
        method=VisitMethod.DOOR,
        visited="田芳",
        fulfilment=Fulfilment.NOT_DUE,
        satisfaction=Satisfaction.UNSATISFIED,
        rebound=ReboundRisk.SIGNS,
        measures="村里先垫付",
        text="情绪不稳",
    )
    visits.record(books, mediator, command)
    stop = route_sheet(books, mediator, FIRST).groups[0].stops[0]
    assert stop.last_result == "2026年11月23日，田芳，情绪不稳"
    assert {"上次有反弹迹象，现在情况如何", "上次商定的措施是否落实：村里先垫付"} <= set(stop.ask)


def test_numbers_are_covered_unless_taken_along_and_that_is_recorded(
    books: Books, mediator: Actor, clerk: Actor
) -> None:
    scene = placed(books, mediator, 0)
    party = next(one for one in scene.case.parties if one.person.name == "田芳")
    person = PersonEntry(person_id=party.person_id, name="田芳", phone="13800138000", address="石桥村2组")
    entry = PartyEntry(person=person, role=PartyRole.RESPONDENT)
    parties.change_party(books, mediator, party.id, entry)
    covered = route_sheet(books, clerk, FIRST).groups[0].stops[0].people[1]
    assert (covered.phone, covered.address) == ("138****8000", "石桥村2组")
    sheet = route_sheet(books, clerk, FIRST, with_contacts=True)
    assert (sheet.with_contacts, sheet.groups[0].stops[0].people[1].phone) == (True, "13800138000")
    last = timeline(books, clerk, scene.case_id)[0]
    assert (str(last.act), last.detail["reason"]) == ("查看完整证件信息", "打印走访路线单")
    stranger = Actor(5, "吴立新", frozenset({Role.ADMINISTRATOR}))
    with pytest.raises(NotAllowed):
        route_sheet(books, stranger, FIRST, with_contacts=True)


def test_a_sheet_names_neither_what_an_accusation_is_about_nor_whom_it_accuses(
    books: Books, mediator: Actor
) -> None:
    who = matter_scenes.people(books)
    accused = PartyEntry(person=PersonEntry(name="刘大勇", phone="13900000000"), role=PartyRole.RESPONDENT)
    scene = matter_scenes.matter(
        books,
        who.clerk,
        CaseKind.PETITION,
        title="马秋生举报刘大勇截留补偿款",
        parties=(matter_scenes.petitioner(), accused),
        details=MatterDetails(purpose=PetitionPurpose.ACCUSATION),
    )
    day = scene.today
    visits.agree(books, who.mediator, PlanVisit(case_id=scene.case_id, planned_on=day, reason="听取意见"))
    (stop,) = (stop for group in route_sheet(books, who.clerk, day).groups for stop in group.stops)
    assert stop.title == "检举控告类事项"
    assert [person.name for person in stop.people] == ["马秋生"]
