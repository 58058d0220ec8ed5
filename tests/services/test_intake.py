from datetime import date
from threading import Thread
from typing import Any

import pytest
from sqlalchemy import func, select

from mediation_app.model import Case, CaseSource, GivenNumber, NumberCounter, PartyRole, Person
from mediation_app.rules.errors import InvalidInput, NotAllowed
from mediation_app.rules.workflow import CaseState
from mediation_app.services import audit, cases, places
from mediation_app.services.books import Actor, Books
from mediation_app.services.habits import set_kind_word
from mediation_app.services.intake import register
from mediation_app.services.party_entry import PartyEntry
from tests.builders import applicant, dispute, organisation, person, respondent


def fields(error: pytest.ExceptionInfo[InvalidInput]) -> list[str]:
    return [problem.field for problem in error.value.problems]


def test_three_fields_make_a_case(books: Books, clerk: Actor) -> None:
    done = register(books, clerk, dispute())
    case = cases.load(books, clerk, done.case_id)
    assert done.number == "(2026)青石坪人调字第1号"
    assert done.title == "陈小燕与罗大成邻里纠纷"
    assert done.warnings == ()
    assert case.state is CaseState.REGISTERED
    assert case.type_code == "neighbour"
    assert case.registered_on == date(2026, 11, 23)
    assert case.occurred_on == ""
    assert [(party.ordinal, party.role, party.person.name) for party in case.parties] == [
        (1, PartyRole.APPLICANT, "陈小燕"),
        (2, PartyRole.RESPONDENT, "罗大成"),
    ]
    assert case.registered_by.name == "孙小雅"


def test_registration_is_on_the_timeline_and_the_chain_holds(
    books: Books, clerk: Actor, administrator: Actor
) -> None:
    done = register(books, clerk, dispute())
    (entry,) = audit.timeline(books, clerk, done.case_id)
    assert entry.who == "孙小雅"
    assert entry.detail == {"number": done.number, "title": done.title}
    assert audit.verify(books, administrator).broken_at is None


def test_each_missing_field_is_named(books: Books, clerk: Actor) -> None:
    with pytest.raises(InvalidInput) as error:
        register(books, clerk, dispute(applicant(" "), facts="  "))
    assert fields(error) == ["parties", "facts", "parties[0].name"]


def test_a_refused_registration_uses_no_number(books: Books, clerk: Actor) -> None:
    with pytest.raises(InvalidInput):
        register(books, clerk, dispute(village_id=999))
    assert register(books, clerk, dispute()).number.endswith("第1号")


def test_a_role_without_the_permission_is_refused(books: Books, leader: Actor) -> None:
    with pytest.raises(NotAllowed):
        register(books, leader, dispute())


@pytest.mark.parametrize(
    ("values", "field"),
    [
        ({"occurred_on": "1898"}, "occurred_on"),
        ({"occurred_on": "2026-11-24"}, "occurred_on"),
        ({"occurred_on": "去年"}, "occurred_on"),
        ({"registered_on": date(2026, 11, 24)}, "registered_on"),
        ({"amount_fen": -500}, "amount_fen"),
        ({"amount_fen": 10**15}, "amount_fen"),
        ({"people_count": 0}, "people_count"),
        ({"type_code": "ghosts"}, "type_code"),
        ({"mediator_id": 3}, "mediator_id"),
        ({"mediator_id": 77}, "mediator_id"),
        ({"village_id": 1, "grid_id": 3}, "grid_id"),
        ({"place": "路" * 201}, "place"),
    ],
)
def test_values_that_cannot_be_are_refused_beside_their_field(
    file_books: Books, clerk: Actor, values: dict[str, Any], field: str
) -> None:
    with pytest.raises(InvalidInput) as error:
        register(file_books, clerk, dispute(**values))
    assert fields(error) == [field]


@pytest.mark.parametrize(
    ("values", "field"),
    [
        ({"birth_date": date(2027, 1, 1)}, "birth_date"),
        ({"birth_date": date(1899, 12, 31)}, "birth_date"),
        ({"stated_age": -1}, "stated_age"),
        ({"id_number": "5.30102E+17"}, "id_number"),
        ({"address": "村" * 301}, "address"),
    ],
)
def test_a_person_that_cannot_be_is_refused_beside_the_field(
    file_books: Books, clerk: Actor, values: dict[str, Any], field: str
) -> None:
    with pytest.raises(InvalidInput) as error:
        register(file_books, clerk, dispute(applicant(), respondent(**values)))
    assert fields(error) == [f"parties[1].{field}"]


