"""A leader with forty cases on one day: red and late ones, plans and steps, silence, visits, a word to give.

The cases are registered by the office's own act; who leads them, how they are graded and how far they are is
written straight into the rows, so that the scene is there within seconds.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from types import SimpleNamespace

from mediation_app.model import (
    Base,
    CaseUnit,
    LeadAssignment,
    LeadState,
    Plan,
    PlanState,
    PlanStep,
    Progress,
    ReturnVisit,
    RiskGrade,
    Unit,
    UnitPart,
    VisitKind,
    VisitOrigin,
)
from mediation_app.rules.permissions import Permission
from mediation_app.rules.vocabulary import CaseKind, DemandNature, RiskColour
from mediation_app.rules.workflow import CaseState
from mediation_app.services import cases, places, supervision
from mediation_app.services.books import Books
from mediation_app.services.leading import ownership
from mediation_app.services.leading.ownership import ProposeLead
from mediation_app.services.supervision import RaiseByHand
from tests.services.matter_scenes import matter, people, petitioner, planned
from tests.services.scenes import Scene

SUBJECTS = (
    "反映修渠占地青苗补偿",
    "反映村集体林权登记错误",
    "要求落实失地农民养老保险",
    "反映石料厂噪声粉尘",
    "反映企业改制安置遗留问题",
    "反映河道采砂损毁农田",
    "反映移民后期扶持资金发放",
    "反映宅基地审批拖延三年",
    "要求兑付信用社入股金",
    "要求恢复民办教师待遇",
)
SURNAMES = "马田高罗石"
COLOURS = (
    *(RiskColour.RED,) * 3,
    *(RiskColour.ORANGE,) * 8,
    *(RiskColour.YELLOW,) * 15,
    *(RiskColour.BLUE,) * 11,
    None,
)
"""The colour of each case."""
LEFT = (-12, 0, 5, -3, 2, 0, 1, 9, *(6 + number for number in range(30)))
"""Days left to resolve each case."""
STATES = (CaseState.RESOLVING, CaseState.PLANNING, CaseState.RESOLVING, CaseState.CHECKING, CaseState.HELD)


@dataclass(frozen=True, slots=True)
class Forty:
    """Ids of the forty cases: the thirty-eight under way, one to acknowledge, one with a plan to approve."""

    under_way: tuple[int, ...]
    to_acknowledge: int
    to_approve: int


def forty(books: Books) -> Forty:
    """Give 唐志强 forty cases and two 督办单."""
    who, villages = people(books), places.villages(books)
    scenes = tuple(_registered(books, n, villages[n % 2].id) for n in range(len(COLOURS)))
    with books.acting(who.clerk, Permission.WORK_MATTER) as desk:
        desk.session.add(Unit(id=900, name="镇自然资源所"))
        for number, scene in enumerate(scenes):
            case = cases.loaded(desk.session, scene.case_id)
            case.state, case.risk = STATES[number % len(STATES)], COLOURS[number]
            assert case.matter is not None
            case.matter.nature = DemandNature.REASONABLE
            for row in _rows(number, scene.case_id, desk.today, who):
                desk.session.add(row)
    to_acknowledge = _delivered(books)
    for scene in scenes[:2]:
        slip = RaiseByHand(
            case_id=scene.case_id,
            for_id=who.deputy.staff_id or 0,
            text="化解时限已过半，还没有进展",
            due_on=scene.today + timedelta(days=3),
        )
        supervision.raise_by_hand(books, who.head, slip)
    return Forty(
        under_way=tuple(scene.case_id for scene in scenes),
        to_acknowledge=to_acknowledge.case_id,
        to_approve=planned(books).case_id,
    )


def _registered(books: Books, number: int, village_id: int) -> Scene:
    name = f"{SURNAMES[number % len(SURNAMES)]}某{'甲乙丙丁戊己庚辛'[number // len(SURNAMES)]}"
    return matter(
        books,
        people(books).clerk,
        (CaseKind.BACKLOG, CaseKind.LEGACY, CaseKind.PETITION)[number % 3],
        title=f"{name}{SUBJECTS[number % len(SUBJECTS)]}",
        parties=(petitioner(name),),
        village_id=village_id,
        registered_on=books.clock().date() - timedelta(days=60),
    )


def _rows(number: int, case_id: int, today: date, who: SimpleNamespace) -> Iterator[Base]:
    since, due_on = today - timedelta(days=55), today + timedelta(days=LEFT[number])
    yield LeadAssignment(
        case_id=case_id,
        leader_id=who.deputy.staff_id,
        state=LeadState.ACKNOWLEDGED,
        due_on=due_on,
        proposed_on=since,
        proposed_by_id=who.clerk.staff_id,
        approved_on=since,
        approved_by_id=who.secretary.staff_id,
        delivered_on=since,
        acknowledged_on=since,
    )
    yield CaseUnit(case_id=case_id, unit_id=900, part=UnitPart.RESPONSIBLE, since=since)
    silent = today - timedelta(days=(number * 7) % 26)
    yield Progress(case_id=case_id, on=silent, text="到户听取诉求，约定再谈", by_id=who.deputy.staff_id)
    if COLOURS[number] is not None:
        yield from _graded(number, case_id, today - timedelta(days=(number * 5) % 14), who)
    if number % len(STATES) != 1:
        yield _plan(number, case_id, due_on, who)
    if number % 8 == 3:
        yield _visit(case_id, today + timedelta(days=number // 8 - 2), who)


def _graded(number: int, case_id: int, since: date, who: SimpleNamespace) -> Iterator[Base]:
    at = datetime.combine(since, time(10))
    yield RiskGrade(
        case_id=case_id,
        colour=COLOURS[number],
        proposed=COLOURS[number],
        graded_at=at,
        graded_by_id=who.head.staff_id,
        reported_to="县信访局" if COLOURS[number] is RiskColour.RED else "",
        reported_at=at if COLOURS[number] is RiskColour.RED else None,
    )


def _plan(number: int, case_id: int, due_on: date, who: SimpleNamespace) -> Plan:
    done_on = due_on - timedelta(days=30)
    return Plan(
        case_id=case_id,
        version=1,
        state=PlanState.APPROVED,
        solve="按县里标准核算，限期兑现。",
        due_on=due_on,
        drafter_ids=[who.clerk.staff_id],
        drafted_on=done_on,
        approved_on=done_on,
        steps=[
            PlanStep(
                ordinal=place,
                text=text,
                due_on=due_on,
                responsible="何队长",
                done_on=done_on if place <= number % 4 else None,
            )
            for place, text in enumerate(("核实面积", "商定标准", "签订协议", "兑现补偿"), start=1)
        ],
    )


def _visit(case_id: int, on: date, who: SimpleNamespace) -> ReturnVisit:
    return ReturnVisit(
        case_id=case_id,
        kind=VisitKind.GOING_DOWN,
        origin=VisitOrigin.OWNERSHIP,
        reason="包案后每月下访",
        planned_on=on,
        visitor_id=who.deputy.staff_id,
    )


def _delivered(books: Books) -> Scene:
    """A matter handed to 唐志强 today, not yet acknowledged."""
    who = people(books)
    scene = matter(books, who.clerk, title="石某壬反映田坎塌方", parties=(petitioner("石某壬"),))
    command = ProposeLead(case_id=scene.case_id, leader_id=who.deputy.staff_id or 0, reason="联系该村")
    assignment = ownership.propose(books, who.head, command)
    ownership.approve(books, who.secretary, assignment, "同意")
    ownership.deliver(books, who.clerk, assignment)
    return scene
