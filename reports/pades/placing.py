"""Where a visible seal lies: its picture at true size over the middle of the place, words below it."""

from dataclasses import dataclass
from datetime import datetime
from io import BytesIO

from pikepdf import Pdf
from PIL import Image

from reports.overlay import appearance
from reports.pades.sealing import Visible
from reports.places import Place
from reports.styles import FOOT, MM

_LINE = 8.125
"""Points that a line of words takes below the picture."""
_GAP = 2 * MM
_LOWEST = FOOT + 13.0
"""Points from the edge of the page below which page numbers stand, and no seal is put."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SealLook:
    """The picture of a seal as PNG, how wide it is, and the words below it."""

    png: bytes
    width_mm: float
    words: tuple[str, ...] = ()


def visible(place: Place, look: SealLook, *, before: int, created: datetime) -> Visible:
    """Return a seal over its place; ``before``: how many lie there already, beside which it is put."""
    with Image.open(BytesIO(look.png)) as image:
        ratio = image.height / image.width
    width = look.width_mm * MM
    height, below = width * ratio, _LINE * len(look.words)
    x, y = place.centre
    left = max(_GAP, x - width / 2 - before * (width + _GAP))
    return Visible(
        page=place.page,
        x=left,
        y=max(_LOWEST, y - height / 2 - below),
        width=width,
        height=height + below,
        appearance=_joined(appearance(look.png, look.words, (width, height + below), created=created)),
    )


def _joined(pdf: bytes) -> bytes:
    """Return a page whose content is one stream: an empty one among several is too much for pyHanko."""
    target = BytesIO()
    with Pdf.open(BytesIO(pdf)) as file:
        file.pages[0].contents_coalesce()
        file.save(target, deterministic_id=True)
    return target.getvalue()
