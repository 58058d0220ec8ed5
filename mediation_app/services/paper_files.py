"""Papers handed out as files: names anybody can read, existing files kept, each copy written down."""

from collections.abc import Iterable
from enum import StrEnum
from pathlib import Path

from forms.dossier import order_of
from forms.registry import form
from mediation_app.model import Case, IssuedPaper
from mediation_app.rules.permissions import Permission
from mediation_app.rules.template_slots import is_own
from mediation_app.services import cases, papers
from mediation_app.services.acts import Act
from mediation_app.services.books import Actor, Books, require
from mediation_app.services.checks import missing
from mediation_app.services.outward import safe_name, write_new
from mediation_app.services.paper_rendering import version_mark
from mediation_app.services.paper_values import PaperKey


class PaperFormat(StrEnum):
    """The kinds of file a paper is handed out as."""

    PDF = "pdf"
    DOCX = "docx"


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
    """Tell the papers of one form apart by the order of what they are about."""
    if is_own(key.form_code):
        return ""
    subjects = {
        "mediation_record": [session.id for session in case.sessions],
        "inquiry_record": [inquiry.id for inquiry in case.inquiries],
        "visit_record": [visit.id for visit in case.visits if visit.done_on],
    }
    ids = subjects.get(key.form_code) or [one for one in form(key.form_code).subjects(case) if one]
    if key.subject_id not in ids or len(ids) < 2:
        return ""
    counter = next((place.counter for place in order_of(case) if place.code == key.form_code), "次")
    return f"（第{ids.index(key.subject_id) + 1}{counter}）"
