"""Papers: what the dossier lacks, words typed over, drafts, versions that never change."""

import hashlib
import io

import pypdfium2
import pytest
from docx import Document
from sqlalchemy import update

from forms.places import Need
from mediation_app.model import AttachmentKind, IssuedPaper, Person, TermKind
from mediation_app.rules.errors import Damaged, NotAllowed, NotFound
from mediation_app.rules.permissions import Permission
from mediation_app.rules.workflow import CaseState
from mediation_app.services import agreements, case_moves, cases, issuing, mediation, papers, signing
from mediation_app.services.attachments import NewAttachment, attach
from mediation_app.services.audit import timeline
from mediation_app.services.books import Actor, Books
from mediation_app.services.case_change import ChangeCase, change
from mediation_app.services.case_moves import Close
from mediation_app.services.intake import register
from mediation_app.services.paper_standing import Slip, SlipState
from mediation_app.services.paper_values import PaperKey
from mediation_app.services.terms import TermEntry
from tests.builders import applicant, dispute, respondent
from tests.conftest import SteadyClock
from tests.services.scenes import Scene, agreed, deal, mediated, registered, repair, session_of, signed


def slip(scene: Scene, code: str) -> Slip:
    found = papers.contents(scene.books, scene.actor, scene.case_id)
    return next(one for one in found if one.form_code == code)


def text_of(pdf: bytes) -> str:
    document = pypdfium2.PdfDocument(pdf)
    pages = [document[number].get_textpage().get_text_bounded() for number in range(len(document))]
    document.close()
    return "".join("".join(pages).split())


def pages_of(pdf: bytes) -> list[str]:
    document = pypdfium2.PdfDocument(pdf)
    pages = [document[number].get_textpage().get_text_bounded() for number in range(len(document))]
    document.close()
    return pages


def test_the_dossier_says_what_is_there_and_what_lacks(books: Books, mediator: Actor) -> None:
    scene = mediated(books, mediator)
    codes = [one.form_code for one in papers.contents(books, mediator, scene.case_id)]
    assert codes.index("application") < codes.index("mediation_record") < codes.index("agreement")
    assert (slip(scene, "mediation_record").state, slip(scene, "mediation_record").need) == (
        SlipState.DRAFT,
        Need.MUST,
    )
    assert slip(scene, "agreement").state is SlipState.MISSING
    assert slip(scene, "agreement").need is Need.NOT_YET


def test_an_issued_paper_is_whole_dated_and_counted(
    books: Books, mediator: Actor, clock: SteadyClock
) -> None:
    scene = agreed(books, mediator)
    issued = papers.issue(books, mediator, scene.case_id, "agreement")
    pdf, docx = papers.pdf_of(books, mediator, issued.id), papers.docx_of(books, mediator, issued.id)
    assert (issued.version, issued.issued_at, issued.issued_by_id) == (1, clock.now, mediator.staff_id)
    assert issued.sha256 == hashlib.sha256(pdf).hexdigest()
    text = text_of(pdf)
    for words in (scene.case.number, "石磊", "田芳", "2400元（大写：贰仟肆佰元整）", "修复被挖断的水沟"):
        assert words in text
    assert issued.pages == len(pages_of(pdf))
    assert any("修复被挖断的水沟" in paragraph.text for paragraph in Document(io.BytesIO(docx)).paragraphs)
    assert slip(scene, "agreement").state is SlipState.ISSUED


def test_a_version_whose_bytes_were_altered_is_shown_to_nobody(books: Books, mediator: Actor) -> None:
    scene = agreed(books, mediator)
    paper = papers.issue(books, mediator, scene.case_id, "agreement")
    assert papers.pdf_of(books, mediator, paper.id) == papers.looked_at(books, mediator, paper.id)
    with books.acting(mediator, Permission.ISSUE_PAPER) as desk:
        altered = update(IssuedPaper).where(IssuedPaper.id == paper.id)
        desk.session.execute(altered.values(pdf=b"%PDF-1.7 altered"))
    for show in (papers.pdf_of, papers.looked_at):
        with pytest.raises(Damaged, match="SHA-256 不符"):
            show(books, mediator, paper.id)
    with pytest.raises(Damaged, match="被改动过或已损坏"):
        papers.preview(books, mediator, scene.case_id, "agreement")


def test_unchanged_content_makes_no_second_version(books: Books, mediator: Actor, clock: SteadyClock) -> None:
    scene = agreed(books, mediator)
    first = papers.issue(books, mediator, scene.case_id, "agreement")
    clock.go_on(hours=3)
    again = papers.issue(books, mediator, scene.case_id, "agreement")
    assert (again.id, again.version) == (first.id, 1)


