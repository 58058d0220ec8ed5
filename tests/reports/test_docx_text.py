"""What a Word file says: its lines with their places, changes as made, page numbers left out, codes found."""

import io
import zipfile
from collections.abc import Callable

import docx
import pytest
from docx.document import Document as File
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls

from mediation_app.rules.paper_code import paper_code, shown
from reports.docx_final import finished
from reports.docx_text import Part, UnreadableWord, codes_in, read_word

CODE = paper_code("一份文书")
WHO = 'w:id="7" w:author="周明远" w:date="2026-11-23T10:00:00Z"'


def word(*edits: Callable[[File], object]) -> bytes:
    file = docx.Document()
    for edit in edits:
        edit(file)
    target = io.BytesIO()
    file.save(target)
    return target.getvalue()


def put(file: File, xml: str) -> None:
    file.element.body.sectPr.addprevious(parse_xml(xml.replace("<w:p>", f"<w:p {nsdecls('w')}>", 1)))


def test_paragraphs_cells_and_margins_have_their_places() -> None:
    def fill(file: File) -> None:
        file.add_paragraph("标题")
        table = file.add_table(1, 2)
        table.cell(0, 1).text = "右边一格"
        file.sections[0].header.paragraphs[0].text = "页眉的话"

    lines = read_word(word(fill)).lines
    assert [(line.text, line.part) for line in lines] == [
        ("标题", Part.BODY),
        ("右边一格", Part.TABLE),
        ("页眉的话", Part.HEADER),
    ]
    assert (lines[1].table, lines[1].row, lines[1].cell) == (1, 1, 2)


def test_tables_within_tables_are_counted_once() -> None:
    def fill(file: File) -> None:
        cell = file.add_table(1, 1).cell(0, 0)
        cell.text = "外"
        cell.add_table(1, 1).cell(0, 0).text = "内"

    assert [(line.text, line.table) for line in read_word(word(fill)).lines] == [("外", 1), ("内", 2)]


def test_changes_read_as_made_and_page_numbers_are_left_out() -> None:
    def fill(file: File) -> None:
        put(
            file,
            f"<w:p><w:r><w:t>付</w:t></w:r><w:del {WHO}><w:r><w:delText>旧</w:delText></w:r></w:del>"
            f"<w:ins {WHO}><w:r><w:t>新</w:t></w:r></w:ins><w:r><w:t>款</w:t></w:r></w:p>",
        )
        put(file, '<w:p><w:fldSimple w:instr="PAGE"><w:r><w:t>9</w:t></w:r></w:fldSimple></w:p>')
        parts = (
            '<w:fldChar w:fldCharType="begin"/>',
            "<w:instrText>PAGE</w:instrText>",
            '<w:fldChar w:fldCharType="separate"/>',
            "<w:t>8</w:t>",
            '<w:fldChar w:fldCharType="end"/>',
            "<w:t>页</w:t>",
        )
        put(file, f"<w:p>{''.join(f'<w:r>{part}</w:r>' for part in parts)}</w:p>")

    found = read_word(word(fill))
    assert found.texts() == ("付新款", "页")
    assert found.tracked == 2


def test_a_struck_row_and_a_struck_paragraph_are_gone_when_finished() -> None:
    def fill(file: File) -> None:
        table = file.add_table(2, 1)
        table.cell(0, 0).text = "留下"
        table.cell(1, 0).text = "划掉"
        row = table.rows[1]._tr
        row.get_or_add_trPr().append(parse_xml(f"<w:del {nsdecls('w')} {WHO}/>"))
        put(
            file,
            f"<w:p><w:pPr><w:rPr><w:del {WHO}/></w:rPr></w:pPr>"
            f"<w:del {WHO}><w:r><w:delText>整段划掉</w:delText></w:r></w:del></w:p>",
        )
        file.add_paragraph("末段")

    data = word(fill)
    assert read_word(data).texts() == ("留下", "末段")
    kept = finished(data)
    assert (read_word(kept).texts(), read_word(kept).tracked) == (("留下", "末段"), 0)
    assert len(docx.Document(io.BytesIO(kept)).tables[0].rows) == 1
    assert finished(data) == kept


def test_the_mark_of_the_version_in_the_header_is_made_new() -> None:
    def fill(file: File) -> None:
        file.sections[0].header.paragraphs[0].text = "第2版"

    kept = finished(word(fill), old_mark="第2版", new_mark="第3版")
    assert read_word(kept).texts() == ("第3版",)


@pytest.mark.parametrize("text", [f"验证码 {shown(CODE)}", f"验证码:{CODE}", f"验证码 {shown(CODE)}　第2版"])
def test_codes_are_found_however_they_stand(text: str) -> None:
    assert codes_in(text) == (CODE,)


def test_a_code_in_the_footer_is_found_and_no_line_of_the_paper() -> None:
    def fill(file: File) -> None:
        file.add_paragraph("一段")
        file.sections[0].footer.paragraphs[0].text = f"验证码 {shown(CODE)}"

    found = read_word(word(fill))
    assert (found.codes, found.texts()) == ((CODE,), ("一段",))


def test_a_zip_that_is_no_word_file_and_the_strict_format_are_refused() -> None:
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w") as made:
        made.writestr("content.xml", "<office/>")
    with pytest.raises(UnreadableWord, match="不是 Word"):
        read_word(target.getvalue())
    strict = io.BytesIO()
    with zipfile.ZipFile(strict, "w") as made:
        made.writestr(
            "word/document.xml", '<document xmlns="http://purl.oclc.org/ooxml/wordprocessingml/main"/>'
        )
    with pytest.raises(UnreadableWord, match="Strict"):
        read_word(strict.getvalue())


