from datetime import date, datetime

import pytest

from forms.catalogue_rows import rows
from forms.dossier import ORDER, expected
from forms.places import Expected, Need
from mediation_app.model import (
    AgreementForm,
    AttachmentKind,
    Case,
    CaseSource,
    SessionState,
    VisitState,
)
from mediation_app.rules.workflow import CaseState
from tests import graphs

S = CaseState


def needs(case: Case, code: str) -> list[tuple[int, Need]]:
    return [(line.subject_id, line.need) for line in expected(case) if line.form_code == code]


def only(case: Case, code: str) -> Need | None:
    found = needs(case, code)
    return found[0][1] if found else None


def codes(case: Case) -> list[str]:
    return [line.form_code or str(line.files) for line in expected(case)]


def test_the_order_is_the_national_one_with_provincial_additions() -> None:
    assert [place.entry for place in ORDER] == [
        "cover",
        "contents",
        "application",
        "registration",
        "mediation_acceptance",
        "rejection_notice",
        "rights_notice",
        "identity_page",
        "files:identity",
        "authorization",
        "recusal_request",
        "recusal_decision",
        "inquiry_record",
        "evidence_list",
        "invitation",
        "extension_request",
        "mediation_record",
        "agreement",
        "oral_agreement",
        "termination_notice",
        "service_receipt",
        "referral_letter",
        "performance_receipt",
        "files:proof",
        "visit_record",
        "confirmation_persons",
        "confirmation_organisation",
        "case_summary",
        "files:other",
        "dossier_note",
        "dossier_register",
        "back_cover",
    ]


def test_a_fresh_case_needs_only_its_application() -> None:
    case = graphs.case()
    must = [line.form_code for line in expected(case) if line.need is Need.MUST]
    assert must == ["application"]
    assert only(case, "registration") is Need.NOT_YET
    assert only(case, "agreement") is Need.NOT_YET
    assert "termination_notice" not in codes(case)
    assert "rejection_notice" not in codes(case)


@pytest.mark.parametrize("source", [CaseSource.INITIATIVE, CaseSource.ENTRUSTED])
def test_without_an_application_the_registration_sheet_is_needed(source: CaseSource) -> None:
    case = graphs.case(source=source, state=S.ACCEPTED)
    assert "application" not in codes(case)
    assert only(case, "registration") is Need.MUST


def test_one_of_application_and_registration_sheet_is_enough() -> None:
    case = graphs.case(state=S.MEDIATING)
    assert (only(case, "application"), only(case, "registration")) == (Need.MUST, Need.OPTIONAL)
    graphs.issued(case, "registration")
    assert (only(case, "application"), only(case, "registration")) == (Need.OPTIONAL, Need.MUST)


def test_a_refused_case_needs_the_notice_and_nothing_of_mediation() -> None:
    case = graphs.case(state=S.REJECTED)
    assert only(case, "rejection_notice") is Need.MUST
    assert {"registration", "mediation_record", "agreement", "rights_notice"} & set(codes(case)) == set()


@pytest.mark.parametrize("state", [S.FAILED, S.TERMINATED])
def test_mediation_ended_without_agreement_needs_the_notice(state: CaseState) -> None:
    case = graphs.case(state=state)
    assert only(case, "termination_notice") is Need.MUST
    assert "agreement" not in codes(case)
    assert only(case, "mediation_record") is (Need.MUST if state is S.FAILED else None)


def test_a_closed_case_needs_what_its_outcome_needed_and_its_covers() -> None:
    case = graphs.case(state=S.CLOSED, closed_from=S.FAILED, closed_on=date(2026, 5, 1))
    assert only(case, "termination_notice") is Need.MUST
    assert [only(case, code) for code in ("cover", "contents", "back_cover")] == [Need.MUST] * 3
    assert only(graphs.case(state=S.FAILED), "cover") is Need.OPTIONAL
    assert only(graphs.case(), "cover") is Need.NOT_YET


def test_each_session_held_needs_its_record_and_a_planned_one_not_yet() -> None:
    case = graphs.case(state=S.MEDIATING)
    assert needs(case, "mediation_record") == [(0, Need.NOT_YET)]
    graphs.held(case)
    graphs.held(case, state=SessionState.CANCELLED)
    graphs.held(case, state=SessionState.PLANNED)
    assert needs(case, "mediation_record") == [(1, Need.MUST), (3, Need.NOT_YET)]
    titles = [line.title for line in expected(case) if line.form_code == "mediation_record"]
    assert titles == ["人民调解记录", "人民调解记录（第二次）"]


