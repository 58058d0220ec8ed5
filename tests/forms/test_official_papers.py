"""The plan, notices, letters, opinion and report of a matter: what the law wants on them, and what not."""

from datetime import date, datetime
from typing import Any

import pytest

from forms.matters import letters
from forms.registry import FORMS
from forms.source import Source
from forms.spec import Fixed, FormSpec, Section, Style
from mediation_app.model import Case, IssuedPaper, Matter, PartyRole, PlanOpinion, ProcedureEvent
from mediation_app.rules.errors import NotFound
from mediation_app.rules.vocabulary import (
    CaseKind,
    OpinionStage,
    PetitionPurpose,
    PetitionRoute,
    ProcedureKind,
    TeamPart,
)
from mediation_app.rules.waivers import bars_rights
from mediation_app.rules.workflow import CaseState
from reports.document import Heading
from reports.paper import paper
from tests import graphs, matter_graphs

OFFICIAL = [code for code, form in FORMS.items() if form.spec.style is Style.OFFICIAL]
BLOCKS = (
    "基本情况 信访事项及主要诉求 调查核实情况 处理经过 问题症结 诉求定性 化解措施 责任分工 时限与步骤 "
    "经费、救助来源 风险评估及稳控预案 回访安排 审批意见"
)
MEASURES = "诉求合理的解决问题到位 诉求无理的思想教育到位 生活困难的帮扶救助到位 行为违法的依法处理"


def fill(code: str, case: Case, subject_id: int | None = None) -> dict[str, Any]:
    subject = FORMS[code].subjects(case)[0] if subject_id is None else subject_id
    return dict(FORMS[code].fill(Source(case=case, office=graphs.office(), subject_id=subject)))


def sentences(code: str) -> str:
    return "".join(part.text for part in FORMS[code].spec.parts if isinstance(part, Fixed))


def printed(spec: FormSpec, values: dict[str, Any]) -> str:
    runs = (spec.runs(part, values) for part in spec.parts if isinstance(part, Fixed))
    return "\n".join("".join(run.text for run in sentence) for sentence in runs)


def test_these_papers_are_official() -> None:
    assert {
        "plan",
        "acceptance_notice",
        "nonacceptance_notice",
        "forward_letter",
        "assign_letter",
        "extension_notice",
        "opinion",
        "resolution_report",
    } <= set(OFFICIAL)


@pytest.mark.parametrize("code", OFFICIAL)
def test_no_id_number_leaves_the_office(code: str) -> None:
    case = matter_graphs.whole_matter()
    graphs.referred(case)
    assert "530113195803121217" not in str(fill(code, case))


@pytest.mark.parametrize("code", OFFICIAL)
def test_no_official_paper_closes_a_route(code: str) -> None:
    case = matter_graphs.whole_matter()
    graphs.referred(case)
    assert not bars_rights(printed(FORMS[code].spec, fill(code, case)))


def test_a_dispute_without_a_matter_says_what_to_do() -> None:
    with pytest.raises(NotFound, match="信访、包案"):
        fill("opinion", graphs.whole_case(), 0)


def test_the_plan_has_its_thirteen_blocks_in_order() -> None:
    sections = [part for part in FORMS["plan"].spec.parts if isinstance(part, Section)]
    assert [section.title for section in sections if section.title] == BLOCKS.split()
    (measures,) = (section for section in sections if section.title == "化解措施")
    assert [field.label for field in measures.fields] == MEASURES.split()


def test_the_plan_names_whoever_answers() -> None:
    case = matter_graphs.whole_matter()
    assert case.matter is not None
    case.matter.team[3].part = TeamPart.STABILITY
    values = fill("plan", case)
    assert values["lead"] == "唐志强（副镇长）"
    assert values["first"] == "高文斌（党委书记）、石大勇（石桥村党总支书记）"
    assert str(values["responsible"]).startswith("镇移民站")
    assert str(values["assisting"]).startswith("镇财政所")
    assert values["stability"] == "何秀兰"
    assert [row["name"] for row in values["team"]] == ["林国栋", "何秀兰"]


def test_the_plan_tells_the_nature_and_what_does_not_concern_it() -> None:
    values = fill("plan", matter_graphs.whole_matter())
    assert values["nature"] == "诉求合理。"
    assert str(values["crux"]).splitlines()[0] == "历史原因。"
    assert (values["solve"], values["legal"]) == ("由移民站核实后补发。", "不涉及。")


