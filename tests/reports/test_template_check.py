"""Word templates checked when they come in: what is wrong, and in which place."""

import re
from datetime import datetime
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile

import docx
import pytest
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls

from mediation_app.rules.template_slots import sample_values
from mediation_app.rules.template_vocabulary import REQUIRED, SLOTS
from reports.templates import package
from reports.templates.check import check
from reports.templates.filling import Print, fill
from tests.reports.word_templates import in_runs, repacked, saved, with_box, with_link, with_macro, word_file


def told(content: bytes, form_code: str = "") -> list[str]:
    return [f"{problem.place}：{problem.message}" for problem in check(content, form_code).problems]


def only(content: bytes) -> str:
    problems = told(content)
    assert len(problems) == 1, problems
    return problems[0]


def test_a_template_says_which_slots_it_shows() -> None:
    report = check(
        word_file(
            "卷号：{{ 卷号 }}　日期：{{ 受理日期.大写 }}",
            "{% if 协议形式 == '书面协议' %}书面{% else %}口头{% endif %}",
            "移交给：{{ 填写.移交单位 }}",
            rows=[
                ["姓名", "住址"],
                ["{% for 人 in 当事人们 %}{{ 人.姓名 }}", "{{ 人.单位或住址 }}{% endfor %}"],
            ],
            foot="{{ 验证码 }}",
        )
    )
    assert report.problems == ()
    assert report.slots == ("卷号", "受理日期", "当事人们", "协议形式", "验证码", "填写")
    assert report.free == ("移交单位",)


def test_a_slot_cut_into_runs_by_word_is_read_as_one() -> None:
    assert check(in_runs("卷号：{", "{ 卷", "号 }", "}。")).slots == ("卷号",)


def test_full_width_braces_and_curly_quotes_are_read_as_plain_ones() -> None:
    report = check(word_file("｛｛ 卷号 ｝｝{％ if 协议形式 == “书面协议” ％}甲{% endif %}"))
    assert (report.problems, report.slots) == ((), ("卷号", "协议形式"))


def test_a_loop_left_open_is_told_with_its_place() -> None:
    problem = only(word_file("第一段", "名单：{% for 人 in 当事人们 %}{{ 人.姓名 }}、"))
    assert problem == (
        "第2段“名单：{% for 人 in 当事人们 %}{{…”：“{% for 人 in 当事人们 %}”没有结束，"
        "请在后面加上“{% endfor %}”"
    )


def test_a_loop_left_open_in_a_table_names_row_and_cell() -> None:
    rows = [["姓名", "住址"], ["{% for 人 in 当事人们 %}{{ 人.姓名 }}", "{{ 人.单位或住址 }}"]]
    assert only(word_file("{{ 卷号 }}", rows=rows)).startswith("第1个表格第2行第1格“{% for")


@pytest.mark.parametrize(
    ("words", "answer"),
    [
        ("{{ 案号 }}", "没有“案号”这一项，是不是“卷号”"),
        ("{{ 完全不认识的东西 }}", "请对照“可填内容一览”"),
        ("{{ 申请人.性名 }}", "”或“申请人.姓名”"),
        ("{{ 受理日期.农历 }}", "没有“受理日期.农历”这一项"),
        ("{{ 当事人们 }}", "“当事人们”是列表，要放在循环里"),
        ("{{ 申请人 }}", "“申请人”要写明哪一项"),
        ("{{ 人.姓名 }}", "没有“人”这一项"),
        ("{% for 人 in 卷号 %}{% endfor %}", "“卷号”不是列表，能循环的有：当事人们"),
        ("{% for 人 of 当事人们 %}{% endfor %}", "写法不对，应写成"),
        ("{{ 卷号", "花括号没有写完整"),
        ("{{ 卷号 } }", "花括号没有写完整"),
        ("{{ 卷号 卷名 }}", "“卷号 卷名”写法不对"),
        ("{{ }}", "写法不对"),
        ("{% endfor %}", "前面没有对应的开始"),
        ("{% for 人 in 当事人们 %}{% endif %}{% endfor %}", "中间少了一个结束"),
        ("{% set x = 1 %}", "只能用 for、if 和它们的结束"),
        ("{% include 'a' %}", "只能用 for、if 和它们的结束"),
        ("{% macro a() %}{% endmacro %}", "只能用 for、if 和它们的结束"),
        ("{{ 卷号.__class__ }}", "没有“卷号.__class__”这一项"),
        ("{{ ''.__class__.__mro__ }}", "只能写要填的内容和简单的比较"),
        ("{{ 卷号.upper() }}", "不能用函数和计算"),
        ("{{ range(10) }}", "不能用函数和计算"),
        ("{{ 卷号 * 100000000 }}", "不能用函数和计算"),
        ("{{ 卷号|upper }}", "不能用函数和计算"),
        ("{{ 卷号[0] }}", "不能用函数和计算"),
        ("{% if 卷号 %}甲", "没有结束，请在后面加上“{% endif %}”"),
    ],
)
def test_what_stands_in_a_tag_is_told_in_words(words: str, answer: str) -> None:
    assert any(answer in problem and problem.startswith("第1段") for problem in told(word_file(words)))


