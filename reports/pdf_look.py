"""Whether the pages of two PDFs look alike: words that read the same may be covered or drawn over."""

from typing import TYPE_CHECKING

from resources.pdfium import ONE_AT_A_TIME

if TYPE_CHECKING:
    from PIL.Image import Image
    from pypdfium2 import PdfDocument

_LONGER_SIDE = 1200
"""Dots of a page as it is drawn to be compared, some 100 to the inch of A4."""

_SEEN = 96
"""Difference of two greys, of 255, from which on it is more than the edge of a character."""

_MOST_PAGES = 60


def pages_unlike(before: bytes, after: bytes) -> tuple[int, ...]:
    """Return the numbers of the pages, of the first sixty, that look different though both can be read."""
    import pypdfium2

    with ONE_AT_A_TIME:
        one, other = pypdfium2.PdfDocument(before), pypdfium2.PdfDocument(after)
        try:
            for document in (one, other):
                document.init_forms()
            count = min(len(one), len(other), _MOST_PAGES)
            return tuple(number + 1 for number in range(count) if _is_unlike(one, other, number))
        finally:
            one.close()
            other.close()


def _is_unlike(one: "PdfDocument", other: "PdfDocument", number: int) -> bool:
    from PIL import ImageChops
    from pypdfium2 import PdfiumError

    try:
        left, right = _drawn(one, number), _drawn(other, number)
    except PdfiumError:  # what cannot be drawn does not look like the page that was issued
        return True
    if left.size != right.size:
        return True
    seen = ImageChops.difference(left, right).point(lambda grey: 255 if grey >= _SEEN else 0)
    return seen.getbbox() is not None


def _drawn(document: "PdfDocument", number: int) -> "Image":
    """Return a page in greys, with its notes and stamps."""
    page = document[number]
    scale = _LONGER_SIDE / max(*page.get_size(), 1.0)
    drawn: Image = page.render(scale=scale, grayscale=True, may_draw_forms=True).to_pil()
    return drawn.convert("L")
