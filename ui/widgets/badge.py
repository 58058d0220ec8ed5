"""A badge: a word and a shape on a tinted ground, so that colour never speaks alone."""

from dataclasses import dataclass
from enum import StrEnum

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPainterPath, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.theme import TONES, Tone, Type, font, px


class Shape(StrEnum):
    """The mark before the word."""

    NONE = "none"
    DOT = "dot"
    RING = "ring"
    HALF = "half"
    SQUARE = "square"
    TRIANGLE = "triangle"
    CHECK = "check"
    CROSS = "cross"


@dataclass(frozen=True, slots=True)
class BadgeLook:
    """What a badge shows; the same for a widget and for a cell of a table."""

    text: str
    tone: Tone = Tone.PLAIN
    shape: Shape = Shape.DOT


def badge_size(look: BadgeLook) -> QSize:
    """Return the room a badge takes; its word is never cut."""
    metrics = QFontMetrics(font(Type.SMALL))
    mark = 0 if look.shape is Shape.NONE else px(14)
    return QSize(metrics.horizontalAdvance(look.text) + mark + px(16), metrics.height() + px(4))


def paint_badge(painter: QPainter, rect: QRect, look: BadgeLook) -> None:
    """Draw a badge at the left of `rect`, in the middle of its height."""
    ink, ground = TONES[look.tone]
    size = badge_size(look)
    pill = QRectF(rect.left(), rect.center().y() - size.height() / 2 + 0.5, size.width(), size.height())
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(ground))
    painter.drawRoundedRect(pill, pill.height() / 2, pill.height() / 2)
    left = pill.left() + px(8)
    if look.shape is not Shape.NONE:
        _draw_mark(painter, QPointF(left + px(4), pill.center().y()), look.shape, QColor(ink))
        left += px(14)
    painter.setPen(QColor(ink))
    painter.setFont(font(Type.SMALL))
    painter.drawText(
        QRectF(left, pill.top(), pill.right() - left, pill.height()), Qt.AlignmentFlag.AlignVCenter, look.text
    )
    painter.restore()


def paint_mark(painter: QPainter, centre: QPointF, look: BadgeLook) -> None:
    """Draw a badge's mark alone, where there is no room for its word; the word must stand elsewhere."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    if look.shape is not Shape.NONE:
        _draw_mark(painter, centre, look.shape, QColor(TONES[look.tone][0]))
    painter.restore()


class Badge(QWidget):
    """A badge as a widget of its own."""

    def __init__(
        self,
        text: str = "",
        tone: Tone = Tone.PLAIN,
        shape: Shape = Shape.DOT,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.look = BadgeLook(text, tone, shape)
        self.show_as(text, tone, shape)

    def show_as(self, text: str, tone: Tone = Tone.PLAIN, shape: Shape = Shape.DOT) -> None:
        """Show another word, tone and shape; no word hides the badge."""
        self.look = BadgeLook(text, tone, shape)
        self.setAccessibleName(text)
        _show_in_place(self, wanted=bool(text))
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """Ask for the room the word takes."""
        return badge_size(self.look)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw it."""
        paint_badge(QPainter(self), self.rect(), self.look)


def _draw_mark(painter: QPainter, centre: QPointF, shape: Shape, colour: QColor) -> None:
    radius = px(7) / 2
    painter.setBrush(colour)
    painter.setPen(QPen(colour, px(1.5)))
    box = QRectF(centre.x() - radius, centre.y() - radius, 2 * radius, 2 * radius)
    if shape in (Shape.RING, Shape.HALF):
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawEllipse(box)
        if shape is Shape.HALF:
            painter.setBrush(colour)
            painter.drawPie(box, 90 * 16, 180 * 16)
    elif shape is Shape.DOT:
        painter.drawEllipse(box)
    elif shape is Shape.SQUARE:
        painter.drawRect(box)
    elif shape is Shape.TRIANGLE:
        painter.drawPolygon(QPolygonF([QPointF(centre.x(), box.top()), box.bottomRight(), box.bottomLeft()]))
    else:
        _draw_strokes(painter, box, shape, colour)


def _draw_strokes(painter: QPainter, box: QRectF, shape: Shape, colour: QColor) -> None:
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(colour, px(1.8), Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
    path = QPainterPath()
    if shape is Shape.CHECK:
        path.moveTo(box.left(), box.center().y())
        path.lineTo(box.center().x() - box.width() / 10, box.bottom())
        path.lineTo(box.right() + 1, box.top())
    else:
        path.moveTo(box.topLeft())
        path.lineTo(box.bottomRight())
        path.moveTo(box.topRight())
        path.lineTo(box.bottomLeft())
    painter.drawPath(path)


def _show_in_place(widget: QWidget, *, wanted: bool) -> None:
    """Show or hide a widget; one without a parent yet must not become a window of its own."""
    if not wanted:
        widget.hide()
    elif widget.parentWidget() is not None:
        widget.show()
