from datetime import date

import pytest

from forms import party_entry
from forms.office_entry import roles_of
from forms.registry import entry
from forms.spec import Values
from mediation_app.model import PartyRole
from mediation_app.rules.permissions import Role
from tests import graphs

TODAY = date(2026, 11, 25)
INTAKE = entry("intake")
THREE = ({"role": "applicant", "name": "陈小燕"}, {"role": "respondent", "name": "罗大成"})


def intake(*parties: Values, **values: object) -> Values:
    return {**INTAKE.empty(), "parties": parties or THREE, "facts": "争吵", **values}


def errors(values: Values, code: str = "intake") -> dict[str, str]:
    return {problem.field: str(problem.message) for problem in entry(code).validate(values, today=TODAY)}


def cautions(values: Values, code: str = "intake") -> dict[str, str]:
    return {problem.field: str(problem.message) for problem in entry(code).warnings(values, today=TODAY)}


def test_three_entries_make_a_case() -> None:
    assert errors(intake()) == {}
    assert cautions(intake()) == {}
    assert errors(INTAKE.empty()) == {
        "parties[0].name": "请填写姓名",
        "parties[1].name": "请填写姓名",
        "facts": "请填写纠纷简要情况",
    }


def test_only_the_three_entries_are_in_sight() -> None:
    seen = [
        field.name
        for section in INTAKE.sections
        if not section.more
        for field in section.fields
        if not field.more and field.shows({"kind": "person"})
    ]
    assert seen == ["name", "facts"]


def test_a_story_of_ten_thousand_characters_and_ten_parties_go_in() -> None:
    many = tuple({"role": "applicant", "name": f"村民{word}"} for word in "甲乙丙丁戊己庚辛壬癸")
    assert errors(intake(*many, facts="长" * 10_000)) == {}


def test_an_organisation_is_asked_for_its_name_and_its_code_is_checked() -> None:
    firm = {"role": "applicant", "kind": "organisation", "name": "", "credit_code": "91350211M0000XUF46"}
    assert errors(intake(firm, THREE[1])) == {"parties[0].name": "请填写名称"}
    assert "parties[0].credit_code" in cautions(intake(firm, THREE[1]))


@pytest.mark.parametrize(
    "born", [{"birth_date": date(2012, 1, 1)}, {"birth_date": "2012-1-1"}, {"stated_age": "14"}]
)
def test_a_minor_needs_a_guardian(born: Values) -> None:
    child = {"role": "applicant", "name": "陈小宝", **born}
    assert cautions(intake(child, THREE[1])) == {"parties[0].name": "陈小宝未满18周岁，请填写法定代理人"}
    guardian = {"role": "guardian", "name": "陈小燕", "represents": 0}
    assert cautions(intake(child, THREE[1], guardian)) == {}


def test_the_age_is_read_from_the_id_number() -> None:
    child = {"role": "respondent", "name": "罗小成", "id_number": "110105201201010017"}
    assert "未满18周岁" in cautions(intake(THREE[0], child))["parties[1].name"]


def test_an_agent_who_may_not_settle_and_speaks_for_nobody_is_pointed_out() -> None:
    agent = {"role": "agent", "name": "王律师"}
    assert cautions(intake(*THREE, agent)) == {
        "parties[2].special_authority": "没有特别授权的代理人不能代为和解、签订协议",
        "parties[2].represents": "还没有写明代理谁",
    }
    allowed = agent | {"special_authority": True, "represents": 1}
    assert cautions(intake(*THREE, allowed)) == {}


@pytest.mark.parametrize("whom", [2, 9, -1])
def test_an_agent_stands_for_a_party_and_nobody_else(whom: int) -> None:
    agent = {"role": "agent", "name": "王律师", "represents": whom, "special_authority": True}
    assert errors(intake(*THREE, agent)) == {"parties[2].represents": "请选择一位当事人"}


def test_a_refusal_and_a_name_on_both_sides_are_pointed_out() -> None:
    same = (
        {"role": "applicant", "name": "陈小燕"},
        {"role": "respondent", "name": "陈小燕", "consent": "refused"},
    )
    assert set(cautions(intake(*same))) == {"parties[1].name", "parties[1].consent"}


