"""Running commands in this process, on an office in a folder of the test."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from mediation_app.commands.running import run
from resources.i18n import set_language


@dataclass(frozen=True)
class Ran:
    """How a command ended and what it said."""

    code: int
    out: str
    err: str


Command = Callable[..., Ran]


def _no_window(*_: object) -> int:
    raise AssertionError("no window was asked for")


@pytest.fixture
def own_folders(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The user's own data folder, below the test's."""
    for name in ("XDG_DATA_HOME", "LOCALAPPDATA", "HOME"):
        monkeypatch.setenv(name, str(tmp_path / "user"))
    monkeypatch.delenv("MEDIATION_OFFICE", raising=False)
    return tmp_path / "user"


@pytest.fixture
def command(own_folders: Path, capsys: pytest.CaptureFixture[str]) -> Iterator[Command]:
    """Run a command and return its code and what it wrote."""

    def ran(*argv: object, window: Callable[..., int] = _no_window) -> Ran:
        code = run([str(word) for word in argv], window)
        said = capsys.readouterr()
        return Ran(code, said.out, said.err)

    yield ran
    set_language("zh")
