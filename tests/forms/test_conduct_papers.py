"""Papers about the conduct of a mediation: where they stand, how much they are needed, what they say."""

from datetime import date
from typing import Any

import pytest

from forms.confirmation import code_of
from forms.dossier import expected
from forms.places import Expected, Need
from forms.registry import FORMS
from forms.source import Source
from forms.spec import Fixed
from mediation_app.model import AgreementForm, AttachmentKind, Case, PartyRole
from mediation_app.rules.paper_sets import PaperSet, SetLine, SetNeed
from mediation_app.rules.workflow import CaseState
from tests import graphs

S = CaseState


def lines(case: Case, code: str, chosen: PaperSet | None = None) -> list[Expected]:
    found = expected(case, chosen) if chosen else expected(case)
    return [line for line in found if line.form_code == code]


def fill(code: str, case: Case, subject_id: int | None = None) -> dict[str, Any]:
    subject = FORMS[code].subjects(case)[0] if subject_id is None else subject_id
    source = Source(case=case, office=graphs.office(), subject_id=subject, type_name="邻里纠纷")
    return dict(FORMS[code].fill(source))


def said(code: str, case: Case, subject_id: int | None = None) -> str:
    spec, values = FORMS[code].spec, fill(code, case, subject_id)
    sentences = (spec.runs(part, values) for part in spec.parts if isinstance(part, Fixed))
    return "\n".join("".join(run.text for run in runs) for runs in sentences)


def a_set(*given: SetLine) -> PaperSet:
    return PaperSet(code="x", lines=given)


def test_only_records_bring_their_papers() -> None:
    plain = graphs.case(state=S.MEDIATING, accepted_on=date(2026, 3, 3))
    records = ("authorization", "recusal_request", "recusal_decision", "extension_request", "referral_letter")
    assert all(lines(plain, code) == [] for code in records)
    case = graphs.conducted_case()
    assert all(lines(case, code)[0].need is Need.MUST for code in records)
    assert lines(case, "invitation")[0].need is Need.OPTIONAL


def test_seldom_papers_are_on_request_until_a_set_requires_them() -> None:
    case = graphs.case(state=S.MEDIATING, accepted_on=date(2026, 3, 3))
    for code in ("mediation_acceptance", "identity_page", "dossier_register"):
        assert lines(case, code)[0].on_request
    must = a_set(SetLine(entry="identity_page", need=SetNeed.MUST))
    assert lines(case, "identity_page", must)[0].need is Need.MUST
    graphs.attached(case, AttachmentKind.IDENTITY, party_id=1)
    assert lines(case, "identity_page", must)[0].need is Need.MUST, "罗大成 has none"
    graphs.attached(case, AttachmentKind.IDENTITY, party_id=2)
    assert lines(case, "identity_page", must)[0].need is Need.OPTIONAL


def test_a_set_may_leave_out_name_and_loosen_but_never_hide_what_is_there() -> None:
    case = graphs.case(state=S.VISITING)
    graphs.agreed(case)
    assert lines(case, "visit_record")[0].need is Need.MUST
    loose = a_set(SetLine(entry="visit_record", need=SetNeed.OPTIONAL))
    assert lines(case, "visit_record", loose)[0].need is Need.OPTIONAL
    graphs.visited(case)
    assert lines(case, "visit_record", loose)[0].need is Need.MUST
    off = a_set(SetLine(entry="case_summary", need=SetNeed.OFF, label="结案表"))
    assert lines(case, "case_summary", off) == []
    graphs.issued(case, "case_summary")
    assert [(line.title, line.need) for line in lines(case, "case_summary", off)] == [
        ("结案表", Need.OPTIONAL)
    ]


def test_a_decision_is_due_once_it_is_made() -> None:
    case = graphs.case(state=S.MEDIATING)
    recusal = graphs.recused(case)
    assert lines(case, "recusal_decision")[0].need is Need.NOT_YET
    assert "同意（不同意）回避申请" in said("recusal_decision", case)
    recusal.granted, recusal.successor = True, graphs.staff("孙小雅", 4)
    assert lines(case, "recusal_decision")[0].need is Need.MUST
    assert "同意回避申请，周明远不再参加本纠纷的调解，由人民调解员孙小雅主持调解。" in said(
        "recusal_decision", case
    )


