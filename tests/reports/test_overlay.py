"""What is laid over a finished paper: vectors in their places, tags kept, the same bytes each time."""

import math
import re
import subprocess
from datetime import datetime
from io import BytesIO
from pathlib import Path
from shutil import which

import pikepdf
import pypdfium2
import pytest
from PIL import Image, ImageDraw

from mediation_app.rules.strokes import Point, Stroke, Strokes
from reports.document import SignatureGroup, Signer
from reports.layout import lay_out
from reports.overlay import EachPage, Handwriting, Mark, Picture, Rect, Words, appearance, laid_over
from reports.pdf import draw
from reports.places import Place, PlaceKind, places_of
from reports.signature_sheet import SignatureSheet, with_sheet
from tests.reports import samples

NOW = datetime(2026, 3, 6, 10, 0)


def written(points: int = 60) -> Strokes:
    """Return a signature of three strokes."""
    return tuple(
        Stroke(
            tuple(
                Point(
                    900 * k + 400 * math.sin(i / 9),
                    500 * math.cos(i / 7 + k),
                    i * 8,
                    300 + 600 * (i % 20) / 20,
                )
                for i in range(points)
            )
        )
        for k in range(3)
    )


def seal() -> bytes:
    """Return a red ring on no ground."""
    image = Image.new("RGBA", (300, 300), (0, 0, 0, 0))
    ImageDraw.Draw(image).ellipse((8, 8, 292, 292), outline=(220, 20, 20, 255), width=14)
    target = BytesIO()
    image.save(target, "PNG")
    return target.getvalue()


def agreement() -> tuple[bytes, tuple[Place, ...]]:
    layout = lay_out(samples.agreement(4))
    return draw(layout), places_of(layout)


def marks(places: tuple[Place, ...]) -> list[Mark]:
    found: list[Mark] = []
    for place in places:
        if place.kind is PlaceKind.SIGNER:
            found.append(Handwriting(place, written(), f"{place.name}的签名"))
        elif place.kind is PlaceKind.SEAL:
            found.append(Picture(place, seal(), "印章"))
    found.append(Words(Rect(1, 80, 60, 300, 10), "代理人 王龑𠅤 代签", 7))
    found.append(EachPage("副本"))
    return found


def checked(pdf: bytes, folder: Path) -> None:
    if which("qpdf") is None:
        pytest.skip("qpdf is not installed")
    path = folder / "checked.pdf"
    path.write_bytes(pdf)
    subprocess.run(["qpdf", "--check", path], check=True, timeout=30, capture_output=True)


def picture_of(pdf: bytes, page: int) -> Image.Image:
    document = pypdfium2.PdfDocument(pdf)
    drawn: Image.Image = document[page].render(scale=2).to_pil().convert("RGB")
    document.close()
    return drawn


def pixels(image: Image.Image) -> set[tuple[int, int, int]]:
    data = image.convert("RGB").tobytes()
    return set(zip(data[::3], data[1::3], data[2::3], strict=True))


def text_of(pdf: bytes, page: int) -> str:
    document = pypdfium2.PdfDocument(pdf)
    text: str = document[page].get_textpage().get_text_bounded()
    document.close()
    return text


def cut(image: Image.Image, place: Place) -> Image.Image:
    height = image.height / 2
    edges = (place.x, height - place.y - place.height, place.x + place.width, height - place.y - 1)
    return image.crop(tuple(round(edge * 2) for edge in edges))  # type: ignore[arg-type]


def test_the_same_marks_give_the_same_bytes_and_a_sound_file(tmp_path: Path) -> None:
    base, places = agreement()
    made = laid_over(base, marks(places), created=NOW)
    assert made == laid_over(base, marks(places), created=NOW)
    checked(made, tmp_path)


