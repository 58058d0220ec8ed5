"""Scans that come back: taken in, matched, sorted, filed, and bound in place of the unsigned print."""

import hashlib
import io
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import pikepdf
import pytest
from PIL import Image
from sqlalchemy import event, select

from mediation_app.model import Attachment, AttachmentKind, Scan, ScanPage, SignedFile, SignedFileKind
from mediation_app.rules.errors import Conflict, DiskFull, InvalidInput, NotAllowed, NotFound
from mediation_app.rules.paper_code import paper_code, shown
from mediation_app.rules.permissions import Permission
from mediation_app.rules.vocabulary import ScanPageState
from mediation_app.rules.workflow import CaseState
from mediation_app.services import agreements, attachments, case_moves, papers
from mediation_app.services.audit import timeline
from mediation_app.services.books import SYSTEM, Actor, Books
from mediation_app.services.case_moves import Close, Step
from mediation_app.services.dossiers.binding import BindOptions, bind
from mediation_app.services.paper_standing import SlipState
from mediation_app.services.scans import files, sorting
from mediation_app.services.scans.desk import ScanSet, desk, why_unknown
from mediation_app.services.scans.filing import file
from mediation_app.services.scans.pictures import picture, pictures, raw
from mediation_app.services.scans.taking import ScanTaken, take_in
from reports.document import PageCode
from reports.page_code import picture as code_picture
from reports.scanning import sources
from reports.scanning.marks import marks_on
from tests import scanned as scans
from tests.scanned import Look, scanned
from tests.services.scenes import Scene, agreed, deal, mediated, payment, registered, repair

DPI = 110


def long_agreement(books: Books, actor: Actor) -> Scene:
    """A dispute whose agreement has more than two pages."""
    scene = mediated(books, actor)
    work = [repair(scene, text=f"修复被挖断的水沟第{part}段，清理淤泥并恢复原状") for part in range(1, 21)]
    agreements.save(books, actor, deal(scene, payment(scene), *work))
    return scene


def issued(scene: Scene, form: str = "agreement") -> tuple[int, list[Image.Image]]:
    """Issue a paper and return its id and its pages as printed."""
    paper = papers.issue(scene.books, scene.actor, scene.case_id, form)
    return paper.id, scans.printed(papers.pdf_of(scene.books, scene.actor, paper.id), DPI)


def taken(scene: Scene, pages: Sequence[Image.Image], name: str = "扫描.tif") -> ScanTaken:
    return take_in(scene.books, scene.actor, scans.as_tiff(pages, DPI), name=name)


def only_set(scene: Scene) -> ScanSet:
    (found,) = desk(scene.books, scene.actor).sets
    return found


def unmarked(page: Image.Image) -> Image.Image:
    return scans.covered(page, 1.7)


def test_pages_in_any_order_and_lie_are_filed_straight_and_bound(
    books: Books, mediator: Actor, tmp_path: Path
) -> None:
    scene = long_agreement(books, mediator)
    paper_id, pages = issued(scene)
    total = len(pages)
    assert total > 2
    lies = (3.0, 180.0, -90.0, 0.0, 177.0)
    batch = [scanned(page, Look(dpi=DPI, angle=lies[n % 5], noise=8)) for n, page in enumerate(pages)]
    came = taken(scene, batch[::-1])
    assert (came.matched, came.paper_ids, came.problems) == (total, (paper_id,), ())
    found = only_set(scene)
    assert (found.is_complete, found.total, found.notes) == (True, total, ())
    assert [page.page for page in found.pages] == list(range(1, total + 1))
    attachment_id = file(books, mediator, paper_id)
    (kept,) = scene.case.attachments
    assert (kept.id, kept.kind, kept.paper_id, kept.pages) == (
        attachment_id,
        AttachmentKind.SIGNED_ORIGINAL,
        paper_id,
        total,
    )
    assert kept.name == "(2026)青石坪人调字第1号 人民调解协议书 签署原件.pdf"
    slip = next(
        one for one in papers.contents(books, mediator, scene.case_id) if one.form_code == "agreement"
    )
    assert (slip.state, slip.attachment_id) == (SlipState.SIGNED, attachment_id)
    assert desk(books, mediator).sets == ()
    copy = attachments.open_copy(books, mediator, attachment_id, tmp_path)
    drawn = scans.printed(copy.read_bytes(), 150)
    assert [marks_on(page)[0].text[-3:] for page in drawn] == [f"{n}/{total}" for n in range(1, total + 1)]
    assert all(abs(marks_on(page)[0].angle) < 3 for page in drawn)
    bound = bind(books, mediator, scene.case_id, tmp_path / "卷", options=BindOptions(issue=False))
    with pikepdf.open(bound.path) as pdf:
        pictured = sum(bool(page.get_images()) for page in pdf.pages)
    assert pictured == total
    acts = [str(entry.act) for entry in timeline(books, mediator, scene.case_id)]
    assert acts[2:4] == ["扫描归卷", "收进扫描件"]


