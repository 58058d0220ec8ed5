"""From starting the process to the first paint of the window, against a bare window in the same font."""

import os
import subprocess
import sys
import tempfile
from pathlib import Path

from benchmarks.timing import Pair, in_turn


def measure(runs: int = 7) -> Pair:
    """Start the program on a demonstration office, and a bare window, in turn."""
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

        return in_turn(lambda: start("ours"), lambda: start("bare"), runs=runs)


def _ours(office: str) -> None:
    from ui.application import Program, make_application
    from ui.settings import Settings

    app = make_application(["ours"])
    program = Program(app, Settings())
    _quit_at_first_paint(app, of="MainWindow")
    program.start(office)
    app.exec()
    program.end()


def _bare() -> None:
    from PySide6.QtGui import QFontDatabase
    from PySide6.QtWidgets import QApplication, QLabel, QMainWindow

    from resources.fonts import Role, face

    app = QApplication(["bare"])
    QFontDatabase.addApplicationFont(str(face(Role.HEADING).path))
    window = QMainWindow()
    window.setCentralWidget(QLabel("调解卷宗"))
    _quit_at_first_paint(app, of="QMainWindow")
    window.show()
    app.exec()


def _quit_at_first_paint(app, of: str) -> None:  # type: ignore[no-untyped-def]  # Qt is imported late
    from PySide6.QtCore import QEvent, QObject, QTimer

    class Watch(QObject):
        def eventFilter(self, watched: QObject, event: QEvent) -> bool:
            if event.type() == QEvent.Type.Paint and type(watched).__name__ == of:
                QTimer.singleShot(0, app.quit)
            return False

    app.installEventFilter(Watch(app))


if __name__ == "__main__":
    _ours(sys.argv[2]) if sys.argv[1] == "ours" else _bare()
