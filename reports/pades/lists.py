"""Lists of revoked certificates (CRL) read from files, so that checking works without a network."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime

from cryptography import x509
from cryptography.exceptions import InvalidSignature, UnsupportedAlgorithm

from reports.pades.certificates import beijing, name_of
from reports.pades.faults import KeyFault, KeyRefused


@dataclass(frozen=True, slots=True, kw_only=True)
class ListFacts:
    """What a list of revoked certificates says; times are naive Beijing time."""

    issuer: str
    this_update: datetime
    next_update: datetime | None
    is_signed: bool
    """Signed by one of the certificates handed in; a list that nobody can check is worth nothing."""
    is_known: bool
    """Its issuer issued one of the certificates handed in."""


def read_list(content: bytes) -> x509.CertificateRevocationList:
    """Return a list out of a DER or PEM file. Raises KeyRefused for anything else."""
    try:
        if content.lstrip().startswith(b"-----BEGIN"):
            return x509.load_pem_x509_crl(content)
        return x509.load_der_x509_crl(content)
    except ValueError:
        raise KeyRefused(KeyFault.NOT_A_LIST) from None


def list_facts(found: x509.CertificateRevocationList, known: Iterable[x509.Certificate]) -> ListFacts:
    """Return what a list says, and whether one of the ``known`` certificates signed it."""
    certificates = tuple(known)
    next_update = found.next_update_utc
    return ListFacts(
        issuer=name_of(found.issuer),
        this_update=beijing(found.last_update_utc),
        next_update=beijing(next_update) if next_update is not None else None,
        is_signed=any(_signed_by(found, one) for one in certificates if one.subject == found.issuer),
        is_known=any(found.issuer in (one.issuer, one.subject) for one in certificates),
    )


def revoked_on(certificate: x509.Certificate, lists: Sequence[x509.CertificateRevocationList]) -> date | None:
    """Return the day on which a list says that a certificate was revoked, the earliest; None for no list."""
    found = (
        one.get_revoked_certificate_by_serial_number(certificate.serial_number)
        for one in lists
        if one.issuer == certificate.issuer
    )
    days = [beijing(entry.revocation_date_utc).date() for entry in found if entry is not None]
    return min(days, default=None)


def _signed_by(found: x509.CertificateRevocationList, issuer: x509.Certificate) -> bool:
    try:
        return found.is_signature_valid(issuer.public_key())  # type: ignore[arg-type]  # else TypeError
    except (InvalidSignature, UnsupportedAlgorithm, TypeError, ValueError):
        return False
