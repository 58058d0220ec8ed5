"""Keys opened for one seal and let go: PKCS#12 files by their password."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import TYPE_CHECKING

from asn1crypto import pkcs12 as der
from cryptography import x509
from cryptography.exceptions import UnsupportedAlgorithm
from cryptography.hazmat.primitives.asymmetric import ec, rsa
from cryptography.hazmat.primitives.serialization import Encoding, pkcs12

from reports.pades.faults import KeyFault, KeyRefused

if TYPE_CHECKING:
    from asn1crypto.x509 import Certificate as Asn1Certificate
    from pyhanko.sign.signers import Signer


@dataclass(frozen=True, slots=True)
class KeyFile:
    """A PKCS#12 file that was opened: the key, its certificate and those above it."""

    key: rsa.RSAPrivateKey | ec.EllipticCurvePrivateKey
    chain: tuple[x509.Certificate, ...]
    """The key's own certificate first."""


def open_pkcs12(content: bytes, password: str) -> KeyFile:
    """Return what a PKCS#12 file holds.

    Raises KeyRefused for no such file, a wrong password, no key, no certificate.
    A file whose locked part was damaged looks like a wrong password; nobody can tell the two apart.
    """
    _require_structure(content)
    secret = encoded(password, KeyFault.WRONG_PASSWORD)
    try:
        found = pkcs12.load_pkcs12(content, secret)
    except (UnsupportedAlgorithm, NotImplementedError):
        raise KeyRefused(KeyFault.UNSUPPORTED) from None
    except ValueError as error:
        is_password = "password" in str(error).lower() or "mac" in str(error).lower()
        raise KeyRefused(KeyFault.WRONG_PASSWORD if is_password else KeyFault.UNSUPPORTED) from None
    if found.key is None:
        raise KeyRefused(KeyFault.NO_KEY)
    if not isinstance(found.key, rsa.RSAPrivateKey | ec.EllipticCurvePrivateKey):
        raise KeyRefused(KeyFault.UNSUPPORTED)
    if found.cert is None:
        raise KeyRefused(KeyFault.NO_CERTIFICATE)
    others = (one.certificate for one in found.additional_certs)
    return KeyFile(found.key, (found.cert.certificate, *others))


@contextmanager
def pkcs12_signer(content: bytes, password: str) -> Iterator["Signer"]:
    """Open a PKCS#12 file for one seal. Raises KeyRefused as `open_pkcs12` does."""
    from reports.pades.key_signer import KeySigner

    found = open_pkcs12(content, password)
    own, *others = map(asn1_of, found.chain)
    yield KeySigner(found.key, own, others)


def asn1_of(certificate: x509.Certificate) -> "Asn1Certificate":
    """Return a certificate in the language of pyHanko."""
    from asn1crypto.x509 import Certificate

    return Certificate.load(certificate.public_bytes(Encoding.DER))


def encoded(secret: str, fault: KeyFault) -> bytes:
    """Return a password or PIN as the libraries below take it. Raises KeyRefused for what cannot be one.

    OpenSSL's strings end at a NUL, and half a character has no bytes: neither was ever set as a password.
    """
    try:
        found = secret.encode()
    except UnicodeEncodeError:
        raise KeyRefused(fault) from None
    if b"\0" in found:
        raise KeyRefused(fault)
    return found


def _require_structure(content: bytes) -> None:
    """Raise KeyRefused unless the bytes are built as PKCS#12, whatever is locked in them."""
    try:
        made = der.Pfx.load(content, strict=True)
        is_one = made["version"].native == "v3" and made["auth_safe"]["content_type"].native == "data"
    except (ValueError, TypeError, KeyError):
        is_one = False
    if not is_one:
        raise KeyRefused(KeyFault.NOT_A_KEY_FILE)