@pytest.mark.parametrize(
    ("words", "answer"),
    [
        ("{% if 协议总金额 > 10000 %}大额{% endif %}", "“协议总金额”不能直接比较"),
        ("{% if 协议形式 == '口头协议' and 协议总金额 > 5 %}大额{% endif %}", "协议总金额.数字 == '10000'"),
        ("{% if 受理日期 == '2026年3月5日' %}当天{% endif %}", "受理日期.年 == '2026'"),
        ("{% if 受理日期 > '2026' %}今年{% endif %}", "“受理日期”不能直接比较"),
        ("{% if 卷号 > 3 %}三{% endif %}", "数和数比"),
        ("{% if 卷号 == 3 %}三{% endif %}", "加引号的文字"),
        ("{% if 卷号 < '3' %}三{% endif %}", "数和数比"),
        ("{% if 卷号 in 协议总金额 %}有{% endif %}", "不能直接比较"),
        ("{% if '王' in 当事人们 %}有{% endif %}", "加引号的文字"),
        ("{% if (卷号 or 受理日期) == '1' %}有{% endif %}", "加引号的文字"),
        ("{{ '有' if 代理人们 }}", "还要写明否则印什么"),
    ],
)
def test_only_like_is_compared_with_like(words: str, answer: str) -> None:
    assert answer in only(word_file(words))


@pytest.mark.parametrize(
    "words",
    [
        "{% if 协议形式 == '书面协议' and 协议总金额.数字 != '10000' %}甲{% endif %}",
        "{% for 人 in 当事人们 %}{% if loop.index > 1 and loop.last != true %}、{% endif %}{% endfor %}",
        "{% if '山林' in 卷号 ~ 受理日期 %}甲{% endif %}{{ '有' if 代理人们 else '无' }}",
        "{% if 1 < 调解次数 <= 3 %}甲{% endif %}",
    ],
)
def test_comparisons_that_pass_can_be_filled_whatever_is_known(words: str) -> None:
    content = word_file(words, "{{ 卷号 }}")
    report = check(content)
    assert report.problems == ()
    for values in (sample_values(SLOTS), dict.fromkeys(SLOTS)):
        fill(content, values, Print(title="", created=datetime(2026, 3, 5)))


def test_headers_footers_and_text_boxes_are_read_too() -> None:
    assert only(word_file("{{ 卷号 }}", foot="{{ 没有 }}")).startswith("页脚第1段“{{ 没有 }}”：")
    assert only(word_file("{{ 卷号 }}", head="{{ 没有 }}")).startswith("页眉第1段“{{ 没有 }}”：")
    assert only(with_box("{{ 没有 }}")).startswith("第1段的文本框“{{ 没有 }}”：")
    assert check(with_box("{{ 卷号 }}")).slots == ("卷号",)


def test_slots_where_nobody_fills_them_are_told() -> None:
    types = b'<Override PartName="/word/endnotes.xml" ContentType="application/xml"/></Types>'
    kind = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/endnotes"
    link = f'<Relationship Id="rId98" Type="{kind}" Target="endnotes.xml"/></Relationships>'.encode()

    def noted(name: str, part: bytes) -> bytes:
        if name == "[Content_Types].xml":
            return part.replace(b"</Types>", types)
        is_body = name == "word/_rels/document.xml.rels"
        return part.replace(b"</Relationships>", link) if is_body else part

    notes = "<a><b>{</b><b>{ 卷号 }}</b></a>".encode()
    problem = only(repacked(word_file("{{ 卷号 }}"), [("word/endnotes.xml", notes)], noted))
    assert problem.startswith("文件内部的“word/endnotes.xml”：这里的标记填不了")


def test_a_loop_may_not_begin_in_the_text_and_end_in_a_table() -> None:
    rows = [["{{ 人.姓名 }}", "{% endfor %}"]]
    assert "要在同一个表格里" in only(word_file("{% for 人 in 当事人们 %}", rows=rows))


