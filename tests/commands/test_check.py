"""check: what it writes, as lines and as JSON, its exit code, and that it reads only."""

import json
from pathlib import Path

import pytest

from mediation_app.commands.exits import Exit
from mediation_app.services import agreements
from mediation_app.services.books import Books
from mediation_app.services.offices import create, open_office
from mediation_app.services.staff import actor_named
from tests.commands.conftest import Command
from tests.conftest import OFFICE
from tests.services.scenes import agreed, deal, mediated, payment, repair


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """An office with a good agreement (1), one with a draft (2) and one with a vague word (3)."""
    books = create(tmp_path / "office", OFFICE)
    mediator = actor_named(books, "周明远")
    agreed(books, mediator)
    waiting = mediated(books, mediator)
    agreements.save(books, mediator, deal(waiting, payment(waiting, to_verify=True, text="石磊赔2400元。")))
    vague = mediated(books, mediator)
    agreements.save(books, mediator, deal(vague, repair(vague, text="尽快修好水沟。", instalments=())))
    books.close()
    return tmp_path / "office"


def acts(folder: Path) -> int:
    books: Books = open_office(folder)
    with books.reading(actor_named(books, "周明远")) as session:
        count = session.connection().exec_driver_sql("SELECT count(*) FROM audit_entry").scalar_one()
    books.close()
    return int(count)


def test_a_good_agreement_ends_with_nothing_that_blocks(command: Command, folder: Path) -> None:
    ran = command("--office", folder, "check", "1", "--json")
    assert ran.code == Exit.OK
    told = json.loads(ran.out)
    assert told["blocked"] is False
    assert {one["severity"] for one in told["findings"]} <= {"hint"}


def test_what_blocks_is_told_by_the_exit_code(command: Command, folder: Path) -> None:
    before = acts(folder)
    ran = command("--office", folder, "check", "2")
    assert ran.code == Exit.BLOCKED
    assert int(Exit.BLOCKED) == 9
    first = ran.out.splitlines()[0].split("\t")
    assert first[1:3] == ["要改", "约定事项"]
    assert len(first) == 5
    assert acts(folder) == before


def test_warnings_alone_block_nothing(command: Command, folder: Path) -> None:
    ran = command("--office", folder, "check", "3", "--json")
    assert ran.code == Exit.OK
    (vague,) = [one for one in json.loads(ran.out)["findings"] if one["rule"] == "vague"]
    assert vague["severity"] == "warn"
    assert vague["field"] == "terms[0].text"
    assert vague["form"] == "agreement"
    assert vague["subject"] is None
    assert "尽快" in vague["reason"]
    assert vague["mend"]


def test_all_cases_make_one_line_of_json_each(command: Command, folder: Path) -> None:
    ran = command("--office", folder, "check", "--all", "--json")
    assert ran.code == Exit.BLOCKED
    told = [json.loads(line) for line in ran.out.splitlines()]
    assert [one["blocked"] for one in told] == [False, True, False]
    assert all({"number", "title", "blocked", "findings"} == set(one) for one in told)


def test_the_whole_dossier_on_request(command: Command, folder: Path) -> None:
    ran = command("--office", folder, "check", "1", "--dossier", "--json")
    assert ran.code == Exit.BLOCKED
    assert {"paper_draft", "unsigned"} <= {one["rule"] for one in json.loads(ran.out)["findings"]}


def test_an_unknown_number_is_an_error_of_the_user(command: Command, folder: Path) -> None:
    assert command("--office", folder, "check", "99").code == Exit.USER_ERROR
    assert command("--office", folder, "check").code == Exit.USAGE
