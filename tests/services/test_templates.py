"""文书模板: own Word templates come in checked, go the road of our papers, change by versions, retire."""

import os
import shutil
from dataclasses import replace
from datetime import datetime
from pathlib import Path

import pytest
from sqlalchemy import select

from forms.own_starter import starter_values
from forms.places import Need
from forms.registry import FORMS
from mediation_app.model import AttachmentKind, AuditEntry, IssuedPaper, PaperOrigin, TemplateNeed
from mediation_app.rules.errors import InvalidInput, NotAllowed, NotFound
from mediation_app.rules.paper_code import shown
from mediation_app.rules.template_vocabulary import REQUIRED
from mediation_app.services import intake, mediation, paper_files, papers, templates
from mediation_app.services.acts import Act
from mediation_app.services.attachments import NewAttachment, attach
from mediation_app.services.books import SYSTEM, Actor, Books
from mediation_app.services.case_change import ChangeCase, change
from mediation_app.services.dossiers.binding import bind
from mediation_app.services.dossiers.plan import plan_of
from mediation_app.services.own_rendering import own_docx, why_no_pdf
from mediation_app.services.paper_files import PaperFormat
from mediation_app.services.paper_rendering import Stamp
from mediation_app.services.paper_standing import Slip, SlipState
from mediation_app.services.paper_values import PaperKey, filled_from
from mediation_app.services.templates import NewTemplate
from reports.conversion import CHOSEN, find_converter
from reports.templates.check import check
from tests.builders import applicant, dispute, respondent
from tests.conftest import SteadyClock
from tests.reports.office_program import office_that_makes
from tests.reports.word_templates import texts, with_macro, word_file
from tests.services.scenes import Scene, agreed, mediated, registered, session_of
from tests.services.test_papers import text_of

HANDOVER = word_file("移交单", "卷号：{{ 卷号 }}", "当事人：{{ 当事人姓名 }}", foot="验证码 {{ 验证码 }}")


@pytest.fixture
def no_office(monkeypatch: pytest.MonkeyPatch) -> None:
    """A machine without an office program."""
    monkeypatch.setenv(CHOSEN, "")


def file(folder: Path, content: bytes = HANDOVER, name: str = "移交单.docx") -> Path:
    place = folder / name
    place.write_bytes(content)
    return place


def handover(folder: Path, **changes: object) -> NewTemplate:
    usual: dict[str, object] = {"title": "案件移交单", "after": "mediation_record"}
    if "path" not in changes:
        usual["path"] = file(folder)
    return NewTemplate(**(usual | changes))  # type: ignore[arg-type]


def slips(scene: Scene) -> dict[str, Slip]:
    return {one.form_code: one for one in papers.contents(scene.books, scene.actor, scene.case_id)}


def issued(scene: Scene, code: str, subject: int = 0) -> IssuedPaper:
    return papers.issue(scene.books, scene.actor, scene.case_id, code, subject)


def word_of(scene: Scene, paper: IssuedPaper) -> list[str]:
    return texts(papers.docx_of(scene.books, scene.actor, paper.id))


@pytest.mark.usefixtures("no_office")
def test_a_paper_of_the_offices_own_goes_the_road_of_ours(
    books: Books, administrator: Actor, mediator: Actor, tmp_path: Path
) -> None:
    scene = agreed(books, mediator)
    templates.add_template(books, administrator, handover(tmp_path, need=TemplateNeed.MUST))
    order = [one.form_code for one in papers.contents(books, mediator, scene.case_id)]
    assert order.index("mediation_record") < order.index("own-1") < order.index("agreement")
    slip = slips(scene)["own-1"]
    assert (slip.title, slip.need, slip.state, slip.signable) == (
        "案件移交单",
        Need.MUST,
        SlipState.DRAFT,
        True,
    )
    paper = issued(scene, "own-1")
    assert (paper.title, paper.version, paper.origin) == ("案件移交单", 1, PaperOrigin.TEMPLATE)
    assert paper.template_id is not None
    assert paper.edition == "own-1"
    assert word_of(scene, paper) == ["移交单", f"卷号：{scene.case.number}", "当事人：石磊、田芳"]
    assert shown(paper.code)
    assert slips(scene)["own-1"].state is SlipState.ISSUED
    assert issued(scene, "own-1").id == paper.id


