"""A token's driver in a process of its own, with a time limit.

Drivers are other people's programs: they answer when they like, may show a PIN window of their own, hold up
every thread of a Python program meanwhile, and crash. Here only the small process waits or falls.
"""

import asyncio
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from multiprocessing import get_context
from multiprocessing.connection import Connection
from typing import TYPE_CHECKING, Any

from cryptography import x509
from cryptography.hazmat.primitives.serialization import Encoding

from reports.pades import tokens
from reports.pades.faults import KeyFault, KeyRefused
from reports.pades.keys import asn1_of
from reports.pades.tokens import Token, TokenKey

if TYPE_CHECKING:
    from pyhanko.sign.signers import Signer

LISTING, ANSWERING = 20.0, 90.0
"""Seconds a driver is given to name its tokens; to open one, PIN window and all, or to sign."""

_LEAVING = 2.0
_REFUSED = "refused"


def tokens_of(module: str, *, limit: float = LISTING) -> tuple[Token, ...]:
    """Return the tokens plugged in. Raises KeyRefused as in `tokens`, and for no answer in time."""
    with _asked(_list, module) as driver:
        found: tuple[Token, ...] = driver.answer(limit)
        return found


def chain_in(which: TokenKey, *, limit: float = ANSWERING) -> tuple[str, tuple[x509.Certificate, ...]]:
    """Return label and certificates. Raises KeyRefused as in `tokens`, and for no answer in time."""
    with _asked(_look, which) as driver:
        label, chain = driver.answer(limit)
        return label, tuple(map(x509.load_der_x509_certificate, chain))


@contextmanager
def token_signer(
    which: TokenKey, chain: tuple[x509.Certificate, ...], *, limit: float = ANSWERING
) -> Iterator["Signer"]:
    """Open a token for one seal. Raises KeyRefused as in `tokens`, and for no answer in time."""
    from reports.pades.far_signer import FarSigner

    own, *others = map(asn1_of, chain)
    with _asked(_sign, which, [one.public_bytes(Encoding.DER) for one in chain]) as driver:
        driver.answer(limit)
        yield FarSigner(lambda data, digest: driver.ask((data, digest), limit), own, others)


@dataclass(frozen=True, slots=True)
class _Driver:
    """The other end: what is asked of the process with the driver, and what it answers."""

    end: Connection

    def ask(self, words: object, limit: float) -> Any:
        try:
            self.end.send(words)
        except OSError:
            raise KeyRefused(KeyFault.TOKEN_FAILED, "crashed") from None
        return self.answer(limit)

    def answer(self, limit: float) -> Any:
        try:
            if not self.end.poll(limit):
                raise KeyRefused(KeyFault.TOKEN_SILENT)
            word, value = self.end.recv()
        except (EOFError, OSError):  # the driver took its process with it
            raise KeyRefused(KeyFault.TOKEN_FAILED, "crashed") from None
        if word == _REFUSED:
            raise KeyRefused(*value)
        return value


@contextmanager
def _asked(work: Callable[..., None], *values: object) -> Iterator[_Driver]:
    """Start a process for one question; it is ended whatever the driver does."""
    spawned = get_context("spawn")
    here, there = spawned.Pipe()
    process = spawned.Process(target=work, args=(there, *values), daemon=True)
    process.start()
    there.close()
    try:
        yield _Driver(here)
    finally:
        here.close()
        process.join(_LEAVING)
        if process.is_alive():
            process.kill()
            process.join()
        process.close()


# ---- in the other process


@contextmanager
def _telling(end: Connection) -> Iterator[None]:
    try:
        yield
    except KeyRefused as error:
        end.send((_REFUSED, (error.fault, error.detail)))
    except (EOFError, BrokenPipeError):  # nobody waits any more
        return


def _list(end: Connection, module: str) -> None:
    with _telling(end):
        end.send(("done", tokens.tokens_of(module)))


def _look(end: Connection, which: TokenKey) -> None:
    with _telling(end):
        label, chain = tokens.chain_in(which)
        end.send(("done", (label, [one.public_bytes(Encoding.DER) for one in chain])))


def _sign(end: Connection, which: TokenKey, chain: list[bytes]) -> None:
    with (
        _telling(end),
        tokens.token_signer(which, tuple(map(x509.load_der_x509_certificate, chain))) as signer,
    ):
        end.send(("done", None))
        while True:
            data, digest = end.recv()
            end.send(("done", asyncio.run(signer.async_sign_raw(data, digest))))
