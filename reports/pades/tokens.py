"""Keys in a PKCS#11 token, such as the county's USB key: found, looked at, opened for one seal."""

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from cryptography import x509

from reports.pades.faults import KeyFault, KeyRefused
from reports.pades.keys import asn1_of, encoded

if TYPE_CHECKING:
    from pyhanko.sign.signers import Signer


@dataclass(frozen=True, slots=True)
class Token:
    """A token that is plugged in."""

    label: str
    model: str
    serial: str


@dataclass(frozen=True, slots=True, kw_only=True)
class TokenKey:
    """Which key of which token; the PIN is never shown when this is printed."""

    module: str
    token: str
    pin: str = field(repr=False)
    key_label: str = ""


def tokens_of(module: str) -> tuple[Token, ...]:
    """Return the tokens plugged in, as the driver knows them. Raises KeyRefused for no such driver."""
    from pkcs11 import TokenFlag

    with _driver(module) as lib:
        found = (slot.get_token() for slot in lib.get_slots(token_present=True))
        ready = [one for one in found if TokenFlag.TOKEN_INITIALIZED in one.flags]
        return tuple(Token(one.label, str(one.model), one.serial.decode("ascii", "replace")) for one in ready)


def chain_in(which: TokenKey) -> tuple[str, tuple[x509.Certificate, ...]]:
    """Return the label of the key and the certificates of a token, that of the key first.

    Raises KeyRefused: no driver, no token, wrong or locked PIN, no key, several keys, no certificate for it.
    """
    from pkcs11 import Attribute

    with _session(which) as session:
        key = _key(session, which.key_label)
        label, key_id = key[Attribute.LABEL], key[Attribute.ID]
        found = _certificates(session)
    own = next((certificate for one, certificate in found if one == key_id), None)
    if own is None:
        raise KeyRefused(KeyFault.NO_CERTIFICATE, which.token)
    return label, (own, *(certificate for _, certificate in found if certificate != own))


@contextmanager
def token_signer(which: TokenKey, chain: tuple[x509.Certificate, ...]) -> Iterator["Signer"]:
    """Open a token for one seal by the certificate that comes first.

    Raises KeyRefused as `chain_in` does, and where the key has got another certificate since.
    """
    from pkcs11 import Attribute
    from pyhanko.sign.pkcs11 import PKCS11Signer

    with _session(which) as session:
        key = _key(session, which.key_label)
        of_key = [one for key_id, one in _certificates(session) if key_id == key[Attribute.ID]]
        if of_key and chain[0] not in of_key:
            raise KeyRefused(KeyFault.OTHER_CERTIFICATE, which.token)
        own, *others = map(asn1_of, chain)
        yield PKCS11Signer(
            session,
            signing_cert=own,
            ca_chain=others,
            key_id=bytes(key[Attribute.ID]),
            use_raw_mechanism=own.public_key.algorithm == "ec",  # most tokens hash nothing for ECDSA
        )


def _certificates(session: Any) -> list[tuple[bytes, x509.Certificate]]:
    """Return the certificates of a token, each with the id of its key."""
    from pkcs11 import Attribute, ObjectClass

    found = []
    for one in session.get_objects({Attribute.CLASS: ObjectClass.CERTIFICATE}):
        try:
            found.append((one[Attribute.ID], x509.load_der_x509_certificate(one[Attribute.VALUE])))
        except ValueError:  # a certificate of a kind unknown here is none for this key
            continue
    return found


def _key(session: Any, label: str) -> Any:
    from pkcs11 import Attribute, ObjectClass

    wanted: dict[Any, Any] = {Attribute.CLASS: ObjectClass.PRIVATE_KEY}
    if label:
        wanted[Attribute.LABEL] = label
    keys = list(session.get_objects(wanted))
    if not keys:
        raise KeyRefused(KeyFault.NO_KEY, label)
    if len(keys) > 1:
        names = "、".join(sorted({str(one[Attribute.LABEL]) for one in keys}))
        raise KeyRefused(KeyFault.SEVERAL_KEYS, names)
    return keys[0]


@contextmanager
def _session(which: TokenKey) -> Iterator[Any]:
    encoded(which.pin, KeyFault.WRONG_PIN)
    with _driver(which.module) as lib:
        slots = lib.get_slots(token_present=True)
        token = next((one for one in (slot.get_token() for slot in slots) if one.label == which.token), None)
        if token is None:
            raise KeyRefused(KeyFault.NO_TOKEN, which.token)
        with token.open(user_pin=which.pin) as session:
            yield session


@contextmanager
def _driver(module: str) -> Iterator[Any]:
    """Load a driver afresh, so that what was plugged in or out meanwhile is seen; retell its errors."""
    import pkcs11

    try:
        lib = pkcs11.lib(module)
        lib.reinitialize()
    except (RuntimeError, OSError):
        raise KeyRefused(KeyFault.NO_MODULE, module) from None
    try:
        yield lib
    except pkcs11.PKCS11Error as error:
        name = type(error).__name__
        raise KeyRefused(_FAULTS.get(name, KeyFault.TOKEN_FAILED), name) from None


_FAULTS: Mapping[str, KeyFault] = {
    "PinIncorrect": KeyFault.WRONG_PIN,
    "PinInvalid": KeyFault.WRONG_PIN,
    "PinLenRange": KeyFault.WRONG_PIN,
    "ArgumentsBad": KeyFault.WRONG_PIN,
    "PinLocked": KeyFault.PIN_LOCKED,
    "PinExpired": KeyFault.PIN_LOCKED,
    "UserPinNotInitialized": KeyFault.PIN_LOCKED,
    "TokenNotPresent": KeyFault.NO_TOKEN,
    "TokenNotRecognised": KeyFault.NO_TOKEN,
    "DeviceRemoved": KeyFault.NO_TOKEN,
    "NoSuchToken": KeyFault.NO_TOKEN,
    "SlotIDInvalid": KeyFault.NO_TOKEN,
    "NoSuchKey": KeyFault.NO_KEY,
    "MechanismInvalid": KeyFault.UNSUPPORTED,
    "MechanismParamInvalid": KeyFault.UNSUPPORTED,
    "KeyTypeInconsistent": KeyFault.UNSUPPORTED,
}
"""What the driver's errors mean; the detail of the rest is the error's name."""
