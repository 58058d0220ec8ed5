"""What is laid over a finished agreement, against laying out and drawing the agreement itself.

The signatures are names of some 400 points each, with small words below; a picture stands for the seal.
"""

from datetime import datetime
from io import BytesIO
from math import cos, sin
from typing import TYPE_CHECKING

from benchmarks.timing import Pair, in_turn

if TYPE_CHECKING:
    from reports.document import Document
    from reports.overlay import Mark
    from reports.places import Place

RUNS = 30
STROKES, POINTS = 10, 40
SIGNERS = ("陈小燕", "罗大成", "王建国", "赵德顺")
_NOW = datetime(2026, 3, 6, 10, 0)


def measure() -> tuple[Pair, Pair]:
    """Return the pairs of signatures with a seal, and of the mark 副本 on each page."""
    from reports.layout import lay_out
    from reports.overlay import EachPage, laid_over
    from reports.pdf import draw
    from reports.places import places_of

    document = _document()
    layout = lay_out(document)
    pdf = draw(layout)
    marks = _marks(places_of(layout))
    signed = in_turn(lambda: laid_over(pdf, marks, created=_NOW), lambda: draw(lay_out(document)), runs=RUNS)
    copy = in_turn(
        lambda: laid_over(pdf, [EachPage("副本")], created=_NOW), lambda: draw(lay_out(document)), runs=RUNS
    )
    return signed, copy


def _document() -> "Document":
    from forms.registry import form
    from reports.document import PageCode
    from reports.paper import paper

    values = {
        "committee": "云溪县青石坪镇人民调解委员会",
        "number": "(2026)青石坪人调字第12号",
        "dispute": "双方因相邻通道的使用发生争议，经现场勘验，通道宽约1.8米，长约12米。" * 12,
        "terms": tuple({"words": f"第{n}项约定的内容，于2026年4月10日前履行完毕。" * 3} for n in range(1, 6)),
        "signing_parties": SIGNERS,
        "signing_mediators": ("周明远",),
        "signing_recorders": ("孙小雅",),
    }
    return paper(form("agreement").spec, values, created=_NOW, page_code=PageCode("7K3MQX9A04VT"))


def _marks(places: "tuple[Place, ...]") -> "list[Mark]":
    from mediation_app.rules.strokes import Point, Stroke
    from reports.overlay import Handwriting, Picture, Rect, Words
    from reports.places import PlaceKind

    name = tuple(
        Stroke(tuple(Point(500 * s + 300 * sin(p / 5), 400 * cos(p / 4 + s), 8 * p) for p in range(POINTS)))
        for s in range(STROKES)
    )
    found: list[Mark] = []
    for place in places:
        if place.kind is PlaceKind.SIGNER:
            below = Rect(place.page, place.x, place.y - 8, place.width, 7)
            found += [Handwriting(place, name), Words(below, f"{place.name}的代理人", 6)]
        elif place.kind is PlaceKind.SEAL:
            found.append(Picture(place, _ring()))
    return found


def _ring() -> bytes:
    from PIL import Image, ImageDraw

    image = Image.new("RGBA", (600, 600), (0, 0, 0, 0))
    ImageDraw.Draw(image).ellipse((10, 10, 590, 590), outline=(220, 20, 20, 255), width=16)
    target = BytesIO()
    image.save(target, "PNG")
    return target.getvalue()
