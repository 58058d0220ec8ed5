"""Pictures as pages: the right way up, in a size that prints, from every odd kind of file."""

from io import BytesIO

import pypdfium2
import pytest
from PIL import Image, ImageDraw

from reports.binding.pictures import LONGEST_SIDE, SHRUNK_SIDE, picture_count, picture_pages
from reports.binding.sheets import Sheets, Unjoinable

RED, GREY = (220, 20, 20), (200, 200, 205)
_STORED = {
    1: None,
    2: Image.Transpose.FLIP_LEFT_RIGHT,
    3: Image.Transpose.ROTATE_180,
    4: Image.Transpose.FLIP_TOP_BOTTOM,
    5: Image.Transpose.TRANSPOSE,
    6: Image.Transpose.ROTATE_90,
    7: Image.Transpose.TRANSVERSE,
    8: Image.Transpose.ROTATE_270,
}
"""How a picture that is seen upright is stored under each EXIF orientation."""


def picture(width: int = 800, height: int = 600, mode: str = "RGB") -> Image.Image:
    """Grey, with a red patch in the upper left corner."""
    made = Image.new("RGB", (width, height), GREY)
    ImageDraw.Draw(made).rectangle((0, 0, width // 3, height // 3), fill=RED)
    return made if mode == "RGB" else made.convert(mode)


def saved(image: Image.Image, kind: str, **how: object) -> bytes:
    target = BytesIO()
    image.save(target, kind, **how)
    return target.getvalue()


def drawn(sheets: Sheets, page: int = 0) -> Image.Image:
    document = pypdfium2.PdfDocument(sheets.pdf)
    image: Image.Image = document[page].render(scale=0.5).to_pil().convert("RGB")
    document.close()
    return image


def where_red(image: Image.Image) -> tuple[bool, bool]:
    """Tell whether the red patch is left of the middle and above it."""
    spots = [
        (x, y)
        for x in range(0, image.width, 4)
        for y in range(0, image.height, 4)
        if image.getpixel((x, y))[0] > 180 and image.getpixel((x, y))[1] < 90  # type: ignore[index]
    ]
    assert spots, "nothing red is to be seen"
    middle = [sum(spot[axis] for spot in spots) / len(spots) for axis in (0, 1)]
    return middle[0] < image.width / 2, middle[1] < image.height / 2


@pytest.mark.parametrize("turned", range(1, 9))
@pytest.mark.parametrize("size", [(800, 600), (5200, 3900)], ids=["as it is", "shrunk"])
def test_a_photo_stands_as_it_was_taken(turned: int, size: tuple[int, int]) -> None:
    image = picture(*size)
    method = _STORED[turned]
    stored = image if method is None else image.transpose(method)
    exif = Image.Exif()
    exif[0x0112] = turned
    sheets = picture_pages(saved(stored, "JPEG", exif=exif))
    page = drawn(sheets)
    assert page.width > page.height
    assert where_red(page) == (True, True)


def test_a_small_jpeg_is_bound_byte_for_byte() -> None:
    content = saved(picture(), "JPEG")
    assert content in picture_pages(content).pdf


def test_a_hundred_megapixels_are_shrunk_before_they_are_bound() -> None:
    content = saved(picture(11_600, 8_700), "JPEG", quality=60)
    sheets = picture_pages(content)
    assert len(sheets.pdf) < 1_000_000
    document = pypdfium2.PdfDocument(sheets.pdf)
    (image,) = document[0].get_objects()
    assert SHRUNK_SIDE <= max(image.get_px_size()) <= LONGEST_SIDE
    document.close()


@pytest.mark.parametrize(
    ("kind", "mode"),
    [("JPEG", "CMYK"), ("PNG", "P"), ("BMP", "RGB"), ("WEBP", "RGB"), ("TIFF", "1"), ("PNG", "L")],
)
def test_every_usual_kind_becomes_one_page(kind: str, mode: str) -> None:
    content = saved(picture(mode=mode), kind)
    sheets = picture_pages(content)
    assert (sheets.pages, picture_count(content), sheets.notes) == (1, 1, ())
    shades = drawn(sheets).crop((0, 0, 200, 200)).convert("L").histogram()
    assert sum(shades[:150]), "the patch is to be seen"


def test_sixteen_bits_keep_light_and_dark() -> None:
    wide = Image.linear_gradient("L").resize((700, 900)).convert("I").point(lambda level: level * 257)
    page = drawn(picture_pages(saved(wide.convert("I;16"), "PNG"))).convert("L")
    middle = page.width // 2
    spots = (page.crop((middle, y, middle + 1, y + 1)) for y in (100, page.height - 100))
    dark, light = (spot.tobytes()[0] for spot in spots)
    assert dark < 60
    assert light > 190


def test_what_shows_through_is_white() -> None:
    clear = Image.new("RGBA", (400, 300), (0, 0, 0, 0))
    assert drawn(picture_pages(saved(clear, "PNG"))).getextrema() == ((255, 255),) * 3
    palette = picture().convert("P", dither=Image.Dither.NONE)
    through = saved(palette, "PNG", transparency=palette.getpixel((790, 590)))
    page = drawn(picture_pages(through))
    assert page.getpixel((page.width * 2 // 3, page.height * 2 // 3)) == (255, 255, 255)


def test_each_page_of_a_tiff_and_the_first_of_a_moving_picture() -> None:
    several = [picture(1240, 1754), picture(600, 400)]
    tiff = saved(picture(600, 800), "TIFF", save_all=True, append_images=several)
    assert (picture_pages(tiff).pages, picture_count(tiff)) == (3, 3)
    moving = saved(picture(), "GIF", save_all=True, append_images=[picture(mode="L")])
    sheets = picture_pages(moving)
    assert (sheets.pages, picture_count(moving)) == (1, 1)
    assert [str(note) for note in sheets.notes] == ["是动图，只装了第一幅"]


def test_a_torn_photo_shows_what_is_left_of_it() -> None:
    whole = saved(picture(2000, 1500), "JPEG", quality=95)
    sheets = picture_pages(whole[: len(whole) * 2 // 3])
    assert [str(note) for note in sheets.notes] == ["图片文件不完整，缺的部分是空的"]
    assert where_red(drawn(sheets)) == (True, True)


@pytest.mark.parametrize("content", [b"\xff\xd8\xff" + b"x" * 300, b"\x89PNG\r\n\x1a\n", b"BM", b""])
def test_what_is_no_picture_is_refused(content: bytes) -> None:
    with pytest.raises(Unjoinable, match="图片打不开"):
        picture_pages(content)


def test_the_same_picture_gives_the_same_bytes() -> None:
    content = saved(picture(4000, 3000), "JPEG")
    assert picture_pages(content).pdf == picture_pages(content).pdf


def pages(*images: Image.Image) -> bytearray:
    return bytearray(
        saved(images[0], "TIFF", save_all=True, append_images=images[1:], compression="tiff_lzw")
    )


def test_a_page_that_cannot_be_read_leaves_its_place_and_harms_no_other() -> None:
    noisy = [Image.effect_noise((300, 200), 90) for _ in range(3)]
    content = pages(*noisy)
    with Image.open(BytesIO(bytes(content))) as image:
        image.seek(1)
        (start, *_), (length, *_) = image.tag_v2[273], image.tag_v2[279]  # type: ignore[attr-defined]
    content[start : start + length] = b"\xff" * length
    sheets = picture_pages(bytes(content))
    assert sheets.pages == picture_count(bytes(content)) == 3
    assert [str(note) for note in sheets.notes] == ["有1页读不出来，留了空页"]
    assert drawn(sheets, 1).getextrema() == ((255, 255),) * 3


def test_pages_that_were_torn_off_are_told() -> None:
    content = pages(*[picture(300, 200)] * 4)
    with Image.open(BytesIO(bytes(content))) as image:
        image.seek(2)
        third = image.tag_v2[273][0]  # type: ignore[attr-defined]
    torn = bytes(content[:third])
    sheets = picture_pages(torn)
    assert 1 <= sheets.pages < 4
    assert [str(note) for note in sheets.notes][-1] == "图片文件不完整，后面如还有页，没有装进去"


def test_pages_beyond_the_most_are_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("reports.binding.pictures.MOST_FRAMES", 2)
    sheets = picture_pages(bytes(pages(*[picture(60, 40)] * 3)))
    assert sheets.pages == 2
    assert [str(note) for note in sheets.notes] == ["共3页，只装了前2页"]


def test_what_would_fill_the_memory_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("reports.binding.pictures.MOST_BYTES", 300 * 200 * 4)
    assert picture_pages(saved(picture(300, 200), "PNG")).pages == 1
    assert picture_pages(saved(picture(600, 400, "L"), "PNG")).pages == 1
    for kind, how in (("PNG", {}), ("JPEG", {"progressive": True})):
        with pytest.raises(Unjoinable, match="尺寸太大"):
            picture_pages(saved(picture(600, 400), kind, **how))


def test_a_large_picture_that_shows_through_is_reduced_in_strips(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("reports.binding.pictures._STRIP", 100_000)
    through = picture(6000, 4000).convert("RGBA")
    through.putalpha(Image.new("L", through.size, 255))
    sheets = picture_pages(saved(through, "PNG", compress_level=1))
    assert where_red(drawn(sheets)) == (True, True)


def test_nothing_is_said_on_the_way(recwarn: pytest.WarningsRecorder) -> None:
    picture_pages(saved(picture(), "JPEG", exif=b"Exif\0\0MM\0*\0\0\0\x08\0\x09\x01\x12"))
    assert not recwarn.list
