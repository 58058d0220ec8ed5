"""Files of the case (附件): kept whole in the office's file, opened as copies, never deleted."""

from dataclasses import dataclass
from datetime import date
from pathlib import Path

from sqlalchemy.orm import undefer

from mediation_app.model import Attachment, AttachmentKind, Case
from mediation_app.rules.errors import NotAllowed, NotFound, Problem
from mediation_app.rules.permissions import Permission
from mediation_app.rules.workflow import CaseState
from mediation_app.services import cases
from mediation_app.services.acts import Act
from mediation_app.services.books import Actor, Books, Desk
from mediation_app.services.checks import among, existing, missing, not_after
from mediation_app.services.entries import cleaned, reason_given, refuse, too_long
from mediation_app.services.media_types import is_program, media_type
from mediation_app.services.outward import safe_name, write_new
from mediation_app.services.paper_register import sha256_of
from mediation_app.services.scans.own_files import require_no_file_of_ours
from mediation_app.storage.faults import telling_file_faults
from resources.i18n import QT_TRANSLATE_NOOP, Message

LARGEST = 50 * 1024 * 1024
"""Bytes one file may have."""

COMES_LATE = (AttachmentKind.SIGNED_ORIGINAL, AttachmentKind.PROOF, AttachmentKind.IDENTITY)
"""What may still be put into a closed case: scans that come back when the case has ended."""


@dataclass(frozen=True, slots=True, kw_only=True)
class NewAttachment:
    """A file to add; for the scan of a signed paper ``paper_id`` is the version that was signed.

    ``party_id``: for proof of identity, whose it is.
    """

    case_id: int
    path: Path
    kind: AttachmentKind
    note: str = ""
    paper_id: int | None = None
    party_id: int | None = None
    received_on: date | None = None
    provider: str = ""
    revision: int | None = None


def attach(books: Books, actor: Actor, new: NewAttachment) -> int:
    """Take a file into the case and return its id; what came back late also into one that is closed.

    Raises InvalidInput for one that is empty, too large, a program, or as signed original a file that this
    program made itself; NotFound when it cannot be read;
    NotAllowed for a void case, and for a closed one unless the file is of a kind that comes late.
    """
    new = cleaned(new)
    content = _read(new.path)
    found = media_type(content, new.path.suffix)
    pages = _pages(found, content)
    with books.acting(actor, Permission.ATTACH) as desk:
        case = _receiving(desk, new)
        _check(new, case, desk.today)
        sha256 = sha256_of(content)
        if new.kind is AttachmentKind.SIGNED_ORIGINAL:
            require_no_file_of_ours(desk.session, new.path.name, sha256)
        row = Attachment(
            case_id=case.id,
            kind=new.kind,
            name=new.path.name[-200:],
            media_type=found,
            size=len(content),
            sha256=sha256,
            content=content,
            pages=pages,
            paper_id=new.paper_id,
            party_id=new.party_id if new.kind is AttachmentKind.IDENTITY else None,
            received_on=new.received_on,
            provider=new.provider,
            note=new.note,
            added_at=desk.now,
            added_by_id=desk.staff_id,
        )
        desk.session.add(row)
        desk.session.flush()
        detail: dict[str, object] = {"name": row.name, "kind": row.kind.value, "sha256": row.sha256}
        if case.state is CaseState.CLOSED:
            detail["after_closing"] = True
        desk.log(Act.FILE_ATTACHED, case.id, f"attachment:{row.id}", **detail)
        return row.id


def doubts(books: Books, actor: Actor, attachment_id: int) -> tuple[Message, ...]:
    """Return what is wrong with a file just put into a case: that nobody can open it. Raises NotFound."""
    from reports.binding.material import why_unreadable

    with books.reading(actor) as session:
        row = session.get(Attachment, attachment_id, options=[undefer(Attachment.content)]) or missing()
        name, found, content = row.name, row.media_type, row.content
    reason = why_unreadable(found, content)
    if reason is None:
        return ()
    text = QT_TRANSLATE_NOOP(
        "Attachments", "“{name}”已附卷，但打不开：{reason}。请重新扫描附上，再移除这一份"
    )
    return (_say(text, name=name, reason=reason),)


def open_copy(books: Books, actor: Actor, attachment_id: int, folder: Path) -> Path:
    """Write a read-only copy into ``folder`` to be looked at, and write down who looked.

    Raises NotFound, DiskFull, ReadOnly.
    """
    with books.acting(actor, Permission.SEE_CASES) as desk:
        row = desk.session.get(Attachment, attachment_id, options=[undefer(Attachment.content)]) or missing()
        desk.log(Act.FILE_OPENED, row.case_id, f"attachment:{row.id}", name=row.name)
        name, content = Path(row.name), row.content
    copy = write_new(folder, safe_name(name.stem, name.suffix), content)
    copy.chmod(0o444)
    return copy


