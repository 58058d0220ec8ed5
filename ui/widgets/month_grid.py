"""A month by days: arrows move the day, PageUp and PageDown the month, an entry is dragged to another day."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from PySide6.QtCore import QPoint, QPointF, QRect, QSize, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QApplication, QSizePolicy, QToolTip, QWidget

from resources.i18n import day_text
from ui.theme import COLOUR, TONES, Tone, Type, px
from ui.widgets.badge import BadgeLook, Shape, paint_mark
from ui.widgets.table import draw_elided
from ui.wording import weekday, with_weekday

DAYS = 7
HEAD_HEIGHT = 26
NUMBER_HEIGHT = 24
LINE_HEIGHT = 20
LEAST_CELL = 78


@dataclass(frozen=True, slots=True, kw_only=True)
class DayEntry:
    """Something that stands on a day; `movable` ones can be dragged."""

    key: int
    text: str
    look: BadgeLook
    movable: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class DayKind:
    """What kind of day it is: a day of rest or not, with the short word that says so."""

    is_rest: bool = False
    word: str = ""


class MonthGrid(QWidget):
    """Weeks begin on Monday; days of the months around it are pale and can be gone to."""

    dayChanged = Signal(object)
    monthChanged = Signal(object)
    """The first day of another month is wanted."""
    opened = Signal(object)
    """Enter or a double click on a day."""
    entryPressed = Signal(int)
    moveWanted = Signal(int, object)
    """The entry of that key was let go on another day."""

    def __init__(self, name: str, today: date, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setMouseTracking(True)
        self.setAccessibleName(name)
        self.today = today
        self.day = today
        self._entries: Mapping[date, tuple[DayEntry, ...]] = {}
        self._kinds: Mapping[date, DayKind] = {}
        self._pressed: tuple[DayEntry, date, QPoint] | None = None
        self._over: date | None = None
        """The day a dragged entry is over; None while nothing is dragged."""
        self._tell_day()

    # ---- what is shown

    def show_month(
        self, entries: Mapping[date, tuple[DayEntry, ...]], kinds: Mapping[date, DayKind], today: date
    ) -> None:
        """Show what stands on the days of the current month."""
        self._entries, self._kinds, self.today = entries, kinds, today
        self._stop_dragging()
        self._tell_day()
        self.update()

    def go_to(self, day: date) -> None:
        """Make a day the current one; another month is asked for."""
        before, self.day = self.day, day
        if (before.year, before.month) != (day.year, day.month):
            self._entries = {}
            self.monthChanged.emit(day.replace(day=1))
        self._tell_day()
        self.dayChanged.emit(day)
        self.update()

    def days(self) -> tuple[date, ...]:
        """Return the days drawn, whole weeks from Monday on."""
        first = self.day.replace(day=1)
        start = first - timedelta(days=first.weekday())
        last = next_month(first) - timedelta(days=1)
        weeks = ((last - start).days + DAYS) // DAYS
        return tuple(start + timedelta(days=number) for number in range(weeks * DAYS))

    def cell(self, day: date) -> QRect:
        """Return where a day of `days` is drawn."""
        days = self.days()
        number = (day - days[0]).days
        weeks = len(days) // DAYS
        room = self.height() - px(HEAD_HEIGHT)
        left, right = (self.width() * n // DAYS for n in (number % DAYS, number % DAYS + 1))
        top, bottom = (px(HEAD_HEIGHT) + room * n // weeks for n in (number // DAYS, number // DAYS + 1))
        return QRect(left, top, right - left, bottom - top)

    def entry_rect(self, day: date, key: int) -> QRect:
        """Return where an entry is drawn; an empty rectangle when there is no room for it."""
        for number, entry in enumerate(self._entries.get(day, ())):
            if entry.key == key and number < self._shown_lines(day):
                return self._line(self.cell(day), number)
        return QRect()

    def sizeHint(self) -> QSize:
        """Ask for a calm month."""
        return QSize(px(110) * DAYS, px(HEAD_HEIGHT) + 6 * px(LEAST_CELL))

    def minimumSizeHint(self) -> QSize:
        """Ask for at least the numbers and two lines."""
        return QSize(px(64) * DAYS, px(HEAD_HEIGHT) + 6 * px(NUMBER_HEIGHT + 2 * LINE_HEIGHT))

    # ---- keys and mouse

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Move the day or the month, open the day, give up a drag."""
        key = event.key()
        steps = {
            Qt.Key.Key_Left: -1,
            Qt.Key.Key_Right: 1,
            Qt.Key.Key_Up: -DAYS,
            Qt.Key.Key_Down: DAYS,
        }
        plain = not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if not plain:
            super().keyPressEvent(event)
        elif key in steps:
            self.go_to(self.day + timedelta(days=steps[Qt.Key(key)]))
        elif key in (Qt.Key.Key_PageUp, Qt.Key.Key_PageDown):
            self.go_to(month_on(self.day, 1 if key == Qt.Key.Key_PageDown else -1))
        elif key == Qt.Key.Key_Home:
            self.go_to(self.today)
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.opened.emit(self.day)
        elif key == Qt.Key.Key_Escape and self._over is not None:
            self._stop_dragging()
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Go to a day, and take up the entry under the mouse."""
        place = event.position().toPoint()
        day = self._day_at(place)
        if day is None or event.button() is not Qt.MouseButton.LeftButton:
            return
        self.setFocus(Qt.FocusReason.MouseFocusReason)
        entry = self._entry_at(day, place)
        if day != self.day:
            self.go_to(day)
        if entry is not None:
            self.entryPressed.emit(entry.key)
            if entry.movable:
                self._pressed = (entry, day, place)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Drag what was taken up."""
        place = event.position().toPoint()
        if self._pressed is None:
            self._show_tip(place)
            return
        moved = (place - self._pressed[2]).manhattanLength()
        if self._over is None and moved < QApplication.startDragDistance():
            return
        self._over = self._day_at(place) or self._pressed[1]
        may = self._may_drop(self._over)
        self.setCursor(Qt.CursorShape.ClosedHandCursor if may else Qt.CursorShape.ForbiddenCursor)
        self.update()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Let the dragged entry go on the day under the mouse."""
        pressed, over = self._pressed, self._over
        self._stop_dragging()
        if pressed is not None and over is not None and over != pressed[1] and self._may_drop(over):
            self.moveWanted.emit(pressed[0].key, over)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Open the day."""
        day = self._day_at(event.position().toPoint())
        if day is not None:
            self._stop_dragging()
            self.opened.emit(day)

    def _may_drop(self, day: date) -> bool:
        return day >= self.today

    def _stop_dragging(self) -> None:
        self._pressed, self._over = None, None
        self.unsetCursor()
        self.update()

    def _day_at(self, place: QPoint) -> date | None:
        return next((day for day in self.days() if self.cell(day).contains(place)), None)

    def _entry_at(self, day: date, place: QPoint) -> DayEntry | None:
        for number, entry in enumerate(self._entries.get(day, ())[: self._shown_lines(day)]):
            if self._line(self.cell(day), number).contains(place):
                return entry
        return None

    def _show_tip(self, place: QPoint) -> None:
        day = self._day_at(place)
        entry = self._entry_at(day, place) if day is not None else None
        words = f"{entry.look.text}　{entry.text}" if entry is not None else ""
        QToolTip.showText(self.mapToGlobal(place), words, self) if words else QToolTip.hideText()

    # ---- words

    def words_of(self, day: date) -> str:
        """Return what is on a day, for a screen reader."""
        kind, entries = self._kinds.get(day, DayKind()), self._entries.get(day, ())
        named = with_weekday(day_text(day), day)
        today = self.tr("今天") if day == self.today else ""
        counted = self.tr("{count} 次走访").format(count=len(entries)) if entries else self.tr("没有走访")
        spoken = (f"{entry.look.text} {entry.text}" for entry in entries)
        return " ".join(part for part in (named, today, kind.word, counted, *spoken) if part)

    def _tell_day(self) -> None:
        self.setAccessibleDescription(self.words_of(self.day))

    # ---- drawing

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the weekdays, then day by day."""
        painter = QPainter(self)
        painter.fillRect(self.rect(), QColor(COLOUR.surface))
        days = self.days()
        for day in days[:DAYS]:
            head = QRect(self.cell(day).left(), 0, self.cell(day).width(), px(HEAD_HEIGHT))
            inner = head.adjusted(px(8), 0, -px(6), 0)
            draw_elided(painter, inner, weekday(day), ink=COLOUR.muted, kind=Type.SMALL)
        for day in days:
            self._paint_day(painter, day)
        if self._over is not None and self._pressed is not None:
            self._paint_dragged(painter, self._pressed[0], self._over)

    def _paint_day(self, painter: QPainter, day: date) -> None:
        cell, kind = self.cell(day), self._kinds.get(day, DayKind())
        inside = day.month == self.day.month
        if kind.is_rest or not inside:
            painter.fillRect(cell, QColor(COLOUR.background if inside else COLOUR.raised))
        painter.setPen(QPen(QColor(COLOUR.line), 1))
        painter.drawRect(cell.adjusted(0, 0, -1, -1))
        self._paint_number(painter, cell, day, faint=not inside)
        lines = self._shown_lines(day)
        entries = self._entries.get(day, ())
        for number, entry in enumerate(entries[:lines]):
            self._paint_entry(painter, self._line(cell, number), entry)
        if len(entries) > lines:
            self._paint_more(painter, self._line(cell, lines), entries[lines:])
        if day == self.day:
            width = 2 if self.hasFocus() else 1
            painter.setPen(QPen(QColor(COLOUR.focus if self.hasFocus() else COLOUR.accent), px(width)))
            painter.drawRect(cell.adjusted(1, 1, -2, -2))

    def _paint_number(self, painter: QPainter, cell: QRect, day: date, *, faint: bool) -> None:
        head = QRect(cell.left(), cell.top(), cell.width(), px(NUMBER_HEIGHT)).adjusted(
            px(8), px(2), -px(8), 0
        )
        ink = COLOUR.faint if faint else COLOUR.text
        words = f"{day.month}/{day.day}" if faint else str(day.day)
        if day == self.today:
            words = self.tr("{day} 今天").format(day=day.day)
            ink = COLOUR.accent
        draw_elided(painter, head, words, ink=ink, kind=Type.STRONG if not faint else Type.SMALL)
        kind = self._kinds.get(day, DayKind())
        if kind.word:
            ink = COLOUR.muted if kind.is_rest else COLOUR.accent
            right = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
            draw_elided(painter, head, kind.word, ink=ink, kind=Type.SMALL, align=right)

    def _paint_entry(self, painter: QPainter, rect: QRect, entry: DayEntry) -> None:
        ink, ground = TONES[entry.look.tone]
        painter.fillRect(rect.adjusted(0, 1, 0, -1), QColor(ground))
        if entry.look.shape is not Shape.NONE:
            paint_mark(painter, QPointF(rect.left() + px(9), rect.center().y() + 0.5), entry.look)
        inner = rect.adjusted(px(18), 0, -px(3), 0)
        draw_elided(painter, inner, entry.text, ink=ink, kind=Type.SMALL)

    def _paint_more(self, painter: QPainter, rect: QRect, hidden: Sequence[DayEntry]) -> None:
        """Say how many more there are, with the mark of a late one among them."""
        first = next((entry for entry in hidden if entry.look.tone is Tone.RED), hidden[0])
        paint_mark(painter, QPointF(rect.left() + px(9), rect.center().y() + 0.5), first.look)
        more = self.tr("还有 {count} 次").format(count=len(hidden))
        draw_elided(painter, rect.adjusted(px(18), 0, 0, 0), more, ink=COLOUR.faint, kind=Type.SMALL)

    def _paint_dragged(self, painter: QPainter, entry: DayEntry, over: date) -> None:
        cell = self.cell(over)
        may = self._may_drop(over)
        painter.setPen(QPen(QColor(COLOUR.accent if may else COLOUR.red), px(2), Qt.PenStyle.DashLine))
        painter.drawRect(cell.adjusted(2, 2, -3, -3))
        words = entry.text if may else self.tr("不能早于今天")
        painter.fillRect(self._line(cell, 0), QColor(COLOUR.accent_tint if may else COLOUR.red_tint))
        ink = COLOUR.accent if may else COLOUR.red
        draw_elided(painter, self._line(cell, 0).adjusted(px(6), 0, 0, 0), words, ink=ink, kind=Type.SMALL)

    def _shown_lines(self, day: date) -> int:
        room = (self.cell(day).height() - px(NUMBER_HEIGHT) - px(2)) // px(LINE_HEIGHT)
        count = len(self._entries.get(day, ()))
        return count if count <= room else max(room - 1, 0)

    def _line(self, cell: QRect, number: int) -> QRect:
        top = cell.top() + px(NUMBER_HEIGHT) + number * px(LINE_HEIGHT)
        return QRect(cell.left() + px(3), top, cell.width() - px(6), px(LINE_HEIGHT))


def next_month(day: date) -> date:
    """Return the first day of the month after a day's."""
    return (day.replace(day=28) + timedelta(days=4)).replace(day=1)


def month_on(day: date, months: int) -> date:
    """Return the same day one month on or back, the last one where the month is shorter."""
    first = next_month(day) if months > 0 else (day.replace(day=1) - timedelta(days=1)).replace(day=1)
    last = next_month(first) - timedelta(days=1)
    return first.replace(day=min(day.day, last.day))
