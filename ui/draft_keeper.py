"""Whatever is typed is on disk within seconds: the draft of one form of one person."""

from collections.abc import Callable
from datetime import datetime

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QWidget

from mediation_app.services import drafts
from mediation_app.services.drafts import Values
from ui.workspace import Workspace

WAITS_MS = 1500
LONGEST_MS = 4000


class DraftKeeper(QObject):
    """Keep a form's values a moment after the last key, and at the latest every four seconds."""

    kept = Signal(datetime)

    def __init__(
        self,
        workspace: Workspace,
        key: str,
        *,
        title: Callable[[], str],
        read: Callable[[], Values],
        owner: QWidget,
    ) -> None:
        super().__init__(owner)
        self._workspace, self.key = workspace, key
        self._title, self._read = title, read
        self._soon = QTimer(self, interval=WAITS_MS, singleShot=True)
        self._latest = QTimer(self, interval=LONGEST_MS, singleShot=True)
        self._soon.timeout.connect(self.flush)
        self._latest.timeout.connect(self.flush)

    def touch(self) -> None:
        """Note that something was typed; an office that may only be read keeps no drafts."""
        if self._workspace.read_only:
            return
        self._soon.start()
        if not self._latest.isActive():
            self._latest.start()

    def is_dirty(self) -> bool:
        """Tell whether something typed is not yet on its way to disk."""
        return self._latest.isActive()

    def flush(self) -> None:
        """Send to disk now what was typed since the last time; nothing where one may only read."""
        if not self.is_dirty():
            return
        self._stop()
        if self._workspace.read_only:
            return
        work, title, values = self._workspace, self._title(), self._read()
        work.tasks.run(
            lambda: drafts.keep(work.books, work.actor, self.key, title=title, values=values),
            done=self._tell,
            owner=self,
        )

    def drop(self) -> None:
        """Forget the draft, after saving or when it is thrown away on purpose."""
        self._stop()
        self._workspace.ask(drafts.drop, self.key, done=self._dropped, owner=self)

    def take(self, done: Callable[[Values], object]) -> None:
        """Hand over the kept values, empty when there are none."""
        self._workspace.ask(drafts.take, self.key, done=done, owner=self)

    def _stop(self) -> None:
        self._soon.stop()
        self._latest.stop()

    def _tell(self, _none: object) -> None:
        now = self._workspace.now()
        self._workspace.note(self.tr("草稿已存 {time}").format(time=f"{now:%H:%M:%S}"))
        self._workspace.changes.draftsChanged.emit()
        self.kept.emit(now)

    def _dropped(self, _none: object) -> None:
        self._workspace.changes.draftsChanged.emit()
