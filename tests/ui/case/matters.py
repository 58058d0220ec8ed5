"""What the tests of matters in the window share: the kinds of their fixtures, and small steps by key."""

from collections.abc import Callable

from PySide6.QtWidgets import QApplication, QDialog

from mediation_app.services.books import Actor
from tests.services.scenes import Scene
from tests.ui.keys import CTRL, Key, press
from ui.forms.form_dialog import FormDialog
from ui.pages.case import CasePage

Settle = Callable[[], None]
OpenAs = Callable[[Scene, Actor], CasePage]
Top = Callable[[], FormDialog]
GiveReason = Callable[[str], None]


def save(settle: Settle) -> None:
    """Save the form on top by its key."""
    press(Key.Key_Return, CTRL)
    settle()
    assert not isinstance(QApplication.activeModalWidget(), QDialog), "the form was not saved"


def next_words(page: CasePage) -> str:
    """Return what the prominent button says."""
    return page.panel.next_button.text()
