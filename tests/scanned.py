"""Our own papers as they come back from scanners and telephones: turned, leaning, noisy, torn, stamped."""

import io
import math
import random
from collections.abc import Sequence
from dataclasses import dataclass

import pypdfium2
from PIL import Image, ImageChops, ImageDraw, ImageFilter

WHITE = 255
DESK = (96, 78, 60)


@dataclass(frozen=True)
class Look:
    """How a page was scanned: the dpi, degrees it is turned to the right, and what else befell it."""

    dpi: int = 200
    angle: float = 0.0
    noise: float = 0.0
    blur: float = 0.0
    mode: str = "L"
    crop: float = 0.0
    """Share of each side that is cut off."""
    glass: bool = False
    """The glass is no larger than the page: what leans over its edge is lost."""


def printed(pdf: bytes, dpi: int = 200, *, colour: bool = False) -> list[Image.Image]:
    """The pages of a PDF as a scanner without faults would give them."""
    document = pypdfium2.PdfDocument(pdf)
    try:
        pages = [page.render(scale=dpi / 72).to_pil() for page in document]
    finally:
        document.close()
    return [page.convert("RGB" if colour else "L") for page in pages]


def scanned(page: Image.Image, look: Look, seed: int = 1) -> Image.Image:
    """A printed page as it was scanned."""
    image = turned(page, look.angle, whole=not look.glass)
    if look.crop:
        wide, high = round(image.width * look.crop), round(image.height * look.crop)
        image = image.crop((wide, high, image.width - wide, image.height - high))
    if look.blur:
        image = image.filter(ImageFilter.GaussianBlur(look.blur * look.dpi / 200))
    if look.noise:
        image = noisy(image, look.noise, seed)
    return image.convert(look.mode) if look.mode != "1" else image.convert("L").point(_cut, "1")


def turned(page: Image.Image, angle: float, *, whole: bool = True) -> Image.Image:
    """A page turned to the right, on a glass that is large enough for it or only as large as the page."""
    quarters = round(angle / 90)
    upright = page.rotate(-90 * quarters, expand=True)
    rest = angle - 90 * quarters
    if not rest:
        return upright
    paper = WHITE if page.mode == "L" else (WHITE,) * 3
    return upright.rotate(-rest, Image.Resampling.BICUBIC, expand=whole, fillcolor=paper)


def noisy(image: Image.Image, sigma: float, seed: int = 1) -> Image.Image:
    """Grain laid over a picture, the same for the same seed."""
    rough = random.Random(seed)
    side = 256
    tile = Image.frombytes(
        "L", (side, side), bytes(min(255, max(0, round(rough.gauss(128, sigma)))) for _ in range(side * side))
    )
    grain = Image.new("L", image.size)
    for top in range(0, image.height, side):
        for left in range(0, image.width, side):
            grain.paste(tile, (left, top))
    if image.mode == "RGB":
        grain = Image.merge("RGB", (grain,) * 3)
    return ImageChops.add(image, grain, 1.0, -128)


def shadowed(image: Image.Image, darkest: float = 0.35) -> Image.Image:
    """A page with the shadow of a hand across it, from one corner."""
    shade = (
        Image.linear_gradient("L").resize((640, 640)).rotate(35).crop((140, 140, 500, 500)).resize(image.size)
    )
    shade = shade.point([round(255 * (darkest + (1 - darkest) * value / 255)) for value in range(256)])
    return ImageChops.multiply(image, Image.merge("RGB", (shade,) * 3) if image.mode == "RGB" else shade)


def photographed(page: Image.Image, tilt: float = 0.08, seed: int = 1) -> Image.Image:
    """A page on a desk, seen from the side: its corners moved by up to ``tilt`` of its sides."""
    rough = random.Random(seed)
    width, height = page.size
    colour = page.convert("RGB")
    big = Image.new("RGB", (round(width * 1.16), round(height * 1.16)), DESK)
    corners = [
        (
            big.width * x + rough.uniform(-1, 1) * tilt * width / 2,
            big.height * y + rough.uniform(-1, 1) * tilt * height / 2,
        )
        for x, y in ((0.07, 0.07), (0.93, 0.07), (0.93, 0.93), (0.07, 0.93))
    ]
    source = [(0, 0), (width, 0), (width, height), (0, height)]
    laid = colour.transform(
        big.size, Image.Transform.PERSPECTIVE, _perspective(corners, source), Image.Resampling.BICUBIC
    )
    mask = Image.new("L", page.size, 255).transform(
        big.size, Image.Transform.PERSPECTIVE, _perspective(corners, source)
    )
    big.paste(laid, mask=mask)
    return big


