"""Word templates filled: loops over words, paragraphs and rows; hostile and rare words; no code runs."""

import shutil
from collections.abc import Mapping
from datetime import date, datetime
from io import BytesIO
from pathlib import Path
from zipfile import ZipFile

import docx
import pytest
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls

from mediation_app.rules.paper_code import paper_code, shown
from mediation_app.rules.template_slots import sample_values
from mediation_app.rules.template_vocabulary import SLOTS
from reports.conversion import LibreOffice
from reports.document import PageCode
from reports.templates.check import check
from reports.templates.filling import Print, fill, sandbox
from reports.templates.preview import words_pdf
from tests.reports.test_conversion import words
from tests.reports.word_templates import in_runs, saved, texts, with_box, with_link, word_file

CREATED = datetime(2026, 3, 5, 9, 30)
HOW = Print(title="移交单", created=CREATED)


def filled(content: bytes, how: Print = HOW, **values: object) -> bytes:
    report = check(content)
    assert report.problems == (), [str(one.message) for one in report.problems]
    return fill(content, {**sample_values(SLOTS), **values}, how)


def people(*names: str) -> tuple[Mapping[str, object], ...]:
    return tuple(
        {"序号": number, "姓名": name, "单位或住址": f"{name}家"} for number, name in enumerate(names, 1)
    )


def test_words_stand_where_their_slots_stood() -> None:
    done = filled(in_runs("卷号：{", "{ 卷", "号 }", "}，类型：{{纠纷类型}}。"), 卷号="12号")
    assert texts(done) == ["卷号：12号，类型：邻里纠纷。"]


def test_what_stands_around_a_slot_keeps_its_look() -> None:
    file = docx.Document(BytesIO(filled(in_runs("甲", "{{ 卷号 }}", "乙"), 卷号="12")))
    assert [(run.text, run.bold) for run in file.paragraphs[0].runs] == [
        ("甲", False),
        ("12", True),
        ("乙", False),
    ]


def test_dates_and_sums_come_in_several_forms() -> None:
    days = word_file("{{ 受理日期 }} {{ 受理日期.大写 }} {{ 受理日期.短 }} {{ 受理日期.年 }}")
    assert texts(filled(days, 受理日期=date(2026, 3, 5))) == [
        "2026年3月5日 二〇二六年三月五日 2026-03-05 2026"
    ]
    sums = word_file("{{ 涉及金额 }} {{ 涉及金额.大写 }} {{ 涉及金额.数字 }}")
    assert texts(filled(sums, 涉及金额=123_450)) == [
        "1234.50元（大写：壹仟贰佰叁拾肆元伍角） 壹仟贰佰叁拾肆元伍角 1234.50"
    ]


def test_what_is_not_known_leaves_a_blank_and_does_not_count_as_there() -> None:
    template = word_file("[{{ 结案日期 }}][{{ 涉及金额 }}]{% if 结案日期 %}有{% else %}无{% endif %}")
    assert texts(filled(template, 结案日期=None, 涉及金额=None)) == ["[　　　　年　　月　　日][]无"]


def test_a_loop_in_one_paragraph_repeats_words() -> None:
    template = word_file(
        "{% for 人 in 当事人们 %}{{ 人.姓名 }}{% if not loop.last %}；{% endif %}{% endfor %}。"
    )
    assert texts(filled(template, 当事人们=people("甲", "乙", "丙"))) == ["甲；乙；丙。"]


def test_a_loop_over_paragraphs_repeats_them_and_bare_tags_leave_nothing() -> None:
    template = word_file(
        "前",
        "{% for 人 in 当事人们 %}",
        "姓名：{{ 人.姓名 }}",
        "住址：{{ 人.单位或住址 }}",
        "{% endfor %}",
        "后",
    )
    expected = ["前", "姓名：甲", "住址：甲家", "姓名：乙", "住址：乙家", "后"]
    assert texts(filled(template, 当事人们=people("甲", "乙"))) == expected
    assert len(docx.Document(BytesIO(filled(template, 当事人们=people("甲")))).paragraphs) == 4
    at_the_edges = word_file("{% for 人 in 当事人们 %}{{ 人.姓名 }}", "{{ 人.单位或住址 }}{% endfor %}")
    assert texts(filled(at_the_edges, 当事人们=people("甲", "乙"))) == ["甲", "甲家", "乙", "乙家"]


