"""Lay signatures, pictures and words over the pages of a finished PDF; what stood there stays as it was.

Handwriting is drawn as vectors. In a tagged file a signature or picture becomes a Figure with its words, a
text a P; a mark on each page belongs to the page. The same marks on the same bytes give the same bytes.
"""

import re
import zlib
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from io import BytesIO
from itertools import count
from typing import Protocol

from pikepdf import Dictionary, Name, Object, Pdf, Stream
from reportlab.pdfgen.canvas import Canvas

from mediation_app.rules.strokes import Strokes
from reports.document import Align
from reports.embedding import Codes
from reports.ink import Text
from reports.objects import PdfFile
from reports.overlay_pictures import like_ink, picture_object
from reports.overlay_tags import Tags
from reports.pdf import registered
from reports.penmanship import Spot, handwriting
from reports.setting import Composer, Setting, Shape
from reports.styles import MM, SIZES
from reports.typefaces import bundled
from resources.fonts import Role

_LEAST_SIZE = 5.0
_PITCH = 1.25
"""Least size of words that have to be made smaller, and their pitch, in em."""

_MARK_SIZE = SIZES["小二"]
_MARK_TOP = 10 * MM
_MARK_SIDE = 26 * MM
"""Where the mark on each page ends: from the upper and the right edge, beside the numbers of a dossier."""


_LEVEL = 2
"""How hard handwriting is packed: its numbers hardly repeat."""

_SMALL = 6.5
"""Size of the words of an appearance."""

_NAME = re.compile(r"/Tj(\d+)")
_MODIFIED = re.compile(rb"<xmp:ModifyDate>[^<]*</xmp:ModifyDate>")


class Area(Protocol):
    """A rectangle on a page counted from 0, such as a `reports.places.Place`; points from the lower left."""

    @property
    def page(self) -> int:
        """Return the page."""

    @property
    def x(self) -> float:
        """Return the left edge."""

    @property
    def y(self) -> float:
        """Return the lower edge."""

    @property
    def width(self) -> float:
        """Return the width."""

    @property
    def height(self) -> float:
        """Return the height."""


@dataclass(frozen=True, slots=True)
class Rect:
    """An area given by its numbers."""

    page: int
    x: float
    y: float
    width: float
    height: float


@dataclass(frozen=True, slots=True)
class Handwriting:
    """Strokes drawn into an area as large as fits, beginning at its left; `alt` says what they are."""

    area: Area
    strokes: Strokes
    alt: str = "手写签名"


@dataclass(frozen=True, slots=True)
class Picture:
    """A picture, PNG or another kind that Pillow reads, in the middle of an area, its shape kept.

    It is laid on as ink: what stands below shows through, and its white shows nothing.
    """

    area: Area
    image: bytes
    alt: str = "图片"


@dataclass(frozen=True, slots=True)
class Words:
    """Words from the top of an area on, made smaller where they do not fit at `size` points."""

    area: Area
    text: str
    size: float = SIZES["小五"]
    align: Align = Align.LEFT


@dataclass(frozen=True, slots=True)
class EachPage:
    """Framed words at the upper right of each page, such as ``副本``."""

    words: str


Mark = Handwriting | Picture | Words | EachPage


def laid_over(pdf: bytes, marks: Sequence[Mark], *, created: datetime) -> bytes:
    """Return a PDF with marks laid over its pages; `created` is naive Beijing time, the time of the change.

    Raises pikepdf.PdfError for what is no PDF, IndexError for a page that is not there.
    """
    with Pdf.open(BytesIO(pdf), suppress_warnings=True) as file:
        _Layer(file).lay(marks)
        _date(file, created)
        return saved(file)


def appearance(
    picture: bytes | None, words: Sequence[str], size: tuple[float, float], *, created: datetime
) -> bytes:
    """Return a page of `size` points with a picture and lines of small words below it, on no ground.

    The page that a visible PAdES signature shows in its field.
    """
    width, height = size
    room = min(height / 2, len(words) * _SMALL * _PITCH) if picture else height
    marks: list[Mark] = []
    if picture:
        marks.append(Picture(Rect(0, 0, room, width, height - room), picture))
    if words:
        marks.append(Words(Rect(0, 0, 0, width, room), "\n".join(words), _SMALL, Align.CENTRE))
    with Pdf.new() as file:
        file.add_blank_page(page_size=(width, height))
        _Layer(file).lay(marks)
        _date(file, created)
        return saved(file)


