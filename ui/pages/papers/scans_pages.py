"""The pages of a set as small pictures one under another, and the current one large beside them."""

from dataclasses import dataclass

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFocusEvent, QIcon, QKeyEvent, QPainter, QPaintEvent, QPen, QPixmap
from PySide6.QtWidgets import QAbstractItemView, QFrame, QListWidget, QListWidgetItem, QScrollArea, QWidget

from mediation_app.rules.vocabulary import ScanPageState
from mediation_app.services.scans.desk import ScanPageRow
from resources.i18n import translate
from ui.theme import COLOUR, Space, Type, font, px

SMALL = QSize(76, 107)
"""Unscaled size of a small picture."""
ZOOMS = (0.5, 0.75, 1.0, 1.5, 2.0, 3.0)
_PAGE = Qt.ItemDataRole.UserRole


@dataclass(frozen=True, slots=True)
class Place:
    """A place in the row: a scanned page, or the number of one that lacks."""

    page: ScanPageRow | None = None
    missing: int = 0
    is_doubled: bool = False


class PageStrip(QListWidget):
    """Up and down go from page to page; Space takes the current one of two."""

    pageChanged = Signal(object)
    """The `ScanPageRow` that is current now, or None."""
    chosen = Signal()
    """Space: take this one of two."""
    entered = Signal()
    """Enter, or a double click."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(self.tr("扫描的页"))
        self.setViewMode(QListWidget.ViewMode.IconMode)
        self.setFlow(QListWidget.Flow.TopToBottom)
        self.setWrapping(False)
        self.setMovement(QListWidget.Movement.Static)
        self.setIconSize(QSize(px(SMALL.width()), px(SMALL.height())))
        self.setSpacing(px(4))
        self.setUniformItemSizes(True)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setFrameShape(QFrame.Shape.NoFrame)
        line = self.fontMetrics().height()
        self._cell = QSize(px(SMALL.width() + 24), px(SMALL.height() + 14) + line)
        self.setFixedWidth(self._cell.width() + px(26))
        self.currentItemChanged.connect(lambda *_: self.pageChanged.emit(self.page()))
        self.itemDoubleClicked.connect(lambda _item: self.entered.emit())

    def show_places(self, places: tuple[Place, ...]) -> None:
        """Show other pages, staying at the one that was current where it is still there."""
        before = self.page()
        self.blockSignals(True)
        self.clear()
        for place in places:
            self.addItem(self._item(place))
        self.blockSignals(False)
        wanted = before.page_id if before is not None else 0
        same = [row for row in range(self.count()) if (page := self._page(row)) and page.page_id == wanted]
        first = [row for row in range(self.count()) if self._page(row)]
        self.setCurrentRow(same[0] if same else first[0] if first else -1)
        self.pageChanged.emit(self.page())

    def show_small(self, page_id: int, picture: QPixmap) -> None:
        """Put the small picture of a page where it belongs."""
        for row in range(self.count()):
            page = self._page(row)
            if page is not None and page.page_id == page_id:
                self.item(row).setIcon(_icon(_on_sheet(picture, self.iconSize())))

    def page(self) -> ScanPageRow | None:
        """Return the current page."""
        return self._page(self.currentRow())

    def pages(self) -> tuple[ScanPageRow, ...]:
        """Return all pages in order, without those that lack."""
        return tuple(page for row in range(self.count()) if (page := self._page(row)))

    def go_to(self, page_id: int) -> None:
        """Make a page the current one, where it is shown."""
        for row in range(self.count()):
            page = self._page(row)
            if page is not None and page.page_id == page_id:
                self.setCurrentRow(row)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take one of two on Space, go on with Enter."""
        if event.key() == Qt.Key.Key_Space:
            self.chosen.emit()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not event.modifiers():
            self.entered.emit()
        else:
            super().keyPressEvent(event)

    def _page(self, row: int) -> ScanPageRow | None:
        item = self.item(row) if row >= 0 else None
        return item.data(_PAGE) if item is not None else None

    def _item(self, place: Place) -> QListWidgetItem:
        words = place_words(place)
        item = QListWidgetItem(words)
        item.setSizeHint(self._cell)
        item.setData(_PAGE, place.page)
        item.setData(Qt.ItemDataRole.AccessibleTextRole, words)
        item.setToolTip(_tip(place, words))
        item.setIcon(_icon(_empty_sheet(self.iconSize(), is_missing=place.page is None)))
        if place.page is None:
            item.setFlags(Qt.ItemFlag.NoItemFlags)
        if place.page is None or place.is_doubled:
            item.setForeground(QColor(COLOUR.orange))
        return item


class ScanPicture(QScrollArea):
    """One scanned page, as wide as there is room; + − 0 zoom, arrows and PgUp/PgDn scroll."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setAccessibleName(self.tr("扫描页的图"))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._sheet = _Sheet()
        self.setWidget(self._sheet)
        self.setWidgetResizable(True)
        self._zoom = 1.0

    def show_picture(self, picture: QPixmap, words: str = "") -> None:
        """Show a page, or words where there is none to be seen."""
        self._sheet.show_picture(picture, words)
        self._fit()
        self.verticalScrollBar().setValue(0)

    def is_empty(self) -> bool:
        """Tell whether no page is shown."""
        return self._sheet.picture.isNull()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Zoom and scroll."""
        key, bar = event.key(), self.verticalScrollBar()
        if key in (Qt.Key.Key_Plus, Qt.Key.Key_Equal):
            self._zoom_to(next((one for one in ZOOMS if one > self._zoom), ZOOMS[-1]))
        elif key == Qt.Key.Key_Minus:
            self._zoom_to(next((one for one in reversed(ZOOMS) if one < self._zoom), ZOOMS[0]))
        elif key == Qt.Key.Key_0:
            self._zoom_to(1.0)
        elif key in (Qt.Key.Key_Home, Qt.Key.Key_End):
            bar.setValue(0 if key == Qt.Key.Key_Home else bar.maximum())
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: object) -> None:
        """Fit the page to the width."""
        super().resizeEvent(event)  # type: ignore[arg-type]
        self._fit()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show the ring."""
        super().focusInEvent(event)
        self._sheet.show_ring(is_shown=True)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Hide the ring."""
        super().focusOutEvent(event)
        self._sheet.show_ring(is_shown=False)

    def _zoom_to(self, zoom: float) -> None:
        self._zoom = zoom
        self._fit()

    def _fit(self) -> None:
        self._sheet.fit(self.viewport().width(), self._zoom)


