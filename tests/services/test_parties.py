from datetime import date

import pytest

from mediation_app.model import Agreement, Case, Party, PartyRole, SignatureTick, Signer, Term
from mediation_app.rules.errors import Conflict, InvalidInput, NotAllowed, NotFound
from mediation_app.rules.permissions import Permission
from mediation_app.services import audit, cases
from mediation_app.services.books import Actor, Books
from mediation_app.services.intake import register
from mediation_app.services.parties import PartyEntry, add_party, change_party, remove_party
from mediation_app.services.people import entry_of
from tests.builders import applicant, dispute, organisation, person, respondent


@pytest.fixture
def case(books: Books, clerk: Actor) -> Case:
    return cases.load(books, clerk, register(books, clerk, dispute()).case_id)


def reloaded(books: Books, actor: Actor, case: Case) -> Case:
    return cases.load(books, actor, case.id)


def latest(books: Books, actor: Actor, case: Case) -> dict[str, object]:
    return dict(audit.timeline(books, actor, case.id)[0].detail)


def test_a_party_is_added_at_the_end_and_the_title_follows(books: Books, clerk: Actor, case: Case) -> None:
    done = add_party(books, clerk, case.id, respondent("杨帆"), revision=case.revision)
    after = reloaded(books, clerk, case)
    assert (after.parties[-1].id, after.parties[-1].ordinal) == (done.party_id, 3)
    assert after.title == "陈小燕与罗大成、杨帆邻里纠纷"
    assert after.revision == case.revision + 1
    acts = [str(line.act) for line in audit.timeline(books, clerk, case.id)]
    assert acts == ["修改案件信息", "添加人员", "登记"]


def test_an_agent_is_added_for_a_party(books: Books, clerk: Actor, case: Case) -> None:
    agent = PartyEntry(person=person("丁律"), role=PartyRole.AGENT)
    done = add_party(books, clerk, case.id, agent, represents_id=case.parties[1].id)
    assert [problem.field for problem in done.warnings] == ["special_authority"]
    after = reloaded(books, clerk, case)
    assert after.parties[2].represents is after.parties[1]


def test_an_agent_of_nobody_in_the_case_is_refused(books: Books, clerk: Actor, case: Case) -> None:
    agent = PartyEntry(person=person("丁律"), role=PartyRole.AGENT)
    with pytest.raises(InvalidInput) as error:
        add_party(books, clerk, case.id, agent, represents_id=999)
    assert [problem.field for problem in error.value.problems] == ["represents"]


def test_an_empty_name_is_refused_beside_the_field(books: Books, clerk: Actor, case: Case) -> None:
    with pytest.raises(InvalidInput) as error:
        add_party(books, clerk, case.id, respondent(" "))
    assert [problem.field for problem in error.value.problems] == ["name"]


def test_a_persons_data_are_corrected_exactly_as_typed(books: Books, clerk: Actor, case: Case) -> None:
    party = case.parties[0]
    typed = person("陈晓燕", person_id=party.person_id, phone="13800000000")
    change_party(books, clerk, party.id, PartyEntry(person=typed, role=PartyRole.APPLICANT))
    after = reloaded(books, clerk, case)
    assert (after.parties[0].person.id, after.parties[0].person.name) == (party.person_id, "陈晓燕")
    assert after.title == "陈晓燕与罗大成邻里纠纷"
    lines = audit.timeline(books, clerk, case.id)
    assert lines[1].detail["changed"] == [
        {"field": "name", "before": "陈小燕", "after": "陈晓燕"},
        {"field": "phone", "before": "", "after": "138****0000"},
    ]


def test_emptied_fields_are_emptied_and_a_covered_number_stays(books: Books, clerk: Actor) -> None:
    entry = applicant(id_number="11010519491231002X", phone="13800000000")
    case = cases.load(books, clerk, register(books, clerk, dispute(entry, respondent())).case_id)
    shown = entry_of(books, clerk, case.parties[0].person_id)
    typed = person("陈小燕", person_id=shown.person_id, id_number=shown.id_number)
    change_party(books, clerk, case.parties[0].id, PartyEntry(person=typed, role=PartyRole.APPLICANT))
    after = reloaded(books, clerk, case).parties[0].person
    assert (after.id_number, after.phone) == ("11010519491231002X", "")


def test_the_initials_follow_a_corrected_name(books: Books, clerk: Actor, case: Case) -> None:
    from mediation_app.services.people import find_people

    party = case.parties[0]
    typed = person("林晓燕", person_id=party.person_id)
    change_party(books, clerk, party.id, PartyEntry(person=typed, role=PartyRole.APPLICANT))
    assert [hit.name for hit in find_people(books, clerk, "lxy")] == ["林晓燕"]
    assert find_people(books, clerk, "cxy") == ()


def test_a_wrong_person_is_replaced_and_the_other_left_alone(books: Books, clerk: Actor, case: Case) -> None:
    party = case.parties[1]
    change_party(books, clerk, party.id, respondent("罗小成"))
    after = reloaded(books, clerk, case).parties[1]
    assert (after.id, after.person.name) == (party.id, "罗小成")
    assert entry_of(books, clerk, party.person_id).name == "罗大成"
    changed = [line.detail.get("changed") for line in audit.timeline(books, clerk, case.id)]
    assert [{"field": "person_id", "before": "罗大成", "after": "罗小成"}] in changed