def saved(file: Pdf) -> bytes:
    """Return a file as bytes, the same for the same content."""
    target = BytesIO()
    file.save(target, deterministic_id=True, min_version="1.7")
    return target.getvalue()


class _Layer:
    """What is laid over one file."""

    def __init__(self, file: Pdf) -> None:
        self._file = file
        self._tags = Tags(file)
        self._names = map("/Tj{}".format, count(_first_free(file)))
        self._lettering = _Lettering(self._names)
        self._drawn: dict[int, list[str]] = {}

    def lay(self, marks: Sequence[Mark]) -> None:
        """Draw the marks page by page in their order, and give the pages what they need for it."""
        for mark in marks:
            self._lay(mark)
        fonts = self._lettering.fonts(self._file)
        for number, drawn in self._drawn.items():
            page = self._file.pages[number]
            for name, font in fonts.items():
                page.add_resource(font, Name.Font, Name(name))
            page.contents_add(b"q\n", prepend=True)
            # begins a line of its own: filters of printers join the streams of a page with nothing between
            packed = zlib.compress("\n".join(("", "Q", *drawn, "")).encode(), _LEVEL)
            page.contents_add(Stream(self._file, packed, Filter=Name.FlateDecode))

    def _lay(self, mark: Mark) -> None:
        match mark:
            case Handwriting():
                at = self._origin(mark.area)
                self._figure(mark.area, mark.alt, list(handwriting(mark.strokes, at)))
            case Picture():
                self._figure(mark.area, mark.alt, self._picture(mark))
            case Words():
                area = mark.area
                begin, end = self._tags.text(area.page)
                self._add(area.page, (begin, *self._lettering.words(mark, self._origin(area)), end))
            case EachPage():
                for number in range(len(self._file.pages)):
                    begin, end = self._tags.furniture()
                    self._add(number, (begin, *self._stamp(number, mark.words), end))

    def _figure(self, area: Area, alt: str, drawn: Sequence[str]) -> None:
        x, y = self._origin(area)[:2]
        begin, end = self._tags.figure(area.page, alt, (x, y, x + area.width, y + area.height))
        self._add(area.page, (begin, *drawn, end))

    def _add(self, page: int, lines: Iterable[str]) -> None:
        self._drawn.setdefault(page, []).extend(line for line in lines if line)

    def _origin(self, area: Area) -> Spot:
        """Return an area's rectangle in the coordinates of its page, whose corner may lie elsewhere."""
        left, bottom, *_ = (float(side) for side in self._file.pages[area.page].mediabox)
        return Spot(left + area.x, bottom + area.y, area.width, area.height)

    def _picture(self, mark: Picture) -> list[str]:
        x, y, room, high = self._origin(mark.area)
        image, (wide, tall) = picture_object(self._file, mark.image, (room, high))
        factor = min(room / wide, high / tall)
        width, height = wide * factor, tall * factor
        name, look, page = next(self._names), next(self._names), self._file.pages[mark.area.page]
        page.add_resource(image, Name.XObject, Name(name))
        page.add_resource(like_ink(), Name.ExtGState, Name(look))
        x, y = x + (room - width) / 2, y + (high - height) / 2
        return [f"q {look} gs {width:.3f} 0 0 {height:.3f} {x:.2f} {y:.2f} cm {name} Do Q"]

    def _stamp(self, number: int, words: str) -> Iterator[str]:
        """Yield framed words at the upper right of a page."""
        _, _, right, top = (float(side) for side in self._file.pages[number].mediabox)
        size = _MARK_SIZE
        width = bundled().width(words, Role.HEADING) * size
        x, y = right - _MARK_SIDE - width, top - _MARK_TOP - size
        frame = (x - size * 0.3, y - size * 0.2, width + size * 0.6, size * 1.4)
        yield f"1 w {' '.join(f'{side:.2f}' for side in frame)} re S"
        area = Rect(number, x, y, width + 1, size)
        mark = Words(area, words, size)
        yield from self._lettering.words(mark, Spot(x, y, width + 1, size), Role.HEADING, pitch=1.0)


