"""Published matters taken in: nothing invented, nothing lost, never twice."""

import json
from pathlib import Path
from typing import Any

import pytest

from mediation_app.model import Case, PartyRole
from mediation_app.rules.vocabulary import CaseKind, HandlingMode, MatterOrigin
from mediation_app.rules.workflow import CaseState
from mediation_app.services import cases
from mediation_app.services.books import Actor, Books
from mediation_app.services.exchange import IntakeReport, take_in
from mediation_app.services.raw_matters import UNVERIFIED, is_raw_matter

BACKLOG: dict[str, Any] = {
    "id": "p-1",
    "kind": "信访积案",
    "place": "云溪县青石坪镇石桥村第一网格",
    "matter": "水渠占地补偿",
    "facts": "丁某某的承包地被水渠占用，自2016年以来多次越级上访。",
    "demands": ["兑现青苗补偿", "恢复水渠"],
    "amount_yuan": "约1.2万元",
    "people": 7,
    "source": "县信访局交办",
    "route": "村组协商",
    "outcome": "2021年底补偿到位",
}
DISPUTE: dict[str, Any] = {
    "id": "p-2",
    "kind": "矛盾纠纷",
    "matter": "垃圾占用车位",
    "facts": "网友反映楼下装修垃圾占了车位。",
    "amount_yuan": 0,
    "people": None,
    "source": "网络",
    "route": "限时办结",
    "outcome": "20分钟内清理完毕",
}


def taken_in(books: Books, actor: Actor, folder: Path, *records: object) -> IntakeReport:
    path = folder / "petitions.jsonl"
    path.write_text("\n".join(json.dumps(one, ensure_ascii=False) for one in records), "utf-8")
    return take_in(books, actor, path)


def only_case(books: Books, actor: Actor, folder: Path, record: object) -> Case:
    report = taken_in(books, actor, folder, record)
    assert report.refused == ()
    return cases.load(books, actor, report.taken[0].case_id)


@pytest.mark.parametrize(
    ("record", "expected"),
    [
        (BACKLOG, True),
        (DISPUTE, True),
        ({"kind": "信访事项", "facts": "水渠不通"}, True),
        ({"facts": "水渠不通", "people": 3}, True),
        ({"kind": "纠纷", "parties": ["张三"], "facts": "欠款"}, True),
        ({"parties": ["张三"], "facts": "欠款"}, False),
        ({"type": "邻里", "facts": "欠款", "record": [], "kind": "x"}, False),
        ({"parties": [{"role": "applicant", "name": "张三"}], "facts": "欠款"}, False),
        ({"facts": "欠款"}, False),
        ("x", False),
    ],
)
def test_published_matters_are_told_by_their_shape(record: object, expected: bool) -> None:
    assert is_raw_matter(record) is expected


def test_what_a_record_tells_goes_where_it_belongs(books: Books, clerk: Actor, tmp_path: Path) -> None:
    case = only_case(books, clerk, tmp_path, BACKLOG)
    matter = case.matter
    assert matter is not None
    assert (case.kind, case.state, case.title) == (CaseKind.BACKLOG, CaseState.REGISTERED, "水渠占地补偿")
    assert (case.amount_fen, case.people_count) == (1_200_000, 7)
    assert case.demands == "兑现青苗补偿\n恢复水渠"
    assert case.village is not None
    assert case.grid is not None
    assert (case.village.name, case.grid.name) == ("石桥村", "第一网格")
    assert [(one.person.name, one.role, one.to_verify) for one in case.parties] == [
        ("丁某某", PartyRole.APPLICANT, True)
    ]
    assert (matter.first_on, matter.is_repeated, matter.skipped_level) == ("2016", True, True)
    assert (matter.origin, matter.instructing_unit) == (MatterOrigin.ASSIGNED, "县信访局")
    assert matter.nature is None
    assert matter.settled_on is None
    (line,) = matter.progress
    assert line.text == f"{UNVERIFIED}途径：村组协商；结果：2021年底补偿到位"
    assert f"{UNVERIFIED}涉及金额：约1.2万元" in case.remark


def test_a_plain_dispute_becomes_one_with_its_mode(books: Books, clerk: Actor, tmp_path: Path) -> None:
    case = only_case(books, clerk, tmp_path, DISPUTE)
    assert (case.kind, case.series, case.parties) == (CaseKind.DISPUTE, "file", [])
    assert (case.title, case.amount_fen, case.people_count) == ("垃圾占用车位", 0, None)
    assert case.matter is not None
    assert (case.matter.mode, case.matter.under_ownership) == (HandlingMode.AT_ONCE, False)


