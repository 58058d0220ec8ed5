"""登记: three fields make a case; people known before and their disputes are found while one types."""

from ui.pages.intake.page import IntakePage

__all__ = ["IntakePage"]
