"""Run every benchmark and print its ratio: ``python -m benchmarks``."""

import statistics

from benchmarks import (
    agreement_pdf,
    batch,
    books,
    cold_start,
    dossier,
    leading,
    overlay,
    paper_desk,
    print_queue,
    queue_window,
    scans,
    sealing,
)
from benchmarks.timing import report


def main() -> None:
    """Print one line a measurement."""
    shown, ready = cold_start.measure()
    report("cold start to something on the screen", shown, "against a bare window in the same font")
    report("cold start to today's work", ready, "against the same")
    first, later = agreement_pdf.measure()
    report("agreement PDF, first in a process", first, "against raw ReportLab, same lines, full font")
    report("agreement PDF, later ones", later)
    several, pages = agreement_pdf.measure_batch()
    rate = pages / statistics.median(several.ours)
    report(f"{agreement_pdf.BATCH} different agreements as PDF", several, f"{rate:.0f} pages a second")
    signed, copy = overlay.measure()
    report("six signatures laid over an agreement", signed, "against laying out and drawing that agreement")
    report("a copy marked on each page", copy, "against the same")
    first_seal, seal, three_seals = sealing.measure()
    report("visible seal, first in a process", first_seal, "against an invisible one")
    report("visible seal, later ones", seal, "against the same")
    report("three visible seals on one paper", three_seals, "against three invisible ones")
    dossier.report(dossier.measure())
    batch.report(batch.measure())
    scans.report(scans.measure())
    print_queue.report(print_queue.measure())
    page, registration = books.measure()
    report(f"page of 50 among {books.CASES:,} cases", page, "against one raw query of the case table")
    report("registering a dispute", registration, "against one raw insert and commit")
    report(
        f"the clerk's desk, {paper_desk.WAITING:,} papers in {books.CASES:,} cases",
        paper_desk.measure(),
        "against one raw query of the papers that wait",
    )
    board, idle = leading.measure()
    report(
        f"a leader's page, {leading.LED} of {books.CASES:,} cases",
        board,
        "against one raw query of his cases",
    )
    report("supervision that finds nothing new", idle, "against one raw query of the cases under way")
    queue_window.report(queue_window.measure())


if __name__ == "__main__":
    main()
