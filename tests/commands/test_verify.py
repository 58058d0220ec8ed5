"""verify: what it says of files and codes, as text and as JSON, and how it ends."""

import json
import re
from pathlib import Path

import pytest

from mediation_app.commands.exits import Exit
from mediation_app.rules.paper_code import paper_code, shown
from mediation_app.services.offices import open_office
from mediation_app.services.staff import default_actor
from tests.commands.conftest import Command
from tests.reports.pades.test_sealing import changed_at_the_end, with_seal
from tests.services.scenes import agreed


@pytest.fixture
def papers_out(command: Command, office_copy: Path, tmp_path: Path) -> Path:
    """A folder with the papers of one case, made by the program itself."""
    books = open_office(office_copy)
    scene = agreed(books, default_actor(books))
    books.close()
    command("--office", office_copy, "papers", scene.case.number, "--out", tmp_path / "papers")
    return tmp_path / "papers"


@pytest.fixture
def office_copy(office_file: Path, tmp_path: Path) -> Path:
    folder = tmp_path / "office"
    folder.mkdir()
    (folder / office_file.name).write_bytes(office_file.read_bytes())
    return folder


def agreement(folder: Path, ending: str) -> Path:
    return next(path for path in sorted(folder.glob(f"*{ending}")) if "人民调解协议书" in path.name)


def code_on(out: str) -> str:
    found = re.search(r"验证码：(\S+)", out)
    assert found
    return found[1]


def test_a_written_paper_is_genuine_and_its_code_in_the_register(
    command: Command, office_copy: Path, papers_out: Path
) -> None:
    for ending in (".pdf", ".docx"):
        ran = command("--office", office_copy, "verify", agreement(papers_out, ending))
        assert (ran.code, ran.err) == (Exit.OK, "")
        assert ran.out.startswith("真实：与登记的文书逐字节一致")
    code = code_on(ran.out)
    looked_up = command("--office", office_copy, "verify", code)
    assert looked_up.code == 3
    for words in ("在册", "石磊", "田芳", "2400元", "SHA-256"):
        assert words in looked_up.out
    assert command("--office", office_copy, "verify", f"TJ1:{code.replace('-', '')}:1/2").code == 3


def test_a_changed_file_and_an_unknown_one(command: Command, office_copy: Path, papers_out: Path) -> None:
    path = agreement(papers_out, ".pdf")
    path.write_bytes(path.read_bytes() + b"\n%x\n")
    ran = command("--office", office_copy, "verify", path, "--json")
    found = json.loads(ran.out)
    assert (ran.code, found["verdict"], found["differences"]) == (Exit.CHANGED, "changed", [])
    assert "文字一致" in found["notes"][0]
    assert found["paper"]["sums_fen"][0] > 0
    path.write_bytes(b"")
    assert command("--office", office_copy, "verify", path).code == Exit.UNKNOWN


def test_codes_that_are_none_or_nobody_s(command: Command, office_copy: Path, papers_out: Path) -> None:
    ran = command("--office", office_copy, "verify", shown(paper_code("nobody")))
    assert ran.code == Exit.UNKNOWN
    assert "不在册" in ran.out
    wrong = command("--office", office_copy, "verify", "AAAA-AAAA-AAAA")
    assert (wrong.code, wrong.out) == (Exit.USER_ERROR, "")
    assert "验证码" in wrong.err
    gone = command("--office", office_copy, "verify", papers_out / "gone.pdf")
    assert gone.code == Exit.USER_ERROR
    assert "gone.pdf" in gone.err


def test_the_signatures_of_a_sealed_file_are_told_one_by_one(
    command: Command, office_copy: Path, papers_out: Path, tmp_path: Path
) -> None:
    pdf = with_seal(agreement(papers_out, ".pdf").read_bytes())
    path = tmp_path / "sealed.pdf"
    path.write_bytes(pdf)
    ran = command("--office", office_copy, "verify", path)
    assert ran.code == Exit.CHANGED
    assert "第1个签章：青石坪镇人民调解委员会签章" in ran.out
    assert "不在本单位的名录里" in ran.out
    path.write_bytes(changed_at_the_end(pdf))
    (told,) = json.loads(command("--office", office_copy, "verify", path, "--json").out)["signatures"]
    assert (told["intact"], told["whole"], told["changes"]) == (True, False, "other")
    assert (told["good"], told["trusted"], told["signed_at"]) == (False, False, "2026-11-23T09:00:00")