def test_links_that_are_no_links_are_refused_when_finished() -> None:
    whole, target = io.BytesIO(word(lambda file: file.add_paragraph("约定"))), io.BytesIO()
    with zipfile.ZipFile(whole) as source, zipfile.ZipFile(target, "w") as made:
        for name in source.namelist():
            wrong = '<Relationships xmlns="urn:x"><Other/></Relationships>'
            made.writestr(name, wrong if name.endswith("document.xml.rels") else source.read(name))
    with pytest.raises(UnreadableWord, match="已损坏"):
        finished(target.getvalue())


def test_what_python_docx_cannot_open_is_refused_when_finished() -> None:
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w") as made:
        made.writestr("word/document.xml", "<w/>")
    with pytest.raises(UnreadableWord, match="已损坏"):
        finished(target.getvalue())


def field(making: str, result: str) -> str:
    marks = [f'<w:r><w:fldChar w:fldCharType="{kind}"/></w:r>' for kind in ("begin", "separate", "end")]
    text = f"<w:r><w:t>{result}</w:t></w:r>"
    return f"{marks[0]}<w:r><w:instrText>{making}</w:instrText></w:r>{marks[1]}{text}{marks[2]}"


def test_words_beside_a_code_are_read_in_the_body_and_in_the_footer() -> None:
    hidden = f"赔偿999999元 验证码 {shown(CODE)}"

    def fill(file: File) -> None:
        file.add_paragraph(hidden)
        file.sections[0].footer.paragraphs[0].text = hidden

    found = read_word(word(fill))
    assert found.texts() == (hidden, "赔偿999999元")
    assert found.codes == (CODE,)


def test_lines_of_a_header_that_differ_in_figures_are_all_read() -> None:
    def fill(file: File) -> None:
        file.sections[0].header.paragraphs[0].text = "应付100元"
        file.sections[0].header.add_paragraph("应付900元")
        file.sections[0].header.add_paragraph("999999")

    assert read_word(word(fill)).texts() == ("应付100元", "应付900元", "999999")


@pytest.mark.parametrize(
    ("xml", "said"),
    [
        (field("QUOTE 话", "不得再上访"), "不得再上访"),
        (field("PAGE", "不得再上访"), "不得再上访"),
        (field(" NUMPAGES \\* MERGEFORMAT", "12"), ""),
        (field("PAGE", "- 3 -"), ""),
        (field("REF a", "共").replace("共</w:t></w:r>", f"共</w:t></w:r>{field('PAGE', '3')}"), "共"),
        ('<w:fldSimple w:instr="QUOTE 话"><w:r><w:t>不得再上访</w:t></w:r></w:fldSimple>', "不得再上访"),
        ('<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:t>没有结束的域</w:t></w:r>', "没有结束的域"),
        ('<w:r><w:sym w:font="SimSun" w:char="4E0D"/><w:t>得</w:t></w:r>', "不得"),
    ],
)
def test_what_is_printed_is_read_and_only_page_numbers_are_left_out(xml: str, said: str) -> None:
    found = read_word(word(lambda file: put(file, f"<w:p><w:r><w:t>句</w:t></w:r>{xml}</w:p>")))
    assert found.texts() == (f"句{said}",)


def test_the_drawing_for_older_programs_is_read_where_it_says_something_else() -> None:
    def both(older: str) -> tuple[str, ...]:
        newer = "<w:r><w:t>甲</w:t></w:r>"
        xml = (
            '<w:p><mc:AlternateContent xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006">'
            f'<mc:Choice Requires="wps">{newer}</mc:Choice><mc:Fallback>{older}</mc:Fallback>'
            "</mc:AlternateContent></w:p>"
        )
        return read_word(word(lambda file: put(file, xml))).texts()

    assert both("<w:r><w:t>甲</w:t></w:r>") == ("甲",)
    assert both("<w:r><w:t>乙</w:t></w:r>") == ("甲乙",)


W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"


def package(body: str, encoding: str = "utf-8") -> bytes:
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as made:
        made.writestr("[Content_Types].xml", "<Types/>")
        text = f'<?xml version="1.0" encoding="{encoding}"?><w:document xmlns:w="{W}"><w:body>{body}'
        made.writestr("word/document.xml", f"{text}</w:body></w:document>".encode())
    return target.getvalue()


@pytest.mark.parametrize(
    "data",
    [
        package("<w:p/>", "gb18030"),
        package("<w:p/>", "nonsense"),
        package("<w:sdt>" * 3000 + "<w:p/>" + "</w:sdt>" * 3000),
    ],
    ids=["several bytes a character", "unknown encoding", "deep"],
)
def test_xml_that_python_cannot_read_is_a_broken_file(data: bytes) -> None:
    with pytest.raises(UnreadableWord, match="已损坏"):
        read_word(data)


@pytest.mark.parametrize("body", ["<w:p/>" * 1_600_000, " " * 31 * 1024 * 1024], ids=["tags", "bytes"])
def test_what_unpacks_to_more_than_a_paper_is_refused_unread(body: str) -> None:
    data = package(body)
    assert len(data) < 100_000
    with pytest.raises(UnreadableWord, match="内容过多"):
        read_word(data)
