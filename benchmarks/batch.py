"""1,000 different agreements as PDF and DOCX on two cores; against LibreOffice for PDF, docxtpl for DOCX.

The slow sides are measured on fewer: LibreOffice on 40, docxtpl on 100, one process each, and said so.
"""

import random
import time
from collections.abc import Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from functools import partial
from io import BytesIO
from typing import TYPE_CHECKING, Any

from benchmarks import office
from benchmarks.agreement_pdf import COMMON, _paper, _source, varied
from benchmarks.timing import seconds

if TYPE_CHECKING:
    from datetime import datetime

    from forms.spec import FormSpec, Values

AGREEMENTS, OF_OFFICE, OF_TEMPLATES = 1000, 40, 100
PROCESSES = 2
_AT_ONCE = 25

Source = tuple["FormSpec", "Values", "datetime"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Rates:
    """Pages a second; ours as PDF and DOCX together, of the others each alone, 0 where one is not there."""

    pages: int
    cold: float
    warm: float
    alone: float
    docx_alone: float
    office_cold: float
    office_warm: float
    templates: float


def measure() -> Rates:
    """Draw a batch in fresh processes, again in warm ones, and some of it with the others."""
    source = _source()
    seeds = range(AGREEMENTS)
    with ProcessPoolExecutor(PROCESSES) as pool:
        pages, cold = _batch(pool, source, seeds)
        pages, warm = _batch(pool, source, seeds)
    both = seconds(lambda: _drawn(source, range(OF_TEMPLATES)))
    files, of_some, docx = _some(source)
    slow = office.cold_and_warm(files[:OF_OFFICE]) if office.is_there() else ()
    some = sum(of_some[:OF_OFFICE])
    return Rates(
        pages=pages,
        cold=pages / cold,
        warm=pages / warm,
        alone=sum(of_some) / both,
        docx_alone=sum(of_some) / docx,
        office_cold=some / slow[0] if slow else 0,
        office_warm=some / slow[1] if slow and slow[1] else 0,
        templates=sum(of_some) / _templates(source),
    )


def report(rates: Rates) -> None:
    """Print three lines."""
    name = f"{AGREEMENTS:,} agreements, PDF and DOCX, pages a second"
    print(
        f"{name:<44} {PROCESSES} processes: fresh {rates.cold:6.1f}   warm {rates.warm:6.1f}   "
        f"one process {rates.alone:6.1f}"
    )
    if rates.office_warm:
        name = f"{OF_OFFICE} of them through LibreOffice, PDF only"
        print(
            f"{name:<44} cold {rates.office_cold:6.1f}   running {rates.office_warm:6.1f}   "
            f"ours {rates.warm / rates.office_warm:5.1f} × as many"
        )
    name = f"{OF_TEMPLATES} of them with docxtpl, DOCX only"
    print(
        f"{name:<44} {rates.templates:6.1f}   ours, DOCX only, laid out anew {rates.docx_alone:6.1f}   "
        f"{rates.docx_alone / rates.templates:5.1f} × as many"
    )


def _batch(pool: ProcessPoolExecutor, source: Source, seeds: Sequence[int]) -> tuple[int, float]:
    parts = [seeds[at : at + _AT_ONCE] for at in range(0, len(seeds), _AT_ONCE)]
    start = time.perf_counter()
    pages = sum(pool.map(partial(_drawn, source), parts))
    return pages, time.perf_counter() - start


def _drawn(source: Source, seeds: Sequence[int]) -> int:
    """Draw agreements as PDF and DOCX, laid out once as issuing does; return their pages."""
    from reports import docx, pdf
    from reports.layout import lay_out

    pages = 0
    for layout in (lay_out(_paper(*_one(source, seed))) for seed in seeds):
        pdf.draw(layout)
        docx.write(layout)
        pages += len(layout.pages)
    return pages


def _one(source: Source, seed: int) -> Source:
    spec, values, created = source
    return spec, varied(values, random.Random(seed), COMMON), created


def _some(source: Source) -> tuple[list[bytes], list[int], float]:
    """Return some agreements as Word files, the pages of each, and the seconds they took."""
    from reports import docx
    from reports.layout import lay_out

    files: list[bytes] = []
    pages: list[int] = []
    start = time.perf_counter()
    for seed in range(OF_TEMPLATES):
        layout = lay_out(_paper(*_one(source, seed)))
        files.append(docx.write(layout))
        pages.append(len(layout.pages))
    return files, pages, time.perf_counter() - start


def _templates(source: Source) -> float:
    """Return the seconds docxtpl takes for as many: our own agreement, its longer texts as slots."""
    from docxtpl import DocxTemplate

    from reports import docx
    from reports.layout import lay_out

    spec, values, created = source
    slots = {name: f"{{{{ {name} }}}}" for name, value in values.items() if isinstance(value, str) and value}
    template = docx.write(lay_out(_paper(spec, {**values, **slots}, created)))
    words: list[dict[str, Any]] = [dict(_one(source, seed)[1]) for seed in range(OF_TEMPLATES)]

    def work() -> None:
        for one in words:
            made = DocxTemplate(BytesIO(template))
            made.render(one)
            made.save(BytesIO())

    work()
    return seconds(work)
