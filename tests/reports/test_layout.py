"""Documents fill their pages: elastic blocks grow, nearly empty pages are saved, margins say where one is."""

from dataclasses import replace

import pytest

from forms.registry import FORMS
from reports.composition import balanced
from reports.document import (
    Align,
    Blank,
    Cell,
    Document,
    LabelGrid,
    Paragraph,
    Run,
    SignatureBlock,
    SignatureGroup,
    Signer,
    Title,
    WritingLines,
    paragraph,
)
from reports.ink import Missing, Page, Rule, Text, Watermark
from reports.layout import HEAD, Layout, lay_out, numbers_align
from reports.paper import blank
from reports.styles import A4_HEIGHT, CLOSE_SIGNING_PITCH, FOOT, GRID, LINES, MM, SIZES, PageNumbers
from tests.reports import samples


def document(*blocks: object, **options: object) -> Document:
    return replace(samples.agreement(), blocks=blocks, **options)  # type: ignore[arg-type]


def laid_out(*blocks: object, **options: object) -> Layout:
    return lay_out(document(*blocks, **options))


def texts(page: Page) -> list[Text]:
    return [ink for ink in page.ink if isinstance(ink, Text)]


def lowest(page: Page) -> float:
    return max(rule.y1 for rule in page.ink if isinstance(rule, Rule))


def test_writing_lines_fill_the_page() -> None:
    (page,) = laid_out(Title("记录"), WritingLines(lines=3, fill=True)).pages
    foot = A4_HEIGHT - LINES.bottom
    assert foot - LINES.pitch < lowest(page) <= foot


def test_writing_lines_fill_the_last_of_several_pages() -> None:
    layout = laid_out(paragraph("甲" * 1000), WritingLines(lines=3, fill=True))
    assert len(layout.pages) == 2
    assert (
        A4_HEIGHT - LINES.bottom - lowest(layout.pages[1]) < 1.3 * LINES.pitch
    )  # the rule stands in its line


def test_a_cell_fills_a_single_page_only() -> None:
    def grid(text: str) -> Layout:
        cell = Cell(text=text, width=20, lines=2, fill=True)
        return laid_out(LabelGrid(((Cell(text="情况", width=4, label=True), cell),)), style=GRID)

    (single,) = grid("").pages
    assert A4_HEIGHT - GRID.bottom - lowest(single) < GRID.pitch
    assert lowest(grid("甲" * 1300).pages[-1]) < A4_HEIGHT / 2


def test_a_last_page_with_little_on_it_is_saved() -> None:
    for lines in (25, 26, 27):
        layout = laid_out(*[paragraph("甲") for _ in range(lines)])
        assert len(layout.pages) == 1
    assert layout.document.style.pitch < LINES.pitch
    assert len(laid_out(*[paragraph("甲") for _ in range(40)]).pages) == 2


def test_a_short_agreement_stands_on_one_page() -> None:
    layout = lay_out(
        samples.agreement(
            terms=tuple({"words": words} for words in samples.TERMS[:2]), dispute=samples.FACTS[:90]
        )
    )
    assert len(layout.pages) == 1
    assert layout.full
    assert layout.document.style.signing < LINES.signing


def test_an_agreement_whose_first_page_would_end_empty_is_set_smaller() -> None:
    terms = tuple({"words": words} for words in samples.TERMS[:3])
    layout = lay_out(samples.agreement(terms=terms, dispute=samples.FACTS[:90]))
    assert len(layout.pages) == 1
    assert layout.document.style.body == layout.document.style.heading == SIZES["小四"]
    assert layout.document.style.signing >= CLOSE_SIGNING_PITCH


@pytest.mark.parametrize("code", FORMS)
def test_a_form_to_fill_by_hand_is_never_set_smaller_or_closer(code: str) -> None:
    document = blank(FORMS[code].spec, created=samples.CREATED)
    assert lay_out(document).document.style == document.style


def test_a_document_that_fits_keeps_its_pitch() -> None:
    assert lay_out(samples.agreement()).document.style == LINES


def test_every_page_says_which_it_is() -> None:
    layout = lay_out(samples.agreement(4))
    assert [page.text.splitlines()[0] for page in layout.pages] == ["第1页　共2页", "第2页　共2页"]
    assert all(text.y == pytest.approx(A4_HEIGHT - FOOT - 1.26, abs=2) for text in texts(layout.pages[0])[:1])


def test_dashed_numbers_stand_outside() -> None:
    layout = laid_out(paragraph("甲" * 1200), page_numbers=PageNumbers.DASHED)
    first, second = (texts(page)[0] for page in layout.pages[:2])
    assert layout.pages[0].text.startswith("— 1 —")
    assert first.x > second.x
    assert numbers_align(PageNumbers.DASHED, 2) is Align.LEFT


def test_without_numbers_nothing_stands_at_the_foot() -> None:
    assert laid_out(paragraph("甲"), page_numbers=PageNumbers.NONE).pages[0].text == "甲"


