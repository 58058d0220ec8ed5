"""经过: what happened to the case, who did it and when, newest first."""

from datetime import date

from PySide6.QtCore import Qt
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QFrame, QGridLayout, QScrollArea, QVBoxLayout, QWidget

from mediation_app.services.audit import TimelineEntry
from resources.i18n import day_text, render
from ui.pages.case.timeline_words import detail_words
from ui.theme import Space, px
from ui.widgets import label
from ui.wording import aside


class Timeline(QScrollArea):
    """A line for every act; arrows and PgUp/PgDn scroll."""

    def __init__(self) -> None:
        super().__init__()
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAccessibleName(self.tr("案件经过"))
        self.lines: list[str] = []
        self._waiting: tuple[TimelineEntry, ...] = ()

    def follow(self, entries: tuple[TimelineEntry, ...]) -> None:
        """Show what happened: now when in sight, else when it comes into sight."""
        self._waiting = entries
        if self.isVisible():
            self._show_waiting()

    def showEvent(self, event: QShowEvent) -> None:
        """Catch up with what happened meanwhile."""
        super().showEvent(event)
        self._show_waiting()

    def _show_waiting(self) -> None:
        if self._waiting:
            self._show_entries(self._waiting)
            self._waiting = ()

    def _show_entries(self, entries: tuple[TimelineEntry, ...]) -> None:
        content = QWidget()
        column = QVBoxLayout(content)
        column.setContentsMargins(px(Space.S), px(Space.S), px(Space.M), px(Space.S))
        column.setSpacing(px(Space.XS))
        self.lines = []
        day: date | None = None
        for entry in entries:
            if entry.at.date() != day:
                day = entry.at.date()
                column.addSpacing(px(Space.XS))
                column.addWidget(label(day_text(day), "strong"))
            column.addWidget(self._row(entry))
        column.addStretch(1)
        self.setWidget(content)

    def _row(self, entry: TimelineEntry) -> QFrame:
        words = " · ".join(part for part in (render(entry.act), *detail_words(entry.detail)) if part)
        who = aside(entry.who, render(entry.role))
        self.lines.append(f"{entry.at:%H:%M} {who} {words}")
        row = QFrame()
        grid = QGridLayout(row)
        grid.setContentsMargins(0, px(2), 0, px(2))
        grid.setHorizontalSpacing(px(Space.M))
        grid.addWidget(label(f"{entry.at:%H:%M}", "muted"), 0, 0, Qt.AlignmentFlag.AlignTop)
        what = label(words, wrap=True)
        what.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        grid.addWidget(what, 0, 1, Qt.AlignmentFlag.AlignTop)
        grid.addWidget(label(who, "small"), 0, 2, Qt.AlignmentFlag.AlignTop)
        grid.setColumnStretch(1, 1)
        return row