def stamped(page: Image.Image, at: tuple[float, float] = (0.6, 0.75)) -> Image.Image:
    """A page with a red seal over its text, a fingerprint, and a signature in blue across the lines."""
    image = page.convert("RGB")
    ink = Image.new("RGB", image.size, "white")
    draw = ImageDraw.Draw(ink)
    dpi = image.width / 8.27
    radius = 0.83 * dpi
    x, y = image.width * at[0], image.height * at[1]
    draw.ellipse(
        (x - radius, y - radius, x + radius, y + radius), outline=(214, 40, 36), width=round(dpi / 18)
    )
    star = [
        (
            x + radius * (0.45 if i % 2 == 0 else 0.18) * math.sin(i * math.pi / 5),
            y - radius * (0.45 if i % 2 == 0 else 0.18) * math.cos(i * math.pi / 5),
        )
        for i in range(10)
    ]
    draw.polygon(star, fill=(214, 40, 36))
    draw.ellipse((x - 2.2 * dpi, y, x - 1.7 * dpi, y + 0.75 * dpi), fill=(206, 70, 64))
    line = [
        (
            image.width * 0.2 + t * dpi / 40,
            y - 1.2 * dpi + math.sin(t / 5) * dpi / 4 + math.sin(t / 1.7) * dpi / 9,
        )
        for t in range(90)
    ]
    draw.line(line, fill=(28, 44, 150), width=max(2, round(dpi / 60)))
    return ImageChops.multiply(image, ink)


def covered(page: Image.Image, share: float, colour: int = WHITE) -> Image.Image:
    """A page whose code is torn off or covered from its corner by a share of its side."""
    image = page.copy()
    point = image.width / 595.276
    side, foot = 37.5 * point, 18 * point
    right, bottom = image.width - foot, image.height - foot
    reach = side * share
    paint = colour if image.mode == "L" else (colour,) * 3
    ImageDraw.Draw(image).polygon(
        [
            (right + foot, bottom + foot),
            (right + foot, bottom - side + 0 * point + (side - reach)),
            (right - reach, bottom + foot),
        ],
        fill=paint,
    )
    return image


def as_tiff(pages: Sequence[Image.Image], dpi: int = 200) -> bytes:
    """Pages as one TIFF, black and white in G4 as scanners save it."""
    target = io.BytesIO()
    coding = "group4" if pages[0].mode == "1" else "tiff_lzw"
    pages[0].save(
        target, "TIFF", save_all=True, append_images=list(pages[1:]), compression=coding, dpi=(dpi, dpi)
    )
    return target.getvalue()


def as_jpeg(page: Image.Image, quality: int = 75, dpi: int = 200) -> bytes:
    """A page as the JPEG of a scanner or telephone."""
    target = io.BytesIO()
    page.convert("RGB" if page.mode == "RGB" else "L").save(target, "JPEG", quality=quality, dpi=(dpi, dpi))
    return target.getvalue()


def as_pdf(pages: Sequence[Image.Image], dpi: int = 200) -> bytes:
    """Pages as the PDF of a scanner."""
    target = io.BytesIO()
    pages[0].save(target, "PDF", save_all=True, append_images=list(pages[1:]), resolution=dpi)
    return target.getvalue()


_cut = [0] * 140 + [255] * 116


def _perspective(
    corners: Sequence[tuple[float, float]], source: Sequence[tuple[float, float]]
) -> list[float]:
    """Return the eight numbers Pillow maps a place of the result to one of the page by."""
    rows = []
    for (x, y), (u, v) in zip(corners, source, strict=True):
        rows.append([x, y, 1, 0, 0, 0, -u * x, -u * y, u])
        rows.append([0, 0, 0, x, y, 1, -v * x, -v * y, v])
    for column in range(8):
        pivot = max(range(column, 8), key=lambda row: abs(rows[row][column]))
        rows[column], rows[pivot] = rows[pivot], rows[column]
        for row in range(8):
            if row != column:
                share = rows[row][column] / rows[column][column]
                rows[row] = [a - share * b for a, b in zip(rows[row], rows[column], strict=True)]
    return [rows[row][8] / rows[row][row] for row in range(8)]
