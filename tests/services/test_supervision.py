"""督办: urged by the program once for one cause, written by hand, answered, closed, ruled by the office."""

from concurrent.futures import ThreadPoolExecutor
from datetime import date, datetime, timedelta

import pytest

from mediation_app.model import (
    Case,
    CaseUnit,
    Matter,
    PetitionRecord,
    Progress,
    RiskColour,
    RiskGrade,
    SupervisionState,
    Unit,
    UnitPart,
)
from mediation_app.rules.errors import Conflict, InvalidInput, NotAllowed
from mediation_app.rules.permissions import Permission
from mediation_app.rules.supervision import RuleCode, RuleSetting
from mediation_app.rules.workflow import CaseState
from mediation_app.services import audit, case_moves, habits, supervision
from mediation_app.services.books import SYSTEM, Actor, Books
from mediation_app.services.leading import ownership
from mediation_app.services.matters.facts import matter_of
from mediation_app.services.offices import open_office
from mediation_app.services.supervision import RaiseByHand
from tests.conftest import SteadyClock
from tests.services.matter_scenes import lead_by, matter, people, studied
from tests.services.scenes import Scene, registered

MONDAY = date(2026, 11, 23)


def put(books: Books, *rows: object) -> None:
    with books.acting(SYSTEM, Permission.WORK_MATTER) as desk:
        desk.session.add_all(rows)


def led(books: Books, due: int | None = 60) -> Scene:
    """A matter that 唐志强 leads since Monday, to be resolved within ``due`` days."""
    scene = studied(books, people(books).clerk)
    changes = {} if due is None else {"due_on": MONDAY + timedelta(days=due)}
    lead_by(scene, people(books).deputy, **changes)
    return scene


def raised(books: Books) -> list[str]:
    supervision.run(books)
    return [row.rule for row in supervision.rows(books, SYSTEM)]


def unit(books: Books, scene: Scene, **values: object) -> None:
    office = Unit(name="镇城建办")
    put(books, office)
    given = {"part": UnitPart.CO_HANDLING, "since": MONDAY, "person": "何队长", **values}
    put(books, CaseUnit(case_id=scene.case_id, unit_id=office.id, **given))


def red(books: Books, scene: Scene, clock: SteadyClock, *, reported: bool = False) -> None:
    grade = RiskGrade(
        case_id=scene.case_id,
        colour=RiskColour.RED,
        proposed=RiskColour.RED,
        graded_at=clock.now,
        graded_by_id=people(books).head.staff_id,
        reported_at=clock.now if reported else None,
    )
    put(books, grade)
    with books.acting(SYSTEM, Permission.WORK_MATTER) as desk:
        case = desk.session.get(Case, scene.case_id)
        assert case is not None
        case.risk = RiskColour.RED


def test_half_the_time_gone_makes_one_slip_for_the_leader(books: Books, clock: SteadyClock) -> None:
    scene = led(books)
    assert supervision.run(books) == ()
    clock.go_on(days=30)
    (slip_id,) = supervision.run(books)
    assert supervision.run(books) == ()
    clock.go_on(days=1)
    assert supervision.run(books) == ()
    (row,) = supervision.rows(books, SYSTEM)
    assert (row.id, row.number, row.for_name, row.raised_by) == (
        slip_id,
        "督办〔2026〕1号",
        "唐志强",
        "系统",
    )
    assert (row.raised_on, row.due_on) == (
        MONDAY + timedelta(days=30),
        MONDAY + timedelta(days=33),
    )
    assert "共60天已过30天" in row.text
    entry = audit.timeline(books, SYSTEM, scene.case_id)[0]
    assert (entry.who, str(entry.act)) == ("系统", "督办")


def test_progress_keeps_the_program_quiet(books: Books, clock: SteadyClock) -> None:
    scene = led(books)
    by = people(books).clerk.staff_id
    put(books, Progress(case_id=scene.case_id, on=MONDAY + timedelta(days=1), text="核实面积", by_id=by))
    clock.go_on(days=40)
    assert raised(books) == []


def test_a_clock_over_is_urged(books: Books, clock: SteadyClock) -> None:
    led(books, 20)
    clock.go_on(days=20)
    assert raised(books) == ["half_time_no_progress"]
    clock.go_on(days=1)
    assert raised(books) == ["overdue", "half_time_no_progress"]
    clock.go_on(days=5)
    assert len(raised(books)) == 2


def test_units_that_send_back_or_stay_silent(books: Books, clock: SteadyClock) -> None:
    scene = led(books)
    unit(books, scene)
    clock.go_on(days=2)
    assert raised(books) == []
    clock.go_on(days=1)
    assert raised(books) == ["silent_unit"]
    (row,) = supervision.rows(books, SYSTEM)
    assert "镇城建办（何队长）" in row.text


def test_a_part_sent_back_and_not_routed_on(books: Books, clock: SteadyClock) -> None:
    scene = led(books)
    unit(books, scene, part=UnitPart.RESPONSIBLE, returned_on=MONDAY, return_reason="不属职责")
    clock.go_on(days=5)
    assert raised(books) == []
    clock.go_on(days=1)
    assert raised(books) == ["returned_unit"]


