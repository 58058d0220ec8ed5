"""The papers of matters, filled from whole cases in memory."""

import re
from collections.abc import Mapping
from datetime import date
from typing import Any

import pytest

from forms.matters import people
from forms.registry import FORMS, MATTER_FORMS
from forms.source import Source
from forms.spec import Fixed
from mediation_app.model import Case, Matter, PartyRole, ProcedureEvent
from mediation_app.rules.vocabulary import MATTER_KINDS, CaseKind, PetitionPurpose, ProcedureKind
from mediation_app.rules.waivers import bars_rights
from tests import graphs, matter_graphs
from tests.forms.test_registry import printed_names


def fill(code: str, case: Case, subject_id: int = 0) -> dict[str, Any]:
    homes = matter_graphs.households()
    source = Source(case=case, office=graphs.office(), subject_id=subject_id, households=homes)
    return dict(FORMS[code].fill(source))


def words(values: object) -> str:
    """Return all that a paper says as one text."""
    if isinstance(values, Mapping):
        return "\n".join(words(value) for value in values.values())
    if isinstance(values, tuple):
        return "\n".join(map(words, values))
    return str(values)


@pytest.mark.parametrize("code", sorted(MATTER_FORMS))
def test_a_paper_of_a_matter_gives_what_it_declares(code: str) -> None:
    case = matter_graphs.whole_matter()
    graphs.asked(case)
    subjects = FORMS[code].subjects(case)
    assert subjects, "the whole matter has one of each"
    for subject in subjects:
        values = fill(code, case, subject)
        assert printed_names(FORMS[code].spec) - set(values) == set()


@pytest.mark.parametrize("code", sorted(MATTER_FORMS))
def test_a_dispute_without_a_matter_has_none_of_these_papers(code: str) -> None:
    assert FORMS[code].subjects(graphs.whole_case()) == ()


@pytest.mark.parametrize("kind", MATTER_KINDS)
def test_the_sheet_ticks_every_code(kind: CaseKind) -> None:
    values = fill("matter_registration", matter_graphs.whole_matter(kind))
    ticked = re.findall("■([^　\n]+)", words(values))
    label = {"petition": "信访事项", "backlog": "信访积案", "legacy": "历史遗留问题"}[kind]
    for word in (
        label,
        "上级交办（督办）",
        "走访",
        "申诉求决类",
        "信访程序",
        "重复信访",
        "个人访",
        "跨部门",
        "人户分离",
        "诉求合理",
        "历史原因",
        "橙色",
    ):
        assert word in ticked
    assert values["skipped_level"] == "■是　□否"
    assert values["threatens"] == "□是　■否"
    assert [row["destination"] for row in values["petitions"]] == ["镇政府", "县信访局"]


def test_five_people_are_a_crowd() -> None:
    assert "■集体访（5人以上）" in str(
        fill("matter_registration", matter_graphs.matter_case(people_count=5))["collective"]
    )
    assert "■个人访" in str(
        fill("matter_registration", matter_graphs.matter_case(people_count=4))["collective"]
    )


def test_the_sheet_covers_id_numbers() -> None:
    assert "530113195803121217" not in words(fill("matter_registration", matter_graphs.matter_case()))
    assert "530113********1217" in words(fill("matter_registration", matter_graphs.matter_case()))


def test_the_ownership_sheet_says_who_said_what_and_when() -> None:
    values = fill("ownership_sheet", matter_graphs.whole_matter(), 2)
    assert values["leader"] == "唐志强（副镇长）"
    assert values["first_responsible"] == "高文斌（党委书记）、石大勇（石桥村党总支书记）"
    assert "沈佩兰（信访办主任）　2026年3月5日" in str(values["office_opinion"])
    assert str(values["chief_opinion"]).startswith("同意　　高文斌（党委书记）")
    assert str(values["deputy_opinion"]).startswith("对化解方案：同意　　白雪梅（副书记）")
    assert fill("ownership_sheet", matter_graphs.whole_matter(), 1)["deputy_opinion"] != ""
    assert [row["part"] for row in values["members"]] == ["站所包保责任人", "网格包保责任人"]
    assert [row["unit"] for row in values["units"]] == ["镇移民站", "镇财政所"]


def test_a_proposal_leaves_the_words_to_be_signed_by_hand() -> None:
    case = matter_graphs.matter_case()
    matter_graphs.led(case, approved_by=None, approved_on=None, agreed_by=None, agreed_on=None)
    values = fill("ownership_sheet", case, 1)
    assert (values["office_opinion"], values["deputy_opinion"], values["chief_opinion"]) == ("", "", "")


