"""How a paper is signed on the screen and sealed: strokes, certificates, and the files made."""

from datetime import date, datetime
from enum import StrEnum

from sqlalchemy import ForeignKey, LargeBinary, String, Text
from sqlalchemy.orm import Mapped, deferred, mapped_column, relationship

from mediation_app.model.base import Base, Identified, coded
from mediation_app.model.office import Staff
from mediation_app.rules.vocabulary import SigningPart


class DrawnSignature(Identified, Base):
    """A signature drawn on the screen: image evidence of who signed what, bound to the bytes shown.

    No reliable electronic signature in the sense of 电子签名法 art. 13; never for marriage, adoption or
    inheritance (art. 3).
    """

    __tablename__ = "drawn_signature"

    case_id: Mapped[int] = mapped_column(ForeignKey("case.id"), index=True)
    paper_id: Mapped[int] = mapped_column(ForeignKey("issued_paper.id"), index=True)
    place: Mapped[str] = mapped_column(String(20))
    """Key of the place on the paper (``IssuedPaper.places``), such as ``0.1``: group and signer."""
    label: Mapped[str] = mapped_column(String(80), default="")
    """What the paper calls those who sign there, such as ``当事人（签名盖章或按指印）``."""
    name: Mapped[str] = mapped_column(String(60), default="")
    """Who is to sign there."""
    party_id: Mapped[int | None] = mapped_column(ForeignKey("party.id"))
    part: Mapped[SigningPart] = mapped_column(coded(SigningPart), default=SigningPart.SELF)
    signed_by: Mapped[str] = mapped_column(String(60))
    """Who held the pen or pressed the finger."""
    strokes: Mapped[bytes] = deferred(mapped_column(LargeBinary, default=b""))
    """Strokes with time, packed by ``rules.strokes``; empty where somebody only gave a fingerprint."""
    fingerprint: Mapped[bytes] = deferred(mapped_column(LargeBinary, default=b""))
    """Image of the fingerprint as PNG; empty without one."""
    writer: Mapped[str] = mapped_column(String(60), default="")
    """代书人: who wrote the name of one who cannot write."""
    witness: Mapped[str] = mapped_column(String(60), default="")
    witness_strokes: Mapped[bytes] = deferred(mapped_column(LargeBinary, default=b""))
    device: Mapped[str] = mapped_column(String(60), default="")
    """What it was drawn with: pen, touch or mouse, and the device's name."""
    shown_sha256: Mapped[str] = mapped_column(String(64))
    """SHA-256 of the PDF that was shown and signed: that of the issued version."""
    agreed: Mapped[bool] = mapped_column(default=False)
    """Was told what a signature on the screen is worth and agreed to it (电子签名法 art. 3)."""
    sha256: Mapped[str] = mapped_column(String(64))
    """Over all of the above, so that a later change of the record shows."""
    signed_at: Mapped[datetime]
    taken_by_id: Mapped[int] = mapped_column(ForeignKey("staff.id"))
    voided_at: Mapped[datetime | None]
    void_reason: Mapped[str] = mapped_column(Text, default="")

    taken_by: Mapped[Staff] = relationship(lazy="raise")


class KeyKind(StrEnum):
    """Where the private key of a certificate lies."""

    PKCS12 = "pkcs12"
    PKCS11 = "pkcs11"
    TIMESTAMP = "timestamp"
    """The office's own time-stamper, made by this program: says the time of the machine's own clock."""


