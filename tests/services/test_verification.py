"""Verification: genuine byte for byte, else what was changed; a code tells what is recorded to compare."""

import hashlib
import io
import shutil
from dataclasses import replace
from pathlib import Path

import docx
import pikepdf
import pytest
from sqlalchemy import update

from mediation_app.model import AttachmentKind, IssuedPaper
from mediation_app.rules.errors import InvalidInput, NotFound
from mediation_app.rules.paper_code import paper_code, shown
from mediation_app.rules.permissions import Permission
from mediation_app.rules.text_changes import ChangeKind
from mediation_app.services import case_moves, papers
from mediation_app.services.attachments import NewAttachment, attach
from mediation_app.services.audit import timeline
from mediation_app.services.books import Actor, Books
from mediation_app.services.case_change import ChangeCase, change
from mediation_app.services.habits import change_habits
from mediation_app.services.intake import register
from mediation_app.services.offices import open_office
from mediation_app.services.paper_rendering import Stamp, draw_pdf
from mediation_app.services.paper_values import PaperKey, filled_from
from mediation_app.services.staff import default_actor
from mediation_app.services.verification import LARGEST, Verdict, VerdictKind, verify_code, verify_file
from tests.builders import applicant, dispute, respondent
from tests.conftest import SteadyClock
from tests.services.scenes import Scene, agreed, registered


@pytest.fixture
def scene(books: Books, mediator: Actor) -> Scene:
    return agreed(books, mediator)


@pytest.fixture
def paper(scene: Scene) -> IssuedPaper:
    return papers.issue(scene.books, scene.actor, scene.case_id, "agreement")


def pdf_of(scene: Scene, paper: IssuedPaper) -> bytes:
    return papers.pdf_of(scene.books, scene.actor, paper.id)


def docx_of(scene: Scene, paper: IssuedPaper) -> bytes:
    return papers.docx_of(scene.books, scene.actor, paper.id)


def verified(scene: Scene, folder: Path, content: bytes, name: str = "paper.pdf") -> Verdict:
    path = folder / name
    path.write_bytes(content)
    return verify_file(scene.books, scene.actor, path)


def said(verdict: Verdict) -> str:
    return "\n".join(map(str, verdict.notes))


def saved_again(pdf: bytes) -> bytes:
    target = io.BytesIO()
    with pikepdf.open(io.BytesIO(pdf)) as file:
        file.save(target, linearize=True)
    return target.getvalue()


def test_a_new_paper_has_its_code_digests_edition_and_entry(scene: Scene, paper: IssuedPaper) -> None:
    assert len(paper.code) == 12
    assert paper.docx_sha256 == hashlib.sha256(docx_of(scene, paper)).hexdigest()
    assert paper.edition == "2010"
    assert paper.summary["number"] == scene.case.number
    assert 240000 in paper.summary["sums"]
    assert [party["name"] for party in paper.summary["parties"]] == ["石磊", "田芳"]
    with pikepdf.open(io.BytesIO(pdf_of(scene, paper))) as file:
        assert paper.code in str(file.docinfo["/Keywords"])


def test_two_papers_and_two_versions_have_codes_of_their_own(scene: Scene, paper: IssuedPaper) -> None:
    other = papers.issue(scene.books, scene.actor, scene.case_id, "application")
    change(scene.books, scene.actor, ChangeCase(case_id=scene.case_id, demands="请求修复水沟。"))
    later = papers.issue(scene.books, scene.actor, scene.case_id, "application")
    assert len({paper.code, other.code, later.code}) == 3


def test_the_issued_files_are_genuine(scene: Scene, paper: IssuedPaper, tmp_path: Path) -> None:
    for content, name in ((pdf_of(scene, paper), "a.pdf"), (docx_of(scene, paper), "a.docx")):
        verdict = verified(scene, tmp_path, content, name)
        assert (verdict.kind, verdict.notes) == (VerdictKind.GENUINE, ())
        assert verdict.paper is not None
        assert (verdict.paper.paper_id, verdict.paper.is_superseded) == (paper.id, False)


