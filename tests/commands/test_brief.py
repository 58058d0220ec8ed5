"""brief: a leader's month from the command line."""

from pathlib import Path

import pytest

from mediation_app.commands.exits import Exit
from mediation_app.rules.permissions import Role
from mediation_app.services import staff
from mediation_app.services.books import Books
from mediation_app.services.staff import NewStaff
from tests.commands.conftest import Command
from tests.services import matter_scenes


@pytest.fixture
def office(file_books: Books) -> Path:
    """An office with its leaders, one of them with a case."""
    matter_scenes.owned(file_books)
    assert file_books.folder is not None
    return file_books.folder


def test_both_files_are_written_and_named(command: Command, office: Path, tmp_path: Path) -> None:
    out = tmp_path / "out"
    ran = command("--office", office, "brief", "--leader", "唐志强", "--month", "2026-11", "--out", out)
    assert ran.code == Exit.OK
    written = [Path(line) for line in ran.out.splitlines()]
    assert [path.name for path in written] == [
        "唐志强（副镇长） 2026年11月包案月报.pdf",
        "唐志强（副镇长） 2026年11月包案月报.docx",
    ]
    assert all(path.stat().st_size > 1000 for path in written)


def test_what_lies_there_is_kept(command: Command, office: Path, tmp_path: Path) -> None:
    words = ("--office", office, "brief", "--leader", "唐志强", "--month", "2026-10", "--out", tmp_path)
    first, second = command(*words), command(*words)
    assert set(first.out.splitlines()).isdisjoint(second.out.splitlines())


@pytest.mark.parametrize("month", ["2026-13", "去年", "2026"])
def test_a_malformed_month_is_a_matter_of_usage(
    command: Command, office: Path, tmp_path: Path, month: str
) -> None:
    ran = command("--office", office, "brief", "--leader", "唐志强", "--month", month, "--out", tmp_path)
    assert ran.code == Exit.USAGE
    assert f"“{month}”不是月份，请写成 2026-10 这样" in ran.err


def test_two_of_one_name_are_asked_apart(
    command: Command, office: Path, file_books: Books, tmp_path: Path
) -> None:
    who = matter_scenes.people(file_books)
    staff.add(file_books, who.administrator, NewStaff(name="唐志强", roles=(Role.LEADER,), post="人大主席"))
    words = ("--office", office, "brief", "--month", "2026-11", "--out", tmp_path, "--leader")
    ran = command(*words, "唐志强")
    assert ran.code == Exit.USER_ERROR
    assert "唐志强（副镇长）、唐志强（人大主席）" in ran.err
    assert command(*words, "唐志强（人大主席）").code == Exit.OK


def test_nobody_of_the_name_leads(command: Command, office: Path, tmp_path: Path) -> None:
    ran = command("--office", office, "brief", "--leader", "周明远", "--month", "2026-11", "--out", tmp_path)
    assert ran.code == Exit.USER_ERROR
    assert "没有找到领导“周明远”" in ran.err