def test_a_loop_over_paragraphs_begins_and_ends_at_their_edges() -> None:
    good = word_file("{% for 人 in 当事人们 %}姓名：{{ 人.姓名 }}", "住址：{{ 人.单位或住址 }}{% endfor %}")
    assert told(good) == []
    assert (
        "请单独成一段"
        in told(word_file("当事人：{% for 人 in 当事人们 %}", "{{ 人.姓名 }}", "{% endfor %}"))[0]
    )


def test_what_one_of_our_papers_must_show_is_asked_for() -> None:
    problems = told(word_file("{{ 卷号 }}{{ 当事人姓名 }}{{ 主要事实 }}{{ 约定全文 }}"), "agreement")
    assert problems == ["整个文件：缺少必须有的内容，请加上：{{ 履行方式 }}　或　{{ 约定事项 }}"]
    assert len(told(word_file("{{ 今天 }}"), "agreement")) == len(REQUIRED["agreement"])


def test_a_file_without_slots_is_no_template() -> None:
    assert "里面没有要填的内容" in only(word_file("只有文字"))


def test_a_template_may_not_word_anything_as_giving_up_rights() -> None:
    problem = only(word_file("{{ 卷号 }}", "当事人自愿放弃诉讼权利，今后不得起诉。"))
    assert problem.startswith("第2段")
    assert "须改掉" in problem


def test_macros_are_refused() -> None:
    assert "文件里有宏" in only(with_macro())


@pytest.mark.parametrize("kind", ["image", "oleObject", "frame", "subDocument"])
def test_links_out_of_the_file_are_refused(kind: str) -> None:
    assert "链接了文件外面" in only(with_link(kind))


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16"])
def test_a_link_is_seen_however_it_is_written(encoding: str) -> None:
    space = "http://schemas.openxmlformats.org/package/2006/relationships"

    def written(name: str, part: bytes) -> bytes:
        if name != "word/_rels/document.xml.rels":
            return part
        text = part.decode().replace("<Relationship ", "<p:Relationship ")
        text = text.replace("<Relationships", f'<Relationships xmlns:p="{space}"', 1)
        return re.sub("(?i)utf-8", encoding, text, count=1).encode(encoding)

    assert "链接了文件外面" in only(repacked(with_link("image"), change=written))


def test_a_field_that_fetches_is_seen_however_it_is_cut() -> None:
    file = docx.Document()
    paragraph = file.add_paragraph("{{ 卷号 }}")
    for xml in (
        '<w:fldChar w:fldCharType="begin"/>',
        "<w:instrText>INCLUDE</w:instrText>",
        '<w:instrText>PICTURE "http://example.invalid/a.png"</w:instrText>',
        '<w:fldChar w:fldCharType="end"/>',
    ):
        paragraph._p.append(parse_xml(f"<w:r {nsdecls('w')}>{xml}</w:r>"))
    assert "有取外部内容的域" in only(saved(file))


@pytest.mark.parametrize("kind", ["hyperlink", "attachedTemplate"])
def test_links_that_nothing_follows_are_let_be(kind: str) -> None:
    assert told(with_link(kind)) == []


def test_embedded_objects_and_foreign_parts_are_refused() -> None:
    plain = word_file("{{ 卷号 }}")
    assert "嵌入了别的文件" in only(repacked(plain, [("word/embeddings/oleObject1.bin", b"x")]))
    assert "插着另一个文件" in only(with_link("aFChunk", "a.html"))
    assert "有控件" in only(repacked(plain, [("word/activeX/activeX1.bin", b"x")]))
    bomb = b'<!DOCTYPE x [<!ENTITY a "aaaa">]><x>&a;</x>'
    assert "不该有的内容" in only(repacked(plain, [("customXml/item9.xml", bomb)]))


def test_fields_that_fetch_something_are_refused() -> None:
    field = '<w:r><w:instrText xml:space="preserve"> INCLUDETEXT "C:\\\\a.docx" </w:instrText></w:r></w:p>'

    def fetch(name: str, part: bytes) -> bytes:
        return part.replace(b"</w:p>", field.encode(), 1) if name == "word/document.xml" else part

    assert "取外部内容的域" in only(repacked(word_file("{{ 卷号 }}"), change=fetch))


@pytest.mark.parametrize(
    ("content", "answer"),
    [
        (b"", "文件是空的"),
        (b"%PDF-1.7", "这不是 Word 文件"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 512, "旧格式（.doc、.wps）或加了密码"),
        (b"PK\x03\x04 and then nothing", "文件已损坏"),
        (b"PK" + b"\0" * package.LARGEST, "文件有51MB，最大50MB"),
    ],
    ids=["empty", "pdf", "doc", "broken", "large"],
)
def test_what_is_no_word_file_is_told(content: bytes, answer: str) -> None:
    assert answer in only(content)


