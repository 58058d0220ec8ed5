"""Papers with more in them than anybody foresaw still have all of it, within their margins."""

import re
from itertools import pairwise

import pytest

from forms.registry import FORMS
from reports.boxes import SigningBox
from reports.document import Document
from reports.docx import render as render_docx
from reports.ink import Page, Rule, Text
from reports.layout import Layout, lay_out
from reports.linebreaking import NOT_AT_END, NOT_AT_START
from reports.paper import paper
from reports.pdf import render
from tests.reports import hostile, samples

EMPTY = {code: paper(form.spec, {}, created=samples.CREATED) for code, form in FORMS.items()}


def squeezed(text: str) -> str:
    return re.sub(r"\s", "", text)


def words(document: Document) -> str:
    return squeezed("".join(page.text for page in lay_out(document).pages))


@pytest.mark.parametrize("name", hostile.PAPERS)
def test_all_ink_lies_within_the_margins(name: str) -> None:
    document = hostile.PAPERS[name]
    style = document.style
    foot = style.height - style.bottom
    for page in lay_out(document).pages:
        for ink in page.ink:
            if isinstance(ink, Text) and ink.y < style.height - style.foot - style.number:
                assert ink.x >= style.left - 0.5
                assert ink.x + ink.size * 0.5 <= style.left + style.measure + ink.size
                assert ink.y <= foot
            if isinstance(ink, Rule):
                assert max(ink.x1, ink.x2) <= style.left + style.measure + 0.5
                assert max(ink.y1, ink.y2) <= foot + 0.5


@pytest.mark.parametrize("name", hostile.PAPERS)
def test_signatures_are_never_alone_on_a_page(name: str) -> None:
    layout = lay_out(hostile.PAPERS[name])
    signing = [box for group in layout.boxes for box in group if isinstance(box, SigningBox)]
    assert all(layout.cuts.get(id(box), ())[:1] != (0,) for box in signing)


def test_a_name_of_40_characters_stands_whole_wherever_it_is_named() -> None:
    assert len(hostile.NAME) == 40
    assert words(hostile.long_names()).count(hostile.NAME) == 5


def test_a_fact_text_of_30_pages_keeps_every_word() -> None:
    document = hostile.long_facts()
    layout = lay_out(document)
    assert len(layout.pages) >= 30
    assert words(document).count(squeezed(samples.FACTS)[:40]) >= 100
    assert render(document).pages == len(layout.pages)


def test_a_row_higher_than_a_page_runs_on_below_the_header() -> None:
    layout = lay_out(hostile.high_row())
    assert len(layout.pages) > 3
    assert {squeezed(page.text).count("序号事项结果") for page in layout.pages} == {1}
    assert all(_closed(page) for page in layout.pages)


def _closed(page: Page) -> bool:
    """Tell whether the grid of a page has a line above and below."""
    flat = [ink.y1 for ink in page.ink if isinstance(ink, Rule) and ink.y1 == ink.y2]
    upright = [ink for ink in page.ink if isinstance(ink, Rule) and ink.x1 == ink.x2]
    return min(flat) <= min(ink.y1 for ink in upright) and max(flat) >= max(ink.y2 for ink in upright)


def test_texts_without_a_place_to_break_are_cut_and_kept() -> None:
    shown = words(hostile.unbroken())
    for char, count in (("a", 600), ("《", 240), ("龑", 60)):
        assert shown.count(char) >= count
    assert render_docx(hostile.unbroken())


@pytest.mark.parametrize("code", FORMS)
def test_a_paper_of_nothing_is_drawn(code: str) -> None:
    layout = lay_out(EMPTY[code])
    assert layout.missing == ()
    assert squeezed(FORMS[code].spec.title)[:2] in squeezed("".join(page.text for page in layout.pages))
    assert render_docx(EMPTY[code])


@pytest.mark.parametrize("document", [*hostile.PAPERS.values(), samples.record(40), samples.plan()])
def test_no_line_of_a_paper_begins_or_ends_with_a_mark_that_may_not(document: Document) -> None:
    for text, lines in _paragraphs(lay_out(document)):
        for before, after in pairwise(lines):
            if before[1] == after[0]:
                assert text[after[0]] not in NOT_AT_START
                assert text[before[1] - 1] not in NOT_AT_END


def _paragraphs(layout: Layout) -> list[tuple[str, list[tuple[int, int]]]]:
    """Return every text of a layout with its lines."""
    settings = [
        setting
        for group in layout.boxes
        for box in group
        for setting in (getattr(box, "setting", None), *(c.setting for c in getattr(box, "cells", ())))
        if setting is not None
    ]
    return [(one.text, [(line.start, line.end) for line in one.lines]) for one in settings]
