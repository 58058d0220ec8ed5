import json
from collections import Counter
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from mediation_app.model import Case, NoteKind, PartyRole, PersonKind, SessionState, TermKind
from mediation_app.rules.workflow import CaseState
from mediation_app.services import cases, papers
from mediation_app.services.books import Actor, Books
from mediation_app.services.dossiers.plan import plan_of
from mediation_app.services.exchange import IntakeReport, take_in
from mediation_app.services.raw_cases import is_raw

AGREED: dict[str, Any] = {
    "id": "yx-1",
    "type": "社区邻里纠纷",
    "parties": ["柳某", "杨某（系柳某的邻居）", "石桥村村委会工作人员", "未提及"],
    "facts": "2024年5月，杨某家空调漏水，滴到柳某家窗台，柳某申请调解，要求赔偿。",
    "record": [
        {"speaker": "调解员", "text": "两位好，请说说经过。"},
        {"speaker": "柳某", "text": "漏了一个月，要求赔偿1000元。"},
        {"speaker": "杨某", "text": "我愿意赔，但1000元太高。"},
        {
            "speaker": "调解员",
            "text": "那么双方达成以下协议：1.杨某一次性赔偿柳某600元，当场付清；2.杨某于三日内修好空调。",
        },
        {"speaker": "柳某", "text": "同意。"},
        {"speaker": "杨某", "text": "没有异议。"},
    ],
}
OPEN: dict[str, Any] = {
    **AGREED,
    "id": "yx-2",
    "record": [*AGREED["record"][:3], {"speaker": "调解员", "text": "今天先谈到这里，请双方回去想一想。"}],
}


def taken_in(books: Books, actor: Actor, folder: Path, *records: object) -> IntakeReport:
    path = folder / "raw.jsonl"
    path.write_text("\n".join(json.dumps(one, ensure_ascii=False) for one in records), "utf-8")
    return take_in(books, actor, path)


def only_case(books: Books, actor: Actor, folder: Path, record: object) -> Case:
    report = taken_in(books, actor, folder, record)
    assert report.refused == ()
    return cases.load(books, actor, report.taken[0].case_id)


@pytest.mark.parametrize(
    ("record", "expected"),
    [
        (AGREED, True),
        ({"parties": ["张三"], "facts": "欠款"}, True),
        ({"parties": "张三、李四", "facts": "欠款"}, True),
        ({"parties": [{"role": "applicant", "name": "张三"}], "facts": "欠款"}, False),
        ({"parties": [], "facts": "欠款"}, False),
        ([1], False),
        ("张三", False),
    ],
)
def test_raw_cases_are_told_by_their_shape(record: object, expected: bool) -> None:
    assert is_raw(record) is expected


def test_a_raw_case_is_registered_today_with_its_own_word_for_the_kind(
    books: Books, mediator: Actor, tmp_path: Path
) -> None:
    case = only_case(books, mediator, tmp_path, AGREED)
    assert (case.registered_on, case.external_id) == (date(2026, 11, 23), "yx-1")
    assert (case.type_code, case.original_kind) == ("neighbour", "社区邻里纠纷")
    assert case.title == "柳某与杨某邻里纠纷"
    assert case.mediator_id is None


def test_people_get_the_roles_the_record_tells_and_placeholders_go(
    books: Books, mediator: Actor, tmp_path: Path
) -> None:
    case = only_case(books, mediator, tmp_path, AGREED)
    assert [(party.person.name, party.role) for party in case.parties] == [
        ("柳某", PartyRole.APPLICANT),
        ("杨某", PartyRole.RESPONDENT),
        ("石桥村村委会工作人员", PartyRole.PARTICIPANT),
    ]
    assert case.parties[1].note == "系柳某的邻居"
    assert "未提及" in case.remark


def test_what_was_said_is_a_session_held_on_no_day(books: Books, mediator: Actor, tmp_path: Path) -> None:
    (session,) = only_case(books, mediator, tmp_path, AGREED).sessions
    assert (session.state, session.starts_at, session.place) == (SessionState.HELD, None, "")
    assert (session.rights_told, session.participants) == (False, "石桥村村委会工作人员")
    assert [note.text for note in session.notes] == [line["text"] for line in AGREED["record"]]
    assert NoteKind.AGREED in {note.kind for note in session.notes}


def test_the_settlement_becomes_drafts_to_be_verified(books: Books, mediator: Actor, tmp_path: Path) -> None:
    case = only_case(books, mediator, tmp_path, AGREED)
    assert case.agreement is not None
    pay, act = case.agreement.terms
    assert (pay.kind, pay.amount_fen, pay.on_the_spot) == (TermKind.PAY, 60_000, True)
    assert pay.debtor is case.parties[1]
    assert pay.creditor is case.parties[0]
    assert act.kind is TermKind.ACT
    assert (pay.to_verify, act.to_verify) == (True, True)
    assert "600元" in pay.read_from
    assert (case.agreement.reached_on, case.agreement.mediator_id) == (None, None)
    assert (case.state, case.no_agreement_reason) == (CaseState.AGREED, "")


def test_without_a_deal_there_is_no_agreement_and_the_case_says_so(
    books: Books, mediator: Actor, tmp_path: Path
) -> None:
    case = only_case(books, mediator, tmp_path, OPEN)
    assert (case.agreement, case.state) == (None, CaseState.MEDIATING)
    assert "没有生成协议书" in case.no_agreement_reason
    assert case.sessions[0].result == case.no_agreement_reason


