"""What a list shows when there is nothing in it: why, and what could be done."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.navigation import Command
from ui.theme import COLOUR, Space, px
from ui.widgets.buttons import command_button
from ui.widgets.labels import label
from ui.widgets.picture import Picture


class EmptyState(QWidget):
    """A quiet picture, a sentence and at most one thing to do."""

    def __init__(
        self,
        icon: str,
        title: str,
        text: str = "",
        action: Command | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        column = QVBoxLayout(self)
        column.setContentsMargins(px(Space.XL), px(Space.XL), px(Space.XL), px(Space.XL))
        column.setSpacing(px(Space.S))
        column.addStretch(2)
        column.addWidget(Picture(icon, COLOUR.line_strong, 48), 0, Qt.AlignmentFlag.AlignHCenter)
        self.title_label = label(title, "heading")
        self.text_label = label(text, "muted", wrap=True)
        for widget in (self.title_label, self.text_label):
            widget.setAlignment(Qt.AlignmentFlag.AlignCenter)
            column.addWidget(widget)
        self.text_label.setVisible(bool(text))
        if action is not None:
            column.addSpacing(px(Space.S))
            column.addWidget(command_button(action), 0, Qt.AlignmentFlag.AlignHCenter)
        column.addStretch(3)

    def tell(self, title: str, text: str = "") -> None:
        """Say another sentence."""
        self.title_label.setText(title)
        self.text_label.setText(text)
        self.text_label.setVisible(bool(text))