def test_the_same_record_is_not_taken_in_twice(books: Books, clerk: Actor, tmp_path: Path) -> None:
    nameless = {name: value for name, value in BACKLOG.items() if name != "id"}
    assert len(taken_in(books, clerk, tmp_path, BACKLOG, DISPUTE, nameless).taken) == 3
    again = taken_in(books, clerk, tmp_path, BACKLOG, DISPUTE, nameless)
    assert again.taken == ()
    assert [one.external_id for one in again.known][:2] == ["p-1", "p-2"]


def test_records_with_other_keys_nulls_and_odd_values_are_read(
    books: Books, clerk: Actor, tmp_path: Path
) -> None:
    bare = {"kind": "信访事项", "matter": "路灯不亮"}
    other = {
        "类别": "历史遗留问题",
        "信访事项": "老宅基地",
        "人数": "六十余户",
        "demands": "确权",
        "extra": {"a": [1]},
    }
    nulls = {**dict.fromkeys(BACKLOG), "facts": "村民反映水渠不通", "people": "不详"}
    report = taken_in(books, clerk, tmp_path, bare, other, nulls)
    assert report.refused == ()
    first, second, third = (cases.load(books, clerk, one.case_id) for one in report.taken)
    assert (first.facts, first.kind) == ("路灯不亮", CaseKind.PETITION)
    assert (second.kind, second.people_count, second.demands) == (CaseKind.LEGACY, 60, "确权")
    assert "原始记录另有 extra：a：1" in second.remark
    assert (third.people_count, third.amount_fen) == (None, None)
    assert "涉及人数：不详" in third.remark


def test_a_record_that_tells_nothing_is_refused(books: Books, clerk: Actor, tmp_path: Path) -> None:
    report = taken_in(books, clerk, tmp_path, {"kind": "信访积案", "people": 3}, BACKLOG)
    assert len(report.taken) == 1
    assert "既没有写事项" in str(report.refused[0].problems[0].message)


def test_a_village_of_another_town_is_not_ours(books: Books, clerk: Actor, tmp_path: Path) -> None:
    there = {**BACKLOG, "id": "a", "place": "武宣县三里镇石桥村"}
    near = {**BACKLOG, "id": "b", "place": "大石桥村"}
    ours = {**BACKLOG, "id": "c", "place": "石桥村"}
    report = taken_in(books, clerk, tmp_path, there, near, ours)
    found = [cases.load(books, clerk, one.case_id).village for one in report.taken]
    assert [one.name if one else "" for one in found] == ["", "", "石桥村"]
    assert cases.load(books, clerk, report.taken[0].case_id).place == "武宣县三里镇石桥村"


def test_the_published_matters_are_all_taken_in(
    books: Books, clerk: Actor, tmp_path: Path, samples: Path
) -> None:
    report = take_in(books, clerk, samples / "petitions.jsonl")
    assert report.refused == ()
    found = [cases.load(books, clerk, one.case_id) for one in report.taken]
    assert [case.kind for case in found] == [
        *(CaseKind.BACKLOG, CaseKind.BACKLOG, CaseKind.LEGACY, CaseKind.DISPUTE)
    ]
    assert all(case.state is CaseState.REGISTERED for case in found)
    second = found[1].matter
    assert second is not None
    assert (second.first_on, second.skipped_level, second.is_repeated) == ("2016", True, True)
    assert [[party.person.name for party in case.parties] for case in found] == [[], ["陈某某"], [], []]
    assert found[2].occurred_on == "2021-09"


@pytest.mark.parametrize(
    ("petitioners", "names", "kept"),
    [
        ("马秋生、牛大壮等60余人", ["马秋生", "牛大壮"], ""),
        ([{"name": "马秋生", "年龄": 61}, {"姓名": "牛大壮"}], ["马秋生", "牛大壮"], "年龄：61"),
        ({"name": "马秋生"}, ["马秋生"], ""),
    ],
)
def test_people_are_read_however_they_are_written(
    file_books: Books, clerk: Actor, tmp_path: Path, petitioners: object, names: list[str], kept: str
) -> None:
    case = only_case(file_books, clerk, tmp_path, {**BACKLOG, "petitioners": petitioners})
    assert [party.person.name for party in case.parties] == names
    assert kept in case.remark


def test_a_number_beyond_all_measure_is_left_open(file_books: Books, clerk: Actor, tmp_path: Path) -> None:
    case = only_case(file_books, clerk, tmp_path, {**BACKLOG, "people": "9" * 400, "amount_yuan": "9" * 400})
    assert (case.people_count, case.amount_fen) == (None, None)
    assert "9" * 400 in case.remark
