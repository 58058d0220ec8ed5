"""The volume itself: leaves joined in order, numbered, with bookmarks and what the file says of itself."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from io import RawIOBase
from pathlib import Path
from typing import BinaryIO, cast

from pikepdf import Array, Dictionary, Name, ObjectStreamMode, OutlineItem, Pdf, StreamDecodeLevel, String

from reports.binding.about import Dressing, describe
from reports.binding.numbers import Stamp
from reports.binding.sheets import PORTRAIT
from reports.binding.structure import Structure


@dataclass(frozen=True, slots=True, kw_only=True)
class Leaf:
    """A paper or file of the volume: its clean A4 pages, and whether they are numbered."""

    title: str
    pdf: Path
    pages: int
    numbered: bool = True
    under: str = ""
    """The bookmark it stands under, such as the list of the evidence; empty: a bookmark of its own."""
    runs_on: bool = False
    """Two-sided it may begin on the back of the leaf before."""


def first_numbers(leaves: Sequence[Leaf]) -> tuple[int | None, ...]:
    """Return the number of each leaf's first page, None where its pages bear none."""
    found: list[int | None] = []
    number = 1
    for leaf in leaves:
        found.append(number if leaf.numbered else None)
        number += leaf.pages if leaf.numbered else 0
    return tuple(found)


def bind(
    leaves: Sequence[Leaf],
    target: Path,
    dressing: Dressing,
    step: Callable[[int], object] | None = None,
) -> int:
    """Join leaves into one file and return its pages, blank backs among them; ``step`` is told each leaf."""
    with Pdf.new() as pdf:
        _Press(pdf, dressing).join(leaves, step)
        describe(pdf, dressing)
        with target.open("wb") as file:
            sink = _Sink(file)
            pdf.save(
                cast(BinaryIO, sink),
                deterministic_id=True,
                min_version="1.7",
                object_stream_mode=ObjectStreamMode.generate,
                stream_decode_level=StreamDecodeLevel.generalized,
                compress_streams=True,
            )
            sink.check()
        return len(pdf.pages)


class _Sink(RawIOBase):
    """Where QPDF writes to: a fault such as a full disk waits until it is done, or it may end the process."""

    def __init__(self, file: BinaryIO) -> None:
        self._file = file
        self._fault: OSError | None = None

    def writable(self) -> bool:
        """Return True."""
        return True

    def write(self, data: bytes) -> int:  # type: ignore[override]  # QPDF hands in memory views only
        """Write, or let go of what comes after a fault."""
        if self._fault is None:
            try:
                self._file.write(data)
            except OSError as fault:
                self._fault = fault
        return len(data)

    def check(self) -> None:
        """Raise the fault that writing met with, if there was one."""
        if self._fault is not None:
            raise self._fault


class _Press:
    """A volume being put together."""

    def __init__(self, pdf: Pdf, dressing: Dressing) -> None:
        self.pdf = pdf
        self.two_sided = dressing.two_sided
        self.stamp = Stamp(pdf)
        self.structure = Structure(pdf)
        self.marks: list[tuple[str, str, int]] = []
        self.labels: list[tuple[int, int | None]] = []

    def join(self, leaves: Sequence[Leaf], step: Callable[[int], object] | None) -> None:
        """Add the leaves in order; bookmarks and labels when all are there."""
        for place, (leaf, number) in enumerate(zip(leaves, first_numbers(leaves), strict=True)):
            if step is not None:
                step(place)
            self._add(leaf, number)
        self._outline()
        self.structure.finish()
        nums = Array()
        for page, number in self.labels:
            style = Dictionary(P=String("-")) if number is None else Dictionary(S=Name.D, St=number)
            nums.append(page)
            nums.append(style)
        self.pdf.Root["/PageLabels"] = self.pdf.make_indirect(Dictionary(Nums=nums))

    def _add(self, leaf: Leaf, number: int | None) -> None:
        if self.two_sided and len(self.pdf.pages) % 2 and not leaf.runs_on:
            self._label(None)
            self.pdf.add_blank_page(page_size=PORTRAIT)
        first = len(self.pdf.pages)
        self.marks.append((leaf.title, leaf.under, first))
        with Pdf.open(leaf.pdf, suppress_warnings=True) as source:
            tree = source.Root.get("/StructTreeRoot")
            _strip(source, tagged=tree is not None)
            self.pdf.pages.extend(source.pages)
            self.structure.take(list(self.pdf.pages[first:]), tree, leaf.title)
        for offset in range(len(self.pdf.pages) - first):
            self._number(first + offset, None if number is None else number + offset)

    def _number(self, index: int, number: int | None) -> None:
        self._label(number, index)
        if number is not None:
            self.stamp.put(self.pdf.pages[index], number, back=self.two_sided and index % 2 == 1)

    def _label(self, number: int | None, index: int | None = None) -> None:
        at = len(self.pdf.pages) if index is None else index
        if self.labels:
            page, before = self.labels[-1]
            if number == (None if before is None else before + at - page):
                return
        self.labels.append((at, number))

    def _outline(self) -> None:
        with self.pdf.open_outline() as outline:
            heads: dict[str, OutlineItem] = {}
            for title, under, page in self.marks:
                item = OutlineItem(title, page, "Fit")
                if not under:
                    outline.root.append(item)
                    heads[title] = item
                    continue
                if under not in heads:
                    heads[under] = OutlineItem(under, page, "Fit")
                    outline.root.append(heads[under])
                heads[under].children.append(item)


def _strip(source: Pdf, *, tagged: bool) -> None:
    """Let go of what hangs on pages and is no part of them."""
    hanging = ("/AA", "/Annots", "/Thumb", "/B", "/PieceInfo", "/Trans")
    for page in source.pages:
        for key in hanging if tagged else (*hanging, "/StructParents", "/Tabs"):
            if key in page.obj:
                del page.obj[key]
