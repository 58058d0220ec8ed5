"""Pictures of seals: white made clear, margins cut off, what is none refused with the reason."""

from io import BytesIO

import pytest
from PIL import Image, ImageDraw

from reports.seal_pictures import PictureFault, PictureRefused, seal_picture


def ring(mode: str = "RGB", side: int = 600, kind: str = "PNG", ground: object = "white") -> bytes:
    """A red ring on a ground: invented, no seal of anybody."""
    image = Image.new("RGB" if mode == "CMYK" else mode, (side, side), ground)  # type: ignore[arg-type]
    edge = side // 6
    ink = (200, 20, 20, 255) if mode == "RGBA" else (200, 20, 20)
    ImageDraw.Draw(image).ellipse((edge, edge, side - edge, side - edge), outline=ink, width=side // 20)
    target = BytesIO()
    image.convert(mode).save(target, kind)
    return target.getvalue()


def alpha(image: Image.Image, x: int, y: int) -> object:
    return image.getchannel("A").getpixel((x, y))


@pytest.mark.parametrize("kind", ["PNG", "JPEG", "BMP"])
def test_white_becomes_clear_and_the_margin_goes(kind: str) -> None:
    found = seal_picture(ring(kind=kind), clear_white=True)
    image = Image.open(BytesIO(found.png))
    assert image.mode == "RGBA"
    assert 395 <= found.width <= 410
    assert alpha(image, found.width // 2, found.height // 2) == 0
    assert alpha(image, 10, found.height // 2) == 255
    assert round(found.dpi(42)) == round(found.width / 42 * 25.4)


def test_white_stays_where_nobody_asked() -> None:
    image = Image.open(BytesIO(seal_picture(ring(), clear_white=False).png))
    assert image.getpixel((image.width // 2, image.height // 2)) == (255, 255, 255, 255)


def test_a_clear_ground_stays_clear() -> None:
    found = seal_picture(ring("RGBA", ground=(0, 0, 0, 0)), clear_white=False)
    image = Image.open(BytesIO(found.png))
    assert alpha(image, image.width // 2, image.height // 2) == 0


def white() -> bytes:
    target = BytesIO()
    Image.new("RGB", (400, 400), "white").save(target, "PNG")
    return target.getvalue()


@pytest.mark.parametrize(
    ("content", "fault"),
    [
        (b"", PictureFault.NO_PICTURE),
        (b"words", PictureFault.NO_PICTURE),
        (ring()[:200], PictureFault.NO_PICTURE),
        (ring(kind="GIF"), PictureFault.NO_PICTURE),
        (ring(side=60), PictureFault.TOO_SMALL),
        (ring(side=4100), PictureFault.TOO_LARGE),
        (ring("CMYK", kind="JPEG"), PictureFault.CMYK),
        (white(), PictureFault.EMPTY),
    ],
    ids=["nothing", "words", "torn", "GIF", "small", "large", "CMYK", "white"],
)
def test_what_is_no_seal_is_refused(content: bytes, fault: PictureFault) -> None:
    with pytest.raises(PictureRefused) as refused:
        seal_picture(content, clear_white=True)
    assert refused.value.fault is fault
