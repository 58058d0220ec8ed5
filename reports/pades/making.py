"""Certificates this program makes: one to try things out, and the office's own time-stamper."""

from datetime import datetime, timedelta

from cryptography import x509
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import rsa
from cryptography.hazmat.primitives.serialization import BestAvailableEncryption, NoEncryption, pkcs12
from cryptography.x509.oid import ExtendedKeyUsageOID, NameOID

from reports.pades.certificates import aware

TEST_WORDS = "测试证书 — 不具法律效力"
"""Stands in the subject and is printed beside the seal."""

SELF_SIGNED_WORDS = "自签证书 — 不能证明身份"
"""Printed beside the seal of a certificate that nobody but itself vouches for."""

_KEY_BITS = 2048
_LONGEST_NAME = 64
"""Characters of a common name (X.520)."""


def test_certificate(office: str, password: str, now: datetime, days: int) -> bytes:
    """Return a PKCS#12 file with a new key and a certificate that says it is a test; Beijing time."""
    names = ((NameOID.COMMON_NAME, TEST_WORDS), (NameOID.ORGANIZATION_NAME, office[:_LONGEST_NAME]))
    key, certificate = _self_signed(names, now, days)
    locked = BestAvailableEncryption(password.encode())
    return pkcs12.serialize_key_and_certificates(TEST_WORDS.encode(), key, certificate, None, locked)


def time_stamper(office: str, now: datetime, days: int) -> bytes:
    """Return an open PKCS#12 file of a time-stamper that says it follows this machine's clock."""
    names = (
        (NameOID.COMMON_NAME, "本机时钟时间戳（非授时机构）"),
        (NameOID.ORGANIZATION_NAME, office[:_LONGEST_NAME]),
    )
    key, certificate = _self_signed(
        names, now, days, x509.ExtendedKeyUsage([ExtendedKeyUsageOID.TIME_STAMPING])
    )
    return pkcs12.serialize_key_and_certificates(b"tsa", key, certificate, None, NoEncryption())


def _self_signed(
    names: tuple[tuple[x509.ObjectIdentifier, str], ...],
    now: datetime,
    days: int,
    extended: x509.ExtendedKeyUsage | None = None,
) -> tuple[rsa.RSAPrivateKey, x509.Certificate]:
    key = rsa.generate_private_key(public_exponent=65537, key_size=_KEY_BITS)
    name = x509.Name([x509.NameAttribute(oid, words) for oid, words in names])
    begins = aware(now)
    builder = (
        x509.CertificateBuilder(name, name, key.public_key(), x509.random_serial_number())
        .not_valid_before(begins)
        .not_valid_after(begins + timedelta(days=days))
        .add_extension(x509.BasicConstraints(ca=False, path_length=None), critical=True)
        .add_extension(x509.SubjectKeyIdentifier.from_public_key(key.public_key()), critical=False)
        .add_extension(_usage(), critical=True)
    )
    if extended is not None:
        builder = builder.add_extension(extended, critical=True)
    return key, builder.sign(key, hashes.SHA256())


def _usage() -> x509.KeyUsage:
    return x509.KeyUsage(
        digital_signature=True,
        content_commitment=True,
        key_encipherment=False,
        data_encipherment=False,
        key_agreement=False,
        key_cert_sign=False,
        crl_sign=False,
        encipher_only=False,
        decipher_only=False,
    )
