"""DOCX files: office fonts named for East Asian text, the same content and pages as the PDF."""

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from datetime import UTC, datetime
from io import BytesIO
from xml.etree import ElementTree as ET
from zipfile import ZipFile

import docx
import pytest

import resources
from forms.registry import form
from reports.boxes import RowBox
from reports.document import Document, PageBreak, Paragraph, Run, SignatureBlock, Spacer, Table, paragraph
from reports.docx import render
from reports.layout import lay_out
from reports.paper import blank
from reports.styles import CELL_LEAD, GRID, LINES, PageNumbers
from tests.reports import samples

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"


def parts(data: bytes) -> Mapping[str, bytes]:
    with ZipFile(BytesIO(data)) as package:
        return {name: package.read(name) for name in package.namelist()}


def part(document: Document, name: str = "word/document.xml") -> ET.Element:
    return ET.fromstring(parts(render(document))[name])  # noqa: S314  our own file


def text_of(element: ET.Element) -> str:
    return "".join(node.text or "" for node in element.iter(f"{W}t"))


def paragraphs(document: Document) -> Iterator[ET.Element]:
    return part(document).iter(f"{W}p")


def with_text(document: Document, words: str) -> ET.Element:
    return next(each for each in paragraphs(document) if words in text_of(each))


def test_the_same_document_gives_the_same_bytes() -> None:
    assert render(samples.agreement(4)) == render(samples.agreement(4))


def test_parts_are_dated_as_the_document() -> None:
    with ZipFile(BytesIO(render(samples.agreement()))) as package:
        assert {info.date_time for info in package.infolist()} == {(2026, 3, 5, 9, 30, 0)}


def test_nothing_is_japanese_or_themed() -> None:
    for name, content in parts(render(samples.agreement())).items():
        assert b"ja-JP" not in content, name
        assert "theme" not in name
        assert b"Theme=" not in content, name


def test_the_base_is_well_formed_and_zh_cn() -> None:
    styles = part(samples.agreement(), "word/styles.xml")
    language = next(styles.iter(f"{W}lang"))
    assert language.get(f"{W}eastAsia") == "zh-CN"
    for file in resources.path("templates/docx").glob("*.xml"):
        ET.parse(file)  # noqa: S314  our own file


def test_office_fonts_are_named_for_east_asian_text() -> None:
    styles = part(samples.agreement(), "word/styles.xml")
    fonts = {each.get(f"{W}eastAsia") for each in styles.iter(f"{W}rFonts")}
    assert {"仿宋", "宋体", "黑体"} <= fonts
    kai = replace(samples.agreement(), blocks=(Paragraph(runs=(Run("楷", kai=True),)),))
    assert next(part(kai).iter(f"{W}rFonts")).get(f"{W}eastAsia") == "楷体"


def test_every_run_asks_for_east_asian_marks() -> None:
    for run in part(samples.agreement()).iter(f"{W}r"):
        fonts = run.find(f"{W}rPr/{W}rFonts")
        assert fonts is not None
        assert fonts.get(f"{W}hint") == "eastAsia"


def test_the_page_is_a4_with_the_margins_of_the_pdf() -> None:
    section = next(part(samples.agreement()).iter(f"{W}sectPr"))
    size, margins = section.find(f"{W}pgSz"), section.find(f"{W}pgMar")
    assert size is not None
    assert margins is not None
    assert (size.get(f"{W}w"), size.get(f"{W}h")) == ("11906", "16838")
    assert int(margins.get(f"{W}left", "0")) == round(LINES.left * 20)
    text_width = 11906 - int(margins.get(f"{W}left", "0")) - int(margins.get(f"{W}right", "0"))
    assert text_width == pytest.approx(LINES.measure * 20, abs=1)


def test_a_full_page_is_given_room_for_a_line_that_breaks_differently() -> None:
    full, half = samples.registration(), samples.cover()
    assert [lay_out(document).full for document in (full, half)] == [True, False]
    for document, spare in ((full, 300), (half, 0)):
        margins = next(part(document).iter(f"{W}pgMar"))
        assert int(margins.get(f"{W}bottom", "0")) == pytest.approx(document.style.bottom * 20 - spare, abs=1)
    heights = [int(each.get(f"{W}val", "0")) / 20 for each in part(full).iter(f"{W}trHeight")]
    drawn = next(box for box in lay_out(full).boxes[3] if isinstance(box, RowBox) and box.count > 5)
    assert max(heights) == (drawn.count - 2) * GRID.pitch + 2 * CELL_LEAD


def test_line_pitches_are_exact() -> None:
    styles = part(samples.agreement(), "word/styles.xml")
    for spacing in styles.iter(f"{W}spacing"):
        assert spacing.get(f"{W}lineRule") == "exact"


