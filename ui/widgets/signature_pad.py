"""A pad to write on with pen tablet, finger or mouse; what is written is kept as strokes with time."""

from itertools import pairwise

from PySide6.QtCore import QElapsedTimer, QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QEventPoint,
    QInputDevice,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QPixmap,
    QPointingDevice,
    QResizeEvent,
    QTabletEvent,
    QTouchEvent,
)
from PySide6.QtWidgets import QSizePolicy, QWidget

from mediation_app.rules.strokes import FULL, MOST_POINTS, Point, Stroke, Strokes, count, thinned
from ui.theme import COLOUR, Type, font, px

_UNITS = 2540 / 96
"""Hundredths of a millimetre in one pixel of 96 an inch."""
_BROADEST, _FINEST = 3.4, 1.1
"""Width of a line at full pressure and at none, in unscaled pixels."""
_LINE_AT = 0.74
"""How far down the line to write on stands, as a part of the height."""
_INK = "#0a1040"


class SignaturePad(QWidget):
    """Write on it; Ctrl+Z or Backspace takes the last stroke back, Delete all of them."""

    changed = Signal()
    """Something was written or taken back."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._strokes: list[Stroke] = []
        self._points: list[Point] = []
        self._count = 0
        self._hint = ""
        self._device = ""
        self._clock = QElapsedTimer()
        self._paper = QPixmap()
        self._touched: int | None = None
        self._has_pen = False
        self.setAccessibleName(name)
        self.setAccessibleDescription(self.tr("用手写笔、手指或鼠标书写；Ctrl+Z 撤销一笔，Delete 清除"))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_AcceptTouchEvents)
        self.setCursor(Qt.CursorShape.CrossCursor)
        self.setMinimumSize(px(320), px(110))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    # ---- what is written

    def strokes(self) -> Strokes:
        """Return what is written, the stroke under way included."""
        under_way = [Stroke(tuple(self._points))] if self._points else []
        return (*self._strokes, *under_way)

    def show_strokes(self, strokes: Strokes) -> None:
        """Show strokes written before, such as when the pad comes back to somebody."""
        self._strokes, self._points = list(strokes), []
        self._count = count(strokes)
        self._redraw()
        self.changed.emit()

    def is_empty(self) -> bool:
        """Tell whether nothing is written."""
        return not self._strokes and not self._points

    def device(self) -> str:
        """Return what was written with: 手写笔 and its name, 触摸屏 or 鼠标; empty before anything is."""
        return self._device if not self.is_empty() else ""

    def undo(self) -> None:
        """Take the last stroke back."""
        if self._strokes:
            self.show_strokes(tuple(self._strokes[:-1]))

    def clear(self) -> None:
        """Take everything back."""
        self.show_strokes(())
        self._clock.invalidate()

    def set_hint(self, text: str) -> None:
        """Say on the empty pad who is to write."""
        self._hint = text
        self.update()

    def sizeHint(self) -> QSize:
        """Ask for room to write a name."""
        return QSize(px(720), px(190))

    # ---- Qt's events

    def event(self, event: QEvent) -> bool:
        """Write with the first finger; where a pen is at work the hand beside it does not count."""
        if isinstance(event, QTouchEvent) and self.isEnabled():
            self._touch(event)
            event.accept()
            return True
        return super().event(event)

    def tabletEvent(self, event: QTabletEvent) -> None:
        """Write with a pen, as hard as it presses."""
        self._has_pen = True
        pressure = event.pressure() * FULL if event.pressure() > 0 else FULL
        device = self.tr("手写笔 {name}").format(name=_name_of(event.pointingDevice())).strip()
        self._write(event.type(), event.position(), pressure, device)
        event.accept()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Begin a stroke."""
        if event.button() is Qt.MouseButton.LeftButton:
            self._write(QEvent.Type.TabletPress, event.position(), FULL, self.tr("鼠标"))

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Go on with a stroke."""
        if event.buttons() & Qt.MouseButton.LeftButton:
            self._write(QEvent.Type.TabletMove, event.position(), FULL, self.tr("鼠标"))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """End a stroke."""
        if event.button() is Qt.MouseButton.LeftButton:
            self._write(QEvent.Type.TabletRelease, event.position(), FULL, self.tr("鼠标"))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take strokes back by keyboard."""
        is_undo = event.key() == Qt.Key.Key_Z and event.modifiers() & Qt.KeyboardModifier.ControlModifier
        if is_undo or event.key() == Qt.Key.Key_Backspace:
            self.undo()
        elif event.key() == Qt.Key.Key_Delete:
            self.clear()
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Draw what is written anew."""
        super().resizeEvent(event)
        self._redraw()

    def changeEvent(self, event: QEvent) -> None:
        """Look closed while nobody may write."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.EnabledChange:
            self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the ground, the line to write on, and what is written."""
        painter = QPainter(self)
        ground = COLOUR.surface if self.isEnabled() else COLOUR.raised
        painter.fillRect(self.rect(), QColor(ground))
        line = round(self.height() * _LINE_AT)
        painter.setPen(QPen(QColor(COLOUR.line_strong), 1, Qt.PenStyle.DashLine))
        painter.drawLine(px(16), line, self.width() - px(16), line)
        if self.is_empty() and self._hint:
            painter.setFont(font(Type.HEADING))
            painter.setPen(QColor(COLOUR.faint))
            room = QRectF(px(16), 0, self.width() - px(32), line)
            painter.drawText(room, Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap, self._hint)
        painter.drawPixmap(0, 0, self._paper)
        painter.setPen(QPen(QColor(COLOUR.focus if self.hasFocus() else COLOUR.line_strong), px(1.5)))
        painter.drawRect(QRectF(self.rect()).adjusted(1, 1, -1, -1))

    # ---- writing

    def _touch(self, event: QTouchEvent) -> None:
        if self._has_pen:
            return
        for point in event.points():
            if self._touched is None and point.state() is QEventPoint.State.Pressed:
                self._touched = point.id()
            if point.id() == self._touched:
                pressure = point.pressure() * FULL if 0 < point.pressure() < 1 else FULL
                self._write(_MOVES[point.state()], point.position(), pressure, self.tr("触摸屏"))
                if point.state() is QEventPoint.State.Released:
                    self._touched = None
        if event.type() == QEvent.Type.TouchCancel:
            self._touched = None
            self._finish()

    def _write(self, kind: QEvent.Type, at: QPointF, pressure: float, device: str) -> None:
        """Begin, go on with or end a stroke; outside of the pad it goes along its edge."""
        if kind == QEvent.Type.TabletPress:
            self._finish()
            self._device = device
            self.setFocus(Qt.FocusReason.MouseFocusReason)
            self._add(at, pressure)
        elif self._points:
            self._add(at, pressure)
            if kind == QEvent.Type.TabletRelease:
                self._finish()

    def _add(self, at: QPointF, pressure: float) -> None:
        if self._count >= MOST_POINTS:
            return
        if not self._clock.isValid():
            self._clock.start()
        x, y = min(max(at.x(), 0), self.width()), min(max(at.y(), 0), self.height())
        point = Point(x * _UNITS, y * _UNITS, self._clock.elapsed(), min(max(pressure, 0), FULL))
        self._points.append(point)
        self._count += 1
        self._draw(self._points[-2:])
        self.update()

    def _finish(self) -> None:
        if self._points:
            self._strokes.append(Stroke(tuple(self._points)))
            self._points = []
            self.changed.emit()

    def _redraw(self) -> None:
        ratio = self.devicePixelRatioF()
        self._paper = QPixmap(self.size() * ratio)
        self._paper.setDevicePixelRatio(ratio)
        self._paper.fill(Qt.GlobalColor.transparent)
        for stroke in thinned(self._strokes):
            self._draw(stroke.points)
        self.update()

    def _draw(self, points: tuple[Point, ...] | list[Point]) -> None:
        """Draw points that follow each other onto the picture of what is written."""
        painter = QPainter(self._paper)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if len(points) == 1:
            painter.setPen(_pen(points[0].pressure))
            painter.drawPoint(_at(points[0]))
        for before, after in pairwise(points):
            painter.setPen(_pen((before.pressure + after.pressure) / 2))
            painter.drawLine(_at(before), _at(after))
        painter.end()


_MOVES = {
    QEventPoint.State.Pressed: QEvent.Type.TabletPress,
    QEventPoint.State.Updated: QEvent.Type.TabletMove,
    QEventPoint.State.Stationary: QEvent.Type.TabletMove,
    QEventPoint.State.Released: QEvent.Type.TabletRelease,
}


def _at(point: Point) -> QPointF:
    return QPointF(point.x / _UNITS, point.y / _UNITS)


def _pen(pressure: float) -> QPen:
    width = px(1) * (_FINEST + (_BROADEST - _FINEST) * pressure / FULL)
    return QPen(
        QColor(_INK), width, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap, Qt.PenJoinStyle.RoundJoin
    )


def _name_of(device: QPointingDevice | QInputDevice | None) -> str:
    return device.name() if device is not None else ""
