"""Signed copies of issued versions: kept, found and read; none is ever altered, only another put on top."""

from dataclasses import dataclass

from sqlalchemy import func, select, update
from sqlalchemy.orm import Session

from mediation_app.model import IssuedPaper, SignedFile, SignedFileKind
from mediation_app.services.acts import Act
from mediation_app.services.books import Actor, Books, Desk
from mediation_app.services.checks import missing
from mediation_app.services.kept_bytes import as_recorded
from mediation_app.services.paper_register import sha256_of


@dataclass(frozen=True, slots=True, kw_only=True)
class NewFile:
    """A signed copy to be kept; ``counts`` where it stands for the signed original."""

    kind: SignedFileKind
    pdf: bytes
    base_sha256: str
    pages: int
    counts: bool = False
    certificate_id: int | None = None
    seal_image_id: int | None = None
    sealed_by: str = ""
    is_test: bool = False
    timestamped: bool = False


def newest_of(session: Session, paper_id: int) -> SignedFile | None:
    """Return the newest signed copy of a version without its bytes, None where none is in force."""
    wanted = select(SignedFile).where(SignedFile.paper_id == paper_id, SignedFile.superseded_at.is_(None))
    return session.scalars(wanted.order_by(SignedFile.id.desc()).limit(1)).one_or_none()


def files_of(books: Books, actor: Actor, paper_id: int) -> tuple[SignedFile, ...]:
    """Return every signed copy of a version, the oldest first, without their bytes."""
    with books.reading(actor) as session:
        wanted = select(SignedFile).where(SignedFile.paper_id == paper_id).order_by(SignedFile.id)
        return tuple(session.scalars(wanted))


def pdf_of(books: Books, actor: Actor, file_id: int) -> bytes:
    """Return the bytes of a signed copy. Raises NotFound, Damaged."""
    with books.reading(actor) as session:
        return pdf_in(session, file_id)


def pdf_in(session: Session, file_id: int) -> bytes:
    """Return the bytes of a signed copy within a transaction. Raises NotFound, Damaged."""
    wanted = select(SignedFile.pdf, SignedFile.sha256).where(SignedFile.id == file_id)
    pdf, sha256 = session.execute(wanted).one_or_none() or missing()
    return as_recorded(pdf, sha256)


def base_of(session: Session, paper_id: int) -> tuple[bytes, str]:
    """Return the bytes the next signed copy is made on, and their SHA-256.

    They are those of the newest copy in force, else of the issued version; empty where that is only in Word.
    Raises NotFound, Damaged.
    """
    newest = newest_of(session, paper_id)
    if newest is not None:
        return pdf_in(session, newest.id), newest.sha256
    return issued_in(session, paper_id)


def issued_in(session: Session, paper_id: int) -> tuple[bytes, str]:
    """Return the bytes of an issued version and their SHA-256. Raises NotFound, Damaged."""
    wanted = select(IssuedPaper.pdf, IssuedPaper.sha256).where(IssuedPaper.id == paper_id)
    pdf, sha256 = session.execute(wanted).one_or_none() or missing()
    return as_recorded(pdf, sha256), sha256


def is_sealed(session: Session, paper_id: int) -> bool:
    """Tell whether a version carries a seal by certificate: nothing of it can be changed any more."""
    sealed = select(func.count()).where(
        SignedFile.paper_id == paper_id, SignedFile.kind == SignedFileKind.SEALED
    )
    return bool(session.scalar(sealed))


def keep(desk: Desk, paper: IssuedPaper, new: NewFile) -> SignedFile:
    """Write a signed copy of a version down, with who made it and when, and return it."""
    row = SignedFile(
        paper_id=paper.id,
        kind=new.kind,
        pdf=new.pdf,
        sha256=sha256_of(new.pdf),
        base_sha256=new.base_sha256,
        pages=new.pages,
        counts=new.counts,
        certificate_id=new.certificate_id,
        seal_image_id=new.seal_image_id,
        sealed_by=new.sealed_by,
        is_test=new.is_test,
        timestamped=new.timestamped,
        made_at=desk.now,
        made_by_id=desk.staff_id,
    )
    desk.session.add(row)
    desk.session.flush()
    if new.kind is SignedFileKind.DRAWN:
        detail = {"title": paper.title, "version": paper.version, "sha256": row.sha256}
        desk.log(Act.SIGNED_FILE_MADE, paper.case_id, f"paper:{paper.id}", **detail)
    return row


def supersede(desk: Desk, paper_id: int) -> None:
    """Mark the drawn copies of a version as no longer in force: their signatures have changed."""
    old = update(SignedFile).where(
        SignedFile.paper_id == paper_id,
        SignedFile.kind == SignedFileKind.DRAWN,
        SignedFile.superseded_at.is_(None),
    )
    desk.session.execute(old.values(superseded_at=desk.now), execution_options={"synchronize_session": False})