def test_an_oral_deal_needs_its_sheet_instead_of_the_agreement() -> None:
    case = graphs.case(state=S.AGREED)
    graphs.agreed(case, form=AgreementForm.ORAL)
    assert only(case, "oral_agreement") is Need.MUST
    assert "agreement" not in codes(case)
    case.agreement.form = AgreementForm.WRITTEN  # type: ignore[union-attr]
    assert only(case, "agreement") is Need.MUST
    assert "oral_agreement" not in codes(case)


def test_visits_made_need_a_record_and_planned_ones_not_yet() -> None:
    case = graphs.case(state=S.PERFORMING)
    graphs.agreed(case)
    assert needs(case, "visit_record") == [(0, Need.NOT_YET)]
    graphs.visited(case)
    graphs.visited(case, state=VisitState.PLANNED)
    graphs.visited(case, state=VisitState.CANCELLED)
    assert needs(case, "visit_record") == [(1, Need.MUST), (2, Need.NOT_YET)]


def test_an_inquiry_and_evidence_are_needed_once_there_are_any() -> None:
    case = graphs.case(state=S.ACCEPTED)
    assert needs(case, "inquiry_record") == [(0, Need.OPTIONAL)]
    assert only(case, "evidence_list") is Need.OPTIONAL
    graphs.asked(case)
    graphs.attached(case, AttachmentKind.EVIDENCE)
    assert needs(case, "inquiry_record") == [(1, Need.MUST)]
    assert only(case, "evidence_list") is Need.MUST


def test_attached_files_stand_in_their_place_until_struck_off() -> None:
    case = graphs.case(state=S.ACCEPTED)
    file = graphs.attached(case, AttachmentKind.IDENTITY)
    line = next(line for line in expected(case) if line.files is AttachmentKind.IDENTITY)
    assert line == Expected(
        form_code="", title="当事人身份证明", need=Need.OPTIONAL, files=AttachmentKind.IDENTITY
    )
    file.removed_at = datetime(2026, 3, 9)
    assert AttachmentKind.IDENTITY not in [line.files for line in expected(case)]


def test_what_was_issued_never_leaves_the_dossier() -> None:
    case = graphs.case(state=S.MEDIATING)
    graphs.issued(case, "termination_notice")
    graphs.issued(case, "visit_record", 5)
    assert needs(case, "termination_notice") == [(0, Need.OPTIONAL)]
    assert needs(case, "visit_record") == [(5, Need.OPTIONAL)]


def test_the_contents_list_pages_through_papers_and_pictures() -> None:
    case = graphs.case(state=S.PERFORMING, accepted_on=date(2026, 3, 3))
    graphs.held(case)
    graphs.agreed(case)
    graphs.issued(case, "application", pages=1)
    graphs.issued(case, "mediation_record", 1, pages=2)
    graphs.issued(case, "agreement", version=1, pages=9)
    graphs.issued(case, "agreement", version=2, pages=3)
    graphs.issued(case, "cover")
    graphs.attached(case, AttachmentKind.PROOF)
    graphs.attached(case, AttachmentKind.PROOF)
    assert [(row["ordinal"], row["title"], row["pages"], row["remark"]) for row in rows(case)] == [
        ("1", "人民调解申请书", "1", ""),
        ("2", "人民调解记录", "2—3", ""),
        ("3", "人民调解协议书", "4—6", ""),
        ("4", "履行凭证", "7—8", "2件"),
    ]


def test_behind_a_paper_of_unknown_length_the_pages_stay_open() -> None:
    case = graphs.case(state=S.PERFORMING)
    graphs.held(case)
    graphs.agreed(case)
    graphs.issued(case, "application", pages=2)
    graphs.issued(case, "agreement", pages=2)
    assert [row["pages"] for row in rows(case)] == ["1—2", "3", ""]
    assert rows(graphs.case(state=S.REJECTED))[0]["title"] == "人民调解不予受理通知书"


def test_a_scan_of_unknown_length_leaves_the_following_pages_open() -> None:
    case = graphs.case(state=S.ACCEPTED)
    graphs.issued(case, "application")
    graphs.attached(case, AttachmentKind.IDENTITY, media_type="application/pdf")
    graphs.issued(case, "dossier_note")
    assert [row["pages"] for row in rows(case)] == ["1", "2", ""]