@pytest.mark.parametrize(
    "rows",
    [
        [["姓名", "住址"], ["{% for 人 in 当事人们 %}{{ 人.姓名 }}", "{{ 人.单位或住址 }}{% endfor %}"]],
        [["姓名", "住址"], ["{%tr for 人 in 当事人们 %}{{ 人.姓名 }}", "{{ 人.单位或住址 }}{%tr endfor %}"]],
        [
            ["姓名", "住址"],
            ["{%tr for 人 in 当事人们 %}", ""],
            ["{{ 人.姓名 }}", "{{ 人.单位或住址 }}"],
            ["{%tr endfor %}", ""],
        ],
    ],
    ids=["in the row", "in the row, said", "rows of their own"],
)
def test_a_loop_over_a_table_repeats_rows(rows: list[list[str]]) -> None:
    done = filled(word_file(rows=rows), 当事人们=people("甲", "乙"))
    assert texts(done) == ["姓名|住址", "甲|甲家", "乙|乙家"]


def test_loops_stand_in_loops() -> None:
    template = word_file(
        "{% for 约定 in 约定事项 %}",
        "{{ 约定.序号 }}．{{ 约定.内容 }}",
        "{% for 期 in 约定.分期 %}第{{ 期.序号 }}期{{ 期.期限 }}{{ 期.金额.元 }}；{% endfor %}",
        "{% endfor %}",
    )
    parts = ({"序号": 1, "期限": date(2026, 3, 31), "金额": 500_000},)
    terms = ({"序号": 1, "内容": "付款", "分期": parts}, {"序号": 2, "内容": "道歉", "分期": ()})
    assert texts(filled(template, 约定事项=terms)) == ["1．付款", "第1期2026年3月31日5000元；", "2．道歉"]


def test_rows_are_chosen() -> None:
    rows = [
        ["{%tr if 代理人们 %}", ""],
        ["代理人", "{{ 代理人.姓名 }}"],
        ["{%tr else %}", ""],
        ["没有", "代理人"],
        ["{%tr endif %}", ""],
    ]
    assert texts(filled(word_file(rows=rows), 代理人们=())) == ["没有|代理人"]
    one = filled(word_file(rows=rows), 代理人们=people("王五"), 代理人={"姓名": "王五"})
    assert texts(one) == ["代理人|王五"]


def test_a_table_or_cell_that_nothing_is_left_of_does_not_spoil_the_file() -> None:
    row = [["{% for 人 in 当事人们 %}{{ 人.姓名 }}", "{% endfor %}"]]
    assert docx.Document(BytesIO(filled(word_file("甲{{ 卷号 }}", rows=row), 当事人们=()))).tables == []
    file = docx.Document()
    cell = file.add_table(1, 1).rows[0].cells[0]
    cell.text = "{% for 人 in 当事人们 %}"
    cell.add_paragraph("{{ 人.姓名 }}")
    cell.add_paragraph("{% endfor %}")
    done = docx.Document(BytesIO(filled(saved(file), 当事人们=())))
    assert [paragraph.text for paragraph in done.tables[0].rows[0].cells[0].paragraphs] == [""]


def test_headers_footers_and_text_boxes_are_filled() -> None:
    code = paper_code("x")
    how = Print(title="移交单", created=CREATED, page_code=PageCode(code), version="第2版")
    done = filled(word_file("{{ 卷号 }}", head="{{ 调委会 }}", foot="验证码 {{ 验证码 }} {{ 版次 }}"), how)
    section = docx.Document(BytesIO(done)).sections[0]
    assert section.header.paragraphs[0].text == "云溪县青石坪镇人民调解委员会"
    assert section.footer.paragraphs[0].text == f"验证码 {shown(code)} 第2版"
    assert docx.Document(BytesIO(done)).core_properties.keywords == f"验证码:{code}"
    with ZipFile(BytesIO(filled(with_box("{{ 卷号 }}"), 卷号="盒中12"))) as package:
        assert package.read("word/document.xml").decode().count("盒中12") == 2


def test_words_of_people_are_never_read_as_tags_or_markup() -> None:
    said = "{{ 卷号 }} {% for %} {_{ }_} {# #} <w:p/> &amp; & <b>“引号”\ufdd0"
    file = docx.Document(BytesIO(filled(word_file("{{ 纠纷简要情况 }}"), 纠纷简要情况=said)))
    assert file.paragraphs[0].text == "{{ 卷号 }} {% for %} {_{ }_} {# #} <w:p/> &amp; & <b>“引号”\ufdd0"


def test_lines_and_tabs_of_a_text_stay_and_control_characters_go() -> None:
    done = filled(word_file("记录：{{ 调解记录 }}"), 调解记录="甲：一\r\n乙：二\n\n丙\t三\x07\x00")
    assert docx.Document(BytesIO(done)).paragraphs[0].text == "记录：甲：一\n乙：二\n\n丙\t三"


def test_rare_characters_stay() -> None:
    assert texts(filled(word_file("{{ 卷名 }}"), 卷名="𠮷某与㛃某")) == ["𠮷某与㛃某"]


def test_braces_in_the_rest_of_the_file_mean_nothing() -> None:
    file = docx.Document(BytesIO(word_file("{{ 卷号 }}{# 说明 #}")))
    file.core_properties.comments = file.core_properties.subject = "{{ 1/0 }}"
    assert texts(filled(saved(file), 卷号="12")) == ["12"]


