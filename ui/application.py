"""Starting the window: something is on the screen at once, while the program itself is still loading."""

import logging
import sys
from logging.handlers import RotatingFileHandler
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QApplication

from mediation_app.services.folders import log_folder
from ui import fonts, input_method
from ui.icons import icon
from ui.opening import OpeningWindow
from ui.settings import Settings
from ui.theme import COLOUR
from ui.versions import NAME

if TYPE_CHECKING:
    from ui.program import Program

_TURN_SECONDS = 0.0005
"""After that a thread that computes gives way to the window; Python's own 5 ms add up where a list is laid
out, since each of its lines asks for a turn."""


def run_window(office: str | None = None, *, as_name: str = "", demonstration: bool = False) -> int:
    """Run the program in a window until it is closed and return the exit code.

    `office`: a folder or a server's address; without one the office used last, or the first-start page.
    """
    app = make_application(sys.argv[:1])
    _log_to(log_folder())
    settings = Settings()
    opening = OpeningWindow(settings.geometry)
    programs: list[Program] = []

    def go_on() -> None:
        from ui.program import Program

        program = Program(app, settings, opening)
        programs.append(program)
        program.catch_bugs()
        program.start(office, as_name=as_name, demonstration=demonstration)

    opening.painted.connect(go_on)
    opening.show()
    code = app.exec()
    for program in programs:
        program.end()
    return code


def make_application(arguments: list[str]) -> QApplication:
    """Make the one QApplication with the bundled fonts; call once."""
    sys.setswitchinterval(_TURN_SECONDS)
    input_method.offer_system_plugins()
    app = QApplication(arguments)
    app.setApplicationName(NAME)
    app.setOrganizationName("")
    app.setStyle("Fusion")
    app.setWindowIcon(icon("handshake", COLOUR.accent))
    fonts.load()
    return app


def _log_to(folder: Path) -> None:
    """Log into a small file of the user's own; where that cannot be written, to the terminal."""
    handler: logging.Handler
    try:
        folder.mkdir(parents=True, exist_ok=True)
        handler = RotatingFileHandler(
            folder / "window.log", maxBytes=500_000, backupCount=2, encoding="utf-8", delay=True
        )
    except OSError:
        handler = logging.StreamHandler()
    handler.setFormatter(logging.Formatter("%(asctime)s %(levelname)s %(message)s"))
    root = logging.getLogger("mediation_app")
    root.addHandler(handler)
    root.setLevel(logging.INFO)
