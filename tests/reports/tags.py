"""Reads the structure of a tagged PDF and checks what can be checked of any."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from io import BytesIO
from typing import Any

import pikepdf

PAINTING = {"Tj", "TJ", "S", "f", "B", "Do", "sh", "'", '"', "EI"}


@dataclass
class Tag:
    """An element: its role, its words, and what stands in it."""

    role: str
    text: str = ""
    kids: list["Tag"] = field(default_factory=list)
    pages: set[int] = field(default_factory=set)
    attributes: dict[str, Any] = field(default_factory=dict)

    def all(self, *roles: str) -> list["Tag"]:
        found = [self] if self.role in roles else []
        return [*found, *(each for kid in self.kids for each in kid.all(*roles))]

    @property
    def words(self) -> str:
        return self.text + "".join(kid.words for kid in self.kids)


class Tagged:
    """A PDF with its marks read: the words of each, and those of artifacts."""

    def __init__(self, data: bytes) -> None:
        self.pdf = pikepdf.open(BytesIO(data))
        self.marked: dict[tuple[int, int], str] = {}
        self.artifacts: list[str] = []
        self.unmarked: list[str] = []
        self.unbalanced: list[str] = []
        for number, page in enumerate(self.pdf.pages):
            self._read(number, page)
        self.pages = {page.obj.objgen: number for number, page in enumerate(self.pdf.pages)}
        self.root = self.pdf.Root.StructTreeRoot
        self.reached: list[tuple[int, int]] = []
        self.document = self._tag(self.root.K, self.root)

    def _read(self, number: int, page: pikepdf.Page) -> None:
        maps = {name: unicode_map(font) for name, font in page.Resources.Font.items()}
        font: dict[int, str] = {}
        open_marks: list[tuple[str, int | None, str | None]] = []
        depth = 0
        for step in pikepdf.parse_content_stream(page):
            operator = str(step.operator)
            if operator == "BT":
                depth += 1
            elif operator == "ET":
                depth -= 1
            elif operator == "Tf":
                font = maps[str(step.operands[0])]
            elif operator == "BDC":
                if depth:
                    self.unbalanced.append(f"BDC in text on page {number + 1}")
                open_marks.append(_mark(step.operands))
            elif operator == "EMC":
                open_marks.pop()
            if operator in PAINTING:
                words = _words(bytes(step.operands[0]), font) if operator == "Tj" else ""
                self._paint(number, words, open_marks)
        if open_marks or depth:
            self.unbalanced.append(f"page {number + 1}")

    def _paint(self, page: int, words: str, marks: list[tuple[str, int | None, str | None]]) -> None:
        if not marks:
            self.unmarked.append(words)
        elif marks[0][0] == "/Artifact":
            self.artifacts.append(words)
        else:
            key = page, marks[0][1]
            assert key[1] is not None, marks
            actual = next((text for _, _, text in marks if text is not None), None)
            shown = words if actual is None else actual * (words == "")
            self.marked[key] = self.marked.get(key, "") + shown  # type: ignore[index, arg-type]

    def _tag(self, element: Any, parent: Any) -> Tag:
        assert element.P.objgen == parent.objgen
        tag = Tag(str(element.S)[1:])
        if "/A" in element:
            tag.attributes = {name[1:]: value for name, value in element.A.items()}
        kids = element.get("/K", [])
        for kid in kids if isinstance(kids, pikepdf.Array | list) else [kids]:
            if isinstance(kid, pikepdf.Dictionary) and "/S" in kid:
                tag.kids.append(self._tag(kid, element))
                continue
            mcid, page = (kid.MCID, kid.Pg) if isinstance(kid, pikepdf.Dictionary) else (kid, element.Pg)
            key = self.pages[page.objgen], int(mcid)
            assert self._parent_tree(key).objgen == element.objgen
            self.reached.append(key)
            tag.pages.add(key[0])
            tag.text += self.marked[key]
        return tag

    def _parent_tree(self, key: tuple[int, int]) -> Any:
        nums = self.root.ParentTree.Nums
        place = int(self.pdf.pages[key[0]].StructParents)
        by_page = {int(nums[at]): nums[at + 1] for at in range(0, len(nums), 2)}
        return by_page[place][key[1]]


def unicode_map(font: Any) -> dict[int, str]:
    """Return the characters of a font by their numbers, as its map says."""
    found: dict[int, str] = {}
    for step in pikepdf.parse_content_stream(font.ToUnicode):
        if str(step.operator) == "endbfrange":
            for start, end, texts in zip(*[iter(step.operands)] * 3, strict=True):
                first, last = (int.from_bytes(bytes(each), "big") for each in (start, end))
                assert first >> 8 == last >> 8
                assert last - first + 1 == len(texts)
                for code, text in zip(range(first, last + 1), texts, strict=True):
                    found[code] = bytes(text).decode("utf-16-be")
    return found


def tables(tag: Tag) -> Iterator[list[int]]:
    """Yield of each table how many columns its rows take."""
    for table in tag.all("Table"):
        yield [sum(int(cell.attributes.get("ColSpan", 1)) for cell in row.kids) for row in table.kids]


def _mark(operands: Any) -> tuple[str, int | None, str | None]:
    role, about = operands
    mcid = int(about.MCID) if "/MCID" in about else None
    actual = str(about.ActualText) if "/ActualText" in about else None
    return str(role), mcid, actual


def _words(codes: bytes, font: dict[int, str]) -> str:
    return "".join(font[int.from_bytes(codes[at : at + 2], "big")] for at in range(0, len(codes), 2))
