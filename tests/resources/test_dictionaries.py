import json

import pytest

import resources
from resources.dictionaries import (
    DEFAULT_VERSION,
    current_code,
    dispute_type,
    dispute_types,
    ethnic_groups,
    id_documents,
    kind_map,
    read_kind,
    type_from_facts,
    type_versions,
)

CURRENT = {one.code for one in dispute_types()}


@pytest.mark.parametrize("version", type_versions())
def test_each_version_has_eighteen_types(version: str) -> None:
    types = dispute_types(version)
    assert len({one.code for one in types}) == len({one.name for one in types}) == 18
    assert types[-1].name == "其他"


def test_the_list_of_2021_is_the_default() -> None:
    assert DEFAULT_VERSION == type_versions()[-1] == "v2021"
    assert [one.name for one in dispute_types()][9:12] == ["劳动争议", "旅游", "互联网"]


def test_every_old_type_becomes_a_current_one() -> None:
    assert {current_code(one.code) for one in dispute_types("v2015")} <= CURRENT
    by_name = {one.name: current_code(one.code) for one in dispute_types("v2015")}
    assert by_name["拖欠农民工工资"] == by_name["其他劳动争议"] == "labour"
    assert by_name["电子商务"] == "internet"
    assert by_name["邻里"] == "neighbour"


def test_a_code_means_the_same_in_every_version() -> None:
    for version in type_versions():
        for one in dispute_types(version):
            assert dispute_type(one.code).name == one.name


def test_an_unknown_type_or_version_is_an_error() -> None:
    with pytest.raises(KeyError):
        dispute_type("astrology")
    with pytest.raises(KeyError):
        dispute_types("v1999")


@pytest.mark.parametrize("version", type_versions())
def test_only_marriage_adoption_and_inheritance_are_signed_with_ink_alone(version: str) -> None:
    assert [one.code for one in dispute_types(version) if one.wet_sign_only] == [read_kind("婚姻")]
    assert read_kind("收养") == read_kind("继承") == read_kind("婚姻")


def test_every_word_of_the_map_means_a_current_type() -> None:
    assert set(kind_map().values()) == CURRENT


@pytest.mark.parametrize("version", type_versions())
def test_the_official_names_read_as_themselves(version: str) -> None:
    for one in dispute_types(version):
        assert read_kind(one.name) == read_kind(one.title) == current_code(one.code)


@pytest.mark.parametrize(
    ("word", "name"),
    [
        ("劳资劳动纠纷", "劳动争议"),
        ("家庭婚姻纠纷", "婚姻家庭"),
        ("社区邻里纠纷", "邻里"),
        ("经济债务纠纷", "合同"),
        ("治安刑事纠纷", "损害赔偿"),
        ("房产土地纠纷", "房屋宅基地"),
        ("校园教育纠纷", "损害赔偿"),
        ("公司经营纠纷", "生产经营"),
        ("医疗健康纠纷", "医疗"),
        ("消费旅游纠纷", "消费"),
        ("遗产继承纠纷", "婚姻家庭"),
        ("交通事故纠纷", "道路交通事故"),
        ("环境污染纠纷", "环境污染"),
        ("车祸", "道路交通事故"),
        ("拖欠工资", "劳动争议"),
        ("土地边界", "山林土地"),
        ("征地补偿", "征地拆迁"),
        ("打架赔偿", "损害赔偿"),
        (" 劳资　纠纷 ", "劳动争议"),
        ("邻里纠纷(宅基地滴水)", "邻里"),
        ("其他", "其他"),
        ("环境污染(保护)纠纷", "环境污染"),
    ],
)
def test_words_of_ledgers(word: str, name: str) -> None:
    assert dispute_type(read_kind(word)).name == name


@pytest.mark.parametrize("word", ["", "纠纷", "？", "类"])
def test_a_word_that_says_nothing_gives_nothing(word: str) -> None:
    assert read_kind(word) == ""


def test_the_offices_own_words_are_used() -> None:
    assert read_kind("放牛纠纷", {"放牛": "forest_land"}) == "forest_land"


@pytest.mark.parametrize(
    ("facts", "code"),
    [
        ("李某拖欠王某等三名工人工资两个月，王某多次讨要未果。", "labour"),
        ("张家与李家是邻居，张家新砌院墙，下雨时滴水到李家墙根。", "neighbour"),
        ("二人离婚后因孩子抚养费发生争执。", "family"),
        ("骑电动车与轿车相撞，交警认定负同等责任。", "traffic"),
        ("两户因承包地地界不清争吵。", "forest_land"),
    ],
)
def test_the_facts_point_to_a_type(facts: str, code: str) -> None:
    assert type_from_facts(facts) == code


@pytest.mark.parametrize("facts", ["", "双方发生争执。", "😀" * 100])
def test_facts_that_tell_nothing_give_no_type(facts: str) -> None:
    assert type_from_facts(facts) == ""


def test_a_word_points_to_one_type_only() -> None:
    words = json.loads(resources.path("dictionaries/type_words.json").read_text("utf-8"))
    assert set(words) == CURRENT - {"other"}
    every = [word for group in words.values() for word in group]
    assert len(every) == len(set(every))


def test_fifty_six_groups_in_the_order_of_the_standard() -> None:
    groups = ethnic_groups()
    assert [one.code for one in groups] == [f"{number:02d}" for number in (*range(1, 57), 97, 98)]
    assert (groups[0].name, groups[6].name, groups[55].name) == ("汉族", "彝族", "基诺族")
    assert len({one.name for one in groups}) == 58


def test_the_identity_card_is_the_usual_document() -> None:
    assert id_documents()[0].name == "居民身份证"
    assert {one.check for one in id_documents()} == {"gb11643", "gb32100", ""}
    assert len({one.code for one in id_documents()}) == len(id_documents())