def test_three_months_without_a_visit(books: Books, clock: SteadyClock) -> None:
    scene = led(books, None)
    by = people(books).clerk.staff_id
    clock.go_on(days=90)
    put(books, Progress(case_id=scene.case_id, on=clock.now.date(), text="研究", by_id=by))
    assert raised(books) == []
    clock.go_on(days=1)
    assert raised(books) == ["no_visit"]


def test_petitioning_again_under_a_leader(books: Books, clock: SteadyClock) -> None:
    scene = led(books)
    clock.go_on(days=2)
    assert raised(books) == []
    put(books, PetitionRecord(case_id=scene.case_id, on="2026-11-24", destination="县"))
    assert raised(books) == ["repeat_petition"]
    put(books, PetitionRecord(case_id=scene.case_id, on="2026-11-25", destination="市"))
    assert raised(books) == ["repeat_petition"] * 2


def test_red_at_once_and_again_unless_reported_the_same_day(books: Books, clock: SteadyClock) -> None:
    scene = led(books)
    red(books, scene, clock)
    assert raised(books) == ["red_level"]
    clock.go_on(days=1)
    assert raised(books) == ["red_level"] * 2
    other = led(books)
    red(books, other, clock, reported=True)
    clock.go_on(days=1)
    assert raised(books) == ["red_level"] * 3


def test_without_a_leader_the_head_of_the_office_is_urged(books: Books, clock: SteadyClock) -> None:
    who = people(books)
    scene = matter(books, who.clerk)
    red(books, scene, clock)
    supervision.run(books)
    assert [row.for_name for row in supervision.rows(books, SYSTEM)] == ["沈佩兰"]


def test_only_open_cases_under_ownership(books: Books, mediator: Actor, clock: SteadyClock) -> None:
    plain = registered(books, mediator)
    put(books, Matter(case_id=plain.case_id, under_ownership=False))
    red(books, plain, clock)
    clock.go_on(days=100)
    assert raised(books) == []


def _another_program(books: Books, clock: SteadyClock) -> Books:
    address = books.folder or books.engine.url.render_as_string(hide_password=False)
    return open_office(address, clock)


def test_two_programs_at_once_raise_one_slip(books: Books, clock: SteadyClock) -> None:
    for _ in range(3):
        led(books)
    clock.go_on(days=31)
    programs = [_another_program(books, clock) for _ in range(3)]
    with ThreadPoolExecutor(3) as pool:
        found = list(pool.map(supervision.run, programs))
    for program in programs:
        program.close()
    assert sum(map(len, found)) == 3
    numbers = [row.number for row in supervision.rows(books, SYSTEM)]
    assert sorted(numbers) == [f"督办〔2026〕{n}号" for n in (1, 2, 3)]


def test_rules_are_switched_and_set_by_the_office(
    books: Books, administrator: Actor, mediator: Actor, clock: SteadyClock
) -> None:
    scene = led(books)
    unit(books, scene)
    off = {RuleCode.SILENT_UNIT: RuleSetting(False, 3), RuleCode.HALF_TIME: RuleSetting(True, 60)}
    supervision.change_settings(books, administrator, off)
    habits.change_habits(books, administrator, mediation_days=40)
    assert supervision.settings(books)[RuleCode.HALF_TIME] == RuleSetting(True, 60)
    clock.go_on(days=35)
    assert raised(books) == []
    clock.go_on(days=1)
    assert raised(books) == ["half_time_no_progress"]
    with pytest.raises(InvalidInput, match="应在1到365之间"):
        supervision.change_settings(books, administrator, {RuleCode.NO_VISIT: RuleSetting(True, 0)})
    with pytest.raises(NotAllowed):
        supervision.change_settings(books, mediator, off)


def by_hand(scene: Scene, person: int | None, **changes: object) -> RaiseByHand:
    values = {
        "case_id": scene.case_id,
        "for_id": person or 0,
        "text": "上级催报，请加快。",
        "due_on": MONDAY + timedelta(days=3),
        **changes,
    }
    return RaiseByHand(**values)  # type: ignore[arg-type]


def test_written_by_hand_answered_and_closed(books: Books, clock: SteadyClock) -> None:
    who = people(books)
    scene = led(books)
    slip = supervision.raise_by_hand(books, who.mayor, by_hand(scene, who.deputy.staff_id))
    with pytest.raises(Conflict, match="已经发出"):
        supervision.raise_by_hand(books, who.mayor, by_hand(scene, who.deputy.staff_id))
    (row,) = supervision.rows(books, who.deputy, for_id=who.deputy.staff_id)
    assert (row.rule, str(row.rule_label), row.raised_by, row.days_left) == (
        "by_hand",
        "领导督办",
        "罗建军",
        3,
    )
    with pytest.raises(InvalidInput, match="请写明原因"):
        supervision.close(books, who.head, slip)
    with pytest.raises(InvalidInput, match="请写明办理情况"):
        supervision.answer(books, who.deputy, slip, " ")
    supervision.answer(books, who.deputy, slip, "已召开协调会。", revision=scene.case.revision)
    assert supervision.rows(books, who.deputy)[0].state is SupervisionState.ANSWERED
    supervision.close(books, who.head, slip)
    assert supervision.rows(books, who.deputy) == ()
    assert len(supervision.rows(books, who.deputy, open_only=False, case_id=scene.case_id)) == 1
    with pytest.raises(NotAllowed, match="已经销号"):
        supervision.answer(books, who.deputy, slip, "再报")


