"""What the signatures of a PDF say, one by one; plain data, so that asking for it loads nothing."""

from dataclasses import dataclass, field
from datetime import date, datetime
from enum import StrEnum


class Changes(StrEnum):
    """What came into the file after a signature."""

    NONE = "none"
    SIGNATURES = "signatures"
    """Further signatures only, which the first one allows; one that is seen may lie over the words."""
    UNSIGNED = "unsigned"
    """Bytes at the end which no signature covers, though nothing on the pages changed."""
    OTHER = "other"
    """Something else: the page, a remark, a field."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SignatureReport:
    """pyHanko's word on one signature; times are naive Beijing time."""

    field: str
    subject: str
    issuer: str = ""
    serial: str = ""
    sha256: str = ""
    """Fingerprint of the certificate."""
    signed_at: datetime | None = None
    """The time the signature tells of itself: the clock of the machine it was made on."""
    intact: bool = False
    """The bytes it covers are those that were signed, and the signature fits the certificate."""
    covers_whole: bool = False
    """Nothing stands in the file behind it."""
    is_visible: bool = False
    """A picture of it lies on a page."""
    changes: Changes = Changes.NONE
    trusted: bool = False
    """The certificate leads up to one of those the office keeps."""
    expired_at_signing: bool = False
    early_at_signing: bool = False
    """Signed before the certificate began to hold."""
    revoked_on: date | None = None
    is_weak: bool = False
    """MD5, SHA-1 or a short key."""
    timestamp: datetime | None = None
    timestamp_ok: bool = False
    timestamp_by: str = ""

    @property
    def is_unchanged(self) -> bool:
        """Tell whether what was signed is what stands there now, and every byte behind it is signed too."""
        return self.intact and self.changes in {Changes.NONE, Changes.SIGNATURES}

    @property
    def is_good(self) -> bool:
        """Tell whether nothing at all speaks against the signature."""
        spoiled = self.expired_at_signing or self.early_at_signing or self.is_weak
        revoked = self.revoked_on is not None and (
            self.signed_at is None or self.signed_at.date() >= self.revoked_on
        )
        return self.is_unchanged and self.trusted and not spoiled and not revoked


@dataclass(frozen=True, slots=True, kw_only=True)
class SealReport:
    """What all signatures of a file say, in the order in which they were made."""

    signatures: tuple[SignatureReport, ...] = ()
    is_broken: bool = False
    """The file cannot be read as a PDF any more."""
    is_locked: bool = False
    """The file opens with a password only; nothing in it was looked at."""
    sealed_bytes: int = 0
    """How many bytes the last signature covers, its own room included."""
    length: int = 0

    @property
    def is_unchanged(self) -> bool:
        """Tell whether every signature finds what it signed."""
        looked_at = not self.is_broken and not self.is_locked
        return looked_at and all(one.is_unchanged for one in self.signatures)

    @property
    def unsigned_bytes(self) -> int:
        """How many bytes stand behind the last signature."""
        return self.length - self.sealed_bytes if self.signatures else 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Known:
    """What the office knows of certificates: whom it trusts, what was revoked; PEM and DER bytes."""

    roots: tuple[bytes, ...] = ()
    lists: tuple[bytes, ...] = ()
    revoked: dict[str, date] = field(default_factory=dict)
    """By fingerprint: revoked by somebody's word."""
