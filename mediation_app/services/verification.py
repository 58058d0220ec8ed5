"""验证: whether a file or a printed paper is the one that was issued; offline, every look written down.

Genuine is only what matches byte for byte. Anything else that carries a code of ours is compared in words.
"""

import hashlib
from collections.abc import Iterator
from dataclasses import dataclass, replace
from enum import StrEnum
from itertools import zip_longest
from pathlib import Path
from typing import TYPE_CHECKING

from sqlalchemy import select
from sqlalchemy.orm import Session, undefer

from mediation_app.model import Attachment, Case, IssuedPaper
from mediation_app.rules.errors import NotFound
from mediation_app.rules.paper_code import read_code, shown
from mediation_app.rules.permissions import Permission
from mediation_app.rules.text_changes import ChangedRow, compare_texts, only_changes
from mediation_app.services.acts import Act
from mediation_app.services.books import Actor, Books
from mediation_app.services.offices import read_only
from mediation_app.services.paper_register import RegisterEntry, by_bytes, by_code, by_digest, entry_of
from mediation_app.services.sealing.checking import report_of, told
from mediation_app.services.signed_verification import copies_of, signed_by_digest, signed_notes
from mediation_app.services.word_changes import compare_words, covered
from mediation_app.storage.faults import telling_file_faults
from resources.i18n import QT_TRANSLATE_NOOP, Message

if TYPE_CHECKING:
    from reports.pades.report import SealReport
    from reports.pdf_text import PdfText

LARGEST = 64 * 1024 * 1024
"""Bytes of a file that is looked into; of a larger one only its digest is compared."""

_CHUNK = 1024 * 1024
_PICTURES = (b"\xff\xd8\xff", b"\x89PNG", b"GIF8", b"BM", b"II*\0", b"MM\0*")


