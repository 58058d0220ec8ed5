"""Papers edited in Word: compared, refused where they are not what they should be, kept as a new version."""

import hashlib
import io
import os
import zipfile
from collections.abc import Callable
from pathlib import Path

import docx
import pytest
from docx.document import Document as File
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls, qn

from mediation_app.model import IssuedPaper, PaperOrigin
from mediation_app.rules.errors import Conflict, InvalidInput, NotAllowed, NotFound, UserError
from mediation_app.rules.signing_worth import PERSONAL_STATUS
from mediation_app.services import agreements, intake, papers, screen_signing, sealing
from mediation_app.services.audit import timeline
from mediation_app.services.books import Actor, Books
from mediation_app.services.checkup import check_agreement
from mediation_app.services.edited_papers import Comparison, compare, take_back
from mediation_app.services.paper_standing import SlipState
from mediation_app.services.terms import InstalmentEntry
from mediation_app.services.verification import VerdictKind, verify_code, verify_file
from reports.conversion import CHOSEN, find_converter
from reports.docx_text import LARGEST, read_word
from tests.builders import applicant, dispute, respondent
from tests.reports.office_program import office_that_makes
from tests.services.scenes import Scene, agreed, deal, payment, registered, repair, signed
from tests.services.test_papers import slip, text_of

Edit = Callable[[File], object]


@pytest.fixture(autouse=True)
def no_converter(monkeypatch: pytest.MonkeyPatch) -> None:
    """No office program on this machine, unless a test says otherwise."""
    monkeypatch.setenv(CHOSEN, "")


@pytest.fixture
def scene(books: Books, mediator: Actor) -> Scene:
    return agreed(books, mediator)


@pytest.fixture
def paper(scene: Scene) -> IssuedPaper:
    return papers.issue(scene.books, scene.actor, scene.case_id, "agreement")


def said(old: str, new: str) -> Edit:
    """Replace words wherever they stand in a run."""

    def edit(file: File) -> None:
        for run in (run for paragraph in file.paragraphs for run in paragraph.runs):
            run.text = run.text.replace(old, new)

    return edit


def edited(scene: Scene, paper: IssuedPaper, folder: Path, *edits: Edit, name: str = "改.docx") -> Path:
    file = docx.Document(io.BytesIO(papers.docx_of(scene.books, scene.actor, paper.id)))
    for edit in edits:
        edit(file)
    file.save(str(folder / name))
    return folder / name


def compared(scene: Scene, paper: IssuedPaper, path: Path) -> Comparison:
    return compare(scene.books, scene.actor, paper.id, path)


def taken(scene: Scene, paper: IssuedPaper, path: Path, reason: str = "双方当面改了期限") -> IssuedPaper:
    return take_back(scene.books, scene.actor, paper.id, path, reason)


def warned(comparison: Comparison) -> str:
    return "\n".join(map(str, comparison.warnings))


def test_changed_words_are_shown_side_by_side_with_their_place(
    scene: Scene, paper: IssuedPaper, tmp_path: Path
) -> None:
    path = edited(scene, paper, tmp_path, said("修复被挖断的水沟", "修复并加高被挖断的水沟"))
    found = compared(scene, paper, path)
    assert (found.title, found.version, found.changes, found.blocked) == ("人民调解协议书", 1, 1, ())
    (row,) = [one for one in found.rows if one.is_changed]
    assert str(row.place).startswith("第")
    assert [row.row.after[a:b] for a, b in row.row.added] == ["并加高"]
    assert found.warnings == ()
    assert len(found.rows) > 10


def test_an_edited_paper_becomes_the_next_version_with_reason_digest_and_code(
    scene: Scene, paper: IssuedPaper, tmp_path: Path
) -> None:
    path = edited(scene, paper, tmp_path, said("修复被挖断的水沟", "修复并加高被挖断的水沟"))
    row = taken(scene, paper, path)
    assert (row.version, row.origin, row.reason) == (2, PaperOrigin.EDITED, "双方当面改了期限")
    assert row.edited_sha256 == hashlib.sha256(path.read_bytes()).hexdigest()
    assert row.code not in ("", paper.code)
    kept = read_word(papers.docx_of(scene.books, scene.actor, row.id))
    assert kept.codes == (row.code,)
    assert any("修复并加高" in text for text in kept.texts())
    (entry,) = [e for e in timeline(scene.books, scene.actor, scene.case_id) if str(e.act) == "取回修改稿"]
    assert (entry.detail["reason"], entry.detail["version"]) == ("双方当面改了期限", 2)
    assert entry.detail["edited_sha256"] == row.edited_sha256


