"""What the dossier of a matter holds and lacks, as it goes along."""

import pytest

from forms.catalogue_rows import rows
from forms.dossier import ORDER, expected, order_of, visit_form
from forms.matter_dossier import MATTER_ORDER
from forms.places import Need
from mediation_app.model import Case
from mediation_app.rules.vocabulary import MATTER_KINDS, CaseKind, LeadState, VisitKind
from mediation_app.rules.workflow import CaseState
from tests import graphs, matter_graphs

S = CaseState


def needs(case: Case, code: str) -> list[tuple[int, Need]]:
    return [(line.subject_id, line.need) for line in expected(case) if line.form_code == code]


@pytest.mark.parametrize("kind", MATTER_KINDS)
def test_a_matter_has_its_own_order(kind: CaseKind) -> None:
    case = matter_graphs.matter_case(kind)
    assert order_of(case) is MATTER_ORDER
    titles = [line.title for line in expected(case)]
    assert not any("人民调解" in title for title in titles)


def test_a_dispute_keeps_its_order_until_it_is_led() -> None:
    case = graphs.whole_case()
    assert order_of(case) is ORDER
    case.matter = matter_graphs.matter_case().matter
    matter_graphs.led(case)
    codes = [line.form_code for line in expected(case)]
    assert [code for code in codes if code in {place.code for place in ORDER}]
    assert codes.index("visit_record") < codes.index("ownership_sheet") < codes.index("dossier_note")
    assert "matter_registration" not in codes
    assert "cover" in codes


def test_a_fresh_matter_needs_its_sheet_and_nothing_of_the_end() -> None:
    case = matter_graphs.matter_case(CaseKind.LEGACY)
    must = [line.form_code for line in expected(case) if line.need is Need.MUST]
    assert must == ["matter_registration"]
    assert needs(case, "ownership_sheet") == [(0, Need.NOT_YET)]
    assert needs(case, "matter_cover") == [(0, Need.NOT_YET)]
    assert needs(case, "commitment") == []


def test_past_the_approval_a_sheet_must_be_there() -> None:
    case = matter_graphs.matter_case(state=S.PLANNING)
    assert needs(case, "ownership_sheet") == [(0, Need.MUST)]
    matter_graphs.led(case)
    assert needs(case, "ownership_sheet") == [(1, Need.MUST)]


def test_a_proposal_is_printed_to_be_signed_and_a_refused_one_is_not() -> None:
    case = matter_graphs.matter_case(state=S.ASSIGNING)
    matter_graphs.led(case, state=LeadState.REFUSED)
    matter_graphs.led(case, state=LeadState.PROPOSED)
    assert needs(case, "ownership_sheet") == [(2, Need.OPTIONAL)]


def test_the_whole_matter_has_each_of_its_papers_in_order() -> None:
    case = matter_graphs.whole_matter()
    must = [line.form_code for line in expected(case) if line.need is Need.MUST and line.form_code]
    order = [place.code for place in MATTER_ORDER]
    assert must == sorted(must, key=order.index)
    assert {"handover_list", "supervision_slip", "vote_record", "distribution_table"} <= set(must)
    assert needs(case, "handover_list") == [(1, Need.MUST)]
    assert needs(case, "delivery_receipt") == [(2, Need.OPTIONAL), (3, Need.MUST)]
    assert needs(case, "commitment") == [(0, Need.OPTIONAL)]


def test_a_refused_petition_has_no_leader_and_no_visits() -> None:
    case = matter_graphs.matter_case(CaseKind.PETITION, state=S.REJECTED)
    assert needs(case, "ownership_sheet") == []
    assert needs(case, "matter_visit_record") == []


def test_a_visit_before_the_agreement_has_the_other_form() -> None:
    case = graphs.whole_case()
    graphs.visited(case, kind=VisitKind.DOOR)
    assert needs(case, "visit_record") == [(1, Need.MUST)]
    assert needs(case, "matter_visit_record") == [(2, Need.MUST)]
    assert [visit_form(case, visit) for visit in case.visits] == ["visit_record", "matter_visit_record"]
    matter = matter_graphs.whole_matter()
    assert visit_form(matter, graphs.visited(matter)) == "matter_visit_record"


def test_the_list_of_contents_leaves_the_cover_out() -> None:
    case = matter_graphs.whole_matter(number="(2026)青石坪访字第3号")
    graphs.issued(case, "matter_cover")
    titles = [row["title"] for row in rows(case)]
    assert titles[0] == "信访事项登记表"
    assert "信访化解案卷" not in titles