def test_page_numbers_are_fields() -> None:
    footer = part(samples.agreement(), "word/footer1.xml")
    assert text_of(footer) == "第1页　共2页"
    assert [field.get(f"{W}instr", "").strip() for field in footer.iter(f"{W}fldSimple")] == [
        "PAGE",
        "NUMPAGES",
    ]


def test_dashed_page_numbers_stand_outside() -> None:
    dashed = replace(samples.agreement(), page_numbers=PageNumbers.DASHED)
    footers = [part(dashed, f"word/footer{number}.xml") for number in (1, 2)]
    assert [text_of(footer) for footer in footers] == ["— 1 —", "— 2 —"]
    assert [next(footer.iter(f"{W}jc")).get(f"{W}val") for footer in footers] == ["right", "left"]


def test_a_draft_says_so_on_every_page() -> None:
    draft = replace(samples.agreement(), draft=True, header=samples.NUMBER)
    assert text_of(part(draft, "word/header1.xml")) == f"草稿　尚未定稿，不作为正式文书　{samples.NUMBER}"


@pytest.mark.parametrize(
    "document",
    [
        samples.agreement(4),
        samples.registration(),
        samples.application(),
        samples.record(),
        samples.contents(),
        samples.cover(),
        samples.summary(),
        samples.plan(),
        samples.of_matter("assign_letter"),
    ],
    ids=lambda document: document.code,
)
def test_the_words_are_those_of_the_pdf(document: Document) -> None:
    """Compared as characters in their number, as cells are drawn line by line in the PDF."""
    bare = replace(document, page_numbers=PageNumbers.NONE, header="")
    laid_out = "".join(page.text for page in lay_out(bare).pages)
    assert sorted(squeezed(text_of(part(bare)))) == sorted(squeezed(laid_out))


def squeezed(text: str) -> str:
    return re.sub(r"\s", "", text)


def test_signature_rows_stay_together_and_with_the_last_lines() -> None:
    body = part(samples.agreement(4))
    table = list(body.iter(f"{W}tbl"))[-1]
    rows = list(table.iter(f"{W}tr"))
    assert all(row.find(f"{W}trPr/{W}cantSplit") is not None for row in rows)
    for row in rows[:-1]:
        assert row.find(f".//{W}keepNext") is not None
    for words in ("以银行转账方式履行", "本协议一式"):
        assert with_text(samples.agreement(4), words).find(f"{W}pPr/{W}keepNext") is not None


def test_short_rows_are_not_cut_and_long_ones_run_on() -> None:
    body = part(samples.registration(facts=samples.FACTS * 10))
    rows = {text_of(row)[:4]: row for row in body.iter(f"{W}tr")}
    assert rows["纠纷类型"].find(f"{W}trPr/{W}cantSplit") is not None
    assert rows["纠纷简要"].find(f"{W}trPr/{W}cantSplit") is None


def test_the_end_of_a_long_text_that_goes_with_the_signatures_is_a_paragraph_of_its_own() -> None:
    signatures = next(block for block in samples.agreement().blocks if isinstance(block, SignatureBlock))
    long = replace(samples.agreement(), blocks=(*[paragraph("甲")] * 14, paragraph("乙" * 350), signatures))
    first, second = (each for each in paragraphs(long) if "乙" in text_of(each))
    pages = [page.text.count("乙") for page in lay_out(long).pages]
    assert [len(text_of(each)) for each in (first, second)] == pages
    assert first.find(f"{W}pPr/{W}keepNext") is None
    assert second.find(f"{W}pPr/{W}keepNext") is not None
    assert second.find(f"{W}pPr/{W}ind") is None


def test_a_blank_at_the_right_margin_is_drawn_by_a_tab() -> None:
    number = with_text(blank(form("agreement").spec, created=samples.CREATED), "编号：")
    stops = [int(stop.get(f"{W}pos", "0")) / 20 for stop in number.iter(f"{W}tab") if stop.get(f"{W}pos")]
    assert stops == [LINES.measure - 13 * LINES.body, LINES.measure]
    assert text_of(number) == "编号："


def test_lines_to_write_on_hold_more_than_a_tab() -> None:
    """LibreOffice gives a line of tabs alone the height of its font instead of the paper's pitch."""
    note = blank(form("dossier_note").spec, created=samples.CREATED)
    lines = [
        each
        for each in paragraphs(note)
        if each.find(f"{W}r/{W}tab") is not None and not text_of(each).strip()
    ]
    assert len(lines) >= 18
    assert {text_of(each) for each in lines} == {" "}


