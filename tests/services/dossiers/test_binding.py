"""制作卷宗: everything of a case in one file, in order, with true page numbers; nothing bad stops it."""

import errno
import hashlib
import os
import re
from dataclasses import replace
from datetime import timedelta
from io import BytesIO
from pathlib import Path

import pypdfium2
import pytest
from pikepdf import Encryption, Pdf, pdfa
from PIL import Image
from sqlalchemy import update

from mediation_app.model import Attachment, AttachmentKind, Case, Person
from mediation_app.rules.errors import DiskFull, NotAllowed, ReadOnly
from mediation_app.rules.permissions import Permission
from mediation_app.services import agreements, attachments, papers
from mediation_app.services.attachments import NewAttachment
from mediation_app.services.audit import timeline
from mediation_app.services.books import Actor, Books
from mediation_app.services.dossiers.batch import NotBound, bind_each
from mediation_app.services.dossiers.binding import BindOptions, BoundDossier, bind
from mediation_app.services.dossiers.plan import DossierItem, ItemKind, plan_of
from mediation_app.services.dossiers.shelf import shelf
from tests.services.dossiers.closed import closed
from tests.services.scenes import Scene, agreed, deal, signed


class Stopped(Exception):
    """Called off by a test."""


def photo(width: int = 800, height: int = 600) -> bytes:
    target = BytesIO()
    Image.new("RGB", (width, height), (200, 190, 180)).save(target, "JPEG")
    return target.getvalue()


def pdf(pages: int = 1, **how: object) -> bytes:
    made = Pdf.new()
    for _ in range(pages):
        made.add_blank_page()
    target = BytesIO()
    made.save(target, **how)  # type: ignore[arg-type]
    return target.getvalue()


def put(
    scene: Scene, folder: Path, name: str, content: bytes, *, kind: str = "evidence", paper: int | None = None
) -> int:
    path = folder / name
    path.write_bytes(content)
    new = NewAttachment(
        case_id=scene.case_id, path=path, kind=AttachmentKind(kind), note=path.stem, paper_id=paper
    )
    return attachments.attach(scene.books, scene.actor, new)


def page_texts(path: Path) -> list[str]:
    document = pypdfium2.PdfDocument(path)
    found = ["".join(page.get_textpage().get_text_range().split()) for page in document]
    document.close()
    return found


def item(scene: Scene, code: str) -> DossierItem:
    return next(one for one in plan_of(scene.books, scene.actor, scene.case_id).items if one.code == code)


def told(bound: BoundDossier) -> list[str]:
    return [str(problem) for problem in bound.problems]


def test_a_case_becomes_one_file_with_cover_list_numbers_and_back(
    books: Books, mediator: Actor, tmp_path: Path
) -> None:
    scene = signed(books, mediator)
    put(scene, tmp_path, "现场照片.jpg", photo())
    put(scene, tmp_path, "土地证.pdf", pdf(3))
    bound = bind(books, mediator, scene.case_id, tmp_path / "out")
    texts = page_texts(bound.path)
    assert bound.path.name == f"{scene.case.number} {scene.case.title} 卷宗.pdf"
    assert len(texts) == bound.pages
    assert "调解卷宗" in texts[0]
    assert "卷内目录" in texts[1]
    assert "卷内备考表" in texts[-2]
    assert f"本卷连面带底共{bound.pages}页" in texts[-1]
    with Pdf.open(bound.path) as volume, volume.open_outline() as outline:
        heads = [head.title for head in outline.root]
    assert heads[:2] == ["调解卷宗", "卷内目录"]
    assert heads[-1] == "封底"
    assert "人民调解协议书" in heads


