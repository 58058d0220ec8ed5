"""The counts of 备考表 and 封底, and the pages of files and signed scans in the list."""

from forms.catalogue_rows import Counts, counts, rows
from forms.registry import FORMS
from forms.source import Source
from mediation_app.model import Attachment, AttachmentKind, Case, CaseState, IssuedPaper
from tests import graphs
from tests.graphs import made


def issue(case: Case, code: str, pages: int = 1, number: int = 0) -> IssuedPaper:
    paper = made(
        IssuedPaper, id=number or len(case.papers) + 1, form_code=code, version=1, pages=pages, title=code
    )
    case.papers.append(paper)
    return paper


def attach(case: Case, kind: AttachmentKind, pages: int | None, **values: object) -> Attachment:
    file = made(
        Attachment,
        id=len(case.attachments) + 1,
        kind=kind,
        name="x.pdf",
        media_type="application/pdf",
        pages=pages,
        **values,
    )
    case.attachments.append(file)
    return file


def test_a_file_whose_pages_were_counted_is_numbered() -> None:
    case = graphs.case(state=CaseState.REGISTERED)
    issue(case, "application", 2)
    issue(case, "evidence_list", 1)
    attach(case, AttachmentKind.EVIDENCE, 5)
    assert [(row["title"], row["pages"]) for row in rows(case)] == [
        ("人民调解申请书", "1—2"),
        ("人民调解证据材料", "3—8"),
    ]


def test_a_signed_scan_counts_in_place_of_the_print() -> None:
    case = graphs.case(state=CaseState.REGISTERED)
    paper = issue(case, "application", 2)
    attach(case, AttachmentKind.SIGNED_ORIGINAL, 3, paper_id=paper.id)
    assert [row["pages"] for row in rows(case)] == ["1—3"]


def test_counts_are_exact_once_all_is_issued_and_else_left_blank() -> None:
    case = graphs.case(state=CaseState.REGISTERED)
    issue(case, "application", 2)
    assert counts(case) == Counts(1, 2, None)
    issue(case, "cover")
    issue(case, "contents", 2)
    assert counts(case) == Counts(1, 2, 1 + 2 + 2 + 1 + 1)
    source = Source(case=case, office=graphs.office())
    assert FORMS["back_cover"].fill(source)["pages"] == "7"
    register = FORMS["dossier_register"].fill(source)
    assert (register["papers"], register["pages"]) == ("1", "2")
    attach(case, AttachmentKind.OTHER, None)
    assert counts(case) == Counts(2, None, None)
    assert FORMS["back_cover"].fill(source)["pages"] == ""