def test_the_same_file_is_known_and_the_raw_scan_stays(books: Books, mediator: Actor) -> None:
    scene = agreed(books, mediator)
    _, pages = issued(scene)
    first, again = taken(scene, pages), taken(scene, pages, "又一次.tif")
    assert (again.scan_id, again.is_known, again.matched) == (first.scan_id, True, first.matched)
    assert "已经收进过" in str(again.problems[0])
    with books.reading(SYSTEM) as session:
        assert len(session.scalars(select(Scan)).all()) == 1
    name, content = raw(books, mediator, only_set(scene).pages[0].page_id)
    assert (name, content) == ("扫描.tif", scans.as_tiff(pages, DPI))


def test_a_page_missing_is_refused_unless_somebody_says_why_and_may_come_later(
    books: Books, mediator: Actor
) -> None:
    scene = long_agreement(books, mediator)
    paper_id, pages = issued(scene)
    taken(scene, [pages[0], *pages[2:]])
    assert (only_set(scene).missing, str(only_set(scene).notes[0])) == ((2,), "缺第2页")
    with pytest.raises(NotAllowed, match="缺第2页，还不能归卷。请补扫"):
        file(books, mediator, paper_id)
    first = file(books, mediator, paper_id, incomplete_reason="当事人带走了一页")
    (kept,) = scene.case.attachments
    assert (kept.note, kept.pages) == ("缺第2页：当事人带走了一页", len(pages) - 1)
    scene.books.clock.go_on(days=2)  # type: ignore[attr-defined]
    taken(scene, [pages[1]], "补扫.tif")
    found = only_set(scene)
    assert (found.is_complete, found.needs_reason, found.attachment_id) == (True, False, first)
    second = file(books, mediator, paper_id)
    newest = max(scene.case.attachments, key=lambda one: one.id)
    assert (newest.id, newest.pages, newest.note) == (second, len(pages), "")


def test_a_doubled_page_waits_for_a_choice(books: Books, mediator: Actor) -> None:
    scene = agreed(books, mediator)
    paper_id, pages = issued(scene)
    came = taken(scene, [*pages, scanned(pages[0], Look(dpi=DPI, angle=2))])
    assert "与已有的扫描页重复" in str(came.problems[0])
    found = only_set(scene)
    assert found.doubled == (1,)
    with pytest.raises(NotAllowed, match="第1页有两张"):
        file(books, mediator, paper_id)
    second = next(page for page in found.pages if page.state is ScanPageState.DOUBLE)
    sorting.choose_double(books, mediator, second.page_id)
    found = only_set(scene)
    assert (found.is_complete, second.page_id in found.order) == (True, True)
    (aside,) = desk(books, mediator).aside
    assert aside.note == "重复页，用了另一张"
    sorting.bring_back(books, mediator, [aside.page_id])
    assert only_set(scene).doubled == (1,)
    sorting.set_aside(books, mediator, [second.page_id], "看不清")
    assert only_set(scene).order[0] == aside.page_id
    file(books, mediator, paper_id)
    with pytest.raises(Conflict, match="已经归卷"):
        sorting.set_aside(books, mediator, [aside.page_id], "再想想")


def test_pages_of_several_cases_in_one_stack_go_to_their_own_papers(books: Books, mediator: Actor) -> None:
    first, second = agreed(books, mediator), agreed(books, mediator)
    (one, pages), (other, others) = issued(first), issued(second)
    came = taken(first, [*others, *pages])
    assert set(came.paper_ids) == {one, other}
    sets = desk(books, mediator).sets
    assert [found.case_id for found in sets] == [first.case_id, second.case_id]
    assert all(found.is_complete for found in sets)
    file(books, mediator, other)
    assert [found.paper_id for found in desk(books, mediator).sets] == [one]
    assert "收进扫描件" in [str(entry.act) for entry in timeline(books, mediator, second.case_id)]