def test_ten_parties_rare_names_and_long_facts_are_kept_whole(books: Books, clerk: Actor) -> None:
    names = ["龑堃", "赵喆", "钱淼犇", "䶮㛃", "𠮷野", "阿依古丽·买买提", "李😀", "王五", "周八", "吴九"]
    sides = [applicant(names[0]), *(respondent(name) for name in names[1:])]
    facts = "事" * 10_000
    done = register(books, clerk, dispute(*sides, facts=facts, type_code="neighbour"))
    case = cases.load(books, clerk, done.case_id)
    assert [party.person.name for party in case.parties] == names
    assert case.facts == facts
    assert done.title == "龑堃与赵喆等9人邻里纠纷"


def test_control_characters_and_lone_surrogates_do_not_reach_the_tables(books: Books, clerk: Actor) -> None:
    done = register(books, clerk, dispute(facts="第一行\r\n第二行\x00\ud800\x07"))
    assert cases.load(books, clerk, done.case_id).facts == "第一行\n第二行"


def test_the_id_number_fills_sex_and_birth_date(books: Books, clerk: Actor) -> None:
    entry = applicant(id_number="11010519491231002x")
    done = register(books, clerk, dispute(entry, respondent()))
    found = cases.load(books, clerk, done.case_id).parties[0].person
    assert (found.id_number, found.sex, found.birth_date) == ("11010519491231002X", "女", date(1949, 12, 31))


def test_a_wrong_check_digit_warns_and_is_kept(books: Books, clerk: Actor) -> None:
    done = register(books, clerk, dispute(applicant(id_number="110105194912310021"), respondent()))
    assert [warning.field for warning in done.warnings] == ["parties[0].id_number"]
    assert cases.load(books, clerk, done.case_id).parties[0].person.id_number == "110105194912310021"


def test_the_same_person_is_one_row(books: Books, clerk: Actor) -> None:
    known = applicant(id_number="11010519491231002X")
    register(books, clerk, dispute(known, respondent()))
    register(
        books,
        clerk,
        dispute(applicant(id_number="11010519491231002X", phone="13800000000"), respondent("杨帆")),
    )
    with books.reading(clerk) as session:
        rows = session.scalars(select(Person).where(Person.name == "陈小燕")).all()
    assert [row.phone for row in rows] == ["13800000000"]


def test_one_name_without_number_may_be_two_people(books: Books, clerk: Actor) -> None:
    register(books, clerk, dispute())
    register(books, clerk, dispute(facts="欠款三年未还，打了借条"))
    with books.reading(clerk) as session:
        assert session.scalar(select(func.count()).where(Person.name == "陈小燕")) == 2


def test_likely_duplicates_are_pointed_out(books: Books, clerk: Actor) -> None:
    first = register(books, clerk, dispute())
    second = register(books, clerk, dispute())
    assert [str(warning.message) for warning in second.warnings] == [
        f"双方当事人与{first.number}相同，请确认不是重复登记"
    ]


def test_a_minor_without_guardian_and_an_agent_without_authority_warn(books: Books, clerk: Actor) -> None:
    agent = PartyEntry(person=person("丁律"), role=PartyRole.AGENT, represents=1)
    done = register(books, clerk, dispute(applicant(stated_age=12), respondent(), agent))
    assert [warning.field for warning in done.warnings] == ["parties[0].name", "parties[2].special_authority"]


def test_a_guardian_and_special_authority_satisfy(books: Books, clerk: Actor) -> None:
    guardian = PartyEntry(person=person("陈父"), role=PartyRole.GUARDIAN, represents=0)
    agent = PartyEntry(person=person("丁律"), role=PartyRole.AGENT, represents=1, special_authority=True)
    done = register(books, clerk, dispute(applicant(stated_age=12), respondent(), guardian, agent))
    assert done.warnings == ()
    parties = cases.load(books, clerk, done.case_id).parties
    assert parties[2].represents is parties[0]
    assert parties[3].represents is not None
    assert parties[3].represents.person.name == "罗大成"


