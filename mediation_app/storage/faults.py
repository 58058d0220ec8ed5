"""Faults of the machine told apart once, here, from bugs and from what a user may correct."""

import errno
from collections.abc import Iterator
from contextlib import contextmanager

from sqlalchemy.exc import DBAPIError

from mediation_app.rules.errors import (
    ConnectionLost,
    Damaged,
    DiskFull,
    EnvironmentFault,
    Locked,
    ReadOnly,
)

_BY_WORDS: tuple[tuple[str, type[EnvironmentFault]], ...] = (
    ("disk is full", DiskFull),
    ("no space left", DiskFull),
    ("readonly database", ReadOnly),
    ("read-only", ReadOnly),
    ("permission denied", ReadOnly),
    ("unable to open database", ReadOnly),
    ("database is locked", Locked),
    ("database table is locked", Locked),
    ("not a database", Damaged),
    ("malformed", Damaged),
    ("disk i/o error", Damaged),
    ("connection refused", ConnectionLost),
    ("connection failed", ConnectionLost),
    ("server closed the connection", ConnectionLost),
    ("terminating connection", ConnectionLost),
    ("could not connect", ConnectionLost),
)
_BY_NUMBER = {
    errno.ENOSPC: DiskFull,
    errno.EDQUOT: DiskFull,
    errno.EROFS: ReadOnly,
    errno.EACCES: ReadOnly,
    errno.EPERM: ReadOnly,
}


def fault_of(error: Exception) -> EnvironmentFault | None:
    """Return the fault of the machine that ``error`` stands for, or nothing when it is a bug."""
    if isinstance(error, OSError) and error.errno in _BY_NUMBER:
        return _BY_NUMBER[error.errno]()
    if isinstance(error, DBAPIError) and error.connection_invalidated:
        return ConnectionLost()
    words = str(error).lower()
    return next((fault() for sign, fault in _BY_WORDS if sign in words), None)


@contextmanager
def telling_faults() -> Iterator[None]:
    """Raise what a database says of the machine as an EnvironmentFault; let bugs through as they are."""
    try:
        yield
    except DBAPIError as error:
        fault = fault_of(error)
        if fault is None:
            raise
        raise fault from error


@contextmanager
def telling_file_faults() -> Iterator[None]:
    """Raise what the file system says of the machine as an EnvironmentFault."""
    try:
        yield
    except OSError as error:
        fault = fault_of(error)
        if fault is None:
            raise
        raise fault from error