def test_the_check_up_warns_until_the_case_says_what_the_edited_version_says(
    scene: Scene, paper: IssuedPaper, tmp_path: Path
) -> None:
    def differing() -> list[str]:
        found = check_agreement(scene.books, scene.actor, scene.case_id)
        return [str(one.reason) for one in found if one.rule == "edited"]

    taken(scene, paper, edited(scene, paper, tmp_path, said("水沟", "水渠")))
    assert differing() == []
    newer = next(one for one in scene.case.papers if one.version == 2)
    changed = said("2400元（大写：贰仟肆佰元整）", "2600元（大写：贰仟陆佰元整）")
    taken(scene, newer, edited(scene, newer, tmp_path, changed))
    (reason,) = differing()
    assert "现行第3版（Word 修改稿）写的是2600元，登记的是2400元" in reason
    parts = (InstalmentEntry(scene.today, 100_000), InstalmentEntry(scene.today, 160_000))
    terms = (payment(scene, amount_fen=260_000, instalments=parts), repair(scene))
    agreements.save(scene.books, scene.actor, deal(scene, *terms))
    assert differing() == []


def test_an_edited_version_stands_until_the_case_changes(
    scene: Scene, paper: IssuedPaper, tmp_path: Path
) -> None:
    row = taken(scene, paper, edited(scene, paper, tmp_path, said("水沟", "水渠")))
    assert papers.issue(scene.books, scene.actor, scene.case_id, "agreement").id == row.id
    assert slip(scene, "agreement").state is SlipState.ISSUED
    terms = (payment(scene), repair(scene, text="修复水沟并清淤"))
    agreements.save(scene.books, scene.actor, deal(scene, *terms))
    assert slip(scene, "agreement").state is SlipState.OUTDATED
    third = papers.issue(scene.books, scene.actor, scene.case_id, "agreement")
    assert (third.version, third.origin) == (3, PaperOrigin.PROGRAM)


@pytest.mark.parametrize(
    ("words", "wet_sign_only"), [("修复并加高被挖断的水沟", False), ("修复水沟，双方解除收养关系", True)]
)
def test_what_an_edited_version_says_of_personal_status_is_signed_on_paper_only(
    scene: Scene, paper: IssuedPaper, tmp_path: Path, words: str, wet_sign_only: bool
) -> None:
    row = taken(scene, paper, edited(scene, paper, tmp_path, said("修复被挖断的水沟", words)))
    again = taken(scene, row, edited(scene, row, tmp_path, said("编号", "文号")))
    for version in (row, again):
        reasons = (screen_signing.why_not(scene.case, version), sealing.paper_why_not(scene.case, version))
        assert [reason == PERSONAL_STATUS for reason in reasons] == [wet_sign_only] * 2


def test_an_edited_version_is_edited_again_from_its_own_file(
    scene: Scene, paper: IssuedPaper, tmp_path: Path
) -> None:
    second = taken(scene, paper, edited(scene, paper, tmp_path, said("水沟", "水渠")))
    third = taken(scene, second, edited(scene, second, tmp_path, said("水渠", "排水沟")))
    assert third.version == 3
    with pytest.raises(NotAllowed, match="第1版之后又有了第3版"):
        compared(scene, paper, edited(scene, paper, tmp_path, said("水沟", "水渠")))
    with pytest.raises(NotAllowed, match="从第1版改的，现在已是第3版"):
        compared(scene, third, edited(scene, paper, tmp_path, said("水沟", "水渠")))


def test_without_an_office_program_there_is_no_pdf_and_everything_copes(
    scene: Scene, paper: IssuedPaper, tmp_path: Path
) -> None:
    row = taken(scene, paper, edited(scene, paper, tmp_path, said("水沟", "水渠")))
    assert (row.sha256, row.pages) == ("", 0)
    with pytest.raises(NotAllowed, match="只有 Word 稿"):
        papers.pdf_of(scene.books, scene.actor, row.id)
    preview = papers.preview(scene.books, scene.actor, scene.case_id, "agreement")
    assert (preview.is_issued, preview.has_only_word) == (True, True)