def test_an_agent_of_a_witness_is_refused(file_books: Books, clerk: Actor) -> None:
    witness = PartyEntry(person=person("路人"), role=PartyRole.WITNESS)
    agent = PartyEntry(person=person("丁律"), role=PartyRole.AGENT, represents=2)
    with pytest.raises(InvalidInput) as error:
        register(file_books, clerk, dispute(applicant(), respondent(), witness, agent))
    assert fields(error) == ["parties[3].represents"]


def test_an_organisation_keeps_its_head_and_its_wrong_code_warns(books: Books, clerk: Actor) -> None:
    firm = organisation(id_number="91530113MA6K0000X1", head_name="何总", head_post="经理")
    entry = PartyEntry(person=firm, role=PartyRole.RESPONDENT)
    done = register(books, clerk, dispute(applicant(), entry))
    found = cases.load(books, clerk, done.case_id).parties[1].person
    assert (found.head_name, found.head_post, found.sex) == ("何总", "经理", "")
    assert [warning.field for warning in done.warnings] == ["parties[1].id_number"]


def test_an_entrusted_case_asks_for_its_sender(books: Books, clerk: Actor) -> None:
    done = register(books, clerk, dispute(source=CaseSource.ENTRUSTED))
    assert [warning.field for warning in done.warnings] == ["source_unit"]


def test_numbers_run_by_the_year_of_registration(books: Books, clerk: Actor) -> None:
    old = register(books, clerk, dispute(registered_on=date(2025, 12, 31)))
    new = register(books, clerk, dispute(applicant("杨帆"), respondent()))
    assert (old.number, new.number) == ("(2025)青石坪人调字第1号", "(2026)青石坪人调字第1号")


def test_numbers_have_no_gap_when_windows_write_at_once(
    server_books: Books, clerk: Actor, administrator: Actor
) -> None:
    def work(name: str) -> None:
        for turn in range(8):
            try:
                register(
                    server_books,
                    clerk,
                    dispute(applicant(name), respondent(), village_id=99 if turn % 3 == 2 else 1),
                )
            except InvalidInput:
                continue

    threads = [Thread(target=work, args=(f"第{place}人",)) for place in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    with server_books.reading(clerk) as session:
        given = session.scalars(select(GivenNumber.seq).order_by(GivenNumber.seq)).all()
        kept = session.scalars(select(Case.number_seq).order_by(Case.number_seq)).all()
        last = session.scalar(select(NumberCounter.last))
    assert list(given) == list(kept) == list(range(1, 25))
    assert last == 24
    assert audit.verify(server_books, administrator).broken_at is None


def test_the_type_follows_the_offices_own_words(books: Books, clerk: Actor, administrator: Actor) -> None:
    assert register(books, clerk, dispute(original_kind="相邻权纠纷")).type_code == "neighbour"
    set_kind_word(books, administrator, "相邻权", "homestead")
    done = register(books, clerk, dispute(original_kind="相邻权纠纷"))
    case = cases.load(books, clerk, done.case_id)
    assert (case.type_code, case.original_kind) == ("homestead", "相邻权纠纷")


def test_a_kind_nobody_knows_stays_in_its_own_words(books: Books, clerk: Actor) -> None:
    done = register(books, clerk, dispute(original_kind="玄学纠纷"))
    assert (done.type_code, done.title) == ("", "陈小燕与罗大成玄学纠纷")


def test_a_title_of_ones_own_is_kept(books: Books, clerk: Actor) -> None:
    done = register(books, clerk, dispute(title="青石坪集市摊位之争"))
    assert done.title == "青石坪集市摊位之争"


def test_village_and_grid_are_kept(books: Books, clerk: Actor) -> None:
    village = places.villages(books)[0]
    done = register(books, clerk, dispute(village_id=village.id, grid_id=village.grids[1].id))
    case = cases.load(books, clerk, done.case_id)
    assert case.village is not None
    assert case.grid is not None
    assert (case.village.name, case.grid.name) == ("石桥村", "第二网格")
