"""Households by the hundred, those who speak for them, distribution schemes to the fen, and votes."""

from dataclasses import replace
from datetime import datetime, timedelta
from pathlib import Path

import pytest
from openpyxl import Workbook

from mediation_app.rules.errors import InvalidInput, NotAllowed, NotFound, UserError
from mediation_app.services.books import Actor, Books
from mediation_app.services.matters import distributions, households, votes
from mediation_app.services.matters.distributions import SaveDistribution, ShareEntry
from mediation_app.services.matters.households import HouseholdRow, read_text
from mediation_app.services.matters.votes import RecordVote
from tests.services.matter_scenes import matter
from tests.services.scenes import Scene

THREE = (
    HouseholdRow(name="韦大山", id_number="452226195003071118", people=4, area="3.2亩"),
    HouseholdRow(name="韦小妹", address="龙头村三组", people=2, area="1.6亩"),
    HouseholdRow(name="覃有田", people=3),
)


def listed(books: Books, actor: Actor) -> Scene:
    scene = matter(books, actor, people_count=60)
    households.take_in(books, actor, scene.case_id, THREE)
    return scene


def ids(scene: Scene) -> list[int]:
    return [one.id for one in households.households(scene.books, scene.actor, scene.case_id)]


def test_a_long_pasted_list_is_taken_in_and_its_broken_lines_come_back(books: Books, clerk: Actor) -> None:
    scene = matter(books, clerk)
    good = [f"户{chr(0x4E00 + number)}\t龙头村{number}号" for number in range(1033)]
    broken = [f"12{number}\t龙头村" for number in range(10)]
    text = "\n".join(["户主\t住址", *good[:500], *broken, *good[500:]])
    reading = read_text(text)
    assert (len(reading.rows), [one.line for one in reading.problems]) == (1033, list(range(502, 512)))
    assert households.take_in(books, clerk, scene.case_id, reading.rows) == 1033
    mended = read_text("\n".join(f"补{chr(0x5E00 + number)}\t龙头村" for number in range(10)))
    assert households.take_in(books, clerk, scene.case_id, mended.rows) == 10
    present = households.households(books, clerk, scene.case_id)
    assert [one.ordinal for one in present] == list(range(1, 1044))


def test_a_household_on_the_list_is_not_added_again(books: Books, clerk: Actor) -> None:
    scene = listed(books, clerk)
    more = (*THREE[:2], HouseholdRow(name="新来户"))
    assert households.take_in(books, clerk, scene.case_id, more) == 1
    assert households.take_in(books, clerk, scene.case_id, THREE[:1], replace=True) == 1
    assert len(ids(scene)) == 1
    with pytest.raises(InvalidInput):
        households.take_in(books, clerk, scene.case_id, ())


def test_at_most_five_speak_for_all(books: Books, clerk: Actor) -> None:
    scene = listed(books, clerk)
    more = [HouseholdRow(name=f"代{word}") for word in "甲乙丙丁"]
    households.take_in(books, clerk, scene.case_id, more)
    with pytest.raises(InvalidInput, match="第二十条"):
        households.set_representatives(books, clerk, scene.case_id, ids(scene)[:6])
    households.set_representatives(books, clerk, scene.case_id, ids(scene)[:5])
    households.set_representatives(books, clerk, scene.case_id, ids(scene)[1:3])
    present = households.households(books, clerk, scene.case_id)
    assert [one.name for one in present if one.is_representative] == ["韦小妹", "覃有田"]
    other = matter(books, clerk)
    with pytest.raises(NotFound):
        households.set_representatives(books, clerk, other.case_id, ids(scene)[:1])


def scheme(scene: Scene, *fen: int, **changes: object) -> SaveDistribution:
    values: dict[str, object] = {
        "case_id": scene.case_id,
        "title": "泗沽洲补偿款分配方案",
        "total_fen": 600_000_000,
        "lines": tuple(ShareEntry(one, share) for one, share in zip(ids(scene), fen, strict=False)),
    }
    return SaveDistribution(**{**values, **changes})  # type: ignore[arg-type]


def test_a_scheme_off_by_one_fen_is_not_adopted(books: Books, clerk: Actor) -> None:
    scene = listed(books, clerk)
    standing = distributions.save_distribution(
        books, clerk, scheme(scene, 200_000_000, 200_000_000, 199_999_999)
    )
    assert (standing.sum_fen, standing.difference_fen, standing.count) == (599_999_999, 1, 3)
    with pytest.raises(InvalidInput) as error:
        distributions.adopt(books, clerk, standing.id, scene.today)
    for words in ("5999999.99", "6000000", "0.01"):
        assert words in str(error.value)
    assert distributions.distribution(books, clerk, standing.id).adopted_on is None


def test_an_even_scheme_is_adopted_and_then_stands(books: Books, clerk: Actor) -> None:
    scene = listed(books, clerk)
    shares = distributions.even_shares(600_000_000, [4, 2, 3])
    first = distributions.save_distribution(books, clerk, scheme(scene, *shares[:2]))
    again = scheme(scene, *shares, distribution_id=first.id)
    standing = distributions.save_distribution(books, clerk, again)
    assert (standing.id, standing.difference_fen) == (first.id, 0)
    distributions.adopt(books, clerk, first.id, scene.today)
    found = distributions.distribution(books, clerk, first.id)
    assert [(line.household.name, line.amount_fen) for line in found.lines] == list(
        zip(("韦大山", "韦小妹", "覃有田"), shares, strict=True)
    )
    with pytest.raises(NotAllowed, match="不能再改"):
        distributions.save_distribution(books, clerk, again)
    with pytest.raises(NotAllowed, match="已写进分配方案"):
        households.remove(books, clerk, scene.case_id, ids(scene)[:1], "重复")
    with pytest.raises(NotAllowed, match="已写进分配方案"):
        households.take_in(books, clerk, scene.case_id, THREE, replace=True)


