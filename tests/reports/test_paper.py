"""Declared forms become papers, filled or blank."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from typing import TypeVar

import pytest

from forms.fields import Kind, Use
from forms.registry import FORMS, form
from forms.spec import Field, FormSpec, Section, SignatureLine, Signatures, Spot, Style
from reports.document import (
    Blank,
    Document,
    Entry,
    Heading,
    LabelGrid,
    LabelledLines,
    Note,
    Paragraph,
    Run,
    SignatureBlock,
    Spacer,
    Subtitle,
    Table,
    Title,
    WritingLines,
)
from reports.layout import lay_out
from reports.paper import blank, paper
from reports.paper_grid import UNITS, shared
from reports.styles import COVER, GRID, LINES, PageNumbers
from tests.reports import samples

PAPERS = {
    "agreement": samples.agreement(),
    "agreement_of_four": samples.agreement(4),
    "agreement_of_thirty": samples.agreement(30),
    "registration": samples.registration(),
    "application": samples.application(),
    "mediation_record": samples.record(),
    "contents": samples.contents(),
    "cover": samples.cover(),
    "case_summary": samples.summary(),
    "rare_characters": samples.agreement(
        dispute=samples.RARE + "😀", signing_parties=(samples.RARE, "阿依古丽·买买提")
    ),
    "blank_agreement": blank(form("agreement").spec, created=samples.CREATED),
    "blank_registration": blank(form("registration").spec, created=samples.CREATED),
    "blank_record": blank(form("mediation_record").spec, created=samples.CREATED),
    "plan": samples.plan(),
    "opinion": samples.opinion(),
    "acceptance_notice": samples.of_matter("acceptance_notice"),
    "assign_letter": samples.of_matter("assign_letter"),
    "resolution_report": samples.of_matter("resolution_report"),
    "blank_plan": blank(form("plan").spec, created=samples.CREATED),
    "blank_opinion": blank(form("opinion").spec, created=samples.CREATED),
}


Found = TypeVar("Found")


def of(kind: type[Found], document: Document) -> list[Found]:
    return [block for block in document.blocks if isinstance(block, kind)]


def words(document: Document) -> str:
    return "".join(page.text for page in lay_out(document).pages).replace("\n", "")


def test_a_blank_cover_says_whose_dossier_it_will_be() -> None:
    assert of(Subtitle, blank(form("cover").spec, created=samples.CREATED))[0].text == "人民调解委员会"
    assert of(Subtitle, blank(form("matter_cover").spec, created=samples.CREATED))[0].text == "人民政府"


@pytest.mark.parametrize("name", PAPERS)
def test_pages_read_as_written_down(name: str, golden: Callable[[str, str], None]) -> None:
    pages = (page.text for page in lay_out(PAPERS[name]).pages)
    golden(f"reports/{name}.txt", "\n\f\n".join(pages) + "\n")


@pytest.mark.parametrize("code", FORMS)
def test_every_form_prints_blank_with_its_title_and_labels(code: str) -> None:
    spec = form(code).spec
    layout = lay_out(blank(spec, created=samples.CREATED, committee=samples.COMMITTEE))
    shown = "".join(page.text for page in layout.pages).replace("\n", "")
    assert layout.missing == ()
    assert spec.title in shown
    unlabelled = [part for part in spec.sections if part.spot is not Spot.BODY or part.aside]
    for section in spec.sections:
        if spec.style is Style.OFFICIAL and section in unlabelled:
            continue
        for field in section.fields:
            printed = section.use is not Use.SCREEN and field.use is not Use.SCREEN and not field.only_filled
            if printed and field.shows({}) and not section.numbered:
                assert all(half in shown for half in field.label.split("/")), field.label


@pytest.mark.parametrize("code", FORMS)
def test_every_form_prints_unfilled_values_as_blank(code: str) -> None:
    spec = form(code).spec
    assert lay_out(paper(spec, spec.empty(), created=samples.CREATED)).pages


def test_a_paper_has_the_look_of_its_style() -> None:
    looks = {document.style for document in (samples.agreement(), samples.registration(), samples.cover())}
    assert looks == {LINES, GRID, COVER}
    assert samples.cover().page_numbers is PageNumbers.NONE
    assert samples.agreement().author == samples.COMMITTEE


def test_short_fields_share_lines_as_on_the_national_form() -> None:
    (first, *_) = of(LabelledLines, samples.agreement())
    assert [[entry.label for entry in row] for row in first.rows] == [
        ["当事人姓名（名称）", "性别", "民族", "年龄"],
        ["职业或职务", "联系方式"],
        ["单位或住址"],
    ]


def test_an_organisation_shows_its_head_and_seat() -> None:
    shown = words(samples.application())
    for label in ("法定代表人", "（负责人）", "职务", "地址"):
        assert label in shown
    assert shown.count("性别") == 1


def test_terms_are_numbered_paragraphs() -> None:
    texts = [
        block.runs[0].text for block in of(Paragraph, samples.agreement()) if isinstance(block.runs[0], Run)
    ]
    assert [text for text in texts if text[1:2] == "．"] == [
        f"{number}．{term}" for number, term in enumerate(samples.TERMS, 1)
    ]


def test_running_text_has_a_paragraph_a_line() -> None:
    document = samples.agreement(dispute="第一段。\n第二段。")
    texts = [run.text for block in of(Paragraph, document) for run in block.runs if isinstance(run, Run)]
    assert {"第一段。", "第二段。"} <= set(texts)


def test_an_empty_text_leaves_lines_to_write_on() -> None:
    lines = of(WritingLines, samples.agreement(dispute=""))
    assert lines == [WritingLines(lines=8, fill=True)]


def test_an_optional_text_is_not_printed_empty() -> None:
    assert Heading("各方当事人的责任：") not in samples.agreement().blocks
    assert Heading("各方当事人的责任：") in samples.agreement(responsibilities="罗大成负全部责任。").blocks


def test_a_fixed_sentence_leaves_gaps_for_what_is_not_known() -> None:
    known, unknown = (
        next(block for block in document.blocks if isinstance(block, Paragraph))
        for document in (samples.registration(), samples.registration(accepted_on=None, party_names=""))
    )
    assert not any(isinstance(run, Blank) for run in known.runs)
    assert [run.width for run in unknown.runs if isinstance(run, Blank)] == [4, 2, 2, 6, 6]


def test_a_sentence_that_is_not_true_is_left_out() -> None:
    told = "人民调解委员会已将人民调解的相关规定告知各方当事人。"
    assert told in words(samples.record())
    assert told not in words(samples.record(rights_told=False))


def test_all_who_sign_have_their_place() -> None:
    (block,) = of(SignatureBlock, samples.agreement(3))
    assert [[signer.name for signer in group.signers] for group in block.groups] == [
        ["陈小燕", "罗大成", "王龑"],
        ["周明远"],
        ["孙小雅"],
    ]
    assert (block.seal, block.date) == ("（人民调解委员会印章）", "2026年3月5日")


def test_places_are_left_for_those_not_known() -> None:
    (block,) = of(SignatureBlock, samples.agreement(signing_parties=("陈小燕",), date=None))
    assert [signer.name for signer in block.groups[0].signers] == ["陈小燕", ""]
    assert block.date == "　　　　年　　月　　日"


def test_notices_say_who_sends_them() -> None:
    spec = form("termination_notice").spec
    known = paper(spec, {"committee": samples.COMMITTEE}, created=samples.CREATED)
    documents = (known, blank(spec, created=samples.CREATED))
    seals = [of(SignatureBlock, document)[0].seal for document in documents]
    assert seals == [f"{samples.COMMITTEE}（印章）", "人民调解委员会（印章）"]


def test_a_grid_stands_off_the_sentence_above_it() -> None:
    kinds = [type(block) for block in samples.registration().blocks]
    assert kinds[: kinds.index(LabelGrid)] == [Title, Paragraph, Spacer]
    assert Spacer not in {type(block) for block in samples.application().blocks}


def test_a_blank_cover_has_a_line_for_the_name_of_the_committee() -> None:
    cover = blank(form("cover").spec, created=samples.CREATED)
    assert of(Subtitle, cover) == [Subtitle("人民调解委员会", blank=6)]
    assert of(Subtitle, samples.cover()) == [Subtitle(samples.COMMITTEE)]


def test_a_remark_stands_at_the_foot() -> None:
    assert samples.registration().blocks[-1] == Note("备注：此表由人民调解委员会填写。")


def test_sections_of_a_grid_make_one_grid_of_even_rows() -> None:
    (grid,) = of(LabelGrid, samples.application())
    assert {sum(cell.width for cell in row) for row in grid.rows} == {UNITS}
    assert [row[0].width for row in grid.rows if len(row) > 1] == [4] * (len(grid.rows) - 2)


def test_a_list_keeps_rows_to_write_in() -> None:
    (table,) = of(Table, samples.contents(13))
    assert (len(table.rows), table.blank_rows) == (13, 5)
    (full,) = of(Table, samples.contents(30))
    assert full.blank_rows == 0


def test_a_list_on_a_grid_keeps_rows_to_write_in() -> None:
    spec = form("evidence_list").spec
    rows = ({"name": "借条", "received_on": date(2026, 12, 15)},)
    (grid,) = of(LabelGrid, paper(spec, {"rows": rows}, created=samples.CREATED))
    assert [len(grid.rows), grid.rows[1][-1].text] == [1 + 22, "2026年12月15日"]
    dated = next(page for page in lay_out(paper(spec, {"rows": rows}, created=samples.CREATED)).pages)
    assert "2026年12月15日" in dated.text.splitlines()[-1]


def test_a_short_summary_stands_on_one_page() -> None:
    assert len(lay_out(samples.summary()).pages) == 1


def test_widths_are_shared_without_rest() -> None:
    assert shared(24, [1, 2, 2, 3]) == [3, 6, 6, 9]
    assert shared(17, [2, 2]) == [9, 8]


@pytest.mark.parametrize("style", Style)
def test_every_kind_of_section_prints_in_every_style(style: Style) -> None:
    fields = (
        Field(name="a", label="甲项"),
        Field(name="b", label="乙项", kind=Kind.TEXT),
        Field(name="c", label="丙项", kind=Kind.DATE),
        Field(name="hidden", label="不印", use=Use.SCREEN),
    )
    plain = Section(title="各项", fields=fields, repeats="rows")
    spec = FormSpec(
        code="trial",
        title="试印",
        style=style,
        parts=(
            replace(plain, repeats=""),
            plain,
            replace(plain, as_table=True),
            replace(plain, numbered=True, fields=fields[1:2]),
            Signatures(lines=(SignatureLine("当事人", "names"),)),
        ),
    )
    row = {"a": "甲值", "b": "乙值一\n乙值二", "c": date(2026, 3, 5), "hidden": "不可见"}
    shown = words(paper(spec, {**row, "rows": (row, row), "names": ("张三",)}, created=samples.CREATED))
    assert shown.count("甲值") == 5
    assert shown.count("乙值二") == 7
    assert "2026年3月5日" in shown
    assert "不可见" not in shown
    assert "张三：" in shown


def test_a_blank_number_is_a_line_to_write_on() -> None:
    number = next(
        block
        for block in blank(form("agreement").spec, created=samples.CREATED).blocks
        if block != Title("人民调解协议书")
    )
    assert isinstance(number, Paragraph)
    assert number.runs == (Run("编号："), Blank(10))


def test_blank_terms_are_numbered_lines() -> None:
    entries = [
        block.rows[0][0]
        for block in blank(form("agreement").spec, created=samples.CREATED).blocks
        if isinstance(block, LabelledLines) and len(block.rows) == 1
    ]
    assert entries == [Entry(f"{number}．") for number in range(1, 5)]


def blank_words(code: str) -> str:
    layout = lay_out(blank(FORMS[code].spec, created=samples.CREATED))
    return "".join("".join(page.text.split()) for page in layout.pages)


def test_a_blank_form_may_be_filled_by_an_organisation() -> None:
    for code in ("application", "authorization", "agreement", "oral_agreement", "confirmation_organisation"):
        assert "法定代表人（负责人）" in blank_words(code), code
    unit, people = blank_words("confirmation_organisation"), blank_words("confirmation_persons")
    assert unit.count("统一社会信用代码") == unit.count("公民身份号码") == 1
    assert (people.count("统一社会信用代码"), people.count("公民身份号码")) == (0, 2)


def test_rows_divided_alike_have_their_labels_one_under_another() -> None:
    (first, second, *_) = [
        row
        for block in blank(FORMS["identity_page"].spec, created=samples.CREATED).blocks
        if isinstance(block, LabelGrid)
        for row in block.rows
        if len(row) == 4
    ]
    assert [cell.width for cell in first] == [cell.width for cell in second]
