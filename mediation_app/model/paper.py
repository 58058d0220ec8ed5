"""Papers: texts being edited, issued versions that never change, and the files of the case."""

from datetime import date, datetime
from enum import StrEnum
from typing import TYPE_CHECKING, Any

from sqlalchemy import ForeignKey, LargeBinary, String, Text, UniqueConstraint
from sqlalchemy.orm import Mapped, deferred, mapped_column, relationship

from mediation_app.model.base import Base, Identified, coded
from mediation_app.model.office import Staff

if TYPE_CHECKING:
    from mediation_app.model.case import Case


class PaperText(Identified, Base):
    """Words typed on a paper in place of those the program proposes, until the paper is issued."""

    __tablename__ = "paper_text"
    __table_args__ = (UniqueConstraint("case_id", "form_code", "subject_id"),)

    case_id: Mapped[int] = mapped_column(ForeignKey("case.id"), index=True)
    form_code: Mapped[str] = mapped_column(String(40))
    subject_id: Mapped[int] = mapped_column(default=0)
    """Id of the session, inquiry, visit or party the paper is about; 0: the case itself."""
    values: Mapped[dict[str, Any]] = mapped_column(default=dict)


class IssuedPaper(Identified, Base):
    """A paper made final (定稿): bytes, digest, who and when; never altered, only superseded."""

    __tablename__ = "issued_paper"
    __table_args__ = (UniqueConstraint("case_id", "form_code", "subject_id", "version"),)

    case_id: Mapped[int] = mapped_column(ForeignKey("case.id"), index=True)
    form_code: Mapped[str] = mapped_column(String(40))
    subject_id: Mapped[int] = mapped_column(default=0)
    version: Mapped[int]
    title: Mapped[str] = mapped_column(String(120))
    content_sha256: Mapped[str] = mapped_column(String(64))
    """Digest of the values printed, so that an unchanged paper gets no second version."""
    sha256: Mapped[str] = mapped_column(String(64), index=True)
    """SHA-256 of the PDF bytes."""
    pages: Mapped[int]
    issued_at: Mapped[datetime]
    issued_by_id: Mapped[int] = mapped_column(ForeignKey("staff.id"))
    printed: Mapped[int] = mapped_column(default=0)
    """How often it was sent to a printer."""
    pdf: Mapped[bytes] = deferred(mapped_column(LargeBinary))
    docx: Mapped[bytes] = deferred(mapped_column(LargeBinary))

    case: Mapped["Case"] = relationship(back_populates="papers", lazy="raise")
    issued_by: Mapped[Staff] = relationship(lazy="raise")


class AttachmentKind(StrEnum):
    """What a file of the case is."""

    EVIDENCE = "evidence"
    PROOF = "proof"
    SIGNED_ORIGINAL = "signed_original"
    IDENTITY = "identity"
    OTHER = "other"


class Attachment(Identified, Base):
    """A file of the case, kept whole in the office's own file."""

    __tablename__ = "attachment"

    case_id: Mapped[int] = mapped_column(ForeignKey("case.id"), index=True)
    kind: Mapped[AttachmentKind] = mapped_column(coded(AttachmentKind))
    name: Mapped[str] = mapped_column(String(200))
    media_type: Mapped[str] = mapped_column(String(80))
    size: Mapped[int]
    sha256: Mapped[str] = mapped_column(String(64))
    content: Mapped[bytes] = deferred(mapped_column(LargeBinary))
    paper_id: Mapped[int | None] = mapped_column(ForeignKey("issued_paper.id"))
    """For the scan of a signed original: the version that was signed."""
    received_on: Mapped[date | None]
    provider: Mapped[str] = mapped_column(String(60), default="")
    note: Mapped[str] = mapped_column(Text, default="")
    added_at: Mapped[datetime]
    added_by_id: Mapped[int] = mapped_column(ForeignKey("staff.id"))
    removed_at: Mapped[datetime | None]
    """Struck from the list, bytes kept: nothing of a case is deleted."""
    removal_reason: Mapped[str] = mapped_column(Text, default="")

    case: Mapped["Case"] = relationship(back_populates="attachments", lazy="raise")
    paper: Mapped[IssuedPaper | None] = relationship(lazy="raise")
