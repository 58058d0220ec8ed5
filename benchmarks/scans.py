"""Scans: pages read against bare zxing-cpp on the same pictures decoded beforehand; pages filed a second.

Ours open the file, decode each page, find the code, measure turn and lean. The bare side is handed pictures
and only looks for a code.
"""

import statistics
import tempfile
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from benchmarks.timing import Pair, in_turn, seconds
from benchmarks.timing import report as put

if TYPE_CHECKING:
    from PIL import Image

PAGES = 20
RUNS = 3


@dataclass(frozen=True, slots=True, kw_only=True)
class Rates:
    """What was measured of one kind of scan: pages a second, and the size of a filed page."""

    kind: str
    reading: Pair
    read: float
    filed: float
    kilobytes: float


def measure(runs: int = RUNS) -> tuple[Rates, ...]:
    """Print an agreement to pictures as scanners give them, lying all ways, and read and file them."""
    from tests import scanned as scans
    from tests.scanned import Look, scanned

    pdf = _agreement()
    fine, plain = scans.printed(pdf, 300), scans.printed(pdf, 200, colour=True)
    lies = [(number * 37 % 9) - 4 + 180 * (number % 2) for number in range(PAGES)]
    bilevel = [
        scanned(fine[number % len(fine)], Look(dpi=300, angle=lie, noise=18, mode="1"), number)
        for number, lie in enumerate(lies)
    ]
    coloured = [
        scanned(scans.stamped(plain[number % len(plain)]), Look(angle=lie, noise=4, mode="RGB"), number)
        for number, lie in enumerate(lies)
    ]
    return (
        _rates("300 dpi, black and white", bilevel, scans.as_tiff(bilevel, 300), "image/tiff", runs),
        _rates("200 dpi, colour", coloured, scans.as_pdf(coloured), "application/pdf", runs),
    )


def report(found: tuple[Rates, ...]) -> None:
    """Print two lines a kind."""
    for rates in found:
        put(f"scans read, {rates.kind}", rates.reading, "against bare zxing-cpp on decoded pictures")
        print(
            f"{'  pages a second':<44} read {rates.read:6.1f}   filed {rates.filed:6.1f}   "
            f"{rates.kilobytes:.0f} kB a filed page"
        )


def _rates(kind: str, pages: "list[Image.Image]", content: bytes, media_type: str, runs: int) -> Rates:
    import zxingcpp

    from reports.scanning.filing import Batch, Placed, filed_pdf
    from reports.scanning.reading import read_pages

    grey = [page.convert("L") for page in pages]
    reading = in_turn(
        lambda: read_pages(content, media_type),
        lambda: [zxingcpp.read_barcodes(one) for one in grey],
        runs=runs,
    )
    places = tuple(Placed(one.ordinal, one.turned, one.skew) for one in read_pages(content, media_type))
    batch = Batch(content, media_type, places)
    made = filed_pdf([batch])
    taken = statistics.median(seconds(lambda: filed_pdf([batch])) for _ in range(runs))
    return Rates(
        kind=kind,
        reading=reading,
        read=len(pages) / statistics.median(reading.ours),
        filed=len(pages) / taken,
        kilobytes=len(made.pdf) / 1024 / len(pages),
    )


def _agreement() -> bytes:
    """Return the longest agreement of the demonstration office, with its code."""
    from mediation_app.services import cases, demo, papers, staff
    from mediation_app.services.case_list import CaseFilter, page

    with tempfile.TemporaryDirectory() as folder, closing(demo.build(Path(folder) / "office")) as books:
        actor = staff.default_actor(books)
        rows = page(books, actor, CaseFilter()).rows
        issued = [
            paper
            for row in rows
            for paper in cases.load(books, actor, row.id).papers
            if paper.form_code == "agreement"
        ]
        longest = max(issued, key=lambda paper: paper.pages)
        return papers.pdf_of(books, actor, longest.id)


if __name__ == "__main__":
    report(measure())
