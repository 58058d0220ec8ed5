"""Fixtures of the window's tests: the dressed program, a workspace in the invented office, its threads."""

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot
from pytestqt.wait_signal import SignalBlocker

from mediation_app.services import offices
from mediation_app.services.books import Actor, Books
from resources import i18n
from ui import fonts, stylesheet, theme, translation
from ui.main_window import MainWindow
from ui.settings import Settings
from ui.tasks import Tasks
from ui.theme import Type, font
from ui.workspace import OpenOffice, Workspace

Settle = Callable[[], None]
Seat = Callable[[Actor], Workspace]

PATIENT_MS = 60_000
"""How long a test waits for what must happen: only one that fails waits so long, on a busy machine too."""


class PatientBot(QtBot):
    """A bot that does not take a busy machine for a program that hangs."""

    def waitUntil(  # noqa: N802  # the toolkit's name
        self, callback: Callable[[], bool | None], *, timeout: int = PATIENT_MS
    ) -> None:
        """Wait until ``callback`` is true, ``timeout`` milliseconds at most."""
        super().waitUntil(callback, timeout=timeout)

    def waitSignal(self, signal: Any, *, timeout: int = PATIENT_MS, **more: Any) -> SignalBlocker:  # noqa: N802
        """Return what waits for ``signal``, ``timeout`` milliseconds at most."""
        return super().waitSignal(signal, timeout=timeout, **more)


@pytest.fixture
def qtbot(qapp: QApplication, request: pytest.FixtureRequest) -> QtBot:
    """The bot that every test of the window takes."""
    return PatientBot(request)


@pytest.fixture(autouse=True)
def no_printers(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """No print system: the windows tested must never meet this machine's own printers."""
    monkeypatch.setenv("CUPS_SERVER", str(tmp_path / "no-cups.sock"))


@pytest.fixture(scope="session")
def dressed(qapp: QApplication) -> QApplication:
    """The program's fonts, style and language on the test's QApplication."""
    qapp.setStyle("Fusion")
    fonts.load()
    translator = translation.install("zh")
    translator.setParent(qapp)
    theme.set_large_type(wanted=False)
    qapp.setFont(font(Type.BODY))
    qapp.setStyleSheet(stylesheet.build())
    return qapp


@pytest.fixture
def english() -> Iterator[None]:
    """The window in English for one test."""
    i18n.set_language("en")
    yield
    i18n.set_language("zh")


@pytest.fixture
def large_type(dressed: QApplication) -> Iterator[None]:
    """Large type for one test."""
    theme.set_large_type(wanted=True)
    dressed.setFont(font(Type.BODY))
    dressed.setStyleSheet(stylesheet.build())
    yield
    theme.set_large_type(wanted=False)
    dressed.setFont(font(Type.BODY))
    dressed.setStyleSheet(stylesheet.build())


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    return Settings(tmp_path / "settings.ini")


@pytest.fixture
def tasks(dressed: QApplication, qtbot: QtBot) -> Iterator[Tasks]:
    """The program's threads; a bug in one fails the test, work under way is waited for at the end."""
    made = Tasks()
    bugs: list[BaseException] = []
    made.broke.connect(bugs.append)
    yield made
    qtbot.waitUntil(made.is_idle, timeout=60_000)
    made.finish()
    assert not bugs, bugs


@pytest.fixture
def settle(tasks: Tasks, qtbot: QtBot) -> Settle:
    """Wait until every piece of work was done and its result shown."""

    def wait() -> None:
        qtbot.waitUntil(tasks.is_idle, timeout=60_000)

    return wait


@pytest.fixture
def seat(file_books: Books, tasks: Tasks, settings: Settings) -> Seat:
    """Make the workspace of an actor in the invented office."""

    def take(actor: Actor) -> Workspace:
        opened = OpenOffice(books=file_books, office=offices.office_of(file_books))
        return Workspace(opened, actor, tasks, settings)

    return take


@pytest.fixture
def workspace(seat: Seat, mediator: Actor) -> Workspace:
    """The mediator at work."""
    return seat(mediator)


@pytest.fixture
def shown(qtbot: QtBot) -> Callable[[QWidget], None]:
    """Show a widget as an active window and wait until it is."""

    def show(widget: QWidget) -> None:
        qtbot.addWidget(widget)
        widget.show()
        widget.activateWindow()
        qtbot.waitUntil(widget.isActiveWindow)

    return show


@pytest.fixture
def window(workspace: Workspace, shown: Callable[[QWidget], None]) -> MainWindow:
    """The mediator's window, on no page yet."""
    made = MainWindow(workspace)
    shown(made)
    return made
