"""Papers handed out as files: names anybody can read, existing files kept, each copy written down."""

from collections.abc import Iterable
from enum import StrEnum
from pathlib import Path

from forms.dossier import expected
from mediation_app.model import Case, IssuedPaper, SignedFile, SignedFileKind
from mediation_app.rules.permissions import Permission
from mediation_app.services import cases, papers, signed_files
from mediation_app.services.acts import Act
from mediation_app.services.books import Actor, Books, require
from mediation_app.services.checks import existing, missing
from mediation_app.services.outward import safe_name, write_new
from mediation_app.services.paper_rendering import version_mark
from mediation_app.services.paper_values import PaperKey


class PaperFormat(StrEnum):
    """The kinds of file a paper is handed out as."""

    PDF = "pdf"
    DOCX = "docx"


SIGNED_MARKS = {SignedFileKind.DRAWN: "签名版", SignedFileKind.SEALED: "签章版"}
"""What the name of a signed copy's file says of it."""
BOTH = (PaperFormat.PDF, PaperFormat.DOCX)


def export(
    books: Books, actor: Actor, paper_id: int, folder: Path, formats: Iterable[PaperFormat] = BOTH
) -> tuple[Path, ...]:
    """Write an issued version into a folder and return the files; what lies there already is kept.

    A version without a PDF is written as DOCX whichever is wanted. Raises NotFound, ReadOnly, DiskFull.
    """
    require(actor, Permission.EXPORT)
    with books.reading(actor) as session:
        paper = session.get(IssuedPaper, paper_id) or missing()
        case = cases.loaded(session, paper.case_id)
    key = PaperKey(paper.form_code, paper.subject_id)
    contents = {
        PaperFormat.PDF: lambda: papers.pdf_of(books, actor, paper_id),
        PaperFormat.DOCX: lambda: papers.docx_of(books, actor, paper_id),
    }
    written = tuple(
        write_new(
            folder,
            file_name(case, paper.title, key, kind, mark=version_mark(paper.version)),
            contents[kind](),
        )
        for kind in (formats if paper.sha256 else (PaperFormat.DOCX,))
    )
    with books.acting(actor, Permission.EXPORT) as desk:
        detail = {"title": paper.title, "version": paper.version, "files": [path.name for path in written]}
        desk.log(Act.PAPER_SAVED, case.id, f"paper:{paper.id}", **detail)
    return written


def export_signed(books: Books, actor: Actor, file_id: int, folder: Path, *, name: str = "") -> Path:
    """Write a signed copy into a folder and return the file; what lies there already is kept.

    ``name`` is the file's where somebody chose one. Raises NotFound, ReadOnly, DiskFull.
    """
    require(actor, Permission.EXPORT)
    with books.reading(actor) as session:
        file = existing(session, SignedFile, file_id)
        content = signed_files.pdf_in(session, file_id)
        paper = existing(session, IssuedPaper, file.paper_id)
        case = cases.loaded(session, paper.case_id)
    key = PaperKey(paper.form_code, paper.subject_id)
    mark = f"{version_mark(paper.version)} {SIGNED_MARKS[file.kind]}"
    usual = file_name(case, paper.title, key, PaperFormat.PDF, mark=mark)
    written = write_new(folder, name or usual, content)
    with books.acting(actor, Permission.EXPORT) as desk:
        detail = {"title": paper.title, "version": paper.version, "files": [written.name]}
        desk.log(Act.PAPER_SAVED, case.id, f"paper:{paper.id}", **detail)
    return written


def export_draft(
    books: Books,
    actor: Actor,
    case_id: int,
    key: PaperKey,
    folder: Path,
    formats: Iterable[PaperFormat] = BOTH,
) -> tuple[Path, ...]:
    """Write a paper that is not issued, marked 草稿 on each page, into a folder and return the files."""
    require(actor, Permission.EXPORT)
    case = cases.load(books, actor, case_id)
    pdf, docx = papers.draft(books, actor, case_id, key.form_code, key.subject_id)
    title = papers.values(books, actor, case_id, key.form_code, key.subject_id).spec.title
    contents = {PaperFormat.PDF: pdf, PaperFormat.DOCX: docx}
    mark = "作废" if case.voided_on is not None else "草稿"
    written = tuple(
        write_new(folder, file_name(case, title, key, kind, mark=mark), contents[kind]) for kind in formats
    )
    with books.acting(actor, Permission.EXPORT) as desk:
        detail = {"title": title, "draft": True, "files": [path.name for path in written]}
        desk.log(Act.PAPER_SAVED, case.id, f"paper:{key.form_code}:{key.subject_id}", **detail)
    return written


def file_name(case: Case, title: str, key: PaperKey, kind: PaperFormat, *, mark: str = "") -> str:
    """Return the name of a paper's file: number, title, which of several, version or 草稿."""
    which = which_of(case, key)
    words = " ".join(part for part in (case.number, f"{title}{which}", mark) if part)
    return safe_name(words, f".{kind.value}")


def which_of(case: Case, key: PaperKey) -> str:
    """Tell the papers of one form apart as the 卷内目录 does: ``（第二次）``; nothing for the only one."""
    lines = ((PaperKey(line.form_code, line.subject_id), line.which) for line in expected(case))
    return dict(lines).get(key, "")