def test_sex_and_birth_date_are_compared_with_the_id_number() -> None:
    odd = {
        "role": "applicant",
        "name": "陈小燕",
        "id_number": "11010519491231002X",
        "sex": "男",
        "birth_date": date(1950, 1, 1),
    }
    assert cautions(intake(odd, THREE[1])) == {
        "parties[0].sex": "性别与证件号码不一致，号码显示为女",
        "parties[0].birth_date": "出生日期与证件号码不一致，号码显示为1949年12月31日",
    }


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("occurred_on", "1899年"),
        ("occurred_on", "明天"),
        ("registered_on", "2026-12-01"),
        ("amount_fen", "-5"),
        ("people_count", "很多"),
    ],
)
def test_bad_entries_are_said_beside_their_field(name: str, value: str) -> None:
    assert list(errors(intake(**{name: value}))) == [name]


def test_the_sender_is_asked_for_only_when_the_case_was_sent() -> None:
    sent = INTAKE.parsed(intake(source="entrusted", source_unit="云溪县人民法院"), today=TODAY)
    own = INTAKE.parsed(intake(source="application", source_unit="云溪县人民法院"), today=TODAY)
    assert (sent["source_unit"], own["source_unit"]) == ("云溪县人民法院", "")


def test_a_party_of_a_case_knows_whether_it_has_a_guardian() -> None:
    case = graphs.case(
        (graphs.person("陈小宝", birth_date=date(2015, 1, 1)), PartyRole.APPLICANT),
        (graphs.person("罗大成"), PartyRole.RESPONDENT),
        (graphs.person("陈小燕"), PartyRole.GUARDIAN),
    )
    assert "name" in cautions(party_entry.fill(case, case.parties[0]), "party")
    graphs.represent(case, 3, 1)
    assert cautions(party_entry.fill(case, case.parties[0]), "party") == {}
    assert errors(party_entry.fill(case, case.parties[0]), "party") == {}


def test_a_first_office_starts_with_a_usual_number_pattern_and_one_person() -> None:
    values = {**entry("office").empty(), "name": "青石坪镇人民调解委员会", "short_name": "青石坪"}
    assert errors(values, "office") == {"people[0].name": "请填写姓名"}
    values["people"] = ({"name": "周明远", "mediator": True, "administrator": True},)
    assert errors(values, "office") == {}
    assert entry("office").parsed(values, today=TODAY)["villages"] == (), (
        "an empty first village is no village"
    )


def test_a_bad_number_pattern_and_a_person_without_role_are_refused() -> None:
    values = {
        **entry("office").empty(),
        "name": "某调委会",
        "short_name": "某",
        "number_pattern": "({year})人调字",
        "people": ({"name": "周明远"},),
    }
    assert set(errors(values, "office")) == {"number_pattern", "people[0].mediator"}
    assert list(errors({"name": "周明远"}, "staff")) == ["mediator"]


def test_ticked_roles_are_read_as_roles() -> None:
    assert roles_of({"mediator": True, "leader": False, "clerk": True}) == (Role.MEDIATOR, Role.CLERK)


def test_only_a_party_signs_for_somebody() -> None:
    assert list(errors({"signer": "party", "manner": "signature", "signed_on": TODAY}, "signing")) == [
        "party_id"
    ]
    assert errors({"signer": "seal", "manner": "stamp", "signed_on": TODAY}, "signing") == {}


def test_the_next_session_may_lie_ahead_but_a_held_one_may_not() -> None:
    ahead = {"starts_at": "2026-12-01 9:30", "place": "镇调解室", "mediator_id": 1}
    assert errors(ahead, "session_plan") == {}
    assert list(errors(ahead, "mediation_record")) == ["starts_at"]


def test_an_empty_line_at_the_end_of_a_record_is_no_note() -> None:
    spec = entry("mediation_record")
    notes = (
        {"kind": "fact", "speaker": "陈小燕", "text": "围墙占道"},
        {"kind": "statement", "speaker": "陈小燕", "text": ""},
    )
    parsed = spec.parsed({"notes": notes}, today=TODAY)
    assert parsed["notes"] == ({"kind": "fact", "speaker": "陈小燕", "text": "围墙占道"},)
