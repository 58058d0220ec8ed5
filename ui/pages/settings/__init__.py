"""设置: the office's data and habits, its people and places, and how the program looks to this person."""

from ui.pages.settings.page import SettingsPage

__all__ = ["SettingsPage"]