def test_handwriting_stands_in_its_place_and_nowhere_else() -> None:
    base, places = agreement()
    place = next(place for place in places if place.key == "0.1")
    made = laid_over(base, [Handwriting(place, written())], created=NOW)
    before, after = picture_of(base, place.page), picture_of(made, place.page)
    assert cut(before, place).getextrema() != cut(after, place).getextrema()
    darkest = min(pixels(cut(after, place)), key=sum)
    assert darkest[2] > darkest[0] + 30  # blue-black, not the black of print
    others = [other for other in places if other.kind is PlaceKind.SIGNER and other.key != "0.1"]
    assert all(cut(before, other).tobytes() == cut(after, other).tobytes() for other in others)


def test_handwriting_is_drawn_as_curves_and_no_picture() -> None:
    base, places = agreement()
    made = laid_over(base, [Handwriting(places[0], written())], created=NOW)
    with pikepdf.open(BytesIO(made)) as file:
        page = file.pages[places[0].page]
        assert "/XObject" not in page.resources
        operators = [str(step.operator) for step in pikepdf.parse_content_stream(page)]
    assert operators.count("c") > 100


def test_fifty_thousand_points_are_drawn_in_few() -> None:
    base, places = agreement()
    made = laid_over(base, [Handwriting(places[0], written(17_000))], created=NOW)
    assert len(made) < len(base) + 150_000


def test_what_stands_below_a_seal_can_still_be_read() -> None:
    base, places = agreement()
    place = next(place for place in places if place.kind is PlaceKind.SEAL)
    solid = BytesIO()
    Image.new("RGB", (100, 100), (230, 30, 30)).save(solid, "PNG")
    made = laid_over(base, [Picture(place, solid.getvalue())], created=NOW)
    assert min(max(pixel) for pixel in pixels(cut(picture_of(made, place.page), place))) < 60
    assert "人民调解委员会印章" in text_of(made, place.page)


def test_tags_are_kept_and_what_is_laid_over_is_tagged() -> None:
    base, places = agreement()
    with pikepdf.open(BytesIO(laid_over(base, marks(places), created=NOW))) as file:
        top = file.Root.StructTreeRoot.K
        figures = [kid for kid in top.K if kid.S == "/Figure"]
        assert [str(figure.Alt) for figure in figures[:2]] == ["陈小燕的签名", "罗大成的签名"]
        assert len(figures) == len([place for place in places if place.kind is not PlaceKind.DATE])
        parents = pikepdf.NumberTree(file.Root.StructTreeRoot.ParentTree)
        for figure in figures:
            marks_of_page = parents[int(figure.Pg.StructParents)]
            assert marks_of_page[int(figure.K)].objgen == figure.objgen
        for page in file.pages:
            used = [
                int(step.operands[1].MCID)
                for step in pikepdf.parse_content_stream(page)
                if str(step.operator) == "BDC" and "/MCID" in step.operands[1]
            ]
            assert used == list(range(len(parents[int(page.obj.StructParents)])))


def test_words_can_be_read_also_with_rare_characters() -> None:
    base, _ = agreement()
    made = laid_over(base, [Words(Rect(0, 80, 60, 300, 10), "代理人 王龑𠅤 代签", 7)], created=NOW)
    assert "王龑𠅤" in text_of(made, 0)
    assert len(made) < len(base) + 40_000


def test_each_page_of_a_copy_says_so() -> None:
    base, _ = agreement()
    made = laid_over(base, [EachPage("副本")], created=NOW)
    assert ["副本" in text_of(made, page) for page in (0, 1)] == [True, True]


def test_the_streams_of_a_page_may_be_joined_with_nothing_between() -> None:
    pdf, places = agreement()
    copy = laid_over(laid_over(pdf, marks(places), created=NOW), [EachPage("副本")], created=NOW)
    with pikepdf.open(BytesIO(copy)) as file:
        for page in file.pages:
            joined = b"".join(stream.read_bytes() for stream in page.Contents)
            assert not re.search(rb"EMCQ|ETQ|QQ|Qq", joined)
            assert joined.count(b"\nQ\n") >= 2


