"""What goes on without anybody asking: 督办, hourly; a word of what is due; what became of papers sent."""

import gc
from collections import Counter
from datetime import date, datetime, time, timedelta
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from mediation_app.rules.errors import AppError
from mediation_app.rules.permissions import Permission
from mediation_app.services import supervision, today
from mediation_app.services.today import PAPERS, TodayDesk
from mediation_app.services.today_rows import TodayKind, TodayRow
from resources.i18n import translate
from ui import messages
from ui.models.today_rows import label_of
from ui.wording import clauses

if TYPE_CHECKING:
    from ui.workspace import Workspace

TICK_MS = 60_000
FOLLOW_AFTER_MS = 20_000
"""Only then, so that it does not hold up the start."""
LOADED_AFTER_MS = 5_000
"""By then what the program is made of has been loaded."""
BETWEEN = timedelta(hours=1)
TOLD_FROM = time(9)
"""From when on a new day's duties are told to somebody who leaves the program running."""

_QUIET_KINDS = frozenset({TodayKind.DRAFT, *PAPERS})
ACKNOWLEDGE = "acknowledge"
"""The word that a leader gives when an assignment was delivered to him."""


class Background(QObject):
    """Look every minute whether an hour or the day is over; the work is done on the database thread."""

    dueTold = Signal(str, str)
    """Title and words of what is due today, once a day for each person."""

    def __init__(self, workspace: "Workspace", parent: QObject) -> None:
        super().__init__(parent)
        self.workspace = workspace
        self._day: date | None = None
        self._supervised_at: datetime | None = None
        self._failure = ""
        self._timer = QTimer(self, interval=TICK_MS)
        self._timer.timeout.connect(self.tick)

    def start(self) -> None:
        """Do what the start asks for, and go on every minute."""
        self._day = self.workspace.today()
        self._supervise()
        self._tell_due()
        self._timer.start()
        QTimer.singleShot(LOADED_AFTER_MS, self, set_aside_loaded)
        QTimer.singleShot(FOLLOW_AFTER_MS, self, self._follow_printing)

    def tick(self) -> None:
        """Do what the time asks for."""
        now = self.workspace.now()
        is_new_day = self._day is not None and now.date() != self._day
        if is_new_day:
            self._day = now.date()
            self.workspace.changes.casesChanged.emit()
        if is_new_day or self._is_hour_over(now):
            self._supervise()
            self._follow_printing()
        if now.time() >= TOLD_FROM:
            self._tell_due()

    def _follow_printing(self) -> None:
        """Ask what became of papers sent before, also by a program that was killed meanwhile."""
        from ui.printing.watch import PrintWatch

        PrintWatch.of(self.workspace).wake()

    def _is_hour_over(self, now: datetime) -> bool:
        return self._supervised_at is None or not timedelta(0) <= now - self._supervised_at < BETWEEN

    def _supervise(self) -> None:
        work = self.workspace
        self._supervised_at = work.now()
        if not work.read_only:
            work.tasks.run(
                lambda: supervision.run(work.books), done=self._raised, failed=self._failed, owner=self
            )

    def _raised(self, slips: tuple[int, ...]) -> None:
        self._failure = ""
        if slips:
            self.workspace.note(self.tr("系统新发督办单 {count} 张").format(count=len(slips)))
            self.workspace.changes.casesChanged.emit()

    def _failed(self, error: AppError) -> None:
        """Say once, quietly, that it could not be done; it is tried again in an hour."""
        words = messages.texts(error)[0]
        if words != self._failure:
            self._failure = words
            self.workspace.note(self.tr("督办检查没有完成：{words}").format(words=words))

    def _tell_due(self) -> None:
        work = self.workspace
        wanted = work.settings.tells_due and work.may(Permission.SEE_CASES)
        if wanted and work.settings.told_due_on(self._place(), work.actor.staff_id or 0) != work.today():
            work.ask(today.desk_of, done=self._take_desk, failed=self._failed, owner=self)

    def _take_desk(self, desk: TodayDesk) -> None:
        work = self.workspace
        if work.settings.told_due_on(self._place(), work.actor.staff_id or 0) == desk.day:
            return
        work.settings.remember_told_due(self._place(), work.actor.staff_id or 0, desk.day)
        words = due_words(desk)
        if words:
            self.dueTold.emit(self.tr("{name}，今天要办的事").format(name=work.actor.name), words)

    def _place(self) -> str:
        books = self.workspace.books
        return str(books.folder) if books.folder is not None else books.engine.url.render_as_string()


def set_aside_loaded() -> None:
    """Leave what is loaded once for all out of Python's search for garbage, which holds up every thread.

    Of 200,000 objects, most of them modules, classes and mappings, it takes more than a tenth of a second,
    in the middle of whatever is being done. Only the first time, lest windows closed later stay for ever.
    """
    if gc.get_freeze_count() == 0:
        gc.freeze()


def due_words(desk: TodayDesk) -> str:
    """Return what is due or late on a day, by kind and number, without names; empty for nothing."""
    counts = Counter(
        _name(row)
        for kind, rows in desk.groups
        if kind not in _QUIET_KINDS
        for row in rows
        if row.late or row.due_on is None or row.due_on <= desk.day
    )
    return clauses(f"{name} {count}" for name, count in counts.items())


def _name(row: TodayRow) -> str:
    """Call what waits by its kind; an assignment to acknowledge is no approval."""
    if row.word == ACKNOWLEDGE:
        return translate("Background", "待签收")
    return label_of(row.kind)
