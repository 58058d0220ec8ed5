"""A band inside a page: what is wrong or to be known, with what to do about it."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from ui.theme import TONES, Space, Tone, mark, px
from ui.widgets.labels import label
from ui.widgets.picture import Picture

_ICONS = {Tone.RED: "circle-alert", Tone.ORANGE: "triangle-alert", Tone.YELLOW: "triangle-alert"}
_NAMES = {Tone.RED: "red", Tone.ORANGE: "orange", Tone.YELLOW: "yellow", Tone.BLUE: "blue"}


class Notice(QFrame):
    """Hidden until it has something to tell."""

    def __init__(
        self, text: str = "", tone: Tone = Tone.BLUE, advice: str = "", parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._icon = Picture("info")
        self.text_label = label(wrap=True)
        self.advice_label = label(wrap=True)
        for words in (self.text_label, self.advice_label):
            words.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(px(Space.M), px(10), px(Space.M), px(10))
        self._row.setSpacing(px(10))
        self._row.addWidget(self._icon, 0, Qt.AlignmentFlag.AlignTop)
        words_column = QVBoxLayout()
        words_column.setSpacing(px(Space.XS))
        words_column.addWidget(self.text_label)
        words_column.addWidget(self.advice_label)
        self._row.addLayout(words_column, 1)
        self.tell(text, tone, advice) if text else self.clear()

    def tell(self, text: str, tone: Tone = Tone.BLUE, advice: str = "") -> None:
        """Show `text`, and under it what to do."""
        mark(self, "tone", _NAMES.get(tone, "quiet"))
        self._icon.show_icon(_ICONS.get(tone, "info"), TONES[tone][0])
        self.text_label.setText(text)
        self.advice_label.setText(advice)
        self.advice_label.setVisible(bool(advice))
        self.setAccessibleName(text)
        self.setAccessibleDescription(advice)
        self.show()

    def clear(self) -> None:
        """Say nothing any more."""
        self.text_label.clear()
        self.hide()

    def add_action(self, widget: QWidget) -> None:
        """Put a button at the right."""
        self._row.addWidget(widget, 0, Qt.AlignmentFlag.AlignVCenter)
