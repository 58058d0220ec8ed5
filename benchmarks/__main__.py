"""Run every benchmark and print its ratio: ``python -m benchmarks``."""

from benchmarks import agreement_pdf, books, cold_start
from benchmarks.timing import report


def main() -> None:
    """Print one line a measurement."""
    report("cold start to first paint", cold_start.measure(), "against a bare window in the same font")
    first, later = agreement_pdf.measure()
    report("agreement PDF, first in a process", first, "against raw ReportLab, same lines, full font")
    report("agreement PDF, later ones", later)
    page, registration = books.measure()
    report(f"page of 50 among {books.CASES:,} cases", page, "against one raw query of the case table")
    report("registering a dispute", registration, "against one raw insert and commit")


if __name__ == "__main__":
    main()
