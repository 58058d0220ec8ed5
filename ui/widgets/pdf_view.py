"""A PDF to read inside the program: pages one under another, sharp at every zoom."""

from dataclasses import dataclass

from PySide6.QtCore import QPoint, QRect, QRectF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import (
    QColor,
    QFocusEvent,
    QImage,
    QKeyEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QAbstractScrollArea, QFrame, QWidget

from ui.pdf_pages import Pages, page_image, read_pages
from ui.tasks import Job, Tasks
from ui.theme import COLOUR, Space, px

ZOOM_STEPS = (0.5, 0.67, 0.8, 1.0, 1.25, 1.5, 2.0, 3.0)
"""Factors of 96 pixels an inch, the size of a sheet held beside the screen."""

_PIXELS_PER_POINT = 96 / 72
_WIDEST_FIT = 1.9
"""Fit to width stops here: on a wide screen a page need not become a poster."""
_KEPT_PAGES = 12


@dataclass(slots=True)
class _Picture:
    scale: float
    image: QImage


class PdfView(QAbstractScrollArea):
    """Show a PDF, fitted to the width unless zoomed; arrows, PgUp/PgDn, Home/End and + − 0 work."""

    pageChanged = Signal(int, int)
    """The page in view from 1, and how many there are."""
    zoomChanged = Signal(int)
    """Per cent of the paper's real size."""

    def __init__(self, tasks: Tasks, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._tasks = tasks
        self._pages = Pages(b"", ())
        self._zoom: float | None = None
        self._pictures: dict[int, _Picture] = {}
        self._jobs: dict[int, Job[QImage]] = {}
        self._places: list[QRect] = []
        self._settle = QTimer(self, singleShot=True, interval=90)
        self._settle.timeout.connect(self._draw_visible)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
        self.setMinimumWidth(px(240))
        self.verticalScrollBar().valueChanged.connect(self._scrolled)
        self._say_what_is_shown()

    # ---- what is shown

    def show_pdf(self, pdf: bytes, *, at_end: bool = False) -> None:
        """Read a PDF off the GUI thread and show it; the place scrolled to stays where it can.

        ``at_end``: scroll to where papers are signed.
        """
        self._tasks.draw(lambda: read_pages(pdf), done=self._show_end if at_end else self._show, owner=self)

    def clear(self) -> None:
        """Show nothing."""
        self._show(Pages(b"", ()))

    def page_count(self) -> int:
        """Return the number of pages shown."""
        return len(self._pages)

    def page_in_view(self) -> int:
        """Return the page that fills most of the view, from 1; 0 when nothing is shown."""
        middle = self.verticalScrollBar().value() + self.viewport().height() // 3
        above = [number for number, place in enumerate(self._places, 1) if place.top() <= middle]
        return above[-1] if above else min(1, len(self._places))

    def is_drawn(self) -> bool:
        """Tell whether every page in view is sharp."""
        return all(self._is_sharp(index) for index in self._visible())

    # ---- zoom

    def zoom_in(self) -> None:
        """Go one step larger."""
        self._zoom_to(next((step for step in ZOOM_STEPS if step > self._factor() + 0.01), ZOOM_STEPS[-1]))

    def zoom_out(self) -> None:
        """Go one step smaller."""
        smaller = [step for step in ZOOM_STEPS if step < self._factor() - 0.01]
        self._zoom_to(smaller[-1] if smaller else ZOOM_STEPS[0])

    def fit_width(self) -> None:
        """Fit the pages to the width again."""
        self._zoom_to(None)

    # ---- Qt's events

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Scroll, turn pages and zoom by keyboard."""
        if self._zoom_by_key(event.key()):
            return
        bar = self.verticalScrollBar()
        step, page = px(48), max(px(96), self.viewport().height() - px(48))
        moves = {
            Qt.Key.Key_Down: step,
            Qt.Key.Key_Up: -step,
            Qt.Key.Key_PageDown: page,
            Qt.Key.Key_Space: page,
            Qt.Key.Key_PageUp: -page,
            Qt.Key.Key_Home: -bar.maximum(),
            Qt.Key.Key_End: bar.maximum(),
        }
        if event.key() in moves:
            bar.setValue(bar.value() + moves[Qt.Key(event.key())])
        else:
            super().keyPressEvent(event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Scroll; with Ctrl zoom."""
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            (self.zoom_in if event.angleDelta().y() > 0 else self.zoom_out)()
        else:
            super().wheelEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Lay the pages out anew."""
        super().resizeEvent(event)
        self._lay_out()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show the ring."""
        super().focusInEvent(event)
        self.viewport().update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Hide the ring."""
        super().focusOutEvent(event)
        self.viewport().update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the pages in view: sharp ones, or for a moment the last drawing stretched."""
        painter = QPainter(self.viewport())
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.fillRect(event.rect(), QColor(COLOUR.background))
        for index in self._visible():
            self._paint_page(painter, index)
        if self.hasFocus():
            painter.setPen(QPen(QColor(COLOUR.focus), px(2)))
            painter.drawRect(self.viewport().rect().adjusted(1, 1, -1, -1))

    # ---- layout

    def _show(self, pages: Pages) -> None:
        self._cancel_jobs()
        if pages.sizes != self._pages.sizes:
            self._pictures.clear()
        self._pages = pages
        for picture in self._pictures.values():
            picture.scale = 0.0  # stays on screen until the new one is drawn
        self._lay_out()
        self._draw_visible()
        self._say_what_is_shown()

    def _show_end(self, pages: Pages) -> None:
        self._show(pages)
        self.verticalScrollBar().setValue(self.verticalScrollBar().maximum())

    def _lay_out(self) -> None:
        scale, gap = self._scale(), px(Space.M)
        top, widest, self._places = gap, 0, []
        for size in self._pages.sizes:
            width, height = round(size.width() * scale), round(size.height() * scale)
            left = max(gap, (self.viewport().width() - width) // 2)
            self._places.append(QRect(left, top, width, height))
            top, widest = top + height + gap, max(widest, width)
        self._set_ranges(QSize(widest + 2 * gap, top))
        self._settle.start()
        self.viewport().update()
        self.zoomChanged.emit(round(self._factor() * 100))

    def _set_ranges(self, extent: QSize) -> None:
        view = self.viewport().size()
        for bar, whole, part in (
            (self.verticalScrollBar(), extent.height(), view.height()),
            (self.horizontalScrollBar(), extent.width(), view.width()),
        ):
            bar.setPageStep(part)
            bar.setSingleStep(px(32))
            bar.setRange(0, max(0, whole - part))

    def _scale(self) -> float:
        """Return pixels a point."""
        if self._zoom is not None:
            return self._zoom * _PIXELS_PER_POINT
        widest = max((size.width() for size in self._pages.sizes), default=595.0)
        room = self.viewport().width() - 2 * px(Space.M)
        return min(max(room, px(120)) / widest, _WIDEST_FIT * _PIXELS_PER_POINT)

    def _factor(self) -> float:
        return self._scale() / _PIXELS_PER_POINT

    def _zoom_to(self, zoom: float | None) -> None:
        bar = self.verticalScrollBar()
        share = bar.value() / bar.maximum() if bar.maximum() else 0.0
        self._zoom = zoom
        self._lay_out()
        bar.setValue(round(share * bar.maximum()))

    def _zoom_by_key(self, key: int) -> bool:
        zooms = {
            Qt.Key.Key_Plus: self.zoom_in,
            Qt.Key.Key_Equal: self.zoom_in,
            Qt.Key.Key_Minus: self.zoom_out,
            Qt.Key.Key_0: self.fit_width,
        }
        if key not in zooms:
            return False
        zooms[Qt.Key(key)]()
        return True

    def _offset(self) -> QPoint:
        return QPoint(self.horizontalScrollBar().value(), self.verticalScrollBar().value())

    def _visible(self) -> list[int]:
        seen = self.viewport().rect().translated(self._offset())
        return [index for index, place in enumerate(self._places) if place.intersects(seen)]

    def _scrolled(self) -> None:
        self._settle.start()
        self.viewport().update()
        self.pageChanged.emit(self.page_in_view(), len(self._pages))

    # ---- pictures

    def _paint_page(self, painter: QPainter, index: int) -> None:
        place = self._places[index].translated(-self._offset())
        painter.fillRect(place, Qt.GlobalColor.white)
        if index in self._pictures:
            painter.drawImage(QRectF(place), self._pictures[index].image)
        painter.setPen(QPen(QColor(COLOUR.line_strong), 1))
        painter.drawRect(place.adjusted(-1, -1, 0, 0))

    def _is_sharp(self, index: int) -> bool:
        picture = self._pictures.get(index)
        return picture is not None and picture.scale == self._scale() * self.devicePixelRatioF()

    def _draw_visible(self) -> None:
        scale, visible = self._scale() * self.devicePixelRatioF(), self._visible()
        for index in [index for index in self._jobs if index not in visible]:
            self._jobs.pop(index).cancel()
        for index in visible:
            if not self._is_sharp(index):
                self._ask_for(index, scale)
        for index in list(self._pictures)[: max(0, len(self._pictures) - _KEPT_PAGES)]:
            if index not in visible:
                del self._pictures[index]

    def _ask_for(self, index: int, scale: float) -> None:
        if index in self._jobs:
            self._jobs.pop(index).cancel()
        pdf = self._pages.pdf
        self._jobs[index] = self._tasks.draw(
            lambda: page_image(pdf, index, scale),
            done=lambda image: self._keep(index, scale, image),
            owner=self,
        )

    def _keep(self, index: int, scale: float, image: QImage) -> None:
        self._jobs.pop(index, None)
        self._pictures.pop(index, None)
        self._pictures[index] = _Picture(scale, image)
        self.viewport().update()

    def _cancel_jobs(self) -> None:
        for job in self._jobs.values():
            job.cancel()
        self._jobs.clear()

    def _say_what_is_shown(self) -> None:
        count = len(self._pages)
        name = (
            self.tr("文书预览，共{count}页").format(count=count) if count else self.tr("文书预览，没有内容")
        )
        self.setAccessibleName(name)
        self.pageChanged.emit(self.page_in_view(), count)
