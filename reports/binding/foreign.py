"""PDF of other makers as clean A4 pages: no scripts, no forms, no odd boxes, turned as they are read."""

from collections.abc import Iterator
from dataclasses import dataclass
from io import BytesIO

from pikepdf import (
    Array,
    Dictionary,
    Name,
    Object,
    Page,
    PasswordError,
    Pdf,
    PdfError,
    Rectangle,
)

from reports.binding import raster
from reports.binding.lasting import is_lasting, mend_for_keeping
from reports.binding.sheets import LANDSCAPE, PORTRAIT, UNREADABLE, Sheets, Unjoinable, say
from reports.binding.swelling import refuse_swelling
from resources.i18n import QT_TRANSLATE_NOOP, Message

_LEAST = 3.0
"""Points a page must have each way to be one."""
_HIDDEN, _NO_VIEW = 2, 32


def pdf_pages(content: bytes, *, long_term: bool = False) -> Sheets:
    """Return a PDF as clean A4 pages; a page that cannot be taken over as it is becomes a picture.

    With ``long_term`` so does every page that PDF/A does not take. Raises Unjoinable.
    """
    return _Cleaner(content, long_term=long_term).sheets()


def pdf_count(content: bytes) -> int:
    """Return how many pages a PDF has. Raises Unjoinable."""
    try:
        with _opened(content) as pdf:
            return len(pdf.pages)
    except PdfError:
        return raster.count(content)


def _saved(pdf: Pdf) -> bytes:
    made = BytesIO()
    pdf.save(made, deterministic_id=True)
    return made.getvalue()


def _opened(content: bytes) -> Pdf:
    try:
        return Pdf.open(BytesIO(content), suppress_warnings=True)
    except PasswordError:
        text = QT_TRANSLATE_NOOP("Binding", "PDF 有打开密码，读不出来；请取得密码、去掉加密后重新附上")
        raise Unjoinable(say(text)) from None


@dataclass(slots=True)
class _Pictures:
    """Pages that were made pictures, and why."""

    damaged: int = 0
    unlasting: int = 0
    lost: int = 0


class _Cleaner:
    """One foreign PDF being taken over page by page."""

    def __init__(self, content: bytes, *, long_term: bool) -> None:
        self.content = content
        self.long_term = long_term
        self.target = Pdf.new()
        self.pictures = _Pictures()
        self.notes: list[Message] = []

    def sheets(self) -> Sheets:
        """Return the pages."""
        try:
            source = _opened(self.content)
        except PdfError:
            self._all_as_pictures()
        else:
            with source:
                refuse_swelling(source)
                self._take(source)
        if not len(self.target.pages):
            raise Unjoinable(say(QT_TRANSLATE_NOOP("Binding", "PDF 里一页也没有")))
        return Sheets(_saved(self.target), len(self.target.pages), tuple(self._told()))

    def _take(self, source: Pdf) -> None:
        if source.is_encrypted:
            self.notes.append(say(QT_TRANSLATE_NOOP("Binding", "PDF 设有限制，已照样装订")))
        whole = _needs_drawing(source)
        if source.get_warnings():
            self.notes.append(say(QT_TRANSLATE_NOOP("Binding", "PDF 有损坏，已修复后装订")))
            self.content = _saved(source)
        whole = whole or not _flattened(source)
        for index, page in enumerate(source.pages):
            if whole:
                self._picture(index)
            elif self.long_term and not is_lasting(page.obj):
                self.pictures.unlasting += 1
                self._picture(index)
            else:
                self._take_page(page, index)

    def _take_page(self, page: Page, index: int) -> None:
        """Put the page's content on A4, or a picture of it where it is too odd for that."""
        before = len(self.target.pages)
        try:
            _put(self.target, page, long_term=self.long_term)
        except UNREADABLE:
            while len(self.target.pages) > before:
                del self.target.pages[-1]
            self.pictures.damaged += 1
            self._picture(index)

    def _picture(self, index: int) -> None:
        """Add a picture of a page; one that nothing can read leaves a blank page."""
        try:
            raster.put_picture(self.target, self.content, index)
        except (Unjoinable, *UNREADABLE):
            self.pictures.lost += 1
            self.target.add_blank_page(page_size=PORTRAIT)

    def _all_as_pictures(self) -> None:
        for index in range(raster.count(self.content)):
            self._picture(index)
        self.notes.append(say(QT_TRANSLATE_NOOP("Binding", "PDF 已损坏，读得出的页转成图片装订")))

    def _told(self) -> Iterator[Message]:
        yield from self.notes
        if self.pictures.damaged:
            text = QT_TRANSLATE_NOOP("Binding", "有{count}页不合规范，转成图片装订")
            yield say(text, count=self.pictures.damaged)
        if self.pictures.unlasting:
            text = QT_TRANSLATE_NOOP("Binding", "有{count}页的字体没有嵌入或颜色不合长期保存的要求，转成图片")
            yield say(text, count=self.pictures.unlasting)
        if self.pictures.lost:
            text = QT_TRANSLATE_NOOP("Binding", "有{count}页读不出来，留了空页")
            yield say(text, count=self.pictures.lost)