def test_the_case_moving_on_does_not_make_papers_look_changed(books: Books, mediator: Actor) -> None:
    scene = mediated(books, mediator)
    session_id = scene.case.sessions[0].id
    papers.issue(books, mediator, scene.case_id, "mediation_record", session_id)
    papers.issue(books, mediator, scene.case_id, "application")
    papers.issue(books, mediator, scene.case_id, "registration")
    agreements.save(books, mediator, deal(scene))
    papers.issue(books, mediator, scene.case_id, "agreement")
    mediation.record(books, mediator, session_of(scene, result="补签协议。"))
    states = {
        one.form_code: one.state
        for one in papers.contents(books, mediator, scene.case_id)
        if one.version and one.subject_id in {0, session_id}
    }
    assert set(states) == {"mediation_record", "application", "registration", "agreement"}
    assert set(states.values()) == {SlipState.ISSUED}


def test_changed_content_makes_a_new_version_beside_the_old(books: Books, mediator: Actor) -> None:
    scene = registered(books, mediator)
    first = papers.issue(books, mediator, scene.case_id, "application")
    before = papers.pdf_of(books, mediator, first.id)
    change(books, mediator, ChangeCase(case_id=scene.case_id, demands="请求修复水沟。"))
    assert slip(scene, "application").state is SlipState.OUTDATED
    second = papers.issue(books, mediator, scene.case_id, "application")
    assert (second.version, slip(scene, "application").state) == (2, SlipState.ISSUED)
    assert papers.pdf_of(books, mediator, first.id) == before
    assert "请求修复水沟" in text_of(papers.pdf_of(books, mediator, second.id))
    assert all("第2版" in page for page in pages_of(papers.pdf_of(books, mediator, second.id)))


def test_a_clerk_does_not_reword_a_paper(books: Books, mediator: Actor, clerk: Actor) -> None:
    scene = mediated(books, mediator)
    key = ("mediation_record", scene.case.sessions[0].id)
    with pytest.raises(NotAllowed):
        papers.change_text(books, clerk, scene.case_id, *key, {"record": "另写一份。"})


def test_words_typed_on_a_paper_stand_until_they_equal_the_proposed(books: Books, mediator: Actor) -> None:
    scene = mediated(books, mediator)
    session_id = scene.case.sessions[0].id
    key = ("mediation_record", session_id)
    proposed = papers.values(books, mediator, scene.case_id, *key).values["record"]
    typed = {"record": "双方到场，各说各理。", "place": "不能改的地点"}
    assert papers.change_text(books, mediator, scene.case_id, *key, typed) == {"record"}
    opened = papers.values(books, mediator, scene.case_id, *key)
    assert (opened.values["record"], opened.typed) == ("双方到场，各说各理。", frozenset({"record"}))
    assert opened.values["place"] == "镇调解室"
    preview = papers.preview(books, mediator, scene.case_id, *key)
    assert "双方到场，各说各理。" in text_of(preview.pdf)
    assert papers.change_text(books, mediator, scene.case_id, *key, {"record": proposed}) == set()
    assert papers.values(books, mediator, scene.case_id, *key).values["record"] == proposed


def test_a_preview_shows_what_would_be_issued_then_what_was(books: Books, mediator: Actor) -> None:
    scene = agreed(books, mediator)
    before = papers.preview(books, mediator, scene.case_id, "agreement")
    assert (before.is_issued, before.version) == (False, 1)
    assert "草稿" not in text_of(before.pdf)
    issued = papers.issue(books, mediator, scene.case_id, "agreement")
    after = papers.preview(books, mediator, scene.case_id, "agreement")
    assert (after.is_issued, after.pages) == (True, issued.pages)
    assert after.pdf == papers.pdf_of(books, mediator, issued.id)


def test_drafts_to_be_verified_bar_issuing_and_are_printed_as_drafts(books: Books, mediator: Actor) -> None:
    scene = mediated(books, mediator)
    agreements.save(books, mediator, deal(scene, repair(scene, to_verify=True)))
    with pytest.raises(NotAllowed, match="1条约定是待核"):
        papers.issue(books, mediator, scene.case_id, "agreement")
    pdf, docx = papers.draft(books, mediator, scene.case_id, "agreement")
    assert all("草" in page and "稿" in page for page in pages_of(pdf))
    assert docx.startswith(b"PK")
    preview = papers.preview(books, mediator, scene.case_id, "agreement")
    assert all("草" in page for page in pages_of(preview.pdf))
    assert scene.case.papers == []


