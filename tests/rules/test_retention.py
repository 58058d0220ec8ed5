import pytest

from mediation_app.rules.habits import Habits
from mediation_app.rules.retention import (
    DEFAULT_YEARS,
    USUAL_SHORT,
    Retention,
    is_grave,
    kinds_kept,
    propose_retention,
    with_years,
)

BY_KIND = {"neighbour": Retention.SHORT, "land": Retention.LONG, "boundary": Retention.PERMANENT}


@pytest.mark.parametrize(
    ("kind", "at_once", "grave", "proposed"),
    [
        ("neighbour", False, False, Retention.SHORT),
        ("land", False, False, Retention.LONG),
        ("land", True, False, Retention.SHORT),
        ("boundary", True, False, Retention.PERMANENT),
        ("neighbour", True, True, Retention.PERMANENT),
        ("unknown", False, False, Retention.LONG),
    ],
)
def test_proposes_by_kind_and_weight(kind: str, proposed: Retention, *, at_once: bool, grave: bool) -> None:
    assert propose_retention(kind, BY_KIND, settled_at_once=at_once, grave=grave) is proposed


def test_years_stand_beside_each_label() -> None:
    assert DEFAULT_YEARS == {Retention.SHORT: 10, Retention.LONG: 30, Retention.PERMANENT: None}


@pytest.mark.parametrize(
    ("kind", "facts", "people", "grave"),
    [
        ("forest_land", "两组争山林权属", None, True),
        ("homestead", "两家为地界争吵", 2, True),
        ("contract", "合同边界不清", 2, False),
        ("neighbour", "打伤后死亡", 2, True),
        ("labour", "郑某突发脑溢血身亡", 2, True),
        ("damages", "其子在水库溺亡", 2, True),
        ("neighbour", "打了农药，陈某的黄牛死亡", 2, False),
        ("pollution", "排污使养的鱼大量死亡", 2, False),
        ("pollution", "鱼死亡，李某下塘打捞时猝死", 2, True),
        ("neighbour", "两家为承包地的边界争吵", 2, True),
        ("neighbour", "两家争地界", 2, True),
        ("labour", "欠薪", 11, True),
        ("labour", "欠薪", 10, False),
    ],
)
def test_land_deaths_and_large_groups_are_kept_for_ever(
    kind: str, facts: str, people: int | None, *, grave: bool
) -> None:
    assert is_grave(kind, facts, people) is grave


def test_usual_practice_keeps_land_house_and_family_longer() -> None:
    usual = kinds_kept(USUAL_SHORT, ())
    proposed = {kind: propose_retention(kind, usual) for kind in ("homestead", "family", "travel")}
    assert proposed == {
        "homestead": Retention.LONG,
        "family": Retention.LONG,
        "travel": Retention.SHORT,
    }
    assert [with_years(label) for label in ("短期", "长期", "永久", "")] == [
        "短期（10年）",
        "长期（30年）",
        "永久",
        "",
    ]


def test_the_office_sets_years_kinds_and_how_large_a_group_is() -> None:
    years = Habits(retention_years_short=5, retention_years_long=20).retention_years
    assert [with_years(label, years) for label in ("短期", "长期", "永久")] == [
        "短期（5年）",
        "长期（20年）",
        "永久",
    ]
    own = kinds_kept(("neighbour",), ("homestead",))
    assert propose_retention("neighbour", own) is Retention.SHORT
    assert propose_retention("homestead", own) is Retention.PERMANENT
    assert is_grave("labour", "欠薪", 8, large_group=5)
    assert [one.field for one in Habits(retention_years_long=0).problems()] == ["retention_years_long"]
