"""What keeps official papers drafts; pure, over cases in memory."""

from datetime import date

import pytest

from mediation_app.model import Case
from mediation_app.rules.vocabulary import PetitionPurpose, PlanState
from mediation_app.services.official_papers import official_obstacles
from mediation_app.services.paper_standing import blocked_by
from mediation_app.services.paper_values import PaperKey, digest, filled, proposed
from resources.i18n import render
from tests import graphs, matter_graphs


def obstacles(case: Case, code: str, subject_id: int = 0, **typed: object) -> list[str]:
    paper = filled(case, graphs.office(), PaperKey(code, subject_id), typed)
    return [render(message) for message in official_obstacles(case, paper)]


def matter(**opinion: str) -> Case:
    case = matter_graphs.whole_matter()
    assert case.matter is not None
    for name, text in opinion.items():
        setattr(case.matter, f"opinion_{name}", text)
    return case


@pytest.mark.parametrize("state", [PlanState.DRAFT, PlanState.SUBMITTED, PlanState.RETURNED])
def test_a_plan_nobody_approved_is_a_draft(state: PlanState) -> None:
    case = matter_graphs.matter_case()
    matter_graphs.led(case)
    plan = matter_graphs.planned(case, state)
    assert obstacles(case, "plan", 1) == ["化解方案还没有批准，现在只能打印草稿"]
    plan.state, plan.approved_on = PlanState.APPROVED, date(2026, 3, 15)
    assert obstacles(case, "plan", 1) == []


def test_work_done_on_an_approved_plan_makes_no_other_paper() -> None:
    case = matter()
    assert case.matter is not None
    before = proposed(case, graphs.office(), PaperKey("plan", 1))
    case.matter.plans[0].steps[1].done_on = date(2026, 5, 28)
    after = proposed(case, graphs.office(), PaperKey("plan", 1))
    assert before.values != after.values
    assert digest(before) == digest(after)


def test_who_signs_is_part_of_what_a_paper_says() -> None:
    case = matter()
    key = PaperKey("acceptance_notice")
    other = filled(case, graphs.office(), key, {"issuer": "云溪县青石坪镇信访办"})
    assert digest(proposed(case, graphs.office(), key)) != digest(other)


def test_a_notice_is_of_an_approved_extension_of_the_handling_period() -> None:
    case = matter()
    assert case.matter is not None
    (extension,) = case.matter.extensions
    assert obstacles(case, "extension_notice", 1) == []
    extension.approved = None
    assert obstacles(case, "extension_notice", 1) == ["延期还没有批准"]
    extension.approved, extension.clock = True, "resolution"
    assert obstacles(case, "extension_notice", 1) == ["这一次延长的不是信访办理期限，不用延期办理告知书"]


def test_an_opinion_needs_its_four_parts() -> None:
    assert obstacles(matter(facts="甲", result="乙"), "opinion") == ["还没有填写“法律法规依据”"]
    assert obstacles(matter(facts="甲", result="乙", law="丙"), "opinion") == []


def test_a_refusal_needs_its_reason() -> None:
    case = matter()
    assert obstacles(case, "nonacceptance_notice") == ["还没有写明不予受理的理由"]
    assert obstacles(case, "nonacceptance_notice", reason="不属于本机关职权范围。") == []


@pytest.mark.parametrize("code", ["forward_letter", "assign_letter"])
def test_an_accusation_is_never_sent_to_the_accused(code: str) -> None:
    case = matter()
    assert case.matter is not None
    step = 4 if code == "forward_letter" else 5
    accused = "云溪县移民开发公司"
    assert obstacles(case, code, step, addressee=accused) == []
    case.matter.purpose = PetitionPurpose.ACCUSATION
    assert obstacles(case, code, step) == []
    (bar,) = obstacles(case, code, step, addressee=accused)
    assert "第三十条" in bar
    assert obstacles(case, code, step, addressee="") == ["还没有写明发往哪个单位"]


def test_a_report_needs_the_end_it_reports() -> None:
    case = matter()
    assert case.matter is not None
    assert obstacles(case, "resolution_report") == []
    case.matter.settled_on = case.matter.concluded_on = None
    assert obstacles(case, "resolution_report") == ["还没有登记化解日期或者办结日期"]


def test_other_papers_are_no_business_of_these_rules() -> None:
    assert obstacles(matter(), "ownership_sheet", 2) == []


def test_a_plan_without_petitioners_can_be_issued_a_notice_cannot() -> None:
    case = matter()
    assert case.matter is not None
    case.matter.plans[0].approved_on = date(2026, 3, 15)
    case.parties = []
    nobody = "案件还没有当事人"
    for code, subject, barred in (("plan", 1, False), ("acceptance_notice", 0, True)):
        found = blocked_by(case, proposed(case, graphs.office(), PaperKey(code, subject)))
        assert (nobody in [render(message) for message in found]) is barred
