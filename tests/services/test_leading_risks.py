from dataclasses import replace
from datetime import datetime, timedelta

import pytest

from mediation_app.model import OwnerLevel, RiskColour, RiskGrade, TeamPart
from mediation_app.rules.errors import InvalidInput, NotAllowed
from mediation_app.rules.permissions import Permission
from mediation_app.services import audit
from mediation_app.services.books import Books
from mediation_app.services.leading import risks, standing, team
from mediation_app.services.leading.risks import GradeRisk, ReportRed
from mediation_app.services.leading.team import MemberEntry
from tests.conftest import SteadyClock
from tests.services.matter_scenes import matter, people
from tests.services.scenes import Scene, registered, signed


def ask(scene: Scene, **changes: object) -> GradeRisk:
    return GradeRisk(**{"case_id": scene.case_id, "answers": {}, **changes})  # type: ignore[arg-type]


def grades(scene: Scene) -> list[RiskGrade]:
    assert scene.case.matter is not None
    return scene.case.matter.risks


def fields(caught: pytest.ExceptionInfo[InvalidInput]) -> list[str]:
    return [problem.field for problem in caught.value.problems]


def test_the_answers_give_the_colour_of_a_dispute_too(books: Books) -> None:
    who = people(books)
    scene = registered(books, who.mediator)
    assert risks.grade(books, who.mediator, ask(scene, answers={"fights": 2})) is RiskColour.ORANGE
    row = grades(scene)[0]
    assert (scene.case.risk, row.proposed, row.answers) == (
        RiskColour.ORANGE,
        RiskColour.ORANGE,
        {"fights": 2},
    )
    assert (row.graded_by.name, row.graded_at) == ("周明远", datetime(2026, 11, 23, 9, 0))


def test_another_colour_and_every_change_need_the_reason(books: Books) -> None:
    who = people(books)
    scene = matter(books, who.clerk)
    with pytest.raises(InvalidInput) as caught:
        risks.grade(books, who.head, ask(scene, colour=RiskColour.ORANGE))
    assert (fields(caught), str(caught.value.problems[0].message)) == (
        ["reason"],
        "与测算的等级不同，或改变原来的等级，请写明原因",
    )
    risks.grade(books, who.head, ask(scene, colour=RiskColour.ORANGE, reason="情绪激动"))
    with pytest.raises(InvalidInput, match="请写明原因"):
        risks.grade(books, who.head, ask(scene))
    risks.grade(books, who.head, ask(scene, reason="已安抚"))
    assert [(row.colour, row.reason) for row in grades(scene)] == [
        (RiskColour.ORANGE, "情绪激动"),
        (RiskColour.BLUE, "已安抚"),
    ]
    assert risks.grade(books, who.head, ask(scene)) is RiskColour.BLUE


def test_green_comes_with_the_settlement_only(books: Books) -> None:
    who = people(books)
    open_one, settled = registered(books, who.mediator), signed(books, who.mediator)
    green = {"colour": RiskColour.GREEN, "reason": "已履行"}
    with pytest.raises(InvalidInput, match="绿色表示已化解，本案还没有化解"):
        risks.grade(books, who.mediator, ask(open_one, **green))
    assert risks.grade(books, who.mediator, ask(settled, **green)) is RiskColour.GREEN


@pytest.mark.parametrize("answers", [{"people": -1}, {"weather": True}, {"threatens": "是"}])
def test_answers_that_cannot_be_are_refused(books: Books, answers: dict[str, object]) -> None:
    who = people(books)
    scene = matter(books, who.clerk)
    with pytest.raises(InvalidInput) as caught:
        risks.grade(books, who.head, ask(scene, answers=answers))
    assert fields(caught) == list(answers)


def test_a_clerk_does_not_grade(books: Books) -> None:
    who = people(books)
    scene = matter(books, who.clerk)
    with pytest.raises(NotAllowed, match="没有“评定风险”的权限"):
        risks.grade(books, who.clerk, ask(scene))


