"""A PostgreSQL server for the tests: started on a free port of this machine and stopped afterwards."""

import itertools
import os
import pwd
import shutil
import socket
import subprocess
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

from sqlalchemy import create_engine, text

INSTALLED = Path("/usr/lib/postgresql")
UNPRIVILEGED = ("postgres", "nobody")


def binaries() -> Path | None:
    """Return the folder of the newest installed server's programs, or nothing."""
    found = sorted(INSTALLED.glob("*/bin/initdb"), key=lambda path: int(path.parts[-3]))
    if found:
        return found[-1].parent
    on_path = shutil.which("initdb")
    return Path(on_path).parent if on_path else None


@dataclass(slots=True)
class Cluster:
    """A running server that only this machine can reach."""

    port: int
    _names: Iterator[int] = field(default_factory=lambda: itertools.count(1))

    @classmethod
    @contextmanager
    def started(cls) -> "Iterator[Cluster]":
        """Start a server in a temporary folder; stop it and remove the folder at the end."""
        folder = Path(tempfile.mkdtemp(prefix="pg-"))
        _give_away(folder)
        cluster = cls(_free_port())
        data = folder / "data"
        try:
            _run("initdb", "-D", data, "-A", "trust", "-U", "tester", "-E", "UTF8", "--locale=C", "--no-sync")
            options = f"-p {cluster.port} -k {folder} -h 127.0.0.1 -c fsync=off -c max_connections=60"
            _run("pg_ctl", "-D", data, "-o", options, "-l", folder / "log", "-w", "start")
            try:
                yield cluster
            finally:
                _run("pg_ctl", "-D", data, "-m", "immediate", "-w", "stop")
        finally:
            shutil.rmtree(folder, ignore_errors=True)

    def url(self, database: str) -> str:
        """Return the URL of one of the server's databases."""
        return f"postgresql+psycopg://tester@127.0.0.1:{self.port}/{database}"

    def create_database(self, name: str, template: str = "template1") -> None:
        """Create a database, as a copy of another one where named."""
        engine = create_engine(self.url("postgres"), isolation_level="AUTOCOMMIT")
        with engine.connect() as connection:
            connection.execute(text(f'CREATE DATABASE "{name}" TEMPLATE "{template}"'))
        engine.dispose()

    def copy_database(self, template: str) -> str:
        """Copy a database and return the copy's name."""
        name = f"office_{next(self._names)}"
        self.create_database(name, template)
        return name


def _run(program: str, *arguments: object) -> None:
    folder = binaries()
    assert folder is not None
    command = [str(folder / program), *map(str, arguments)]
    if os.geteuid() == 0:  # the server refuses to run as root
        command = ["setpriv", f"--reuid={_owner()}", f"--regid={_group()}", "--clear-groups", *command]
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, cwd="/")


def _give_away(folder: Path) -> None:
    if os.geteuid() == 0:
        os.chown(folder, pwd.getpwnam(_owner()).pw_uid, -1)


def _owner() -> str:
    known = {entry.pw_name for entry in pwd.getpwall()}
    return next(name for name in UNPRIVILEGED if name in known)


def _group() -> int:
    return pwd.getpwnam(_owner()).pw_gid


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])
