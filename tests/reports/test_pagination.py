"""Pages are full, and nothing stands alone that belongs to something else."""

from collections.abc import Sequence

from hypothesis import given, settings
from hypothesis import strategies as st

from reports.boxes import Box, BreakBox, RowBox, SigningBox, SpaceBox, TextBox
from reports.composition import COMPANY, Compositor
from reports.document import (
    Block,
    Cell,
    Column,
    Heading,
    LabelGrid,
    PageBreak,
    SignatureBlock,
    SignatureGroup,
    Signer,
    Spacer,
    Table,
    Title,
    paragraph,
)
from reports.pagination import Placed, paginate
from reports.setting import Composer
from reports.styles import LINES
from reports.typefaces import bundled

COMPOSITOR = Compositor(LINES, Composer(bundled()))


def boxes(*blocks: Block) -> list[Box]:
    return [box for block in blocks for box in COMPOSITOR.boxes(block)]


def pages(*blocks: Block) -> tuple[tuple[Placed, ...], ...]:
    return paginate(boxes(*blocks), LINES.depth, company=COMPANY)


def signatures(count: int = 2) -> SignatureBlock:
    signers = tuple(Signer(f"张家{n}") for n in range(count))
    officials = (SignatureGroup("人民调解员（签名）"), SignatureGroup("记录人（签名）"))
    return SignatureBlock(
        groups=(SignatureGroup("当事人（签名盖章或按指印）", signers), *officials),
        seal="（人民调解委员会印章）",
        date="2026年3月5日",
    )


def used(page: Sequence[Placed]) -> float:
    last = page[-1]
    return last.top + sum(piece.height for piece in last.box.slices[last.first : last.last])


def text_lines(page: Sequence[Placed]) -> int:
    return sum(placed.last - placed.first for placed in page if isinstance(placed.box, TextBox | RowBox))


paragraphs = st.integers(1, 400).map(lambda length: paragraph("甲" * length))


@settings(deadline=None)  # the first example opens the fonts
@given(st.lists(st.one_of(paragraphs, st.just(Heading("协议："))), min_size=1, max_size=40))
def test_every_line_is_placed_once_and_no_page_overflows(blocks: list[Block]) -> None:
    placed = pages(*blocks)
    assert all(used(page) <= LINES.depth + 1e-6 for page in placed)
    expected = sum(len(box.slices) for box in boxes(*blocks))
    assert sum(each.last - each.first for page in placed for each in page) == expected


@settings(deadline=None)
@given(st.lists(paragraphs, min_size=1, max_size=25), st.integers(1, 45))
def test_signatures_never_stand_alone_and_are_not_divided(blocks: list[Block], count: int) -> None:
    placed = pages(Title("协议书"), *blocks, signatures(count))
    with_signatures = [page for page in placed if any(isinstance(each.box, SigningBox) for each in page)]
    assert len(with_signatures) == 1
    company = COMPANY if count <= 30 else 2  # many signers leave less room for it
    assert text_lines(with_signatures[0]) >= min(company, sum(map(text_lines, placed)))


@settings(deadline=None)
@given(st.integers(1, 700))
def test_no_single_line_of_a_paragraph_stands_alone(length: int) -> None:
    for page in pages(paragraph("甲" * 700), paragraph("乙" * length), paragraph("丙" * 300)):
        for placed in page:
            whole = len(placed.box.slices)
            assert placed.last - placed.first >= min(2, whole)


@settings(deadline=None)
@given(st.integers(0, 30))
def test_a_heading_is_never_the_last_line_of_a_page(lines: int) -> None:
    blocks = [paragraph("甲") for _ in range(lines)]
    for page in pages(*blocks, Heading("经调解，自愿达成如下协议："), paragraph("乙" * 200))[:-1]:
        box = page[-1].box
        assert isinstance(box, TextBox)
        assert not box.keep_with_next


def test_the_foot_of_a_page_before_the_signatures_is_used() -> None:
    long = [paragraph("甲" * 28) for _ in range(23)]
    first, second = pages(Title("协议书"), *long, signatures())
    assert LINES.depth - used(first) < (COMPANY + 2) * LINES.pitch
    assert text_lines(second) == COMPANY


def test_signatures_too_many_for_a_page_are_divided_between_rows() -> None:
    placed = pages(paragraph("甲" * 100), signatures(120))
    assert len(placed) > 1
    assert all(used(page) <= LINES.depth + 1e-6 for page in placed)
    closing = [each for each in placed[-1] if isinstance(each.box, SigningBox)]
    assert closing[0].last - closing[0].first >= 5


def test_what_follows_the_signatures_stays_with_them() -> None:
    for lines in range(26):
        placed = pages(
            *[paragraph("甲") for _ in range(lines)], paragraph("乙"), signatures(), paragraph("备注")
        )
        assert any(isinstance(each.box, SigningBox) for each in placed[-1])


def test_the_header_of_a_table_is_repeated_on_every_page() -> None:
    columns = (Column("序号", 1), Column("文书名称", 4))
    placed = pages(Table(columns, tuple((str(n), f"第{n}份") for n in range(1, 61))))
    assert len(placed) == 3
    heads = [page[0].box for page in placed]
    assert all(isinstance(box, RowBox) and box.cells[0].setting.text == "序号" for box in heads)
    assert [page[1].top > 0 for page in placed] == [True] * 3


def test_a_tall_row_runs_on_over_pages_and_a_short_one_is_not_cut() -> None:
    rows = ((Cell(text="事实", width=4, label=True), Cell(text="甲" * 5000, width=20)),)
    short = tuple((Cell(text="乙" * 60, width=10),) for _ in range(40))
    placed = pages(LabelGrid(rows), LabelGrid(short))
    assert len(placed) > 5
    for page in placed:
        for each in page:
            if isinstance(each.box, RowBox) and each.box.count <= 5:
                assert (each.first, each.last) == (0, each.box.count)


def test_a_page_break_ends_the_page() -> None:
    assert [text_lines(page) for page in pages(paragraph("甲"), PageBreak(), paragraph("乙"))] == [1, 1]


def test_space_between_blocks_vanishes_at_the_head_and_end_but_a_spacer_stays() -> None:
    first, second = pages(Title("协议书"), PageBreak(), Spacer(2), paragraph("甲"))
    assert second[-1].top == 2 * LINES.pitch
    grid = LabelGrid(((Cell(text="甲", width=1),),))
    assert not isinstance(pages(grid)[-1][-1].box, SpaceBox)
    assert isinstance(first[-1].box, BreakBox)


def test_nothing_gives_one_empty_page() -> None:
    assert pages() == ((),)