def test_an_empty_scheme_and_wrong_lines_are_refused(books: Books, clerk: Actor) -> None:
    scene, other = listed(books, clerk), listed(books, clerk)
    empty = distributions.save_distribution(books, clerk, scheme(scene))
    with pytest.raises(InvalidInput):
        distributions.adopt(books, clerk, empty.id, scene.today)
    one = ids(scene)[0]
    lines = (
        ShareEntry(one, 1),
        ShareEntry(one, 1),
        ShareEntry(ids(other)[0], 1),
        ShareEntry(ids(scene)[1], -1),
    )
    with pytest.raises(InvalidInput) as error:
        distributions.save_distribution(books, clerk, scheme(scene, lines=lines, title=" ", total_fen=0))
    assert {problem.field for problem in error.value.problems} == {
        *("title", "total_fen", "lines[1].household_id", "lines[2].household_id", "lines[3].amount_fen")
    }


def vote(scene: Scene, **changes: object) -> RecordVote:
    values: dict[str, object] = {
        "case_id": scene.case_id,
        "held_on": scene.today,
        "subject": "分配方案表决",
        "eligible": 60,
        "present": 54,
        "in_favour": 40,
        "against": 10,
        "abstained": 4,
        "needed": "到会三分之二以上同意",
        "passed": True,
    }
    return RecordVote(**{**values, **changes})  # type: ignore[arg-type]


def test_a_vote_is_written_down_as_held(books: Books, clerk: Actor) -> None:
    scene = listed(books, clerk)
    assert votes.record_vote(books, clerk, vote(scene)) > 0
    matter_row = scene.case.matter
    assert matter_row is not None
    assert [one.in_favour for one in matter_row.votes] == [40]


@pytest.mark.parametrize(
    ("changes", "field"),
    [
        ({"present": 61}, "present"),
        ({"in_favour": 45}, "in_favour"),
        ({"against": -1}, "against"),
        ({"in_favour": 35}, "passed"),
        ({"needed": "应到过半数", "in_favour": 30}, "passed"),
        ({"needed": "", "in_favour": 10}, "passed"),
        ({"subject": ""}, "subject"),
        ({"distribution_id": 99}, "distribution_id"),
    ],
)
def test_a_vote_that_does_not_add_up_is_refused(
    file_books: Books, clerk: Actor, changes: dict[str, object], field: str
) -> None:
    scene = matter(file_books, clerk)
    with pytest.raises(InvalidInput) as error:
        votes.record_vote(file_books, clerk, vote(scene, **changes))
    assert [problem.field for problem in error.value.problems] == [field]
    lost = replace(vote(scene, **changes), passed=False)
    if field == "passed":
        assert votes.record_vote(file_books, clerk, lost)


def test_sheets_are_read_with_their_numbers_as_typed(tmp_path: Path) -> None:
    book = Workbook()
    sheet = book.active
    assert sheet is not None
    sheet.append(["泗沽洲搬迁户名单表"])
    sheet.append(["户主", "身份证号", "电话", "人口", "面积", "补偿款", "备注"])
    sheet.append(["韦大山", "452226195003071118", 13900001234, 4.0, 3.2, 12000.5, datetime(2026, 3, 5)])
    sheet.append(["韦小妹", 452226195003071118, None, None, None, "=6*2000", True])
    sheet.append([None, None, None, None, None, None, None])
    sheet.append(["覃有田", None, "０７７２－６２１１２３４", "３", None, None, None])
    path = tmp_path / "名单.xlsx"
    book.save(path)
    reading = households.read_sheet(path)
    first, second = reading.rows
    assert (first.phone, first.people, first.area, first.amount_fen) == ("13900001234", 4, "3.2", 1200050)
    assert first.note == "2026-03-05"
    assert (second.name, second.people, second.line) == ("覃有田", 3, 6)
    (problem,) = reading.problems
    assert problem.line == 4
    assert "后几位已丢失" in str(problem.message)


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "gb18030", "utf-16"])
def test_csv_files_are_read_in_the_encodings_offices_use(tmp_path: Path, encoding: str) -> None:
    path = tmp_path / "名单.csv"
    path.write_text('姓名,地址,人口\r\n韦大山,"龙头村,三组",4\r\n', encoding)
    (row,) = households.read_sheet(path).rows
    assert (row.name, row.address, row.people) == ("韦大山", "龙头村,三组", 4)


@pytest.mark.parametrize(
    ("name", "content", "words"),
    [
        ("坏.xlsx", b"PK\x03\x04broken", "已损坏"),
        ("空.xlsx", b"", "已损坏"),
        ("旧.xls", b"\xd0\xcf\x11\xe0", "不是能读的表格"),
        ("图.csv", b"\x81\xff\xfe\x81", "读不出"),
    ],
)
def test_broken_files_are_told_in_words(tmp_path: Path, name: str, content: bytes, words: str) -> None:
    path = tmp_path / name
    path.write_bytes(content)
    with pytest.raises(UserError, match=words):
        households.read_sheet(path)
    with pytest.raises(UserError, match="没有找到"):
        households.read_sheet(tmp_path / "没有.csv")


def test_nobody_votes_tomorrow(file_books: Books, clerk: Actor) -> None:
    scene = matter(file_books, clerk)
    with pytest.raises(InvalidInput, match="还没有到"):
        votes.record_vote(file_books, clerk, vote(scene, held_on=scene.today + timedelta(days=1)))
