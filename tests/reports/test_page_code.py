"""The code of an issued paper at the foot of each page, in PDF and DOCX."""

import re
from dataclasses import replace
from hashlib import sha256
from io import BytesIO

import docx
import pypdfium2
import pytest
from docx.document import Document as File
from PIL import Image

from mediation_app.rules.paper_code import paper_code, read_code, shown
from reports import sheets
from reports.document import Column, Document, PageCode
from reports.docx import render as render_docx
from reports.docx_code import replace_code
from reports.ink import Page, Rule, Squares, Text
from reports.layout import lay_out
from reports.official import official_document
from reports.page_code import FOOT, MODULE, QUIET, SIDE, payload, picture
from reports.pdf import render
from reports.qr import MODULES, squares
from tests.reports import samples

CODE = PageCode(paper_code("一份文书"))
OTHER = PageCode(paper_code("另一份文书"))


def coded(document: Document, *, facing: bool = False) -> Document:
    return replace(document, page_code=CODE, facing=facing)


def landscape() -> Document:
    columns = (Column("姓名", 1), Column("住址", 3))
    table = sheets.Sheet(
        code="list",
        title="名单",
        office=samples.COMMITTEE,
        about=(),
        groups=(sheets.SheetGroup("", columns, (("陈小燕", "石桥村"),) * 60),),
    )
    return sheets.sheet(table, created=samples.CREATED)


DOCUMENTS = {
    "agreement": samples.agreement(30),
    "registration": samples.registration(),
    "cover": samples.cover(),
    "plan": samples.plan(),
    "list": landscape(),
    "ledger": official_document("台账", samples.plan().blocks, created=samples.CREATED, landscape=True),
}


def page_squares(page: Page) -> Squares:
    (found,) = (ink for ink in page.ink if isinstance(ink, Squares))
    return found


def test_a_payload_tells_code_and_page() -> None:
    assert payload(CODE, 2, 13) == f"TJ1:{CODE.code}:2/13"
    assert payload(CODE) == f"TJ1:{CODE.code}"
    assert read_code(payload(CODE, 2, 13)) == CODE.code


def test_squares_are_those_a_decoder_has_read() -> None:
    """The rows of this text were read by zbarimg from a page printed at 150 dpi in black and white."""
    rows = squares("TJ1:7K3MQX9A04VT:1/2")
    bits = "\n".join("".join("#" if dark else "." for dark in row) for row in rows)
    assert sha256(bits.encode()).hexdigest()[:16] == "bac96c3721681c36"


@pytest.mark.parametrize("text", ["TJ1:7K3MQX9A04VT", "TJ1:7K3MQX9A04VT:9999/9999"])
def test_every_code_has_the_same_size(text: str) -> None:
    rows = squares(text)
    assert {len(rows), *map(len, rows)} == {MODULES}


def test_a_picture_is_black_and_white_with_a_quiet_zone() -> None:
    image = Image.open(BytesIO(picture(payload(CODE))))
    dots = image.width // (MODULES + 2 * QUIET)
    assert image.mode == "1"
    read = [
        [not image.getpixel(((x + QUIET) * dots + 3, (y + QUIET) * dots + 3)) for x in range(MODULES)]
        for y in range(MODULES)
    ]
    assert read == [list(row) for row in squares(payload(CODE))]
    assert image.crop((0, 0, image.width, QUIET * dots)).getextrema() == (255, 255)


@pytest.mark.parametrize("facing", [False, True], ids=["single", "facing"])
@pytest.mark.parametrize("name", DOCUMENTS)
def test_code_and_words_touch_nothing(name: str, facing: bool) -> None:
    document = coded(DOCUMENTS[name], facing=facing)
    style, pages = document.style, lay_out(document).pages
    for number, page in enumerate(pages, 1):
        code = page_squares(page)
        assert code.rows == squares(payload(CODE, number, len(pages)))
        words = next(ink for ink in page.ink if isinstance(ink, Text) and ink.text.startswith("验证码"))
        others = [ink for ink in page.ink if isinstance(ink, Text) and ink.y < words.y - 1]
        lowest = max(ink.y for ink in others)
        assert lowest + 0.3 * 14 < words.y - words.size
        assert code.y + SIDE <= style.height - FOOT + 0.01
        edges = [ink for ink in page.ink if isinstance(ink, Rule) and max(ink.y1, ink.y2) > code.y]
        assert all(max(r.x1, r.x2) < code.x or min(r.x1, r.x2) > code.x + SIDE for r in edges)
        for ink in others:
            beside = ink.x > code.x + SIDE or ink.x + ink.size * len(ink.text) < code.x
            assert beside or ink.y < code.y


def test_the_code_stands_at_the_outer_edge_of_facing_pages() -> None:
    front, back = lay_out(coded(samples.agreement(4), facing=True)).pages[:2]
    width = samples.agreement().style.width
    assert page_squares(front).x == pytest.approx(width - FOOT - SIDE)
    assert page_squares(back).x == FOOT


