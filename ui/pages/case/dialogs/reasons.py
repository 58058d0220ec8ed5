"""Ask for the reason of something weighty, without blocking."""

from collections.abc import Callable

from PySide6.QtCore import Qt

from ui.dialogs.reason import ReasonDialog
from ui.pages.case.desk import CaseDesk


def ask_for_reason(
    desk: CaseDesk, title: str, text: str, accept_text: str, then: Callable[[str], object]
) -> ReasonDialog:
    """Open the dialog; ``then`` gets the reason, which is never empty."""
    dialog = ReasonDialog(desk.page, title, text, ())
    dialog.add_buttons(accept_text, "danger")
    dialog.accepted.connect(lambda: then(dialog.reason()))
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.open()
    return dialog
