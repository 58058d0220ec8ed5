"""Certificates read: whose they are, how long they hold, whether they are fit to seal with."""

import hashlib
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta, timezone

from cryptography import x509
from cryptography.exceptions import UnsupportedAlgorithm
from cryptography.hazmat.primitives.asymmetric import ec, rsa
from cryptography.hazmat.primitives.serialization import Encoding
from cryptography.x509.oid import ExtendedKeyUsageOID, NameOID

from reports.pades.faults import CertificateFault

BEIJING = timezone(timedelta(hours=8))
LEAST_RSA_BITS = 2048

_WEAK_DIGESTS = frozenset({"md5", "sha1"})
_CURVES = (ec.SECP256R1, ec.SECP384R1, ec.SECP521R1)
_NOT_FOR_PAPERS = frozenset(
    {
        ExtendedKeyUsageOID.SERVER_AUTH,
        ExtendedKeyUsageOID.CODE_SIGNING,
        ExtendedKeyUsageOID.TIME_STAMPING,
        ExtendedKeyUsageOID.OCSP_SIGNING,
    }
)
"""Uses that say nothing of papers; a certificate with these alone is for something else."""
_NAMES = (NameOID.COMMON_NAME, NameOID.ORGANIZATIONAL_UNIT_NAME, NameOID.ORGANIZATION_NAME)


@dataclass(frozen=True, slots=True, kw_only=True)
class CertificateFacts:
    """What a certificate says; times are naive Beijing time."""

    subject: str
    issuer: str
    serial: str
    sha256: str
    not_before: datetime
    not_after: datetime
    faults: tuple[CertificateFault, ...] = ()


def facts_of(certificate: x509.Certificate) -> CertificateFacts:
    """Return what a certificate says, and why it is not fit to seal with."""
    der = certificate.public_bytes(Encoding.DER)
    return CertificateFacts(
        subject=name_of(certificate.subject),
        issuer=name_of(certificate.issuer),
        serial=serial_of(certificate.serial_number),
        sha256=hashlib.sha256(der).hexdigest(),
        not_before=beijing(certificate.not_valid_before_utc),
        not_after=beijing(certificate.not_valid_after_utc),
        faults=tuple(_faults(certificate)),
    )


def beijing(moment: datetime) -> datetime:
    """Return an aware moment as naive Beijing time."""
    return moment.astimezone(BEIJING).replace(tzinfo=None)


def aware(moment: datetime) -> datetime:
    """Return naive Beijing time as an aware moment."""
    return moment.replace(tzinfo=BEIJING)


def serial_of(number: int) -> str:
    """Return a serial number as people compare it: hexadecimal, upper case."""
    return f"{number:X}"


def name_of(name: x509.Name) -> str:
    """Return a name as people read it: common name, unit and organisation, each once."""
    found = (str(one.value) for oid in _NAMES for one in name.get_attributes_for_oid(oid))
    words = "，".join(dict.fromkeys(found))
    return words or name.rfc4514_string()


def pem_of(chain: Iterable[x509.Certificate]) -> bytes:
    """Return certificates as PEM, in order."""
    return b"".join(one.public_bytes(Encoding.PEM) for one in chain)


def chain_of(pem: bytes) -> Sequence[x509.Certificate]:
    """Return the certificates of a PEM file, the one that seals first."""
    return x509.load_pem_x509_certificates(pem)


def top_of(chain: Sequence[x509.Certificate]) -> x509.Certificate:
    """Return the highest certificate of a chain that is at hand, starting at its first."""
    here = chain[0]
    for _ in chain:
        above = next((one for one in chain if one.subject == here.issuer and one != here), None)
        if above is None or here.subject == here.issuer:
            break
        here = above
    return here


def _faults(certificate: x509.Certificate) -> Iterable[CertificateFault]:
    if _is_authority(certificate):
        yield CertificateFault.IS_AUTHORITY
    elif not _may_sign(certificate):
        yield CertificateFault.NO_SIGNING_USE
    if (of_key := _key_fault(certificate)) is not None:
        yield of_key
    if _digest(certificate) in _WEAK_DIGESTS:
        yield CertificateFault.WEAK_DIGEST


def _is_authority(certificate: x509.Certificate) -> bool:
    try:
        return certificate.extensions.get_extension_for_class(x509.BasicConstraints).value.ca
    except x509.ExtensionNotFound:
        return False


def _may_sign(certificate: x509.Certificate) -> bool:
    """Tell whether its uses, where it names any, take in the signing of papers."""
    extensions = certificate.extensions
    try:
        usage = extensions.get_extension_for_class(x509.KeyUsage).value
        if not (usage.digital_signature or usage.content_commitment):
            return False
    except x509.ExtensionNotFound:
        pass
    try:
        return not _NOT_FOR_PAPERS.issuperset(extensions.get_extension_for_class(x509.ExtendedKeyUsage).value)
    except x509.ExtensionNotFound:
        return True


def _key_fault(certificate: x509.Certificate) -> CertificateFault | None:
    try:
        key = certificate.public_key()
    except (UnsupportedAlgorithm, ValueError):
        return CertificateFault.UNSUPPORTED_KEY
    if isinstance(key, rsa.RSAPublicKey):
        return CertificateFault.WEAK_KEY if key.key_size < LEAST_RSA_BITS else None
    if isinstance(key, ec.EllipticCurvePublicKey) and isinstance(key.curve, _CURVES):
        return None
    return CertificateFault.UNSUPPORTED_KEY


def _digest(certificate: x509.Certificate) -> str:
    try:
        algorithm = certificate.signature_hash_algorithm
    except UnsupportedAlgorithm:
        return ""
    return algorithm.name if algorithm is not None else ""