@pytest.mark.skipif(os.name == "nt", reason="starts a shell script")
def test_an_office_program_makes_the_pdf(
    scene: Scene, paper: IssuedPaper, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    pdf = papers.pdf_of(scene.books, scene.actor, paper.id)
    monkeypatch.setenv(CHOSEN, str(office_that_makes(tmp_path, pdf)))
    row = taken(scene, paper, edited(scene, paper, tmp_path, said("水沟", "水渠")))
    assert (row.sha256, row.pages) == (hashlib.sha256(pdf).hexdigest(), paper.pages)


@pytest.mark.libreoffice
def test_libreoffice_makes_a_pdf_that_says_the_new_words(
    scene: Scene, paper: IssuedPaper, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv(CHOSEN)
    if find_converter() is None:
        pytest.skip("LibreOffice is not on this machine")
    row = taken(scene, paper, edited(scene, paper, tmp_path, said("水沟", "水渠")))
    text = text_of(papers.pdf_of(scene.books, scene.actor, row.id))
    assert "修复被挖断的水渠" in text
    assert verify_code(scene.books, scene.actor, row.code) is not None
    (tmp_path / "v2.pdf").write_bytes(papers.pdf_of(scene.books, scene.actor, row.id))
    assert verify_file(scene.books, scene.actor, tmp_path / "v2.pdf").kind is VerdictKind.GENUINE


def test_sums_days_and_names_that_no_longer_fit_are_pointed_out(
    scene: Scene, paper: IssuedPaper, tmp_path: Path
) -> None:
    changes = (said("2400元", "1800元"), said("田芳", "田方"))
    told = warned(compared(scene, paper, edited(scene, paper, tmp_path, *changes)))
    assert "多了金额1800元，卷宗里没有登记" in told
    assert "小写1800元与大写贰仟肆佰元整不一致" in told
    assert "不再有“田芳”的名字" in told
    both = said("贰仟肆佰", "壹仟捌佰")
    told = warned(compared(scene, paper, edited(scene, paper, tmp_path, *changes, both)))
    assert "金额由2400元改成1800元，卷宗里登记的没有变" in told


def test_words_that_close_a_legal_route_bar_the_file(
    scene: Scene, paper: IssuedPaper, tmp_path: Path
) -> None:
    path = edited(scene, paper, tmp_path, said("修复被挖断的水沟", "修复水沟，田芳不得再向法院起诉"))
    found = compared(scene, paper, path)
    assert len(found.blocked) == 1
    assert "限制了当事人的法定权利" in str(found.blocked[0])
    with pytest.raises(NotAllowed, match="法定权利"):
        taken(scene, paper, path)


def hide_a_term(file: File) -> None:
    run = next(run for each in file.paragraphs for run in each.runs if "2400" in run.text)
    run.font.hidden = True


def fetch(file: File) -> None:
    field = (
        '<w:fldSimple {} w:instr="INCLUDETEXT &quot;/etc/passwd&quot;"><w:r><w:t>甲</w:t></w:r></w:fldSimple>'
    )
    file.paragraphs[-1]._p.append(parse_xml(field.format(nsdecls("w"))))


def link(file: File) -> None:
    kind = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/image"
    file.part.relate_to("file:///etc/hostname", kind, is_external=True)


def put_another_file_in(file: File) -> None:
    file.element.body.insert(0, parse_xml(f"<w:altChunk {nsdecls('w')}/>"))


def everywhere(change: Callable[[str], str]) -> Edit:
    """Change all words of the body, in tables too."""

    def edit(file: File) -> None:
        for text in file.element.body.iter(qn("w:t")):
            text.text = change(text.text or "")

    return edit


@pytest.mark.parametrize(
    ("edit", "why"),
    [
        (hide_a_term, "打印出来看不见"),
        (fetch, "链接了外面"),
        (link, "链接了外面"),
        (put_another_file_in, "嵌入了别的文件"),
        (everywhere(lambda _: "全换了"), "几乎都不在了"),
        (everywhere(lambda text: text.replace("田芳", "田方")), "当事人“田芳”的名字一处也没有了"),
    ],
)
def test_what_is_no_longer_that_paper_is_not_taken_back(
    scene: Scene, paper: IssuedPaper, tmp_path: Path, edit: Edit, why: str
) -> None:
    path = edited(scene, paper, tmp_path, said("水沟", "水渠"), edit)
    assert any(why in str(one) for one in compared(scene, paper, path).blocked)
    with pytest.raises(NotAllowed):
        taken(scene, paper, path)


def test_a_file_without_any_change_is_not_taken_back(
    scene: Scene, paper: IssuedPaper, tmp_path: Path
) -> None:
    path = edited(scene, paper, tmp_path)
    assert "没有改动" in str(compared(scene, paper, path).blocked[0])
    with pytest.raises(NotAllowed, match="没有改动"):
        taken(scene, paper, path)


def test_a_reason_is_needed(scene: Scene, paper: IssuedPaper, tmp_path: Path) -> None:
    with pytest.raises(InvalidInput, match="原因"):
        taken(scene, paper, edited(scene, paper, tmp_path, said("水沟", "水渠")), "  ")


def test_a_stale_window_is_refused(scene: Scene, paper: IssuedPaper, tmp_path: Path) -> None:
    path = edited(scene, paper, tmp_path, said("水沟", "水渠"))
    with pytest.raises(Conflict):
        take_back(scene.books, scene.actor, paper.id, path, "改词", revision=scene.case.revision - 1)


def test_the_file_of_another_case_or_paper_is_refused(
    books: Books, mediator: Actor, scene: Scene, paper: IssuedPaper, tmp_path: Path
) -> None:
    other = agreed(books, mediator)
    theirs = papers.issue(books, mediator, other.case_id, "agreement")
    with pytest.raises(NotAllowed, match="另一件案件") as refused:
        compared(scene, paper, edited(other, theirs, tmp_path, said("水沟", "水渠")))
    assert other.case.number in str(refused.value)
    application = papers.issue(books, mediator, scene.case_id, "application")
    with pytest.raises(NotAllowed, match="本案的另一份文书"):
        compared(scene, paper, edited(scene, application, tmp_path, said("请求", "恳请")))


def no_code(file: File) -> None:
    for section in file.sections:
        for foot in (section.footer, section.even_page_footer):
            foot.is_linked_to_previous = True
    file.core_properties.keywords = ""


def test_a_file_without_a_code_is_known_by_its_words_or_refused(
    books: Books, mediator: Actor, scene: Scene, paper: IssuedPaper, tmp_path: Path
) -> None:
    found = compared(scene, paper, edited(scene, paper, tmp_path, no_code, said("水沟", "水渠")))
    assert "没有验证码" in warned(found)
    other = agreed(books, mediator)
    theirs = papers.issue(books, mediator, other.case_id, "agreement")
    with pytest.raises(NotAllowed, match="不像这份"):
        compared(scene, paper, edited(other, theirs, tmp_path, no_code))
    file = docx.Document()
    file.add_paragraph("关于召开会议的通知")
    file.save(str(tmp_path / "通知.docx"))
    with pytest.raises(NotAllowed, match="不像这份"):
        compared(scene, paper, tmp_path / "通知.docx")


def test_a_paper_whose_case_has_changed_is_issued_anew_first(
    scene: Scene, paper: IssuedPaper, tmp_path: Path
) -> None:
    path = edited(scene, paper, tmp_path, said("水沟", "水渠"))
    agreements.save(scene.books, scene.actor, deal(scene, payment(scene)))
    with pytest.raises(NotAllowed, match="卷宗里的内容有改动"):
        compared(scene, paper, path)


def test_signatures_on_the_version_before_are_struck_and_told_of(
    books: Books, mediator: Actor, tmp_path: Path
) -> None:
    scene = signed(books, mediator)
    paper = papers.issue(books, mediator, scene.case_id, "agreement")
    path = edited(scene, paper, tmp_path, said("水沟", "水渠"))
    assert "第1版已经签名" in warned(compared(scene, paper, path))
    taken(scene, paper, path)
    assert scene.case.agreement is not None
    assert scene.case.agreement.ticks == []


def tracked(file: File) -> None:
    paragraph = next(one for one in file.paragraphs if "修复被挖断的水沟" in one.text)
    run = next(one for one in paragraph.runs if "修复被挖断的水沟" in one.text)
    who = 'w:id="91" w:author="周明远" w:date="2026-11-23T10:00:00Z"'
    run._r.addnext(parse_xml(f"<w:ins {nsdecls('w')} {who}><w:r><w:t>（月底前）</w:t></w:r></w:ins>"))
    struck = f"<w:del {nsdecls('w')} {who}><w:r><w:delText>旧词</w:delText></w:r></w:del>"
    run._r.addnext(parse_xml(struck))


def test_tracked_changes_and_comments_are_told_taken_as_made_and_left_out(
    scene: Scene, paper: IssuedPaper, tmp_path: Path
) -> None:
    def comment(file: File) -> None:
        file.add_comment(file.paragraphs[3].runs or file.paragraphs[4].runs, text="再问问", author="何秀兰")

    path = edited(scene, paper, tmp_path, tracked, comment)
    found = compared(scene, paper, path)
    assert "2处修订没有接受" in warned(found)
    assert "1条批注" in warned(found)
    kept = papers.docx_of(scene.books, scene.actor, taken(scene, paper, path).id)
    text = read_word(kept)
    assert (text.tracked, text.comments) == (0, 0)
    assert any("（月底前）" in one for one in text.texts())
    with zipfile.ZipFile(io.BytesIO(kept)) as package:
        assert "再问问" not in "".join(
            package.read(name).decode("utf-8", "replace") for name in package.namelist()
        )


def test_tables_and_headers_are_compared(books: Books, mediator: Actor, tmp_path: Path) -> None:
    scene = registered(books, mediator)
    paper = papers.issue(books, mediator, scene.case_id, "registration")

    def in_table(file: File) -> None:
        cells = (cell for table in file.tables for row in table.rows for cell in row.cells)
        cell = next(cell for cell in cells if "挖断" in cell.text)
        cell.paragraphs[0].runs[0].text = cell.paragraphs[0].runs[0].text.replace("挖断", "填埋")

    def in_header(file: File) -> None:
        file.sections[0].header.paragraphs[0].text = "另加的页眉"

    found = compared(scene, paper, edited(scene, paper, tmp_path, in_table, in_header))
    places = [str(row.place) for row in found.rows if row.is_changed]
    assert any(place.startswith("表1") for place in places)
    assert "页眉" in places


def packaged(content: bytes, **parts: bytes) -> bytes:
    target = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(content)) as source, zipfile.ZipFile(target, "w") as made:
        for name in source.namelist():
            made.writestr(name, source.read(name))
        for name, data in parts.items():
            made.writestr(name.replace("__", "/"), data)
    return target.getvalue()


OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"


@pytest.mark.parametrize(
    ("content", "says"),
    [
        (b"", "文件是空的"),
        (OLE + b"WordDocument", "旧的 .doc"),
        (OLE + "EncryptedPackage".encode("utf-16-le"), "打开密码"),
        (b"%PDF-1.7", "这是 PDF"),
        (b"PK\x03\x04 torn", "已损坏"),
        (b"\xff\xd8 photo", "不是 Word"),
        (b"PK" + bytes(LARGEST), "超过50MB"),
    ],
)
def test_what_is_no_word_file_is_refused_in_clear_words(
    scene: Scene, paper: IssuedPaper, tmp_path: Path, content: bytes, says: str
) -> None:
    path = tmp_path / "改.docx"
    path.write_bytes(content)
    with pytest.raises(UserError, match=says):
        compared(scene, paper, path)


def test_a_macro_is_refused(scene: Scene, paper: IssuedPaper, tmp_path: Path) -> None:
    whole = papers.docx_of(scene.books, scene.actor, paper.id)
    path = tmp_path / "改.docm"
    path.write_bytes(packaged(whole, **{"word__vbaProject.bin": b"macro"}))
    with pytest.raises(UserError, match="有宏"):
        compared(scene, paper, path)


def test_a_package_with_torn_xml_is_refused(scene: Scene, paper: IssuedPaper, tmp_path: Path) -> None:
    path = tmp_path / "改.docx"
    with zipfile.ZipFile(path, "w") as made:
        made.writestr("word/document.xml", "<w:document")
    with pytest.raises(UserError, match="已损坏"):
        compared(scene, paper, path)


def test_no_file_there(scene: Scene, paper: IssuedPaper, tmp_path: Path) -> None:
    with pytest.raises(NotFound):
        compared(scene, paper, tmp_path / "gone.docx")


def test_who_may_not_issue_may_not_take_back(
    scene: Scene, paper: IssuedPaper, leader: Actor, tmp_path: Path
) -> None:
    with pytest.raises(NotAllowed):
        compare(scene.books, leader, paper.id, edited(scene, paper, tmp_path))


def test_numbers_of_documents_are_covered_in_the_comparison(
    scene: Scene, paper: IssuedPaper, tmp_path: Path
) -> None:
    path = edited(scene, paper, tmp_path, said("修复被挖断的水沟", "修复水沟，找530113199001011239的人"))
    rows = [row.row for row in compared(scene, paper, path).rows if row.is_changed]
    assert "530113********1239" in "".join(row.after for row in rows)


def test_a_version_out_of_word_that_shows_whole_numbers_is_kept_back(
    books: Books, mediator: Actor, tmp_path: Path
) -> None:
    people = (applicant(id_number="110105194912310021"), respondent())
    scene = Scene(books, mediator, intake.register(books, mediator, dispute(*people)).case_id)
    paper = papers.issue(books, mediator, scene.case_id, "identity_page")
    assert papers.looked_at(books, mediator, paper.id) == b""
    row = taken(scene, paper, edited(scene, paper, tmp_path, lambda file: file.add_paragraph("另附复印件。")))
    preview = papers.preview(books, mediator, scene.case_id, "identity_page")
    assert (preview.version, preview.is_kept_back, preview.pdf) == (row.version, True, b"")
    other = papers.issue(books, mediator, scene.case_id, "application")
    assert papers.looked_at(books, mediator, other.id).startswith(b"%PDF")