def test_papers_from_before_a_mediator_withdrew_keep_his_name() -> None:
    case = graphs.case(state=S.MEDIATING, accepted_on=date(2026, 3, 3))
    graphs.extended(case, asked_on=date(2026, 3, 8))
    before = fill("extension_request", case), fill("mediation_acceptance", case)
    other = graphs.staff("孙小雅", 4)
    graphs.recused(case, granted=True, successor=other, decided_on=date(2026, 3, 10))
    case.mediator = other
    assert (fill("extension_request", case), fill("mediation_acceptance", case)) == before
    case.extensions[0].asked_on = date(2026, 3, 12)
    assert fill("extension_request", case)["signing_mediators"] == ("孙小雅",)


def test_a_mediator_who_withdraws_asks_for_himself() -> None:
    case = graphs.case(state=S.MEDIATING)
    graphs.recused(case, party=None, reason="本人与当事人是亲属。")
    assert said("recusal_request", case).startswith(
        "申请人周明远，系邻里纠纷（编号：(2026)青石坪人调字第12号）的人民调解员，现申请本人回避"
    )
    assert fill("recusal_request", case)["signing_parties"] == ("周明远",)


@pytest.mark.parametrize(
    ("special", "words"), [(False, "由委托人本人决定"), (True, "进行和解，签订调解协议")]
)
def test_a_power_says_whether_the_agent_may_settle(special: bool, words: str) -> None:
    case = graphs.conducted_case()
    graphs.represent(case, 3, 1, special=special)
    assert words in said("authorization", case)
    values = fill("authorization", case)
    assert (values["opponents"], values["signing_principals"]) == ("罗大成", ("陈小燕",))
    assert lines(case, "authorization")[0].need is (Need.MUST if special else Need.OPTIONAL)


def test_an_organisation_gives_its_power_through_its_head() -> None:
    case = graphs.case(
        (graphs.organisation(head_name="高志", id_number="91530113MA6K12345X"), PartyRole.APPLICANT),
        (graphs.person("罗大成"), PartyRole.RESPONDENT),
        (graphs.person("王五"), PartyRole.AGENT),
    )
    graphs.represent(case, 3, 1)
    values = fill("authorization", case)
    assert values["signing_principals"] == ("云溪县青禾农资有限公司（法定代表人/负责人高志）",)
    assert values["principals"][0]["credit_code"] == "91530113MA6K12345X"


def test_more_time_counts_in_the_offices_days() -> None:
    case = graphs.conducted_case()
    assert "现申请将调解期限延长15日。" in said("extension_request", case)
    office = graphs.office()
    office.settings = {"mediation_in_working_days": True}
    values = FORMS["extension_request"].fill(Source(case=case, office=office, subject_id=1))
    assert values["days"] == "15个工作日"
    assert fill("extension_request", case)["signing_parties"] == ("陈小燕（委托代理人陈立新代）", "罗大成")


def test_an_invitation_says_when_where_and_what_for() -> None:
    case = graphs.conducted_case()
    words = said("invitation", case)
    assert "石桥村村民委员会　石长根：" in words
    assert "定于2026年3月5日9时30分在镇调解室调解" in words
    assert "协助做好以下工作：说明通道历来怎样使用。" in words
    case.sessions[0].invitations[0].unit = ""
    assert said("invitation", case).startswith("石长根：")


def test_a_referral_lists_what_goes_with_it() -> None:
    values = fill("referral_letter", graphs.conducted_case())
    assert [row["name"] for row in values["enclosures"]] == ["人民调解申请书1份", "现场照片3张"]
    assert values["issuer"] == "云溪县青石坪镇人民调解委员会"


def test_a_receipt_is_for_money_and_on_request_where_something_else_proves_it() -> None:
    case = graphs.case(state=S.PERFORMING)
    money, act = graphs.pays(1_000_000), graphs.does()
    graphs.agreed(case, money, act)
    graphs.performed(money, 400_000)
    graphs.performed(act)
    (line,) = lines(case, "performance_receipt")
    assert (line.need, line.on_request) == (Need.OPTIONAL, False)
    words = said("performance_receipt", case)
    assert "共10000元（大写：壹万元整），尚余6000元（大写：陆仟元整）未付" in words
    assert "第1条支付给陈小燕的款项4000元" in words
    money.text = "罗大成自2026年3月1日起每月向陈小燕支付抚养费10000元（大写：壹万元整）。"
    graphs.performed(money, 600_000)
    assert "全部付清" not in said("performance_receipt", case, 2)
    assert "以后各期按约定支付" in said("performance_receipt", case, 2)
    money.instalments[0].performed[0].proof = "银行转账凭证"
    assert lines(case, "performance_receipt")[0].on_request


