"""Where pages begin in and between boxes."""

from dataclasses import replace

from reports.boxes import RowBox
from reports.document import Cell, Document, Entry, LabelGrid, LabelledLines, paragraph
from reports.layout import Layout, lay_out
from reports.seams import begins_page, seams
from tests.reports import samples

BLOCK = LabelledLines(((Entry("姓名", "陈小燕"),), (Entry("住址", "石桥村"),), (Entry("电话", "138"),)))


def filled(count: int) -> Document:
    return replace(samples.agreement(), blocks=(paragraph("天" * 32 * 24), *[BLOCK] * count, paragraph("地")))


def heads(layout: Layout) -> list[int]:
    return [number for number, group in enumerate(layout.boxes) if begins_page(group[0], layout.cuts)]


def test_blocks_kept_together_begin_the_next_page() -> None:
    layout = lay_out(filled(2))
    assert heads(layout) == [1]
    assert [len(layout.cuts[key]) for key in layout.cuts] == [1]


def test_a_text_on_many_pages_is_cut_at_each() -> None:
    layout = lay_out(replace(samples.agreement(), blocks=(paragraph("天" * 32 * 130),)))
    lines = [len(page.text.splitlines()) - 1 for page in layout.pages]
    assert seams(layout.boxes[0][0], layout.cuts)[:2] == (lines[0], lines[0] + lines[1])
    assert heads(layout) == []


def test_a_row_below_its_repeated_header_is_cut_where_it_goes_on() -> None:
    header = (Cell(text="事实", width=1, label=True),)
    grid = LabelGrid((header, (Cell(text="天" * 31 * 40, width=1),)), header=1)
    layout = lay_out(replace(samples.agreement(), blocks=(grid,)))
    head, row = (box for box in layout.boxes[0] if isinstance(box, RowBox))
    assert len(seams(row, layout.cuts)) == len(layout.pages) - 1 > 0
    assert id(head) not in layout.cuts


def test_pages_bear_to_be_deeper_by_less_than_what_follows() -> None:
    layout = lay_out(filled(2))
    left = layout.document.style.depth - 24 * 27 - 27
    assert layout.bears(0)
    assert not layout.bears(3 * 27 - left)
    assert 0 < layout.spare(15.0) <= 15.0
