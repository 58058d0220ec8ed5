"""Lists of households: read line by line, broken ones told; shares to the last fen."""

import re
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mediation_app.rules.errors import InvalidInput
from mediation_app.rules.households import HouseholdReading, area_number, even_shares, read_cells, read_text

HEADER = "序号\t户主姓名\t身份证号码\t联系电话\t家庭住址\t人口\t面积（亩）\t备注"


def line(number: int) -> str:
    return (
        f"{number}\t户{'甲乙丙丁戊己庚辛壬癸'[number % 10]}某\t\t\t龙头村{number}号\t{number % 6 + 1}\t3.2\t"
    )


def lines_of(reading: HouseholdReading) -> list[int]:
    return sorted(one.line for part in (reading.rows, reading.problems, reading.skipped) for one in part)


def told(reading: HouseholdReading) -> dict[int, str]:
    return {one.line: str(one.message) for one in reading.problems}


def test_a_thousand_households_with_ten_broken_lines() -> None:
    lines = [HEADER, *(line(number) for number in range(1, 1044))]
    broken = {
        2: "1\t\t\t\t龙头村\t3\t\t",
        100: "99\t李四\t1.23E+17\t\t\t3\t\t",
        200: "199\t李五\t45232619900101\t\t\t3\t\t",
        300: "299\t李六\t\t\t\t零\t\t",
        400: "399\t李七、李八\t\t\t\t3\t\t",
        500: "499\t3.2\t\t\t\t3\t\t",
        600: "599\t李九\t\t\t\t3\t\t\t多出来的",
        700: lines[650],
        800: "799\t" + "长" * 81,
        900: "899\t李十\t\t\t\t300\t\t",
    }
    for number, text in broken.items():
        lines[number - 1] = text
    reading = read_text("\r\n".join(lines))
    assert len(reading.rows) == 1033
    assert set(told(reading)) == set(broken)
    assert "没有户主" in told(reading)[2]
    assert "后几位已丢失" in told(reading)[100]
    assert "14位" in told(reading)[200]
    assert "几个人" in told(reading)[400]
    assert "多出" in told(reading)[600]
    assert "与第651行重复" in told(reading)[700]
    by_line = {one.line: one.text for one in reading.problems}
    assert by_line[100] == "99 李四 1.23E+17 3"
    assert lines_of(reading) == list(range(1, 1045))


def test_columns_stand_in_any_order() -> None:
    reading = read_text('电话,面积,户主,金额(元)\n13900001234,3.2亩,张三,"1,200.50"')
    (row,) = reading.rows
    assert (row.name, row.phone, row.area, row.amount_fen) == ("张三", "13900001234", "3.2亩", 120050)


def test_amounts_in_ten_thousands_are_read_by_the_header() -> None:
    (row,) = read_text("姓名\t补偿款（万元）\n张三\t1.2").rows
    assert row.amount_fen == 1_200_000


@pytest.mark.parametrize(
    "text",
    [
        "张三\t452326199001011235\t13900001234\t龙头村三组\t4",
        "张三,452326199001011235,13900001234,龙头村三组,4",
        "张三、452326199001011235、13900001234、龙头村三组、4",
        "张三   452326199001011235  13900001234   龙头村三组  4人",
        "1 张三 452326199001011235 13900001234 龙头村三组 4",
        "张三 4人 13900001234 龙头村三组 '４５２３２６１９９００１０１１２３５",
        "张　三\u3000452326 19900101 1235\u300013900001234\u3000龙头村三组\u3000４口",
    ],
)
def test_without_a_header_cells_are_known_by_their_shape(text: str) -> None:
    (row,) = read_text(text).rows
    assert (row.id_number, row.phone, row.address, row.people) == (
        *("452326199001011235", "13900001234", "龙头村三组"),
        4,
    )
    assert row.name in {"张三", "张 三"}


def test_titles_totals_and_forms_are_no_households() -> None:
    reading = read_text(f"泗沽洲搬迁户登记表\n填报单位：龙头村\n{HEADER}\n{line(1)}\n合计\t1户")
    assert len(reading.rows) == 1
    assert [one.line for one in reading.skipped] == [1, 2, 3, 5]
    assert not reading.problems


