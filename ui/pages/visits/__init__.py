"""回访: what is owed as a list, as a month, and as the route of a day."""

from ui.pages.visits.page import VisitsPage

__all__ = ["VisitsPage"]
