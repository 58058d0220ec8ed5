"""Files of every kind as pages, or the reason why not; the page that stands in; spine labels."""

from datetime import datetime
from io import BytesIO

import pypdfium2
import pytest
from pikepdf import Pdf

from reports.binding.material import WORD, Press, count_pages, sheets_of
from reports.binding.sheets import Unjoinable
from reports.binding.spine import SpineLabel, _columns, spine_labels
from reports.binding.standins import stand_in
from tests.reports.binding.test_foreign import written

NOW = datetime(2026, 3, 5)
PRESS = Press(created=NOW)


def words(pdf: bytes) -> str:
    document = pypdfium2.PdfDocument(pdf)
    text = "".join(page.get_textpage().get_text_range() for page in document)
    document.close()
    return text.replace("\r\n", "")


@pytest.mark.parametrize(
    ("media_type", "reason"),
    [
        ("image/heic", "HEIC"),
        ("audio/mpeg", "录音"),
        ("video/mp4", "录像"),
        ("application/zip", "压缩包"),
        ("application/vnd.rar", "压缩包"),
        ("application/msword", "旧版 Word"),
        ("application/vnd.ms-excel", "表格"),
        ("application/ofd", "OFD"),
        (WORD, "没有能转换它的办公软件"),
        ("application/octet-stream", "不能转成页面"),
    ],
)
def test_what_has_no_pages_says_why(media_type: str, reason: str) -> None:
    with pytest.raises(Unjoinable, match=reason):
        sheets_of("x", media_type, b"x", PRESS)


def test_word_files_go_through_the_converter() -> None:
    press = Press(created=NOW, to_pdf=lambda docx: written((595, 842)) if docx == b"docx" else b"")
    assert sheets_of("x.docx", WORD, b"docx", press).pages == 1
    assert count_pages(WORD, b"docx") is None


@pytest.mark.parametrize("encoding", ["utf-8", "gb18030"])
def test_a_plain_text_is_printed(encoding: str) -> None:
    sheets = sheets_of("证人证言.txt", "text/plain", "我看见石某挖断水沟。\n属实。".encode(encoding), PRESS)
    assert "我看见石某挖断水沟。" in words(sheets.pdf)


def test_pages_are_counted_and_what_cannot_be_read_takes_one() -> None:
    assert count_pages("application/pdf", written()) == 5
    assert [count_pages(kind, b"x") for kind in ("application/pdf", "image/png", "audio/amr")] == [1, 1, 1]


def test_the_page_that_stands_in_says_what_where_and_why() -> None:
    sheets = stand_in(
        "现场录音",
        (("文件名", "录音.mp3"),),
        reason="录音不能印在纸上",
        advice="原件存放于证物袋。",
        created=NOW,
    )
    text = words(sheets.pdf)
    assert sheets.pages == 1
    assert all(part in text for part in ("此件另附", "现场录音", "录音.mp3", "录音不能印在纸上", "证物袋"))


def test_spine_labels_stand_five_on_a_page_and_keep_rare_names() -> None:
    label = SpineLabel(
        office="云溪县青石坪镇人民调解委员会",
        year="2026",
        number="(2026)青石坪人调字第12号",
        title="䶮淑琴与龑堃喆" + "婚姻家庭纠纷" * 8,
        retention="长期（30年）",
        pages="23",
    )
    made = spine_labels((label,) * 6, created=NOW)
    assert made == spine_labels((label,) * 6, created=NOW)
    with Pdf.open(BytesIO(made)) as pdf:
        assert len(pdf.pages) == 2
    assert all(char in words(made) for char in "䶮龑堃23")


def test_a_very_long_text_says_where_it_ends() -> None:
    text = "甲乙丙丁戊己庚辛壬癸\n" * 20_000
    sheets = sheets_of("长.txt", "text/plain", text.encode(), PRESS)
    assert [str(note) for note in sheets.notes] == ["文字太长，只装了前200000字"]
    assert "以下没有装入本卷" in words(sheets.pdf)


def test_marks_on_a_spine_stand_in_the_upper_right_of_their_place() -> None:
    label = SpineLabel(office="会", year="2026", number="1", title="龙贵、麻春", retention="长期", pages="2")
    document = pypdfium2.PdfDocument(spine_labels((label,), created=NOW))
    text = document[0].get_textpage()
    places = {text.get_text_range(at, 1): text.get_charbox(at) for at in range(text.count_chars())}
    (left, bottom, *_), (_, _, right, top) = places["、"], places["贵"]
    document.close()
    assert left > right - 8
    assert bottom > top - 30


def test_a_long_title_on_a_spine_is_divided_between_words() -> None:
    title = "龙贵生、麻春花与石磊、田芳土地承包经营权转让合同纠纷" * 2
    columns = _columns(title, 3, 24)
    assert "".join(columns) == title
    assert max(map(len, columns)) <= 24
    assert sorted(map(len, _columns("甲" * 50, 3, 20))) == [16, 17, 17]