def test_other_packages_and_half_packages_are_told() -> None:
    other = BytesIO()
    with ZipFile(other, "w") as written:
        written.writestr("xl/workbook.xml", "<workbook/>")
    assert "这不是 Word 文件" in only(other.getvalue())
    whole = word_file("{{ 卷号 }}")
    assert "文件已损坏" in only(whole[: len(whole) // 2])

    def spoiled(name: str, part: bytes) -> bytes:
        return part[: len(part) // 2] if name == "word/document.xml" else part

    assert "文件已损坏" in only(repacked(whole, change=spoiled))


def test_a_file_that_grows_when_opened_is_refused_unread() -> None:
    bomb = BytesIO()
    with ZipFile(bomb, "w", ZIP_DEFLATED) as written:
        for number in range(4):
            written.writestr(f"word/media/{number}.bin", b"\0" * (99 * 1024 * 1024))
    assert len(bomb.getvalue()) < 1024 * 1024
    assert "文件解开后过大" in only(bomb.getvalue())


def test_hostile_tags_neither_hang_nor_crash() -> None:
    assert "花括号没有写完整" in told(word_file("{{" * 200_000))[0]
    assert "写法不对" in told(word_file("{{ " + "(" * 140 + "卷号" + ")" * 140 + " }}"))[0]
    assert "写法不对" in told(word_file("{{ " + "not " * 70 + "}}"))[0]
    loops = "".join(f"{{% for a{number} in 当事人们 %}}" for number in range(4))
    assert "循环最多套三层" in "".join(told(word_file(loops + "{{ 卷号 }}" + "{% endfor %}" * 4)))


def test_a_file_without_a_body_is_told() -> None:
    def bare(name: str, part: bytes) -> bytes:
        main = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
        return f'<w:document xmlns:w="{main}"/>'.encode() if name == "word/document.xml" else part

    assert "文件已损坏" in only(repacked(word_file("{{ 卷号 }}"), change=bare))


def test_footnotes_are_read_and_filled() -> None:
    main = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
    kind = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/footnotes"
    content_type = "application/vnd.openxmlformats-officedocument.wordprocessingml.footnotes+xml"

    def noted(name: str, part: bytes) -> bytes:
        if name == "[Content_Types].xml":
            override = f'<Override PartName="/word/footnotes.xml" ContentType="{content_type}"/></Types>'
            return part.replace(b"</Types>", override.encode())
        link = f'<Relationship Id="rId97" Type="{kind}" Target="footnotes.xml"/></Relationships>'
        is_body = name == "word/_rels/document.xml.rels"
        return part.replace(b"</Relationships>", link.encode()) if is_body else part

    def with_note(words: str) -> bytes:
        note = f"<w:p><w:r><w:t>{words}</w:t></w:r></w:p>"
        notes = f'<w:footnotes xmlns:w="{main}"><w:footnote w:id="1">{note}</w:footnote></w:footnotes>'
        return repacked(word_file("正文{{ 卷号 }}"), [("word/footnotes.xml", notes.encode())], noted)

    assert only(with_note("{{ 没有的 }}")).startswith("脚注第1段")
    good = with_note("注：{{ 卷名 }}")
    assert check(good).slots == ("卷号", "卷名")
    done = fill(good, sample_values(SLOTS), Print(title="a", created=datetime(2026, 3, 5)))
    with ZipFile(BytesIO(done)) as package:
        assert "注：陈小燕与罗大成邻里纠纷" in package.read("word/footnotes.xml").decode()


def test_each_problem_names_a_place() -> None:
    problems = told(word_file("{{ 甲 }}", "{{ 乙 }}", rows=[["{{ 丙 }}", "{{ 丁 }}"]]))
    places = [re.split("“", problem)[0] for problem in problems]
    assert places == ["第1段", "第2段", "第1个表格第1行第1格", "第1个表格第1行第2格"]


@pytest.mark.parametrize(("count", "words"), [(30_000, "段落超过20000个"), (1_600_000, "解开后过大")])
def test_a_small_file_of_endless_paragraphs_is_refused(count: int, words: str) -> None:
    def grown(name: str, part: bytes) -> bytes:
        return (
            part.replace(b"<w:sectPr", b"<w:p/>" * count + b"<w:sectPr", 1)
            if name == "word/document.xml"
            else part
        )

    file = repacked(word_file("{{ 卷号 }}"), change=grown)
    assert len(file) < 200_000
    assert words in only(file)


def test_tags_nested_without_end_are_not_called_a_broken_file() -> None:
    words = "{% if 卷号 %}" * 500 + "{{ 卷号 }}" + "{% endif %}" * 500
    assert "写得太复杂" in only(word_file(words))
