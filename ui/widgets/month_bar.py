"""A month with a button to the one before and the one after."""

from datetime import date, timedelta
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from ui.models.looks import month_words
from ui.theme import Space, px
from ui.widgets.buttons import button
from ui.widgets.labels import label
from ui.widgets.month_grid import month_on, next_month


class MonthBar(QWidget):
    """`changed` when another month is chosen; more widgets go into `row`."""

    changed = Signal()

    def __init__(self, today: date, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.today = today
        self.first = today.replace(day=1)
        self.label = label("", "heading")
        self.label.setMinimumWidth(px(72))
        self.label.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.row = QHBoxLayout(self)
        self.row.setContentsMargins(0, 0, 0, 0)
        self.row.setSpacing(px(Space.XS))
        before = button("", "quiet", icon="chevron-left")
        after = button("", "quiet", icon="chevron-right")
        for made, words, months in ((before, self.tr("上个月"), -1), (after, self.tr("下个月"), 1)):
            made.setAccessibleName(words)
            made.setToolTip(words)
            made.clicked.connect(partial(self.turn, months))
        for widget in (before, self.label, after):
            self.row.addWidget(widget)
        self._tell()

    @property
    def last(self) -> date:
        """Return the last day of the month."""
        return next_month(self.first) - timedelta(days=1)

    def turn(self, months: int) -> None:
        """Go to the month before or after."""
        self.show_month(month_on(self.first, months))

    def show_month(self, day: date) -> None:
        """Go to the month of a day."""
        self.first = day.replace(day=1)
        self._tell()
        self.changed.emit()

    def _tell(self) -> None:
        self.label.setText(month_words(self.first, self.today))