def test_an_old_version_is_genuine_but_superseded(scene: Scene, tmp_path: Path) -> None:
    first = papers.issue(scene.books, scene.actor, scene.case_id, "application")
    change(scene.books, scene.actor, ChangeCase(case_id=scene.case_id, demands="请求修复水沟。"))
    papers.issue(scene.books, scene.actor, scene.case_id, "application")
    verdict = verified(scene, tmp_path, pdf_of(scene, first))
    assert (verdict.kind, verdict.is_genuine) == (VerdictKind.SUPERSEDED, True)
    assert "第1版，后来又出了第2版" in said(verdict)


def test_a_paper_of_a_void_case_is_genuine_but_of_no_effect(
    books: Books, mediator: Actor, tmp_path: Path
) -> None:
    scene = registered(books, mediator)
    paper = papers.issue(books, mediator, scene.case_id, "application")
    case_moves.void(books, mediator, scene.case_id, "登记重复")
    verdict = verified(scene, tmp_path, pdf_of(scene, paper))
    assert (verdict.kind, verdict.is_genuine) == (VerdictKind.VOID, True)
    assert "已作废" in said(verdict)


def test_a_pdf_only_saved_again_says_so(scene: Scene, paper: IssuedPaper, tmp_path: Path) -> None:
    verdict = verified(scene, tmp_path, saved_again(pdf_of(scene, paper)))
    assert (verdict.kind, verdict.differences) == (VerdictKind.CHANGED, ())
    assert "文字一致，但文件改过或重新保存过" in said(verdict)
    assert verdict.differences == ()
    assert verdict.paper is not None
    assert verdict.paper.paper_id == paper.id


def test_a_page_drawn_over_looks_otherwise_though_it_reads_the_same(
    scene: Scene, paper: IssuedPaper, tmp_path: Path
) -> None:
    target = io.BytesIO()
    with pikepdf.open(io.BytesIO(pdf_of(scene, paper))) as file:
        white = b"q 1 1 1 rg 100 400 300 200 re f Q"
        file.pages[0].contents_add(white)
        file.save(target)
    verdict = verified(scene, tmp_path, target.getvalue())
    assert verdict.kind is VerdictKind.CHANGED
    assert [str(one.place) for one in verdict.differences] == [
        "第1页（文字一样，看上去不一样，请与登记的原件对照）"
    ]


def test_a_changed_pdf_says_what_on_which_page(scene: Scene, paper: IssuedPaper, tmp_path: Path) -> None:
    with scene.books.reading(scene.actor) as session:
        _, filled = filled_from(session, scene.case_id, PaperKey("agreement"))
    words = str(filled.values["dispute"]).replace("稻田受旱", "稻田受旱、果树枯死")
    forged = replace(filled, values={**filled.values, "dispute": words})
    stamp = Stamp(created=paper.issued_at, code=paper.code)
    verdict = verified(scene, tmp_path, draw_pdf(forged, stamp).pdf)
    assert verdict.kind is VerdictKind.CHANGED
    (difference,) = verdict.differences
    assert str(difference.place) == "第1页"
    assert [row.kind for row in difference.rows] == [ChangeKind.CHANGED]
    (row,) = difference.rows
    assert [row.after[a:b] for a, b in row.added] == ["、果树枯死"]


def test_a_page_taken_out_is_told(scene: Scene, paper: IssuedPaper, tmp_path: Path) -> None:
    target = io.BytesIO()
    with pikepdf.open(io.BytesIO(pdf_of(scene, paper))) as file:
        file.pages.append(file.pages[0])
        file.save(target)
    verdict = verified(scene, tmp_path, target.getvalue())
    places = [str(one.place) for one in verdict.differences]
    assert places == [f"第{paper.pages + 1}页（多出这一页）"]


def test_a_changed_word_file_says_which_words(scene: Scene, paper: IssuedPaper, tmp_path: Path) -> None:
    file = docx.Document(io.BytesIO(docx_of(scene, paper)))
    target = next(each for each in file.paragraphs if "2400元" in each.text)
    for run in target.runs:
        run.text = run.text.replace("2400元", "1200元")
    file.save(str(tmp_path / "改.docx"))
    verdict = verify_file(scene.books, scene.actor, tmp_path / "改.docx")
    assert verdict.kind is VerdictKind.CHANGED
    (difference,) = verdict.differences
    (row,) = difference.rows
    assert ([row.before[a:b] for a, b in row.removed], [row.after[a:b] for a, b in row.added]) == (
        ["2400"],
        ["1200"],
    )


