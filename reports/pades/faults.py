"""What can be wrong with a key, a certificate, a list or a file to be sealed, as codes without secrets."""

from enum import StrEnum


class KeyFault(StrEnum):
    """Why a key cannot be used, or a file about keys not be taken."""

    NOT_A_KEY_FILE = "not_a_key_file"
    """Not PKCS#12, or broken."""
    WRONG_PASSWORD = "wrong_password"  # noqa: S105 - a code
    NO_KEY = "no_key"
    """A PKCS#12 file or token without a private key."""
    NO_CERTIFICATE = "no_certificate"
    """No certificate that fits the key."""
    UNSUPPORTED = "unsupported"
    """A kind of key that cannot sign PDFs here, such as SM2."""
    NO_MODULE = "no_module"
    """The token's driver cannot be loaded."""
    NO_TOKEN = "no_token"  # noqa: S105 - a code
    WRONG_PIN = "wrong_pin"
    PIN_LOCKED = "pin_locked"
    SEVERAL_KEYS = "several_keys"
    TOKEN_FAILED = "token_failed"  # noqa: S105 - a code
    TOKEN_SILENT = "token_silent"  # noqa: S105 - a code
    """The token's driver did not answer in time."""
    OTHER_CERTIFICATE = "other_certificate"
    """The key does not belong to the certificate that was taken in."""
    NOT_A_LIST = "not_a_list"
    """No list of revoked certificates, or a broken one."""
    CANNOT_BE_SEALED = "cannot_be_sealed"
    """A PDF whose structure takes no signature."""


class KeyRefused(Exception):
    """A key, certificate, list or file that cannot be used; never carries a password or PIN."""

    def __init__(self, fault: KeyFault, detail: str = "") -> None:
        super().__init__(fault, detail)
        self.fault = fault
        self.detail = detail
        """A name to be shown, such as the token's."""


class CertificateFault(StrEnum):
    """Why a certificate is not fit to seal with, whatever the day."""

    IS_AUTHORITY = "is_authority"
    """It signs other certificates."""
    NO_SIGNING_USE = "no_signing_use"
    WEAK_KEY = "weak_key"
    WEAK_DIGEST = "weak_digest"
    """Signed by its issuer with MD5 or SHA-1."""
    UNSUPPORTED_KEY = "unsupported_key"