@pytest.mark.usefixtures("no_office")
def test_without_an_office_program_it_is_printed_from_word_and_scanned_back(
    books: Books, administrator: Actor, mediator: Actor, tmp_path: Path
) -> None:
    scene = mediated(books, mediator)
    templates.add_template(books, administrator, handover(tmp_path))
    preview = papers.preview(books, mediator, scene.case_id, "own-1")
    assert "卷号：" in text_of(preview.pdf)
    assert "版式以Word稿为准" in text_of(preview.pdf)
    paper = issued(scene, "own-1")
    assert (paper.pages, paper.sha256) == (0, "")
    with pytest.raises(NotAllowed, match="用 Word 打开后打印"):
        papers.pdf_of(books, mediator, paper.id)
    (written,) = paper_files.export(books, mediator, paper.id, tmp_path, (PaperFormat.DOCX,))
    assert written.name.endswith("案件移交单.docx")
    scan = file(tmp_path, b"%PDF-1.4 scan", "scan.pdf")
    attach(
        books,
        mediator,
        NewAttachment(
            case_id=scene.case_id, path=scan, kind=AttachmentKind.SIGNED_ORIGINAL, paper_id=paper.id
        ),
    )
    assert slips(scene)["own-1"].state is SlipState.SIGNED


@pytest.mark.usefixtures("no_office")
def test_numbers_of_documents_are_covered_in_what_is_only_looked_at(
    file_books: Books, administrator: Actor, mediator: Actor, tmp_path: Path
) -> None:
    people = (applicant("石磊", id_number="110105194912310021"), respondent())
    scene = Scene(file_books, mediator, intake.register(file_books, mediator, dispute(*people)).case_id)
    content = word_file("{{ 卷号 }}", "{% for 人 in 当事人们 %}{{ 人.姓名 }}{{ 人.证件号码 }}{% endfor %}")
    path = file(tmp_path, content, "名单.docx")
    templates.add_template(file_books, administrator, handover(tmp_path, path=path, title="名单"))
    before = papers.preview(file_books, mediator, scene.case_id, "own-1")
    assert "110105********0021" in text_of(before.pdf)
    paper = issued(scene, "own-1")
    after = papers.preview(file_books, mediator, scene.case_id, "own-1")
    assert after.is_issued
    assert "110105********0021" in text_of(after.pdf)
    assert "110105194912310021" in "".join(texts(papers.docx_of(file_books, mediator, paper.id)))


def test_a_template_that_cannot_be_filled_is_told_by_its_name(
    books: Books, administrator: Actor, mediator: Actor, tmp_path: Path
) -> None:
    """As an older program may have let it in, whose check was another."""
    scene = mediated(books, mediator)
    templates.add_template(books, administrator, handover(tmp_path))
    with books.reading(mediator) as session:
        _, paper = filled_from(session, scene.case_id, PaperKey("own-1", 0))
    assert paper.own is not None
    wrong = replace(paper, content=word_file("{% if 卷号 > 3 %}甲{% endif %}"))
    with pytest.raises(NotAllowed, match="“案件移交单”的文书模板填不出来"):
        own_docx(wrong, paper.own, Stamp(created=datetime(2026, 3, 5)))


