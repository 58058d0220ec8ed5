"""Lucide's icons (resources/icons), tinted and drawn sharp at any size."""

from functools import cache

from PySide6.QtCore import QByteArray, QPoint, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QIcon, QIconEngine, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

import resources
from ui.theme import COLOUR

NUDGE = 0.06
"""How much lower an icon is drawn, in its own heights: Chinese faces sit low in their lines."""


@cache
def _drawing(name: str, colour: str) -> QSvgRenderer:
    text = resources.path(f"icons/{name}.svg").read_text("utf-8")
    text = text.replace("currentColor", colour).replace('stroke-width="2"', 'stroke-width="1.8"')
    return QSvgRenderer(QByteArray(text.encode()))


class _SvgEngine(QIconEngine):
    """Draw one icon; a disabled one paler, that of a checked button in the accent."""

    def __init__(self, name: str, colour: str) -> None:
        super().__init__()
        self._name, self._colour = name, colour

    def paint(self, painter: QPainter, rect: QRect, mode: QIcon.Mode, state: QIcon.State) -> None:
        """Draw into a square in the middle of `rect`, or at its left when it is wider: that leaves a gap."""
        colour = _ink(self._colour, mode, state)
        side = min(rect.width(), rect.height())
        square = QRectF(0, 0, side, side)
        square.moveCenter(QRectF(rect).center() + QPointF(0, side * NUDGE))
        if rect.width() > side:
            square.moveLeft(rect.left())
        _drawing(self._name, colour).render(painter, square)

    def pixmap(self, size: QSize, mode: QIcon.Mode, state: QIcon.State) -> QPixmap:
        """Draw onto a clear ground."""
        drawn = QPixmap(size)
        drawn.fill(Qt.GlobalColor.transparent)
        painter = QPainter(drawn)
        self.paint(painter, QRect(QPoint(0, 0), size), mode, state)
        painter.end()
        return drawn

    def clone(self) -> QIconEngine:
        """Return another engine of the same icon, as Qt asks on a copy."""
        return _SvgEngine(self._name, self._colour)


def _ink(usual: str, mode: QIcon.Mode, state: QIcon.State) -> str:
    if mode is QIcon.Mode.Disabled:
        return COLOUR.line_strong
    return COLOUR.accent if state is QIcon.State.On else usual


@cache
def icon(name: str, colour: str = COLOUR.muted) -> QIcon:
    """Return the icon of that Lucide name; raises FileNotFoundError for one that is not shipped."""
    resources.path(f"icons/{name}.svg")
    return QIcon(_SvgEngine(name, colour))
