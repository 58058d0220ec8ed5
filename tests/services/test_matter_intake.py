"""Matters registered: who, what about, their own numbers, the representatives of a group."""

from dataclasses import replace

import pytest

from mediation_app.model import Case
from mediation_app.rules.errors import InvalidInput, NotAllowed
from mediation_app.rules.vocabulary import CaseKind, CrossKind, MatterOrigin, PetitionPurpose
from mediation_app.rules.workflow import CaseState
from mediation_app.services import cases, offices, parties
from mediation_app.services.books import Actor, Books
from mediation_app.services.matters import details, intake
from mediation_app.services.matters.intake import MatterDetails, PetitionEntry
from tests.services.matter_scenes import entry, matter, people, petitioner
from tests.services.scenes import registered


def fields_of(error: pytest.ExceptionInfo[InvalidInput]) -> set[str]:
    return {problem.field for problem in error.value.problems}


@pytest.mark.parametrize("kind", [CaseKind.PETITION, CaseKind.BACKLOG, CaseKind.LEGACY])
def test_a_matter_gets_a_number_of_its_own_series(books: Books, clerk: Actor, kind: CaseKind) -> None:
    case = matter(books, clerk, kind).case
    assert (case.kind, case.number, case.series) == (kind, "(2026)青石坪访字第1号", "matter")
    assert (case.title, case.state) == ("修渠占地青苗补偿", CaseState.REGISTERED)
    assert case.matter is not None
    assert (case.matter.first_on, case.matter.under_ownership) == ("2019-04", True)
    assert [one.on for one in case.matter.petitions] == ["2019-04", "2025"]
    assert case.matter.is_repeated


def test_matters_and_disputes_are_counted_apart(books: Books, mediator: Actor) -> None:
    dispute = registered(books, mediator)
    scene = matter(books, mediator)
    assert (dispute.case.number_seq, scene.case.number_seq) == (1, 1)
    assert cases.find(books, mediator, "2026-1") == dispute.case_id
    assert cases.find(books, mediator, "（2026）青石坪访字第001号") == scene.case_id


def test_an_office_may_have_its_own_pattern(books: Books, administrator: Actor, clerk: Actor) -> None:
    offices.change_office(books, administrator, matter_number_pattern="青石坪信积{year}-{seq:03}")
    scene = matter(books, clerk)
    assert scene.case.number == "青石坪信积2026-001"
    assert cases.find(books, clerk, "青石坪信积2026-1") == scene.case_id
    with pytest.raises(InvalidInput) as error:
        offices.change_office(books, administrator, matter_number_pattern="({year}){short}人调字第{seq}号")
    assert fields_of(error) == {"matter_number_pattern"}


def test_a_legacy_case_needs_no_petitioner_and_a_petition_does(books: Books, clerk: Actor) -> None:
    legacy = matter(books, clerk, CaseKind.LEGACY, parties=()).case
    assert legacy.parties == []
    with pytest.raises(InvalidInput) as error:
        intake.register(books, clerk, entry(CaseKind.PETITION, parties=(), title=" ", facts=""))
    assert fields_of(error) == {"parties", "title", "facts"}


def test_a_group_has_at_most_five_representatives(books: Books, clerk: Actor) -> None:
    five = tuple(petitioner(f"代表{word}") for word in "甲乙丙丁戊")
    case = matter(books, clerk, parties=five, people_count=5).case
    assert details.is_collective(case)
    with pytest.raises(InvalidInput, match="第二十条"):
        intake.register(books, clerk, entry(parties=(*five, petitioner("代表己")), people_count=60))


def test_four_people_are_no_group(books: Books, clerk: Actor) -> None:
    assert not details.is_collective(matter(books, clerk, people_count=4).case)
    assert not details.is_collective(matter(books, clerk, people_count=None).case)


def test_what_cannot_be_is_told_beside_its_field(books: Books, clerk: Actor) -> None:
    wrong = MatterDetails(first_on="2031", crosses=("moon",), instructing_unit="县" * 121)
    command = entry(
        details=wrong, people_count=0, mediator_id=999, petitions=(PetitionEntry(on="明年", times=0),)
    )
    with pytest.raises(InvalidInput) as error:
        intake.register(books, clerk, command)
    assert fields_of(error) == {
        *("first_on", "crosses", "instructing_unit", "people_count"),
        *("petitions[0].on", "petitions[0].times"),
    }
    with pytest.raises(InvalidInput) as error:
        intake.register(books, clerk, entry(mediator_id=999, village_id=99))
    assert fields_of(error) == {"mediator_id", "village_id"}


def test_a_dispute_is_registered_elsewhere(books: Books, clerk: Actor) -> None:
    with pytest.raises(InvalidInput) as error:
        intake.register(books, clerk, entry(CaseKind.DISPUTE))
    assert fields_of(error) == {"kind"}


def test_the_details_come_back_as_they_were_typed(books: Books, clerk: Actor) -> None:
    typed = MatterDetails(
        origin=MatterOrigin.ASSIGNED,
        purpose=PetitionPurpose.ACCUSATION,
        crosses=(CrossKind.AREA.value, CrossKind.HOUSEHOLD.value),
        first_on="2016年",
        instructing_unit="县信访局",
    )
    case = matter(books, clerk, details=typed, petitions=()).case
    assert details.details_of(case) == replace(typed, first_on="2016")
    assert details.is_sensitive(case)


def test_the_same_petitioner_is_pointed_out(books: Books, clerk: Actor) -> None:
    first = matter(books, clerk).case
    warnings = intake.register(books, clerk, entry(title="又来反映")).warnings
    assert any(first.number in str(one.message) for one in warnings)


def test_a_leader_does_not_register(books: Books) -> None:
    with pytest.raises(NotAllowed):
        intake.register(books, people(books).deputy, entry())
    with books.reading(people(books).deputy) as session:
        assert session.query(Case).count() == 0


def test_a_sixth_petitioner_is_not_added_later(books: Books, clerk: Actor) -> None:
    five = tuple(petitioner(f"代表{word}") for word in "甲乙丙丁戊")
    scene = matter(books, clerk, parties=five)
    with pytest.raises(InvalidInput, match="第二十条"):
        parties.add_party(books, clerk, scene.case_id, petitioner("代表己"))
    parties.remove_party(books, clerk, scene.party("代表甲"), "退出")
    parties.add_party(books, clerk, scene.case_id, petitioner("代表己"))
    assert len(scene.case.parties) == 5


def test_the_last_petitioner_stays_except_with_an_old_problem(books: Books, clerk: Actor) -> None:
    scene = matter(books, clerk)
    with pytest.raises(NotAllowed):
        parties.remove_party(books, clerk, scene.party("马秋生"), "登记错了")
    legacy = matter(books, clerk, CaseKind.LEGACY)
    parties.remove_party(books, clerk, legacy.party("马秋生"), "登记错了")
    assert legacy.case.parties == []
