"""The dossier page: the list of papers, the paper itself, and the facts that rule the case."""

from ui.pages.case.page import CasePage

__all__ = ["CasePage"]
