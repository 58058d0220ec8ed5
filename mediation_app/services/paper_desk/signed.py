"""The signed copies in force: what was drawn on the screen or sealed, newest of each version."""

from dataclasses import dataclass

from sqlalchemy import func, select

from mediation_app.model import Case, IssuedPaper, SignedFile, SignedFileKind
from mediation_app.services.books import Actor, Books


@dataclass(frozen=True, slots=True, kw_only=True)
class SignedRow:
    """A signed copy: its id, whose paper it is, and what was done to it."""

    file_id: int
    number: str
    title: str
    version: int
    kind: SignedFileKind


def signed_rows(books: Books, actor: Actor) -> tuple[SignedRow, ...]:
    """Return the newest signed copy of every version that has one, by case."""
    newest = (
        select(func.max(SignedFile.id))
        .where(SignedFile.superseded_at.is_(None))
        .group_by(SignedFile.paper_id)
    )
    query = (
        select(SignedFile.id, Case.number, IssuedPaper.title, IssuedPaper.version, SignedFile.kind)
        .join(IssuedPaper, IssuedPaper.id == SignedFile.paper_id)
        .join(Case, Case.id == IssuedPaper.case_id)
        .where(SignedFile.id.in_(newest))
        .order_by(Case.id, SignedFile.id)
    )
    with books.reading(actor) as session:
        return tuple(
            SignedRow(file_id=file_id, number=number, title=title, version=version, kind=kind)
            for file_id, number, title, version, kind in session.execute(query)
        )
