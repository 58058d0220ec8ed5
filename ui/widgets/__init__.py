"""The basic widgets, each in its own module, all to be had from here."""

from ui.widgets.badge import Badge, BadgeLook, Shape
from ui.widgets.buttons import PanelButton, button, command_button
from ui.widgets.card import Card
from ui.widgets.empty_state import EmptyState
from ui.widgets.field_row import FieldRow
from ui.widgets.grouped_list import Group, GroupedList, Row
from ui.widgets.labels import ElidedLabel, KeyHint, label, line
from ui.widgets.notice import Notice
from ui.widgets.page_header import PageHeader
from ui.widgets.picture import Picture
from ui.widgets.search_box import SearchBox
from ui.widgets.table import Table

__all__ = [
    "Badge",
    "BadgeLook",
    "Card",
    "ElidedLabel",
    "EmptyState",
    "FieldRow",
    "Group",
    "GroupedList",
    "KeyHint",
    "Notice",
    "PageHeader",
    "PanelButton",
    "Picture",
    "Row",
    "SearchBox",
    "Shape",
    "Table",
    "button",
    "command_button",
    "label",
    "line",
]
