"""公文 after GB/T 9704-2012: 22 lines of 28 characters, headings, page numbers, closing, imprint."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from io import BytesIO
from itertools import pairwise
from xml.etree import ElementTree as ET
from zipfile import ZipFile

import pypdfium2
import pytest

from reports import docx, pdf
from reports.document import (
    Align,
    Block,
    Column,
    Document,
    Heading,
    Imprint,
    Paragraph,
    Run,
    Table,
    paragraph,
)
from reports.ink import Page, Rule, Text
from reports.layout import lay_out
from reports.official import Frame, official_document
from reports.setting import Composer
from reports.styles import A4_HEIGHT, A4_WIDTH, IMPRINT_RULE, MM, OFFICIAL, PageNumbers
from reports.titles import balanced_title
from reports.typefaces import bundled
from resources.fonts import Role, face
from tests.reports import samples

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
BARE = Frame()
TITLE = "关于赵德顺等12人反映青石坪水库移民安置补偿款发放问题的化解方案"


def document(*blocks: Block, frame: Frame = BARE, landscape: bool = False) -> Document:
    return official_document(TITLE, blocks, created=samples.CREATED, frame=frame, landscape=landscape)


def texts(page: Page, size: float = OFFICIAL.body) -> list[Text]:
    return [ink for ink in page.ink if isinstance(ink, Text) and ink.size == size]


def lines(page: Page) -> list[str]:
    rows: dict[float, str] = {}
    for ink in texts(page):
        rows[round(ink.y, 1)] = rows.get(round(ink.y, 1), "") + ink.text
    return list(rows.values())


def ends(page: Page) -> tuple[float, float]:
    """Return where the widest line of running text begins and ends."""
    row = [ink for ink in texts(page) if ink.text.startswith("满")]
    first = min(ink.x for ink in row)
    last = max(ink.x + len(ink.text) * (ink.size + ink.spacing) - ink.spacing for ink in row)
    return first, last


def shown_part(of: Document, name: str) -> ET.Element:
    with ZipFile(BytesIO(docx.render(of))) as package:
        return ET.fromstring(package.read(name))  # noqa: S314  our own file


def text_of(element: ET.Element) -> str:
    return "".join(node.text or "" for node in element.iter(f"{W}t"))


def test_a_full_page_has_22_lines_of_28_characters() -> None:
    full = document(paragraph("满" * 28 * 80, indent=0))
    page = lay_out(full).pages[1]
    assert [len(line) for line in lines(page)] == [28] * 22
    first, last = ends(page)
    assert first == pytest.approx(28 * MM)
    assert last == pytest.approx(A4_WIDTH - 26 * MM, abs=0.3)
    baselines = sorted({ink.y for ink in texts(page)})
    pitches = {round(b - a, 2) for a, b in pairwise(baselines)}
    assert pitches == {28.95}
    assert baselines[0] > 37 * MM
    assert baselines[-1] < A4_HEIGHT - 35 * MM


def test_the_pdf_itself_has_22_lines_of_28_characters() -> None:
    data = pdf.render(document(paragraph("满" * 28 * 80, indent=0))).pdf
    opened = pypdfium2.PdfDocument(data)
    words = opened[1].get_textpage().get_text_bounded()
    opened.close()
    full = [line for line in words.splitlines() if line.startswith("满")]
    assert [len(line) for line in full] == [28] * 22


def test_the_text_area_is_that_of_the_standard() -> None:
    assert OFFICIAL.measure == pytest.approx(156 * MM)
    assert OFFICIAL.depth == pytest.approx(225 * MM)
    assert OFFICIAL.right == pytest.approx(26 * MM)


def test_the_pitch_is_never_changed_to_save_a_page() -> None:
    layout = lay_out(document(paragraph("满" * 28 * 20, indent=0)))
    assert len(layout.pages) == 2
    assert layout.document.style == OFFICIAL


def test_page_numbers_stand_outside_7_mm_below_the_text() -> None:
    first, second = lay_out(document(paragraph("满" * 28 * 30, indent=0))).pages[:2]
    odd, even = (texts(page, 14.0) for page in (first, second))
    assert "".join(ink.text for ink in odd) == "— 1 —"
    assert max(ink.x for ink in odd) + 14 == pytest.approx(A4_WIDTH - 26 * MM - 14, abs=1)
    assert min(ink.x for ink in even) == pytest.approx(28 * MM + 14, abs=1)
    dash = odd[0].y - 0.35 * 14
    assert dash - (A4_HEIGHT - 35 * MM) == pytest.approx(7 * MM, abs=0.1)


def test_headings_tell_their_level_by_the_typeface() -> None:
    page = lay_out(
        document(Heading("一、甲"), Heading("（一）乙", 2), Heading("1．丙", 3), paragraph("丁"))
    ).pages[0]
    fonts = {ink.text[-1]: ink.font for ink in texts(page)}
    names = {role: face(role).file.removesuffix(".ttf") for role in Role}
    assert fonts["甲"] == names[Role.HEADING]
    assert fonts["乙"] == names[Role.KAI]
    assert fonts["丙"] == names[Role.BODY_BOLD]
    assert fonts["丁"] == names[Role.BODY]
    indents = {round(ink.x - OFFICIAL.left, 1) for ink in texts(page) if ink.text[0] in "一（1丁"}
    assert indents == {round(2 * OFFICIAL.em, 1)}


def test_bookmarks_follow_the_headings_even_where_a_level_is_left_out() -> None:
    data = pdf.render(document(Heading("一、甲"), Heading("1．丙", 3), paragraph("丁"))).pdf
    opened = pypdfium2.PdfDocument(data)
    found = [(item.level, item.get_title()) for item in opened.get_toc()]
    opened.close()
    assert found == [(0, TITLE), (1, "一、甲"), (2, "1．丙")]


def test_issuer_and_date_stand_at_the_right_with_the_text() -> None:
    frame = Frame(issuer="云溪县青石坪镇人民政府", dated=date(2026, 3, 5))
    page = lay_out(document(paragraph("正文。"), frame=frame)).pages[0]
    issuer = next(ink for ink in texts(page) if ink.text.startswith("云溪"))
    dated = [ink for ink in texts(page) if ink.y > issuer.y + 20]
    assert "".join(ink.text for ink in dated) == "2026年3月5日"
    width = Composer(bundled()).width("2026年3月5日", 16) + 9 * OFFICIAL.tracking
    assert dated[0].x + width == pytest.approx(A4_WIDTH - 26 * MM - 4 * OFFICIAL.em, abs=1)


def test_issuer_and_date_are_never_alone_on_a_page() -> None:
    frame = Frame(issuer="云溪县青石坪镇人民政府", dated=date(2026, 3, 5))
    for count in range(14, 22):
        layout = lay_out(document(*[paragraph("正文。")] * count, frame=frame))
        last = layout.pages[-1]
        assert "人民政府" in last.text
        assert last.text.count("正文。") >= min(3, count)


def test_a_long_issuer_stays_between_the_margins() -> None:
    frame = Frame(issuer="云" * 27, dated=date(2026, 3, 5))
    page = lay_out(document(paragraph("正文。"), frame=frame)).pages[0]
    assert min(ink.x for ink in texts(page)) >= OFFICIAL.left - 0.01


def test_the_imprint_stands_at_the_foot_of_the_last_page() -> None:
    frame = Frame(copies_to="县信访局", printed_by="镇党政办公室", printed_on=date(2026, 3, 6))
    layout = lay_out(document(*[paragraph("正文。")] * 30, frame=frame))
    rules = [ink for ink in layout.pages[-1].ink if isinstance(ink, Rule)]
    assert [rule.width for rule in rules] == [IMPRINT_RULE, 0.0, IMPRINT_RULE]
    assert rules[-1].y1 == pytest.approx(A4_HEIGHT - 35 * MM)
    assert "抄送：县信访局。" in layout.pages[-1].text
    assert "2026年3月6日印发" in layout.pages[-1].text.replace("  ", "")
    assert not any(isinstance(ink, Rule) for ink in layout.pages[0].ink)


def test_nothing_empty_is_framed() -> None:
    kinds = {type(block) for block in document(paragraph("正文。")).blocks}
    assert Imprint not in kinds
    assert len(document(paragraph("正文。")).blocks) == 2


def test_enclosures_are_numbered_where_there_are_several() -> None:
    def named(*names: str) -> Sequence[str]:
        found = document(paragraph("正文。"), frame=Frame(enclosures=names)).blocks
        return [
            block.runs[0].text.strip()
            for block in found
            if isinstance(block, Paragraph) and isinstance(block.runs[0], Run)
        ]

    assert named("协议书") == ["正文。", "附件：协议书"]
    assert named("协议书", "收据") == ["正文。", "附件：1．协议书", "2．收据"]


def test_a_table_across_the_sheet_has_its_own_page() -> None:
    table = Table((Column("序号", 1, Align.CENTRE), Column("事项", 9)), (("1", "满" * 60),))
    across = document(table, landscape=True)
    opened = pypdfium2.PdfDocument(pdf.render(across).pdf)
    width, height = opened[0].get_size()
    opened.close()
    assert (width, height) == (pytest.approx(A4_HEIGHT, abs=0.1), pytest.approx(A4_WIDTH, abs=0.1))
    size = next(shown_part(across, "word/document.xml").iter(f"{W}pgSz"))
    assert size.get(f"{W}orient") == "landscape"
    assert int(size.get(f"{W}w", "0")) > int(size.get(f"{W}h", "0"))


def test_a_docx_has_the_margins_the_pitch_and_the_numbers() -> None:
    frame = Frame(issuer="云溪县青石坪镇人民政府", dated=date(2026, 3, 5), copies_to="县信访局")
    official = document(Heading("一、甲"), Heading("（一）乙", 2), paragraph("丙"), frame=frame)
    body = shown_part(official, "word/document.xml")
    margins = next(body.iter(f"{W}pgMar"))
    in_mm = {
        side: int(margins.get(f"{W}{side}", "0")) / 20 / MM for side in ("top", "bottom", "left", "right")
    }
    assert in_mm == {
        "top": pytest.approx(37, abs=0.1),
        "bottom": pytest.approx(35, abs=1.1),
        "left": pytest.approx(28, abs=0.1),
        "right": pytest.approx(26, abs=0.1),
    }
    styles = shown_part(official, "word/styles.xml")
    normal = next(style for style in styles.iter(f"{W}style") if style.get(f"{W}styleId") == "Normal")
    spacing = normal.find(f"{W}pPr/{W}spacing")
    assert spacing is not None
    assert (spacing.get(f"{W}line"), spacing.get(f"{W}lineRule")) == ("579", "exact")
    assert [text_of(shown_part(official, f"word/footer{n}.xml")) for n in (1, 2)] == ["— 1 —", "— 2 —"]
    assert "evenAndOddHeaders" in ET.tostring(shown_part(official, "word/settings.xml"), "unicode")
    used = [style.get(f"{W}val") for style in body.iter(f"{W}pStyle")]
    assert used == ["Title", "Heading1", "Heading2"]
    borders = next(body.iter(f"{W}pBdr"))
    assert {side.tag.removeprefix(W) for side in borders} == {"top", "bottom"}


def test_the_words_of_a_docx_are_those_of_the_pdf() -> None:
    frame = Frame(
        number="青石坪访字〔2026〕3号",
        addressee="县信访局",
        issuer="云溪县青石坪镇人民政府",
        dated=date(2026, 3, 5),
        enclosures=("协议书", "收据"),
        copies_to="县司法局",
        printed_by="镇党政办公室",
        printed_on=date(2026, 3, 6),
    )
    official = replace(
        document(Heading("一、甲"), paragraph("丙"), frame=frame), page_numbers=PageNumbers.NONE
    )
    drawn = "".join(page.text for page in lay_out(official).pages)
    assert sorted(squeezed(text_of(shown_part(official, "word/document.xml")))) == sorted(squeezed(drawn))


def squeezed(text: str) -> str:
    return "".join(text.split())


@pytest.mark.parametrize(
    ("title", "lines"),
    [
        ("化解方案", ["化解方案"]),
        (TITLE, ["关于赵德顺等12人反映青石坪水库", "移民安置补偿款发放问题的化解方案"]),
        ("关于赵德顺反映水库移民补偿款问题的化解方案", ["关于赵德顺反映水库移民", "补偿款问题的化解方案"]),
    ],
)
def test_long_titles_are_divided_between_words(title: str, lines: list[str]) -> None:
    assert balanced_title(title, 20.1).split("\n") == lines


@pytest.mark.parametrize("length", range(21, 90))
def test_a_title_never_ends_with_a_single_character(length: int) -> None:
    lines = balanced_title("某" * length, 20.1).split("\n")
    assert "".join(lines) == "某" * length
    assert all(2 <= len(line) <= 20 for line in lines)
    assert max(map(len, lines)) - min(map(len, lines)) <= 1
