"""The slots of an office's own papers, filled from cases built in memory."""

from datetime import date

import pytest

from forms import own_paper
from forms.own_paper import OwnPaper
from forms.own_slots import fill_slots
from forms.registry import FORMS
from forms.source import Source
from forms.spec import Subject
from mediation_app.model import Case, NoteKind, PartyRole
from mediation_app.rules.template_slots import CODE, FREE, TODAY, UNCOUNTED, SlotKind, sample_values
from mediation_app.rules.template_vocabulary import GROUPS, REQUIRED, SLOTS
from tests import graphs


def slots(case: Case, subject: Subject = Subject.CASE, subject_id: int = 0) -> dict[str, object]:
    source = Source(case=case, office=graphs.office(), subject_id=subject_id, type_name="邻里")
    return fill_slots(source, subject, SLOTS.values())


def own(**values: object) -> OwnPaper:
    usual: dict[str, object] = {
        "template_id": 1,
        "code": "own-1",
        "version": 1,
        "title": "移交单",
        "sha256": "a",
    }
    return OwnPaper(**(usual | values))  # type: ignore[arg-type]


@pytest.fixture
def whole() -> Case:
    case = graphs.case(
        (graphs.person("陈小燕", sex="女", id_number="530000198803050000"), PartyRole.APPLICANT),
        (graphs.organisation(head_name="罗大成", head_post="经理"), PartyRole.RESPONDENT),
        (graphs.person("王五"), PartyRole.AGENT),
    )
    graphs.represent(case, 3, 2, special=True)
    graphs.asked(case)
    graphs.held(case, ("陈小燕", NoteKind.CLAIM, "要求恢复通道。"))
    graphs.agreed(case)
    graphs.visited(case)
    return case


def test_every_slot_has_a_value_of_its_kind_or_none(whole: Case) -> None:
    found = slots(whole)
    assert set(found) == set(SLOTS) - UNCOUNTED
    for name, value in found.items():
        slot = SLOTS[name]
        if slot.kind is SlotKind.LIST:
            assert isinstance(value, tuple)
            assert all({field.name for field in slot.fields} == set(item) for item in value), name
        elif slot.kind is SlotKind.RECORD:
            assert isinstance(value, dict)
            assert {field.name for field in slot.fields} == set(value), name
        elif slot.kind is SlotKind.TEXT:
            assert isinstance(value, str), name


def test_an_empty_case_leaves_every_slot_empty_and_none_is_missing() -> None:
    case = graphs.case()
    case.parties.clear()
    found = slots(case)
    assert set(found) == set(SLOTS) - UNCOUNTED
    assert found["申请人"] == {**found["申请人"], "姓名": "", "出生日期": None}  # type: ignore[dict-item]
    assert (found["当事人们"], found["约定事项"], found["达成协议日期"]) == ((), (), None)


def test_a_party_shows_the_seven_fields_and_who_speaks_for_it(whole: Case) -> None:
    parties = slots(whole)["当事人们"]
    assert isinstance(parties, tuple)
    assert [(one["序号"], one["姓名"], one["身份"]) for one in parties] == [
        (1, "陈小燕", "申请人"),
        (2, "云溪县青禾农资有限公司", "被申请人"),
    ]
    assert (parties[1]["法定代表人"], parties[1]["委托代理人"]) == ("罗大成", "王五")
    agents = slots(whole)["代理人们"]
    assert isinstance(agents, tuple)
    assert (agents[0]["代理谁"], agents[0]["代理权限"]) == ("云溪县青禾农资有限公司", "特别授权")


def test_terms_have_sums_and_days(whole: Case) -> None:
    found = slots(whole)
    terms = found["约定事项"]
    assert isinstance(terms, tuple)
    assert (terms[0]["金额"], terms[0]["期限"], terms[0]["期限文字"]) == (
        1_000_000,
        date(2026, 3, 31),
        "2026年3月31日前",
    )
    assert found["协议总金额"] == 1_000_000
    assert found["约定全文"] == "1．罗大成向陈小燕支付10000元（大写：壹万元整）。"


def test_a_paper_about_one_session_shows_that_one(whole: Case) -> None:
    graphs.held(whole, place="石桥村")
    assert slots(whole)["调解地点"] == "石桥村"
    assert slots(whole, Subject.SESSION, 1)["调解地点"] == "镇调解室"
    assert slots(whole, Subject.SESSION, 1)["调解次数"] == 2


def test_the_vocabulary_fits_the_language_of_templates() -> None:
    for slot in SLOTS.values():
        assert slot.name.isidentifier()
        assert slot.group in GROUPS
        assert all(field.name.isidentifier() for field in slot.fields), slot.name
    assert set(sample_values(SLOTS)) == set(SLOTS)
    for code, groups in REQUIRED.items():
        assert code in FORMS, code
        assert all(name in SLOTS for group in groups for name in group), code


def test_an_own_paper_is_declared_with_what_is_typed_on_it(whole: Case) -> None:
    paper = own(slots=("卷号", TODAY, FREE), free=("移交单位",))
    spec = own_paper.spec_of(paper)
    assert (spec.code, spec.title, [field.label for field in spec.editable()]) == (
        "own-1",
        "移交单",
        ["移交单位"],
    )
    source = Source(case=whole, office=graphs.office())
    values = own_paper.fill(paper, source)
    polished = spec.polished(values, {"填写.移交单位": "镇林业站"})
    assert own_paper.shown(paper, polished, frozenset()) == {
        "卷号": whole.number,
        "填写": {"移交单位": "镇林业站"},
    }


def test_words_typed_over_a_form_of_ours_reach_the_slot(whole: Case) -> None:
    paper = own(code="mediation_record", slots=("调解记录",))
    spec = own_paper.spec_of(paper, FORMS["mediation_record"].spec)
    assert {"record", "party_names"} <= {field.name for field in spec.editable()}
    source = Source(case=whole, office=graphs.office(), subject_id=1)
    values = {**own_paper.fill(paper, source, Subject.SESSION), "record": "改过的记录"}
    assert own_paper.shown(paper, values, frozenset())["调解记录"] == "陈小燕：要求恢复通道。"
    assert own_paper.shown(paper, values, frozenset({"record"}))["调解记录"] == "改过的记录"


def test_only_template_and_contents_make_another_paper(whole: Case) -> None:
    paper = own(slots=("卷号", TODAY, CODE))
    values = own_paper.fill(paper, Source(case=whole, office=graphs.office()))
    counted = own_paper.counted(paper, values, frozenset())
    assert counted == ["own-1", "a", {"卷号": whole.number}]
    assert own_paper.counted(own(slots=("卷号",), sha256="b"), values, frozenset()) != counted