def test_the_handover_names_both_and_lists_what_passes() -> None:
    values = fill("handover_list", matter_graphs.whole_matter(), 1)
    assert (values["giver"], values["taker"]) == ("白雪梅（副书记）", "唐志强（副镇长）")
    assert (values["ended_on"], values["reason"]) == (date(2026, 3, 20), "白雪梅同志调离")
    assert [row["what"] for row in values["lines"]] == ["案卷一册", "答应4月回访一次"]


def test_the_handover_tells_how_far_the_matter_was_that_day() -> None:
    case = matter_graphs.whole_matter()
    assert case.matter is not None
    plan = case.matter.plans[-1]
    plan.approved_on = date(2026, 3, 18)
    told = str(fill("handover_list", case, 1)["going_on"])
    assert "未完成：补发补偿款（2026年5月30日前）" in told
    assert "已完成0项" in told
    plan.approved_on = date(2026, 3, 21)
    assert "方案" not in str(fill("handover_list", case, 1)["going_on"])


def test_the_slip_says_who_is_asked_for_what_by_when() -> None:
    values = fill("supervision_slip", matter_graphs.whole_matter(), 1)
    assert values["slip_number"] == "督办〔2026〕3号"
    assert values["addressee"] == "唐志强（副镇长）"
    assert (values["due_on"], values["answer"]) == (date(2026, 5, 7), "")


@pytest.mark.parametrize("code", ["commitment", "settlement"])
def test_who_says_that_he_is_content_gives_up_nothing(code: str) -> None:
    values = fill(code, matter_graphs.whole_matter())
    spec = FORMS[code].spec
    fixed = "".join(part.text for part in spec.parts if isinstance(part, Fixed))
    for route in ("行政复议", "诉讼", "检举控告", "复查、复核", "不受本文书影响"):
        assert route in fixed
    assert "12800元" in str(values["solved"])
    assert not bars_rights(str(values["statement"]))
    assert not any(name in field.name for field in spec.fields() for name in ("amount", "pay", "money"))
    assert spec.signable


def test_a_settlement_about_an_inheritance_is_signed_by_hand() -> None:
    source = Source(case=matter_graphs.whole_matter(), office=graphs.office(), wet_sign_only=True)
    assert FORMS["settlement"].fill(source)["wet_sign_only"] is True


def test_the_households_are_counted_at_the_foot() -> None:
    values = fill("household_table", matter_graphs.whole_matter())
    rows = values["rows"]
    assert (values["total"], values["representatives"]) == ("3户、12人", "陈大1")
    assert [row["ordinal"] for row in rows] == ["1", "2", "3", "合计"]
    assert rows[0]["id_end"] == "0001"
    assert "53011319700101" not in words(values)


@pytest.mark.parametrize(
    ("total", "told"),
    [(3_000_000, "，相符"), (3_000_001, "少0.01元，不相符"), (2_999_999, "多0.01元，不相符")],
)
def test_the_sum_of_a_distribution_is_checked_to_the_fen(total: int, told: str) -> None:
    case = matter_graphs.matter_case()
    matter_graphs.shared_out(case, matter_graphs.households(), total)
    values = fill("distribution_table", case, 1)
    assert str(values["check"]).endswith(told)
    assert values["rows"][-1]["amount"] == "30000"


def test_the_vote_says_of_how_many_the_share_is() -> None:
    values = fill("vote_record", matter_graphs.whole_matter(), 1)
    assert values["share"] == "32/40（80.0%）"
    assert values["result"] == "■通过　□未通过"
    assert values["scheme"] == "补偿款分配方案（总额30000元）"


def test_the_visit_says_kind_finding_and_the_next_day() -> None:
    values = fill("matter_visit_record", matter_graphs.whole_matter(), 1)
    assert "■上门走访" in str(values["kind"])
    assert "■满意" in str(values["satisfaction"])
    assert values["next_agreed_on"] == date(2026, 7, 1)


def test_a_receipt_names_the_paper_that_was_handed_over() -> None:
    case = matter_graphs.whole_matter()
    assert FORMS["delivery_receipt"].subjects(case) == (2, 3)
    assert fill("delivery_receipt", case, 3)["paper"] == "信访事项处理意见书"
    assert fill("delivery_receipt", case, 2)["document"] == "青访受〔2026〕3号"
    assert fill("delivery_receipt", case, 2)["sender"] == "云溪县青石坪镇人民政府"
    assert case.matter is not None
    case.matter.procedures[-1].document = "青访字〔2026〕8号"
    assert fill("delivery_receipt", case, 3)["document"] == "青访字〔2026〕8号"


