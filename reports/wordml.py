"""The elements of a DOCX file: paragraphs, runs, tables and the package they go into; lengths in points."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from functools import cache
from io import BytesIO
from itertools import pairwise
from xml.sax.saxutils import quoteattr
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from docx.oxml import OxmlElement, parse_xml
from docx.oxml.ns import nsdecls, qn
from docx.oxml.xmlchemy import BaseOxmlElement

import resources
from reports.document import Align, printable

_PARTS = {
    "[Content_Types].xml": "content-types.xml",
    "_rels/.rels": "package-relationships.xml",
    "word/_rels/document.xml.rels": "document-relationships.xml",
    "word/document.xml": "document.xml",
    "word/styles.xml": "styles.xml",
    "word/settings.xml": "settings.xml",
    "word/fontTable.xml": "fontTable.xml",
    "docProps/core.xml": "core.xml",
}

_JUSTIFICATION = {
    Align.JUSTIFY: "both",
    Align.LEFT: "left",
    Align.CENTRE: "center",
    Align.RIGHT: "right",
}

KAI = "楷体"

_EMU = 12700
"""Units of drawings in a point."""


@cache
def base() -> bytes:
    """Return the empty paper every DOCX begins as: our styles, no theme, zh-CN throughout."""
    target = BytesIO()
    with ZipFile(target, "w", ZIP_DEFLATED) as package:
        for part, name in _PARTS.items():
            package.writestr(part, resources.path(f"templates/docx/{name}").read_bytes())
    return target.getvalue()


def packed(package: bytes, stamp: datetime) -> bytes:
    """Return a package with all its parts dated `stamp`, so that its bytes depend on its contents alone."""
    target = BytesIO()
    with ZipFile(BytesIO(package)) as source, ZipFile(target, "w", ZIP_DEFLATED) as result:
        for name in source.namelist():
            info = ZipInfo(name, (max(1980, stamp.year), *stamp.timetuple()[1:6]))
            info.compress_type = ZIP_DEFLATED
            info.external_attr = 0o600 << 16
            result.writestr(info, source.read(name))
    return target.getvalue()


def twips(points: float) -> int:
    """Return a length in the format's twentieths of a point."""
    return round(points * 20)


def w(tag: str, *children: BaseOxmlElement, **attributes: object) -> BaseOxmlElement:
    """Return an element of the main namespace."""
    element: BaseOxmlElement = OxmlElement(f"w:{tag}")
    for name, value in attributes.items():
        element.set(qn(f"w:{name}"), str(value))
    element.extend(children)
    return element


@dataclass(frozen=True, slots=True, kw_only=True)
class Look:
    """How a run looks, where it differs from its paragraph; `font` is the East Asian one."""

    font: str | None = None
    bold: bool = False
    underline: bool = False
    size: float | None = None
    tracking: float | None = None


PLAIN = Look()
UNDERLINED = Look(underline=True)


def runs(text: str, look: Look = PLAIN) -> list[BaseOxmlElement]:
    r"""Return the run of a text, line ends as ``\n``; none for no text."""
    if not text:
        return []
    content: list[BaseOxmlElement] = []
    for number, line in enumerate(printable(text).split("\n")):
        if number:
            content.append(w("br"))
        content.append(_text(line))
    return [w("r", _run_properties(look), *content)]


def tab(look: Look = PLAIN) -> BaseOxmlElement:
    """Return a tab; an underlined one draws the rule of a blank."""
    return w("r", _run_properties(look), w("tab"))


def field(instruction: str, shown: str, look: Look = PLAIN) -> BaseOxmlElement:
    """Return a field such as PAGE, showing a value until it is computed."""
    return w("fldSimple", *runs(shown, look), instr=f" {instruction} ")


def _text(text: str) -> BaseOxmlElement:
    element = w("t")
    element.text = text
    element.set("{http://www.w3.org/XML/1998/namespace}space", "preserve")
    return element


