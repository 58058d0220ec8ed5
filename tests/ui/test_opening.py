from PySide6.QtCore import QByteArray
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from ui.opening import OpeningWindow


def test_it_tells_once_that_it_can_be_seen(dressed: QApplication, qtbot: QtBot) -> None:
    window = OpeningWindow(QByteArray())
    qtbot.addWidget(window)
    told: list[bool] = []
    window.painted.connect(lambda: told.append(True))
    with qtbot.waitSignal(window.painted):
        window.show()
    window.repaint()
    QApplication.sendPostedEvents()
    assert told == [True]