def test_the_steps_say_by_when_by_whom_and_what_is_done() -> None:
    first, second = fill("plan", matter_graphs.whole_matter())["steps"]
    assert (first["ordinal"], first["due"], first["done"]) == ("1", "4月1日", "3月28日完成")
    assert second["done"] == ""


def test_the_last_word_of_each_stage_counts_and_others_stay_to_be_signed() -> None:
    case = matter_graphs.whole_matter()
    assert case.matter is not None
    case.matter.plans[0].opinions.append(
        graphs.made(
            PlanOpinion,
            id=2,
            stage=OpinionStage.DEPUTY,
            agreed=False,
            text="",
            staff=matter_graphs.VICE,
            given_at=datetime(2026, 3, 13, 9, 0),
        )
    )
    office, deputy, chief = fill("plan", case)["opinions"]
    assert office == {"stage": "信访办意见", "opinion": "", "signed": "", "day": ""}
    assert (deputy["opinion"], deputy["signed"]) == ("退回修改。", "白雪梅（副书记）")
    assert deputy["day"] == "2026年3月13日"
    assert chief["opinion"] == ""


@pytest.mark.parametrize(
    ("kind", "changes", "title"),
    [
        (CaseKind.BACKLOG, {}, "关于赵德顺反映水库移民补偿款问题的化解方案"),
        (CaseKind.PETITION, {"people_count": 12}, "关于赵德顺等12人反映水库移民补偿款问题的化解方案"),
        (CaseKind.BACKLOG, {"title": "赵德顺务工受伤赔偿信访"}, "关于赵德顺反映务工受伤赔偿问题的化解方案"),
        (CaseKind.DISPUTE, {"title": "赵德顺与罗大成邻里纠纷"}, "关于赵德顺与罗大成邻里纠纷的化解方案"),
    ],
)
def test_the_plan_is_named_for_whom_and_what_it_is_about(
    kind: CaseKind, changes: dict[str, Any], title: str
) -> None:
    case = matter_graphs.whole_matter(kind, **changes)
    assert fill("plan", case)["heading"] == title


def test_a_legacy_problem_without_a_petitioner_is_named_for_the_matter() -> None:
    case = matter_graphs.whole_matter(CaseKind.LEGACY, title="泗沽洲征地补偿款分配", people_count=60)
    case.parties = []
    assert fill("plan", case)["heading"] == "关于泗沽洲征地补偿款分配问题的化解方案"


def test_the_acceptance_tells_of_periods_and_the_unit() -> None:
    values = fill("acceptance_notice", matter_graphs.whole_matter())
    told = printed(FORMS["acceptance_notice"].spec, values)
    assert "第二十三条" in told
    assert "60日内办结" in told
    assert "不超过30日" in told
    assert "承办单位：镇移民站" in told
    assert (values["document"], values["date"]) == ("青访受〔2026〕3号", date(2026, 3, 10))
    assert values["issuer"] == "云溪县青石坪镇人民政府"


def test_the_refusal_says_why_and_where_to_go_instead() -> None:
    case = matter_graphs.whole_matter()
    assert case.matter is not None
    case.matter.route = PetitionRoute.JUSTICE
    case.state, case.state_reason = CaseState.REJECTED, "该事项已由人民法院受理"
    values = fill("nonacceptance_notice", case)
    assert values["reason"] == "该事项已由人民法院受理。"
    assert "人民法院" in str(values["where"])
    assert all(way in sentences("nonacceptance_notice") for way in ("仲裁", "行政复议", "诉讼", "检举、控告"))


def test_a_letter_goes_to_the_unit_of_its_step() -> None:
    case = matter_graphs.whole_matter()
    forwarded, assigned = fill("forward_letter", case), fill("assign_letter", case)
    assert (forwarded["addressee"], assigned["addressee"]) == ("镇财政所", "镇移民站")
    assert forwarded["date"] == date(2026, 3, 4)
    assert "15日" in sentences("forward_letter")
    assert "5个工作日" in sentences("forward_letter")
    assert "办结报告" in sentences("assign_letter")
    assert forwarded["document"] == "青石坪访字〔2026〕　　号"