def test_without_a_record_the_case_is_only_registered(books: Books, mediator: Actor, tmp_path: Path) -> None:
    case = only_case(books, mediator, tmp_path, {**AGREED, "record": []})
    assert (case.state, case.sessions, case.accepted_on) == (CaseState.REGISTERED, [], None)
    assert "没有调解过程的记录" in case.no_agreement_reason


def test_the_day_it_happened_stays_empty_where_the_facts_tell_none(
    books: Books, mediator: Actor, tmp_path: Path
) -> None:
    assert only_case(books, mediator, tmp_path, AGREED).occurred_on == "2024-05"
    undated = {**AGREED, "id": "yx-3", "facts": "杨某家空调漏水，滴到柳某家窗台。"}
    assert only_case(books, mediator, tmp_path, undated).occurred_on == ""


def test_organisations_and_long_notes_fit(books: Books, mediator: Actor, tmp_path: Path) -> None:
    parties = ["柳某", f"云溪县青禾农资有限公司（{'甲' * 300}）"]
    case = only_case(books, mediator, tmp_path, {**AGREED, "parties": parties})
    assert case.parties[1].person.kind is PersonKind.ORGANISATION
    assert len(case.parties[1].note) == 200


def test_what_else_a_raw_record_holds_is_not_lost(books: Books, mediator: Actor, tmp_path: Path) -> None:
    case = only_case(books, mediator, tmp_path, {**AGREED, "source": "某某网"})
    assert "原始记录另有 source：某某网" in case.remark


def test_looser_shapes_are_read_too(books: Books, mediator: Actor, tmp_path: Path) -> None:
    loose = {"id": 17, "parties": "柳某、杨某", "facts": "空调漏水", "record": "柳某：要求赔偿。"}
    case = only_case(books, mediator, tmp_path, loose)
    assert [party.person.name for party in case.parties] == ["柳某", "杨某"]
    assert (case.external_id, len(case.sessions[0].notes)) == ("17", 1)


@pytest.mark.parametrize(
    ("record", "field"),
    [
        ({"parties": [], "facts": "欠款", "record": []}, "parties"),
        ({"parties": [1, 2], "facts": "欠款", "record": []}, "parties"),
        ({"parties": ["张某"], "facts": "", "record": []}, "facts"),
        ({"parties": ["张某"], "facts": 5, "record": []}, "facts"),
        ({"parties": ["张某"], "facts": "欠款", "record": [{"speaker": "张某"}]}, "record[0]"),
        ({"parties": ["张某"], "facts": "欠款", "record": [7]}, "record[0]"),
    ],
)
def test_a_raw_case_of_another_shape_is_refused_with_the_field(
    file_books: Books, mediator: Actor, tmp_path: Path, record: object, field: str
) -> None:
    (refused,) = taken_in(file_books, mediator, tmp_path, record).refused
    assert [problem.field for problem in refused.problems] == [field]


@pytest.mark.samples
def test_all_samples_go_in(books: Books, mediator: Actor, samples: Path) -> None:
    report = take_in(books, mediator, samples / "disputes.jsonl")
    assert (len(report.taken), report.refused, report.known) == (51, (), ())
    loaded = [cases.load(books, mediator, taken.case_id) for taken in report.taken]
    states = Counter(case.state for case in loaded)
    assert set(states) == {CaseState.AGREED, CaseState.MEDIATING}
    for case in loaded:
        assert case.type_code
        assert {PartyRole.APPLICANT, PartyRole.RESPONDENT} <= {party.role for party in case.parties}
        assert (case.agreement is not None) is (case.state is CaseState.AGREED)
        assert (case.agreement is None) is bool(case.no_agreement_reason)
        assert all(term.to_verify for term in (case.agreement.terms if case.agreement else ()))
    assert states[CaseState.AGREED] >= 40


def test_a_record_taken_in_is_not_made_final_while_its_form_is_not_filled_in(
    books: Books, mediator: Actor, tmp_path: Path
) -> None:
    case = only_case(books, mediator, tmp_path, AGREED)
    found = {slip.form_code: slip for slip in papers.contents(books, mediator, case.id)}
    wanted = {code: [str(gap) for gap in found[code].gaps] for code in ("application", "mediation_record")}
    told = "已将人民调解的相关规定告知各方当事人"
    assert wanted == {
        "application": ["还没有填写：当事人申请事项"],
        "mediation_record": [f"还没有填写：开始时间、地点、人民调解员、记录人、{told}"],
    }
    plan = plan_of(books, mediator, case.id)
    assert not {key.form_code for key in plan.to_issue} & set(wanted)
    said = [str(problem) for problem in plan.problems]
    assert "人民调解申请书还不能定稿（还没有填写：当事人申请事项），装的是草稿" in said
    assert papers.values(books, mediator, case.id, "application").values["date"] is None
    assert papers.issue(books, mediator, case.id, "application").version == 1, "by hand it may be"


def test_a_character_that_no_font_has_is_told_and_keeps_papers_out_of_batches(
    books: Books, mediator: Actor, tmp_path: Path
) -> None:
    named = {**AGREED, "parties": ["龑\U0002a6a5", "杨某"], "facts": "龑\U0002a6a5与杨某因漏水争吵。"}
    case = only_case(books, mediator, tmp_path, named)
    plan = plan_of(books, mediator, case.id)
    told = "字库里没有“\U0002a6a5”，印出来是方框，要手写"
    agreement = next(
        slip for slip in papers.contents(books, mediator, case.id) if slip.form_code == "agreement"
    )
    assert [str(gap) for gap in agreement.gaps] == [told]
    assert "agreement" not in {key.form_code for key in plan.to_issue}