def _run_properties(look: Look) -> BaseOxmlElement:
    """Return run properties; the hint makes “”…— marks of the East Asian font."""
    fonts = w("rFonts", hint="eastAsia")
    if look.font:
        fonts.set(qn("w:eastAsia"), look.font)
    properties = w("rPr", fonts)
    if look.bold:
        properties.append(w("b"))
    if look.tracking is not None:
        properties.append(w("spacing", val=twips(look.tracking)))
    if look.size:
        properties.extend((w("sz", val=round(look.size * 2)), w("szCs", val=round(look.size * 2))))
    if look.underline:
        properties.append(w("u", val="single"))
    return properties


@dataclass(frozen=True, slots=True, kw_only=True)
class Form:
    """How a paragraph stands, where it differs from its style; `indents` of all lines and of the first."""

    style: str | None = None
    keep_next: bool = False
    page_break: bool = False
    tabs: tuple[float, ...] = ()
    pitch: float | None = None
    before: float = 0.0
    after: float = 0.0
    indents: tuple[float, float] = (0.0, 0.0)
    right: float = 0.0
    align: Align | None = None
    rules: tuple[float, float] = (0.0, 0.0)
    """Widths of the lines above and below; 0: none."""
    end: float = 0.0
    """Where what follows a tab ends; 0: there is no such stop."""


def paragraph(content: Iterable[BaseOxmlElement], form: Form) -> BaseOxmlElement:
    """Return a paragraph."""
    return w("p", _paragraph_properties(form), *content)


def _paragraph_properties(form: Form) -> BaseOxmlElement:
    """Return paragraph properties in the order the schema asks for."""
    properties = w("pPr")
    if form.style:
        properties.append(w("pStyle", val=form.style))
    if form.keep_next:
        properties.append(w("keepNext"))
    if form.page_break:
        properties.append(w("pageBreakBefore"))
    if any(form.rules):
        sides = zip(("top", "bottom"), form.rules, strict=True)
        properties.append(w("pBdr", *(_rule(side, width) for side, width in sides if width)))
    stops = [w("tab", val="left", pos=twips(stop)) for stop in form.tabs]
    if form.end:
        stops.append(w("tab", val="right", pos=twips(form.end)))
    if stops:
        properties.append(w("tabs", *stops))
    if form.pitch is not None or form.before or form.after:
        properties.append(_spacing(form))
    if any(form.indents) or form.right:
        left, first = map(twips, form.indents)
        change = {"firstLine": first} if first >= 0 else {"hanging": -first}
        inset = {"right": twips(form.right)} if form.right else {}
        properties.append(w("ind", left=left, **inset, **change))
    if form.align:
        properties.append(w("jc", val=_JUSTIFICATION[form.align]))
    return properties


def _rule(side: str, width: float) -> BaseOxmlElement:
    """Return a line along a side of a paragraph; the format counts its width in eighths of a point."""
    return w(side, val="single", sz=round(width * 8), space=0, color="auto")


def _spacing(form: Form) -> BaseOxmlElement:
    above = {"before": twips(form.before)} if form.before else {}
    spacing = w("spacing", **above, after=twips(form.after))
    if form.pitch is not None:
        spacing.set(qn("w:line"), str(twips(form.pitch)))
        spacing.set(qn("w:lineRule"), "exact")
    return spacing


@dataclass(frozen=True, slots=True, kw_only=True)
class Floating:
    """A square picture at a place of the sheet, in front of nothing; `image` is its relationship.

    `number` tells it from the others of its part, `name` is also its description.
    """

    image: str
    number: int
    name: str
    x: float
    y: float
    side: float


