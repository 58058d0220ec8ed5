"""An invented certificate authority for tests: keys, certificates, PKCS#12 files, lists of revoked ones."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from functools import cache
from pathlib import Path

from cryptography import x509
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import dsa, ec, ed25519, rsa
from cryptography.hazmat.primitives.serialization import (
    BestAvailableEncryption,
    Encoding,
    NoEncryption,
    PrivateFormat,
    pkcs12,
)
from cryptography.x509.oid import ExtendedKeyUsageOID, NameOID

from reports.pades.certificates import aware

PASSWORD = "invented-1"
NOW = datetime(2026, 11, 23, 9, 0)
Key = rsa.RSAPrivateKey | ec.EllipticCurvePrivateKey | ed25519.Ed25519PrivateKey | dsa.DSAPrivateKey


@cache
def rsa_key(bits: int = 2048, number: int = 0) -> rsa.RSAPrivateKey:
    return rsa.generate_private_key(public_exponent=65537, key_size=bits)


@cache
def ec_key(number: int = 0) -> ec.EllipticCurvePrivateKey:
    return ec.generate_private_key(ec.SECP256R1())


@dataclass(frozen=True)
class Held:
    """A certificate with its key and those above it."""

    certificate: x509.Certificate
    key: Key = field(repr=False)
    above: tuple[x509.Certificate, ...] = ()

    def p12(self, password: str = PASSWORD, *, with_key: bool = True) -> bytes:
        locked = BestAvailableEncryption(password.encode()) if password else NoEncryption()
        key = self.key if with_key else None
        return pkcs12.serialize_key_and_certificates(b"seal", key, self.certificate, self.above, locked)

    def file(self, folder: Path, name: str = "seal.p12", **how: object) -> Path:
        path = folder / name
        path.write_bytes(self.p12(**how))  # type: ignore[arg-type]
        return path

    def key_pem(self) -> bytes:
        return self.key.private_bytes(Encoding.PEM, PrivateFormat.PKCS8, NoEncryption())


def named(common: str, organisation: str = "云溪县青石坪镇人民调解委员会") -> x509.Name:
    return x509.Name(
        [
            x509.NameAttribute(NameOID.ORGANIZATION_NAME, organisation),
            x509.NameAttribute(NameOID.COMMON_NAME, common),
        ]
    )


@cache
def authority() -> Held:
    key = ec_key(100)
    name = named("云溪电子认证", "云溪县电子认证中心")
    builder = (
        x509.CertificateBuilder(name, name, key.public_key(), 990001)
        .not_valid_before(aware(NOW - timedelta(days=1000)))
        .not_valid_after(aware(NOW + timedelta(days=3000)))
        .add_extension(x509.BasicConstraints(ca=True, path_length=None), critical=True)
        .add_extension(usage(key_cert_sign=True, crl_sign=True), critical=True)
        .add_extension(x509.SubjectKeyIdentifier.from_public_key(key.public_key()), critical=False)
    )
    return Held(builder.sign(key, hashes.SHA256()), key)


def usage(**wanted: bool) -> x509.KeyUsage:
    names = (
        *("digital_signature", "content_commitment", "key_encipherment", "data_encipherment"),
        *("key_agreement", "key_cert_sign", "crl_sign", "encipher_only", "decipher_only"),
    )
    return x509.KeyUsage(**{name: wanted.get(name, False) for name in names})


def issued(
    common: str = "青石坪镇人民调解委员会签章",
    *,
    serial: int = 1001,
    key: Key | None = None,
    begins: datetime = NOW - timedelta(days=30),
    ends: datetime = NOW + timedelta(days=335),
    uses: x509.KeyUsage | None = None,
    extended: Sequence[x509.ObjectIdentifier] = (ExtendedKeyUsageOID.EMAIL_PROTECTION,),
    digest: hashes.HashAlgorithm | None = None,
) -> Held:
    """A certificate that the invented authority issued; a good one unless told otherwise."""
    top, own = authority(), key or ec_key(serial)
    builder = (
        x509.CertificateBuilder(top.certificate.subject, named(common), own.public_key(), serial)
        .not_valid_before(aware(begins))
        .not_valid_after(aware(ends))
        .add_extension(x509.BasicConstraints(ca=False, path_length=None), critical=True)
        .add_extension(uses or usage(digital_signature=True, content_commitment=True), critical=True)
    )
    if extended:
        builder = builder.add_extension(x509.ExtendedKeyUsage(extended), critical=False)
    made = builder.sign(top.key, digest or hashes.SHA256())  # type: ignore[arg-type]
    return Held(made, own, (top.certificate,))


@cache
def self_signed(common: str = "青石坪镇人民调解委员会签章", serial: int = 1090) -> Held:
    """A certificate somebody made for himself, which nobody else vouches for."""
    own = ec_key(serial)
    builder = (
        x509.CertificateBuilder(named(common), named(common), own.public_key(), serial)
        .not_valid_before(aware(NOW - timedelta(days=30)))
        .not_valid_after(aware(NOW + timedelta(days=335)))
        .add_extension(x509.BasicConstraints(ca=False, path_length=None), critical=True)
        .add_extension(usage(digital_signature=True, content_commitment=True), critical=True)
    )
    return Held(builder.sign(own, hashes.SHA256()), own)


def revocations(
    *serials: int,
    on: datetime = NOW - timedelta(days=1),
    by: Held | None = None,
    issuer: x509.Name | None = None,
) -> bytes:
    """A list of revoked certificates in DER."""
    top = by or authority()
    builder = x509.CertificateRevocationListBuilder(
        issuer or top.certificate.subject,
        aware(NOW - timedelta(days=2)),
        aware(NOW + timedelta(days=30)),
    )
    for serial in serials:
        entry = x509.RevokedCertificateBuilder(serial, aware(on)).build()
        builder = builder.add_revoked_certificate(entry)
    return builder.sign(top.key, hashes.SHA256()).public_bytes(Encoding.DER)
