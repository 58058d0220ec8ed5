"""Files of the case: taken in whole, opened as copies, struck off but kept."""

import errno
import io
import os
import stat
import tempfile
from pathlib import Path

import pytest
from PIL import Image
from sqlalchemy import select

from mediation_app.model import Attachment, AttachmentKind, PartyRole
from mediation_app.rules.errors import DiskFull, InvalidInput, NotAllowed, NotFound, ReadOnly
from mediation_app.rules.workflow import CaseState
from mediation_app.services import attachments, case_moves, outward, papers, parties, performance
from mediation_app.services.attachments import NewAttachment
from mediation_app.services.audit import timeline
from mediation_app.services.books import SYSTEM, Actor, Books
from mediation_app.services.case_moves import Close, Step
from mediation_app.services.leading import plans
from mediation_app.services.media_types import media_type
from mediation_app.services.party_entry import PartyEntry
from mediation_app.services.performance import RecordPerformance
from mediation_app.services.person_entry import PersonEntry
from tests.services.matter_scenes import resolving
from tests.services.scenes import Scene, registered, signed

JPEG = b"\xff\xd8\xff\xe0" + b"photo" * 50


def file_in(folder: Path, name: str = "现场照片.jpg", content: bytes = JPEG) -> Path:
    path = folder / name
    path.write_bytes(content)
    return path


def put(scene: Scene, path: Path, **changes: object) -> int:
    values: dict[str, object] = {"case_id": scene.case_id, "path": path, "kind": AttachmentKind.EVIDENCE}
    return attachments.attach(scene.books, scene.actor, NewAttachment(**{**values, **changes}))  # type: ignore[arg-type]


def test_a_file_is_kept_whole_with_its_digest(books: Books, mediator: Actor, tmp_path: Path) -> None:
    scene = registered(books, mediator)
    file_id = put(scene, file_in(tmp_path), provider="田芳", received_on=scene.today)
    (file,) = scene.case.attachments
    assert (file.id, file.name, file.media_type, file.size) == (
        file_id,
        "现场照片.jpg",
        "image/jpeg",
        len(JPEG),
    )
    copy = attachments.open_copy(books, mediator, file_id, tmp_path / "copies")
    assert copy.read_bytes() == JPEG
    assert not copy.stat().st_mode & (stat.S_IWUSR | stat.S_IWGRP | stat.S_IWOTH)
    again = attachments.open_copy(books, mediator, file_id, tmp_path / "copies")
    assert again.name == "现场照片 (2).jpg"
    acts = [str(entry.act) for entry in timeline(books, mediator, scene.case_id)]
    assert acts.count("打开附件") == 2