def test_of_a_crowd_the_representatives_sign_that_they_received_a_paper() -> None:
    case = matter_graphs.matter_case(people_count=38)
    case.parties[1].role = PartyRole.APPLICANT
    assert people.petitioner_names(case) == "赵德顺等38人"
    assert people.signers(case) == ("赵德顺", "云溪县移民开发公司")


@pytest.mark.parametrize("code", ["commitment", "settlement"])
def test_who_signs_writes_the_day_and_binds_nobody_else(code: str) -> None:
    case = matter_graphs.whole_matter()
    assert fill(code, case)["date"] is None
    assert fill(code, case)["collective"] is False
    case.people_count = 38
    assert fill(code, case)["collective"] is True
    assert "只约束签名的人" in "".join(
        part.text for part in FORMS[code].spec.parts if isinstance(part, Fixed)
    )


def test_the_parties_of_a_petition_are_not_called_as_in_mediation() -> None:
    case = matter_graphs.matter_case()
    assert [row["role"] for row in fill("matter_registration", case)["people"]] == ["信访人", "被反映人"]
    assert case.matter is not None
    case.matter.purpose = PetitionPurpose.ACCUSATION
    assert [row["role"] for row in fill("matter_registration", case)["people"]] == ["信访人", "被检举控告人"]


def test_a_visit_on_an_accusation_shows_neither_who_accuses_nor_whom() -> None:
    case = matter_graphs.whole_matter()
    assert fill("matter_visit_record", case, 1)["title"] == case.title
    assert case.matter is not None
    case.matter.purpose = PetitionPurpose.ACCUSATION
    assert fill("matter_visit_record", case, 1)["title"] == "检举控告类事项"


def test_a_dispute_under_ownership_names_both_parties() -> None:
    case = graphs.whole_case()
    case.matter = graphs.made(Matter, case_id=case.id)
    matter_graphs.led(case)
    assert fill("ownership_sheet", case, 1)["petitioners"] == "陈小燕、罗大成"


def test_a_review_is_delivered_by_the_organ_that_gave_it() -> None:
    case = matter_graphs.whole_matter()
    assert case.matter is not None
    given = graphs.made(
        ProcedureEvent,
        id=40,
        kind=ProcedureKind.REVIEW_DELIVERED,
        on=date(2026, 6, 20),
        unit="云溪县人民政府",
    )
    case.matter.procedures.append(given)
    assert fill("delivery_receipt", case, 40)["sender"] == "云溪县人民政府"
    given.unit = ""
    assert fill("delivery_receipt", case, 40)["sender"] == ""


def test_who_is_asked_about_a_petition_is_no_party_of_a_dispute() -> None:
    assert FORMS["matter_inquiry_record"].spec.field("asked").label == "被调查人"
    assert FORMS["inquiry_record"].spec.field("asked").label == "当事人"


def test_the_slip_says_which_office_urges() -> None:
    values = fill("supervision_slip", matter_graphs.whole_matter(), 1)
    assert values["unit"] == "云溪县青石坪镇信访工作办公室"


def test_a_crowd_is_named_by_the_first_and_the_count() -> None:
    case = matter_graphs.matter_case(people_count=1043)
    case.parties[1].role = PartyRole.APPLICANT
    matter_graphs.led(case)
    assert fill("ownership_sheet", case, 1)["petitioners"] == "赵德顺等1043人"


@pytest.mark.parametrize(
    "code", ["matter_cover", "matter_registration", "ownership_sheet", "matter_evidence_list"]
)
def test_no_paper_of_a_petition_calls_itself_mediation(code: str) -> None:
    spec = FORMS[code].spec
    labels = [spec.title, *(field.label for field in spec.fields())]
    assert not any("人民调解" in label or "调解员" in label for label in labels)


@pytest.mark.parametrize("code", ["contents", "dossier_note", "dossier_register", "back_cover"])
def test_a_dossier_has_one_maker_from_cover_to_back(code: str) -> None:
    matter, dispute = matter_graphs.whole_matter(), graphs.whole_case()
    for case, maker in ((matter, "云溪县青石坪镇人民政府"), (dispute, "云溪县青石坪镇人民调解委员会")):
        cover = fill("matter_cover" if case is matter else "cover", case)
        source = Source(case=case, office=graphs.office())
        assert FORMS[code].fill(source)["committee"] == cover["committee"] == maker