def test_the_pdf_draws_every_square() -> None:
    document = coded(samples.agreement())
    file = pypdfium2.PdfDocument(render(document).pdf)
    scale = 4
    image = file[1].render(scale=scale).to_pil().convert("L")
    code = page_squares(lay_out(document).pages[1])
    read = tuple(bytes(_dark(image, code, x, y, scale) for x in range(MODULES)) for y in range(MODULES))
    file.close()
    assert read == squares(payload(CODE, 2, 2))


def _dark(image: Image.Image, code: Squares, x: int, y: int, scale: int) -> bool:
    at = (round((code.x + (x + 0.5) * MODULE) * scale), round((code.y + (y + 0.5) * MODULE) * scale))
    return image.crop((*at, at[0] + 1, at[1] + 1)).tobytes()[0] < 128


def test_words_and_keywords_of_the_pdf() -> None:
    marked = replace(samples.agreement(), page_code=replace(CODE, words="第2版"))
    file = pypdfium2.PdfDocument(render(marked).pdf)
    assert file.get_metadata_value("Keywords") == f"验证码:{CODE.code}"
    texts = [page.get_textpage().get_text_range() for page in file]
    file.close()
    assert all(f"验证码 {shown(CODE.code)}　第2版" in text for text in texts)


def test_pages_are_divided_as_without_a_code() -> None:
    for document in DOCUMENTS.values():
        bare, marked = (lay_out(each) for each in (document, coded(document)))
        assert len(bare.pages) == len(marked.pages)
        assert bare.boxes == marked.boxes


def test_facing_pages_have_their_binding_margin_at_the_right_on_backs() -> None:
    document = samples.agreement(4)
    plain, facing = (lay_out(each).pages for each in (document, replace(document, facing=True)))
    style = document.style
    for number, (one, other) in enumerate(zip(plain, facing, strict=True), 1):
        moved = {
            round(b.x - a.x, 6)
            for a, b in zip(one.ink, other.ink, strict=True)
            if isinstance(a, Text) and isinstance(b, Text)
        }
        assert moved == {0.0 if number % 2 else round(style.right - style.left, 6)}


def opened(data: bytes) -> File:
    return docx.Document(BytesIO(data))


def footers(data: bytes) -> list[str]:
    """Return the feet of odd and even pages, without the numbers that fields show."""
    section = opened(data).sections[0]
    both = (section.footer, section.even_page_footer)
    return ["|".join(p.text for p in each.paragraphs) for each in both if not each.is_linked_to_previous]


def pictures(data: bytes) -> set[bytes]:
    parts = opened(data).part.package.iter_parts()
    return {part.blob for part in parts if part.partname.endswith(".png")}


def test_the_docx_has_the_code_in_its_footer() -> None:
    data = render_docx(coded(samples.agreement()))
    assert footers(data) == [f"第页　共页|验证码 {shown(CODE.code)}"]
    assert pictures(data) == {picture(payload(CODE))}
    assert opened(data).core_properties.keywords == f"验证码:{CODE.code}"


def test_a_docx_without_page_numbers_has_the_code_too() -> None:
    assert footers(render_docx(coded(samples.cover()))) == [f"验证码 {shown(CODE.code)}"]


def test_facing_pages_of_a_docx_mirror_margins_and_code() -> None:
    data = render_docx(coded(samples.agreement(), facing=True))
    file = opened(data)
    assert file.settings.element.xpath("w:mirrorMargins")
    assert file.settings.odd_and_even_pages_header_footer
    aligned = [
        each.paragraphs[-1].alignment for each in (file.sections[0].footer, file.sections[0].even_page_footer)
    ]
    assert [str(each) for each in aligned] == ["RIGHT (2)", "LEFT (0)"]


def test_replacing_gives_what_a_paper_with_the_other_code_has() -> None:
    for document in (samples.agreement(), samples.plan(), samples.cover()):
        changed = replace_code(render_docx(coded(document)), OTHER)
        wanted = render_docx(replace(document, page_code=OTHER))
        assert footers(changed) == footers(wanted)
        assert pictures(changed) == pictures(wanted)
        assert opened(changed).core_properties.keywords == f"验证码:{OTHER.code}"
        assert changed == replace_code(render_docx(coded(document)), OTHER)


def test_words_divided_into_runs_are_replaced_too() -> None:
    file = opened(render_docx(coded(samples.agreement())))
    line = file.sections[0].footer.paragraphs[-1]
    run = line.runs[-1]
    whole = run.text
    run.text = whole[:5]
    for piece in (whole[5:9], whole[9:], "　第1版"):
        line.add_run(piece)
    target = BytesIO()
    file.save(target)
    changed = replace_code(target.getvalue(), replace(OTHER, words="第2版"))
    assert footers(changed) == [f"第页　共页|验证码 {shown(OTHER.code)}　第2版"]


def test_a_file_without_a_code_is_left_alone() -> None:
    data = render_docx(samples.agreement())
    assert replace_code(data, OTHER) == data


def test_words_of_the_body_are_never_taken_for_the_code() -> None:
    said = samples.agreement(dispute=f"纸上印有验证码 {shown(CODE.code)}。")
    changed = replace_code(render_docx(coded(said)), OTHER)
    body = "".join(paragraph.text for paragraph in opened(changed).paragraphs)
    assert re.search(f"验证码 {shown(CODE.code)}", body)