def test_an_assignment_asks_what_the_unit_was_given() -> None:
    case = matter_graphs.whole_matter()
    assert case.matter is not None
    case.matter.units[0].duty, case.matter.units[0].due_on = "核实面积", date(2026, 4, 6)
    values = fill("assign_letter", case)
    assert (values["duty"], values["due_on"]) == ("核实面积。", date(2026, 4, 6))


def test_who_accuses_somebody_is_not_named_to_other_units() -> None:
    case = matter_graphs.whole_matter()
    assert case.matter is not None
    case.matter.purpose = PetitionPurpose.ACCUSATION
    for code in ("forward_letter", "assign_letter"):
        assert "赵德顺" not in printed(FORMS[code].spec, fill(code, case))
        assert "第三十条" in sentences(code)


def test_the_extension_says_why_and_until_when() -> None:
    values = fill("extension_notice", matter_graphs.whole_matter())
    told = printed(FORMS["extension_notice"].spec, values)
    assert "因要调取县档案，在60日内不能办结" in told
    assert "决定延长30日，延长至2026年6月8日" in told
    assert "第三十四条" in told


def test_the_opinion_has_its_four_parts_and_the_review() -> None:
    case = matter_graphs.whole_matter()
    values = fill("opinion", case)
    titles = [part.title for part in FORMS["opinion"].spec.parts if isinstance(part, Section) and part.title]
    assert titles == ["投诉请求", "事实和理由", "处理意见", "法律法规依据"]
    told = printed(FORMS["opinion"].spec, values)
    assert "30日内，请求云溪县人民政府复查" in told
    assert "第三十五条" in told
    assert values["request"] == "补发土地补偿款。"


def test_the_opinion_takes_its_number_from_the_delivery_where_it_bears_none_itself() -> None:
    case = matter_graphs.whole_matter()
    assert case.matter is not None
    day = date(2026, 5, 8)
    steps = [one for one in case.matter.procedures if one.kind is not ProcedureKind.OPINION]
    case.matter.procedures = [
        *(one for one in steps if one.kind is not ProcedureKind.OPINION_DELIVERED),
        ProcedureEvent(kind=ProcedureKind.OPINION_DELIVERED, on=day, document="青政访复〔2026〕7号"),
    ]
    assert fill("opinion", case)["document"] == "青政访复〔2026〕7号"
    later = ProcedureEvent(kind=ProcedureKind.OPINION, on=date(2026, 6, 1), document="")
    case.matter.procedures.append(later)
    assert fill("opinion", case)["document"] != "青政访复〔2026〕7号"


def test_the_report_goes_to_the_unit_that_asked_and_tells_both_days() -> None:
    case = matter_graphs.whole_matter()
    values = fill("resolution_report", case)
    assert values["addressee"] == "云溪县信访局"
    assert values["instructed"] == "你单位2026年2月20日交办（文号：云信交〔2026〕18号）"
    assert "化解" in str(values["result"])
    assert "办结" in str(values["result"])
    assert str(values["heading"]).endswith("的化解报告")


def test_a_report_nobody_asked_for_goes_to_the_towns_own_organ() -> None:
    case = matter_graphs.whole_matter()
    assert case.matter is not None
    case.matter.instructing_unit = ""
    values = fill("resolution_report", case)
    assert (values["addressee"], values["instructed"]) == ("云溪县青石坪镇人民政府", "我办办理")


def test_a_report_of_a_matter_only_finished_does_not_claim_a_settlement() -> None:
    case = matter_graphs.whole_matter()
    assert case.matter is not None
    case.matter.settled_on = None
    case.matter.concluded_on = date(2026, 5, 20)
    values = fill("resolution_report", case)
    assert str(values["heading"]).endswith("的办结报告")
    assert "该事项于" not in str(values["result"])


