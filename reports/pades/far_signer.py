"""A signer whose key lies elsewhere: in a token that another process holds open."""

from collections.abc import Callable, Iterable

from asn1crypto.x509 import Certificate
from pyhanko.sign.signers import Signer
from pyhanko_certvalidator.registry import SimpleCertificateStore


class FarSigner(Signer):
    """Asks for each signature over some bytes with a digest, by its name."""

    def __init__(
        self, sign: Callable[[bytes, str], bytes], own: Certificate, others: Iterable[Certificate]
    ) -> None:
        store = SimpleCertificateStore.from_certs(others)  # type: ignore[no-untyped-call]
        super().__init__(signing_cert=own, cert_registry=store)
        self._sign = sign
        self._room = 2 * own.public_key.byte_size + 16

    async def async_sign_raw(self, data: bytes, digest_algorithm: str, dry_run: bool = False) -> bytes:  # noqa: FBT001, FBT002 - pyHanko's
        """Return the signature over ``data``; a dry run only needs its length."""
        return bytes(self._room) if dry_run else self._sign(data, digest_algorithm)
