"""From starting the process to something on the screen, and to today's work, against a bare window."""

import os
import subprocess
import sys
import tempfile
from pathlib import Path

from benchmarks.timing import Pair, in_turn


def measure(runs: int = 7) -> tuple[Pair, Pair]:
    """Start the program and a bare window in turn: to the first paint, and to the real window."""
    from mediation_app.services import demo

    with tempfile.TemporaryDirectory() as folder:
        office = Path(folder) / "office"
        demo.build(office).close()
        environment = {
            **os.environ,
            "QT_QPA_PLATFORM": "offscreen",
            **dict.fromkeys(("HOME", "XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_STATE_HOME"), folder),
        }

        def start(what: str) -> None:
            command = [sys.executable, "-m", "benchmarks.cold_start", what, str(office)]
            subprocess.run(command, check=True, env=environment, capture_output=True)

        def against_bare(what: str) -> Pair:
            return in_turn(lambda: start(what), lambda: start("bare"), runs=runs)

        return against_bare("OpeningWindow"), against_bare("MainWindow")


def _ours(window: str, office: str) -> None:
    """Run the program as a user starts it, until a window of that class was painted."""
    from PySide6.QtWidgets import QApplication

    from mediation_app.commands import running
    from ui import application

    make = application.make_application

    def watched(arguments: list[str]) -> QApplication:
        app = make(arguments)
        _end_at_first_paint(app, of=window)
        return app

    application.make_application = watched
    running.run(["--office", office], lambda *asked: application.run_window(asked[0]))


def _bare() -> None:
    from PySide6.QtGui import QFontDatabase
    from PySide6.QtWidgets import QApplication, QLabel, QMainWindow

    from resources.fonts import Role, face

    app = QApplication(["bare"])
    QFontDatabase.addApplicationFont(str(face(Role.HEADING).path))
    window = QMainWindow()
    window.setCentralWidget(QLabel("调解卷宗"))
    _end_at_first_paint(app, of="QMainWindow")
    window.show()
    app.exec()


def _end_at_first_paint(app, of: str) -> None:  # type: ignore[no-untyped-def]  # Qt is imported late
    from PySide6.QtCore import QEvent, QObject, QTimer

    class Watch(QObject):
        def eventFilter(self, watched: QObject, event: QEvent) -> bool:
            if event.type() == QEvent.Type.Paint and type(watched).__name__ == of:
                QTimer.singleShot(0, lambda: os._exit(0))  # the time asked for is over: no tidying up
            return False

    app.installEventFilter(Watch(app))


if __name__ == "__main__":
    _bare() if sys.argv[1] == "bare" else _ours(*sys.argv[1:])
