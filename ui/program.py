"""The program around the window: it opens offices, lets people take the seat, and catches what breaks."""

import logging
import sys
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from types import TracebackType

from PySide6.QtCore import QObject, QtMsgType, qInstallMessageHandler
from PySide6.QtWidgets import QApplication, QWidget

from mediation_app.model import Staff
from mediation_app.rules.errors import AppError
from mediation_app.rules.permissions import Role
from mediation_app.services import folders, offices, staff
from mediation_app.services.books import Books
from resources import i18n
from ui import messages, stylesheet, theme, translation
from ui.background import Background
from ui.due_notice import DueNotice
from ui.main_window import MainWindow
from ui.presence import Presence
from ui.settings import Settings
from ui.tasks import Tasks
from ui.theme import Type, font
from ui.versions import program_version
from ui.workspace import OpenOffice, Workspace

log = logging.getLogger("mediation_app.ui")


class Program(QObject):
    """Hold the open office and its window; one at a time, after the one shown while loading."""

    def __init__(self, app: QApplication, settings: Settings, opening: QWidget | None = None) -> None:
        super().__init__(app)
        self.settings = settings
        self.tasks = Tasks(self)
        self.tasks.broke.connect(self.show_crash)
        self.opened: OpenOffice | None = None
        self.presence: Presence | None = None
        self.window: QWidget | None = opening
        self._as_name = ""
        self._seat: int | None = None
        self._translator: translation.CatalogueTranslator | None = None
        if settings.language == "en":
            i18n.set_language("en")
        self.dress()

    def dress(self) -> None:
        """Put on language, type size and style as the settings say."""
        app = QApplication.instance()
        if self._translator is not None:
            QApplication.removeTranslator(self._translator)
        self._translator = translation.install(i18n.language())
        theme.set_large_type(self.settings.large_type)
        if isinstance(app, QApplication):
            app.setFont(font(Type.BODY))
            app.setStyleSheet(stylesheet.build())

    def start(self, target: str | None, *, as_name: str = "", demonstration: bool = False) -> None:
        """Open what was asked for, or what was used last, or show the first page."""
        self._as_name = as_name
        if demonstration:
            self.open_demonstration()
        elif target is not None:
            self.open_office(target)
        elif self.settings.recent_offices:
            self.open_office(str(self.settings.recent_offices[0]))
        else:
            self.show_welcome()

    def show_welcome(self, error: AppError | None = None) -> None:
        """Show the first page, with what went wrong if something did."""
        from ui.pages.welcome.window import WelcomeWindow

        welcome = WelcomeWindow(self.settings, self.tasks, error)
        welcome.openWanted.connect(self.open_office)
        welcome.demonstrationWanted.connect(self.open_demonstration)
        welcome.made.connect(self._made)
        welcome.rebuildWanted.connect(self._rebuild_welcome)
        self._show(welcome)

    def open_office(self, target: str) -> None:
        """Open the office at a folder or an address of a server."""
        self._load(lambda: _opened(offices.open_office(_target(target))))

    def open_demonstration(self) -> None:
        """Open the demonstration office, made first where there is none."""
        folder = folders.demonstration_folder()
        is_new = not offices.is_office(folder)
        if is_new and not isinstance(self.window, MainWindow):
            self.show_welcome()
        self._load(lambda: _opened(_demonstration(folder)), makes_demonstration=is_new)

    def take_seat(self, staff_id: int) -> None:
        """Let a member act from now on, in a window of his own."""
        opened = self.opened
        if opened is not None:
            self.settings.remember_staff(_name_of(opened.books), staff_id)
            self._seat = staff_id
            self._rebuild()

    def leave_office(self) -> None:
        """Close the office and go back to the first page."""
        if isinstance(self.window, MainWindow):
            self.window.keep_drafts()
        self.show_welcome()
        self._close_books()

    def catch_bugs(self) -> None:
        """Log and show whatever nobody foresaw, instead of dying silently."""
        sys.excepthook = self._excepthook
        qInstallMessageHandler(_log_qt)

    def show_crash(self, error: BaseException) -> None:
        """Log a bug and show the report."""
        report = messages.report_of(error, program_version())
        log.error("bug\n%s", report)
        if isinstance(self.window, MainWindow):
            self.window.keep_drafts()
        messages.show_crash(error, program_version(), self.window)

    def end(self) -> None:
        """Let work under way finish and close the file."""
        self.tasks.finish()
        self._close_books()

    def _load(self, work: Callable[[], OpenOffice], *, makes_demonstration: bool = False) -> None:
        self.tasks.run(work, done=self._take, failed=self._refused, owner=self)
        if (welcome := self.window) is not None and hasattr(welcome, "wait"):
            welcome.wait(makes_demonstration=makes_demonstration)

    def _take(self, opened: OpenOffice) -> None:
        before = self.opened
        self.opened, self._seat = opened, None
        if before is not None and before.books is not opened.books:
            before.books.close()
        if opened.books.folder is not None:
            self.settings.remember_office(opened.books.folder)
            self._mark_presence(opened.books.folder)
        self._open_window()

    def _mark_presence(self, folder: Path) -> None:
        if self.presence is not None:
            self.presence.end()
        self.presence = Presence(folder)

    def _made(self, books: Books) -> None:
        self._load(lambda: _opened(books))

    def _refused(self, error: AppError) -> None:
        log.warning("office not opened: %s", type(error).__name__)
        self.show_welcome(error)

    def _open_window(self, place: tuple[str, object] = ("", None)) -> None:
        opened = self.opened
        if opened is None:
            return
        member = self._seated(opened)
        self._seat = member.id
        shared = self.presence is not None and self.presence.is_shared
        known = replace(opened, is_shared=shared)
        workspace = Workspace(known, staff.actor_of(member), self.tasks, self.settings)
        window = MainWindow(workspace)
        workspace.setParent(window)
        window.staffChosen.connect(self.take_seat)
        window.rebuildWanted.connect(self._rebuild)
        workspace.leaveWanted.connect(self.leave_office)
        if not (place[0] and window.go(*place)):
            window.go(next(spec.key for spec in window.specs if spec.in_rail))
        self._show(window)
        self._go_on_behind(window)

    def _go_on_behind(self, window: MainWindow) -> None:
        background = Background(window.workspace, window)
        background.dueTold.connect(DueNotice(window).tell)
        background.start()

    def _rebuild(self) -> None:
        window = self.window
        place: tuple[str, object] = ("", None)
        if isinstance(window, MainWindow):
            window.keep_drafts()
            self.settings.geometry = window.saveGeometry()
            place = window.place()
        self.dress()
        if self.opened is not None:
            books = self.opened.books
            self.tasks.run(lambda: _opened(books), done=lambda new: self._again(new, place), owner=self)

    def _again(self, opened: OpenOffice, place: tuple[str, object]) -> None:
        self.opened = opened
        self._open_window(place)

    def _rebuild_welcome(self) -> None:
        self.dress()
        self.show_welcome()

    def _seated(self, opened: OpenOffice) -> Staff:
        """Return who acts: who was named at the start, who acts already, who acted last, a mediator."""
        remembered = self.settings.last_staff(_name_of(opened.books))
        wanted = remembered if self._seat is None else self._seat
        named = [member for member in opened.members if self._as_name and member.name == self._as_name]
        self._as_name = ""
        last = [member for member in opened.members if member.id == wanted]
        mediators = [member for member in opened.members if Role.MEDIATOR in member.roles]
        return [*named, *last, *mediators, *opened.members][0]

    def _show(self, window: QWidget) -> None:
        before, self.window = self.window, window
        window.show()
        window.activateWindow()
        if before is not None:
            before.hide()
            before.deleteLater()

    def _close_books(self) -> None:
        if self.opened is not None:
            books, self.opened = self.opened.books, None
            self.tasks.finish()  # a colleague's thread may still be writing: a paper sent, a scan taken in
            if self.presence is not None:
                self.presence.end()
            self.tasks.run(books.close)
            self.tasks.finish()

    def _excepthook(
        self, kind: type[BaseException], error: BaseException, trace: TracebackType | None
    ) -> None:
        if issubclass(kind, KeyboardInterrupt):
            QApplication.quit()
            return
        if isinstance(error, AppError):
            messages.show_error(error, self.window)
            return
        self.show_crash(error)


def _opened(books: Books) -> OpenOffice:
    return OpenOffice(
        books=books,
        office=offices.office_of(books),
        members=staff.list_staff(books),
        read_only=offices.read_only(books),
    )


def _demonstration(folder: Path) -> Books:
    from mediation_app.services import demo

    return offices.open_office(folder) if offices.is_office(folder) else demo.build(folder)


def _target(text: str) -> Path | str:
    return text if "://" in text else Path(text)


def _name_of(books: Books) -> str:
    return str(books.folder) if books.folder is not None else books.engine.url.render_as_string()


def _log_qt(kind: QtMsgType, _context: object, text: str) -> None:
    if kind is not QtMsgType.QtDebugMsg:
        log.warning("qt: %s", text)
