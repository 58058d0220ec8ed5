"""补打: print a paper again, with the reason; the sheets that came out first are not touched by it."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QSpinBox, QWidget

from ui.dialogs.again_fields import AgainFields
from ui.dialogs.base import Dialog
from ui.dialogs.printer_fields import MOST_COPIES, PrintWish
from ui.theme import px
from ui.widgets import FieldRow

WIDTH = 520


class ReprintDialog(Dialog):
    """Reason, 副本 or 正本, and how many; Enter goes on."""

    wanted = Signal(object)
    """The `PrintWish`, with reason and copies."""

    def __init__(self, parent: QWidget, title: str, accept_text: str, *, is_signed: bool) -> None:
        super().__init__(parent, self.tr("补打"), title)
        self.setMinimumWidth(px(WIDTH))
        self.fields = AgainFields(is_signed=is_signed)
        self.copies = QSpinBox(minimum=1, maximum=MOST_COPIES)
        self.body.addWidget(self.fields)
        self.body.addWidget(FieldRow(self.tr("份数"), self.copies))
        self.body.addStretch(1)
        self.add_buttons(accept_text)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.fields.line.setFocus()

    def accepting(self) -> None:
        """Hand over the wish; without a reason say that one is needed."""
        if not self.fields.is_complete():
            return
        wish = PrintWish(
            copies=self.copies.value(),
            printer="",
            tray="",
            two_sided=None,
            reason=self.fields.reason(),
            as_original=self.fields.as_original(),
        )
        self.accept()
        self.wanted.emit(wish)
