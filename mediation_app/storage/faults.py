"""Faults of the machine told apart once, here, from bugs and from what a user may correct."""

import errno
from collections.abc import Iterator
from contextlib import contextmanager

from sqlalchemy.exc import DBAPIError, OperationalError

from mediation_app.rules.errors import (
    ConnectionLost,
    Damaged,
    DiskFull,
    EnvironmentFault,
    Locked,
    ReadOnly,
)
from resources import MissingResource
from resources.i18n import QT_TRANSLATE_NOOP, Message

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


_DENIED = (errno.EACCES, errno.EPERM)
_REASONS = {
    errno.ENOENT: QT_TRANSLATE_NOOP("Faults", "它不存在"),
    errno.EEXIST: QT_TRANSLATE_NOOP("Faults", "那里已经有一个同名的文件"),
    errno.ENOTDIR: QT_TRANSLATE_NOOP("Faults", "路径中有一段不是文件夹"),
    errno.EISDIR: QT_TRANSLATE_NOOP("Faults", "它是一个文件夹"),
    errno.ENAMETOOLONG: QT_TRANSLATE_NOOP("Faults", "名称太长"),
    errno.EIO: QT_TRANSLATE_NOOP("Faults", "读写时出错，磁盘或U盘可能已损坏或拔出"),
}


def fault_of(error: Exception) -> EnvironmentFault | None:
    """Return the fault of the machine that ``error`` stands for, or nothing when it is a bug."""
    if isinstance(error, OSError) and error.errno in _BY_NUMBER:
        return _BY_NUMBER[error.errno]()
    if isinstance(error, DBAPIError) and error.connection_invalidated:
        return ConnectionLost()
    if isinstance(error, OperationalError) and _never_connected(error):
        return ConnectionLost(
            Message("Faults", QT_TRANSLATE_NOOP("Faults", "连不上数据库服务器")),
            Message("Faults", QT_TRANSLATE_NOOP("Faults", "请检查网络和数据库的地址、名称、用户名、密码")),
        )
    words = str(error).lower()
    return next((fault() for sign, fault in _BY_WORDS if sign in words), None)


def file_fault(error: OSError) -> EnvironmentFault:
    """Return the fault that an error of the file system stands for; there is always one."""
    if isinstance(error, MissingResource):
        text = QT_TRANSLATE_NOOP("Faults", "程序自己的文件“{name}”不见了")
        advice = Message("Faults", QT_TRANSLATE_NOOP("Faults", "请重新安装本程序，调委会的数据不受影响"))
        return EnvironmentFault(Message("Faults", text, name=error.filename), advice)
    if error.errno in _DENIED and error.filename:
        text = QT_TRANSLATE_NOOP("Faults", "没有使用“{name}”的权限")
        return ReadOnly(Message("Faults", text, name=error.filename))
    if fault := fault_of(error):
        return fault
    reason = _REASONS.get(error.errno or 0)
    text = QT_TRANSLATE_NOOP("Faults", "文件或文件夹“{name}”用不了：{reason}")
    told = Message("Faults", reason) if reason else error.strerror or ""
    return EnvironmentFault(
        Message("Faults", text, name=error.filename or "", reason=told),
        Message("Faults", QT_TRANSLATE_NOOP("Faults", "请另选一个文件夹或文件")),
    )


def _never_connected(error: OperationalError) -> bool:
    # The server's own errors carry a code; those met on the way to it have the place for one, empty.
    return getattr(error.orig, "sqlstate", "") is None


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
    """Raise what the file system says as an EnvironmentFault."""
    try:
        yield
    except OSError as error:
        raise file_fault(error) from error
