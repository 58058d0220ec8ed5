"""Lines of the desk on their way into the print queue, one after the other, so that nothing waits for all."""

from PySide6.QtCore import QObject, Signal

from mediation_app.rules.errors import AppError
from mediation_app.services.paper_desk import DeskRow
from mediation_app.services.paper_desk.queueing import queue_papers
from ui.messages import texts
from ui.workspace import Workspace


class Queueing(QObject):
    """Each line is an act of its own on the database thread; what is refused is kept with its reason."""

    progressed = Signal(int, int)
    """How many lines of how many are done."""
    finished = Signal()

    def __init__(self, workspace: Workspace, rows: tuple[DeskRow, ...], parent: QObject) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self._rows = rows
        self._at = 0
        self.ids: tuple[int, ...] = ()
        self.refused: list[str] = []

    def start(self, *, looked_at: bool = False) -> None:
        """Put the lines in; with ``looked_at`` what the check-up warns of was seen."""
        self._looked_at = looked_at
        self._next()

    def stop(self) -> None:
        """Leave the lines that are not in yet where they are."""
        self._rows = self._rows[: self._at + 1]

    def _next(self) -> None:
        self.progressed.emit(self._at, len(self._rows))
        if self._at >= len(self._rows):
            self.finished.emit()
            return
        self._workspace.ask(
            queue_papers,
            self._rows[self._at],
            done=self._queued,
            failed=self._refused,
            owner=self,
            looked_at=self._looked_at,
        )

    def _queued(self, ids: tuple[int, ...]) -> None:
        self.ids += ids
        self._at += 1
        self._next()

    def _refused(self, error: AppError) -> None:
        happened, advice = texts(error)
        row = self._rows[self._at]
        self.refused.append(f"{row.number}　{happened}" + (f"（{advice}）" if advice else ""))
        self._at += 1
        self._next()
