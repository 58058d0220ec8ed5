"""Papers: texts being edited, issued versions that never change, and the files of the case."""

from datetime import date, datetime
from enum import StrEnum
from typing import TYPE_CHECKING, Any

from sqlalchemy import ForeignKey, LargeBinary, String, Text, UniqueConstraint
from sqlalchemy.orm import Mapped, deferred, mapped_column, relationship

from mediation_app.model.base import Base, Identified, coded
from mediation_app.model.office import Staff
from mediation_app.rules.vocabulary import TermKind

if TYPE_CHECKING:
    from mediation_app.model.case import Case
    from mediation_app.model.signing import DrawnSignature, SignedFile


class PaperText(Identified, Base):
    """Words typed on a paper in place of those the program proposes, until the paper is issued."""

    __tablename__ = "paper_text"
    __table_args__ = (UniqueConstraint("case_id", "form_code", "subject_id"),)

    case_id: Mapped[int] = mapped_column(ForeignKey("case.id"), index=True)
    form_code: Mapped[str] = mapped_column(String(40))
    subject_id: Mapped[int] = mapped_column(default=0)
    """Id of the session, inquiry, visit or party the paper is about; 0: the case itself."""
    values: Mapped[dict[str, Any]] = mapped_column(default=dict)


class TemplateNeed(StrEnum):
    """How much a dossier needs a paper made from an office's own template."""

    MUST = "must"
    OPTIONAL = "optional"


class PaperOrigin(StrEnum):
    """Where the words of an issued paper come from."""

    PROGRAM = "program"
    EDITED = "edited"
    TEMPLATE = "template"


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
    """Empty where only an office program could make it and none was found: to be printed from Word."""
    docx: Mapped[bytes] = deferred(mapped_column(LargeBinary))
    docx_sha256: Mapped[str] = mapped_column(String(64), default="", index=True)
    code: Mapped[str] = mapped_column(String(16), default="", index=True)
    """验证码 printed on each page, without dashes; empty for what an older program issued."""
    edition: Mapped[str] = mapped_column(String(20), default="")
    """The edition of the form it was made on (``FormSpec.edition``); a changed law is a new one."""
    origin: Mapped[PaperOrigin] = mapped_column(coded(PaperOrigin), default=PaperOrigin.PROGRAM)
    reason: Mapped[str] = mapped_column(Text, default="")
    """Why this version differs from what the program would write, for one edited in Word."""
    edited_sha256: Mapped[str] = mapped_column(String(64), default="")
    """Of a version edited in Word: SHA-256 of the file as it was handed in."""
    summary: Mapped[dict[str, Any]] = mapped_column(default=dict)
    """What the register tells by its code: number, parties, sums, dates (``services.paper_register``)."""
    template_id: Mapped[int | None] = mapped_column(ForeignKey("paper_template.id"))
    places: Mapped[list[dict[str, Any]]] = mapped_column(default=list)
    """Where signatures, seal and date go on its pages (``reports.places``); empty where nobody knows."""

    case: Mapped["Case"] = relationship(back_populates="papers", lazy="raise")
    issued_by: Mapped[Staff] = relationship(lazy="raise")
    signed_files: Mapped[list["SignedFile"]] = relationship(
        lazy="raise", order_by="SignedFile.id", viewonly=True
    )
    """The signed copies made of it, without their bytes."""
    drawn: Mapped[list["DrawnSignature"]] = relationship(
        lazy="raise", order_by="DrawnSignature.id", viewonly=True
    )
    """What was signed on the screen, struck signatures too, without handwriting and pictures."""


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
    pages: Mapped[int | None]
    """Sides it takes in the dossier: of a PDF its pages, of a picture 1; empty while unknown."""
    content: Mapped[bytes] = deferred(mapped_column(LargeBinary))
    party_id: Mapped[int | None] = mapped_column(ForeignKey("party.id"), index=True)
    """For proof of identity: whose it is."""
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


class PaperTemplate(Identified, Base):
    """One version of an office's own paper: a Word file with ``{{ }}`` slots, checked when it came in."""

    __tablename__ = "paper_template"
    __table_args__ = (UniqueConstraint("code", "version"),)

    code: Mapped[str] = mapped_column(String(40))
    """``own-1``, or the code of one of our forms that it is used in place of."""
    version: Mapped[int]
    title: Mapped[str] = mapped_column(String(120))
    after: Mapped[str] = mapped_column(String(40), default="")
    """Code of the paper behind which it stands in the dossier."""
    need: Mapped[TemplateNeed] = mapped_column(coded(TemplateNeed), default=TemplateNeed.OPTIONAL)
    signable: Mapped[bool] = mapped_column(default=True)
    content: Mapped[bytes] = deferred(mapped_column(LargeBinary))
    sha256: Mapped[str] = mapped_column(String(64))
    file_name: Mapped[str] = mapped_column(String(200), default="")
    added_at: Mapped[datetime]
    added_by_id: Mapped[int] = mapped_column(ForeignKey("staff.id"))
    retired_at: Mapped[datetime | None]
    """No longer offered; what was issued from it stays."""

    added_by: Mapped[Staff] = relationship(lazy="raise")


class Clause(Identified, Base):
    """A wording of the office's own for agreements, beside the clause library that comes with the program."""

    __tablename__ = "clause"

    title: Mapped[str] = mapped_column(String(60))
    type_code: Mapped[str] = mapped_column(String(20), default="")
    """Code of ``dispute_types.json``; empty: for every kind of dispute."""
    kind: Mapped[TermKind] = mapped_column(coded(TermKind))
    text: Mapped[str] = mapped_column(Text)
    """The wording, with ``{slots}`` of ``rules.clauses``."""
    added_by_id: Mapped[int] = mapped_column(ForeignKey("staff.id"))
    added_at: Mapped[datetime]
    retired_at: Mapped[datetime | None]