@pytest.mark.skipif(os.name == "nt", reason="starts a shell script")
def test_a_program_that_failed_is_asked_again_and_not_called_absent(
    file_books: Books,
    administrator: Actor,
    mediator: Actor,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    scene = mediated(file_books, mediator)
    templates.add_template(file_books, administrator, handover(tmp_path))
    monkeypatch.setenv(CHOSEN, str(office_that_makes(tmp_path, b"no PDF")))
    failed = text_of(papers.preview(file_books, mediator, scene.case_id, "own-1").pdf)
    assert "没有能把这份文书转成PDF" in failed
    assert "没有能把这份" in str(why_no_pdf())
    pdf = papers.preview(file_books, mediator, scene.case_id, "application").pdf
    office_that_makes(tmp_path, pdf)
    assert papers.preview(file_books, mediator, scene.case_id, "own-1").pdf == pdf
    monkeypatch.setenv(CHOSEN, "")
    assert "没有能转 PDF 的办公软件" in str(why_no_pdf())


@pytest.mark.libreoffice
def test_with_an_office_program_it_is_a_pdf_with_its_code(
    file_books: Books, administrator: Actor, mediator: Actor, tmp_path: Path
) -> None:
    if find_converter() is None or shutil.which("soffice") is None:
        pytest.skip("LibreOffice is not installed: own papers have no PDF")
    scene = mediated(file_books, mediator)
    templates.add_template(file_books, administrator, handover(tmp_path))
    assert "当事人：石磊、田芳" in text_of(papers.preview(file_books, mediator, scene.case_id, "own-1").pdf)
    paper = issued(scene, "own-1")
    pdf = papers.pdf_of(file_books, mediator, paper.id)
    assert (paper.pages, len(paper.sha256)) == (1, 64)
    assert shown(paper.code) in text_of(pdf)
    assert "草稿" not in text_of(pdf)


@pytest.mark.usefixtures("no_office")
def test_one_of_our_papers_is_made_from_the_template_and_issued_ones_keep_theirs(
    books: Books, administrator: Actor, mediator: Actor, tmp_path: Path
) -> None:
    scene = registered(books, mediator)
    ours = issued(scene, "application")
    own = word_file(
        "本镇申请书", "{{ 申请人姓名 }}{{ 被申请人姓名 }}", "{{ 纠纷简要情况 }}", "{{ 申请事项 }}"
    )
    templates.add_template(books, administrator, NewTemplate(path=file(tmp_path, own), code="application"))
    assert slips(scene)["application"].state is SlipState.ISSUED
    assert issued(scene, "application").id == ours.id
    change(books, mediator, ChangeCase(case_id=scene.case_id, facts="事情另有经过。"))
    assert slips(scene)["application"].state is SlipState.OUTDATED
    newer = issued(scene, "application")
    assert (newer.version, newer.origin, newer.title) == (2, PaperOrigin.TEMPLATE, "人民调解申请书")
    assert word_of(scene, newer)[:3] == ["本镇申请书", "石磊田芳", "事情另有经过。"]
    templates.retire_template(books, administrator, "application")
    assert slips(scene)["application"].state is SlipState.ISSUED
    assert papers.values(books, mediator, scene.case_id, "application").is_issued
    change(books, mediator, ChangeCase(case_id=scene.case_id, facts="经过再改。"))
    assert issued(scene, "application").origin is PaperOrigin.PROGRAM


@pytest.mark.usefixtures("no_office")
def test_a_new_version_holds_from_then_on(
    books: Books, administrator: Actor, mediator: Actor, tmp_path: Path
) -> None:
    scene, other = registered(books, mediator), registered(books, mediator)
    first = templates.add_template(books, administrator, handover(tmp_path))
    old = issued(scene, "own-1")
    again = word_file("新样式", "{{ 卷号 }}")
    second = templates.add_template(
        books, administrator, NewTemplate(path=file(tmp_path, again), code="own-1", after="agreement")
    )
    assert slips(scene)["own-1"].state is SlipState.ISSUED
    assert issued(scene, "own-1").id == old.id
    new = issued(other, "own-1")
    assert (old.template_id, new.template_id, new.edition) == (first, second, "own-2")
    assert word_of(other, new)[0] == "新样式"
    rows = templates.templates(books)
    assert [(row.version, row.title, row.in_force) for row in rows] == [
        (2, "案件移交单", True),
        (1, "案件移交单", False),
    ]


@pytest.mark.usefixtures("no_office")
def test_a_retired_paper_is_offered_no_longer_and_issued_ones_stay(
    books: Books, administrator: Actor, mediator: Actor, tmp_path: Path
) -> None:
    scene, other = registered(books, mediator), registered(books, mediator)
    templates.add_template(books, administrator, handover(tmp_path))
    paper = issued(scene, "own-1")
    templates.retire_template(books, administrator, "own-1")
    assert slips(scene)["own-1"].paper_id == paper.id
    assert "own-1" not in slips(other)
    with pytest.raises(NotAllowed, match="模板已经停用"):
        issued(other, "own-1")
    with pytest.raises(NotFound, match="没有在用的这种文书模板"):
        templates.retire_template(books, administrator, "own-1")
    templates.add_template(books, administrator, handover(tmp_path, title="另一种移交单"))
    assert "own-2" in slips(other)


@pytest.mark.usefixtures("no_office")
def test_words_are_typed_on_it_in_the_program(
    books: Books, administrator: Actor, mediator: Actor, tmp_path: Path
) -> None:
    scene = registered(books, mediator)
    template = file(tmp_path, word_file("移交给：{{ 填写.移交单位 }}"))
    templates.add_template(books, administrator, handover(tmp_path, path=template))
    opened = papers.values(books, mediator, scene.case_id, "own-1")
    assert [field.label for field in opened.spec.editable()] == ["移交单位"]
    papers.change_text(books, mediator, scene.case_id, "own-1", 0, {"填写.移交单位": "镇林业站"})
    paper = issued(scene, "own-1")
    assert word_of(scene, paper) == ["移交给：镇林业站"]
    papers.change_text(books, mediator, scene.case_id, "own-1", 0, {"填写.移交单位": "镇水利站"})
    assert slips(scene)["own-1"].state is SlipState.OUTDATED


@pytest.mark.usefixtures("no_office")
def test_todays_date_makes_no_new_version(
    books: Books, administrator: Actor, mediator: Actor, tmp_path: Path, clock: SteadyClock
) -> None:
    scene = registered(books, mediator)
    template = file(tmp_path, word_file("{{ 卷号 }} {{ 今天 }}"))
    templates.add_template(books, administrator, handover(tmp_path, path=template))
    paper = issued(scene, "own-1")
    assert word_of(scene, paper)[0].endswith("2026年11月23日")
    clock.go_on(days=3)
    assert issued(scene, "own-1").id == paper.id


@pytest.mark.usefixtures("no_office")
def test_a_template_for_the_record_of_a_session_shows_that_session(
    books: Books, administrator: Actor, mediator: Actor, tmp_path: Path
) -> None:
    scene = mediated(books, mediator)
    mediation.record(books, mediator, session_of(scene, place="石桥村"))
    starter = templates.starter_file("mediation_record", datetime(2026, 3, 5))[1]
    new = NewTemplate(path=file(tmp_path, starter), code="mediation_record")
    templates.add_template(books, administrator, new)
    first, second = (session.id for session in scene.case.sessions)
    assert any("镇调解室" in line for line in word_of(scene, issued(scene, "mediation_record", first)))
    assert any("石桥村" in line for line in word_of(scene, issued(scene, "mediation_record", second)))


def test_every_problem_of_a_file_is_told_by_place_and_nothing_is_kept(
    books: Books, administrator: Actor, tmp_path: Path
) -> None:
    bad = file(tmp_path, word_file("{{ 案号 }}", "{% for 人 in 当事人们 %}{{ 人.姓名 }}"))
    report = templates.check_template(books, administrator, bad)
    assert len(report.problems) == 2
    with pytest.raises(InvalidInput) as refused:
        templates.add_template(books, administrator, handover(tmp_path, path=bad))
    told = [str(problem.message) for problem in refused.value.problems]
    assert [text[:3] for text in told] == ["第1段", "第2段"]
    assert "没有“案号”这一项" in told[0]
    with pytest.raises(InvalidInput, match="文件里有宏"):
        templates.add_template(books, administrator, handover(tmp_path, path=file(tmp_path, with_macro())))
    assert templates.templates(books) == ()


def test_titles_places_and_codes_are_checked(
    books: Books, administrator: Actor, leader: Actor, tmp_path: Path
) -> None:
    def refused(**changes: object) -> str:
        with pytest.raises((InvalidInput, NotAllowed, NotFound)) as error:
            templates.add_template(books, administrator, handover(tmp_path, **changes))
        return str(error.value)

    assert "请写文书名称" in refused(title="  ")
    assert "最多40个字" in refused(title="移" * 41)
    assert "已经有这个名称" in refused(title="人民调解记录")
    assert "没有这个位置" in refused(after="back_cover")
    assert "不能改用自己的模板" in refused(code="contents")
    assert "没有“own-9”这种文书" in refused(code="own-9")
    assert "没有找到文件" in refused(path=tmp_path / "absent.docx")
    assert "缺少必须有的内容" in refused(code="agreement")
    with pytest.raises(NotAllowed):
        templates.add_template(books, leader, handover(tmp_path))
    with pytest.raises(NotAllowed):
        templates.retire_template(books, leader, "own-1")


def test_what_was_done_is_written_down(books: Books, administrator: Actor, tmp_path: Path) -> None:
    template_id = templates.add_template(books, administrator, handover(tmp_path))
    templates.retire_template(books, administrator, "own-1")
    with books.reading(SYSTEM) as session:
        acts = list(session.scalars(select(AuditEntry.act)))
    assert Act.TEMPLATE_ADDED in acts
    assert Act.TEMPLATE_RETIRED in acts
    name, content = templates.template_file(books, administrator, template_id)
    assert (name, content) == ("案件移交单 模板第1版.docx", HANDOVER)
    with pytest.raises(NotFound):
        templates.template_file(books, administrator, 99)


@pytest.mark.parametrize("code", sorted(REQUIRED))
def test_each_of_our_papers_makes_a_starter_that_passes_its_own_check(code: str) -> None:
    name, content = templates.starter_file(code, datetime(2026, 3, 5))
    assert name == f"{FORMS[code].spec.title} 起始模板.docx"
    report = check(content, code)
    assert report.problems == ()
    assert "验证码" in report.slots
    assert starter_values(code)


def test_the_list_of_slots_is_a_word_file() -> None:
    name, content = templates.slot_list_file(datetime(2026, 3, 5))
    lines = texts(content)
    assert name.endswith("一览.docx")
    assert "{{ 卷号 }}|案件编号|(2026)青石坪人调字第12号" in lines
    assert any(line.startswith("{{ 项.姓名 }}|") for line in lines)
    with pytest.raises(NotFound, match="没有起始模板"):
        templates.starter_file("contents", datetime(2026, 3, 5))


def test_a_template_may_stand_for_ours_or_behind_any_but_the_last() -> None:
    assert [code for code, _ in templates.replaceable()][:2] == ["cover", "application"]
    behind = [code for code, _ in templates.neighbours()]
    assert "agreement" in behind
    assert not {"cover", "dossier_register", "back_cover"} & set(behind)


def bound_texts(path: Path) -> str:
    return text_of(path.read_bytes())


@pytest.mark.usefixtures("no_office")
def test_without_an_office_program_the_dossier_says_that_the_paper_lies_beside(
    file_books: Books, administrator: Actor, mediator: Actor, tmp_path: Path
) -> None:
    scene = mediated(file_books, mediator)
    templates.add_template(file_books, administrator, handover(tmp_path, need=TemplateNeed.MUST))
    issued(scene, "own-1")
    items = [item.title for item in plan_of(file_books, mediator, scene.case_id).items]
    assert items.index("案件移交单") == items.index("人民调解记录") + 1
    bound = bind(file_books, mediator, scene.case_id, tmp_path)
    assert "案件移交单" in bound_texts(bound.path)
    assert any("案件移交单" in str(problem) for problem in bound.problems)


@pytest.mark.libreoffice
def test_with_an_office_program_the_paper_is_bound_in_its_place(
    file_books: Books, administrator: Actor, mediator: Actor, tmp_path: Path
) -> None:
    if shutil.which("soffice") is None:
        pytest.skip("LibreOffice is not installed: own papers have no PDF")
    scene = mediated(file_books, mediator)
    templates.add_template(file_books, administrator, handover(tmp_path, need=TemplateNeed.MUST))
    paper = issued(scene, "own-1")
    bound = bind(file_books, mediator, scene.case_id, tmp_path)
    assert shown(paper.code) in bound_texts(bound.path)
