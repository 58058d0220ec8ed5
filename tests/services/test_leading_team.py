from datetime import date, timedelta

import pytest

from mediation_app.model import CaseUnit, HandlingLevel, OwnerLevel, TeamPart, UnitPart
from mediation_app.rules.errors import Conflict, InvalidInput, NotAllowed
from mediation_app.services.books import Books
from mediation_app.services.leading import standing, team
from mediation_app.services.leading.team import AssignUnit, MemberEntry, UnitEntry
from tests.conftest import SteadyClock
from tests.services.matter_scenes import matter, people
from tests.services.scenes import Scene, registered

LEVELS = (
    MemberEntry(name="唐志强", part=TeamPart.OWNER, level=OwnerLevel.LEADER),
    MemberEntry(name="贺站长", part=TeamPart.OWNER, level=OwnerLevel.STATION, duty="具体包保"),
    MemberEntry(name="石桥村支书", part=TeamPart.OWNER, level=OwnerLevel.VILLAGE),
    MemberEntry(name="彭网格员", part=TeamPart.OWNER, level=OwnerLevel.GRID),
)


def fields(caught: pytest.ExceptionInfo[InvalidInput]) -> list[tuple[str, str]]:
    return [(problem.field, str(problem.message)) for problem in caught.value.problems]


def parts(scene: Scene) -> list[CaseUnit]:
    assert scene.case.matter is not None
    return scene.case.matter.units


def test_four_levels_own_one_case_beside_the_first_responsible_pair(books: Books) -> None:
    who = people(books)
    scene = matter(books, who.clerk)
    pair = (
        MemberEntry(name="", staff_id=who.secretary.staff_id, part=TeamPart.FIRST_RESPONSIBLE),
        MemberEntry(name="石桥村支书", part=TeamPart.FIRST_RESPONSIBLE),
    )
    team.set_team(books, who.clerk, scene.case_id, (*pair, *LEVELS))
    now = standing.team_now(scene.case)
    assert [(one.name, one.post) for one in now[:2]] == [("高文斌", "党委书记"), ("石桥村支书", "")]
    assert [one.level for one in now[2:]] == list(OwnerLevel)
    assert {one.since for one in now} == {scene.today}


def test_a_third_first_responsible_is_refused(books: Books) -> None:
    who = people(books)
    scene = matter(books, who.clerk)
    three = tuple(MemberEntry(name=name, part=TeamPart.FIRST_RESPONSIBLE) for name in ("甲", "乙", "丙"))
    with pytest.raises(InvalidInput) as caught:
        team.set_team(books, who.clerk, scene.case_id, three)
    assert fields(caught) == [("members[2].part", "第一责任人最多2人")]


@pytest.mark.parametrize(
    ("member", "field"),
    [
        (MemberEntry(name=" "), "members[0].name"),
        (MemberEntry(name="贺站长", part=TeamPart.OWNER), "members[0].level"),
        (MemberEntry(name="贺站长", staff_id=999), "members[0].staff_id"),
        (MemberEntry(name="贺站长", duty="办" * 201), "members[0].duty"),
    ],
)
def test_a_member_that_cannot_be_is_refused(books: Books, member: MemberEntry, field: str) -> None:
    who = people(books)
    scene = matter(books, who.clerk)
    with pytest.raises(InvalidInput) as caught:
        team.set_team(books, who.clerk, scene.case_id, (member,))
    assert [name for name, _ in fields(caught)] == [field]


def test_nobody_is_twice_in_one_part(books: Books) -> None:
    who = people(books)
    scene = matter(books, who.clerk)
    with pytest.raises(InvalidInput, match="贺站长在同一身份里填了两次"):
        team.set_team(books, who.clerk, scene.case_id, (MemberEntry(name="贺站长"),) * 2)


def test_who_leaves_stays_on_record_and_who_stays_keeps_his_line(books: Books, clock: SteadyClock) -> None:
    who = people(books)
    scene = matter(books, who.clerk)
    team.set_team(books, who.clerk, scene.case_id, (MemberEntry(name="甲"), MemberEntry(name="乙")))
    first_day = scene.today
    clock.go_on(days=3)
    team.set_team(
        books, who.clerk, scene.case_id, (MemberEntry(name="乙", duty="对接"), MemberEntry(name="丙"))
    )
    everybody = scene.case.matter.team  # type: ignore[union-attr]
    assert [(one.name, one.since, one.ended_on, one.duty) for one in everybody] == [
        ("甲", first_day, scene.today, ""),
        ("乙", first_day, None, "对接"),
        ("丙", scene.today, None, ""),
    ]


def test_a_dispute_has_a_team_too(books: Books) -> None:
    who = people(books)
    scene = registered(books, who.mediator)
    team.set_team(books, who.mediator, scene.case_id, LEVELS)
    case = scene.case
    assert case.matter is not None
    assert not case.matter.under_ownership
    assert len(standing.team_now(case)) == 4


def test_the_list_of_units(books: Books) -> None:
    who = people(books)
    station = team.add_unit(books, who.clerk, "水利站", "贺站长", "0570-1234567")
    team.add_unit(books, who.clerk, "农业农村办")
    with pytest.raises(InvalidInput) as caught:
        team.add_unit(books, who.clerk, " 水利站 ")
    assert fields(caught) == [("name", "名录里已有“水利站”")]
    with pytest.raises(InvalidInput, match="请填写单位名称"):
        team.add_unit(books, who.clerk, "")
    team.change_unit(books, who.head, station, UnitEntry(name="水利水保站", active=False))
    assert [unit.name for unit in team.units(books)] == ["农业农村办"]
    assert {unit.name for unit in team.units(books, active_only=False)} == {"农业农村办", "水利水保站"}


