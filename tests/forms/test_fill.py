from datetime import date, datetime

import pytest

from forms import case_summary, mediation_record
from forms.agreement import TO_VERIFY
from forms.registry import FORMS
from forms.source import Source
from forms.spec import Fixed, Values
from mediation_app.model import (
    AgreementForm,
    AttachmentKind,
    Case,
    CaseSource,
    Fulfilment,
    NoteKind,
    PartyRole,
    ReboundRisk,
    VisitState,
)
from mediation_app.rules.errors import NotFound
from mediation_app.rules.workflow import CaseState
from reports.paper import paper
from reports.pdf import render
from tests import graphs


def fill(code: str, case: Case, subject_id: int = 0, **more: object) -> Values:
    source = Source(case=case, office=graphs.office(), subject_id=subject_id, type_name="邻里纠纷", **more)  # type: ignore[arg-type]
    return FORMS[code].fill(source)


def sentence(code: str, values: Values, place: int = 0) -> str:
    spec = FORMS[code].spec
    fixed = [part for part in spec.parts if isinstance(part, Fixed)][place]
    return "".join(run.text for run in spec.runs(fixed, values))


def blocks(values: Values, name: str) -> list[Values]:
    listed = values[name]
    assert isinstance(listed, tuple)
    return list(listed)


def test_the_application_has_both_sides_with_ages_at_registration() -> None:
    values = fill("application", graphs.case(demands="恢复通道\n赔偿损失"))
    applicant, respondent = blocks(values, "applicants")[0], blocks(values, "respondents")[0]
    assert (applicant["name"], applicant["age"]) == ("陈小燕", "37岁"), "three days before her birthday"
    assert (respondent["name"], respondent["age"]) == ("罗大成", "51岁"), "as he told it"
    assert values["demands"] == "1、恢复通道\n2、赔偿损失"
    assert values["date"] == date(2026, 3, 2)


def test_demands_that_are_numbered_already_stay_as_they_are() -> None:
    assert (
        fill("application", graphs.case(demands="1. 恢复通道\n2. 赔偿"))["demands"] == "1. 恢复通道\n2. 赔偿"
    )


def test_the_registration_sheet_says_on_whose_word_the_case_came() -> None:
    case = graphs.case(accepted_on=date(2026, 3, 3))
    assert sentence("registration", fill("registration", case)) == (
        "2026年3月3日，人民调解委员会依当事人申请，经当事人同意，调解陈小燕、罗大成之间的纠纷。"
    )
    case.source = CaseSource.INITIATIVE
    assert "人民调解委员会主动调解，经当事人同意" in sentence("registration", fill("registration", case))
    case.source, case.source_unit, case.source_document = CaseSource.ENTRUSTED, "云溪县人民法院", "委调3号"
    assert "人民调解委员会接受云溪县人民法院委托移送，" in sentence(
        "registration", fill("registration", case)
    )
    assert fill("registration", case)["source"] == (
        "①当事人申请　②人民调解委员会主动调解　③接受委托移送调解√（云溪县人民法院，委调3号）"
    )


def test_the_mediation_record_is_written_from_the_notes() -> None:
    case = graphs.whole_case()
    values = fill("mediation_record", case, 1)
    assert values["record"] == "陈小燕：要求恢复通道。\n罗大成：不同意。"
    assert values["time"] == "2026年3月5日9时30分至11时"
    assert values["party_names"] == "陈小燕、罗大成"
    assert (values["signing_mediators"], values["signing_recorders"]) == (("周明远",), ("何秀兰",))
    assert [note["kind"] for note in blocks(values, "notes")] == ["claim", "statement"]


def test_the_record_claims_no_telling_of_rights_that_did_not_happen() -> None:
    case = graphs.case()
    graphs.held(case, rights_told=False)
    told = next(part for part in mediation_record.SPEC.parts if isinstance(part, Fixed))
    assert not told.holds(fill("mediation_record", case, 1))


def test_a_session_without_a_date_leaves_the_blank() -> None:
    case = graphs.case()
    graphs.held(case, ("", NoteKind.STATEMENT, "双方陈述。"), starts_at=None, ends_at=None, mediator=None)
    values = fill("mediation_record", case, 1)
    assert (values["time"], values["date"], values["signing_mediators"]) == ("", None, ())
    assert values["record"] == "双方陈述。"


def test_a_paper_about_nothing_that_is_there_is_refused() -> None:
    with pytest.raises(NotFound):
        fill("mediation_record", graphs.case(), 9)


