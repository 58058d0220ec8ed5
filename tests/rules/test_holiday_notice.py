import json
from datetime import date

import pytest

from mediation_app.rules.errors import InvalidInput
from mediation_app.rules.holiday_notice import LARGEST, notice_from_rows, read_notice

ROWS = "日期,安排,名称\n2027-01-01,放假,元旦\n2027-02-06,放假,春节\n2027-02-20,上班,\n"


def as_json(year: object = 2027, off: object = None, work: object = ()) -> bytes:
    days = {"2027-01-01": "元旦"} if off is None else off
    return json.dumps({"year": year, "off": days, "work": list(work)}).encode()  # type: ignore[call-overload]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "gb18030", "utf-16"])
def test_reads_a_table_in_every_usual_encoding(encoding: str) -> None:
    notice = read_notice(ROWS.encode(encoding), "2027年放假安排")
    assert notice.year == 2027
    assert notice.off == {date(2027, 1, 1): "元旦", date(2027, 2, 6): "春节"}
    assert notice.work == {date(2027, 2, 20)}


def test_reads_json_of_the_bundled_shape() -> None:
    notice = read_notice(as_json(work=["2027-02-20"]), "anything")
    assert (notice.year, dict(notice.off), set(notice.work)) == (
        2027,
        {date(2027, 1, 1): "元旦"},
        {date(2027, 2, 20)},
    )


def test_reads_days_as_people_and_sheets_write_them() -> None:
    rows = [["2027年放假安排", "", ""], ["2027年1月1日", "休", "元旦"], ["2027-02-20 00:00:00", "班", ""]]
    assert notice_from_rows(rows, "导入").work == {date(2027, 2, 20)}


@pytest.mark.parametrize(
    ("data", "name", "why"),
    [
        (b"", "2027", "文件是空的"),
        (b"\xef\xbb\xbf  \n", "2027", "文件是空的"),
        (b"\x81\x00\x01\xff\xfe\x80", "2027", "编码认不出"),
        (b"x" * (LARGEST + 1), "2027", "不是放假安排文件"),
        ("张三,李四\n".encode(), "2027", "不是放假安排文件"),
        (b"[]", "2027", "不是放假安排文件"),
        (b'{"year": 2027', "2027", "不是放假安排文件"),
        (b'{"year": "2027", "off": {}, "work": []}', "2027", "不是放假安排文件"),
        (as_json(off={}), "2027", "没有放假的日期"),
        (as_json(off={"2027-02-30": "春节"}), "2027", "“2027-02-30”不是日期"),
        (as_json(off={"2026-01-01": "元旦"}), "2027", "2026年1月1日不在2027年"),
        (as_json(), "2028年节假日", "写的是2028年，里面的日期却是2027年的"),
        (as_json(year=2006, off={"2006-01-01": "元旦"}), "x", "2006年不对"),
        (as_json(work=["2027-01-04"]), "2027", "2027年1月4日不是周六、周日"),
        (as_json(off={"2027-01-02": "元旦"}, work=["2027-01-02"]), "2027", "2027年1月2日出现了两次"),
        (b'{"year": 2027, "off": {"2027-01-01": "a", "2027-01-01": "b"}, "work": []}', "", "出现了两次"),
        ("2027-01-01,放假\n2027-01-01,放假\n".encode(), "2027", "2027年1月1日出现了两次"),
        ("2027-01-02,放假\n2027-01-02,上班\n".encode(), "2027", "2027年1月2日出现了两次"),
        ("2027-01-01,也许\n".encode(), "2027", "第1行的安排“也许”认不出"),
        ("2027-01-01,放假\n改天,放假\n".encode(), "2027", "第2行的“改天”不是日期"),
        ("2027-01-01,放假\n2028-01-01,放假\n2027-01-02,放假\n".encode(), "2027", "2028年1月1日不在2027年"),
        ("2026年安排\n2027-01-01,放假\n".encode(), "x", "写的是2026年，里面的日期却是2027年的"),
        ("2027-01-02,上班\n".encode(), "2027", "没有放假的日期"),
    ],
)
def test_a_wrong_file_is_refused_in_words(data: bytes, name: str, why: str) -> None:
    with pytest.raises(InvalidInput) as raised:
        read_notice(data, name)
    assert why in str(raised.value)
    assert "现有的日历没有改动" in str(raised.value)