def test_a_unit_answers_and_a_later_answer_is_added(books: Books, clock: SteadyClock) -> None:
    who = people(books)
    scene = matter(books, who.clerk)
    unit = team.add_unit(books, who.clerk, "水利站")
    due = scene.today + timedelta(days=3)
    part = team.assign_unit(
        books, who.clerk, AssignUnit(case_id=scene.case_id, unit_id=unit, person="贺站长", due_on=due)
    )
    with pytest.raises(InvalidInput, match="请写明回复内容"):
        team.answer_unit(books, who.clerk, part, " ")
    with pytest.raises(InvalidInput, match="日期不能早于交办的2026年11月23日"):
        team.answer_unit(books, who.clerk, part, "已测", on=date(2026, 11, 22))
    team.answer_unit(books, who.clerk, part, "已到现场测量")
    clock.go_on(days=1)
    team.answer_unit(books, who.clerk, part, "面积1.2亩")
    row = parts(scene)[0]
    assert (row.answered_on, row.answer) == (scene.today, "已到现场测量\n面积1.2亩")
    assert [one.id for one in standing.units_now(scene.case)] == [part]


def test_the_same_part_is_given_once(books: Books) -> None:
    who = people(books)
    scene = matter(books, who.clerk)
    unit = team.add_unit(books, who.clerk, "水利站")
    team.assign_unit(books, who.clerk, AssignUnit(case_id=scene.case_id, unit_id=unit))
    with pytest.raises(Conflict, match="水利站已在本案承担这一项"):
        team.assign_unit(books, who.clerk, AssignUnit(case_id=scene.case_id, unit_id=unit))
    team.assign_unit(
        books, who.clerk, AssignUnit(case_id=scene.case_id, unit_id=unit, part=UnitPart.STABILITY)
    )
    with pytest.raises(InvalidInput, match="请从名录里选择单位"):
        team.assign_unit(books, who.clerk, AssignUnit(case_id=scene.case_id, unit_id=999))
    with pytest.raises(InvalidInput, match="回复期限不能早于今天"):
        team.assign_unit(
            books,
            who.clerk,
            AssignUnit(
                case_id=scene.case_id,
                unit_id=unit,
                part=UnitPart.CO_HANDLING,
                due_on=scene.today - timedelta(days=1),
            ),
        )


def test_a_part_sent_back_is_routed_on_and_stays_on_record(books: Books, clock: SteadyClock) -> None:
    who = people(books)
    scene = matter(books, who.clerk)
    wrong, right = (team.add_unit(books, who.clerk, name) for name in ("水利站", "农业农村办"))
    due = scene.today + timedelta(days=5)
    part = team.assign_unit(
        books, who.clerk, AssignUnit(case_id=scene.case_id, unit_id=wrong, duty="核面积", due_on=due)
    )
    with pytest.raises(InvalidInput, match="请写明原因"):
        team.return_unit(books, who.clerk, part, "")
    clock.go_on(days=1)
    team.return_unit(books, who.clerk, part, "青苗补偿归农业农村办")
    assert standing.units_now(scene.case) == ()
    with pytest.raises(NotAllowed, match="水利站已于2026年11月24日退回"):
        team.answer_unit(books, who.clerk, part, "办不了")
    with pytest.raises(InvalidInput, match="改派的单位不能是原来的水利站"):
        team.reroute_unit(books, who.clerk, part, wrong, "再办")
    clock.go_on(days=1)
    new = team.reroute_unit(books, who.clerk, part, right, "按职责改派")
    former, latter = parts(scene)
    assert (former.returned_on, former.return_reason, former.rerouted_on) == (
        date(2026, 11, 24),
        "青苗补偿归农业农村办",
        scene.today,
    )
    assert (latter.id, latter.unit.name, latter.since, latter.duty, latter.due_on) == (
        new,
        "农业农村办",
        scene.today,
        "核面积",
        due,
    )
    assert [one.id for one in standing.units_now(scene.case)] == [new]
    with pytest.raises(NotAllowed, match="水利站在本案的办理已经结束或已改派"):
        team.reroute_unit(books, who.clerk, part, right, "又改")


def test_a_part_ends_and_the_unit_may_come_again(books: Books) -> None:
    who = people(books)
    scene = matter(books, who.clerk)
    unit = team.add_unit(books, who.clerk, "水利站")
    part = team.assign_unit(books, who.clerk, AssignUnit(case_id=scene.case_id, unit_id=unit))
    team.end_unit(books, who.clerk, part, reason="已办完")
    assert standing.units_now(scene.case) == ()
    with pytest.raises(NotAllowed, match="已经结束或已改派"):
        team.answer_unit(books, who.clerk, part, "补充")
    team.assign_unit(books, who.clerk, AssignUnit(case_id=scene.case_id, unit_id=unit))
    assert len(standing.units_now(scene.case)) == 1


def test_the_level_a_matter_has_reached(books: Books) -> None:
    who = people(books)
    scene = matter(books, who.clerk)
    team.set_level(books, who.clerk, scene.case_id, HandlingLevel.VILLAGE)
    team.set_level(books, who.clerk, scene.case_id, HandlingLevel.TOWN, reason="村里协调不下")
    assert scene.case.matter.level is HandlingLevel.TOWN  # type: ignore[union-attr]
