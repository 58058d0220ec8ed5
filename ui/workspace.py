"""What every page and dialog is given: the open office, who acts, the threads, the ways to other places."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any, TypeVar

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from mediation_app.model import Office, Staff
from mediation_app.rules.errors import AppError
from mediation_app.rules.permissions import Permission
from mediation_app.services.books import Actor, Books
from ui import messages
from ui.changes import Changes
from ui.settings import Settings
from ui.tasks import Done, Failed, Job, Tasks

T = TypeVar("T")


@dataclass(frozen=True, slots=True, kw_only=True)
class OpenOffice:
    """An open office as the window needs to know it; `is_shared`: another program has it open too."""

    books: Books
    office: Office
    members: tuple[Staff, ...] = ()
    read_only: bool = False
    is_shared: bool = False


class Workspace(QObject):
    """One person at work in one office; another person at the same machine gets another one."""

    pageWanted = Signal(str, object)
    caseWanted = Signal(int, str)
    newCaseWanted = Signal()
    toastWanted = Signal(str, str, object)
    noteWanted = Signal(str)
    staffWanted = Signal()
    reloadWanted = Signal()
    """Language, type size or the office's own data changed: the window is built anew."""
    leaveWanted = Signal()
    """Close this office and go back to the first page."""

    def __init__(self, opened: OpenOffice, actor: Actor, tasks: Tasks, settings: Settings) -> None:
        super().__init__()
        self.books = opened.books
        self.office = opened.office
        self.read_only = opened.read_only
        self.is_shared = opened.is_shared
        self.actor = actor
        self.tasks = tasks
        self.settings = settings
        self.changes = Changes(self)

    def may(self, permission: Permission) -> bool:
        """Tell whether the acting person has `permission`."""
        return self.actor.may(permission)

    def can(self, permission: Permission) -> bool:
        """Tell whether the acting person may, and the office's file can be written."""
        return self.may(permission) and not self.read_only

    def now(self) -> datetime:
        """Return the time by the office's clock (Beijing, naive)."""
        return self.books.clock()

    def today(self) -> date:
        """Return the day by the office's clock."""
        return self.now().date()

    def ask(
        self,
        service: Callable[..., T],
        *args: Any,
        done: Done[T] | None = None,
        failed: Failed | None = None,
        owner: QObject | None = None,
        **named: Any,
    ) -> Job[T]:
        """Call ``service(books, actor, *args, **named)`` on the database thread."""
        return self.tasks.run(
            lambda: service(self.books, self.actor, *args, **named), done=done, failed=failed, owner=owner
        )

    def open_page(self, key: str, target: object = None) -> None:
        """Go to a page of the rail, at a certain thing of it where it knows one."""
        self.pageWanted.emit(key, target)

    def open_case(self, case_id: int, target: str = "") -> None:
        """Open a case's dossier, at a place in it such as ``agreement`` or ``visit:7``."""
        self.caseWanted.emit(case_id, target)

    def new_case(self) -> None:
        """Go to the registration of a new case."""
        self.newCaseWanted.emit()

    def toast(self, text: str, action_text: str = "", action: Callable[[], object] | None = None) -> None:
        """Say quietly that something is done, with at most one thing to do next."""
        self.toastWanted.emit(text, action_text, action)

    def note(self, text: str) -> None:
        """Put a quiet line into the status bar, such as when the draft was kept."""
        self.noteWanted.emit(text)

    def show_error(self, error: AppError, parent: QWidget | None = None) -> None:
        """Show what happened and what to do."""
        messages.show_error(error, parent)