def test_words_put_beside_a_code_in_the_body_are_shown(
    scene: Scene, paper: IssuedPaper, tmp_path: Path
) -> None:
    file = docx.Document(io.BytesIO(docx_of(scene, paper)))
    added = f"石磊另赔偿999999元　验证码 {shown(paper.code)}"
    file.paragraphs[3].insert_paragraph_before(added)
    file.save(str(tmp_path / "hidden.docx"))
    verdict = verified(scene, tmp_path, (tmp_path / "hidden.docx").read_bytes(), "hidden.docx")
    rows = [row.after for each in verdict.differences for row in each.rows]
    assert len(rows) == 1
    assert "赔偿999999元" in rows[0]


@pytest.mark.parametrize(
    ("content", "says"),
    [
        (b"", "文件是空的"),
        (b"%PDF-1.7 torn", "已损坏"),
        (b"PK\x03\x04 torn", "已损坏"),
        (b"\xff\xd8\xff\xe0 photo", "这是图片"),
        (b"\x89PNG picture", "这是图片"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1 old", "不是 PDF"),
        (b"just words", "不是 PDF"),
    ],
)
def test_what_is_no_paper_gets_a_clear_answer(
    scene: Scene, tmp_path: Path, content: bytes, says: str
) -> None:
    verdict = verified(scene, tmp_path, content)
    assert (verdict.kind, verdict.paper) == (VerdictKind.UNKNOWN, None)
    assert says in said(verdict)


def test_an_encrypted_pdf_gets_a_clear_answer(scene: Scene, paper: IssuedPaper, tmp_path: Path) -> None:
    target = io.BytesIO()
    with pikepdf.open(io.BytesIO(pdf_of(scene, paper))) as file:
        file.save(target, encryption=pikepdf.Encryption(owner="o", user="u"))
    verdict = verified(scene, tmp_path, target.getvalue())
    assert verdict.kind is VerdictKind.UNKNOWN
    assert "设了密码" in said(verdict)


def test_a_huge_file_is_only_measured(scene: Scene, tmp_path: Path) -> None:
    path = tmp_path / "huge.pdf"
    with path.open("wb") as file:
        file.write(b"%PDF-1.7")
        file.truncate(LARGEST + 1)
    verdict = verify_file(scene.books, scene.actor, path)
    assert verdict.kind is VerdictKind.UNKNOWN
    assert "超过64MB" in said(verdict)


def test_a_foreign_pdf_and_a_scan_are_told_apart(scene: Scene, tmp_path: Path) -> None:
    empty = io.BytesIO()
    with pikepdf.new() as file:
        file.add_blank_page()
        file.save(empty)
    assert "像是扫描件" in said(verified(scene, tmp_path, empty.getvalue()))
    assert "没有验证码" in said(verified(scene, tmp_path, papers.blank_pdf("agreement", scene.books.clock())))


def test_papers_bound_together_are_named_one_by_one(scene: Scene, paper: IssuedPaper, tmp_path: Path) -> None:
    other = papers.issue(scene.books, scene.actor, scene.case_id, "application")
    target = io.BytesIO()
    first, second = (pikepdf.open(io.BytesIO(pdf_of(scene, one))) for one in (paper, other))
    with first, second:
        first.pages.extend(second.pages)
        first.save(target)
    verdict = verified(scene, tmp_path, target.getvalue())
    assert verdict.kind is VerdictKind.UNKNOWN
    assert shown(paper.code) in said(verdict)
    assert shown(other.code) in said(verdict)


def test_no_file_there_is_said(scene: Scene, tmp_path: Path) -> None:
    for path in (tmp_path / "none.pdf", tmp_path):
        with pytest.raises(NotFound, match="这个文件"):
            verify_file(scene.books, scene.actor, path)


def test_a_code_tells_parties_sums_dates_and_digest(books: Books, mediator: Actor) -> None:
    buyer = applicant("石磊", id_number="530113199001011239")
    scene = Scene(books, mediator, register(books, mediator, dispute(buyer, respondent("田芳"))).case_id)
    paper = papers.issue(books, mediator, scene.case_id, "application")
    entry = verify_code(books, mediator, f"验证码 {shown(paper.code).lower()}")
    assert entry is not None
    assert (entry.number, entry.sha256, entry.version) == (scene.case.number, paper.sha256, 1)
    assert [(one.role, one.name) for one in entry.parties] == [("申请人", "石磊"), ("被申请人", "田芳")]
    assert entry.parties[0].id_number == "530113********1239"
    assert verify_code(books, mediator, f"TJ1:{paper.code}:1/1") == entry


def test_a_code_nobody_gave_and_what_is_no_code(scene: Scene) -> None:
    assert verify_code(scene.books, scene.actor, paper_code("nobody")) is None
    with pytest.raises(InvalidInput):
        verify_code(scene.books, scene.actor, "1234")


def test_every_verification_is_written_down_without_anybody_s_name(
    scene: Scene, paper: IssuedPaper, tmp_path: Path
) -> None:
    verified(scene, tmp_path, pdf_of(scene, paper), "石磊的协议.pdf")
    verify_code(scene.books, scene.actor, paper.code)
    entries = [
        each for each in timeline(scene.books, scene.actor, scene.case_id) if str(each.act) == "验证文书"
    ]
    assert [entry.detail["verdict"] for entry in reversed(entries)] == ["genuine", "in_register"]
    assert "石磊" not in str([entry.detail for entry in entries])


def test_what_an_older_program_issued_has_no_code_and_is_genuine_all_the_same(
    scene: Scene, paper: IssuedPaper, tmp_path: Path
) -> None:
    pdf, word = pdf_of(scene, paper), docx_of(scene, paper)
    with scene.books.acting(scene.actor, Permission.ISSUE_PAPER) as desk:
        desk.session.execute(update(IssuedPaper).values(code="", edition="", docx_sha256="", summary={}))
    for content in (pdf, word):
        verdict = verified(scene, tmp_path, content)
        assert verdict.kind is VerdictKind.GENUINE
        assert verdict.paper is not None
        assert (verdict.paper.code, verdict.paper.number) == ("", scene.case.number)
    again = papers.issue(scene.books, scene.actor, scene.case_id, "agreement")
    assert (again.id, papers.pdf_of(scene.books, scene.actor, again.id)) == (paper.id, pdf)


def test_the_same_case_and_clock_give_the_same_bytes(
    office_file: Path, tmp_path: Path, clock: SteadyClock
) -> None:
    made = []
    for name in ("one", "other"):
        folder = tmp_path / name
        folder.mkdir()
        shutil.copy(office_file, folder / office_file.name)
        books = open_office(folder, clock)
        scene = agreed(books, default_actor(books))
        paper = papers.issue(books, scene.actor, scene.case_id, "agreement")
        made.append((paper.code, pdf_of(scene, paper), docx_of(scene, paper)))
        books.close()
    assert made[0] == made[1]


def test_papers_for_both_sides_of_the_sheet_are_drawn_so_and_keep_their_version(
    scene: Scene, paper: IssuedPaper, administrator: Actor
) -> None:
    change_habits(scene.books, administrator, two_sided=True)
    assert papers.issue(scene.books, scene.actor, scene.case_id, "agreement").id == paper.id
    other = papers.issue(scene.books, scene.actor, scene.case_id, "application")
    file = docx.Document(io.BytesIO(docx_of(scene, other)))
    assert file.settings.element.xpath("w:mirrorMargins")
    plain = docx.Document(io.BytesIO(docx_of(scene, paper)))
    assert not plain.settings.element.xpath("w:mirrorMargins")


def test_a_file_of_a_dossier_is_no_issued_paper_but_its_place_is_told(scene: Scene, tmp_path: Path) -> None:
    path = tmp_path / "收条.jpg"
    path.write_bytes(b"\xff\xd8\xff photo")
    new = NewAttachment(case_id=scene.case_id, path=path, kind=AttachmentKind.PROOF)
    attach(scene.books, scene.actor, new)
    verdict = verify_file(scene.books, scene.actor, path)
    assert verdict.kind is VerdictKind.UNKNOWN
    assert f"与 {scene.case.number} 卷宗里保存的附件“收条.jpg”逐字节一致" in said(verdict)
