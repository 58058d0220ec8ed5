"""Papers that a scanned page without a readable code may be of, the likeliest first."""

from collections.abc import Sequence
from dataclasses import dataclass

from sqlalchemy import ColumnElement, and_, exists, func, select
from sqlalchemy.orm import aliased

from mediation_app.model import Attachment, AttachmentKind, Case, IssuedPaper
from mediation_app.rules.permissions import Permission
from mediation_app.services.books import Actor, Books
from mediation_app.services.case_list import CaseFilter, page
from mediation_app.services.entries import clean
from mediation_app.services.paper_values import PaperKey
from mediation_app.services.paper_which import which_of
from resources.i18n import Message

MOST = 60
_CASES = 20


@dataclass(frozen=True, slots=True, kw_only=True)
class PaperChoice:
    """An issued version to choose: whose it is, and whether its signed original came back already."""

    paper_id: int
    case_id: int
    number: str
    case_title: str
    title: str
    version: int
    pages: int
    printed: int
    has_original: bool
    which: Message | None = None
    """What tells the paper from others of its form in the case, where there are others."""


def papers_to_choose(
    books: Books, actor: Actor, text: str = "", *, limit: int = MOST
) -> tuple[PaperChoice, ...]:
    """Return the newest versions of papers; with ``text`` those of cases that it finds.

    ``text``: part of the number, title or a party's name, initials, ``2026-12``. Papers printed and not come
    back stand first, then the newest. Void cases are left out.
    """
    words = clean(text)
    case_ids: Sequence[int] | None = None
    if words:
        found = page(books, actor, CaseFilter(text=words), limit=_CASES)
        case_ids = [row.id for row in found.rows]
        if not case_ids:
            return ()
    with books.reading(actor, Permission.SEE_CASES) as session:
        original = _has_original().label("has_original")
        wanted = (
            select(
                IssuedPaper.id,
                IssuedPaper.case_id,
                Case.number,
                Case.title.label("case_title"),
                IssuedPaper.form_code,
                IssuedPaper.subject_id,
                IssuedPaper.title,
                IssuedPaper.version,
                IssuedPaper.pages,
                IssuedPaper.printed,
                original,
            )
            .join(Case, Case.id == IssuedPaper.case_id)
            .where(Case.voided_on.is_(None), _is_newest())
            .order_by(original, (IssuedPaper.printed > 0).desc(), IssuedPaper.id.desc())
            .limit(limit)
        )
        if case_ids is not None:
            wanted = wanted.where(IssuedPaper.case_id.in_(case_ids))
        rows = session.execute(wanted).all()
        papers = [(row.case_id, PaperKey(row.form_code, row.subject_id)) for row in rows]
        which = which_of(session, papers)
        return tuple(
            PaperChoice(
                paper_id=row.id,
                case_id=row.case_id,
                number=row.number,
                case_title=row.case_title,
                title=row.title,
                version=row.version,
                pages=row.pages,
                printed=row.printed,
                has_original=bool(row.has_original),
                which=which.get(paper),
            )
            for row, paper in zip(rows, papers, strict=True)
        )


def _has_original() -> ColumnElement[bool]:
    return exists().where(
        Attachment.paper_id == IssuedPaper.id,
        Attachment.kind == AttachmentKind.SIGNED_ORIGINAL,
        Attachment.removed_at.is_(None),
    )


def _is_newest() -> ColumnElement[bool]:
    other = aliased(IssuedPaper)
    newest = (
        select(func.max(other.version))
        .where(
            and_(
                other.case_id == IssuedPaper.case_id,
                other.form_code == IssuedPaper.form_code,
                other.subject_id == IssuedPaper.subject_id,
            )
        )
        .correlate(IssuedPaper)
        .scalar_subquery()
    )
    return IssuedPaper.version == newest
