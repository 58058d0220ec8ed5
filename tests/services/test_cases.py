from collections.abc import Iterator
from datetime import date

import pytest

from mediation_app.model import Base, CaseSource, Difficulty, PartyRole
from mediation_app.rules.errors import Conflict, InvalidInput, NotAllowed, NotFound
from mediation_app.rules.permissions import Permission
from mediation_app.rules.workflow import CaseState
from mediation_app.services import audit, case_moves, cases
from mediation_app.services.books import Actor, Books
from mediation_app.services.case_change import ChangeCase, change
from mediation_app.services.intake import register
from mediation_app.services.numbers import ORAL, enter, give
from mediation_app.services.parties import add_party
from mediation_app.services.party_entry import PartyEntry
from tests.builders import dispute, person
from tests.conftest import SteadyClock
from tests.services.matter_scenes import matter
from tests.services.scenes import registered, signed


@pytest.fixture
def case_id(books: Books, clerk: Actor) -> int:
    return register(books, clerk, dispute()).case_id


@pytest.mark.parametrize(
    "reference",
    [
        "(2026)青石坪人调字第1号",
        "（2026）青石坪人调字第1号",
        "〔2026〕 青石坪人调字第 01 号",
        "2026-1",
        "1",
        "第1号",
        " 2026-01 ",
    ],
)
def test_a_case_is_found_by_any_way_to_write_its_number(
    books: Books, clerk: Actor, case_id: int, reference: str
) -> None:
    assert cases.find(books, clerk, reference) == case_id


@pytest.mark.parametrize("reference", ["2", "2025-1", "", "第零号", "张三"])
def test_an_unknown_number_is_said_with_the_way_to_write_one(
    books: Books, clerk: Actor, case_id: int, reference: str
) -> None:
    with pytest.raises(NotFound, match="2026-12"):
        cases.find(books, clerk, reference)


def test_an_oral_number_leads_to_its_case(books: Books, clerk: Actor, case_id: int) -> None:
    with books.acting(clerk, Permission.EDIT_CASE) as desk:
        desk.office.oral_number_pattern = "({year}){short}口调字第{seq}号"
        given = give(desk, ORAL, date(2026, 3, 1))
        enter(desk, given, case_id)
    assert given.text == "(2026)青石坪口调字第1号"
    assert cases.find(books, clerk, "(2026)青石坪口调字第1号") == case_id


def test_a_short_number_leads_to_a_matter_where_no_dispute_has_it(
    books: Books, clerk: Actor, mediator: Actor
) -> None:
    scene = matter(books, clerk)
    assert cases.find(books, clerk, "2026-1") == scene.case_id
    dispute = registered(books, mediator)
    assert cases.find(books, clerk, "2026-1") == dispute.case_id
    assert cases.find(books, clerk, scene.case.number) == scene.case_id


def test_a_loaded_case_is_whole(books: Books, mediator: Actor) -> None:
    scene = signed(books, mediator)
    agent = PartyEntry(person=person("丁律"), role=PartyRole.AGENT)
    add_party(books, mediator, scene.case_id, agent, represents_id=scene.case.parties[0].id)
    case = cases.load(books, mediator, scene.case_id)
    rows = list(reached(case))
    kinds = {type(row).__name__ for row in rows}
    assert {"Party", "Person", "MediationSession", "SessionNote", "Agreement", "Term"} <= kinds
    assert {"Instalment", "SignatureTick", "ReturnVisit", "IssuedPaper", "Staff"} <= kinds


BACK = {"case", "session", "agreement", "term", "instalment"}
"""The way back to the row somebody came from."""
OTHERS = {"initials", "grids"}
"""What belongs to no dossier."""


def reached(case: Base) -> Iterator[Base]:
    """Yield every row that can be reached from a case; a relationship not loaded raises."""
    waiting, seen = [case], {case}
    while waiting:
        row = waiting.pop()
        yield row
        for name in row.__mapper__.relationships.keys():  # noqa: SIM118  no mapping of ours
            if name in OTHERS or (name in BACK and row is not case):
                continue
            value = getattr(row, name)
            found = value if isinstance(value, list) else [value] if value is not None else []
            waiting += [one for one in found if one not in seen]
            seen.update(found)


def test_who_opens_a_dossier_is_written_down(books: Books, leader: Actor, case_id: int) -> None:
    cases.log_opening(books, leader, case_id)
    line = audit.timeline(books, leader, case_id)[0]
    assert (line.who, str(line.act)) == ("郑国梁", "查看")
    with pytest.raises(NotFound):
        cases.log_opening(books, leader, 999)


