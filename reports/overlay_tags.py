"""The structure of a tagged PDF gets what is laid over its pages: figures with their words, and texts.

What no structure knows stays without marks; the file is as untagged as it was.
"""

from collections.abc import Sequence

from pikepdf import Array, Dictionary, Name, NumberTree, Object, Pdf, String

Marks = tuple[str, str]
"""The operators before and after what is marked; empty in a file without structure."""

_NONE: Marks = ("", "")


class Tags:
    """Marks for what is drawn on the pages of a file, entered into its structure."""

    def __init__(self, file: Pdf) -> None:
        self._file = file
        root = file.Root.get("/StructTreeRoot")
        self._root = root if root is not None and "/ParentTree" in root and "/K" in root else None

    def furniture(self) -> Marks:
        """Return the marks of what belongs to a page and not to the document."""
        return _NONE if self._root is None else ("/Artifact<</Type/Pagination>>BDC", "EMC")

    def text(self, page: int) -> Marks:
        """Return the marks of a text on a page."""
        return self._entered(page, Dictionary(S=Name.P))

    def figure(self, page: int, alt: str, box: Sequence[float]) -> Marks:
        """Return the marks of a figure on a page: what it shows in words, and its rectangle."""
        layout = Dictionary(O=Name.Layout, Placement=Name.Block, BBox=Array([round(side, 2) for side in box]))
        return self._entered(page, Dictionary(S=Name.Figure, Alt=String(alt), A=layout))

    def _entered(self, page: int, element: Dictionary) -> Marks:
        if self._root is None:
            return _NONE
        marks = self._marks_of(page)
        top = self._root.K[0] if isinstance(self._root.K, Array) else self._root.K
        element["/P"], element["/Pg"], element["/K"] = top, self._file.pages[page].obj, len(marks)
        entered = self._file.make_indirect(element)
        kids = top.get("/K", Array())
        top["/K"] = Array([*(kids if isinstance(kids, Array) else [kids]), entered])
        role = str(element["/S"])
        begin = f"{role}<</MCID {len(marks)}>>BDC"
        marks.append(entered)
        return begin, "EMC"

    def _marks_of(self, page: int) -> Object:
        """Return the list of a page's marks in the tree of parents; a new one for a page without."""
        root = self._root
        if root is None:
            raise LookupError(page)
        tree = NumberTree(root.ParentTree)
        about = self._file.pages[page].obj
        if "/StructParents" not in about or int(about.StructParents) not in tree:
            number = int(root.get("/ParentTreeNextKey", max(tree, default=-1) + 1))
            about["/StructParents"], about["/Tabs"] = number, Name.S
            tree[number] = self._file.make_indirect(Array())
            root["/ParentTreeNextKey"] = number + 1
        return tree[int(about.StructParents)]
