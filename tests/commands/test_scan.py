"""scan: files and folders taken in, told as text and as JSON, complete papers filed."""

import json
from dataclasses import dataclass
from pathlib import Path

import pytest

from mediation_app.commands.exits import Exit
from mediation_app.services import papers
from mediation_app.services.offices import open_office
from mediation_app.services.staff import default_actor
from tests import scanned as scans
from tests.commands.conftest import Command
from tests.services.scenes import agreed


@dataclass(frozen=True)
class Desk:
    """An office with an agreement issued, and the folder its scans come in."""

    office: Path
    scans: Path
    number: str


@pytest.fixture
def desk(office_file: Path, tmp_path: Path) -> Desk:
    office, folder = tmp_path / "office", tmp_path / "scans"
    office.mkdir()
    folder.mkdir()
    (office / office_file.name).write_bytes(office_file.read_bytes())
    books = open_office(office)
    actor = default_actor(books)
    scene = agreed(books, actor)
    paper = papers.issue(books, actor, scene.case_id, "agreement")
    pages = scans.printed(papers.pdf_of(books, actor, paper.id), 110)
    number = scene.case.number
    books.close()
    for place, page in enumerate(pages, 1):
        (folder / f"第{place}页.jpg").write_bytes(scans.as_jpeg(page))
    (folder / "说明.txt").write_text("不是扫描件", "utf-8")
    return Desk(office, folder, number)


def test_a_folder_is_taken_in_and_filed(command: Command, desk: Desk) -> None:
    ran = command("--office", desk.office, "scan", desk.scans)
    assert (ran.code, ran.err) == (Exit.OK, "")
    number, title, version, there, state = ran.out.strip().split("\t")
    assert (number, title, version, state) == (desk.number, "人民调解协议书", "第1版", "齐全")
    assert there[0] == there[-1]
    again = command("--office", desk.office, "scan", desk.scans, "--file", "--json")
    told = json.loads(again.out)
    assert {one["known"] for one in told["files"]} == {True}
    assert (told["papers"][0]["complete"], told["papers"][0]["filed"]) == (True, True)
    assert "已经收进过" in again.err


def test_what_cannot_be_read_is_told_and_the_rest_goes_in(command: Command, desk: Desk) -> None:
    broken = desk.scans / "坏.pdf"
    broken.write_bytes(b"%PDF-1.7 broken")
    ran = command("--office", desk.office, "scan", broken, desk.scans / "第1页.jpg")
    assert ran.code == Exit.PARTLY
    assert "“坏.pdf”没有收进：PDF 文件已损坏" in ran.err
    assert desk.number in ran.out
    told = json.loads(command("--office", desk.office, "scan", broken, "--json").out)
    assert [one["name"] for one in told["refused"]] == ["坏.pdf"]
