from datetime import date, datetime

import pytest

from forms.registry import form
from forms.source import Source
from forms.spec import Values
from mediation_app.model import Case, HandingOut, ServiceManner
from mediation_app.rules.errors import NotFound
from tests import graphs


@pytest.fixture
def case() -> Case:
    found = graphs.whole_case()
    put(found, "agreement")
    return found


def put(case: Case, code: str, *, version: int = 1) -> None:
    """Put an issued version into a case."""
    paper = graphs.issued(case, code, version=version)
    paper.title, paper.code = form(code).spec.title, "7K3MQX9A04VT"


def handed(case: Case, **changes: object) -> HandingOut:
    values: dict[str, object] = {
        "paper_id": case.papers[-1].id,
        "party_id": case.parties[0].id,
        "receiver": case.parties[0].person.name,
        "manner": ServiceManner.IN_PERSON,
        "copies": 1,
        "handed_on": date(2026, 3, 5),
        "signed_by": "",
        "relation": "",
        "note": "",
    }
    row = HandingOut(**{**values, **changes})
    case.handed_out.append(row)
    return row


def filled(case: Case) -> Values:
    (subject,) = form("service_receipt").subjects(case)
    source = Source(case=case, office=graphs.office(), subject_id=subject)
    return form("service_receipt").fill(source)


def rows(values: Values) -> list[Values]:
    found = values["recipients"]
    assert isinstance(found, tuple)
    return list(found)


def test_before_it_is_handed_out_the_receipt_names_each_party_once(case: Case) -> None:
    values = filled(case)
    assert [(row["receiver"], row["count"], row["manner"], row["on"]) for row in rows(values)] == [
        ("陈小燕", "1", "", ""),
        ("罗大成", "1", "", ""),
    ]
    assert values["signing_receivers"] == ("陈小燕", "罗大成")
    assert (values["paper"], values["copies"]) == ("人民调解协议书", "2份")


def test_what_was_handed_out_is_told_with_who_took_it(case: Case) -> None:
    handed(
        case,
        manner=ServiceManner.BY_ANOTHER,
        signed_by="陈大",
        relation="父亲",
        signed_on=date(2026, 3, 6),
    )
    handed(case, party_id=None, receiver="云溪县人民法院")
    handed(case, party_id=None, receiver="本会", manner=ServiceManner.ARCHIVE)
    values = filled(case)
    first, second, court = rows(values)
    assert (first["manner"], first["on"], first["taken_by"]) == ("由他人代收", "2026年3月6日", "陈大、父亲")
    assert (second["receiver"], second["on"]) == ("罗大成", "")
    assert court["receiver"] == "云溪县人民法院"
    assert values["copies"] == "3份"


def test_why_a_paper_was_left_and_when_a_letter_went_stands_on_the_receipt(case: Case) -> None:
    handed(case, manner=ServiceManner.LEFT, note="拒收，称不同意第二条；村主任李大山在场。")
    handed(
        case,
        party_id=case.parties[1].id,
        receiver="罗大成",
        manner=ServiceManner.POST,
        handed_on=date(2026, 3, 6),
        note="EMS 1234567890123",
    )
    handed(case, party_id=None, receiver="本会", manner=ServiceManner.ARCHIVE, note="归卷")
    assert filled(case)["note"] == (
        "陈小燕：2026年3月5日留置送达，拒收，称不同意第二条；村主任李大山在场。\n"
        "罗大成：2026年3月6日邮寄送达，EMS 1234567890123。"
    )


def test_the_receipt_names_the_article_by_which_each_party_gets_a_copy() -> None:
    assert "第二十九条" in form("service_receipt").spec.source


def test_what_was_taken_back_is_not_told(case: Case) -> None:
    row = handed(case, signed_on=date(2026, 3, 5))
    row.removed_at = datetime(2026, 3, 7, 9, 0)
    assert rows(filled(case))[0]["on"] == ""


def test_a_newer_version_gets_a_receipt_of_its_own(case: Case) -> None:
    first = case.papers[-1].id
    put(case, "agreement", version=2)
    assert form("service_receipt").subjects(case) == (case.papers[-1].id,)
    handed(case, paper_id=first)
    assert form("service_receipt").subjects(case) == (first, case.papers[-1].id)


def test_papers_that_stay_here_have_no_receipt(case: Case) -> None:
    put(case, "registration")
    assert form("service_receipt").subjects(case) == (case.papers[0].id,)
    source = Source(case=case, office=graphs.office(), subject_id=99)
    with pytest.raises(NotFound):
        form("service_receipt").fill(source)