class SealCertificate(Identified, Base):
    """A certificate the office seals with; its password or PIN is asked for each time and never kept."""

    __tablename__ = "seal_certificate"

    kind: Mapped[KeyKind] = mapped_column(coded(KeyKind))
    label: Mapped[str] = mapped_column(String(120))
    subject: Mapped[str] = mapped_column(String(300))
    issuer: Mapped[str] = mapped_column(String(300))
    serial: Mapped[str] = mapped_column(String(80))
    sha256: Mapped[str] = mapped_column(String(64), index=True)
    """Fingerprint of the certificate."""
    not_before: Mapped[datetime]
    not_after: Mapped[datetime]
    """Naive Beijing time."""
    is_test: Mapped[bool] = mapped_column(default=False)
    """Made by this program to try things out: proves nothing to anybody."""
    certificate: Mapped[bytes] = deferred(mapped_column(LargeBinary))
    """The certificate and those above it, as PEM."""
    content: Mapped[bytes] = deferred(mapped_column(LargeBinary, default=b""))
    """The PKCS#12 file as it came, still locked by its own password; empty for PKCS#11."""
    module: Mapped[str] = mapped_column(String(400), default="")
    """PKCS#11: path of the driver's library."""
    token: Mapped[str] = mapped_column(String(120), default="")
    key_label: Mapped[str] = mapped_column(String(120), default="")
    revoked_on: Mapped[date | None]
    """By the issuer's list or by somebody's word: no more seals with it."""
    added_at: Mapped[datetime]
    added_by_id: Mapped[int] = mapped_column(ForeignKey("staff.id"))
    retired_at: Mapped[datetime | None]

    added_by: Mapped[Staff] = relationship(lazy="raise")

    @property
    def proves(self) -> bool:
        """Tell whether somebody else vouches for whose it is: not a test, not signed by itself."""
        return not self.is_test and self.issuer != self.subject


class RevocationList(Identified, Base):
    """A list of revoked certificates (CRL) taken in from a file, so that checking works offline."""

    __tablename__ = "revocation_list"

    issuer: Mapped[str] = mapped_column(String(300))
    sha256: Mapped[str] = mapped_column(String(64), unique=True)
    content: Mapped[bytes] = deferred(mapped_column(LargeBinary))
    this_update: Mapped[datetime]
    next_update: Mapped[datetime | None]
    added_at: Mapped[datetime]
    added_by_id: Mapped[int] = mapped_column(ForeignKey("staff.id"))


class SealImage(Identified, Base):
    """The picture of the office's seal: the office's own file, never drawn by the program."""

    __tablename__ = "seal_image"

    name: Mapped[str] = mapped_column(String(200))
    content: Mapped[bytes] = deferred(mapped_column(LargeBinary))
    """As PNG, its white made transparent where the office asked for that."""
    sha256: Mapped[str] = mapped_column(String(64))
    """Of the file as it was handed in."""
    width_mm: Mapped[float] = mapped_column(default=42.0)
    """How wide it is printed, as the real seal is."""
    added_at: Mapped[datetime]
    added_by_id: Mapped[int] = mapped_column(ForeignKey("staff.id"))
    retired_at: Mapped[datetime | None]


class SignedFileKind(StrEnum):
    """What was done to an issued version to make a file of it."""

    DRAWN = "drawn"
    """Signatures drawn on the screen stand in their places."""
    SEALED = "sealed"
    """Signed with the office's certificate (PAdES); may carry drawn signatures below."""


class SignedFile(Identified, Base):
    """A signed copy of an issued version: immutable, newest last, each made on top of the one before."""

    __tablename__ = "signed_file"

    paper_id: Mapped[int] = mapped_column(ForeignKey("issued_paper.id"), index=True)
    kind: Mapped[SignedFileKind] = mapped_column(coded(SignedFileKind))
    pdf: Mapped[bytes] = deferred(mapped_column(LargeBinary))
    sha256: Mapped[str] = mapped_column(String(64), index=True)
    base_sha256: Mapped[str] = mapped_column(String(64))
    """Of the bytes it was made from: the issued version, or the signed file before."""
    pages: Mapped[int]
    certificate_id: Mapped[int | None] = mapped_column(ForeignKey("seal_certificate.id"))
    seal_image_id: Mapped[int | None] = mapped_column(ForeignKey("seal_image.id"))
    sealed_by: Mapped[str] = mapped_column(String(300), default="")
    """Subject of the certificate."""
    is_test: Mapped[bool] = mapped_column(default=False)
    timestamped: Mapped[bool] = mapped_column(default=False)
    counts: Mapped[bool] = mapped_column(default=False)
    """It stands for the signed original: all have signed it in a way that counts in this office."""
    superseded_at: Mapped[datetime | None]
    """A signature drawn on it was added or struck since: another file is made in its place."""
    made_at: Mapped[datetime]
    made_by_id: Mapped[int] = mapped_column(ForeignKey("staff.id"))

    certificate: Mapped[SealCertificate | None] = relationship(lazy="raise")
    made_by: Mapped[Staff] = relationship(lazy="raise")
