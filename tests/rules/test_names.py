import pytest
from hypothesis import given
from hypothesis import strategies as st

from mediation_app.rules.errors import InvalidInput
from mediation_app.rules.names import (
    case_title,
    check_name,
    initials,
    is_organisation,
    role_in_brackets,
    split_people,
    tidy_name,
    with_post,
)

READINGS = {"单": "sd", "曾": "zc", "张": "z", "三": "s", "重": "cz", "行": "xh"}


@pytest.mark.parametrize("text", ["", "  ", "　", "\n"])
def test_an_empty_name_is_refused(text: str) -> None:
    with pytest.raises(InvalidInput, match="请填写"):
        check_name(text, field="name")


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("张　三", "张三"),
        (" 张三 ", "张三"),
        ("阿卜杜•热合曼", "阿卜杜·热合曼"),
        ("阿卜杜.热合曼", "阿卜杜·热合曼"),
        ("John Smith", "John Smith"),
        ("欧阳娜娜", "欧阳娜娜"),
        ("王㛃", "王㛃"),
        ("李𠮷", "李𠮷"),
        ("南通某贸易有限公司", "南通某贸易有限公司"),
        ("云溪市101建材店", "云溪市101建材店"),
        ("一丁", "一丁"),
        ("陆游", "陆游"),
        ("伍〇七", "伍〇七"),
        ("李\U0002ebf0", "李\U0002ebf0"),
    ],
)
def test_good_names_are_tidied_without_warning(text: str, value: str) -> None:
    name = check_name(text)
    assert name.value == value
    assert name.warnings == ()


@pytest.mark.parametrize(
    ("text", "said"),
    [("张", "一个字"), ("张3", "“3”"), ("张三😀", "“😀”"), ("王" * 31, "31个字"), ("张?", "“?”")],
)
def test_odd_names_are_kept_and_flagged(text: str, said: str) -> None:
    name = check_name(text)
    assert name.value == text
    assert said in "；".join(map(str, name.warnings))


@given(st.text(st.characters(categories=("Lo", "So", "Nd")), min_size=1, max_size=10))
def test_no_character_is_ever_dropped(text: str) -> None:
    assert tidy_name(text) == text


@pytest.mark.parametrize(
    "text",
    [
        "印染厂",
        "某镍矿有限公司",
        "某施工队",
        "某医院",
        "某小学",
        "某村村委会",
        "婚庆服务中心",
        "殡仪馆",
        "二矿二段",
        "某大型影视网站",
        "东冠村",
        "云溪镇人民政府",
        "某生鲜超市",
        "信用合作社",
        "县公安局（治安大队）",
    ],
)
def test_organisations_are_told_by_their_ending(text: str) -> None:
    assert is_organisation(text)


@pytest.mark.parametrize(
    "text",
    [
        "张三",
        "王建社",
        "李会",
        "张知行",
        "李园",
        "王登科",
        "超市老板",
        "某生鲜超市负责人",
        "曹氏家族",
        "村民代表",
        "杨某（某机电有限公司负责人）",
        "王村",
        "17家经营户",
        "赵经理",
        "马某家属",
    ],
)
def test_people_are_not_taken_for_organisations(text: str) -> None:
    assert not is_organisation(text)


@pytest.mark.parametrize(
    ("text", "people"),
    [
        ("张三、李四；王五\n赵六", ("张三", "李四", "王五", "赵六")),
        ("张三,李四，王五;赵六/钱七", ("张三", "李四", "王五", "赵六", "钱七")),
        ("张三和李四", ("张三", "李四")),
        ("王和平和李四", ("王和平", "李四")),
        ("李和平", ("李和平",)),
        ("张三 李四", ("张三", "李四")),
        ("张　三、李　四", ("张三", "李四")),
        ("1.张三 2.李四", ("张三", "李四")),
        ("1、张三\n2、李四", ("张三", "李四")),
        ("张三等5人", ("张三",)),
        ("杨某（甲公司、乙公司负责人）、赵某", ("杨某（甲公司、乙公司负责人）", "赵某")),
        ("张三、张三", ("张三",)),
        ("John Smith", ("John Smith",)),
        ("建设和环境保护局", ("建设和环境保护局",)),
        ("", ()),
    ],
)
def test_splits_a_cell_of_people(text: str, people: tuple[str, ...]) -> None:
    assert split_people(text) == people


@given(st.lists(st.text("张王李赵钱孙周吴郑", min_size=2, max_size=3), min_size=1, max_size=5, unique=True))
def test_names_joined_are_split_again(names: list[str]) -> None:
    for joint in "、，；\n":
        assert split_people(joint.join(names)) == tuple(names)


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("杨某（浙江某机电有限公司负责人）", ("杨某", "浙江某机电有限公司负责人")),
        ("小忠(阿英的儿子)", ("小忠", "阿英的儿子")),
        ("赵某（死者）亲属", ("赵某亲属", "死者")),
        ("张三", ("张三", "")),
        ("张三（）", ("张三", "")),
    ],
)
def test_what_stands_in_brackets_is_a_note(text: str, parts: tuple[str, str]) -> None:
    assert role_in_brackets(text) == parts


@pytest.mark.parametrize(
    ("applicants", "respondents", "label", "title"),
    [
        (["张三"], ["李四"], "邻里纠纷", "张三与李四邻里纠纷"),
        (["张三", "王五"], ["李四"], "邻里", "张三、王五与李四邻里纠纷"),
        (["张三", "王五", "赵六"], ["某厂"], "劳动争议", "张三等3人与某厂劳动争议纠纷"),
        (["张三"], ["甲公司", "乙公司", "丙公司"], "合同纠纷", "张三与甲公司等3家合同纠纷"),
        (["张三"], [], "邻里纠纷", "张三邻里纠纷"),
        (["张三"], ["李四"], "", "张三与李四"),
    ],
)
def test_titles(applicants: list[str], respondents: list[str], label: str, title: str) -> None:
    assert case_title(applicants, respondents, label) == title


def reader(char: str) -> str:
    return READINGS.get(char, "")


def test_initials_of_every_way_to_read_a_name() -> None:
    assert initials("张三", reader) == ("zs",)
    assert set(initials("单三", reader)) == {"ss", "ds"}
    assert initials("A三", reader) == ("as",)
    assert initials("😀", reader) == ()


def test_initials_are_capped() -> None:
    assert len(initials("单曾重行", reader)) == 8
    assert len(initials("单曾重行", reader, limit=3)) == 3


def test_a_post_follows_the_name_in_brackets_where_there_is_one() -> None:
    assert with_post("高文斌", "党委书记") == "高文斌（党委书记）"
    assert with_post("高文斌", "") == "高文斌"