def foreign_page() -> Image.Image:
    """A page with the code of another office."""
    page = Image.new("L", (910, 1287), 255)
    from reports.page_code import payload

    code = payload(PageCode(paper_code("别处的文书")), 1, 1)
    page.paste(Image.open(io.BytesIO(code_picture(code))).convert("L").resize((132, 132)), (740, 1120))
    page.paste(60, (100, 200, 800, 215))
    return page


def test_what_has_no_code_or_that_of_another_office_is_told_and_named_by_hand(
    books: Books, mediator: Actor
) -> None:
    scene = long_agreement(books, mediator)
    paper_id, pages = issued(scene)
    batch = [pages[0], unmarked(pages[1]), *pages[2:], foreign_page(), Image.new("L", pages[0].size, 250)]
    came = taken(scene, batch)
    told = "".join(map(str, came.problems))
    assert "第2页没有读到验证码" in told
    assert shown(paper_code("别处的文书")) in told
    bare, foreign = desk(books, mediator).unknown
    assert (bare.guess.page if bare.guess else None, foreign.guess) == (2, None)
    assert (str(why_unknown(bare)), foreign.is_foreign) == ("没有读到验证码", True)
    assert "别处的文书" in str(why_unknown(foreign))
    assert [page.note for page in desk(books, mediator).aside] == ["空白页"]
    with pytest.raises(InvalidInput, match="没有第99页"):
        sorting.assign(books, mediator, [bare.page_id], paper_id, 99)
    code = scene.case.papers[-1].code
    with pytest.raises(NotFound, match="没有验证码是"):
        sorting.assign_code(books, mediator, [foreign.page_id], paper_code("别处的文书"))
    assert sorting.assign_code(books, mediator, [bare.page_id], shown(code), 2) == paper_id
    assert only_set(scene).is_complete
    named = next(page for page in only_set(scene).pages if page.page == 2)
    assert named.by_hand
    with pytest.raises(InvalidInput):
        sorting.set_aside(books, mediator, [foreign.page_id], " ")
    sorting.set_aside(books, mediator, [foreign.page_id], "别处的文书")
    assert desk(books, mediator).unknown == ()
    file(books, mediator, paper_id)


def test_pages_without_numbers_are_put_in_order_by_hand(books: Books, mediator: Actor) -> None:
    scene = long_agreement(books, mediator)
    paper_id, pages = issued(scene)
    taken(scene, [unmarked(page) for page in pages])
    ids = [page.page_id for page in desk(books, mediator).unknown]
    sorting.assign(books, mediator, ids[::-1], paper_id)
    assert only_set(scene).order == tuple(ids[::-1])
    sorting.reorder(books, mediator, paper_id, ids)
    assert (only_set(scene).order, only_set(scene).is_complete) == (tuple(ids), True)
    with pytest.raises(InvalidInput, match="请刷新后重排"):
        sorting.reorder(books, mediator, paper_id, ids[:1])


def test_a_page_is_turned_by_hand_and_shown(books: Books, mediator: Actor) -> None:
    scene = agreed(books, mediator)
    _, pages = issued(scene)
    taken(scene, [scanned(unmarked(pages[0]), Look(dpi=DPI, angle=3))])
    (page,) = desk(books, mediator).unknown
    before = Image.open(io.BytesIO(picture(books, mediator, page.page_id, 300)))
    sorting.turn(books, mediator, page.page_id, 90)
    sorting.turn(books, mediator, page.page_id, 180)
    (turned,) = desk(books, mediator).unknown
    assert turned.turned == (page.turned + 270) % 360
    after = Image.open(io.BytesIO(pictures(books, mediator, [page.page_id], 300)[page.page_id]))
    assert (before.width < before.height, after.width > after.height) == (True, True)
    with pytest.raises(InvalidInput, match="90度"):
        sorting.turn(books, mediator, page.page_id, 45)
    with pytest.raises(NotFound):
        picture(books, mediator, 4711)