def test_the_agreement_prints_parties_terms_copies_and_date() -> None:
    case = graphs.whole_case()
    values = fill("agreement", case)
    assert values["number"] == "(2026)青石坪人调字第12号"
    assert values["dispute"] == f"{graphs.FACTS}\n争议事项：围墙是否应当后退。"
    assert [term["words"] for term in blocks(values, "terms")] == [
        "罗大成向陈小燕支付10000元（大写：壹万元整）。",
        "罗大成将围墙后退半米。",
    ]
    assert sentence("agreement", values) == "本协议一式三份，当事人、人民调解委员会各持一份。"
    assert values["date"] == date(2026, 3, 5)
    assert values["to_verify"] is False


def test_the_agreement_gives_the_screen_its_terms_as_data() -> None:
    term = blocks(fill("agreement", graphs.whole_case()), "terms")[0]
    assert (term["kind"], term["debtor_id"], term["creditor_id"]) == ("pay", 2, 1)
    assert term["amount_fen"] == 1_000_000
    assert term["instalments"] == ({"due_on": date(2026, 3, 31), "amount_fen": 1_000_000},)
    assert term["term_id"] == 1


def test_an_agreement_taken_from_its_paper_values_is_a_valid_entry() -> None:
    today = date(2026, 11, 25)
    values = fill("agreement", graphs.whole_case())
    spec = FORMS["agreement"].spec
    assert spec.validate(values, today=today) == ()
    first = blocks(spec.parsed(values, today=today), "terms")[0]
    assert (first["term_id"], first["amount_fen"]) == (1, 1_000_000)


def test_a_term_nobody_confirmed_bears_its_mark() -> None:
    case = graphs.case()
    graphs.agreed(case, graphs.pays(to_verify=True, read_from="我愿意赔一万。"), graphs.does())
    values = fill("agreement", case)
    first, second = blocks(values, "terms")
    assert first["words"] == f"罗大成向陈小燕支付10000元（大写：壹万元整）。{TO_VERIFY}"
    assert first["text"] == "罗大成向陈小燕支付10000元（大写：壹万元整）。"
    assert TO_VERIFY not in str(second["words"])
    assert TO_VERIFY == "〔待核〕"
    assert values["to_verify"] is True


def test_ten_parties_get_eleven_copies() -> None:
    sides = [(graphs.person(f"陈{n}", sex="男"), PartyRole.APPLICANT) for n in "一二三四五六七八九十"]
    case = graphs.case(*sides, (graphs.person("见证人王"), PartyRole.WITNESS))
    values = fill("agreement", case)
    assert len(blocks(values, "parties")) == 10
    assert values["copies"] == "十一"


def test_an_organisation_is_printed_with_its_head() -> None:
    firm = graphs.organisation(
        head_name="李青禾", head_post="经理", address="镇东街1号", id_number="91530113MA6K000000"
    )
    case = graphs.case((firm, PartyRole.APPLICANT), (graphs.person("罗大成"), PartyRole.RESPONDENT))
    block = blocks(fill("agreement", case), "parties")[0]
    section = next(s for s in FORMS["agreement"].spec.sections if s.repeats == "parties")
    shown = {field.label: block[field.name] for field in section.fields if field.shows(block)}
    assert shown == {
        "当事人姓名（名称）": "云溪县青禾农资有限公司",
        "法定代表人（负责人）": "李青禾",
        "职务": "经理",
        "联系方式": "",
        "地址": "镇东街1号",
        "法定代理人": "",
        "委托代理人": "",
    }
    assert (block["credit_code"], block["id_number"]) == ("91530113MA6K000000", "")


def test_agents_and_guardians_are_noted_and_sign_only_with_authority() -> None:
    case = graphs.case(
        (graphs.person("陈小宝", birth_date=date(2015, 1, 1)), PartyRole.APPLICANT),
        (graphs.person("罗大成"), PartyRole.RESPONDENT),
        (graphs.person("陈小燕"), PartyRole.GUARDIAN),
        (graphs.person("王律师"), PartyRole.AGENT),
    )
    graphs.represent(case, 3, 1)
    graphs.represent(case, 4, 2)
    values = fill("agreement", case)
    child, man = blocks(values, "parties")
    assert (child["guardians"], child["agents"]) == ("陈小燕", "")
    assert (man["guardians"], man["agents"]) == ("", "王律师")
    assert values["signing_parties"] == ("陈小宝（法定代理人陈小燕代）", "罗大成")
    case.parties[3].special_authority = True
    assert fill("agreement", case)["signing_parties"] == (
        "陈小宝（法定代理人陈小燕代）",
        "罗大成（委托代理人王律师代）",
    )
    assert (
        mediation_record.parties_present(case) == "陈小宝（法定代理人：陈小燕）、罗大成（委托代理人：王律师）"
    )
    assert blocks(fill("agreement", case), "parties")[1]["agents"] == "王律师（特别授权）"


