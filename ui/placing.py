"""Where a window stands on the screen: where it stood last, or its first place."""

from PySide6.QtCore import QByteArray, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

FIRST_SIZE = (1366, 740)


def put_in_place(window: QWidget, geometry: QByteArray) -> None:
    """Give a window the saved geometry; an empty one means its first place, whole screen on a small one."""
    room = QGuiApplication.primaryScreen().availableGeometry()
    window.resize(min(FIRST_SIZE[0], room.width()), min(FIRST_SIZE[1], room.height()))
    if not geometry.isEmpty():
        window.restoreGeometry(geometry)
    elif room.width() <= FIRST_SIZE[0]:
        window.setWindowState(Qt.WindowState.WindowMaximized)
