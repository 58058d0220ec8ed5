"""Papers are tagged PDF: everything on a page is part of the structure or an artifact, in reading order."""

import re
from dataclasses import replace

import pytest

from forms.registry import FORMS, form
from reports.document import (
    Cell,
    Document,
    Heading,
    LabelGrid,
    PageCode,
    Paragraph,
    Run,
    Title,
    paragraph,
)
from reports.paper import blank
from reports.pdf import render
from tests.reports import samples
from tests.reports.tags import Tag, Tagged, tables
from tests.reports.test_paper import PAPERS


def tagged(document: Document) -> Tagged:
    return Tagged(render(document).pdf)


def plain(*blocks: object, **options: object) -> Tagged:
    return tagged(replace(samples.agreement(), blocks=blocks, **options))  # type: ignore[arg-type]


def check(found: Tagged) -> None:
    assert found.unmarked == found.unbalanced == []
    assert sorted(found.reached) == sorted(found.marked)
    assert found.reached == sorted(found.reached)
    assert all(len(set(columns)) == 1 for columns in tables(found.document))
    levels = [int(tag.role[1]) for tag in found.document.all("H1", "H2", "H3", "H4")]
    assert all(after <= before + 1 for before, after in zip([0, *levels], levels, strict=False))
    empty = [tag for tag in leaves(found.document) if not tag.text and tag.role not in {"TD", "TH"}]
    assert empty == []


def leaves(tag: Tag) -> list[Tag]:
    return [each for kid in tag.kids for each in leaves(kid)] or [tag]


@pytest.mark.parametrize("name", PAPERS)
def test_all_that_stands_on_a_paper_is_tagged_in_reading_order(name: str) -> None:
    check(tagged(PAPERS[name]))


@pytest.mark.parametrize("code", FORMS)
def test_all_that_stands_on_a_blank_form_is_tagged(code: str) -> None:
    found = tagged(blank(form(code).spec, created=samples.CREATED, committee=samples.COMMITTEE))
    check(found)
    assert found.document.all("H1")


def test_an_agreement_says_what_its_parts_are() -> None:
    found = tagged(samples.agreement())
    document = found.document
    assert document.role == "Document"
    assert [tag.text for tag in document.all("H1")] == ["人民调解协议书"]
    assert "履行方式、时限" in "".join(tag.text for tag in document.all("H2"))
    items = {tag.kids[0].text: tag.kids[1].text.strip() for tag in document.all("LI") if len(tag.kids) == 2}
    assert samples.NAMES[1] in items.values()
    assert items["性别"] in {"男", "女"}
    assert any(samples.TERMS[0] in tag.text for tag in document.all("P"))


def test_header_number_code_and_watermark_belong_to_the_page() -> None:
    code = PageCode("7K3MQX9A04VT")
    document = replace(samples.agreement(), header="青石坪卷", draft=True, page_code=code)
    found = tagged(document)
    furniture = "".join(found.artifacts)
    for words in ("青石坪卷", "草稿", "第1页", "7K3M-QX9A-04VT"):
        assert words in furniture
        assert words not in found.document.words


def test_a_paragraph_that_runs_over_a_page_is_one() -> None:
    text = "甲乙丙丁戊己庚辛壬癸" * 200
    found = plain(paragraph(text))
    (only,) = found.document.kids
    assert (only.role, only.text) == ("P", text)
    assert only.pages == set(range(len(found.pdf.pages)))


def test_a_table_has_heads_and_its_repeated_header_is_an_artifact() -> None:
    found = tagged(samples.contents(60))
    (table,) = found.document.all("Table")
    heads = table.kids[0].kids
    assert {head.role for head in heads} == {"TH"}
    assert {str(head.attributes["Scope"]) for head in heads} == {"/Column"}
    assert len(found.pdf.pages) > 1
    assert len(found.document.all("TH")) == len(heads)
    assert "".join(found.artifacts).count(heads[0].text) == len(found.pdf.pages) - 1


def test_labels_of_a_grid_head_their_rows_and_wide_cells_say_how_many_columns_they_take() -> None:
    rows = (
        (Cell(text="姓名", width=1, label=True), Cell(text="罗大成", width=1), Cell(text="年龄", width=2)),
        (Cell(text="住址", width=1, label=True), Cell(text="石桥村", width=3)),
    )
    first, second = plain(LabelGrid(rows)).document.all("TR")
    assert [tag.role for tag in first.kids] == ["TH", "TD", "TD"]
    assert str(second.kids[0].attributes["Scope"]) == "/Row"
    assert int(second.kids[1].attributes["ColSpan"]) == 2


def test_a_heading_leaves_out_no_level() -> None:
    found = plain(Title("报告"), Heading("一、情况", 3), Heading("二、意见", 3), paragraph("甲"))
    assert [tag.role for tag in found.document.kids] == ["H1", "H2", "H3", "P"]


def test_a_character_no_font_has_is_read_as_itself() -> None:
    found = plain(Paragraph(runs=(Run("张😀三"),)))
    assert found.document.words == "张😀三"


def test_what_is_read_is_what_is_printed() -> None:
    document = samples.agreement(4)
    read = re.sub(r"\s", "", tagged(document).document.words)
    for words in (*samples.NAMES[:4], *samples.TERMS, "本协议一式三份"):
        assert words in read
