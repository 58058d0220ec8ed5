"""积案包案: what each leader answers for, what waits for his word, and who has how much."""

from ui.pages.leading.page import LeadingPage

__all__ = ["LeadingPage"]