def test_what_stays_on_one_page_stays_there_in_an_office_program_too() -> None:
    row = next(row for row in part(samples.application()).iter(f"{W}tr") if text_of(row) == "被申请人")
    assert row.find(f".//{W}keepNext") is not None
    lines = [each for each in paragraphs(samples.agreement(performance="")) if text_of(each) == " "]
    assert [each.find(f"{W}pPr/{W}keepNext") is not None for each in lines[:2]] == [True, True]


def test_the_label_of_a_cell_that_fills_the_page_stands_in_its_middle() -> None:
    row = next(row for row in part(samples.registration()).iter(f"{W}tr") if "纠纷简要" in text_of(row))
    assert [each.get(f"{W}val") for each in row.iter(f"{W}vAlign")] == ["center", "top"]


def test_the_end_of_a_long_cell_that_goes_with_the_signatures_is_a_row_of_its_own() -> None:
    before, after = list(part(samples.registration(facts="乙" * 1000)).iter(f"{W}tr"))[2:4]
    assert text_of(before).startswith("纠纷简要情况乙")
    assert text_of(before).count("乙") + text_of(after).count("乙") == 1000
    assert before.find(f".//{W}keepNext") is None
    assert after.find(f".//{W}keepNext") is not None


def test_the_header_of_a_list_is_repeated() -> None:
    first, second = list(part(samples.contents(60)).iter(f"{W}tr"))[:2]
    assert first.find(f"{W}trPr/{W}tblHeader") is not None
    assert second.find(f"{W}trPr/{W}tblHeader") is None


def test_the_columns_of_a_row_add_up_to_the_width_of_the_table() -> None:
    body = part(samples.application())
    for table in body.iter(f"{W}tbl"):
        whole = sum(int(column.get(f"{W}w", "0")) for column in table.iter(f"{W}gridCol"))
        for row in table.iter(f"{W}tr"):
            assert sum(int(width.get(f"{W}w", "0")) for width in row.iter(f"{W}tcW")) == whole


def test_a_page_break_goes_before_the_next_block() -> None:
    broken = replace(samples.agreement(), blocks=(paragraph("甲"), PageBreak(), Spacer(1), paragraph("乙")))
    first, spacer, _ = paragraphs(broken)
    assert first.find(f"{W}pPr/{W}pageBreakBefore") is None
    assert spacer.find(f"{W}pPr/{W}pageBreakBefore") is not None


def test_a_body_never_ends_with_a_table() -> None:
    only = replace(
        samples.contents(), blocks=tuple(b for b in samples.contents().blocks if isinstance(b, Table))
    )
    *_, last, section = next(iter(part(only)))
    assert (last.tag, section.tag) == (f"{W}p", f"{W}sectPr")


@pytest.mark.parametrize("text", ["\x00\x1b一", "\ud800", "甲\n乙", "a\tb", "<&>"])
def test_odd_texts_make_a_file_that_opens(text: str) -> None:
    data = render(replace(samples.agreement(), blocks=(paragraph(text),)))
    assert docx.Document(BytesIO(data)).paragraphs


def test_properties_say_what_the_paper_is() -> None:
    properties = docx.Document(BytesIO(render(samples.agreement()))).core_properties
    assert (properties.title, properties.author) == ("人民调解协议书", samples.COMMITTEE)
    assert properties.created == properties.modified == datetime(2026, 3, 5, 1, 30, tzinfo=UTC)


def outline(body: ET.Element) -> Iterator[str]:
    """Yield what a body consists of: style, what keeps together, words with tabs as →; rows of cells."""
    for element in next(iter(body)):
        if element.tag == f"{W}p":
            yield _outlined(element)
        for row in element.iter(f"{W}tr"):
            marks = "+" if row.find(f".//{W}keepNext") is not None else "|"
            yield marks + "|".join(text_of(cell) for cell in row.iter(f"{W}tc"))


def _outlined(element: ET.Element) -> str:
    style = element.find(f"{W}pPr/{W}pStyle")
    kept = "+" if element.find(f"{W}pPr/{W}keepNext") is not None else ""
    name = style.get(f"{W}val", "") if style is not None else ""
    run_parts = (node for run in element.iter(f"{W}r") for node in run)
    words = "".join("→" if node.tag == f"{W}tab" else node.text or "" for node in run_parts)
    return f"{name}{kept}: {words}"


@pytest.mark.parametrize(
    "document",
    [samples.agreement(), samples.registration(), samples.contents(), samples.plan()],
    ids=lambda each: each.code,
)
def test_the_body_is_built_as_written_down(document: Document, golden: Callable[[str, str], None]) -> None:
    golden(f"reports/{document.code}.docx.txt", "\n".join(outline(part(document))) + "\n")