def test_a_person_becomes_an_organisation(books: Books, clerk: Actor, case: Case) -> None:
    party = case.parties[1]
    change_party(books, clerk, party.id, PartyEntry(person=organisation(), role=PartyRole.RESPONDENT))
    assert reloaded(books, clerk, case).parties[1].person.kind == "organisation"


def test_a_party_is_removed_with_a_reason_and_the_others_close_up(books: Books, clerk: Actor) -> None:
    sides = [applicant(), respondent(), respondent("杨帆")]
    case = cases.load(books, clerk, register(books, clerk, dispute(*sides)).case_id)
    remove_party(books, clerk, case.parties[1].id, "与本案无关")
    after = reloaded(books, clerk, case)
    assert [(party.ordinal, party.person.name) for party in after.parties] == [(1, "陈小燕"), (2, "杨帆")]
    assert after.title == "陈小燕与杨帆邻里纠纷"
    line = audit.timeline(books, clerk, case.id)[1]
    assert line.detail == {"name": "罗大成", "role": "respondent", "reason": "与本案无关"}


def test_removing_needs_a_reason(books: Books, clerk: Actor, case: Case) -> None:
    with pytest.raises(InvalidInput):
        remove_party(books, clerk, case.parties[1].id, " ")


def test_the_last_of_a_side_stays(books: Books, clerk: Actor, case: Case) -> None:
    with pytest.raises(NotAllowed, match="至少要保留一名"):
        remove_party(books, clerk, case.parties[1].id, "写错了")
    with pytest.raises(NotAllowed, match="至少要保留一名"):
        change_party(
            books, clerk, case.parties[1].id, PartyEntry(person=person("罗大成"), role=PartyRole.WITNESS)
        )


def test_somebody_represented_stays(books: Books, clerk: Actor) -> None:
    agent = PartyEntry(person=person("丁律"), role=PartyRole.AGENT, represents=1)
    done = register(books, clerk, dispute(applicant(), respondent(), agent, respondent("杨帆")))
    case = cases.load(books, clerk, done.case_id)
    with pytest.raises(NotAllowed, match="还有代理人代理罗大成"):
        remove_party(books, clerk, case.parties[1].id, "写错了")


def agreed(books: Books, mediator: Actor, case_id: int, debtor: Party, *, signed: bool) -> None:
    with books.acting(mediator, Permission.DRAW_AGREEMENT) as desk:
        agreement = Agreement(case_id=case_id)
        agreement.terms = [Term(ordinal=1, text="拆除围墙", debtor_id=debtor.id)]
        desk.session.add(agreement)
        desk.session.flush()
        if signed:
            from mediation_app.model import IssuedPaper

            paper = IssuedPaper(
                case_id=case_id,
                form_code="agreement",
                version=1,
                title="协议书",
                content_sha256="0",
                sha256="0",
                pages=1,
                issued_at=desk.now,
                issued_by_id=desk.staff_id,
                pdf=b"",
                docx=b"",
            )
            desk.session.add(paper)
            desk.session.flush()
            tick = SignatureTick(
                agreement_id=agreement.id,
                signer=Signer.PARTY,
                party_id=debtor.id,
                signed_on=date(2026, 11, 23),
                paper_id=paper.id,
            )
            desk.session.add(tick)


def test_somebody_named_in_a_term_stays(books: Books, mediator: Actor) -> None:
    sides = [applicant(), respondent(), respondent("杨帆")]
    case = cases.load(books, mediator, register(books, mediator, dispute(*sides)).case_id)
    agreed(books, mediator, case.id, case.parties[1], signed=False)
    with pytest.raises(NotAllowed, match="写在协议的约定事项里"):
        remove_party(books, mediator, case.parties[1].id, "写错了")
    remove_party(books, mediator, case.parties[2].id, "写错了")


def test_once_somebody_signed_the_parties_stand(books: Books, mediator: Actor, case: Case) -> None:
    agreed(books, mediator, case.id, case.parties[1], signed=True)
    with pytest.raises(NotAllowed, match="已登记签名"):
        add_party(books, mediator, case.id, respondent("杨帆"))
    witness = PartyEntry(person=person("路人"), role=PartyRole.WITNESS)
    add_party(books, mediator, case.id, witness)


def test_two_windows_on_one_case_do_not_overwrite_each_other(books: Books, clerk: Actor, case: Case) -> None:
    add_party(books, clerk, case.id, respondent("杨帆"), revision=case.revision)
    with pytest.raises(Conflict, match="另一个窗口已改动此案"):
        add_party(books, clerk, case.id, respondent("钱多"), revision=case.revision)
    assert len(reloaded(books, clerk, case).parties) == 3


def test_a_party_that_is_gone_is_said_so(books: Books, clerk: Actor) -> None:
    with pytest.raises(NotFound):
        remove_party(books, clerk, 999, "写错了")