class _Lettering:
    """The fonts of what is written over a file: small ones that hold just the characters needed."""

    def __init__(self, names: Iterator[str]) -> None:
        self._names = names
        self._composer = Composer(bundled())
        self._target = BytesIO()
        self._canvas: Canvas | None = None
        self._called: dict[str, tuple[str, Codes]] = {}

    def words(self, mark: Words, at: Spot, face: Role = Role.BODY, *, pitch: float = _PITCH) -> Iterator[str]:
        """Yield the operators of words from the top of a rectangle on."""
        size, setting = mark.size, self._set(mark, at, face, mark.size, pitch)
        while size > _LEAST_SIZE and len(setting.lines) * size * pitch > at.height + 0.1:
            size = max(size - 0.5, _LEAST_SIZE)
            setting = self._set(mark, at, face, size, pitch)
        top = at.y + at.height
        yield "BT 0 g"
        for number in range(len(setting.lines)):
            for ink in setting.ink(number, at.x, number * size * pitch):
                if isinstance(ink, Text):
                    yield self._text(ink, top - ink.y)
        yield "ET"

    def _set(self, mark: Words, at: Spot, face: Role, size: float, pitch: float) -> Setting:
        shape = Shape(size=size, pitch=size * pitch, measure=at.width, align=mark.align)
        return self._composer.plain(mark.text, shape, face)

    def _text(self, ink: Text, y: float) -> str:
        name, codes = self._font(ink.font)
        look = f"{name} {ink.size:g} Tf {ink.spacing:.3f} Tc {100 * ink.stretch:.3f} Tz"
        return f"{look} 1 0 0 1 {ink.x:.2f} {y:.2f} Tm <{codes.coded(ink.text)}>Tj"

    def _font(self, font: str) -> tuple[str, Codes]:
        """Return what a page calls a font and its characters by."""
        known = registered()  # before the canvas: it is the first to ask for a font in a process
        if self._canvas is None:
            self._canvas = Canvas(self._target, invariant=1, initialFontName=font)  # type: ignore[arg-type]
        if font not in self._called:
            document: PdfFile = self._canvas._doc  # type: ignore[attr-defined]  # noqa: SLF001  as `pdf.draw`
            self._called[font] = next(self._names), known[font].codes(document)
        return self._called[font]

    def fonts(self, file: Pdf) -> dict[str, Object]:
        """Return the fonts used, by what pages call them, as objects of a file."""
        if self._canvas is None:
            return {}
        self._canvas.showPage()
        self._canvas.save()
        with Pdf.open(self._target) as made:
            kept = made.pages[0].resources.Font
            return {name: file.copy_foreign(kept[f"/{codes.name}"]) for name, codes in self._called.values()}


def _first_free(file: Pdf) -> int:
    """Return the first number no resource of a page is called by, for a file laid over before."""
    called = (
        str(name)
        for page in file.pages
        for kind in (page.resources or {}).values()
        if isinstance(kind, Dictionary)
        for name in kind
    )
    numbers = (int(found[1]) for name in called if (found := _NAME.fullmatch(name)))
    return max(numbers, default=0) + 1


def _date(file: Pdf, moment: datetime) -> None:
    """Say in the file when it was changed, where it says when it was made."""
    file.docinfo["/ModDate"] = f"D:{moment:%Y%m%d%H%M%S}+08'00'"
    if "/Metadata" in file.Root:
        told = file.Root.Metadata.read_bytes()
        now = f"<xmp:ModifyDate>{moment:%Y-%m-%dT%H:%M:%S}+08:00</xmp:ModifyDate>".encode()
        file.Root.Metadata.write(_MODIFIED.sub(now, told))
