"""What all editors of a form have in common: a name for screen readers, and the mark of a wrong value."""

from PySide6.QtWidgets import QWidget

from ui.forms.entries import ChoiceEntry, LineEntry, TextEntry, TickEntry
from ui.forms.segment_entry import SegmentEntry
from ui.theme import mark

Entry = LineEntry | TextEntry | ChoiceEntry | SegmentEntry | TickEntry


def name_entry(entry: Entry, name: str, description: str) -> None:
    """Give an entry its name and description for a screen reader."""
    entry.setAccessibleName(name)
    entry.setAccessibleDescription(description)
    if isinstance(entry, SegmentEntry):
        entry.name_buttons(name, description)


def mark_entry(entry: Entry, *, is_wrong: bool) -> None:
    """Redden an entry whose value cannot be taken, or show it plain again."""
    parts: list[QWidget] = [*entry.buttons()] if isinstance(entry, SegmentEntry) else [entry]
    for part in parts:
        mark(part, "problem", "true" if is_wrong else "false")