def test_what_a_save_would_refuse_bars_issuing_too(books: Books, mediator: Actor) -> None:
    """However it came in: an older program, another road into the file."""
    scene = agreed(books, mediator)
    with books.acting(mediator, Permission.DRAW_AGREEMENT) as desk:
        agreement = cases.loaded(desk.session, scene.case_id).agreement
        assert agreement is not None
        agreement.terms[0].text = "石磊赔偿田芳800元。"
        agreement.responsibilities = "石磊负全责，田芳不得再向法院起诉。"
    barred = [str(reason) for reason in slip(scene, "agreement").blocked_by]
    assert barred[0].startswith("第1条：文字里写的是800元")
    assert "限制了当事人" in barred[1]
    with pytest.raises(NotAllowed, match="第1条"):
        papers.issue(books, mediator, scene.case_id, "agreement")


def test_what_is_not_there_yet_cannot_be_issued(books: Books, mediator: Actor) -> None:
    scene = registered(books, mediator)
    for code in ("agreement", "oral_agreement", "rejection_notice", "termination_notice"):
        with pytest.raises(NotAllowed):
            papers.issue(books, mediator, scene.case_id, code)
    with pytest.raises(NotFound):
        papers.issue(books, mediator, scene.case_id, "no_such_form")
    with pytest.raises(NotFound):
        papers.preview(books, mediator, scene.case_id, "mediation_record", 4711)


def test_a_void_case_issues_nothing(books: Books, mediator: Actor) -> None:
    scene = registered(books, mediator)
    case_moves.void(books, mediator, scene.case_id, "登记重复")
    with pytest.raises(NotAllowed, match="已作废"):
        papers.issue(books, mediator, scene.case_id, "application")


def test_contents_and_summary_are_drafts_until_the_case_is_closed(
    books: Books, mediator: Actor, clock: SteadyClock
) -> None:
    scene = signed(books, mediator)
    for code in ("contents", "case_summary", "cover"):
        with pytest.raises(NotAllowed, match="结案归档后才能定稿"):
            papers.issue(books, mediator, scene.case_id, code)
    clock.go_on(days=1)
    case_moves.close(
        books, mediator, Close(case_id=scene.case_id, on=clock().date(), reason="双方已自行履行，材料后补")
    )
    assert scene.case.state is CaseState.CLOSED
    keys = [PaperKey(code) for code in ("cover", "contents", "case_summary", "back_cover")]
    issued = issuing.issue_all(books, mediator, scene.case_id, keys)
    assert [(paper.form_code, paper.version) for paper in issued] == [(key.form_code, 1) for key in keys]
    assert {slip(scene, key.form_code).state for key in keys} == {SlipState.ISSUED}


def test_a_closed_case_keeps_its_signed_agreement_until_it_is_taken_up_again(
    books: Books, mediator: Actor
) -> None:
    scene = signed(books, mediator)
    ticks = len(scene.case.agreement.ticks) if scene.case.agreement else 0
    version = papers.issue(books, mediator, scene.case_id, "agreement").version
    case_moves.close(
        books, mediator, Close(case_id=scene.case_id, on=scene.today, reason="双方已自行履行，材料后补")
    )
    assert papers.issue(books, mediator, scene.case_id, "agreement").version == version
    with books.acting(mediator, Permission.EDIT_CASE) as desk:
        desk.session.execute(update(Person).values(phone="13900000000"))
    with pytest.raises(NotAllowed, match="先恢复办理"):
        papers.issue(books, mediator, scene.case_id, "agreement")
    assert scene.case.agreement is not None
    assert len(scene.case.agreement.ticks) == ticks > 0


def test_a_scan_of_the_signed_paper_makes_the_slip_signed(
    books: Books, mediator: Actor, tmp_path_factory: pytest.TempPathFactory
) -> None:
    scene = signed(books, mediator)
    issued = papers.issue(books, mediator, scene.case_id, "agreement")
    scan = tmp_path_factory.mktemp("scan") / "协议书签字页.pdf"
    scan.write_bytes(b"%PDF-1.7 scanned")
    file_id = attach(
        books,
        mediator,
        NewAttachment(
            case_id=scene.case_id, path=scan, kind=AttachmentKind.SIGNED_ORIGINAL, paper_id=issued.id
        ),
    )
    found = slip(scene, "agreement")
    assert (found.state, found.attachment_id) == (SlipState.SIGNED, file_id)


def test_printing_is_counted_and_written_down(books: Books, mediator: Actor, leader: Actor) -> None:
    scene = registered(books, mediator)
    issued = papers.issue(books, mediator, scene.case_id, "application")
    papers.note_printed(books, leader, issued.id)
    papers.note_printed(books, mediator, issued.id)
    assert scene.case.papers[0].printed == 2
    printed = [entry for entry in timeline(books, mediator, scene.case_id) if str(entry.act) == "打印文书"]
    assert [(entry.who, entry.detail["times"]) for entry in reversed(printed)] == [
        ("郑国梁", 1),
        ("周明远", 2),
    ]