class VerdictKind(StrEnum):
    """What a file turned out to be."""

    GENUINE = "genuine"
    SUPERSEDED = "superseded"
    """The bytes are those issued, but a newer version stands."""
    VOID = "void"
    """The bytes are those issued, of a case that was declared void."""
    CHANGED = "changed"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class Difference:
    """What reads differently in one place: ``第2页``, ``表1 第3行第2格``."""

    place: Message
    rows: tuple[ChangedRow, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Verdict:
    """What came of verifying a file; ``paper`` is the version meant, empty where none was found."""

    kind: VerdictKind
    sha256: str
    paper: RegisterEntry | None = None
    differences: tuple[Difference, ...] = ()
    notes: tuple[Message, ...] = ()
    seals: "SealReport | None" = None
    """What the signatures by certificate in the file say; empty where there is none."""

    @property
    def is_genuine(self) -> bool:
        """Tell whether the bytes are those that were issued, whatever became of the paper since."""
        return self.kind in {VerdictKind.GENUINE, VerdictKind.SUPERSEDED, VerdictKind.VOID}


def is_signed_copy(verdict: Verdict) -> bool:
    """Tell whether a genuine file is a signed copy, with a digest of its own."""
    paper = verdict.paper
    return (
        paper is not None and verdict.is_genuine and verdict.sha256 not in {paper.sha256, paper.docx_sha256}
    )


def verify_file(books: Books, actor: Actor, path: Path) -> Verdict:
    """Return whether a file is an issued paper, what was changed in it, or that nobody knows it.

    Raises NotFound for a path without a file, an EnvironmentFault for one that cannot be read.
    """
    sha256, content = _read(path)
    with books.reading(actor) as session:
        verdict = _verdict(session, sha256, content)
        seals = report_of(session, content, books.clock()) if content else None
    if seals is not None:
        verdict = replace(verdict, seals=seals, notes=(*verdict.notes, *told(seals)))
    paper = verdict.paper
    detail = {"title": paper.title, "version": paper.version} if paper else {"sha256": sha256}
    _log(books, actor, paper, **detail, verdict=verdict.kind.value)
    return verdict


def verify_code(books: Books, actor: Actor, text: str) -> RegisterEntry | None:
    """Return what is recorded under a code typed or scanned, None where no paper has it.

    Raises InvalidInput for what is no code. Whoever asks compares with the paper by eye.
    """
    code = read_code(text)
    with books.reading(actor) as session:
        paper_id = by_code(session, code)
        found = entry_of(session, paper_id) if paper_id is not None else None
    detail = {"title": found.title, "version": found.version} if found else {}
    _log(books, actor, found, code=code, **detail, verdict="in_register" if found else "unknown")
    return found


def _log(books: Books, actor: Actor, paper: RegisterEntry | None, **detail: object) -> None:
    if read_only(books):  # there nothing can be written down, and looking is all one can do
        return
    with books.acting(actor, Permission.SEE_CASES) as desk:
        case_id, subject = (paper.case_id, f"paper:{paper.paper_id}") if paper else (None, "")
        desk.log(Act.PAPER_VERIFIED, case_id, subject, **detail)


def _read(path: Path) -> tuple[str, bytes | None]:
    """Return the digest of a file, and its bytes unless it is too large to be looked into."""
    if not path.is_file():
        raise NotFound(
            _say(QT_TRANSLATE_NOOP("Verification", "没有“{path}”这个文件"), path=path),
            _say(QT_TRANSLATE_NOOP("Verification", "请选择要验证的 PDF 或 Word 文件，或改为输入验证码")),
        )
    digest = hashlib.sha256()
    with telling_file_faults(), path.open("rb") as file:
        if path.stat().st_size <= LARGEST:
            content = file.read()
            return hashlib.sha256(content).hexdigest(), content
        while chunk := file.read(_CHUNK):
            digest.update(chunk)
    return digest.hexdigest(), None


def _verdict(session: Session, sha256: str, content: bytes | None) -> Verdict:
    unknown = Verdict(kind=VerdictKind.UNKNOWN, sha256=sha256)
    known = _in_register(session, unknown, content)
    if known is not None:
        return known
    unknown = replace(unknown, notes=tuple(_known_otherwise(session, sha256)))
    if content is None:
        return _because(unknown, _TOO_LARGE)
    if not content:
        return _because(unknown, _EMPTY)
    if content.startswith(b"%PDF") or b"%PDF-" in content[:1024]:
        return _of_pdf(session, unknown, content)
    if content.startswith(b"PK"):
        return _of_word(session, unknown, content)
    return _because(unknown, _PICTURE if content.startswith(_PICTURES) else _OTHER)


def _in_register(session: Session, verdict: Verdict, content: bytes | None) -> Verdict | None:
    """Return what is said of the bytes of an issued version or of a signed copy of one; None for others."""
    found = by_digest(session, verdict.sha256) or (by_bytes(session, content) if content else None)
    signed = signed_by_digest(session, verdict.sha256) if found is None else None
    paper_id = signed.paper_id if signed is not None else found
    paper = entry_of(session, paper_id) if paper_id is not None else None
    if paper is None:
        return None
    notes = (*(signed_notes(session, signed) if signed is not None else ()), *_standing_notes(paper))
    is_past = signed is not None and signed.superseded_at is not None
    kind = VerdictKind.SUPERSEDED if is_past and not paper.is_void else _standing(paper)
    return replace(verdict, kind=kind, paper=paper, notes=notes)


def _known_otherwise(session: Session, sha256: str) -> Iterator[Message]:
    """Say where else in the office's books a file lies: among a case's files, or as what was handed in."""
    files = select(Attachment.name, Case.number).join(Case).where(Attachment.sha256 == sha256)
    for name, number in session.execute(files.limit(1)):
        text = QT_TRANSLATE_NOOP("Verification", "与 {number} 卷宗里保存的附件“{name}”逐字节一致")
        yield _say(text, number=number, name=name)
    handed_in = select(IssuedPaper.version).where(IssuedPaper.edited_sha256 == sha256)
    for version in session.scalars(handed_in.limit(1)):
        text = QT_TRANSLATE_NOOP("Verification", "这是取回成第{version}版的那份 Word 修改稿，不是定稿的文件")
        yield _say(text, version=version)


def _standing(paper: RegisterEntry) -> VerdictKind:
    if paper.is_void:
        return VerdictKind.VOID
    return VerdictKind.SUPERSEDED if paper.is_superseded else VerdictKind.GENUINE


def _standing_notes(paper: RegisterEntry) -> Iterator[Message]:
    """Say what became of the paper since it was issued."""
    if paper.is_void:
        yield _say(QT_TRANSLATE_NOOP("Verification", "这件案件已作废，文书不再有效"))
    if paper.is_superseded:
        text = QT_TRANSLATE_NOOP("Verification", "这是第{version}版，后来又出了第{newest}版，以新版为准")
        yield _say(text, version=paper.version, newest=paper.newest)


# ---- files with other bytes


def _of_pdf(session: Session, verdict: Verdict, content: bytes) -> Verdict:
    from reports.pdf_text import Fault, read_pdf

    found = read_pdf(content)
    if found.fault is not None:
        return _because(verdict, _LOCKED if found.fault is Fault.LOCKED else _BROKEN)
    papers = _papers_of(session, found.codes)
    if len(papers) > 1:
        return _bound(verdict, papers)
    if not papers:
        none = _NO_CODE if found.has_words else _SCAN
        return _because(verdict, none) if not found.codes else _not_in_register(verdict, found.codes)
    signed = copies_of(session, papers[0].paper_id, content)
    stored = [pdf for pdf in (_bytes_of(session, papers[0]).pdf, *signed) if pdf]
    compared = [tuple(_compared(pdf, found, content)) for pdf in stored]
    differences = min(compared, key=len, default=())
    return _changed(verdict, papers[0], differences, comparable=bool(stored))


def _compared(stored: bytes, found: "PdfText", content: bytes) -> Iterator[Difference]:
    """Yield what reads differently from a stored file, else the pages that look otherwise."""
    from reports.pdf_text import read_pdf

    differences = tuple(_pages(read_pdf(stored), found))
    yield from differences or _looks(stored, content)


def _of_word(session: Session, verdict: Verdict, content: bytes) -> Verdict:
    from reports.docx_text import UnreadableWord, read_word

    try:
        found = read_word(content)
    except UnreadableWord as error:
        return replace(verdict, notes=(*verdict.notes, error.message))
    papers = _papers_of(session, found.codes)
    if not papers:
        return _not_in_register(verdict, found.codes) if found.codes else _because(verdict, _NO_CODE)
    rows = compare_words(read_word(_bytes_of(session, papers[0]).docx), found)
    differences = tuple(Difference(one.place, (covered(one.row),)) for one in rows if one.is_changed)
    return _changed(verdict, papers[0], differences, comparable=True)


def _papers_of(session: Session, codes: tuple[str, ...]) -> list[RegisterEntry]:
    ids = (by_code(session, code) for code in codes)
    entries = (entry_of(session, paper_id) for paper_id in ids if paper_id is not None)
    return [entry for entry in entries if entry is not None]


def _bytes_of(session: Session, paper: RegisterEntry) -> IssuedPaper:
    options = [undefer(IssuedPaper.pdf), undefer(IssuedPaper.docx)]
    return session.scalars(
        select(IssuedPaper).where(IssuedPaper.id == paper.paper_id).options(*options)
    ).one()


def _pages(before: "PdfText", after: "PdfText") -> Iterator[Difference]:
    """Yield what reads differently, page by page."""
    for number, (old, new) in enumerate(zip_longest(before.pages, after.pages), 1):
        place = _say(QT_TRANSLATE_NOOP("Verification", "第{number}页"), number=number)
        if old is None or new is None:
            gone = QT_TRANSLATE_NOOP("Verification", "第{number}页（少了这一页）")
            come = QT_TRANSLATE_NOOP("Verification", "第{number}页（多出这一页）")
            place = _say(gone if new is None else come, number=number)
        rows = tuple(map(covered, only_changes(compare_texts(old or (), new or ()))))
        if rows or old is None or new is None:
            yield Difference(place, rows)


def _looks(before: bytes, after: bytes) -> Iterator[Difference]:
    """Yield the pages that read the same and look otherwise: something was drawn on them or over them."""
    from reports.pdf_look import pages_unlike

    for number in pages_unlike(before, after):
        text = QT_TRANSLATE_NOOP("Verification", "第{number}页（文字一样，看上去不一样，请与登记的原件对照）")
        yield Difference(_say(text, number=number), ())


def _changed(
    verdict: Verdict, paper: RegisterEntry, differences: tuple[Difference, ...], *, comparable: bool
) -> Verdict:
    how = _ONLY_WORD if not comparable else "" if differences else _SAVED_AGAIN
    notes = (*verdict.notes, *([_say(how)] if how else []), *_standing_notes(paper))
    return replace(verdict, kind=VerdictKind.CHANGED, paper=paper, differences=differences, notes=notes)


def _bound(verdict: Verdict, papers: list[RegisterEntry]) -> Verdict:
    text = QT_TRANSLATE_NOOP("Verification", "文件里装订了{count}份在册文书，须逐份验证：")
    line = QT_TRANSLATE_NOOP("Verification", "{number} {title} 第{version}版 {code}")
    lines = (
        _say(
            line,
            number=one.number,
            title=Message("Forms", one.title),
            version=one.version,
            code=shown(one.code),
        )
        for one in papers
    )
    return replace(verdict, notes=(*verdict.notes, _say(text, count=len(papers)), *lines))


def _not_in_register(verdict: Verdict, codes: tuple[str, ...]) -> Verdict:
    text = QT_TRANSLATE_NOOP("Verification", "文件上的验证码 {code} 不在本调委会的册子里")
    return replace(verdict, notes=(*verdict.notes, _say(text, code=shown(codes[0]))))


def _because(verdict: Verdict, text: str) -> Verdict:
    return replace(verdict, notes=(*verdict.notes, _say(text, size=LARGEST // _CHUNK)))


_EMPTY = QT_TRANSLATE_NOOP("Verification", "文件是空的")
_TOO_LARGE = QT_TRANSLATE_NOOP(
    "Verification", "文件超过{size}MB，与登记的都不一致；这么大的文件不再逐页比对，可以改用纸上的验证码查"
)
_LOCKED = QT_TRANSLATE_NOOP("Verification", "PDF 设了密码，读不出来；登记的文书都没有密码")
_BROKEN = QT_TRANSLATE_NOOP("Verification", "PDF 已损坏，读不出来")
_NO_CODE = QT_TRANSLATE_NOOP("Verification", "文件里没有验证码，与登记的文书也都不一致")
_SCAN = QT_TRANSLATE_NOOP(
    "Verification", "像是扫描件，里面没有文字；请输入纸上的验证码，再用眼睛核对当事人和金额"
)
_PICTURE = QT_TRANSLATE_NOOP(
    "Verification", "这是图片，图片不能逐字节比对；请输入图上的验证码，再用眼睛核对当事人和金额"
)
_OTHER = QT_TRANSLATE_NOOP("Verification", "这不是 PDF，也不是 Word 文件")
_SAVED_AGAIN = QT_TRANSLATE_NOOP(
    "Verification",
    "能读出的文字一致，但文件改过或重新保存过；图片和手写的内容没有逐项比对，以登记的原件为准",
)
_ONLY_WORD = QT_TRANSLATE_NOOP("Verification", "登记的这一版只有 Word 稿，PDF 没有可比的原件")


def _say(source: str, **values: object) -> Message:
    return Message("Verification", source, **values)
