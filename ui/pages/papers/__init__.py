"""文书: what waits, the print queue, scans, blank forms and dossiers."""

from ui.pages.papers.page import PapersPage

__all__ = ["PapersPage"]