def _needs_drawing(source: Pdf) -> bool:
    """Tell whether only a viewer knows what is seen: hidden layers, forms without an appearance, disorder."""
    try:
        return _hides_layers(source.Root) or _has_bare_fields(source)
    except UNREADABLE:
        return True


def _hides_layers(root: Object) -> bool:
    layers = root.get("/OCProperties")
    if layers is None:
        return False
    usual = layers.get("/D", Dictionary())
    return len(usual.get("/OFF", Array())) > 0 or usual.get("/BaseState", Name.ON) != Name.ON


def _has_bare_fields(source: Pdf) -> bool:
    form = source.Root.get("/AcroForm")
    if form is None:
        return False
    return bool(form.get("/NeedAppearances", False)) or "/XFA" in form or any(map(_is_bare, _fields(source)))


def _fields(source: Pdf) -> Iterator[Object]:
    for page in source.pages:
        for note in page.get("/Annots", Array()):
            if isinstance(note, Dictionary) and note.get("/Subtype") == Name.Widget:
                yield note


def _is_bare(field: Object) -> bool:
    hidden = int(field.get("/F", 0)) & (_HIDDEN | _NO_VIEW)
    return "/AP" not in field and not hidden and field.get("/FT") != Name.Sig


def _flattened(source: Pdf) -> bool:
    """Draw forms and remarks into the pages; tell whether that went well."""
    try:
        source.flatten_annotations("print")
    except UNREADABLE:
        return False
    return True


def _put(target: Pdf, page: Page, *, long_term: bool) -> None:
    box = _visible(page)
    page.obj["/TrimBox"] = page.obj["/CropBox"] = page.obj["/MediaBox"] = Array(list(box))
    width, height = box[2] - box[0], box[3] - box[1]
    if page.rotation % 90:
        page.obj["/Rotate"] = 0  # as viewers take it
    if page.rotation % 180:
        width, height = height, width
    form = target.copy_foreign(page.as_form_xobject())
    _drop_layers(form)
    if long_term:
        mend_for_keeping(form)
    size = LANDSCAPE if width > height else PORTRAIT
    new = target.add_blank_page(page_size=size)
    name = new.add_resource(form, Name.XObject, Name.Pg)
    room = Rectangle(0, 0, *size)
    drawing = new.calc_form_xobject_placement(form, name, room, allow_shrink=True, allow_expand=False)
    new.obj["/Contents"] = target.make_stream(drawing)


def _visible(page: Page) -> tuple[float, float, float, float]:
    """Return the box of what a viewer shows; A4 where the boxes make no sense."""
    media = _box(page.mediabox)
    crop = _box(page.cropbox)
    cut = (
        max(media[0], crop[0]),
        max(media[1], crop[1]),
        min(media[2], crop[2]),
        min(media[3], crop[3]),
    )
    for box in (cut, media):
        if box[2] - box[0] >= _LEAST and box[3] - box[1] >= _LEAST:
            return box
    return (0.0, 0.0, *PORTRAIT)


def _box(found: Object) -> tuple[float, float, float, float]:
    x1, y1, x2, y2 = (float(value) for value in found)
    return min(x1, x2), min(y1, y2), max(x1, x2), max(y1, y2)


def _drop_layers(form: Object) -> None:
    """Let go of what names layers: none of them is hidden, and the list of them stays behind."""
    for key in ("/OC", "/StructParent", "/StructParents", "/Metadata", "/PieceInfo", "/LastModified"):
        if key in form:
            del form[key]