def test_the_list_tells_the_stamped_pages(file_books: Books, mediator: Actor, tmp_path: Path) -> None:
    scene = signed(file_books, mediator)
    put(scene, tmp_path, "现场照片.jpg", photo())
    put(scene, tmp_path, "土地证.pdf", pdf(3))
    bound = bind(file_books, mediator, scene.case_id, tmp_path / "out")
    plan = plan_of(file_books, mediator, scene.case_id)
    evidence = [one for one in plan.items if one.listed_as == "人民调解证据材料"]
    first, last = evidence[0].first_page, evidence[-1].last_page
    assert (len(evidence), (last or 0) - (first or 0) + 1) == (3, 5)
    texts = page_texts(bound.path)
    assert f"人民调解证据材料{first}—{last}2件" in texts[1]
    at = next(number for number, text in enumerate(texts) if "证据名称" in text)
    assert str(first) in texts[at][-12:] or str(first) in texts[at][:12]
    assert plan.pages == max(one.last_page or 0 for one in plan.items)


def test_a_closed_dossier_is_bound_as_issued_and_the_counts_agree(
    books: Books, mediator: Actor, tmp_path: Path
) -> None:
    scene = closed(books, mediator)
    assert [row.case_id for row in shelf(books, mediator).waiting] == [scene.case_id]
    first = bind(books, mediator, scene.case_id, tmp_path / "out")
    assert told(first) == []
    papers_before = {(paper.form_code, paper.version) for paper in scene.case.papers}
    made_at_last = {"cover", "contents", "dossier_register", "back_cover"}
    assert {code for code, _ in papers_before} >= made_at_last
    texts = page_texts(first.path)
    assert not any("草稿" in text for text in texts)
    assert all("验证码" in text for text in texts), "all of it is issued"
    again = bind(books, mediator, scene.case_id, tmp_path / "out")
    assert again.path.name.endswith("(2).pdf")
    assert again.path.read_bytes() == first.path.read_bytes(), "the same case gives the same bytes"
    assert {(paper.form_code, paper.version) for paper in scene.case.papers} == papers_before
    found = shelf(books, mediator)
    assert ([row.case_id for row in found.bound], found.waiting) == ([scene.case_id], ())


def test_a_list_of_contents_of_an_earlier_closing_does_not_count_as_bound(
    books: Books, mediator: Actor
) -> None:
    scene = closed(books, mediator)
    papers.issue(books, mediator, scene.case_id, "contents")
    assert [row.case_id for row in shelf(books, mediator).bound] == [scene.case_id]
    with books.acting(mediator, Permission.ISSUE_PAPER) as desk:
        desk.session.get_one(Case, scene.case_id).closed_on = desk.today + timedelta(days=40)
    found = shelf(books, mediator)
    assert ([row.case_id for row in found.waiting], found.bound) == ([scene.case_id], ())


def test_a_signed_scan_stands_in_place_of_the_print(books: Books, mediator: Actor, tmp_path: Path) -> None:
    scene = signed(books, mediator)
    paper = papers.issue(books, mediator, scene.case_id, "agreement")
    put(scene, tmp_path, "协议签字扫描.pdf", pdf(4), kind="signed_original", paper=paper.id)
    kept = item(scene, "agreement")
    assert (kept.kind, kept.pages) == (ItemKind.SIGNED, 4)
    bound = bind(books, mediator, scene.case_id, tmp_path / "out")
    assert not any("自愿达成如下协议" in text for text in page_texts(bound.path))


def test_drafts_are_marked_and_told(books: Books, mediator: Actor, tmp_path: Path) -> None:
    scene = agreed(books, mediator)
    as_is = BindOptions(issue=False)
    bound = bind(books, mediator, scene.case_id, tmp_path / "out", options=as_is)
    assert "人民调解协议书还没有定稿，装的是草稿" in told(bound)
    agreement = next(text for text in page_texts(bound.path) if "自愿达成如下协议" in text)
    assert "草稿" in agreement
    assert not scene.case.papers
    bound = bind(books, mediator, scene.case_id, tmp_path / "out")
    agreement = next(text for text in page_texts(bound.path) if "自愿达成如下协议" in text)
    assert "草稿" not in agreement
    assert {paper.form_code for paper in scene.case.papers} >= {"agreement", "mediation_record"}


