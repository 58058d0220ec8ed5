"""The command that binds dossiers."""

from pathlib import Path

import pytest

from mediation_app.commands.exits import Exit
from mediation_app.commands.running import run
from mediation_app.services.books import Actor, Books
from tests.services.scenes import signed


def no_window(*_args: object) -> int:
    raise AssertionError("the window opened")


@pytest.fixture
def office(file_books: Books, mediator: Actor) -> str:
    signed(file_books, mediator)
    signed(file_books, mediator)
    assert file_books.folder is not None
    return str(file_books.folder)


def test_one_case_with_its_spine(office: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    out = tmp_path / "out"
    code = run(
        ["--office", office, "dossier", "2026-1", "--out", str(out), "--two-sided", "--spine"], no_window
    )
    paths = capsys.readouterr().out.splitlines()
    assert code == Exit.OK
    assert [Path(line).name.rsplit(" ", 1)[1] for line in paths] == ["卷宗.pdf", "脊背标签.pdf"]
    assert all(Path(line).is_file() for line in paths)


def test_all_of_them_as_they_are(office: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    code = run(["--office", office, "dossier", "--all", "--as-is", "--out", str(tmp_path / "out")], no_window)
    said = capsys.readouterr()
    assert code == Exit.OK
    assert len(said.out.splitlines()) == 2
    assert "装的是草稿" in said.err
    assert "装订了2件案件的卷宗" in said.err


def test_which_case_must_be_said(office: str, tmp_path: Path) -> None:
    assert run(["--office", office, "dossier", "--out", str(tmp_path)], no_window) == Exit.USAGE
    assert run(["--office", office, "dossier", "99", "--out", str(tmp_path)], no_window) == Exit.USER_ERROR