def test_confirmation_is_due_when_applied_for_and_the_parties_decide_the_form() -> None:
    case = graphs.case(state=S.PERFORMING)
    agreement = graphs.agreed(case)
    assert lines(case, "confirmation_persons")[0].need is Need.OPTIONAL
    agreement.confirmation_applied_on = date(2026, 3, 20)
    assert lines(case, "confirmation_persons")[0].need is Need.MUST
    assert fill("confirmation_persons", case)["date"] == date(2026, 3, 20)
    for stranger in (
        {"name": "现场照片.jpg"},
        {"name": "扫描0001.pdf", "note": "土地承包合同"},
        {"name": "收款确认书.pdf"},
        {"name": "服务合同裁定.pdf", "kind": AttachmentKind.EVIDENCE},
    ):
        graphs.attached(case, **{"kind": AttachmentKind.OTHER, **stranger})  # type: ignore[arg-type]
        assert lines(case, "confirmation_persons")[0].need is Need.MUST
    for court_paper in (
        {"name": "民事裁定书.pdf"},
        {"name": "扫描0002.pdf", "note": "司法确认申请书（法院收件章）"},
    ):
        graphs.attached(case, AttachmentKind.OTHER, **court_paper)
        assert lines(case, "confirmation_persons")[0].need is Need.OPTIONAL
        case.attachments.pop()
    case.attachments.clear()
    case.parties[1].person.kind = graphs.organisation().kind
    assert code_of(case) == "confirmation_organisation"
    assert lines(case, "confirmation_persons") == []
    assert lines(case, "confirmation_organisation")[0].need is Need.MUST


@pytest.mark.parametrize("words", ["双方自愿离婚。", "确认宅基地使用权归陈小燕。"])
def test_what_a_court_does_not_confirm_has_no_application(words: str) -> None:
    case = graphs.case(state=S.PERFORMING)
    graphs.agreed(case, graphs.does(words))
    assert lines(case, "confirmation_persons") == []
    oral = graphs.case(state=S.PERFORMING)
    graphs.agreed(oral, form=AgreementForm.ORAL)
    assert lines(oral, "confirmation_persons") == []


def test_everybody_proves_who_he_is_speakers_behind_whom_they_speak_for() -> None:
    values = fill("identity_page", graphs.conducted_case())
    assert [(one["role"], one["name"]) for one in values["people"]] == [
        ("申请人", "陈小燕"),
        ("陈小燕的委托代理人", "陈立新"),
        ("被申请人", "罗大成"),
    ]
    assert values["people"][1]["number"] == "11010519491231002X"


def test_a_passport_is_named_before_its_number() -> None:
    case = graphs.case((graphs.person("安娜", id_type="passport", id_number="E1234567"), PartyRole.APPLICANT))
    graphs.agreed(case)
    assert fill("confirmation_persons", case)["applicants"][0]["id_paper"] == "护照 E1234567"


def test_a_notice_of_rejection_rests_on_the_article_of_its_reason() -> None:
    told = "根据《中华人民共和国人民调解法》第十七条的规定，本人民调解委员会决定不予受理。"
    refused = graphs.case(state=S.REJECTED, state_reason="被申请人罗大成明确表示不同意调解")
    assert told in said("rejection_notice", refused)
    other = graphs.case(state=S.REJECTED, state_reason="人民法院已经受理")
    assert "《中华人民共和国人民调解法》第　　　　条" in said("rejection_notice", other)


def test_evidence_is_named_without_the_ending_of_its_file_and_recordings_have_no_pages() -> None:
    case = graphs.whole_case()
    kinds = {"现场照片.jpg": "image/jpeg", "录像.mp4": "video/mp4", "通话.录音.mp3": "audio/mpeg"}
    for name, media_type in kinds.items():
        graphs.attached(case, AttachmentKind.EVIDENCE, name=name, media_type=media_type, pages=1, note="")
    rows = [row for row in fill("evidence_list", case)["rows"] if row["name"] in "现场照片录像通话.录音"]
    assert [(row["name"], row["amount"]) for row in rows] == [
        ("现场照片", "1页"),
        ("录像", "1份"),
        ("通话.录音", "1份"),
    ]
