"""The structure of a tagged PDF: what each text on its pages is, and in which order they are read.

Title and headings are H1 to H4, running text P, labels with their values a list of Lbl and LBody, grids and
tables Table with TR, TH and TD, each signature a P. A text that runs over pages is one element. Header, page
number, code, watermark and rules belong to the page, not to the document: they are artifacts, as are repeated
headers of tables. Rows nothing stands in and lines to write on have nothing to read, so they are not there.
"""

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass, field

from reports.boxes import Box, CellPart, EntryBox, RowBox, TextBox
from reports.ink import Part
from reports.objects import PdfFile, Written, add

_SAME_EDGE = 0.5
"""Edges of cells that are closer, in points, are one edge."""


@dataclass(slots=True)
class Element:
    """An element: its role, its parent's number, its kids: elements, or marks as page and number there."""

    role: str
    parent: int
    attributes: str = ""
    kids: list[int | tuple[int, int]] = field(default_factory=list)


class Structure:
    """The elements of one document, entered as its texts are drawn."""

    def __init__(self, boxes: Sequence[Sequence[Box]]) -> None:
        self._boxes = boxes
        self._blocks = {id(box): number for number, group in enumerate(boxes) for box in group}
        self._elements = [Element("Document", -1)]
        self._parts: dict[tuple[int, int], int] = {}
        self._containers: dict[int, int] = {}
        self._grids: dict[int, _Grid] = {}
        self._drawn: set[tuple[int, int, int]] = set()
        self._marks: list[list[int]] = []
        self._level = 0

    def begin_page(self) -> None:
        """Begin a page, the first one too."""
        self._marks.append([])

    def mark(self, part: Part) -> str:
        """Return the operator before the words of a part, which ``EMC`` ends.

        What was drawn before, such as the header of a table, is an artifact.
        """
        key = id(part.box), part.number, part.first
        if key in self._drawn:
            return "/Artifact<</Type/Pagination>>BDC"
        self._drawn.add(key)
        if key[:2] not in self._parts:
            self._enter(part)
        number = self._parts[key[:2]]
        marks = self._marks[-1]
        element = self._elements[number]
        element.kids.append((len(self._marks) - 1, len(marks)))
        marks.append(number)
        return f"/{element.role}<</MCID {len(marks) - 1}>>BDC"

    def write(self, file: PdfFile, pages: Sequence[str]) -> None:
        """Write the structure into a file; `pages` are what its pages are called by."""
        written = [Written() for _ in self._elements]
        names = [add(file, thing) for thing in written]
        root, parents = Written(), Written(self._parent_tree(names))
        names.append(add(file, root))  # which is the parent of the first element: names[-1]
        for element, thing in zip(self._elements, written, strict=True):
            thing.content = _element(element, names, pages)
        root.content = (
            f"<</Type/StructTreeRoot/K {names[0]}/ParentTree {add(file, parents)}"
            f"/ParentTreeNextKey {len(self._marks)}>>"
        ).encode()
        file.Catalog.StructTreeRoot = root
        file.Catalog.MarkInfo = Written(b"<</Marked true>>")

    def _parent_tree(self, names: Sequence[str]) -> bytes:
        """Return the map from pages and marks to elements."""
        lists = (
            f"{page}[{' '.join(names[number] for number in marks)}]" for page, marks in enumerate(self._marks)
        )
        return f"<</Nums[{' '.join(lists)}]>>".encode()

    def _enter(self, part: Part) -> None:
        """Enter the elements for a part, of entries and rows those for the whole box."""
        match part.box:
            case TextBox(outline=int(level)):
                self._leaf(part.box, 0, self._heading(level))
            case EntryBox():
                self._entries(part.box)
            case RowBox():
                self._row(part.box)
            case _:
                self._leaf(part.box, part.number, "P")

    def _heading(self, level: int) -> str:
        """Return the role of a heading; no level is left out."""
        self._level = min(level + 1, self._level + 1)
        return f"H{self._level}"

    def _leaf(self, box: object, number: int, role: str, *, parent: int = 0, attributes: str = "") -> None:
        self._parts[id(box), number] = self._new(role, parent, attributes)

    def _new(self, role: str, parent: int, attributes: str = "") -> int:
        number = len(self._elements)
        self._elements.append(Element(role, parent, attributes))
        self._elements[parent].kids.append(number)
        return number

    def _container(self, box: Box, role: str) -> int:
        """Return the list or table of all that comes from the block of a box."""
        block = self._blocks[id(box)]
        if block not in self._containers:
            self._containers[block] = self._new(role, 0)
        return self._containers[block]

    def _entries(self, box: EntryBox) -> None:
        """Enter labels and values; one that is left to write has no value, and alone it is no list."""
        (alone, *others), block = box.parts, self._boxes[self._blocks[id(box)]]
        if len(block) == 1 and not others and not alone.value.text:
            self._leaf(box, 0, "P")
            return
        container = self._container(box, "L")
        for number, part in enumerate(box.parts):
            item = self._new("LI", container)
            self._leaf(box, 2 * number, "Lbl", parent=item)
            if part.value.text:
                self._leaf(box, 2 * number + 1, "LBody", parent=item)

    def _row(self, box: RowBox) -> None:
        container = self._container(box, "Table")
        grid = self._grid(box)
        row = self._new("TR", container)
        heads = id(box) in grid.header or all(cell.label for cell in box.cells)
        scope = "Column" if heads else "Row"
        for number, cell in enumerate(box.cells):
            head = f"/Scope/{scope}" if cell.label else ""
            span = grid.span(cell)
            spanned = f"/ColSpan {span}" if span > 1 else ""
            attributes = f"/A<</O/Table{head}{spanned}>>" if head or spanned else ""
            self._leaf(box, number, "TH" if cell.label else "TD", parent=row, attributes=attributes)

    def _grid(self, box: RowBox) -> "_Grid":
        block = self._blocks[id(box)]
        if block not in self._grids:
            self._grids[block] = _Grid([each for each in self._boxes[block] if isinstance(each, RowBox)])
        return self._grids[block]


class _Grid:
    """The columns that the cells of a grid span, and the rows that are its header."""

    def __init__(self, rows: Sequence[RowBox]) -> None:
        self.header = {id(head) for head in rows[-1].header}
        self._edges: list[float] = []
        for edge in sorted({cell.x + cell.width for row in rows for cell in row.cells}):
            if not self._edges or edge - self._edges[-1] > _SAME_EDGE:
                self._edges.append(edge)

    def span(self, cell: CellPart) -> int:
        """Return how many columns a cell takes."""
        start, end = (bisect_left(self._edges, x - _SAME_EDGE) for x in (cell.x, cell.x + cell.width))
        return end - start if cell.x > _SAME_EDGE else end + 1


def _element(element: Element, names: Sequence[str], pages: Sequence[str]) -> bytes:
    """Return an element as it stands in the file."""
    page = next((kid[0] for kid in element.kids if isinstance(kid, tuple)), None)
    kids = " ".join(_kid(kid, page, names, pages) for kid in element.kids)
    where = "" if page is None else f"/Pg {pages[page]}"
    content = f"/K[{kids}]" if len(element.kids) > 1 else f"/K {kids}" if kids else ""
    return (f"<</S/{element.role}/P {names[element.parent]}{element.attributes}{where}{content}>>").encode()


def _kid(kid: int | tuple[int, int], page: int | None, names: Sequence[str], pages: Sequence[str]) -> str:
    if isinstance(kid, int):
        return names[kid]
    if kid[0] == page:
        return str(kid[1])
    return f"<</Type/MCR/Pg {pages[kid[0]]}/MCID {kid[1]}>>"