def test_a_change_keeps_old_and_new_in_words(
    books: Books, clerk: Actor, mediator: Actor, case_id: int
) -> None:
    done = change(
        books,
        clerk,
        ChangeCase(
            case_id=case_id,
            revision=1,
            facts="围墙已拆一半",
            source=CaseSource.INITIATIVE,
            difficulty=Difficulty.COMPLEX,
            mediator_id=mediator.staff_id,
            amount_fen=120050,
            village_id=1,
            is_public=False,
        ),
    )
    assert done.revision == 2
    line = audit.timeline(books, clerk, case_id)[0]
    words = {item["field"]: (item["before"], item["after"]) for item in line.detail["changed"]}  # type: ignore[attr-defined]
    assert words == {
        "facts": ("两家相邻，一方翻修围墙，占了另一方门前半米通道，双方多次争吵。", "围墙已拆一半"),
        "source": ("当事人申请", "人民调解委员会主动调解"),
        "difficulty": ("简单", "疑难复杂"),
        "mediator_id": ("", "周明远"),
        "amount_fen": ("", "1200.50"),
        "village_id": ("", "石桥村"),
        "is_public": ("是", "否"),
    }


def test_the_title_follows_the_type_until_it_is_typed(books: Books, clerk: Actor, case_id: int) -> None:
    change(books, clerk, ChangeCase(case_id=case_id, type_code="damages"))
    assert cases.load(books, clerk, case_id).title == "陈小燕与罗大成损害赔偿纠纷"
    change(books, clerk, ChangeCase(case_id=case_id, title="围墙案"))
    change(books, clerk, ChangeCase(case_id=case_id, type_code="neighbour"))
    assert cases.load(books, clerk, case_id).title == "围墙案"
    change(books, clerk, ChangeCase(case_id=case_id, title=""))
    assert cases.load(books, clerk, case_id).title == "陈小燕与罗大成邻里纠纷"


def test_a_change_without_a_difference_writes_nothing(books: Books, clerk: Actor, case_id: int) -> None:
    change(books, clerk, ChangeCase(case_id=case_id, place=""))
    assert len(audit.timeline(books, clerk, case_id)) == 1


@pytest.mark.parametrize(
    ("values", "field"),
    [
        ({"facts": " "}, "facts"),
        ({"amount_fen": -1}, "amount_fen"),
        ({"occurred_on": "2030"}, "occurred_on"),
        ({"grid_id": 1}, "grid_id"),
        ({"title": "卷" * 301}, "title"),
    ],
)
def test_a_change_is_checked_beside_its_field(
    file_books: Books, clerk: Actor, values: dict[str, object], field: str
) -> None:
    case_id = register(file_books, clerk, dispute()).case_id
    with pytest.raises(InvalidInput) as error:
        change(file_books, clerk, ChangeCase(case_id=case_id, **values))  # type: ignore[arg-type]
    assert [problem.field for problem in error.value.problems] == [field]


def test_a_stale_window_is_told_and_its_change_is_not_made(books: Books, clerk: Actor, case_id: int) -> None:
    change(books, clerk, ChangeCase(case_id=case_id, revision=1, place="石桥头"))
    with pytest.raises(Conflict):
        change(books, clerk, ChangeCase(case_id=case_id, revision=1, place="村口"))
    assert cases.load(books, clerk, case_id).place == "石桥头"


def test_a_void_case_is_only_looked_at(books: Books, clerk: Actor, mediator: Actor, case_id: int) -> None:
    case_moves.void(books, mediator, case_id, "重复")
    with pytest.raises(NotAllowed, match="已作废"):
        change(books, clerk, ChangeCase(case_id=case_id, place="村口"))


def test_an_automatic_step_is_made_only_where_rules_allow(
    books: Books, mediator: Actor, case_id: int, clock: SteadyClock
) -> None:
    with books.acting(mediator, Permission.MEDIATE) as desk:
        case = cases.loaded(desk.session, case_id)
        assert not cases.step(desk, case, CaseState.MEDIATING)
        assert not cases.step(desk, case, CaseState.REJECTED)
        assert cases.step(desk, case, CaseState.ACCEPTED)
        assert not cases.step(desk, case, CaseState.MEDIATING)  # no mediator yet
        case.mediator_id = mediator.staff_id
        assert cases.step(desk, case, CaseState.MEDIATING)
    case = cases.load(books, mediator, case_id)
    assert (case.state, case.accepted_on) == (CaseState.MEDIATING, clock().date())