@pytest.mark.parametrize(
    ("changes", "why"),
    [
        ({"text": ""}, "请写明督办什么"),
        ({"due_on": MONDAY - timedelta(days=1)}, "不能早于今天"),
        ({"for_id": 999}, "请选择督办对象"),
    ],
)
def test_a_slip_without_what_it_needs(books: Books, changes: dict[str, object], why: str) -> None:
    who = people(books)
    scene = led(books)
    with pytest.raises(InvalidInput, match=why):
        supervision.raise_by_hand(books, who.head, by_hand(scene, who.deputy.staff_id, **changes))


def test_nobody_strikes_off_his_own_and_mediators_do_not_urge(books: Books, mediator: Actor) -> None:
    who = people(books)
    scene = led(books)
    slip = supervision.raise_by_hand(books, who.mayor, by_hand(scene, who.head.staff_id))
    supervision.answer(books, who.head, slip, "已办")
    with pytest.raises(NotAllowed, match="不能销自己的"):
        supervision.close(books, who.head, slip)
    with pytest.raises(NotAllowed):
        supervision.raise_by_hand(books, mediator, by_hand(scene, who.head.staff_id))


def test_numbers_begin_anew_each_year(books: Books, clock: SteadyClock) -> None:
    who = people(books)
    scene = led(books)
    supervision.raise_by_hand(books, who.mayor, by_hand(scene, who.deputy.staff_id))
    clock.now = datetime(2027, 1, 4, 9, 0)
    later = by_hand(scene, who.deputy.staff_id, text="再催", due_on=date(2027, 1, 8))
    supervision.raise_by_hand(books, who.mayor, later)
    assert {row.number for row in supervision.rows(books, SYSTEM)} == {"督办〔2026〕1号", "督办〔2027〕1号"}


@pytest.mark.parametrize("end", ["close", "void"])
def test_what_is_open_ends_with_its_case(books: Books, mediator: Actor, end: str) -> None:
    who = people(books)
    scene = registered(books, mediator)
    reject = case_moves.Step(case_id=scene.case_id, to=CaseState.REJECTED, on=MONDAY, reason="不属受理范围")
    answered = supervision.raise_by_hand(books, who.mayor, by_hand(scene, who.deputy.staff_id))
    supervision.answer(books, who.deputy, answered, "已召开协调会。")
    supervision.raise_by_hand(books, who.mayor, by_hand(scene, who.deputy.staff_id, text="再催"))
    if end == "void":
        case_moves.void(books, mediator, scene.case_id, "重复登记")
    else:
        case_moves.move(books, mediator, reject)
    rows = list(matter_of(scene.case).supervisions)
    assert [(row.state, row.closed_on, row.answer) for row in rows] == [
        (SupervisionState.CLOSED, MONDAY, "已召开协调会。"),
        (SupervisionState.CLOSED, MONDAY, ""),
    ]
    logged = [line for line in audit.timeline(books, mediator, scene.case_id) if str(line.act) == "督办销号"]
    assert [(line.who, line.detail["reason"]) for line in logged] == [("系统", "随案销号")] * 2


def test_what_is_open_ends_with_ownership(books: Books, mediator: Actor) -> None:
    who = people(books)
    scene = registered(books, mediator)
    ownership.put_under(books, who.head, scene.case_id, reason="多次上访")
    supervision.raise_by_hand(books, who.mayor, by_hand(scene, who.deputy.staff_id))
    ownership.release(books, who.secretary, scene.case_id, reason="已平息")
    assert supervision.rows(books, who.mayor, case_id=scene.case_id) == ()


def test_a_settled_matter_hears_no_more_of_silent_units(books: Books, clock: SteadyClock) -> None:
    scene = led(books, due=None)
    unit = Unit(name="县农业农村局")
    put(books, unit)
    part = CaseUnit(case_id=scene.case_id, unit_id=unit.id, part=UnitPart.CO_HANDLING, since=MONDAY)
    put(books, part)
    with books.acting(SYSTEM, Permission.WORK_MATTER) as desk:
        desk.session.get_one(Matter, scene.case_id).settled_on = MONDAY
    clock.go_on(days=10)
    supervision.run(books)
    assert [row.rule for row in supervision.rows(books, SYSTEM)] == []
    with books.acting(SYSTEM, Permission.WORK_MATTER) as desk:
        desk.session.get_one(Matter, scene.case_id).settled_on = None
    supervision.run(books)
    assert RuleCode.SILENT_UNIT in {row.rule for row in supervision.rows(books, SYSTEM)}