def test_what_changed_after_it_was_issued_is_told(file_books: Books, mediator: Actor, tmp_path: Path) -> None:
    scene = agreed(file_books, mediator)
    papers.issue(file_books, mediator, scene.case_id, "agreement")
    agreements.save(file_books, mediator, deal(scene, facts="挖断水沟，二亩稻田受旱，今已修复。"))
    bound = bind(file_books, mediator, scene.case_id, tmp_path / "out", options=BindOptions(issue=False))
    assert any("定稿后有改动，装的是第1版" in one for one in told(bound))


def test_bad_files_get_a_page_that_says_so(file_books: Books, mediator: Actor, tmp_path: Path) -> None:
    scene = signed(file_books, mediator)
    locked = pdf(2, encryption=Encryption(owner="a", user="b"))
    bad = {
        "加密.pdf": locked,
        "坏的.pdf": b"%PDF-1.4 nothing",
        "坏的.jpg": b"\xff\xd8\xff" + b"x" * 200,
        "录音.mp3": b"ID3" + b"\0" * 200,
        "资料.zip": b"PK\x03\x04" + b"\0" * 200,
        "照片.heic": b"\0\0\0\x18ftypheic" + b"\0" * 50,
        "旧文档.doc": b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 99,
    }
    for name, content in bad.items():
        put(scene, tmp_path, name, content)
    bound = bind(file_books, mediator, scene.case_id, tmp_path / "out")
    pages = [text for text in page_texts(bound.path) if "此件另附" in text]
    assert len(pages) == len(bad)
    digest = hashlib.sha256(locked).hexdigest()
    assert any("有打开密码" in text and digest[:20] in text for text in pages)
    assert sum("以“此件另附”页代替" in one for one in told(bound)) == len(bad)
    whole = page_texts(bound.path)
    assert "7件，另附" in next(text for text in whole if "卷内目录" in text)
    register = next(text for text in whole if "本卷情况说明" in text)
    assert "本卷有材料7件另附：加密、坏的、" in register


def test_older_files_are_counted_when_bound(file_books: Books, mediator: Actor, tmp_path: Path) -> None:
    scene = signed(file_books, mediator)
    file_id = put(scene, tmp_path, "土地证.pdf", pdf(3))
    assert scene.case.attachments[0].pages == 3
    with file_books.engine.begin() as connection:
        connection.execute(update(Attachment).values(pages=None))
    bind(file_books, mediator, scene.case_id, tmp_path / "out", options=BindOptions(issue=False))
    assert [(file.id, file.pages) for file in scene.case.attachments] == [(file_id, 3)]


def test_two_sided_for_keeping_and_with_a_spine(file_books: Books, mediator: Actor, tmp_path: Path) -> None:
    scene = signed(file_books, mediator)
    options = BindOptions(two_sided=True, long_term=True, spine=True)
    bound = bind(file_books, mediator, scene.case_id, tmp_path / "out", options=options)
    assert "长期保存" in bound.path.name
    texts = page_texts(bound.path)
    assert texts[1] == ""
    assert "卷内目录" in texts[2]
    assert bound.spine is not None
    label = "".join(page_texts(bound.spine))
    register = next(text for text in texts if "本卷情况说明" in text)
    pages = re.search(r"件，共(\d+)页", register)
    assert pages
    assert label.endswith(f"页数{pages[1]}")
    assert scene.case.title in label
    with Pdf.open(bound.path) as volume, volume.open_metadata() as meta:
        assert meta["pdfaid:part"] == "2"


def test_it_is_written_down_and_needs_the_permission(books: Books, mediator: Actor, tmp_path: Path) -> None:
    scene = signed(books, mediator)
    bind(books, mediator, scene.case_id, tmp_path / "out")
    assert "制作卷宗" in [str(entry.act) for entry in timeline(books, mediator, scene.case_id)]
    nobody = replace(mediator, roles=frozenset())
    with pytest.raises(NotAllowed):
        bind(books, nobody, scene.case_id, tmp_path / "out")