def floating(picture: Floating) -> BaseOxmlElement:
    """Return the run that a floating picture is anchored in."""
    side = round(picture.side * _EMU)
    x, y = round(picture.x * _EMU), round(picture.y * _EMU)
    known = f'id="{picture.number}" name={quoteattr(picture.name)} descr={quoteattr(picture.name)}'
    return parse_xml(
        f"""<w:r {nsdecls("w", "wp", "a", "pic", "r")}><w:drawing>
<wp:anchor distT="0" distB="0" distL="0" distR="0" simplePos="0" relativeHeight="2" behindDoc="1" locked="0"
 layoutInCell="1" allowOverlap="1"><wp:simplePos x="0" y="0"/>
<wp:positionH relativeFrom="page"><wp:posOffset>{x}</wp:posOffset></wp:positionH>
<wp:positionV relativeFrom="page"><wp:posOffset>{y}</wp:posOffset></wp:positionV>
<wp:extent cx="{side}" cy="{side}"/><wp:effectExtent l="0" t="0" r="0" b="0"/><wp:wrapNone/>
<wp:docPr {known}/><wp:cNvGraphicFramePr><a:graphicFrameLocks noChangeAspect="1"/></wp:cNvGraphicFramePr>
<a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:pic>
<pic:nvPicPr><pic:cNvPr {known}/><pic:cNvPicPr/></pic:nvPicPr>
<pic:blipFill><a:blip r:embed={quoteattr(picture.image)}/><a:stretch><a:fillRect/></a:stretch></pic:blipFill>
<pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="{side}" cy="{side}"/></a:xfrm>
<a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr></pic:pic></a:graphicData></a:graphic>
</wp:anchor></w:drawing></w:r>""".replace("\n", "")
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class TableCell:
    """A cell: where it ends from the left of the table, its paragraphs, where they stand in its height."""

    end: float
    paragraphs: tuple[BaseOxmlElement, ...]
    vertical: str = "center"
    close: tuple[bool, bool] = (False, False)
    """No room above or below the text: there the row goes on on another page."""


@dataclass(frozen=True, slots=True, kw_only=True)
class TableRow:
    """A row of at least a height; `whole`: not cut at the end of a page, `header`: repeated on every page."""

    cells: tuple[TableCell, ...]
    height: float
    whole: bool = True
    header: bool = False


def table(rows: Sequence[TableRow], *, style: str, padding: tuple[float, float]) -> BaseOxmlElement:
    """Return a table of fixed widths; `padding` above and below, left and right of the text in a cell."""
    edges = sorted({0, *(twips(cell.end) for row in rows for cell in row.cells)})
    widths = [after - before for before, after in pairwise(edges)]
    grid = w("tblGrid", *(w("gridCol", w=width) for width in widths))
    return w("tbl", _table_properties(style, edges[-1], padding), grid, *(_row(row, edges) for row in rows))


def _table_properties(style: str, width: int, padding: tuple[float, float]) -> BaseOxmlElement:
    vertical, horizontal = map(twips, padding)
    sides = {"top": vertical, "left": horizontal, "bottom": vertical, "right": horizontal}
    return w(
        "tblPr",
        w("tblStyle", val=style),
        w("tblW", w=width, type="dxa"),
        w("tblLayout", type="fixed"),
        w("tblCellMar", *(w(side, w=room, type="dxa") for side, room in sides.items())),
    )


def _row(row: TableRow, edges: Sequence[int]) -> BaseOxmlElement:
    properties = w("trPr")
    if row.whole:
        properties.append(w("cantSplit"))
    properties.append(w("trHeight", val=twips(row.height), hRule="atLeast"))
    if row.header:
        properties.append(w("tblHeader"))
    result = w("tr", properties)
    start = 0
    for cell in row.cells:
        end = edges.index(twips(cell.end))
        result.append(_cell(cell, edges[end] - edges[start], end - start))
        start = end
    return result


def _cell(cell: TableCell, width: int, span: int) -> BaseOxmlElement:
    properties = w("tcPr", w("tcW", w=width, type="dxa"))
    if span > 1:
        properties.append(w("gridSpan", val=span))
    sides = [side for side, close in zip(("top", "bottom"), cell.close, strict=True) if close]
    if sides:
        properties.append(w("tcMar", *(w(side, w=0, type="dxa") for side in sides)))
    properties.append(w("vAlign", val=cell.vertical))
    return w("tc", properties, *cell.paragraphs)
