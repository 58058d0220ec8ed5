"""Scanned pages as they are filed: upright, straight, on A4, in order, in one small PDF; and as pictures."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from io import BytesIO

from pikepdf import Dictionary, Name, Pdf
from PIL import Image, ImageChops, ImageStat

from reports.binding.sheets import LANDSCAPE, PORTRAIT, add_picture
from reports.scanning.sources import limited, opened
from reports.scanning.upright import quarter_turned

_GREY_SIDE = 2339
"""Pixels of the longer side of a grey or coloured page: 200 dpi of A4."""
_BILEVEL_SIDE = 3508
"""The same of a page in black and white: 300 dpi."""
_QUALITY = 60
_LEAST_LEAN = 0.08
"""Degrees; less is not worth drawing a page anew."""
_COLOURED, _COLOUR_SHARE = 70, 0.0004
_SAMPLE = 700
_PAPER = 30
"""How far a margin may vary and still be empty paper."""


@dataclass(frozen=True, slots=True)
class Placed:
    """A page of a scanned file and how it lies: turn to the right in degrees, and lean afterwards."""

    ordinal: int
    turned: int = 0
    skew: float = 0.0


@dataclass(frozen=True, slots=True)
class Batch:
    """Pages out of one scanned file."""

    content: bytes
    media_type: str
    pages: tuple[Placed, ...]


@dataclass(frozen=True, slots=True)
class Filed:
    """The PDF of a signed original, and its pages."""

    pdf: bytes
    pages: int


def filed_pdf(batches: Sequence[Batch], told: Callable[[int, int], object] | None = None) -> Filed:
    """Return the pages of some files as one PDF, in order; the same pages always give the same bytes.

    Black and white is kept as such (G4), grey and colour as JPEG of 200 dpi. ``told`` gets pages done and
    in all. Raises Unjoinable.
    """
    pdf = Pdf.new()
    total = sum(len(batch.pages) for batch in batches)
    for batch in batches:
        with opened(batch.content, batch.media_type) as pages:
            for place in batch.pages:
                _put(pdf, straightened(_sized(pages.page(place.ordinal)), place))
                if told is not None:
                    told(len(pdf.pages), total)
    target = BytesIO()
    pdf.save(target, deterministic_id=True)
    return Filed(target.getvalue(), total)


def shown_pages(batch: Batch, width: int) -> list[bytes]:
    """Return the pages of a batch as PNG of at most that width, upright and straight. Raises Unjoinable."""
    with opened(batch.content, batch.media_type) as pages:
        return [_shown(pages.page(place.ordinal), place, width) for place in batch.pages]


def straightened(image: Image.Image, place: Placed) -> Image.Image:
    """Return a page upright and straight on white; corners of bare paper are let go, nothing else is."""
    upright = quarter_turned(image, place.turned)
    if abs(place.skew) < _LEAST_LEAN:
        return upright
    grey = upright.convert("L") if upright.mode == "1" else upright
    ground = _ground(grey)
    whole = grey.rotate(-place.skew, Image.Resampling.BILINEAR, expand=True, fillcolor=ground)
    straight = _cut(whole, upright.size)
    return straight.point(_THRESHOLD, "1") if upright.mode == "1" else straight


_THRESHOLD = [0] * 128 + [255] * 128


def is_coloured(image: Image.Image) -> bool:
    """Tell whether anything on a page is in colour: a seal, a fingerprint, blue ink."""
    if image.mode != "RGB":
        return False
    sample = image.reduce(max(1, max(image.size) // _SAMPLE))
    red, green, blue = sample.split()
    most = ImageChops.lighter(ImageChops.lighter(red, green), blue)
    least = ImageChops.darker(ImageChops.darker(red, green), blue)
    strong = ImageChops.subtract(most, least).histogram()[_COLOURED:]
    return sum(strong) > _COLOUR_SHARE * sample.width * sample.height


def _ground(image: Image.Image) -> float | tuple[int, ...]:
    """Return the tone of the paper, so that turned corners do not stand out."""
    small = image.reduce(max(1, max(image.size) // 300))
    tones = tuple(_bright(band) for band in small.split())
    return tones[0] if len(tones) == 1 else tones


def _bright(band: Image.Image) -> int:
    counted, dark = band.histogram(), 0
    for tone, count in enumerate(counted):
        dark += count
        if dark >= 0.7 * band.width * band.height:
            return tone
    return 255


def _cut(whole: Image.Image, size: tuple[int, int]) -> Image.Image:
    """Return a turned page in the size it had, where what that cuts off is empty paper."""
    left, top = (whole.width - size[0]) // 2, (whole.height - size[1]) // 2
    box = left, top, left + size[0], top + size[1]
    small = whole.reduce(4).convert("L")
    edges = (
        (0, 0, small.width, top // 4),
        (0, box[3] // 4, small.width, small.height),
        (0, 0, left // 4, small.height),
        (box[2] // 4, 0, small.width, small.height),
    )
    return whole.crop(box) if all(_is_bare(small, edge) for edge in edges) else whole


def _is_bare(small: Image.Image, box: tuple[int, int, int, int]) -> bool:
    if box[2] <= box[0] or box[3] <= box[1]:
        return True
    low, high = ImageStat.Stat(small.crop(box)).extrema[0]
    return high - low <= _PAPER


def _sized(image: Image.Image) -> Image.Image:
    """Return a page no finer than it is kept, without colour where nothing on it is in colour."""
    sized = limited(image, _BILEVEL_SIDE if image.mode == "1" else _GREY_SIDE)
    return sized.convert("L") if sized.mode == "RGB" and not is_coloured(sized) else sized


def _put(pdf: Pdf, image: Image.Image) -> None:
    """Add a page with a picture as large as A4 takes it, in the middle."""
    page = PORTRAIT if image.width <= image.height else LANDSCAPE
    coded, look = _bilevel(image) if image.mode == "1" else _toned(image)
    width, height = image.size
    share = min(page[0] / width, page[1] / height)
    drawn = width * share, height * share
    corner = (page[0] - drawn[0]) / 2, (page[1] - drawn[1]) / 2
    add_picture(pdf, page, coded, look, (drawn[0], 0, 0, drawn[1], *corner))


def _toned(image: Image.Image) -> tuple[bytes, dict[str, object]]:
    target = BytesIO()
    image.save(target, "JPEG", quality=_QUALITY, optimize=True)
    space = Name.DeviceGray if image.mode == "L" else Name.DeviceRGB
    return target.getvalue(), _look(image, space, 8, Name.DCTDecode)


def _bilevel(image: Image.Image) -> tuple[bytes, dict[str, object]]:
    target = BytesIO()
    inverse = ImageChops.invert(image)  # as faxes count it: white is 0
    inverse.save(target, "TIFF", compression="group4", tiffinfo={_ROWS_PER_STRIP: image.height})
    with Image.open(target) as tiff:
        (start,), (length,) = tiff.tag_v2[_STRIP_OFFSETS], tiff.tag_v2[_STRIP_LENGTHS]  # type: ignore[attr-defined]
    look = _look(image, Name.DeviceGray, 1, Name.CCITTFaxDecode)
    parameters = Dictionary(K=-1, Columns=image.width, Rows=image.height)
    return target.getvalue()[start : start + length], {**look, "DecodeParms": parameters}


_STRIP_OFFSETS, _ROWS_PER_STRIP, _STRIP_LENGTHS = 273, 278, 279


def _look(image: Image.Image, space: Name, bits: int, coding: Name) -> dict[str, object]:
    return {
        "Width": image.width,
        "Height": image.height,
        "ColorSpace": space,
        "BitsPerComponent": bits,
        "Filter": coding,
    }


def _shown(image: Image.Image, place: Placed, width: int) -> bytes:
    """Return a page as PNG; it is made smaller before it is turned."""
    small = limited(image.convert("L") if image.mode == "1" else image, 2 * width)
    grey = straightened(small, place)
    if grey.width > width:
        grey = grey.resize((width, max(1, round(grey.height * width / grey.width))), reducing_gap=2.0)
    target = BytesIO()
    grey.save(target, "PNG", compress_level=1)
    return target.getvalue()
