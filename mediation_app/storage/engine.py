"""The one place where an engine is made from a file or a URL, and what a transaction means on it."""

from pathlib import Path
from typing import Any

import sqlcipher3.dbapi2 as sqlcipher
from sqlalchemy import URL, Connection, Engine, NullPool, QueuePool, create_engine, event, make_url, text
from sqlalchemy.exc import ArgumentError

from mediation_app.rules.errors import UserError
from resources.i18n import QT_TRANSLATE_NOOP, Message

READ = "mediation_read"
"""Execution option of a connection that only reads."""

BUSY_SECONDS = 5
WRITING = ("foreign_keys = ON", "journal_mode = WAL", "synchronous = FULL")
"""What a connection that may write is set to."""
_WRITER_LOCK = 0x6D656469
"""Key of the advisory lock that lets one writer at a time into a PostgreSQL office."""


def file_engine(file: Path, *, read_only: bool = False) -> Engine:
    """Return an engine on the SQLite file ``file``, through SQLCipher's SQLite.

    ``read_only``: for a file or folder that may not be written; nothing is made beside the file then, and
    each transaction looks anew whether somebody else is writing to it.
    """
    pragmas = ("foreign_keys = ON",) if read_only else WRITING

    def connect() -> Any:
        address = _read_only_address(file) if read_only else str(file)
        connection = sqlcipher.connect(
            address, isolation_level=None, check_same_thread=False, timeout=BUSY_SECONDS, uri=read_only
        )
        for pragma in pragmas:
            connection.execute(f"PRAGMA {pragma}")
        return connection

    pool = NullPool if read_only else QueuePool
    engine = create_engine("sqlite://", creator=connect, module=sqlcipher, poolclass=pool)
    event.listen(engine, "begin", _begin_sqlite)
    return engine


def _read_only_address(file: Path) -> str:
    # Without a log of changes beside it the file is whole by itself, and SQLite need make none to read it.
    log = file.with_name(f"{file.name}-wal")
    whole = not log.exists() or log.stat().st_size == 0
    return f"{file.resolve().as_uri()}?mode=ro{'&immutable=1' if whole else ''}"


def server_engine(address: str) -> Engine:
    """Return an engine on a PostgreSQL database.

    Raises UserError for an address that is none; it may hold a password and is not repeated.
    """
    engine = create_engine(_server_url(address), pool_pre_ping=True)
    event.listen(engine, "begin", _begin_postgresql)
    return engine


def is_server(target: Path | str) -> bool:
    """Tell whether ``target`` names a database on a server rather than a folder."""
    return str(target).startswith(("postgresql://", "postgresql+", "postgres://"))


def _server_url(address: str) -> URL:
    try:
        return make_url(address).set(drivername="postgresql+psycopg")
    except (ArgumentError, ValueError) as error:
        raise UserError(
            Message("Offices", QT_TRANSLATE_NOOP("Offices", "数据库地址写得不对")),
            Message(
                "Offices",
                QT_TRANSLATE_NOOP("Offices", "请写成 postgresql://用户名@服务器:5432/数据库 这样的形式"),
            ),
        ) from error


def reading(engine: Engine) -> Engine:
    """Return ``engine`` for transactions that only read and never wait for a writer."""
    return engine.execution_options(**{READ: True})


def _reads(connection: Connection) -> bool:
    return bool(connection.get_execution_options().get(READ))


def _begin_sqlite(connection: Connection) -> None:
    # A write lock from the start: no upgrade half-way can fail, and DDL rolls back whole.
    connection.exec_driver_sql("BEGIN" if _reads(connection) else "BEGIN IMMEDIATE")


def _begin_postgresql(connection: Connection) -> None:
    if _reads(connection):
        connection.exec_driver_sql("SET TRANSACTION READ ONLY")
    else:
        connection.execute(text("SELECT pg_advisory_xact_lock(:key)"), {"key": _WRITER_LOCK})