def test_red_is_reported_the_same_day(books: Books, clock: SteadyClock) -> None:
    who = people(books)
    scene = matter(books, who.clerk)
    report = ReportRed(
        case_id=scene.case_id,
        reported_to="县信访联席会议办公室",
        reported_at=clock.now,
        measures="已派人陪护",
    )
    with pytest.raises(NotAllowed, match="本案现在不是红色，不用上报"):
        risks.report_red(books, who.clerk, report)
    risks.grade(books, who.deputy, ask(scene, answers={"threatens": True}))
    owed = risks.red_unreported(scene.case, clock.now)
    assert owed is not None
    assert owed.colour is RiskColour.RED
    risks.report_red(books, who.clerk, report)
    row = grades(scene)[-1]
    assert (row.reported_to, row.reported_at, row.report_measures) == (
        "县信访联席会议办公室",
        clock.now,
        "已派人陪护",
    )
    assert risks.red_unreported(scene.case, clock.now) is None
    risks.report_red(books, who.clerk, replace(report, reported_to="县委政法委"))
    assert grades(scene)[-1].reported_to == "县委政法委"
    assert audit.timeline(books, who.clerk, scene.case_id)[0].detail["changed"] == [
        {"field": "reported_to", "before": "县信访联席会议办公室", "after": "县委政法委"}
    ]
    risks.grade(books, who.deputy, ask(scene, answers={"threatens": True, "people": 6}))
    assert risks.red_unreported(scene.case, clock.now) is None


@pytest.mark.parametrize(
    ("changes", "field"),
    [
        ({"reported_to": " "}, "reported_to"),
        ({"measures": ""}, "measures"),
        ({"reported_at": datetime(2026, 11, 23, 9, 1)}, "reported_at"),
        ({"reported_at": datetime(2026, 11, 22, 23, 59)}, "reported_at"),
    ],
)
def test_a_report_that_cannot_be_is_refused(books: Books, changes: dict[str, object], field: str) -> None:
    who = people(books)
    scene = matter(books, who.clerk)
    risks.grade(books, who.deputy, ask(scene, answers={"threatens": True}))
    values: dict[str, object] = {
        "case_id": scene.case_id,
        "reported_to": "县委政法委",
        "reported_at": scene.books.clock(),
        "measures": "稳控",
    }
    with pytest.raises(InvalidInput) as caught:
        risks.report_red(books, who.clerk, ReportRed(**{**values, **changes}))  # type: ignore[arg-type]
    assert fields(caught) == [field]


def test_a_case_that_turns_red_again_is_reported_again(books: Books, clock: SteadyClock) -> None:
    who = people(books)
    scene = matter(books, who.clerk)
    threat = {"threatens": True}
    risks.grade(books, who.deputy, ask(scene, answers=threat))
    risks.report_red(
        books,
        who.clerk,
        ReportRed(case_id=scene.case_id, reported_to="县里", reported_at=clock.now, measures="稳控"),
    )
    risks.grade(books, who.deputy, ask(scene, reason="已平复"))
    clock.go_on(days=5)
    risks.grade(books, who.deputy, ask(scene, answers=threat, reason="再次扬言"))
    owed = risks.red_unreported(scene.case, clock.now)
    assert owed is not None
    assert risks.red_unreported(scene.case, clock.now - timedelta(days=1)) is None
    assert owed.graded_at == clock.now


def test_a_leader_has_the_permission_to_grade_and_report(books: Books) -> None:
    who = people(books)
    assert who.deputy.may(Permission.GRADE_RISK)
    assert who.deputy.may(Permission.WORK_MATTER)


def test_the_colour_asks_for_an_owner_of_its_level(books: Books) -> None:
    who = people(books)
    scene = registered(books, who.mediator)
    assert standing.owner_missing(scene.case) is None
    risks.grade(books, who.mediator, ask(scene, answers={"fights": 1}))
    assert standing.owner_missing(scene.case) is OwnerLevel.STATION
    village = MemberEntry(name="村支书", part=TeamPart.OWNER, level=OwnerLevel.VILLAGE)
    team.set_team(books, who.mediator, scene.case_id, (village,))
    assert standing.owner_missing(scene.case) is OwnerLevel.STATION
    station = MemberEntry(name="贺站长", part=TeamPart.OWNER, level=OwnerLevel.STATION)
    team.set_team(books, who.mediator, scene.case_id, (village, station))
    assert standing.owner_missing(scene.case) is None
    risks.grade(books, who.mediator, ask(scene, answers={"threatens": True}, reason="扬言"))
    assert standing.owner_missing(scene.case) is OwnerLevel.LEADER