def test_those_who_applied_come_first_on_papers() -> None:
    case = graphs.case(
        (graphs.person("高某"), PartyRole.RESPONDENT), (graphs.person("黄某"), PartyRole.APPLICANT)
    )
    graphs.agreed(case)
    values = fill("agreement", case)
    assert [block["name"] for block in blocks(values, "parties")] == ["黄某", "高某"]
    assert values["signing_parties"] == ("黄某", "高某")


def test_papers_on_marriage_and_the_like_are_signed_with_ink_only() -> None:
    case = graphs.whole_case()
    assert fill("agreement", case)["wet_sign_only"] is False
    assert fill("agreement", case, wet_sign_only=True)["wet_sign_only"] is True


def test_an_oral_deal_keeps_its_own_number_and_the_same_words() -> None:
    case = graphs.case()
    graphs.agreed(case, form=AgreementForm.ORAL, number="(2026)青石坪口调字第3号")
    values = fill("oral_agreement", case)
    assert values["number"] == "(2026)青石坪口调字第3号"
    assert [term["words"] for term in blocks(values, "terms")] == [
        "罗大成向陈小燕支付10000元（大写：壹万元整）。"
    ]


def test_a_case_without_a_deal_still_gives_a_form_to_write_on() -> None:
    values = fill("agreement", graphs.case())
    assert (values["terms"], values["date"], values["dispute"]) == ((), None, graphs.FACTS)


def test_the_visit_record_tells_its_five_things() -> None:
    case = graphs.whole_case()
    case.visits[0].fulfilment = Fulfilment.PARTLY
    case.visits[0].rebound = ReboundRisk.SIGNS
    case.visits[0].went_to_court = True
    case.visits[0].court_result = "判决维持。"
    case.visits[0].measures = "约谈罗大成。"
    case.visits[0].next_agreed_on = date(2026, 5, 5)
    values = fill("visit_record", case, 1)
    assert str(values["situation"]).splitlines() == [
        "回访方式：上门。",
        "履行情况：部分履行。",
        "满意程度：满意。",
        "是否起诉及结果：已起诉，判决维持。",
        "有无错误调解、激化和其他遗留隐患的迹象：有苗头。",
        "采取的措施：约谈罗大成。",
        "与当事人约定下次回访日期：2026年5月5日。",
    ]
    assert values["agreement_number"] == "(2026)青石坪人调字第12号"
    assert (values["matter"], values["visited"]) == ("陈小燕与罗大成邻里纠纷", "陈小燕")


def test_a_visit_not_yet_made_leaves_the_form_open() -> None:
    case = graphs.case()
    graphs.visited(
        case,
        state=VisitState.PLANNED,
        done_on=None,
        method=None,
        fulfilment=None,
        satisfaction=None,
        rebound=None,
    )
    values = fill("visit_record", case, 1)
    assert (values["situation"], values["date"], values["method"]) == ("", None, "")


def test_the_termination_notice_gives_reason_date_and_names() -> None:
    case = graphs.case(
        state=CaseState.TERMINATED,
        state_since=date(2026, 3, 9),
        state_reason="罗大成明确拒绝调解。",
        accepted_on=date(2026, 3, 3),
    )
    values = fill("termination_notice", case)
    assert sentence("termination_notice", values, 1) == (
        "你们之间的邻里纠纷（编号：(2026)青石坪人调字第12号），本人民调解委员会于2026年3月3日受理。"
        "现因：罗大成明确拒绝调解。"
    )
    assert values["date"] == date(2026, 3, 9)


def test_the_notices_of_a_case_that_goes_on_are_open() -> None:
    case = graphs.case(state=CaseState.MEDIATING, state_reason="恢复办理")
    assert fill("termination_notice", case)["reason"] == ""
    assert fill("rejection_notice", case)["date"] is None


def test_the_cover_spans_from_acceptance_to_agreement() -> None:
    values = fill("cover", graphs.whole_case(closed_on=date(2026, 6, 1), retention="长期"))
    assert values["committee"] == "云溪县青石坪镇人民调解委员会"
    assert values["period"] == "2026年3月3日至2026年3月5日"
    assert (values["filed_on"], values["retention"]) == (date(2026, 6, 1), "长期")


def test_the_inquiry_record_has_who_asked_and_who_answered() -> None:
    values = fill("inquiry_record", graphs.whole_case(), 1)
    assert (values["asked"], values["asked_at"]) == ("罗大成", datetime(2026, 3, 3, 15, 0))
    assert (values["signing_inquirers"], values["signing_asked"]) == (("周明远",), ("罗大成",))