def remove(
    books: Books, actor: Actor, attachment_id: int, reason: str, *, revision: int | None = None
) -> None:
    """Strike a file from the list, with the reason; its bytes stay.

    Raises NotAllowed while a performance or a step of a plan names it as its proof.
    """
    with books.acting(actor, Permission.ATTACH) as desk:
        words = reason_given(reason)
        row = existing(desk.session, Attachment, attachment_id)
        case = cases.for_change(desk, row.case_id, revision)
        file = among(_present(case), attachment_id)
        if file.id in _proofs(case):
            raise NotAllowed(
                _say(QT_TRANSLATE_NOOP("Attachments", "“{name}”是履行登记的凭证，不能移除"), name=file.name),
                _say(QT_TRANSLATE_NOOP("Attachments", "请先撤销那一笔履行登记")),
            )
        if file.id in _step_proofs(case):
            raise NotAllowed(
                _say(QT_TRANSLATE_NOOP("Attachments", "“{name}”是方案步骤的凭证，不能移除"), name=file.name),
                _say(QT_TRANSLATE_NOOP("Attachments", "请先撤销那一步的办结登记")),
            )
        file.removed_at, file.removal_reason = desk.now, words
        desk.log(Act.FILE_REMOVED, case.id, f"attachment:{file.id}", name=file.name, reason=words)


def _receiving(desk: Desk, new: NewAttachment) -> Case:
    """Return the case a file is put into, counted up: an open one, or a closed one for what comes late."""
    case = cases.loaded(desk.session, new.case_id)
    if case.state is not CaseState.CLOSED or case.voided_on is not None or new.kind not in COMES_LATE:
        cases.require_open(case)
    cases.touch(desk, case, new.revision)
    return case


def _read(path: Path) -> bytes:
    with telling_file_faults():
        if not path.is_file():
            raise NotFound(
                _say(QT_TRANSLATE_NOOP("Attachments", "没有找到文件“{name}”"), name=path.name),
                _say(QT_TRANSLATE_NOOP("Attachments", "请重新选择文件；U盘或手机要保持连接")),
            )
        size = path.stat().st_size
        content = b"" if size > LARGEST else path.read_bytes()
    refuse(_file_problems(size, content))
    return content


def _file_problems(size: int, content: bytes) -> list[Problem]:
    if size > LARGEST:
        text = QT_TRANSLATE_NOOP("Attachments", "文件有{size}MB，最大{largest}MB；请压缩图片或分成几个文件")
        limits = {"size": size // 1024**2 + 1, "largest": LARGEST // 1024**2}
        return [Problem("path", _say(text, **limits))]
    if not content:
        return [Problem("path", _say(QT_TRANSLATE_NOOP("Attachments", "文件是空的")))]
    if is_program(content):
        return [Problem("path", _say(QT_TRANSLATE_NOOP("Attachments", "这是程序文件，不能作为案件附件")))]
    return []


def _pages(found: str, content: bytes) -> int | None:
    """Return the sides a file takes in the dossier, None where only a conversion tells."""
    from reports.binding.material import count_pages

    return count_pages(found, content)


def _check(new: NewAttachment, case: Case, today: date) -> None:
    problems = too_long(new, Attachment) + not_after("received_on", new.received_on, today)
    if new.kind is AttachmentKind.SIGNED_ORIGINAL and new.paper_id is None:
        text = _say(QT_TRANSLATE_NOOP("Attachments", "请选择签的是哪一份定稿文书"))
        problems.append(Problem("paper_id", text))
    if new.kind is AttachmentKind.IDENTITY and new.party_id is None:
        text = _say(QT_TRANSLATE_NOOP("Attachments", "请选择是谁的身份证明"))
        problems.append(Problem("party_id", text))
    refuse(problems)
    if new.paper_id is not None:
        among(case.papers, new.paper_id)
    if new.party_id is not None:
        among(case.parties, new.party_id)


def _present(case: Case) -> list[Attachment]:
    return [file for file in case.attachments if file.removed_at is None]


def _proofs(case: Case) -> set[int | None]:
    terms = case.agreement.terms if case.agreement else []
    parts = [part for term in terms for part in term.instalments]
    return {entry.attachment_id for part in parts for entry in part.performed}


def _say(source: str, **values: object) -> Message:
    return Message("Attachments", source, **values)


def _step_proofs(case: Case) -> frozenset[int]:
    plans = case.matter.plans if case.matter else []
    return frozenset(proof.attachment_id for plan in plans for step in plan.steps for proof in step.proofs)
