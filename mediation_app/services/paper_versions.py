"""版本记录: every version of a paper that was ever issued, who made it and why, and what was signed."""

from dataclasses import dataclass
from datetime import datetime

from mediation_app.model import Case, IssuedPaper, PaperOrigin
from mediation_app.services import cases
from mediation_app.services.books import Actor, Books
from mediation_app.services.paper_values import PaperKey
from resources.i18n import QT_TRANSLATE_NOOP, Message

ORIGINS = {
    PaperOrigin.PROGRAM: Message("PaperVersions", QT_TRANSLATE_NOOP("PaperVersions", "程序生成")),
    PaperOrigin.EDITED: Message("PaperVersions", QT_TRANSLATE_NOOP("PaperVersions", "Word 修改稿")),
    PaperOrigin.TEMPLATE: Message("PaperVersions", QT_TRANSLATE_NOOP("PaperVersions", "自备模板")),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class PaperVersion:
    """One issued version; ``scan_id`` is the scan of what was signed on it."""

    paper_id: int
    title: str
    version: int
    issued_at: datetime
    issued_by: str
    origin: PaperOrigin
    edition: str
    reason: str
    sha256: str
    """Of the PDF; empty where the version is a Word file only."""
    docx_sha256: str
    edited_sha256: str
    code: str
    """Empty for what an older program issued."""
    pages: int
    printed: int
    is_newest: bool
    is_signed: bool
    scan_id: int | None = None

    @property
    def has_pdf(self) -> bool:
        """Tell whether there is a PDF to look at and to print."""
        return bool(self.sha256)


def versions(
    books: Books, actor: Actor, case_id: int, form_code: str, subject_id: int = 0
) -> tuple[PaperVersion, ...]:
    """Return all versions of a paper, the newest first; none where it was never issued. Raises NotFound."""
    with books.reading(actor) as session:
        return versions_of(cases.loaded(session, case_id), PaperKey(form_code, subject_id))


def versions_of(case: Case, key: PaperKey) -> tuple[PaperVersion, ...]:
    """Return all versions of a paper of a loaded case, the newest first."""
    rows = [row for row in case.papers if PaperKey(row.form_code, row.subject_id) == key]
    rows.sort(key=lambda row: -row.version)
    return tuple(_version(case, row, is_newest=row is rows[0]) for row in rows)


def _version(case: Case, row: IssuedPaper, *, is_newest: bool) -> PaperVersion:
    scans = [file.id for file in case.attachments if file.paper_id == row.id and file.removed_at is None]
    ticks = case.agreement.ticks if case.agreement else []
    return PaperVersion(
        paper_id=row.id,
        title=row.title,
        version=row.version,
        issued_at=row.issued_at,
        issued_by=row.issued_by.name,
        origin=row.origin,
        edition=row.edition,
        reason=row.reason,
        sha256=row.sha256,
        docx_sha256=row.docx_sha256,
        edited_sha256=row.edited_sha256,
        code=row.code,
        pages=row.pages,
        printed=row.printed,
        is_newest=is_newest,
        is_signed=bool(scans) or any(tick.paper_id == row.id for tick in ticks),
        scan_id=max(scans, default=None),
    )