def test_what_cannot_be_taken(
    books: Books, mediator: Actor, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    scene = registered(books, mediator)
    monkeypatch.setattr(attachments, "LARGEST", 1024 * 1024)
    bad = {
        "空的.txt": b"",
        "程序.pdf": b"MZ\x90\x00This program cannot be run in DOS mode",
        "太大.bin": b"0" * (1024 * 1024 + 1),
    }
    for name, content in bad.items():
        with pytest.raises(InvalidInput) as refused:
            put(scene, file_in(tmp_path, name, content))
        assert refused.value.problems[0].field == "path"
    assert "最大1MB" in str(refused.value)
    with pytest.raises(NotFound, match="没有找到文件"):
        put(scene, tmp_path / "不存在.pdf")
    with pytest.raises(InvalidInput, match="哪一份定稿文书"):
        put(scene, file_in(tmp_path), kind=AttachmentKind.SIGNED_ORIGINAL)
    assert scene.case.attachments == []


def test_what_nobody_can_open_is_taken_and_told(books: Books, mediator: Actor, tmp_path: Path) -> None:
    scene = registered(books, mediator)
    picture = io.BytesIO()
    Image.new("L", (20, 20)).save(picture, "PNG")
    whole = put(scene, file_in(tmp_path, "身份证.png", picture.getvalue()))
    assert attachments.doubts(books, mediator, whole) == ()
    torn = put(scene, file_in(tmp_path, "合同.pdf", b"%PDF-1.6\n1 0 obj\n<<"))
    (doubt,) = attachments.doubts(books, mediator, torn)
    assert "“合同.pdf”已附卷，但打不开：PDF 文件已损坏" in str(doubt)
    with pytest.raises(NotFound):
        attachments.doubts(books, mediator, 4711)


def test_a_removed_file_keeps_its_bytes(books: Books, mediator: Actor, tmp_path: Path) -> None:
    scene = registered(books, mediator)
    file_id = put(scene, file_in(tmp_path))
    with pytest.raises(InvalidInput):
        attachments.remove(books, mediator, file_id, " ")
    attachments.remove(books, mediator, file_id, "拍错了地方")
    (file,) = scene.case.attachments
    assert (file.removal_reason, file.removed_at) == ("拍错了地方", books.clock())
    with books.reading(SYSTEM) as session:
        assert session.scalars(select(Attachment.content)).one() == JPEG
    with pytest.raises(NotFound):
        attachments.remove(books, mediator, file_id, "再移一次")


def test_a_proof_of_performance_is_not_removed(books: Books, mediator: Actor, tmp_path: Path) -> None:
    scene = signed(books, mediator)
    file_id = put(scene, file_in(tmp_path, "收条.jpg"), kind=AttachmentKind.PROOF)
    instalment = scene.case.agreement.terms[0].instalments[0]  # type: ignore[union-attr]
    command = RecordPerformance(
        instalment_id=instalment.id, done_on=scene.today, amount_fen=100, attachment_id=file_id
    )
    performance.record(books, mediator, command)
    with pytest.raises(NotAllowed, match="履行登记的凭证"):
        attachments.remove(books, mediator, file_id, "看不清")


def test_a_scan_belongs_to_a_version_of_its_own_case(books: Books, mediator: Actor, tmp_path: Path) -> None:
    first, second = registered(books, mediator), registered(books, mediator)
    issued = papers.issue(books, mediator, first.case_id, "application")
    with pytest.raises(NotFound):
        put(second, file_in(tmp_path), kind=AttachmentKind.SIGNED_ORIGINAL, paper_id=issued.id)


def test_the_unsigned_print_is_no_signed_original(books: Books, mediator: Actor, tmp_path: Path) -> None:
    scene = registered(books, mediator)
    issued = papers.issue(books, mediator, scene.case_id, "application")
    file = file_in(tmp_path, "申请书.pdf", papers.pdf_of(books, mediator, issued.id))
    with pytest.raises(InvalidInput, match="上面没有签名"):
        put(scene, file, kind=AttachmentKind.SIGNED_ORIGINAL, paper_id=issued.id)
    assert scene.case.attachments == []


def test_proof_of_identity_is_somebody_s(books: Books, mediator: Actor, tmp_path: Path) -> None:
    first, second = registered(books, mediator), registered(books, mediator)
    with pytest.raises(InvalidInput, match="谁的身份证明"):
        put(first, file_in(tmp_path), kind=AttachmentKind.IDENTITY)
    with pytest.raises(NotFound):
        put(first, file_in(tmp_path), kind=AttachmentKind.IDENTITY, party_id=second.party("田芳"))
    put(first, file_in(tmp_path), kind=AttachmentKind.IDENTITY, party_id=first.party("田芳"))
    put(first, file_in(tmp_path), party_id=first.party("田芳"))
    assert [file.party_id for file in first.case.attachments] == [first.party("田芳"), None]
    with pytest.raises(NotAllowed, match="身份证明还在附件里"):
        parties.remove_party(books, mediator, _third(first), "写错了")


def _third(scene: Scene) -> int:
    """Add a second respondent with a proof of identity and return the party's id."""
    entry = PartyEntry(person=PersonEntry(name="钱七"), role=PartyRole.RESPONDENT)
    party_id = parties.add_party(scene.books, scene.actor, scene.case_id, entry).party_id
    with tempfile.TemporaryDirectory() as folder:
        put(scene, file_in(Path(folder)), kind=AttachmentKind.IDENTITY, party_id=party_id)
    return party_id


def test_a_closed_case_takes_what_comes_late_and_says_so(
    books: Books, mediator: Actor, tmp_path: Path
) -> None:
    scene = registered(books, mediator)
    step = Step(
        case_id=scene.case_id,
        to=CaseState.REJECTED,
        on=scene.today,
        reason="不属于调解范围",
        told_routes=True,
    )
    case_moves.move(books, mediator, step)
    close = Close(case_id=scene.case_id, on=scene.today, reason="已告知")
    case_moves.close(books, mediator, close)
    with pytest.raises(NotAllowed, match="已结案归档"):
        put(scene, file_in(tmp_path))
    revision = scene.case.revision
    file_id = put(scene, file_in(tmp_path), kind=AttachmentKind.IDENTITY, party_id=scene.party("田芳"))
    assert (scene.case.revision, scene.case.state) == (revision + 1, CaseState.CLOSED)
    line = timeline(books, mediator, scene.case_id)[0]
    assert line.detail["after_closing"] is True
    with pytest.raises(NotAllowed, match="已结案归档"):
        attachments.remove(books, mediator, file_id, "拍错了")


def test_only_who_may_attach(books: Books, mediator: Actor, administrator: Actor, tmp_path: Path) -> None:
    scene = registered(books, mediator)
    with pytest.raises(NotAllowed):
        attachments.attach(
            books,
            administrator,
            NewAttachment(case_id=scene.case_id, path=file_in(tmp_path), kind=AttachmentKind.OTHER),
        )


@pytest.mark.parametrize(
    ("content", "ending", "expected"),
    [
        (b"%PDF-1.7", ".jpg", "application/pdf"),
        (b"\x89PNG\r\n\x1a\n", "", "image/png"),
        (b"\x00\x00\x00\x18ftypM4A ", ".m4a", "audio/mp4"),
        (b"\x00\x00\x00\x18ftypisom", ".mp4", "video/mp4"),
        (b"RIFF\x00\x00\x00\x00WAVE", ".wav", "audio/wav"),
        (b"#!AMR\n", ".amr", "audio/amr"),
        (b"PK\x03\x04....OFD.xml", ".ofd", "application/ofd"),
        (b"PK\x03\x04....other", ".zip", "application/zip"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", ".wps", "application/vnd.ms-works"),
        ("证词".encode("gb18030"), ".txt", "text/plain"),
        (b"\x00\x01\x02", ".bin", "application/octet-stream"),
    ],
)
def test_types_are_told_by_how_files_begin(content: bytes, ending: str, expected: str) -> None:
    assert media_type(content, ending) == expected


@pytest.mark.parametrize(
    ("stem", "expected"),
    [
        ("(2026)青石坪人调字第12号 协议书", "(2026)青石坪人调字第12号 协议书.pdf"),
        ('a/b\\c:d*e?f"g<h>i|j', "a_b_c_d_e_f_g_h_i_j.pdf"),
        ("CON", "_CON.pdf"),
        (" .. ", "_.pdf"),
        ("协" * 200, "协" * 80 + ".pdf"),
        ("一\u200b二\n三", "一_二_三.pdf"),
    ],
)
def test_file_names_that_every_system_takes(stem: str, expected: str) -> None:
    assert outward.safe_name(stem, ".pdf") == expected


def test_a_full_disk_leaves_nothing_behind(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(descriptor: int) -> None:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(DiskFull):
        outward.write_new(tmp_path, "协议书.pdf", b"%PDF-")
    assert list(tmp_path.iterdir()) == []


def test_a_read_only_folder_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refused(**_kwargs: object) -> tuple[int, str]:
        raise OSError(errno.EROFS, os.strerror(errno.EROFS))

    monkeypatch.setattr(tempfile, "mkstemp", refused)
    with pytest.raises(ReadOnly):
        outward.write_new(tmp_path, "协议书.pdf", b"%PDF-")


def test_a_file_that_proves_a_step_of_a_plan_stays(books: Books, tmp_path: Path) -> None:
    scene = resolving(books)
    file_id = put(scene, file_in(tmp_path), kind=AttachmentKind.PROOF)
    step = scene.case.matter.plans[-1].steps[0]  # type: ignore[union-attr]
    plans.step_done(books, scene.actor, step.id, on=scene.today, attachment_ids=(file_id,))
    with pytest.raises(NotAllowed, match="方案步骤的凭证"):
        attachments.remove(books, scene.actor, file_id, "拿错了")
    plans.step_undone(books, scene.actor, step.id, "还没有做完")
    attachments.remove(books, scene.actor, file_id, "拿错了")
    assert scene.case.attachments[0].removed_at is not None
