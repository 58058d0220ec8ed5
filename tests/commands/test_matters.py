"""Published matters from the command line: taken in, found by their own numbers, listed and shown."""

import json
from pathlib import Path

import pytest

from mediation_app.commands.exits import Exit
from tests.commands.conftest import Command

PETITION = {
    "id": "p-1",
    "kind": "信访积案",
    "matter": "水渠占地补偿",
    "facts": "丁某某的承包地被水渠占用，自2016年以来多次越级上访。",
    "demands": ["兑现青苗补偿"],
    "source": "县信访局交办",
    "outcome": "补偿到位",
}
DISPUTE = {"id": "p-2", "kind": "矛盾纠纷", "matter": "垃圾占车位", "facts": "邻里因垃圾争执。"}


@pytest.fixture
def office(command: Command, tmp_path: Path) -> Path:
    """An office made by taking a petition and a dispute in."""
    file = tmp_path / "petitions.jsonl"
    file.write_text("\n".join(json.dumps(one, ensure_ascii=False) for one in (PETITION, DISPUTE)), "utf-8")
    ran = command("--office", tmp_path / "office", "intake", file)
    assert ran.code == Exit.OK
    assert [line.split("\t")[2] for line in ran.out.splitlines()] == ["水渠占地补偿", "垃圾占车位"]
    return tmp_path / "office"


def test_the_short_form_means_the_dispute_and_the_full_number_the_matter(
    command: Command, office: Path
) -> None:
    rows = json.loads(command("--office", office, "list", "--json").out)
    by_kind = {row["kind"]: row for row in rows}
    assert set(by_kind) == {"backlog", "dispute"}
    for row in rows:
        shown = json.loads(command("--office", office, "show", row["reference"], "--json").out)
        assert (shown["number"], shown["kind"]) == (row["number"], row["kind"])
    assert by_kind["backlog"]["reference"].endswith("访字第1号")
    assert by_kind["backlog"]["next_action"] == "研判，给诉求定性"


def test_a_matter_is_shown_with_its_kind_and_given_out_with_its_details(
    command: Command, office: Path
) -> None:
    rows = json.loads(command("--office", office, "list", "--json").out)
    number = next(row["number"] for row in rows if row["kind"] == "backlog")
    shown = command("--office", office, "show", number)
    assert "类别：信访积案" in shown.out
    assert "原始记录（待核）结果：补偿到位" in shown.out
    lines = command("--office", office, "export", "--all").out.splitlines()
    records = {record["external_id"]: record for record in map(json.loads, lines)}
    assert records["p-1"]["matter"]["first_on"] == "2016"
    assert records["p-1"]["matter"]["instructing_unit"] == "县信访局"
    assert "kind" not in records["p-2"]
