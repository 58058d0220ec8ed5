"""What the tests of 接访走访 do again and again."""

from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from ui.forms.form_dialog import FormDialog
from ui.navigation import Command
from ui.pages.tabbed import Panel


def command(panel: Panel, key: str) -> Command:
    """Return a command of a panel."""
    return next(one for one in panel.commands() if one.key == key)


def asked(qtbot: QtBot) -> FormDialog:
    """Wait for a form over the page, with the focus in it."""
    qtbot.waitUntil(lambda: isinstance(QApplication.activeModalWidget(), FormDialog), timeout=60_000)
    dialog = QApplication.activeModalWidget()
    assert isinstance(dialog, FormDialog)
    qtbot.waitUntil(lambda: _inside(dialog, QApplication.focusWidget()), timeout=60_000)
    return dialog


def _inside(dialog: QWidget, focused: QWidget | None) -> bool:
    return focused is not None and dialog.isAncestorOf(focused)
