"""A key held open for one seal, so that it is unlocked and checked once and never written out."""

from collections.abc import Iterable

from asn1crypto.x509 import Certificate
from cryptography.hazmat.primitives.asymmetric import ec, rsa
from cryptography.hazmat.primitives.asymmetric.padding import PKCS1v15
from pyhanko.sign.signers import Signer
from pyhanko_certvalidator.registry import SimpleCertificateStore
from pyhanko_certvalidator.util import get_pyca_cryptography_hash


class KeySigner(Signer):
    """Signs with a key of `cryptography`: RSA (PKCS#1 v1.5) or ECDSA."""

    def __init__(
        self,
        key: rsa.RSAPrivateKey | ec.EllipticCurvePrivateKey,
        own: Certificate,
        others: Iterable[Certificate],
    ) -> None:
        store = SimpleCertificateStore.from_certs(others)  # type: ignore[no-untyped-call]
        super().__init__(signing_cert=own, cert_registry=store)
        self._key = key

    async def async_sign_raw(self, data: bytes, digest_algorithm: str, dry_run: bool = False) -> bytes:  # noqa: FBT001, FBT002 - pyHanko's
        """Return the signature over ``data``; a dry run only needs its length."""
        if dry_run:
            return bytes(2 * ((self._key.key_size + 7) // 8) + 16)
        digest = get_pyca_cryptography_hash(digest_algorithm)
        if isinstance(self._key, rsa.RSAPrivateKey):
            return self._key.sign(data, PKCS1v15(), digest)
        return self._key.sign(data, ec.ECDSA(digest))