class _Sheet(QWidget):
    """The page itself, drawn on the desk."""

    def __init__(self) -> None:
        super().__init__()
        self.picture = QPixmap()
        self._words = ""
        self._ring = False
        self._width = 0

    def show_picture(self, picture: QPixmap, words: str) -> None:
        self.picture, self._words = picture, words
        self.update()

    def show_ring(self, *, is_shown: bool) -> None:
        self._ring = is_shown
        self.update()

    def fit(self, room: int, zoom: float) -> None:
        gap = px(Space.M)
        self._width = round(max(px(80), room - 2 * gap) * zoom)
        if self.picture.isNull():
            self.setMinimumSize(0, 0)
            return
        height = round(self._width * self.picture.height() / self.picture.width())
        self.setMinimumSize(self._width + 2 * gap if zoom > 1 else 0, height + 2 * gap)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.fillRect(event.rect(), QColor(COLOUR.background))
        if self.picture.isNull():
            painter.setFont(font(Type.BODY))
            painter.setPen(QColor(COLOUR.muted))
            flags = Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap
            painter.drawText(self.rect().adjusted(px(16), 0, -px(16), 0), flags, self._words)
        else:
            place = QRect(
                max(px(Space.M), (self.width() - self._width) // 2),
                px(Space.M),
                self._width,
                round(self._width * self.picture.height() / self.picture.width()),
            )
            painter.drawPixmap(place, self.picture)
            painter.setPen(QPen(QColor(COLOUR.line)))
            painter.drawRect(place.adjusted(-1, -1, 0, 0))
        if self._ring:
            painter.setPen(QPen(QColor(COLOUR.focus), px(2)))
            painter.drawRect(self.visibleRegion().boundingRect().adjusted(1, 1, -1, -1))


def place_words(place: Place) -> str:
    """Return what stands under a small picture."""
    if place.page is None:
        return translate("ScanDesk", "缺第{page}页").format(page=place.missing)
    page = place.page
    if page.page is None:
        return translate("ScanDesk", "原第{page}页").format(page=page.ordinal + 1)
    words = translate("ScanDesk", "第{page}页").format(page=page.page)
    if page.state is ScanPageState.FILED:
        return translate("ScanDesk", "{page}·已归").format(page=words)
    if place.is_doubled:
        is_first = page.state is ScanPageState.MATCHED
        shown = translate("ScanDesk", "{page}·先到") if is_first else translate("ScanDesk", "{page}·后到")
        return shown.format(page=words)
    return words


def _tip(place: Place, words: str) -> str:
    if place.page is None:
        return translate("ScanDesk", "这一页还没有扫描")
    source = translate("ScanDesk", "{name} 第{page}页")
    lines = [words, source.format(name=place.page.scan_name, page=place.page.ordinal + 1)]
    if place.page.by_hand:
        lines.append(translate("ScanDesk", "由人指定，没有读到验证码"))
    return "\n".join(lines)


def _icon(picture: QPixmap) -> QIcon:
    """Return a picture that keeps its colours when it is chosen or cannot be."""
    made = QIcon(picture)
    for mode in (QIcon.Mode.Selected, QIcon.Mode.Disabled):
        made.addPixmap(picture, mode)
    return made


def _on_sheet(picture: QPixmap, room: QSize) -> QPixmap:
    """Return a page in the middle of the room that every small picture has, with a hairline around."""
    sheet = QPixmap(room)
    sheet.fill(Qt.GlobalColor.transparent)
    small = picture.scaled(
        room - QSize(2, 2), Qt.AspectRatioMode.KeepAspectRatio, Qt.TransformationMode.SmoothTransformation
    )
    painter = QPainter(sheet)
    left, top = (room.width() - small.width()) // 2, (room.height() - small.height()) // 2
    painter.drawPixmap(left, top, small)
    painter.setPen(QPen(QColor(COLOUR.line_strong)))
    painter.drawRect(left, top, small.width() - 1, small.height() - 1)
    painter.end()
    return sheet


def _empty_sheet(room: QSize, *, is_missing: bool) -> QPixmap:
    sheet = QPixmap(room)
    sheet.fill(Qt.GlobalColor.transparent)
    painter = QPainter(sheet)
    pen = QPen(QColor(COLOUR.orange if is_missing else COLOUR.line_strong))
    pen.setStyle(Qt.PenStyle.DashLine if is_missing else Qt.PenStyle.SolidLine)
    painter.setPen(pen)
    painter.drawRect(0, 0, room.width() - 1, room.height() - 1)
    if is_missing:
        painter.setFont(font(Type.TITLE))
        painter.drawText(sheet.rect(), Qt.AlignmentFlag.AlignCenter, "?")
    painter.end()
    return sheet