def test_who_may_not_issue(books: Books, mediator: Actor, leader: Actor, administrator: Actor) -> None:
    scene = registered(books, mediator)
    with pytest.raises(NotAllowed):
        papers.issue(books, leader, scene.case_id, "application")
    with pytest.raises(NotAllowed):
        papers.contents(books, administrator, scene.case_id)


def test_several_papers_are_issued_together_or_not_at_all(books: Books, mediator: Actor) -> None:
    scene = mediated(books, mediator)
    record = PaperKey("mediation_record", scene.case.sessions[0].id)
    first, second = issuing.issue_all(books, mediator, scene.case_id, [PaperKey("application"), record])
    assert (first.form_code, second.form_code) == ("application", "mediation_record")
    with pytest.raises(NotAllowed):
        issuing.issue_all(books, mediator, scene.case_id, [PaperKey("registration"), PaperKey("agreement")])
    assert [paper.form_code for paper in scene.case.papers] == ["application", "mediation_record"]
    keys = [PaperKey("application"), PaperKey("registration")]
    kept, new = issuing.issue_all(books, mediator, scene.case_id, keys)
    assert (kept.id, new.version) == (first.id, 1)


def test_a_change_while_rendering_is_noticed(books: Books, mediator: Actor) -> None:
    """The row is kept only for the content it was rendered from."""
    scene = registered(books, mediator)
    paper = papers.issue(books, mediator, scene.case_id, "application")
    row = IssuedPaper(
        form_code="application",
        subject_id=0,
        version=2,
        title=paper.title,
        content_sha256="0" * 64,
        sha256="0" * 64,
        pages=1,
        issued_at=books.clock(),
        pdf=b"%PDF-",
        docx=b"PK",
    )
    assert not issuing.keep(books, mediator, scene.case_id, [row])
    assert [one.version for one in scene.case.papers] == [1]


def test_a_character_without_a_glyph_is_told_with_its_place(books: Books, mediator: Actor) -> None:
    command = dispute(applicant("王\U0002fa1d\U000323af"), respondent())
    scene = Scene(books, mediator, register(books, mediator, command).case_id)
    preview = papers.preview(books, mediator, scene.case_id, "application")
    assert any("U+323AF" in str(message) for message in preview.missing_characters)


def test_rare_names_print(books: Books, mediator: Actor) -> None:
    command = dispute(applicant("龑堃喆"), respondent("䶮𠅤"))
    scene = Scene(books, mediator, register(books, mediator, command).case_id)
    preview = papers.preview(books, mediator, scene.case_id, "application")
    assert preview.missing_characters == ()
    assert "龑堃喆" in text_of(preview.pdf)


@pytest.mark.parametrize("code", ["application", "agreement", "visit_record"])
def test_blank_forms(code: str) -> None:
    pdf = papers.blank_pdf(code, SteadyClock().now)
    assert "年月日" in text_of(pdf)
    assert papers.blank_docx(code, SteadyClock().now).startswith(b"PK")


def test_ten_parties_and_ten_thousand_characters_print(file_books: Books, mediator: Actor) -> None:
    facts = "双方因田埂归属多次争执。" * 834
    parties = [applicant(f"原告甲{number}") for number in range(5)]
    parties += [respondent(f"对方乙{number}") for number in range(5)]
    case_id = register(file_books, mediator, dispute(*parties, facts=facts)).case_id
    issued = papers.issue(file_books, mediator, case_id, "application")
    text = text_of(papers.pdf_of(file_books, mediator, issued.id))
    assert issued.pages > 5
    assert text.count("双方因田埂归属多次争执。") >= 800
    assert all(f"对方乙{number}" in text for number in range(5))
    scene = Scene(file_books, mediator, case_id)
    assert standing_copies(scene) == 11


def standing_copies(scene: Scene) -> int:
    mediation.record(scene.books, scene.actor, session_of(scene, notes=(), result="达成协议。"))
    command = agreements.SaveAgreement(
        case_id=scene.case_id,
        terms=(TermEntry(kind=TermKind.FORBEAR, text="双方互不打扰。"),),
        reached_on=scene.today,
    )
    agreements.save(scene.books, scene.actor, command)
    return signing.standing(scene.case, scene.today).copies


def test_the_papers_of_a_void_case_say_so_and_are_no_drafts(books: Books, mediator: Actor) -> None:
    scene = registered(books, mediator)
    case_moves.void(books, mediator, scene.case_id, "登记重复")
    shown = text_of(papers.preview(books, mediator, scene.case_id, "application").pdf)
    printed, word = papers.draft(books, mediator, scene.case_id, "application")
    heads = [part.header.paragraphs for part in Document(io.BytesIO(word)).sections]
    for text in (shown, text_of(printed), "".join(line.text for lines in heads for line in lines)):
        assert "作废" in text
        assert "草稿" not in text
