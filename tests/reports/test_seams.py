"""Where pages divide blocks, and which blocks begin a page."""

from dataclasses import replace

from reports.document import Document, Entry, LabelledLines, paragraph
from reports.layout import lay_out
from tests.reports import samples

BLOCK = LabelledLines(((Entry("姓名", "陈小燕"),), (Entry("住址", "石桥村"),), (Entry("电话", "138"),)))


def filled(count: int) -> Document:
    return replace(samples.agreement(), blocks=(paragraph("天" * 32 * 24), *[BLOCK] * count, paragraph("地")))


def test_blocks_kept_together_begin_the_next_page() -> None:
    layout = lay_out(filled(2))
    assert (layout.heads, layout.seams) == (frozenset({1}), {})


def test_a_divided_text_is_told_by_its_line() -> None:
    layout = lay_out(replace(samples.agreement(), blocks=(paragraph("天" * 32 * 60),)))
    assert layout.heads == frozenset()
    assert layout.seams == {0: sum(len(page.text.splitlines()) - 1 for page in layout.pages[:-1])}


def test_pages_bear_to_be_deeper_by_less_than_what_follows() -> None:
    layout = lay_out(filled(2))
    left = layout.document.style.depth - 24 * 27 - 27
    assert layout.bears(0)
    assert not layout.bears(3 * 27 - left)
    assert 0 < layout.spare(15.0) <= 15.0
