"""What keeps official papers drafts, over cases in memory; and such papers of cases on record."""

from datetime import date

import pytest

from forms.dossier import expected
from forms.registry import FORMS
from mediation_app.model import Case, ProcedureEvent
from mediation_app.rules.errors import NotAllowed
from mediation_app.rules.vocabulary import OpinionStage, PetitionPurpose, PlanState, ProcedureKind
from mediation_app.services import papers
from mediation_app.services.books import Books
from mediation_app.services.leading import plans
from mediation_app.services.matters import petitions
from mediation_app.services.official_papers import official_obstacles
from mediation_app.services.paper_standing import blocked_by
from mediation_app.services.paper_values import PaperKey, digest, filled, proposed
from resources.i18n import render
from tests import graphs, matter_graphs
from tests.graphs import made
from tests.services import matter_scenes


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


def test_a_refusal_needs_its_reason_and_says_where_to_go() -> None:
    case = matter()
    assert case.matter is not None
    nowhere = "还没有写明可以向哪里提出"
    assert obstacles(case, "nonacceptance_notice") == ["还没有写明不予受理的理由", nowhere]
    assert obstacles(case, "nonacceptance_notice", reason="不属于本机关职权范围。") == [nowhere]
    assert obstacles(case, "nonacceptance_notice", reason="不属于职权范围。", where="县民政局") == []
    case.matter.procedures.append(_recheck())
    assert obstacles(case, "nonacceptance_notice", reason="已经复核终结。") == []


def _recheck() -> ProcedureEvent:
    return made(ProcedureEvent, id=30, kind=ProcedureKind.RECHECK_DELIVERED, on=date(2026, 9, 1))


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
    (bar,) = obstacles(case, code, step, copies_to=f"镇纪委、{accused}")
    assert "第三十条" in bar
    assert obstacles(case, code, step, addressee="") == ["还没有写明发往哪个单位"]


@pytest.mark.parametrize("code", ["plan", "ownership_sheet", "supervision_slip", "handover_list"])
def test_no_paper_on_an_accusation_passes_through_the_hands_of_the_accused(code: str) -> None:
    case = matter()
    assert case.matter is not None
    case.matter.purpose = PetitionPurpose.ACCUSATION
    case.matter.plans[0].approved_on = date(2026, 3, 15)
    subject = 2 if code == "ownership_sheet" else 1
    assert obstacles(case, code, subject) == []
    case.parties[1].person = graphs.person("唐志强")
    (bar,) = obstacles(case, code, subject)
    assert "第三十条" in bar


@pytest.mark.parametrize("code", ["plan", "ownership_sheet"])
def test_a_unit_that_is_accused_does_not_get_the_papers(code: str) -> None:
    case = matter()
    assert case.matter is not None
    case.matter.plans[0].approved_on = date(2026, 3, 15)
    case.parties[1].person = graphs.organisation("青石坪镇移民站")
    subject = 2 if code == "ownership_sheet" else 1
    assert obstacles(case, code, subject) == []
    case.matter.purpose = PetitionPurpose.ACCUSATION
    (bar,) = obstacles(case, code, subject)
    assert "第三十条" in bar


@pytest.mark.parametrize("code", ["commitment", "settlement"])
def test_an_accusation_is_no_matter_of_agreement(code: str) -> None:
    case = matter()
    assert case.matter is not None
    case.matter.purpose = PetitionPurpose.ACCUSATION
    assert len(obstacles(case, code)) == 1
    assert code not in {line.form_code for line in expected(case)}


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


def test_a_plan_goes_from_draft_to_an_issued_paper(books: Books) -> None:
    scene = matter_scenes.planned(books)
    who = matter_scenes.people(books)
    plan = plans.newest(scene.case)
    assert plan is not None
    with pytest.raises(NotAllowed, match="还没有批准"):
        papers.issue(books, who.clerk, scene.case_id, "plan", plan.id)
    assert papers.preview(books, who.clerk, scene.case_id, "plan", plan.id).pdf
    for stage, actor in (
        (OpinionStage.OFFICE, who.head),
        (OpinionStage.DEPUTY, who.vice),
        (OpinionStage.CHIEF, who.secretary),
    ):
        opinion = plans.GiveOpinion(plan_id=plan.id, stage=stage, agreed=True, text="同意")
        plans.give_opinion(books, actor, opinion)
    issued = papers.issue(books, who.clerk, scene.case_id, "plan", plan.id)
    assert issued.version == 1
    values = papers.values(books, who.clerk, scene.case_id, "plan", plan.id).values
    assert values["heading"] == "关于马秋生反映修渠占地青苗补偿问题的化解方案"
    assert [row["signed"] for row in values["opinions"]] == [  # type: ignore[attr-defined]
        "沈佩兰（信访办主任）",
        "白雪梅（党委副书记）",
        "高文斌（党委书记）",
    ]


def test_letters_and_notices_of_a_real_case_are_filled_and_issued(books: Books) -> None:
    scene = matter_scenes.resolving(books)
    who = matter_scenes.people(books)
    for kind, unit in (
        (ProcedureKind.RECEIVED, "云溪县信访局"),
        (ProcedureKind.ACCEPTED, ""),
        (ProcedureKind.FORWARDED, "镇财政所"),
        (ProcedureKind.ASSIGNED, "镇水利站"),
    ):
        step = petitions.RecordProcedure(case_id=scene.case_id, kind=kind, on=scene.today, unit=unit)
        petitions.record_procedure(books, who.clerk, step)
    opinion = petitions.SaveOpinion(
        case_id=scene.case_id,
        request="兑现青苗补偿",
        facts="占地属实。",
        result="兑现。",
        law="民法典第二百四十三条。",
    )
    petitions.save_opinion(books, who.clerk, opinion)
    for code in ("acceptance_notice", "opinion", "forward_letter", "assign_letter"):
        subject = FORMS[code].subjects(scene.case)[0]
        assert papers.issue(books, who.clerk, scene.case_id, code, subject).pages >= 1
    for code in ("nonacceptance_notice", "resolution_report"):
        assert papers.preview(books, who.clerk, scene.case_id, code).pdf