def test_the_same_household_twice_is_told() -> None:
    text = (
        "户主\t身份证号\t住址\n张三\t452326199001011235\t三组\n张三\t\t三组\n李四\t452326199001011235\t四组"
    )
    assert told(read_text(text)) == {3: "与第2行重复", 4: "与第2行重复"}
    same_name = read_text("张三\n张三")
    assert len(same_name.rows) == 2
    assert [one.line for one in same_name.warnings] == [2]


def test_cells_of_a_sheet_keep_their_places() -> None:
    rows = [(1, ["户主", "", "备注"]), (2, ["张三", "未列名的一栏", ""]), (3, ["", "", ""])]
    (row,) = read_cells(rows).rows
    assert row.note == "未列名的一栏"


def test_a_header_over_two_lines_with_merged_cells_is_read() -> None:
    table = [
        ["征地补偿分户名册表", "", "", "", "", ""],
        ["序号", "户主", "家庭情况", "", "补偿款", ""],
        ["", "", "人口", "面积（亩）", "金额（万元）", "备注"],
        ["1", "陶大年", "4", "3.2", "1.5", "已核"],
        ["2", "吕小满", "5", "1", "2", ""],
        ["合计", "", "9", "4.2", "3.5", ""],
    ]
    reading = read_cells(enumerate(table, start=1))
    assert reading.problems == ()
    assert [(row.name, row.people, row.area, row.amount_fen, row.note) for row in reading.rows] == [
        ("陶大年", 4, "3.2", 1_500_000, "已核"),
        ("吕小满", 5, "1", 2_000_000, ""),
    ]
    assert lines_of(reading) == [1, 2, 3, 4, 5, 6]


def test_a_household_right_under_the_header_is_no_second_header_line() -> None:
    reading = read_cells(enumerate([["户主", "地址"], ["陶大年", "三组"], ["", "住址不详"]], start=1))
    assert [row.name for row in reading.rows] == ["陶大年"]
    assert told(reading) == {3: "没有户主姓名"}


@given(st.text(max_size=300))
def test_no_text_makes_the_reader_fail_or_drop_a_line(text: str) -> None:
    reading = read_text(text)
    ends = re.split(r"\r\n?|\n|[\x0b\x0c\x85\u2028\u2029]", text)
    filled = [number for number, one in enumerate(ends, start=1) if one.strip(" \t\u3000,，、\"'\xa0")]
    known = lines_of(reading)
    assert len(known) == len(set(known))
    assert set(known) <= set(range(1, len(ends) + 1))
    assert {number for number in filled if any(char.isalnum() for char in ends[number - 1])} <= set(known)


CELL = st.sampled_from(
    [
        "",
        "张三",
        "李小四",
        "452326199001011235",
        "1.23E+17",
        "13900001234",
        "三组",
        "4",
        "0",
        "3.2亩",
        "12元",
        "合计",
        "户主",
    ]
)


@given(
    st.lists(st.lists(CELL, min_size=1, max_size=9), max_size=12), st.sampled_from(["\t", ",", "、", "   "])
)
def test_each_line_is_taken_told_or_skipped_once(table: list[list[str]], mark: str) -> None:
    reading = read_text("\n".join(mark.join(cells) for cells in table))
    filled = [number for number, cells in enumerate(table, start=1) if any(cells)]
    assert lines_of(reading) == filled


@given(st.integers(0, 10**13), st.lists(st.integers(0, 1000), min_size=1, max_size=200).filter(any))
def test_shares_sum_to_the_total_and_differ_from_fairness_by_less_than_a_fen(
    total: int, weights: list[int]
) -> None:
    shares = even_shares(total, weights)
    assert sum(shares) == total
    whole = sum(weights)
    for share, weight in zip(shares, weights, strict=True):
        assert abs(share - Fraction(total * weight, whole)) < 1
        assert weight or share == 0


def test_shares_by_area() -> None:
    areas = [area_number("3.2亩"), area_number("１.６亩"), area_number("不详")]
    assert areas == [Fraction(16, 5), Fraction(8, 5), None]
    assert even_shares(100, [Fraction(16, 5), Fraction(8, 5)]) == (67, 33)


@pytest.mark.parametrize(("total", "weights"), [(100, []), (100, [0, 0]), (-1, [1]), (100, [2, -1])])
def test_nothing_can_be_shared_by_nothing(total: int, weights: list[int]) -> None:
    with pytest.raises(InvalidInput):
        even_shares(total, weights)
