"""Lay a document out in pages: what stands where, whatever file it ends up in."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from itertools import chain

from reports import page_code
from reports.boxes import Box, TextBox
from reports.composition import COMPANY, Compositor
from reports.document import Align, Block, Cell, Document, LabelGrid, WritingLines
from reports.ink import Ink, Mark, Missing, Page, Squares, Watermark
from reports.pagination import Placed, paginate
from reports.qr import squares
from reports.seams import Cuts, cuts, parted
from reports.setting import Composer, Shape
from reports.styles import CLOSE_SIGNING_PITCH, MARGINAL, SIZES, PageNumbers, PaperStyle
from reports.typefaces import Typefaces, bundled
from resources.fonts import Role

DRAFT = "草稿"
DRAFT_HEADER = "草稿　尚未定稿，不作为正式文书"
VOID = "作废"
VOID_HEADER = "作废　案件已作废，不作为正式文书"

HEAD = 40.0
"""Depth of the line of the header below the upper edge, 14 mm."""

TIGHTER = (0.97, 0.94, 0.91, 0.88, 0.86, 0.83)
"""Pitches that are tried to save a last page with little on it, as parts of the usual one."""

LITTLE = 0.5
"""What counts as little on a last page, as a part of its depth."""

EMPTY_FOOT = 0.15
"""What counts as an empty foot of the page before, as a part of its depth."""

_STEPS = 6
"""Depths that are tried for pages that may be a little deeper."""

_ROUNDED = 2.0
"""What office programs may make of the height of a page by rounding and by drawing rules, in points."""

Pages = tuple[tuple[Placed, ...], ...]


@dataclass(frozen=True, slots=True)
class Layout:
    """A document as it fills its pages: elastic blocks grown and the pitch chosen.

    `boxes` are those of each block, `cuts` tells where pages begin in them; `room` is what is left on the
    last page, `gap` that above its 版记, `pages` what is drawn.
    """

    document: Document
    boxes: tuple[tuple[Box, ...], ...]
    cuts: Cuts = field(compare=False)  # keyed by the boxes of this layout
    room: float
    gap: float
    pages: tuple[Page, ...]

    @property
    def full(self) -> bool:
        """Tell whether a page is full to its foot, as all but the last are; 公文 keep their margins."""
        style = self.document.style
        return not style.is_official and (len(self.pages) > 1 or self.room < 2 * style.pitch)

    def spare(self, most: float) -> float:
        """Return by how much pages may be deeper, up to `most` points, without holding more than they do."""
        steps = (most * (_STEPS - step) / _STEPS for step in range(_STEPS))
        return next((spare for spare in steps if self.bears(spare)), 0.0)

    def bears(self, spare: float) -> bool:
        """Tell whether pages deeper by so much hold the same; they do so with what programs round."""
        return self._divided(spare + _ROUNDED) == self._divided(0.0)

    def _divided(self, spare: float) -> list[tuple[tuple[int, int, int], ...]]:
        boxes = [parted(box, self.cuts) for box in chain.from_iterable(self.boxes)]
        numbers = {id(box): number for number, box in enumerate(boxes)}
        pages = paginate(boxes, self.document.style.depth + spare, company=COMPANY)
        return [tuple((numbers[id(each.box)], each.first, each.last) for each in page) for page in pages]

    @property
    def missing(self) -> tuple[str, ...]:
        """Return the characters no font has, each once."""
        return tuple(dict.fromkeys(i.char for page in self.pages for i in page.ink if isinstance(i, Missing)))


def lay_out(document: Document, faces: Typefaces | None = None) -> Layout:
    """Return the pages of a document.

    A last page is saved where a slightly smaller pitch is enough for that; elastic blocks take the room that
    is left.
    """
    composer = Composer(faces or bundled())
    draft = _filled(_tightened(_Draft.of(_natural(document), composer), composer), composer)
    total = len(draft.pages)
    sheets = (_Sheet(draft.document, composer, number, total) for number in range(1, total + 1))
    pages = tuple(sheet.page(placed) for sheet, placed in zip(sheets, draft.pages, strict=True))
    return Layout(
        document=draft.document,
        boxes=draft.boxes,
        cuts=cuts(draft.pages),
        room=draft.room,
        gap=draft.gap,
        pages=pages,
    )


@dataclass(frozen=True, slots=True)
class _Draft:
    """A document divided into pages, one of several tries."""

    document: Document
    boxes: tuple[tuple[Box, ...], ...]
    pages: Pages

    @classmethod
    def of(cls, document: Document, composer: Composer) -> "_Draft":
        compositor = Compositor(document.style, composer)
        boxes = tuple(tuple(compositor.boxes(block)) for block in document.blocks)
        pages = paginate([*chain.from_iterable(boxes)], document.style.depth, company=COMPANY)
        return cls(document, boxes, pages)

    @property
    def room(self) -> float:
        """Return what is left at the foot of the last page."""
        return self.document.style.depth - _used(self.pages[-1])

    @property
    def gap(self) -> float:
        """Return what is left above the last box of the last page."""
        *before, last = self.pages[-1] or (None,)
        return last.top - _used(before) if last is not None else 0.0

    def roomy(self, pages: int) -> bool:
        """Tell whether it takes so many pages, and office programs may break a line a page differently."""
        return len(self.pages) == pages and self.room >= pages * self.document.style.pitch


def _tightened(draft: _Draft, composer: Composer) -> _Draft:
    """Return a draft without its last page where a smaller pitch or lower blanks can save it.

    That is tried for a nearly empty last page, and where what goes with the signatures leaves the foot of the
    page before empty; the second of two pages may then also be saved by smaller type.
    """
    for document in _candidates(draft):
        *looser, closest = (_closer(document, part) for part in TIGHTER)
        saved = _Draft.of(closest, composer)
        if len(saved.pages) < len(draft.pages):
            tries = (_Draft.of(closer, composer) for closer in looser)
            return next((tried for tried in tries if tried.roomy(len(saved.pages))), saved)
    return draft


def _candidates(draft: _Draft) -> Iterator[Document]:
    """Yield what may be set closer to save the last page, the least change first."""
    document, number = draft.document, len(draft.pages)
    if document.style.is_official or not 1 < number <= 4:
        return
    before, last = (_used(page) / document.style.depth for page in draft.pages[-2:])
    empty = before < 1 - EMPTY_FOOT
    if last <= LITTLE or empty:
        yield document
        yield _lower(document)
    if number == 2 and empty and (small := _smaller(document)):
        yield small


def _closer(document: Document, part: float) -> Document:
    """Return a document with a part of its pitch, lines to sign on not closer than one can sign."""
    style = document.style
    signing = max(CLOSE_SIGNING_PITCH, round(style.signing * part, 1))
    return replace(document, style=replace(style, pitch=round(style.pitch * part, 1), signing=signing))


def _smaller(document: Document) -> Document | None:
    """Return the document in 小四, the least size of mediation papers; None for a form to fill by hand."""
    size, style = SIZES["小四"], document.style
    if style.body <= size or any(_elastic(block, 2) for block in document.blocks):
        return None
    pitch = round(style.pitch * size / style.body, 1)
    return replace(document, style=replace(style, body=size, heading=size, pitch=pitch))


def _filled(draft: _Draft, composer: Composer) -> _Draft:
    """Return a draft with its elastic blocks grown to the foot of the last page.

    Cells of a grid grow on a single page only: on more they would be cut in empty halves.
    """
    style, total = draft.document.style, len(draft.pages)
    if not any(_elastic(block, total) for block in draft.document.blocks):
        return draft
    least, most = 0, int(style.depth / style.pitch)
    while least < most:
        lines = (least + most + 1) // 2
        grown = _Draft.of(_grown(draft.document, lines, total), composer)
        least, most = (lines, most) if len(grown.pages) == total else (least, lines - 1)
    return _Draft.of(_grown(draft.document, least, total), composer)


@dataclass(frozen=True, slots=True)
class _Sheet:
    """A page to be: its place in the document."""

    document: Document
    composer: Composer
    number: int
    total: int

    @property
    def left(self) -> float:
        """Return where the text area begins."""
        return page_code.text_left(self.document, self.number)

    def page(self, placed: Sequence[Placed]) -> Page:
        """Return the page with all its ink."""
        style = self.document.style
        ink = [*self._margins(), *self._code()]
        for each in placed:
            ink.extend(each.box.ink(each.first, each.last, self.left, style.top + each.top))
        return Page(tuple(ink), tuple(_marks(placed, style.top)))

    def _margins(self) -> Iterator[Ink]:
        """Yield what stands outside of the text area."""
        if self.document.void or self.document.draft:
            words = VOID if self.document.void else DRAFT
            yield Watermark(words, self.composer.faces.file(Role.HEADING).name)
        style, kind = self.document.style, self.document.page_numbers
        head = Shape(size=MARGINAL, pitch=MARGINAL, measure=style.measure)
        yield from self._line(header(self.document), head, self.left, HEAD)
        words = page_number(kind, self.number, self.total)
        inset = number_inset(kind, style)
        foot = Shape(
            size=style.number,
            pitch=style.number,
            measure=style.measure - 2 * inset,
            align=numbers_align(kind, self.number),
        )
        yield from self._line(words, foot, self.left + inset, style.height - style.foot)

    def _code(self) -> Iterator[Ink]:
        """Yield the code of an issued paper with its QR code."""
        document, code = self.document, self.document.page_code
        if not code:
            return
        style, align = document.style, page_code.words_align(document, self.number)
        shape = Shape(size=page_code.SIZE, pitch=page_code.SIZE, measure=style.measure, align=align)
        yield from self._line(page_code.words(code), shape, self.left, style.height - page_code.FOOT)
        x, y = page_code.corner(document, self.number)
        rows = squares(page_code.payload(code, self.number, self.total))
        yield Squares(x, y, page_code.MODULE, rows)

    def _line(self, text: str, shape: Shape, x: float, bottom: float) -> list[Ink]:
        return self.composer.plain(text, shape).ink(0, x, bottom - shape.size)


def header(document: Document) -> str:
    """Return the words at the head of every page."""
    mark = VOID_HEADER if document.void else DRAFT_HEADER if document.draft else ""
    return "　".join(part for part in (mark, document.header) if part)


def page_number(kind: PageNumbers, number: int, total: int) -> str:
    """Return the words at the foot of a page."""
    if kind is PageNumbers.OF_TOTAL:
        return f"第{number}页　共{total}页"
    return f"— {number} —" if kind is PageNumbers.DASHED else ""


def numbers_align(kind: PageNumbers, number: int) -> Align:
    """Return where a page number stands; dashed ones outside, as GB/T 9704-2012 asks."""
    if kind is not PageNumbers.DASHED:
        return Align.CENTRE
    return Align.RIGHT if number % 2 else Align.LEFT


def number_inset(kind: PageNumbers, style: PaperStyle) -> float:
    """Return how far inside of the text a page number stands: a character where it stands outside."""
    return style.number if kind is PageNumbers.DASHED else 0.0


def _used(page: Sequence[Placed]) -> float:
    if not page:
        return 0.0
    last = page[-1]
    return last.top + sum(piece.height for piece in last.box.slices[last.first : last.last])


def _elastic(block: Block, pages: int) -> bool:
    if isinstance(block, LabelGrid):
        return pages == 1 and any(cell.fill for row in block.rows for cell in row)
    return isinstance(block, WritingLines) and block.fill


def _natural(document: Document) -> Document:
    """Return the document with its filled elastic cells as high as their text, blank ones as declared."""
    return _with_cells(document, lambda cell: 1 if cell.fill and cell.text else cell.lines)


def _lower(document: Document) -> Document:
    """Return the document with its cells as low as their text, blank ones as one can still write in."""
    return _with_cells(document, lambda cell: 1 if cell.text else min(cell.lines, 2))


def _with_cells(document: Document, lines: Callable[[Cell], int]) -> Document:
    """Return the document with other least heights of its cells."""
    blocks = tuple(
        replace(block, rows=tuple(tuple(replace(c, lines=lines(c)) for c in row) for row in block.rows))
        if isinstance(block, LabelGrid)
        else block
        for block in document.blocks
    )
    return replace(document, blocks=blocks)


def _grown(document: Document, lines: int, pages: int) -> Document:
    """Return the document with every elastic block some lines higher."""
    blocks = (_higher(block, lines) if _elastic(block, pages) else block for block in document.blocks)
    return replace(document, blocks=tuple(blocks))


def _higher(block: Block, lines: int) -> Block:
    if isinstance(block, WritingLines):
        return replace(block, lines=block.lines + lines)
    if isinstance(block, LabelGrid):
        rows = (tuple(replace(c, lines=c.lines + lines) if c.fill else c for c in row) for row in block.rows)
        return replace(block, rows=tuple(rows))
    return block


def _marks(page: Sequence[Placed], top: float) -> Iterator[Mark]:
    for placed in page:
        box: Box = placed.box
        if isinstance(box, TextBox) and box.outline is not None and placed.first == 0:
            words = box.setting.text.replace("\n", "").rstrip("：")
            yield Mark(words, box.outline, top + placed.top)
