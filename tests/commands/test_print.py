"""The commands of the print queue, on a CUPS server of our own."""

import json
from collections.abc import Iterator

import pytest

from mediation_app.commands.exits import Exit
from mediation_app.services.books import Actor, Books
from tests.commands.conftest import Command
from tests.cups import CupsServer, why_not_installed
from tests.services.scenes import agreed


@pytest.fixture(scope="module")
def server() -> Iterator[CupsServer]:
    if why := why_not_installed():
        pytest.skip(why)
    with CupsServer.started() as running:
        running.add("usual")
        running.make_default("usual")
        running.add("one-side", duplex=False)
        yield running


@pytest.fixture
def office(file_books: Books, mediator: Actor, server: CupsServer, monkeypatch: pytest.MonkeyPatch) -> str:
    agreed(file_books, mediator)
    monkeypatch.setenv("CUPS_SERVER", server.address)
    assert file_books.folder is not None
    return str(file_books.folder)


def states(out: str) -> list[str]:
    return [line.split("\t")[1] for line in out.splitlines()]


def test_the_papers_of_a_case_are_printed_once_and_said_to_be_so(office: str, command: Command) -> None:
    first = command("--office", office, "print", "--all", "--two-sided")
    assert first.code == Exit.OK
    assert set(states(first.out)) == {"已打印"}
    assert "人民调解协议书\t1\t3" in first.out
    again = command("--office", office, "print", "--all")
    assert (again.code, again.out) == (Exit.OK, "")
    assert "没有要打印的" in again.err


def test_what_failed_is_listed_and_tried_again(office: str, command: Command) -> None:
    failed = command("--office", office, "print", "--all", "--two-sided", "--printer", "one-side")
    assert failed.code == Exit.USER_ERROR
    assert set(states(failed.out)) == {"没有打成"}
    listed = command("--office", office, "queue", "--json")
    rows = json.loads(listed.out)
    assert listed.code == Exit.OK
    assert {(row["state"], row["fault"], row["printer"]) for row in rows} == {
        ("failed", "no_two_sided", "one-side")
    }
    assert "不能双面打印" in rows[0]["what"]
    sent = command("--office", office, "queue", "--retry", "--send", "--wait", "0")
    assert sent.code == Exit.USER_ERROR
    assert states(command("--office", office, "queue").out) == ["没有打成"] * len(rows)


def test_without_a_print_system_nothing_is_queued(
    office: str, command: Command, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("CUPS_SERVER", "/nowhere/at/all")
    ran = command("--office", office, "print", "--all")
    assert ran.code == Exit.FAULT
    assert "打印服务没有应答" in ran.err
    assert command("--office", office, "queue").out == ""