def test_a_file_can_be_laid_over_again(tmp_path: Path) -> None:
    base, places = agreement()
    once = laid_over(base, marks(places), created=NOW)
    twice = laid_over(once, [Words(Rect(0, 80, 60, 300, 10), "第二次", 7), *marks(places)[-3:]], created=NOW)
    checked(twice, tmp_path)
    assert "第二次" in text_of(twice, 0)
    assert "代签" in text_of(twice, 1)


def test_the_file_says_when_it_was_changed_and_keeps_when_it_was_made() -> None:
    base, places = agreement()
    with pikepdf.open(BytesIO(laid_over(base, marks(places), created=NOW))) as file:
        assert str(file.docinfo["/CreationDate"]) == "D:20260305093000+08'00'"
        assert str(file.docinfo["/ModDate"]) == "D:20260306100000+08'00'"
        assert b"<xmp:ModifyDate>2026-03-06T10:00:00+08:00" in file.Root.Metadata.read_bytes()


def test_an_appearance_is_one_page_of_its_size_with_picture_and_words(tmp_path: Path) -> None:
    made = appearance(seal(), ("测试证书", "不具法律效力"), (119, 136), created=NOW)
    assert made == appearance(seal(), ("测试证书", "不具法律效力"), (119, 136), created=NOW)
    checked(made, tmp_path)
    with pikepdf.open(BytesIO(made)) as file:
        assert [float(side) for side in file.pages[0].mediabox] == [0, 0, 119, 136]
    assert "测试证书" in text_of(made, 0)
    assert any(red > green + 100 for red, green, _ in pixels(picture_of(made, 0)))


def test_what_is_no_pdf_is_refused() -> None:
    with pytest.raises(pikepdf.PdfError):
        laid_over(b"not a PDF", [EachPage("副本")], created=NOW)


def sheet() -> SignatureSheet:
    return SignatureSheet(
        title="人民调解协议书",
        number=samples.NUMBER,
        version=2,
        code="7K3MQX9A04VT",
        sha256="0123456789abcdef" * 4,
        committee=samples.COMMITTEE,
        groups=(
            SignatureGroup("当事人（签名盖章或按指印）", (Signer("陈小燕"), Signer("罗大成"))),
            SignatureGroup("人民调解员（签名）", (Signer("周明远"),)),
        ),
        seal="（人民调解委员会印章）",
    )


def test_a_signature_sheet_stands_behind_the_paper_with_its_places(tmp_path: Path) -> None:
    base, _ = agreement()
    made, places = with_sheet(base, sheet(), created=NOW)
    assert made == with_sheet(base, sheet(), created=NOW)[0]
    checked(made, tmp_path)
    assert [(place.key, place.name, place.page) for place in places] == [
        ("0.0", "陈小燕", 2),
        ("0.1", "罗大成", 2),
        ("1.0", "周明远", 2),
        ("seal", "", 2),
        ("date", "", 2),
    ]
    text = "".join(text_of(made, 2).split())
    assert all(words in text for words in ("签名附页", "7K3M-QX9A-04VT", "0123456789abcdef" * 2))
    assert text_of(made, 0) == text_of(base, 0)


def test_a_signature_sheet_is_tagged_with_its_paper_and_can_be_signed() -> None:
    base, _ = agreement()
    made, places = with_sheet(base, sheet(), created=NOW)
    signed = laid_over(made, [Handwriting(places[0], written(), "陈小燕的签名")], created=NOW)
    with pikepdf.open(BytesIO(signed)) as file:
        *_, part, figure = file.Root.StructTreeRoot.K.K
        assert [str(part.S), str(figure.S)] == ["/Part", "/Figure"]
        assert figure.Pg.objgen == file.pages[2].obj.objgen
        parents = pikepdf.NumberTree(file.Root.StructTreeRoot.ParentTree)
        assert parents[int(figure.Pg.StructParents)][int(figure.K)].objgen == figure.objgen
