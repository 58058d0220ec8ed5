"""PDF of other makers: cleaned, turned upright, put on A4; what cannot be read is refused with the reason."""

import zlib
from collections.abc import Callable
from io import BytesIO

import pikepdf
import pypdfium2
import pytest
from pikepdf import Array, Dictionary, Encryption, Name, Pdf, String
from reportlab.pdfgen.canvas import Canvas

from reports.binding.foreign import pdf_count, pdf_pages
from reports.binding.sheets import Sheets, Unjoinable
from reports.styles import A4_HEIGHT, A4_WIDTH

SIZES = ((595, 842), (842, 595), (612, 792), (2384, 3370), (300, 200))


def written(*sizes: tuple[float, float]) -> bytes:
    """A PDF with the words LINKS OBEN in the upper left corner of each page; its font is not embedded."""
    target = BytesIO()
    canvas = Canvas(target, invariant=1)
    for width, height in sizes or SIZES:
        canvas.setPageSize((width, height))
        canvas.setFont("Helvetica", 20)
        canvas.drawString(width * 0.05, height * 0.92, "LINKS OBEN")
        canvas.showPage()
    canvas.save()
    return target.getvalue()


def changed(change: Callable[[Pdf], object], content: bytes | None = None, **how: object) -> bytes:
    with Pdf.open(BytesIO(content or written())) as pdf:
        change(pdf)
        target = BytesIO()
        pdf.save(target, **how)  # type: ignore[arg-type]
    return target.getvalue()


def sizes(sheets: Sheets) -> list[tuple[float, float]]:
    with Pdf.open(BytesIO(sheets.pdf)) as pdf:
        return [(round(float(page.mediabox[2])), round(float(page.mediabox[3]))) for page in pdf.pages]


def notes(sheets: Sheets) -> list[str]:
    return [str(note) for note in sheets.notes]


def words_at(sheets: Sheets, page: int = 0) -> tuple[float, float]:
    """Return where on the page the words stand, as shares of width and height from the lower left."""
    document = pypdfium2.PdfDocument(sheets.pdf)
    sheet = document[page]
    left, bottom, _, _ = sheet.get_textpage().get_charbox(0)
    width, height = sheet.get_size()
    document.close()
    return left / width, bottom / height


def test_every_size_becomes_a4_upright_or_across() -> None:
    sheets = pdf_pages(written())
    upright, across = (round(A4_WIDTH), round(A4_HEIGHT)), (round(A4_HEIGHT), round(A4_WIDTH))
    assert sizes(sheets) == [upright, across, upright, upright, across]
    assert pdf_count(written()) == sheets.pages == 5
    assert sheets.notes == ()
    x, y = words_at(sheets)
    assert x < 0.1
    assert y > 0.88


@pytest.mark.parametrize(
    ("turn", "x", "y"), [(90, 0.9, 0.9), (180, 0.9, 0.1), (270, 0.1, 0.1), (-90, 0.1, 0.1)]
)
def test_a_turned_page_is_bound_as_it_is_read(turn: int, x: float, y: float) -> None:
    def rotate(pdf: Pdf) -> None:
        pdf.pages[0].obj["/Rotate"] = turn

    sheets = pdf_pages(changed(rotate, written((595, 842))))
    at = words_at(sheets)
    assert at == pytest.approx((x, y), abs=0.12)
    with Pdf.open(BytesIO(sheets.pdf)) as pdf:
        assert "/Rotate" not in pdf.pages[0].obj
    assert sizes(sheets)[0][0] == round(A4_WIDTH if turn == 180 else A4_HEIGHT)


def test_odd_boxes_make_no_odd_pages() -> None:
    def spoil(pdf: Pdf) -> None:
        pdf.pages[0].obj["/CropBox"] = Array([100, 100, 400, 800])
        pdf.pages[1].obj["/MediaBox"] = Array([842, 595, 0, 0])
        pdf.pages[2].obj["/CropBox"] = Array([5000, 5000, 6000, 6000])
        pdf.pages[3].obj["/UserUnit"] = 2
        pdf.pages[4].obj["/MediaBox"] = Array([0, 0, 0, 0])

    sheets = pdf_pages(changed(spoil))
    assert {tuple(sorted(size)) for size in sizes(sheets)} == {(round(A4_WIDTH), round(A4_HEIGHT))}
    assert sheets.pages == 5


def test_nothing_that_acts_comes_along() -> None:
    def arm(pdf: Pdf) -> None:
        script = Dictionary(S=Name.JavaScript, JS=String("app.alert(1)"))
        launch = Dictionary(S=Name.Launch, F=String("cmd.exe"))
        link = Dictionary(Type=Name.Annot, Subtype=Name.Link, Rect=Array([0, 0, 99, 99]), A=launch)
        pdf.Root["/OpenAction"] = script
        pdf.Root["/Names"] = Dictionary(JavaScript=Dictionary(Names=Array([String("a"), script])))
        pdf.pages[0].obj["/AA"] = Dictionary(O=script)
        pdf.pages[0].obj["/Annots"] = Array([pdf.make_indirect(link)])
        pdf.attachments["x.exe"] = b"MZ"

    armed = changed(arm)
    assert b"JavaScript" in armed
    made = pdf_pages(armed).pdf
    with Pdf.open(BytesIO(made)) as pdf:
        plain = b"".join(repr(one).encode() for one in pdf.objects)
        assert set(pdf.Root.keys()) <= {"/Type", "/Pages"}
    assert not any(word in plain for word in (b"JavaScript", b"Launch", b"cmd.exe", b"/AA", b"EmbeddedFile"))