def test_an_older_version_is_told_and_filed_as_what_it_is(books: Books, mediator: Actor) -> None:
    scene = agreed(books, mediator)
    old, pages = issued(scene)
    agreements.save(books, mediator, deal(scene, payment(scene, amount_fen=250000, instalments=())))
    issued(scene)
    taken(scene, pages)
    found = only_set(scene)
    assert (found.version, found.newest, found.is_superseded) == (1, 2, True)
    assert "现在以第2版为准" in str(found.notes[0])
    attachment_id = file(books, mediator, old)
    assert [one.paper_id for one in scene.case.attachments if one.id == attachment_id] == [old]


def test_a_second_original_stands_beside_the_first_with_its_reason(books: Books, mediator: Actor) -> None:
    scene = agreed(books, mediator)
    paper_id, pages = issued(scene)
    taken(scene, pages)
    first = file(books, mediator, paper_id)
    taken(scene, [scanned(page, Look(dpi=DPI, angle=1)) for page in pages], "再扫.tif")
    assert only_set(scene).needs_reason
    with pytest.raises(NotAllowed, match="已有签署原件"):
        file(books, mediator, paper_id)
    second = file(books, mediator, paper_id, again_reason="第一次有一页扫歪了")
    kept = {one.id: one for one in scene.case.attachments}
    assert set(kept) == {first, second}
    assert kept[second].note == "再次归卷：第一次有一页扫歪了"
    with pytest.raises(NotFound, match="没有等着归卷"):
        file(books, mediator, paper_id)


def test_a_void_case_takes_nothing_and_a_closed_one_what_comes_late(books: Books, mediator: Actor) -> None:
    void, closed = registered(books, mediator), registered(books, mediator)
    (one, pages), (other, others) = issued(void, "application"), issued(closed, "application")
    case_moves.void(books, mediator, void.case_id, "重复登记")
    end = Step(
        case_id=closed.case_id, to=CaseState.REJECTED, on=closed.today, reason="不受理", told_routes=True
    )
    case_moves.move(books, mediator, end)
    case_moves.close(books, mediator, Close(case_id=closed.case_id, on=closed.today, reason="已告知"))
    taken(void, [*pages, *others])
    found = {one.paper_id: one for one in desk(books, mediator).sets}
    assert (found[one].is_void, found[other].is_closed) == (True, True)
    assert "案件已作废" in str(found[one].notes[0])
    with pytest.raises(NotAllowed, match="已作废，扫描件不能归卷"):
        file(books, mediator, one)
    file(books, mediator, other)
    assert timeline(books, mediator, closed.case_id)[0].detail["after_closing"] is True