@pytest.mark.parametrize(
    ("name", "organ", "above"),
    [
        ("云溪县青石坪镇人民调解委员会", "云溪县青石坪镇人民政府", "云溪县人民政府"),
        ("东城区和平街道人民调解委员会", "东城区和平街道办事处", "东城区人民政府"),
        ("某某公司人民调解委员会", "", ""),
        (
            "云南省昆明市西山区马街街道人民调解委员会",
            "云南省昆明市西山区马街街道办事处",
            "云南省昆明市西山区人民政府",
        ),
        ("云溪县市东镇人民调解委员会", "云溪县市东镇人民政府", "云溪县人民政府"),
        ("河州蒙自市文澜镇人民调解委员会", "河州蒙自市文澜镇人民政府", "河州蒙自市人民政府"),
        (
            "广西壮族自治区桂林市恭城县莲花镇人民调解委员会",
            "广西壮族自治区桂林市恭城县莲花镇人民政府",
            "广西壮族自治区桂林市恭城县人民政府",
        ),
    ],
)
def test_the_organs_are_read_from_the_name_of_the_office(name: str, organ: str, above: str) -> None:
    office = graphs.office()
    office.name = name
    assert (letters.organ(office), letters.organ_above(office)) == (organ, above)


def test_an_organisation_is_not_addressed_as_a_person() -> None:
    case = matter_graphs.matter_case()
    assert letters.you(case) == "你"
    case.parties[0].person = graphs.organisation("云溪县青禾农资有限公司")
    assert letters.you(case) == "你单位"
    case.people_count = 12
    case.parties[0].person = graphs.person("赵德顺")
    assert letters.you(case) == "你们"


@pytest.mark.parametrize(
    ("title", "named"),
    [
        ("赵德顺反映水库移民补偿款问题", "水库移民补偿款问题"),
        ("赵德顺要求补发补偿款", "补发补偿款问题"),
        ("赵德顺举报刘大勇截留补偿款", "刘大勇截留补偿款问题"),
        ("信访事项", "信访事项"),
    ],
)
def test_a_letter_names_what_a_matter_is_about(title: str, named: str) -> None:
    assert letters.issue(matter_graphs.matter_case(title=title)) == named


def test_a_letter_on_an_accusation_never_names_who_accuses() -> None:
    case = matter_graphs.matter_case(title="刘大勇截留赵德顺补偿款")
    assert case.matter is not None
    assert "赵德顺" in letters.issue_for_others(case)
    case.matter.purpose = PetitionPurpose.ACCUSATION
    assert letters.issue_for_others(case) == "刘大勇截留信访人补偿款问题"
    assert letters.about(case, "化解方案") == "关于检举控告类事项的化解方案"


@pytest.mark.parametrize("reason", ["因要调取县档案", "由于要调取县档案。", "要调取县档案"])
def test_a_reason_follows_its_because_once(reason: str) -> None:
    case = matter_graphs.whole_matter()
    assert case.matter is not None
    case.matter.extensions[0].reason = reason
    assert fill("extension_notice", case)["reason"] == "要调取县档案，"


def test_the_opinion_and_the_report_close_their_sentences() -> None:
    case = matter_graphs.whole_matter()
    assert case.matter is not None
    case.matter.opinion_law, case.matter.findings = "《信访工作条例》第三十二条", "漏登属实\n已经核对"
    assert fill("opinion", case)["law"] == "《信访工作条例》第三十二条。"
    assert fill("resolution_report", case)["findings"] == "漏登属实。\n已经核对。"


def test_the_report_lists_what_was_signed() -> None:
    case = matter_graphs.whole_matter()
    case.papers = [graphs.made(IssuedPaper, id=1, form_code="commitment", subject_id=0)]
    names = [row["name"] for row in fill("resolution_report", case)["enclosures"]]
    assert names == ["息访承诺书", "走访回访记录1份"]


def test_the_plan_of_a_dispute_does_not_speak_of_petitions() -> None:
    case = graphs.whole_case()
    case.matter = graphs.made(Matter, case_id=case.id, crux_kinds=[])
    matter_graphs.led(case)
    matter_graphs.planned(case)
    document = paper(FORMS["plan"].spec, fill("plan", case), created=datetime(2026, 3, 2))
    headings = [block.text for block in document.blocks if isinstance(block, Heading)]
    assert "二、纠纷事项及主要诉求" in headings
    assert not any("信访" in heading for heading in headings)
    assert fill("plan", matter_graphs.whole_matter())["about"] == ""


def test_a_paper_of_a_step_is_about_steps_of_its_kind_only() -> None:
    case = matter_graphs.whole_matter()
    assert case.matter is not None
    kinds = {event.id: event.kind for event in case.matter.procedures}
    assert [kinds[one] for one in FORMS["forward_letter"].subjects(case)] == [ProcedureKind.FORWARDED]
    assert PartyRole.RESPONDENT in {party.role for party in case.parties}