def test_a_filled_form_shows_what_was_filled_in() -> None:
    target = BytesIO()
    canvas = Canvas(target)
    canvas.drawString(50, 705, "Name")
    canvas.acroForm.textfield(name="who", value="Zhang San", x=100, y=700, width=200)
    canvas.showPage()
    canvas.save()
    sheets = pdf_pages(target.getvalue())
    document = pypdfium2.PdfDocument(sheets.pdf)
    assert "Zhang San" in document[0].get_textpage().get_text_range()
    assert document.get_formtype() == 0
    document.close()


def test_hidden_layers_stay_hidden() -> None:
    def hide(pdf: Pdf) -> None:
        layer = pdf.make_indirect(Dictionary(Type=Name.OCG, Name=String("geheim")))
        pdf.Root["/OCProperties"] = Dictionary(OCGs=Array([layer]), D=Dictionary(OFF=Array([layer])))
        page = pdf.pages[0]
        page.obj.Resources["/Properties"] = Dictionary(MC0=layer)
        page.contents_add(b"/OC /MC0 BDC\n", prepend=True)
        page.contents_add(b"\nEMC")

    sheets = pdf_pages(changed(hide, written((595, 842))))
    document = pypdfium2.PdfDocument(sheets.pdf)
    assert document[0].get_textpage().get_text_range() == ""
    assert document[0].render(scale=0.3).to_pil().convert("L").getextrema() == (255, 255)
    document.close()


def test_a_locked_pdf_is_refused_one_with_limits_is_bound_and_told() -> None:
    locked = changed(lambda _pdf: None, encryption=Encryption(owner="a", user="b"))
    with pytest.raises(Unjoinable, match="有打开密码"):
        pdf_pages(locked)
    limited = pdf_pages(changed(lambda _pdf: None, encryption=Encryption(owner="a", user="")))
    assert notes(limited) == ["PDF 设有限制，已照样装订"]
    with Pdf.open(BytesIO(limited.pdf)) as pdf:
        assert not pdf.is_encrypted


def test_a_broken_pdf_is_mended_and_told() -> None:
    whole = written()
    for broken in (whole[: len(whole) * 3 // 4], whole.replace(b"startxref", b"startxrfe")):
        sheets = pdf_pages(broken)
        assert sheets.pages == 5
        assert notes(sheets) == ["PDF 有损坏，已修复后装订"]
        assert pdf_pages(broken, long_term=True).pages == 5


@pytest.mark.parametrize("content", [b"%PDF-1.4\n" + b"nothing" * 90, b"%PDF-", b""])
def test_what_nothing_can_read_is_refused(content: bytes) -> None:
    with pytest.raises(Unjoinable):
        pdf_pages(content)


def test_a_page_without_its_font_becomes_a_picture_for_keeping() -> None:
    sheets = pdf_pages(written((595, 842), (842, 595)), long_term=True)
    assert notes(sheets) == ["有2页的字体没有嵌入或颜色不合长期保存的要求，转成图片"]
    with pikepdf.open(BytesIO(sheets.pdf)) as pdf:
        assert all("/Font" not in page.obj.Resources for page in pdf.pages)
    assert sizes(sheets)[1] == (round(A4_HEIGHT), round(A4_WIDTH))


def test_the_same_file_gives_the_same_bytes() -> None:
    assert pdf_pages(written()).pdf == pdf_pages(written()).pdf


@pytest.mark.parametrize(
    ("key", "value"),
    [
        ("/AcroForm", 7),
        ("/AcroForm", String("x")),
        ("/OCProperties", 7),
        ("/OCProperties", Dictionary(D=7)),
        ("/OCProperties", Dictionary(D=Dictionary(OFF=7))),
    ],
)
def test_disorder_in_the_catalogue_does_not_hinder(key: str, value: object) -> None:
    with Pdf.open(BytesIO(written((595, 842)))) as pdf:
        pdf.Root[key] = value
        target = BytesIO()
        pdf.save(target)
    assert pdf_pages(target.getvalue()).pages == 1


def test_what_unpacks_to_more_than_the_memory_holds_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("reports.binding.swelling.MOST_BYTES", 3_000_000)
    once = zlib.compress(b"0 0 m\n" * 600_000)
    for filters, content in ((Name.FlateDecode, once), ([Name.FlateDecode] * 2, zlib.compress(once))):
        with Pdf.open(BytesIO(written((595, 842)))) as pdf:
            stream = pdf.make_stream(b"")
            stream.write(content, filter=filters if isinstance(filters, Name) else Array(filters))
            pdf.pages[0].obj["/Contents"] = stream
            target = BytesIO()
            pdf.save(target, stream_decode_level=pikepdf.StreamDecodeLevel.none)
        with pytest.raises(Unjoinable, match="解开后过大"):
            pdf_pages(target.getvalue())
    assert pdf_pages(written()).pages == len(SIZES)


def test_a_turn_that_is_no_quarter_counts_as_none() -> None:
    with Pdf.open(BytesIO(written((595, 842)))) as pdf:
        pdf.pages[0].obj["/Rotate"] = 45
        target = BytesIO()
        pdf.save(target)
    with Pdf.open(BytesIO(pdf_pages(target.getvalue()).pdf)) as made:
        _, _, width, height = made.pages[0].mediabox
    assert width < height