def test_files_that_are_refused_leave_nothing_behind(
    books: Books, mediator: Actor, administrator: Actor, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    target = io.BytesIO()
    with pikepdf.new() as pdf:
        pdf.add_blank_page()
        pdf.save(target, encryption=pikepdf.Encryption(owner="甲", user="乙"))
    for name, content, words in (
        ("空.pdf", b"", "是空的"),
        ("锁.pdf", target.getvalue(), "打开密码"),
        ("坏.jpg", b"\xff\xd8\xff\xe0broken", "打不开"),
        ("笔录.txt", "证词".encode(), "不是扫描件"),
    ):
        with pytest.raises(InvalidInput, match=words):
            take_in(books, mediator, content, name=name)
    huge = tmp_path / "太大.pdf"
    with huge.open("wb") as sparse:
        sparse.truncate(500 * 1024 * 1024)
    with pytest.raises(InvalidInput, match="最大200MB"):
        take_in(books, mediator, huge)
    with pytest.raises(NotFound, match="没有找到扫描件"):
        take_in(books, mediator, tmp_path / "没有.pdf")
    with pytest.raises(NotAllowed):
        take_in(books, administrator, scans.as_jpeg(foreign_page()), name="页.jpg")
    with books.reading(SYSTEM) as session:
        assert session.scalars(select(ScanPage)).all() == []
    monkeypatch.setattr(files, "LARGEST", 10)
    with pytest.raises(InvalidInput):
        take_in(books, mediator, b"%PDF-1.7 more", name="大.pdf")


def test_pages_that_cannot_be_looked_at_are_told_with_the_reason(
    books: Books, mediator: Actor, monkeypatch: pytest.MonkeyPatch
) -> None:
    content = scans.as_tiff([foreign_page()] * 3)
    torn = take_in(books, mediator, content[: len(content) * 9 // 10], name="三页.tif")
    assert "“三页.tif”第3页：文件从这里断了，后面的页没有读到；请重新扫描" in map(str, torn.problems)
    monkeypatch.setattr(sources, "_MOST_PIXELS", 1000)
    large = take_in(books, mediator, content, name="大.tif")
    assert [str(one) for one in large.problems] == [
        "“大.tif”第1—3页：页面尺寸太大，请按 A4、200 到 300 点重新扫描"
    ]


def test_a_file_of_the_programs_own_is_no_scan(books: Books, mediator: Actor) -> None:
    scene = agreed(books, mediator)
    paper_id, _ = issued(scene)
    content = papers.pdf_of(books, mediator, paper_id)
    with pytest.raises(InvalidInput, match="上面没有签名，不是扫描回来的原件"):
        take_in(books, mediator, content, name="协议书.pdf")
    with books.acting(mediator, Permission.ATTACH) as acting:
        signed = SignedFile(
            paper_id=paper_id,
            kind=SignedFileKind.DRAWN,
            base_sha256="0" * 64,
            sha256=hashlib.sha256(content + b"\n").hexdigest(),
            pdf=content + b"\n",
            pages=2,
            made_at=acting.now,
            made_by_id=acting.staff_id,
        )
        acting.session.add(signed)
    with pytest.raises(InvalidInput, match="程序做的签名版"):
        take_in(books, mediator, content + b"\n", name="签名版.pdf")
    assert not desk(books, mediator).sets


def test_reading_may_be_called_off_and_nothing_is_kept(books: Books, mediator: Actor) -> None:
    class CalledOffError(Exception):
        pass

    def stop(done: int, total: int, name: str) -> None:
        assert (done, total, name) == (1, 2, "两页.tif")
        raise CalledOffError

    content = scans.as_tiff([foreign_page()] * 2)
    with pytest.raises(CalledOffError):
        take_in(books, mediator, content, name="两页.tif", progress=stop)
    assert desk(books, mediator).unknown == ()


def test_what_changes_while_the_file_is_made_is_filed_as_it_is_then(books: Books, mediator: Actor) -> None:
    scene = agreed(books, mediator)
    paper_id, pages = issued(scene)
    taken(scene, pages)
    page_id = only_set(scene).pages[0].page_id
    turned: list[int] = []

    def meanwhile(done: int, total: int, name: str) -> None:
        if not turned:
            turned.append(page_id)
            sorting.turn(books, mediator, page_id, 180)

    file(books, mediator, paper_id, progress=meanwhile)
    with books.reading(SYSTEM) as session:
        content = session.scalars(select(Attachment.content)).one()
    (first, *_) = scans.printed(content, 150)
    assert abs(abs(marks_on(first)[0].angle) - 180) < 3
    assert not desk(books, mediator).sets


def test_a_full_disk_takes_nothing_in(file_books: Books, mediator: Actor) -> None:
    scene = agreed(file_books, mediator)
    _, pages = issued(scene)
    with file_books.engine.connect() as connection:
        used = connection.exec_driver_sql("PRAGMA page_count").scalar() or 0

    def full(connection: Any, *_: object) -> None:
        connection.execute(f"PRAGMA max_page_count = {used + 2}")

    event.listen(file_books.engine, "checkout", full)
    with pytest.raises(DiskFull, match="磁盘空间已满"):
        taken(scene, [scans.noisy(pages[0], 20)])
    event.remove(file_books.engine, "checkout", full)
    assert desk(file_books, mediator).sets == ()


def test_what_was_filed_wrongly_is_removed_with_a_reason_and_taken_up_again(
    books: Books, mediator: Actor
) -> None:
    scene = agreed(books, mediator)
    paper_id, pages = issued(scene)
    taken(scene, pages)
    first = file(books, mediator, paper_id)
    assert desk(books, mediator).aside == ()
    attachments.remove(books, mediator, first, "印章还没有盖")
    ids = [page.page_id for page in desk(books, mediator).aside]
    sorting.bring_back(books, mediator, ids)
    found = only_set(scene)
    assert (found.is_complete, found.needs_reason, found.attachment_id) == (True, False, None)
    second = file(books, mediator, paper_id)
    assert [one.id for one in scene.case.attachments if one.removed_at is None] == [second]