def test_called_off_nothing_half_written_stays(file_books: Books, mediator: Actor, tmp_path: Path) -> None:
    scene = signed(file_books, mediator)
    steps: list[int] = []

    def stop_late(done: int, total: int, _what: str) -> None:
        steps.append(done)
        if done > total * 2 // 3:
            raise Stopped

    with pytest.raises(Stopped):
        bind(file_books, mediator, scene.case_id, tmp_path / "out", progress=stop_late)
    assert steps == sorted(steps)
    assert list((tmp_path / "out").iterdir()) == []


def test_a_full_disk_and_a_folder_that_cannot_be_written_are_told(
    file_books: Books, mediator: Actor, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    scene = signed(file_books, mediator)
    blocked = tmp_path / "datei"
    blocked.write_text("x")
    with pytest.raises(Exception, match="datei"):
        bind(file_books, mediator, scene.case_id, blocked / "out")

    def full(_file: int) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(DiskFull):
        bind(file_books, mediator, scene.case_id, tmp_path / "out")
    assert list((tmp_path / "out").iterdir()) == []

    def denied(*_args: object, **_named: object) -> tuple[int, str]:
        raise PermissionError(errno.EACCES, "denied", str(tmp_path / "out"))

    monkeypatch.setattr("tempfile.mkstemp", denied)
    with pytest.raises(ReadOnly):
        bind(file_books, mediator, scene.case_id, tmp_path / "out")


def test_a_batch_goes_on_past_what_fails(file_books: Books, mediator: Actor, tmp_path: Path) -> None:
    first, second = signed(file_books, mediator), agreed(file_books, mediator)
    steps: list[tuple[int, int]] = []

    def step(done: int, total: int, _what: str) -> None:
        steps.append((done, total))

    ids = [first.case_id, 99_999, second.case_id]
    outcomes = list(bind_each(file_books, mediator, ids, tmp_path / "out", progress=step))
    assert [type(one) for one in outcomes] == [BoundDossier, NotBound, BoundDossier]
    assert steps[0] == (0, 3)
    assert steps[-1] == (3, 3)
    with pytest.raises(NotAllowed):
        list(bind_each(file_books, replace(mediator, roles=frozenset()), ids, tmp_path / "out"))


def test_a_dossier_that_waits_is_found_behind_many_that_are_bound(
    books: Books, mediator: Actor, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("mediation_app.services.dossiers.shelf.MOST", 1)
    forgotten, *others = (closed(books, mediator) for _ in range(3))
    for scene in others:
        bind(books, mediator, scene.case_id, tmp_path)
    found = shelf(books, mediator)
    assert [row.case_id for row in found.waiting] == [forgotten.case_id]
    assert found.waiting_in_all == 1
    (bound,) = found.bound
    assert bound.case_id == others[-1].case_id
    assert bound.bound_at is not None


def test_the_copy_for_keeping_passes_a_validator(file_books: Books, mediator: Actor, tmp_path: Path) -> None:
    scene = signed(file_books, mediator)
    put(scene, tmp_path, "现场.jpg", photo())
    put(scene, tmp_path, "合同.pdf", pdf(2))
    made = Pdf.new()
    made.add_blank_page()
    made.pages[0].obj["/Contents"] = made.make_stream(b"BT /F1 12 Tf 50 50 Td (x) Tj ET")
    target = BytesIO()
    made.save(target)
    put(scene, tmp_path, "没有字体.pdf", target.getvalue())
    keeping = BindOptions(long_term=True, issue=False)
    bound = bind(file_books, mediator, scene.case_id, tmp_path / "out", options=keeping)
    assert pdfa.validate_written(bound.path, "2b").passed


def test_a_name_no_font_has_is_told(file_books: Books, mediator: Actor, tmp_path: Path) -> None:
    scene = signed(file_books, mediator)
    with file_books.acting(mediator, Permission.EXPORT) as desk:
        desk.session.execute(update(Person).values(name="石\U0002a6a5"))
    bound = bind(file_books, mediator, scene.case_id, tmp_path / "out", options=BindOptions(issue=False))
    assert any("字库里没有“\U0002a6a5”" in one for one in told(bound))