def test_the_list_of_evidence_leaves_out_what_was_struck_off() -> None:
    case = graphs.case()
    graphs.attached(case, AttachmentKind.EVIDENCE, note="借条复印件", provider="陈小燕")
    graphs.attached(case, AttachmentKind.EVIDENCE, removed_at=datetime(2026, 3, 9))
    graphs.attached(case, AttachmentKind.IDENTITY)
    rows = blocks(fill("evidence_list", case), "rows")
    assert [(row["name"], row["provider"]) for row in rows] == [("借条复印件", "陈小燕")]


def test_the_summary_masks_id_numbers_and_leaves_names_open() -> None:
    case = graphs.whole_case()
    case.parties[0].person.id_number = "11010519880305002X"
    parties = blocks(fill("case_summary", case), "parties")
    assert (parties[0]["name"], parties[0]["id_number"]) == ("陈小燕", "110105********002X")
    assert "11010519880305002X" not in str(fill("case_summary", case))


def test_the_summary_tells_course_result_performance_and_visits() -> None:
    values = fill("case_summary", graphs.whole_case())
    assert values["course"] == (
        "2026年3月2日登记；2026年3月3日受理；开展调查1次；召开调解会2次（2026年3月5日至2026年3月6日）；"
        "2026年3月5日达成调解协议。"
    )
    assert str(values["result"]).endswith(
        "：1．罗大成向陈小燕支付10000元（大写：壹万元整）；2．罗大成将围墙后退半米。"
    )
    assert values["performance"] == "应付10000元，已付10000元。其他约定1项，有履行记录的0项。"
    assert values["visits"] == "回访1次，最近一次2026年4月5日：已履行，满意，反弹风险：无。"


def test_the_summary_of_a_case_without_agreement_says_why() -> None:
    case = graphs.case(state=CaseState.FAILED, state_since=date(2026, 3, 20), state_reason="双方差距过大。")
    values = fill("case_summary", case)
    assert values["result"] == "双方差距过大。"
    assert str(values["course"]).endswith("2026年3月20日调解不成，终止调解。")
    case.closed_from, case.state = case.state, CaseState.CLOSED
    assert fill("case_summary", case)["course"] == values["course"], "closing is no new outcome"
    case.no_agreement_reason = "记录中读不出约定。"
    assert fill("case_summary", case)["result"] == "记录中读不出约定。"


def test_the_summary_counts_no_term_that_nobody_confirmed() -> None:
    case = graphs.case()
    graphs.agreed(case, graphs.pays(to_verify=True), graphs.does())
    values = fill("case_summary", case)
    assert f"支付10000元（大写：壹万元整）{TO_VERIFY}；2．" in str(values["result"])
    assert values["performance"] == "其他约定1项，有履行记录的0项。待核的约定1项。"


def test_the_summary_cuts_a_long_story_and_a_long_list_of_parties() -> None:
    crowd = [(graphs.person(f"村民{n}"), PartyRole.APPLICANT) for n in range(40)]
    values = fill("case_summary", graphs.case(*crowd, facts="长" * 10_000))
    assert str(values["facts"]).endswith("……（详见卷内材料）")
    assert [row["name"] for row in blocks(values, "parties")] == ["村民0", "村民1", "等40人"]


@pytest.mark.parametrize("count", [1, 3, 9])
def test_the_summary_stays_on_one_page_whatever_the_case(count: int) -> None:
    long = {"address": "云溪县青石坪镇石桥村三组18号附2号后院" * 5, "id_number": "11010519491231002X"}
    crowd = [(graphs.person(f"阿依古丽·买买提艾力{n}", **long), PartyRole.APPLICANT) for n in range(count)]
    case = graphs.case(*crowd, facts="长故事" * 3_000, title="长" * 300, retention="长期")
    for day in range(1, 10):
        mediator = graphs.staff(f"欧阳震华{day}", day + 1)
        graphs.held(case, starts_at=datetime(2026, 3, day, 9, 0), mediator=mediator)
        graphs.visited(case)
    graphs.agreed(case, *(graphs.pays(text="某人向某人支付货款。" * 9) for _ in range(9)), graphs.does())
    spec = FORMS["case_summary"].spec
    assert render(paper(spec, fill("case_summary", case), created=datetime(2026, 3, 9))).pages == 1


def test_a_short_text_is_not_cut() -> None:
    assert case_summary.shortened("一二三\n四", 10) == "一二三 四"


def test_a_paper_filled_twice_is_the_same() -> None:
    case = graphs.whole_case()
    for code, form in FORMS.items():
        for subject in form.subjects(case):
            assert fill(code, case, subject) == fill(code, case, subject)
