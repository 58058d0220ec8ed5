"""The structure of a volume (tagged PDF): that of each paper as a part, each page of a file as a figure."""

from pikepdf import Array, Dictionary, Name, Object, Page, Pdf, String


class Structure:
    """What a reader's program is told of a volume, put together leaf by leaf."""

    def __init__(self, pdf: Pdf) -> None:
        self._pdf = pdf
        self._document = pdf.make_indirect(Dictionary(S=Name.Document))
        self._parts = Array()
        self._parents = Array()
        self._next = 0

    def take(self, pages: list[Page], tree: Object | None, title: str) -> None:
        """Take over the structure of a leaf whose pages are in the volume already; ``tree`` is its root.

        Pages without one become figures named by the leaf.
        """
        if tree is not None and "/Nums" in tree.get("/ParentTree", Dictionary()):
            self._graft(pages, self._pdf.copy_foreign(tree), title)
        else:
            self._figures(pages, title)

    def finish(self) -> None:
        """Write the structure into the volume."""
        parents = Dictionary(Nums=self._parents)
        root = self._pdf.make_indirect(
            Dictionary(
                Type=Name.StructTreeRoot,
                K=self._document,
                ParentTree=self._pdf.make_indirect(parents),
                ParentTreeNextKey=self._next,
            )
        )
        self._document["/P"], self._document["/K"] = root, self._parts
        self._pdf.Root["/StructTreeRoot"] = root
        self._pdf.Root["/MarkInfo"] = Dictionary(Marked=True)

    def _graft(self, pages: list[Page], tree: Object, title: str) -> None:
        first = self._next
        for page in pages:
            if "/StructParents" in page.obj:
                page.obj["/StructParents"] = int(page.obj.StructParents) + first
        numbers = tree.ParentTree.Nums
        for at in range(0, len(numbers), 2):
            self._parents.append(int(numbers[at]) + first)
            self._parents.append(numbers[at + 1])
            self._next = max(self._next, int(numbers[at]) + first + 1)
        tops = list(tree.K) if isinstance(tree.K, Array) else [tree.K]
        for top in tops:
            top["/S"], top["/P"], top["/T"] = Name.Part, self._document, String(title)
            self._parts.append(top)

    def _figures(self, pages: list[Page], title: str) -> None:
        part = self._pdf.make_indirect(Dictionary(S=Name.Part, P=self._document, T=String(title)))
        figures = Array()
        for number, page in enumerate(pages, start=1):
            words = title if len(pages) == 1 else f"{title}　第{number}页"
            figure = self._pdf.make_indirect(
                Dictionary(S=Name.Figure, P=part, Pg=page.obj, K=0, Alt=String(words))
            )
            page.contents_add(b"/Figure <</MCID 0>> BDC\n", prepend=True)
            page.contents_add(b"\nEMC")
            page.obj["/StructParents"], page.obj["/Tabs"] = self._next, Name.S
            self._parents.append(self._next)
            self._parents.append(Array([figure]))
            figures.append(figure)
            self._next += 1
        part["/K"] = figures
        self._parts.append(part)