def test_content_controls_do_not_put_back_what_stood_there() -> None:
    file = docx.Document()
    control = (
        f"<w:sdt {nsdecls('w')}><w:sdtPr><w:showingPlcHdr/><w:dataBinding w:xpath='/a' w:storeItemID='x'/>"
        "</w:sdtPr><w:sdtContent><w:p><w:r><w:t>{{ 卷号 }}</w:t></w:r></w:p></w:sdtContent></w:sdt>"
    )
    file.element.body.insert(0, parse_xml(control))
    with ZipFile(BytesIO(filled(saved(file), 卷号="控件里的12号"))) as package:
        body = package.read("word/document.xml").decode()
    assert "控件里的12号" in body
    assert "dataBinding" not in body
    assert "showingPlcHdr" not in body


def test_the_same_values_give_the_same_bytes() -> None:
    template = word_file("{{ 卷号 }}", rows=[["{% for 人 in 当事人们 %}{{ 人.姓名 }}", "{% endfor %}"]])
    assert filled(template) == filled(template)


def test_drafts_are_marked_on_each_page() -> None:
    done = docx.Document(
        BytesIO(filled(word_file("{{ 卷号 }}", head="页眉"), Print(title="a", created=CREATED, mark="草稿")))
    )
    assert [paragraph.text for paragraph in done.sections[0].header.paragraphs] == ["草稿", "页眉"]
    plain = docx.Document(
        BytesIO(filled(word_file("{{ 卷号 }}"), Print(title="a", created=CREATED, mark="作废")))
    )
    assert plain.sections[0].header.paragraphs[0].text == "作废"


def test_the_place_of_the_authors_template_is_not_handed_on() -> None:
    done = filled(with_link("attachedTemplate", "file:///C:/someone/Normal.dotm"))
    with ZipFile(BytesIO(done)) as package:
        settings = [name for name in package.namelist() if "settings.xml.rels" in name]
        assert all(b"Normal.dotm" not in package.read(name) for name in settings)


def test_a_thousand_rows_are_filled() -> None:
    rows = [["{% for 人 in 当事人们 %}{{ 人.序号 }}", "{{ 人.姓名 }}", "{{ 人.单位或住址 }}{% endfor %}"]]
    done = filled(word_file(rows=rows), 当事人们=people(*(f"村民{number}" for number in range(1000))))
    table = docx.Document(BytesIO(done)).tables[0]
    assert len(table.rows) == 1000
    assert "村民999" in table._tbl.xml


def test_the_sandbox_knows_no_function_and_no_inner_name() -> None:
    environment = sandbox()
    assert environment.globals == {}
    for attack in ("''.__class__.__mro__", "cycler.__init__", "self._TemplateReference__context"):
        source = f"{environment.variable_start_string} {attack} {environment.variable_end_string}"
        with pytest.raises(Exception, match=r"undefined|unsafe"):
            environment.from_string(source).render()


@pytest.mark.libreoffice
def test_libreoffice_opens_what_was_filled() -> None:
    program = shutil.which("soffice")
    if program is None:
        pytest.skip("LibreOffice is not installed: filled templates are not opened")
    rows = [["姓名"], ["{% for 人 in 当事人们 %}{{ 人.姓名 }}{% endfor %}"]]
    template = word_file("{{ 卷名 }}", rows=rows, foot="{{ 验证码 }}")
    how = Print(title="移交单", created=CREATED, page_code=PageCode(paper_code("x")))
    boxed = filled(with_box("盒中{{ 卷号 }}"))
    office = LibreOffice(Path(program))
    first = office.to_pdf(filled(template, how, 卷名="𠮷某与㛃某纠纷", 当事人们=people("甲", "乙")))
    second = office.to_pdf(boxed)
    assert "𠮷某与㛃某纠纷" in words(first)
    assert shown(paper_code("x")) in words(first)
    assert "盒中" in words(second)


def test_without_an_office_program_the_words_are_shown_with_a_note() -> None:
    file = docx.Document()
    file.add_paragraph("移交单")
    table = file.add_table(2, 3)
    table.rows[0].cells[0].merge(table.rows[0].cells[1]).text = "合并的一格"
    table.rows[0].cells[2].text = "另一格"
    table.rows[1].cells[0].text = "𠮷"
    shown_words = words(words_pdf(saved(file), "移交单"))
    assert "没有LibreOffice、WPS或Word，这里只显示文字" in "".join(shown_words.split())
    failed = words(words_pdf(saved(file), "移交单", has_program=True))
    assert "没有能把这份文书转成PDF，这里只显示文字" in "".join(failed.split())
    assert shown_words.count("合并的一格") == 1
    assert "另一格" in shown_words
    assert "𠮷" in shown_words