def test_a_draft_is_marked_on_every_page() -> None:
    layout = lay_out(replace(samples.agreement(4), draft=True, header=samples.NUMBER))
    for page in layout.pages:
        assert any(isinstance(ink, Watermark) and ink.text == "草稿" for ink in page.ink)
        assert page.text.startswith("草稿　尚未定稿，不作为正式文书　(2026)")
        assert texts(page)[0].y == pytest.approx(HEAD, abs=12)


@pytest.mark.parametrize("count", [5, 6, 7, 12])
def test_a_party_on_a_grid_is_not_divided_between_pages(count: int) -> None:
    applicants = tuple(samples.party(f"张家{number}") for number in range(count))
    pages = lay_out(samples.application(applicants=applicants)).pages
    assert len(pages) > 1
    for page in pages[:-1]:
        assert page.text.splitlines()[-1].startswith(("单位或住址", "地址", "纠纷", "简要情况"))


def test_a_few_lines_to_write_on_are_not_divided_between_pages() -> None:
    for lines in range(20, 27):
        few = laid_out(*[paragraph("甲")] * lines, WritingLines(lines=3), *[paragraph("乙")] * 20)
        rules = [sum(isinstance(ink, Rule) for ink in page.ink) for page in few.pages]
        assert sorted(rules) == [0] * (len(rules) - 1) + [3]


def test_text_keeps_within_the_margins() -> None:
    for page in lay_out(samples.agreement(4)).pages:
        assert min(ink.x for ink in texts(page)) >= 25 * MM
        assert (
            max(rule.x2 for rule in page.ink if isinstance(rule, Rule)) <= LINES.left + LINES.measure + 1e-6
        )


def test_title_and_headings_are_bookmarks() -> None:
    marks = [mark for page in lay_out(samples.agreement()).pages for mark in page.marks]
    assert [(mark.text, mark.level) for mark in marks] == [
        ("人民调解协议书", 0),
        ("纠纷的主要事实、争议事项", 1),
        ("经调解，自愿达成如下协议", 1),
        ("履行方式、时限", 1),
    ]


def test_characters_without_font_are_drawn_as_boxes_and_reported_once() -> None:
    layout = laid_out(paragraph("张😀三😀👍"))
    assert layout.missing == ("😀", "👍")
    assert sum(isinstance(ink, Missing) for ink in layout.pages[0].ink) == 3
    assert "张😀三😀👍" in layout.pages[0].text


def test_a_long_blank_runs_on_over_lines_within_the_margins() -> None:
    (page,) = laid_out(Paragraph(runs=(Run("现因："), Blank(70), Run("。")))).pages
    rules = [ink for ink in page.ink if isinstance(ink, Rule)]
    assert len({rule.y1 for rule in rules}) == 3
    assert max(rule.x2 for rule in rules) <= LINES.left + LINES.measure + 1e-6


def test_underlined_and_bold_runs_have_their_look() -> None:
    (page,) = laid_out(
        Paragraph(runs=(Run("甲", underline=True), Run("乙", bold=True), Run("丙", kai=True)))
    ).pages
    fonts = {ink.text: ink.font for ink in texts(page)}
    assert fonts["乙"].endswith("Bold")
    assert "Kai" in fonts["丙"]
    (rule,) = (ink for ink in page.ink if isinstance(ink, Rule))
    assert rule.x2 - rule.x1 == pytest.approx(LINES.body)


def test_lines_of_type_end_at_the_right_margin() -> None:
    (page,) = laid_out(paragraph("甲" * 90, indent=0)).pages
    ends = [ink.x + len(ink.text) * (ink.size + ink.spacing) for ink in texts(page) if len(ink.text) == 32]
    assert ends == [pytest.approx(LINES.left + LINES.measure)] * 2


def test_the_same_document_has_the_same_layout() -> None:
    assert lay_out(samples.agreement(30)) == lay_out(samples.agreement(30))


@pytest.mark.parametrize(
    ("label", "lines"),
    [
        ("纠纷简要情况", "纠纷\n简要情况"),
        ("当事人申请事项", "当事人\n申请事项"),
        ("单位或住址", "单位或住址"),
        ("法定代表人（负责人）", "法定代表人\n（负责人）"),
        ("页数/份数", "页数/份数"),
        ("原件/复印件", "原件/\n复印件"),
    ],
)
def test_long_labels_are_divided_between_words(label: str, lines: str) -> None:
    assert balanced(label, 5.5) == lines


@pytest.mark.parametrize("length", range(1, 45))
def test_whoever_signs_has_four_centimetres_for_it_and_little_less_beside_another(length: int) -> None:
    for name in ("宏" * length, "宏" * length + "（委托代理人方志成代）"):
        alone = SignatureGroup("付款人（签名、盖章或按指印）", (Signer(name),))
        assert all(line > 39 * MM for line in signing_lines(alone))
        two = SignatureGroup("申请人（签名、盖章或按指印）", (Signer(name), Signer("王" * 3)))
        assert len(signing_lines(two)) == 2
        assert all(line > 31 * MM for line in signing_lines(two))


def signing_lines(group: SignatureGroup) -> list[float]:
    """Return the lengths of the lines to sign on."""
    pages = laid_out(SignatureBlock(groups=(group,))).pages
    return [ink.x2 - ink.x1 for page in pages for ink in page.ink if isinstance(ink, Rule)]
